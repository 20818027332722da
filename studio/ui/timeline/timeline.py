"""The timeline: overview, ruler, waveform, spectrogram and lanes under each other, in one time."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QNativeGestureEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from studio.audio.landmarks import Landmarks
from studio.ui.focus_ring import OWN_RING
from studio.ui.theme import current_theme
from studio.ui.timeline.accessible import install
from studio.ui.timeline.announcing import Announcer
from studio.ui.timeline.curves import Curves
from studio.ui.timeline.gestures import Gestures
from studio.ui.timeline.ghost_tier import GhostTier
from studio.ui.timeline.lane_scroll import LaneScroll
from studio.ui.timeline.lanes import Lanes
from studio.ui.timeline.overview import Overview
from studio.ui.timeline.ruler import Ruler
from studio.ui.timeline.sound import TimelineSound
from studio.ui.timeline.spectrogram import Spectrogram
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.waveform import Waveform

_FOCUS_PX = 2

_MODIFIERS = {
    Qt.Key.Key_Alt: Qt.KeyboardModifier.AltModifier,
    Qt.Key.Key_Control: Qt.KeyboardModifier.ControlModifier,
    Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier,
}
"""The keys that change what a drag under way does."""


class Timeline(QWidget):
    """The canvas of the window. Its keys are the window's actions; it answers only Esc during a drag.

    Attributes
        state: what is in view, selected and dragged.
        gestures: the mouse, with the signals `context_requested`, `play_requested`, `text_requested`.
        sound: the audio behind it.
        overview, ruler, waveform, spectrogram, curves, lanes, ghost: the tiers.
        lane_scroll: holds the lanes.
        announcer: tells a screen reader what the keys do here.
    """

    curves_kind: ClassVar[type[Curves]] = Curves

    def __init__(self, state: TimelineState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self.gestures = Gestures(state, self)
        self.sound = TimelineSound(state.document, self)
        self.sound.peaks_changed.connect(self._on_peaks_changed)
        self.overview = Overview(state, self.sound, self.gestures)
        self.ruler = Ruler(state, self.gestures)
        self.waveform = Waveform(state, self.sound, self.gestures)
        self.spectrogram = Spectrogram(state, self.sound, self.gestures)
        self.curves = self.curves_kind(state, self.sound, self.gestures)
        self.lanes = Lanes(state, self.gestures)
        self.ghost = GhostTier(state, self.gestures)
        install()
        self.announcer = Announcer(self, self.lanes, self.ruler)
        self.setAccessibleName(self.tr("Timeline"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_RING, True)
        self._arrange()
        self._on_peaks_changed()

    def close_sound(self) -> None:
        """Stop the background threads and let go of the audio file; before the window goes."""
        self.state.ghost.close()
        self.spectrogram.tiles.close()
        self.curves.close_sound()
        self.sound.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape lets go of a drag; modifiers change the one under way."""
        if event.key() == Qt.Key.Key_Escape and self.gestures.cancel():
            return
        self._follow_modifiers(event)
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Modifiers change the drag under way."""
        self._follow_modifiers(event)
        super().keyReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take Escape before the menus do while something is dragged."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self.gestures.dragging
        ):
            event.accept()  # the drag's, before any shortcut of the window
            return True
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            # It climbs up from the tier: there, overriding `event` would cost every frame.
            axis = self.waveform.axis()
            self.gestures.pinch(axis, event.position().x() - _FOCUS_PX, event.value())
            return True
        return super().event(event)

    def focusInEvent(self, event: QEvent) -> None:  # type: ignore[override]
        """Say to a screen reader where one is."""
        self.update()
        self.announcer.tell_current()

    def focusOutEvent(self, event: QEvent) -> None:  # type: ignore[override]
        """Let go of a drag."""
        self.gestures.cancel()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines between the tiers, and a frame while it has the keys."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(current_theme().line))
            if self.hasFocus():
                painter.setPen(QPen(QColor(current_theme().accent), _FOCUS_PX * 2))
                painter.drawRect(self.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the lanes the room that is left."""
        super().resizeEvent(event)
        self.lanes.set_room(self.lane_scroll.viewport().height())

    def sizeHint(self) -> QSize:
        """What is usual in the middle of the window."""
        return QSize(1100, 620)

    def _arrange(self) -> None:
        self.lane_scroll = LaneScroll(self.lanes)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setAccessibleName(self.tr("Heights of waveform, spectrogram and lanes"))
        splitter.setHandleWidth(4)
        for widget, stretch in (
            (self.waveform, 3),
            (self.spectrogram, 3),
            (self.curves, 2),
            (self.lane_scroll, 4),
        ):
            splitter.addWidget(widget)
            splitter.setStretchFactor(splitter.count() - 1, stretch)
            splitter.setCollapsible(splitter.count() - 1, widget is not self.lane_scroll)
        self.splitter = splitter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_FOCUS_PX, _FOCUS_PX, _FOCUS_PX, _FOCUS_PX)
        layout.setSpacing(0)
        layout.addWidget(self.overview)
        layout.addWidget(self.ruler)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.ghost)

    def _on_peaks_changed(self) -> None:
        """Let drags be caught by what can be heard, once its peak table is there."""
        table, landmarks = self.sound.table, self.state.landmarks
        if table is None:
            self.state.landmarks = None
        elif landmarks is None or landmarks.table is not table:
            self.state.landmarks = Landmarks(table)

    def _follow_modifiers(self, event: QKeyEvent) -> None:
        modifier = _MODIFIERS.get(Qt.Key(event.key()))
        if modifier is None:
            return
        # What the event itself says of the key that came with it differs between systems.
        held = event.type() == QEvent.Type.KeyPress
        modifiers = event.modifiers() | modifier if held else event.modifiers() & ~modifier
        self.gestures.modifiers_changed(self.waveform.axis(), modifiers)
