"""Where the lanes scroll: more speakers than there is room for keep lanes that can be read."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from studio.ui.theme import current_theme
from studio.ui.timeline.lane_layout import LEAST_LANE_PX, MOST_LANE_PX
from studio.ui.timeline.lanes import Lanes
from studio.ui.timeline.tier import MARGIN_PX

_MARK_PX = 4
_LEAST_MARK_PX = 16.0


class LaneScroll(QScrollArea):
    """Scrolls the lanes without narrowing their time axis, and brings the selected turn's lane into view."""

    def __init__(self, lanes: Lanes) -> None:
        super().__init__()
        self._lanes = lanes
        self.setWidget(lanes)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(2 * LEAST_LANE_PX)
        # A scroll bar beside the lanes would shift their times against the waveform's.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.mark = ScrollMark(self, self.verticalScrollBar())
        lanes.state.rows.refreshed.connect(self.fit_lanes)
        lanes.state.selection.turns_changed.connect(lambda _ids: self.show_selected())
        self.fit_lanes()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the lanes the new height, and the mark its place."""
        super().resizeEvent(event)
        self._lanes.set_room(self.viewport().height())
        self.mark.setGeometry(MARGIN_PX - _MARK_PX - 1, 0, _MARK_PX, self.height())

    def fit_lanes(self) -> None:
        """Take no more height than the lanes can use; the sound gets the rest."""
        self.setMaximumHeight(max(MOST_LANE_PX * len(self._lanes.state.rows.lanes), self.minimumHeight()))

    def show_selected(self) -> None:
        """Scroll just as far as it takes to see the lane of the turn selected last."""
        state = self._lanes.state
        turn = state.rows.turn(state.selection.turn_id) if state.selection.turn_id is not None else None
        if turn is None:
            return
        layout, bar = self._lanes.layout_px, self.verticalScrollBar()
        top = layout.lane_top(state.rows.lane_of(turn))
        least = top + layout.lane_px - self.viewport().height()
        bar.setValue(max(min(bar.value(), top), least))


class ScrollMark(QWidget):
    """Shows which part of the lanes is in view, where not all of them are; a picture, not a control."""

    def __init__(self, parent: QWidget, bar: QScrollBar) -> None:
        super().__init__(parent)
        self._bar = bar
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar.valueChanged.connect(lambda _value: self.update())
        bar.rangeChanged.connect(lambda _least, most: self.setVisible(most > 0))
        self.setVisible(bar.maximum() > 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint how much of the lanes is in view, and which part."""
        theme, bar = current_theme(), self._bar
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.window))
            height = max(self.height() * bar.pageStep() / (bar.maximum() + bar.pageStep()), _LEAST_MARK_PX)
            top = (self.height() - height) * bar.value() / max(bar.maximum(), 1)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.outline))
            painter.drawRoundedRect(QRectF(0, top, self.width(), height), _MARK_PX / 2, _MARK_PX / 2)
