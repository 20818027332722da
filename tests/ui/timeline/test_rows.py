"""After any edit, undo and redo the timeline's rows are those that a timeline would read anew."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from studio.errors import StudioError
from studio.project import edits
from studio.project.project import Project
from studio.project.reads import TurnReads
from studio.project.values import Edge, State, Turn, Word
from studio.ui.document import Document
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.rows import TimelineRows, Touched
from tests.project.call import found_words, make_call

seconds = st.floats(0, 30)
pick = st.integers(0, 50)
edges = st.sampled_from(Edge)


class RowsKeepUp(RuleBasedStateMachine):
    """The rows that were exchanged edit by edit, beside rows that are read whole."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.project = make_call(Path(self.folder.name) / "call")
        self.project.apply(edits.add_recording, "other", "audio/other.wav", "1" * 64, 16000, 1, 30 * 16000)
        self.document = Document(self.project)
        self.rows = TimelineRows(self.document)
        self.view = Span(3.0, 9.0)
        self.shown = self.read()
        self.rows.words_in(self.view)

    def teardown(self) -> None:
        self.project.close()
        self.folder.cleanup()

    def edit(self, function, *arguments) -> None:
        with contextlib.suppress(StudioError):
            self.project.apply(function, *arguments)

    def turn(self, number: int) -> int:
        turns = self.rows.turns
        return turns[number % len(turns)].id if turns else 0

    def word(self, number: int) -> int:
        words = [word for words in self.project.words_of_recording(1).values() for word in words]
        return words[number % len(words)].id if words else 0

    @rule(number=pick, edge=edges, at=seconds)
    def move_turn_edge(self, number, edge, at):
        self.edit(edits.move_turn_edge, self.turn(number), edge, at)

    @rule(number=pick, edge=edges, at=seconds)
    def move_word_edge(self, number, edge, at):
        self.edit(edits.move_word_edge, self.word(number), edge, at)

    @rule(number=pick, delta=st.floats(-8, 8))
    def slip(self, number, delta):
        self.edit(edits.slip_turn, self.turn(number), delta)

    @rule(number=pick, at=seconds)
    def split(self, number, at):
        self.edit(edits.split_turn, self.turn(number), at)

    @rule(first=pick, second=pick)
    def merge(self, first, second):
        self.edit(edits.merge_turns, self.turn(first), self.turn(second))

    @rule(start=seconds, recording_id=st.integers(1, 2), number=pick)
    def add_turn(self, start, recording_id, number):
        speaker_ids = [None, *(speaker.id for speaker in self.project.speakers())]
        speaker_id = speaker_ids[number % len(speaker_ids)]
        self.edit(edits.add_turn, recording_id, start, start + 2, speaker_id, "two words")

    @rule(number=pick)
    def delete_turn(self, number):
        self.edit(edits.delete_turn, self.turn(number))

    @rule(number=pick, words=st.sampled_from(("", "one", "one two three four")))
    def retype(self, number, words):
        self.edit(edits.set_turn_text, self.turn(number), words)

    @rule(number=pick, state=st.sampled_from(State))
    def review(self, number, state):
        self.edit(edits.set_state, [self.turn(number)], state)

    @rule(number=pick, speaker_id=st.sampled_from((None, 1, 2)))
    def assign(self, number, speaker_id):
        self.edit(edits.assign_speaker, [self.turn(number)], speaker_id)

    @rule(speaker_id=st.integers(1, 2), name=st.sampled_from(("Ann", "Ben", "Cat")))
    def rename_speaker(self, speaker_id, name):
        self.edit(edits.rename_speaker, speaker_id, name)

    @rule(first=st.integers(1, 3), second=st.integers(1, 3))
    def merge_speakers(self, first, second):
        self.edit(edits.merge_speakers, first, second)

    @rule(start=st.floats(0, 20), lengths=st.lists(st.floats(0.1, 4), max_size=4))
    def diarize(self, start, lengths):
        found = [(start + i, start + i + length, "AB"[i % 2]) for i, length in enumerate(lengths)]
        self.edit(edits.apply_diarization, 1, found, "test 2", self.project.baseline(1))

    @rule()
    def align(self):
        turns = [turn for turn in self.rows.turns if turn.text.split()]
        found = {turn.id: found_words(turn.text, turn.start, turn.end) for turn in turns}
        self.edit(edits.apply_alignment, 1, found, "test 2")

    @rule()
    def undo(self):
        self.project.undo()

    @rule()
    def redo(self):
        self.project.redo()

    @rule(start=st.floats(0, 25), length=st.floats(1, 10))
    def look_elsewhere(self, start, length):
        self.view = Span(start, start + length)

    @invariant()
    def the_rows_are_those_that_are_read_whole(self):
        anew = TimelineRows(self.document)
        assert self.rows.turns == self.project.turns(self.document.recording_id)
        assert self.rows.lanes == anew.lanes
        assert self.rows.recording == anew.recording
        assert [self.rows.lane_of(turn) for turn in self.rows.turns] == [
            anew.lane_of(turn) for turn in anew.turns
        ]
        assert self.rows.turns_in(self.view) == anew.turns_in(self.view)
        assert self.rows.words_in(self.view) == anew.words_in(self.view)

    @invariant()
    def what_an_edit_touched_is_named(self):
        before, self.shown = self.shown, self.read()
        touched, self.rows.touched = self.rows.touched, Touched(frozenset(), ())
        if touched is not None:
            differing = {key for key in {*before, *self.shown} if before.get(key) != self.shown.get(key)}
            assert differing <= touched.turn_ids
            for turn, _ in (rows[key] for key in differing for rows in (before, self.shown) if key in rows):
                assert Span(turn.start, turn.end) in touched.spans

    def read(self) -> dict[int, tuple[Turn, list[Word]]]:
        """Turns of the recording with their words, by id."""
        return {turn.id: (turn, self.project.words(turn.id)) for turn in self.project.turns(1)}


TestRowsKeepUp = RowsKeepUp.TestCase
TestRowsKeepUp.settings = settings(max_examples=15, stateful_step_count=25)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make_call(tmp_path / "call") as opened:
        yield opened


def test_an_edit_of_one_turn_reads_no_other_turn(project, monkeypatch):
    rows = TimelineRows(Document(project))
    ann, ben, _ = before = rows.turns
    # What is read is the behaviour here: reading all turns would show the same.
    monkeypatch.setattr(TurnReads, "turns", lambda *_, **__: pytest.fail("all turns were read"))
    project.apply(edits.set_state, [ben.id], State.GOLD)
    assert rows.turn(ben.id).state is State.GOLD and rows.turns[0] is ann
    assert before[1] is ben, "who holds the list of before is not surprised"
    project.undo()
    assert rows.turns == before


def test_lanes_keep_their_order_when_a_turn_changes_its_speaker(project):
    rows = TimelineRows(Document(project))
    names = [lane.name for lane in rows.lanes]
    last = project.speakers()[1]
    rows.document.apply(edits.assign_speaker, [project.turns(1)[0].id], last.id)
    assert [lane.name for lane in rows.lanes if not lane.beside] == names


def test_turns_of_another_recording_stay_out_when_one_edit_is_about_both(project):
    project.apply(edits.add_recording, "other", "audio/other.wav", "1" * 64, 16000, 1, 30 * 16000)
    other = project.last_result
    ann, ben = (project.speaker_named(name).id for name in ("Ann", "Ben"))
    project.apply(edits.add_turn, other, 1.0, 2.0, ben)
    rows = TimelineRows(Document(project))
    change = project.apply(edits.merge_speakers, ben, ann)
    assert change.recording_ids == {1, other}
    assert rows.turns == project.turns(1) and [lane.name for lane in rows.lanes] == ["Ann"]
