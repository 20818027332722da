"""The process that has the sound card: small and with nothing else to do, so that sound never waits.

PortAudio's callback is Python, and Python runs one thread at a time: in the window's process it came late
whenever the window painted on a busy machine, and sound broke up. Here it only copies from memory that the
window's process writes to; commands come through a pipe. It ends with the process that started it.
"""

import contextlib
import mmap
import multiprocessing
import os
import tempfile
from multiprocessing.connection import Connection
from typing import Any

import numpy as np

from studio.audio import devices
from studio.audio.output import DeviceOutput, Output, memory_bytes
from studio.errors import Message, StudioError

WATCHED_EVERY_S = 0.05
# A wireless device may take seconds to open, none to close; a window that is closed does not wait for it.
OPENS_WITHIN_S = 10.0
CLOSES_WITHIN_S = 2.0
HIGHEST_RATE, MOST_CHANNELS = 192_000, 2
MEMORY_BYTES = memory_bytes(HIGHEST_RATE, MOST_CHANNELS)
SOUND_STOPPED = (
    "The program that plays sound has ended. Press Play again; if that does not help, start again."
)


class Sounder:
    """Starts the process and gives it orders. Raises StudioError with what it answers."""

    def __init__(self) -> None:
        # In memory where the system has such a place, else in a file that is gone when both close it.
        folder = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self._file = tempfile.NamedTemporaryFile(prefix="studio-sound-", dir=folder, delete=False)  # noqa: SIM115
        self._file.truncate(MEMORY_BYTES)
        self._memory = np.frombuffer(mmap.mmap(self._file.fileno(), MEMORY_BYTES), np.uint8)
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=serve, args=(theirs, self._file.name), name="sound", daemon=True
        )
        self._process.start()
        theirs.close()

    def open(self, device: devices.Device, rate: int, latency: str | float) -> Output:
        """The device's output; its callback runs there."""
        channels = min(device.channels, MOST_CHANNELS)
        memory = self._memory[: memory_bytes(rate, channels)]
        memory[:] = 0
        self._ask(OPENS_WITHIN_S, "open", device.name, rate, channels, latency)
        return _RemoteOutput(self, device, rate, channels, memory)

    def refresh(self) -> None:
        """Have it ask the system again which devices there are."""
        self._ask(OPENS_WITHIN_S, "refresh")

    def close_output(self) -> None:
        """Give the device back."""
        with contextlib.suppress(StudioError):
            self._ask(CLOSES_WITHIN_S, "close")

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process.is_alive()

    def close(self) -> None:
        """End the process."""
        with contextlib.suppress(OSError):
            self._pipe.send(None)
        self._process.join(CLOSES_WITHIN_S)
        if self._process.is_alive():
            self._process.kill()
        self._pipe.close()
        self._file.close()
        with contextlib.suppress(OSError):
            os.unlink(self._file.name)

    def _ask(self, within_s: float, *order: Any) -> None:
        try:
            self._pipe.send(order)
            if not self._pipe.poll(within_s):
                self._process.kill()  # its answer, too late, would be taken for that to the next order
                self._process.join(CLOSES_WITHIN_S)
                raise StudioError(SOUND_STOPPED)
            answer = self._pipe.recv()
        except (OSError, EOFError) as error:
            raise StudioError(SOUND_STOPPED) from error
        if isinstance(answer, Message):
            raise StudioError(answer.template, **dict(answer.values))


class _RemoteOutput(Output):
    """An output as the window's process sees it."""

    def __init__(
        self, sounder: Sounder, device: devices.Device, rate: int, channels: int, memory: np.ndarray
    ) -> None:
        super().__init__(device, rate, channels, memory)
        self._sounder = sounder

    @property
    def alive(self) -> bool:
        """Whether the device still asks for sound, and there is somebody to ask."""
        return super().alive and self._sounder.alive

    @property
    def gone(self) -> Message:
        """What to say where it is not alive: the device was unplugged, or the process has ended."""
        return super().gone if self._sounder.alive else Message(SOUND_STOPPED)

    def close(self) -> None:
        """Give the device back."""
        self._sounder.close_output()


def serve(pipe: Connection, memory_file: str) -> None:
    """The process: do as told until the pipe ends."""
    with open(memory_file, "r+b") as file:
        memory = np.frombuffer(mmap.mmap(file.fileno(), MEMORY_BYTES), np.uint8)
    with contextlib.suppress(OSError):
        os.unlink(memory_file)  # both have it now; where the system forbids it, the other one does it
    output: DeviceOutput | None = None
    with contextlib.suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            if output is not None:
                output.watch()
            if not pipe.poll(WATCHED_EVERY_S if output is not None else None):
                continue
            order = pipe.recv()
            if order is None:
                break
            if output is not None:
                output.close()
                output = None
            try:
                output = _obey(order, memory)
                pipe.send("done")
            except StudioError as error:
                pipe.send(error.message)
    if output is not None:
        output.close()


def _obey(order: tuple[Any, ...], memory: np.ndarray) -> DeviceOutput | None:
    if order[0] == "refresh":
        devices.refresh()
    if order[0] != "open":
        return None
    _, name, rate, channels, latency = order
    device = devices.choose("output", name)
    return DeviceOutput(device, rate, channels, latency, memory[: memory_bytes(rate, channels)])
