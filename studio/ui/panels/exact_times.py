"""Start, end and duration as exact numbers."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QFormLayout, QWidget

from studio.project.values import Edge

DECIMALS = 3
STEP_S = 0.01


class SecondsBox(QDoubleSpinBox):
    """Seconds to the millisecond. Typing counts when it is finished; the wheel only where it has the focus.

    Signals
        entered(float): the user settled on another value, in seconds.
    """

    entered = Signal(float)

    def __init__(self, name: str, tip: str) -> None:
        super().__init__()
        self.setDecimals(DECIMALS)
        self.setSingleStep(STEP_S)
        self.setSuffix(" s")
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.valueChanged.connect(self.entered)

    def show_seconds(self, seconds: float, most: float) -> None:
        """Show a value between 0 and `most` without telling."""
        with QSignalBlocker(self):
            if self.maximum() != most:  # a range is laid out anew even where it is the same
                self.setRange(0.0, most)
            self.setValue(seconds)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only with the focus: the wheel must not change a time in passing."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ExactTimes(QWidget):
    """A form with the times of a turn or a word; more rows can be added to `form`. A longer duration moves
    the end.

    Signals
        edge_entered(Edge, float): an edge shall be at this time, in seconds of the recording.
    """

    edge_entered = Signal(object, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = SecondsBox(self.tr("Start"), self.tr("When it begins, in seconds of the recording"))
        self.end = SecondsBox(self.tr("End"), self.tr("When it ends, in seconds of the recording"))
        self.duration = SecondsBox(
            self.tr("Duration"), self.tr("How long it lasts; another one moves the end")
        )
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        for box in (self.start, self.end, self.duration):
            self.form.addRow(box.accessibleName(), box)
        self._start_s = 0.0
        self.start.entered.connect(lambda seconds: self.edge_entered.emit(Edge.START, seconds))
        self.end.entered.connect(lambda seconds: self.edge_entered.emit(Edge.END, seconds))
        self.duration.entered.connect(
            lambda seconds: self.edge_entered.emit(Edge.END, self._start_s + seconds)
        )

    def show_boxes(self, shown: bool) -> None:
        """Show the times, or only what was added to the form."""
        for box in (self.start, self.end, self.duration):
            if box.isHidden() is shown:
                self.form.setRowVisible(box, shown)

    def let_edit(self, allowed: bool) -> None:
        """Let the times be changed, or only be read."""
        for box in (self.start, self.end, self.duration):
            if box.isReadOnly() is allowed:  # else Qt paints it again for nothing
                box.setReadOnly(not allowed)

    def show_times(self, start_s: float, end_s: float, most_s: float) -> None:
        """Show these times of a recording that is `most_s` long."""
        self._start_s = start_s
        self.start.show_seconds(start_s, most_s)
        self.end.show_seconds(end_s, most_s)
        self.duration.show_seconds(end_s - start_s, most_s)
