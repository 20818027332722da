"""What a screen reader says of the canvas."""

from PySide6.QtGui import QAccessible

from studio.errors import Message
from studio.project.values import State, Turn, Word
from studio.ui.timeline.geometry import clock
from studio.ui.timeline.state import TimelineState
from studio.ui.translation import translated

STATES = {
    State.RAW: Message("Not reviewed"),
    State.EDITED: Message("Edited, not reviewed"),
    State.REVIEWED: Message("Reviewed"),
    State.GOLD: Message("Gold"),
    State.REJECTED: Message("Rejected"),
}
_LONGEST_TEXT = 500
"""So many letters of a turn are read out; its words can be gone through one by one."""


def turn_name(turn: Turn, speaker: str) -> str:
    """A turn in one breath: who, what, and its review state."""
    text = turn.text if len(turn.text) <= _LONGEST_TEXT else turn.text[:_LONGEST_TEXT] + "…"
    values = {
        "speaker": speaker or Message("No speaker"),
        "text": text or Message("no text"),
        "state": STATES[turn.state],
    }
    name = translated(Message("{speaker}: {text}. {state}", values))
    return (
        translated(Message("{turn}. Note: {note}", {"turn": name, "note": turn.note})) if turn.note else name
    )


def times(row: Turn | Word) -> str:
    """From when to when."""
    if row.start is None or row.end is None:
        return translated(Message("Not aligned"))
    return translated(
        Message("From {start} to {end}", {"start": clock(row.start, 0.01), "end": clock(row.end, 0.01)})
    )


def word_description(word: Word) -> str:
    """When a word is spoken and how well it fits the sound there."""
    if word.score is None:
        return times(word)
    return translated(
        Message("{times}, alignment score {score:.2f}", {"times": times(word), "score": word.score})
    )


def playhead_text(state: TimelineState) -> str:
    """Where the playhead is."""
    return clock(state.playhead_s, 0.01)


def tier_text(state: TimelineState, kind: QAccessible.Text) -> str:
    """A tier's value, the playhead; or its description, with what is in view."""
    if kind is QAccessible.Text.Value:
        return playhead_text(state)
    view = state.view.span
    values = {
        "start": clock(view.start_s, 0.01),
        "end": clock(view.end_s, 0.01),
        "whole": clock(state.rows.duration_s, 1.0),
        "playhead": playhead_text(state),
        "turns": len(state.rows.turns),
        "speakers": len({lane.speaker_id for lane in state.rows.lanes} - {None}),
    }
    return translated(
        Message(
            "In view: {start} to {end} of {whole}. Playhead: {playhead}. "
            "Turns: {turns}. Speakers: {speakers}",
            values,
        )
    )
