"""What is counted of a recording is what its rows say, also from a thread's own connection."""

from pathlib import Path

from studio.errors import Message
from studio.project import edits
from studio.project.project import read_beside
from studio.project.rows import Rows
from studio.project.values import State
from tests.project.call import make_call


def test_counts_are_those_of_the_rows(tmp_path: Path) -> None:
    with make_call(tmp_path / "call") as project:
        counts = project.counts(1)
        assert (counts.turns, counts.speakers, counts.with_text) == (3, 2, 3)
        assert (counts.words, counts.untimed_words, counts.unaligned) == (6, 0, 1)
        assert (counts.lines, counts.loose_lines, counts.timed_lines) == (3, 0, 0)
        assert (counts.unchecked, counts.uncut, counts.undoubted) == (3, 2, 2)
        assert (counts.speech_s, counts.gold_s, counts.language) == (8.0, 0.0, "en")
        assert counts.settings == frozenset()
        assert project.able_turns(1) == [turn.id for turn in project.turns(1)[:2]]


def test_what_is_rejected_counts_no_more_and_gold_counts_as_gold(tmp_path: Path) -> None:
    with make_call(tmp_path / "call") as project:
        first, second, _ = project.turns(1)
        project.apply(edits.set_state, [first.id], State.REJECTED)
        project.apply(edits.set_state, [second.id], State.GOLD)
        project.apply(edits.set_setting, "import/1", {})
        project.apply(edits.set_setting, "import/11", {})
        counts = project.counts(1)
        assert (counts.turns, counts.rejected, counts.gold, counts.gold_s) == (2, 1, 1, 3.0)
        assert counts.settings == {"import/1"}


def test_a_machines_text_is_not_gold_by_itself(tmp_path: Path) -> None:
    with make_call(tmp_path / "call") as project:
        first, second, _ = project.turns(1)
        project.apply(_draft, first.id)
        assert project.able_turns(1) == [second.id]
        assert project.counts(1).machine_text == 1


def _draft(rows: Rows, turn_id: int) -> Message:
    rows.update("turns", turn_id, text_source="recogniser 1")
    return Message("Draft")


def test_the_mark_of_gold_changes_with_every_gold_clip(tmp_path: Path) -> None:
    with make_call(tmp_path / "call") as project:
        first = project.turns(1)[0]
        assert project.gold_mark() == ""
        project.apply(edits.set_state, [first.id], State.GOLD)
        marks = [""]
        for span in ((1.0, 4.0), (1.0, 3.5)):
            project.apply(edits.set_clips, first.id, [Span(*span, "one two three")], State.GOLD)
            marks.append(project.gold_mark())
        assert len(set(marks)) == 3
        with read_beside(project) as beside:
            assert (beside.counts(1), beside.gold_mark()) == (project.counts(1), marks[-1])


class Span:
    def __init__(self, start: float, end: float, text: str) -> None:
        self.start, self.end, self.text = start, end, text
