"""Splitting a turn in two and merging two into one, with their words and text."""

from collections.abc import Sequence

from studio.errors import Message, StudioError
from studio.project.edits_turns import insert_turn, refuse_crushed, set_turn_text
from studio.project.rows import Rows, rounded
from studio.project.touching import change_turn, delete_clips, fixed_text
from studio.project.turn_words import renumber, text_of
from studio.project.values import MINIMUM_TURN_S, PERSON, Fixed, State, Turn, Word
from studio.project.word_times import put_word, reading_times


def split_turn(rows: Rows, turn_id: int, seconds: float) -> tuple[Message, int]:
    """Split a turn at a time; returns the id of the later part.

    The text is split at the word under the time, which goes where most of it lies and ends, or
    begins, there. Words without a time are placed by their share of the characters.
    """
    turn = rows.turn(turn_id)
    words = rows.words(turn_id)
    return _split(rows, turn, words, _words_before(turn, words, seconds), seconds)


def split_turn_at_word(rows: Rows, turn_id: int, count: int, text: str | None = None) -> tuple[Message, int]:
    """Split a turn after its first `count` words, in the pause there; returns the id of the later part.

    `text` is what the turn says now, where it was retyped first. Raises StudioError where a part would be
    without words, or too short.
    """
    if text is not None:
        set_turn_text(rows, turn_id, text)
    turn, words = rows.turn(turn_id), rows.words(turn_id)
    if not 0 < count < len(words):
        raise StudioError("A turn is split between two of its words. Put the cursor between them.")
    times = reading_times(turn, words)
    return _split(rows, turn, words, count, (times[count - 1][1] + times[count][0]) / 2)


def _split(rows: Rows, turn: Turn, words: Sequence[Word], count: int, seconds: float) -> tuple[Message, int]:
    seconds = rounded(seconds)
    _refuse_at_edge(turn, seconds)
    later_id = insert_turn(
        rows,
        turn.recording_id,
        seconds,
        turn.end,
        turn.speaker_id,
        PERSON,
        touched=True,
        state=_after_split(turn),
        fixed=turn.fixed | {Fixed.START},
    )
    rows.update("turns", later_id, text=text_of(words[count:]), reject_reason=turn.reject_reason)
    _trim(rows, words[:count], turn.start, seconds)
    _trim(rows, words[count:], seconds, turn.end)
    _give_words(rows, words[count:], later_id)
    renumber(rows, words[count:])
    delete_clips(rows, turn.id)
    change_turn(rows, turn, end=seconds, text=text_of(words[:count]))
    return Message("Split turn"), later_id


def merge_turns(rows: Rows, turn_id: int, with_id: int) -> Message:
    """Join another turn into this one, words and text in order of time; this turn's speaker stays."""
    turn, other = rows.turn(turn_id), rows.turn(with_id)
    if turn.recording_id != other.recording_id or turn_id == with_id:
        raise StudioError("Choose two turns of the same recording to merge.")
    first, second = sorted((turn, other), key=lambda each: (each.start, each.end))
    words = _joined(rows.words(first.id), rows.words(second.id))
    _refuse_between(rows, turn, other)
    _give_words(rows, words, turn_id)
    renumber(rows, words)
    for line in rows.utterances(turn.recording_id):
        if line.turn_id == with_id:
            rows.update("utterances", line.id, turn_id=turn_id)
    delete_clips(rows, turn_id)
    rows.delete("turns", with_id)
    start, end = first.start, max(first.end, second.end)
    fixed = fixed_text(_fixed_of_joined(turn, first, max((first, second), key=lambda each: each.end)))
    change_turn(rows, turn, start=start, end=end, text=text_of(words), fixed=fixed)
    if turn.state != other.state:
        rows.update("turns", turn_id, state=State.EDITED, reject_reason="")
    rows.update("turns", turn_id, note="\n".join(each.note for each in (first, second) if each.note))
    return Message("Merge turns")


def merge_all(rows: Rows, turn_ids: Sequence[int]) -> tuple[Message, int]:
    """Join turns into the one that begins first, one after the other; returns its id."""
    turns = sorted((rows.turn(turn_id) for turn_id in dict.fromkeys(turn_ids)), key=lambda each: each.start)
    if len(turns) < 2:
        raise StudioError("Choose two turns of the same recording to merge.")
    for other in turns[1:]:
        merge_turns(rows, turns[0].id, other.id)
    return Message("Merge {count} turns", {"count": len(turns)}), turns[0].id


def _give_words(rows: Rows, words: Sequence[Word], turn_id: int) -> None:
    """Let words be of this turn, with what was accepted of them: it would go with their former turn."""
    moved = {word.id for word in words}
    for word_id in moved:
        rows.update("words", word_id, turn_id=turn_id)
    for accepted in rows.accepted_problems(rows.turn(turn_id).recording_id):
        if accepted.word_id in moved:
            rows.update("accepted_problems", accepted.id, turn_id=turn_id)


def _refuse_at_edge(turn: Turn, seconds: float) -> None:
    least = MINIMUM_TURN_S - 1e-9
    if seconds - turn.start < least or turn.end - seconds < least:
        raise StudioError(
            "A turn can be split only inside, at least {least} ms from its edges. "
            "Move the playhead into the turn.",
            least=round(MINIMUM_TURN_S * 1000),
        )


def _fixed_of_joined(turn: Turn, first: Turn, last: Turn) -> frozenset[Fixed]:
    """What stays fixed of two turns made one: of each the edge that remains."""
    return (turn.fixed & {Fixed.SPEAKER}) | (first.fixed & {Fixed.START}) | (last.fixed & {Fixed.END})


def _after_split(turn: Turn) -> State:
    return State.EDITED if turn.state in (State.RAW, State.GOLD) else turn.state


def _words_before(turn: Turn, words: Sequence[Word], seconds: float) -> int:
    # How many words lie mostly before the time; reading order stays whole.
    for count, (start, end) in enumerate(reading_times(turn, words)):
        if (start + end) / 2 >= seconds:
            return count
    return len(words)


def _trim(rows: Rows, words: Sequence[Word], start: float, end: float) -> None:
    for word in words:
        if word.start is None or word.end is None or (word.start >= start and word.end <= end):
            continue
        new_start, new_end = max(word.start, start), min(word.end, end)
        refuse_crushed(word, new_start, new_end)
        # The cut is no statement about the word: an aligner may place it anew.
        put_word(rows, word, new_start, new_end, pin=False)


def _joined(first: list[Word], second: list[Word]) -> list[Word]:
    ends = [word.end for word in first if word.end is not None]
    starts = [word.start for word in second if word.start is not None]
    if ends and starts and max(ends) > min(starts):
        raise StudioError(
            "The words of these turns overlap in time. Move the words apart, then merge the turns."
        )
    return first + second


def _refuse_between(rows: Rows, turn: Turn, other: Turn) -> None:
    start, end = min(turn.start, other.start), max(turn.end, other.end)
    for between in rows.turns(turn.recording_id, start=start, end=end, speaker_id=turn.speaker_id):
        own_before = min(between.end, turn.end) - max(between.start, turn.start)
        if turn.speaker_id is not None and between.id not in (turn.id, other.id) and own_before <= 0:
            raise StudioError(
                "Another turn of the speaker lies between, from {start:.2f} to {end:.2f} s. "
                "Merge that one first.",
                start=between.start,
                end=between.end,
            )
