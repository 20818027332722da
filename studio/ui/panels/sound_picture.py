"""What a picture of one short sound is made of: its waveform's outline and its mel spectrogram."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from studio.audio.files import AudioFile, open_audio
from studio.audio.spectra import mel_spectrogram, to_image

COLUMNS = 1600
"""More than a panel is wide."""
MEL_BANDS = 80
MEL_HOP_S = 0.01
MOST_HOPS = 3000
LONGEST_MEL_S = 600.0


@dataclass(frozen=True, eq=False)
class SoundPicture:
    """A sound as a panel draws it.

    `outline` is the lowest and highest sample of each column, float32 (columns, 2); `mel` are grey values,
    uint8 (bands, hops), row 0 the highest band, None where it was not asked for.
    """

    seconds: float
    sample_rate: int
    outline: np.ndarray
    mel: np.ndarray | None = None


def picture_of(path: Path, *, with_mel: bool = True) -> SoundPicture:
    """Read a sound file for its picture; hours long too, without holding it. Raises StudioError."""
    with open_audio(path) as audio:
        info = audio.info
        mel = _mel(audio) if with_mel and info.seconds <= LONGEST_MEL_S else None
        return SoundPicture(info.seconds, info.sample_rate, _outline(audio), mel)


def _outline(audio: AudioFile) -> np.ndarray:
    columns = max(1, min(COLUMNS, audio.info.samples))
    edges = np.linspace(0, audio.info.samples, columns + 1).astype(int)
    outline = np.zeros((columns, 2), np.float32)
    for column, (start, stop) in enumerate(zip(edges, edges[1:], strict=False)):
        samples = audio.read_mono(int(start), int(stop))
        outline[column] = samples.min(initial=0.0), samples.max(initial=0.0)
    return outline


def _mel(audio: AudioFile) -> np.ndarray:
    samples = audio.read_mono(0, audio.info.samples)
    hop = max(MEL_HOP_S, audio.info.seconds / MOST_HOPS)
    levels = mel_spectrogram(samples, audio.info.sample_rate, MEL_BANDS, hop_s=hop)
    return np.ascontiguousarray(to_image(levels)[::-1])
