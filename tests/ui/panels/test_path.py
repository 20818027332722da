"""The guided path's panel over a small conversation: what it shows, and what its buttons do."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.errors import Message
from studio.events import Checkpoint
from studio.project import edits
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.values import RuleKind, Turn
from studio.steps.path_stages import STAGES
from studio.steps.path_values import Stand
from studio.ui.panels.path import BUTTONS, PathPanel
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import shown
from tests.ui.panels.test_run_watch import report, step, write_run


def stands(panel: PathPanel) -> dict[str, Stand]:
    return {each.stage.name: each.stand for each in panel.run.standings}


def row_of(panel: PathPanel, name: str):  # type: ignore[no-untyped-def]
    return next(row for row in panel.rows if row.stage.name == name)


def add_gold_clip(rows: Rows, turn: Turn) -> Message:
    rows.insert("clips", turn_id=turn.id, start=turn.start, end=turn.end, text=turn.text, state="gold")
    return Message("Add a clip")


def test_every_stage_has_a_button() -> None:
    assert set(BUTTONS) == {stage.name for stage in STAGES}


def test_an_empty_project_says_what_belongs_there(empty_host: HostWindow, qtbot: QtBot) -> None:
    panel = PathPanel(empty_host)
    shown(qtbot, panel)
    assert panel.is_empty
    assert panel.empty_state.button.isEnabled()


def test_it_follows_edits_and_undo(host: HostWindow, project: Project, qtbot: QtBot) -> None:
    panel = PathPanel(host)
    shown(qtbot, panel)
    qtbot.waitUntil(lambda: bool(panel.run.standings))
    assert stands(panel)["diarize"] is Stand.DONE
    sentence = row_of(panel, "diarize").sentence
    project.apply(edits.delete_turn, project.turns()[0].id)
    qtbot.waitUntil(lambda: row_of(panel, "diarize").sentence != sentence)
    project.undo()
    qtbot.waitUntil(lambda: row_of(panel, "diarize").sentence == sentence)


def test_a_voice_has_learned_once_its_run_has_a_checkpoint(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    turn = project.turns()[0]
    folder = write_run(project, "001", [step(1, 4.0)])
    project.apply(lambda rows: add_gold_clip(rows, turn))
    panel = PathPanel(host)
    shown(qtbot, panel)
    qtbot.waitUntil(lambda: bool(panel.run.standings))
    row = row_of(panel, "voice")
    assert row.sentence == "Now, in minutes, or best: as much gold as there is decides", "it has only begun"
    checkpoint = Checkpoint(9, "checkpoints/a", 1.0)
    report(folder, [checkpoint])
    host.studio.work.trained.emit(folder, checkpoint)
    qtbot.waitUntil(lambda: row.sentence == "A voice has learned from gold")


def test_a_rule_for_reading_that_changed_is_told_and_its_turns_are_read_by_the_button(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    panel = PathPanel(host)
    shown(qtbot, panel)
    words = {word.id: word.text for turn in project.turns() for word in project.words(turn.id)}
    project.apply(edits.set_spoken, words)
    row = row_of(panel, "text")
    qtbot.waitUntil(lambda: stands(panel).get("text") is Stand.DONE)
    project.apply(edits.add_text_rule, "en", RuleKind.NORMALISE, "two", "twain")
    qtbot.waitUntil(lambda: "1 turn was read before a rule for reading changed" in row.sentence)
    QTest.mouseClick(row.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stands(panel).get("text") is Stand.DONE, timeout=20000)
    spoken = [
        word.spoken for turn in project.turns() for word in project.words(turn.id) if word.text == "two"
    ]
    assert spoken and set(spoken) == {"twain"}, "by the rule of now"


def test_rows_tell_screen_readers_where_they_stand(host: HostWindow, qtbot: QtBot) -> None:
    panel = PathPanel(host)
    shown(qtbot, panel)
    qtbot.waitUntil(lambda: bool(panel.run.standings))
    names = [row.accessibleName() for row in panel.rows if row.isVisible()]
    assert names[0].startswith("Step 1 of ") and "done" in names[0]
    assert all(row.button.accessibleName() for row in panel.rows if row.button.isVisible())


def test_the_button_of_a_stage_brings_up_its_panel(host: HostWindow, qtbot: QtBot) -> None:
    panel = PathPanel(host)
    shown(qtbot, panel)
    qtbot.waitUntil(lambda: bool(panel.run.standings))
    panel.run.standings = [
        each if each.stage.name != "clips" else type(each)(each.stage, Stand.DONE, each.says)
        for each in panel.run.standings
    ]
    panel.reread()
    QTest.mouseClick(row_of(panel, "clips").button, Qt.MouseButton.LeftButton)
    assert host.shown == ["clips"]


def test_a_read_only_project_shows_how_far_it_is_and_does_nothing(
    read_only_host: HostWindow, qtbot: QtBot
) -> None:
    panel = PathPanel(read_only_host)
    shown(qtbot, panel)
    qtbot.waitUntil(lambda: bool(panel.run.standings))
    assert not any(row.button.isEnabled() for row in panel.rows if row.button.isVisible())


def test_what_only_shows_something_can_be_pressed_in_a_project_that_may_only_be_read(
    read_only_host: HostWindow, qtbot: QtBot
) -> None:
    panel = PathPanel(read_only_host)
    shown(qtbot, panel)
    qtbot.waitUntil(lambda: bool(panel.run.standings))
    done = [type(each)(each.stage, Stand.DONE, each.says) for each in panel.run.standings]
    panel.run.standings = done
    panel.reread()
    possible = {row.stage.name for row in panel.rows if row.button.isVisible() and row.button.isEnabled()}
    looks = {row.stage.name for row in panel.rows if row.isVisible() and row.button.text() == "Look"}
    assert possible == looks != set()
    assert row_of(panel, "clips").button.toolTip() != panel.read_only_reason


def test_a_stage_that_cannot_be_done_says_why_and_nothing_goes_on(host: HostWindow, qtbot: QtBot) -> None:
    panel = PathPanel(host)
    shown(qtbot, panel)
    qtbot.waitUntil(lambda: bool(panel.run.standings))
    panel.run.do(next(stage for stage in STAGES if stage.name == "freeze"))
    assert host.complaints == ["No clip is gold yet: nothing can be frozen."]
    assert panel.run.running is None and not panel.run.goes_on
