"""Moving all edges that lie at one time, of turns and words alike: a cut through the whole recording."""

from studio.errors import Message
from studio.project.edits_turns import move_turn_edges, within
from studio.project.edits_words import move_word_edges
from studio.project.rows import RESOLUTION_S, Rows, rounded
from studio.project.values import Edge, Turn, Word


def move_edges_at(rows: Rows, recording_id: int, at: float, seconds: float) -> Message:
    """Move every edge of a turn or word that is at the time `at` to `seconds`.

    Raises StudioError as `move_turn_edge` and `move_word_edge` do; then no edge is moved.
    """
    at, seconds = rounded(at), within(rows.recording(recording_id), seconds)
    if seconds != at:
        around = (at - RESOLUTION_S, at + RESOLUTION_S)
        turns = rows.turns(recording_id, start=around[0], end=around[1])
        move_turn_edges(rows, [(turn, edge) for turn in turns if (edge := _edge_at(turn, at))], seconds)
        # Words that their turn's edge took along are not there any more.
        words = rows.words_between(recording_id, *around)
        move_word_edges(rows, [(word, edge) for word in words if (edge := _edge_at(word, at))], seconds)
    return Message("Move all edges at a time")


def _edge_at(row: Turn | Word, at: float) -> Edge | None:
    if row.start == at:
        return Edge.START
    return Edge.END if row.end == at else None
