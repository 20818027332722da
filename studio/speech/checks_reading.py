"""Whether the words were read as written: where each lies, and in which order, all of them, in English.

pocketsphinx searches the sound with a small grammar: the words as they stand, any of them left out, any two
neighbours exchanged. The likelihood of the best way against that of the words as they stand says how sure
it is. The search costs a fiftieth of the sound's length, and as much again where something was misread.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
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

DOUBT = 1e-8
"""How likely a slip is held to be before the sound is heard: less makes the search find only clear ones."""

BEAM = 1e-80
MISFIT_GAIN = 100.0
"""For slips without which the words cannot be made to fit the sound at all, in nats."""

SCORE_UNIT = 1024
"""pocketsphinx gives likelihoods as their 1024th roots."""

SCORE_OFFSET, SCORE_SLOPE = 5.31, 1.58
"""From a word's log-likelihood a frame to the log-odds of its alignment score (`studio.speech.scores`).

Fitted to the aligner's scores of 357 words, with which it correlates by 0.82: the aligner weighs every sound
of its model in each frame, this search only those that the text needs.
"""


class Slip(StrEnum):
    """How what was read differs from what is written."""

    LEFT_OUT = "left out"
    EXCHANGED = "exchanged"


@dataclass(frozen=True, slots=True)
class Misread:
    """The word at `index` of the text was left out, or exchanged with the one after it.

    `gain` is how much likelier the sound is that way, in nats (above 0).
    """

    slip: Slip
    index: int
    gain: float


Placed = tuple[float, float, float]
"""Where a word lies: its start and end in seconds from the beginning of the sound, and its score."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a text was read.

    Attributes:
        placed: each word as if all were read in their order; None where they cannot be made to fit
        misread: what was read otherwise
    """

    placed: tuple[Placed, ...] | None
    misread: tuple[Misread, ...] = ()


@dataclass(frozen=True, slots=True)
class _Way:
    """The best way through a grammar: its log-likelihood in nats, the words' names and their places."""

    likelihood: float
    said: tuple[str, ...]
    placed: tuple[Placed, ...]


def read(samples: NDArray[np.float32], spoken: Sequence[str]) -> Reading:
    """How `spoken`, one spoken word each, in order, is read in `samples` (n,) at 16 kHz."""
    names = tuple(name_in_search(word) for word in spoken)
    free = _best_way(samples, spoken, DOUBT) if len(spoken) > 1 else None
    if free is not None and free.said == names:
        return Reading(free.placed)
    strict = _best_way(samples, spoken, 0.0)
    slips = _slips(names, free.said) if free else []
    if strict is None or strict.said != names:
        return Reading(None, tuple(Misread(slip, index, MISFIT_GAIN) for slip, index in slips))
    if free is None:
        return Reading(strict.placed)
    # Each slip had to be so much likelier than the text that it was worth its doubt.
    gain = max(0.0, free.likelihood - strict.likelihood - float(np.log(DOUBT)) * len(slips))
    return Reading(strict.placed, tuple(Misread(slip, index, gain / len(slips)) for slip, index in slips))


def _best_way(samples: NDArray[np.float32], spoken: Sequence[str], doubt: float) -> _Way | None:
    """The best way through; None where the search did not reach the end."""
    decoder = wordless_decoder(BEAM, lw=1.0)  # takes the grammar's likelihoods as they are
    names = [name_in_search(word) for word in spoken]
    for word in dict.fromkeys(spoken):
        add_pronunciations(decoder, word)
    decoder.add_fsg("reading", decoder.create_fsg("reading", 0, len(spoken), _arcs(names, doubt)))
    decoder.activate_search("reading")
    if not listen(decoder, samples) or decoder.hyp() is None:
        return None
    # The segments are views that hold only while they are iterated.
    segments = [
        (segment.word.split("(")[0], segment.start_frame, segment.end_frame + 1, segment.ascore)
        for segment in decoder.seg()
        if segment.word[0] not in "<[("
    ]
    return _Way(
        _nats(decoder.hyp().score),
        tuple(name for name, *_ in segments),
        tuple(
            (first * FRAME_S, last * FRAME_S, _score(_nats(fit) / max(1, last - first)))
            for _, first, last, fit in segments
        ),
    )


def _nats(likelihood: float) -> float:
    return SCORE_UNIT * float(np.log(max(likelihood, 1e-300)))


def _score(nats_a_frame: float) -> float:
    return float(1 / (1 + np.exp(-np.clip(SCORE_OFFSET + SCORE_SLOPE * nats_a_frame, -50, 50))))


def _arcs(names: Sequence[str], doubt: float) -> list[tuple[Any, ...]]:
    """The grammar: state `i` stands before word `i`."""
    arcs: list[tuple[Any, ...]] = []
    extra = len(names) + 1
    for index, name in enumerate(names):
        arcs.append((index, index + 1, 1.0, name))
        if doubt:
            arcs.append((index, index + 1, doubt))
        if doubt and index + 1 < len(names):
            arcs += [(index, extra, doubt, names[index + 1]), (extra, index + 2, 1.0, name)]
            extra += 1
    return arcs


def _slips(names: Sequence[str], said: Sequence[str]) -> list[tuple[Slip, int]]:
    """What a way through the grammar did, in order."""
    slips: list[tuple[Slip, int]] = []
    expected = place = 0
    while expected < len(names):
        if place < len(said) and said[place] == names[expected]:
            place, expected = place + 1, expected + 1
        elif list(said[place : place + 2]) == [*names[expected + 1 : expected + 2], names[expected]]:
            slips.append((Slip.EXCHANGED, expected))
            place, expected = place + 2, expected + 2
        else:
            slips.append((Slip.LEFT_OUT, expected))
            expected += 1
    return slips
