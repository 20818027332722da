"""How well a network does on clips that it does not learn from: by its losses, and by ear."""

from typing import TYPE_CHECKING

import torch

from studio.voices.held_out_speech import HeldOutSpeech
from studio.voices.training import RunFolder
from studio.voices.training_machine import on_device, on_processor
from studio.voices.training_recipe import Recipe

if TYPE_CHECKING:
    from lightning.fabric import Fabric

_SEED = 1 << 30


class HeldOutClips:
    """The held-out clips of one run."""

    def __init__(self, run: RunFolder, recipe: Recipe, fabric: "Fabric") -> None:
        self._run, self._recipe, self._fabric = run, recipe, fabric
        self._speech: HeldOutSpeech | None = None

    def loss(self) -> float:
        """The mean loss, always with the same draws."""
        recipe, size = self._recipe, self._run.settings.batch_size
        total, count = 0.0, recipe.validation_clips
        recipe.network.eval()
        with torch.no_grad(), torch.random.fork_rng(devices=[]):
            for start in range(0, count, size):
                torch.manual_seed(_SEED + start)
                indices = list(range(start, min(count, start + size)))
                batch = on_device(self._fabric, recipe.batch(indices, held_out=True))
                total += float(recipe.losses(recipe.network, batch)["loss"]) * len(indices)
        recipe.network.train()
        return total / max(1, count)

    def said_aloud(self) -> dict[str, float]:
        """What is heard of them; nothing of an engine that names none, as of a base's corpora."""
        recipe = self._recipe
        if not recipe.clip_names(held_out=True):
            return {}
        self._speech = self._speech or HeldOutSpeech(self._run, recipe)
        recipe.network.eval()
        try:
            return self._speech.measures(on_processor(recipe.network))
        finally:
            recipe.network.train()
