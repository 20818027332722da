"""The real window on project files that no edit of ours makes: crafted, half broken, or full of nonsense."""

import sqlite3
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.errors import StudioError
from studio.project.project import Project
from tests.project.call import dump, steps_done, taken_back
from tests.ui.exercise import edit_everything, look_at_everything, settle, walk_through_turns
from tests.ui.timeline.scenes import conversation
from tests.ui.windows import SCENE, shown_window

PROBLEM = (
    'INSERT INTO problems (recording_id, turn_id, kind, start, "end", risk, "values")'
    " VALUES (1, 1, {values});"
    "INSERT OR REPLACE INTO checked_turns VALUES (1, '{mark}')"
)
CRAFTED = {
    "turns anywhere": (
        "UPDATE turns SET start = -5 WHERE id = 1",
        'UPDATE turns SET start = 1e8, "end" = 2e8 WHERE id = 2',
        'INSERT INTO clips (turn_id, start, "end", text, state) VALUES (1, -4, 400, \'x\', \'gold\')',
    ),
    "turns all at once, in disorder": (
        'UPDATE turns SET start = 1, "end" = 2, speaker_id = 1 WHERE id <> 2',
        'UPDATE turns SET start = 15 - start, "end" = 15.5 - start WHERE id = 2',
        "UPDATE turns SET text = '' WHERE id = 3",
    ),
    "words anywhere": (
        'UPDATE words SET "end" = start + 1e-6 WHERE id % 4 = 0',
        'UPDATE words SET start = start + 30, "end" = "end" + 30 WHERE id % 4 = 2',
        'UPDATE words SET start = start - 90, "end" = "end" - 90 WHERE id % 4 = 3',
        "UPDATE words SET position = 0, score = 1e9 * (id % 3 - 1)",
        "UPDATE words SET text = '', spoken = '' WHERE id % 3 = 0",
        "UPDATE speakers SET colour = 1000000007 * (id - 2), name = 'x' || char(10, 9, 0x202e) WHERE id = 1",
    ),
    "a recording of no length": ("UPDATE recordings SET samples = 0, channels = 64",),
    "a recording longer than its file": ("UPDATE recordings SET samples = 57600000, channels = 64",),
    "findings and labels that cannot be read": (
        PROBLEM.format(values="'score', 1, 2, 0.5, '{rubbish'", mark="x"),
        PROBLEM.format(values="'score', 1, 2, 0.5, '[1, 2]'", mark="x"),
        PROBLEM.format(values="'score', 1, 2, 0.5, '{}'", mark="x"),
        PROBLEM.format(values="'ghosts', 1, 2, 0.5, '{}'", mark="x"),
        PROBLEM.format(values="'pace', -50, 9e999, 7, '{}'", mark="x"),
        "UPDATE history_steps SET label = '{rubbish' WHERE id % 3 = 0",
        'UPDATE history_steps SET label = \'{"template": "{a} {b:.2f} {", "values": {}}\' WHERE id % 3 = 1',
        "UPDATE history_steps SET label = '[]' WHERE id % 3 = 2",
    ),
}  # fmt: skip
UNREADABLE = {
    "a turn that ends before it starts": 'UPDATE turns SET "end" = start - 1 WHERE id = 3',
    "a word of no length": 'UPDATE words SET "end" = start WHERE id = 3',
    "a turn far away": 'UPDATE turns SET start = 1e12, "end" = 1e13 WHERE id = 3',
    "a turn without end": 'UPDATE turns SET "end" = 9e999 WHERE id = 3',
    "a turn from ever": "UPDATE turns SET start = -9e999 WHERE id = 1",
    "words without end": 'UPDATE words SET "end" = 9e999',
    "a recording of less than nothing": "UPDATE recordings SET samples = -5",
    "a step at no time": "UPDATE history_steps SET at = 9e999",
    "a state that nobody knows": "UPDATE turns SET state = 'shiny' WHERE id = 2",
    "a time that is a word": "UPDATE turns SET start = 'soon' WHERE id = 2",
    "a text that is a number": "UPDATE turns SET text = x'ff00fe' WHERE id = 2",
}


def crafted(folder: Path, script: str) -> Path:
    """A project whose file was changed by other hands."""
    with conversation(folder, SCENE) as project:
        marks = project.turn_fingerprints(1)
    with sqlite3.connect(project.file) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.executescript(script)
        connection.execute("UPDATE checked_turns SET fingerprint = ? WHERE turn_id = 1", (marks.get(1, ""),))
    connection.close()
    return project.folder


@pytest.mark.parametrize("scripts", CRAFTED.values(), ids=CRAFTED.keys())
def test_a_crafted_project_can_be_looked_at_and_edited(
    tmp_path: Path, qtbot: QtBot, scripts: tuple[str, ...]
) -> None:
    folder = crafted(tmp_path, ";".join(scripts))
    with Project.open(folder) as project:
        rows, steps = dump(project), steps_done(project)
        window = shown_window(project, qtbot)
        try:
            look_at_everything(window)
            walk_through_turns(window)
            edit_everything(window)
            for _ in range(3):
                window.actions_by_name["undo"].trigger()
            settle(window)
            assert taken_back(project, steps) == rows, "undo leads back to the rows as they were crafted"
        finally:
            window.close_unasked()


@pytest.mark.parametrize("script", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_rows_that_cannot_be_read_are_refused_and_left_as_they_are(tmp_path: Path, script: str) -> None:
    folder = crafted(tmp_path, script)
    before = (folder / "project.sqlite").read_bytes()
    for read_only in (False, True):
        with pytest.raises(StudioError, match=r"damaged .*cannot be read.* Nothing was changed"):
            Project.open(folder, read_only=read_only)
    assert (folder / "project.sqlite").read_bytes() == before
