"""What a user does to speakers."""

from studio.errors import Message, StudioError
from studio.project.rows import Rows
from studio.project.values import PERSON


def add_speaker(rows: Rows, name: str) -> tuple[Message, int]:
    """Add a speaker; returns its id. Raises StudioError where the name is empty or taken."""
    name = _free_name(rows, name, None)
    return Message("Add speaker {name}", {"name": name}), insert_speaker(rows, name, PERSON)


def rename_speaker(rows: Rows, speaker_id: int, name: str) -> Message:
    """Rename a speaker, and the voice that carries the speaker's name. Gold stays: the person is the same."""
    speaker = rows.speaker(speaker_id)
    name = _free_name(rows, name, speaker_id)
    rows.update("speakers", speaker_id, name=name, source=PERSON)
    for voice in rows.voices():
        same = voice.speaker_id == speaker_id and voice.name.casefold() == speaker.name.casefold()
        if same and rows.voice_named(name) in (None, voice):
            rows.update("voices", voice.id, name=name)
    return Message("Rename speaker to {name}", {"name": name})


def merge_speakers(rows: Rows, from_id: int, into_id: int) -> Message:
    """Say that two speakers are one person: the turns, voices and runs of `from_id` become `into_id`'s.

    Gold stays, since who was heard is the same; turns that then overlap stay until the user merges them.
    """
    speaker, into = rows.speaker(from_id), rows.speaker(into_id)
    if from_id == into_id:
        raise StudioError("Choose two different speakers to merge.")
    for turn in rows.turns(speaker_id=from_id):
        rows.update("turns", turn.id, speaker_id=into_id, touched=True)
    for voice in rows.voices():
        if voice.speaker_id == from_id:
            rows.update("voices", voice.id, speaker_id=into_id)
    for run in rows.runs():
        if run.speaker_id == from_id:
            rows.update("runs", run.id, speaker_id=into_id)
    rows.update("speakers", into_id, source=PERSON)
    rows.delete("speakers", from_id)
    return Message("Merge {first} into {second}", {"first": speaker.name, "second": into.name})


def set_speaker_consent(rows: Rows, speaker_id: int, consent: str, consented_on: str = "") -> Message:
    """Write down what a person agreed to, and when (an ISO date)."""
    speaker = rows.speaker(speaker_id)
    rows.update("speakers", speaker_id, consent=consent.strip(), consented_on=consented_on.strip())
    return Message("Edit the consent of {name}", {"name": speaker.name})


def delete_speaker(rows: Rows, speaker_id: int) -> Message:
    """Delete a speaker whom no turn names. Raises StudioError where one does."""
    speaker = rows.speaker(speaker_id)
    if rows.turns(speaker_id=speaker_id):
        raise StudioError(
            "{name} still speaks in this project. Give the turns to another speaker first.", name=speaker.name
        )
    rows.delete("speakers", speaker_id)
    return Message("Delete speaker {name}", {"name": speaker.name})


def set_speaker_colour(rows: Rows, speaker_id: int, colour: int) -> Message:
    """Show a speaker in another colour of the palette."""
    rows.speaker(speaker_id)
    rows.update("speakers", speaker_id, colour=colour)
    return Message("Change speaker colour")


def insert_speaker(rows: Rows, name: str, source: str) -> int:
    """Write a new speaker with the first colour that nobody has, and return its id."""
    taken = {speaker.colour for speaker in rows.speakers()}
    colour = next(colour for colour in range(len(taken) + 1) if colour not in taken)
    return rows.insert("speakers", name=name, colour=colour, source=source)


def next_name(rows: Rows) -> str:
    """A name for somebody unknown: "Speaker 1", "Speaker 2" ..., the first that is free."""
    taken = {speaker.name.casefold() for speaker in rows.speakers()}
    return next(f"Speaker {n}" for n in range(1, len(taken) + 2) if f"speaker {n}" not in taken)


def _free_name(rows: Rows, name: str, own_id: int | None) -> str:
    name = " ".join(name.split())
    if not name:
        raise StudioError("A speaker needs a name. Type one.")
    taken = next((each for each in rows.speakers() if each.name.casefold() == name.casefold()), None)
    if taken is not None and taken.id != own_id:
        raise StudioError(
            "There already is a speaker named {name}. If they are the same person, merge the two speakers.",
            name=taken.name,
        )
    return name
