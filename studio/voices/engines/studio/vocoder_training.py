"""Training the vocoder on clips of many speakers; no transcripts are needed.

The loss is a spectral energy distance (A. Gritsenko et al., "A spectral energy distance for parallel speech
synthesis", NeurIPS 2020): what is made is drawn towards the recording and away from itself with other noise,
so that noise stays noise without a discriminator. Everything drawn derives from the seed and the number of
the step, so a training that was stopped goes on as if it had not been.
"""

import copy
import json
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from studio.errors import StudioError
from studio.events import Checkpoint, Done, Event, Metric
from studio.voices.checkpoints import StoredCheckpoint, prune, save_checkpoint, stored_checkpoints
from studio.voices.engines.studio.phases import Rounds, samples_towards_mel
from studio.voices.engines.studio.pitch_reading import PITCH_CLASSES, class_of_hertz
from studio.voices.engines.studio.sound_form import SAMPLE_RATE, mel_spectrogram, spectrum
from studio.voices.engines.studio.vocoder import Vocoder, VocoderSize
from studio.voices.engines.studio.vocoder_clips import Batch, Stretches, VoiceClip, least_seconds
from studio.voices.engines.studio.weights import filled, size_of
from studio.voices.training_state import optimizer_state, optimizer_tensors

LOSS_WINDOWS = (256, 512, 1024, 2048)
_UNVOICED_WEIGHT = 0.02
"""Where nothing is voiced the pitch goes on in a line, so that the pulses do."""
_CLASS_SPREAD = 1.25
_CLIP_GRADIENT = 1.0
_MEL_CORNER_HZ = 700.0
_HELD_OUT_EVERY = 25
_MOST_CHECKPOINT_BYTES = 200_000_000


@dataclass(frozen=True)
class VocoderSettings:
    """How to train: `steps` of `stretches` stretches of `frames` frames, heard after `rounds` rounds.

    The learning rate rises over `warm_up` steps and falls as a cosine to nothing at the last one.
    """

    steps: int = 2000
    stretches: int = 12
    frames: int = 48
    rounds: int = 2
    learning_rate: float = 1e-3
    warm_up: int = 50
    checkpoint_every: int = 200
    held_out_stretches: int = 32
    seed: int = 0
    device: str = "auto"
    precision: str = "32-true"

    def learning_rate_at(self, step: int) -> float:
        """The learning rate of step `step`, from 1."""
        falling = 0.5 + 0.5 * math.cos(math.pi * min(1.0, step / self.steps))
        return self.learning_rate * min(1.0, step / self.warm_up) * falling + 1e-6


def train_vocoder(
    clips: Sequence[VoiceClip],
    folder: Path,
    settings: VocoderSettings,
    should_stop: Callable[[], bool] = lambda: False,
    start: Vocoder | None = None,
) -> Iterator[Event]:
    """Train on `clips`, with checkpoints in `folder`, from the latest one there.

    Where there is none it begins with `start`: a trained vocoder, to tune it to a speaker, or one of another
    size. Yields `Metric`, `Checkpoint` (its score is the held-out loss) and `Done`. Raises StudioError where
    there are too few clips, where the loss leaves all bounds, and where a clip cannot be read any more or a
    checkpoint cannot be written.
    """
    training = VocoderTraining(clips, folder, settings, start)
    training.resume()
    while training.step < settings.steps and not should_stop():
        yield Metric(training.step + 1, training.train_step())
        if training.step % settings.checkpoint_every == 0 or training.step == settings.steps:
            yield training.checkpoint()
    if training.latest is None or training.latest.step != training.step:
        yield training.checkpoint()
    yield Done(training.step, stopped=training.step < settings.steps)


class VocoderTraining:
    """The state of a training: `vocoder`, optimizer, `step` (steps done) and the `latest` checkpoint.

    Raises StudioError where there are too few clips that are long enough.
    """

    def __init__(
        self, clips: Sequence[VoiceClip], folder: Path, settings: VocoderSettings,
        start: Vocoder | None = None,
    ) -> None:  # fmt: skip
        from lightning.fabric import Fabric

        needed_s = least_seconds(settings.frames)
        whole = sorted((each for each in clips if each.seconds > needed_s), key=lambda each: str(each.path))
        if len(whole) < 2:
            raise StudioError(
                "The vocoder needs two clips or more of at least {seconds} s.", seconds=round(needed_s, 1)
            )
        held_out = whole[::_HELD_OUT_EVERY]
        training = [clip for number, clip in enumerate(whole) if number % _HELD_OUT_EVERY]
        shape = settings.stretches, settings.frames, settings.seed
        self.training, self.held_out = Stretches(training, *shape), Stretches(held_out, *shape)
        self.folder, self.settings = folder, settings
        torch.manual_seed(settings.seed)
        self.vocoder = Vocoder() if start is None else copy.deepcopy(start)
        self.fabric = Fabric(
            accelerator=settings.device,
            devices=1,
            precision=settings.precision,  # type: ignore[arg-type]
        )
        self.optimizer: torch.optim.Optimizer = torch.optim.AdamW(
            self.vocoder.parameters(), lr=settings.learning_rate, betas=(0.8, 0.99)
        )
        self.step = 0
        self.latest: StoredCheckpoint | None = None
        self._wrapped: Any = None

    def resume(self) -> None:
        """Go on from the latest checkpoint in the folder that can be read, if there is one.

        Raises StudioError where it is of a vocoder of another size.
        """
        from safetensors import SafetensorError

        for checkpoint in reversed([each for each in stored_checkpoints(self.folder) if each.optimizer]):
            try:
                self._restore(checkpoint)
            except (SafetensorError, OSError, ValueError, KeyError):
                continue  # damaged: an earlier one has to do
            self.step, self.latest = checkpoint.step, checkpoint
            break
        self._wrapped, self.optimizer = self.fabric.setup(self.vocoder, self.optimizer)

    def _restore(self, checkpoint: StoredCheckpoint) -> None:
        from safetensors.torch import load_file

        weights, tensors = load_file(checkpoint.weights), load_file(checkpoint.optimizer or "")
        state = optimizer_state(self.vocoder, tensors, checkpoint.state["groups"])
        try:
            self.vocoder.load_state_dict(weights)
        except RuntimeError as error:
            name = checkpoint.weights.name
            raise StudioError("{name} is not a vocoder of the studio voice.", name=name) from error
        self.optimizer.load_state_dict(state)

    def train_step(self) -> dict[str, float]:
        """Do step `step` + 1. Returns its losses. Raises StudioError where they are not finite."""
        number = self.step + 1
        rate = self.settings.learning_rate_at(number)
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        losses = self._losses(self.training.of_step(number))
        self.optimizer.zero_grad(set_to_none=True)
        self.fabric.backward(losses["loss"])
        norm = self.fabric.clip_gradients(
            self._wrapped, self.optimizer, max_norm=_CLIP_GRADIENT, error_if_nonfinite=False
        )
        measured = {name: float(value.detach()) for name, value in losses.items()}
        if not math.isfinite(measured["loss"]) or not math.isfinite(float(norm)):  # type: ignore[arg-type]
            raise StudioError(
                "The loss left all bounds at step {step}. Resume with a learning rate below {rate}.",
                step=number, rate=self.settings.learning_rate,
            )  # fmt: skip
        self.optimizer.step()
        self.step = number
        return {**measured, "learning_rate": rate}

    def held_out_loss(self) -> float:
        """The loss on stretches of clips that are not trained on, the same every time."""
        with torch.no_grad():
            total = 0.0
            times = math.ceil(self.settings.held_out_stretches / self.settings.stretches)
            for number in range(times):
                total += float(self._losses(self.held_out.of_step(number, held_out=True))["loss"])
        return total / times

    def checkpoint(self) -> Checkpoint:
        """Measure and store what there is. Raises StudioError where it cannot be written."""
        score = self.held_out_loss()
        tensors, groups = optimizer_tensors(self.vocoder, self.optimizer)
        size = json.dumps(self.vocoder.size.to_json())
        metadata = {"engine": "studio vocoder", "step": str(self.step), "size": size}
        state = {"seed": self.settings.seed, "groups": groups}
        self.latest = save_checkpoint(
            self.folder, self.step, score, self.vocoder.state_dict(), metadata, tensors, state
        )
        prune(self.folder, keep_best=2, budget_bytes=_MOST_CHECKPOINT_BYTES)
        return Checkpoint(self.step, str(self.latest.weights), score)

    def _losses(self, batch: Batch) -> dict[str, Tensor]:
        return losses(self._wrapped, {name: self.fabric.to_device(value) for name, value in batch.items()},
                      self.settings.rounds)  # fmt: skip


def load_vocoder(path: Path) -> Vocoder:
    """The vocoder of a checkpoint, ready to speak. Raises StudioError where the file is none."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="pt") as stored:
            size = size_of(VocoderSize, stored.metadata()["size"])
            weights = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118 (no mapping)
        if not all(torch.isfinite(tensor).all() for tensor in weights.values()):
            raise ValueError("values that are no numbers")
        return filled(lambda: Vocoder(size), weights).eval()
    except (SafetensorError, OSError, RuntimeError, KeyError, TypeError, ValueError) as error:
        raise StudioError("{name} is not a vocoder of the studio voice.", name=path.name) from error


def losses(vocoder: nn.Module, batch: Batch, rounds: int) -> dict[str, Tensor]:
    """The losses of a batch of `Stretches`: "loss" of what is heard and of the pitch together."""
    samples, hertz = batch["samples"], batch["hertz"]
    mel = mel_spectrogram(samples)
    pulsed = spectrum(batch["pulses"])
    made = [
        samples_towards_mel(vocoder(mel, pulsed, spectrum(drawn)), mel, Rounds(0, rounds))
        for drawn in batch["noises"]
    ]
    top = batch["top_hz"]
    near = sum(spectral_distance(samples, each, top) for each in made)
    apart = spectral_distance(made[0], made[1], top)
    pitch = pitch_loss(vocoder.pitch_classes(mel), hertz, batch["voiced"])  # type: ignore[operator]
    heard = near - apart
    return {"loss": heard + pitch, "heard": heard, "apart": apart, "pitch": pitch}


def spectral_distance(one: Tensor, other: Tensor, top_hz: Tensor) -> Tensor:
    """How far two batches of samples (B, n) are, in natural logarithm of magnitude, over all windows.

    Bins above `top_hz` (B,) do not count, and what is far below hearing hardly does; the others count as
    densely as they lie on the mel scale.
    """
    total = one.new_zeros(())
    for size in LOSS_WINDOWS:
        bins = torch.linspace(0, SAMPLE_RATE / 2, size // 2 + 1, device=one.device)
        heard = ((bins <= top_hz[:, None]) / (1 + bins / _MEL_CORNER_HZ))[..., None]
        difference = (_log_magnitudes(one, size) - _log_magnitudes(other, size)).abs() * heard
        total = total + difference.sum() / (heard.sum() * difference.shape[-1])
    return total / len(LOSS_WINDOWS)


def _log_magnitudes(samples: Tensor, size: int) -> Tensor:
    window = torch.hann_window(size, device=samples.device)
    spectra = torch.stft(samples, size, size // 4, window=window, pad_mode="constant", return_complex=True)
    inaudible = 0.01 * math.sqrt(size / 1024)
    return (spectra.real.square() + spectra.imag.square() + inaudible**2).log() / 2


def pitch_loss(logits: Tensor, hertz: Tensor, voiced: Tensor) -> Tensor:
    """Cross-entropy of pitch classes (B, T, PITCH_CLASSES) with a pitch (B, T) in Hz, blurred as in CREPE."""
    classes = torch.arange(PITCH_CLASSES, device=logits.device)
    right = class_of_hertz(hertz).clamp(0, PITCH_CLASSES - 1)[..., None]
    shares = (-0.5 * ((classes - right) / _CLASS_SPREAD).square()).softmax(dim=-1)
    surprise = -(shares * logits.log_softmax(dim=-1)).sum(dim=-1)
    weights = _UNVOICED_WEIGHT + (1 - _UNVOICED_WEIGHT) * voiced
    return (surprise * weights).sum() / weights.sum()
