"""Listening, as the window does it: what the keys play, where the playhead is, what is heard live."""

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from studio.audio.files import AudioFile, open_audio
from studio.audio.player import Player
from studio.errors import Message, StudioError
from studio.project.reads import Missing
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.state import TimelineState

FRAME_MS = 16
EDGE_S = 0.5
"""What the keys around an edge play, as Aegisub has it."""
LIVE_ROOM_S = 300.0
"""The longest live speech that one buffer holds."""
SPEEDS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.25, 1.5, 1.75, 2.0)


class Playback(QObject):
    """Plays the current recording on the timeline, and takes, references and live speech beside it.

    Attributes
        player: what plays; its device, gain and level are the window's to show.
        loop, speed: what the next press of a key plays with, and what plays now.
        on_timeline: whether what plays is the recording, so that the playhead moves.

    Signals
        started(), stopped(): sound began, ended.
        speed_changed(float), loop_changed(bool): the new value.
        unavailable(Message): there is no sound, and what to do about it.
    """

    started = Signal()
    stopped = Signal()
    speed_changed = Signal(float)
    loop_changed = Signal(bool)
    unavailable = Signal(object)

    def __init__(self, timeline: TimelineState, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.player = player
        self.loop = False
        self.speed = 1.0
        self.on_timeline = False
        self._timeline = timeline
        self._opener = ThreadPoolExecutor(1, thread_name_prefix="open-audio")
        self._opening: Future[AudioFile] | None = None
        self._sound: AudioFile | None = None
        self._wanted: tuple[Span, float | None] | None = None
        self._live = _LiveSound()
        self._told: Message | None = None
        self._was_playing = False
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._tick)
        timeline.document.recording_changed.connect(self._open)
        timeline.selection.span_changed.connect(self._move_loop)
        self._open(timeline.document.recording_id)

    @property
    def playing(self) -> bool:
        """Whether sound is coming out, or about to."""
        return self.player.playing

    def toggle(self) -> None:
        """Space: stop, or play the selected time (looped, where loop is on), or from the playhead."""
        if self.playing:
            self.stop()
        elif self._timeline.selection.span is not None:
            self.play_range(self._timeline.selection.span)
        else:
            self.play_from_playhead()

    def play_from_playhead(self) -> None:
        """Play to the recording's end; from the start where the playhead stands at the end."""
        duration = self._timeline.rows.duration_s
        start = self._timeline.playhead_s
        self.play_range(Span(0.0 if start >= duration - 0.01 else start, duration))

    def play_selection(self) -> None:
        """Play what is selected: time, word or turns; from the playhead where nothing is."""
        span = self._timeline.selected_span()
        if span is None:
            self.play_from_playhead()
        else:
            self.play_range(span)

    def play_turn(self, turn_id: int) -> None:
        """Play one turn, exactly."""
        turn = self._timeline.rows.turn(turn_id)
        if turn is not None:
            self.play_range(Span(turn.start, turn.end))

    def play_word(self, word_id: int) -> None:
        """Play one word, exactly; nothing where it has no time."""
        try:
            word = self._timeline.document.project.word(word_id)
        except Missing:
            return
        if word.start is not None and word.end is not None:
            self.play_range(Span(word.start, word.end))

    def play_around(self, which: str) -> None:
        """Half a second "before" or "after" the selection, its "first" or its "last" half second."""
        span = self._timeline.selected_span()
        if span is None:
            at = self._timeline.playhead_s
            span = Span(at, at)
        edges = {
            "before": (span.start_s - EDGE_S, span.start_s),
            "after": (span.end_s, span.end_s + EDGE_S),
            "first": (span.start_s, min(span.start_s + EDGE_S, span.end_s)),
            "last": (max(span.end_s - EDGE_S, span.start_s), span.end_s),
        }
        start, end = edges[which]
        self.play_range(Span(max(0.0, start), min(end, self._timeline.rows.duration_s)), loop=False)

    def play_range(self, span: Span, *, begin_s: float | None = None, loop: bool | None = None) -> None:
        """Play [start, end) of the current recording; looped where `loop` (or the toggle) says so."""
        self._play_now(span, begin_s, loop=self.loop if loop is None else loop)

    def play_file(self, path: Path) -> None:
        """Play a take, a reference or a probe. What cannot be read is said."""
        try:
            with open_audio(path) as sound:
                samples = sound.read(0, sound.info.samples)
                self.play_samples(samples, sound.info.sample_rate)
        except StudioError as error:
            self.unavailable.emit(error.message)

    def play_samples(self, samples: np.ndarray, sample_rate: int) -> None:
        """Play an array, float32 (samples,) or (samples, channels)."""
        self.on_timeline = False
        self.player.play(samples, sample_rate)
        self._watch()

    def start_live(self) -> None:
        """Get ready for live speech: the next `feed` begins it."""
        self.stop()
        self._live = _LiveSound()

    def feed(self, samples: np.ndarray, sample_rate: int) -> None:
        """Add a chunk of live speech, float32 mono; it is heard as soon as what came before is over."""
        self.on_timeline = False
        self._live.feed(self.player, samples, sample_rate)
        self._watch()

    def stop(self) -> None:
        """Stop; the playhead stays where it is heard."""
        self._wanted = None
        self.player.stop()

    def set_loop(self, on: bool) -> None:
        """Loop what plays now and next, or not."""
        self.loop = on
        self.player.loop = on
        self.loop_changed.emit(on)

    def set_speed(self, speed: float) -> None:
        """Pace, 0.5 to 2, at the same pitch."""
        self.speed = min(max(speed, SPEEDS[0]), SPEEDS[-1])
        self.player.speed = self.speed
        self.speed_changed.emit(self.speed)

    def step_speed(self, step: int) -> None:
        """The next faster (1) or slower (-1) of the usual speeds."""
        nearest = min(range(len(SPEEDS)), key=lambda index: abs(SPEEDS[index] - self.speed))
        self.set_speed(SPEEDS[min(max(nearest + step, 0), len(SPEEDS) - 1)])

    def close(self) -> None:
        """Stop and give the device and the file back."""
        self._timer.stop()
        self.player.close()
        self._opener.shutdown(wait=True, cancel_futures=True)
        self._finish_opening()
        self._close_sound()

    def _play_now(self, span: Span, begin_s: float | None, *, loop: bool) -> None:
        self._finish_opening()
        if self._sound is None:
            self._wanted = (span, begin_s) if self._opening is not None else None
            self._watch()
            return
        self.on_timeline = True
        self.player.play(
            self._sound, start_s=span.start_s, end_s=span.end_s, loop=loop, speed=self.speed, begin_s=begin_s
        )
        self._watch()

    def _open(self, recording_id: int | None) -> None:
        self.stop()
        self._close_sound()
        self._forget_opening()
        if recording_id is None:
            return
        project = self._timeline.document.project
        try:
            recording, path = project.recording(recording_id), project.audio_path(recording_id)
        except StudioError as error:
            self.unavailable.emit(error.message)
            return
        # What is compressed is decoded first where the cache was emptied: that takes a while.
        self._opening = self._opener.submit(
            open_audio, path, project.subfolder("cache"), sha256=recording.sha256
        )

    def _finish_opening(self) -> None:
        if self._opening is None or not self._opening.done():
            return
        opening, self._opening = self._opening, None
        if opening.cancelled():
            return
        error = opening.exception()
        if isinstance(error, StudioError):
            self.unavailable.emit(error.message)
        elif error is not None:
            raise error
        else:
            self._sound = opening.result()

    def _forget_opening(self) -> None:
        opening, self._opening = self._opening, None
        if opening is not None and not opening.cancel():
            opening.add_done_callback(_close_opened)

    def _close_sound(self) -> None:
        sound, self._sound = self._sound, None
        if sound is not None:
            sound.close()

    def _watch(self) -> None:
        self._timer.start()
        if not self._was_playing and self.player.playing:
            self._was_playing = True
            self.started.emit()

    def _tick(self) -> None:
        self._finish_opening()
        if self._wanted is not None and self._sound is not None:
            (span, begin_s), self._wanted = self._wanted, None
            self._play_now(span, begin_s, loop=self.loop)
        if self.on_timeline and (self.player.playing or self._was_playing):
            self._timeline.set_playhead(self.player.position_s, playing=self.player.playing)
        self._tell_problem()
        if not self.player.playing and self._wanted is None:
            self._timer.stop()
            if self._was_playing:
                self._was_playing = False
                self.stopped.emit()

    def _tell_problem(self) -> None:
        problem = self.player.problem
        if problem is not None and problem != self._told:
            self.unavailable.emit(problem)
        self._told = problem

    def _move_loop(self, span: Span | None) -> None:
        if span is not None and self.loop and self.on_timeline and self.player.playing:
            self.player.set_loop_bounds(span.start_s, span.end_s)


def _close_opened(opening: Future[AudioFile]) -> None:
    if opening.exception() is None:
        opening.result().close()


class _LiveSound:
    """A buffer that speech is written into while it plays; its end moves on with every chunk."""

    def __init__(self) -> None:
        self._samples = np.zeros(0, np.float32)
        self._filled = 0
        self._rate = 0

    def feed(self, player: Player, samples: np.ndarray, sample_rate: int) -> None:
        if self._rate != sample_rate:
            self._samples = np.zeros(round(LIVE_ROOM_S * sample_rate), np.float32)
            self._filled, self._rate = 0, sample_rate
        begin = self._filled
        room = len(self._samples) - begin
        self._samples[begin : begin + min(room, len(samples))] = samples[:room]
        self._filled = begin + min(room, len(samples))
        end_s = self._filled / sample_rate
        if begin > 0 and player.playing:
            player.set_loop_bounds(0.0, end_s)
        else:
            # The first chunk, or speech that came too late: go on where it had ended.
            player.play(self._samples, sample_rate, end_s=end_s, begin_s=begin / sample_rate)
