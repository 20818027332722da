"""Playing sound: from a file or an array, a range, looped, at a speed, with the position that is heard now."""

import logging
import queue
import threading
from collections.abc import Callable, Iterator

import numpy as np

from studio.audio import devices
from studio.audio.devices import Device
from studio.audio.files import AudioFile
from studio.audio.output import Output
from studio.audio.rendering import ArraySource, Block, FileSource, Mark, Marks, Rendering
from studio.audio.stretch import FASTEST, SLOWEST
from studio.errors import Message, StudioError

FEED_EVERY_S = 0.02
# An open device keeps the sound card awake; after this long without a sound it is given back.
IDLE_S = 20.0
FALLBACK_RATES = (48000, 44100)

_log = logging.getLogger(__name__)


class _Playback:
    """One press of Play: what it renders, and how far it is."""

    def __init__(self, rendering: Rendering) -> None:
        self.rendering = rendering
        self.marks = Marks(rendering.begin / rendering.source.sample_rate)
        self.live = True
        self.started = False
        self.stopped_at_s = rendering.begin / rendering.source.sample_rate


class Player:
    """Plays on one output device. Every method returns at once and none raises: see `problem`.

    Attributes (all to be polled from a display timer)
        playing: whether sound is coming, or about to come, out.
        paused: whether `resume` would go on.
        position_s: the moment of the source that is heard now, corrected for the device's latency; after
            the end or a stop, where that was.
        level: peak of what is heard now, 0 to 1 and beyond where it would clip.
        problem: why there is no sound, as a sentence that says what to do; None while all is well.
    """

    def __init__(self, device: str | None = None, latency: str | float = "high") -> None:
        """`device` by name, None for the system's default; `latency` "low", "high" or seconds.

        "high" (about 40 ms) survives a busy window; "low" (about 10 ms) may crackle there.
        """
        self.problem: Message | None = None
        self._wanted_device = device
        self._latency = latency
        self._gain = 1.0
        self._speed = 1.0
        self._playback: _Playback | None = None
        self._paused: _Playback | None = None
        self._output: Output | None = None
        self._commands: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._worker = _Worker(self, self._commands)

    # What a window asks

    @property
    def playing(self) -> bool:
        """Whether sound is coming, or about to come, out."""
        playback = self._playback
        return playback is not None and playback.live

    @property
    def paused(self) -> bool:
        """Whether `resume` would go on."""
        return self._paused is not None and not self.playing

    @property
    def position_s(self) -> float:
        """The moment of the source that is heard now, in seconds."""
        playback, output = self._playback, self._output
        if playback is None:
            return 0.0
        if not playback.live or not playback.started or output is None:
            return playback.stopped_at_s
        return playback.marks.position_s(output.heard)

    @property
    def level(self) -> float:
        """Peak of what is heard now."""
        playback, output = self._playback, self._output
        if playback is None or not playback.live or output is None:
            return 0.0
        return playback.marks.at(output.heard).level

    def devices(self) -> list[Device]:
        """The devices that can play, the default first; none (and a `problem`) where there are none."""
        try:
            found = devices.list_devices("output")
        except StudioError as error:
            self.problem = error.message
            return []
        if not found:
            self.problem = Message(devices.NO_OUTPUT)
        return found

    # What a window tells

    def open(self, device: str | None = None) -> None:
        """Choose a device by name (None: the system's default) and get it ready, so that playing starts sooner."""
        self.stop()
        self._wanted_device = device
        self._commands.put(self._worker.prepare)

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
        samples = FileSource(source) if isinstance(source, AudioFile) else ArraySource(source, sample_rate or 0)
        rate = samples.sample_rate
        bounds = _bounds(samples.samples, rate, start_s, end_s)
        begin = bounds[0] if begin_s is None else min(max(round(begin_s * rate), bounds[0]), bounds[1])
        self.speed = speed
        self._paused = None
        self._start(Rendering(samples, bounds, begin, loop=loop, speed=self._speed))

    def stop(self) -> None:
        """Stop within 5 ms of the device's next block."""
        playback, output = self._playback, self._output
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
            playback = self._playback
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
        playback = self._playback
        if playback is not None:
            source = playback.rendering.source
            playback.rendering.bounds = _bounds(source.samples, source.sample_rate, start_s, end_s)

    @property
    def loop(self) -> bool:
        """Whether what plays begins again at its end; may be set while it plays."""
        return self._playback is not None and self._playback.rendering.loop

    @loop.setter
    def loop(self, loop: bool) -> None:
        if self._playback is not None:
            self._playback.rendering.loop = loop

    @property
    def speed(self) -> float:
        """Pace, 0.5 to 2, at the same pitch; may be set while it plays."""
        return self._speed

    @speed.setter
    def speed(self, speed: float) -> None:
        self._speed = min(max(speed, SLOWEST), FASTEST)
        if self._playback is not None:
            self._playback.rendering.speed = self._speed

    @property
    def gain(self) -> float:
        """What samples are multiplied with, 1 as recorded; may be set while it plays."""
        return self._gain

    @gain.setter
    def gain(self, gain: float) -> None:
        self._gain = max(gain, 0.0)

    def refresh_devices(self) -> list[Device]:
        """Stop, ask the system again which devices there are, and list them."""
        self.stop()
        done = threading.Event()
        self._commands.put(lambda: self._worker.refresh(done))
        done.wait(3.0)
        return self.devices()

    def close(self) -> None:
        """Stop and give the device back. The player cannot be used any more."""
        self.stop()
        self._commands.put(None)
        self._worker.join(3.0)

    def _start(self, rendering: Rendering) -> None:
        old = self._playback
        if old is not None:
            old.live = False
        playback = self._playback = _Playback(rendering)
        if rendering.bounds[1] <= rendering.bounds[0]:
            playback.live = False
            return
        self._commands.put(lambda: self._worker.begin(playback))


class _Worker(threading.Thread):
    """The thread that opens the device, reads the source and keeps the ring filled."""

    def __init__(self, player: Player, commands: "queue.SimpleQueue[Callable[[], None] | None]") -> None:
        super().__init__(name="player", daemon=True)
        self._player = player
        self._commands = commands
        self._current: _Playback | None = None
        self._blocks: Iterator[Block] | None = None
        self._waiting: Block | None = None
        self._idle_s = 0.0
        self.start()

    def run(self) -> None:
        """Do what is asked and feed the ring, until told to end."""
        while True:
            try:
                command = self._commands.get(timeout=FEED_EVERY_S if self._player._output else None)
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

    def prepare(self) -> None:
        """Open the wanted device before it is needed."""
        self._close_output()
        device = devices.choose("output", self._player._wanted_device)
        self._open(device.sample_rate)

    def begin(self, playback: _Playback) -> None:
        """Start a playback: device, first blocks, go."""
        self._current = None
        if playback is not self._player._playback or not playback.live:
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
            self._player.problem = None
        finally:
            done.set()

    def _tick(self) -> None:
        output, playback = self._player._output, self._current
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

    def _feed(self, output: Output, playback: _Playback) -> None:
        while self._blocks is not None and not output.ended:
            block = self._waiting or next(self._blocks, None)
            self._waiting = block
            if block is None:
                output.ended = True
                return
            if len(block.frames) > output.ring.space:
                return
            frames = block.frames if self._player._gain == 1 else block.frames * np.float32(self._player._gain)
            level = float(np.abs(frames).max())
            playback.marks.add(Mark(output.ring.written, block.position_s, block.pace, level))
            output.ring.write(frames)
            self._waiting = None

    def _open(self, source_rate: int) -> Output:
        """The output, opened anew where device or rate are others than before or it has died."""
        player = self._player
        if player.problem is not None:
            self._close_output()
            devices.refresh()  # perhaps it was plugged in meanwhile
        device = devices.choose("output", player._wanted_device)
        rate = _rate_for(device, source_rate)
        output = player._output
        if output is not None and (output.device, output.rate, output.alive) == (device, rate, True):
            return output
        self._close_output()
        player._output = Output(device, rate, player._latency)
        player.problem = None
        return player._output

    def _close_output(self) -> None:
        output, self._player._output = self._player._output, None
        self._idle_s = 0.0
        if output is not None:
            output.close()

    def _fail(self, problem: Message) -> None:
        self._player.problem = problem
        self._current = None
        playback = self._player._playback
        if playback is not None and playback.live:
            playback.stopped_at_s = self._player.position_s
            playback.live = False
        self._close_output()


def _bounds(samples: int, rate: int, start_s: float, end_s: float | None) -> tuple[int, int]:
    start = min(max(round(start_s * rate), 0), samples)
    stop = samples if end_s is None else min(max(round(end_s * rate), start), samples)
    return start, stop


def _rate_for(device: Device, source_rate: int) -> int:
    """The source's own rate where the device takes it, else one that is resampled to."""
    channels = min(device.channels, 2)
    for rate in (source_rate, device.sample_rate, *FALLBACK_RATES):
        if devices.accepts("output", device, rate, channels):
            return rate
    return device.sample_rate
