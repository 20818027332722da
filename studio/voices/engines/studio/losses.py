"""What the acoustic model is trained to do: paint the mel of given sounds, and say how long, high and loud.

In the last part of a training two critics judge whether what is painted looks natural (`critic`). Critic
and painter learn in the same step, from one sum of losses that shares no weights between them.
"""

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from studio.voices.engines.studio.acoustic import MEL_SCALE, AcousticModel, AcousticSize, Prosody, Sounds
from studio.voices.engines.studio.critic import Critic, critic_loss, deceiving_loss, random_stretches
from studio.voices.engines.studio.speakers import unit

FORGET = 0.3
"""How often a speaker is told by traits alone, as one who was never heard."""
NOISE = 0.025
"""Of each value of a d-vector, whose size is 0.06: utterances of a speaker differ by so much, about."""
WEIGHTS = {"duration_loss": 0.5, "pitch_loss": 0.3, "voiced_loss": 0.1, "loudness_loss": 0.2}
DECEIVING, MATCHING = 0.15, 0.3
CRITICS_FROM, WARM = 0.6, 0.05
"""Share of the training after which the critics count, and in which their word gains its full weight."""

Batch = dict[str, Tensor]


class AcousticTraining(nn.Module):
    """The acoustic model with its critics: `forward` gives the losses of a batch."""

    def __init__(self, size: AcousticSize) -> None:
        super().__init__()
        self.acoustic = AcousticModel(size)
        self.critic = Critic()

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """The losses by name, "loss" is their sum; of held-out batches (in `eval`) also `held_out`'s."""
        sounds = Sounds(batch["symbols"], batch["places"], batch["moods"], batch["there"])
        who = self._speaker(batch)
        model = self.acoustic
        read = model.reading(sounds, who)
        # What is read is read for painting: nothing in it may tell one utterance's melody from another's.
        losses = self._prosody_losses(read.detach(), who, batch)
        prosody = Prosody(batch["frames"], batch["pitch"], batch["voiced"], batch["loudness"])
        painted, present = model.painted(
            read, prosody, batch["speaker_pitch"][:, 0], who, sounds.there, batch["mel"].shape[2]
        )
        painted = painted.float()
        natural = natural_mel(batch)
        shown = present[:, None] & batch["heard"][:, :, None]
        losses["mel_loss"] = MEL_SCALE * ((painted - natural).abs() * shown).sum() / shown.sum()
        total = losses["mel_loss"] + sum(weight * losses[name] for name, weight in WEIGHTS.items())
        if self.training:
            weight = self._critics_weight(batch)
            if weight > 0:
                judged = self._judged(natural * shown, painted * shown, batch["frames"].sum(dim=1), losses)
                losses["critics"] = losses["critic_loss"] + weight * judged
                total = total + losses["critics"]
        else:
            losses["variance_gap"] = variance_gap(natural, painted, shown)
            total = total + losses["variance_gap"]
        return {"loss": total, **losses}

    def _speaker(self, batch: Batch) -> Tensor:
        """Who speaks; in training by the speaker's mean d-vector with noise.

        An utterance's own would tell which utterance it is: its melody is learned by heart then.
        """
        if not self.training:
            return self.acoustic.speaker(batch["mean_dvector"], batch["speaker_pitch"], batch["speaker"])
        count = len(batch["speaker"])
        mean = batch["mean_dvector"]
        noisy = unit((mean + NOISE * torch.randn(mean.shape).to(mean.device)).relu())
        forget = (torch.rand(count) < FORGET).to(mean.device)
        return self.acoustic.speaker(noisy, batch["speaker_pitch"], batch["speaker"], forget=forget)

    def _prosody_losses(self, read: Tensor, who: Tensor, batch: Batch) -> dict[str, Tensor]:
        there = batch["there"]
        frames = self.acoustic.log_frames(read, who, there).float()
        pitch, voiced, loudness = (value.float() for value in self.acoustic.melody_of(read, who, there))
        said = there & (batch["frames"] > 0)
        pitched = batch["voiced"] * said
        spread = batch["speaker_pitch"][:, 1:]
        return {
            "duration_loss": _mean((frames - (batch["frames"] + 1).log()).square(), there),
            "pitch_loss": _mean(((pitch - batch["pitch"]) / spread).square(), pitched),
            "voiced_loss": _mean(
                functional.binary_cross_entropy_with_logits(voiced, batch["voiced"], reduction="none"), said
            ),
            "loudness_loss": _mean((loudness - batch["loudness"]).square(), said),
        }

    def _judged(self, natural: Tensor, painted: Tensor, lengths: Tensor, losses: dict[str, Tensor]) -> Tensor:
        """What the painter owes to the critics; what they learn is `critic_loss`."""
        real, made = random_stretches(natural, painted, lengths)
        judged = self.critic(real)
        losses["critic_loss"] = critic_loss(judged, self.critic([mel.detach() for mel in made]))
        deceived, matched = deceiving_loss(judged, self.critic.unmoved(made))
        losses["deceiving_loss"], losses["matching_loss"] = deceived, matched
        return DECEIVING * deceived + MATCHING * matched

    def _critics_weight(self, batch: Batch) -> float:
        """0 as long as the critics do not count, then growing to 1, by the batch's share of the training."""
        share = float(batch["share_done"]) if "share_done" in batch else 0.0
        return min(1.0, max(0.0, (share - CRITICS_FROM) / WARM))


def natural_mel(batch: Batch) -> Tensor:
    """The mel against the speaker's mean, as the model paints it, (B, MELS, T)."""
    return (batch["mel"] - batch["mean_mel"][:, :, None]) / MEL_SCALE


def variance_gap(natural: Tensor, painted: Tensor, shown: Tensor) -> Tensor:
    """How much the painted mels lack in variance along time, a mean over bands of |ln(ratio)| / 2."""
    counts = shown.sum(dim=2).clamp(min=1)
    variances = []
    for mel in (natural, painted):
        mean = (mel * shown).sum(dim=2) / counts
        variances.append((((mel - mean[..., None]) * shown).square().sum(dim=2) / counts).clamp(min=1e-4))
    gap = (variances[1].log() - variances[0].log()).abs() / 2
    return _mean(gap, shown.any(dim=2))


def _mean(values: Tensor, weights: Tensor) -> Tensor:
    return (values * weights).sum() / weights.sum().clamp(min=1)
