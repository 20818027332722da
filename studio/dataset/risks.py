"""What may be wrong at a place, and the queue of places, worst first. Free of torch and Qt.

Every kind of risk has a title, a sentence that says what was found as a user would say it, and a weight.
Where several things were found at one spot, their risks are mixed as independent warnings are: the place is
right only if all of them are false alarms.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import prod

from studio.errors import Message
from studio.project.values import Problem


class RiskKind(StrEnum):
    """What may be wrong."""

    SCORE = "score"
    SCORE_RUN = "score_run"
    ORDER = "order"
    EXTRA_WORD = "extra_word"
    OPEN_SPEECH = "open_speech"
    SILENT_WORD = "silent_word"
    PAUSE_IN_WORD = "pause_in_word"
    START_OFF = "start_off"
    END_OFF = "end_off"
    LONG_WORD = "long_word"
    SHORT_WORD = "short_word"
    SYLLABLES = "syllables"
    PACE = "pace"
    VOICE = "voice"
    OVERLAP = "overlap"
    CLIPPING = "clipping"
    LOUDNESS = "loudness"
    NOISE = "noise"
    MUSIC = "music"
    CUT = "cut"
    WRONG_NAME = "wrong_name"
    ROTATED = "rotated"
    NO_LINE = "no_line"
    NOT_SAID = "not_said"
    NOT_SPEECH = "not_speech"


@dataclass(frozen=True, slots=True)
class Risk:
    """One kind of risk: its title, the template of its sentence, and its weight from 0 (not heard) to 1."""

    title: str
    explanation: str
    weight: float = 1.0


RISKS: Mapping[RiskKind, Risk] = {
    RiskKind.SCORE: Risk(
        "Words that do not sound as written",
        "“{word}” does not sound as it is written: its score is {score:.2f}; {usual:.2f} is usual for "
        "{speaker}.",
    ),
    RiskKind.SCORE_RUN: Risk(
        "Runs of low scores",
        "From “{first}” to “{last}”, {count:.0f} words in a row score {score:.2f} on average; {usual:.2f} is "
        "usual for {speaker}: the text or the speaker may be wrong.",
    ),
    RiskKind.ORDER: Risk("Exchanged words", "“{second}” seems to be said before “{first}”."),
    RiskKind.EXTRA_WORD: Risk(
        "Words that are not said",
        "“{word}” does not seem to be said: the sound fits the text better without it.",
    ),
    RiskKind.OPEN_SPEECH: Risk(
        "Speech under no word", "Something is said for {seconds:.2f} s here, and no word lies over it."
    ),
    RiskKind.SILENT_WORD: Risk(
        "Words over silence", "“{word}” lies over silence for {silence:.2f} s of its {seconds:.2f} s."
    ),
    RiskKind.PAUSE_IN_WORD: Risk(
        "Pauses inside words",
        "“{word}” goes on over a pause of {pause:.2f} s: an edge of it may lie in the word beyond.",
    ),
    RiskKind.START_OFF: Risk(
        "Starts that the aligner hears elsewhere",
        "“{word}” starts at {at:.2f} s here, and the aligner hears it start at {heard:.2f} s.",
    ),
    RiskKind.END_OFF: Risk(
        "Ends that the aligner hears elsewhere",
        "“{word}” ends at {at:.2f} s here, and the aligner hears it end at {heard:.2f} s.",
    ),
    RiskKind.LONG_WORD: Risk(
        "Long words",
        "“{word}” lasts {seconds:.2f} s; words with as many syllables ({syllables:.0f}) take {speaker} "
        "{usual:.2f} s.",
    ),
    RiskKind.SHORT_WORD: Risk(
        "Short words",
        "“{word}” lasts only {seconds:.2f} s; words with as many syllables ({syllables:.0f}) take {speaker} "
        "{usual:.2f} s.",
    ),
    RiskKind.SYLLABLES: Risk(
        "Syllables a second",
        "{rate:.1f} syllables a second; {usual:.1f} is usual for {speaker}, and 3.3 to 5.9 in English.",
        0.5,
    ),
    RiskKind.PACE: Risk(
        "Pace",
        "{rate:.0f} words a minute; {usual:.0f} is usual for {speaker}, and 170 to 250 in English.",
        0.5,
    ),
    RiskKind.VOICE: Risk(
        "Unlike its speaker",
        "This sounds more like {other} than like {speaker} (likeness {likeness:.2f} against {own:.2f}).",
    ),
    RiskKind.OVERLAP: Risk(
        "Another voice",
        "Around {at:.1f} s the voice is unlike {speaker}'s: somebody else may be speaking at the same time.",
    ),
    RiskKind.CLIPPING: Risk(
        "Clipping",
        "{percent:.1f} % of the sound is cut off at the top of its wave: it was recorded too loud.",
    ),
    RiskKind.LOUDNESS: Risk(
        "Loudness", "This turn's level is {level:.0f} dB; {usual:.0f} dB is usual for {speaker}.", 0.5
    ),
    RiskKind.NOISE: Risk(
        "Signal to noise",
        "The background is only {distance:.0f} dB softer than the voice; {usual:.0f} dB is usual for "
        "{speaker}.",
    ),
    RiskKind.MUSIC: Risk("Music or hum", "Steady tones lie under the speech, as of music or a hum."),
    RiskKind.CUT: Risk(
        "Cuts inside a phone",
        "The clip's edge at {at:.2f} s cuts through “{word}”, {inside:.2f} s inside it.",
    ),
    RiskKind.WRONG_NAME: Risk(
        "Another speaker than the transcript says",
        "This sounds like {other}, and the transcript gives it to {speaker}.",
    ),
    RiskKind.ROTATED: Risk(
        "Names that went round", "The names of {count} turns seem to have gone round: {exchange}."
    ),
    RiskKind.NO_LINE: Risk(
        "Speech without a line",
        "{speaker} speaks for {seconds:.1f} s, and the transcript has no line for it.",
    ),
    RiskKind.NOT_SAID: Risk("Lines that are not said", "“{line}” is not heard in the recording."),
    RiskKind.NOT_SPEECH: Risk(
        "Music and long silence", "For {seconds:.1f} s there is music, or nobody speaks.", 0.5
    ),
}
"""Every kind of risk, in the order in which a list shows them."""

SPOT_S = 1.0
"""Problems of one turn that are no further apart make one place: they are seen and heard in one go."""

LONGEST_SPOT_S = 10.0
"""A place is not made longer than this by joining: that much fits into one view."""


@dataclass(frozen=True, slots=True)
class Place:
    """One item of the queue: what was found at one spot, riskiest first; `risk` (0..1) mixes it."""

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

    @property
    def span(self) -> tuple[float, float]:
        """The whole spot."""
        starts = (problem.start for problem in self.problems)
        return min(starts), max(problem.end for problem in self.problems)


def default_weights() -> dict[str, float]:
    """The weight of each kind as it is before anybody changes it."""
    return {str(kind): risk.weight for kind, risk in RISKS.items()}


def explain(problem: Problem) -> Message:
    """The sentence that says what was found."""
    risk = RISKS.get(problem.kind)  # type: ignore[call-overload]  # a StrEnum is found by its text
    if risk is None:
        return Message("{kind}", {"kind": problem.kind})
    said = Message(risk.explanation, dict(problem.values))
    try:
        str(said)
    except (LookupError, ValueError, TypeError):  # found by another version, with other values
        return Message(risk.title)
    return said


def queue(problems: Iterable[Problem], weights: Mapping[str, float] | None = None) -> list[Place]:
    """The places of the problems, worst first; `weights` (0..1) by kind stand for those of `RISKS`.

    Kinds of weight 0 are left out. Problems of the same spot are one place: those of one turn that overlap or
    lie within a second of each other.
    """
    weights = {**default_weights(), **(weights or {})}
    by_turn: dict[tuple[int, int | None], list[Problem]] = {}
    for problem in problems:
        if weights.get(problem.kind, 0.0) * problem.risk > 0.0:
            by_turn.setdefault((problem.recording_id, problem.turn_id), []).append(problem)
    places = [_place(spot, weights) for found in by_turn.values() for spot in _spots(found)]
    return sorted(places, key=lambda place: (-place.risk, place.problems[0].recording_id, place.start))


def _spots(problems: Sequence[Problem]) -> list[list[Problem]]:
    """The problems of one turn, those of each spot together."""
    spots: list[list[Problem]] = []
    start = end = 0.0
    for problem in sorted(problems, key=lambda problem: (problem.start, problem.end)):
        joined_end = max(end, problem.end)
        if spots and problem.start <= end + SPOT_S and joined_end - start <= LONGEST_SPOT_S:
            spots[-1].append(problem)
            end = joined_end
        else:
            spots.append([problem])
            start, end = problem.start, problem.end
    return spots


def _place(problems: Sequence[Problem], weights: Mapping[str, float]) -> Place:
    def weighted(problem: Problem) -> float:
        return weights[problem.kind] * problem.risk

    ordered = sorted(problems, key=weighted, reverse=True)
    return Place(tuple(ordered), 1.0 - prod(1.0 - weighted(problem) for problem in ordered))
