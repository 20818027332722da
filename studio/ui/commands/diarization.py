"""Diarization, and what is done with the ghost of a new one. Steps are imported when they are taken."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from studio.errors import Message
from studio.settings import effective_hub_token
from studio.ui.commands.host import Host
from studio.ui.commands.speech import NO_RECORDING
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.ghost import NOTHING_SHOWN

if TYPE_CHECKING:
    from studio.ui.dialogs.diarize import DiarizeDialog

NO_SPAN = Message("Select some time on the timeline first, or turns: only that is diarized again.")


def diarize_now(host: Host) -> None:
    """Find the turns of the current recording, after asking how many speakers there are."""
    from studio.ui.dialogs.diarize import DiarizeDialog

    recording_id = host.studio.document.recording_id
    if recording_id is None:
        host.refuse(NO_RECORDING)
        return
    dialog = DiarizeDialog(host.studio, recording_id, host.widget)
    dialog.accepted.connect(lambda: _start_chosen(host, recording_id, dialog))
    dialog.open()


def diarize_again(host: Host) -> None:
    """Compute the turns anew around what was fixed, with the choices of the last time."""
    _start(host, {}, None)


def diarize_selection(host: Host) -> None:
    """The same for the selected time, or the selected turns', only."""
    span = host.studio.timeline.selected_span()
    if span is None:
        host.refuse(NO_SPAN)
    else:
        _start(host, {}, span)


def take(host: Host) -> None:
    """Write the diarization that is shown."""
    studio, ghost = host.studio, host.studio.timeline.ghost
    project, proposal = studio.document.project, ghost.proposal
    if proposal is not None and project.holds_hours and not (project.read_only or project.is_written):
        studio.work.write(Message("Take the new diarization"), proposal.take, ghost.leave)
        return
    message = ghost.take()
    if message is not None:
        host.say(message)


def leave(host: Host) -> None:
    """Let the diarization go that is shown; the turns stay."""
    ghost = host.studio.timeline.ghost
    if ghost.plan is None:
        host.refuse(NOTHING_SHOWN)
        return
    ghost.leave()
    host.say(Message("The turns stay as they are."))


def step_change(host: Host, step: int) -> None:
    """Go to the next (1) or previous (-1) place that the shown diarization would change."""
    timeline = host.studio.timeline
    places = timeline.ghost.places()
    if not places:
        host.refuse(NOTHING_SHOWN)
        return
    at = timeline.playhead_s
    if step > 0:
        chosen = next((place for place in places if place.start_s > at + 1e-6), places[0])
    else:
        chosen = next((place for place in places[::-1] if place.start_s < at - 1e-6), places[-1])
    timeline.set_playhead(chosen.start_s)
    timeline.view.reveal(chosen)


def _start_chosen(host: Host, recording_id: int, dialog: "DiarizeDialog") -> None:
    timeline = host.studio.timeline
    span = timeline.selected_span() if dialog.only_selection else None
    if host.studio.document.recording_id != recording_id:
        return
    _start(host, {**dialog.choice(), "as_before": False}, span)


def _start(host: Host, choice: Mapping[str, Any], span: Span | None) -> None:
    from studio.steps.diarize import diarize

    document, settings = host.studio.document, host.studio.settings
    if document.recording_id is None:
        host.refuse(NO_RECORDING)
        return
    shown = bool(document.project.turns(document.recording_id))
    plan = partial(
        diarize,
        recording_id=document.recording_id,
        **choice,
        span=(span.start_s, span.end_s) if span else None,
        # Where there is no turn yet, there is nothing to compare with.
        show=host.studio.timeline.ghost.show if shown else None,
        allow_download=settings.allow_downloads,
        token=effective_hub_token(settings),
    )
    host.studio.work.attempt(plan)
