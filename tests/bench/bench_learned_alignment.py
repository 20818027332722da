"""An aligner that learns from recordings and text alone: ``python -m tests.bench.bench_learned_alignment``.

Needs SPEECH_DATA. Kerstin (German): learned from four fifths of her clips, it is asked for each of the others
which of ten texts is said in it; the nine wrong ones are those of other held-out clips nearest in length.
Kathleen (English): learned from 300 of her clips without any dictionary of times, its edges of words and
phones on 80 others are held against pocketsphinx', beside two sets of edges that know nothing: spread evenly
over the loud part, and after one round of the network. With ``--voice CHECKPOINT`` of the studio voice,
Kerstin's sentences that were held out of the aligner are also spoken by it (the voice may know them), and the
same aligner picks among the same ten texts.
"""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soxr

from studio.audio.files import read_mono
from studio.dataset.formats import ljspeech
from studio.events import Result
from studio.speech.alignment import AlignedWord, spread
from studio.speech.alignment_learned import LearnedAligner, LearnedModel, bands_of
from studio.speech.alignment_learning import Effort, SpokenClip, learn_to_align
from studio.speech.alignment_pocketsphinx import PocketsphinxAligner
from studio.speech.alignment_search import Chain, chain_of, search
from studio.speech.ipa import IPA_OF_ARPABET
from studio.speech.recorded import SAMPLE_RATE
from studio.speech.sounds import sounds_of
from studio.speech.text import spoken_form
from studio.voices.engine import Engine, SpeakRequest, VoiceSource, load_engine, speak_whole

CHOICES = 10
HELD_OUT_EVERY = 5


def main() -> int:
    """Print both measures."""
    named = os.environ.get("SPEECH_DATA")
    if not named:
        print("SPEECH_DATA names no folder of real speech: nothing to measure")
        return 0
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="*", default=["kerstin", "kathleen"])
    parser.add_argument("--voice", help="a checkpoint of the studio voice that speaks German")
    options = parser.parse_args()
    voices = Path(named) / "voices"
    if "kerstin" in options.corpora:
        picked(voices / "kerstin", "de", options.voice)
    if "kathleen" in options.corpora:
        edges(voices / "kathleen", "en")
    return 0


def clips_of(folder: Path) -> tuple[list[SpokenClip], list[SpokenClip]]:
    """The clips to learn from and those that are held out, in the order of the corpus."""
    clips = [
        SpokenClip(np.asarray(read_mono(row.path, sample_rate=SAMPLE_RATE), np.float32), row.text)
        for row in ljspeech.read(folder).rows
    ]
    learned = [clip for number, clip in enumerate(clips) if number % HELD_OUT_EVERY]
    return learned, clips[::HELD_OUT_EVERY]


def model_of(clips: Sequence[SpokenClip], language: str, effort: Effort | None = None) -> LearnedModel:
    """What is learned of clips; prints how long it took."""
    began, processor = time.monotonic(), time.process_time()
    *_, result = learn_to_align(clips, language, effort=effort)
    assert isinstance(result, Result)
    minutes = sum(len(clip.samples) for clip in clips) / SAMPLE_RATE / 60
    print(
        f"learned from {len(clips)} clips, {minutes:.1f} min, in {time.monotonic() - began:.0f} s "
        f"({time.process_time() - processor:.0f} s of processor time)"
    )
    return result.value


def picked(folder: Path, language: str, voice: str | None) -> None:
    """How often the right text of ten is picked, and by how much: of natural speech, and of a voice's."""
    learned, held = clips_of(folder)
    model = model_of(learned, language)
    report("natural", held, model)
    if voice:
        spoken = load_engine("studio").load(VoiceSource(folder.name, language, checkpoint=voice))
        report("made by the voice", [_said_by(spoken, clip.text) for clip in held], model)


def _said_by(voice: Engine, text: str) -> SpokenClip:
    made = speak_whole(voice, SpeakRequest(text))
    return SpokenClip(
        np.asarray(soxr.resample(made.samples, made.sample_rate, SAMPLE_RATE), np.float32), text
    )


def report(name: str, held: Sequence[SpokenClip], model: LearnedModel) -> None:
    """Print how often the right text of each clip is picked among those of clips nearest in length."""
    chains = [_chain(clip, model) for clip in held]
    margins = []
    for number, clip in enumerate(held):
        fits = model.fits(bands_of(clip.samples))
        nearest = sorted(
            (other for other in range(len(held)) if other != number),
            key=lambda other: abs(len(chains[other].states) - len(chains[number].states)),
        )
        scores = [_fit(fits, chains[other], model) for other in [number, *nearest[: CHOICES - 1]]]
        margins.append(scores[0] - max(scores[1:]))
    right = np.mean(np.array(margins) > 0)
    print(
        f"{name}: right text of {CHOICES} in {right:.1%} of {len(held)} held-out sentences; "
        f"least margin {min(margins):.2f}, median {np.median(margins):.2f} nats a frame"
    )


def _chain(clip: SpokenClip, model: LearnedModel) -> Chain:
    words = [said for word in spoken_form(clip.text, model.language) for said in word.spoken.split()]
    return chain_of([sounds_of(said, model.language) for said in words], model.states)


def _fit(fits: np.ndarray, chain: Chain, model: LearnedModel) -> float:
    if len(fits) <= chain.fewest_frames:
        return -np.inf
    return search(fits, chain, model.stay, model.leave)[1] / len(fits)


@dataclass
class Edges:
    """Differences to pocketsphinx in seconds: of edges of words, and of phones inside words."""

    words: list[float]
    phones: list[float]

    def add(self, reference: Sequence[AlignedWord], found: Sequence[AlignedWord]) -> None:
        """Compare one clip. Phones count where both say the word with the same ones."""
        for one, other in zip(reference, found, strict=True):
            self.words += [one.start - other.start, one.end - other.end]
            symbols = [IPA_OF_ARPABET[phone.symbol] for phone in one.phones]
            if symbols == [phone.symbol for phone in other.phones]:
                pairs = zip(one.phones[1:], other.phones[1:], strict=True)
                self.phones += [first.start - second.start for first, second in pairs]

    def report(self, name: str) -> None:
        """Print the medians."""
        for kind, differences in (("words", self.words), ("phones", self.phones)):
            if differences:
                size = np.abs(differences)
                print(
                    f"  {name}, {len(size)} edges of {kind}: median {1000 * np.median(size):.0f} ms, "
                    f"95th {1000 * np.quantile(size, 0.95):.0f} ms, "
                    f"bias {1000 * np.median(differences):+.0f} ms, "
                    f"within 20 ms {np.mean(size < 0.02):.0%}"
                )


def edges(folder: Path, language: str) -> None:
    """Edges against pocketsphinx'."""
    learned, held = clips_of(folder)
    aligners = {
        "learned": LearnedAligner(model_of(learned[:300], language)),
        "only the first rounds, and a network after one": LearnedAligner(
            model_of(learned[:300], language, Effort(rounds=1))
        ),
    }
    found = {name: Edges([], []) for name in (*aligners, "spread evenly")}
    reference = PocketsphinxAligner()
    for clip in held[:80]:
        words = spoken_form(clip.text, language)
        truth = reference.align(clip.samples, words)
        if truth is None:
            continue
        found["spread evenly"].add(truth, spread(clip.samples, 0.0, len(clip.samples) / SAMPLE_RATE, words))
        for name, aligner in aligners.items():
            aligned = aligner.align(clip.samples, words)
            if aligned:
                found[name].add(truth, aligned)
    print(f"{folder.name}: {min(len(held), 80)} held-out clips against pocketsphinx")
    for name, differences in found.items():
        differences.report(name)


if __name__ == "__main__":
    sys.exit(main())
