"""Asking how to diarize: which way, and how many speakers there are."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from studio.ui.studio import Studio

WAYS = (("builtin", "Built in: works offline"), ("pyannote", "pyannote.audio: better, needs its models"))


class DiarizeDialog(QDialog):
    """Non modal to the rest of the program's work; `choice` is valid once accepted."""

    def __init__(self, studio: Studio, recording_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        project = studio.document.project
        self.setWindowTitle(self.tr("Diarize {name}").format(name=project.recording(recording_id).name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.way = QComboBox()
        for name, title in WAYS:
            self.way.addItem(self.tr(title), name)
        self.exact, self.least, self.most = (self._count() for _ in range(3))
        self.exact.valueChanged.connect(self._exact_rules)
        names = {line.speaker_name for line in project.utterances(recording_id)} - {""}
        if len(names) > 1:
            self.exact.setValue(len(names))
        self._arrange(len(names))

    def choice(self) -> dict[str, Any]:
        """The arguments of studio.steps.diarize.diarize."""
        return {
            "method": self.way.currentData(),
            "speakers": self.exact.value() or None,
            "min_speakers": None if self.exact.value() else self.least.value() or None,
            "max_speakers": None if self.exact.value() else self.most.value() or None,
        }

    def _arrange(self, named: int) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Method"), self.way)
        form.addRow(self.tr("Speakers, exactly"), self.exact)
        form.addRow(self.tr("At least"), self.least)
        form.addRow(self.tr("At most"), self.most)
        text = self.tr(
            "Finds out who speaks when. Turns that you have changed stay as they are; "
            "one undo takes the rest back."
        )
        if named > 1:
            text = self.tr("The transcript names {count} speakers.").format(count=named) + " " + text
        note = QLabel(text)
        note.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.tr("Diarize"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(buttons)

    def _count(self) -> QSpinBox:
        box = QSpinBox()
        box.setRange(0, 50)
        box.setSpecialValueText(self.tr("not known"))
        return box

    def _exact_rules(self, value: int) -> None:
        self.least.setEnabled(not value)
        self.most.setEnabled(not value)
