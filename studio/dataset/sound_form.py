"""The one form that clips are brought to when they are frozen: rate, loudness, faded edges."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from studio.audio.loudness import loudness
from studio.errors import StudioError

RATES_HZ = (16_000, 22_050, 24_000, 44_100, 48_000)
"""What clips can be brought to."""
LOWEST_LUFS, HIGHEST_LUFS = -40.0, -10.0
HIGHEST_PEAK = 10 ** (-1 / 20)
"""A clip is not made louder than that its highest sample is 1 dB below full scale."""
FADE_S = 0.005
"""Long enough that an edge in noise does not click, too short to be heard as a fade."""


@dataclass(frozen=True, slots=True)
class SoundForm:
    """What is done to each clip. None and 0 leave it as it was recorded.

    `sample_rate` in Hz, `loudness` in LUFS (ITU-R BS.1770), `fade_s` how long each edge fades at most.
    Raises StudioError where a value makes no sense.
    """

    sample_rate: int | None = None
    loudness: float | None = None
    fade_s: float = 0.0

    def __post_init__(self) -> None:
        if self.sample_rate is not None and self.sample_rate not in RATES_HZ:
            raise StudioError(
                "Clips cannot be brought to {rate} Hz. Choose one of: {rates}.",
                rate=self.sample_rate,
                rates=", ".join(map(str, RATES_HZ)),
            )
        if self.loudness is not None and not LOWEST_LUFS <= self.loudness <= HIGHEST_LUFS:
            raise StudioError(
                "Clips can be brought to a loudness of {least:g} to {most:g} LUFS.",
                least=LOWEST_LUFS,
                most=HIGHEST_LUFS,
            )

    def shaped(
        self, samples: np.ndarray, sample_rate: int, *, before_s: float = 0.0, after_s: float = 0.0
    ) -> np.ndarray:
        """A clip, float32 (samples,), in this form but for its rate, which is that of reading.

        Only what lies `before_s` the first word and `after_s` the last one fades: no phone is touched.
        """
        if self.loudness is not None:
            samples = samples * _gain(samples, sample_rate, self.loudness)
        fade_in = min(self.fade_s, before_s, len(samples) / sample_rate)
        fade_out = min(self.fade_s, after_s, len(samples) / sample_rate)
        return np.asarray(
            _faded(samples, round(fade_in * sample_rate), round(fade_out * sample_rate)), np.float32
        )

    def to_json(self) -> dict[str, Any]:
        """Plain values of what is done; empty where that is nothing."""
        return {name: value for name, value in asdict(self).items() if value}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "SoundForm":
        """What `to_json` gave. Raises StudioError where a value makes no sense."""
        return cls(stored.get("sample_rate"), stored.get("loudness"), float(stored.get("fade_s", 0.0)))


def _gain(samples: np.ndarray, sample_rate: int, wanted: float) -> float:
    now = loudness(samples, sample_rate)
    if now is None:
        return 1.0
    peak = float(np.abs(samples).max())
    return min(10 ** ((wanted - now) / 20), max(HIGHEST_PEAK / peak, 0.0))


def _faded(samples: np.ndarray, fade_in: int, fade_out: int) -> np.ndarray:
    faded = np.array(samples, np.float32)
    if fade_in > 0:
        faded[:fade_in] *= np.sin(np.pi / 2 * (np.arange(fade_in) + 0.5) / fade_in) ** 2
    if fade_out > 0:
        faded[-fade_out:] *= np.cos(np.pi / 2 * (np.arange(fade_out) + 0.5) / fade_out) ** 2
    return faded
