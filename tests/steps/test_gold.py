"""Gold: accepted by a person, lost again by an edit, and frozen as it was."""

import pytest

from studio.audio.files import read_mono
from studio.errors import StudioError
from studio.project import edits
from studio.project.project import Project
from studio.project.values import Edge, State
from studio.steps.freeze import freeze_now, plan_freeze
from studio.steps.gold import accept, mark_gold
from tests.gate import find_nothing
from tests.project.call import dump


def gold_turns(project: Project) -> set[int]:
    return {turn.id for turn in project.turns(1) if turn.state is State.GOLD}


def accepted_in_bulk(project: Project) -> set[int]:
    return {turn_id for (turn_id,) in project._query("SELECT id FROM turns WHERE accepted_in_bulk")}


def test_marking_all_is_one_step_and_recorded_as_done_in_bulk(spoken_call: Project) -> None:
    before = dump(spoken_call)
    said = str(mark_gold(spoken_call))
    turns = spoken_call.turns(1)
    assert f"of {len(turns)} turns gold" in said
    assert accepted_in_bulk(spoken_call) == gold_turns(spoken_call) != set()
    spoken_call.undo()
    assert dump(spoken_call) == before


def test_one_that_was_heard_stays_recorded_so_when_all_are_marked(spoken_call: Project) -> None:
    heard = next(turn for turn in spoken_call.turns(1) if spoken_call.words(turn.id))
    spoken_call.apply(accept, [heard.id])
    mark_gold(spoken_call)
    assert accepted_in_bulk(spoken_call) == gold_turns(spoken_call) - {heard.id}
    assert "Marked 0 of" in str(mark_gold(spoken_call))


def test_only_the_named_speaker_and_never_what_was_rejected(spoken_call: Project) -> None:
    diane = spoken_call.speaker_named("Diane")
    assert diane is not None
    theirs = spoken_call.turns(speaker_id=diane.id)
    spoken_call.apply(edits.set_state, [theirs[0].id], State.REJECTED, "noise")
    mark_gold(spoken_call, speaker_name="diane")
    assert theirs[0].id not in gold_turns(spoken_call)
    assert {spoken_call.turn(each).speaker_id for each in gold_turns(spoken_call)} == {diane.id}


@pytest.mark.parametrize("edit", ["edge", "text", "speaker", "word"])
def test_editing_a_gold_turn_takes_it_and_its_clips_out_of_gold_in_one_step(
    spoken_call: Project, edit: str
) -> None:
    mark_gold(spoken_call)
    find_nothing(spoken_call)
    turn = max(spoken_call.turns(1), key=lambda turn: len(spoken_call.words(turn.id)))
    word = spoken_call.words(turn.id)[1]
    assert word.end is not None
    before = dump(spoken_call)
    if edit == "edge":
        spoken_call.apply(edits.move_turn_edge, turn.id, Edge.END, turn.end - 0.02, True)
    elif edit == "text":
        spoken_call.apply(edits.set_turn_text, turn.id, turn.text + " indeed")
    elif edit == "speaker":
        spoken_call.apply(edits.assign_speaker, [turn.id], None)
    else:
        spoken_call.apply(edits.move_word_edge, word.id, Edge.END, word.end - 0.01, True)
    assert spoken_call.turn(turn.id).state is State.EDITED
    assert not [clip for clip in spoken_call.clips(turn.id) if clip.state is State.GOLD]
    spoken_call.undo()
    assert dump(spoken_call) == before


def test_a_turn_without_times_is_refused_with_what_to_do(spoken_call: Project) -> None:
    turn = spoken_call.turns(1)[0]
    spoken_call.apply(edits.set_turn_text, turn.id, "never heard")
    with pytest.raises(StudioError, match="Align the selected turns again; then mark it gold"):
        spoken_call.apply(accept, [turn.id])


def test_freezing_again_writes_nothing_and_a_moved_word_makes_another_snapshot(spoken_call: Project) -> None:
    mark_gold(spoken_call)
    find_nothing(spoken_call)
    diane = spoken_call.speaker_named("Diane")
    assert diane is not None
    plan = plan_freeze(spoken_call, diane.id)
    first = freeze_now(plan)
    written = {path: path.stat().st_mtime_ns for path in plan.folder.rglob("*")}
    again = freeze_now(plan_freeze(spoken_call, diane.id))
    assert again.hash == first.hash and again.folder == first.folder
    assert {path: path.stat().st_mtime_ns for path in plan.folder.rglob("*")} == written
    turn = spoken_call.turns(speaker_id=diane.id)[0]
    word = spoken_call.words(turn.id)[0]
    assert word.end is not None
    spoken_call.apply(edits.move_word_edge, word.id, Edge.END, word.end - 0.01, True)
    spoken_call.apply(accept, [turn.id])
    find_nothing(spoken_call)
    other = plan_freeze(spoken_call, diane.id)
    assert other.folder != plan.folder
    spoken_call.undo()
    spoken_call.undo()
    assert plan_freeze(spoken_call, diane.id).folder == plan.folder


def test_a_frozen_clip_is_the_very_sound_of_its_cut(spoken_call: Project) -> None:
    mark_gold(spoken_call)
    find_nothing(spoken_call)
    sheila = spoken_call.speaker_named("Sheila")
    assert sheila is not None
    snapshot = freeze_now(plan_freeze(spoken_call, sheila.id))
    whole = read_mono(spoken_call.audio_path(1))
    for clip in snapshot.clips:
        samples = read_mono(snapshot.audio_path(clip))
        start, faded = round(clip.start * clip.sample_rate), round(0.005 * clip.sample_rate)
        cut = whole[start : start + len(samples)]
        assert samples[faded:-faded] == pytest.approx(cut[faded:-faded], abs=1e-4)
