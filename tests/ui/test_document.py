"""The document's signals around a real project."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.project.edits_recordings import remove_recording
from studio.project.edits_turns import add_turn, delete_turn
from studio.ui.document import Document
from tests.ui.timeline.scenes import Said, conversation


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    with conversation(tmp_path, [Said("Anna", 1.0, 2.0, "hello")], seconds=3.0) as project:
        yield Document(project)


def test_an_edit_tells_what_changed_and_who_asked(document: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(document.changed) as heard:
        change = document.apply(add_turn, document.recording_id, 2.0, 2.5, source=document)
    assert heard.args == [change, document]
    assert change is not None and "turns" in change.tables
    assert document.project.last_result == document.project.turns()[-1].id


def test_a_refused_edit_changes_nothing_and_says_why(document: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(document.refused) as heard, qtbot.assertNotEmitted(document.changed):
        assert document.apply(delete_turn, 4711) is None
    assert "no longer exists" in str(heard.args[0])


def test_undo_and_redo_tell_too_and_stop_at_the_ends(document: Document, qtbot: QtBot) -> None:
    document.apply(delete_turn, document.project.turns()[0].id)
    with qtbot.waitSignal(document.changed):
        document.undo()
    assert len(document.project.turns()) == 1
    with qtbot.waitSignal(document.changed):
        document.redo()
    assert document.redo() is None


def test_a_removed_recording_is_left(document: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(document.recording_changed):
        document.apply(remove_recording, document.recording_id)
    assert document.recording_id is None
    document.undo()
    assert document.recording_id is not None, "and shown again when it comes back"
