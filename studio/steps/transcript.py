"""Matching a recording's transcript to its turns, inside whatever edit needs it."""

from studio.errors import Message
from studio.project import edits
from studio.project.rows import Rows
from studio.speech.transcript import Match, match


def match_transcript(rows: Rows, recording_id: int) -> Message | None:
    """Give the recording's turns the transcript's text and speaker names, in order.

    Turns that a person has touched keep what they have. Returns a sentence on what did not fit, or
    None where there is no transcript, no turn, or everything fits.
    """
    turns, lines = rows.turns(recording_id), rows.utterances(recording_id)
    if not turns or not lines:
        return None
    found = match(
        [(turn.start, turn.end, str(turn.speaker_id)) for turn in turns],
        [(line.speaker_name, line.text) for line in lines],
    )
    names = {int(label): name for label, name in found.speaker_names.items() if label.isdigit() and name}
    assignments = {
        turns[turn].id: [lines[line].id for line in matched] for turn, matched in found.assignments if matched
    }
    texts = {turns[turn].id: text for turn, text in found.texts.items()}
    edits.apply_transcript_match(rows, recording_id, assignments, names, texts=texts)
    return _what_did_not_fit(found)


def _what_did_not_fit(found: Match) -> Message | None:
    if not found.unmatched_turns and not found.unmatched_lines:
        return None
    return Message(
        "{turns} turn(s) found no line of the transcript and {lines} line(s) found no turn",
        {"turns": len(found.unmatched_turns), "lines": len(found.unmatched_lines)},
    )
