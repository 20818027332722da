"""Words that an import brought in disorder can be grabbed and put right, edge by edge."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.project.edits_turns import slip_turn
from studio.project.project import Project
from studio.ui.timeline.timeline import Timeline
from tests.ui.timeline.mouse import Mouse, on_turns, on_words
from tests.ui.timeline.scenes import Said, conversation

MESS = [
    Said("Anna", 1.0, 5.0, "a b nought beyond", times=((1.5, 2.5), (2.0, 3.0), (3.5, 3.501), (4.5, 5.5))),
    Said("Anna", 4.0, 7.0, "over herself", times=((5.0, 6.0), (6.0, 6.001))),
]
NEAR = 0.03


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with conversation(tmp_path, MESS) as opened:
        yield opened


@pytest.fixture
def refused(timeline: Timeline) -> list[str]:
    said: list[str] = []
    timeline.state.document.refused.connect(lambda message: said.append(str(message)))
    timeline.state.set_snapping(False)
    return said


def word(project: Project, text: str) -> tuple[float | None, float | None]:
    found = [each for turn in project.turns() for each in project.words(turn.id) if each.text == text]
    return found[0].start, found[0].end


def test_an_edge_away_from_the_overlap_can_be_moved(
    timeline: Timeline, project: Project, refused: list[str]
) -> None:
    words = on_words(timeline.lanes, 0)
    words.drag(1.51, 1.2)
    assert word(project, "a") == (pytest.approx(1.2, abs=NEAR), 2.5)
    words.drag(2.98, 3.2)
    assert word(project, "b") == (2.0, pytest.approx(3.2, abs=NEAR))
    assert refused == []


def test_an_overlap_can_be_made_smaller_and_is_not_made_larger(
    timeline: Timeline, project: Project, refused: list[str]
) -> None:
    words = on_words(timeline.lanes, 0)
    words.drag(2.49, 2.9)
    assert word(project, "a") == (1.5, 2.5), "it is at a wall"
    words.drag(2.49, 2.2)
    assert word(project, "a") == (1.5, pytest.approx(2.2, abs=NEAR))
    words.drag(word(project, "a")[1] or 0.0, 1.9)
    assert (word(project, "a")[1] or 0.0) < 2.0
    assert refused == []


def test_a_word_of_next_to_no_length_can_be_made_longer(
    timeline: Timeline, project: Project, refused: list[str]
) -> None:
    timeline.state.view.set_view(3.49, 3.51)
    on_words(timeline.lanes, 0).drag(3.501, 3.503)
    assert word(project, "nought") == (3.5, 3.51), "no shorter than a word may be"
    assert refused == []


def test_a_word_beyond_its_turn_can_be_brought_back_or_the_turn_taken_to_it(
    timeline: Timeline, project: Project, refused: list[str]
) -> None:
    lanes = [timeline.state.rows.lane_of(turn) for turn in timeline.state.rows.turns]
    assert lanes == [0, 1], "turns of one speaker that overlap can both be seen"
    on_words(timeline.lanes, 0).drag(5.49, 4.9)
    assert word(project, "beyond") == (4.5, pytest.approx(4.9, abs=NEAR))
    assert refused == []


def test_turns_of_one_speaker_that_overlap_can_be_drawn_apart_but_not_together(
    timeline: Timeline, project: Project, refused: list[str]
) -> None:
    second = on_turns(timeline.lanes, 1)
    second.drag(5.5, 5.0)
    assert project.turns()[1].start == 4.0
    second.drag(5.5, 5.8)
    assert project.turns()[1].start == pytest.approx(4.3, abs=NEAR)
    second.drag(project.turns()[1].start, 5.0)
    assert project.turns()[1].start == pytest.approx(5.0, abs=NEAR)
    assert refused == []


def test_a_drag_whose_rows_change_under_it_is_given_up(
    timeline: Timeline, project: Project, refused: list[str]
) -> None:
    project.apply(slip_turn, project.turns()[1].id, 3.0)
    mouse = Mouse(timeline.lanes, timeline.lanes.layout_px.turn_top(0) + 8)
    mouse.press(8.5)
    mouse.move(9.5)
    assert timeline.state.preview is not None
    timeline.state.document.undo()
    assert timeline.state.preview is None
    mouse.release(9.5)
    assert [turn.start for turn in project.turns()] == [1.0, 4.0]
    assert refused == []
