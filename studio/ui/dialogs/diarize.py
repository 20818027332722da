"""Asking how to diarize: which way, how many speakers there are, and whether only the selected time."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from studio.project.project import Project
from studio.ui.dialogs.controls import accept_or_cancel
from studio.ui.studio import Studio
from studio.ui.timeline.geometry import clock

WAYS = (("builtin", "Built in: works offline"), ("pyannote", "pyannote.audio: better, needs its models"))
COUNTS = ("speakers", "min_speakers", "max_speakers")


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
        self._take_up_count(project, recording_id, len(names))
        self.selection = QCheckBox(self._selected_time(studio))
        self.selection.setVisible(bool(self.selection.text()))
        self._arrange(len(names), _fixed_turns(project, recording_id), bool(project.turns(recording_id)))

    @property
    def only_selection(self) -> bool:
        """Whether only the selected time is to be diarized."""
        return self.selection.isChecked()

    def choice(self) -> dict[str, Any]:
        """The arguments of studio.steps.diarize.diarize."""
        return {
            "method": self.way.currentData(),
            "speakers": self.exact.value() or None,
            "min_speakers": None if self.exact.value() else self.least.value() or None,
            "max_speakers": None if self.exact.value() else self.most.value() or None,
        }

    def _take_up_count(self, project: Project, recording_id: int, named: int) -> None:
        """The numbers of the last time; else as many as the transcript names."""
        stored = project.setting(f"diarize/{recording_id}", {})
        if named > 1 and not any(stored.values()):
            stored = {"speakers": named}
        for box, name in zip((self.exact, self.least, self.most), COUNTS, strict=True):
            box.setValue(stored.get(name) or 0)

    def _selected_time(self, studio: Studio) -> str:
        span = studio.timeline.selected_span()
        if span is None:
            return ""
        text = self.tr("Only the selected time, {start} to {end}")
        return text.format(start=clock(span.start_s, 0.1), end=clock(span.end_s, 0.1))

    def _arrange(self, named: int, fixed: int, again: bool) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Method"), self.way)
        form.addRow(self.tr("Speakers, exactly"), self.exact)
        form.addRow(self.tr("At least"), self.least)
        form.addRow(self.tr("At most"), self.most)
        form.addRow("", self.selection)
        note = QLabel("\n".join(self._notes(named, fixed, again)))
        note.setWordWrap(True)
        buttons, _ = accept_or_cancel(self, self.tr("Diarize"))
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(buttons)

    def _notes(self, named: int, fixed: int, again: bool) -> list[str]:
        notes = []
        if named > 1:
            notes.append(self.tr("The transcript names {count} speakers.").format(count=named))
        if fixed == 1:
            notes.append(self.tr("You fixed something of 1 turn: it stays, and the rest is found around it."))
        elif fixed:
            text = self.tr("You fixed something of {count} turns: it stays, and the rest is found around it.")
            notes.append(text.format(count=fixed))
        else:
            notes.append(self.tr("Finds out who speaks when."))
        if again:
            notes.append(self.tr("What would change is shown under the timeline before you take it."))
        else:
            notes.append(self.tr("One undo takes it back."))
        return notes

    def _count(self) -> QSpinBox:
        box = QSpinBox()
        box.setRange(0, 50)
        box.setSpecialValueText(self.tr("not known"))
        return box

    def _exact_rules(self, value: int) -> None:
        self.least.setEnabled(not value)
        self.most.setEnabled(not value)


def _fixed_turns(project: Project, recording_id: int) -> int:
    return sum(bool(turn.fixed) or turn.touched for turn in project.turns(recording_id))
