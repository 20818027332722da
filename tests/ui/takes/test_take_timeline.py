"""A take on the timeline of the real window: seen, dragged with the mouse, said again, undone."""

import json
import multiprocessing

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.audio.files import read_mono
from studio.project.edits_voices import delete_take
from studio.project.project import Project
from studio.ui.main_window import MainWindow
from studio.ui.takes.open_take import OpenTake
from studio.ui.takes.take_changes import STOPPED
from studio.ui.takes.take_page import TakePage
from studio.voices.engine import SpeakRequest
from studio.voices.engines.studio.speaking import StudioVoice
from tests.ui.takes.handling import (
    LEFT,
    SPEAKING_MS,
    choose,
    drag,
    kept,
    on_words,
    open_take,
    press,
    settle,
    word,
)
from tests.ui.takes.spoken_take import SpokenHere, add_studio_take, said_by
from tests.ui.windows import open_dialog


def assert_made_again(project: Project, take_id: int, voice: StudioVoice) -> None:
    """The take's file is what the voice says to the take's own request, to the bit."""
    take = project.take(take_id)
    settings = json.loads(take.settings)["settings"]
    again, _ = said_by(voice, SpeakRequest(take.text, take.seed, settings))
    stored = read_mono(project.absolute(take.path), sample_rate=take.sample_rate)
    assert len(again) == len(stored)
    assert np.abs(again - stored).max() < 1e-4


def test_a_take_shows_its_words_sounds_and_breaths(page: TakePage, project: Project, take_id: int) -> None:
    rows, speech = page.timeline.state.rows, kept(project, take_id)

    assert [turn.text for turn in rows.turns] == ["This is a test, my friend.", "Is it?"]
    words = [each.text for turn in rows.turns for each in rows.words_of(turn.id)]
    assert words == ["This", "is", "a", "test,", "my", "friend.", "Is", "it?"]
    assert rows.duration_s == pytest.approx(speech.breaths[-1].end, abs=1e-3)
    assert "".join(each.symbol for each in speech.sounds if each.word_id == 2) == "ɪz"
    assert page.title.text() == f"Take {take_id}, kathleen: “This is a test, my friend. Is it?”"


def test_a_dragged_edge_is_spoken_and_undone_and_redone(
    page: TakePage, window: MainWindow, project: Project, take_id: int, voice: StudioVoice
) -> None:
    before, path = word(project, take_id, "This"), project.take(take_id).path

    drag(page, page.timeline.lanes, on_words(page, before.end), on_words(page, before.end - 0.3))

    after = word(project, take_id, "This")
    assert after.end == pytest.approx(before.end - 0.3, abs=0.03) and after.start == before.start
    assert word(project, take_id, "is").start == after.end
    assert project.take(take_id).path != path
    assert_made_again(project, take_id, voice)
    QTest.keyClick(page.timeline, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(page)
    assert word(project, take_id, "This") == before and project.take(take_id).path == path
    assert page.timeline.state.rows.words_of(1)[0].end == pytest.approx(before.end)
    QTest.keyClick(
        page.timeline, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    settle(page)
    assert word(project, take_id, "This") == after
    drag(page, page.timeline.lanes, on_words(page, after.end), on_words(page, after.end + 3.0))
    spans = [(each.start, each.end) for each in kept(project, take_id).words]
    assert all(end > start for start, end in spans), "the next word is in the way"


def test_the_pitch_and_the_edge_of_a_sound_are_dragged(
    page: TakePage, project: Project, take_id: int, voice: StudioVoice
) -> None:
    curves, before = page.timeline.curves, kept(project, take_id)
    sound = next(each for each in before.sounds if each.hertz is not None and each.end - each.start > 0.2)
    place = curves.place_of(sound).toPoint()

    drag(page, curves, place, QPoint(place.x(), round(curves.y_of_hz(300.0))))

    changed = [
        (old.symbol, new.hertz)
        for old, new in zip(before.sounds, kept(project, take_id).sounds, strict=True)
        if old != new
    ]
    assert changed == [(sound.symbol, pytest.approx(300.0, rel=0.05))]
    assert_made_again(project, take_id, voice)
    y, begin = curves.height() - 6, curves.axis().x(sound.start)
    drag(page, curves, QPoint(round(begin), y), QPoint(round(curves.axis().x(sound.start + 0.15)), y))
    found = next(each for each in kept(project, take_id).sounds if each.place == sound.place)
    assert found.start == pytest.approx(sound.start + 0.15, abs=0.03) and found.end == sound.end


def test_pace_weight_and_pause_of_the_selected_word(
    page: TakePage, project: Project, take_id: int, voice: StudioVoice
) -> None:
    before = word(project, take_id, "a")
    choose(page, word(project, take_id, "This"))

    press(page, "take-slower")
    slower = word(project, take_id, "a")
    press(page, "take-longer-pause")
    gap = word(project, take_id, "is").start - word(project, take_id, "This").end
    press(page, "take-more-weight")
    press(page, "take-higher")

    assert slower.start > before.start + 0.05
    assert gap == pytest.approx(0.1, abs=0.02)
    assert_made_again(project, take_id, voice)
    assert str(project.undo_label) == f"Take {take_id}: Say it higher"


def test_a_word_is_said_with_other_sounds_and_the_rest_stays(
    page: TakePage, window: MainWindow, project: Project, take_id: int, voice: StudioVoice, qtbot: QtBot
) -> None:
    before = kept(project, take_id)
    choose(page, word(project, take_id, "friend."))
    press(page, "take-pronounce")
    dialog = open_dialog(qtbot)
    assert dialog.sounds.text() == "f ɹ ɛ n d"  # type: ignore[attr-defined]
    QTest.keyClicks(dialog.sounds, "f r AA n d")  # type: ignore[attr-defined]
    QTest.keyClick(dialog.sounds, Qt.Key.Key_Return)  # type: ignore[attr-defined]

    qtbot.waitUntil(lambda: word(project, take_id, "friend.").sounds == ("f", "r", "ɑ", "n", "d"))
    settle(page)
    after = kept(project, take_id)
    assert after.words[:5] == before.words[:5] and after.plan.breaths[1] == before.plan.breaths[1]
    assert_made_again(project, take_id, voice)
    press(page, "take-pronounce")
    dialog = open_dialog(qtbot)
    QTest.keyClicks(dialog.sounds, "5")  # type: ignore[attr-defined]
    QTest.keyClick(dialog.sounds, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    assert "knows no sound “5”" in window.messages.text.text()


def test_one_phrase_is_said_anew_and_the_rest_is_kept(
    page: TakePage, project: Project, take_id: int, voice: StudioVoice, speaks: SpokenHere
) -> None:
    before = kept(project, take_id)
    choose(page, word(project, take_id, "my"))

    press(page, "take-again")

    after = kept(project, take_id)
    assert after.words[:4] == before.words[:4] and after.plan.breaths[1] == before.plan.breaths[1]
    assert after.plan.breaths[0].pitch != before.plan.breaths[0].pitch
    assert len(json.loads(str(speaks.requests[-1].settings["plan"]))["breaths"]) == 1, "only that breath"
    assert_made_again(project, take_id, voice)


def ask_slower_and_higher(page: TakePage, project: Project, take_id: int, speaks: SpokenHere) -> None:
    """Two changes, of which the first is not spoken before `speaks` goes on."""
    choose(page, word(project, take_id, "This"))
    speaks.holds = True
    press(page, "take-slower", wait=False)
    press(page, "take-higher", wait=False)


def assert_two_steps(project: Project, take_id: int) -> None:
    """Both changes can be undone one after the other."""
    assert str(project.undo_label) == f"Take {take_id}: Say it higher"
    project.undo()
    assert str(project.undo_label) == f"Take {take_id}: Say it slower"


def test_changes_made_while_one_is_spoken_wait_and_are_steps_of_their_own(
    page: TakePage, opened: OpenTake, project: Project, take_id: int, speaks: SpokenHere, qtbot: QtBot
) -> None:
    ask_slower_and_higher(page, project, take_id, speaks)
    shown = page.timeline.state.rows.words_of(1)[0]

    assert opened.changes.busy and len(speaks.requests) == 1
    assert shown.end is not None and shown.end > word(project, take_id, "This").end, "it is shown at once"
    speaks.go_on()
    qtbot.waitUntil(lambda: len(speaks.requests) == 2)
    speaks.go_on()
    settle(page)
    assert_two_steps(project, take_id)


def test_undo_while_a_change_is_spoken_drops_it(
    page: TakePage, opened: OpenTake, window: MainWindow, project: Project, take_id: int, speaks: SpokenHere
) -> None:
    first = kept(project, take_id)
    choose(page, first.words[0])
    press(page, "take-slower")
    speaks.holds = True
    press(page, "take-slower", wait=False)

    window.studio.document.undo()
    speaks.go_on()

    settle(page)
    assert kept(project, take_id) == first == opened.speech


def test_speech_that_fails_or_is_stopped_leaves_the_take_as_it_is(
    page: TakePage, opened: OpenTake, window: MainWindow, project: Project, take_id: int, speaks: SpokenHere,
    qtbot: QtBot,
) -> None:  # fmt: skip
    first = kept(project, take_id)
    choose(page, first.words[0])
    speaks.holds = True
    press(page, "take-slower", wait=False)

    window.studio.work.speech.stop()

    qtbot.waitUntil(lambda: not opened.changes.busy)
    assert page.timeline.state.rows.words_of(1)[0].end == pytest.approx(first.words[0].end)
    assert kept(project, take_id) == first
    assert window.messages.text.text() == str(STOPPED)


def test_another_take_that_is_kept_meanwhile_leaves_the_change(
    page: TakePage, project: Project, take_id: int, voice: StudioVoice, said: tuple[np.ndarray, str],
    speaks: SpokenHere, qtbot: QtBot,
) -> None:  # fmt: skip
    ask_slower_and_higher(page, project, take_id, speaks)

    add_studio_take(project, voice, said)
    speaks.go_on()
    qtbot.waitUntil(lambda: len(speaks.requests) == 2)
    add_studio_take(project, voice, said)
    speaks.go_on()
    settle(page)

    assert_two_steps(project, take_id)


def test_no_sound_is_left_of_a_change_that_was_dropped_while_it_was_written(
    page: TakePage, opened: OpenTake, window: MainWindow, project: Project, take_id: int, speaks: SpokenHere,
    qtbot: QtBot,
) -> None:  # fmt: skip
    choose(page, word(project, take_id, "This"))
    files = sorted(project.subfolder("takes").iterdir())

    press(page, "take-slower", wait=False)
    assert opened.changes.busy, "a thread writes it"
    opened.close()

    qtbot.waitUntil(lambda: sorted(project.subfolder("takes").iterdir()) == files)


def test_keys_play_step_and_zoom_the_take_not_the_recording(
    page: TakePage, window: MainWindow, project: Project, take_id: int
) -> None:
    recording, state = window.studio.timeline, page.timeline.state
    span = recording.view.span

    QTest.keyClick(page.timeline, Qt.Key.Key_Down)
    QTest.keyClick(page.timeline, Qt.Key.Key_Return)
    QTest.keyClick(page.timeline, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)

    assert state.selection.word_id == 1
    heard = window.studio.playback.player.asked[-1]  # type: ignore[attr-defined]
    first = kept(project, take_id).words[0]
    assert heard == pytest.approx((first.start, first.end), abs=1e-3)
    near = state.view.span.seconds
    assert near < state.rows.duration_s
    window.actions_by_name["zoom-in"].trigger()
    assert state.view.span.seconds < near and recording.view.span == span


def test_escape_and_deleting_the_take_go_back_to_the_recording(
    page: TakePage, window: MainWindow, opened: OpenTake, take_id: int, speaks: SpokenHere
) -> None:
    QTest.keyClick(page.timeline, Qt.Key.Key_Escape)
    assert not page.isVisible() and window.timeline.isVisible() and opened.speech is None
    open_take(window, take_id, speaks)
    assert page.isVisible()

    window.studio.document.apply(delete_take, take_id)

    assert window.timeline.isVisible() and opened.take_id == 0


def test_the_list_of_takes_opens_one_and_a_child_says_its_changes_also_after_one_that_died(
    window: MainWindow, project: Project, take_id: int, voice: StudioVoice, said: tuple[np.ndarray, str],
    qtbot: QtBot,
) -> None:  # fmt: skip
    panel = window.show_panel("speak")
    QTest.mouseClick(panel.takes.open, LEFT)  # type: ignore[attr-defined]
    settle(window)
    page = window.middle.take_page
    assert page is not None and page.isVisible()
    choose(page, word(project, take_id, "Is"))
    before, takes = project.take(take_id), len(project.takes())
    others = set(multiprocessing.active_children())

    press(page, "take-slower", wait=False)
    (child,) = set(multiprocessing.active_children()) - others
    child.kill()
    settle(page)
    assert "memory ran out" in window.messages.text.text() and project.take(take_id) == before
    press(page, "take-slower", wait=False)
    add_studio_take(project, voice, said)

    assert window.studio.open_take.changes.busy
    qtbot.waitUntil(lambda: project.take(take_id).path != before.path, timeout=SPEAKING_MS)
    assert project.take(take_id).seconds > before.seconds and len(project.takes()) == takes + 1
    assert str(project.undo_label) == f"Take {take_id}: Say it slower"


def test_a_change_that_is_written_while_the_window_closes_is_kept(
    own_window: MainWindow, voice: StudioVoice, said: tuple[np.ndarray, str]
) -> None:
    studio = own_window.studio
    project = studio.document.project
    take_id = add_studio_take(project, voice, said)
    before = project.take(take_id)
    page = open_take(own_window, take_id, SpokenHere(voice, studio.work))
    assert page is not None
    page.timeline.state.selection.select_word(1)
    press(page, "take-slower", wait=False)
    assert studio.open_take.changes.busy

    own_window.close_unasked()

    with Project.open(project.folder) as again:
        now = again.take(take_id)
        assert now.seconds > before.seconds and again.absolute(now.path).is_file()
