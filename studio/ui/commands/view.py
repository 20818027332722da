"""Zooming, following, and going from turn to turn."""

from studio.errors import Message
from studio.ui.commands.host import Host
from studio.ui.timeline.state import Follow


def zoom_in(host: Host) -> None:
    """Nearer, around the playhead where it is in view."""
    host.studio.timeline_in_view.view.zoom_in(_anchor(host))


def zoom_out(host: Host) -> None:
    """Further away."""
    host.studio.timeline_in_view.view.zoom_out(_anchor(host))


def zoom_selection(host: Host) -> None:
    """Fill the view with what is selected."""
    host.studio.timeline_in_view.zoom_to_selection()


def fit(host: Host) -> None:
    """The whole recording."""
    host.studio.timeline_in_view.view.fit()


def zoom_back(host: Host) -> None:
    """The view before the last zoom."""
    host.studio.timeline_in_view.view.zoom_back()


def toggle_snapping(host: Host) -> None:
    """Let edges catch drags, or not."""
    host.studio.timeline.set_snapping(not host.studio.timeline.snapping)


def toggle_detach(host: Host) -> None:
    """Let touching edges go apart, or move together."""
    host.studio.timeline.set_detach(not host.studio.timeline.detach)


def toggle_all_edges(host: Host) -> None:
    """Let a dragged edge take all others at its time along, or not."""
    host.studio.timeline.set_all_edges(not host.studio.timeline.all_edges)


def follow(host: Host, mode: Follow) -> None:
    """What the view does while the playhead moves."""
    host.studio.timeline.set_follow(mode)


def step_turn(host: Host, step: int) -> None:
    """Select the next or previous turn, and play it where the user wants that."""
    timeline = host.studio.timeline
    timeline.selection.step_turn(step, timeline.playhead_s)
    turn_id = timeline.selection.turn_id
    if turn_id is None:
        return
    turn = timeline.rows.turn(turn_id)
    if turn is not None:
        timeline.set_playhead(turn.start)
    if host.studio.settings.play_on_advance:
        host.studio.playback.play_turn(turn_id)


def step_word(host: Host, step: int) -> None:
    """Select the next or previous word and play it."""
    timeline = host.studio.timeline
    timeline.selection.step_word(step)
    if timeline.selection.word_id is not None and host.studio.settings.play_on_advance:
        host.studio.playback.play_word(timeline.selection.word_id)


def step_lane(host: Host, step: int) -> None:
    """Select the nearest turn in the lane below or above."""
    host.studio.timeline.selection.step_lane(step, host.studio.timeline.playhead_s)


def step_recording(host: Host, step: int) -> None:
    """Go to the next (1) or previous (-1) recording, where one was in it before."""
    document = host.studio.document
    ids = [recording.id for recording in document.project.recordings()]
    if document.recording_id in ids:
        wanted = ids.index(document.recording_id) + step
        if 0 <= wanted < len(ids):
            document.set_recording(ids[wanted])
        elif step > 0:
            host.say(Message("This is the last recording."))
        else:
            host.say(Message("This is the first recording."))


def _anchor(host: Host) -> float | None:
    timeline = host.studio.timeline_in_view
    return timeline.playhead_s if timeline.view.span.holds(timeline.playhead_s) else None
