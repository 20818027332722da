"""A voice from one recording, without training: is it nearer to its reference than to others of the same sex?

    python -m tests.bench.bench_one_shot TWIN --data FOLDER [--vocoder FILE]

TWIN and the vocoder must be twins that never heard those readers.

For each of the 20 readers whom the twin never heard, one clip is the reference and five sentences are spoken.
Each is compared, by d-vectors, with its reference and with that of every other held-out reader of the same
sex. Beside it the same for the voice with nobody's d-vector but the measured pitch and spectrum, and for the
real clips cut in two.
"""

import argparse
from dataclasses import replace
from pathlib import Path

import numpy as np
import soxr
import torch

from studio.audio.files import read_mono
from studio.speech.dvectors import DVectorEncoder
from studio.voices.engines.studio.loading import speaker_heard
from studio.voices.engines.studio.painting import Painter, paint
from studio.voices.engines.studio.sound_form import SAMPLE_RATE
from studio.voices.engines.studio.weights import load_base
from tests.bench.bench_acoustic import vocoder
from tests.bench.held_out_readers import HELD_OUT_READERS

TREES = ("librispeech", "librispeech_untranscribed")
SENTENCES = 5


def main() -> None:
    options = _options()
    torch.set_num_threads(options.threads)
    base, samples_of, encoder = load_base(options.twin), vocoder(options.vocoder), DVectorEncoder()
    model = base.model()
    lines = (options.data / "texts" / "cmu_arctic_prompts.tsv").read_text(encoding="utf-8").splitlines()
    texts = [line.split("\t")[1] for line in lines[:SENTENCES]]
    clips = {reader: clips_of_reader(options.data, reader)[0] for reader in HELD_OUT_READERS}
    sex_of = sexes(options.data)
    speech = {reader: read_mono(clip, sample_rate=16_000) for reader, clip in clips.items()}
    references = {reader: encoder.embed(samples) for reader, samples in speech.items()}
    nearer: dict[str, list[bool]] = {}
    likeness: dict[str, list[float]] = {}
    for reader, clip in clips.items():
        heard = speaker_heard([read_mono(clip, sample_rate=SAMPLE_RATE)], reader)
        ways = {"d-vector and traits": heard, "traits alone": replace(heard, dvector=torch.zeros(256))}
        vectors = {
            way: [
                encoder.embed(_at_16k(samples_of(paint(Painter(model, speaker), text).mel))) for text in texts
            ]
            for way, speaker in ways.items()
        }
        vectors["real, the other half"] = [encoder.embed(speech[reader][: len(speech[reader]) // 2])]
        others = [other for other in HELD_OUT_READERS if other != reader and sex_of[other] == sex_of[reader]]
        for way, found in vectors.items():
            own = references[reader]
            if way.startswith("real"):
                own = encoder.embed(speech[reader][len(speech[reader]) // 2 :])
            likeness.setdefault(way, []).extend(float(vector @ own) for vector in found)
            nearer.setdefault(way, []).extend(
                bool(vector @ own > vector @ references[other]) for vector in found for other in others
            )
    print(f"{len(clips)} readers, {SENTENCES} sentences each; nearer to the own reference than to another's:")
    for way, found in nearer.items():
        print(f"  {way:24} {100 * np.mean(found):5.1f} %, likeness {np.mean(likeness[way]):.3f}")


def clips_of_reader(data: Path, reader: str) -> list[Path]:
    """The clips of a reader of LibriSpeech."""
    return [path for tree in TREES for path in sorted((data / tree).rglob(f"{reader}-*.flac"))]


def sexes(data: Path) -> dict[str, str]:
    """ "F" or "M" for each reader of LibriSpeech."""
    found = {}
    for tree in TREES:
        for line in next((data / tree).rglob("SPEAKERS.TXT")).read_text(encoding="utf-8").splitlines():
            if not line.startswith(";"):
                number, sex = (part.strip() for part in line.split("|")[:2])
                found[number] = sex
    return found


def _at_16k(samples: np.ndarray) -> np.ndarray:
    return np.asarray(soxr.resample(samples, SAMPLE_RATE, 16_000), np.float32)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("twin", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--vocoder", type=Path)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
