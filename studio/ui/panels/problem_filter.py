"""The row above the problems in which a user says which of them to show."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from studio.dataset.risks import RISKS
from studio.project.values import Recording, Speaker
from studio.ui.panels.swatch import swatch
from studio.ui.problem_queue import ProblemFilter
from studio.ui.translation import tr


class ProblemFilterRow(QWidget):
    """Kind, speaker, recording, and whether turns that were heard and decided are in it.

    Signals
        changed(): `wanted` is another filter.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled: dict[QComboBox, list[tuple[str, int | None]]] = {}
        self.kind = self._box(self.tr("Kind of problem"), self.tr("Show only problems of one kind"))
        self.speaker = self._box(self.tr("Speaker"), self.tr("Show only problems of one speaker's turns"))
        self.recording = self._box(self.tr("Recording"), self.tr("Show only problems of one recording"))
        self.decided = QCheckBox(self.tr("Also of reviewed turns"))
        self.decided.setToolTip(
            self.tr("Show also the problems of turns that you have marked reviewed, gold or rejected")
        )
        self.decided.toggled.connect(lambda _on: self.changed.emit())
        layout = QGridLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(4)
        layout.addWidget(self.kind, 0, 0)
        layout.addWidget(self.speaker, 0, 1)
        layout.addWidget(self.recording, 1, 0)
        layout.addWidget(self.decided, 1, 1)
        layout.setColumnStretch(0, 1)
        layout.setColumnStretch(1, 1)
        self._fill_kinds()

    @property
    def wanted(self) -> ProblemFilter:
        """The filter of now."""
        return ProblemFilter(
            self.recording.currentData(),
            self.speaker.currentData(),
            self.kind.currentData(),
            self.decided.isChecked(),
        )

    def clear(self) -> None:
        """Show everything."""
        with QSignalBlocker(self):
            for box in (self.kind, self.speaker, self.recording):
                box.setCurrentIndex(0)
            self.decided.setChecked(False)
        self.changed.emit()

    def fill(self, recordings: list[Recording], speakers: list[Speaker]) -> None:
        """Offer these; what is chosen stays where it is still there."""
        self._fill(
            self.recording,
            [(self.tr("All recordings"), None), *((each.name, each.id) for each in recordings)],
        )
        self._fill(
            self.speaker, [(self.tr("All speakers"), None), *((each.name, each.id) for each in speakers)]
        )
        for place, speaker in enumerate(speakers, start=1):
            self.speaker.setItemIcon(place, swatch(speaker.colour))
        self.recording.setEnabled(len(recordings) > 1)

    def _fill(self, box: QComboBox, entries: list[tuple[str, int | None]]) -> None:
        if self._filled.get(box) == entries:
            return  # thousands of recordings take a while
        self._filled[box] = entries
        chosen = box.currentData()
        with QSignalBlocker(box):
            box.clear()
            for text, value in entries:
                box.addItem(text, value)
            box.setCurrentIndex(max(0, box.findData(chosen)) if chosen is not None else 0)

    def _fill_kinds(self) -> None:
        self.kind.addItem(self.tr("All kinds"), None)
        for kind, risk in RISKS.items():
            self.kind.addItem(tr(risk.title), str(kind))

    def _box(self, name: str, tip: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(tip)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        box.currentIndexChanged.connect(lambda _place: self.changed.emit())
        return box
