"""The snapshots of the project: what each holds, which runs point to it, what changed from one to another."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLabel, QSplitter, QWidget

from studio.dataset.comparison import Comparison, compare
from studio.errors import Message
from studio.steps.snapshots import KeptSnapshot, difference, earlier_of, kept_snapshots, summary
from studio.ui.commands import dataset
from studio.ui.commands.host import Host
from studio.ui.panels.background import Background
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.column import column
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.panel import Panel
from studio.ui.panels.row_model import RowModel
from studio.ui.panels.row_table import RowTable
from studio.ui.panels.snapshot_lines import (
    MOMENT_LETTERS,
    DifferenceLine,
    SnapshotLine,
    difference_columns,
    difference_lines,
    snapshot_columns,
    snapshot_id,
    snapshot_line,
)
from studio.ui.timeline.geometry import Span
from studio.ui.translation import translated

SHOWN_LEAKS = 3
BESIDE_FROM_PX = 560
"""In a narrower panel what changed is below the list."""


class SnapshotsPanel(Panel):
    """The list, and beside it what differs from an earlier one; Enter goes to the place on the timeline."""

    added_up = frozenset({"clips", "turns"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self._kept: dict[int, KeptSnapshot] = {}
        self._is_old = True
        self._compared: tuple[int | None, int | None] = (None, None)
        self._background = Background("snapshots", self)
        self._background.failed.connect(self.host.complain)
        self.studio.work.closed.connect(self._background.close)
        tr = self.tr
        self.model = RowModel(snapshot_columns(), self)
        self.list = RowTable(self.model, tr("Snapshots"), tr("Frozen gold clips, the newest first"))
        self.list.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.differences = RowModel(difference_columns(), self)
        self.changes = RowTable(
            self.differences,
            tr("What changed"),
            tr("A double click, or Enter, goes to the place on the timeline"),
        )
        self.earlier = QComboBox()
        self.about = QLabel(wordWrap=True)
        self._arrange()
        self.list.chosen.connect(lambda _ids: self._show_chosen())
        self.earlier.activated.connect(lambda _place: self._compare())
        self.changes.opened.connect(self.go_to)
        self.studio.work.finished.connect(lambda _job, _message: self._read_again())
        self.reread()

    @property
    def current(self) -> KeptSnapshot | None:
        """The selected snapshot."""
        return self._kept.get(next(iter(self.list.chosen_ids()), 0))

    def reread(self) -> None:
        """Read the snapshots in the folder, where they may have changed."""
        self._allow()
        if self._is_old:
            self._is_old = False
            folder: Path = self.studio.document.project.folder
            self._background.run(partial(kept_snapshots, folder), self._show, instead_of="list")

    def go_to(self, row_id: int) -> None:
        """Show the place of a clip that came, went or changed on the timeline."""
        place = self.differences.place_of(row_id)
        if place is None:
            return
        line: DifferenceLine = self.differences.rows[place]
        for recording in self.studio.document.project.recordings():
            if recording.sha256 == line.source or (not line.source and recording.name == line.recording):
                self.studio.document.set_recording(recording.id)
                self.studio.timeline.view.reveal(Span(line.start, line.end))
                self.studio.timeline.set_playhead(line.start)
                return
        self.host.refuse(
            Message("The recording {name} is not in this project any more.", {"name": line.recording})
        )

    def export(self) -> None:
        """Export the selected snapshot."""
        if self.current is not None:
            dataset.export(self.host, snapshot=self.current)

    def lists(self) -> list[QWidget]:
        """The snapshots."""
        return [self.list]

    def close_sound(self) -> None:
        """Stop reading."""
        self._background.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay list and details side by side where there is room."""
        super().resizeEvent(event)
        beside, below = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self._parts.setOrientation(beside if self.width() >= BESIDE_FROM_PX else below)

    def _read_again(self) -> None:
        """Steps may have frozen something: the folders are looked through, not the rows."""
        self._is_old = True
        self.refresh()

    def _show(self, kept: list[KeptSnapshot]) -> None:
        chosen = self.list.chosen_ids()
        before = set(self._kept)
        self._kept = {snapshot_id(each): each for each in kept}
        lines: list[SnapshotLine] = [snapshot_line(each) for each in kept]
        with self.list.without_echo():
            self.model.set_rows(lines)
        new = [line.id for line in lines if line.id not in before]
        if lines and (not chosen & set(self._kept) or (before and new)):
            chosen = frozenset({(new or [lines[0].id])[0]})
        self.list.select(chosen)
        self.set_empty(not lines)
        self._allow()
        self._show_chosen()

    def _show_chosen(self) -> None:
        current = self.current
        self.about.setText("" if current is None else self._sentences(current))
        self._export.allow(current is not None, self.tr("Select a snapshot in the list first."))
        self.earlier.clear()
        self._compared = (None, None)
        kept = list(self._kept.values())
        others = [each for each in kept if current and each is not current
                  and each.snapshot.speaker == current.snapshot.speaker]  # fmt: skip
        for each in others:
            self.earlier.addItem(snapshot_line(each).frozen_at, snapshot_id(each))
        if current is not None and (before := earlier_of(kept, current.snapshot.folder)) is not None:
            self.earlier.setCurrentIndex(max(self.earlier.findData(snapshot_id(before)), 0))
        self.earlier.setEnabled(bool(others))
        self._compare()

    def _sentences(self, current: KeptSnapshot) -> str:
        said = [translated(summary(current)) + "."]
        found = current.leaks
        said += [translated(leak.sentence) for leak in found[:SHOWN_LEAKS]]
        if len(found) > SHOWN_LEAKS:
            said.append(self.tr("And more like these: {count} in all.").format(count=len(found)))
        said += [translated(each) + "." for each in current.snapshot.provenance.what_is_missing()]
        if current.runs:
            said.append(
                self.tr("Training runs that point to it: {runs}").format(runs=", ".join(current.runs))
            )
        return "\n".join(said)

    def _compare(self) -> None:
        current = self.current
        earlier = self._kept.get(self.earlier.currentData() or 0)
        wanted = (snapshot_id(current) if current else None, snapshot_id(earlier) if earlier else None)
        if wanted == self._compared:
            return
        self._compared = wanted
        if current is None or earlier is None:
            self.differences.set_rows([])
            self.changed.setText(self.tr("There is no earlier snapshot to compare with.") if current else "")
            return
        work = partial(compare, earlier.snapshot, current.snapshot)
        self._background.run(work, self._show_comparison, instead_of="comparison")

    def _show_comparison(self, found: Comparison) -> None:
        self.differences.set_rows(difference_lines(found))
        self.changed.setText(translated(difference(found)))

    def _allow(self) -> None:
        gold = bool(self.studio.document.project.gold_sums())
        reason = self.read_only_reason or self.tr("There are no gold clips yet. Mark turns gold first.")
        self._freeze.allow(not self.read_only and gold, reason)
        self.empty_state.allow(not self.read_only and gold, reason)

    def _arrange(self) -> None:
        tr = self.tr
        self._freeze = PictureButton(
            "award", tr("Freeze…"), tr("Freeze the gold clips of now into snapshots"),
            partial(dataset.freeze, self.host), action="freeze",
        )  # fmt: skip
        self._export = PictureButton(
            "download", tr("Export…"), tr("Write the selected snapshot for other programs"), self.export
        )
        self.earlier.setAccessibleName(tr("Compared with"))
        self.earlier.setMinimumContentsLength(MOMENT_LETTERS)
        self.earlier.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.earlier.setToolTip(tr("Another snapshot of the same speaker"))
        self.changed = QLabel(wordWrap=True)
        self.changed.setAccessibleName(tr("What changed, in short"))
        self.changed.setContentsMargins(8, 0, 8, 4)
        self.about.setAccessibleName(tr("About the snapshot"))
        self.about.setContentsMargins(8, 4, 8, 4)
        self._parts = content = QSplitter()
        content.setChildrenCollapsible(False)
        content.addWidget(column(self.list, self.about, button_row(self._freeze, self._export)))
        row = button_row(QLabel(tr("Compared with")), self.earlier)
        content.addWidget(column(row, self.changed, self.changes))
        content.setStretchFactor(0, 1)
        content.setStretchFactor(1, 1)
        self.begins_at = self.list
        sentence = tr(
            "Snapshots belong here: gold clips as they were at one moment, which runs train on. "
            "They never change; a later one says what came, went and changed."
        )
        freeze = partial(dataset.freeze, self.host)
        self.show_either(content, EmptyState("award", sentence, tr("Freeze gold clips…"), freeze))
