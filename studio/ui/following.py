"""The timeline moves with its sound: the playhead with what is heard, a loop with what it repeats."""

from dataclasses import dataclass, replace

from studio.audio.player import Player
from studio.audio.silence import Spans
from studio.ui.heard_thing import Heard
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.state import TimelineState


@dataclass(frozen=True)
class Asked:
    """One press of a key: what is heard, from where, again and again, and what of it.

    `skips` passes over what is left out while listening; else `spans` says what is heard, None for all.
    """

    heard: Heard
    begin_s: float | None
    loop: bool
    skips: bool
    spans: Spans | None


class Following:
    """Follows what plays of the recording.

    Attributes
        asked: what of the recording plays, or played last; None where something else sounded since.
    """

    def __init__(self, timeline: TimelineState, player: Player) -> None:
        self.asked: Asked | None = None
        self._timeline = timeline
        self._player = player
        self._shown_s: float | None = None
        timeline.selection.span_changed.connect(self._on_time_selected)
        timeline.preview_changed.connect(self._follow_loop)
        timeline.rows.refreshed.connect(self._follow_loop)

    def begin(self, asked: Asked) -> None:
        """Follow this from now on, wherever the playhead stands."""
        self.asked, self._shown_s = asked, None

    @property
    def playhead_is_shown(self) -> bool:
        """Whether the playhead is where playing has put it, and not where somebody else has moved it."""
        return self._shown_s is None or self._timeline.playhead_s == self._shown_s

    @property
    def loops(self) -> bool:
        """Whether a loop of the recording plays."""
        return self.asked is not None and self._player.playing and self._player.loop

    def show_playhead(self) -> None:
        """Move the playhead to what is heard."""
        self._timeline.set_playhead(float(self._player.position_s), playing=self._player.playing)
        self._shown_s = self._timeline.playhead_s

    def from_playhead(self) -> Asked | None:
        """What plays, begun at the playhead; None where the playhead is not within it."""
        if self.asked is None:
            return None
        now, at_s = self.asked.heard.now(self._timeline), self._timeline.playhead_s
        if now is None or not now.start_s <= at_s < now.end_s:
            return None
        heard = replace(self.asked.heard, span=now)
        return replace(self.asked, heard=heard, begin_s=at_s, loop=self._player.loop)

    def _on_time_selected(self, span: Span | None) -> None:
        """A loop goes over to the time that is selected while it plays."""
        if span is not None and self.asked is not None and self.loops:
            self.asked = Asked(Heard(span, selected_time=True), None, True, self.asked.skips, None)
        self._follow_loop()

    def _follow_loop(self, _shown: object = None) -> None:
        """Let a loop be where the thing that it repeats is by now."""
        if self.asked is None or not self.loops:
            return
        now = self.asked.heard.now(self._timeline)
        if now is not None and now.seconds > 0:
            self._player.set_bounds(now.start_s, now.end_s)
