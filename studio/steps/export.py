"""Writing what the project holds in other programs' formats."""

from pathlib import Path

from studio.dataset.formats import ljspeech, rttm
from studio.errors import Message, StudioError
from studio.project.project import Project
from studio.steps.freeze import freeze_now, plan_freeze

FORMATS = ("ljspeech", "rttm")


def export(project: Project, format_name: str, out: Path) -> Message:
    """Export to the folder `out`: gold clips as LJSpeech, or every recording's turns as RTTM.

    Raises StudioError where there is nothing to export, or it cannot be written.
    """
    writers = {"ljspeech": _export_ljspeech, "rttm": _export_rttm}
    if format_name not in writers:
        raise StudioError(
            "There is no format {name}; there are: {names}.", name=format_name, names=", ".join(writers)
        )
    return writers[format_name](project, out)


def _export_ljspeech(project: Project, out: Path) -> Message:
    speakers = [speaker for speaker in project.speakers() if project.gold_seconds(speaker.id) > 0]
    if not speakers:
        raise StudioError("There are no gold turns to export. Mark turns gold first.")
    snapshots = [(speaker.name, freeze_now(plan_freeze(project, speaker.id))) for speaker in speakers]
    alone = len(snapshots) == 1
    count = 0
    seconds = 0.0
    for name, snapshot in snapshots:
        folder = out if alone else out / _folder_name(name)
        count += ljspeech.write(folder, ljspeech.clips_of(snapshot))
        seconds += snapshot.seconds
    return Message(
        "Exported {count} gold clips ({seconds:.1f} s) of {speakers} speaker(s) to {folder}",
        {"count": count, "seconds": seconds, "speakers": len(snapshots), "folder": str(out)},
    )


def _export_rttm(project: Project, out: Path) -> Message:
    names = {speaker.id: speaker.name for speaker in project.speakers()}
    recordings = [each for each in project.recordings() if project.turns(each.id)]
    if not recordings:
        raise StudioError("There are no turns to export. Diarize a recording first.")
    _make_folder(out)
    count = 0
    for recording in recordings:
        turns = [
            rttm.RttmTurn(recording.name, turn.start, turn.end, names.get(turn.speaker_id or 0, "unknown"))
            for turn in project.turns(recording.id)
        ]
        count += rttm.write(out / f"{_folder_name(recording.name)}.rttm", turns)
    return Message(
        "Exported {count} turns of {recordings} recording(s) to {folder}",
        {"count": count, "recordings": len(recordings), "folder": str(out)},
    )


def _folder_name(name: str) -> str:
    kept = "".join(letter if letter.isalnum() or letter in " -_." else "_" for letter in name).strip(" .")
    return kept or "unnamed"


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StudioError(
            "The folder {folder} cannot be made: {reason}.",
            folder=str(folder),
            reason=error.strerror or str(error),
        ) from error
