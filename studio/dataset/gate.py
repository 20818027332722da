"""The gate: what keeps a clip out of gold, unless a person lets that clip through. Free of torch and Qt.

A check measures every clip as a model will hear it and keeps what it finds as problems of that clip. A
finding of risk `STOPS` or more stops its clip; what is nearly that bad is kept, too: the worst clips are
offered first. A clip of a gold turn waits at the gate (`AT_THE_GATE`) until its turn was checked as it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import prod

from studio.dataset.risks import Risk
from studio.errors import Message
from studio.project.values import Clip, Problem, State

STOPS = 0.5
"""Findings of this risk or more stop a clip."""

AT_THE_GATE = State.EDITED
"""The state of a gold turn's clip that was accepted and is not measured yet, or was stopped."""

WORST = 40
"""So many clips are offered first."""


class GateKind(StrEnum):
    """What may keep a clip out of gold."""

    CUT_PHONE = "clip_cut_phone"
    CUT_WORD = "clip_cut_word"
    OPEN_SPEECH = "clip_open_speech"
    SILENT_WORD = "clip_silent_word"
    SECOND_VOICE = "clip_second_voice"
    OVERLAP = "clip_overlap"
    CLIPPING = "clip_clipping"
    SOFT = "clip_soft"
    LOUD = "clip_loud"


GATE: Mapping[GateKind, Risk] = {
    GateKind.CUT_PHONE: Risk(
        "Cut phone",
        "The sound goes on at the clip's edge at {at:.2f} s, only {below:.0f} dB below the loud moments: "
        "a phone is cut.",
    ),
    GateKind.CUT_WORD: Risk(
        "Cut word", "The clip's edge at {at:.2f} s cuts through “{word}”, {inside:.2f} s inside it."
    ),
    GateKind.OPEN_SPEECH: Risk(
        "Uncovered speech",
        "Something is said for {seconds:.2f} s at {at:.2f} s, and no word lies over it.",
    ),
    GateKind.SILENT_WORD: Risk(
        "Word over silence", "“{word}” lies over silence for {silence:.2f} s of its {seconds:.2f} s."
    ),
    GateKind.SECOND_VOICE: Risk(
        "Second voice", "Around {at:.1f} s the voice is unlike {speaker}'s: somebody else may be heard, too."
    ),
    GateKind.OVERLAP: Risk(
        "Overlapping turn", "Somebody else's words lie in this clip for {seconds:.2f} s from {at:.2f} s on."
    ),
    GateKind.CLIPPING: Risk(
        "Clipping", "{percent:.1f} % of the sound at {at:.2f} s is cut off at the top of its wave."
    ),
    GateKind.SOFT: Risk(
        "Too soft", "The clip's level is {level:.0f} dB; {usual:.0f} dB is usual for {speaker}."
    ),
    GateKind.LOUD: Risk(
        "Too loud", "The clip's level is {level:.0f} dB; {usual:.0f} dB is usual for {speaker}."
    ),
}
"""Every kind, in the order in which a list shows them."""


@dataclass(frozen=True, slots=True)
class AtTheGate:
    """What was found in one clip, worst first.

    Attributes:
        measured: whether its turn was checked as it is now; nothing is known of it otherwise
        found: all that was found in it, also what does not stop it
    """

    clip: Clip
    measured: bool
    found: tuple[Problem, ...] = ()

    @property
    def stops(self) -> tuple[Problem, ...]:
        """What stops it, and what no person has let it through with."""
        return tuple(
            each for each in self.found if each.risk >= STOPS and each.kind not in self.clip.let_through
        )

    @property
    def passes(self) -> bool:
        """Whether it may be gold."""
        return self.measured and not self.stops

    @property
    def risk(self) -> float:
        """How likely something is wrong with it, of all that was found and not let through."""
        return 1.0 - prod(1.0 - each.risk for each in self.found if each.kind not in self.clip.let_through)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds that a person lets it through with who says so now."""
        return self.clip.let_through | {each.kind for each in self.stops}


def at_the_gate(
    clips: Iterable[Clip], problems: Iterable[Problem], measured: Iterable[int]
) -> dict[int, AtTheGate]:
    """How each clip stands, by its id; `measured` are the turns that were checked as they are now."""
    turns = frozenset(measured)
    found: dict[int, list[Problem]] = {}
    for problem in problems:
        if problem.clip_id is not None and problem.kind in GATE:
            found.setdefault(problem.clip_id, []).append(problem)
    return {
        clip.id: AtTheGate(
            clip,
            clip.turn_id in turns,
            tuple(sorted(found.get(clip.id, ()), key=lambda each: -each.risk))
            if clip.turn_id in turns
            else (),
        )
        for clip in clips
    }


def worst_first(standing: Iterable[AtTheGate], most: int = WORST) -> list[AtTheGate]:
    """The clips in which most is likely wrong, those that are stopped before others; no rejected ones."""
    doubtful = [each for each in standing if each.found and each.clip.state is not State.REJECTED]
    ordered = sorted(doubtful, key=lambda each: (not each.stops, -each.risk, each.clip.start))
    return [each for each in ordered if each.risk > 0.0][:most]


def explain_stop(problem: Problem) -> Message:
    """The sentence that says what was found in a clip."""
    known = GATE.get(problem.kind)  # type: ignore[call-overload]  # a StrEnum is found by its text
    if known is None:
        return Message("{kind}", {"kind": problem.kind})
    said = Message(known.explanation, dict(problem.values))
    try:
        str(said)
    except (LookupError, ValueError, TypeError):  # found by another version, with other values
        return Message(known.title)
    return said


def titles(problems: Sequence[Problem]) -> list[Message]:
    """The titles of kinds of findings, each once, worst first."""
    kinds = dict.fromkeys(problem.kind for problem in problems)
    return [Message(GATE[GateKind(kind)].title) for kind in kinds if kind in GATE]
