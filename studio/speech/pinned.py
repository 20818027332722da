"""What a person has fixed of who speaks when: a new diarization is computed around it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from studio.speech.spoken_turn import SpokenTurn

CORE_SHARE, CORE_MOST_S = 0.25, 1.0
"""Where an edge is not fixed, so much of the turn there may still turn out to be somebody else's."""

SLIVER_S = 0.3
"""Speech shorter than this between a fixed edge and a pause is the detector's, not another turn's."""

Span = tuple[float, float]


@dataclass(frozen=True)
class Pin:
    """What is fixed of a turn [start, end), in seconds.

    Attributes:
        speaker: the label of who speaks, None where that is not fixed. Pins of one label are one voice,
            pins of two labels two voices.
        start_fixed, end_fixed: whether the turn begins, or ends, at exactly that time.
    """

    start: float
    end: float
    speaker: str | None = None
    start_fixed: bool = True
    end_fixed: bool = True

    @property
    def whole(self) -> bool:
        """Whether nothing of the turn is left to find."""
        return self.speaker is not None and self.start_fixed and self.end_fixed

    @property
    def core(self) -> Span:
        """What is the turn's whatever its free edges become."""
        free = min(CORE_SHARE * (self.end - self.start), CORE_MOST_S)
        start = self.start if self.start_fixed else self.start + free
        return start, self.end if self.end_fixed else self.end - free

    @property
    def moments(self) -> list[float]:
        """The times at which a turn begins or ends for certain."""
        fixed = ((self.start, self.start_fixed), (self.end, self.end_fixed))
        return [seconds for seconds, is_fixed in fixed if is_fixed]


def pinned_speakers(pins: Iterable[Pin]) -> list[str]:
    """The labels that pins name, each once, in order of time."""
    named = sorted((pin for pin in pins if pin.speaker is not None), key=lambda pin: pin.start)
    return list(dict.fromkeys(pin.speaker for pin in named if pin.speaker is not None))


def moments_of(pins: Iterable[Pin]) -> list[float]:
    """Every fixed moment once, in order."""
    return sorted({moment for pin in pins for moment in pin.moments})


def speech_with_pins(regions: Sequence[Span], pins: Sequence[Pin]) -> list[Span]:
    """Regions of speech as the pins have them: inside a pin is speech, and none just outside a fixed edge."""
    if not pins:
        return list(regions)
    spoken = sorted([*regions, *(pin.core for pin in pins)])
    joined: list[Span] = []
    for start, end in spoken:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    moments = moments_of(pins)
    return [piece for region in joined for piece in _without_slivers(region, moments, pins)]


def _without_slivers(region: Span, moments: Sequence[float], pins: Sequence[Pin]) -> list[Span]:
    """The region's pieces between fixed moments, but for short ones at its ends that no pin holds."""
    inside = [moment for moment in moments if region[0] < moment < region[1]]
    points = [region[0], *inside, region[1]]
    pieces = list(zip(points[:-1], points[1:], strict=True))
    if len(pieces) > 1 and _is_sliver(pieces[0], pins):
        pieces = pieces[1:]
    if len(pieces) > 1 and _is_sliver(pieces[-1], pins):
        pieces = pieces[:-1]
    return pieces


def _is_sliver(piece: Span, pins: Sequence[Pin]) -> bool:
    held = any(pin.start < piece[1] and pin.end > piece[0] for pin in pins)
    return not held and piece[1] - piece[0] < SLIVER_S


def with_whole_pins(turns: Sequence[SpokenTurn], pins: Sequence[Pin]) -> list[SpokenTurn]:
    """The turns with what is fixed wholly put in as it is, in order of start.

    Nothing else is left within such a pin, but for the other turns that a person fixed.
    """
    whole = [pin for pin in pins if pin.whole]
    left = list(turns)
    for pin in whole:
        left = [part for turn in left for part in _outside(turn, pin)]
    fixed = [SpokenTurn(pin.start, pin.end, pin.speaker) for pin in whole if pin.speaker is not None]
    return sorted([*left, *fixed], key=lambda turn: (turn.start, turn.end))


def _outside(turn: SpokenTurn, pin: Pin) -> list[SpokenTurn]:
    if turn.end <= pin.start or turn.start >= pin.end:
        return [turn]
    parts = [replace(turn, end=pin.start), replace(turn, start=pin.end)]
    return [part for part in parts if part.end - part.start >= SLIVER_S]
