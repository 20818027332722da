"""What a child looks up for a panel: small to ask for, and small to hand back."""

from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.events import Result
from studio.project import edits
from studio.speech.transcription import Heard
from studio.steps.looked_up import compare_layers, compare_witnesses
from tests.ui.timeline.scenes import SCENE, conversation


def result(work):
    return next(event.value for event in work if isinstance(event, Result))


def test_the_turns_that_differ_most_come_first_and_all_are_counted(tmp_path: Path) -> None:
    with conversation(tmp_path, SCENE) as project:
        first, second, third, _ = project.turns(1)
        texts = ((first, first.text), (second, "something else"), (third, "six seven eight"))
        heard = [Heard(turn.id, turn.start, turn.end, text, ()) for turn, text in texts]
        project.apply(edits.apply_transcription, 1, heard, "hearer 1")
        found = result(compare_layers(str(project.folder), 1, 2))
        assert [turn.turn_id for turn in found.turns] == [second.id, third.id]
        assert (found.turns[0].speaker, found.turns[0].source) == ("Ben", "hearer 1")
        assert (found.said, found.wrong) == (7, 3)


def test_without_a_transcript_nothing_differs(tmp_path: Path) -> None:
    with conversation(tmp_path, SCENE) as project:
        found = result(compare_witnesses(str(project.folder), 1, 9))
        assert (found.places, found.count, found.lines, found.matched) == ((), 0, 0, False)


def test_a_recording_that_is_gone_is_said(tmp_path: Path) -> None:
    with conversation(tmp_path, SCENE) as project:
        project.apply(edits.remove_recording, 1)
        with pytest.raises(StudioError, match="no longer"):
            result(compare_layers(str(project.folder), 1, 2))
