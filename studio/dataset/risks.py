"""What may be wrong at a place of a recording: every kind of risk in one table, and the queue worst first."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from studio.errors import Message
from studio.project.values import Problem


class RiskKind(StrEnum):
    """What a check can find."""

    ALIGNMENT = "alignment"
    ALIGNMENT_RUN = "alignment-run"
    PACE = "pace"
    SILENT_WORD = "silent-word"
    UNCOVERED_SPEECH = "uncovered-speech"
    WRONG_SPEAKER = "wrong-speaker"
    OVERLAP = "overlap"
    CLIPPING = "clipping"
    LOUDNESS = "loudness"
    NOISE = "noise"
    CUT_PHONE = "cut-phone"


@dataclass(frozen=True, slots=True)
class Risk:
    """A kind of risk for people: `explanation` is filled with a problem's values; `weight` is from 0 to 1."""

    title: str
    explanation: str
    weight: float


RISKS: Mapping[RiskKind, Risk] = {
    RiskKind.ALIGNMENT: Risk("Word fits badly", "The sound hardly fits this word (score {score:.2f}).", 0.8),
    RiskKind.ALIGNMENT_RUN: Risk("Words fit badly in a row", "{count} words in a row hardly fit the sound.", 0.9),
    RiskKind.PACE: Risk("Spoken too fast or slowly", "{rate:.1f} syllables a second is no natural pace.", 0.7),
    RiskKind.SILENT_WORD: Risk("Word over silence", "{seconds:.2f} s of this word are silent.", 0.8),
    RiskKind.UNCOVERED_SPEECH: Risk("Speech under no word", "{seconds:.2f} s of speech are under no word.", 0.8),
    RiskKind.WRONG_SPEAKER: Risk("Another voice", "The voice is nearer to {speaker} than to its own speaker.", 0.9),
    RiskKind.OVERLAP: Risk("Two speak at once", "{seconds:.2f} s overlap with {speaker}.", 0.5),
    RiskKind.CLIPPING: Risk("Clipping", "{count} samples are cut off at full scale.", 0.6),
    RiskKind.LOUDNESS: Risk("Too loud or too quiet", "{difference:+.0f} dB from what is usual for this speaker.", 0.4),
    RiskKind.NOISE: Risk("Noise", "Speech is only {ratio:.0f} dB above the noise.", 0.5),
    RiskKind.CUT_PHONE: Risk("Edge cuts a sound", "The sound goes on beyond this edge.", 0.8),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """Problems about the same spot, riskiest first; `risk` from 0 to 1 mixes theirs by their weights."""

    problems: tuple[Problem, ...]
    risk: float

    @property
    def start(self) -> float:
        """Where the riskiest begins, in seconds."""
        return self.problems[0].start

    @property
    def end(self) -> float:
        """Where the riskiest ends."""
        return self.problems[0].end


def explain(problem: Problem) -> Message:
    """A problem as a sentence."""
    risk = RISKS.get(problem.kind)  # type: ignore[call-overload]  # a StrEnum is found by its text
    return (
        Message(risk.explanation, dict(problem.values)) if risk else Message("{kind}", {"kind": problem.kind})
    )


def queue(problems: Iterable[Problem], weights: Mapping[str, float] | None = None) -> list[Place]:
    """The places that `problems` are about, worst first; `weights` by kind stand for those of `RISKS`."""
    weights = {**{str(kind): risk.weight for kind, risk in RISKS.items()}, **(weights or {})}
    spots: dict[tuple[object, ...], list[Problem]] = {}
    for problem in problems:
        spots.setdefault(_spot(problem), []).append(problem)
    places = [_place(found, weights) for found in spots.values()]
    return sorted((place for place in places if place.risk > 0), key=lambda place: (-place.risk, place.start))


def _spot(problem: Problem) -> tuple[object, ...]:
    if problem.word_id is not None:
        return ("word", problem.word_id)
    if problem.turn_id is not None:
        return ("turn", problem.turn_id)
    return ("none", problem.recording_id, problem.start)


def _place(problems: list[Problem], weights: Mapping[str, float]) -> Place:
    def weighted(problem: Problem) -> float:
        return weights.get(problem.kind, 0.0) * problem.risk

    ordered = sorted(problems, key=weighted, reverse=True)
    return Place(tuple(ordered), 1.0 - math.prod(1.0 - weighted(problem) for problem in ordered))
