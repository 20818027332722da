"""Timed transcripts as turns and words: what a person made stays, and one undo takes it back."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.project import edits
from studio.project.project import Project
from studio.project.values import Edge, Turn
from tests.project.call import ann_ben_ann, dump, make_call


@dataclass(frozen=True)
class Word:
    text: str
    start: float | None = None
    end: float | None = None
    phones: tuple[()] = ()


@dataclass(frozen=True)
class Line:
    speaker: str | None
    text: str
    start: float
    end: float
    words: tuple[Word, ...] = ()


@pytest.fixture
def call(tmp_path: Path) -> Iterator[Project]:
    with make_call(tmp_path / "call") as project:
        yield project


def bring_in(project: Project, *lines: Line, text_source: str = "") -> list[Turn]:
    project.apply(edits.apply_timed_lines, 1, lines, "SRT", text_source)
    return project.turns(1)


def test_lines_become_turns_and_words_marked_with_their_source(call: Project) -> None:
    words = (Word("oh", 1.1, 1.4), Word("hello"), Word("there", 1.5, 2.2))
    first, second = bring_in(
        call, Line("Cleo", "oh hello there", 1.0, 2.0, words), Line(None, "hi", 3, 4), text_source="WhisperX"
    )
    assert (first.start, first.end, first.text, first.source) == (1.0, 2.2, "oh hello there", "SRT")
    assert first.text_source == "WhisperX" and not first.touched
    assert call.speaker(first.speaker_id or 0).name == "Cleo" and second.speaker_id is None
    assert [(word.text, word.start, word.end, word.source) for word in call.words(first.id)] == [
        ("oh", 1.1, 1.4, "SRT"),
        ("hello", None, None, "SRT"),
        ("there", 1.5, 2.2, "SRT"),
    ]
    assert [(line.text, line.start, line.turn_id) for line in call.utterances(1)] == [
        ("oh hello there", 1.0, first.id),
        ("hi", 3.0, second.id),
    ]


def test_one_undo_takes_it_back(call: Project) -> None:
    before = dump(call)
    bring_in(call, Line("Cleo", "oh", 1.0, 2.0), Line("Ann", "hello", 5, 6))
    call.undo()
    assert dump(call) == before


def test_what_a_person_touched_stays(call: Project) -> None:
    mine = ann_ben_ann(call)[1]
    call.apply(edits.move_turn_edge, mine.id, Edge.END, 6.5)
    kept = call.turn(mine.id)
    turns = bring_in(call, Line("Cleo", "oh", 4.5, 6.0), Line("Cleo", "well", 6.0, 8.0))
    assert kept in turns and [turn.text for turn in turns] == [kept.text, "well"]


def test_turns_without_text_leave_the_transcript_alone(call: Project) -> None:
    before = call.utterances(1)
    (turn,) = bring_in(call, Line("Ann", "", 1, 2))
    assert turn.text == "" and turn.text_source == ""
    assert [line.text for line in call.utterances(1)] == [line.text for line in before]


def test_lines_of_one_speaker_that_overlap_are_cut_where_the_next_begins(call: Project) -> None:
    turns = bring_in(
        call,
        Line("Ann", "one", 1.0, 3.0),
        Line("Ann", "two", 2.0, 4.0),
        Line("Ann", "three", 2.01, 4.5),
        Line("Ben", "over", 1.5, 3.5),
    )
    assert [(turn.start, turn.end, turn.text) for turn in turns] == [
        (1.0, 2.0, "one"),
        (1.5, 3.5, "over"),
        (2.0, 4.5, "two three"),
    ]


def test_what_lies_beyond_the_end_or_has_no_length_is_left_out(call: Project) -> None:
    turns = bring_in(call, Line(None, "a", 29.0, 40.0), Line(None, "b", 31, 32), Line(None, "c", 5, 5.001))
    assert [(turn.start, turn.end, turn.text) for turn in turns] == [(29.0, 30.0, "a")]


times = st.floats(0, 40, allow_nan=False)
spoken = st.sampled_from(("", "oh", "oh hello", "- well -"))
some_lines = st.lists(
    st.builds(
        lambda who, said, a, b: Line(who, said, min(a, b), max(a, b), tuple(map(Word, said.split()))),
        st.sampled_from(("Ann", "Cleo", None)),
        spoken,
        times,
        times,
    ),
    max_size=8,
)


@given(lines=some_lines)
def test_turns_of_one_speaker_never_overlap_and_undo_is_exact(call: Project, lines: list[Line]) -> None:
    before = dump(call)
    turns = bring_in(call, *lines)
    for speaker in {turn.speaker_id for turn in turns}:
        own = [turn for turn in turns if turn.speaker_id == speaker]
        assert all(a.end <= b.start for a, b in zip(own, own[1:], strict=False))
    assert all(0 <= turn.start < turn.end <= 30 for turn in turns)
    call.undo()
    assert dump(call) == before
