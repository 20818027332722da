"""From logits of pitch classes to a pitch in Hz at every frame.

Classes as in CREPE (J. W. Kim et al., ICASSP 2018), and the likeliest path through them (Viterbi): a voice
does not leap from frame to frame, and where a mel says little, as a painted one may, the pitch goes on as it
was.
"""

import numpy as np
import torch
from torch import Tensor

PITCH_CLASSES = 192
_LOWEST_CLASS_HZ, _OCTAVES = 55.0, 3.3
_CLASSES_PER_OCTAVE = (PITCH_CLASSES - 1) / _OCTAVES
_NEAR_CLASSES = 4
_WIDEST_STEP = 8
"""Classes from one frame to the next at most: 1.7 semitones in 12 ms."""
_USUAL_STEP = 2.5


def class_of_hertz(hertz: Tensor) -> Tensor:
    """The pitch class, with fractions, of a pitch in Hz."""
    return (hertz / _LOWEST_CLASS_HZ).log2() * _CLASSES_PER_OCTAVE


def hertz_of_logits(logits: Tensor) -> Tensor:
    """The pitch in Hz (T,) of logits (T, PITCH_CLASSES): the mean around the likeliest path of classes."""
    classes = torch.arange(PITCH_CLASSES, device=logits.device)
    scores = logits.log_softmax(dim=-1)
    path = likeliest_path(scores)[:, None]
    shares = scores.masked_fill((classes - path).abs() > _NEAR_CLASSES, -torch.inf).softmax(dim=-1)
    return _LOWEST_CLASS_HZ * torch.exp2((shares * classes).sum(dim=-1) / _CLASSES_PER_OCTAVE)


def likeliest_path(scores: Tensor) -> Tensor:
    """The classes (T,) of the path with the highest `scores` (T, classes), less what its steps cost."""
    wide = 2 * _WIDEST_STEP + 1
    cost = 0.5 * ((np.arange(wide) - _WIDEST_STEP) / _USUAL_STEP) ** 2
    frames = scores.cpu().double().numpy()
    padded = np.full(frames.shape[1] + wide - 1, -np.inf)
    around = np.lib.stride_tricks.sliding_window_view(padded, wide)
    best, chosen = frames[0], []
    for frame in frames[1:]:
        padded[_WIDEST_STEP:-_WIDEST_STEP] = best
        worth = around - cost
        step = worth.argmax(axis=1)
        chosen.append(step)
        best = worth[np.arange(len(step)), step] + frame
    path = [int(best.argmax())]
    for step in reversed(chosen):
        path.append(path[-1] + int(step[path[-1]]) - _WIDEST_STEP)
    return torch.tensor(path[::-1], device=scores.device)
