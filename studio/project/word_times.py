"""Where words lie in time: guessed for those without a time, and moved together with their phones."""

from collections.abc import Sequence

from studio.project.found import TimedWord
from studio.project.rows import Rows, rounded
from studio.project.values import MINIMUM_WORD_S, PERSON, Turn, Word

MINIMUM_PHONE_S = 0.003


def reading_times(turn: Turn, words: Sequence[Word]) -> list[tuple[float, float]]:
    """A (start, end) in seconds for each word: its own, or by its characters a share of the gap it is in."""
    times: list[tuple[float, float]] = []
    begin = 0
    while begin < len(words):
        known = _times(words[begin])
        stop = begin + 1
        if known is not None:
            times.append(known)
        else:
            while stop < len(words) and words[stop].start is None:
                stop += 1
            gap_start = times[-1][1] if times else turn.start
            following = _times(words[stop]) if stop < len(words) else None
            gap_end = following[0] if following else turn.end
            times += share_time([word.text for word in words[begin:stop]], gap_start, max(gap_start, gap_end))
        begin = stop
    return times


def times_within(word: TimedWord, first: float, last: float) -> tuple[float | None, float | None]:
    """The times of a word as a file has them, cut to [first, last); none where too little of it is left."""
    if word.start is None or word.end is None:
        return None, None
    start, end = rounded(max(word.start, first)), rounded(min(word.end, last))
    return (start, end) if rounded(end - start) >= MINIMUM_WORD_S else (None, None)


def share_time(texts: Sequence[str], start: float, end: float) -> list[tuple[float, float]]:
    """Divide [start, end) seconds among texts, each by the number of its characters."""
    total = sum(len(text) for text in texts) or 1
    times = []
    said = 0
    for text in texts:
        begin = start + (end - start) * said / total
        said += len(text)
        times.append((begin, start + (end - start) * said / total))
    return times


def put_word(rows: Rows, word: Word, start: float, end: float, *, pin: bool = True) -> None:
    """Give a word a person's times; its outer phones follow. `pin` keeps aligners from changing them."""
    values = {"start": start, "end": end, "score": None, "source": PERSON}
    rows.update("words", word.id, **values, **({"touched": True} if pin else {}))
    _put_phones(rows, word, start, end)


def shift_words(rows: Rows, turn_ids: Sequence[int], delta_s: float) -> None:
    """Move all words of turns, and their phones, as they are."""
    words = [word for turn_id in turn_ids for word in rows.words(turn_id)]
    rows.update_all("words", [
        {"id": word.id, "start": word.start + delta_s, "end": word.end + delta_s, "touched": True}
        for word in words if word.start is not None and word.end is not None
    ])  # fmt: skip
    phones = [each for turn_id in turn_ids for some in rows.phones_of_turn(turn_id).values() for each in some]
    rows.update_all("phones", [
        {"id": phone.id, "start": phone.start + delta_s, "end": phone.end + delta_s} for phone in phones
    ])  # fmt: skip


def forget_phones(rows: Rows, word_id: int) -> None:
    """Delete a word's phones, since they no longer tell how it is said, or when."""
    rows.delete_of("phones", word_id=word_id)


def _put_phones(rows: Rows, word: Word, start: float, end: float) -> None:
    phones = rows.phones(word.id)
    if not phones:
        return
    spans = [[phone.start, phone.end] for phone in phones]
    spans[0][0], spans[-1][1] = start, end
    if any(stop - begin < MINIMUM_PHONE_S for begin, stop in spans):
        # The edge went past a phone: only a new pass within the word can tell where they are.
        forget_phones(rows, word.id)
        return
    for phone, (begin, stop) in zip(phones, spans, strict=True):
        rows.update("phones", phone.id, start=begin, end=stop)


def _times(word: Word) -> tuple[float, float] | None:
    return None if word.start is None or word.end is None else (word.start, word.end)
