"""What sounds on under speech, such as a music bed, a fan or hum, taken out of the mel spectrogram."""

import numpy as np
import torch
from torch import Tensor

QUIET_SHARE = 0.2  # of the frames around; speech leaves each band to what is under it for as long
AROUND_FRAMES = 500  # of 10 ms, to both sides
STEP_FRAMES = 20  # how often the background is estimated
EVERY = 4  # of the frames around are looked at: neighbours say the same
TIMES = 2.0  # the background's power that is subtracted: its mean lies above its quiet moments
LEAST_LEFT = 0.05  # of the power, -13 dB: silence between words would sound like no voice at all


def without_background(mels: Tensor) -> Tensor:
    """Power `mels` (frames, bands), less what each band holds all the time in the 10 s around.

    A voice over music otherwise sounds like another voice than the same without. Spectral subtraction as by
    Boll, 1979, the background as quiet moments show it: Martin, 1994.
    """
    power = mels.numpy()
    if not len(power):
        return mels
    background = np.stack([_quiet(power, frame) for frame in range(0, len(power), STEP_FRAMES)])
    nearest = (np.arange(len(power)) + STEP_FRAMES // 2) // STEP_FRAMES
    heard = power - TIMES * background[np.minimum(nearest, len(background) - 1)]
    return torch.from_numpy(np.maximum(heard, LEAST_LEFT * power).astype(np.float32))


def _quiet(power: np.ndarray, frame: int) -> np.ndarray:
    """The power (bands,) that a `QUIET_SHARE` of the frames around `frame` stay below."""
    around = power[max(0, frame - AROUND_FRAMES) : frame + AROUND_FRAMES : EVERY]
    at = int(QUIET_SHARE * len(around))
    quiet: np.ndarray = np.partition(around, at, axis=0)[at]
    return quiet
