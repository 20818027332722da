"""The device that the player wants, opened: another one in its place, or silence, where it is not there."""

import time

from studio.audio import devices
from studio.audio.devices import Device
from studio.audio.output import Output, SilentOutput
from studio.audio.sounder import Sounder
from studio.errors import Message, StudioError

# How often to look whether a device is there again: PortAudio must be started anew for that.
LOOKED_FOR_EVERY_S = 3.0
FALLBACK_RATES = (48000, 44100)
SUBSTITUTED = "{name} is not there. Sound comes from {other} until it is plugged in again."


class OpenedDevice:
    """What the feeder's thread plays on.

    Attributes: `name`, the device wanted, None for the default; `output`, what plays or None; `problem`, why
    there is no sound, or None; `notice`, that it comes from another device than the one wanted, or None.
    """

    def __init__(self, name: str | None, latency: str | float) -> None:
        self.name = name
        self.output: Output | None = None
        self.problem: Message | None = None
        self.notice: Message | None = None
        self._latency = latency
        self._sounder: Sounder | None = None
        self._looked_at = -LOOKED_FOR_EVERY_S

    def open(self, source_rate: int) -> Output:
        """The output, opened anew where device or rate are others than before or it has died."""
        if self.problem is not None or self.notice is not None:
            self._look_again()
        device = self.choose()
        rate = _rate_for(device, source_rate)
        output = self.output
        if output is not None and (output.device, output.rate, output.alive) == (device, rate, True):
            return output
        self.close()
        if self._sounder is not None and not self._sounder.alive:
            self._sounder.close()
            self._sounder = None
        if self._sounder is None:
            self._sounder = Sounder()
        self.output = self._sounder.open(device, rate, self._latency)
        self.problem = None
        return self.output

    def open_or_be_silent(self, source_rate: int) -> Output:
        """The output; where there is no device, one that is only not heard, and `problem` says why."""
        try:
            return self.open(source_rate)
        except StudioError as error:
            self.close()
            self.problem = error.message
            self.output = SilentOutput(source_rate)
            return self.output

    def choose(self) -> Device:
        """The device wanted, else the default one, with a `notice` that says so."""
        try:
            device, self.notice = devices.choose("output", self.name), None
        except StudioError:
            if self.name is None:
                raise
            device = devices.choose("output", None)
            self.notice = Message(SUBSTITUTED, {"name": self.name, "other": device.name})
        return device

    def refresh(self) -> None:
        """Give the device back and have devices listed anew: PortAudio lists them once in each process."""
        self.close()
        devices.refresh()
        if self._sounder is not None and self._sounder.alive:
            self._sounder.refresh()

    def close(self) -> None:
        """Give the device back."""
        output, self.output = self.output, None
        if output is not None:
            output.close()

    def end(self) -> None:
        """Give the device back, and end the process that played."""
        self.close()
        if self._sounder is not None:
            self._sounder.close()

    def _look_again(self) -> None:
        """Perhaps it was plugged in meanwhile. Not at each press, where another device plays instead."""
        now = time.monotonic()
        if self.problem is not None or now - self._looked_at > LOOKED_FOR_EVERY_S:
            self._looked_at = now
            self.refresh()


def _rate_for(device: Device, source_rate: int) -> int:
    """The source's own rate where the device takes it, else one that is resampled to."""
    channels = min(device.channels, 2)
    for rate in (source_rate, device.sample_rate, *FALLBACK_RATES):
        if devices.accepts("output", device, rate, channels):
            return rate
    return device.sample_rate
