"""A voice learned from minutes of gold: words understood and likeness, against minutes of speech.

    python -m tests.bench.bench_fine_tune BASE --data FOLDER --features FOLDER --out FOLDER
        [--gold 3 1] [--minutes 10 3] [--vocoder FILE] [--pictures FOLDER]

BASE is a checkpoint of a twin that never heard LJ, and so must be the vocoder; `--features` is LJ's folder of
a prepared corpus (its alignment is the gold). The first minutes of `--gold` are learned in as many of
`--minutes`; the clips behind the first three minutes are spoken and compared: with her real ones and their
copy synthesis, with the base that hears one clip of her (no training), and with every other woman there is.
Likeness is with the mean of her other clips. With `--pictures` likeness and word errors are drawn against the
minutes of gold, and the spectrograms of one sentence beside each other.
"""

import argparse
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soxr
import torch

from studio.audio.files import read_mono
from studio.dataset.snapshot import Snapshot
from studio.events import Checkpoint, Metric, Note
from studio.speech.closed_vocabulary import ClosedVocabulary
from studio.speech.dvectors import DVectorEncoder
from studio.steps.clone_ways import Installed, Samples, WayOpen, ways_of
from studio.voices.engine import ENGINES
from studio.voices.engines.studio.corpus import Spoken, read_corpus
from studio.voices.engines.studio.loading import speaker_heard
from studio.voices.engines.studio.painting import Painter
from studio.voices.engines.studio.sound_form import SAMPLE_RATE, mel_spectrogram
from studio.voices.engines.studio.weights import load_base
from studio.voices.training import TrainingSettings, prepare_run, train
from tests.bench.bench_acoustic import Words, spoken, vocoder, voice_of
from tests.bench.bench_one_shot import clips_of_reader, sexes
from tests.bench.gold_of_corpus import gold, parted
from tests.bench.voice_pictures import draw_curves, draw_spectrograms

GOLD_S = 180.0
"""The clips behind it are never learned."""
NATURAL, COPY, BASE = "natural", "copy synthesis", "base, one clip heard"
Way = Callable[[Spoken], np.ndarray]


@dataclass
class Held:
    """Her clips that nothing learned from, and what is measured on them."""

    clips: list[Spoken]
    words: Words
    real: np.ndarray
    encoder: DVectorEncoder

    @classmethod
    def of(cls, clips: list[Spoken], data: Path) -> "Held":
        texts = (data / "texts" / "ljspeech_texts.csv").read_text(encoding="utf-8").splitlines()[:1500]
        sentences = [line.split("|")[2] for line in texts] + [clip.text for clip in clips]
        encoder = DVectorEncoder()
        real = np.stack([encoder.embed(read_mono(clip.path, sample_rate=16_000)) for clip in clips])
        return cls(clips, Words(ClosedVocabulary(sentences)), real, encoder)

    def measure(self, name: str, way: Way) -> float:
        """Listen to all clips said in some way; the likeness."""
        cosines = []
        for place, clip in enumerate(self.clips):
            samples = way(clip)
            self.words.hear(name, clip.text, samples)
            at_16k = np.asarray(soxr.resample(samples, SAMPLE_RATE, 16_000), np.float32)
            cosines.append(self.likeness(at_16k, place))
        return float(np.mean(cosines))

    def likeness(self, samples_16k: np.ndarray, but: int | None = None) -> float:
        """Cosine of d-vectors with the mean of her clips, but for one."""
        real = self.real if but is None else np.delete(self.real, but, axis=0)
        mean = real.mean(axis=0)
        return float(self.encoder.embed(samples_16k) @ mean / np.linalg.norm(mean))


def main() -> None:
    options = _options()
    torch.set_num_threads(options.threads)
    clips, samples_of = read_corpus(options.data / "ljspeech"), vocoder(options.vocoder)
    _, left = parted(clips, options.features, GOLD_S)
    held, base = Held.of(left, options.data), load_base(options.base)
    heard = Painter(base.model(), speaker_heard([_sound(clips[0])], "LJ"))
    ways: dict[str, Way] = {
        NATURAL: _sound,
        COPY: lambda clip: samples_of(mel_spectrogram(torch.tensor(_sound(clip)))),
        BASE: _saying(heard, options.vocoder),
    }
    for gold_minutes, minutes in zip(options.gold, options.minutes, strict=True):
        cuts, _ = parted(clips, options.features, 60 * gold_minutes)
        folder = options.out / f"{gold_minutes:g}"
        snapshot = gold(folder / "snapshot", cuts, "LJ")
        print(
            f"{snapshot.seconds:.0f} s of gold in {len(cuts)} clips, {len(left)} clips held out", flush=True
        )
        mine = load_base(_train(options, folder, snapshot, minutes))
        learned = Painter(mine.model(), mine.speakers["LJ"], 0)
        ways[f"learned, {gold_minutes:g} min"] = _saying(learned, options.vocoder)
    likeness = {name: held.measure(name, way) for name, way in ways.items()}
    for name, path in _other_women(options.data).items():
        likeness[f"another woman, {name}"] = held.likeness(read_mono(path, sample_rate=16_000))
    print("word errors, pocketsphinx with a bigram model, 95 % interval by bootstrap over sentences:")
    print("\n".join(held.words.rows()))
    _print_likeness(likeness)
    if options.pictures:
        _draw(options, ways, likeness, held)


def _saying(painter: Painter, vocoder_file: Path | None) -> Way:
    voice = voice_of(painter, vocoder_file)
    return lambda clip: spoken(voice, clip.text)


def _train(options: argparse.Namespace, folder: Path, snapshot: Snapshot, minutes: float) -> Path:
    """Fine-tune; the best checkpoint."""
    usual = {**ENGINES["studio"].training, **_way(snapshot.seconds).settings}
    settings = TrainingSettings.from_json(
        {**usual, "minutes": minutes or usual["minutes"], "threads": options.threads, "background": False}
    )
    run, began = prepare_run(folder / "run", snapshot, "studio", settings, options.base), time.time()
    scores: dict[str, float] = {}
    for event in train(run.folder):
        if isinstance(event, Metric) and "validation_loss" in event.values:
            taken = time.time() - began
            print(f"  {taken:5.0f} s, step {event.step}: {event.values['validation_loss']:.3f}", flush=True)
        elif isinstance(event, Checkpoint):
            scores[event.path] = event.score if event.score is not None else np.inf
        elif isinstance(event, Note):
            print(f"  {event.text}")
    print(f"  done after {time.time() - began:.0f} s")
    return run.folder / min((path for path in scores if (run.folder / path).exists()), key=scores.__getitem__)


def _way(gold_s: float) -> WayOpen:
    """How the program learns a speaker in minutes."""
    return ways_of(Samples(gold_s), Installed(frozenset({"studio"})))[1]


def _print_likeness(likeness: dict[str, float]) -> None:
    real = likeness[NATURAL]
    nearest = max(value for name, value in likeness.items() if name.startswith("another woman"))
    print("likeness, cosine of d-vectors with her held-out clips; share of her real clips' own; ")
    print("share of the way from the nearest other woman to her:")
    shown = sorted(likeness.items(), key=lambda each: -each[1])
    for name, value in [each for each in shown if each[1] == nearest or not each[0].startswith("another")]:
        way = (value - nearest) / (real - nearest)
        print(f"  {name:32} {value:.3f} {100 * value / real:6.1f} % {100 * way:6.1f} %")


def _draw(options: argparse.Namespace, ways: dict[str, Way], likeness: dict[str, float], held: Held) -> None:
    learned = [name for name in ways if name.startswith("learned")]
    errors = {name: 100 * sum(e for e, _ in counts) / sum(n for _, n in counts)
              for name, counts in held.words.counts.items()}  # fmt: skip
    results = {"gold": options.gold, "minutes": options.minutes, "likeness": likeness, "errors": errors}
    (options.out / "results.json").write_text(json.dumps(results, indent=1), encoding="utf-8")
    draw_curves(options.pictures / "minutes-of-gold.png", options.gold, {
        "Likeness: cosine of d-vectors": ([likeness[name] for name in learned],
                                          {name: likeness[name] for name in (NATURAL, COPY, BASE)}),
        "Word errors in %": ([errors[name] for name in learned],
                             {name: errors[name] for name in (NATURAL, COPY, BASE)}),
    })  # fmt: skip
    shown = {"Natural": NATURAL, "Base, one clip heard": BASE, "Fine-tuned": learned[0]}
    sentence = min(held.clips, key=lambda clip: len(clip.text))
    sounds = {title: ways[way](sentence) for title, way in shown.items()}
    draw_spectrograms(options.pictures / "spectrograms-fine-tuning.png", sentence.text, sounds, SAMPLE_RATE)


def _other_women(data: Path) -> dict[str, Path]:
    """A clip of every other woman."""
    women = [reader for reader, sex in sexes(data).items() if sex == "F"]
    found = {reader: clip for reader in women for clip in clips_of_reader(data, reader)[:1]}
    return {**found, "kathleen": read_corpus(data / "voices" / "kathleen")[0].path}


def _sound(clip: Spoken) -> np.ndarray:
    return read_mono(clip.path, sample_rate=SAMPLE_RATE)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("base", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--gold", type=float, nargs="+", default=[3.0], metavar="MINUTES")
    parser.add_argument("--minutes", type=float, nargs="+", default=[0.0],
                        help="time to train, for each; 0 is what the program proposes")  # fmt: skip
    parser.add_argument("--vocoder", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--pictures", type=Path, help="folder for the drawings")
    return parser.parse_args()


if __name__ == "__main__":
    main()
