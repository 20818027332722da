"""Where transcript and sound differ in a recording, read from the project as it is now, and how to repair
it."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from studio.dataset.risks import RiskKind
from studio.errors import Message
from studio.project import edits
from studio.project import edits_witnesses as repairs
from studio.project.diarization_plan import is_persons
from studio.project.edits_witnesses import witness_setting
from studio.project.intervals import Interval
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.values import Fixed, NewProblem, State, Turn
from studio.speech.witnesses import (
    Difference,
    Disagreement,
    LooseLine,
    Second,
    SpokenTurn,
    disagreements,
    loose_line,
)


@dataclass(frozen=True)
class Repair:
    """One way to mend a difference: its name, what it does as a sentence, and the edit, which takes rows."""

    title: Message
    about: Message
    edit: Callable[[Rows], Any]


def differences(project: Project, recording_id: int) -> list[Difference]:
    """Every place where the witnesses differ now, in order of time. None before the transcript is matched."""
    lines = project.utterances(recording_id)
    turns = project.turns(recording_id)
    if not lines or not any(line.turn_id is not None for line in lines):
        return []
    second = second_witness(project, recording_id)
    found = disagreements(_spoken_turns(project, recording_id), _loose_lines(project, recording_id), second)
    first, last = project.usable(recording_id)
    by_id = {turn.id: turn for turn in turns}
    said = _said(turns)
    return [
        each
        for each in found
        if each.end > first
        and each.start < last
        and all(turn_id in by_id for turn_id in each.turn_ids)
        # A line before or after all that are heard may be said in what was cropped away.
        and (each.line_id is None or (each.start >= first and each.end <= last))
        # Music between the turns is no difference, and nothing is to be done about it.
        and (each.kind is not Disagreement.NOT_SPEECH or each.turn_ids or _at_an_end(each, said))
    ]


def second_witness(project: Project, recording_id: int) -> Second:
    """What was kept of the diarization, and the stretches without speech."""
    kept = project.setting(witness_setting(recording_id), {})
    return Second(
        [(start, end, label) for start, end, label in kept.get("diarized", [])],
        [(start, end, what) for start, end, what in kept.get("not_speech", [])],
    )


def says(project: Project, difference: Difference) -> Message:
    """The sentence that says what was found."""
    values = _values(project, difference)
    match difference.kind:
        case Disagreement.WRONG_NAME:
            return Message("This sounds like {other}, and the transcript gives it to {speaker}.", values)
        case Disagreement.ROTATED:
            return Message("The names of {count} turns seem to have gone round: {exchange}.", values)
        case Disagreement.NO_LINE:
            return Message(
                "{speaker} speaks for {seconds:.1f} s, and the transcript has no line for it.", values
            )
        case Disagreement.NOT_SAID:
            return Message("“{line}” is not heard in the recording.", values)
    if difference.what == "music":
        return Message("Music for {seconds:.1f} s.", values)
    return Message("Nobody speaks for {seconds:.1f} s.", values)


def repairs_of(project: Project, recording_id: int, difference: Difference) -> list[Repair]:
    """What can be done about a difference in one click, the likeliest first."""
    turn_ids, kind = difference.turn_ids, difference.kind
    keep = Repair(
        Message("Keep"),
        Message("It is right as it is: do not ask again"),
        partial(repairs.keep_turns, turn_ids=turn_ids),
    )
    drop = Repair(Message("Drop"), Message("Delete the turn"), partial(edits.delete_turns, turn_ids=turn_ids))
    if kind is Disagreement.NOT_SAID:
        about = Message("Take the line out of the transcript")
        return [
            Repair(
                Message("Drop the line"), about, partial(repairs.drop_line, line_id=difference.line_id or 0)
            )
        ]
    if kind is Disagreement.NO_LINE:
        return [drop, keep]
    if kind is Disagreement.NOT_SPEECH:
        return [*_crops(project, recording_id, difference), *([drop] if turn_ids else [])]
    given = {turn_id: difference.exchange[project.turn(turn_id).speaker_id] for turn_id in turn_ids}
    give = partial(repairs.give_turns, turns=given)
    if kind is Disagreement.ROTATED:
        return [
            Repair(Message("Rotate"), Message("Give each of these turns to the speaker who is heard"), give),
            keep,
        ]
    return [
        Repair(
            Message("Give to {name}", {"name": project.speaker(given[turn_ids[0]]).name}),
            Message("Give the turn to the speaker who is heard"),
            give,
        ),
        keep,
        Repair(
            Message("Strip"),
            Message("Take the words out of the turn: its line waits for another"),
            partial(repairs.strip_turn, turn_id=turn_ids[0]),
        ),
    ]


def witness_problems(project: Project, recording_id: int) -> list[NewProblem]:
    """The differences as problems of the queue: they come first in it, for one of the two must be wrong."""
    return [
        NewProblem(
            kind=RiskKind(str(difference.kind)),
            start=difference.start,
            end=difference.end,
            risk=difference.risk,
            turn_id=difference.turn_ids[0] if len(difference.turn_ids) == 1 else None,
            values=_values(project, difference),
        )
        for difference in differences(project, recording_id)
    ]


def _crops(project: Project, recording_id: int, difference: Difference) -> list[Repair]:
    """Crop before or after, where nothing else is said there."""
    said = _said(project.turns(recording_id), but=difference.turn_ids)
    crop = partial(repairs.crop, recording_id=recording_id)
    before = Repair(
        Message("Crop before"),
        Message("Use the recording only from here on"),
        partial(crop, start=difference.end),
    )
    after = Repair(
        Message("Crop after"),
        Message("Use the recording only up to here"),
        partial(crop, end=difference.start),
    )
    return [
        *([before] if difference.end <= said[0] else []),
        *([after] if difference.start >= said[1] else []),
    ]


def _said(turns: Iterable[Turn], but: Collection[int] = ()) -> Interval:
    """The middles of the first and the last turn; `but` some that no person worked on."""
    middles = [
        (turn.start + turn.end) / 2
        for turn in turns
        if turn.state is not State.REJECTED and (turn.id not in but or is_persons(turn))
    ]
    return min(middles, default=float("inf")), max(middles, default=0.0)


def _at_an_end(difference: Difference, said: Interval) -> bool:
    return difference.end <= said[0] or difference.start >= said[1]


def _spoken_turns(project: Project, recording_id: int) -> list[SpokenTurn]:
    words = project.words_of_recording(recording_id)
    speakers = {speaker.name.casefold(): speaker.id for speaker in project.speakers()}
    lines: dict[int, list[int | None]] = defaultdict(list)
    for line in project.utterances(recording_id):
        if line.turn_id is not None and line.speaker_name:
            lines[line.turn_id].append(speakers.get(line.speaker_name.casefold()))
    return [
        SpokenTurn(
            turn.id,
            turn.start,
            turn.end,
            turn.speaker_id,
            turn.text,
            tuple(
                (word.start, word.end)
                for word in words.get(turn.id, [])
                if word.start is not None and word.end is not None
            ),
            tuple(lines[turn.id]),
            _is_settled(turn),
        )
        for turn in project.turns(recording_id)
        if turn.state is not State.REJECTED
    ]


def _is_settled(turn: Turn) -> bool:
    return Fixed.SPEAKER in turn.fixed or turn.state in (State.GOLD, State.REVIEWED)


def _loose_lines(project: Project, recording_id: int) -> list[LooseLine]:
    spans = {turn.id: (turn.start, turn.end) for turn in project.turns(recording_id)}
    lines = project.utterances(recording_id)
    placed = {line.position: spans[line.turn_id] for line in lines if line.turn_id in spans}
    seconds = project.recording(recording_id).seconds
    loose = [line for line in lines if line.turn_id is None and line.text.strip()]
    return [loose_line(line.id, line.text, line.position, placed, seconds) for line in loose]


def _values(project: Project, difference: Difference) -> dict[str, float | str]:
    names: dict[int | None, str] = {speaker.id: speaker.name for speaker in project.speakers()}
    values: dict[str, float | str] = {"seconds": difference.end - difference.start}
    if difference.turn_ids:
        values["count"] = len(difference.turn_ids)
        values["speaker"] = names.get(project.turn(difference.turn_ids[0]).speaker_id, "?")
    if difference.exchange:
        values["other"] = names.get(next(iter(difference.exchange.values())), "?")
        pairs = [f"{names.get(a, '?')} → {names.get(b, '?')}" for a, b in difference.exchange.items()]
        values["exchange"] = ", ".join(pairs)
    if difference.line_id is not None:
        values["line"] = difference.what
    return values
