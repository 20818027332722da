"""The layers of a turn's text: as it is written, as it is read aloud, and as a recogniser heard it."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from studio.errors import Message, StudioError
from studio.project.edits_turns import insert_turn, within
from studio.project.rows import Rows, now, rounded
from studio.project.touching import change_turn, clips_leave_gold
from studio.project.turn_words import write_text
from studio.project.values import MINIMUM_TURN_S, MINIMUM_WORD_S, PERSON, State, Turn, Word
from studio.project.word_times import forget_phones


class HeardWord(Protocol):
    """A word as a recogniser heard it, with its times in seconds of the recording."""

    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def start(self) -> float: ...  # noqa: D102
    @property
    def end(self) -> float: ...  # noqa: D102


class HeardTurn(Protocol):
    """What a recogniser heard in [start, end) seconds: in a turn, or where there is none yet."""

    @property
    def turn_id(self) -> int | None: ...  # noqa: D102
    @property
    def start(self) -> float: ...  # noqa: D102
    @property
    def end(self) -> float: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def words(self) -> Sequence[HeardWord]: ...  # noqa: D102


def set_spoken(rows: Rows, spoken: Mapping[int, str]) -> Message:
    """Write how words are read aloud, by word id; words that are gone by now are left out.

    Where something else was aligned for a word, its score and phones go, and its turn has to be accepted
    again if it was gold.
    """
    words = {word.id: word for word in rows.words_with_ids(spoken)}
    changed = [word for word in words.values() if word.spoken != spoken[word.id]]
    for word in changed:
        rows.update("words", word.id, spoken=spoken[word.id])
        if word.spoken:
            rows.update("words", word.id, score=None)
            forget_phones(rows, word.id)
    for turn in rows.turns_with_ids({word.turn_id for word in changed if word.spoken}):
        if turn.state == State.GOLD:
            rows.update("turns", turn.id, state=State.EDITED)
            clips_leave_gold(rows, turn.id)
    if len(changed) == 1:
        values = {"word": changed[0].text, "spoken": spoken[changed[0].id]}
        return Message("Read “{word}” as “{spoken}”", values)
    return Message("Read {count} words as they are said", {"count": len(changed)})


def apply_transcription(
    rows: Rows, recording_id: int, heard: Sequence[HeardTurn], source: str
) -> tuple[Message, int]:
    """Keep what was heard beside the text of turns, and write it where there is none.

    Returns how many texts stayed as they are.

    A text that a person or a transcript gave stays as it is; one that is a recogniser's own is replaced
    while nobody has reviewed the turn. What belongs to no turn becomes one, where no turn is by now.
    """
    there = {turn.id: turn for turn in rows.turns(recording_id)}
    written = kept = 0
    for each in heard:
        known = each.turn_id is not None
        turn = there.get(each.turn_id or 0) if known else _new_turn(rows, recording_id, each, source)
        if turn is None:
            continue
        rows.delete_of("recognitions", turn_id=turn.id)
        rows.insert("recognitions", turn_id=turn.id, text=each.text, source=source, changed_at=now())
        if _is_open(turn) and each.text:
            _write_heard(rows, turn, each, source)
            written += 1
        else:
            kept += 1
    return _transcribed(written, kept), kept


def _transcribed(written: int, kept: int) -> Message:
    values = {"count": written, "kept": kept}
    if kept:
        return Message("Transcribe: texts written {count}, kept {kept}", values)
    return (
        Message("Transcribe 1 turn", values) if written == 1 else Message("Transcribe {count} turns", values)
    )


def take_recognised(rows: Rows, turn_ids: Sequence[int]) -> Message:
    """Let what was heard be the text of these turns: a person decided so. Words that stay keep their times.

    Raises StudioError where nothing was heard in any of them.
    """
    taken = 0
    for turn in rows.turns_with_ids(turn_ids):
        heard = rows.recognition(turn.id)
        if heard is None or not heard.text:
            continue
        change_turn(rows, turn, text=write_text(rows, turn.id, heard.text))
        taken += 1
    if not taken:
        raise StudioError("Nothing was recognised in this turn yet. Transcribe it first.")
    if taken == 1:
        return Message("Take the recognised text")
    return Message("Take the recognised text of {count} turns", {"count": taken})


def set_pronunciations(
    rows: Rows, language: str, word: str, pronunciations: Sequence[str], source: str = PERSON
) -> Message:
    """Let these be all the ways to say a word, ARPABET with blanks between; none forgets the word."""
    word = word.strip().lower()
    if not word:
        raise StudioError("A pronunciation needs a word and its phones. Type both.")
    for each in rows.pronunciations(language):
        if each.word == word:
            rows.delete("pronunciations", each.id)
    for phones in dict.fromkeys(" ".join(each.upper().split()) for each in pronunciations):
        values = {"language": language, "word": word, "phones": phones, "source": source}
        rows.insert("pronunciations", **values, changed_at=now())
    values = {"word": word, "phones": ", ".join(pronunciations)}
    if not pronunciations:
        return Message("Forget the pronunciation of {word}", values)
    return Message("Pronounce {word} as {phones}", values)


def _is_open(turn: Turn) -> bool:
    """Whether a recogniser may write the text of a turn."""
    if not turn.text.strip():
        return turn.state in (State.RAW, State.EDITED)
    return bool(turn.text_source) and turn.state in (State.RAW, State.EDITED)


def _new_turn(rows: Rows, recording_id: int, heard: HeardTurn, source: str) -> Turn | None:
    recording = rows.recording(recording_id)
    start, end = within(recording, heard.start), within(recording, heard.end)
    if not heard.text or end - start < MINIMUM_TURN_S or rows.turns(recording_id, start=start, end=end):
        return None
    return rows.turn(insert_turn(rows, recording_id, start, end, None, source))


def _write_heard(rows: Rows, turn: Turn, heard: HeardTurn, source: str) -> None:
    text = write_text(rows, turn.id, heard.text, source)
    rows.update("turns", turn.id, text=text, text_source=source)
    words = rows.words(turn.id)
    if [word.text for word in words] != [word.text for word in heard.words]:
        return  # signs of their own between the words: an alignment finds the times
    last = turn.start
    for word, found in zip(words, heard.words, strict=True):
        last = _time(rows, word, found, last, turn.end)


def _time(rows: Rows, word: Word, heard: HeardWord, earliest: float, latest: float) -> float:
    """Give a word that has no time yet the one it was heard at; returns where it ends."""
    if word.start is not None and word.end is not None:
        return max(word.end, earliest)
    start, end = max(rounded(heard.start), earliest), min(rounded(heard.end), latest)
    if end - start < MINIMUM_WORD_S:
        return earliest
    rows.update("words", word.id, start=start, end=end)
    return end
