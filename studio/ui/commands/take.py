"""What is done to the take on the timeline, by key, menu or button: each is one undoable step."""

from studio.errors import Message, StudioError
from studio.ui.commands.host import Host

OPEN_FIRST = Message("Open a take on the timeline first: select it under Speak, then choose Open.")
CHOOSE_WORD = Message("Select a word of the take first: click it.")
FASTER = 1.15
SEMITONES = 1.0
PAUSE_STEP_S = 0.1


def open_selected(host: Host) -> None:
    """Open the take that is selected in the list of takes."""
    from studio.ui.panels.speak import SpeakPanel  # a panel's module is imported when it is shown

    panel = host.show_panel("speak")
    if isinstance(panel, SpeakPanel):
        panel.open_take()


def close(host: Host) -> None:
    """Show the recording again."""
    host.studio.open_take.close()


def pace(host: Host, direction: int) -> None:
    """Say the selected words faster (1) or slower (-1)."""
    from studio.steps.take_speech import at_pace

    label = Message("Say it faster") if direction > 0 else Message("Say it slower")
    if words := _words(host):
        host.studio.open_take.changes.ask(label, lambda speech: at_pace(speech, words, FASTER**direction))


def weight(host: Host, direction: int) -> None:
    """Stress the selected words more (1) or less (-1)."""
    from studio.steps.take_speech import weighted

    label = Message("Stress it more") if direction > 0 else Message("Stress it less")
    if words := _words(host):
        host.studio.open_take.changes.ask(label, lambda speech: weighted(speech, words, float(direction)))


def pitch(host: Host, direction: int) -> None:
    """Say the selected words a semitone higher (1) or lower (-1)."""
    from studio.steps.take_speech import higher

    label = Message("Say it higher") if direction > 0 else Message("Say it lower")
    if words := _words(host):
        host.studio.open_take.changes.ask(label, lambda speech: higher(speech, words, SEMITONES * direction))


def pause(host: Host, direction: int) -> None:
    """Make the pause behind the last selected word longer (1) or shorter (-1)."""
    from studio.steps.take_speech import TakeSpeech, pause_after, with_pause_after

    words = _words(host)
    if not words:
        return
    last = max(words)

    def changing(speech: TakeSpeech) -> TakeSpeech:
        return with_pause_after(speech, last, pause_after(speech, last) + PAUSE_STEP_S * direction)

    label = Message("Make the pause longer") if direction > 0 else Message("Make the pause shorter")
    host.studio.open_take.changes.ask(label, changing)


def again(host: Host) -> None:
    """Say the phrase of the selected word anew, and keep the rest."""
    from studio.steps.take_speech import phrase_again

    if words := _words(host):
        first = min(words)
        host.studio.open_take.changes.ask(
            Message("Say a phrase anew"), lambda speech: phrase_again(speech, first)
        )


def pronounce(host: Host) -> None:
    """Let the sounds of the selected word be written, and say it with these."""
    from studio.ui.dialogs.sounds import SoundsDialog

    words, opened = _words(host), host.studio.open_take
    if not words or opened.speech is None:
        return
    word = opened.speech.word(min(words))
    dialog = SoundsDialog(word.text, word.sounds, host.widget)
    dialog.written.connect(lambda text: _pronounce(host, word.id, text))
    dialog.open()


def _pronounce(host: Host, word_id: int, text: str) -> None:
    from studio.steps.take_speech import typed_sounds, with_pronunciation

    try:
        sounds = typed_sounds(text)
    except StudioError as error:
        host.refuse(error.message)
        return
    host.studio.open_take.changes.ask(
        Message("Say a word with other sounds"), lambda speech: with_pronunciation(speech, word_id, sounds)
    )


def _words(host: Host) -> frozenset[int]:
    """The selected words of the take; none, after saying so, where there are none."""
    opened = host.studio.open_take
    if opened.speech is None:
        host.refuse(OPEN_FIRST)
        return frozenset()
    selection = opened.state.selection
    words = selection.word_ids or frozenset(
        word.id for turn_id in selection.turn_ids for word in opened.state.rows.words_of(turn_id)
    )
    if not words:
        host.refuse(CHOOSE_WORD)
    return words
