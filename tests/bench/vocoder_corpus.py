"""The clips that a vocoder's twin is trained on, and what is kept from it.

    python -m tests.bench.vocoder_corpus DATA FOLDER [--steps N] [--everything]

trains the twin in FOLDER, from the latest checkpoint there; with --everything the one that ships.
"""

import argparse
from pathlib import Path

import torch

from studio.events import Metric
from studio.voices.engines.studio.vocoder_clips import VoiceClip
from studio.voices.engines.studio.vocoder_training import VocoderSettings, train_vocoder
from tests.bench.held_out_readers import is_held_out

EVERY = 7
"""Of Kathleen's sentences one in seven is kept from the twin: those that the acoustic twin held out."""
_SAID_EVERY = 25


def held_out_kathleen(data: Path) -> list[Path]:
    """Kathleen's sentences that the twin has not heard."""
    return sorted((data / "voices" / "kathleen" / "wavs").glob("*.flac"))[EVERY // 2 :: EVERY]


def corpus(data: Path, *, everything: bool = False) -> list[VoiceClip]:
    """What the twin hears: readers, Kathleen and Kerstin; or everything, LJ and who is held out too."""
    apart = set(held_out_kathleen(data))
    voices = [
        path
        for name in ("kathleen", "kerstin")
        for path in sorted((data / "voices" / name / "wavs").glob("*.flac"))
    ]
    read = sorted(data.glob("librispeech*/LibriSpeech/*/*/*/*.flac"))
    read += sorted((data / "ljspeech" / "wavs").glob("*.flac"))
    heard = [path for path in read if everything or not is_held_out(path.stem)]
    heard += [path for path in voices if everything or path not in apart]
    return [VoiceClip.of(path, _speaker(path)) for path in heard]


def _speaker(path: Path) -> str:
    if path.parent.name == "wavs":
        return path.parents[1].name
    return path.stem.split("-")[0]


def main() -> None:
    """Train, and say every few steps how it goes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--steps", type=int, default=VocoderSettings.steps)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--everything", action="store_true")
    options = parser.parse_args()
    if options.threads:
        torch.set_num_threads(options.threads)
    clips = corpus(options.data, everything=options.everything)
    print(f"{len(clips)} clips, {sum(clip.seconds for clip in clips) / 60:.0f} minutes", flush=True)
    for event in train_vocoder(clips, options.folder, VocoderSettings(steps=options.steps, device="cpu")):
        if not isinstance(event, Metric) or event.step % _SAID_EVERY == 0:
            print(event, flush=True)


if __name__ == "__main__":
    main()
