"""How far a drag may go before an edit would refuse it, and the sentence that says why it stops there.

The edits have the last word; these limits repeat their rules so that the mouse meets a wall it can read
and not a refusal after the fact.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from studio.errors import Message
from studio.project.values import MINIMUM_TURN_S, MINIMUM_WORD_S, Edge, Turn, Word
from studio.ui.timeline.drag import edge_time
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
    """An edge that a drag takes along, with the timed words of the turn that it is of or in."""

    row: Turn | Word
    edge: Edge
    words: tuple[Word, ...] = ()


def edge_room(rows: TimelineRows, moved: Sequence[MovedEdge]) -> Room:
    """How far these edges, all at one time, may go together."""
    along = frozenset(each.row.id for each in moved if isinstance(each.row, Turn))
    words_along = frozenset(each.row.id for each in moved if isinstance(each.row, Word))
    lows, highs = [Wall(0.0, _END_OF_RECORDING)], [Wall(rows.duration_s, _END_OF_RECORDING)]
    for each in moved:
        if isinstance(each.row, Turn):
            walls = _turn_walls(rows, each.row, each, along)
        else:
            turn = rows.turn(each.row.turn_id) if each.row.turn_id not in along else None
            walls = _word_walls(turn, each.row, each, words_along)
        lows += walls[0]
        highs += walls[1]
    return _tightest(lows, highs, edge_time(moved[0].row, moved[0].edge))


def slip_room(rows: TimelineRows, grabbed: Turn, turns: Sequence[Turn]) -> Room:
    """Where the grabbed one of turns that are moved together may start."""
    lows = [Wall(grabbed.start - min(turn.start for turn in turns), _END_OF_RECORDING)]
    highs = [Wall(grabbed.start + rows.duration_s - max(turn.end for turn in turns), _END_OF_RECORDING)]
    others = _others_by_speaker(rows, frozenset(turn.id for turn in turns))
    for turn in turns:
        for other in others.get(turn.speaker_id, ()):
            if other.end <= turn.start or _only_before(other, turn):
                lows.append(Wall(grabbed.start + min(other.end - turn.start, 0.0), _SAME_SPEAKER))
            elif other.start >= turn.end or _only_before(turn, other):
                highs.append(Wall(grabbed.start + max(other.start - turn.end, 0.0), _SAME_SPEAKER))
    return _tightest(lows, highs, grabbed.start)


def word_slip_room(turn: Turn, words: Sequence[Word], word: Word) -> Room:
    """Where a word that is moved as a whole may start."""
    assert word.start is not None and word.end is not None
    seconds = word.end - word.start
    before, after = neighbours(words, word)
    lows, highs = [Wall(turn.start, _END_OF_TURN)], [Wall(turn.end - seconds, _END_OF_TURN)]
    if before and before.end is not None:
        lows.append(Wall(before.end, _NEXT_WORD))
    if after and after.start is not None:
        highs.append(Wall(after.start - seconds, _NEXT_WORD))
    return _tightest(lows, highs, word.start)


def neighbours(words: Sequence[Word], word: Word) -> tuple[Word | None, Word | None]:
    """The timed words before and after one, in reading order."""
    before = [each for each in words if each.position < word.position]
    after = [each for each in words if each.position > word.position]
    return (before[-1] if before else None), (after[0] if after else None)


Walls = tuple[list[Wall], list[Wall]]
"""What stops a drag to the left, and to the right."""


def _turn_walls(rows: TimelineRows, turn: Turn, moved: MovedEdge, along: frozenset[int]) -> Walls:
    same = list(_same_speaker(rows, turn, along))
    if moved.edge is Edge.END:
        lows = [Wall(turn.start + MINIMUM_TURN_S, _SHORT_TURN)]
        lows += [Wall(w.start + MINIMUM_WORD_S, _SHORT_WORD) for w in moved.words if w.start is not None]
        highs = [Wall(t.start, _SAME_SPEAKER) for t in same if t.start >= turn.end]
        highs += [Wall(turn.end, _SAME_SPEAKER) for t in same if _only_before(turn, t)]
        return lows, highs
    highs = [Wall(turn.end - MINIMUM_TURN_S, _SHORT_TURN)]
    highs += [Wall(w.end - MINIMUM_WORD_S, _SHORT_WORD) for w in moved.words if w.end is not None]
    lows = [Wall(t.end, _SAME_SPEAKER) for t in same if t.end <= turn.start]
    lows += [Wall(turn.start, _SAME_SPEAKER) for t in same if _only_before(t, turn)]
    return lows, highs


def _word_walls(turn: Turn | None, word: Word, moved: MovedEdge, along: frozenset[int]) -> Walls:
    """`turn` is None where the turn's edge goes along, so that it is no wall."""
    assert word.start is not None and word.end is not None
    before, after = neighbours(moved.words, word)
    lows = [Wall(turn.start, _END_OF_TURN)] if turn else []
    highs = [Wall(turn.end, _END_OF_TURN)] if turn else []
    if moved.edge is Edge.END:
        lows.append(Wall(word.start + MINIMUM_WORD_S, _SHORT_WORD))
        if after and after.id not in along and after.start is not None:
            highs.append(Wall(after.start, _NEXT_WORD))
    else:
        highs.append(Wall(word.end - MINIMUM_WORD_S, _SHORT_WORD))
        if before and before.id not in along and before.end is not None:
            lows.append(Wall(before.end, _NEXT_WORD))
    return lows, highs


def _only_before(first: Turn, second: Turn) -> bool:
    """Whether two turns overlap so that moving them together would make them overlap for longer."""
    return first.start < second.start < first.end < second.end


def _same_speaker(rows: TimelineRows, turn: Turn, along: frozenset[int]) -> Iterator[Turn]:
    if turn.speaker_id is not None:
        yield from (t for t in rows.turns if t.speaker_id == turn.speaker_id and t.id not in along)


def _others_by_speaker(rows: TimelineRows, along: frozenset[int]) -> dict[int | None, list[Turn]]:
    others: dict[int | None, list[Turn]] = {}
    for turn in rows.turns:
        if turn.speaker_id is not None and turn.id not in along:
            others.setdefault(turn.speaker_id, []).append(turn)
    return others


def _tightest(lows: Iterable[Wall], highs: Iterable[Wall], now_s: float) -> Room:
    """The nearest walls. What an import brought in disorder may stay as it is, and not become worse."""
    low = max((_not_beyond(wall, now_s, min) for wall in lows), key=lambda wall: wall.seconds)
    high = min((_not_beyond(wall, now_s, max) for wall in highs), key=lambda wall: wall.seconds)
    if low.seconds > high.seconds:
        return Room(Wall(now_s, low.reason), Wall(now_s, high.reason))
    return Room(low, high)


def _not_beyond(wall: Wall, now_s: float, nearer: Callable[[float, float], float]) -> Wall:
    # What is too short already is drawn out to its least length by the first move.
    if wall.reason in (_SHORT_TURN, _SHORT_WORD):
        return wall
    return Wall(nearer(wall.seconds, now_s), wall.reason)
