"""Forced alignment in any language, by a model learned from recordings and their text alone.

No dictionary of times and no published weights: `studio.speech.alignment_learning` finds out from a few
minutes of speech what each sound is like, this finds where it is said. A small convolutional network gives
each 10 ms the probability of each state of each sound; over how common the state is, that is a likelihood
(H. Bourlard and N. Morgan, "Connectionist speech recognition", 1994), and `alignment_search` does the rest.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from studio.errors import StudioError
from studio.speech.alignment import AlignedPhone, AlignedWord
from studio.speech.alignment_search import ANY_SOUND, Chain, Floats, chain_of, runs_of, search, states_of
from studio.speech.recorded import SAMPLE_RATE
from studio.speech.sounds import sounds_of
from studio.speech.text import SpokenWord

HOP_SAMPLES = 160
FRAME_S = HOP_SAMPLES / SAMPLE_RATE
BANDS = 40
CHANNELS = 160
VERSION = 1
LEAST_FIT = -8.0
"""Log probabilities below this are all the same: not heard."""
UNKNOWN_FIT = -1.0
"""For a sound that nothing was learned about."""


def bands_of(samples: NDArray[np.float32]) -> Floats:
    """Log mel energies (frames, BANDS) of mono sound at 16 kHz, a frame every 10 ms, frame 0 around sample 0.

    Each band has mean 0 and variance 1 over the stretch, so that rooms and microphones differ less.
    """
    energies = _log_energies(torch.from_numpy(np.ascontiguousarray(samples, dtype=np.float32)))
    energies = energies - energies.mean(dim=0)
    return (energies / (energies.std(dim=0, correction=0) + 0.1)).numpy()


def _log_energies(samples: Tensor) -> Tensor:
    from torchaudio.functional import melscale_fbanks

    spectra = torch.stft(
        samples, 512, HOP_SAMPLES, 320, torch.hamming_window(320), pad_mode="constant", return_complex=True
    )
    filters = melscale_fbanks(257, 60.0, 7600.0, BANDS, SAMPLE_RATE)
    return (spectra.abs().square().T @ filters + 1e-6).log()


class SoundNetwork(nn.Module):
    """Log mel energies (B, T, BANDS) to logits of the states (B, T, states); sees 0.26 s around."""

    def __init__(self, states: int, channels: int = CHANNELS) -> None:
        super().__init__()
        self.enter = nn.Conv1d(BANDS, channels, 5, padding=2)
        self.along = nn.ModuleList(
            nn.Conv1d(channels, channels, 3, padding=far, dilation=far) for far in (1, 2, 3, 6, 12)
        )
        self.norms = nn.ModuleList(nn.LayerNorm(channels) for _ in self.along)
        self.leave = nn.Linear(channels, states)
        self.dropout = nn.Dropout(0.1)

    def forward(self, bands: Tensor) -> Tensor:
        """The logits."""
        values = self.enter(bands.transpose(1, 2)).transpose(1, 2)
        for along, norm in zip(self.along, self.norms, strict=True):
            inner = along(norm(values).transpose(1, 2)).transpose(1, 2)
            values = values + self.dropout(nn.functional.gelu(inner))
        return self.leave(values)


@dataclass(frozen=True)
class LearnedModel:
    """What was learned of the sounds of a language in somebody's mouth.

    `states` says which states each sound has, `common` (S,) is the logarithm of how common each state is,
    `stay` and `leave` are what `search` asks for. `word_line` and `phone_line` turn a fit into a score:
    offset and slope of a logistic function (see `studio.speech.scores`). It learned from `seconds` of speech.
    """

    network: SoundNetwork
    states: dict[str, tuple[int, ...]]
    common: Floats
    stay: Floats
    leave: Floats
    language: str
    word_line: tuple[float, float] = (0.0, 1.0)
    phone_line: tuple[float, float] = (0.0, 1.0)
    seconds: float = 0.0

    def fits(self, bands: Floats) -> Floats:
        """How well each state fits each frame, (T, S): log likelihoods against the mean over all states."""
        with torch.inference_mode():
            logits = self.network.eval()(torch.from_numpy(bands)[None])[0]
            return torch.log_softmax(logits, dim=-1).numpy() - self.common

    def path(self, bands: Floats, chain: Chain) -> tuple[NDArray[np.int64], Floats]:
        """The likeliest way through `chain` (T,), and the log of the probability of the sound there (T,)."""
        fits = self.fits(bands)
        path, _ = search(fits, chain, self.stay, self.leave)
        return path, self._heard(fits + self.common, chain.states[path])

    def _heard(self, posteriors: Floats, states: NDArray[np.int64]) -> Floats:
        """The log probability of each frame's sound, whichever of its states, of log posteriors (T, S)."""
        firsts = [numbers[0] for numbers in self.states.values()]  # states of a sound are neighbours
        of_sounds = np.log(np.add.reduceat(np.exp(posteriors), firsts, axis=1) + 1e-9)
        number = np.concatenate([np.full(len(its), place) for place, its in enumerate(self.states.values())])
        heard = of_sounds[np.arange(len(states)), number[states]]
        return np.where(states == ANY_SOUND, np.float32(UNKNOWN_FIT), np.maximum(heard, LEAST_FIT))

    def save(self, path: Path) -> None:
        """Write the model as safetensors."""
        from safetensors.torch import save_file

        tensors = {f"network.{name}": value for name, value in self.network.state_dict().items()}
        arrays = {"common": self.common, "stay": self.stay, "leave": self.leave}
        tensors |= {name: torch.from_numpy(np.ascontiguousarray(value)) for name, value in arrays.items()}
        facts = {
            "version": VERSION, "language": self.language, "states": self.states,
            "word_line": self.word_line, "phone_line": self.phone_line, "seconds": self.seconds,
        }  # fmt: skip
        path.parent.mkdir(parents=True, exist_ok=True)
        save_file(tensors, path, {"aligner": json.dumps(facts)})


def load_model(path: Path) -> LearnedModel:
    """A model that `LearnedModel.save` wrote. Raises StudioError where the file is none."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, "pt") as file:
            facts = json.loads((file.metadata() or {})["aligner"])
            tensors = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118
        if facts["version"] != VERSION or not all(value.isfinite().all() for value in tensors.values()):
            raise ValueError("another version, or values that are no numbers")
        states = {sound: tuple(numbers) for sound, numbers in facts["states"].items()}
        weights = {
            name.removeprefix("network."): value
            for name, value in tensors.items()
            if name.startswith("network.")
        }
        network = SoundNetwork(len(weights["leave.bias"]), len(weights["enter.bias"]))
        network.load_state_dict(weights)
        common, stay, leave = (tensors[name].numpy() for name in ("common", "stay", "leave"))
        count = len(weights["leave.bias"])
        if list(states.items()) != list(states_of(tuple(states)).items()) or count != 1 + max(
            max(its) for its in states.values()
        ):
            raise ValueError("states of sounds that are not those of the network")
        if any(values.shape != (count,) for values in (common, stay, leave)):
            raise ValueError("chances of other states")
        lines = tuple(
            (float(offset), float(slope)) for offset, slope in (facts["word_line"], facts["phone_line"])
        )
        language, seconds = facts["language"], float(facts.get("seconds", 0.0))
        return LearnedModel(network, states, common, stay, leave, language, lines[0], lines[1], seconds)
    except (OSError, SafetensorError, KeyError, ValueError, RuntimeError, TypeError) as error:
        raise StudioError(
            "{file} is no learned aligner, or it is broken. Learn it again from your recordings.",
            file=str(path),
        ) from error


@dataclass(frozen=True)
class LearnedAligner:
    """Aligns words with a learned model. See `studio.speech.alignment.Aligner`."""

    model: LearnedModel

    def align(self, samples: NDArray[np.float32], words: Sequence[SpokenWord]) -> list[AlignedWord] | None:
        """Each word with its times in seconds of `samples` (n,) at 16 kHz, its IPA sounds and scores."""
        if not words:
            return None
        said = [[sounds_of(each, self.model.language) for each in word.spoken.split()] for word in words]
        parts = [sounds for word in said for sounds in word]
        chain = chain_of(parts, self.model.states)
        bands = bands_of(samples) if len(samples) > 2 * HOP_SAMPLES else np.zeros((0, BANDS), np.float32)
        if len(bands) < chain.fewest_frames:
            return None
        path, heard = self.model.path(bands, chain)
        found = iter(placed_sounds(path, heard, chain, parts))
        seconds = len(samples) / SAMPLE_RATE
        return [
            self._word(word, [next(found) for _ in its], seconds)
            for word, its in zip(words, said, strict=True)
        ]

    def _word(
        self, word: SpokenWord, parts: Sequence[Sequence["PlacedSound"]], seconds: float
    ) -> AlignedWord:
        """A written word, whatever is spoken for it joined."""
        sounds = [sound for part in parts for sound in part]
        edges = [_seconds_of(sound.start) for sound in sounds]
        edges.append(min(_seconds_of(sounds[-1].end), round(seconds, 6)))
        phones = tuple(
            AlignedPhone(sound.symbol, start, end, _probability(sound.fit, self.model.phone_line))
            for sound, start, end in zip(sounds, edges[:-1], edges[1:], strict=True)
        )
        score = _probability(float(np.mean([sound.fit for sound in sounds])), self.model.word_line)
        return AlignedWord(word.written, word.spoken, edges[0], edges[-1], score, phones)


@dataclass(frozen=True, slots=True)
class PlacedSound:
    """A sound in the frames [start, end); `fit` is the mean log of its probability there."""

    symbol: str
    start: int
    end: int
    fit: float


def placed_sounds(
    path: NDArray[np.int64], heard: Floats, chain: Chain, parts: Sequence[Sequence[str]]
) -> list[list[PlacedSound]]:
    """The sounds of each spoken word where `path` (T,) puts them; `heard` (T,) as of `LearnedModel.path`."""
    frames = {sound: (start, end) for sound, start, end in runs_of(chain.sounds[path])}
    found: list[list[PlacedSound]] = []
    number = 0
    for part in parts:
        found.append([])
        for symbol in part:
            number += 1
            start, end = frames[number]
            found[-1].append(PlacedSound(symbol, start, end, float(heard[start:end].mean())))
        number += 1  # the pause behind the word
    return found


def _seconds_of(frame: int) -> float:
    """Where a frame begins, if each lies around its moment."""
    return round(max(0.0, (frame - 0.5) * FRAME_S), 6)


def _probability(fit: float, line: tuple[float, float]) -> float:
    return float(1 / (1 + np.exp(-np.clip(line[0] + line[1] * fit, -50, 50))))
