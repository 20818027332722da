"""Alignment. Steps are imported when they are taken, so that the window starts quickly."""

from functools import partial

from studio.errors import Message
from studio.ui.commands.host import Host

NO_RECORDING = Message("There is no recording yet. Import one with File, Import recordings.")


def align_now(host: Host, method: str = "builtin") -> None:
    """Find when each word of the current recording is spoken."""
    from studio.steps.align import align

    recording_id = host.studio.document.recording_id
    if recording_id is None:
        host.refuse(NO_RECORDING)
        return
    download = host.studio.settings.allow_downloads
    plan = partial(align, recording_id=recording_id, method=method, allow_download=download)
    host.studio.work.attempt(plan)


def match_now(host: Host) -> None:
    """Match the current recording's transcript to its sound and its turns."""
    from studio.steps.match import match_transcript

    recording_id = host.studio.document.recording_id
    if recording_id is None:
        host.refuse(NO_RECORDING)
        return
    host.studio.work.attempt(partial(match_transcript, recording_id=recording_id))


def align_changed(host: Host) -> None:
    """Align only the turns of the current recording in which words have no time."""
    from studio.steps.align import align

    recording_id = host.studio.document.recording_id
    if recording_id is None:
        host.refuse(NO_RECORDING)
        return
    download = host.studio.settings.allow_downloads
    plan = partial(align, recording_id=recording_id, changed_only=True, allow_download=download)
    host.studio.work.attempt(plan)


def align_selected(host: Host) -> None:
    """Align only the selected turns again."""
    from studio.steps.align import align

    turns = sorted(host.studio.timeline.selection.turn_ids)
    recording_id = host.studio.document.recording_id
    if not turns or recording_id is None:
        host.refuse(Message("Select the turns to align first."))
        return
    host.studio.work.attempt(partial(align, recording_id=recording_id, turn_ids=turns))
