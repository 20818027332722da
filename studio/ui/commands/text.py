"""What is said: writing it down, reading it as it is said. Steps are imported when they are taken."""

from functools import partial
from typing import Any

from studio.errors import Message
from studio.project import edits
from studio.project.reads import Missing
from studio.ui.commands import edit, review
from studio.ui.commands.host import Host
from studio.ui.commands.speech import NO_RECORDING
from studio.ui.timeline.geometry import Span


def transcribe(host: Host) -> None:
    """Write down what is said in the current recording, after asking how."""
    recording_id = host.studio.document.recording_id
    if recording_id is None:
        host.refuse(NO_RECORDING)
        return
    _ask(host, recording_id, None)


def transcribe_selected(host: Host) -> None:
    """Listen to the selected turns again, beside the text that they have."""
    turns = sorted(host.studio.timeline.selection.turn_ids)
    recording_id = host.studio.document.recording_id
    if not turns or recording_id is None:
        host.refuse(edit.CHOOSE_TURN)
        return
    _ask(host, recording_id, turns)


def _ask(host: Host, recording_id: int, turn_ids: list[int] | None) -> None:
    from studio.ui.dialogs.transcribe import TranscribeDialog

    dialog = TranscribeDialog(host, recording_id, turn_ids, host.widget)
    dialog.accepted.connect(lambda: start_transcribing(host, recording_id, dialog.choice()))
    dialog.open()


def start_transcribing(host: Host, recording_id: int, choice: dict[str, Any]) -> None:
    """Transcribe with these arguments of the step."""
    from studio.steps.transcribe import transcribe as step

    host.studio.work.attempt(partial(step, recording_id=recording_id, **choice))


def take_recognised(host: Host) -> None:
    """Let what was heard be the text of the selected turns."""
    turns = sorted(host.studio.timeline.selection.turn_ids)
    if not turns:
        host.refuse(edit.CHOOSE_TURN)
    else:
        host.studio.document.apply(edits.take_recognised, turns)


def normalise(host: Host) -> None:
    """Write into the current recording how each word is said."""
    from studio.steps.normalise import normalise as step

    recording_id = host.studio.document.recording_id
    if recording_id is None:
        host.refuse(NO_RECORDING)
        return
    host.studio.work.attempt(partial(step, recording_id=recording_id))


def rules(host: Host) -> None:
    """Look at the project's own rules and its glossary, and change them."""
    from studio.ui.dialogs.text_rules import TextRulesDialog

    TextRulesDialog(host, host.widget).open()


def go_to_word(host: Host, turn_id: int, position: int, *, play: bool = False) -> None:
    """Select a word by its turn and position and bring it into view; `play` it too."""
    project = host.studio.document.project
    try:
        turn = project.turn(turn_id)
    except Missing:
        host.say(Message("This place is gone by now."))
        return
    words = project.words(turn_id)
    word = words[position] if position < len(words) else None
    timed = word is not None and word.start is not None and word.end is not None
    span = Span(word.start, word.end) if word and timed else Span(turn.start, turn.end)  # type: ignore[arg-type]
    review.show_turn(host, turn.recording_id, turn_id, span)
    if word is not None:
        host.studio.timeline.selection.select_word(word.id)
    if play:
        host.studio.playback.play_range(span, loop=False)
