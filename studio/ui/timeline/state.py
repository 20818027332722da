"""What the timeline's parts share beside the document: view, playhead, selection, modes, the drag."""

from dataclasses import replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.audio.landmarks import Landmarks
from studio.ui.document import Document
from studio.ui.timeline.drag import Along
from studio.ui.timeline.geometry import Span, panned
from studio.ui.timeline.ghost import Ghost
from studio.ui.timeline.held_key import HeldKey
from studio.ui.timeline.look import Look
from studio.ui.timeline.preview import Preview
from studio.ui.timeline.rows import TimelineRows
from studio.ui.timeline.selection import TimelineSelection
from studio.ui.timeline.view import TimelineView


class Follow(StrEnum):
    """What the view does while the playhead moves."""

    FOLLOW = "follow"
    CENTRE = "centre"
    STILL = "still"


class TimelineState(QObject):
    """One per window; every tier, panel and command looks here.

    Attributes
        rows: the current recording's turns, lanes and words.
        view: the span in view, with zooming (`TimelineView`).
        selection: selected time, turns and words, with stepping (`TimelineSelection`).
        ghost: a diarization that is shown and not taken yet (`Ghost`).
        playhead_s, snapping, detach, all_edges, follow, look, preview: read here, set by the `set_` methods.
        landmarks: where the sound begins, ends and is quietest, which catches drags; set by who has the
            peak table, None until it is there.
        held_key: how far a key that is held moves an edge.

    Signals
        playhead_moved(float), snapping_changed(bool), detach_changed(bool), all_edges_changed(bool),
            follow_changed(Follow): the new value.
        look_changed(Look): sound or words are drawn another way.
        preview_changed(Preview | None): a drag shows something else, or ended.
    """

    playhead_moved = Signal(float)
    snapping_changed = Signal(bool)
    detach_changed = Signal(bool)
    all_edges_changed = Signal(bool)
    follow_changed = Signal(Follow)
    look_changed = Signal(object)
    preview_changed = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.rows = TimelineRows(document, self)
        self.view = TimelineView(self)
        self.selection = TimelineSelection(self.rows, self)
        self.ghost = Ghost(document, self)
        self.playhead_s = 0.0
        self._was_playing = False
        self.snapping = True
        self.detach = False
        self.all_edges = False
        self.follow = Follow.FOLLOW
        self.look = Look()
        self.preview: Preview | None = None
        self.landmarks: Landmarks | None = None
        self.held_key = HeldKey()
        self.rows.refreshed.connect(self._on_refreshed)
        self.selection.stepped_to.connect(self.view.reveal)
        document.recording_changed.connect(self._on_recording_changed)
        self._places: dict[int, tuple[Span, float]] = {}
        self._shown_id = document.recording_id
        self._on_recording_changed(document.recording_id)

    def set_playhead(self, seconds: float, *, playing: bool = False) -> None:
        """Move the playhead; while `playing` the view follows as `follow` says.

        Turning pages stops where the user looks elsewhere meanwhile, until the playhead is in view again or
        playing begins anew; no view moves under a drag.
        """
        # A numpy float in a signal of floats ends the process (PySide6 6.9.3).
        inside = min(max(float(seconds), 0.0), self.rows.duration_s)
        if inside != self.playhead_s:
            looked_at = self.view.span.holds(self.playhead_s) or not self._was_playing
            self.playhead_s = inside
            if playing and self.preview is None:
                self._keep_up(looked_at)
            self.playhead_moved.emit(inside)
        self._was_playing = playing

    def set_snapping(self, on: bool) -> None:
        """Let drags be caught by edges and the playhead, or not; Ctrl inverts it during a drag."""
        if on != self.snapping:
            self.snapping = on
            self.snapping_changed.emit(on)

    def set_detach(self, on: bool) -> None:
        """Let edges that touch go apart when one is dragged, as Alt does; ends `all_edges`."""
        if on != self.detach:
            self.detach = on
            if on:
                self.set_all_edges(False)
            self.detach_changed.emit(on)

    def set_all_edges(self, on: bool) -> None:
        """Let a dragged edge take all others at its time along, as Shift does; ends `detach`."""
        if on != self.all_edges:
            self.all_edges = on
            if on:
                self.set_detach(False)
            self.all_edges_changed.emit(on)

    @property
    def along(self) -> Along:
        """What moves with an edge, as the toggles say."""
        if self.all_edges:
            return Along.ALL
        return Along.ALONE if self.detach else Along.TOUCHING

    def set_follow(self, follow: Follow) -> None:
        """Choose what the view does while the playhead moves."""
        if follow != self.follow:
            self.follow = follow
            self.follow_changed.emit(follow)

    def set_look(self, **changes: Any) -> None:
        """Draw sound and words another way: new values of fields of `Look`."""
        look = replace(self.look, **changes)
        if look != self.look:
            self.look = look
            self.look_changed.emit(look)

    def set_preview(self, preview: Preview | None) -> None:
        """Show what a drag would do; None when it ended."""
        if preview != self.preview:
            self.preview = preview
            self.preview_changed.emit(preview)

    def selected_span(self) -> Span | None:
        """The selected time, else the selected word's, else that of the selected turns together."""
        if self.selection.span:
            return self.selection.span
        if self.selection.word_id is not None:
            word = self.document.project.word(self.selection.word_id)
            if word.start is not None and word.end is not None:
                return Span(word.start, word.end)
        turns = [turn for key in self.selection.turn_ids if (turn := self.rows.turn(key))]
        if not turns:
            return None
        return Span(min(turn.start for turn in turns), max(turn.end for turn in turns))

    def zoom_to_selection(self) -> None:
        """Fill the view with what is selected; nothing happens where nothing is."""
        span = self.selected_span()
        if span:
            self.view.zoom_to(span)

    def _keep_up(self, looked_at: bool) -> None:
        span = self.view.span
        if self.follow is Follow.CENTRE:
            self.view.set_view(self.playhead_s - span.seconds / 2, self.playhead_s + span.seconds / 2)
        elif self.follow is Follow.FOLLOW and looked_at and not span.holds(self.playhead_s):
            # A page on, with a little of what was just heard still in view.
            start = self.playhead_s - 0.05 * span.seconds
            page = panned(span, start - span.start_s, self.view.duration_s)
            self.view.set_view(page.start_s, page.end_s)

    def _keep_place(self) -> None:
        """Remember where the user was in the recording that was shown until now."""
        if self._shown_id != self.document.recording_id:
            if self._shown_id is not None:
                self._places[self._shown_id] = (self.view.span, self.playhead_s)
            self._shown_id = self.document.recording_id

    def _on_refreshed(self) -> None:
        self._keep_place()
        if self.rows.duration_s != self.view.duration_s:
            self.view.set_duration(self.rows.duration_s)

    def _on_recording_changed(self, recording_id: int | None) -> None:
        self._keep_place()
        self.selection.clear()
        self.set_preview(None)
        self.view.set_duration(self.rows.duration_s)
        first = (Span(0.0, min(self.rows.duration_s, _FIRST_VIEW_S)), 0.0)
        span, self.playhead_s = self._places.get(recording_id or 0, first)
        self.view.set_view(span.start_s, span.end_s)
        self.playhead_moved.emit(self.playhead_s)


_FIRST_VIEW_S = 30.0
"""What a newly opened recording shows: enough to see turns, near enough to read words."""
