"""Reviewing: walking through the problems, deciding on turns, notes, finding and replacing text."""

from studio.dataset.risks import Place
from studio.errors import Message
from studio.project import edits
from studio.project.values import State
from studio.ui.commands import edit, view
from studio.ui.commands.host import Host
from studio.ui.commands.speech import NO_RECORDING
from studio.ui.named_keys import KeyOf
from studio.ui.problem_queue import turn_of, word_of
from studio.ui.timeline.geometry import Span

AROUND_S = 0.4
"""What is heard before and after a place, so that one knows where one is."""
IN_VIEW_S = 6.0
"""How much is shown around a place at least."""
MOST_IN_VIEW_S = 20.0
"""In a wider view words are hardly to be read: it is brought nearer."""

NO_PROBLEMS = Message("No problems are listed. Press {key} to check the recording.", {"key": KeyOf("check")})
BEING_CHECKED = Message("The recording is being checked. Its problems are listed when that is done.")
NONE_LEFT = Message("No problem is listed: none is left here, or the list is narrowed to other ones.")
ALL_CHECKED = Message("Every turn was checked as it is now.")
LAST = Message("This was the last problem of the list.")
FIRST = Message("This is the first problem of the list: the worst.")
NOTHING_HERE = Message(
    "Nothing here is listed as a problem. Press {key} to go to the worst.", {"key": KeyOf("next-problem")}
)


def check(host: Host) -> None:
    """Look for problems in the current recording."""
    recording_id = host.studio.document.recording_id
    if recording_id is None:
        host.refuse(NO_RECORDING)
    else:
        host.studio.checking.start(recording_id)


def check_all(host: Host) -> None:
    """Look for problems in all recordings, one after the other: in turns that are new or changed."""
    recordings = host.studio.document.project.recordings()
    started = [recording for recording in recordings if host.studio.checking.start_stale(recording.id)]
    if not recordings:
        host.refuse(NO_RECORDING)
    elif not started:
        host.say(ALL_CHECKED)


def step_problem(host: Host, step: int) -> None:
    """Go to the next (1) or previous (-1) problem of the queue."""
    problems = host.studio.problems
    place = problems.beside(step)
    if place is not None:
        go_to(host, place)
    elif problems.places:
        host.say(LAST if step > 0 else FIRST)
    elif host.studio.checking.job_of(host.studio.document.recording_id):
        host.say(BEING_CHECKED)
    elif host.studio.problems.was_checked(host.studio.document.recording_id or 0):
        host.say(NONE_LEFT)
    else:
        host.say(NO_PROBLEMS)


def go_to(host: Host, place: Place) -> None:
    """Select what a place is about, bring it into view, and play it where the user wants that."""
    studio = host.studio
    studio.document.set_recording(place.problems[0].recording_id)
    selection, turn_id, word_id = studio.timeline.selection, turn_of(place), word_of(place)
    if word_id is not None:
        selection.select_word(word_id)
    elif turn_id is not None:
        selection.select_turn(turn_id)
    else:
        selection.clear()
        selection.set_span(Span(place.start, place.end))  # a key makes a turn of it
    studio.problems.set_current(place)
    _show(host, Span(place.start, place.end))
    if studio.settings.play_on_advance:
        end = min(place.end + AROUND_S, studio.timeline.rows.duration_s)
        studio.playback.play_range(Span(max(0.0, place.start - AROUND_S), end))


def show_turn(host: Host, recording_id: int, turn_id: int, span: Span) -> None:
    """Select a turn, bring a stretch of it into view, and play that where the user wants it."""
    studio = host.studio
    studio.document.set_recording(recording_id)
    studio.timeline.selection.select_turn(turn_id)
    _show(host, span)
    if studio.settings.play_on_advance:
        studio.playback.play_range(span)


def accept(host: Host) -> None:
    """Say that what was found here is right as it is, and go on."""
    problems, selection = host.studio.problems, host.studio.timeline.selection
    place = problems.current if is_walking(host) else problems.worst_at(selection.turn_ids, selection.word_id)
    if place is None:
        host.refuse(NOTHING_HERE)
        return
    if not is_walking(host):
        problems.set_current(place)
    if host.studio.document.apply(edits.accept_problems, place.problems):
        step_problem(host, 1)


def gold(host: Host) -> None:
    """Mark the selected turns gold, and go on to the next problem, or the next turn."""
    from studio.steps.gold import accept as accept_turns

    walking = is_walking(host)
    turns = sorted(host.studio.timeline.selection.turn_ids)
    if not turns:
        host.refuse(edit.CHOOSE_TURN)
    elif host.studio.document.apply(accept_turns, turns) and len(turns) == 1:
        _go_on(host, walking)


def reject(host: Host) -> None:
    """Reject the selected turns with a reason, and go on where one walks through the problems."""
    from studio.ui.dialogs.reason import ReasonDialog

    turns = sorted(host.studio.timeline.selection.turn_ids)
    if not turns:
        host.refuse(edit.CHOOSE_TURN)
        return
    walking = is_walking(host)

    def rejected(reason: str) -> None:
        change = host.studio.document.apply(edits.set_state, turns, State.REJECTED, reason)
        if change is not None and walking:
            _go_on(host, walking)

    dialog = ReasonDialog(host.studio.document.project.reject_reasons(), host.widget)
    dialog.chosen.connect(rejected)
    dialog.open()


def note(host: Host) -> None:
    """Write a note on the selected turn."""
    from studio.ui.dialogs.note import NoteDialog

    turn_id = host.studio.timeline.selection.turn_id
    turn = host.studio.timeline.rows.turn(turn_id) if turn_id is not None else None
    if turn is None:
        host.refuse(edit.CHOOSE_TURN)
        return
    dialog = NoteDialog(turn.note, host.widget)
    dialog.written.connect(lambda text: host.studio.document.apply(edits.set_note, turn.id, text))
    dialog.open()


def set_many(host: Host) -> None:
    """Give many turns a state at once."""
    from studio.ui.dialogs.many_states import ManyStatesDialog

    shown = getattr(host.show_panel("transcript"), "shown_turn_ids", list)
    ManyStatesDialog(host, shown(), host.widget).open()


def find(host: Host) -> None:
    """Put the cursor into the field that finds turns by their text."""
    field = getattr(getattr(host.show_panel("transcript"), "filter", None), "text", None)
    if field is not None:
        field.setFocus()
        field.selectAll()


def replace(host: Host) -> None:
    """Find a pattern in the texts of turns and replace it."""
    from studio.ui.dialogs.replace import ReplaceDialog

    ReplaceDialog(host, host.widget).open()


def is_walking(host: Host) -> bool:
    """Whether the place gone to last is still what is selected."""
    place, selection = host.studio.problems.current, host.studio.timeline.selection
    if place is None:
        return False
    turn_id = turn_of(place)
    return turn_id in selection.turn_ids if turn_id is not None else not selection.turn_ids


def _go_on(host: Host, walking: bool) -> None:
    if walking:
        step_problem(host, 1)
    else:
        view.step_turn(host, 1)


def _show(host: Host, span: Span) -> None:
    timeline = host.studio.timeline
    timeline.set_playhead(span.start_s)
    margin = max((IN_VIEW_S - span.seconds) / 2, AROUND_S)
    around = Span(max(0.0, span.start_s - margin), min(span.end_s + margin, timeline.rows.duration_s))
    now = timeline.view.span.seconds
    if now > max(MOST_IN_VIEW_S, around.seconds) or now < around.seconds:
        timeline.view.zoom_to(around)
    timeline.view.reveal(around)
