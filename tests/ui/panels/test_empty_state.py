"""What empty panels offer: nothing that a project open to be read would refuse."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.project.project import Project
from studio.ui.panels.board import BoardPanel
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.pace import PacePanel
from studio.ui.panels.panel import Panel
from studio.ui.panels.path import PathPanel
from studio.ui.panels.problems import ProblemsPanel
from studio.ui.panels.snapshots import SnapshotsPanel
from studio.ui.panels.speakers import SpeakersPanel
from studio.ui.panels.transcript import TranscriptPanel
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import shown

CHANGING = [
    BoardPanel, PacePanel, PathPanel, ProblemsPanel, SnapshotsPanel, SpeakersPanel, TranscriptPanel,
]  # fmt: skip
"""Their empty states have a button that would change the project."""


@pytest.mark.parametrize("kind", CHANGING)
@pytest.mark.parametrize("read_only", [False, True])
def test_the_button_of_an_empty_panel_can_be_pressed_where_the_project_can_be_changed(
    kind: type[Panel], read_only: bool, tmp_path: Path, qtbot: QtBot
) -> None:
    Project.create(tmp_path / "empty").close()
    with Project.open(tmp_path / "empty", read_only=read_only) as project:
        host = HostWindow(project)
        qtbot.addWidget(host)
        panel = kind(host)
        shown(qtbot, panel)
        states = panel.findChildren(EmptyState)
        qtbot.waitUntil(lambda: any(each.button.isVisible() for each in states))
        (button,) = (each.button for each in states if each.button.isVisible())
        gold_is_missing = kind is SnapshotsPanel
        assert button.isEnabled() is not (read_only or gold_is_missing)
        assert button.toolTip() == (panel.read_only_reason if read_only else button.toolTip()) != ""
        host.end()
