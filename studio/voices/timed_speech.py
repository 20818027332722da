"""What an engine can do more where it knows how long each sound lasts: speak with a recording's times.

The module of such an engine has the functions of `TimedModule` beside those of `EngineModule`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from studio.dataset.snapshot import SnapshotWord
from studio.voices.engine import Engine, Samples


@dataclass(frozen=True)
class TimedSpeech:
    """Speech of N sounds with the times of a recording: what they last there, and by the voice itself.

    `samples` are at the engine's rate; `recorded_s` and `own_s` are seconds, (N,) each, without the quiet at
    both ends.
    """

    samples: Samples
    recorded_s: tuple[float, ...]
    own_s: tuple[float, ...]


@runtime_checkable
class TimedModule(Protocol):
    """A module of the table of engines whose voices can be told times."""

    def speak_as_recorded(
        self, engine: Engine, words: Sequence[SnapshotWord], seconds: float
    ) -> TimedSpeech | None:
        """Speak a clip's words with their times; None where a word of it has no sounds with times."""
        ...

    def copied(self, engine: Engine, samples: Samples, sample_rate: int) -> Samples:
        """A recording as the engine's vocoder makes it of the true spectrogram: as good as it can get."""
        ...
