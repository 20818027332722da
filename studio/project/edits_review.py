"""What a reviewer says about places: notes on turns, and problems that are none."""

from collections.abc import Sequence

from studio.errors import Message
from studio.project.fingerprints import turn_fingerprint, word_fingerprint
from studio.project.rows import Rows, now
from studio.project.values import AcceptedProblem, Problem


def set_note(rows: Rows, turn_id: int, text: str) -> Message:
    """Write a note on a turn, or take it away with ""; its review state stays as it is."""
    turn = rows.turn(turn_id)
    note = text.strip()
    rows.update("turns", turn_id, note=note)
    if not note:
        return Message("Delete note")
    return Message("Edit note") if turn.note else Message("Write note")


def accept_problem(rows: Rows, problem: Problem) -> Message:
    """Say that what was found at a place is right as it is; until its times or text change."""
    return accept_problems(rows, [problem])


def accept_problems(rows: Rows, problems: Sequence[Problem]) -> Message:
    """Say that all that was found at these places is right as it is."""
    for problem in problems:
        rows.insert(
            "accepted_problems",
            recording_id=problem.recording_id,
            turn_id=problem.turn_id,
            word_id=problem.word_id,
            kind=str(problem.kind),
            start=problem.start,
            end=problem.end,
            fingerprint=_fingerprint_of(rows, problem),
            at=now(),
        )
    return Message("Accept as it is")


def is_accepted(problem: Problem, accepted: AcceptedProblem, fingerprint: str) -> bool:
    """Whether a person accepted `problem`; `fingerprint` is that of its word, or turn, as it is now."""
    if problem.word_id is not None or accepted.word_id is not None:
        here = problem.word_id == accepted.word_id  # whose turn may have been split since
    else:
        here = (problem.recording_id, problem.turn_id) == (accepted.recording_id, accepted.turn_id)
    return (
        here
        and str(problem.kind) == accepted.kind
        and problem.start <= accepted.end
        and accepted.start <= problem.end
        and fingerprint == accepted.fingerprint
    )


def _fingerprint_of(rows: Rows, problem: Problem) -> str:
    if problem.word_id is not None:
        return word_fingerprint(rows.word(problem.word_id))
    if problem.turn_id is not None:
        return turn_fingerprint(rows.turn(problem.turn_id))
    return ""
