"""The step that diarizes around what a person fixed: what it hands over, proposes and writes."""

import pytest

from studio.errors import Message, StudioError
from studio.events import Result
from studio.project import edits
from studio.project.project import Project
from studio.project.values import Edge, State
from studio.speech.pinned import Pin
from studio.steps.diarize import Proposal, diarize, pins_of, stored_count
from studio.steps.speakers import break_up, compare_speakers
from tests.project.call import dump


def test_what_is_fixed_of_turns_is_handed_over(spoken_call: Project) -> None:
    assert pins_of(spoken_call, 1) == []
    first, second, third, fourth, *_ = spoken_call.turns(1)
    spoken_call.apply(edits.assign_speaker, [first.id], second.speaker_id)
    spoken_call.apply(edits.move_turn_edge, second.id, Edge.END, second.end - 0.05, True)
    spoken_call.apply(edits.set_state, [third.id], State.REVIEWED)
    spoken_call.apply(edits.set_state, [fourth.id], State.REJECTED)
    label = str(second.speaker_id)
    assert pins_of(spoken_call, 1) == [
        Pin(first.start, first.end, label, False, False),
        Pin(second.start, spoken_call.turn(second.id).end, None, False, True),
        Pin(third.start, third.end, str(third.speaker_id)),
        Pin(fourth.start, fourth.end, None),
    ]


def test_for_a_selection_all_that_lies_outside_is_fixed(spoken_call: Project) -> None:
    turns = spoken_call.turns(1)
    middle = turns[len(turns) // 2]
    pins = pins_of(spoken_call, 1, (middle.start, middle.end))
    assert len(pins) >= len(turns) - 2
    assert not any(pin.start < middle.end and pin.end > middle.start for pin in pins)


def test_planning_a_diarization_reads_no_words(spoken_call: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("those of hours take a second, in the window's own thread")

    monkeypatch.setattr(Project, "words_of_recording", refuse)
    assert diarize(spoken_call, 1, speakers=2).title.values == {"name": spoken_call.recording(1).name}


def test_a_new_diarization_is_shown_before_it_is_taken_and_keeps_what_was_fixed(spoken_call: Project) -> None:
    first = max(spoken_call.turns(1), key=lambda turn: turn.end - turn.start)
    spoken_call.apply(edits.set_state, [first.id], State.REVIEWED)
    before, kept = dump(spoken_call), spoken_call.turn(first.id)
    shown: list[Proposal] = []

    def show(proposal: Proposal) -> Message:
        shown.append(proposal)
        return Message("shown")

    step = diarize(spoken_call, 1, speakers=2, show=show)
    found = next(event.value for event in step.work(*step.args) if isinstance(event, Result))
    assert str(step.apply(spoken_call, found)) == "shown"
    assert dump(spoken_call) == before
    plan = shown[0].plan(spoken_call)
    assert plan.changes and plan.kept == 1
    assert not plan.new_speakers  # the pinned voice and the one that shares most time with the other
    shown[0].take(spoken_call)
    assert spoken_call.turn(first.id) == kept
    assert stored_count(spoken_call, 1)["speakers"] == 2
    spoken_call.undo()
    assert dump(spoken_call) == before
    assert diarize(spoken_call, 1).args[1]["speakers"] is None


def test_the_numbers_of_the_last_time_hold_where_none_is_given(spoken_call: Project) -> None:
    spoken_call.apply(
        edits.set_setting, "diarize/1", {"speakers": None, "min_speakers": 2, "max_speakers": 4}
    )
    assert diarize(spoken_call, 1).args[1]["max_speakers"] == 4
    assert diarize(spoken_call, 1, as_before=False).args[1]["max_speakers"] is None
    assert diarize(spoken_call, 1, speakers=3).args[1]["min_speakers"] is None
    with pytest.raises(StudioError, match="not both"):
        diarize(spoken_call, 1, speakers=3, min_speakers=2)


def test_voices_are_compared_and_a_speaker_broken_up(spoken_call: Project) -> None:
    found = []
    step = compare_speakers(spoken_call, lambda each: found.append(each) or Message("compared"))
    value = next(event.value for event in step.work(*step.args) if isinstance(event, Result))
    assert str(step.apply(spoken_call, value)) == "compared"
    assert len(found[0].alike) == 1
    for turn in spoken_call.turns(1):
        spoken_call.apply(
            lambda rows, turn_id=turn.id: rows.update("turns", turn_id, speaker_id=1) or Message("x")
        )
    step = break_up(spoken_call, 1)
    value = next(event.value for event in step.work(*step.args) if isinstance(event, Result))
    step.apply(spoken_call, value)
    assert len({turn.speaker_id for turn in spoken_call.turns(1)}) == 2
    with pytest.raises(StudioError, match="2 to 6"):
        break_up(spoken_call, 1, 9)
