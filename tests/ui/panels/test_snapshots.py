"""The list of snapshots, and what changed between two."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from studio.events import Result
from studio.project import edits
from studio.project.project import Project
from studio.project.values import State
from studio.steps.freeze_all import freeze_all
from studio.steps.gold import accept
from studio.ui.dialogs.export import ExportDialog
from studio.ui.panels.snapshots import SnapshotsPanel
from tests.gate import find_nothing
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import double_click, shown, texts
from tests.ui.timeline.scenes import ANNA, ANNA_AGAIN


def freeze(project: Project) -> None:
    step = freeze_all(project)
    [result] = [event for event in step.work(*step.args) if isinstance(event, Result)]
    step.apply(project, result.value)


@pytest.fixture
def frozen(project: Project) -> Project:
    """Two clips of Anna frozen, then one of them left out and the other frozen again."""
    turns = project.turns()
    project.apply(accept, [turns[ANNA].id, turns[ANNA_AGAIN].id])
    find_nothing(project)
    freeze(project)
    project.apply(edits.set_clip_state, [project.clips(turns[ANNA].id)[0].id], State.REJECTED, "laughs")
    freeze(project)
    return project


@pytest.fixture
def panel(host: HostWindow, frozen: Project, qtbot: QtBot) -> SnapshotsPanel:
    panel = SnapshotsPanel(host)
    shown(qtbot, panel, 1000)
    qtbot.waitUntil(lambda: len(panel.model.rows) == 2 and bool(panel.differences.rows))
    return panel


def test_the_newest_is_shown_with_what_changed_since_the_one_before(panel: SnapshotsPanel) -> None:
    assert texts(panel.list, 0) == ["Anna", "Anna"] and texts(panel.list, 2) == ["1", "2"]
    assert texts(panel.list, 4) == ["1 / 0 / 0", "2 / 0 / 0"]
    assert texts(panel.changes, 0) == ["Removed"] and texts(panel.changes, 3) == ["one two three"]
    assert panel.changed.text() == "0 added, 1 removed, 0 changed, 1 as they were"
    assert "all of them to train" in panel.about.text() and "agreed to: Anna" in panel.about.text()


def test_in_a_narrow_place_what_changed_is_below_and_no_name_is_cut(
    panel: SnapshotsPanel, qtbot: QtBot
) -> None:
    assert panel.changes.mapTo(panel, QPoint()).x() > 300
    name = panel.list.fontMetrics().horizontalAdvance("Kathleen")
    for width in (1200, 1000, 900, 800, 600, 400, 300):
        panel.resize(width, 500)
        qtbot.waitUntil(lambda: not panel.list.horizontalScrollBar().maximum())
        qtbot.waitUntil(lambda: panel.list.columnWidth(0) >= name)
    assert panel.changes.mapTo(panel, QPoint()).x() == 0


def test_the_other_way_round_can_be_asked_for(panel: SnapshotsPanel, qtbot: QtBot) -> None:
    panel.list.selectRow(1)
    qtbot.waitUntil(lambda: texts(panel.changes, 0) == ["Added"])
    assert texts(panel.changes, 3) == ["one two three"]
    assert panel.changed.text() == "1 added, 0 removed, 0 changed, 1 as they were"


def test_a_double_click_goes_to_the_place(panel: SnapshotsPanel, host: HostWindow, frozen: Project) -> None:
    start = frozen.clips(frozen.turns()[ANNA].id)[0].start
    double_click(panel.changes, 0, 3)
    assert host.studio.timeline.playhead_s == pytest.approx(start)


def test_a_new_snapshot_appears_and_is_selected(
    panel: SnapshotsPanel, host: HostWindow, frozen: Project, qtbot: QtBot
) -> None:
    frozen.apply(edits.set_clip_state, [frozen.clips()[0].id], State.GOLD)
    frozen.apply(edits.rename_speaker, frozen.speakers()[0].id, "Anne")
    host.studio.work.start(freeze_all(frozen))
    qtbot.waitUntil(lambda: len(panel.model.rows) == 3, timeout=30_000)
    assert panel.current is not None and panel.current.snapshot.speaker == "Anne"
    assert panel.changed.text() == "There is no earlier snapshot to compare with."


def test_the_selected_snapshot_is_exported(panel: SnapshotsPanel, host: HostWindow) -> None:
    panel._export.click()
    dialog = host.findChild(ExportDialog)
    assert dialog is not None and not dialog.which.isVisibleTo(dialog)
    assert "Anna ljspeech" in dialog.folder.text()
    assert dialog.format.findData("srt") == -1, "a snapshot has clips, no turns"
    dialog.reject()


def test_an_empty_project_says_what_belongs_here(empty_host: HostWindow, qtbot: QtBot) -> None:
    panel = SnapshotsPanel(empty_host)
    shown(qtbot, panel)
    qtbot.waitUntil(lambda: panel.is_empty)
    assert "Snapshots belong here" in panel.empty_state.sentence
    assert not panel.empty_state.button.isEnabled()


def test_a_project_to_look_at_only_is_not_frozen(read_only_host: HostWindow, qtbot: QtBot) -> None:
    panel = SnapshotsPanel(read_only_host)
    shown(qtbot, panel)
    assert not panel._freeze.isEnabled() and panel._freeze.toolTip() == panel.read_only_reason
    assert (
        panel.list.selectionModel().model() is panel.model
        and panel.focusPolicy() != Qt.FocusPolicy.ClickFocus
    )
