"""How well the acoustic model speaks: mel distance, words understood, likeness, times, beside natural speech.

    python -m tests.bench.bench_acoustic RUN --data FOLDER --features FOLDER [--speaker NAME] [--vocoder FILE]

The newest checkpoint of the run of a twin, on the utterances of `--features` that it held out. For each, the
mel with its own times, pitch and loudness ("given"), with its own times only, and the text as the program
says it ("spoken"); words are heard by pocketsphinx with a bigram model of the 1,007 ARCTIC prompts and the
corpus's own sentences, through Griffin-Lim, or the vocoder of `--vocoder` (of a twin, too). Beside them:
natural speech, copy synthesis (the natural mel through the same), another sentence's sound, noise, and an
untrained model.
"""

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import soxr
import torch

from studio.audio.files import read_mono
from studio.speech.closed_vocabulary import ClosedVocabulary, spoken_words, word_errors
from studio.speech.dvectors import DVectorEncoder
from studio.voices.checkpoints import stored_checkpoints
from studio.voices.engine import SpeakRequest, speak_whole
from studio.voices.engines.studio.acoustic import AcousticModel, Prosody, Sounds
from studio.voices.engines.studio.batches import loudness_of
from studio.voices.engines.studio.corpus import Entry, read_index
from studio.voices.engines.studio.features import Utterance, loud_frames
from studio.voices.engines.studio.painting import Painter, plain_samples
from studio.voices.engines.studio.sound_form import FRAMES_PER_SECOND, SAMPLE_RATE
from studio.voices.engines.studio.speakers import Speaker
from studio.voices.engines.studio.speaking import StudioVoice
from studio.voices.engines.studio.train import LONGEST_S
from studio.voices.engines.studio.vocoder_training import load_vocoder
from studio.voices.engines.studio.weights import load_base
from studio.voices.mel_measures import cepstral_distortion, variance_share

Sound = np.ndarray


def held_out(run: Path, features: Path, speaker: str) -> list[Entry]:
    """The whole clips of a speaker that a base run did not train on."""
    every = int(json.loads((run / "run.json").read_text(encoding="utf-8"))["material"]["hold_out_every"])
    known = (entry for entry in read_index(features) if entry.seconds <= LONGEST_S)
    own = sorted((entry for entry in known if entry.speaker == speaker), key=lambda each: each.name)
    return [entry for place, entry in enumerate(own) if place % every == every // 2 and "." not in entry.name]


def sounds_of(utterance: Utterance) -> Sounds:
    there = torch.ones(1, len(utterance.symbols), dtype=torch.bool)
    return Sounds(utterance.symbols[None], utterance.places[None], utterance.moods[None], there)


def prosody_of(utterance: Utterance, speaker: Speaker) -> Prosody:
    pitch = torch.where(utterance.voiced > 0, utterance.pitch - speaker.pitch[0], 0.0).clamp(-1, 1)
    loudness = loudness_of(utterance, speaker)
    return Prosody(utterance.frames[None], pitch[None], utterance.voiced[None], loudness[None])


class Words:
    """Counts word errors of a way of speaking, sentence by sentence."""

    def __init__(self, recogniser: ClosedVocabulary) -> None:
        self._recogniser = recogniser
        self.counts: dict[str, list[tuple[int, int]]] = {}

    def hear(self, way: str, text: str, samples: Sound) -> None:
        said = spoken_words(text)
        heard = self._recogniser.words(np.asarray(soxr.resample(samples, SAMPLE_RATE, 16_000), np.float32))
        self.counts.setdefault(way, []).append((word_errors(said, heard), len(said)))

    def rows(self) -> list[str]:
        random, rows = np.random.default_rng(0), []
        for way, counts in self.counts.items():
            found = np.array(counts)
            drawn = found[random.integers(len(found), size=(1000, len(found)))].sum(axis=1)
            low, high = np.percentile(drawn[:, 0] / drawn[:, 1], [2.5, 97.5])
            share = found[:, 0].sum() / found[:, 1].sum()
            count = f"{len(found)} sentences"
            rows.append(f"  {way:32} {100 * share:5.1f} % ({100 * low:.1f} to {100 * high:.1f}), {count}")
        return rows


def distances(painter: Painter, entries: list[Entry], others: Painter) -> None:
    """Print mel distances and prosody errors."""
    found: dict[str, list[float]] = {}
    frames, pitches, rate = [], [], []
    loaded = [entry.load() for entry in entries]
    for number, utterance in enumerate(loaded):
        sounds, given = sounds_of(utterance), prosody_of(utterance, painter.speaker)
        predicted = painter.prosody(sounds)
        natural, loud = utterance.mel.numpy(), loud_frames(utterance.mel).numpy()
        times_only = Prosody(given.frames, predicted.pitch, predicted.voiced, predicted.loudness)
        began = time.perf_counter()
        mels = {"given": painter.mel(sounds, given), "given times": painter.mel(sounds, times_only)}
        rate.append((time.perf_counter() - began) / 2 / len(loud) * FRAMES_PER_SECOND)
        mels["untrained"] = others.mel(sounds, given)
        for way, mel in mels.items():
            found.setdefault(way, []).append(cepstral_distortion(natural, mel.numpy(), loud))
        found.setdefault("variance share", []).append(variance_share(natural, mels["given"].numpy(), loud))
        wrong = loaded[(number + 1) % len(loaded)].mel.numpy()
        length = min(len(loud), wrong.shape[1])
        found.setdefault("wrong sentence", []).append(
            cepstral_distortion(natural[:, :length], wrong[:, :length], loud[:length])
        )
        inner = (utterance.frames > 0)[None]
        frames.append((predicted.frames - given.frames)[inner] / FRAMES_PER_SECOND * 1000)
        voiced = utterance.voiced[None] > 0.5
        pitches.append((predicted.pitch - given.pitch)[voiced] * 1200 / np.log(2))
    print(
        f"mel cepstral distortion, cepstra 1 to 13, frame by frame over speech, dB, {len(loaded)} utterances:"
    )
    for way, values in found.items():
        print(f"  {way:32} {np.mean(values):.2f}")
    print(f"  duration error, RMS            {float(torch.cat(frames).square().mean().sqrt()):.0f} ms")
    print(f"  pitch error of sounds, RMS     {float(torch.cat(pitches).square().mean().sqrt()):.0f} cents")
    print(f"  acoustic model                 {np.median(rate):.4f} times real time")


def main() -> None:
    options = _options()
    torch.set_num_threads(options.threads)
    base = load_base(stored_checkpoints(options.run / "checkpoints")[-1].weights)
    names = list(base.speakers)
    number = names.index(options.speaker)
    painter = Painter(base.model(), base.speakers[options.speaker], number)
    torch.manual_seed(0)
    untrained = Painter(AcousticModel(base.size).eval(), painter.speaker, number)
    entries = held_out(options.run, options.features, options.speaker)[: options.most]
    distances(painter, entries, untrained)
    samples_of, voice = vocoder(options.vocoder), voice_of(painter, options.vocoder)
    prompts = (options.data / "texts" / "cmu_arctic_prompts.tsv").read_text(encoding="utf-8").splitlines()
    every = [line.split("\t")[1] for line in prompts] + [entry.text for entry in read_index(options.features)]
    words, likeness = Words(ClosedVocabulary(every)), Likeness(options.data, entries)
    random = np.random.default_rng(0)
    for place, entry in enumerate(entries):
        utterance, sound = entry.load(), natural_sound(options.data, entry)
        sounds, given = sounds_of(utterance), prosody_of(utterance, painter.speaker)
        made = {
            "natural": sound,
            "copy synthesis": samples_of(utterance.mel),
            "given times, pitch, loudness": samples_of(painter.mel(sounds, given)),
            "spoken": spoken(voice, entry.text),
        }
        if place % 5 == 0:
            made["untrained"] = samples_of(untrained.mel(sounds, given))
            made["another sentence"] = natural_sound(options.data, entries[place - 1])
            made["noise"] = random.normal(0, 0.1, len(sound)).astype(np.float32)
        for way, samples in made.items():
            words.hear(way, entry.text, samples)
            if way not in ("untrained", "another sentence", "noise"):
                likeness.take(way, samples)
    print("word errors, pocketsphinx with a bigram model, 95 % interval by bootstrap over sentences:")
    print("\n".join(words.rows()))
    print("likeness, cosine of d-vectors with the mean of the speaker's other real clips:")
    print("\n".join(likeness.rows()))


class Likeness:
    """d-vectors of made speech against the real speaker's."""

    def __init__(self, data: Path, entries: list[Entry]) -> None:
        self._encoder = DVectorEncoder()
        self._real = np.stack([entry.load().dvector.numpy() for entry in entries])
        self._found: dict[str, list[float]] = {}
        self._place: dict[str, int] = {}

    def take(self, way: str, samples: Sound) -> None:
        place = self._place.get(way, 0)
        self._place[way] = place + 1
        others = np.delete(self._real, place, axis=0).mean(axis=0)
        vector = self._encoder.embed(np.asarray(soxr.resample(samples, SAMPLE_RATE, 16_000), np.float32))
        self._found.setdefault(way, []).append(float(vector @ others / np.linalg.norm(others)))

    def rows(self) -> list[str]:
        return [f"  {way:32} {np.mean(values):.3f}" for way, values in self._found.items()]


def natural_sound(data: Path, entry: Entry) -> Sound:
    """The recording of an utterance that is a whole clip."""
    path = next(path for path in data.rglob(f"{entry.name}.flac"))
    return read_mono(path, sample_rate=SAMPLE_RATE)


def vocoder(path: Path | None) -> Callable[[torch.Tensor], Sound]:
    """Log mels to sound: by the vocoder in a file, else by Griffin-Lim."""
    if path is None:
        return plain_samples
    network = load_vocoder(path)
    return lambda mel: torch.cat(list(network.speak(mel))).numpy()


def voice_of(painter: Painter, path: Path | None) -> StudioVoice:
    """The voice as the program speaks with it."""
    return StudioVoice(painter, load_vocoder(path) if path else None)


def spoken(voice: StudioVoice, text: str) -> Sound:
    """A text as the program says it."""
    return speak_whole(voice, SpeakRequest(text)).samples


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("run", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--speaker", default="kathleen")
    parser.add_argument("--most", type=int, default=103)
    parser.add_argument("--vocoder", type=Path)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
