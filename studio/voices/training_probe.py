"""What a run speaks while it trains: its probe sentence, and at the end, from disk, the finished voice."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from studio.audio.files import write_wav
from studio.errors import Message, StudioError
from studio.events import Note, Probe
from studio.voices.engine import SpeakRequest, VoiceSource, load_engine, speak_whole
from studio.voices.training import RunFolder
from studio.voices.training_machine import on_processor
from studio.voices.training_recipe import Recipe

SILENT_RMS = 1e-4
"""Below this, speech counts as silent."""
CLIPPED_SHARE = 0.01
"""Above this share of samples at full scale, speech counts as clipped."""


def probe_sentence(run: RunFolder, recipe: Recipe, step: int) -> Iterator[Probe | Note]:
    """The probe sentence with the weights as they are; one that fails never ends the training."""
    text = run.settings.probe_text
    if not text:
        return
    network = recipe.network
    network.eval()
    try:
        result = recipe.probe(on_processor(network), text, run.settings.seed)
        path = run.probes / f"step-{step:06d}.wav"
        path.parent.mkdir(exist_ok=True)
        write_wav(path, result.samples, result.sample_rate)
        yield Probe(step, run.relative(path), text, {**result.measures, **loudness(result.samples)})
    except (StudioError, OSError) as error:
        values = {"step": step, "reason": str(error)}
        yield Note(Message("Step {step} could not speak its probe sentence: {reason}", values))
    finally:
        network.train()


def finished_voice(run: RunFolder, weights: Path) -> Note:
    """Read a checkpoint from disk and let it speak. Raises StudioError where it cannot."""
    gold = None if run.material else str(run.snapshot.folder)  # a base has none
    source = VoiceSource(run.speaker, run.snapshot.language, snapshot=gold, checkpoint=str(weights))
    text = run.settings.probe_text or "Hello."
    spoken = speak_whole(load_engine(run.engine).load(source), SpeakRequest(text, seed=run.settings.seed))
    require_audible(spoken.samples)
    return Note(Message("The finished voice spoke {seconds} s", {"seconds": round(spoken.seconds, 2)}))


def loudness(samples: np.ndarray) -> dict[str, float]:
    """Measures of a probe: `seconds` are not among them, since the rate is not known here."""
    if not len(samples):
        return {"rms": 0.0, "peak": 0.0}
    return {
        "rms": float(np.sqrt(np.mean(np.square(samples, dtype=np.float64)))),
        "peak": float(np.abs(samples).max()),
    }


def require_audible(samples: np.ndarray) -> None:
    """Raises StudioError where speech is silent, not finite or clipped."""
    measured = loudness(samples)
    if not np.isfinite(samples).all() or measured["rms"] < SILENT_RMS:
        raise StudioError("The trained voice is silent. Train longer, or with a lower learning rate.")
    if np.mean(np.abs(samples) >= 0.999) > CLIPPED_SHARE:
        raise StudioError("The trained voice is distorted. Train longer, or with a lower learning rate.")
