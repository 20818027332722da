"""The board of a real call: what it counts, what it proposes, and that it changes nothing."""

from pathlib import Path

import pytest

from studio.dataset.board import Board, Measure
from studio.errors import StudioError
from studio.project import edits
from studio.project.project import Project
from studio.project.values import State
from studio.steps.board import board
from studio.steps.gold import mark_gold
from studio.steps.step import carry_out
from tests.gate import find_nothing
from tests.project.call import dump


def board_of(project: Project, **options: object) -> Board:
    shown: list[Board] = []
    carry_out(project, board(project, shown.append, **options))  # type: ignore[arg-type]
    return shown[0]


def test_the_board_counts_what_there_is_and_changes_nothing(spoken_call: Project) -> None:
    mark_gold(spoken_call)
    find_nothing(spoken_call)
    before = dump(spoken_call)
    found = board_of(spoken_call)
    assert dump(spoken_call) == before
    turns = spoken_call.turns()
    assert sum(each.seconds for each in found.sums) == pytest.approx(
        sum(turn.end - turn.start for turn in turns)
    )
    assert len(found.clips) == len(spoken_call.clips())
    assert all(-60 < each.speech_db < 0 and each.speech_db - each.noise_db > 5 for each in found.clips)
    assert set(found.speakers.values()) == {"Diane", "Sheila"}
    assert sorted(found.values(Measure.LENGTH)) == sorted(
        clip.end - clip.start for clip in spoken_call.clips()
    )


def test_sounds_are_those_of_gold_and_the_proposed_sentences_hold_what_is_missing(
    spoken_call: Project,
) -> None:
    nothing = board_of(spoken_call)
    assert all(each.gold.diphone_share == 0 < each.everything.diphone_share for each in nothing.sounds)
    mark_gold(spoken_call)
    find_nothing(spoken_call)
    found = board_of(spoken_call)
    for sounds in found.sounds:
        assert 0 < sounds.gold.diphone_share <= sounds.everything.diphone_share < 1
        proposed = (found.next_sentences or {})[sounds.speaker_id]
        assert len(proposed) == 20 and set(proposed[0].new_diphones) <= set(sounds.gold.missing_diphones)


def test_sentences_may_come_from_a_file(spoken_call: Project, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("Azure vision.\n\nThe oyster judge.\n")
    found = board_of(spoken_call, sentences=tmp_path / "mine.txt")
    assert {each.text for of in (found.next_sentences or {}).values() for each in of} == {
        "Azure vision.",
        "The oyster judge.",
    }
    with pytest.raises(StudioError, match="cannot be read"):
        board_of(spoken_call, sentences=tmp_path / "none.txt")


def test_a_language_without_a_dictionary_is_counted_in_letters(spoken_call: Project) -> None:
    spoken_call.apply(edits.set_language, 1, "de")
    sounds = board_of(spoken_call).sounds
    assert sounds and all(len(phone) == 1 and phone.islower() for phone in sounds[0].everything.phones)


def test_rejected_material_counts_in_its_own_state_only(spoken_call: Project) -> None:
    turn = spoken_call.turns()[0]
    spoken_call.apply(edits.set_state, [turn.id], State.REJECTED)
    states = {each.state for each in board_of(spoken_call).sums}
    assert State.REJECTED in states


def test_an_empty_project_is_told_what_to_do(tmp_path: Path) -> None:
    with (
        Project.create(tmp_path / "empty") as project,
        pytest.raises(StudioError, match="Import a recording"),
    ):
        board(project, lambda _board: None)
