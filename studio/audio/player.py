"""Playing sound: a range of a file or an array, looped, at a speed, with the position that is heard now."""

import threading
from collections.abc import Sequence

import numpy as np

from studio.audio import devices
from studio.audio.devices import Device
from studio.audio.feeder import Feeder, OnePlayback
from studio.audio.files import AudioFile
from studio.audio.rendering import ArraySource, FileSource, GrowingSource, Rendering, Source, Stretches
from studio.audio.stretch import FASTEST, SLOWEST
from studio.errors import Message, StudioError

Spans = Sequence[tuple[float, float]]
"""Parts of a recording from a second to a second, in order."""


LATENCY_S = 0.02
"""Two blocks of 10 ms: it survives a busy machine, since sound has a process of its own."""


class HeardNow:
    """What is heard now, to be polled from a display timer; the half of a `Player` that changes nothing."""

    def __init__(self, feeder: Feeder) -> None:
        self._feeder = feeder
        self._paused: OnePlayback | None = None

    @property
    def problem(self) -> Message | None:
        """Why there is no sound, as a sentence that says what to do; None while all is well."""
        return self._feeder.opened.problem

    @property
    def notice(self) -> Message | None:
        """That another device plays than the one that was chosen; None while it is the chosen one."""
        return self._feeder.opened.notice

    @property
    def device(self) -> str | None:
        """The name of the device that was chosen; None for the system's default."""
        return self._feeder.opened.name

    @property
    def ready(self) -> bool:
        """Whether a device is open, so that the next sound comes at once."""
        return self._feeder.opened.output is not None

    @property
    def playing(self) -> bool:
        """Whether sound is coming, or about to come, out."""
        playback = self._feeder.playback
        return playback is not None and playback.live

    @property
    def fading(self) -> bool:
        """Whether the last milliseconds of what was stopped are still to be heard."""
        playback = self._feeder.playback
        return playback is not None and not playback.live and playback.ended_at_s is None and playback.started

    def plays(self, source: object) -> bool:
        """Whether it is this that is coming out: a `GrowingSource` that was given to `play`."""
        playback = self._feeder.playback
        return self.playing and playback is not None and playback.rendering.source is source

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
        playback, output = self._feeder.playback, self._feeder.opened.output
        if playback is None or not playback.live or output is None:
            return 0.0
        return playback.marks.at(output.heard).level


class Adjusted(HeardNow):
    """What can be set while it plays, and is heard at once; the half of a `Player` that starts nothing."""

    def __init__(self, feeder: Feeder) -> None:
        super().__init__(feeder)
        self._speed = 1.0
        self._channel: int | None = None

    def set_bounds(self, start_s: float, end_s: float) -> None:
        """Move the range while it plays, at once; what loops goes on at its start where it is out of it."""
        rendering = self._rendering
        if rendering is not None:
            source = rendering.source
            bounds = _bounds(source.samples, source.sample_rate, start_s, end_s)
            if bounds != rendering.bounds:
                rendering.bounds = bounds
                self._changed()

    def set_spans(self, spans: Spans | None) -> None:
        """Let only these spans (seconds, in order) be heard of what plays, from now on; None: all of it."""
        rendering = self._rendering
        if rendering is not None:
            rendering.stretches = _in_samples(spans, rendering.source.sample_rate)
            self._changed()

    @property
    def loop(self) -> bool:
        """Whether what plays begins again at its end; may be set while it plays."""
        return self._rendering is not None and self._rendering.loop

    @loop.setter
    def loop(self, loop: bool) -> None:
        if self._rendering is not None and self._rendering.loop != loop:
            self._rendering.loop = loop
            self._changed()

    @property
    def speed(self) -> float:
        """Pace, 0.5 to 2, at the same pitch; may be set while it plays."""
        return self._speed

    @speed.setter
    def speed(self, speed: float) -> None:
        self._speed = min(max(speed, SLOWEST), FASTEST)
        if self._rendering is not None and self._rendering.speed != self._speed:
            self._rendering.speed = self._speed
            self._changed()

    @property
    def channel(self) -> int | None:
        """The one channel that is heard, from 0, or None for all; may be set while it plays."""
        return self._channel

    @channel.setter
    def channel(self, channel: int | None) -> None:
        self._channel = channel
        if self._rendering is not None and self._rendering.channel != channel:
            self._rendering.channel = channel
            self._changed()

    @property
    def gain(self) -> float:
        """What samples are multiplied with, 1 as recorded; may be set while it plays."""
        return self._feeder.gain

    @gain.setter
    def gain(self, gain: float) -> None:
        self._feeder.gain = max(gain, 0.0)
        self._changed()

    @property
    def _rendering(self) -> Rendering | None:
        """What plays, or is paused."""
        playback = self._feeder.playback
        return None if playback is None else playback.rendering

    def _changed(self) -> None:
        if self.playing:
            self._feeder.tell(self._feeder.change)


class Player(Adjusted):
    """Plays on one output device. Every method returns at once and none raises: see `problem`.

    Attributes (all to be polled from a display timer)
        playing: whether sound is coming, or about to come, out.
        paused: whether `resume` would go on.
        fading: whether the last milliseconds of what was stopped are still to be heard.
        position_s: the moment of the source that is heard now, corrected for the device's latency; after
            the end or a stop, that of the last sample that was heard.
        level: peak of what is heard now, 0 to 1 and beyond where it would clip.
        gain: what samples are multiplied with, 1 as recorded; may be set while it plays.
        loop, speed, channel: what plays begins again at its end; pace, 0.5 to 2, at the same pitch; the one
            channel that is heard, None for all. They may be set while it plays, and are heard at once.
        problem: why there is no sound, as a sentence that says what to do; None while all is well. All but
            the sound goes on without a device: the position moves.
    """

    def __init__(self, device: str | None = None, latency: str | float = LATENCY_S) -> None:
        """`device` by name, None for the system's default; `latency` "low", "high" or seconds."""
        super().__init__(Feeder(device, latency))

    def devices(self) -> list[Device]:
        """The devices that can play, the default first; none (and a `problem`) where there are none."""
        try:
            found = devices.list_devices("output")
        except StudioError as error:
            self._feeder.opened.problem = error.message
            return []
        if not found:
            self._feeder.opened.problem = Message(devices.NO_OUTPUT)
        return found

    def open(self, device: str | None = None, sample_rate: int | None = None) -> None:
        """Choose a device by name (None: the system's default); what plays goes on there.

        `sample_rate` in Hz is that of what will be played, for a device that is only got ready.
        """
        self._feeder.tell(lambda: self._feeder.move(device, sample_rate))

    def play(
        self,
        source: AudioFile | np.ndarray | GrowingSource,
        sample_rate: int | None = None,
        start_s: float = 0.0,
        end_s: float | None = None,
        loop: bool = False,
        speed: float = 1.0,
        begin_s: float | None = None,
        spans: Spans | None = None,
    ) -> None:
        """Play `start_s` to `end_s` (exclusive, default: the end); what plays already fades out first.

        `sample_rate` is needed for an array. `begin_s` starts within the range, as for a loop that is
        entered in the middle. Of the range only `spans` are heard, where they are given. `speed` 0.5 to 2
        keeps the pitch. An open file stays the caller's to close.
        """
        samples = _source(source, sample_rate)
        rate = samples.sample_rate
        bounds = _bounds(samples.samples, rate, start_s, end_s)
        begin = bounds[0] if begin_s is None else min(max(round(begin_s * rate), bounds[0]), bounds[1])
        self.speed = speed
        self._paused = None
        self._start(
            Rendering(
                samples, bounds, begin, loop=loop, speed=self._speed,
                stretches=_in_samples(spans, rate), channel=self._channel,
            )
        )  # fmt: skip

    def stop(self) -> None:
        """Stop within 5 ms of the device's next block."""
        playback, output = self._feeder.playback, self._feeder.opened.output
        self._paused = None
        if playback is None or not playback.live:
            return
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
        """Go on where `pause` stopped, without losing a sample; nothing where it did not."""
        paused = self._paused
        if paused is None or self.playing:
            return
        self._paused = None
        playback = self._feeder.playback = OnePlayback(paused.rendering)
        self._feeder.tell(lambda: self._feeder.go_on(paused, playback))

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
        playback = self._feeder.playback = OnePlayback(rendering)
        if rendering.bounds[1] <= rendering.bounds[0]:
            playback.live = False
            playback.ended_at_s = playback.begin_s
            return
        self._feeder.tell(lambda: self._feeder.begin(playback))


def _in_samples(spans: Spans | None, rate: int) -> Stretches | None:
    """Spans of seconds in samples, those that touch or overlap as one."""
    if spans is None:
        return None
    joined: list[tuple[int, int]] = []
    for start_s, end_s in spans:
        start, end = round(start_s * rate), round(end_s * rate)
        if joined and start <= joined[-1][1]:
            start, end = joined[-1][0], max(end, joined.pop()[1])
        if end > start:
            joined.append((start, end))
    return joined


def _source(source: AudioFile | np.ndarray | GrowingSource, sample_rate: int | None) -> Source:
    if isinstance(source, GrowingSource):
        return source
    if isinstance(source, AudioFile):
        return FileSource(source)
    if sample_rate is None:
        raise TypeError("an array needs its sample_rate")
    return ArraySource(source, sample_rate)


def _bounds(samples: int, rate: int, start_s: float, end_s: float | None) -> tuple[int, int]:
    start = min(max(round(start_s * rate), 0), samples)
    stop = samples if end_s is None else min(max(round(end_s * rate), start), samples)
    return start, stop
