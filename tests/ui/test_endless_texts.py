"""The real window on more text than anybody says: pages of all scripts in a turn, and words by thousands."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.project import edits
from studio.project.project import Project
from studio.project.values import NewProblem
from studio.ui.dialogs.replace import ReplaceDialog
from tests.project.call import dump, steps_done, taken_back
from tests.ui.exercise import edit_everything, look_at_everything, settle, walk_through_turns
from tests.ui.soundness import assert_sound
from tests.ui.timeline.scenes import Said, conversation
from tests.ui.windows import press, shown_window

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
        rows, steps = dump(project), steps_done(project)
        window = shown_window(project, qtbot)
        try:
            look_at_everything(window)
            walk_through_turns(window, 2)
            edit_everything(window)
            assert taken_back(project, steps) == rows
        finally:
            window.close_unasked()
