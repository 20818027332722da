"""What a network makes of the clips that are held out: said by itself, and held against the recordings.

A loss compares spectrograms that were painted with a recording's own times. What is heard of a voice are its
own times too, and whose it is: checkpoints are compared by that and not by the loss.
"""

from collections.abc import Mapping

import numpy as np
from torch import nn

from studio.voices.evaluation_matrix import evenly
from studio.voices.evaluation_sounds import Heard, Likeness, against_recording, real_sounds
from studio.voices.training import RunFolder
from studio.voices.training_recipe import Recipe

MOST_SAID = 4
"""Held-out clips that are said at each checkpoint, evenly taken from all: each takes about a second."""
MOST_REAL = 20
DISTORTION_DB = 20.0
"""Half a decibel counts like 0.025 of likeness: it is hardly heard, and likeness is what gold is for."""


class HeldOutSpeech:
    """Measures of what `recipe` says of a run whose engine names its clips; `clips` are those that are said.

    Raises StudioError where the weights are missing that tell speakers apart.
    """

    def __init__(self, run: RunFolder, recipe: Recipe) -> None:
        known = {clip.id: clip for clip in run.snapshot.clips}
        self.recipe, self.seed = recipe, run.settings.seed
        self.clips = [known[name] for name in evenly(recipe.clip_names(held_out=True), MOST_SAID)]
        self._natural = [Heard.of(run.snapshot.samples(clip), clip.sample_rate) for clip in self.clips]
        learned = [known[name] for name in evenly(recipe.clip_names(), MOST_REAL)]
        self._likeness = Likeness(real_sounds([run.snapshot.audio_path(clip) for clip in learned]))

    def measures(self, network: nn.Module) -> dict[str, float]:
        """The means of ``mcd`` (dB) and ``similarity`` (cosine) of what `network`, on the processor, says."""
        found = [self._said(network, place) for place in range(len(self.clips))]
        return {name: float(np.mean([figures[name] for figures in found])) for name in found[0]}

    def _said(self, network: nn.Module, place: int) -> dict[str, float]:
        said = self.recipe.probe(network, self.clips[place].text, self.seed)
        sound = Heard.of(said.samples, said.sample_rate)
        distortion = against_recording(self._natural[place], sound)["mcd"]
        return {"mcd": distortion, "similarity": self._likeness.of(sound.low)}


def score_of(loss: float, measures: Mapping[str, float]) -> float:
    """How far held-out clips are off, lower is better: distortion, and what likeness lacks.

    The loss counts only where nothing was said: it is least for the mean of all ways to say a sentence, and
    grows as soon as critics ask for one of them.
    """
    if not measures:
        return loss
    return measures["mcd"] / DISTORTION_DB + 1 - measures["similarity"]
