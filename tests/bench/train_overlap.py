"""Train the network that hears how many voices speak at once (`studio.speech.overlap`).

    SPEECH_DATA=FOLDER python -m tests.bench.train_overlap OUT.safetensors [--chunks 2500] [--steps 2400]

Chunks of 12 s are made up on the fly of 68 of the 80 readers in ``librispeech_untranscribed``: two or three
voices at a time, phrase after phrase, three in four with phrases over each other, in rooms, noise, hum and
telephone bands. The label of each 20 ms is how many of the clean clips are speech there, by silero-vad. The
12 readers of `tests.bench.podcasts.tuning_voices` are held out: precision and recall on them are printed.
The weights in ``models/overlap`` came of 2,500 chunks and 2,400 steps, 4 minutes on one core: 78 % of what
was called overlap was, and 65 % of the overlap was found, at a probability of 0.6.
"""

import argparse
import os
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.signal
import soundfile
import torch
from safetensors.torch import save_file

from studio.speech.activity import SAMPLE_RATE, ActivitySettings, speech_regions
from studio.speech.dvectors import mel_spectrogram
from studio.speech.overlap import FRAME_S, OverlapNetwork, centred, log_mels
from tests.bench.conversations import _impulse

CHUNK_S = 12.0
SAMPLES = round(CHUNK_S * SAMPLE_RATE)
FRAME = round(FRAME_S * SAMPLE_RATE)
EDGES = ActivitySettings(pad_s=0.0, fill_s=0.08, least_s=0.05)
HELD_OUT, HELD_OUT_SEED = 12, 7  # as in tests.bench.podcasts.tuning_voices
LEVEL = 0.05
BATCH, RATE, WARM_UP = 16, 2e-3, 50
WEIGHTS = (1.0, 1.0, 2.0)  # overlap is rare


@dataclass(frozen=True)
class Reader:
    """A clip, and where in it there is speech (1) or not (0), per sample."""

    samples: np.ndarray
    spoken: np.ndarray


def readers(speech_data: Path) -> tuple[list[Reader], list[Reader]]:
    """Those to train on and those held out."""
    paths = sorted((speech_data / "librispeech_untranscribed").rglob("*.flac"))
    held = set(random.Random(HELD_OUT_SEED).sample([path.parts[-3] for path in paths], HELD_OUT))
    own = [_reader(path) for path in paths if path.parts[-3] not in held]
    return own, [_reader(path) for path in paths if path.parts[-3] in held]


def _reader(path: Path) -> Reader:
    samples, _ = soundfile.read(path, dtype="float32")
    samples = samples / np.std(samples) * LEVEL
    spoken = np.zeros(len(samples), np.int8)
    for start, end in speech_regions(samples, EDGES):
        spoken[round(start * SAMPLE_RATE) : round(end * SAMPLE_RATE)] = 1
    return Reader(samples, spoken)


def chunk(rng: np.random.Generator, voices: list[Reader]) -> tuple[np.ndarray, np.ndarray]:
    """Log mels (1200, 40) of a made-up talk, and how many speak in each 20 ms (600,), at most 2."""
    sound, count = np.zeros(SAMPLES, np.float32), np.zeros(SAMPLES, np.int8)
    chosen = rng.choice(len(voices), 2 if rng.random() < 0.75 else 3, replace=False)
    rooms = [_impulse(rng) if rng.random() < 0.6 else np.ones(1) for _ in chosen]
    levels = [10 ** (rng.uniform(-8, 3) / 20) for _ in chosen]
    at, last, lively = -rng.uniform(0, 6), -1, rng.random() < 0.75
    while at < CHUNK_S:
        last = int(rng.choice([n for n in range(len(chosen)) if n != last or rng.random() < 0.25] or [0]))
        phrase = _phrase(rng, voices[chosen[last]])
        _say(sound, count, phrase, at, rooms[last], levels[last])
        seconds = len(phrase.samples) / SAMPLE_RATE
        together = lively and rng.random() >= 0.4
        gap = -min(rng.exponential(0.8), 0.9 * seconds) if together else rng.normal(0.3, 0.3)
        at += seconds + gap
    mels = log_mels(mel_spectrogram(_recorded(rng, sound))).numpy()[: round(CHUNK_S * 100)]
    labels = np.round(count.reshape(-1, FRAME).mean(axis=1)).astype(np.int64)
    return mels.astype(np.float16), np.minimum(labels, 2)


def _phrase(rng: np.random.Generator, voice: Reader) -> Reader:
    length = round(float(np.clip(np.exp(rng.normal(np.log(2.2), 0.8)), 0.4, 8)) * SAMPLE_RATE)
    first = int(rng.integers(0, max(1, len(voice.samples) - length)))
    return Reader(voice.samples[first : first + length], voice.spoken[first : first + length])


def _say(
    sound: np.ndarray, count: np.ndarray, phrase: Reader, at_s: float, room: np.ndarray, level: float
) -> None:
    length = len(phrase.samples)
    heard = scipy.signal.fftconvolve(phrase.samples * level, room)[:length]
    ramp = np.minimum(1.0, np.minimum(np.arange(length) + 1, length - np.arange(length)) / 160)
    first = round(at_s * SAMPLE_RATE)
    low, high = max(0, first), min(SAMPLES, first + length)
    if high > low:
        sound[low:high] += (heard * ramp)[low - first : high - first].astype(np.float32)
        count[low:high] += phrase.spoken[low - first : high - first]


def _recorded(rng: np.random.Generator, sound: np.ndarray) -> np.ndarray:
    noise = rng.normal(size=len(sound))
    kind = rng.random()
    if kind < 0.6:
        noise = scipy.signal.lfilter([1.0], [1.0, -0.95 if kind < 0.4 else -0.99], noise)
    elif kind < 0.75:
        noise = _hum(rng, len(sound)) + 0.1 * noise
    snr_db = rng.uniform(5, 40) if rng.random() < 0.8 else 60.0
    mixed = sound + noise / np.std(noise) * (np.std(sound) + 1e-6) * 10 ** (-snr_db / 20)
    if rng.random() < 0.15:
        band = scipy.signal.butter(6, [300, 3400], "bandpass", fs=SAMPLE_RATE, output="sos")
        mixed = scipy.signal.sosfilt(band, mixed)
    return (mixed / np.max(np.abs(mixed)) * 10 ** (-rng.uniform(1, 25) / 20)).astype(np.float32)


def _hum(rng: np.random.Generator, length: int) -> np.ndarray:
    """Tones with overtones whose loudness changes four times a second, a little like music."""
    times = np.arange(length) / SAMPLE_RATE
    tones = np.zeros(length)
    for _ in range(3):
        base = rng.uniform(80, 900)
        for overtone in (1, 2, 3):
            tones += rng.uniform(0.2, 1) * np.sin(2 * np.pi * base * overtone * times + rng.uniform(0, 6))
    return tones * np.repeat(rng.uniform(0.2, 1, length // 4000 + 1), 4000)[:length]


def train(mels: np.ndarray, labels: np.ndarray, steps: int) -> OverlapNetwork:
    """A network trained on chunks, cut to 4, 6 or 12 s and with bands masked out."""
    torch.manual_seed(1)
    rng, network = np.random.default_rng(3), OverlapNetwork()
    optimizer = torch.optim.AdamW(network.parameters(), RATE, weight_decay=1e-2)
    for step in range(steps):
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1.0, step / WARM_UP + 0.02) * (1 - step / steps) + RATE / 100
        heard, wanted = _batch(rng, mels, labels)
        loss = torch.nn.functional.cross_entropy(
            network(centred(heard)).transpose(1, 2), wanted, torch.tensor(WEIGHTS)
        )
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        if step % 100 == 0:
            print(f"step {step}: loss {loss.item():.3f}", flush=True)
    return network.eval()


def _batch(
    rng: np.random.Generator, mels: np.ndarray, labels: np.ndarray
) -> tuple[torch.Tensor, torch.Tensor]:
    chosen, length = rng.integers(0, len(mels), BATCH), int(rng.choice([400, 600, 1200]))
    first = int(rng.integers(0, (mels.shape[1] - length) // 2 + 1)) * 2
    heard = torch.from_numpy(mels[chosen, first : first + length]).float()
    for number in range(BATCH):
        if rng.random() < 0.5:
            band = int(rng.integers(0, 34))
            heard[number, :, band : band + int(rng.integers(1, 7))] = heard[number].mean()
    return heard, torch.from_numpy(labels[chosen, first // 2 : (first + length) // 2])


def main() -> None:
    """Make chunks, train, print precision and recall of overlap for readers held out, write the weights."""
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--chunks", type=int, default=2500)
    parser.add_argument("--steps", type=int, default=2400)
    wanted = parser.parse_args()
    own, held = readers(Path(os.environ["SPEECH_DATA"]))
    rng = np.random.default_rng(2)
    mels, labels = map(np.stack, zip(*(chunk(rng, own) for _ in range(wanted.chunks)), strict=True))
    network = train(mels, labels, wanted.steps)
    save_file({name: value.contiguous() for name, value in network.state_dict().items()}, wanted.out)
    heard, truth = map(np.stack, zip(*(chunk(rng, held) for _ in range(100)), strict=True))
    with torch.inference_mode():
        second = torch.softmax(network(centred(torch.from_numpy(heard).float())), dim=-1)[..., 2].numpy()
    for threshold in (0.5, 0.6, 0.9):
        right = ((second > threshold) & (truth == 2)).sum()
        precision, recall = right / max(1, (second > threshold).sum()), right / max(1, (truth == 2).sum())
        print(f"threshold {threshold}: precision {precision:.2f}, recall {recall:.2f}")


if __name__ == "__main__":
    main()
