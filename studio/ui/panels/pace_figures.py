"""The form for the figures between which a turn's pace is nothing odd."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QFormLayout, QWidget

from studio.dataset.pace import Figures

MOST = 1000.0


class PaceFiguresForm(QWidget):
    """A box for each figure.

    Signals
        changed(Figures): the user set one.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = Figures()
        rows = QFormLayout(self)
        rows.setContentsMargins(8, 4, 8, 4)
        self.boxes: dict[str, QDoubleSpinBox] = {}
        for name, title in self._titles().items():
            box = self.boxes[name] = QDoubleSpinBox()
            of_syllables = "syllables" in name
            box.setRange(0.0, MOST)
            box.setDecimals(2 if of_syllables else 0)
            box.setSingleStep(0.1 if of_syllables else 1.0)
            box.setAccessibleName(title)
            box.setKeyboardTracking(False)
            box.valueChanged.connect(lambda value, name=name: self._set(name, value))
            rows.addRow(title, box)

    def show_figures(self, figures: Figures, read_only: bool) -> None:
        """Show the figures of the project."""
        self._figures = figures
        for name, value in figures.to_json().items():
            with QSignalBlocker(self.boxes[name]):
                self.boxes[name].setValue(value)
            self.boxes[name].setEnabled(not read_only)

    def _set(self, name: str, value: float) -> None:
        self.changed.emit(replace(self._figures, **{name: value}))

    def _titles(self) -> dict[str, str]:
        tr = self.tr
        return {
            "least_words": tr("Least words a minute"),
            "most_words": tr("Most words a minute"),
            "counted_words": tr("In turns of at least so many words"),
            "least_syllables": tr("Least syllables a second"),
            "most_syllables": tr("Most syllables a second"),
            "fastest": tr("Most syllables a second of one word"),
            "low_run": tr("Words of low score in a row"),
        }
