"""Applying what forced alignment found: the times, scores and phones of words, as one edit.

Words that a person placed, and those of gold turns, are pinned; the rest is fitted around them.
"""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from studio.errors import Message
from studio.project.baseline import Baseline
from studio.project.edits_results import label_with_kept
from studio.project.found import AlignedPhone, AlignedWord
from studio.project.rows import Rows, rounded
from studio.project.turn_words import write_text
from studio.project.values import MINIMUM_WORD_S, State, Turn, Word
from studio.project.word_times import forget_phones

Pair = tuple[Word, AlignedWord]


def apply_alignment(
    rows: Rows,
    recording_id: int,
    aligned: Mapping[int, Sequence[AlignedWord]],
    source: str,
    based_on: Baseline | None = None,
) -> Message:
    """Write the times, scores and phones of words: turn id -> its aligned words in order.

    Words that a person placed, and those of gold turns, keep their times. A turn that is gone, or
    that was changed since `based_on`, is left as it is.
    """
    there = {turn.id: turn for turn in rows.turns(recording_id)}
    written = kept = 0
    for turn_id, words in aligned.items():
        turn = there.get(turn_id)
        if turn is None or (based_on is not None and not based_on.unchanged(rows, turn)):
            kept += 1
            continue
        _align_turn(rows, turn, words, source)
        written += 1
    return label_with_kept(
        "Align words of {count} turns", "Align words of {count} turns, {kept} kept", written, kept
    )


def _align_turn(rows: Rows, turn: Turn, aligned: Sequence[AlignedWord], source: str) -> None:
    words = rows.words(turn.id)
    if not words and aligned:
        text = write_text(rows, turn.id, " ".join(word.text for word in aligned), source)
        rows.update("turns", turn.id, text=text)
        words = rows.words(turn.id)
    pinned = [word for word in words if word.start is not None and (word.touched or turn.state == State.GOLD)]
    pairs = _matched(words, aligned)
    done = {word.id for word in pinned}
    for word, found in pairs:
        if word.id in done:
            _renew_phones(rows, word, found)
    phones: list[dict[str, object]] = []
    for word, found, start, end in _fitted(turn, [pair for pair in pairs if pair[0].id not in done], pinned):
        times = {"start": start, "end": end, "score": found.score}
        rows.update("words", word.id, **times, spoken=found.spoken, source=source)
        if word.start is not None:
            forget_phones(rows, word.id)
        phones += _phone_rows(word.id, found.phones, start, end)
        done.add(word.id)
    rows.insert_all("phones", phones)
    for word in words:
        if word.id not in done and word.start is not None:
            # Its old time would lie about a place that may now be another word's.
            rows.update("words", word.id, start=None, end=None, score=None)
            forget_phones(rows, word.id)


def _fitted(
    turn: Turn, pairs: Sequence[Pair], pinned: Sequence[Word]
) -> list[tuple[Word, AlignedWord, float, float]]:
    # Each word with the time it was found at, cut where the turn, a pinned word or the word before begins.
    fitted = []
    last = turn.start
    for word, found in pairs:
        free_from = max([pin.end or last for pin in pinned if pin.position < word.position], default=last)
        free_to = min(
            [pin.start or turn.end for pin in pinned if pin.position > word.position], default=turn.end
        )
        start, end = max(rounded(found.start), free_from, last), min(rounded(found.end), free_to)
        if rounded(end - start) >= MINIMUM_WORD_S:
            fitted.append((word, found, start, end))
            last = end
    return fitted


def _matched(words: Sequence[Word], aligned: Sequence[AlignedWord]) -> list[Pair]:
    texts, found = [word.text for word in words], [word.text for word in aligned]
    if texts == found:
        return list(zip(words, aligned, strict=True))
    pairs: list[Pair] = []
    for first, second, length in SequenceMatcher(None, texts, found, autojunk=False).get_matching_blocks():
        pairs += zip(words[first : first + length], aligned[second : second + length], strict=True)
    return pairs


def _renew_phones(rows: Rows, word: Word, found: AlignedWord) -> None:
    # A pass within a pinned word tells its phones anew; a word found elsewhere says nothing about it.
    if word.start is None or word.end is None or not found.phones:
        return
    if abs(found.start - word.start) < 1e-3 and abs(found.end - word.end) < 1e-3:
        forget_phones(rows, word.id)
        rows.insert_all("phones", _phone_rows(word.id, found.phones, word.start, word.end))


def _phone_rows(
    word_id: int, phones: Sequence[AlignedPhone], start: float, end: float
) -> list[dict[str, object]]:
    # What lies outside the word is cut off: a phone's pass was within it, up to rounding.
    rows: list[dict[str, object]] = []
    for phone in phones:
        begin, stop = max(rounded(phone.start), start), min(rounded(phone.end), end)
        if stop > begin:
            times = {"start": begin, "end": stop, "score": phone.score}
            rows.append({"word_id": word_id, "position": len(rows), "symbol": phone.symbol, **times})
    return rows
