"""What the mouse drags on a take's timeline, as changes of how the take is said."""

from typing import TYPE_CHECKING

from studio.errors import Message
from studio.project.values import Edge

if TYPE_CHECKING:
    from studio.steps.take_speech import TakeSpeech
    from studio.ui.takes.take_changes import TakeChanges

NUDGE_S = 0.02
"""More than a frame of the voice: less would change nothing."""


def move_word(changes: "TakeChanges", word_id: int, edge: Edge, seconds: float, rest_follows: bool) -> None:
    """Move an edge of a word there; with `rest_follows` all that is behind it moves along."""
    from studio.steps.take_speech import with_word_edge

    changes.ask(
        Message("Move an edge"),
        lambda speech: with_word_edge(speech, word_id, edge, seconds, rest_follows=rest_follows),
        as_shown=True,
    )


def nudge_word(
    changes: "TakeChanges", word_id: int, edge: Edge, direction: int, *, rest_follows: bool
) -> None:
    """Move an edge of a word a little later (1) or earlier (-1) than it is by then."""
    from studio.steps.take_speech import with_word_edge

    def nudged(speech: "TakeSpeech") -> "TakeSpeech":
        word = speech.word(word_id)
        now = word.start if edge is Edge.START else word.end
        return with_word_edge(speech, word_id, edge, now + direction * NUDGE_S, rest_follows=rest_follows)

    changes.ask(Message("Move an edge"), nudged)


def move_sound(changes: "TakeChanges", breath: int, place: int, seconds: float) -> None:
    """Let a sound begin there."""
    from studio.steps.take_speech import with_sound_edge

    changes.ask(
        Message("Move an edge"),
        lambda speech: with_sound_edge(speech, breath, place, seconds),
        as_shown=True,
    )


def set_hertz(changes: "TakeChanges", breath: int, place: int, hertz: float) -> None:
    """Give a sound that pitch."""
    from studio.steps.take_speech import with_hertz

    changes.ask(
        Message("Change a pitch"), lambda speech: with_hertz(speech, breath, place, hertz), as_shown=True
    )
