"""What was cropped away of a recording is left out by every step: a crop holds for what comes after it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.events import Result
from studio.project import edits
from studio.project import edits_witnesses as repairs
from studio.project.edits_witnesses import LineSaid
from studio.project.project import Project
from studio.project.values import State
from studio.speech.alignment import AlignedWord
from studio.speech.spoken_turn import SpokenTurn
from studio.steps.align import align
from studio.steps.check import check, unchecked
from studio.steps.clips import turns_to_cut
from studio.steps.diarize import diarize, find_turns
from studio.steps.differences import differences
from studio.steps.export import labels_of
from studio.steps.freeze import plan_freeze
from studio.steps.gold import NOT_YET, accept
from studio.steps.match import Witnessed, match_transcript
from studio.steps.path_plans import acceptable_turns
from studio.steps.transcribe import transcribe
from tests.project.call import found_words, make_call
from tests.speech.sample_call import sample_call


@pytest.fixture
def cropped(tmp_path: Path) -> Iterator[Project]:
    """Ann's turn from 1 to 4 s is cropped away, and somebody put it there again; Ben's begins at 4 s."""
    with make_call(tmp_path / "call") as project:
        (project.subfolder("audio") / "call.wav").write_bytes(b"")
        ann = project.turns(1)[0].speaker_id
        project.apply(repairs.crop, 1, start=4.0)
        _, turn_id = project.apply(edits.add_turn, 1, 1.0, 4.0, ann), project.last_result
        project.apply(edits.set_turn_text, turn_id, "one two three")
        project.apply(
            edits.apply_alignment, 1, {turn_id: found_words("one two three", 1.0, 4.0)}, "aligner 1"
        )
        yield project


def test_turns_there_are_not_cut_not_reviewed_and_cannot_be_gold(cropped: Project) -> None:
    outside, second, _ = cropped.turns(1)
    assert [each.turn.id for each in turns_to_cut(cropped, 1)] == [second.id]
    assert outside.id not in unchecked(cropped, 1)
    assert acceptable_turns(cropped, 1) == [second.id]
    counts = cropped.counts(1)
    assert (counts.turns, counts.uncut, counts.unchecked, counts.undoubted, counts.speech_s) == (
        2,
        1,
        2,
        1,
        5.0,
    )
    with pytest.raises(StudioError, match="cropped away"):
        cropped.apply(accept, [outside.id])
    assert "cropped" in NOT_YET


def test_turns_there_are_not_aligned_not_transcribed_not_checked_and_not_exported(cropped: Project) -> None:
    outside, *others = cropped.turns(1)
    assert [turn["id"] for turn in align(cropped, 1).args[1]] == [turn.id for turn in others]
    assert outside.id not in {each[0] for each in transcribe(cropped, 1, every_turn=True).args[1]}
    assert outside.id not in {turn["id"] for turn in check(cropped, 1).args[1]}
    assert [line.start for line in labels_of(cropped, cropped.recording(1)).lines] == [4.0, 8.0]


def test_no_clip_from_there_is_frozen(cropped: Project) -> None:
    outside = cropped.turns(1)[0]
    cropped.apply(edits.set_state, [turn.id for turn in cropped.turns(1)[:2]], State.GOLD)
    for turn in cropped.turns(1)[:2]:
        cropped.apply(edits.set_clips, turn.id, [turn], State.GOLD)
    ben = cropped.turns(1)[1].speaker_id or 0
    assert len(plan_freeze(cropped, ben).clips) == 1
    with pytest.raises(StudioError, match="no gold clips"):
        plan_freeze(cropped, outside.speaker_id or 0)


def test_a_match_makes_no_turn_there_and_does_not_say_that_its_line_is_not_heard(cropped: Project) -> None:
    words = [AlignedWord("word", "word", at, at + 0.9, 0.9) for at in (0.1, 12.0)]
    cropped.apply(edits.set_utterances, 1, [("Cid", "word"), ("Ben", "word")])
    cropped.apply(edits.delete_turn, cropped.turns(1)[0].id)
    said = [LineSaid(at, word.start, word.end, [word]) for at, word in enumerate(words)]
    step = match_transcript(cropped, 1)
    step.apply(cropped, Witnessed(said, [(2.0, 5.5, "1")], {}, {"diarized": [], "not_speech": []}))
    assert [turn.start for turn in cropped.turns(1)] == [4.0, 12.0]
    assert "not_said" not in {str(each.kind) for each in differences(cropped, 1)}


def test_a_diarization_finds_nobody_there(cropped: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is heard is given: to listen takes ten seconds, and is not what is tested."""
    heard = [SpokenTurn(1.0, 3.9, "A"), SpokenTurn(3.5, 7.0, "B"), SpokenTurn(8.0, 10.0, "A")]
    monkeypatch.setattr("studio.speech.diarization.diarize", lambda *_, **__: iter([Result(heard)]))
    step = diarize(cropped, 1)
    found = next(event.value for event in step.work(*step.args) if isinstance(event, Result))
    assert [each[:2] for each in found.turns] == [(4.0, 7.0), (8.0, 10.0)]


def test_voices_there_are_not_counted() -> None:
    # The second voice of the call speaks alone here: the first of all who are heard.
    sound, _ = sample_call()
    *_, done = find_turns(str(sound), {}, [], (14.8, 17.8))
    assert {label for _, _, label in done.value.turns} == {"Speaker 1"}
