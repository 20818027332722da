"""Diarization, alignment, and the panels that record, train and speak."""

from functools import partial

from studio.errors import Message
from studio.settings import effective_hub_token
from studio.steps.align import align
from studio.steps.diarize import diarize
from studio.ui.commands.host import Host
from studio.ui.dialogs.diarize import DiarizeDialog

NO_RECORDING = Message("There is no recording yet. Import one with File, Import recordings.")


def diarize_now(host: Host) -> None:
    """Find the turns of the current recording, after asking how many speakers there are."""
    recording_id = host.studio.document.recording_id
    if recording_id is None:
        host.complain(NO_RECORDING)
        return
    dialog = DiarizeDialog(host.studio, recording_id, host.widget)
    dialog.accepted.connect(lambda: _start_diarize(host, recording_id, dialog))
    dialog.open()


def _start_diarize(host: Host, recording_id: int, dialog: DiarizeDialog) -> None:
    settings = host.studio.settings
    plan = partial(
        diarize,
        host.studio.document.project,
        recording_id,
        **dialog.choice(),
        allow_download=settings.allow_downloads,
        token=effective_hub_token(settings),
    )
    host.studio.work.attempt(plan)


def align_now(host: Host, method: str = "builtin") -> None:
    """Find when each word of the current recording is spoken."""
    recording_id = host.studio.document.recording_id
    if recording_id is None:
        host.complain(NO_RECORDING)
        return
    project, settings = host.studio.document.project, host.studio.settings
    plan = partial(align, project, recording_id, method=method, allow_download=settings.allow_downloads)
    host.studio.work.attempt(plan)


def align_selected(host: Host) -> None:
    """Align only the selected turns again."""
    turns = sorted(host.studio.timeline.selection.turn_ids)
    recording_id = host.studio.document.recording_id
    if not turns or recording_id is None:
        host.complain(Message("Select the turns to align first."))
        return
    plan = partial(align, host.studio.document.project, recording_id, turn_ids=turns)
    host.studio.work.attempt(plan)
