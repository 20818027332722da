"""What a user does to words. A word whose time a person set is touched: aligners keep it."""

from collections.abc import Sequence

from studio.errors import Message, StudioError
from studio.project.edits_turns import refuse_crushed
from studio.project.rows import Rows, rounded
from studio.project.touching import change_turn
from studio.project.turn_words import insert_word, renumber, sounds_like, text_of, words_of
from studio.project.values import MINIMUM_WORD_S, PERSON, Edge, Turn, Word
from studio.project.word_times import forget_phones, put_word, share_time


def move_word_edge(rows: Rows, word_id: int, edge: Edge, seconds: float, detach: bool = False) -> Message:
    """Move an edge of a word, with the edge of the word that touches it there unless `detach`.

    Raises StudioError where a word would become too short, overlap another or leave its turn.
    """
    word = rows.word(word_id)
    seconds = rounded(seconds)
    if word.start is None or word.end is None:
        raise StudioError(
            "The word “{word}” has no time yet. Align the turn, or place the word.", word=word.text
        )
    values = {"word": word.text}
    at_start = edge == Edge.START
    label = Message("Move start of “{word}”", values) if at_start else Message("Move end of “{word}”", values)
    if seconds == (word.start if edge == Edge.START else word.end):
        return label
    moved = [(word, Edge(edge))]
    neighbour = None if detach else _touching(rows, word, Edge(edge))
    if neighbour is not None:
        moved.append((neighbour, Edge.START if edge == Edge.END else Edge.END))
    move_word_edges(rows, moved, seconds)
    return label


def move_word_edges(rows: Rows, moved: Sequence[tuple[Word, Edge]], seconds: float) -> None:
    """Move edges of words to one time; refuses as `move_word_edge` does."""
    for word, edge in moved:
        _set_edge(rows, word, edge, seconds)
    for word, _ in moved:
        _refuse_misplaced(rows, word)
    for turn_id in dict.fromkeys(word.turn_id for word, _ in moved):
        change_turn(rows, rows.turn(turn_id))


def place_word(rows: Rows, word_id: int, start: float, end: float) -> Message:
    """Give a word both its times, in seconds. Raises StudioError as `move_word_edge` does."""
    word = rows.word(word_id)
    start, end = rounded(start), rounded(end)
    refuse_crushed(word, start, end)
    put_word(rows, word, start, end)
    _refuse_misplaced(rows, word)
    change_turn(rows, rows.turn(word.turn_id))
    return Message("Place word")


def set_word_text(rows: Rows, word_id: int, text: str) -> Message:
    """Retype a word, which keeps its time; several words share that time, no text deletes the word."""
    word = rows.word(word_id)
    texts = words_of(text)
    if not texts:
        return delete_word(rows, word_id)
    if texts != [word.text]:
        rows.update("words", word_id, text=texts[0], spoken="", source=PERSON)
        if len(texts) > 1 or sounds_like(texts[0]) != sounds_like(word.text):
            rows.update("words", word_id, score=None)
            forget_phones(rows, word_id)
        _insert_rest(rows, word, texts)
        _rewrite_turn_text(rows, word.turn_id)
    return Message("Edit word: {before} to {after}", {"before": word.text, "after": " ".join(texts)})


def add_word(
    rows: Rows, turn_id: int, position: int, text: str, start: float | None = None, end: float | None = None
) -> tuple[Message, int]:
    """Add a word before the one that is at `position` now, with its times or without; returns its id."""
    texts = words_of(text)
    if len(texts) != 1:
        raise StudioError("Type one word without spaces.")
    words = rows.words(turn_id)
    rows.turn(turn_id)
    new = rows.word(insert_word(rows, turn_id, position, texts[0]))
    renumber(rows, [*words[:position], new, *words[position:]])
    if start is not None and end is not None:
        place_word(rows, new.id, start, end)
    _rewrite_turn_text(rows, turn_id)
    return Message("Add word: {word}", {"word": texts[0]}), new.id


def swap_words(rows: Rows, word_id: int, with_id: int) -> Message:
    """Exchange what two words of a turn say; each place keeps its time."""
    word, other = rows.word(word_id), rows.word(with_id)
    if word.turn_id != other.turn_id or word_id == with_id:
        raise StudioError("Choose two words of the same turn to swap.")
    for each, says in ((word, other), (other, word)):
        rows.update("words", each.id, text=says.text, spoken=says.spoken, score=None, source=PERSON)
        forget_phones(rows, each.id)
    _rewrite_turn_text(rows, word.turn_id)
    return Message("Swap “{first}” and “{second}”", {"first": word.text, "second": other.text})


def delete_word(rows: Rows, word_id: int) -> Message:
    """Delete a word from its turn and from the turn's text."""
    word = rows.word(word_id)
    rows.delete("words", word_id)
    renumber(rows, rows.words(word.turn_id))
    _rewrite_turn_text(rows, word.turn_id)
    return Message("Delete word: {word}", {"word": word.text})


def _touching(rows: Rows, word: Word, edge: Edge) -> Word | None:
    for other in rows.words(word.turn_id):
        if edge == Edge.END and other.start is not None and other.start == word.end:
            return other
        if edge == Edge.START and other.end is not None and other.end == word.start:
            return other
    return None


def _set_edge(rows: Rows, word: Word, edge: Edge, seconds: float) -> None:
    start, end = (seconds, word.end) if edge == Edge.START else (word.start, seconds)
    if start is not None and end is not None:
        refuse_crushed(word, start, end)
        put_word(rows, word, start, end)


def _refuse_misplaced(rows: Rows, before: Word) -> None:
    """Raise StudioError where a word lies worse than before: beyond its turn, or over other words.

    What an import brought in disorder may stay so, so that it can be put right edge by edge.
    """
    word = rows.word(before.id)
    _refuse_outside(word, before, rows.turn(word.turn_id))
    for other in rows.words(word.turn_id):
        if other.id != word.id and _out_of_order(word, other) > max(_out_of_order(before, other), 0.0) + 1e-9:
            first, second = (other, word) if other.position < word.position else (word, other)
            raise StudioError(
                "The words “{first}” and “{second}” would overlap. Move the edge of the other word first.",
                first=first.text,
                second=second.text,
            )


def _out_of_order(word: Word, other: Word) -> float:
    """By how much the later of two words begins before the earlier one ends; 0 or less where it does not."""
    first, second = (other, word) if other.position < word.position else (word, other)
    if first.end is None or second.start is None:
        return 0.0
    return first.end - second.start


def _refuse_outside(word: Word, before: Word, turn: Turn) -> None:
    earliest, latest = turn.start, turn.end
    if before.start is not None and before.end is not None:
        earliest, latest = min(earliest, before.start), max(latest, before.end)
    if (word.start or 0.0) < earliest or (word.end or 0.0) > latest:
        raise StudioError(
            "The word “{word}” would leave its turn ({start:.2f} to {end:.2f} s). "
            "Move the turn's edge first.",
            word=word.text,
            start=turn.start,
            end=turn.end,
        )


def _insert_rest(rows: Rows, word: Word, texts: list[str]) -> None:
    if len(texts) == 1:
        return
    words = rows.words(word.turn_id)
    new = [rows.word(insert_word(rows, word.turn_id, word.position, text)) for text in texts[1:]]
    after = next(index for index, each in enumerate(words) if each.id == word.id) + 1
    renumber(rows, [*words[:after], *new, *words[after:]])
    if word.start is None or word.end is None:
        return
    spans = share_time(texts, word.start, word.end)
    if min(rounded(end) - rounded(start) for start, end in spans) < MINIMUM_WORD_S:
        rows.update("words", word.id, start=None, end=None, touched=False)
        return
    for each, (start, end) in zip([word, *new], spans, strict=True):
        rows.update("words", each.id, start=start, end=end, touched=False)


def _rewrite_turn_text(rows: Rows, turn_id: int) -> None:
    change_turn(rows, rows.turn(turn_id), text=text_of(rows.words(turn_id)))
