"""The table of paces in a window: marks, averages, figures that the project keeps, and the way to a turn."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.dataset.pace import SETTING, Figures, JudgedTurn, Oddity, judge
from studio.project.project import Project
from studio.ui.panels.pace import PacePanel
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import click, shown, texts


@pytest.fixture
def panel(host: HostWindow, qtbot: QtBot) -> PacePanel:
    panel = PacePanel(host)
    panel.resize(460, 500)
    shown(qtbot, panel)
    qtbot.waitUntil(lambda: bool(panel.model.rows), timeout=60_000)
    return panel


def judged(project: Project, **odd: object) -> list[JudgedTurn]:
    """The project's turns as if they were 40 words in 10 s, and the first as `odd` says."""
    turns = [
        replace(turn, words=35, timed=35, speech_s=10.0, syllables=45, voiced_s=9.0, fastest=8.0)
        for turn in project.turn_figures()
    ]
    turns[0] = replace(turns[0], **odd)
    return judge(turns, {}, Figures())


def test_every_turn_of_the_recording_is_listed_with_its_speaker(panel: PacePanel, project: Project) -> None:
    names = {speaker.id: speaker.name for speaker in project.speakers()}
    assert texts(panel.list, 1) == [names.get(turn.speaker_id or 0, "") for turn in project.turns()]


def test_what_is_outside_of_the_figures_has_a_mark_and_the_average_stands_beside(
    panel: PacePanel, host: HostWindow, project: Project
) -> None:
    panel.show_turns(1, judged(project, timed=60, low_run=5))
    assert texts(panel.list, 2)[0] == "360 ▲" and texts(panel.list, 2)[1] == "210"
    assert texts(panel.list, 7)[0] == "5 ▲"
    assert "170 to 250 words a minute are usual" in panel._tip(panel.model.rows[0])
    panel._only_odd.click()
    assert len(panel.model.rows) == 1 and f"(1 of {len(project.turns())})" in panel._only_odd.text()
    click(panel.list, 0, 2)
    assert host.studio.timeline.selection.turn_id == project.turns()[0].id
    panel.show_turns(1, judged(project, timed=22, syllables=10))
    assert texts(panel.list, 2) == ["132 ▼"] and texts(panel.list, 4) == ["1.1 ▼"]


def test_the_figures_are_the_projects_and_a_new_one_is_judged_by_at_once(
    panel: PacePanel, project: Project, qtbot: QtBot
) -> None:
    panel.edit_figures.click()
    box = panel.form.boxes["low_run"]
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "9")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert project.setting(SETTING)["low_run"] == 9 and panel.form.boxes["least_words"].value() == 170
    project.undo()
    assert project.setting(SETTING) is None


@pytest.mark.parametrize("points", [8, 9, 10])
def test_nothing_is_cut_however_narrow_its_place_is(
    panel: PacePanel, project: Project, qtbot: QtBot, points: int
) -> None:
    font = panel.font()
    font.setPointSize(points)
    panel.setFont(font)
    panel.show_turns(1, judged(project, timed=60, low_run=5))
    columns, header, metrics = panel.model.columns, panel.list.horizontalHeader(), panel.list.fontMetrics()
    for width in (240, 320, 380, 460, 700):
        panel.resize(width, 500)
        assert panel.minimumSizeHint().width() <= 320
        for column in range(header.count()):
            shown_texts = [columns[column].title, *texts(panel.list, column)]
            widest = max(map(metrics.horizontalAdvance, shown_texts))
            assert header.isSectionHidden(column) or header.sectionSize(column) >= widest
        qtbot.waitUntil(lambda: not panel.list.horizontalScrollBar().maximum())


def test_painting_reads_nothing_from_the_project(panel: PacePanel, project: Project) -> None:
    asked: list[str] = []
    project._connection.set_trace_callback(asked.append)
    panel.list.viewport().repaint()
    project._connection.set_trace_callback(None)
    assert not asked


def test_a_turn_out_of_order_has_its_mark_beside_the_time(panel: PacePanel, project: Project) -> None:
    turns = judged(project)
    turns[1] = replace(turns[1], odd=frozenset({Oddity.ORDER}))
    panel.show_turns(1, turns)
    assert texts(panel.list, 0)[1].endswith("⇅") and not texts(panel.list, 0)[0].endswith("⇅")


def test_without_turns_it_says_what_belongs_there(empty_host: HostWindow, qtbot: QtBot) -> None:
    panel = PacePanel(empty_host)
    shown(qtbot, panel)
    assert panel.is_empty and "How fast each turn is said" in panel.empty_state.sentence
