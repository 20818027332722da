import contextlib
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from studio.errors import Message, StudioError
from studio.project import edits, history
from studio.project.project import Project
from studio.project.values import MINIMUM_TURN_S, MINIMUM_WORD_S, Edge, State
from tests.project.call import ann_ben_ann, dump, found_words, make_call

seconds = st.floats(0, 30, allow_nan=False)
pick = st.integers(0, 50)
edges = st.sampled_from(Edge)
text = st.text(alphabet="abc' ,.é\n\0", max_size=12)


class EditsUndone(RuleBasedStateMachine):
    """Any edits in any order: undone and redone row for row, and the rules of the domain hold."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.project = make_call(Path(self.folder.name) / "call")
        # What the tables held after each step that stands.
        self.states = [dump(self.project)]
        self.undone: list[dict] = []

    def teardown(self) -> None:
        while self.states[1:]:
            self.undo()
        self.project.close()
        self.folder.cleanup()

    def edit(self, function, *arguments, **named) -> None:
        with contextlib.suppress(StudioError):
            if self.project.apply(function, *arguments, **named).tables:
                self.states.append(dump(self.project))
                self.undone = []

    def turn(self, number: int) -> int:
        turns = self.project.turns(1)
        return turns[number % len(turns)].id if turns else 0

    def word(self, number: int) -> int:
        words = [word for words in self.project.words_of_recording(1).values() for word in words]
        return words[number % len(words)].id if words else 0

    @rule(number=pick, edge=edges, at=seconds, detach=st.booleans())
    def move_turn_edge(self, number, edge, at, detach):
        self.edit(edits.move_turn_edge, self.turn(number), edge, at, detach)

    @rule(number=pick, edge=edges, at=seconds, detach=st.booleans())
    def move_word_edge(self, number, edge, at, detach):
        self.edit(edits.move_word_edge, self.word(number), edge, at, detach)

    @rule(number=pick, share=st.floats(0.05, 0.95))
    def split(self, number, share):
        turns = self.project.turns(1)
        if turns:
            turn = turns[number % len(turns)]
            self.edit(edits.split_turn, turn.id, turn.start + share * (turn.end - turn.start))

    @rule(first=pick, second=pick)
    def merge(self, first, second):
        self.edit(edits.merge_turns, self.turn(first), self.turn(second))

    @rule(number=pick, delta=st.floats(-5, 5))
    def slip(self, number, delta):
        self.edit(edits.slip_turn, self.turn(number), delta)

    @rule(start=seconds, length=st.floats(0.01, 3), words=text)
    def add_turn(self, start, length, words):
        self.edit(edits.add_turn, 1, start, start + length, None, words)

    @rule(number=pick)
    def delete_turn(self, number):
        self.edit(edits.delete_turn, self.turn(number))

    @rule(number=pick, words=text)
    def retype_turn(self, number, words):
        self.edit(edits.set_turn_text, self.turn(number), words)

    @rule(number=pick, words=text)
    def retype_word(self, number, words):
        self.edit(edits.set_word_text, self.word(number), words)

    @rule(number=pick, state=st.sampled_from(State))
    def review(self, number, state):
        self.edit(edits.set_state, [self.turn(number)], state, "noise")

    @rule(first=st.integers(1, 4), second=st.integers(1, 4))
    def merge_speakers(self, first, second):
        self.edit(edits.merge_speakers, first, second)

    @rule(start=st.floats(0, 20), lengths=st.lists(st.floats(0.1, 4), max_size=4))
    def diarize(self, start, lengths):
        found = [(start + i, start + i + length, "AB"[i % 2]) for i, length in enumerate(lengths)]
        self.edit(edits.apply_diarization, 1, found, "test 2", self.project.baseline(1))

    @rule()
    def align(self):
        turns = [turn for turn in self.project.turns(1) if turn.text.split()]
        found = {turn.id: found_words(turn.text, turn.start, turn.end) for turn in turns}
        self.edit(edits.apply_alignment, 1, found, "test 2")

    @rule()
    def remove_the_recording_and_bring_it_back(self):
        before = dump(self.project)
        self.project.apply(edits.remove_recording, 1)
        self.project.undo()
        assert dump(self.project) == before
        self.undone = [None]

    @rule()
    def undo(self):
        if len(self.states) > 1:
            assert self.project.undo() is not None
            self.undone.append(self.states.pop())
            assert dump(self.project) == self.states[-1]

    @rule()
    def redo(self):
        if self.undone and self.undone[-1] is not None:
            assert self.project.redo() is not None
            self.states.append(self.undone.pop())
            assert dump(self.project) == self.states[-1]

    @rule()
    def restart(self):
        folder = self.project.folder
        self.project.close()
        self.project = Project.open(folder)
        assert dump(self.project) == self.states[-1]

    @invariant()
    def the_rules_of_the_domain_hold(self):
        for turn in self.project.turns(1):
            assert turn.start >= 0 and turn.end <= 30 and turn.end - turn.start >= MINIMUM_TURN_S - 1e-9
            words = self.project.words(turn.id)
            assert not words or turn.text == " ".join(word.text for word in words)
            assert [word.position for word in words] == list(range(len(words)))
            timed = [word for word in words if word.start is not None]
            for word in timed:
                assert turn.start <= word.start and word.end <= turn.end
                assert word.end - word.start >= MINIMUM_WORD_S - 1e-9
                for phone in self.project.phones(word.id):
                    assert word.start <= phone.start < phone.end <= word.end
            for before, after in zip(timed, timed[1:], strict=False):
                assert before.end <= after.start


TestEditsUndone = EditsUndone.TestCase
TestEditsUndone.settings = settings(max_examples=15, stateful_step_count=25)


def test_undo_history_survives_a_restart(tmp_path):
    with make_call(tmp_path / "call") as project:
        project.apply(edits.move_turn_edge, 1, Edge.END, 4.1)
        after = dump(project)
        project.undo()
        before = dump(project)
    with Project.open(tmp_path / "call") as project:
        assert str(project.redo_label).startswith("Move ")
        assert str(project.undo_label) == "Align words of 2 turns"
        project.redo()
        assert dump(project) == after
        project.undo()
        assert dump(project) == before
        assert [step.undone for step in project.history()] == [False] * 5 + [True]


def test_floats_return_bit_for_bit(project):
    def write(rows, value):
        rows.update("words", 1, score=value)
        rows._connection.execute("UPDATE words SET score = ? WHERE id = 2", (value,))
        return Message("Score")

    for value in (1 / 3, 0.1 + 0.2, 5e-324, 1.7976931348623157e308, 123456.78901234567):
        project.apply(write, value)
        before = dump(project)
        project.apply(write, 0.5)
        project.undo()
        assert dump(project) == before


def test_a_new_edit_ends_what_could_be_redone(project):
    project.undo()
    project.apply(edits.add_speaker, "Cat")
    assert project.redo_label is None and project.redo() is None


def test_each_step_moves_the_revision_and_says_what_it_touched(project):
    before = project.revision
    applied = project.apply(edits.move_turn_edge, 1, Edge.END, 4.1)
    undone = project.undo()
    assert applied == undone
    assert applied.tables == {"turns", "words", "phones"} and applied.recording_ids == {1}
    assert project.revision == before + 2


def test_undoing_everything_leaves_nothing_and_says_so(project):
    while project.undo():
        pass
    assert not any(dump(project).values())
    assert project.undo() is None and project.undo_label is None
    while project.redo():
        pass
    assert len(project.turns()) == 3


def test_bursts_end_with_another_key_a_pause_or_an_undo(project, monkeypatch):
    def type_text(letters, key="t"):
        project.apply(edits.set_turn_text, 1, letters, merge_key=key)
        return len(project.history())

    start = len(project.history())
    assert type_text("a") == type_text("ab") == start + 1
    assert type_text("abc", "other") == start + 2
    project.undo()
    assert type_text("x") == start + 2
    clock = history.time.time() + history.MERGE_WITHIN_S + 1
    monkeypatch.setattr(history.time, "time", lambda: clock)
    assert type_text("xy") == start + 3


def test_steps_are_never_forgotten(project):
    start = len(project.history())
    for number in range(1005):
        project.apply(edits.set_note, 1, f"{number}")
    assert len(project.history()) == start + 1005
    assert project.travel(0) is not None and project.recordings() == []


def test_a_jump_through_the_history_is_told_as_one_change(project):
    ann, ben, _ = ann_ben_ann(project)
    before = dump(project)
    target = project.history()[-1].id
    for number in range(10):
        project.apply(edits.set_turn_text, ann.id, f"one two {number}")
        project.apply(edits.set_state, [ben.id], State.REVIEWED if number % 2 else State.RAW)
    after, last = dump(project), project.history()[-1].id
    heard = []
    project.listener = heard.append

    change = project.travel(target)

    assert dump(project) == before and heard == [change]
    assert change.rows_of("turns") == {ann.id, ben.id} and change.recording_ids == {1}
    assert project.travel(target) is None
    project.travel(last)
    assert dump(project) == after and len(heard) == 2


def test_a_long_jump_comes_back_in_between(project):
    for number in range(50):
        project.apply(edits.set_note, 1, f"{number}")
    goes = 0
    while project.travel(0, within_s=0.002):
        goes += 1
    assert goes > 1 and project.undo_label is None


def test_what_is_kept_is_no_step_and_leaves_what_can_be_redone(project):
    project.apply(edits.add_speaker, "Cat")
    project.undo()
    steps = project.history()
    change = project.keep(edits.add_run, "unit", 1, "Ann", "runs/1")
    assert change.tables == {"runs"} and change.rows_of("runs") == {project.last_result}
    assert project.history() == steps and str(project.redo_label) == "Add speaker Cat"
    while project.undo():
        pass
    assert [run.folder for run in project.runs()] == ["runs/1"]
    while project.redo():
        pass
    assert project.speaker_named("Cat") and len(project.runs()) == 1


def test_long_names_are_cut_in_labels(project):
    project.apply(edits.add_speaker, "Wilhelmina " * 20)
    label = str(project.undo_label)
    assert label.startswith("Add speaker Wilhelmina Wilhelmina") and label.endswith("…") and len(label) < 60


KILLED = """
import os, signal, sys
from studio.project import edits
from studio.project.project import Project
project = Project.open(sys.argv[1])
for number in range(5):
    project.apply(edits.add_speaker, f"S{number}")
project.undo()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_undo_and_redo_go_on_where_a_killed_studio_was(project):
    project.close()
    subprocess.run([sys.executable, "-c", KILLED, str(project.folder)], timeout=60)
    with Project.open(project.folder) as again:
        assert str(again.redo_label) == "Add speaker S4" and str(again.undo_label) == "Add speaker S3"
        again.undo()
        again.redo()
        again.redo()
        assert again.speaker_named("S4")
        while again.undo():
            pass
        assert again.recordings() == []


def test_a_change_names_the_rows_it_touched_alike_when_undone_and_redone(project):
    ann, ben, _ = ann_ben_ann(project)
    words = {word.id for turn in (ann, ben) for word in project.words(turn.id)}
    merged = project.apply(edits.merge_turns, ann.id, ben.id)
    assert merged.rows_of("turns") == {ann.id, ben.id} and merged.rows_of("words") <= words
    assert merged.rows_of("voices") == frozenset()
    assert project.undo().rows == project.redo().rows == merged.rows


def test_rows_added_as_one_change_are_named_one_by_one(project):
    turn = project.turns(1)[2]
    found = {turn.id: found_words("Seven, eight", turn.start, turn.end)}
    aligned = project.apply(edits.apply_alignment, 1, found, "test 2")
    phones = {phone.id for phones in project.phones_of_turn(turn.id).values() for phone in phones}
    assert aligned.rows_of("words") == {word.id for word in project.words(turn.id)}
    assert aligned.rows_of("phones") == phones and len(phones) == 4
    assert project.undo().rows == aligned.rows


def test_a_change_of_many_rows_does_not_name_them(project, monkeypatch):
    monkeypatch.setattr(history, "ROWS_TOLD", 3)
    turn = project.turns(1)[2]
    found = {turn.id: found_words("Seven, eight", turn.start, turn.end)}
    change = project.apply(edits.apply_alignment, 1, found, "test 2")
    assert change.rows_of("phones") is None, "four rows by one change"
    assert len(change.rows_of("words")) == 2
    ids = [turn.id for turn in project.turns(1)]
    change = project.apply(edits.set_state, ids, State.REVIEWED)
    assert change.rows_of("turns") == set(ids)
    change = project.apply(edits.remove_recording, 1)
    assert change.rows_of("turns") is None and change.rows_of("recordings") is None
