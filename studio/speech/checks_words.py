"""Words against their sound: what lies under each word and under none, and where the aligner puts it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studio.speech.checks_reading import Placed
from studio.speech.checks_sound import HOP_S, SoundOfTurn

EDGE_REACH_S = 0.45
"""How far around an edge it is looked: a little more than edges are off by."""


@dataclass(frozen=True, slots=True)
class WordToCheck:
    """A word of a turn as the project has it: times in seconds of the recording, None where not aligned."""

    id: int
    text: str
    spoken: str
    start: float | None
    end: float | None


@dataclass(frozen=True, slots=True)
class EdgeMeasures:
    """One edge of a word.

    Attributes:
        at: the edge, in seconds
        off_s: where the aligner puts it, minus where it is; 0 where no aligner knows the word
        silent_s: silence inside the word that begins at the edge
        open_s: speech that goes on outside from the edge and lies under no word
        hole_s: the longest silence inside the word that has speech on both sides
        beyond_s: the speech between that hole and the edge
        touches: whether the neighbouring word begins there
    """

    at: float
    off_s: float
    silent_s: float
    open_s: float
    hole_s: float
    beyond_s: float
    touches: bool

    @property
    def seated(self) -> bool:
        """Whether the sound itself bears the edge out: silence outside, speech inside."""
        return not self.touches and self.open_s <= 0.03 and self.silent_s <= 0.04


@dataclass(frozen=True, slots=True)
class WordMeasures:
    """One word that has times.

    `score` is the alignment score of the word where the aligner puts it (None: unknown); `phones` how many
    phones and `syllables` how many vowels it is said with; `speech_share` how much of it is loud enough.
    """

    id: int
    text: str
    start: float
    end: float
    score: float | None
    phones: int
    syllables: int
    speech_share: float
    first: EdgeMeasures
    last: EdgeMeasures


@dataclass(frozen=True, slots=True)
class OpenSpeech:
    """Speech [start, end) under no word; `level_db` against the turn's loud moments."""

    start: float
    end: float
    level_db: float


def measure_words(
    sound: SoundOfTurn,
    words: Sequence[WordToCheck],
    placed: Sequence[Placed | None],
    phones: Sequence[Sequence[str]],
) -> list[WordMeasures]:
    """The measures of the words that have times; `placed` and `phones` run beside `words`."""
    timed = [index for index, word in enumerate(words) if word.start is not None and word.end is not None]
    measured = []
    for place, index in enumerate(timed):
        before = words[timed[place - 1]].end if place else None
        after = words[timed[place + 1]].start if place + 1 < len(timed) else None
        measured.append(_measure(sound, words[index], placed[index], phones[index], before, after))
    return measured


def _measure(
    sound: SoundOfTurn,
    word: WordToCheck,
    placed: Placed | None,
    phones: Sequence[str],
    before: float | None,
    after: float | None,
) -> WordMeasures:
    assert word.start is not None and word.end is not None
    there = placed or (word.start, word.end, None)
    return WordMeasures(
        word.id,
        word.text,
        word.start,
        word.end,
        there[2],
        len(phones),
        sum(phone[0] in "AEIOU" for phone in phones),
        float(np.mean(sound.speech[sound.frames(word.start, word.end)])),
        _edge(sound, word.start, word.end, there[0], before, -1),
        _edge(sound, word.end, word.start, there[1], after, 1),
    )


def _edge(
    sound: SoundOfTurn, at: float, other: float, there: float, neighbour: float | None, side: int
) -> EdgeMeasures:
    """The edge `at` of a word whose other edge is `other`; `side` is -1 for its start, 1 for its end."""
    reach = min(EDGE_REACH_S, abs(other - at))
    inward = _run(sound, at, at - side * reach)
    room = EDGE_REACH_S if neighbour is None else min(EDGE_REACH_S, max(0.0, (neighbour - at) * side))
    outward = _run(sound, at, at + side * room)
    hole, beyond = _hole(_run(sound, at, other))
    return EdgeMeasures(
        at=at,
        off_s=there - at,
        silent_s=_length_of_run(~inward),
        open_s=_length_of_run(outward) if room > 2 * HOP_S else 0.0,
        hole_s=hole,
        beyond_s=beyond,
        touches=neighbour is not None and room < 0.015,
    )


def _run(sound: SoundOfTurn, start: float, end: float) -> np.ndarray:
    """Whether each frame is speech, going from `start` towards `end`, which may lie before it."""
    if start <= end:
        return sound.speech[sound.frames(start, end)]
    return sound.speech[sound.frames(end, start)][::-1]


def _length_of_run(frames: np.ndarray) -> float:
    """Seconds for which the frames are all true from the first one on."""
    wrong = np.flatnonzero(~frames)
    return float((wrong[0] if len(wrong) else len(frames)) * HOP_S)


def _hole(inward: np.ndarray) -> tuple[float, float]:
    """The longest silence with speech on both sides, in seconds, and the speech between it and the edge."""
    changes = np.flatnonzero(np.diff(np.concatenate([[False], ~inward, [False]]).astype(np.int8)))
    holes = [
        (last - first, first)
        for first, last in zip(changes[::2], changes[1::2], strict=True)
        if first > 0 and last < len(inward)
    ]
    if not holes:
        return 0.0, 0.0
    length, first = max(holes)
    return float(length * HOP_S), float(np.sum(inward[:first]) * HOP_S)


def open_speech(
    sound: SoundOfTurn, start: float, end: float, covered: Sequence[tuple[float, float]], least_s: float
) -> list[OpenSpeech]:
    """Runs of speech of at least `least_s` inside [start, end) that lie under none of the `covered` spans.

    Silences of up to 40 ms do not end a run: the closures of stops are that long.
    """
    first = sound.frame(start)
    free = sound.speech[sound.frames(start, end)].copy()
    for span_start, span_end in covered:
        span = sound.frames(max(span_start, start), min(span_end, end))
        if span_end > start and span_start < end:
            free[max(0, span.start - first) : max(0, span.stop - first)] = False
    runs: list[list[int]] = []
    changes = np.flatnonzero(np.diff(np.concatenate([[False], free, [False]]).astype(np.int8)))
    for begin, stop in zip(changes[::2], changes[1::2], strict=True):
        if (
            runs
            and (begin - runs[-1][1]) * HOP_S <= 0.04
            and not _is_covered(covered, start, runs[-1][1], begin)
        ):
            runs[-1][1] = int(stop)
        else:
            runs.append([int(begin), int(stop)])
    found = []
    for begin, stop in runs:
        if (stop - begin) * HOP_S >= least_s:
            level = float(np.percentile(sound.levels[first + begin : first + stop], 80)) - sound.loud_db
            found.append(OpenSpeech(start + begin * HOP_S, start + stop * HOP_S, level))
    return found


def _is_covered(covered: Sequence[tuple[float, float]], start: float, begin: int, stop: int) -> bool:
    """Whether a word lies in the silence between two frames."""
    middle = start + (begin + stop) / 2 * HOP_S
    return any(first < middle < last for first, last in covered)
