"""Listening to the recording on the timeline: what the keys play, and where the playhead is meanwhile."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject

from studio.audio.player import Player
from studio.errors import StudioError
from studio.project.reads import Missing
from studio.ui.current_sound import CurrentSound
from studio.ui.sounding import Sounding
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.state import TimelineState

EDGE_S = 0.5
"""What the keys around an edge play, as Aegisub has it."""
CUT_S = 1.0
"""What is heard before and after a stretch that is left out."""
AT_END_S = 0.01


class Playback(Sounding):
    """Plays the current recording, and moves the playhead with it; takes and live speech as `Sounding` does.

    Attributes
        on_timeline: whether what plays is the recording, so that the playhead moves.
    """

    def __init__(self, timeline: TimelineState, player: Player, parent: QObject | None = None) -> None:
        super().__init__(player, parent)
        self.on_timeline = False
        self._timeline = timeline
        self._sound = CurrentSound(timeline.document)
        self._wanted: tuple[Span, float | None, bool] | None = None
        timeline.document.recording_changed.connect(self._open)
        timeline.selection.span_changed.connect(self._move_loop)
        self._open(timeline.document.recording_id)

    def toggle(self) -> None:
        """Space: stop, or play the selected time (looped, where loop is on), or from the playhead."""
        if self.playing or self._wanted is not None:
            self.stop()
        elif self._timeline.selection.span is not None:
            self.play_range(self._timeline.selection.span)
        else:
            self.play_from_playhead()

    def play_from_playhead(self) -> None:
        """Play to the recording's end; from the start where the playhead stands at the end."""
        duration = self._timeline.rows.duration_s
        start = self._timeline.playhead_s
        self.play_range(Span(0.0 if start >= duration - AT_END_S else start, duration))

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
        span = self._selected_or_playhead()
        edges = {
            "before": (span.start_s - EDGE_S, span.start_s),
            "after": (span.end_s, span.end_s + EDGE_S),
            "first": (span.start_s, min(span.start_s + EDGE_S, span.end_s)),
            "last": (max(span.end_s - EDGE_S, span.start_s), span.end_s),
        }
        start, end = edges[which]
        self.play_range(Span(max(0.0, start), min(end, self._timeline.rows.duration_s)), loop=False)

    def play_cut(self) -> None:
        """A second before the selection and a second after it, joined: how it sounds without it."""
        self._take_sound()
        sound, span = self._sound.file, self._selected_or_playhead()
        if sound is None:
            return
        rate = sound.info.sample_rate
        first, last = (round(edge * rate) for edge in (span.start_s, span.end_s))
        around = round(CUT_S * rate)
        before = sound.read(max(0, first - around), first)
        after = sound.read(last, min(last + around, sound.info.samples))
        self.play_samples(np.concatenate([before, after]), rate)

    def play_range(self, span: Span, *, begin_s: float | None = None, loop: bool | None = None) -> None:
        """Play [start, end) of the current recording; looped where `loop` (or the toggle) says so."""
        self._take_sound()
        repeated = self.loop if loop is None else loop
        if self._sound.file is None:
            self._wanted = (span, begin_s, repeated) if self._sound.opening else None
            self._watch()
            return
        self.on_timeline = True
        self.player.play(
            self._sound.file,
            start_s=span.start_s,
            end_s=span.end_s,
            loop=repeated,
            speed=self.speed,
            begin_s=begin_s,
        )
        self._watch()

    def play_file(self, path: Path) -> None:
        self.on_timeline = False
        super().play_file(path)

    def play_samples(self, samples: np.ndarray, sample_rate: int) -> None:
        self.on_timeline = False
        super().play_samples(samples, sample_rate)

    def feed(self, samples: np.ndarray, sample_rate: int) -> None:
        self.on_timeline = False
        super().feed(samples, sample_rate)

    def stop(self) -> None:
        """Stop; the playhead stays where it is heard."""
        self._wanted = None
        super().stop()

    def close(self) -> None:
        """Stop and give the device and the file back."""
        super().close()
        self._sound.close()

    def _selected_or_playhead(self) -> Span:
        at = self._timeline.playhead_s
        return self._timeline.selected_span() or Span(at, at)

    def _open(self, recording_id: int | None) -> None:
        self.stop()
        try:
            self._sound.open(recording_id)
        except StudioError as error:
            self.unavailable.emit(error.message)

    def _take_sound(self) -> None:
        try:
            self._sound.take()
        except StudioError as error:
            self.unavailable.emit(error.message)

    def _tick(self) -> None:
        self._take_sound()
        if self._wanted is not None and self._sound.file is not None:
            (span, begin_s, repeated), self._wanted = self._wanted, None
            self.play_range(span, begin_s=begin_s, loop=repeated)
        elif not self._sound.opening:
            self._wanted = None
        if self.on_timeline and (self.player.playing or self._was_playing):
            self._timeline.set_playhead(float(self.player.position_s), playing=self.player.playing)
        super()._tick()

    def _goes_on(self) -> bool:
        return self._wanted is not None or super()._goes_on()

    def _move_loop(self, span: Span | None) -> None:
        if span is not None and self.loop and self.on_timeline and self.player.playing:
            self.player.set_bounds(span.start_s, span.end_s)
