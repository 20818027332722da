"""What a newcomer finds on the page of a take: what can be done, by mouse and by keys, and what cannot."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from studio.project.project import Project
from studio.steps.take_speech import TakeSound, TakeSpeech, TakeWord
from studio.ui.actions import TAKE_IS_OPEN
from studio.ui.commands.review import show_turn
from studio.ui.main_window import MainWindow
from studio.ui.takes.drags import NUDGE_S
from studio.ui.takes.open_take import OpenTake
from studio.ui.takes.take_page import TakePage
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.tier import MARGIN_PX
from tests.ui.takes.handling import LEFT, choose, drag, kept, on_words, open_take, press, settle, word
from tests.ui.takes.spoken_take import SpokenHere

FRAME_S = 256 / 22_050
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def right_click(page: TakePage, at: QPoint, qtbot: QtBot) -> QMenu:
    """The menu that opens there."""
    lanes = page.timeline.lanes
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, lanes.mapToGlobal(at))
    QApplication.sendEvent(lanes, event)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_it_says_what_to_do_first_and_then_what_is_selected(
    page: TakePage, project: Project, take_id: int
) -> None:
    assert page.changes.about.text().startswith("Click a word to change it. Drag edges")

    choose(page, word(project, take_id, "is"))
    said = page.changes.about.text()
    assert said.startswith("“is”: 0.") and " Hz, " in said and said.endswith(", ɪ z")
    press(page, "take-higher")
    assert page.changes.about.text() != said, "it is said again after a change"
    page.timeline.state.selection.select_turn(1)
    assert page.changes.about.text() == "6 words"


def test_pairs_of_buttons_are_named_and_their_titles_are_in_the_menu_of_the_right_button(
    page: TakePage, project: Project, take_id: int, qtbot: QtBot
) -> None:
    found = word(project, take_id, "friend.")

    menu = right_click(page, on_words(page, (found.start + found.end) / 2), qtbot)

    assert page.timeline.state.selection.word_ids == {found.id}, "what is under the mouse is meant"
    texts = [each.text() for each in menu.actions() if each.text()]
    assert len(texts) == len(page.buttons) == 10
    assert "Say the word with other sounds…" in texts
    next(each for each in menu.actions() if each.text() == "Say the selected words slower").trigger()
    menu.close()
    settle(page)
    now = word(project, take_id, "friend.")
    assert now.end - now.start > found.end - found.start


@pytest.mark.parametrize(
    ("key", "modifiers", "which", "moved_s"),
    [
        (Qt.Key.Key_Left, CTRL, lambda each: each.start, -NUDGE_S),
        (Qt.Key.Key_Right, CTRL, lambda each: each.start, NUDGE_S),
        (Qt.Key.Key_Left, CTRL | SHIFT, lambda each: each.end, -NUDGE_S),
        (Qt.Key.Key_Right, CTRL | SHIFT, lambda each: each.end, NUDGE_S),
    ],
    ids=["start earlier", "start later", "end earlier", "end later"],
)
def test_the_keys_of_a_recordings_edges_move_those_of_a_takes_words(
    page: TakePage, project: Project, take_id: int, key: Qt.Key, modifiers: Qt.KeyboardModifier,
    which: Callable[[TakeWord], float], moved_s: float,
) -> None:  # fmt: skip
    before = word(project, take_id, "is")
    choose(page, before)

    for _ in range(2):
        QTest.keyClick(page.timeline, key, modifiers)
    settle(page)

    now = which(word(project, take_id, "is")) - which(before)
    assert now == pytest.approx(2 * moved_s, abs=2 * FRAME_S) and now * moved_s > 0
    project.undo()
    project.undo()
    assert word(project, take_id, "is") == before, "each press is a step of its own"


def test_a_key_without_a_word_says_what_is_missing(page: TakePage, window: MainWindow) -> None:
    QTest.keyClick(page.timeline, Qt.Key.Key_Right, CTRL)
    assert "Select a word of the take first" in window.messages.text.text()


def test_turns_of_the_recording_behind_it_are_not_changed_from_a_take(
    window: MainWindow, take_id: int, speaks: SpokenHere, project: Project
) -> None:
    turns = project.turns()
    window.studio.timeline.selection.select_turn(turns[0].id)
    open_take(window, take_id, speaks)

    for name in ("delete", "split", "gold"):
        window.actions_by_name[name].trigger()

    assert project.turns() == turns
    assert window.messages.text.text() == str(TAKE_IS_OPEN)
    panel = window.show_panel("transcript")
    panel.setFocus()
    window.actions_by_name["gold"].trigger()
    assert project.turns() != turns, "in the transcript they are seen, and meant"


def test_who_goes_to_a_turn_of_the_recording_sees_it_also_where_it_is_selected(
    page: TakePage, window: MainWindow, project: Project, take_id: int, speaks: SpokenHere
) -> None:
    turn = project.turns()[1]
    span = Span(turn.start, turn.end)
    for go in (
        lambda: window.studio.timeline.selection.go_to_turn(turn),
        lambda: show_turn(window, turn.recording_id, turn.id, span),
    ):
        for _ in range(2):
            open_take(window, take_id, speaks)
            assert page.isVisible()
            go()
            assert window.timeline.isVisible() and not page.isVisible()


def test_f6_comes_back_to_the_take(page: TakePage, window: MainWindow) -> None:
    window.show_panel("speak").setFocus()
    for _ in range(1 + len(list(window.docks.in_view()))):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F6)
        if page.timeline.hasFocus():
            return
    raise AssertionError("F6 does not reach the timeline of the take")


def test_a_pixel_of_the_pitch_is_less_than_half_a_semitone_and_the_scale_grows_with_what_is_dragged(
    page: TakePage, project: Project, take_id: int
) -> None:
    curves = page.timeline.curves
    curves.resize(curves.width(), 120)
    sound = next(each for each in kept(project, take_id).sounds if each.hertz is not None)
    assert sound.hertz is not None
    place = curves.place_of(sound).toPoint()
    assert curves.hz_at(place.y() - 1) / curves.hz_at(place.y()) < 2 ** (0.5 / 12)
    top = curves.high_hz

    drag(page, curves, place, QPoint(place.x(), 0))

    assert curves.high_hz > top
    assert any(each.hertz == pytest.approx(top, rel=0.05) for each in kept(project, take_id).sounds)


def test_a_pitch_that_is_dragged_is_said_in_the_numbers_of_the_language(
    page: TakePage, project: Project, take_id: int, german_numbers: None
) -> None:
    curves = page.timeline.curves
    sound = next(each for each in kept(project, take_id).sounds if each.hertz is not None)
    place = curves.place_of(sound).toPoint()
    assert curves.said == ""

    QTest.mousePress(curves, LEFT, pos=place)
    QTest.mouseMove(curves, QPoint(place.x(), place.y() - 20))

    assert re.fullmatch(r"\d+ Hz, \+\d+,\d semitones", curves.said)
    curves.let_go()
    assert curves.said == ""
    QTest.mouseRelease(curves, LEFT, pos=place)


def test_a_click_on_a_pitch_changes_nothing_and_a_drag_goes_from_where_it_is(
    page: TakePage, opened: OpenTake, project: Project, take_id: int, speaks: SpokenHere
) -> None:
    curves, before = page.timeline.curves, kept(project, take_id)
    sound = next(each for each in before.sounds if each.hertz is not None and each.end - each.start > 0.2)
    beside = curves.place_of(sound).toPoint() + QPoint(0, 5)

    drag(page, curves, beside, beside + QPoint(1, 2))
    QTest.mousePress(curves, LEFT, pos=beside)
    QTest.mouseMove(curves, beside - QPoint(0, 20))
    QTest.mouseRelease(curves, Qt.MouseButton.RightButton, pos=beside - QPoint(0, 20))
    assert not speaks.requests, "neither does the other button drop what is dragged"
    QTest.mouseRelease(curves, LEFT, pos=beside - QPoint(0, 20))

    settle(page)
    wanted = curves.hz_at(curves.y_of_hz(sound.hertz or 0) - 20)
    now = next(each for each in kept(project, take_id).sounds if each.place == sound.place)
    assert now.hertz == pytest.approx(wanted, rel=1e-3) and len(speaks.requests) == 1


def test_sounds_too_narrow_to_be_told_apart_are_neither_drawn_nor_dragged_nor_worked_out(
    page: TakePage, project: Project, take_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    curves, speech = page.timeline.curves, kept(project, take_id)
    sound = next(each for each in speech.sounds if each.hertz is not None)
    asked: list[int] = []
    sounds_of = TakeSpeech.sounds_of

    def noted(speech: TakeSpeech, number: int) -> list[TakeSound]:
        asked.append(number)
        return sounds_of(speech, number)

    monkeypatch.setattr(TakeSpeech, "sounds_of", noted)

    def shown_and_dragged() -> str:
        curves.show_speech(speech)
        curves.grab()
        place = curves.place_of(sound).toPoint()
        QTest.mousePress(curves, LEFT, pos=place)
        QTest.mouseMove(curves, QPoint(place.x(), place.y() - 20))
        said = curves.said
        curves.let_go()
        QTest.mouseRelease(curves, LEFT, pos=place)
        return said

    assert shown_and_dragged() and asked
    asked.clear()
    curves.resize(round(MARGIN_PX + 15 * page.timeline.state.view.span.seconds), 120)
    assert not shown_and_dragged() and not asked


def test_opening_a_take_moves_no_panel(window: MainWindow, page: TakePage) -> None:
    lower = window.show_panel("speak")
    QApplication.processEvents()
    with_take = lower.height()
    window.studio.open_take.close()
    QApplication.processEvents()
    assert lower.height() == with_take
