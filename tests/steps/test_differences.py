"""Where transcript and sound differ is read from the rows, and each repair is one step that can be undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.dataset.risks import RiskKind, explain
from studio.errors import Message, StudioError
from studio.project import edits
from studio.project import edits_witnesses as repairs
from studio.project.baseline import Baseline
from studio.project.edits_witnesses import LineSaid, usable_setting
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.values import State, Turn
from studio.speech.alignment import AlignedWord
from studio.speech.witnesses import Difference, Disagreement
from studio.steps.diarize import Proposal
from studio.steps.differences import differences, repairs_of, says, witness_problems
from studio.steps.match import diarized_turns
from studio.steps.transcript import matched, stored_lines
from tests.project.call import dump, make_call

LINES = (
    ("Ann", "one two three"),
    ("Ben", "four five six"),
    ("Ben", "nobody says this"),
    ("Ann", "seven eight"),
)
DIARIZED = ((1.0, 3.0, "A"), (3.2, 5.0, "B"), (5.2, 7.0, "B"), (7.4, 9.5, "A"))


def said(position: int, start: float, end: float, label: str = "") -> LineSaid:
    words = LINES[position][1].split()
    step = (end - start) / len(words)
    aligned = [
        AlignedWord(word, word, start + at * step, start + (at + 1) * step, 0.9)
        for at, word in enumerate(words)
    ]
    return LineSaid(position, start, end, aligned, label)


def match(project: Project, lines: list[LineSaid] | None = None, based_on: Baseline | None = None) -> None:
    """As the step writes it: the third line is not heard, a turn of B has no line, music at the end."""
    labels = {turn.start: str(turn.speaker_id) for turn in project.turns(1)}
    diarized = [[start, end, labels[start]] for start, end, _ in DIARIZED]
    witness = {"diarized": diarized, "not_speech": [[9.6, 15.0, "music"]]}
    heard = lines or [said(0, 1.0, 3.0), said(1, 3.2, 5.0), said(3, 7.4, 8.9)]
    names = {labels[1.0]: "Ann", labels[3.2]: "Ben"}
    without_line = [(5.2, 7.0, labels[5.2])]
    source = "transcript, test 1"
    project.apply(repairs.apply_witnesses, 1, heard, without_line, names, witness, source, based_on)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A diarized call with a transcript that nobody has matched."""
    with make_call(tmp_path / "call") as project:
        for turn in project.turns(1):
            project.apply(edits.delete_turn, turn.id)
        project.apply(edits.apply_diarization, 1, DIARIZED, "diarizer 2")
        project.apply(edits.set_utterances, 1, LINES)
        yield project


def turns(project: Project) -> list[tuple[str, str]]:
    names = {speaker.id: speaker.name for speaker in project.speakers()}
    return [(names.get(turn.speaker_id or 0, ""), turn.text) for turn in project.turns(1)]


def found(project: Project, kind: Disagreement) -> Difference:
    (difference,) = [each for each in differences(project, 1) if each.kind is kind]
    return difference


def mend(project: Project, kind: Disagreement, title: str) -> None:
    offered = {str(each.title): each for each in repairs_of(project, 1, found(project, kind))}
    project.apply(offered[title].edit)


def test_lines_that_are_heard_become_turns_and_words_and_name_the_diarized_speakers(project: Project) -> None:
    match(project)
    expected = [("Ann", "one two three"), ("Ben", "four five six"), ("Ben", ""), ("Ann", "seven eight")]
    assert turns(project) == expected
    assert {speaker.name for speaker in project.speakers()} == {"Ann", "Ben"}
    assert [line.turn_id is None for line in project.utterances(1)] == [False, False, True, False]
    times = [word.start for word in project.words(project.turns(1)[0].id)]
    assert times == pytest.approx([1.0, 1.666667, 2.333333])


def test_matching_is_one_step_that_can_be_undone(project: Project) -> None:
    before = dump(project)
    match(project)
    project.undo()
    assert dump(project) == before


@pytest.mark.parametrize(
    "lines", [LINES[:2], [LINES[2], *LINES[:2], LINES[3]], [*LINES[:3], ("Ben", "seven eight")]]
)
def test_a_transcript_that_changed_meanwhile_is_matched_again_and_not_linked_wrongly(
    project: Project, lines: list[tuple[str, str]]
) -> None:
    based_on = project.baseline(1)
    project.apply(edits.set_utterances, 1, lines)
    before = dump(project)
    with pytest.raises(StudioError, match="match it again"):
        match(project, based_on=based_on)
    assert dump(project) == before


def test_the_same_transcript_read_again_meanwhile_is_still_the_one_that_was_matched(project: Project) -> None:
    based_on = project.baseline(1)
    project.apply(edits.set_utterances, 1, LINES)
    match(project, based_on=based_on)
    assert [line.turn_id is None for line in project.utterances(1)] == [False, False, True, False]


def test_what_a_person_touched_stays_and_takes_its_line(project: Project) -> None:
    own = project.turns(1)[1]
    project.apply(edits.set_turn_text, own.id, "my own words")
    match(project)
    assert ("", "") not in turns(project) and turns(project)[1][1] == "my own words"
    assert project.utterances(1)[1].turn_id == own.id


def test_each_place_where_they_differ_says_so(project: Project) -> None:
    match(project)
    sentences = [str(says(project, each)) for each in differences(project, 1)]
    assert sentences == [
        "“nobody says this” is not heard in the recording.",
        "Ben speaks for 1.8 s, and the transcript has no line for it.",
        "Music for 5.4 s.",
    ]


def test_nothing_is_told_before_the_transcript_is_matched(project: Project) -> None:
    assert differences(project, 1) == []


def test_a_line_that_nobody_says_is_dropped_from_the_transcript(project: Project) -> None:
    match(project)
    mend(project, Disagreement.NOT_SAID, "Drop the line")
    assert [line.text for line in project.utterances(1)] == ["one two three", "four five six", "seven eight"]
    assert Disagreement.NOT_SAID not in {each.kind for each in differences(project, 1)}


@pytest.mark.parametrize(("title", "count"), [("Drop", 3), ("Keep", 4)])
def test_speech_without_a_line_is_dropped_or_kept(project: Project, title: str, count: int) -> None:
    match(project)
    mend(project, Disagreement.NO_LINE, title)
    assert len(project.turns(1)) == count
    assert Disagreement.NO_LINE not in {each.kind for each in differences(project, 1)}


def name_wrongly(rows: Rows, turn_id: int, speaker_id: int) -> Message:
    """As a tool would, not a person."""
    rows.update("turns", turn_id, speaker_id=speaker_id)
    return Message("Name wrongly")


def wrongly_named(project: Project) -> Turn:
    """The last line under Ben's name, as a wrong transcript would have it."""
    match(project)
    ben = project.speaker_named("Ben")
    assert ben is not None
    last = project.turns(1)[-1]
    project.apply(name_wrongly, last.id, ben.id)
    return project.turn(last.id)


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Give to Ann", ("Ann", "seven eight")), ("Keep", ("Ben", "seven eight")), ("Strip", ("Ben", ""))],
)
def test_a_wrong_name_is_mended_in_one_click_and_not_asked_again(
    project: Project, title: str, expected: tuple[str, str]
) -> None:
    turn = wrongly_named(project)
    assert found(project, Disagreement.WRONG_NAME).turn_ids == (turn.id,)
    mend(project, Disagreement.WRONG_NAME, title)
    assert turns(project)[-1] == expected
    assert Disagreement.WRONG_NAME not in {each.kind for each in differences(project, 1)}
    project.undo()
    assert turns(project)[-1] == ("Ben", "seven eight")


def test_music_at_the_end_is_cropped_by_a_setting_and_not_in_the_sound(project: Project) -> None:
    match(project)
    mend(project, Disagreement.NOT_SPEECH, "Crop after")
    assert project.setting(usable_setting(1), None) == [0.0, pytest.approx(9.6)]
    assert Disagreement.NOT_SPEECH not in {each.kind for each in differences(project, 1)}


def test_cropping_takes_the_turns_outside_and_cuts_those_across(project: Project) -> None:
    match(project)
    project.apply(repairs.crop, 1, start=5.5)
    assert [(turn.start, turn.end) for turn in project.turns(1)] == [(5.5, 7.0), (7.4, 8.9)]


@pytest.mark.parametrize(
    ("state", "left"), [(State.GOLD, None), (State.REVIEWED, None), (State.REJECTED, "one two three")]
)
def test_cropping_never_deletes_what_a_person_decided(
    project: Project, state: State, left: str | None
) -> None:
    match(project)
    project.apply(edits.set_state, [project.turns(1)[0].id], state)
    before = dump(project)
    if left is None:
        with pytest.raises(StudioError, match=r"worked on lies there, at 1\.0 s"):
            project.apply(repairs.crop, 1, start=5.5)
        assert dump(project) == before
    else:
        project.apply(repairs.crop, 1, start=5.5)
        assert [turn.text for turn in project.turns(1)] == [left, "", "seven eight"]


def test_cropping_leaves_a_gold_turn_across_the_edge_whole_with_its_clips(project: Project) -> None:
    match(project)
    gold = project.turns(1)[2]
    project.apply(edits.set_state, [gold.id], State.GOLD)
    project.apply(edits.delete_turns, [turn.id for turn in project.turns(1)[:2]])
    project.apply(repairs.crop, 1, start=5.5)
    assert project.turn(gold.id) == project.turns(1)[0] and project.turns(1)[0].state is State.GOLD
    assert project.turns(1)[0].start == 5.2


def test_no_cropping_is_offered_where_something_is_said_on_both_sides(project: Project) -> None:
    match(project)
    silence = Difference(Disagreement.NOT_SPEECH, 7.0, 7.4, 0.5, what="music")
    assert repairs_of(project, 1, silence) == []
    kept = project.setting("witness/1", {})
    project.apply(edits.set_setting, "witness/1", {**kept, "not_speech": [[7.0, 7.4, "music"]]})
    assert Disagreement.NOT_SPEECH not in {each.kind for each in differences(project, 1)}


def test_no_cropping_is_offered_over_a_turn_that_a_person_marked_in_the_music(project: Project) -> None:
    match(project)
    last = project.turns(1)[-1]
    music = Difference(Disagreement.NOT_SPEECH, 7.2, 15.0, 0.5, (last.id,), what="music")
    assert [str(each.title) for each in repairs_of(project, 1, music)] == ["Crop after", "Drop"]
    project.apply(edits.set_state, [last.id], State.REVIEWED)
    assert [str(each.title) for each in repairs_of(project, 1, music)] == ["Drop"]


def test_differences_are_problems_of_the_queue_with_their_own_sentence(project: Project) -> None:
    match(project)
    problems = witness_problems(project, 1)
    assert [problem.kind for problem in problems] == [
        RiskKind.NOT_SAID, RiskKind.NO_LINE, RiskKind.NOT_SPEECH,
    ]  # fmt: skip
    project.store_problems(1, {turn.id: "as it is" for turn in project.turns(1)}, problems)
    assert "no line for it" in str(explain(project.problems(1)[1]))
    assert problems[1].risk > 0.7


def test_without_a_diarized_witness_names_of_lines_count(project: Project) -> None:
    match(project)
    project.apply(edits.set_setting, "witness/1", {})
    last = project.turns(1)[-1]
    ben = project.speaker_named("Ben")
    assert ben is not None
    project.apply(name_wrongly, last.id, ben.id)
    assert found(project, Disagreement.WRONG_NAME).turn_ids == (last.id,)


@pytest.mark.parametrize("span", [None, (3.0, 9.5)])
def test_a_new_diarization_is_the_second_witness_though_a_transcripts_turns_are_left(
    project: Project, span: tuple[float, float] | None
) -> None:
    """One turn is a person's by now, one is found again as it was: neither makes the old diarization hold."""
    match(project)
    project.apply(edits.set_turn_text, project.turns(1)[1].id, "my own words")
    ann = str(project.turns(1)[0].speaker_id)
    found = matched([(1.0, 3.0, ann), (5.0, 9.0, ann)], stored_lines(project, 1))
    Proposal(1, found, "diarizer 3", project.baseline(1), span).take(project)
    second = [(start, end) for start, end, _ in diarized_turns(project, 1)]
    assert second == [(1.0, 3.0), (3.2, 5.0), (5.0, 9.0)]
    assert [tuple(each[:2]) for each in project.setting("witness/1")["diarized"]] == second


def test_one_turn_that_a_person_made_their_own_does_not_bring_an_old_diarization_back(
    project: Project,
) -> None:
    match(project)
    first, *others = project.turns(1)
    project.apply(edits.set_turn_text, first.id, "my own words")
    for turn in others:
        project.apply(edits.delete_turn, turn.id)
    project.apply(edits.add_turn, 1, 20.0, 25.0, first.speaker_id)
    assert [each[:2] for each in diarized_turns(project, 1)] == [(1.0, 3.0), (20.0, 25.0)]
