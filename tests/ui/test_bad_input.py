"""The real window on what makes programs fall over: another window's edits, endless texts, a full disk, a kill."""

import os
import resource
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.audio.files import write_wav
from studio.project import edits
from studio.project.project import Project
from studio.project.values import NewProblem
from studio.ui.action_states import REASON
from studio.ui.main_window import MainWindow
from studio.ui.menus import ACTIONS
from studio.ui.preferences import Preferences
from tests.ui.exercise import edit_everything, look_at_everything, settle, walk_through_turns
from tests.ui.soundness import assert_sound
from tests.ui.timeline.scenes import Said, conversation, of_audio
from tests.ui.windows import ANNA, BEN, SCENE, press, select, shown_window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def second_window(project: Project, window: MainWindow, qtbot: QtBot) -> Iterator[MainWindow]:
    """The same project in another window: read only."""
    with Project.open(project.folder) as second:
        shown = shown_window(second, qtbot, preferences=Preferences())
        yield shown
        shown.close_unasked()


def test_every_action_that_edits_is_off_in_a_second_window_and_says_why(second_window: MainWindow) -> None:
    editing = [action.name for action in ACTIONS if action.edits]
    assert len(editing) > 20
    for name in editing:
        action = second_window.actions_by_name[name]
        assert not action.isEnabled(), name
        assert "open elsewhere" in action.property(REASON) and "open elsewhere" in action.toolTip()


def test_edits_of_the_first_window_do_not_break_the_second(
    project: Project, window: MainWindow, second_window: MainWindow
) -> None:
    look_at_everything(second_window)
    turn_id = select(second_window, BEN)
    second_window.studio.timeline.selection.select_word(project.words(turn_id)[0].id)
    for turn in project.turns():
        project.apply(edits.set_turn_text, turn.id, "quite another text")
    walk_through_turns(second_window, 1)
    project.apply(edits.merge_speakers, project.speakers()[1].id, project.speakers()[0].id)
    project.apply(edits.delete_turns, [turn.id for turn in project.turns()])
    walk_through_turns(second_window, 2)
    edit_everything(second_window)
    project.apply(edits.remove_recording, project.recordings()[0].id)
    walk_through_turns(second_window, 2)
    look_at_everything(second_window)
    assert_sound(project)


def test_a_second_window_whose_first_is_gone_still_only_reads(
    project: Project, window: MainWindow, second_window: MainWindow
) -> None:
    window.close_unasked()
    select(second_window, ANNA)
    edit_everything(second_window)
    walk_through_turns(second_window, 1)
    with Project.open(project.folder) as again:
        assert len(again.turns()) == len(SCENE) and not again.read_only


SCRIPTS = (
    "שלום לכולם, מה שלומכם היום?",
    "مرحبا بالعالم ١٢٣",
    "你好世界 我们开始吧",
    "こんにちは カタカナ",
    "e\u0301\u0323\u0302" * 20 + " zalgo",
    "👩‍👩‍👧‍👦 👋🏽 🏳️‍🌈",
    "\u202eright to left\u202c \u200b\u2066isolated\u2069",
    "mixed שלום and 你好 123",
)


def long_text(characters: int) -> str:
    """Words of all scripts, with one word as long as a page."""
    words = " ".join(SCRIPTS).split()
    text = "x" * 1500 + " "
    while len(text) < characters:
        text += words[len(text) % len(words)] + " "
    return text[:characters].strip()


@pytest.fixture
def endless(tmp_path: Path) -> Iterator[Project]:
    """A turn of 10,000 characters among 64 speakers of all scripts."""
    said = [
        Said(f"{SCRIPTS[number % 8]} {number}", 0.2 * number, 0.2 * number + 0.6, SCRIPTS[number % 8])
        for number in range(64)
    ]
    said.append(Said("Anna", 5.0, 19.0, long_text(10_000)))
    folder = tmp_path / "work"
    folder.mkdir()
    with conversation(folder, said) as project:
        yield project


def test_an_endless_turn_among_64_speakers_is_shown_edited_and_found(endless: Project, qtbot: QtBot) -> None:
    window = shown_window(endless, qtbot)
    try:
        turn = max(endless.turns(), key=lambda each: len(each.text))
        found = NewProblem(
            kind="score", start=6.0, end=7.0, risk=0.9, turn_id=turn.id, values={"word": turn.text}
        )
        endless.store_problems(1, endless.turn_fingerprints(1), [found])
        look_at_everything(window)
        window.studio.timeline.selection.select_turn(turn.id)
        window.docks.bring_up("transcript").edit_text(turn.id, None)
        settle(window)
        press(window, "more ")
        press(window, Qt.Key.Key_Escape)
        walk_through_turns(window, 1)
        endless.apply(edits.set_turn_text, turn.id, turn.text[::-1])
        window.studio.timeline.set_playhead(12.0)
        window.studio.timeline.selection.select_turn(turn.id)
        window.actions_by_name["split"].trigger()
        settle(window)
        assert all(len(action.text()) < 200 for action in window.actions_by_name.values())
        assert len(str(endless.undo_label)) < 200
        window.actions_by_name["replace"].trigger()
        from studio.ui.dialogs.replace import ReplaceDialog

        dialog = window.findChild(ReplaceDialog)
        assert dialog is not None
        QTest.keyClicks(dialog.wanted, "x")
        qtbot.waitUntil(lambda: not dialog.searching, timeout=10_000)
        settle(window)
        dialog.close()
        assert_sound(endless)
    finally:
        window.close_unasked()


def test_thousands_of_overlapping_words_are_shown_and_can_be_edited(tmp_path: Path, qtbot: QtBot) -> None:
    count = 2000
    times = tuple((1.0 + n * 0.005, 1.0 + n * 0.005 + (1e-6 if n % 2 else 0.5)) for n in range(count))
    said = [Said("Anna", 1.0, 12.0, " ".join(f"w{n}" for n in range(count)), times=times)]
    with conversation(tmp_path, said) as project:
        window = shown_window(project, qtbot)
        try:
            look_at_everything(window)
            walk_through_turns(window, 2)
            edit_everything(window)
        finally:
            window.close_unasked()


@pytest.mark.parametrize("channels", [1, 8])
def test_the_shortest_recording_of_many_channels_and_no_numbers(
    tmp_path: Path, qtbot: QtBot, channels: int
) -> None:
    samples = np.random.default_rng(1).normal(0, 0.1, (3200, channels)).astype(np.float32)
    samples[100:200] = np.nan
    samples[300:320] = np.inf
    audio = tmp_path / "short.wav"
    write_wav(audio, samples, 16000, "FLOAT")
    with of_audio(
        tmp_path / "project", audio, [Said("Anna", 0.0, 0.2, "hm", times=((0.0, 0.2),))]
    ) as project:
        window = shown_window(project, qtbot)
        try:
            window.studio.timeline.set_look(channels_apart=True, pitch_curve=True, energy_curve=True)
            look_at_everything(window)
            walk_through_turns(window, 2)
            edit_everything(window)
            assert_sound(project)
        finally:
            window.close_unasked()


def test_a_file_that_vanishes_harms_nothing_that_is_begun_with_it(
    window: MainWindow, project: Project, qtbot: QtBot, tmp_path: Path
) -> None:
    path = project.audio_path(1)
    settle(window)
    path.unlink()
    before = project.turns()
    for name in ("check", "align", "play", "play-selection", "to-heard", "zero-crossing", "loop"):
        select(window, ANNA)
        window.messages.hide()
        window.actions_by_name[name].trigger()
        if name in ("check", "align"):
            assert window.messages.isVisible() and str(path) in window.messages.text.text(), name
    assert not window.studio.work.jobs
    window.studio.timeline.view.set_view(2.0, 2.5)
    look_at_everything(window)
    walk_through_turns(window, 1)
    assert [turn.text for turn in project.turns()] == [turn.text for turn in before]
    assert_sound(project)
