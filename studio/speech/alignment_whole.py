"""A whole transcript aligned with its whole recording: when each word of each line is said, if it is.

Anchors (`studio.speech.anchors`) cut the recording into pieces of a few seconds between words that were
surely heard; within a piece the words are aligned as in any turn. Time grows with the length, lines that
nobody says come back without words, and speech without a line stays uncovered. English only: the anchors
need pocketsphinx.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

import numpy as np

from studio.errors import Message, StudioError
from studio.events import Event, Progress, Result
from studio.project.values import base_language
from studio.speech.alignment import AlignedWord, Aligner, Spread, fitted, moved
from studio.speech.alignment import spread as spread_over
from studio.speech.alignment_edges import Edges
from studio.speech.alignment_pocketsphinx import PocketsphinxAligner
from studio.speech.anchors import Anchor, anchors_of
from studio.speech.listening import listen
from studio.speech.not_speech import not_speech, speech_in
from studio.speech.own_words import OwnWords, own_words, own_words_now
from studio.speech.recorded import Excerpt, Recorded
from studio.speech.text import SpokenWord, spoken_form

PIECE_S = 11.0
"""Pieces are cut to be no longer, where there are anchors to cut between: phones are found in one go."""

PHONE_S = 0.09
"""About what a letter's sound takes; used for how much room unanchored words may need."""

LEAST_ROOM = 0.35
"""Nobody says words in less than this share of what they are expected to take."""

ROOM_S = 0.6
OVERLAP_S = 0.5
"""How far the words of one line may lie in the line before or after: people speak over each other."""

CLOSE_S = 0.25
HEARD_SCORE = 0.5
"""Mean score from which the words of a line without any anchor are believed to be said."""

UNHEARD_SCORE = 0.2
"""Words at the ends of a line that score less on the mean were not heard where they were put."""

FURTHER_S = 2.5
"""A line whose first or last word is not heard where the lines beside it leave room is looked for so much
further: people speak over each other."""

FARTHEST_S = 15.0
"""A line without an anchor is looked for in no wider gap than this."""

MOST_S = 120.0
"""No piece is longer: what has no anchor for longer is not looked for. A search takes time and memory
with the length times the words: one over hours would never end."""

TOGETHER_S = 40.0
"""Pieces that follow each other are aligned together, up to about so much sound: it is read once."""

SHARES = (0.3, 0.92)
"""How far the progress has come after listening and after aligning."""


@dataclass(frozen=True)
class PlacedLine:
    """A line's words with their times, scores and phones; `sure` is the share of words that were anchored."""

    words: list[AlignedWord]
    sure: float

    @property
    def start(self) -> float:
        """Seconds."""
        return self.words[0].start

    @property
    def end(self) -> float:
        """Seconds."""
        return max(word.end for word in self.words)

    @property
    def score(self) -> float:
        """The mean score of its words."""
        return float(np.mean([word.score for word in self.words]))


@dataclass(frozen=True)
class WholeAlignment:
    """What `align_whole` finds.

    Attributes:
        lines: for each line its words, or None where it is not said (or holds no word).
        speech: where somebody speaks (start, end), in seconds: words, and what is heard between them.
        not_speech: long stretches without speech as (start, end, "music" or "silence").
        heard_share: the share of recognised words that stand in the transcript at that place.
        anchored_share: the share of the transcript's words that are anchors.
    """

    lines: list[PlacedLine | None]
    speech: list[tuple[float, float]] = field(default_factory=list)
    not_speech: list[tuple[float, float, str]] = field(default_factory=list)
    heard_share: float = 0.0
    anchored_share: float = 0.0


@dataclass(frozen=True)
class _Written:
    """A written word of the transcript: its line, and the first and last of its spoken words."""

    line: int
    word: SpokenWord
    first: int
    last: int


@dataclass(frozen=True)
class _Piece:
    """Words [first, last) of the transcript, to be found within [start, end) seconds.

    Where its ends are not heard there, they may lie as far as [earliest, latest). `others` tells whether
    somebody else may speak before the words, and after them: before a line. (After it, too, its last words
    were pressed together where they are spoken over.)
    """

    first: int
    last: int
    start: float
    end: float
    sure: bool
    earliest: float = 0.0
    latest: float = 0.0
    others: tuple[bool, bool] = (False, False)


@dataclass(frozen=True)
class _Group:
    """Pieces that follow each other, each with its words."""

    sound: Recorded
    own: OwnWords
    pieces: list[tuple[_Piece, list[SpokenWord]]]


def align_whole(
    audio_path: str | Path,
    lines: Sequence[str],
    *,
    language: str = "en",
    cache: str | Path | None = None,
    spread: Spread = map,
) -> Iterator[Event]:
    """Align all `lines` with the recording: `Progress`, then a `Result` with a `WholeAlignment`.

    `spread` does the pieces of the work; the result does not depend on how. Raises StudioError for a language
    other than English, and for unreadable audio.
    """
    if base_language(language) != "en":
        raise StudioError(
            "Only English transcripts can be aligned as a whole; this recording's language is {language}. "
            "Diarize it, and the transcript's lines are matched to the turns found.",
            language=language,
        )
    sound = Recorded(audio_path, cache)
    words = _written(lines, language)
    spoken = [said for word in words for said in word.word.spoken.split()]
    heard, levels = yield from listen(sound, spoken, spread, SHARES[0])
    anchors = anchors_of(heard, spoken)
    known = _known(words, anchors)
    placed: dict[int, list[AlignedWord]] = {}
    pieces = _pieces(words, known, sound.seconds)
    groups, done = _groups(sound, pieces, words), 0
    for group, aligned in zip(groups, spread(_aligned_group, groups), strict=True):
        for (piece, _), found_words in zip(group.pieces, aligned, strict=True):
            for at, word in enumerate(found_words or []):
                placed.setdefault(words[piece.first + at].line, []).append(word)
        done += len(group.pieces)
        text = Message("Aligned {count} of {total} pieces", {"count": done, "total": len(pieces)})
        yield Progress(SHARES[0] + (SHARES[1] - SHARES[0]) * done / len(pieces), text)
    result = _result(lines, words, known, placed)
    spans = sorted((word.start, word.end) for line in result if line for word in line.words)
    speech = speech_in(sound, spans, sound.seconds)
    yield Result(
        WholeAlignment(
            result,
            speech,
            not_speech(spans, speech, levels, sound.seconds),
            len(anchors) / max(1, len(heard)),
            len(anchors) / max(1, len(spoken)),
        )
    )


def _written(lines: Sequence[str], language: str) -> list[_Written]:
    found: list[_Written] = []
    for at, text in enumerate(lines):
        for word in spoken_form(text, language):
            first = found[-1].last if found else 0
            found.append(_Written(at, word, first, first + len(word.spoken.split())))
    return found


def _known(words: Sequence[_Written], anchors: Sequence[Anchor]) -> dict[int, tuple[float, float]]:
    """The times of written words all of whose spoken words are anchors."""
    times = {anchor.word: (anchor.start, anchor.end) for anchor in anchors}
    return {
        at: (times[word.first][0], times[word.last - 1][1])
        for at, word in enumerate(words)
        if all(said in times for said in range(word.first, word.last))
    }


def _expected_s(words: Sequence[SpokenWord | AlignedWord]) -> float:
    return sum(PHONE_S * len(word.spoken) for word in words)


def _pieces(words: Sequence[_Written], known: dict[int, tuple[float, float]], seconds: float) -> list[_Piece]:
    """The transcript cut at its lines, and long lines between two anchors, with the room of each piece."""
    first_of = [at for at in range(len(words)) if at == 0 or words[at].line != words[at - 1].line]
    order, spoken = sorted(known), [word.word for word in words]
    pieces: list[_Piece] = []
    for first, last in pairwise([*first_of, len(words)]):
        before, after = bisect_left(order, first), bisect_left(order, last)
        inside = order[before:after]
        floor = known[order[before - 1]][1] - OVERLAP_S if before else 0.0
        ceiling = known[order[after]][0] + OVERLAP_S if after < len(order) else seconds
        if not inside:
            low, high = max(0.0, floor), min(seconds, ceiling)
            if pieces and not pieces[-1].sure and pieces[-1].last == first and pieces[-1].start == low:
                pieces[-1] = replace(pieces[-1], last=last)  # lines without anchors share their gap
            else:
                pieces.append(_Piece(first, last, low, high, False))
            continue
        lead, trail = _expected_s(spoken[first : inside[0]]), _expected_s(spoken[inside[-1] + 1 : last])
        room_before = CLOSE_S if lead == 0 else 1.5 * lead + ROOM_S
        room_after = CLOSE_S if trail == 0 else 1.5 * trail + ROOM_S
        start = max(0.0, known[inside[0]][0] - room_before, min(floor, known[inside[0]][0] - CLOSE_S))
        end = min(seconds, known[inside[-1]][1] + room_after, max(ceiling, known[inside[-1]][1] + CLOSE_S))
        pieces += _cut(first, last, start, end, inside, known)
    return [
        piece
        for piece in pieces
        if piece.sure or _fits(spoken[piece.first : piece.last], piece.end - piece.start)
    ]


def _fits(spoken: Sequence[SpokenWord], room_s: float) -> bool:
    expected_s = _expected_s(spoken)
    return LEAST_ROOM * expected_s <= room_s <= min(MOST_S, FARTHEST_S + 2 * expected_s)


def _cut(
    first: int,
    last: int,
    start: float,
    end: float,
    inside: list[int],
    known: dict[int, tuple[float, float]],
) -> Iterator[_Piece]:
    """A line's pieces: cut between two anchored neighbours, at the widest pause of those in reach."""
    places = [(at, known[at - 1][1], known[at][0]) for at in inside if at - 1 in known and first < at < last]
    while end - start > PIECE_S:
        reach = [place for place in places if start + 2.0 < place[1] and place[2] <= start + PIECE_S]
        if not reach:
            reach = [place for place in places if place[1] > start + PIECE_S][:1]
            if not reach or reach[0][2] > end - 1.0:
                break
        at, before, after = max(reach, key=lambda place: (place[2] - place[1], place[0]))
        middle = (before + after) / 2
        yield _Piece(first, at, start, min(middle, start + MOST_S), True)
        first, start = at, middle
        places = [place for place in places if place[0] > at]
    yield _Piece(first, last, start, min(end, start + MOST_S), True)


def _groups(sound: Recorded, pieces: Sequence[_Piece], words: Sequence[_Written]) -> list[_Group]:
    groups: list[_Group] = []
    for piece in pieces:
        spoken = [word.word for word in words[piece.first : piece.last]]
        piece = _with_reach(piece, words)
        if not groups or piece.end - groups[-1].pieces[0][0].start > TOGETHER_S:
            groups.append(_Group(sound, own_words_now(), []))
        groups[-1].pieces.append((piece, spoken))
    return groups


def _with_reach(piece: _Piece, words: Sequence[_Written]) -> _Piece:
    """The piece with what is beyond its ends: more room, and others, where they are the ends of a line."""
    opens = piece.first == 0 or words[piece.first - 1].line != words[piece.first].line
    closes = piece.last == len(words) or words[piece.last - 1].line != words[piece.last].line
    return replace(
        piece,
        earliest=max(0.0, piece.start - FURTHER_S * (opens and piece.sure)),
        latest=piece.end + FURTHER_S * (closes and piece.sure),
        others=(opens, False),
    )


def _aligned_group(group: _Group) -> list[list[AlignedWord] | None]:
    """For each piece its words in seconds of the recording; None for a line without anchors, not heard."""
    start = min(piece.earliest for piece, _ in group.pieces)
    sound = Excerpt(group.sound.between(start, max(piece.latest for piece, _ in group.pieces)), start)
    edges, found = Edges(sound), []
    with own_words(group.own):
        for piece, spoken in group.pieces:
            words = _aligned(PocketsphinxAligner(piece.others), sound, piece, spoken)
            found.append(words and edges.sharpened(words, piece.earliest, piece.latest))
    return found


def _aligned(
    aligner: Aligner, sound: Excerpt, piece: _Piece, spoken: Sequence[SpokenWord]
) -> list[AlignedWord] | None:
    samples = sound.between(piece.start, piece.end)
    if LEAST_ROOM * _expected_s(spoken) > piece.end - piece.start:
        return spread_over(samples, piece.start, piece.end, spoken) if piece.sure else None
    found = _within(aligner, sound, piece.start, piece.end, spoken)
    if not piece.sure:
        return found if found and np.mean([word.score for word in found]) >= HEARD_SCORE else None
    for start, end in _wider(piece, found):
        further = _within(aligner, sound, start, end, spoken)
        if further and (not found or _heard(further) > _heard(found) + 0.5):  # half a word more
            found = further
    return found or spread_over(samples, piece.start, piece.end, spoken)


def _wider(piece: _Piece, found: Sequence[AlignedWord] | None) -> list[tuple[float, float]]:
    """Where else to look for a piece of which nothing, or not an end, was heard: one side, then the other."""
    first = not found or found[0].score < UNHEARD_SCORE
    last = not found or found[-1].score < UNHEARD_SCORE
    after = [(piece.start, piece.latest)] if last and piece.latest > piece.end else []
    before = [(piece.earliest, piece.end)] if first and piece.earliest < piece.start else []
    return after + before


def _within(
    aligner: Aligner, sound: Excerpt, start: float, end: float, spoken: Sequence[SpokenWord]
) -> list[AlignedWord] | None:
    found = aligner.align(sound.between(start, end), spoken)
    return found and [moved(word, start) for word in found]


def _heard(words: Sequence[AlignedWord]) -> float:
    """How many of the words were heard, by their scores."""
    return sum(word.score for word in words)


def _result(
    lines: Sequence[str],
    words: Sequence[_Written],
    known: dict[int, tuple[float, float]],
    placed: dict[int, list[AlignedWord]],
) -> list[PlacedLine | None]:
    counts = np.zeros((len(lines), 2))
    for at, word in enumerate(words):
        counts[word.line] += (at in known, 1)
    return [
        PlacedLine(drawn_in(placed[at]), float(counts[at, 0] / counts[at, 1])) if placed.get(at) else None
        for at in range(len(lines))
    ]


def drawn_in(words: list[AlignedWord]) -> list[AlignedWord]:
    """The words with those at the line's ends that were not heard drawn close to those that were.

    Where people speak over each other a search looks for such words in the speech of the other.
    """
    heard = [at for at, word in enumerate(words) if word.score >= HEARD_SCORE]
    if not heard:
        return words
    first, last = heard[0], heard[-1]
    lead, trail = words[:first], words[last + 1 :]
    if _is_unheard(lead):
        lead = _drawn(lead, max(lead[0].start, words[first].start - _expected_s(lead)), words[first].start)
    if _is_unheard(trail):
        trail = _drawn(trail, words[last].end, min(trail[-1].end, words[last].end + _expected_s(trail)))
    return [*lead, *words[first : last + 1], *trail]


def _is_unheard(words: Sequence[AlignedWord]) -> bool:
    return bool(words) and float(np.mean([word.score for word in words])) < UNHEARD_SCORE


def _drawn(words: Sequence[AlignedWord], start: float, end: float) -> list[AlignedWord]:
    """The words, in proportion to their lengths, within [start, end)."""
    low, high = words[0].start, words[-1].end
    if end - start < 0.02 * len(words) or high <= low:
        return list(words)
    scale = (end - start) / (high - low)
    return [
        fitted(word, start + (word.start - low) * scale, start + (word.end - low) * scale) for word in words
    ]
