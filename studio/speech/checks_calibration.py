"""How likely a finding is an error: logistic functions of what speaks for it.

Each finding has one or more signs, numbers of 0 and more. The risk is a logistic function of their weighted
sum; it is then split among the kinds of risk that the signs belong to, so that mixing those again gives the
whole. The numbers were fitted by `python -m tests.bench.calibrate_risks` on planted errors in recordings
that no figure is reported on; weights that came out as nothing got a little, and what was not fitted (cuts,
which are certain; loudness and pace, of which no error was planted) is set by hand. A risk is thus that of
a project with as many errors as those had, one turn in three; in a better one fewer of the doubtful places
are errors, but their order stays.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import exp

from studio.dataset.risks import RiskKind


class Model(StrEnum):
    """What a finding is about: each has a logistic function of its own."""

    EDGE = "edge"
    WORD = "word"
    OPEN = "open"
    SOUND = "sound"
    VOICE = "voice"
    CUT = "cut"
    PACE = "pace"
    NOBODYS = "nobodys"


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that speaks for an error: the kind of risk it belongs to, and how strong it is at most."""

    kind: RiskKind
    weight: float
    most: float = 5.0


@dataclass(frozen=True, slots=True)
class Logistic:
    """The log-odds of an error without any sign, and the signs that raise them."""

    offset: float
    signs: Mapping[str, Sign]


MODELS: Mapping[Model, Logistic] = {
    Model.EDGE: Logistic(
        -4.8,
        {
            "silence": Sign(RiskKind.SILENT_WORD, 0.4),
            "open": Sign(RiskKind.OPEN_SPEECH, 0.3),
            "pause": Sign(RiskKind.PAUSE_IN_WORD, 0.4),
            "start_off": Sign(RiskKind.START_OFF, 1.9),
            "end_off": Sign(RiskKind.END_OFF, 3.3),
            "start_off_far": Sign(RiskKind.START_OFF, 0.5),
            "end_off_far": Sign(RiskKind.END_OFF, 1.7),
        },
    ),
    Model.WORD: Logistic(
        -5.2,
        {
            "doubt": Sign(RiskKind.SCORE, 0.4),
            "run": Sign(RiskKind.SCORE_RUN, 0.5),
            "exchanged": Sign(RiskKind.ORDER, 6.0),
            "left_out": Sign(RiskKind.EXTRA_WORD, 1.3),
            "long": Sign(RiskKind.LONG_WORD, 2.3),
            "short": Sign(RiskKind.SHORT_WORD, 0.5),
            "silent": Sign(RiskKind.SILENT_WORD, 1.0),
        },
    ),
    Model.OPEN: Logistic(
        -5.6, {"loud": Sign(RiskKind.OPEN_SPEECH, 5.3), "seconds": Sign(RiskKind.OPEN_SPEECH, 0.1)}
    ),
    Model.SOUND: Logistic(
        -5.9,
        {
            "noise": Sign(RiskKind.NOISE, 4.7),
            "steady": Sign(RiskKind.MUSIC, 3.1),
            "tonal": Sign(RiskKind.MUSIC, 0.5),
            "stranger": Sign(RiskKind.OVERLAP, 1.1),
            "clipped": Sign(RiskKind.CLIPPING, 6.0),
        },
    ),
    Model.VOICE: Logistic(-9.0, {"nearer": Sign(RiskKind.VOICE, 3.2)}),
    Model.CUT: Logistic(-2.0, {"inside": Sign(RiskKind.CUT, 1.5), "loud": Sign(RiskKind.CUT, 0.5)}),
    Model.PACE: Logistic(
        -4.0,
        {
            "loudness": Sign(RiskKind.LOUDNESS, 0.5),
            "syllables": Sign(RiskKind.SYLLABLES, 0.5),
            "pace": Sign(RiskKind.PACE, 0.5),
        },
    ),
    Model.NOBODYS: Logistic(
        -3.0, {"loud": Sign(RiskKind.OPEN_SPEECH, 1.0), "seconds": Sign(RiskKind.OPEN_SPEECH, 0.5)}
    ),
}


def risks(model: Model, signs: Mapping[str, float]) -> dict[RiskKind, float]:
    """The risk of a finding with these signs, split among the kinds that they belong to."""
    logistic = MODELS[model]
    parts: dict[RiskKind, float] = {}
    for name, value in signs.items():
        sign = logistic.signs[name]
        if value > 0.0 and sign.weight > 0.0:
            parts[sign.kind] = parts.get(sign.kind, 0.0) + sign.weight * min(value, sign.most)
    total = sum(parts.values())
    if not total:
        return {}
    right = 1 / (1 + exp(min(logistic.offset + total, 50.0)))
    return {kind: 1.0 - right ** (part / total) for kind, part in parts.items()}
