"""Where in a long recording the words of its transcript are surely said: anchors to align between.

pocketsphinx recognises the sound window by window with a language model made of the very text that is
expected there, and what it heard is aligned with the text (P. Moreno and others, "A recursive algorithm for
the forced alignment of very long audio segments", 1998; the difference: the text moves along with the sound,
so that time grows with the length and not with its square). Runs of words that were heard as written are the
anchors. Speech that the transcript lacks, lines that nobody says and music leave gaps and nothing else.
"""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.speech.alignment_pocketsphinx import (
    FRAME_S,
    add_pronunciations,
    listen,
    name_in_search,
    wordless_decoder,
)
from studio.speech.recorded import SAMPLE_RATE, Sound

Samples = NDArray[np.float32]
Found = tuple[str, float, float]
"""A word that was recognised, and [start, end) in seconds of its window."""

WINDOW_S, SEEK_S = 20.0, 4.0
"""Sound is heard so much at a time, cut at the quietest moment of the last seconds of it."""

BEHIND, AHEAD, RENEWED = 120, 320, 120
"""Words of the text around the place reached that may be said in a window; the model is renewed so often."""

LOST_AHEAD, MOST_AHEAD = 200, 2_400
"""So many more words are listened for after each window in which none was found, and never more."""

LOST_AT_FIRST = 2
"""Begun in the middle it is as if so many windows had passed in which none was found, on both sides."""

RUN = 3
"""So many words heard in a row as written make an anchor."""

AROUND, MOST = 6, 0.6
"""An anchor is believed where this share of the words heard up to so many before and after are in the
text."""

BEAM, LANGUAGE_WEIGHT, DISCOUNT = 1e-48, 10.0, 0.3
MATCH, MISMATCH, LEFT_OUT, SKIPPED = 1.0, -0.7, -0.35, -0.035
"""What counts in the walk: equal words, different words, a heard word alone, a word of the text not heard."""

BAND = 400
"""How many words the walk may stray from where a window was thought to be."""

NEARER = 1e-4
"""So much less a walk counts for each word that it begins away from there: of text that is there more than
once, that nearest to it is taken."""

CHAINED, PLACES = 4, 8
"""So many words heard in a row count as a hint to where in the text they are said: each of so many places."""

ASTRAY = BAND // 2
"""From so many words on, it is believed that what was heard was taken for another place of the text."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A word that was recognised, in seconds, and about how many words of the text lay before it."""

    name: str
    start: float
    end: float
    about: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """A spoken word of the text, by index, that was heard in [start, end) seconds."""

    word: int
    start: float
    end: float


def recognise(
    sound: Sound, spoken: Sequence[str], start: float, end: float, about: int = 0
) -> Iterator[tuple[float, list[Heard]]]:
    """For each window of [start, end) where it ends, and what was heard in it.

    `spoken` are single words as they are said. Begun in the middle of a recording, about so many of them were
    said before: what is heard until the place is found comes once it is.
    """
    names = [name_in_search(word) for word in spoken]
    decoder = _decoder()
    for word in dict.fromkeys(spoken):
        add_pronunciations(decoder, word)
    reached, modelled, unplaced = about, (-1, -1), about > 0
    lost = LOST_AT_FIRST if unplaced else 0
    waiting: list[tuple[float, list[Found]]] = []
    while start < end - 0.1:
        window = sound.between(start, min(end, start + WINDOW_S))
        window = window[: quiet_end(window)] if start + WINDOW_S < end else window
        low = max(0, reached - min(BEHIND + (lost * LOST_AHEAD if unplaced else 0), MOST_AHEAD))
        high = min(len(names), reached + min(AHEAD + lost * LOST_AHEAD, MOST_AHEAD))
        if abs(low - modelled[0]) >= RENEWED // 2 or high - modelled[1] >= RENEWED or modelled[1] < 0:
            _listen_for(decoder, names[low:high])
            modelled = (low, high)
        words = _heard(decoder, window)
        found, after = _place(words, names, modelled, reached)
        waiting.append((start, words))
        start += len(window) / SAMPLE_RATE
        if found:
            lost, reached, unplaced = 0, after, False
        else:
            lost, reached = lost + 1, min(len(names), reached + (len(words) if unplaced else 0))
        if not unplaced:
            yield start, _backdated(waiting, reached)
            waiting = []
    if waiting:
        yield start, _backdated(waiting, reached)


def _backdated(windows: Sequence[tuple[float, list[Found]]], reached: int) -> list[Heard]:
    """What was heard in windows, after the last of which so many words of the text were said."""
    heard: list[Heard] = []
    for start, words in reversed(windows):
        reached = max(0, reached - len(words))
        heard[:0] = [
            Heard(name, start + first, start + last, reached + at)
            for at, (name, first, last) in enumerate(words)
        ]
    return heard


def anchors_of(heard: Sequence[Heard], spoken: Sequence[str]) -> list[Anchor]:
    """The anchors in order of words and time, from the best walk through both, in a band around `about`.

    Text that repeats itself is anchored too: each copy in its turn.
    """
    if not heard or not spoken:
        return []
    names, text = [word.name for word in heard], [name_in_search(word) for word in spoken]
    pairs = _walk(names, text, _in_turn(names, text, [word.about for word in heard]))
    return [Anchor(word, heard[at].start, heard[at].end) for at, word in _trusted(pairs, len(heard))]


def _in_turn(heard: Sequence[str], text: Sequence[str], about: Sequence[int]) -> list[int]:
    """`about`, mended where what was heard was taken for another copy of that text, before or after.

    Runs of equal words are hints; the longest chain of hints that go forward both in what was heard and in
    the text is where it was said. A hint counts for less the further it is from `about`.
    """
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(text) - CHAINED + 1):
        places[tuple(text[at : at + CHAINED])].append(at)
    hints: list[tuple[int, int]] = []
    for at in range(len(heard) - CHAINED + 1):
        found = places.get(tuple(heard[at : at + CHAINED]), [])
        near = max(0, min(bisect_left(found, about[at]) - PLACES // 2, len(found) - PLACES))
        hints += [(at, place) for place in reversed(found[near : near + PLACES])]
    chain = _chain(hints, [1 - abs(place - about[at]) / (2 * len(text)) for at, place in hints], len(text))
    astray = [(at, place) for at, place in chain if abs(place - about[at]) >= ASTRAY]
    if not astray:
        return list(about)
    shifts = np.interp(
        np.arange(len(heard)), [at for at, _ in chain], [place - about[at] for at, place in chain]
    )
    return [place + (round(by) if abs(by) >= ASTRAY else 0) for place, by in zip(about, shifts, strict=True)]


def _chain(hints: Sequence[tuple[int, int]], weights: Sequence[float], count: int) -> list[tuple[int, int]]:
    """The hints (heard, place < count) of most weight of which each lies behind the one before in both.

    `hints` come in order of what was heard, of one word the last place first. A Fenwick tree of the best
    chain that ends before each place: its time grows with the hints, but for a logarithm.
    """
    tree: list[tuple[float, int]] = [(0.0, -1)] * (count + 1)
    before: list[int] = []
    best = (0.0, -1)
    for number, ((_, place), weight) in enumerate(zip(hints, weights, strict=True)):
        reached, at = (0.0, -1), place
        while at > 0:
            reached = max(reached, tree[at])
            at &= at - 1
        before.append(reached[1])
        reached = (reached[0] + weight, number)
        best, at = max(best, reached), place + 1
        while at <= count:
            tree[at] = max(tree[at], reached)
            at += at & -at
    chain, at = [], best[1]
    while at >= 0:
        chain.append(hints[at])
        at = before[at]
    return chain[::-1]


def _trusted(pairs: Sequence[tuple[int, int]], heard: int) -> list[tuple[int, int]]:
    """Pairs in runs of `RUN` and more, where most of what was heard around them stands in the text too.

    A model of the text alone makes chance runs of three out of speech that the text lacks.
    """
    paired = np.zeros(heard + 1)
    paired[[at for at, _ in pairs]] = 1
    reached = np.concatenate([[0.0], np.cumsum(paired)])
    runs: list[list[tuple[int, int]]] = []
    for pair in pairs:
        if runs and pair == (runs[-1][-1][0] + 1, runs[-1][-1][1] + 1):
            runs[-1].append(pair)
        else:
            runs.append([pair])
    trusted: list[tuple[int, int]] = []
    for run in runs:
        first, last = max(0, run[0][0] - AROUND), min(heard, run[-1][0] + 1 + AROUND)
        if len(run) >= RUN and reached[last] - reached[first] >= MOST * (last - first):
            trusted += run
    return trusted


def _decoder() -> Any:
    # Every second frame and two of four densities: twice as fast, and as many words are found.
    options = {"ds": 2, "topn": 2, "lw": LANGUAGE_WEIGHT, "fwdflat": False}
    return wordless_decoder(BEAM, **options)


def quiet_end(window: Samples) -> int:
    """The quietest 20 ms of the last seconds, as a number of samples."""
    hop = SAMPLE_RATE // 50
    first = max(0, len(window) - round(SEEK_S * SAMPLE_RATE))
    tail = window[first : first + (len(window) - first) // hop * hop].reshape(-1, hop)
    return first + (int(np.argmin(np.mean(tail**2, axis=1))) * hop + hop // 2 if len(tail) else 0)


def _heard(decoder: Any, window: Samples) -> list[Found]:
    if not listen(decoder, window) or decoder.hyp() is None:
        return []
    return [
        (segment.word.split("(")[0], segment.start_frame * FRAME_S, (segment.end_frame + 1) * FRAME_S)
        for segment in decoder.seg()
        if not segment.word.startswith(("<", "["))
    ]


def _place(
    words: list[Found], names: Sequence[str], around: tuple[int, int], reached: int
) -> tuple[bool, int]:
    """Whether enough of what was heard stands in the text there, and the place after its last word."""
    low, high = around
    heard = [name for name, _, _ in words]
    expected = [max(0, reached - low)] * len(heard)
    pairs = _walk(heard, list(names[low:high]), expected, band=high - low)
    trusted = _trusted(pairs, len(heard))
    if len(trusted) < 4:
        return False, reached
    return True, low + trusted[-1][1] + 1


def _walk(
    heard: Sequence[str], text: Sequence[str], about: Sequence[int], band: int = BAND
) -> list[tuple[int, int]]:
    """Pairs of equal words (heard, text) on the best way through both, in order.

    Text before and after what was heard costs hardly anything. Row by row over `band` words to both sides.
    """
    if not heard:
        return []
    vocabulary = {name: number for number, name in enumerate(dict.fromkeys([*text, *heard]))}
    words = np.array([vocabulary[name] for name in text])
    count = len(words)
    steps = np.zeros((len(heard) + 1, 2 * band + 2), np.int8)
    lows = [max(0, min(about[0] - band, count - 1))]
    best = -NEARER * np.abs(np.arange(lows[0], min(count, lows[0] + 2 * band + 1) + 1) - about[0])
    for at, name in enumerate(heard, start=1):
        low = max(0, min(about[at - 1] - band, count - 1))
        high = min(count, low + 2 * band + 1)
        before = _moved_along(best, low - lows[-1], high - low + 1)
        lows.append(low)
        pair = before[:-1] + np.where(words[low:high] == vocabulary[name], MATCH, MISMATCH)
        alone = before + LEFT_OUT
        row = alone.copy()
        np.maximum(row[1:], pair, out=row[1:])
        step = np.where(row > alone, 1, 0).astype(np.int8)
        # A word of the text may be left out: from any column before, at a price for each.
        price = SKIPPED * np.arange(len(row))
        best = np.maximum.accumulate(row - price) + price
        step[best > row + 1e-12] = 2
        steps[at, : len(row)] = step
    return _backwards(heard, text, steps, lows, lows[-1] + int(np.argmax(best)))


def _moved_along(row: NDArray[np.float64], by: int, length: int) -> NDArray[np.float64]:
    """A row of the walk from `by` columns further on: what lies behind it is left out word by word."""
    columns = np.arange(by, by + length)
    inside = np.clip(columns, 0, len(row) - 1)
    moved = row[inside] + SKIPPED * (columns - inside)
    return np.where(columns < 0, -np.inf, moved)


def _backwards(
    heard: Sequence[str], text: Sequence[str], steps: NDArray[np.int8], lows: list[int], column: int
) -> list[tuple[int, int]]:
    at, pairs = len(heard), []
    while at > 0 and column >= 0:
        place = column - lows[at]
        if place < 0:
            break
        step = steps[at, place] if place < steps.shape[1] else 2
        if step == 2:
            column -= 1
            continue
        if step == 1:
            column -= 1
            if heard[at - 1] == text[column]:
                pairs.append((at - 1, column))
        at -= 1
    return pairs[::-1]


def _listen_for(decoder: Any, names: Sequence[str]) -> None:
    """Make a model of these words in this order the decoder's search."""
    from pocketsphinx import NGramModel

    with TemporaryDirectory() as folder:
        path = Path(folder) / "text.arpa"
        path.write_text(arpa_of(names), encoding="utf-8")
        model = NGramModel(decoder.config, decoder.logmath, str(path))
    decoder.add_lm("text", model)
    decoder.activate_search("text")


def arpa_of(names: Sequence[str]) -> str:
    """A trigram model with back-off of these words, as ARPA text: what follows what in them."""
    ones, twos = Counter(names), Counter(pairwise(names))
    threes = Counter(zip(names, names[1:], names[2:], strict=False))
    after_one, after_two = Counter(first for first, _ in twos), Counter(three[:2] for three in threes)

    def log(share: float) -> str:
        return f"{math.log10(max(share, 1e-9)):.4f}"

    unigrams = [f"{log(1e-4)} </s>", f"{log(1e-9)} <s> 0.0"]
    for name, count in ones.items():
        back = DISCOUNT * after_one[name] / count if after_one[name] else 1.0
        unigrams.append(f"{log(0.95 * count / len(names))} {name} {log(back)}")
    bigrams = []
    for two, count in twos.items():
        back = DISCOUNT * after_two[two] / count if after_two[two] else 1.0
        bigrams.append(f"{log((count - DISCOUNT) / ones[two[0]])} {' '.join(two)} {log(back)}")
    trigrams = [
        f"{log((count - DISCOUNT) / twos[three[:2]])} {' '.join(three)}" for three, count in threes.items()
    ]
    parts = [unigrams, bigrams, trigrams]
    head = [f"ngram {order}={len(part)}" for order, part in enumerate(parts, start=1)]
    body = [f"\n\\{order}-grams:\n" + "\n".join(part) for order, part in enumerate(parts, start=1) if part]
    head = [line for line, part in zip(head, parts, strict=True) if part]
    return "\\data\\\n" + "\n".join(head) + "\n" + "\n".join(body) + "\n\n\\end\\\n"
