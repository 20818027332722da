"""Quiet readers in loud rooms, to set the gate's limits on: most who read at home are in no studio.

`in_rooms` gives the sentences of a podcast (`tests.bench.podcasts.build`) with the room of another reader
under each. A room ends with its sentence, as it does wherever takes were cut or put together.
"""

from dataclasses import replace
from pathlib import Path

import numpy as np

from studio.audio.files import read_mono
from studio.speech.activity import ActivitySettings, speech_regions
from tests.bench.podcast_sound import SAMPLE_RATE, Clip, Plan, sentences

NOISY = tuple("1723 426 103 233 3607 226 2764 587 403 332 3168 1034 250 322 2384 625 1970 2092 1447".split())
"""Readers without text, none held out, whose softest moments lie 15 to 30 dB below their loud ones."""

SNR_DB = (10.0, 25.0)
REACH_S = 0.1
"""A room is heard so far beyond its sentence: as far as `podcast_sound` leaves that of a noisy reader."""

SPECTRUM = 512
LEAST_PAUSE_S = 0.25


def in_rooms(speech_data: Path, plan: Plan) -> dict[str, list[Clip]]:
    """The plan's sentences, each voice in the room of another reader, the speech 10 to 25 dB above it."""
    rng = np.random.default_rng(plan.seed)
    rooms = [room for reader in NOISY if (room := _room(speech_data, reader)) is not None]
    found = {}
    for voice, clips in sentences(speech_data, plan).items():
        room, below = rooms[int(rng.integers(len(rooms)))], float(rng.uniform(*SNR_DB))
        found[voice] = [_in_room(clip, room, below, rng) for clip in clips]
    return found


def _in_room(clip: Clip, room: np.ndarray, snr_db: float, rng: np.random.Generator) -> Clip:
    reach = round(REACH_S * SAMPLE_RATE)
    speech = np.pad(clip.samples, reach)
    spectrum = np.fft.rfft(rng.standard_normal(len(speech)))
    hz = np.linspace(0.0, 1.0, len(spectrum))
    noise = np.fft.irfft(spectrum * np.interp(hz, np.linspace(0.0, 1.0, len(room)), room), len(speech))
    level = np.sqrt(np.mean(np.square(clip.samples))) * 10 ** (-snr_db / 20)
    ends = np.minimum(np.minimum(np.arange(len(noise)), np.arange(len(noise))[::-1]) / 80, 1.0)
    loud = (speech + noise * ends * (level / np.std(noise))).astype(np.float32)
    last = clip.seconds + 2 * REACH_S
    edges = [(start + REACH_S, end + REACH_S) for start, end in clip.stretches]
    edges[0], edges[-1] = (0.0, edges[0][1]), (edges[-1][0] if len(edges) > 1 else 0.0, last)
    return replace(clip, samples=loud, stretches=tuple(edges))


def _room(speech_data: Path, reader: str) -> np.ndarray | None:
    """The spectrum (bins,) of a reader's room, from the pauses in which silero-vad hears no speech."""
    samples = read_mono(_file(speech_data, reader), sample_rate=SAMPLE_RATE)
    edges = [0.0, *(edge for region in speech_regions(samples, PAUSES) for edge in region)]
    pauses = list(zip(edges[::2], [*edges[1::2], len(samples) / SAMPLE_RATE], strict=True))
    parts = [
        samples[round(start * SAMPLE_RATE) : round(end * SAMPLE_RATE)]
        for start, end in pauses
        if end - start >= LEAST_PAUSE_S
    ]
    if not parts:
        return None
    frames = np.concatenate(
        [np.lib.stride_tricks.sliding_window_view(part, SPECTRUM)[:: SPECTRUM // 4] for part in parts]
    )
    power = np.abs(np.fft.rfft(frames * np.hanning(SPECTRUM), axis=1)) ** 2
    return np.asarray(np.sqrt(np.median(power, axis=0)))


PAUSES = ActivitySettings(onset=0.3, offset=0.1, pad_s=0.1)


def _file(speech_data: Path, reader: str) -> Path:
    [path] = (speech_data / "librispeech_untranscribed").rglob(f"*/{reader}/*/*.flac")
    return path
