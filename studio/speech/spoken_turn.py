"""What a diarization finds: a stretch of speech of one speaker."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SpokenTurn:
    """Seconds from the start of the recording, end exclusive, and a label.

    Labels only tell speakers apart within one result; turns of different speakers may overlap.
    """

    start: float
    end: float
    speaker: str
