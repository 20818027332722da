"""Measuring how well each clip fits its text, with the network that learns from them all."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

from studio.dataset.clip_fit import FIT_FILE, ClipFit, doubtful_of, said_of
from studio.events import Note
from studio.voices.training import RunFolder, write_json

if TYPE_CHECKING:
    from torch import nn

    from studio.voices.training_recipe import Recipe

MEASURED_STEP = 30
"""After so many steps it is measured: later, what is said wrongly is learned by heart."""
_SEED = 1 << 29


def doubtful_clips(run: RunFolder, recipe: "Recipe") -> Iterator[Note]:
    """Measure the clips, store the list, say which do not fit their text."""
    losses = clip_losses(recipe, recipe.network)
    said = said_of(store_fit(run, losses)) if losses else None
    if said is not None:
        yield Note(said)


def clip_losses(recipe: "Recipe", network: "nn.Module") -> dict[str, float]:
    """The loss of every clip of `recipe`, learned or held out, by its id; always with the same draws."""
    import torch

    device = next(network.parameters()).device
    found: dict[str, float] = {}
    training = network.training
    network.eval()
    with torch.no_grad(), torch.random.fork_rng(devices=[]):
        for held_out in (False, True):
            for place, name in enumerate(recipe.clip_names(held_out=held_out)):
                torch.manual_seed(_SEED)
                batch = recipe.batch([place], held_out=held_out)
                on_device = {key: value.to(device) for key, value in batch.items()}
                found[name] = float(recipe.losses(network, on_device)["loss"])
    network.train(training)
    return found


def store_fit(run: RunFolder, losses: Mapping[str, float]) -> list[ClipFit]:
    """Write the list into the run's folder and return it, the worst first."""
    doubtful = doubtful_of(losses)
    fits = [
        ClipFit(clip.id, clip.recording, clip.start, clip.text, losses[clip.id], clip.id in doubtful)
        for clip in run.snapshot.clips
        if clip.id in losses
    ]
    fits.sort(key=lambda fit: -fit.loss)
    write_json(run.folder / FIT_FILE, {"clips": [asdict(fit) for fit in fits]})
    return fits
