"""Projects and recordings: the File menu. Steps are imported when taken: starts are quick."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from studio.errors import Message, StudioError
from studio.project.project import Project
from studio.settings import projects_folder
from studio.steps.copying import save_copy as save_copy_in
from studio.ui.commands.host import Host

if TYPE_CHECKING:
    from studio.steps.import_plan import Found
    from studio.steps.step import Step
    from studio.ui.dialogs.importing import Choice

SOUND_FILES = (
    "Sound and video (*.wav *.flac *.ogg *.opus *.mp3 *.m4a *.aac *.aiff *.aif *.wma *.mp4 *.mkv *.mov "
    "*.webm);;"
    "All files (*)"
)
TRANSCRIPTS = (
    "Transcripts (*.txt *.lab *.srt *.vtt *.ass *.ssa *.json *.ctm *.stm *.rttm *.TextGrid *.textgrid "
    "*.eaf);;All files (*)"
)


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
    """Ask about files and folders, then bring them in; the last recording is shown."""
    from studio.ui.dialogs.importing import ImportDialog

    if paths:
        dialog = ImportDialog(host, paths, host.widget)
        dialog.chosen.connect(partial(_import_chosen, host))
        dialog.open()


def _import_chosen(host: Host, choice: "Choice") -> None:
    """Queue a step for each thing that was chosen."""
    for found in choice.found:
        show = partial(_show_newest, host) if found.recording_id is None else partial(
            host.studio.document.set_recording, found.recording_id)  # fmt: skip
        host.studio.work.attempt(partial(_import_step, found, choice), show)


def _import_step(found: "Found", choice: "Choice", project: Project) -> "Step":
    from studio.steps.corpus import import_corpus
    from studio.steps.import_plan import Kind
    from studio.steps.importing import import_recording  # with its formats it would be a part of the start
    from studio.steps.transcript import import_transcript

    if found.kind is Kind.TRANSCRIPT:
        if found.recording_id is None:
            raise StudioError(
                "{name} is a transcript, and no recording has its name. Import its sound file too.",
                name=found.path.name,
            )
        return import_transcript(project, found.recording_id, found.path)
    is_corpus = found.kind is Kind.CORPUS
    bring_in = import_corpus if is_corpus else partial(import_recording, transcript=found.transcript)
    return bring_in(
        project, found.path, copy=choice.copy, language=choice.language, provenance=choice.provenance
    )


def about_recording(host: Host, recording_id: int | None = None) -> None:
    """Show the import report of a recording, where it comes from, and what its speakers agreed to."""
    from studio.ui.dialogs.provenance import ProvenanceDialog

    recording_id = host.studio.document.recording_id if recording_id is None else recording_id
    if recording_id is None:
        host.refuse(Message("Import a recording first."))
        return
    ProvenanceDialog(host, recording_id, host.widget).open()


def import_folder(host: Host) -> None:
    """Choose a folder of recordings, or a corpus, and bring it in."""
    chosen = QFileDialog.getExistingDirectory(host.widget, host.widget.tr("Import a folder"), "")
    if chosen:
        import_files(host, [Path(chosen)])


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
        host.studio.work.attempt(
            partial(import_transcript, recording_id=recording_id, transcript=Path(chosen))
        )


def _show_newest(host: Host) -> None:
    recordings = host.studio.document.project.recordings()
    if recordings:
        host.studio.document.set_recording(recordings[-1].id)
