"""Forced alignment with torchaudio's CTC acoustic models: wav2vec 2.0 for English, MMS for other languages.

A model gives each 20 ms a probability for each letter; `torchaudio.functional.forced_align` finds the
likeliest way of the text's letters through them (L. Kürzinger and others, "CTC-Segmentation of large
corpora for German end-to-end speech recognition", 2020). Weights are read from a folder, and fetched into it
only when the user has agreed. They are never unpickled: `weights_only` refuses code.
"""

import json
import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torchaudio.functional import forced_align
from torchaudio.models import wav2vec2_model

from studio.errors import StudioError
from studio.settings import downloads_folder
from studio.speech.alignment import AlignedPhone, AlignedWord, fitted
from studio.speech.pronunciation import fold
from studio.speech.recorded import SAMPLE_RATE
from studio.speech.scores import UNKNOWN_SCORE, posterior_score
from studio.speech.text import SpokenWord

FRAME_SAMPLES = 320
"""A frame of these models every 20 ms at 16 kHz."""

FRAME_S = FRAME_SAMPLES / SAMPLE_RATE
WINDOW_FRAMES, CONTEXT_FRAMES = 1_000, 100
"""Long turns are heard 20 s at a time, with 2 s around that: memory grows with the square of it."""

SHORTEST_SAMPLES = 640
"""Below this the convolutions have nothing to work on."""

EDGE_S = 0.06
"""A letter's peak lies inside its sound: a word reaches so far into a pause beside it, or half the pause."""

BLANK, STAR, BETWEEN_WORDS = "-", "*", "|"
"""Labels: no letter, any sound (for text that the model has no letters for), and wav2vec 2.0's space."""


@dataclass(frozen=True)
class CtcModel:
    """A network from samples (1, n) at 16 kHz to logits (1, frames, labels), and what the labels are.

    `normalize` is True where it was trained on samples of zero mean and unit variance.
    """

    network: torch.nn.Module
    labels: tuple[str, ...]
    normalize: bool


@dataclass(frozen=True)
class _Published:
    """What torchaudio publishes under a name: the bundle's name, the file's, and its size in words."""

    bundle: str
    file: str
    size: str


PUBLISHED = {
    "wav2vec2": _Published("WAV2VEC2_ASR_BASE_960H", "wav2vec2_fairseq_base_ls960_asr_ls960.pth", "360 MB"),
    "mms": _Published("MMS_FA", "mms_ctc_alignment_mling_uroman.pt", "1.2 GB"),
}


def load_ctc_aligner(
    method: str, language: str, model_folder: str | Path | None = None, allow_download: bool = False
) -> "CtcAligner":
    """The aligner "wav2vec2" or "mms", with weights from `model_folder` (by default `downloads_folder`).

    The folder holds the published file, and may hold ``<method>.json`` beside it for weights of another
    shape: {"parameters": arguments of torchaudio's wav2vec2_model, "labels": [...], "normalize": false}.
    Raises StudioError where the weights are missing (and `allow_download` is False), broken or others.
    """
    folder = Path(model_folder) if model_folder else downloads_folder()
    path = _weights(method, folder, allow_download)
    parameters, labels, normalize = _shape(method, folder)
    network = wav2vec2_model(**parameters)
    try:
        network.load_state_dict(_state(path, method, len(labels)))
    except (
        OSError,
        RuntimeError,
        KeyError,
        AttributeError,
        TypeError,
        pickle.UnpicklingError,
        EOFError,
    ) as error:
        raise StudioError(
            "The file {file} is broken or is not the model {name}. Delete it and download it again.",
            file=str(path),
            name=PUBLISHED[method].bundle,
        ) from error
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = CtcModel(network.eval().to(device), labels, normalize)
    return CtcAligner(model, with_phones=language == "en")


def _weights(method: str, folder: Path, allow_download: bool) -> Path:
    """The file of weights, downloaded first where that is allowed."""
    published = PUBLISHED[method]
    path = folder / published.file
    if path.is_file():
        return path
    if not allow_download:
        raise StudioError(
            "The aligner {name} needs weights that are not on this machine. Allow their download once "
            "({size}), or put {url} into {folder} as {file}.",
            name=method,
            size=published.size,
            url=_address(method),
            folder=str(folder),
            file=published.file,
        )
    folder.mkdir(parents=True, exist_ok=True)
    try:
        torch.hub.download_url_to_file(_address(method), str(path), progress=False)
    except OSError as error:
        raise StudioError(
            "The weights of {name} could not be downloaded: {reason}. Check the connection and try again.",
            name=method,
            reason=str(error),
        ) from error
    return path


def _bundle(method: str) -> Any:
    import torchaudio.pipelines

    return getattr(torchaudio.pipelines, PUBLISHED[method].bundle)


def _address(method: str) -> str:
    # torchaudio has no public way to ask where a bundle's weights lie.
    path = str(_bundle(method)._path)
    return path if path.startswith("https") else f"https://download.pytorch.org/torchaudio/models/{path}"


def _shape(method: str, folder: Path) -> tuple[dict[str, Any], tuple[str, ...], bool]:
    """The network's parameters, its labels (the blank first) and whether samples are normalised."""
    described = folder / f"{method}.json"
    if described.is_file():
        shape = json.loads(described.read_text(encoding="utf-8"))
        return shape["parameters"], tuple(shape["labels"]), bool(shape["normalize"])
    bundle = _bundle(method)
    labels = bundle.get_labels(star=None) if method == "mms" else bundle.get_labels()
    return bundle._params, tuple(labels), bool(bundle._normalize_waveform)


def _state(path: Path, method: str, labels: int) -> dict[str, torch.Tensor]:
    """The weights in `path`; rows for labels that the published models carry but never use are left out."""
    state: dict[str, torch.Tensor] = torch.load(path, map_location="cpu", weights_only=True)
    if state["aux.bias"].shape[0] > labels:
        unused = set(_bundle(method)._remove_aux_axis)
        kept = [row for row in range(state["aux.bias"].shape[0]) if row not in unused]
        for name in ("aux.weight", "aux.bias"):
            state[name] = state[name][kept]
    return state


class CtcAligner:
    """Aligns words with a CTC model; phones, where wanted, are found by pocketsphinx inside each word."""

    def __init__(self, model: CtcModel, *, with_phones: bool) -> None:
        """`with_phones` only for English: the phone model knows no other language."""
        self._model = model
        self._tokens = {label.lower(): index for index, label in enumerate(model.labels)}
        self._star = len(model.labels)
        self._with_phones = with_phones

    def align(self, samples: NDArray[np.float32], words: Sequence[SpokenWord]) -> list[AlignedWord] | None:
        """Each word in order, in seconds from the start of `samples` (n,) at 16 kHz; None where too short."""
        letters = [self._letters(word.spoken) for word in words]
        targets, owners = self._targets(letters)
        if len(samples) < SHORTEST_SAMPLES or all(known == [self._star] for known in letters):
            return None
        emissions = self._emissions(samples)
        repeats = sum(a == b for a, b in zip(targets[1:], targets[:-1], strict=True))
        if len(targets) + repeats > emissions.shape[1]:
            return None
        path, log_posteriors = forced_align(emissions, torch.tensor([targets], dtype=torch.int32), blank=0)
        found = _spans(path[0].tolist(), log_posteriors[0].numpy(), owners)
        placed = [self._word(word, *found[index]) for index, word in enumerate(words)]
        placed = _widened(placed, len(samples) / SAMPLE_RATE)
        return [self._with_phones_of(samples, word) for word in placed] if self._with_phones else placed

    def _letters(self, spoken: str) -> list[int]:
        """The labels of what is said, without those the model lacks; the star where none is left."""
        between = [self._tokens[BETWEEN_WORDS]] if BETWEEN_WORDS in self._tokens else []
        letters: list[int] = []
        for said in spoken.split():
            known = [self._tokens[letter] for letter in fold(said) if letter in self._tokens]
            letters += [*(between if letters and known else []), *known]
        return letters or [self._star]

    def _targets(self, letters: list[list[int]]) -> tuple[list[int], list[int]]:
        """All labels in a row, and for each the word it belongs to (-1: the space around each word)."""
        between = [self._tokens[BETWEEN_WORDS]] if BETWEEN_WORDS in self._tokens else []
        targets, owners = list(between), [-1] * len(between)
        for index, known in enumerate(letters):
            targets += [*known, *between]
            owners += [index] * len(known) + [-1] * len(between)
        return targets, owners

    def _emissions(self, samples: NDArray[np.float32]) -> torch.Tensor:
        """Log-posteriors (1, frames, labels + 1) on the CPU; the last label is the star, always certain."""
        waveform = torch.from_numpy(np.ascontiguousarray(samples, np.float32))
        if self._model.normalize:
            waveform = torch.nn.functional.layer_norm(waveform, waveform.shape)
        parts = [self._window(waveform, first) for first in _window_starts(len(samples))]
        posteriors = torch.cat(parts, dim=1)
        return torch.cat([posteriors, torch.zeros(1, posteriors.shape[1], 1)], dim=2)

    @torch.inference_mode()
    def _window(self, waveform: torch.Tensor, first: int) -> torch.Tensor:
        """Log-posteriors of the frames from `first`, heard with context on both sides."""
        heard_from = max(0, first - CONTEXT_FRAMES)
        last = first + WINDOW_FRAMES
        heard = waveform[heard_from * FRAME_SAMPLES : (last + CONTEXT_FRAMES) * FRAME_SAMPLES]
        device = next(self._model.network.parameters()).device
        logits, _ = self._model.network(heard[None].to(device))
        return torch.log_softmax(logits.float(), dim=-1)[:, first - heard_from : last - heard_from].cpu()

    def _word(self, word: SpokenWord, frames: list[int], log_posteriors: list[float]) -> AlignedWord:
        unknown = self._letters(word.spoken) == [self._star]
        score = UNKNOWN_SCORE if unknown else posterior_score(np.array(log_posteriors))
        return AlignedWord(word.written, word.spoken, frames[0] * FRAME_S, (frames[-1] + 1) * FRAME_S, score)

    def _with_phones_of(self, samples: NDArray[np.float32], word: AlignedWord) -> AlignedWord:
        from studio.speech.alignment_pocketsphinx import PocketsphinxAligner

        sound = samples[round(word.start * SAMPLE_RATE) : round(word.end * SAMPLE_RATE)]
        found = PocketsphinxAligner().align(sound, [SpokenWord(word.text, word.spoken)])
        phones: tuple[AlignedPhone, ...] = fitted(found[0], word.start, word.end).phones if found else ()
        return replace(word, phones=phones)


def _window_starts(samples: int) -> range:
    """First frames of the windows; a rest too short for the network goes with the window before it."""
    frames = (samples - SHORTEST_SAMPLES) // FRAME_SAMPLES + 1
    return range(0, max(1, frames), WINDOW_FRAMES)


def _spans(
    path: list[int], log_posteriors: NDArray[np.float32], owners: list[int]
) -> dict[int, tuple[list[int], list[float]]]:
    """For each word the frames of its letters and their log-posteriors; `path` has a label for each frame."""
    spans: dict[int, tuple[list[int], list[float]]] = {}
    for frame, token in _tokens_of(path):
        owner = owners[token]
        frames, values = spans.setdefault(owner, ([], []))
        frames.append(frame)
        values.append(float(log_posteriors[frame]))
    return spans


def _tokens_of(path: list[int]) -> Iterator[tuple[int, int]]:
    """(frame, number of the target) for the frames that are not blank."""
    number, before = -1, 0
    for frame, label in enumerate(path):
        if label != 0 and label != before:
            number += 1
        if label != 0:
            yield frame, number
        before = label


def _widened(words: list[AlignedWord], seconds: float) -> list[AlignedWord]:
    """Words reaching a little into the pauses beside them, never into each other."""
    edges = [0.0, *(edge for word in words for edge in (word.start, word.end)), seconds]
    wide = []
    for index, word in enumerate(words):
        before, after = word.start - edges[2 * index], edges[2 * index + 3] - word.end
        # The sound's own ends belong to nobody else.
        lead = min(EDGE_S, before if index == 0 else before / 2)
        trail = min(EDGE_S, after if index == len(words) - 1 else after / 2)
        start, end = word.start - max(lead, 0.0), word.end + max(trail, 0.0)
        wide.append(replace(word, start=round(start, 6), end=round(end, 6)))
    return wide
