"""Comparing the speakers' voices, and breaking up a speaker. Steps are imported when they are taken."""

from functools import partial
from typing import TYPE_CHECKING

from studio.errors import Message
from studio.ui.commands.host import Host

if TYPE_CHECKING:
    from studio.speech.speaker_findings import SpeakerFindings

NO_SPEAKER = Message("Select a turn of the speaker first, or break a speaker up in the list of speakers.")


def compare_voices(host: Host) -> None:
    """Find out who sounds like whom, in all recordings, and show it."""
    from studio.steps.speakers import compare_speakers

    host.studio.work.attempt(partial(compare_speakers, show=partial(_show, host)))


def break_up_selected(host: Host) -> None:
    """Break up the speaker of the selected turn into two."""
    timeline = host.studio.timeline
    turn_id = timeline.selection.turn_id
    turn = timeline.rows.turn(turn_id) if turn_id is not None else None
    if turn is None or turn.speaker_id is None:
        host.refuse(NO_SPEAKER)
    else:
        break_up(host, turn.speaker_id, 2)


def break_up(host: Host, speaker_id: int, parts: int) -> None:
    """Give a speaker's turns to so many speakers, by what they sound like."""
    from studio.steps.speakers import break_up as step

    host.studio.work.attempt(partial(step, speaker_id=speaker_id, parts=parts))


def _show(host: Host, findings: "SpeakerFindings") -> Message:
    from studio.ui.dialogs.voices import VoicesDialog

    VoicesDialog(host, findings).show()
    asking = len(findings.same) + len(findings.ghosts) + len(findings.two_voices)
    if asking == 1:
        return Message("The voices are compared: 1 place to look at.")
    return Message("The voices are compared: {count} places to look at.", {"count": asking})
