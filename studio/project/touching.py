"""What it means that a person changed a turn: automatic results leave it alone, and gold is accepted anew."""

from collections.abc import Iterable
from typing import Any

from studio.project.rows import Rows
from studio.project.values import Fixed, State, Turn

_FIXES = {"speaker_id": Fixed.SPEAKER, "start": Fixed.START, "end": Fixed.END}
_STATE_AFTER_EDIT = {State.RAW: State.EDITED, State.GOLD: State.EDITED}


def change_turn(rows: Rows, turn: Turn, **values: Any) -> None:
    """Write a person's change of a turn; a gold turn goes back to edited and its clips leave gold.

    A speaker or an edge that changes is fixed by it.
    """
    state = _STATE_AFTER_EDIT.get(turn.state, turn.state)
    before = {name: getattr(turn, name) for name in _FIXES}
    changed = {what for name, what in _FIXES.items() if values.get(name, before[name]) != before[name]}
    written = {"touched": True, "state": state, "fixed": fixed_text(turn.fixed | changed), **values}
    if "text" in values:
        written["text_source"] = ""
    rows.update("turns", turn.id, **written)
    if turn.state == State.GOLD:
        clips_leave_gold(rows, turn.id)


def fixed_text(fixed: Iterable[Fixed]) -> str:
    """What is fixed of a turn, as its row keeps it."""
    return " ".join(sorted(fixed))


def clips_leave_gold(rows: Rows, turn_id: int) -> None:
    """Set the clips of a turn that are gold, or on their way there, back to raw: it is accepted anew."""
    for clip in rows.clips(turn_id):
        if clip.state in (State.GOLD, State.EDITED):
            rows.update("clips", clip.id, state=State.RAW)


def delete_clips(rows: Rows, turn_id: int) -> None:
    """Delete the clips of a turn whose extent they no longer fit; cutting makes new ones."""
    rows.delete_of("clips", turn_id=turn_id)
