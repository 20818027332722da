"""How far a drag may go before an edit would refuse it, and the sentence that says why it stops there.

The edits have the last word; these limits repeat their rules so that the mouse meets a wall it can read
and not a refusal after the fact.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from studio.errors import Message
from studio.project.values import MINIMUM_TURN_S, MINIMUM_WORD_S, Edge, Turn, Word
from studio.ui.timeline.rows import TimelineRows

_SHORT_TURN = Message("a turn keeps at least {least} ms", {"least": round(MINIMUM_TURN_S * 1000)})
_SHORT_WORD = Message("a word keeps at least {least} ms", {"least": round(MINIMUM_WORD_S * 1000)})
_NEXT_WORD = Message("the next word is there")
_SAME_SPEAKER = Message("this speaker's next turn is there")
_END_OF_TURN = Message("a word stays in its turn")
_END_OF_RECORDING = Message("the recording ends there")


@dataclass(frozen=True, slots=True)
class Wall:
    """A time that a drag cannot pass, and why."""

    seconds: float
    reason: Message


@dataclass(frozen=True, slots=True)
class Room:
    """The times a dragged edge may take, both walls included."""

    low: Wall
    high: Wall

    def kept(self, seconds: float) -> tuple[float, Message | None]:
        """The nearest time inside, and the reason where it is another one."""
        if seconds < self.low.seconds:
            return self.low.seconds, self.low.reason
        if seconds > self.high.seconds:
            return self.high.seconds, self.high.reason
        return seconds, None


@dataclass(frozen=True, slots=True)
class MovedEdge:
    """An edge that a drag takes along: of a turn with its timed words, or of a word."""

    row: Turn | Word
    edge: Edge
    words: tuple[Word, ...] = ()


def turn_edge_room(rows: TimelineRows, moved: Iterable[MovedEdge]) -> Room:
    """How far these edges of turns may go together."""
    walls = [Wall(0.0, _END_OF_RECORDING), Wall(rows.duration_s, _END_OF_RECORDING)]
    moved = list(moved)
    along = {each.row.id for each in moved}
    lows, highs = walls[:1], walls[1:]
    for each in moved:
        assert isinstance(each.row, Turn)
        same = [t for t in _same_speaker(rows, each.row) if t.id not in along]
        if each.edge is Edge.END:
            lows.append(Wall(each.row.start + MINIMUM_TURN_S, _SHORT_TURN))
            lows += [Wall(w.start + MINIMUM_WORD_S, _SHORT_WORD) for w in each.words if w.start is not None]
            highs += [Wall(t.start, _SAME_SPEAKER) for t in same if t.start >= each.row.end]
        else:
            highs.append(Wall(each.row.end - MINIMUM_TURN_S, _SHORT_TURN))
            highs += [Wall(w.end - MINIMUM_WORD_S, _SHORT_WORD) for w in each.words if w.end is not None]
            lows += [Wall(t.end, _SAME_SPEAKER) for t in same if t.end <= each.row.start]
    return _tightest(lows, highs)


def turn_slip_room(rows: TimelineRows, turn: Turn) -> Room:
    """Where a turn that is moved as a whole may start."""
    seconds = turn.end - turn.start
    lows = [Wall(0.0, _END_OF_RECORDING)]
    highs = [Wall(rows.duration_s - seconds, _END_OF_RECORDING)]
    for other in _same_speaker(rows, turn):
        if other.end <= turn.start:
            lows.append(Wall(other.end, _SAME_SPEAKER))
        elif other.start >= turn.end:
            highs.append(Wall(other.start - seconds, _SAME_SPEAKER))
    return _tightest(lows, highs)


def word_edge_room(turn: Turn, words: list[Word], moved: Iterable[MovedEdge]) -> Room:
    """How far these edges of a turn's timed words may go together."""
    lows, highs = [Wall(turn.start, _END_OF_TURN)], [Wall(turn.end, _END_OF_TURN)]
    moved = list(moved)
    along = {each.row.id for each in moved}
    for each in moved:
        word = each.row
        assert isinstance(word, Word) and word.start is not None and word.end is not None
        before, after = neighbours(words, word)
        if each.edge is Edge.END:
            lows.append(Wall(word.start + MINIMUM_WORD_S, _SHORT_WORD))
            if after and after.id not in along and after.start is not None:
                highs.append(Wall(after.start, _NEXT_WORD))
        else:
            highs.append(Wall(word.end - MINIMUM_WORD_S, _SHORT_WORD))
            if before and before.id not in along and before.end is not None:
                lows.append(Wall(before.end, _NEXT_WORD))
    return _tightest(lows, highs)


def word_slip_room(turn: Turn, words: list[Word], word: Word) -> Room:
    """Where a word that is moved as a whole may start."""
    assert word.start is not None and word.end is not None
    seconds = word.end - word.start
    before, after = neighbours(words, word)
    lows, highs = [Wall(turn.start, _END_OF_TURN)], [Wall(turn.end - seconds, _END_OF_TURN)]
    if before and before.end is not None:
        lows.append(Wall(before.end, _NEXT_WORD))
    if after and after.start is not None:
        highs.append(Wall(after.start - seconds, _NEXT_WORD))
    return _tightest(lows, highs)


def neighbours(words: list[Word], word: Word) -> tuple[Word | None, Word | None]:
    """The timed words before and after one, in reading order."""
    before = [each for each in words if each.position < word.position]
    after = [each for each in words if each.position > word.position]
    return (before[-1] if before else None), (after[0] if after else None)


def _same_speaker(rows: TimelineRows, turn: Turn) -> list[Turn]:
    if turn.speaker_id is None:
        return []
    return [t for t in rows.turns if t.speaker_id == turn.speaker_id and t.id != turn.id]


def _tightest(lows: list[Wall], highs: list[Wall]) -> Room:
    return Room(max(lows, key=lambda wall: wall.seconds), min(highs, key=lambda wall: wall.seconds))
