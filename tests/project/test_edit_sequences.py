"""Any sequence of edits of turns and words is done or refused whole; undo and redo bring every row back."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.errors import StudioError
from studio.project import edits
from studio.project.project import Project
from studio.project.values import MINIMUM_TURN_S, MINIMUM_WORD_S, Edge
from tests.project.call import dump

LAST_S = 30.0
"""The length of the call."""

Edit = tuple[Callable[..., Any], tuple[Any, ...]]

ROWS = st.integers(0, 30)
NEAR_EDGES = st.sampled_from([0.0, 1.0, 2.0, 4.0, 5.5, 7.0, 8.0, 10.0, LAST_S])
TIMES = st.floats(-1.0, LAST_S + 1.0) | st.floats(0.9, 10.1) | NEAR_EDGES
EDGES = st.sampled_from(list(Edge))
TEXTS = st.sampled_from(["", "one", "one two three four", "new – words", "a b c d e f g"])


def turn_id(project: Project, row: int) -> int:
    turns = project.turns(1)
    return turns[row % len(turns)].id if turns else 0


def word_id(project: Project, row: int) -> int:
    words = [word.id for turn in project.turns(1) for word in project.words(turn.id)]
    return words[row % len(words)] if words else 0


STEPS: dict[str, tuple[Callable[..., Edit], tuple[Any, ...]]] = {
    "turn edge": (
        lambda p, row, edge, at, alone: (edits.move_turn_edge, (turn_id(p, row), edge, at, alone)),
        (ROWS, EDGES, TIMES, st.booleans()),
    ),
    "word edge": (
        lambda p, row, edge, at, alone: (edits.move_word_edge, (word_id(p, row), edge, at, alone)),
        (ROWS, EDGES, TIMES, st.booleans()),
    ),
    "all edges": (
        lambda p, row, at: (edits.move_edges_at, (1, p.turn(turn_id(p, row)).end if p.turns(1) else 4.0, at)),
        (ROWS, TIMES),
    ),
    "slip": (
        lambda p, one, other, delta: (edits.slip_turns, ([turn_id(p, one), turn_id(p, other)], delta)),
        (ROWS, ROWS, st.floats(-5.0, 5.0)),
    ),
    "place": (lambda p, row, a, b: (edits.place_word, (word_id(p, row), a, b)), (ROWS, TIMES, TIMES)),
    "split": (lambda p, row, at: (edits.split_turn, (turn_id(p, row), at)), (ROWS, TIMES)),
    "merge": (
        lambda p, one, other: (edits.merge_turns, (turn_id(p, one), turn_id(p, other))),
        (ROWS, ROWS),
    ),
    "merge all": (
        lambda p, one, other, third: (
            edits.merge_all, ([turn_id(p, one), turn_id(p, other), turn_id(p, third)],)
        ),
        (ROWS, ROWS, ROWS),
    ),
    "add": (
        lambda p, a, b, speaker, text: (edits.add_turn, (1, a, b, speaker, text)),
        (TIMES, TIMES, st.sampled_from([None, 1, 2, 99]), TEXTS),
    ),
    "text": (lambda p, row, text: (edits.set_turn_text, (turn_id(p, row), text)), (ROWS, TEXTS)),
    "word": (lambda p, row, text: (edits.set_word_text, (word_id(p, row), text)), (ROWS, TEXTS)),
    "delete": (lambda p, row: (edits.delete_turn, (turn_id(p, row),)), (ROWS,)),
}  # fmt: skip

SEQUENCES = st.lists(
    st.sampled_from(sorted(STEPS)).flatmap(lambda name: st.tuples(st.just(name), st.tuples(*STEPS[name][1]))),
    min_size=1,
    max_size=8,
)


def standing(project: Project) -> int:
    return sum(not step.undone for step in project.history())


def is_sound(project: Project) -> None:
    for turn in project.turns(1):
        assert turn.start >= 0.0 and turn.end <= LAST_S
        assert round(turn.end - turn.start, 6) >= MINIMUM_TURN_S
        timed = []
        for word in project.words(turn.id):
            if word.start is not None and word.end is not None:
                assert turn.start <= word.start and word.end <= turn.end, "no word leaves its turn"
                assert round(word.end - word.start, 6) >= MINIMUM_WORD_S
                timed.append((word.start, word.end))
        assert all(first[1] <= second[0] for first, second in pairwise(timed)), "no order breaks"
        assert [word.position for word in project.words(turn.id)] == list(range(len(project.words(turn.id))))
        assert turn.text == " ".join(word.text for word in project.words(turn.id))
    for first in project.turns(1):
        for second in project.turns(1):
            alike = first.speaker_id is not None and first.speaker_id == second.speaker_id
            if alike and first.id < second.id:
                overlap = min(first.end, second.end) - max(first.start, second.start)
                assert overlap <= 1e-6, "nobody speaks twice at once"


@given(SEQUENCES)
@settings(max_examples=60)
def test_any_edits_keep_the_project_sound_and_can_be_undone_and_redone(
    project: Project, sequence: list[tuple[str, tuple[Any, ...]]]
) -> None:
    began, before = dump(project), standing(project)
    try:
        for name, values in sequence:
            edit, arguments = STEPS[name][0](project, *values)
            now, steps = dump(project), standing(project)
            try:
                project.apply(edit, *arguments)
            except StudioError:
                assert dump(project) == now and standing(project) == steps, "refused whole"
            is_sound(project)
        ended, done = dump(project), standing(project) - before
        for _ in range(done):
            project.undo()
        assert dump(project) == began
        for _ in range(done):
            project.redo()
        assert dump(project) == ended
    finally:
        while standing(project) > before:
            project.undo()


@pytest.mark.parametrize("name", sorted(STEPS))
def test_each_of_these_edits_can_be_done(project: Project, name: str) -> None:
    """Else the sequences would prove nothing."""
    sensible = {
        "turn edge": (0, Edge.END, 4.2, False), "word edge": (0, Edge.END, 2.1, False), "all edges": (0, 4.2),
        "slip": (0, 1, 0.5), "place": (0, 1.0, 1.5), "split": (0, 2.5), "merge": (0, 2),
        "merge all": (0, 0, 1), "add": (12.0, 13.0, 1, "one"), "text": (0, "one two three four"),
        "word": (0, "new"), "delete": (0,),
    }  # fmt: skip
    edit, arguments = STEPS[name][0](project, *sensible[name])
    assert project.apply(edit, *arguments).tables
