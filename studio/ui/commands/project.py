"""Projects, recordings and exports: the File menu. Steps are imported when taken: starts are quick."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from studio.errors import Message, StudioError
from studio.project.project import Project
from studio.settings import projects_folder
from studio.steps.copying import save_copy as save_copy_in
from studio.steps.export import export
from studio.steps.importing import import_recording
from studio.ui.commands.host import Host

SOUND_FILES = (
    "Sound and video (*.wav *.flac *.ogg *.opus *.mp3 *.m4a *.aac *.aiff *.aif *.wma *.mp4 *.mkv *.mov "
    "*.webm);;"
    "All files (*)"
)
TRANSCRIPTS = "Transcripts (*.txt *.stm);;All files (*)"


def new(host: Host) -> None:
    """Make an empty project and open it."""
    chosen, _ = QFileDialog.getSaveFileName(
        host.widget,
        host.widget.tr("New project: choose its folder's name"),
        str(projects_folder() / "My voice"),
    )
    if not chosen:
        return
    try:
        Project.create(Path(chosen)).close()
    except StudioError as error:
        host.refuse(error.message)
    else:
        host.open_project(Path(chosen))


def open_existing(host: Host) -> None:
    """Open a project's folder."""
    chosen = QFileDialog.getExistingDirectory(
        host.widget, host.widget.tr("Open a project: choose its folder"), str(projects_folder())
    )
    if chosen:
        host.open_project(Path(chosen))


def save_copy(host: Host) -> None:
    """Write the whole project to another folder; the one that is open stays open."""
    chosen, _ = QFileDialog.getSaveFileName(
        host.widget, host.widget.tr("Save a copy: choose its folder's name"), str(projects_folder() / "Copy")
    )
    if chosen:
        project = host.studio.document.project
        host.studio.work.start(save_copy_in(project, Path(chosen)))


def import_recordings(host: Host) -> None:
    """Choose recordings and bring them into the project."""
    chosen, _ = QFileDialog.getOpenFileNames(
        host.widget, host.widget.tr("Import recordings"), "", SOUND_FILES
    )
    import_files(host, [Path(path) for path in chosen])


def import_files(host: Host, paths: Sequence[Path]) -> None:
    """Bring recordings in, each with the transcript of the same name beside it; the last one is shown."""

    project = host.studio.document.project
    for path in paths:
        transcript = next(
            (path.with_suffix(ending) for ending in (".txt", ".stm") if path.with_suffix(ending).is_file()),
            None,
        )
        plan = partial(import_recording, project, path, transcript=transcript)
        host.studio.work.attempt(plan, partial(_show_newest, host))


def import_transcript_file(host: Host) -> None:
    """Choose a transcript for the current recording."""
    from studio.steps.transcript import import_transcript

    recording_id = host.studio.document.recording_id
    if recording_id is None:
        host.refuse(Message("Import a recording first; then give it a transcript."))
        return
    chosen, _ = QFileDialog.getOpenFileName(
        host.widget, host.widget.tr("Import a transcript"), "", TRANSCRIPTS
    )
    if chosen:
        plan = partial(import_transcript, host.studio.document.project, recording_id, Path(chosen))
        host.studio.work.attempt(plan)


def export_as(host: Host, format_name: str) -> None:
    """Choose a folder and export gold clips or turns into it."""

    project = host.studio.document.project
    chosen = QFileDialog.getExistingDirectory(
        host.widget, host.widget.tr("Export into a folder"), str(project.folder)
    )
    if chosen:
        host.studio.work.attempt(lambda: export(project, format_name, Path(chosen)))


def _show_newest(host: Host) -> None:
    host.studio.document.set_recording(host.studio.document.project.recordings()[-1].id)
