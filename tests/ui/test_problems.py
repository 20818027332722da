"""Walking through the problems in the real window, by keyboard and mouse, read from the project's file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.dataset.risks import RISKS, RiskKind
from studio.project import edits
from studio.project.project import Project
from studio.project.values import Edge, NewProblem, State
from studio.settings import load_settings
from studio.ui.main_window import MainWindow
from studio.ui.panels.problems import ProblemsPanel
from studio.ui.standing_problems import standing_problems
from tests.ui.panels.keyboard import click, texts
from tests.ui.timeline.scenes import conversation
from tests.ui.windows import (
    ANNA,
    ANNA_AGAIN,
    BEN_OVER,
    SCENE,
    on_timeline,
    open_dialog,
    press,
    select,
    shown_window,
    wait_for_sound,
)

SHIFT = Qt.KeyboardModifier.ShiftModifier
SCORE = {"word": "two", "score": 0.2, "usual": 0.7, "speaker": "Anna"}


def found_problems(project: Project) -> list[NewProblem]:
    turns = project.turns()
    two, six = project.words(turns[ANNA].id)[1], project.words(turns[ANNA_AGAIN].id)[0]
    return [
        NewProblem(
            kind=RiskKind.SCORE, turn_id=turns[ANNA].id, word_id=two.id, start=2, end=3, risk=0.9,
            values=SCORE,
        ),
        NewProblem(
            kind=RiskKind.LONG_WORD, turn_id=turns[ANNA].id, word_id=two.id, start=2, end=3, risk=0.5,
            values={"word": "two", "seconds": 1.0, "syllables": 1, "usual": 0.3, "speaker": "Anna"},
        ),
        NewProblem(
            kind=RiskKind.SCORE, turn_id=turns[ANNA_AGAIN].id, word_id=six.id, start=9, end=10, risk=0.6,
            values={**SCORE, "word": "six"},
        ),
        NewProblem(
            kind=RiskKind.OVERLAP, turn_id=turns[BEN_OVER].id, start=10, end=12, risk=0.4,
            values={"at": 10.5, "speaker": "Ben"},
        ),
        NewProblem(kind=RiskKind.OPEN_SPEECH, start=15, end=16, risk=0.3, values={"seconds": 1.0}),
    ]  # fmt: skip


def store(project: Project) -> None:
    project.store_problems(1, project.turn_fingerprints(1), found_problems(project))


@pytest.fixture
def panel(window: MainWindow, project: Project, qtbot: QtBot) -> ProblemsPanel:
    store(project)
    panel = window.docks.panel("problems")
    assert isinstance(panel, ProblemsPanel) and panel.isVisible()
    listed(panel, qtbot, 4)
    on_timeline(window)
    return panel


def listed(panel: ProblemsPanel, qtbot: QtBot, count: int) -> list[str]:
    qtbot.waitUntil(lambda: panel.model.rowCount() == count)
    return texts(panel.list, 2)


def test_places_are_listed_worst_first_each_mixed_risk_a_line(panel: ProblemsPanel, window, qtbot: QtBot):
    first, *_ = listed(panel, qtbot, 4)
    assert first == f"“two”: {RISKS[RiskKind.SCORE].title}, {RISKS[RiskKind.LONG_WORD].title}"
    assert texts(panel.list, 0) == ["95 %", "60 %", "40 %", "30 %"]
    press(window, Qt.Key.Key_F8)
    head, *lines = panel.explanation().splitlines()
    assert "95 %" in head and "“two”" in head and len(lines) == 2
    assert lines[0].startswith("90 %") and "0.20" in lines[0] and "lasts 1.00 s" in lines[1]


def test_f8_walks_the_queue_from_anywhere_shows_and_plays_each_place(panel, window, project, qtbot: QtBot):
    selection, asked = window.studio.timeline.selection, window.studio.playback.player.asked
    wait_for_sound(window, qtbot)
    word = project.words(project.turns()[ANNA].id)[1]
    window.studio.timeline.view.set_view(12, 12.5)
    panel.filter.kind.setFocus()
    press(window, Qt.Key.Key_F8)
    assert selection.word_id == word.id
    assert window.studio.timeline.view.span.start_s < 2 and window.studio.timeline.view.span.end_s > 3
    assert asked[-1] == (pytest.approx(1.6), pytest.approx(3.4))
    press(window, Qt.Key.Key_F8)
    press(window, Qt.Key.Key_F8)
    assert selection.turn_id == project.turns()[BEN_OVER].id and selection.word_id is None
    press(window, Qt.Key.Key_F8)
    assert selection.turn_ids == frozenset() and selection.span.start_s == 15
    press(window, Qt.Key.Key_F8)
    assert selection.span.start_s == 15
    press(window, Qt.Key.Key_F8, SHIFT)
    assert selection.turn_id == project.turns()[BEN_OVER].id


def test_a_accepts_and_goes_on_and_undo_brings_it_back(panel, window, project, qtbot: QtBot):
    press(window, Qt.Key.Key_F8)
    on_timeline(window)
    press(window, Qt.Key.Key_A)
    accepted = project._query("SELECT kind, word_id FROM accepted_problems ORDER BY id")
    word = project.words(project.turns()[ANNA].id)[1]
    assert accepted == [(RiskKind.SCORE, word.id), (RiskKind.LONG_WORD, word.id)]
    assert len(listed(panel, qtbot, 3)) == 3
    assert window.studio.timeline.selection.turn_id == project.turns()[ANNA_AGAIN].id
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert listed(panel, qtbot, 4)[0].startswith("“two”")


def test_a_fix_takes_the_place_out_and_f8_goes_to_the_next(panel, window, project, qtbot: QtBot):
    press(window, Qt.Key.Key_F8)
    word = project.words(project.turns()[ANNA].id)[1]
    window.studio.document.apply(edits.move_word_edge, word.id, Edge.END, 2.8)
    assert panel.model.rowCount() == 3, "what was edited leaves the list at once"
    press(window, Qt.Key.Key_F8)
    assert window.studio.timeline.selection.turn_id == project.turns()[ANNA_AGAIN].id
    window.studio.document.undo()
    listed(panel, qtbot, 4)


def test_g_and_x_decide_on_the_turn_and_go_on_to_the_next_problem(panel, window, project, qtbot: QtBot):
    press(window, Qt.Key.Key_F8)
    on_timeline(window)
    press(window, Qt.Key.Key_G)
    assert project.turns()[ANNA].state is State.GOLD
    assert window.studio.timeline.selection.turn_id == project.turns()[ANNA_AGAIN].id, (
        "the next problem's turn"
    )
    press(window, Qt.Key.Key_X)
    dialog = open_dialog(qtbot)
    QTest.keyClicks(dialog.reason.lineEdit(), "cough")
    QTest.keyClick(dialog.reason.lineEdit(), Qt.Key.Key_Return)
    rejected = project.turns()[ANNA_AGAIN]
    assert (rejected.state, rejected.reject_reason) == (State.REJECTED, "cough")
    assert window.studio.timeline.selection.turn_id == project.turns()[BEN_OVER].id
    assert len(listed(panel, qtbot, 2)) == 2
    panel.filter.decided.click()
    assert len(listed(panel, qtbot, 3)) == 3, (
        "Anna's first turn has clips since it is gold: it is checked again"
    )


def test_g_away_from_the_problems_goes_to_the_next_turn(panel, window, project):
    press(window, Qt.Key.Key_F8)
    select(window, ANNA_AGAIN)
    on_timeline(window)
    press(window, Qt.Key.Key_G)
    assert window.studio.timeline.selection.turn_id == project.turns()[BEN_OVER].id


def test_a_click_goes_to_a_place_and_the_button_accepts_it(panel, window, project, qtbot: QtBot):
    listed(panel, qtbot, 4)
    click(panel.list, 2)
    assert window.studio.timeline.selection.turn_id == project.turns()[BEN_OVER].id
    qtbot.mouseClick(panel._accept, Qt.MouseButton.LeftButton)
    assert project._query("SELECT kind, turn_id FROM accepted_problems") == [
        (RiskKind.OVERLAP, project.turns()[BEN_OVER].id)
    ]
    listed(panel, qtbot, 3)


def test_the_list_is_narrowed_by_kind_and_speaker(panel, window, project, qtbot: QtBot):
    panel.filter.kind.setCurrentIndex(panel.filter.kind.findData(str(RiskKind.SCORE)))
    assert len(listed(panel, qtbot, 2)) == 2
    panel.filter.speaker.setCurrentIndex(panel.filter.speaker.findText("Ben"))
    listed(panel, qtbot, 0)
    assert "like that" in panel._middle.currentWidget().sentence
    qtbot.mouseClick(panel._middle.currentWidget().button, Qt.MouseButton.LeftButton)
    assert len(listed(panel, qtbot, 4)) == 4


def test_weights_reorder_the_list_and_are_there_again_after_a_restart(panel, window, project, qtbot: QtBot):
    qtbot.mouseClick(panel.weigh_button, Qt.MouseButton.LeftButton)
    slider = panel.weights.slider(RiskKind.SCORE)
    assert slider.isVisible() and slider.value() == 100
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Home)
    first, *rest = listed(panel, qtbot, 3)
    assert first == f"“two”: {RISKS[RiskKind.LONG_WORD].title}" and len(rest) == 2
    window.studio.preferences.flush()
    assert load_settings().risk_weights == {RiskKind.SCORE: 0.0}


def test_an_unchecked_recording_says_what_belongs_here_and_offers_the_check(window: MainWindow):
    panel = window.docks.panel("problems")
    state = panel._middle.currentWidget()
    assert "belong here" in state.sentence and state.button.text() == "Check this recording"
    press(window, Qt.Key.Key_F8)
    assert window.studio.timeline.selection.turn_id is None
    assert "Press F7" in window.messages.text.text()


def test_f8_says_why_it_goes_nowhere(panel, window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    panel.filter.kind.setCurrentIndex(panel.filter.kind.findData(RiskKind.CLIPPING))
    listed(panel, qtbot, 0)
    press(window, Qt.Key.Key_F8)
    assert "narrowed" in window.messages.text.text()
    checking = window.studio.checking
    monkeypatch.setattr(checking, "job_of", lambda _recording_id: object())  # a check takes seconds
    press(window, Qt.Key.Key_F8)
    assert "being checked" in window.messages.text.text()


def test_all_recordings_are_walked_together(tmp_path, qtbot: QtBot) -> None:
    with conversation(tmp_path, SCENE) as project:
        store(project)
        project.apply(edits.add_recording, "other", project.recordings()[0].path, "x", 16000, 1, 320000)
        project.apply(edits.add_turn, 2, 1.0, 2.0)
        turn = project.turns(2)[0]
        worst = NewProblem(kind=RiskKind.MUSIC, turn_id=turn.id, start=1, end=2, risk=0.99)
        project.store_problems(2, project.turn_fingerprints(2), [worst])
        for number in range(3):  # in which nothing was found
            project.apply(
                edits.add_recording, f"clip {number}", f"{number}.wav", f"{number}", 16000, 1, 16000
            )
        window = shown_window(project, qtbot)
        qtbot.waitUntil(lambda: len(window.studio.problems.places) == 5)
        press(window, Qt.Key.Key_F8)
        assert window.studio.document.recording_id == 2
        assert window.studio.timeline.selection.turn_id == turn.id
        press(window, Qt.Key.Key_F8)
        assert window.studio.document.recording_id == 1
        standing = standing_problems(window.studio.document)
        assert [each for each in project.recording_ids() if standing.knows(each)] == [1, 2]
        window.close_unasked()


def test_the_list_is_cut_but_the_keys_walk_through_all(
    panel: ProblemsPanel, window, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.ui.panels.problems.LISTED", 2)
    panel.reread()
    assert panel.model.rowCount() == 2 and panel._count.text() == "4 places"
    for _ in range(4):
        press(window, Qt.Key.Key_F8)
    assert window.studio.timeline.selection.span.start_s == 15
    assert len(panel.list.chosen_ids()) == 1 and "15" in panel.explanation().splitlines()[0]
