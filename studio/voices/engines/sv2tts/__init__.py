"""SV2TTS: a neural voice from a few seconds of a speaker, closer after fine-tuning on gold clips.

A GE2E encoder hears who speaks, a Tacotron turns text into a mel spectrogram in that voice, and a WaveRNN
or Griffin-Lim turns that into sound (Jia et al. 2018). Reads the published checkpoints. Torch is imported
only when a voice is loaded or trained.
"""

from typing import TYPE_CHECKING

from studio.voices.engine import Engine, VoiceSource

if TYPE_CHECKING:
    from pathlib import Path

    from studio.voices.training import RunFolder
    from studio.voices.training_recipe import Recipe


def load(source: VoiceSource) -> Engine:
    """The voice, ready to speak. Raises StudioError where weights or samples are missing or unusable."""
    from studio.voices.engines.sv2tts.speaking import load_voice

    return load_voice(source)


def strange_characters(text: str, language: str = "en") -> frozenset[str]:
    """The characters of `text` that it has no sound for."""
    from studio.voices.engines.sv2tts import symbols

    return symbols.strange_characters(text, language)


def base_weights(*, allow_download: bool = False) -> "Path | None":
    """The published synthesizer to fine-tune, fetched where the user agreed; None where it is not here."""
    from studio.voices.engines.sv2tts import published

    return (
        published.require("synthesizer", allow_download=True)
        if allow_download
        else published.find("synthesizer")
    )


def recipe(run: "RunFolder") -> "Recipe":
    """What the common training loop needs to fine-tune the synthesizer in `run`."""
    from studio.voices.engines.sv2tts.train import SynthesizerRecipe

    return SynthesizerRecipe(run)
