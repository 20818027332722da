"""Which line of a transcript was said in which turn, and which name belongs to which diarized label.

Turns and lines are walked in order by dynamic programming over their sentences (the shape of W. Gale and
K. Church, "A program for aligning sentences in bilingual corpora", 1993: lengths decide, and one side may
have more pieces than the other). Here the lengths are a turn's seconds and a text's expected seconds, and
the speakers' consistency weighs in: labels and names are matched by what the walk itself found, and the
walk is repeated until they agree. Free of torch; 3,000 turns take seconds.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, permutations

import numpy as np

from studio.speech.transcript_walk import Pieces, Stretches, Walk, walk

Turn = tuple[float, float, str]
"""Start and end in seconds, and the diarized speaker's label."""

Line = tuple[str | None, str]
"""The speaker's name (None or "" where unknown) and the text."""

ROUNDS = 4
"""Walks at most from one start; the names mostly stay the same after the second."""

EXHAUSTIVE_CELLS = 100_000
"""Up to so many turns times sentences, every pairing of few labels and names is tried as a start."""

CHARACTERS_PER_S = 15.0
"""Conversational English, letters and spaces; each recording's own rate is found from it."""


@dataclass(frozen=True)
class Match:
    """What belongs together, by index into the turns and lines that were given.

    Attributes:
        assignments: for each matched turn, in the turns' order, the lines said in it. A line that
            several turns share is listed with each of them.
        texts: for each matched turn its text: its lines joined, or its share of a longer line.
        speaker_names: the name of each diarized label, where one is clear.
        unmatched_turns: turns without a line.
        unmatched_lines: lines without a turn.
    """

    assignments: list[tuple[int, list[int]]] = field(default_factory=list)
    texts: dict[int, str] = field(default_factory=dict)
    speaker_names: dict[str, str] = field(default_factory=dict)
    unmatched_turns: list[int] = field(default_factory=list)
    unmatched_lines: list[int] = field(default_factory=list)


def match(turns: Sequence[Turn], lines: Sequence[Line]) -> Match:
    """Match diarized turns to the lines of a transcript, both in order of time.

    Several lines may lie in one turn and a line may run over several turns. No text is lost: what fits
    nowhere is in `unmatched_lines`.
    """
    order = sorted(range(len(turns)), key=lambda index: (turns[index][0], turns[index][1]))
    ordered = [turns[index] for index in order]
    sentences = [(at, piece) for at, (_, text) in enumerate(lines) for piece in _sentences(text)]
    if not ordered or not sentences:
        return Match(unmatched_turns=list(range(len(turns))), unmatched_lines=list(range(len(lines))))
    found = _best_walk(ordered, lines, sentences)
    shared = _shares(found, ordered, sentences)
    said: dict[int, list[tuple[int, str]]] = {order[at]: parts for at, parts in shared.items()}
    heard = {line for parts in said.values() for line, _ in parts}
    return Match(
        assignments=[(at, sorted({line for line, _ in said[at]})) for at in sorted(said)],
        texts={at: " ".join(text for _, text in said[at]) for at in sorted(said)},
        speaker_names=_names(_together(found, ordered, lines, sentences)),
        unmatched_turns=[at for at in range(len(turns)) if at not in said],
        unmatched_lines=[at for at in range(len(lines)) if at not in heard],
    )


def _sentences(text: str) -> list[str]:
    """A line's sentences; a single mark or initial does not stand alone."""
    pieces: list[str] = []
    for piece in re.split(r"(?<=[.!?…])[\"'”’)]*\s+", text.strip()):
        if pieces and len(re.sub(r"\W", "", pieces[-1])) < 4:
            pieces[-1] += f" {piece}"
        elif piece:
            pieces.append(piece)
    return pieces


def _expected_s(text: str) -> float:
    """How long `text` takes to say at the usual rate; a digit stands for a short word."""
    return (len(text) + 4 * sum(c.isdigit() for c in text)) / CHARACTERS_PER_S


def _best_walk(turns: list[Turn], lines: Sequence[Line], sentences: list[tuple[int, str]]) -> Walk:
    """The cheapest walk from any start: no idea of the names, and for few speakers every pairing."""
    labels = list(dict.fromkeys(label for _, _, label in turns))
    names = list(dict.fromkeys(name for name, _ in lines if name))
    starts: list[dict[tuple[str, str], float]] = [{}]
    few = 1 < len(names) <= 3 and 1 < len(labels) <= 3
    if few and len(turns) * len(sentences) <= EXHAUSTIVE_CELLS:
        longer, shorter = (names, labels) if len(names) >= len(labels) else (labels, names)
        for chosen in permutations(longer, len(shorter)):
            pairs = zip(shorter, chosen, strict=True)
            paired = pairs if shorter is labels else ((label, name) for name, label in pairs)
            starts.append(dict.fromkeys(paired, 10.0))
    walks = [_settled(turns, lines, sentences, start) for start in starts]
    return min(walks, key=lambda found: found.cost)


def _settled(
    turns: list[Turn],
    lines: Sequence[Line],
    sentences: list[tuple[int, str]],
    together: dict[tuple[str, str], float],
) -> Walk:
    """Walk, learn who is who and how fast they speak, walk again, until nothing changes."""
    stretches = Stretches(
        np.array([start for start, _, _ in turns]),
        np.array([end for _, end, _ in turns]),
        [label for _, _, label in turns],
    )
    expected = np.array([_expected_s(text) for _, text in sentences])
    rate = float(np.clip(stretches.seconds.sum() / expected.sum(), 0.6, 1.7))
    named: dict[str, str] | None = None
    for _ in range(ROUNDS):
        pieces = Pieces(
            expected * rate, [lines[at][0] or "" for at, _ in sentences], [at for at, _ in sentences]
        )
        found = walk(stretches, pieces, together)
        together = _together(found, turns, lines, sentences)
        if named == (named := _names(together)):
            break
        rate = _rate(found, stretches, expected, rate)
    return found


def _rate(found: Walk, stretches: Stretches, expected: np.ndarray, rate: float) -> float:
    """The median of said over expected seconds, where there is enough to tell."""
    ratios = [
        stretches.seconds[list(group.turns)].sum() / expected[list(group.pieces)].sum()
        for group in found.groups
        if expected[list(group.pieces)].sum() > 1
    ]
    return float(np.clip(np.median(ratios), 0.5, 2.0)) if len(ratios) >= 3 else rate


def _together(
    found: Walk, turns: list[Turn], lines: Sequence[Line], sentences: list[tuple[int, str]]
) -> dict[tuple[str, str], float]:
    """Expected seconds that each label and name were matched with each other."""
    seconds: dict[tuple[str, str], float] = defaultdict(float)
    for group in found.groups:
        for turn in group.turns:
            for piece in group.pieces:
                at, text = sentences[piece]
                if lines[at][0]:
                    seconds[turns[turn][2], str(lines[at][0])] += _expected_s(text) / len(group.turns)
    return dict(seconds)


def _names(together: dict[tuple[str, str], float]) -> dict[str, str]:
    """One name for each label, the strongest pairs first.

    A second label takes a name that is given already only where nearly all of it says so: diarization
    splits one person more often than a transcript errs.
    """
    totals: dict[str, float] = defaultdict(float)
    for (label, _), seconds in together.items():
        totals[label] += seconds
    given: dict[str, str] = {}
    for (label, name), seconds in sorted(together.items(), key=lambda item: -item[1]):
        share = seconds / totals[label]
        free = name not in given.values()
        if label not in given and (share >= 0.5 if free else share >= 0.8 and seconds >= 2.0):
            given[label] = name
    return given


def _shares(
    found: Walk, turns: list[Turn], sentences: list[tuple[int, str]]
) -> dict[int, list[tuple[int, str]]]:
    """For each matched turn its (line, text) parts in order; a piece left out joins its line's neighbour."""
    parts: dict[int, list[tuple[int, str]]] = defaultdict(list)
    home: dict[int, int] = {}
    for group in found.groups:
        for piece in group.pieces:
            at, text = sentences[piece]
            lengths = [turns[turn][1] - turns[turn][0] for turn in group.turns]
            for turn, share in zip(group.turns, _split(text, lengths), strict=True):
                if share:
                    parts[turn].append((piece, share))
                    home[piece] = turn
    for piece, (at, text) in enumerate(sentences):
        near = [other for other in home if sentences[other][0] == at] if piece not in home else []
        if near:
            parts[home[min(near, key=lambda other: abs(other - piece))]].append((piece, text))
    return {
        turn: [(sentences[piece][0], text) for piece, text in sorted(said)] for turn, said in parts.items()
    }


def _split(text: str, lengths: list[float]) -> list[str]:
    """`text` cut at spaces in proportion to `lengths`, each part with a word as long as there are enough."""
    words = text.split()
    reached = np.cumsum([len(word) + 1 for word in words])
    total = sum(lengths)
    cuts = [0]
    for number, edge in enumerate(np.cumsum(lengths)[:-1] / total * reached[-1], start=1):
        nearest = int(np.argmin(np.abs(reached - edge))) + 1
        last = max(cuts[-1] + 1, len(words) - (len(lengths) - number))
        cuts.append(min(max(nearest, cuts[-1] + 1), last, len(words)))
    return [" ".join(words[first:last]) for first, last in pairwise([*cuts, len(words)])]
