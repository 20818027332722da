"""Listening to the recording on the timeline: what the keys and clicks play."""

from studio.ui import heard_thing
from studio.ui.heard_thing import Heard
from studio.ui.sounding_timeline import SoundingTimeline
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.hit import Hit, Tier

EDGE_S = 0.5
"""What the keys around an edge play, as Aegisub has it."""
CUT_S = 1.0
"""What is heard before and after a stretch that is left out."""


class Playback(SoundingTimeline):
    """Plays what a key or a click asks for: the selection, a turn, a word, around an edge; one per window."""

    def toggle(self) -> None:
        """Space: stop, or play the selected time (looped, where loop is on), or from the playhead."""
        if self.playing or self.waiting:
            self.stop()
        elif self.timeline.selection.span is not None:
            self.ask(Heard(self.timeline.selection.span, selected_time=True), skips=True)
        else:
            self.play_from_playhead()

    def pause(self) -> None:
        """Stop so that the same key goes on with the next sample, also within a loop or a selection."""
        if self.playing:
            self.player.pause()
        elif self.on_timeline and self.player.paused and self.following.playhead_is_shown:
            self.player.resume()
            self._watch()
        else:
            self.play_from_playhead()

    def play_selection(self) -> None:
        """Play what is selected: time, word or turns; from the playhead where nothing is."""
        heard = heard_thing.of_selection(self.timeline)
        if heard is None:
            self.play_from_playhead()
        else:
            self.ask(heard, skips=heard.selected_time)

    def play_turn(self, turn_id: int) -> None:
        """Play one turn, exactly."""
        self.ask(heard_thing.of_turn(self.timeline, turn_id))

    def play_word(self, word_id: int) -> None:
        """Play one word, exactly; nothing where it has no time."""
        self.ask(heard_thing.of_word(self.timeline, word_id))

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
        self.play_range(Span(max(0.0, start), min(end, self.timeline.rows.duration_s)), loop=False)

    def play_cut(self) -> None:
        """A second before the selection and a second after it, joined: how it sounds without it."""
        span, duration = self._selected_or_playhead(), self.timeline.rows.duration_s
        around = Span(max(0.0, span.start_s - CUT_S), min(span.end_s + CUT_S, duration))
        rest = [(around.start_s, span.start_s), (span.end_s, around.end_s)]
        self.ask(Heard(around), loop=False, spans=rest)

    def play_range(self, span: Span, *, begin_s: float | None = None, loop: bool | None = None) -> None:
        """Play [start, end) of the current recording; looped where `loop` (or the toggle) says so."""
        self.ask(Heard(span), begin_s=begin_s, loop=loop)

    def replay(self, span: Span) -> None:
        """Play around an edge that was moved; not while a loop goes on that follows the edge by itself."""
        if not self.following.loops:
            self.play_range(span, loop=False)

    def _selected_or_playhead(self) -> Span:
        at = self.timeline.playhead_s
        return self.timeline.selected_span() or Span(at, at)
