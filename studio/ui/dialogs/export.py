"""Choosing what is exported, in which format and where to, and seeing what is still missing."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.dataset.formats.writers import WRITERS, Content, Writer
from studio.dataset.sound_form import RATES_HZ
from studio.errors import StudioError
from studio.steps.export import OWN_RATE, export
from studio.steps.freeze import provenance_of
from studio.steps.freeze_all import speakers_with_gold
from studio.steps.snapshots import KeptSnapshot
from studio.ui.commands.host import Host
from studio.ui.dialogs.controls import accept_or_cancel, named
from studio.ui.translation import tr, translated

WIDTH_PX = 520
LIST_HEIGHT_PX = 120
MARGIN_PX = 4
ID = Qt.ItemDataRole.UserRole


class ExportDialog(QDialog):
    """`snapshot` is what is exported where it is given; else the gold clips, or the turns, of now."""

    def __init__(
        self,
        host: Host,
        format_name: str = "ljspeech",
        snapshot: KeptSnapshot | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._host, self._snapshot = host, snapshot
        self._project = host.studio.document.project
        self._gold = speakers_with_gold(self._project)
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.format, self.rate = QComboBox(), QComboBox()
        self.about, self.note = QLabel(wordWrap=True), QLabel(wordWrap=True)
        policy = self.about.sizePolicy().Policy
        self.about.setSizePolicy(policy.Preferred, policy.Maximum)
        self.which = QListWidget()
        self.folder = QLineEdit()
        self._proposed = ""
        self._fill_formats()
        self.format.setCurrentIndex(max(self.format.findData(format_name), 0))
        self._arrange()
        self.format.currentIndexChanged.connect(self._show_format)
        self.which.itemChanged.connect(lambda _item: self._sum_up())
        self.folder.textChanged.connect(lambda _text: self._sum_up())
        self._show_format()
        self.setMinimumWidth(WIDTH_PX)

    @property
    def writer(self) -> Writer:
        """The format that is chosen."""
        return WRITERS[self.format.currentData()]

    def accept(self) -> None:
        """Begin the export that was chosen, or say in the dialog why it cannot be."""
        out, ids, writer = Path(self.folder.text().strip()), self._ticked(), self.writer
        of_clips = writer.content is Content.CLIPS
        try:
            step = export(
                self._project,
                writer.name,
                out,
                speaker_ids=ids if of_clips and self._snapshot is None else None,
                recording_ids=None if of_clips else ids,
                snapshots=[self._snapshot.snapshot.folder] if self._snapshot is not None else None,
                sample_rate=self.rate.currentData() if of_clips else None,
            )
        except StudioError as error:
            self.note.setText(translated(error.message))
            return
        self._host.studio.work.start(step)
        super().accept()

    def _ticked(self) -> list[int]:
        items = (self.which.item(row) for row in range(self.which.count()))
        return [item.data(ID) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _fill_formats(self) -> None:
        for content in (Content.CLIPS,) if self._snapshot is not None else tuple(Content):
            if self.format.count():
                self.format.insertSeparator(self.format.count())
            for writer in WRITERS.values():
                if writer.content is content:
                    self.format.addItem(tr(writer.title), writer.name)
                    self.format.setItemData(
                        self.format.count() - 1, tr(writer.about), Qt.ItemDataRole.ToolTipRole
                    )
        self.format.setMaxVisibleItems(self.format.count())

    def _show_format(self, _place: int = 0) -> None:
        writer = self.writer
        clips = writer.content is Content.CLIPS
        self.about.setText(tr(writer.about) + ".")
        self._rates(writer)
        self._form.setRowVisible(self.rate, clips)
        self._form.setRowVisible(self.which, not clips or self._snapshot is None)
        label = self._form.labelForField(self.which)
        if isinstance(label, QLabel):
            label.setText(self.tr("Speakers") if clips else self.tr("Recordings"))
        self._list(self._speakers() if clips else self._recordings())
        if self.folder.text() in ("", self._proposed):
            self._proposed = str(self._proposal(writer))
            self.folder.setText(self._proposed)
        self._sum_up()
        self.adjustSize()

    def _speakers(self) -> list[tuple[int, str]]:
        return [(each.id, each.name) for each in self._project.speakers() if each.id in self._gold]

    def _recordings(self) -> list[tuple[int, str]]:
        with_turns = {sums.recording_id for sums in self._project.turn_sums()}
        return [(each.id, each.name) for each in self._project.recordings() if each.id in with_turns]

    def _list(self, rows: Sequence[tuple[int, str]]) -> None:
        self.which.blockSignals(True)
        self.which.clear()
        for row_id, name in rows:
            item = QListWidgetItem(name, self.which)
            item.setData(ID, row_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.which.blockSignals(False)
        height = self.which.sizeHintForRow(0) * max(len(rows), 1) + 2 * self.which.frameWidth() + MARGIN_PX
        self.which.setFixedHeight(min(height, LIST_HEIGHT_PX) if rows else MARGIN_PX * 6)

    def _rates(self, writer: Writer) -> None:
        self.rate.clear()
        if writer.sample_rate is not None:
            text = self.tr("{rate} Hz, as its readers expect").format(rate=writer.sample_rate)
            self.rate.addItem(text, writer.sample_rate)
        self.rate.addItem(self.tr("As frozen"), OWN_RATE)
        for rate in RATES_HZ:
            if rate != writer.sample_rate:
                self.rate.addItem(self.tr("{rate} Hz").format(rate=rate), rate)

    def _proposal(self, writer: Writer) -> Path:
        """A folder that is not there yet, among the project's exports."""
        name = self._snapshot.snapshot.speaker if self._snapshot is not None else self._project.folder.name
        stem = self._project.folder / "exports" / f"{name} {writer.name}"
        number, out = 1, stem
        while out.exists():
            number += 1
            out = stem.with_name(f"{stem.name} {number}")
        return out

    def _sum_up(self) -> None:
        writer, ids = self.writer, self._ticked()
        problem = ""
        try:
            writer.require()
        except StudioError as error:
            problem = translated(error.message)
        if not problem and not ids and self._snapshot is None:
            problem = self._nothing(writer)
        self.note.setText(problem or self._what_goes(writer, ids))
        self.export.setEnabled(not problem and bool(self.folder.text().strip()))

    def _nothing(self, writer: Writer) -> str:
        if self.which.count():
            return self.tr("Tick what is to be exported.")
        if writer.content is Content.CLIPS:
            return self.tr("There are no gold clips yet. Mark turns gold first.")
        return self.tr("There are no turns yet. Diarize a recording first.")

    def _what_goes(self, writer: Writer, ids: Sequence[int]) -> str:
        """What is known to be missing, and what goes along."""
        project, snapshot = self._project, self._snapshot
        if snapshot is not None:
            provenance = snapshot.snapshot.provenance
        elif writer.content is Content.CLIPS:
            provenance = provenance_of([], [each for each in project.speakers() if each.id in ids])
        else:
            provenance = provenance_of([each for each in project.recordings() if each.id in ids], [])
        said = [translated(message) + "." for message in provenance.what_is_missing()]
        return "\n".join(
            [*said, self.tr("Where it comes from and what the speakers agreed to is written beside it.")]
        )

    def _browse(self) -> None:
        here = Path(self.folder.text() or self._proposed)
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Export into a folder"), str(here.parent.parent)
        )
        if chosen:
            place = Path(chosen)
            self.folder.setText(str(place / here.name if any(place.iterdir()) else place))

    def _arrange(self) -> None:
        self._form = form = QFormLayout()
        row = QHBoxLayout()
        self.browse = QPushButton(self.tr("Browse…"), autoDefault=False)
        self.browse.setToolTip(self.tr("Choose the folder to export into"))
        self.browse.clicked.connect(self._browse)
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        form.addRow(self.tr("Format"), self.format)
        form.addRow("", self.about)
        form.addRow(self.tr("Speakers"), self.which)
        form.addRow(self.tr("Sample rate"), self.rate)
        form.addRow(self.tr("Folder"), row)
        for widget, title, tip in (
            (self.format, self.tr("Format"), self.tr("What other programs read it as")),
            (self.which, self.tr("What is exported"), self.tr("Untick what is not to be exported")),
            (self.rate, self.tr("Sample rate"), self.tr("The rate that all clips are brought to")),
            (
                self.folder,
                self.tr("Folder"),
                self.tr("A new or an empty folder; it is there whole or not at all"),
            ),
        ):
            named(widget, title, tip)
        buttons, self.export = accept_or_cancel(self, self.tr("Export"))
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.note)
        layout.addWidget(buttons)
