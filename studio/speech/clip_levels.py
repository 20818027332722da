"""How loud clips are, and what lies under them: measured once, kept with the project's other measures."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from studio.audio.files import read_mono, sha256_of
from studio.speech import checks_store as store
from studio.speech.checks_sound import SAMPLE_RATE, levels_of

SPEECH_PERCENT, NOISE_PERCENT = 90, 5
"""The level of its loud moments, and of its softest: a clip's pauses are at least a twentieth of it."""

Span = tuple[float, float]
Levels = tuple[float, float]
"""How loud the speech is and how loud the noise under it, both in dB of full scale."""


def clip_levels(audio_path: str, spans: Sequence[Span], cache: str | None) -> Iterator[float | list[Levels]]:
    """The share that is done, again and again, and last the levels of each span [start, end) in seconds.

    `cache` keeps them between calls. Raises StudioError where the sound cannot be read.
    """
    path = Path(cache, f"{sha256_of(audio_path)}.levels.json") if cache else None
    known = store.load(path)
    keys = [f"{start:.6f} {end:.6f}" for start, end in spans]
    fresh = [(key, span) for key, span in zip(keys, spans, strict=True) if key not in known]
    for number, (key, (start, end)) in enumerate(fresh):
        yield number / len(fresh)
        known[key] = list(
            _levels(read_mono(audio_path, start, end, SAMPLE_RATE, Path(cache) if cache else None))
        )
    if fresh:
        wanted = set(keys)
        store.save(path, {key: values for key, values in known.items() if key in wanted})
    yield [(known[key][0], known[key][1]) for key in keys]


def _levels(samples: np.ndarray) -> Levels:
    noise, speech = np.percentile(levels_of(samples), (NOISE_PERCENT, SPEECH_PERCENT))
    return round(float(speech), 2), round(float(noise), 2)
