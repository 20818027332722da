"""Playing sound: a range of a file or an array, looped, at a speed, with the position that is heard now."""

import threading

import numpy as np

from studio.audio import devices
from studio.audio.devices import Device
from studio.audio.feeder import Feeder, Playback
from studio.audio.files import AudioFile
from studio.audio.rendering import ArraySource, FileSource, Rendering, Source
from studio.audio.stretch import FASTEST, SLOWEST
from studio.errors import Message, StudioError


class Heard:
    """What is heard now, to be polled from a display timer; the half of a `Player` that changes nothing."""

    def __init__(self, feeder: Feeder) -> None:
        self._feeder = feeder
        self._paused: Playback | None = None

    @property
    def problem(self) -> Message | None:
        """Why there is no sound, as a sentence that says what to do; None while all is well."""
        return self._feeder.problem

    @property
    def playing(self) -> bool:
        """Whether sound is coming, or about to come, out."""
        playback = self._feeder.playback
        return playback is not None and playback.live

    @property
    def paused(self) -> bool:
        """Whether `resume` would go on."""
        return self._paused is not None and not self.playing

    @property
    def position_s(self) -> float:
        """The moment of the source that is heard now, in seconds."""
        return self._feeder.position_s

    @property
    def level(self) -> float:
        """Peak of what is heard now."""
        playback, output = self._feeder.playback, self._feeder.output
        if playback is None or not playback.live or output is None:
            return 0.0
        return playback.marks.at(output.heard).level


class Player(Heard):
    """Plays on one output device. Every method returns at once and none raises: see `problem`.

    Attributes (all to be polled from a display timer)
        playing: whether sound is coming, or about to come, out.
        paused: whether `resume` would go on.
        position_s: the moment of the source that is heard now, corrected for the device's latency; after
            the end or a stop, where that was.
        level: peak of what is heard now, 0 to 1 and beyond where it would clip.
        gain: what samples are multiplied with, 1 as recorded; may be set while it plays.
        problem: why there is no sound, as a sentence that says what to do; None while all is well.
    """

    def __init__(self, device: str | None = None, latency: str | float = "high") -> None:
        """`device` by name, None for the system's default; `latency` "low", "high" or seconds.

        "high" (about 40 ms) survives a busy window; "low" (about 10 ms) may crackle there.
        """
        super().__init__(Feeder(device, latency))
        self._speed = 1.0

    def devices(self) -> list[Device]:
        """The devices that can play, the default first; none (and a `problem`) where there are none."""
        try:
            found = devices.list_devices("output")
        except StudioError as error:
            self._feeder.problem = error.message
            return []
        if not found:
            self._feeder.problem = Message(devices.NO_OUTPUT)
        return found

    def open(self, device: str | None = None) -> None:
        """Choose a device by name (None: the system's default) and get it ready, to play sooner."""
        self.stop()
        self._feeder.device = device
        self._feeder.tell(self._feeder.prepare)

    def play(
        self,
        source: AudioFile | np.ndarray,
        sample_rate: int | None = None,
        start_s: float = 0.0,
        end_s: float | None = None,
        loop: bool = False,
        speed: float = 1.0,
        begin_s: float | None = None,
    ) -> None:
        """Play `start_s` to `end_s` (exclusive, default: the end); what plays already fades out first.

        `sample_rate` is needed for an array. `begin_s` starts within the range, as for a loop that is
        entered in the middle. `speed` 0.5 to 2 keeps the pitch. An open file stays the caller's to close.
        """
        samples = _source(source, sample_rate)
        rate = samples.sample_rate
        bounds = _bounds(samples.samples, rate, start_s, end_s)
        begin = bounds[0] if begin_s is None else min(max(round(begin_s * rate), bounds[0]), bounds[1])
        self.speed = speed
        self._paused = None
        self._start(Rendering(samples, bounds, begin, loop=loop, speed=self._speed))

    def stop(self) -> None:
        """Stop within 5 ms of the device's next block."""
        playback, output = self._feeder.playback, self._feeder.output
        self._paused = None
        if playback is None or not playback.live:
            return
        playback.stopped_at_s = self.position_s
        playback.live = False
        if output is not None and playback.started:
            output.fade_out()

    def pause(self) -> None:
        """Stop so that `resume` goes on from here."""
        if self.playing:
            playback = self._feeder.playback
            self.stop()
            self._paused = playback

    def resume(self) -> None:
        """Go on where `pause` stopped; nothing where it did not."""
        paused = self._paused
        if paused is None or self.playing:
            return
        before = paused.rendering
        begin = round(paused.stopped_at_s * before.source.sample_rate)
        self._paused = None
        self._start(Rendering(before.source, before.bounds, begin, loop=before.loop, speed=self._speed))

    def set_loop_bounds(self, start_s: float, end_s: float) -> None:
        """Move the range while it plays; it holds for what has not been sent to the device yet (0.3 s)."""
        playback = self._feeder.playback
        if playback is not None:
            source = playback.rendering.source
            playback.rendering.bounds = _bounds(source.samples, source.sample_rate, start_s, end_s)

    @property
    def loop(self) -> bool:
        """Whether what plays begins again at its end; may be set while it plays."""
        return self._feeder.playback is not None and self._feeder.playback.rendering.loop

    @loop.setter
    def loop(self, loop: bool) -> None:
        if self._feeder.playback is not None:
            self._feeder.playback.rendering.loop = loop

    @property
    def speed(self) -> float:
        """Pace, 0.5 to 2, at the same pitch; may be set while it plays."""
        return self._speed

    @speed.setter
    def speed(self, speed: float) -> None:
        self._speed = min(max(speed, SLOWEST), FASTEST)
        if self._feeder.playback is not None:
            self._feeder.playback.rendering.speed = self._speed

    @property
    def gain(self) -> float:
        """What samples are multiplied with, 1 as recorded; may be set while it plays."""
        return self._feeder.gain

    @gain.setter
    def gain(self, gain: float) -> None:
        self._feeder.gain = max(gain, 0.0)

    def refresh_devices(self) -> list[Device]:
        """Stop, ask the system again which devices there are, and list them."""
        self.stop()
        done = threading.Event()
        self._feeder.tell(lambda: self._feeder.refresh(done))
        done.wait(3.0)
        return self.devices()

    def close(self) -> None:
        """Stop and give the device back. The player cannot be used any more."""
        self.stop()
        self._feeder.tell(None)
        self._feeder.join(3.0)

    def _start(self, rendering: Rendering) -> None:
        old = self._feeder.playback
        if old is not None:
            old.live = False
        playback = self._feeder.playback = Playback(rendering)
        if rendering.bounds[1] <= rendering.bounds[0]:
            playback.live = False
            return
        self._feeder.tell(lambda: self._feeder.begin(playback))


def _source(source: AudioFile | np.ndarray, sample_rate: int | None) -> Source:
    if isinstance(source, AudioFile):
        return FileSource(source)
    if sample_rate is None:
        raise TypeError("an array needs its sample_rate")
    return ArraySource(source, sample_rate)


def _bounds(samples: int, rate: int, start_s: float, end_s: float | None) -> tuple[int, int]:
    start = min(max(round(start_s * rate), 0), samples)
    stop = samples if end_s is None else min(max(round(end_s * rate), start), samples)
    return start, stop
