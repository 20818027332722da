"""Speaker vectors: sound in, GE2E d-vectors out, with the mel front end its weights expect."""

import importlib.util
from functools import lru_cache
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from studio.errors import StudioError
from studio.speech.ge2e import HIDDEN, MELS, GE2ENetwork

SAMPLE_RATE = 16000  # Hz
WINDOW_SAMPLES = SAMPLE_RATE * 25 // 1000
HOP_SAMPLES = SAMPLE_RATE * 10 // 1000
FRAME_S = HOP_SAMPLES / SAMPLE_RATE
PARTIAL_FRAMES = 160  # the network was trained on windows of 1.6 s
TARGET_DBFS = -30.0  # level of the training sound; softer sound is raised, louder left alone
BATCH = 64  # windows in one pass, about 10 MB of activations


def packaged_weights() -> Path:
    """The weights file inside the installed Resemblyzer package, whose code is never imported.

    Raises StudioError where the package is missing.
    """
    spec = importlib.util.find_spec("resemblyzer")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        weights = Path(folder) / "pretrained.pt"
        if weights.is_file():
            return weights
    raise StudioError(
        "The speaker encoder's weights are missing. Install them with: "
        "pip install --no-deps resemblyzer==0.1.4"
    )


def load_network(weights: Path) -> GE2ENetwork:
    """The network with `weights` in the layout of Resemblyzer or SV2TTS, or a bare state dict.

    Raises StudioError where the file cannot be read, holds pickled code or is something else.
    """
    try:
        stored = torch.load(weights, map_location="cpu", weights_only=True)
        network = GE2ENetwork()
        network.load_state_dict(stored.get("model_state", stored))
    except FileNotFoundError:
        raise StudioError("There is no speaker encoder at {path}.", path=str(weights)) from None
    except Exception as error:  # torch raises many kinds for a broken or foreign file
        raise StudioError(
            "{name} is not a speaker encoder that can be loaded. Choose the original encoder.pt.",
            name=weights.name,
        ) from error
    return network.eval()


class DVectorEncoder:
    """Speaker vectors of 16 kHz mono sound. Vectors have 256 values >= 0 and length one."""

    def __init__(self, weights: Path | str | None = None) -> None:
        self.network = load_network(Path(weights) if weights else packaged_weights())

    def embed(self, samples_16k: np.ndarray) -> np.ndarray:
        """One vector (256,) for the whole utterance: the mean of half-overlapping windows, as unit vector."""
        vectors, _ = self.embed_windows(samples_16k, hop_s=PARTIAL_FRAMES * FRAME_S / 2)
        mean = vectors.mean(axis=0)
        return mean / max(float(np.linalg.norm(mean)), 1e-9)

    def embed_windows(
        self, samples_16k: np.ndarray, *, hop_s: float = 0.2, window_s: float = 1.6
    ) -> tuple[np.ndarray, np.ndarray]:
        """Vectors (n, 256) of sliding windows and their times (n, 2), start and end in seconds.

        Sound shorter than one window makes one window, filled up with silence. A last window
        that would be more than a quarter silence is left out, unless it is the only one.
        """
        frames, hop = round(window_s / FRAME_S), max(1, round(hop_s / FRAME_S))
        mels = mel_spectrogram(raise_level(samples_16k))
        starts = np.arange(0, max(1, len(mels) - frames * 3 // 4), hop)
        vectors = self.embed_at(mels, starts, [frames])[:, 0]
        return vectors, np.stack([starts, starts + frames], axis=1) * FRAME_S

    def embed_at(
        self, mels: Tensor, starts: np.ndarray, lengths: list[int], gains: np.ndarray | None = None
    ) -> np.ndarray:
        """Vectors (len(starts), len(lengths), 256) of windows of `mels` (frames, 40).

        `starts` and `lengths` are frames; all lengths come out of one pass. Frames beyond the
        end are silence. `gains` (len(starts),) makes the sound of each window that much louder.
        """
        longest = max(lengths)
        padded = torch.nn.functional.pad(mels, (0, 0, 0, longest))
        windows = padded.unfold(0, longest, 1).transpose(1, 2)  # frames x longest x 40, a view
        vectors = np.empty((len(starts), len(lengths), HIDDEN), np.float32)
        with torch.inference_mode():
            for first in range(0, len(starts), BATCH):
                batch = windows[torch.from_numpy(starts[first : first + BATCH])]
                if gains is not None:
                    power = torch.from_numpy(np.square(gains[first : first + BATCH], dtype=np.float32))
                    batch = batch * power[:, None, None]
                vectors[first : first + BATCH] = self.network.at_frames(batch, lengths).numpy()
        return vectors


def raise_level(samples: np.ndarray) -> np.ndarray:
    """The samples at -30 dBFS (mean power) where they are softer; louder ones as they are."""
    power = float(np.mean(np.square(samples, dtype=np.float64))) if len(samples) else 0.0
    if power <= 0.0:
        return samples
    gain_db = TARGET_DBFS - 10 * np.log10(power)
    return (samples * 10 ** (max(gain_db, 0.0) / 20)).astype(np.float32)


def window_gains(samples: np.ndarray, starts: np.ndarray, frames: int, level_dbfs: float) -> np.ndarray:
    """The factor (len(starts),) that brings each window of `frames` to a mean power of `level_dbfs`."""
    energy = np.concatenate([[0.0], np.cumsum(np.square(samples, dtype=np.float64))])
    first = np.minimum(starts * HOP_SAMPLES, len(samples))
    last = np.minimum(first + frames * HOP_SAMPLES, len(samples))
    power = np.maximum(energy[last] - energy[first], 0.0) / (frames * HOP_SAMPLES)
    return np.sqrt(10 ** (level_dbfs / 10) / np.maximum(power, 1e-12))


def mel_spectrogram(samples_16k: np.ndarray) -> Tensor:
    """Power (not log) mel spectrogram (frames, 40): 25 ms Hann windows every 10 ms, centred."""
    samples = torch.from_numpy(np.ascontiguousarray(samples_16k, np.float32))
    spectrum = torch.stft(
        samples, WINDOW_SAMPLES, HOP_SAMPLES, window=torch.hann_window(WINDOW_SAMPLES),
        center=True, pad_mode="constant", return_complex=True,
    )  # fmt: skip
    return spectrum.abs().square().T @ _mel_filters()


@lru_cache(maxsize=1)
def _mel_filters() -> Tensor:
    """Filters (201, 40), librosa's default kind (Slaney), without librosa's slow import."""
    from torchaudio.functional import melscale_fbanks

    return melscale_fbanks(
        WINDOW_SAMPLES // 2 + 1, 0.0, SAMPLE_RATE / 2, MELS, SAMPLE_RATE, norm="slaney", mel_scale="slaney"
    )
