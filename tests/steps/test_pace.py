"""Pace of a real call: figures of its aligned words, in the order of its transcript."""

from pathlib import Path

import pytest

from studio.dataset.pace import JudgedTurn, Oddity
from studio.errors import StudioError
from studio.project import edits
from studio.project.project import Project
from studio.steps.pace import pace
from studio.steps.step import carry_out


def test_the_figures_are_those_of_people_who_talk(spoken_call: Project) -> None:
    shown: list[JudgedTurn] = []
    said = str(carry_out(spoken_call, pace(spoken_call, 1, shown.extend)))
    assert [each.figures.turn_id for each in shown] == [turn.id for turn in spoken_call.turns()]
    assert f"of {len(shown)} turns" in said
    spoken = [each for each in shown if each.figures.syllables_per_s is not None]
    assert spoken and all(1 < each.figures.syllables_per_s < 12 for each in spoken)  # type: ignore[operator]
    assert all(3 < (each.usual_syllables or 0) < 8 for each in spoken)
    assert not any(Oddity.ORDER in each.odd for each in shown)


def test_a_recording_without_turns_is_refused(spoken_call: Project, tmp_path: Path) -> None:
    for turn in spoken_call.turns():
        spoken_call.apply(edits.delete_turn, turn.id)
    with pytest.raises(StudioError, match="has no turns yet"):
        pace(spoken_call, 1, lambda _turns: None)
