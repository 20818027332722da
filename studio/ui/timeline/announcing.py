"""Tells a screen reader what the keys do on the canvas: another turn or word, the playhead's new place."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleValueChangeEvent,
)
from PySide6.QtWidgets import QWidget

from studio.ui.timeline.accessible import AccessibleLanes, AccessibleRow
from studio.ui.timeline.accessible_texts import playhead_text
from studio.ui.timeline.lanes import Lanes
from studio.ui.timeline.ruler import Ruler

AT_REST_MS = 250
"""The playhead is told once it has stood still for so long: while it plays, the recording is heard."""

Event = QAccessible.Event


class Announcer(QObject):
    """Sends Qt's accessibility events; does nothing while nobody listens.

    Attributes
        listens, send: whether an assistive technology is there, and where events go.
    """

    def __init__(self, timeline: QWidget, lanes: Lanes, ruler: Ruler) -> None:
        super().__init__(timeline)
        self.listens: Callable[[], bool] = QAccessible.isActive
        self.send: Callable[[QAccessibleEvent], None] = QAccessible.updateAccessibility
        self._timeline, self._lanes, self._ruler = timeline, lanes, ruler
        self._told: tuple[int, str] | None = None
        self._rest = QTimer(self, singleShot=True, interval=AT_REST_MS)
        self._rest.timeout.connect(self._tell_playhead)
        self._turned = QTimer(self, singleShot=True, interval=0)
        self._turned.timeout.connect(self.tell_current)
        selection = lanes.state.selection
        selection.turns_changed.connect(self._on_selection_changed)
        selection.words_changed.connect(self._on_selection_changed)
        lanes.state.rows.refreshed.connect(self._on_refreshed)
        lanes.state.playhead_moved.connect(self._on_playhead_moved)

    def tell_current(self) -> None:
        """Say which turn or word the keys act on now, as if the focus went there."""
        item = self._current() if self.listens() else None
        if item is None:
            return
        self._told = item.row_id, item.text(QAccessible.Text.Name)
        self.send(QAccessibleEvent(item, Event.SelectionWithin))
        if self._timeline.hasFocus():
            self.send(QAccessibleEvent(item, Event.Focus))

    def _on_selection_changed(self, _ids: object) -> None:
        if self.listens():
            self._turned.start()  # a word's turn comes with it: both are told as one

    def _on_refreshed(self) -> None:
        """The current row may read differently after an edit: say so."""
        item = self._current() if self.listens() else None
        if item is None or self._told is None or self._told[0] != item.row_id:
            return
        name = item.text(QAccessible.Text.Name)
        if name != self._told[1]:
            self._told = item.row_id, name
            self.send(QAccessibleEvent(item, Event.NameChanged))
            self.send(QAccessibleAnnouncementEvent(self._timeline, name))

    def _on_playhead_moved(self, _seconds: float) -> None:
        if self.listens():
            self._rest.start()

    def _tell_playhead(self) -> None:
        state = self._lanes.state
        self.send(QAccessibleValueChangeEvent(self._ruler, state.playhead_s))
        if self._timeline.hasFocus():
            self.send(QAccessibleAnnouncementEvent(self._timeline, playhead_text(state)))

    def _current(self) -> AccessibleRow | None:
        lanes = QAccessible.queryAccessibleInterface(self._lanes)
        item = lanes.focusChild() if isinstance(lanes, AccessibleLanes) else None
        return item if isinstance(item, AccessibleRow) and item.isValid() else None
