"""Which recorded sounds say a phrase best: a Viterbi search over halves of phones.

Unit selection as A. Hunt and A. Black, "Unit selection in a concatenative speech synthesis system using
a large speech database" (ICASSP 1996) have it, over half phones as A. Conkie (1999): a target cost says
how well a candidate fits its place, a join cost how well two candidates follow each other, and what was
said in one stretch joins for nothing. So whole words and runs of words are chosen where the gold holds
them, and a word that it does not hold is built from sounds, cut where they change least.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from studio.voices.engines.unit.index import CUT, END, START, WHOLE, UnitIndex
from studio.voices.engines.unit.planning import Phrase, TargetWord

CANDIDATES = 40
"""Rows kept for each half of each phone: the cheapest by target cost."""

LEFT, RIGHT = 0, 1

# Costs are in units of one typical spectral step between two sounds of one phone.
_CONTEXT_COST = np.array([1.0, 0.45, 0.25, 0.15, 0.1, 0.07, 0.04, 0.02, 0.0])
"""By how many neighbours in a row agree with the text: at the phone itself first, then beyond."""
_OTHER_WORD_COST = 0.25
_WORD_PLACE_COST = 0.2
_PAUSE_PLACE_COST = 0.35
_DURATION_COST = 0.6
_PITCH_COST = 0.8
_SCORE_COST = 1.3
_SEED_COST = 0.3
"""How far a seed may move a candidate's cost: it chooses among near equals, never a bad one."""
_SPECTRAL_COST = 1.0
_LEVEL_COST = 0.1
_JOIN_PITCH_COST = 7.0
_VOICING_COST = 0.6
_CUT_JOIN_COST = 0.7
_EDGE_JOIN_COST = 1.0
_WORD_JOIN_COST = 0.4
_BREAK_WORD_COST = 2.0
"""For each join inside a word that the gold holds whole."""
_WHOLE_WORD_CUT_COST = 1000.0
_SHORT_PHONE_S = 0.025
_FINAL_LENGTHENING = 1.4
_VOWELS = frozenset("AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW".split())


class Half(NamedTuple):
    """One half of a row of the index, chosen to be heard; `word` counts the phrase's words."""

    row: int
    side: int
    word: int


class _Place(NamedTuple):
    """A word of the phrase by number, and whether the gold holds it whole."""

    word: int
    known: bool


@dataclass
class _Column:
    """The candidates for one half phone: their rows (K,), cheapest cost so far (K,), and where it came from.

    `back` (K,) indexes the concatenated candidates of the columns in `before`.
    """

    rows: NDArray[np.int64]
    side: int
    place: _Place
    cost: NDArray[np.float64]
    before: "list[_Column]"
    back: NDArray[np.int64]


def choose(phrase: Phrase, index: UnitIndex, seed: int = 0) -> list[Half]:
    """The halves of rows that say `phrase` at the least cost, in order. The same seed chooses the same."""
    if not phrase.words:
        return []
    jitter = np.random.default_rng(seed).random(len(index)) * _SEED_COST if seed else np.zeros(len(index))
    runs = _agreeing_runs(phrase.words, index)
    columns: list[_Column] = []
    for number, word in enumerate(phrase.words):
        place = _Place(number, word.key in index.word_number)
        word_costs = _word_costs(phrase, number, index) + jitter
        ends: list[_Column] = []
        for symbols, (left_runs, right_runs) in zip(word.alternatives, runs[number], strict=True):
            before = columns
            seconds = _expected_seconds(symbols, number == len(phrase.words) - 1, index)
            for position, symbol in enumerate(symbols):
                edges = (position == 0, position == len(symbols) - 1)
                costs = word_costs + _phone_costs(symbol, edges, seconds[position], index)
                before = _add_phone(
                    before, index, place, symbol, costs, left_runs[position], right_runs[position]
                )
            ends += before
        columns = ends
    return _trace(columns)


def _agreeing_runs(
    words: Sequence[TargetWord], index: UnitIndex
) -> list[list[tuple[list[NDArray[np.int16]], list[NDArray[np.int16]]]]]:
    """For each word, alternative and phone: how many rows (P,) in a row agree up to it, and from it on."""
    forward = _runs(words, index, 1)
    reversed_words = [
        TargetWord(word.written, word.key, tuple(said[::-1] for said in word.alternatives))
        for word in reversed(words)
    ]
    backward = _runs(reversed_words, index, -1)[::-1]
    return [
        [(left, right[::-1]) for left, right in zip(lefts, rights, strict=True)]
        for lefts, rights in zip(forward, backward, strict=True)
    ]


def _runs(words: Sequence[TargetWord], index: UnitIndex, step: int) -> list[list[list[NDArray[np.int16]]]]:
    """Runs that grow with each agreeing neighbour in direction `step`; a phrase begins in silence."""
    entering = (index.symbol == index.silence).astype(np.int16)
    found: list[list[list[NDArray[np.int16]]]] = []
    for word in words:
        of_word: list[list[NDArray[np.int16]]] = []
        for said in word.alternatives:
            run, of_alternative = entering, []
            for symbol in said:
                run = np.where(index.symbol == symbol, np.roll(run, step) + 1, 0).astype(np.int16)
                of_alternative.append(run)
            of_word.append(of_alternative)
        entering = np.maximum.reduce([runs[-1] for runs in of_word])
        found.append(of_word)
    return found


def _word_costs(phrase: Phrase, number: int, index: UnitIndex) -> NDArray[np.float64]:
    """What it costs (P,) to take rows for this word of the phrase: of another word, place or pitch."""
    cost = _OTHER_WORD_COST * (index.word != index.word_number.get(phrase.words[number].key, -2))
    last = number == len(phrase.words) - 1
    cost = cost + _PAUSE_PLACE_COST * (index.before_pause != last)
    cost += 0.5 * _PAUSE_PLACE_COST * (index.after_pause != (number == 0))
    cost += _SCORE_COST * (1.0 - index.score)
    pitch = index.pitch[:, CUT]
    expected = np.log(index.median_pitch) + _melody(phrase, number)
    deviation = np.abs(np.log(np.maximum(pitch, 1.0)) - expected)
    return np.asarray(cost + _PITCH_COST * np.where(pitch > 0, np.minimum(deviation, 0.7), 0.0))


def _melody(phrase: Phrase, number: int) -> float:
    """How far from the speaker's middle the pitch is expected, as a logarithm: it falls, or rises to ask."""
    place = number / max(1, len(phrase.words) - 1)
    if phrase.rising and number == len(phrase.words) - 1:
        return 0.15
    return 0.08 - 0.16 * place


def _expected_seconds(symbols: Sequence[int], last: bool, index: UnitIndex) -> NDArray[np.float64]:
    """The seconds (n,) that a word's phones would last; a phrase draws out its end from its last vowel on.

    Without that, a word said alone would be as short as the shortest sounds of fast speech allow. By how
    much: D. Klatt, "Linguistic uses of segmental duration in English" (JASA 1976).
    """
    expected = np.array([index.usual_seconds[symbol] for symbol in symbols])
    if last:
        vowels = [at for at, symbol in enumerate(symbols) if index.symbols[symbol] in _VOWELS]
        expected[vowels[-1] if vowels else len(symbols) - 1 :] *= _FINAL_LENGTHENING
    return expected


def _phone_costs(
    symbol: int, edges: tuple[bool, bool], expected_s: float, index: UnitIndex
) -> NDArray[np.float64]:
    """What it costs (P,) to take rows for a phone at this place in its word: place, and an odd length."""
    cost = _WORD_PLACE_COST * ((index.first != edges[0]).astype(float) + (index.last != edges[1]))
    seconds = np.maximum(index.end - index.start, 0.005)
    odd = np.abs(np.log(seconds / expected_s))
    cost += _DURATION_COST * np.clip(odd - 0.3, 0.0, 1.5)
    return np.asarray(cost + (seconds < _SHORT_PHONE_S) * _DURATION_COST)


def _add_phone(
    before: list[_Column],
    index: UnitIndex,
    place: _Place,
    symbol: int,
    costs: NDArray[np.float64],
    left_run: NDArray[np.int16],
    right_run: NDArray[np.int16],
) -> list[_Column]:
    """The columns of a phone's two halves after those of `before`."""
    rows = np.flatnonzero(index.symbol == symbol)
    left = costs[rows] + _context_cost(left_run[rows])
    right = costs[rows] + _context_cost(right_run[rows])
    kept = np.union1d(_cheapest(left), _cheapest(right))
    first = _column(before, index, rows[kept], LEFT, place, left[kept])
    return [_column([first], index, rows[kept], RIGHT, place, right[kept])]


def _context_cost(run: NDArray[np.int16]) -> NDArray[np.float64]:
    return np.asarray(_CONTEXT_COST[np.minimum(run - 1, len(_CONTEXT_COST) - 1)])


def _cheapest(costs: NDArray[np.float64]) -> NDArray[np.int64]:
    return np.argsort(costs, kind="stable")[:CANDIDATES]


def _column(
    before: list[_Column],
    index: UnitIndex,
    rows: NDArray[np.int64],
    side: int,
    place: _Place,
    costs: NDArray[np.float64],
) -> _Column:
    if not before:
        return _Column(rows, side, place, costs, [], np.zeros(len(rows), np.int64))
    reach = np.concatenate(
        [column.cost[:, None] + _join_costs(column, rows, side, place, index) for column in before]
    )
    back = reach.argmin(axis=0)
    return _Column(rows, side, place, reach[back, np.arange(len(rows))] + costs, before, back)


def _join_costs(
    column: _Column, rows: NDArray[np.int64], side: int, place: _Place, index: UnitIndex
) -> NDArray[np.float64]:
    """What it costs to go from each candidate of `column` to each of `rows`, shape (from, to)."""
    at, to = (CUT, CUT) if side == RIGHT else (END, START)
    if side == RIGHT:
        contiguous = column.rows[:, None] == rows[None, :]
        base = _cut_cost(index, rows)
    else:
        contiguous = column.rows[:, None] + 1 == rows[None, :]
        base = _EDGE_JOIN_COST if column.place == place else _WORD_JOIN_COST
    if column.place == place:
        base += _BREAK_WORD_COST * place.known
    return np.where(contiguous, 0.0, base + _difference(column.rows, at, rows, to, index))


def _cut_cost(index: UnitIndex, rows: NDArray[np.int64]) -> float:
    whole = len(rows) > 0 and index.symbols[int(index.symbol[rows[0]])].startswith(WHOLE)
    return _WHOLE_WORD_CUT_COST if whole else _CUT_JOIN_COST


def _difference(
    rows: NDArray[np.int64], at: int, following: NDArray[np.int64], to: int, index: UnitIndex
) -> NDArray[np.float64]:
    """How different `rows` at moment `at` sound from `following` at `to`, shape (rows, following)."""
    a, b = index.scaled_cepstra[rows, at], index.scaled_cepstra[following, to]
    squared = (a**2).sum(1)[:, None] + (b**2).sum(1)[None, :] - 2.0 * (a @ b.T)
    cost = _SPECTRAL_COST * np.sqrt(np.maximum(squared, 0.0))
    level_a, level_b = index.level_db[rows, at][:, None], index.level_db[following, to][None, :]
    cost += _LEVEL_COST * np.abs(level_a - level_b)
    pitch_a, pitch_b = index.pitch[rows, at][:, None], index.pitch[following, to][None, :]
    both = (pitch_a > 0) & (pitch_b > 0)
    steps = np.abs(np.log(np.maximum(pitch_a, 1.0) / np.maximum(pitch_b, 1.0)))
    cost += np.where(
        both, _JOIN_PITCH_COST * np.minimum(steps, 0.7), _VOICING_COST * ((pitch_a > 0) != (pitch_b > 0))
    )
    # A join in near silence is hardly heard.
    loudest = np.maximum(level_a, level_b) - index.speech_level_db
    return np.asarray(cost * np.clip(1.0 + (loudest + 10.0) / 30.0, 0.3, 1.0))


def _trace(columns: list[_Column]) -> list[Half]:
    """The cheapest path, followed from its end back to its beginning."""
    candidate = int(np.concatenate([column.cost for column in columns]).argmin())
    halves: list[Half] = []
    while columns:
        column, candidate = _at(columns, candidate)
        halves.append(Half(int(column.rows[candidate]), column.side, column.place.word))
        columns, candidate = column.before, int(column.back[candidate])
    return halves[::-1]


def _at(columns: list[_Column], candidate: int) -> tuple[_Column, int]:
    """The column that holds a candidate of several columns in a row, and its number there."""
    for column in columns:
        if candidate < len(column.rows):
            return column, candidate
        candidate -= len(column.rows)
    raise IndexError(candidate)
