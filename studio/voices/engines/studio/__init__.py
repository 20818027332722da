"""The studio voice: a small model of our own that ships, speaks at once and learns a speaker in minutes.

Phones with given or predicted times, pitch and loudness become a mel spectrogram (`acoustic`), and that
becomes sound (`vocoder`). Torch is imported only when a voice is loaded or trained.
"""

from typing import TYPE_CHECKING

from studio.voices.engine import Engine, VoiceSource

if TYPE_CHECKING:
    from studio.voices.training import RunFolder
    from studio.voices.training_loop import Recipe


def load(source: VoiceSource) -> Engine:
    """The voice, ready to speak. Raises StudioError where weights are missing or unusable."""
    from studio.voices.engines.studio.speaking import load_voice

    return load_voice(source)


def recipe(run: "RunFolder") -> "Recipe":
    """What the common training loop needs to train the acoustic model in `run`."""
    from studio.voices.engines.studio.train import AcousticRecipe

    return AcousticRecipe(run)
