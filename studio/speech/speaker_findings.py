"""What the voices of speakers show, as values that need no torch."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SpokenBy:
    """One turn: its row's id, its speaker's, and its times in seconds."""

    turn_id: int
    speaker_id: int
    start: float
    end: float


@dataclass(frozen=True)
class Alike:
    """Two speakers, and how much they sound like one: about 1 for one voice."""

    first: int
    second: int
    likeness: float
    same_recording: bool


@dataclass(frozen=True)
class SpeakerFindings:
    """What the voices of a project's speakers show.

    Attributes:
        alike: of each speaker and each other one how alike they are, most alike first
        same: those of them that are probably one person
        ghosts: speakers who are hardly heard, with their share of the speech
        two_voices: speakers whose turns sound like two people, with the halves' likeness
    """

    alike: tuple[Alike, ...] = ()
    same: tuple[Alike, ...] = ()
    ghosts: tuple[tuple[int, float], ...] = ()
    two_voices: tuple[tuple[int, float], ...] = ()
