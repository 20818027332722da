"""How clips are wanted: their least and most length, what a cut costs, and which lengths there should be."""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

HANDLE_S = 0.15
"""Silence kept on each side of a cut, where there is that much: speech is not chopped at its onset."""

SETTING = "cutting"
"""Under this name the project keeps what a person wants (`Project.setting`)."""

START_SHARE = 0.6
"""How much of a cut's badness is that of the clip which begins there; the rest is that of the one before."""

SILENCE_S = 0.12
"""A pause of this length at a cut is a third as bad as none."""

Values = NDArray[np.float64]


@dataclass(frozen=True)
class Cutting:
    """What a person wants of clips. The weights say how much each of three things counts against the others.

    Attributes:
        least_s, most_s: no clip is shorter or longer, but for a whole turn that is shorter
        wanted_s, spread_s: middle and standard deviation of the normal distribution wanted of the lengths
        left_over: weight of the speech that lies in no clip
        badness: weight of bad places to cut at: short pauses, words of low score
        lengths: weight of the distance of the lengths from the wanted distribution
        least_pause_s: there is no cut at a shorter pause
        handle_s: silence kept around the words, where there is that much
    """

    least_s: float = 1.5
    most_s: float = 11.0
    wanted_s: float = 6.0
    spread_s: float = 2.5
    left_over: float = 8.0
    badness: float = 1.0
    lengths: float = 0.5
    least_pause_s: float = 0.08
    handle_s: float = HANDLE_S

    def within(self) -> "Cutting":
        """The same with every value inside what makes sense: what files and people give may be anything."""
        least = _between(self.least_s, 0.1, 30.0)
        most = _between(self.most_s, least + 0.5, 60.0)
        return replace(
            self,
            least_s=least,
            most_s=most,
            wanted_s=_between(self.wanted_s, least, most),
            spread_s=_between(self.spread_s, 0.1, 30.0),
            left_over=_between(self.left_over, 0.0, 100.0),
            badness=_between(self.badness, 0.0, 100.0),
            lengths=_between(self.lengths, 0.0, 100.0),
            least_pause_s=_between(self.least_pause_s, 0.0, 2.0),
            handle_s=_between(self.handle_s, 0.0, 0.3),
        )

    def to_json(self) -> dict[str, float]:
        """As plain values, for the project's setting."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: object) -> "Cutting":
        """From plain values; what is missing or no number is as it is at first."""
        known: Mapping[str, Any] = stored if isinstance(stored, Mapping) else {}
        names = [field.name for field in fields(cls)]
        return cls(
            **{
                name: float(known[name])
                for name in names
                if isinstance(known.get(name), int | float) and math.isfinite(known[name])
            }
        ).within()


DEFAULT = Cutting()


def _between(value: float, least: float, most: float) -> float:
    return min(max(value, least), most)


def cut_badness(pauses: Values, scores_before: Values, scores_after: Values) -> Values:
    """How bad cuts are (cuts,), each from 0 to 1, of the pauses in seconds and the scores beside them.

    The start of the clip after a cut counts more than the end of the one before: a model begins to speak
    as its clips begin.
    """
    closeness = np.exp(-np.maximum(pauses, 0.0) / SILENCE_S)
    doubt = (1 - START_SHARE) * (1 - scores_before) + START_SHARE * (1 - scores_after)
    return np.asarray(0.6 * closeness + 0.4 * np.clip(doubt, 0.0, 1.0))


def length_costs(seconds: Values, cutting: Cutting) -> Values:
    """How unlikely lengths are under the wanted distribution: 0 at its middle, a half one deviation away."""
    return np.asarray(0.5 * np.square((seconds - cutting.wanted_s) / cutting.spread_s))


def distance_from_wanted(seconds: Values, cutting: Cutting) -> float:
    """The Kolmogorov-Smirnov distance (0..1) of lengths from the wanted distribution between its limits."""
    if not len(seconds):
        return 1.0
    ordered = np.sort(seconds)
    wanted = wanted_share(ordered, cutting)
    steps = np.arange(len(ordered) + 1) / len(ordered)
    return float(max(np.max(steps[1:] - wanted), np.max(wanted - steps[:-1])))


def wanted_share(seconds: Values, cutting: Cutting) -> Values:
    """The share of clips that should be no longer than these lengths."""
    return np.asarray(np.interp(seconds, *_distribution(cutting)))


def _distribution(cutting: Cutting) -> tuple[Values, Values]:
    """Lengths between the limits, and the share of clips wanted up to each: a normal distribution cut off."""
    lengths = np.linspace(cutting.least_s, cutting.most_s, 201)
    density = np.exp(-length_costs(lengths, cutting))
    shares = np.concatenate([[0.0], np.cumsum((density[1:] + density[:-1]) / 2)])
    if shares[-1] <= 0.0:  # the middle is far from both limits
        shares = np.linspace(0.0, 1.0, len(lengths))
    return lengths, shares / shares[-1]
