"""Teaching the vocoder that ships one speaker: the last part of the longest way to a voice."""

import os
import shutil
from collections.abc import Callable, Generator
from pathlib import Path

import torch

from studio.errors import Message, StudioError
from studio.events import Metric, Note, Progress
from studio.voices.checkpoints import stored_checkpoints
from studio.voices.engines.studio.loading import VOCODER, shipped_folder
from studio.voices.engines.studio.vocoder_clips import VoiceClip
from studio.voices.engines.studio.vocoder_training import (
    VocoderSettings,
    VocoderTraining,
    load_vocoder,
    train_vocoder,
)
from studio.voices.training import RunFolder

LEARNING_RATE = 2e-4
"""A fifth of that of training from nothing: what it knows of all speakers should stay."""
CHECKPOINT_EVERY = 100
FOLDER = "vocoder"


def tune_vocoder(run: RunFolder, should_stop: Callable[[], bool]) -> Generator[Progress | Note, None, bool]:
    """Tune the vocoder on the clips of `run` for as many steps as its settings say, from where it was left.

    Where held-out clips come out better than by the one that ships, it is put beside the run's checkpoints,
    which then speak by it. It never ends a run: what cannot be done is a note. Returns whether it was stopped
    before its last step.
    """
    base, kept = shipped_folder() / VOCODER, run.checkpoints / VOCODER
    if kept.is_file() or not run.settings.vocoder_steps:
        return False
    if not base.is_file():
        yield Note(Message("The vocoder stays as it is: the one that ships is not on this machine."))
        return False
    try:
        return (yield from _tuned(run, base, kept, should_stop))
    except (StudioError, torch.cuda.OutOfMemoryError, OSError) as error:
        said = (str(error).splitlines() or [type(error).__name__])[0]
        reason = error.message if isinstance(error, StudioError) else said
        yield Note(Message("The vocoder stays as it is: {reason}", {"reason": reason}))
        return False


def _tuned(
    run: RunFolder, base: Path, kept: Path, should_stop: Callable[[], bool]
) -> Generator[Progress | Note, None, bool]:
    # What is held out of the run measures its checkpoints: no part of the voice may have learned it.
    learned = [clip for clip in run.snapshot.clips if clip.split == "train"]
    clips = [VoiceClip.of(run.snapshot.audio_path(clip), run.speaker) for clip in learned]
    settings, folder = _settings(run), run.folder / FOLDER
    untaught = VocoderTraining(clips, folder / "untaught", settings, load_vocoder(base))
    untaught.resume()
    before = untaught.held_out_loss()
    for event in train_vocoder(clips, folder, settings, should_stop, start=load_vocoder(base)):
        if isinstance(event, Metric):
            values = {"step": event.step, "steps": settings.steps}
            yield Progress(event.step / settings.steps, Message("Vocoder: step {step} of {steps}", values))
    stored = stored_checkpoints(folder)
    if stored[-1].step < settings.steps:
        return True  # it goes on with the run
    best = min(stored, key=lambda each: each.score)
    if best.score < before:
        partial = kept.with_name(f".{kept.name}.partial")
        shutil.copyfile(best.weights, partial)
        os.replace(partial, kept)
        yield Note(Message("The vocoder has learned this speaker too"))
    else:
        yield Note(Message("The vocoder stays as it is: with these clips it did not become better"))
    return False


def _settings(run: RunFolder) -> VocoderSettings:
    return VocoderSettings(
        steps=run.settings.vocoder_steps,
        learning_rate=LEARNING_RATE,
        checkpoint_every=CHECKPOINT_EVERY,
        seed=run.settings.seed,
        device=run.settings.device,
    )
