import random

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from studio.errors import StudioError
from studio.project import edits
from studio.project.project import Project
from studio.ui.panels.history import HistoryPanel
from studio.ui.theme import current_theme
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import click, shown, texts


@pytest.fixture
def panel(host: HostWindow, qtbot: QtBot) -> HistoryPanel:
    made = HistoryPanel(host)
    shown(qtbot, made)
    return made


@pytest.fixture
def large_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """A step of more than one row is large: a thread takes it back."""
    monkeypatch.setattr("studio.project.history.LARGE_ROWS", 1)


def names(project: Project) -> list[str]:
    return [speaker.name for speaker in project.speakers()]


def test_steps_are_listed_newest_last_and_a_click_goes_back_and_on(
    panel: HistoryPanel, project: Project, qtbot: QtBot
) -> None:
    for name in ("Carla", "Dora", "Emil"):
        project.apply(edits.add_speaker, name)
    labels = texts(panel.list, 0)
    assert labels[-3:] == ["Add speaker Carla", "Add speaker Dora", "Add speaker Emil"]
    carla = len(labels) - 3

    click(panel.list, carla)
    qtbot.waitUntil(lambda: names(project) == ["Anna", "Ben", "Carla"])
    assert texts(panel.list, 0) == labels  # undone steps stay, in grey
    grey = [panel.model.index(row, 0).data(Qt.ItemDataRole.ForegroundRole) for row in range(len(labels))]
    assert grey[-2:] == [QColor(current_theme().muted)] * 2 and grey[carla] is None
    assert panel.list.chosen_ids() == {panel.model.rows[carla].id}

    click(panel.list, len(labels) - 1)
    qtbot.waitUntil(lambda: names(project)[-1] == "Emil")


def test_the_beginning_takes_everything_back(panel: HistoryPanel, project: Project, qtbot: QtBot) -> None:
    click(panel.list, 0)

    qtbot.waitUntil(lambda: project.undo_label is None)
    assert project.recordings() == []


def listed(panel: HistoryPanel) -> list[tuple[int, str, bool]]:
    return [(line.id, line.label, panel.model.is_faded(line)) for line in panel.model.rows[1:]]


def stored(project: Project) -> list[tuple[int, str, bool]]:
    return [(step.id, str(step.label), step.undone) for step in project.history()]


def test_the_list_is_the_history_after_any_edits_undone_and_jumps(
    panel: HistoryPanel, host: HostWindow, project: Project
) -> None:
    document, chance = host.studio.document, random.Random(3)
    for number in range(120):
        what = chance.randrange(6)
        if what == 0:
            document.undo()
        elif what == 1:
            document.redo()
        elif what == 2:
            panel.go_to(chance.choice(panel.model.rows).id)
        elif what == 3:
            panel.setVisible(not panel.isVisible())
        else:
            document.apply(edits.add_speaker, f"S{number}")
        if panel.isVisible():
            assert listed(panel) == stored(project)
            assert panel.list.chosen_ids() == {project.newest_step_id}


def test_a_jump_over_thousands_of_steps_leaves_the_window_alive(
    panel: HistoryPanel, project: Project, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.ui.panels.history.JUMP_S", 0.005)
    start = len(project.history())
    for number in range(300):
        project.apply(edits.set_note, 1, f"{number}")
    beats: list[int] = []
    timer = QTimer(panel, interval=0)
    timer.timeout.connect(lambda: beats.append(project.newest_step_id))
    timer.start()
    panel.go_to(panel.model.rows[start].id)
    qtbot.waitUntil(lambda: panel._target is None)
    timer.stop()
    assert len(set(beats)) > 2, "other things went on during the jump"
    assert project.newest_step_id == panel.model.rows[start].id and listed(panel) == stored(project)


def add_a_large_step(project: Project, speaker: str) -> None:
    """Two steps: a new speaker, and three turns that are theirs, which is large where `LARGE_ROWS` is 1."""
    project.apply(edits.add_speaker, speaker)
    project.apply(edits.assign_speaker, [turn.id for turn in project.turns()[:3]], project.speakers()[-1].id)


def test_a_jump_over_a_large_step_goes_on_after_a_thread_has_taken_it_back(
    panel: HistoryPanel, host: HostWindow, project: Project, large_steps: None, qtbot: QtBot
) -> None:
    for number in range(3):
        project.apply(edits.set_note, 1, f"{number}")
        add_a_large_step(project, f"S{number}")
    line, end = panel.model.rows[-9].id, panel.model.rows[-1].id
    start = project.history()[-10].id
    work, done = host.studio.work, dict[int, str]()
    work.jobs_changed.connect(lambda: done.update((job.id, str(job.title)) for job in work.jobs))
    for target in (start, end, line):
        panel.go_to(target)
        qtbot.waitUntil(lambda target=target: project.newest_step_id == target and panel._target is None)
        assert listed(panel) == stored(project)
    assert sum(title.startswith("Take back: ") for title in done.values()) == 6, done
    assert sum(title.startswith("Do again: ") for title in done.values()) == 3


def test_a_click_while_a_large_step_is_taken_back_is_where_the_jump_goes_on_to(
    panel: HistoryPanel, host: HostWindow, project: Project, large_steps: None, qtbot: QtBot
) -> None:
    for number in range(3):
        add_a_large_step(project, f"S{number}")
    steps = [line.id for line in panel.model.rows]
    for first, then in ((-6, -2), (-4, -6), (-1, -5), (-1, -3)):  # back and on, further back, on and back
        click(panel.list, len(steps) + first)
        qtbot.waitUntil(lambda: project.is_written)
        click(panel.list, len(steps) + then)
        qtbot.waitUntil(lambda: panel._target is None and not project.is_written)
        assert project.newest_step_id == steps[then] and listed(panel) == stored(project)
        assert not host.complaints


def test_a_large_step_that_cannot_be_taken_back_ends_the_jump(
    panel: HistoryPanel,
    host: HostWindow,
    project: Project,
    large_steps: None,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_project: Project) -> None:
        raise StudioError("The disk is full.")

    project.apply(edits.assign_speaker, [turn.id for turn in project.turns()[:3]], None)
    stands = project.newest_step_id
    monkeypatch.setattr(Project, "undo", refuse)
    panel.go_to(0)
    qtbot.waitUntil(lambda: panel._target is None)
    assert host.complaints == ["The disk is full."] and project.newest_step_id == stands


def test_an_edit_during_a_jump_ends_the_jump_and_is_kept(
    panel: HistoryPanel, host: HostWindow, project: Project, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.ui.panels.history.JUMP_S", 0.001)
    for number in range(200):
        project.apply(edits.set_note, 1, f"{number}")
    panel.go_to(0)
    host.studio.document.apply(edits.add_speaker, "Meanwhile")
    qtbot.wait(50)
    assert project.speaker_named("Meanwhile") and str(project.undo_label) == "Add speaker Meanwhile"


def test_an_empty_history_says_what_will_be_here(empty_host: HostWindow, qtbot: QtBot) -> None:
    panel = HistoryPanel(empty_host)
    shown(qtbot, panel)

    assert panel.is_empty and "taken back" in panel.empty_state.sentence


def test_the_buttons_undo_and_redo(panel: HistoryPanel, project: Project, qtbot: QtBot) -> None:
    project.apply(edits.add_speaker, "Carla")

    qtbot.mouseClick(panel._undo, Qt.MouseButton.LeftButton)
    assert names(project) == ["Anna", "Ben"] and panel._redo.isEnabled()
    qtbot.mouseClick(panel._redo, Qt.MouseButton.LeftButton)
    assert names(project) == ["Anna", "Ben", "Carla"] and not panel._redo.isEnabled()
