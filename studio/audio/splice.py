"""A piece of a stored sound exchanged for another; what is before and behind it stays to the bit."""

import io
from pathlib import Path

import numpy as np
import soundfile

from studio.audio.files import write_wav
from studio.errors import StudioError


def splice(source: Path, begin: int, end: int, samples: np.ndarray, target: Path) -> int:
    """Write `source`, a 16 bit mono WAV, with float32 `samples` in place of [begin, end); its new length.

    The result is what writing the whole sound at once would have given. Raises StudioError where `source`
    cannot be read or `target` not be written.
    """
    try:
        stored, sample_rate = soundfile.read(source, dtype="int16")
    except (soundfile.LibsndfileError, OSError) as error:
        raise StudioError("{name} cannot be read: {reason}.", name=source.name, reason=str(error)) from error
    whole = np.concatenate([stored[:begin], _as_stored(samples, sample_rate), stored[end:]])
    write_wav(target, whole, sample_rate)
    return len(whole)


def _as_stored(samples: np.ndarray, sample_rate: int) -> np.ndarray:
    """Float samples as 16 bit, rounded as the library does when it writes them."""
    file = io.BytesIO()
    soundfile.write(file, samples, sample_rate, subtype="PCM_16", format="WAV")
    file.seek(0)
    return soundfile.read(file, dtype="int16")[0]
