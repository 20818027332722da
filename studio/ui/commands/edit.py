"""Changing turns and words by key: each is one undoable edit on what is selected."""

from collections.abc import Callable

from studio.errors import Message
from studio.jobs.queue import Job
from studio.project import edits
from studio.project.history import Step
from studio.project.project import Project
from studio.project.values import State, Turn
from studio.ui.commands.host import Host
from studio.ui.named_keys import KeyOf
from studio.ui.work import Work

CHOOSE_TURN = Message("Select a turn first: click it, or press {key}.", {"key": KeyOf("next-turn")})


def undo(host: Host) -> None:
    """Take the newest step back."""
    _step_through(host, undone=False)


def redo(host: Host) -> None:
    """Do again what was undone."""
    _step_through(host, undone=True)


def split(host: Host) -> None:
    """Split the turn under the playhead there, its text at the word under it."""
    at = host.studio.timeline.playhead_s
    turn = _turn_at(host, at)
    if turn is None:
        host.refuse(Message("There is no turn under the playhead to split."))
        return
    if host.studio.document.apply(edits.split_turn, turn.id, at):
        host.studio.timeline.selection.select_turn(turn.id)


def merge(host: Host, step: int) -> None:
    """Merge the selected turns; one alone with its speaker's next (1) or previous (-1) one."""
    document, selection = host.studio.document, host.studio.timeline.selection
    if len(selection.turn_ids) > 1:
        if document.apply(edits.merge_all, sorted(selection.turn_ids)):
            selection.select_turn(document.project.last_result)
        return
    turn = _selected(host)
    if turn is None:
        return
    same = [each for each in host.studio.timeline.rows.turns if each.speaker_id == turn.speaker_id]
    index = next(i for i, each in enumerate(same) if each.id == turn.id) + step
    if not 0 <= index < len(same):
        host.refuse(Message("This speaker has no turn there to merge with."))
        return
    document.apply(edits.merge_turns, turn.id, same[index].id)


def new_turn(host: Host) -> None:
    """A new turn from the selected time."""
    span, recording = host.studio.timeline.selection.span, host.studio.document.recording_id
    if span is None or recording is None:
        host.refuse(Message("Select a stretch of time first: drag over the waveform."))
        return
    if host.studio.document.apply(edits.add_turn, recording, span.start_s, span.end_s):
        host.studio.timeline.selection.select_turn(host.studio.document.project.last_result)


def delete(host: Host) -> None:
    """Delete the selected words, else the selected turns."""
    selection = host.studio.timeline.selection
    if selection.word_id is not None:
        host.studio.document.apply(edits.delete_word, selection.word_id)
    elif selection.turn_ids:
        host.studio.document.apply(edits.delete_turns, sorted(selection.turn_ids))
    else:
        host.refuse(CHOOSE_TURN)


def assign(host: Host, number: int) -> None:
    """Give the selected turns to the speaker of that number in the list; 0 takes the speaker away."""
    turns = sorted(host.studio.timeline.selection.turn_ids)
    speakers = host.studio.document.project.speakers()
    if not turns:
        host.refuse(CHOOSE_TURN)
    elif number > len(speakers):
        host.refuse(Message("There is no speaker {number} yet.", {"number": number}))
    else:
        speaker_id = speakers[number - 1].id if number else None
        host.studio.document.apply(edits.assign_speaker, turns, speaker_id)


def set_state(host: Host, state: State, reason: str = "") -> None:
    """Set the state of the selected turns."""
    turns = sorted(host.studio.timeline.selection.turn_ids)
    if turns:
        host.studio.document.apply(edits.set_state, turns, state, reason)
    else:
        host.refuse(CHOOSE_TURN)


def step_in_thread(work: Work, step: Step, then: Callable[[], None] | None = None) -> Job:
    """Undo the newest step, or do again the one that was undone last, while the window goes on."""

    def change(project: Project) -> None:
        project.redo() if step.undone else project.undo()

    template = "Do again: {step}" if step.undone else "Take back: {step}"
    return work.write(Message(template, {"step": step.label}), change, then)


def _step_through(host: Host, *, undone: bool) -> None:
    document = host.studio.document
    following = document.project.next_step(undone=undone)
    if following is not None and following[1]:
        step_in_thread(host.studio.work, following[0])
    elif undone:
        document.redo()
    else:
        document.undo()


def _selected(host: Host) -> Turn | None:
    turn_id = host.studio.timeline.selection.turn_id
    turn = host.studio.timeline.rows.turn(turn_id) if turn_id is not None else None
    if turn is None:
        host.refuse(CHOOSE_TURN)
    return turn


def _turn_at(host: Host, seconds: float) -> Turn | None:
    """The selected turn where the playhead is in it, else any turn there."""
    there = [turn for turn in host.studio.timeline.rows.turns if turn.start < seconds < turn.end]
    selected = [turn for turn in there if turn.id in host.studio.timeline.selection.turn_ids]
    return next(iter(selected or there), None)
