"""Where somebody speaks: silero-vad read block by block, and the regions its probabilities make."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from torch import Tensor

SAMPLE_RATE = 16000  # Hz, the rate silero-vad was trained at
FRAME = 512  # samples for each probability, fixed by the network
FRAME_S = FRAME / SAMPLE_RATE
CONTEXT = 64  # samples before each frame that the network hears with it
MEMORY = 128  # values that it remembers
AT_ONCE = 32  # frames


@dataclass(frozen=True)
class ActivitySettings:
    """How probabilities become regions.

    A region starts where the probability reaches `onset` and ends where it falls below `offset`;
    each end is then moved outwards by `pad_s` (negative: inwards), pauses shorter than `fill_s` are
    closed and regions shorter than `least_s` dropped.
    """

    onset: float = 0.5
    offset: float = 0.35
    pad_s: float = 0.03
    fill_s: float = 0.1
    least_s: float = 0.1


class ActivityDetector:
    """The probability of speech of each 32 ms frame of sound that comes in pieces.

    The network remembers across pieces, and samples that do not fill a frame wait for the next
    piece, so the result does not depend on how the sound was cut. One detector for one recording.
    """

    def __init__(self) -> None:
        import torch

        self._network = _new_network()._model  # the one for 16 kHz; around it there are only checks
        self._rest = np.zeros(0, np.float32)
        self._last = torch.zeros(1, CONTEXT)
        self._state = torch.zeros(1, MEMORY), torch.zeros(1, MEMORY)

    def probabilities(self, samples_16k: np.ndarray) -> np.ndarray:
        """Probabilities (frames,) of the frames that are whole with these 16 kHz mono float32 samples."""
        samples = np.concatenate([self._rest, samples_16k.astype(np.float32, copy=False)])
        whole = len(samples) // FRAME * FRAME
        self._rest = samples[whole:]
        return self._of_whole_frames(samples[:whole])

    def finish(self) -> np.ndarray:
        """The probability of the last frame, filled up with silence: (1,), or (0,) where none is begun."""
        if not len(self._rest):
            return np.zeros(0, np.float32)
        return self._of_whole_frames(np.pad(self._rest, (0, FRAME - len(self._rest))))

    def _of_whole_frames(self, samples: np.ndarray) -> np.ndarray:
        import torch

        found = np.zeros(len(samples) // FRAME, np.float32)
        with torch.inference_mode():
            frames = torch.from_numpy(samples).view(-1, FRAME)
            for first in range(0, len(frames), AT_ONCE):
                found[first : first + AT_ONCE] = self._of_some(frames[first : first + AT_ONCE])
        return found

    def _of_some(self, frames: "Tensor") -> "Tensor":
        """Probabilities (n,) of `frames` (n, 512), at most `AT_ONCE`, and always computed as if so many.

        Only what the network remembers goes from frame to frame: all else is done for all at once, in a
        quarter of the time. Filled up, a frame's result does not depend on how many come with it.
        """
        import torch

        count, fill = len(frames), (0, 0, 0, AT_ONCE - len(frames))
        heard = torch.cat([torch.cat([self._last, frames[:-1, -CONTEXT:]]), frames], dim=1)
        self._last = frames[-1:, -CONTEXT:]
        heard = torch.nn.functional.pad(heard, fill)
        encoded = self._network.encoder(self._network.run_extractors(heard)).squeeze(-1)
        decoder, states = self._network.decoder, []
        for at in range(count):
            self._state = decoder.rnn(encoded[at : at + 1], self._state)
            states.append(self._state[0])
        remembered = torch.nn.functional.pad(torch.cat(states), fill)
        likely: Tensor = decoder.decoder(remembered.unsqueeze(-1)).flatten()[:count]
        return likely


def regions_of(
    probabilities: np.ndarray, settings: ActivitySettings | None = None, frame_s: float = FRAME_S
) -> list[tuple[float, float]]:
    """Regions (start, end) in seconds, in order and apart, from the probability of each frame."""
    settings = settings or ActivitySettings()
    padded = [
        (max(0.0, start * frame_s - settings.pad_s), min(len(probabilities), end) * frame_s + settings.pad_s)
        for start, end in _hysteresis(probabilities, settings.onset, settings.offset)
    ]
    filled: list[tuple[float, float]] = []
    for start, end in padded:
        if filled and start - filled[-1][1] < settings.fill_s:
            filled[-1] = (filled[-1][0], end)
        else:
            filled.append((start, end))
    return [(start, end) for start, end in filled if end - start >= settings.least_s]


def speech_regions(
    samples_16k: np.ndarray, settings: ActivitySettings | None = None
) -> list[tuple[float, float]]:
    """Regions of speech (start, end) in seconds of 16 kHz mono float32 `samples_16k`."""
    detector = ActivityDetector()
    probabilities = np.concatenate([detector.probabilities(samples_16k), detector.finish()])
    seconds = len(samples_16k) / SAMPLE_RATE
    regions = regions_of(probabilities, settings)
    return [(start, min(end, seconds)) for start, end in regions if start < seconds]


def _hysteresis(probabilities: np.ndarray, onset: float, offset: float) -> list[tuple[int, int]]:
    """Frames [first, last) of each stretch that reached `onset` and stayed at `offset` or above."""
    above = np.concatenate([[False], probabilities >= offset, [False]])
    changes = np.flatnonzero(np.diff(above.astype(np.int8)))
    stretches = []
    for first, last in zip(changes[::2], changes[1::2], strict=True):
        reached = np.flatnonzero(probabilities[first:last] >= onset)
        if len(reached):
            stretches.append((int(first + reached[0]), int(last)))
    return stretches


def _new_network() -> Any:
    """A network of its own memory; the threads that importing silero_vad takes are given back."""
    import torch

    threads = torch.get_num_threads()
    import silero_vad

    network = silero_vad.load_silero_vad()
    torch.set_num_threads(threads)  # importing silero_vad sets one thread for the whole process
    return network
