"""What was dropped or chosen, before it comes in: which of it, how, and where it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from studio.steps.import_plan import Found, Kind, Plan
from studio.steps.importing import Provenance
from studio.ui.commands.host import Host
from studio.ui.dialogs.import_scan import ImportScan
from studio.ui.dialogs.provenance_form import ProvenanceForm
from studio.ui.dialogs.ticked_table import TickedTable
from studio.ui.panels.row_model import Column
from studio.ui.translation import translated

LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "pl", "ru", "uk", "cs", "sv", "da", "nb", "fi", "hu",
             "tr", "ja", "zh", "ko")  # fmt: skip
"""What is offered first; any other code can be typed."""
LEFT_OUT_SHOWN = 3
SIZE_PX = (780, 620)


@dataclass(frozen=True)
class Choice:
    """What is to come in, and how."""

    found: tuple[Found, ...]
    language: str
    copy: bool
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One row: `twice` is the name of the recording that is the same file, "" where there is none."""

    id: int
    found: Found
    twice: str = ""


class ImportDialog(QDialog):
    """Looks through the files while one fills in the form; nothing is imported before Import is pressed.

    Signals
        chosen(Choice): what to import.
    """

    chosen = Signal(object)

    def __init__(self, host: Host, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host, self._project = host, host.studio.document.project
        self._left_out: list[str] = []
        self._busy = True
        self.setWindowTitle(self.tr("Import"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.said = QLabel(self.tr("Looking through the files…"), wordWrap=True)
        self.left_out = QLabel(wordWrap=True)
        self.left_out.hide()
        self.table = self._table()
        self.form = ProvenanceForm()
        self.language, self.copy, self.belongs = self._language(), QCheckBox(), self._belongs()
        self._arrange()
        self._allow()
        recordings = self._project.recordings()
        self.scan = ImportScan(paths, [(each.id, each.name, each.sha256) for each in recordings], self)
        self.scan.found.connect(self._show)
        self.scan.twice.connect(self._mark)
        self.scan.finished.connect(self._finish)
        self.table.ticks_changed.connect(self._allow)
        self.form.changed.connect(self._allow)
        self.resize(*SIZE_PX)
        self.scan.start()

    def choice(self) -> Choice:
        """What is ticked, and the form."""
        recording = self.belongs.currentData()
        found = [line.found for line in self.table.ticked()]
        return Choice(
            tuple(
                replace(each, recording_id=recording)
                if each.kind is Kind.TRANSCRIPT and each.recording_id is None
                else each
                for each in found
            ),
            self._language_code(),
            self.copy.isChecked(),
            self.form.provenance(),
        )

    def accept(self) -> None:
        """Hand on what is to be imported; nothing while the files are still being looked at."""
        if not self.button.isEnabled():
            return
        self.chosen.emit(self.choice())
        super().accept()

    def done(self, result: int) -> None:
        """Stop looking at files, however the dialog ends."""
        self.scan.close()
        super().done(result)

    def _language_code(self) -> str:
        """The code of what is chosen, or the code that was typed."""
        typed = self.language.currentText().strip()
        place = self.language.findText(typed)
        return str(self.language.itemData(place)) if place >= 0 else typed.casefold() or "en"

    # What the scan tells

    def _show(self, plan: Plan) -> None:
        lines = [ImportLine(number, found) for number, found in enumerate(plan.found)]
        alone = self._project.recordings() == []
        orphans = [line.id for line in lines if line.found.kind is Kind.TRANSCRIPT]
        unknown = [line.id for line in lines if line.id in orphans and line.found.recording_id is None]
        self.table.show_lines(lines, unknown if alone or len(lines) > len(orphans) else ())
        self.belongs_row.setVisible(bool(unknown) and not alone)
        self._left_out = [translated(each) for each in plan.left_out]
        self._say()
        self._allow()

    def _mark(self, path: Path, name: str) -> None:
        lines = [replace(line, twice=name) if line.found.path == path else line for line in self.table.lines]
        again = {line.id for line in lines if line.found.path == path}
        self.table.show_lines(lines, self.table.ticks.unticked | again)
        self._say()
        self._allow()

    def _finish(self) -> None:
        self._busy = False
        self._say()

    def _say(self) -> None:
        tr, lines = self.tr, self.table.lines
        if not lines:
            said = tr("Nothing here can be imported: choose sound or video files, transcripts, or folders.")
        elif len(lines) == 1:
            said = tr("1 thing was found. Untick what is not to come in.")
        else:
            said = tr("{count} things were found. Untick what is not to come in.").format(count=len(lines))
        if self._busy and lines:
            said += " " + tr("Looking for files that are here already…")
        self.said.setText(said)
        shown = self._left_out[:LEFT_OUT_SHOWN]
        more = len(self._left_out) - len(shown)
        if more:
            shown.append(tr("{count} more cannot be imported.").format(count=more))
        self.left_out.setText("\n".join(shown))
        self.left_out.setToolTip("\n".join(self._left_out[:40]))
        self.left_out.setVisible(bool(shown))

    def _allow(self) -> None:
        count = len(self.table.ticked())
        text = self.tr("Import 1") if count == 1 else self.tr("Import {count}").format(count=count)
        self.button.setText(text if count else self.tr("Import"))
        can = bool(count) and self.form.is_complete() and not self._host.studio.document.read_only
        self.button.setEnabled(can)

    # Building

    def _table(self) -> TickedTable:
        tr = self.tr
        columns = [
            Column(tr("Name"), lambda line: line.found.path.name, lambda line: str(line.found.path)),
            Column(tr("What it is"), lambda line: translated(line.found.about), width=14),
            Column(tr("Transcript"), _transcript_name, width=22,
                   about=tr("The transcript of the same name beside it")),
            Column(tr("Note"), self._note, self._note, width=24),
        ]  # fmt: skip
        about = tr("What was found. Space ticks a row, or takes its tick away.")
        return TickedTable(columns, tr("What was found"), about)

    def _note(self, line: ImportLine) -> str:
        if line.twice:
            return self.tr("The same file as {name}").format(name=line.twice)
        if line.found.kind is Kind.TRANSCRIPT and line.found.recording_id is not None:
            name = self._project.recording(line.found.recording_id).name
            return self.tr("For {name}").format(name=name)
        if line.found.kind is Kind.TRANSCRIPT:
            return self.tr("No recording has its name")
        return ""

    def _language(self) -> QComboBox:
        box = QComboBox(editable=True)
        for code in LANGUAGES:
            box.addItem(f"{QLocale.languageToString(QLocale(code).language())} ({code})", code)
        recordings = self._project.recordings()
        code = recordings[-1].language if recordings else "en"
        place = box.findData(code)
        box.setCurrentIndex(place) if place >= 0 else box.setCurrentText(code)
        box.setAccessibleName(self.tr("Language"))
        box.setToolTip(self.tr("What is spoken; where a transcript names its language, that counts"))
        return box

    def _belongs(self) -> QComboBox:
        box = QComboBox()
        for recording in self._project.recordings():
            box.addItem(recording.name, recording.id)
        current = box.findData(self._host.studio.document.recording_id)
        box.setCurrentIndex(max(current, 0))
        box.setAccessibleName(self.tr("Transcripts without a sound belong to"))
        return box

    def _arrange(self) -> None:
        self.copy.setText(self.tr("Copy the sound files into the project"))
        self.copy.setChecked(True)
        self.copy.setToolTip(self.tr("Else they stay where they lie, and have to stay there"))
        how = QWidget()
        form = QFormLayout(how)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Language"), self.language)
        form.addRow("", self.copy)
        self.belongs_row = QWidget()
        belongs = QFormLayout(self.belongs_row)
        belongs.setContentsMargins(0, 0, 0, 0)
        belongs.addRow(self.tr("Transcripts without a sound belong to"), self.belongs)
        self.belongs_row.hide()
        box = QGroupBox(self.tr("Where it comes from (goes along with every export)"))
        QVBoxLayout(box).addWidget(self.form)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.button = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.button.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.said)
        layout.addWidget(self.table, 1)
        for widget in (self.left_out, self.belongs_row, how, box, buttons):
            layout.addWidget(widget)


def _transcript_name(line: ImportLine) -> str:
    return line.found.transcript.name if line.found.transcript is not None else ""
