"""Applying what forced alignment found: the times, scores and phones of words, as one edit.

Words that a person placed, and those of gold turns, are pinned; the rest is fitted around them.
"""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from studio.errors import Message
from studio.project.baseline import Baseline
from studio.project.edits_results import label_with_kept
from studio.project.found import AlignedPhone, AlignedWord
from studio.project.rows import RESOLUTION_S, Rows, rounded
from studio.project.turn_words import sounds_like, text_of, words_of
from studio.project.turns_around_words import turns_around_words
from studio.project.values import MINIMUM_WORD_S, State, Turn, Word

Pair = tuple[Word, AlignedWord]
Fitted = tuple[Word, AlignedWord, float, float]
Values = dict[str, Any]
PhoneValues = tuple[int, str, float, float, float | None]
_PHONE_COLUMNS = ("word_id", "position", "symbol", "start", "end", "score")

_NO_TIME: Values = {"start": None, "end": None, "score": None}


def apply_alignment(
    rows: Rows,
    recording_id: int,
    aligned: Mapping[int, Sequence[AlignedWord]],
    source: str,
    based_on: Baseline | None = None,
) -> Message:
    """Write the times, scores and phones of words: turn id -> its aligned words in order.

    Words that a person placed, and those of gold turns, keep their times. A turn that is gone, or
    that was changed since `based_on`, is left as it is. Edges that a tool set move to words beyond them.
    """
    there = {turn.id: turn for turn in rows.turns(recording_id)}
    words_now = rows.words_of_recording(recording_id)
    usable = {
        turn_id: words
        for turn_id, words in aligned.items()
        if turn_id in there and (based_on is None or based_on.saw(there[turn_id], words_now.get(turn_id, [])))
    }
    there = turns_around_words(rows, there, usable)
    found = _Found(source)
    for turn_id, words in usable.items():
        now = words_now.get(turn_id, [])
        if now:
            _align_words(found, there[turn_id], now, words)
        else:
            _write_words(found, there[turn_id], words)
    found.write(rows)
    kept = len(aligned) - len(usable)
    label = label_with_kept(
        "Align words of {count} turns", "Align words of {count} turns, {kept} kept", len(aligned) - kept, kept
    )
    if not found.without_room:
        return label
    return Message("{label}; words without room: {words}", {"label": label, "words": found.without_room})


class _Found:
    """What an alignment writes, collected over all turns: a few statements for many rows.

    `without_room` counts words that were found with no length, or only where another word is.
    """

    def __init__(self, source: str) -> None:
        self.without_room = 0
        self._source = source
        self._texts: dict[int, str] = {}
        self._new_words: list[Values] = []
        self._new_phones: list[tuple[int, Sequence[PhoneValues]]] = []
        self._times: list[Values] = []
        self._without_phones: list[int] = []
        self._phones: list[tuple[Any, ...]] = []

    def text(self, turn_id: int, text: str) -> None:
        """A turn without a text gets the one that was heard."""
        self._texts[turn_id] = text

    def add_word(self, word: Word, times: Values, phones: Sequence[PhoneValues]) -> None:
        """A word that is not there yet; `phones` lack its id."""
        row = {"turn_id": word.turn_id, "position": word.position, "text": word.text, "touched": False}
        self._new_phones.append((len(self._new_words), phones))
        self._new_words.append({"spoken": "", **_NO_TIME, **row, **times, "source": self._source})

    def time_word(self, word: Word, times: Values, phones: Sequence[PhoneValues]) -> None:
        """A word that gets new times, and phones in the place of those it has."""
        self._times.append({"id": word.id, **times, "source": self._source})
        self.renew_phones(word, phones)

    def forget_time(self, word: Word) -> None:
        """A word whose old time would lie about a place that may now be another word's."""
        self._times.append({"id": word.id, **_NO_TIME, "spoken": word.spoken, "source": word.source})
        self._without_phones.append(word.id)

    def renew_phones(self, word: Word, phones: Sequence[PhoneValues]) -> None:
        """A word that gets phones in the place of those it has."""
        if word.start is not None:
            self._without_phones.append(word.id)
        self._phones += [(word.id, *phone) for phone in phones]

    def write(self, rows: Rows) -> None:
        """Write it all."""
        for turn_id, text in self._texts.items():
            rows.update("turns", turn_id, text=text)
        rows.delete_of_each("phones", "word_id", self._without_phones)
        rows.update_all("words", self._times)
        ids = rows.insert_all("words", self._new_words)
        self._phones += [(ids[index], *phone) for index, phones in self._new_phones for phone in phones]
        rows.insert_columns(
            "phones", dict(zip(_PHONE_COLUMNS, zip(*self._phones, strict=True), strict=False))
        )


def _align_words(found: _Found, turn: Turn, words: Sequence[Word], aligned: Sequence[AlignedWord]) -> None:
    pinned = [word for word in words if word.start is not None and (word.touched or turn.state == State.GOLD)]
    done = {word.id for word in pinned}
    pairs = _matched(words, aligned)
    for word, heard in pairs:
        if word.id in done and _is_at(word, heard):
            found.renew_phones(word, _phone_values(heard.phones, word.start or 0.0, word.end or 0.0))
    free = [pair for pair in pairs if pair[0].id not in done]
    fitted = _fitted(turn, free, pinned)
    found.without_room += len(free) - len(fitted)
    for word, heard, start, end in fitted:
        times = _times(heard, start, end)
        if word.spoken != heard.spoken and sounds_like(word.spoken) == sounds_like(heard.spoken):
            times["spoken"] = word.spoken  # with the capitals and signs it was given with
        found.time_word(word, times, _phone_values(heard.phones, start, end))
        done.add(word.id)
    for word in words:
        if word.id not in done and word.start is not None:
            found.forget_time(word)


def _write_words(found: _Found, turn: Turn, aligned: Sequence[AlignedWord]) -> None:
    # A turn without words gets those that were aligned in it.
    text = " ".join(word.text for word in aligned)
    words = [
        Word(-1, turn.id, position, word, "", None, None, None, False, "")
        for position, word in enumerate(words_of(text))
    ]
    if aligned:
        found.text(turn.id, text_of(words) or " ".join(text.split()))
    pairs = _matched(words, aligned)
    fitted = {fit[0].position: fit for fit in _fitted(turn, pairs, [])}
    found.without_room += len(pairs) - len(fitted)
    for word in words:
        if word.position in fitted:
            _, heard, start, end = fitted[word.position]
            found.add_word(word, _times(heard, start, end), _phone_values(heard.phones, start, end))
        else:
            found.add_word(word, {}, [])


def _fitted(turn: Turn, pairs: Sequence[Pair], pinned: Sequence[Word]) -> list[Fitted]:
    # Each word with the time it was found at, cut where the turn, a pinned word or the word before begins.
    fitted = []
    last = turn.start
    for word, found in pairs:
        free_from, free_to = _room(turn, word, pinned, last) if pinned else (last, turn.end)
        start, end = max(rounded(found.start), free_from, last), min(rounded(found.end), free_to)
        if rounded(end - start) >= MINIMUM_WORD_S:
            fitted.append((word, found, start, end))
            last = end
    return fitted


def _room(turn: Turn, word: Word, pinned: Sequence[Word], last: float) -> tuple[float, float]:
    free_from = max([pin.end or last for pin in pinned if pin.position < word.position], default=last)
    free_to = min([pin.start or turn.end for pin in pinned if pin.position > word.position], default=turn.end)
    return free_from, free_to


def _matched(words: Sequence[Word], aligned: Sequence[AlignedWord]) -> list[Pair]:
    texts, found = [word.text for word in words], [word.text for word in aligned]
    if texts == found:
        return list(zip(words, aligned, strict=True))
    pairs: list[Pair] = []
    for first, second, length in SequenceMatcher(None, texts, found, autojunk=False).get_matching_blocks():
        pairs += zip(words[first : first + length], aligned[second : second + length], strict=True)
    return pairs


def _is_at(word: Word, found: AlignedWord) -> bool:
    # A pass within a pinned word tells its phones anew; a word found elsewhere says nothing about it.
    if word.start is None or word.end is None or not found.phones:
        return False
    return abs(found.start - word.start) < 1e-3 and abs(found.end - word.end) < 1e-3


def _times(found: AlignedWord, start: float, end: float) -> Values:
    return {"start": start, "end": end, "score": found.score, "spoken": found.spoken}


def _phone_values(phones: Sequence[AlignedPhone], start: float, end: float) -> list[PhoneValues]:
    # What lies outside the word is cut off: a phone's pass was within it, up to rounding.
    values: list[PhoneValues] = []
    for phone in phones:
        begin, stop = max(phone.start, start), min(phone.end, end)
        if stop - begin > RESOLUTION_S:
            values.append((len(values), phone.symbol, begin, stop, phone.score))
    return values
