"""The thread behind the player: it opens the device, reads the source and keeps the output's ring filled."""

import logging
import queue
import threading
from collections.abc import Callable, Iterator

import numpy as np

from studio.audio import devices
from studio.audio.devices import Device
from studio.audio.output import Output
from studio.audio.rendering import Block, Mark, Marks, Rendering
from studio.errors import Message, StudioError

FEED_EVERY_S = 0.02
# An open device keeps the sound card awake; after this long without a sound it is given back.
IDLE_S = 20.0
FALLBACK_RATES = (48000, 44100)

_log = logging.getLogger(__name__)


class Playback:
    """One press of Play: what it renders, and how far it is.

    `live` until it ends or is stopped; `started` once the device takes it; `stopped_at_s` is where it ended.
    """

    def __init__(self, rendering: Rendering) -> None:
        self.rendering = rendering
        self.marks = Marks(rendering.begin / rendering.source.sample_rate)
        self.live = True
        self.started = False
        self.stopped_at_s = rendering.begin / rendering.source.sample_rate


class Feeder(threading.Thread):
    """Does what it is told, one thing after the other, and feeds the device between.

    Attributes: `output`, the open device or None; `playback`, the newest one asked for, also once it has
    ended; `device`, the name wanted, None for the default; `gain`; `problem`, a sentence or None.
    """

    def __init__(self, device: str | None, latency: str | float) -> None:
        super().__init__(name="player", daemon=True)
        self.device = device
        self.gain = 1.0
        self.problem: Message | None = None
        self.output: Output | None = None
        self.playback: Playback | None = None
        self._latency = latency
        self._commands: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._current: Playback | None = None
        self._blocks: Iterator[Block] | None = None
        self._waiting: Block | None = None
        self._idle_s = 0.0
        self.start()

    def tell(self, command: Callable[[], None] | None) -> None:
        """Have this thread call `command` when it gets there; None ends the thread."""
        self._commands.put(command)

    def run(self) -> None:
        """Do what is asked and feed the ring, until told to end."""
        while True:
            try:
                command = self._commands.get(timeout=FEED_EVERY_S if self.output else None)
            except queue.Empty:
                self._guard(self._tick)
                continue
            if command is None:
                self._close_output()
                return
            self._guard(command)

    def _guard(self, action: Callable[[], None]) -> None:
        try:
            action()
        except StudioError as error:
            self._fail(error.message)
        except Exception as error:  # the thread must live on, and the user hear why it is silent
            _log.exception("The player failed")
            self._fail(Message("Playing stopped because of an error ({reason}).", {"reason": str(error)}))

    @property
    def position_s(self) -> float:
        """The moment of the newest playback's source that is heard now, in seconds."""
        playback, output = self.playback, self.output
        if playback is None:
            return 0.0
        if not playback.live or not playback.started or output is None:
            return playback.stopped_at_s
        return playback.marks.position_s(output.heard)

    def prepare(self) -> None:
        """Open the wanted device before it is needed."""
        self._close_output()
        device = devices.choose("output", self.device)
        self._open(device.sample_rate)

    def begin(self, playback: Playback) -> None:
        """Start a playback: device, first blocks, go."""
        self._current = None
        if playback is not self.playback or not playback.live:
            return
        output = self._open(playback.rendering.source.sample_rate)
        output.clear()
        self._blocks = playback.rendering.blocks(output.rate, output.channels)
        self._current, self._waiting = playback, None
        self._feed(output, playback)
        output.begin()
        playback.started = True
        if not playback.live:  # stopped meanwhile
            output.fade_out()

    def refresh(self, done: threading.Event) -> None:
        """Give the device back and have PortAudio list the devices again."""
        try:
            self._close_output()
            devices.refresh()
            self.problem = None
        finally:
            done.set()

    def _tick(self) -> None:
        output, playback = self.output, self._current
        if output is None:
            return
        if playback is None or not playback.live:
            self._rest(output)
            return
        self._idle_s = 0.0
        if not output.alive:
            raise StudioError(devices.DEVICE_GONE, name=output.device.name)
        self._feed(output, playback)
        if output.finished:
            playback.stopped_at_s = playback.marks.position_s(output.ring.written)
            playback.live = False

    def _rest(self, output: Output) -> None:
        output.fade_out()
        self._idle_s += FEED_EVERY_S
        if self._idle_s > IDLE_S or not output.alive:
            self._close_output()

    def _feed(self, output: Output, playback: Playback) -> None:
        while self._blocks is not None and not output.ended:
            block = self._waiting or next(self._blocks, None)
            self._waiting = block
            if block is None:
                output.ended = True
                return
            if len(block.frames) > output.ring.space:
                return
            gain = np.float32(self.gain)
            frames = block.frames if gain == 1 else block.frames * gain
            level = float(np.abs(frames).max())
            playback.marks.add(Mark(output.ring.written, block.position_s, block.pace, level))
            output.ring.write(frames)
            self._waiting = None

    def _open(self, source_rate: int) -> Output:
        """The output, opened anew where device or rate are others than before or it has died."""
        if self.problem is not None:
            self._close_output()
            devices.refresh()  # perhaps it was plugged in meanwhile
        device = devices.choose("output", self.device)
        rate = _rate_for(device, source_rate)
        output = self.output
        if output is not None and (output.device, output.rate, output.alive) == (device, rate, True):
            return output
        self._close_output()
        self.output = Output(device, rate, self._latency)
        self.problem = None
        return self.output

    def _close_output(self) -> None:
        output, self.output = self.output, None
        self._idle_s = 0.0
        if output is not None:
            output.close()

    def _fail(self, problem: Message) -> None:
        self.problem = problem
        self._current = None
        playback = self.playback
        if playback is not None and playback.live:
            playback.stopped_at_s = self.position_s
            playback.live = False
        self._close_output()


def _rate_for(device: Device, source_rate: int) -> int:
    """The source's own rate where the device takes it, else one that is resampled to."""
    channels = min(device.channels, 2)
    for rate in (source_rate, device.sample_rate, *FALLBACK_RATES):
        if devices.accepts("output", device, rate, channels):
            return rate
    return device.sample_rate
