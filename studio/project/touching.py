"""What it means that a person changed a turn: automatic results leave it alone, and gold is accepted anew."""

from typing import Any

from studio.project.rows import Rows
from studio.project.values import State, Turn

_STATE_AFTER_EDIT = {State.RAW: State.EDITED, State.GOLD: State.EDITED}


def change_turn(rows: Rows, turn: Turn, **values: Any) -> None:
    """Write a person's change of a turn; a gold turn goes back to edited and its clips leave gold."""
    state = _STATE_AFTER_EDIT.get(turn.state, turn.state)
    rows.update("turns", turn.id, **{"touched": True, "state": state, **values})
    if turn.state == State.GOLD:
        clips_leave_gold(rows, turn.id)


def clips_leave_gold(rows: Rows, turn_id: int) -> None:
    """Set the gold clips of a turn back to edited."""
    for clip in rows.clips(turn_id):
        if clip.state == State.GOLD:
            rows.update("clips", clip.id, state=State.EDITED)


def delete_clips(rows: Rows, turn_id: int) -> None:
    """Delete the clips of a turn whose extent they no longer fit; cutting makes new ones."""
    rows.delete_of("clips", turn_id=turn_id)
