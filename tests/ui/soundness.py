"""Whether a project is sound, whatever was done to it: read from SQLite alone."""

from itertools import pairwise

from studio.project.edits_voices import HANDLE_AT_MOST_S
from studio.project.project import Project
from studio.project.values import State, Turn, Word

EPSILON_S = 1e-6
AROUND_S = HANDLE_AT_MOST_S + EPSILON_S


def assert_sound(project: Project) -> None:
    """Turns lie in their recording, words in their turns and in order; no row refers to one that is gone."""
    lengths = {recording.id: recording.seconds for recording in project.recordings()}
    for turn in project.turns():
        assert 0 <= turn.start < turn.end <= lengths[turn.recording_id] + EPSILON_S, turn
        words = project.words(turn.id)
        _assert_words_are_sound(turn, words)
        for clip in project.clips(turn.id):
            if clip.state is not State.GOLD:  # cut anew once its turn is accepted again
                continue
            assert turn.start - AROUND_S <= clip.start < clip.end <= turn.end + AROUND_S, (turn, clip)
    connection = project._connection
    assert connection.execute("PRAGMA foreign_key_check").fetchone() is None
    assert not connection.in_transaction


def _assert_words_are_sound(turn: Turn, words: list[Word]) -> None:
    assert [word.position for word in words] == sorted(word.position for word in words), words
    timed = [(word.start, word.end) for word in words if word.start is not None and word.end is not None]
    for start, end in timed:
        assert turn.start - EPSILON_S <= start < end <= turn.end + EPSILON_S, (turn, words)
    for (_, before), (after, _) in pairwise(timed):
        assert before <= after + EPSILON_S, (turn, words)
