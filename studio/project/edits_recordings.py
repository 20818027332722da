"""What a user does to recordings and their transcripts."""

import json
from collections.abc import Iterable
from pathlib import PurePath

from studio.errors import Message, StudioError
from studio.project.rows import Rows, now


def add_recording(
    rows: Rows,
    name: str,
    path: str,
    sha256: str,
    sample_rate: int,
    channels: int,
    samples: int,
    language: str = "en",
    repairs: Message | None = None,
) -> tuple[Message, int]:
    """Add a recording; returns its id. A name that is taken gets a number.

    `path` is absolute for a linked file, relative to the project folder for a copied one.
    """
    if samples <= 0 or sample_rate <= 0 or channels <= 0:
        raise StudioError("{name} holds no sound. Choose another file.", name=name)
    _refuse_leaving(path)
    recording_id = rows.insert(
        "recordings",
        name=_free_name(rows, name),
        path=path,
        sha256=sha256,
        sample_rate=sample_rate,
        channels=channels,
        samples=samples,
        language=language,
        repairs=repairs_text(repairs),
        added_at=now(),
    )
    return Message("Import {name}", {"name": name}), recording_id


def rename_recording(rows: Rows, recording_id: int, name: str) -> Message:
    """Rename a recording. Raises StudioError where the name is empty or taken."""
    recording = rows.recording(recording_id)
    name = " ".join(name.split())
    if not name:
        raise StudioError("A recording needs a name. Type one.")
    if name != recording.name and _free_name(rows, name) != name:
        raise StudioError("There already is a recording named {name}. Choose another name.", name=name)
    rows.update("recordings", recording_id, name=name)
    return Message("Rename recording to {name}", {"name": name})


def set_language(rows: Rows, recording_id: int, language: str) -> Message:
    """Say which language is spoken, as a code such as "en"."""
    rows.recording(recording_id)
    rows.update("recordings", recording_id, language=language)
    return Message("Set language to {language}", {"language": language})


def remove_recording(rows: Rows, recording_id: int) -> Message:
    """Take a recording with its turns, words and clips out of the project; its audio file stays."""
    recording = rows.recording(recording_id)
    rows.delete("recordings", recording_id)
    return Message("Remove {name}", {"name": recording.name})


def set_provenance(
    rows: Rows, recording_id: int, *, origin: str, recorded_on: str, licence: str, rights_note: str
) -> Message:
    """Write down where a recording comes from, when it was made, and what may be done with it."""
    rows.recording(recording_id)
    rows.update(
        "recordings",
        recording_id,
        origin=origin.strip(),
        recorded_on=recorded_on.strip(),
        licence=licence.strip(),
        rights_note=rights_note.strip(),
    )
    return Message("Edit provenance")


def set_utterances(
    rows: Rows,
    recording_id: int,
    lines: Iterable[tuple[str | None, str] | tuple[str | None, str, float | None, float | None]],
) -> Message:
    """Replace a recording's transcript by `lines`: speaker name or None, text, and start and end if known."""
    rows.recording(recording_id)
    rows.delete_of("utterances", recording_id=recording_id)
    count = 0
    for position, (speaker_name, text, *times) in enumerate(lines):
        start, end = times or (None, None)
        rows.insert(
            "utterances",
            recording_id=recording_id,
            position=position,
            speaker_name=speaker_name or "",
            text=" ".join(text.split()),
            start=start,
            end=end,
        )
        count += 1
    return Message("Import transcript of {count} lines", {"count": count})


def repairs_text(repairs: Message | None) -> str:
    """What was repaired on import, as a recording's row keeps it."""
    return json.dumps(repairs.to_json()) if repairs else ""


def _free_name(rows: Rows, name: str) -> str:
    taken = {recording.name for recording in rows.recordings()}
    if name not in taken:
        return name
    return next(f"{name} ({n})" for n in range(2, len(taken) + 3) if f"{name} ({n})" not in taken)


def _refuse_leaving(path: str) -> None:
    if ".." in PurePath(path).parts and not PurePath(path).is_absolute():
        raise StudioError(
            "{path} leads outside the project folder. Link the file by its full path.", path=path
        )
