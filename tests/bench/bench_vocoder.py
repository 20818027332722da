"""How well the studio vocoder makes sound of natural mel spectrograms, beside Griffin-Lim on the same clips.

    python -m tests.bench.bench_vocoder CHECKPOINT [--data DATA] [--rounds LOW WHOLE] [--clips N]

Clips are of LJ and of the twenty readers of `held_out_readers`, whom CHECKPOINT must not have heard, up to
6 s of each; and, for what lies above 8 kHz, of Kathleen's held-out sentences. Rows: Griffin-Lim (fast, 60
rounds), our vocoder, our vocoder with its pitch told by YIN, the same without any training, and as ceilings
Griffin-Lim on the true magnitudes and the true phases on the mel's magnitudes. Columns with 95 % intervals
from clips drawn again (bootstrap): PESQ-WB (needs `pesq`), STOI (`pystoi`), log-spectral distance from 8 to
11 kHz in dB, median F0 error in cents and share of frames wrongly voiced (YIN on both), mean error of the log
mel. Below: seconds of work for a second of sound, streamed, on as many threads as --threads says, and how far
sound in pieces is from sound made at once.
"""

import argparse
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
import soxr
import torch
from torch import Tensor

from studio.voices.engines.studio.phases import Rounds, fitted_to_magnitudes, griffin_lim, magnitudes_of_mel
from studio.voices.engines.studio.sound_form import (
    HOP_SAMPLES,
    SAMPLE_RATE,
    mel_spectrogram,
    samples_of,
    spectrum,
)
from studio.voices.engines.studio.vocoder import Vocoder
from studio.voices.engines.studio.vocoder_clips import pitch_at_frames, pitch_from
from studio.voices.engines.studio.vocoder_training import load_vocoder
from tests.bench.held_out_readers import HELD_OUT_READERS
from tests.bench.vocoder_corpus import held_out_kathleen

LONGEST_S = 6
HIGH_HZ = (8000.0, 11_000.0)
MEASURES = ("PESQ-WB", "STOI", "LSD 8-11k", "F0 cents", "voicing", "mel")
TIMED_CLIPS, REPEATS = 3, 3
_DRAWS = 1000

Way = Callable[[Tensor, Tensor], Tensor]
"""Samples of the natural samples and their log mel."""


@dataclass(frozen=True)
class Clip:
    """Natural samples at `SAMPLE_RATE`, a whole number of hops; whether they have sound above 8 kHz."""

    group: str
    samples: Tensor
    wide: bool


def main() -> None:
    """Measure and print."""
    options = _options()
    if not options.data:
        print("Neither --data nor SPEECH_DATA names a folder of real speech: nothing to measure")
        return
    if options.threads:
        torch.set_num_threads(options.threads)
    vocoder = load_vocoder(options.checkpoint)
    clips = clips_of(Path(options.data), options.clips)
    seconds = sum(len(clip.samples) for clip in clips) / SAMPLE_RATE
    print(f"{len(clips)} clips, {seconds:.0f} s, {torch.get_num_threads()} threads")
    ways = ways_of(vocoder, [Rounds(*each) for each in options.rounds or []] or [Rounds()])
    results = {name: np.array([measured(way, clip) for clip in clips]) for name, way in ways.items()}
    for group in sorted({clip.group for clip in clips}):
        chosen = np.array([clip.group == group for clip in clips])
        print_table(group, {name: values[chosen] for name, values in results.items()})
    unheard = np.array([clip.group != "Kathleen" for clip in clips])
    print_table("all unheard speakers", {name: values[unheard] for name, values in results.items()})
    for name, way in ways.items():
        print(f"{name:26}{real_time_factor(way, clips[:TIMED_CLIPS]):8.4f} times real time")
    print(f"pieces against whole: {largest_step(vocoder, clips[:4]):.1e} of full scale (wanted: below 1e-4)")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--data", default=os.environ.get("SPEECH_DATA"), help="folder of real speech")
    parser.add_argument("--rounds", type=int, nargs=2, metavar=("LOW", "WHOLE"), action="append")
    parser.add_argument("--clips", type=int, default=20, help="clips of LJ, of readers, and of Kathleen")
    parser.add_argument("--threads", type=int, default=0)
    return parser.parse_args()


def clips_of(data: Path, count: int) -> list[Clip]:
    """`count` clips of each group, evenly from all there are; of each reader the first."""
    readers = [
        sorted(data.glob(f"librispeech*/LibriSpeech/*/{reader}/*/*.flac"))[0] for reader in HELD_OUT_READERS
    ]
    groups = {
        "LJ": sorted((data / "ljspeech" / "wavs").glob("*.flac")),
        "readers": readers,
        "Kathleen": held_out_kathleen(data),
    }
    return [
        Clip(group, natural(path), wide=group != "readers")
        for group, paths in groups.items()
        for path in paths[:: max(1, len(paths) // count)][:count]
    ]


def natural(path: Path) -> Tensor:
    """The first seconds of a sound file."""
    samples, rate = soundfile.read(str(path), dtype="float32", always_2d=True)
    resampled = soxr.resample(samples[: LONGEST_S * rate].mean(axis=1), rate, SAMPLE_RATE)
    return torch.tensor(resampled[: len(resampled) // HOP_SAMPLES * HOP_SAMPLES])


def ways_of(vocoder: Vocoder, rounds: list[Rounds]) -> dict[str, Way]:
    """The ways to make sound, by name."""
    torch.manual_seed(0)
    untrained = Vocoder(vocoder.size).eval()

    def ours(network: Vocoder, rounds: Rounds, *, told: bool) -> Way:
        def way(samples: Tensor, mel: Tensor) -> Tensor:
            hertz = yin(samples, mel.shape[1]) if told else None
            return torch.cat(list(network.speak(mel, hertz, rounds=rounds)))

        return way

    ways: dict[str, Way] = {"Griffin-Lim 60": lambda samples, mel: griffin_lim(mel)}
    for each in rounds:
        ways[f"ours, {each.low} + {each.whole} rounds"] = ours(vocoder, each, told=False)
    ways["ours, YIN's pitch"] = ours(vocoder, rounds[-1], told=True)
    ways["untrained, YIN's pitch"] = ours(untrained, rounds[-1], told=True)
    ways["true magnitudes, G-L 60"] = lambda samples, mel: fitted_to_magnitudes(spectrum(samples).abs(), 60)
    ways["true phases"] = with_true_phases
    return ways


def with_true_phases(samples: Tensor, mel: Tensor) -> Tensor:
    """The mel's magnitudes with the phases of the recording."""
    return samples_of(torch.polar(magnitudes_of_mel(mel), spectrum(samples).angle()))


def yin(samples: Tensor, frames: int) -> Tensor:
    """The pitch of a recording at every frame."""
    return torch.tensor(pitch_at_frames(pitch_from(samples.numpy(), SAMPLE_RATE), frames)[0])


def measured(way: Way, clip: Clip) -> list[float]:
    """All `MEASURES` of one way on one clip, NaN where one does not apply."""
    mel = mel_spectrogram(clip.samples)
    made = way(clip.samples, mel)
    true, ours = clip.samples.numpy(), made.numpy()
    cents, voicing = pitch_errors(true, ours)
    high = high_distance(clip.samples, made) if clip.wide else np.nan
    error = float((mel_spectrogram(made) - mel).abs().mean())
    return [*perceived(true, ours), high, cents, voicing, error]


def real_time_factor(way: Way, clips: list[Clip]) -> float:
    """Seconds of work for a second of sound, the least of some repeats."""
    mels = [mel_spectrogram(clip.samples) for clip in clips]
    times = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        for clip, mel in zip(clips, mels, strict=True):
            way(clip.samples, mel)
        times.append(time.perf_counter() - began)
    return min(times) * SAMPLE_RATE / sum(len(clip.samples) for clip in clips)


def perceived(true: np.ndarray, made: np.ndarray) -> tuple[float, float]:
    """PESQ-WB and STOI, NaN where their package is not installed."""
    true, made = (soxr.resample(each, SAMPLE_RATE, 16_000) for each in (true, made))
    try:
        from pesq import pesq  # type: ignore[import-not-found]
        from pystoi import stoi  # type: ignore[import-not-found]
    except ImportError:
        return np.nan, np.nan
    return float(pesq(16_000, true, made, "wb")), float(stoi(true, made, 16_000))


def high_distance(true: Tensor, made: Tensor) -> float:
    """Log-spectral distance in dB between 8 and 11 kHz: root mean square over bins, mean over frames."""
    hertz = torch.linspace(0, SAMPLE_RATE / 2, 513)
    inside = (hertz >= HIGH_HZ[0]) & (hertz <= HIGH_HZ[1])
    decibels = [20 * spectrum(each)[inside].abs().clamp(min=1e-4).log10() for each in (true, made)]
    return float((decibels[0] - decibels[1]).square().mean(dim=0).sqrt().mean())


def pitch_errors(true: np.ndarray, made: np.ndarray) -> tuple[float, float]:
    """Median distance in cents where both are voiced, and the share of frames where only one is."""
    before, after = (pitch_from(each, SAMPLE_RATE) for each in (true, made))
    steps = min(len(before), len(after))
    before, after = before[:steps], after[:steps]
    both = np.isfinite(before) & np.isfinite(after)
    cents = np.abs(1200 * np.log2(after[both] / before[both]))
    wrong = np.isfinite(before) != np.isfinite(after)
    return float(np.median(cents)) if both.any() else np.nan, float(wrong.mean())


def largest_step(vocoder: Vocoder, clips: list[Clip]) -> float:
    """The largest difference of a sample between sound made in pieces and at once."""
    differences = []
    for clip in clips:
        mel = mel_spectrogram(clip.samples)
        whole = torch.cat(list(vocoder.speak(mel, pieces=(mel.shape[1],))))
        differences.append(float((torch.cat(list(vocoder.speak(mel, pieces=(7, 16)))) - whole).abs().max()))
    return max(differences)


def print_table(title: str, results: dict[str, np.ndarray]) -> None:
    """One row for each way: the mean of each measure over clips, and its 95 % interval."""
    print(f"\n{title}\n{'':26}" + "".join(f"{name:>20}" for name in MEASURES))
    random = np.random.default_rng(0)
    for name, values in results.items():
        cells = []
        for column in values.T:
            there = column[np.isfinite(column)]
            if not len(there):
                cells.append(f"{'-':>20}")
                continue
            means = random.choice(there, (_DRAWS, len(there))).mean(axis=1)
            low, high = np.percentile(means, [2.5, 97.5])
            cells.append(f"{there.mean():8.3f} {low:5.2f}-{high:5.2f}")
        print(f"{name:26}" + "".join(f"{cell:>20}" for cell in cells))


if __name__ == "__main__":
    main()
