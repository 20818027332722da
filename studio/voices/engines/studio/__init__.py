"""The studio voice: a small model of our own that ships, speaks at once and learns a speaker in minutes.

Phones with given or predicted times, pitch and loudness become a mel spectrogram (`acoustic`), and that
becomes sound (`vocoder`). Torch is imported only when a voice is loaded or trained.
"""

from typing import TYPE_CHECKING

from studio.voices.engine import Engine, Samples, VoiceSource

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from pathlib import Path

    from studio.dataset.snapshot import SnapshotWord
    from studio.events import Event
    from studio.voices.timed_speech import TimedSpeech
    from studio.voices.training import RunFolder
    from studio.voices.training_recipe import Recipe


def load(source: VoiceSource) -> Engine:
    """The voice, ready to speak. Raises StudioError where weights are missing or samples hold no speech."""
    from studio.voices.engines.studio.loading import load_voice

    return load_voice(source)


def strange_characters(text: str, language: str = "en") -> frozenset[str]:
    """The characters of `text` that it has no sound for."""
    from studio.voices.engines.studio import front_end

    return front_end.strange_characters(text, language)


def base_weights(*, allow_download: bool = False) -> "Path | None":
    """The base that ships with the program; None where it is not here. There is nothing to download."""
    from studio.voices.engines.studio.loading import ACOUSTIC, shipped_folder

    path = shipped_folder() / ACOUSTIC
    return path if path.is_file() else None


def finish(run: "RunFolder", should_stop: "Callable[[], bool]") -> "Generator[Event, None, bool]":
    """After the last step: the vocoder, too, learns the speaker, where the run's settings say so.

    Returns whether it was stopped before its end.
    """
    from studio.voices.engines.studio.vocoder_tuning import tune_vocoder

    return tune_vocoder(run, should_stop)


def recipe(run: "RunFolder") -> "Recipe":
    """What the common training loop needs to train the acoustic model in `run`."""
    from studio.voices.engines.studio.train import AcousticRecipe

    return AcousticRecipe(run)


def speak_as_recorded(
    engine: Engine, words: "Sequence[SnapshotWord]", seconds: float
) -> "TimedSpeech | None":
    """A clip's words with its times; see `studio.voices.timed_speech`."""
    from studio.voices.engines.studio import as_recorded
    from studio.voices.engines.studio.speaking import StudioVoice

    assert isinstance(engine, StudioVoice), "a voice of another engine"
    return as_recorded.speak_as_recorded(engine, words, seconds)


def copied(engine: Engine, samples: Samples, sample_rate: int) -> Samples:
    """A recording through the voice's vocoder; see `studio.voices.timed_speech`."""
    from studio.voices.engines.studio import as_recorded
    from studio.voices.engines.studio.speaking import StudioVoice

    assert isinstance(engine, StudioVoice), "a voice of another engine"
    return as_recorded.copied(engine, samples, sample_rate)
