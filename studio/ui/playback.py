"""Listening to the recording on the timeline: what the keys play, and where the playhead is meanwhile."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject

from studio.audio.player import Player
from studio.audio.silence import Spans
from studio.errors import Message, StudioError
from studio.ui import heard_thing
from studio.ui.current_sound import CurrentSound
from studio.ui.heard_thing import Heard
from studio.ui.listening import Listening
from studio.ui.sounding import Sounding
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.hit import Hit, Tier
from studio.ui.timeline.state import TimelineState

EDGE_S = 0.5
"""What the keys around an edge play, as Aegisub has it."""
CUT_S = 1.0
"""What is heard before and after a stretch that is left out."""
AT_END_S = 0.01
NOTHING_THERE = Message(
    "Nothing of what you listen to is there: another speaker speaks, or it is silent. "
    "Hear everybody and silence again in the Play menu."
)


@dataclass(frozen=True)
class _Asked:
    """One press of a key: what is heard, from where, again and again, and what of it."""

    heard: Heard
    begin_s: float | None
    loop: bool
    skips: bool
    spans: Spans | None


class Playback(Sounding):
    """Plays the current recording, and moves the playhead with it; takes and live speech as `Sounding` does.

    Attributes
        on_timeline: whether what plays is the recording, so that the playhead moves.
        listening: what of it is passed over.
    """

    def __init__(self, timeline: TimelineState, player: Player, parent: QObject | None = None) -> None:
        super().__init__(player, parent)
        self.on_timeline = False
        self.listening = Listening(timeline, self)
        self._timeline = timeline
        self._sound = CurrentSound(timeline.document)
        self._wanted: _Asked | None = None
        self._asked: _Asked | None = None
        self._shown_s: float | None = None
        timeline.document.recording_changed.connect(self._open)
        timeline.selection.span_changed.connect(self._on_time_selected)
        timeline.preview_changed.connect(self._follow_loop)
        timeline.rows.refreshed.connect(self._follow_loop)
        self.listening.changed.connect(self._on_listening_changed)
        self._open(timeline.document.recording_id)

    def toggle(self) -> None:
        """Space: stop, or play the selected time (looped, where loop is on), or from the playhead."""
        if self.playing or self._wanted is not None:
            self.stop()
        elif self._timeline.selection.span is not None:
            self._ask(Heard(self._timeline.selection.span, selected_time=True), skips=True)
        else:
            self.play_from_playhead()

    def pause(self) -> None:
        """Stop so that the same key goes on with the next sample, also within a loop or a selection."""
        if self.playing:
            self.player.pause()
        elif self.on_timeline and self.player.paused and self._playhead_is_shown():
            self.player.resume()
            self._watch()
        else:
            self.play_from_playhead()

    def play_from_playhead(self) -> None:
        """Play to the recording's end; from the start where the playhead stands at the end."""
        duration = self._timeline.rows.duration_s
        start = self._timeline.playhead_s
        span = Span(0.0 if start >= duration - AT_END_S else start, duration)
        self._ask(Heard(span), skips=True)

    def play_selection(self) -> None:
        """Play what is selected: time, word or turns; from the playhead where nothing is."""
        heard = heard_thing.of_selection(self._timeline)
        if heard is None:
            self.play_from_playhead()
        else:
            self._ask(heard, skips=heard.selected_time)

    def play_turn(self, turn_id: int) -> None:
        """Play one turn, exactly."""
        self._ask(heard_thing.of_turn(self._timeline, turn_id))

    def play_word(self, word_id: int) -> None:
        """Play one word, exactly; nothing where it has no time."""
        self._ask(heard_thing.of_word(self._timeline, word_id))

    def play_hit(self, hit: Hit | None) -> None:
        """Play what was clicked: a turn, a word, the selected time; from the playhead where it was none."""
        if hit is not None and hit.tier is Tier.TURN:
            self.play_turn(hit.row_id)
        elif hit is not None and hit.tier is Tier.WORD:
            self.play_word(hit.row_id)
        elif hit is not None and hit.tier is Tier.SELECTION:
            self.play_selection()
        else:
            self.play_from_playhead()

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
        span, duration = self._selected_or_playhead(), self._timeline.rows.duration_s
        around = Span(max(0.0, span.start_s - CUT_S), min(span.end_s + CUT_S, duration))
        rest = [(around.start_s, span.start_s), (span.end_s, around.end_s)]
        self._ask(Heard(around), loop=False, spans=rest)

    def play_range(self, span: Span, *, begin_s: float | None = None, loop: bool | None = None) -> None:
        """Play [start, end) of the current recording; looped where `loop` (or the toggle) says so."""
        self._ask(Heard(span), begin_s=begin_s, loop=loop)

    def replay(self, span: Span) -> None:
        """Play around an edge that was moved; not while a loop goes on that follows the edge by itself."""
        if not (self.playing and self.on_timeline and self.player.loop):
            self.play_range(span, loop=False)

    def get_ready(self, sample_rate: int | None = None) -> None:
        recording = self._timeline.rows.recording
        super().get_ready(sample_rate or (recording.sample_rate if recording else None))

    def play_file(self, path: Path) -> None:
        self._leave_timeline()
        super().play_file(path)

    def play_samples(self, samples: np.ndarray, sample_rate: int) -> None:
        self._leave_timeline()
        super().play_samples(samples, sample_rate)

    def feed(self, samples: np.ndarray, sample_rate: int) -> None:
        self._leave_timeline()
        super().feed(samples, sample_rate)

    def stop(self) -> None:
        """Stop; the playhead stays where it is heard."""
        self._wanted = None
        super().stop()

    def close(self) -> None:
        """Stop and give the device and the file back."""
        super().close()
        self._sound.close()

    def _ask(
        self,
        heard: Heard | None,
        *,
        begin_s: float | None = None,
        loop: bool | None = None,
        skips: bool = False,
        spans: Spans | None = None,
    ) -> None:
        """Play as soon as the recording is open; `skips` passes over what `listening` leaves out."""
        if heard is None:
            return
        asked = _Asked(heard, begin_s, self.loop if loop is None else loop, skips, spans)
        self._take_sound()
        if self._sound.file is not None:
            self._play(asked)
        else:
            self._wanted = asked if self._sound.opening else None
            self._watch()

    def _play(self, asked: _Asked) -> None:
        assert self._sound.file is not None
        span, spans = asked.heard.span, self._spans_of(asked)
        if spans is not None and not any(start < span.end_s and end > span.start_s for start, end in spans):
            self.unavailable.emit(NOTHING_THERE)
            return
        self.on_timeline, self._asked = True, asked
        self._shown_s = None
        self.player.channel = self.listening.channel
        self.player.play(
            self._sound.file,
            start_s=span.start_s,
            end_s=span.end_s,
            loop=asked.loop,
            speed=self.speed,
            begin_s=asked.begin_s,
            spans=spans,
        )
        self._watch()

    def _spans_of(self, asked: _Asked) -> Spans | None:
        return self.listening.spans() if asked.skips else asked.spans

    def _leave_timeline(self) -> None:
        self.on_timeline, self._asked = False, None
        self.player.channel = None

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
            asked, self._wanted = self._wanted, None
            self._play(asked)
        elif not self._sound.opening:
            self._wanted = None
        if self.on_timeline and (self.player.playing or self._was_playing):
            self._show_playhead()
        super()._tick()
        if self.on_timeline and not self._goes_on():
            self._show_playhead()  # it may have ended since a moment ago

    def _show_playhead(self) -> None:
        """Move the playhead to what is heard; where somebody else has moved it, play on from there."""
        timeline = self._timeline
        if self._playhead_is_shown():
            timeline.set_playhead(float(self.player.position_s), playing=self.player.playing)
            self._shown_s = timeline.playhead_s
        elif timeline.preview is None and self.player.playing:
            self._go_on_from(timeline.playhead_s)

    def _playhead_is_shown(self) -> bool:
        """Whether the playhead is where playing has put it."""
        return self._shown_s is None or self._timeline.playhead_s == self._shown_s

    def _go_on_from(self, at_s: float) -> None:
        asked = self._asked
        now = asked.heard.now(self._timeline) if asked is not None else None
        if asked is not None and now is not None and now.start_s <= at_s < now.end_s:
            heard = Heard(now, asked.heard.selected_time, asked.heard.turn_ids, asked.heard.word_id)
            self._ask(heard, begin_s=at_s, loop=self.player.loop, skips=asked.skips, spans=asked.spans)
        else:
            self.play_from_playhead()

    def _goes_on(self) -> bool:
        return self._wanted is not None or super()._goes_on()

    def _on_time_selected(self, span: Span | None) -> None:
        """A loop goes over to the time that is selected while it plays."""
        asked = self._asked
        if span is not None and asked is not None and self._loops():
            self._asked = _Asked(Heard(span, selected_time=True), None, True, asked.skips, None)
        self._follow_loop()

    def _follow_loop(self, _shown: object = None) -> None:
        """Let a loop be where the thing that it repeats is by now."""
        if self._asked is None or not self._loops():
            return
        now = self._asked.heard.now(self._timeline)
        if now is not None and now.seconds > 0:
            self.player.set_bounds(now.start_s, now.end_s)

    def _loops(self) -> bool:
        return self.on_timeline and self.player.playing and self.player.loop

    def _on_listening_changed(self) -> None:
        if not self.on_timeline or self._asked is None:
            return
        self.player.channel = self.listening.channel
        if self.player.playing and self._asked.skips:
            self.player.set_spans(self.listening.spans())
