"""Breaking up a speaker who is several people."""

from collections.abc import Mapping

from studio.errors import Message, StudioError
from studio.project.edits_speakers import insert_speaker, next_name
from studio.project.rows import Rows
from studio.project.touching import change_turn
from studio.project.values import PERSON, Fixed


def break_up_speaker(rows: Rows, speaker_id: int, parts: Mapping[int, int]) -> tuple[Message, list[int]]:
    """Give turns of a speaker to new speakers; returns the new ones' ids.

    `parts` says of each turn's id which part it is; part 0 stays with the speaker. Turns that a person fixed
    the speaker of stay too, and so do those that changed hands meanwhile. Raises StudioError where nothing
    would be given away.
    """
    speaker = rows.speaker(speaker_id)
    own = {turn.id: turn for turn in rows.turns(speaker_id=speaker_id)}
    given = [
        (own[turn_id], part)
        for turn_id, part in parts.items()
        if part and turn_id in own and Fixed.SPEAKER not in own[turn_id].fixed
    ]
    if not given:
        raise StudioError("{name} sounds like one person, or you fixed who speaks.", name=speaker.name)
    new: dict[int, int] = {}
    for turn, part in given:
        if part not in new:
            new[part] = insert_speaker(rows, next_name(rows), PERSON)
        if turn.touched:
            change_turn(rows, turn, speaker_id=new[part], fixed=" ".join(sorted(turn.fixed)))
        else:
            rows.update("turns", turn.id, speaker_id=new[part])
    label = Message("Break up {name} into {count}", {"name": speaker.name, "count": len(new) + 1})
    return label, list(new.values())
