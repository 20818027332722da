"""A voice learned from minutes of gold: words understood and likeness, against minutes of speech.

    python -m tests.bench.bench_fine_tune BASE --data FOLDER --features FOLDER --out FOLDER [--gold 3]

BASE is a checkpoint of a twin that never heard LJ; `--features` is LJ's folder of a prepared corpus (its
alignment is the gold). The first `--gold` minutes are learned, the clips behind the first three minutes are
spoken and compared: with her real ones, with the base in her place (no training), and with other women.
"""

import argparse
import time
from pathlib import Path

import numpy as np
import soxr
import torch

from studio.audio.files import read_mono
from studio.events import Checkpoint, Metric, Note
from studio.speech.closed_vocabulary import ClosedVocabulary
from studio.speech.dvectors import DVectorEncoder
from studio.voices.engines.studio.corpus import Spoken, read_corpus
from studio.voices.engines.studio.painting import Painter, paint
from studio.voices.engines.studio.sound_form import SAMPLE_RATE
from studio.voices.engines.studio.speakers import Speaker
from studio.voices.engines.studio.weights import load_base
from studio.voices.training import TrainingSettings, prepare_run, train
from tests.bench.bench_acoustic import Words, vocoder
from tests.bench.gold_of_corpus import gold, parted

GOLD_S = 180.0
"""The clips behind it are never learned."""
SETTINGS = {
    "batch_size": 8, "learning_rate": 4e-4, "warmup_steps": 20, "settle": 0.5, "checkpoint_every": 50,
    "precision": "bf16-mixed", "background": False, "device": "cpu", "probe_text": "",
}  # fmt: skip


class Likeness:
    """Cosines of d-vectors with one voice."""

    def __init__(self, clips: list[Spoken]) -> None:
        self._encoder = DVectorEncoder()
        self._real = np.stack([self._encoder.embed(_speech(clip)) for clip in clips])

    def with_her(self, samples_16k: np.ndarray, but: int | None = None) -> float:
        """With the mean of her clips, but for one."""
        real = self._real if but is None else np.delete(self._real, but, axis=0)
        mean = real.mean(axis=0)
        return float(self._encoder.embed(samples_16k) @ mean / np.linalg.norm(mean))


def main() -> None:
    options = _options()
    torch.set_num_threads(options.threads)
    clips = read_corpus(options.data / "ljspeech")
    _, held = parted(clips, options.features, GOLD_S)
    cuts, _ = parted(clips, options.features, 60 * options.gold)
    snapshot = gold(options.out / "snapshot", cuts, "LJ")
    print(f"{snapshot.seconds / 60:.2f} minutes of gold in {len(cuts)} clips, {len(held)} clips held out")
    trained = _train(options, snapshot)
    base = load_base(options.base)
    mine = load_base(trained)
    heard = _reference(clips[0])
    ways = {"base, d-vector alone": Painter(base.model(), heard)}
    ways["learned"] = Painter(mine.model(), mine.speakers["LJ"], 0)
    _measure(options, held, ways)


def _train(options: argparse.Namespace, snapshot) -> Path:
    settings = TrainingSettings(
        minutes=options.minutes,
        threads=options.threads,
        steps=10**6,
        **SETTINGS,  # type: ignore[arg-type]
    )
    run, began, latest = (
        prepare_run(options.out / "run", snapshot, "studio", settings, options.base),
        time.time(),
        "",
    )
    for event in train(run.folder):
        if isinstance(event, Metric) and "validation_loss" in event.values:
            print(f"  {time.time() - began:5.0f} s, step {event.step}: {event.values['validation_loss']:.3f}")
        elif isinstance(event, Checkpoint):
            latest = event.path
        elif isinstance(event, Note):
            print(f"  {event.text}")
    return run.folder / latest


def _measure(options: argparse.Namespace, held: list[Spoken], ways: dict[str, Painter]) -> None:
    texts = (options.data / "texts" / "ljspeech_texts.csv").read_text(encoding="utf-8").splitlines()[:1500]
    sentences = [line.split("|")[2] for line in texts] + [clip.text for clip in held]
    words, likeness, samples_of = Words(ClosedVocabulary(sentences)), Likeness(held), vocoder(options.vocoder)
    found: dict[str, list[float]] = {}
    for place, clip in enumerate(held):
        natural = read_mono(clip.path, sample_rate=SAMPLE_RATE)
        made = {way: samples_of(paint(painter, clip.text).mel) for way, painter in ways.items()}
        for way, samples in {"natural": natural, **made}.items():
            words.hear(way, clip.text, samples)
            speech = np.asarray(soxr.resample(samples, SAMPLE_RATE, 16_000), np.float32)
            found.setdefault(way, []).append(likeness.with_her(speech, place if way == "natural" else None))
    for name, clip in _other_women(options.data).items():
        found[f"another woman, {name}"] = [likeness.with_her(_speech(clip))]
    print("word errors, pocketsphinx with a bigram model, 95 % interval by bootstrap over sentences:")
    print("\n".join(words.rows()))
    print("likeness, cosine of d-vectors with her held-out clips:")
    for way, values in sorted(found.items(), key=lambda each: -float(np.mean(each[1]))):
        print(f"  {way:32} {np.mean(values):.3f}")


def _other_women(data: Path) -> dict[str, Spoken]:
    women = {"367", "1998", "2412", "3080"}
    found = {clip.name.split("-")[0]: clip for clip in read_corpus(data / "librispeech")}
    chosen = {number: clip for number, clip in found.items() if number in women}
    return {**chosen, "kathleen": read_corpus(data / "voices" / "kathleen")[0]}


def _reference(clip: Spoken) -> Speaker:
    from studio.voices.engines.studio.loading import speaker_heard

    return speaker_heard([read_mono(clip.path, sample_rate=SAMPLE_RATE)], "LJ")


def _speech(clip: Spoken) -> np.ndarray:
    return read_mono(clip.path, sample_rate=16_000)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("base", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--gold", type=float, default=3.0, metavar="MINUTES")
    parser.add_argument("--minutes", type=float, default=10.0, help="time to train")
    parser.add_argument("--vocoder", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
