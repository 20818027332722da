"""What is measured of a speaker, so that a voice that was never trained on sounds like itself: traits.

The acoustic model paints a mel against the speaker's mean spectrum and a melody against their mean pitch;
both come from recordings, of which a few seconds do.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from studio.voices.engines.studio.features import Utterance, loud_frames
from studio.voices.engines.studio.sound_form import FLOOR

LEAST_HEARD = float(np.log(FLOOR)) + 2.0
"""A band whose mean is lower holds no speech: the recording was cut off below it."""
USUAL_SPREAD = 0.2
"""Of ln Hz, for a recording in which no pitch was found."""


@dataclass(frozen=True)
class Speaker:
    """Who speaks: the mean d-vector (256,), the mean log mel of speech (MELS,), and pitch.

    `pitch` (2,) is the mean and the standard deviation of ln Hz.
    """

    dvector: Tensor
    mean_mel: Tensor
    pitch: Tensor

    @property
    def heard(self) -> Tensor:
        """Which bands hold speech in the recordings, (MELS,)."""
        return self.mean_mel > LEAST_HEARD

    def tensors(self) -> dict[str, Tensor]:
        """As a checkpoint keeps it."""
        return {"dvector": self.dvector, "mean_mel": self.mean_mel, "pitch": self.pitch}


def speaker_of(utterances: Iterable[Utterance]) -> Speaker:
    """The traits of one speaker's utterances, at least one: of each as much as it holds speech."""
    mels, frames, logs, weights, dvectors = torch.zeros(1), 0, [], [], []
    for utterance in utterances:
        loud = utterance.mel[:, loud_frames(utterance.mel)]
        mels, frames = mels + loud.sum(dim=1), frames + loud.shape[1]
        pitched = utterance.voiced > 0
        logs.append(utterance.pitch[pitched])
        weights.append((utterance.voiced * utterance.frames)[pitched])
        dvectors.append(utterance.dvector)
    pitch = _mean_and_spread(torch.cat(logs), torch.cat(weights))
    return Speaker(unit(torch.stack(dvectors).mean(dim=0)), mels / max(1, frames), pitch)


def speaker_of_sound(mels: Sequence[Tensor], hertz: NDArray[np.float32], dvector: Tensor) -> Speaker:
    """The traits of a reference of which no text is known: log mels (MELS, T), pitch in Hz or NaN."""
    loud = torch.cat([mel[:, loud_frames(mel)] for mel in mels], dim=1)
    logs = torch.from_numpy(np.log(hertz[np.isfinite(hertz)]))
    return Speaker(unit(dvector), loud.mean(dim=1), _mean_and_spread(logs, torch.ones(len(logs))))


def unit(vector: Tensor) -> Tensor:
    """The vector with length one."""
    return torch.nn.functional.normalize(vector, dim=-1)


def _mean_and_spread(logs: Tensor, weights: Tensor) -> Tensor:
    """Of ln Hz, (2,). Jumps of an octave are the analysis' own: the middle counts, and what is near it."""
    if not len(logs):
        return torch.tensor([5.1, USUAL_SPREAD])
    near = (logs - logs.median()).abs() < 0.6
    logs, weights = logs[near], weights[near]
    mean = (logs * weights).sum() / weights.sum().clamp(min=1e-6)
    variance = ((logs - mean) ** 2 * weights).sum() / weights.sum().clamp(min=1e-6)
    return torch.stack([mean, variance.sqrt().clamp(min=0.05)]).float()
