"""What a user does to turns. Each function is one undoable edit; refusals are StudioErrors."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from operator import attrgetter

from studio.errors import Message, StudioError
from studio.project.rows import Rows, rounded
from studio.project.touching import change_turn, clips_leave_gold, fixed_text
from studio.project.turn_words import write_text
from studio.project.values import (
    MINIMUM_TURN_S,
    MINIMUM_WORD_S,
    PERSON,
    Edge,
    Fixed,
    Recording,
    State,
    Turn,
    Word,
)
from studio.project.word_times import put_word, shift_words


def add_turn(
    rows: Rows, recording_id: int, start: float, end: float, speaker_id: int | None = None, text: str = ""
) -> tuple[Message, int]:
    """Add a turn [start, end) seconds; returns its id. What lies outside the recording is cut off."""
    recording = rows.recording(recording_id)
    if speaker_id is not None:
        rows.speaker(speaker_id)  # says so where it is gone by now
    start, end = within(recording, start), within(recording, end)
    _refuse_short(start, end)
    _refuse_overlap(rows, recording_id, speaker_id, None, start, end, 0.0)
    turn_id = insert_turn(
        rows, recording_id, start, end, speaker_id, PERSON,
        touched=True, state=State.EDITED, fixed=_all_fixed(speaker_id),
    )  # fmt: skip
    rows.update("turns", turn_id, text=write_text(rows, turn_id, text))
    return Message("Add turn"), turn_id


def delete_turn(rows: Rows, turn_id: int) -> Message:
    """Delete a turn with its words and clips."""
    text = rows.turn(turn_id).text
    rows.delete("turns", turn_id)
    return Message("Delete turn: {text}", {"text": text}) if text else Message("Delete turn")


def delete_turns(rows: Rows, turn_ids: Sequence[int]) -> Message:
    """Delete turns with their words and clips."""
    labels = [delete_turn(rows, turn_id) for turn_id in turn_ids]
    return labels[0] if len(labels) == 1 else Message("Delete {count} turns", {"count": len(labels)})


def move_turn_edge(rows: Rows, turn_id: int, edge: Edge, seconds: float, detach: bool = False) -> Message:
    """Move an edge of a turn, with the edges of turns that touch it there unless `detach`.

    A first or last word that touches the edge, or would stick out, keeps to it. Raises StudioError
    where a turn, or such a word, would become too short, or two turns of one speaker would overlap.
    """
    turn = rows.turn(turn_id)
    seconds = within(rows.recording(turn.recording_id), seconds)
    label = Message("Move start of turn") if edge == Edge.START else Message("Move end of turn")
    if seconds == (turn.start if edge == Edge.START else turn.end):
        return label
    moved = [(turn, Edge(edge))]
    if not detach:
        moved += [(other, _opposite(edge)) for other in _touching(rows, turn, Edge(edge))]
    move_turn_edges(rows, moved, seconds, detach)
    return label


def move_turn_edges(
    rows: Rows, moved: Sequence[tuple[Turn, Edge]], seconds: float, detach: bool = False
) -> None:
    """Move edges of turns to one time, with the words that keep to them; refuses as `move_turn_edge` does."""
    had = [overlap_with_own(rows, turn) for turn, _ in moved]
    for turn, edge in moved:
        _set_edge(rows, turn, edge, seconds, detach)
    for (turn, _), overlap in zip(moved, had, strict=True):
        refuse_more_overlap(rows, turn, overlap)


def slip_turn(rows: Rows, turn_id: int, delta_s: float) -> Message:
    """Move a turn with all that is in it by `delta_s` seconds, as far as the recording goes."""
    return slip_turns(rows, [turn_id], delta_s)


def slip_turns(rows: Rows, turn_ids: Sequence[int], delta_s: float) -> Message:
    """Move turns of a recording together, with all that is in them; the first at its ends stops all.

    Raises StudioError where a turn would come over another one of its speaker.
    """
    turns = [rows.turn(turn_id) for turn_id in dict.fromkeys(turn_ids)]
    label = _label_of_slip(turns)
    if not turns:
        return label
    last = within(rows.recording(turns[0].recording_id), math.inf)
    earliest, latest = min(turn.start for turn in turns), max(turn.end for turn in turns)
    delta_s = rounded(min(max(delta_s, -earliest), last - latest))
    if delta_s == 0:
        return label
    had = _overlaps_with_own(rows, turns)
    shift_words(rows, [turn.id for turn in turns], delta_s)
    for turn in turns:
        _shift(rows, turn, delta_s)
    times = [(rounded(turn.start + delta_s), rounded(turn.end + delta_s)) for turn in turns]
    moved = [replace(turn, start=at, end=to) for turn, (at, to) in zip(turns, times, strict=True)]
    for before, (seconds, other) in zip(had, _overlaps_with_own(rows, moved), strict=True):
        _refuse_longer(rows, seconds, before[0], other)
    return label


def assign_speaker(rows: Rows, turn_ids: Sequence[int], speaker_id: int | None) -> Message:
    """Give turns to a speaker, or to nobody. Raises StudioError where that speaker already speaks there."""
    name = rows.speaker(speaker_id).name if speaker_id is not None else ""
    for turn_id in turn_ids:
        turn = rows.turn(turn_id)
        if turn.speaker_id != speaker_id:
            change_turn(rows, turn, speaker_id=speaker_id)
            _refuse_overlap(rows, turn.recording_id, speaker_id, turn_id, turn.start, turn.end, 0.0)
    values = {"speaker": name, "count": len(turn_ids)}
    if len(turn_ids) == 1:
        return Message("Assign to {speaker}", values) if name else Message("Unassign speaker")
    if name:
        return Message("Assign {count} turns to {speaker}", values)
    return Message("Unassign speaker of {count} turns", values)


def set_turn_text(rows: Rows, turn_id: int, text: str) -> Message:
    """Retype what is said in a turn; words that stay keep their times."""
    turn = rows.turn(turn_id)
    kept = write_text(rows, turn_id, text)
    if kept != turn.text:
        change_turn(rows, turn, text=kept)
    return Message("Edit text: {text}", {"text": kept}) if kept else Message("Delete text")


_STATE_LABELS = {
    State.RAW: "Mark {count} turns as raw",
    State.EDITED: "Mark {count} turns as edited",
    State.REVIEWED: "Mark {count} turns as reviewed",
    State.GOLD: "Mark {count} turns gold",
    State.REJECTED: "Reject {count} turns",
}
_ONE_STATE_LABELS = {
    State.RAW: "Mark turn as raw",
    State.EDITED: "Mark turn as edited",
    State.REVIEWED: "Mark turn as reviewed",
    State.GOLD: "Mark turn gold",
    State.REJECTED: "Reject turn",
}


def set_state(
    rows: Rows, turn_ids: Sequence[int], state: State, reason: str = "", bulk: bool | None = None
) -> Message:
    """Review turns: a person accepts or rejects them. Gold makes the speaker a voice of that name.

    `bulk` says that they were accepted unseen, which is kept; by default where there are several.
    Raises StudioError for gold turns without a speaker.
    """
    state = State(state)
    accepted_in_bulk = state == State.GOLD and (len(turn_ids) > 1 if bulk is None else bulk)
    for turn_id in turn_ids:
        turn = rows.turn(turn_id)
        if state == State.GOLD:
            _give_voice(rows, turn)
        elif turn.state == State.GOLD:
            clips_leave_gold(rows, turn_id)
        kept_reason = reason if state == State.REJECTED else ""
        rows.update(
            "turns",
            turn_id,
            state=state,
            reject_reason=kept_reason,
            touched=True,
            accepted_in_bulk=accepted_in_bulk,
        )
    if len(turn_ids) == 1:
        return Message(_ONE_STATE_LABELS[state])
    return Message(_STATE_LABELS[state], {"count": len(turn_ids)})


def insert_turn(
    rows: Rows,
    recording_id: int,
    start: float,
    end: float,
    speaker_id: int | None,
    source: str,
    *,
    touched: bool = False,
    state: State = State.RAW,
    fixed: frozenset[Fixed] = frozenset(),
) -> int:
    """Write a new turn without words and return its id."""
    return rows.insert(
        "turns",
        recording_id=recording_id,
        speaker_id=speaker_id,
        start=start,
        end=end,
        text="",
        state=state,
        reject_reason="",
        touched=touched,
        source=source,
        fixed=fixed_text(fixed),
    )


def within(recording: Recording, seconds: float) -> float:
    """The nearest time inside a recording, as it is kept."""
    last = math.floor(recording.seconds * 1e6) / 1e6
    return rounded(min(max(seconds, 0.0), last))


def _all_fixed(speaker_id: int | None) -> frozenset[Fixed]:
    return frozenset(Fixed) if speaker_id is not None else frozenset({Fixed.START, Fixed.END})


def _give_voice(rows: Rows, turn: Turn) -> None:
    if turn.speaker_id is None:
        raise StudioError(
            "The turn at {start:.2f} s has no speaker. Give it a speaker before you mark it gold.",
            start=turn.start,
        )
    if any(voice.speaker_id == turn.speaker_id for voice in rows.voices()):
        return
    speaker = rows.speaker(turn.speaker_id)
    voice = rows.voice_named(speaker.name)
    if voice is None:
        language = rows.recording(turn.recording_id).language
        rows.insert("voices", name=speaker.name, speaker_id=speaker.id, language=language, consent="")
    elif voice.speaker_id is None:
        rows.update("voices", voice.id, speaker_id=speaker.id)


def _opposite(edge: Edge) -> Edge:
    return Edge.START if edge == Edge.END else Edge.END


def _touching(rows: Rows, turn: Turn, edge: Edge) -> list[Turn]:
    if edge == Edge.END:
        near = rows.turns(turn.recording_id, start=turn.end, end=turn.end + 1e-6)
        return [other for other in near if other.start == turn.end and other.id != turn.id]
    near = rows.turns(turn.recording_id, start=turn.start - 1e-6, end=turn.start)
    return [other for other in near if other.end == turn.start and other.id != turn.id]


def _set_edge(rows: Rows, turn: Turn, edge: Edge, seconds: float, detach: bool) -> None:
    start, end = (seconds, turn.end) if edge == Edge.START else (turn.start, seconds)
    _refuse_short(start, end)
    _carry_words(rows, turn, start, end, detach)
    change_turn(rows, turn, start=start, end=end)


def _carry_words(rows: Rows, turn: Turn, start: float, end: float, detach: bool) -> None:
    for word in rows.words(turn.id):
        if word.start is None or word.end is None:
            continue
        follows_start = word.start < start or (word.start == turn.start and not detach)
        follows_end = word.end > end or (word.end == turn.end and not detach)
        new_start = start if follows_start else word.start
        new_end = end if follows_end else word.end
        if (new_start, new_end) != (word.start, word.end):
            refuse_crushed(word, new_start, new_end)
            put_word(rows, word, new_start, new_end)


def refuse_crushed(word: Word, start: float, end: float) -> None:
    """Raise StudioError where a word would be shorter than 10 ms."""
    if rounded(end - start) < MINIMUM_WORD_S:
        raise StudioError(
            "The word “{word}” would be crushed: a word must keep at least {least} ms. "
            "Move or delete the word first.",
            word=word.text,
            least=round(MINIMUM_WORD_S * 1000),
        )


def _refuse_short(start: float, end: float) -> None:
    if rounded(end - start) < MINIMUM_TURN_S:
        raise StudioError(
            "A turn must keep at least {least} ms. Make it longer, or delete it.",
            least=round(MINIMUM_TURN_S * 1000),
        )


def overlap_with_own(rows: Rows, turn: Turn) -> float:
    """For how long a turn, with the times it has here, lies over the others of its speaker now."""
    overlap = _own_overlap(rows, turn.recording_id, turn.speaker_id, turn.id, turn.start, turn.end)
    return overlap[0]


def refuse_more_overlap(rows: Rows, before: Turn, had: float) -> None:
    """Raise StudioError where a turn now lies for longer than `had` over others of its speaker."""
    after = rows.turn(before.id)
    _refuse_overlap(rows, after.recording_id, after.speaker_id, after.id, after.start, after.end, had)


def _label_of_slip(turns: Sequence[Turn]) -> Message:
    if len(turns) == 1:
        return Message("Move turn")
    return Message("Move {count} turns", {"count": len(turns)})


def _shift(rows: Rows, turn: Turn, delta_s: float) -> None:
    for clip in rows.clips(turn.id):
        rows.update("clips", clip.id, start=clip.start + delta_s, end=clip.end + delta_s)
    change_turn(rows, turn, start=turn.start + delta_s, end=turn.end + delta_s)


def _refuse_overlap(
    rows: Rows,
    recording_id: int,
    speaker_id: int | None,
    turn_id: int | None,
    start: float,
    end: float,
    had: float,
) -> None:
    seconds, other = _own_overlap(rows, recording_id, speaker_id, turn_id, start, end)
    _refuse_longer(rows, seconds, had, other)


def _refuse_longer(rows: Rows, seconds: float, had: float, other: Turn | None) -> None:
    if other is not None and seconds > had + 1e-9:
        raise StudioError(
            "{speaker} already has a turn from {start:.2f} to {end:.2f} s there. "
            "Merge the two turns, or move an edge out of the way.",
            speaker=rows.speaker(other.speaker_id or 0).name,
            start=other.start,
            end=other.end,
        )


def _overlaps_with_own(rows: Rows, turns: Sequence[Turn]) -> list[tuple[float, Turn | None]]:
    """What `_own_overlap` finds for each of many turns of a recording, read together."""
    first, last = min(turn.start for turn in turns), max(turn.end for turn in turns)
    theirs: dict[int | None, list[Turn]] = {}
    for turn in rows.turns(turns[0].recording_id, start=first, end=last):
        theirs.setdefault(turn.speaker_id, []).append(turn)
    latest_ends = {who: [*accumulate((turn.end for turn in said), max)] for who, said in theirs.items()}
    overlaps = []
    for turn in turns:
        said = theirs.get(turn.speaker_id, []) if turn.speaker_id is not None else []
        begin = bisect_right(latest_ends[turn.speaker_id], turn.start) if said else 0
        stop = bisect_left(said, turn.end, key=attrgetter("start"))
        near = [other for other in said[begin:stop] if other.end > turn.start and other.id != turn.id]
        overlaps.append(_overlap(turn.start, turn.end, near))
    return overlaps


def _own_overlap(
    rows: Rows, recording_id: int, speaker_id: int | None, turn_id: int | None, start: float, end: float
) -> tuple[float, Turn | None]:
    # How long the speaker's other turns overlap [start, end), and the first of them.
    if speaker_id is None:
        return 0.0, None
    others = [
        turn
        for turn in rows.turns(recording_id, start=start, end=end, speaker_id=speaker_id)
        if turn.id != turn_id
    ]
    return _overlap(start, end, others)


def _overlap(start: float, end: float, others: Sequence[Turn]) -> tuple[float, Turn | None]:
    seconds = sum(min(end, turn.end) - max(start, turn.start) for turn in others)
    return seconds, others[0] if others else None
