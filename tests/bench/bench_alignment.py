"""Speed and accuracy of the built-in alignment: ``python -m tests.bench.bench_alignment [--calibrate]``.

Needs SPEECH_DATA. Prints how many times real time it takes; how far word and phone boundaries lie from
labels that pocketsphinx did not make (six clips of LJ, EveryVoice's aligner); how many words of an
eleven-minute take, aligned as one turn, fall into their own sentence; and how well scores tell right from
wrong words. With --calibrate it fits the logistic functions of `studio.speech.scores` anew.
"""

import os
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from praatio import textgrid

from studio.audio.files import read_mono
from studio.speech import scores
from studio.speech.alignment import AlignedWord
from studio.speech.alignment_pocketsphinx import PocketsphinxAligner
from studio.speech.text import SpokenWord, spoken_form

Samples = NDArray[np.float32]
SAMPLE_RATE = 16_000
REPLACED_SHARE = 0.15


@dataclass(frozen=True)
class Clip:
    """One sentence: its corpus, its samples at 16 kHz and its text."""

    corpus: str
    samples: Samples
    text: str


@dataclass(frozen=True)
class Judged:
    """An aligned word, and whether it is what was said there."""

    corpus: str
    right: bool
    word: AlignedWord


def main() -> int:
    """Print every measure."""
    named = os.environ.get("SPEECH_DATA")
    if not named:
        print("SPEECH_DATA names no folder of real speech: nothing to measure")
        return 0
    data = Path(named)
    if "--calibrate" in sys.argv:
        calibrate(data)
        return 0
    aligner = PocketsphinxAligner()
    measure_boundaries(aligner, data)
    measure_speed(aligner, data)
    measure_long_turn(aligner, data)
    report_scores(judged_words(aligner, sample_clips(data, every=4)))
    return 0


def sample_clips(data: Path, every: int = 1) -> list[Clip]:
    """About 70 sentences of three corpora, always the same; every `every`-th of them."""
    found: list[tuple[str, Path, str]] = []
    for listing in sorted((data / "librispeech").rglob("*.trans.txt")):
        for line in listing.read_text(encoding="utf-8").splitlines():
            name, text = line.split(" ", 1)
            found.append(("LibriSpeech", listing.with_name(f"{name}.flac"), text))
    for corpus, folder, count in (("LJ", "ljspeech", 14), ("Kathleen", "voices/kathleen", 20)):
        lines = (data / folder / "metadata.csv").read_text(encoding="utf-8").splitlines()
        for line in random.Random(1).sample(lines, count):
            name, text, _ = line.split("|")
            found.append((corpus, data / folder / "wavs" / f"{name}.flac", text))
    chosen = found[:-34][::3] + found[-34:]
    return [Clip(corpus, read(path), text) for corpus, path, text in chosen[::every]]


def read(path: Path) -> Samples:
    """Mono samples (n,) at 16 kHz."""
    return np.asarray(read_mono(path, sample_rate=SAMPLE_RATE), np.float32)


def measure_boundaries(aligner: PocketsphinxAligner, data: Path) -> None:
    """Distances to the boundaries of LJ's TextGrids; where the words are the same."""
    folder = data / "ljspeech"
    lines = (folder / "metadata.csv").read_text(encoding="utf-8").splitlines()
    texts = {line.split("|")[0]: line.split("|")[2] for line in lines}
    words: list[float] = []
    phones: list[float] = []
    for path in sorted((folder / "textgrids").glob("*.TextGrid")):
        grid = textgrid.openTextgrid(str(path), includeEmptyIntervals=False)
        found = aligner.align(read(folder / "wavs" / f"{path.stem}.flac"), spoken_form(texts[path.stem]))
        assert found is not None
        labelled = [
            (entry.start, entry.end) for entry in grid.getTier("words").entries if entry.label.strip()
        ]
        if len(labelled) == len(found):
            ours = [(word.start, word.end) for word in found]
            words += [
                abs(a - b)
                for mine, theirs in zip(ours, labelled, strict=True)
                for a, b in zip(mine, theirs, strict=True)
            ]
        theirs_inside = np.array([entry.start for entry in grid.getTier("phones").entries])
        phones += [float(np.abs(theirs_inside - p.start).min()) for word in found for p in word.phones]
    for name, distances in (("word edges", words), ("phone starts (to the nearest label)", phones)):
        ms = 1000 * np.array(distances)
        shares = ", ".join(f"{np.mean(ms <= limit):.0%} within {limit} ms" for limit in (20, 50, 100))
        print(f"{name}: {len(ms)}, median {np.median(ms):.0f} ms, mean {ms.mean():.0f} ms, {shares}")


def measure_speed(aligner: PocketsphinxAligner, data: Path) -> None:
    """Processor time as a share of the sound's length."""
    clips = sample_clips(data, every=5)
    seconds = sum(len(clip.samples) for clip in clips) / SAMPLE_RATE
    started = time.process_time()
    for clip in clips:
        aligner.align(clip.samples, spoken_form(clip.text))
    taken = time.process_time() - started
    print(f"speed: {taken / seconds:.3f} x real time (processor seconds, {seconds:.0f} s of clips)")


def measure_long_turn(aligner: PocketsphinxAligner, data: Path) -> None:
    """Eleven minutes in one turn, where every sentence's place is known."""
    rows = (data / "long" / "kathleen_session.csv").read_text(encoding="utf-8").splitlines()[1:]
    fields = [row.split(",", 5) for row in rows]
    sentences = [(float(f[0]), float(f[1]), f[5].strip('"').replace('""', '"')) for f in fields]
    words = spoken_form(" ".join(text for _, _, text in sentences))
    expected = [(start, end) for start, end, text in sentences for _ in spoken_form(text)]
    samples = read(next((data / "long").glob("kathleen_session.ogg")))
    started = time.process_time()
    found = aligner.align(samples, words)
    taken = time.process_time() - started
    if found is None:
        print("long turn: did not fit")
        return
    middles = [(word.start + word.end) / 2 for word in found]
    inside = [start <= middle <= end for middle, (start, end) in zip(middles, expected, strict=True)]
    length = len(samples) / SAMPLE_RATE
    print(
        f"long turn: {len(inside)} words in {length:.0f} s, {np.mean(inside):.1%} in their own sentence, "
        f"{taken / length:.3f} x real time"
    )


def judged_words(aligner: PocketsphinxAligner, clips: list[Clip]) -> list[Judged]:
    """Each clip with its own text, with some words replaced, and with all of them replaced."""
    rng = random.Random(0)
    vocabulary = sorted({word.spoken for clip in clips for word in spoken_form(clip.text)})
    judged: list[Judged] = []
    for clip in clips:
        own = spoken_form(clip.text)
        for share in (0.0, REPLACED_SHARE, 1.0):
            replaced = [rng.random() < share for _ in own]
            text = [
                _other(word, vocabulary, rng) if out else word
                for word, out in zip(own, replaced, strict=True)
            ]
            judged += _judged(clip.corpus, replaced, aligner.align(clip.samples, text) or [])
    return judged


def _other(word: SpokenWord, vocabulary: list[str], rng: random.Random) -> SpokenWord:
    other = rng.choice([spoken for spoken in rng.sample(vocabulary, 3) if spoken != word.spoken])
    return SpokenWord(other, other)


def _judged(corpus: str, replaced: list[bool], found: list[AlignedWord]) -> Iterator[Judged]:
    for index, word in enumerate(found):
        # A right word beside a wrong one may have lost some of its place: it counts as neither.
        beside_wrong = not replaced[index] and any(replaced[max(0, index - 1) : index + 2])
        if not beside_wrong:
            yield Judged(corpus, not replaced[index], word)


def report_scores(judged: list[Judged]) -> None:
    """How well the scores tell right from wrong."""
    right = np.array([item.word.score for item in judged if item.right])
    wrong = np.array([item.word.score for item in judged if not item.right])
    area = np.mean([np.mean(right > score) + np.mean(right == score) / 2 for score in wrong])
    told = (np.mean(right > 0.5) + np.mean(wrong < 0.5)) / 2
    print(
        f"scores: {len(right)} right words (median {np.median(right):.2f}), {len(wrong)} wrong "
        f"(median {np.median(wrong):.2f}), area under the curve {area:.3f}, {told:.1%} told right"
    )


def calibrate(data: Path) -> None:
    """Fit both logistic functions, with as much weight on right words as on wrong ones."""
    judged = judged_words(PocketsphinxAligner(), sample_clips(data))
    fits = [np.mean([_fit_of(phone.score) for phone in item.word.phones]) for item in judged]
    rights = [item.right for item in judged]
    print(f"words: offset and slope {_logistic_fit(np.array(fits), np.array(rights))}")
    phones = [(_fit_of(phone.score), item.right) for item in judged for phone in item.word.phones]
    print(f"phones: offset and slope {_logistic_fit(*map(np.array, zip(*phones, strict=True)))}")
    for corpus in sorted({item.corpus for item in judged}):
        others = [index for index, item in enumerate(judged) if item.corpus != corpus]
        own = [index for index, item in enumerate(judged) if item.corpus == corpus]
        offset, slope = _logistic_fit(np.array(fits)[others], np.array(rights)[others])
        told = (offset + slope * np.array(fits)[own] > 0) == np.array(rights)[own]
        share = np.mean([told[np.array(rights)[own] == side].mean() for side in (True, False)])
        print(f"fitted without {corpus}: {share:.1%} of it told right")
    report_scores(judged)


def _fit_of(phone_score: float) -> float:
    """The log-likelihood per frame that `scores.phone_score` made this of."""
    bounded = np.clip(phone_score, 1e-12, 1 - 1e-12)
    return float((np.log(bounded / (1 - bounded)) - scores.PHONE_OFFSET) / scores.PHONE_SLOPE)


def _logistic_fit(values: NDArray[np.float64], rights: NDArray[np.bool_]) -> tuple[float, float]:
    """Offset and slope by Newton's method, both sides weighted alike."""
    weights = np.where(rights, 0.5 / rights.sum(), 0.5 / (~rights).sum()) * len(rights)
    inputs = np.stack([np.ones(len(values)), values], axis=1)
    found = np.zeros(2)
    for _ in range(50):
        guess = 1 / (1 + np.exp(-inputs @ found))
        slope = inputs.T @ (weights * (rights - guess))
        bend = (inputs.T * (weights * guess * (1 - guess))) @ inputs
        found += np.linalg.solve(bend + 1e-6 * np.eye(2), slope)
    return round(float(found[0]), 2), round(float(found[1]), 2)


if __name__ == "__main__":
    sys.exit(main())
