"""The phones of a snapshot as arrays that the search works on: times, contexts and what they sound like.

Rows stand in the order of speech, so a row's neighbour is what was said next. Rows of silence stand at
the ends of clips and where the speaker paused, so that the search knows a phrase's beginning and end.
"""

from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import soxr
from numpy.typing import NDArray

from studio.dataset.snapshot import Snapshot, SnapshotClip

SILENCE = "SIL"
UNKNOWN = "?"
WHOLE = "="
"""Begins the symbol of a word that has a time but no phones: it is one unit, said whole or not at all."""

START, CUT, END = 0, 1, 2
"""The moments of a row that have features: its start, where it may be cut in two, and its end."""


@dataclass(frozen=True)
class UnitIndex:
    """Rows of phones, P of them, and C clips. Times are seconds within the clip.

    `symbol` and `word` index `symbols` and `words`; `word` is -1 in silence. `instance` numbers the
    spoken words, so rows of one word share it. `first` and `last` mark a word's ends. `cepstra`
    (P, 3, CEPSTRA), `level_db` and `pitch` (P, 3; Hz, 0 unvoiced) are those at START, CUT and END.
    `gain` (C,) brings each clip to one level. `tone` (n,) is a quiet stretch, for pauses.
    """

    sample_rate: int
    symbols: tuple[str, ...]
    words: tuple[str, ...]
    symbol: NDArray[np.int32]
    clip: NDArray[np.int32]
    start: NDArray[np.float64]
    cut: NDArray[np.float64]
    end: NDArray[np.float64]
    word: NDArray[np.int32]
    instance: NDArray[np.int32]
    first: NDArray[np.bool_]
    last: NDArray[np.bool_]
    score: NDArray[np.float32]
    cepstra: NDArray[np.float32]
    level_db: NDArray[np.float32]
    pitch: NDArray[np.float32]
    gain: NDArray[np.float32]
    tone: NDArray[np.float32]

    def __len__(self) -> int:
        """How many rows there are, those of silence included."""
        return len(self.symbol)

    @cached_property
    def symbol_number(self) -> dict[str, int]:
        """The number of each symbol."""
        return {symbol: number for number, symbol in enumerate(self.symbols)}

    @cached_property
    def word_number(self) -> dict[str, int]:
        """The number of each spoken word."""
        return {word: number for number, word in enumerate(self.words)}

    @cached_property
    def silence(self) -> int:
        """The number of the symbol of silence."""
        return self.symbol_number[SILENCE]

    @cached_property
    def speech(self) -> NDArray[np.bool_]:
        """Which rows are sounds of speech, shape (P,)."""
        return np.asarray(self.word >= 0)

    @cached_property
    def pronunciations(self) -> dict[int, list[tuple[int, ...]]]:
        """How each word was said here: sequences of symbols by word number, the most frequent first."""
        counts: dict[int, dict[tuple[int, ...], int]] = {}
        starts = np.flatnonzero(self.first & self.speech)
        ends = np.flatnonzero(self.last & self.speech) + 1
        for begin, end in zip(starts, ends, strict=True):
            said = tuple(int(symbol) for symbol in self.symbol[begin:end])
            of_word = counts.setdefault(int(self.word[begin]), {})
            of_word[said] = of_word.get(said, 0) + 1
        return {word: sorted(said, key=lambda one: (-said[one], one)) for word, said in counts.items()}

    @cached_property
    def after_pause(self) -> NDArray[np.bool_]:
        """Rows of words that a pause precedes, shape (P,)."""
        return self._beside_pause(np.roll(self.symbol == self.silence, 1) & self.first)

    @cached_property
    def before_pause(self) -> NDArray[np.bool_]:
        """Rows of words that a pause follows, shape (P,)."""
        return self._beside_pause(np.roll(self.symbol == self.silence, -1) & self.last)

    def _beside_pause(self, edge: NDArray[np.bool_]) -> NDArray[np.bool_]:
        return np.isin(self.instance, self.instance[edge & self.speech])

    @cached_property
    def median_pitch(self) -> float:
        """The speaker's usual pitch in Hz."""
        voiced = self.pitch[:, CUT][self.pitch[:, CUT] > 0]
        return float(np.median(voiced)) if len(voiced) else 120.0

    @cached_property
    def speech_level_db(self) -> float:
        """The usual level of speech, in dB."""
        return float(np.median(self.level_db[self.speech, CUT])) if self.speech.any() else -30.0

    @cached_property
    def scaled_cepstra(self) -> NDArray[np.float32]:
        """The cepstra (P, 3, CEPSTRA) so scaled that the typical distance within one phone is 1."""
        at_cut = self.cepstra[self.speech, CUT]
        symbol = self.symbol[self.speech]
        spread = np.zeros(self.cepstra.shape[2])
        for number in np.unique(symbol):
            of_phone = at_cut[symbol == number]
            spread += np.sum((of_phone - of_phone.mean(axis=0)) ** 2, axis=0)
        deviation = np.sqrt(spread / max(1, len(symbol)))
        scale = 1.0 / (np.maximum(deviation, 1e-3) * np.sqrt(2 * len(deviation)))
        return np.asarray(self.cepstra * scale, np.float32)

    @cached_property
    def usual_seconds(self) -> NDArray[np.float64]:
        """The median length of each symbol, shape (symbols,)."""
        seconds = self.end - self.start
        return np.array(
            [
                np.median(seconds[self.symbol == number]) if np.any(self.symbol == number) else 0.08
                for number in range(len(self.symbols))
            ]
        )

    def save(self, path: Path) -> None:
        """Write the arrays to `path`, whole or not at all."""
        arrays: dict[str, Any] = {field.name: getattr(self, field.name) for field in fields(self)}
        arrays |= {name: np.array(arrays[name], dtype=np.str_) for name in ("symbols", "words")}
        path.parent.mkdir(parents=True, exist_ok=True)
        building = path.with_name(f".{path.name}.part")
        with building.open("wb") as file:
            np.savez(file, **arrays)
        building.replace(path)

    @classmethod
    def read(cls, path: Path) -> "UnitIndex":
        """The arrays that `save` wrote. Raises OSError, KeyError or ValueError where they are not there."""
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            arrays: dict[str, Any] = {field.name: stored[field.name] for field in fields(cls)}
        arrays["sample_rate"] = int(arrays["sample_rate"])
        arrays |= {name: tuple(str(text) for text in arrays[name]) for name in ("symbols", "words")}
        return cls(**arrays)


def word_key(spoken: str) -> str:
    """What makes two words the same word: their spoken form without case."""
    return " ".join(spoken.lower().replace("\u2019", "'").split())


def read_at_rate(snapshot: Snapshot, clip: SnapshotClip) -> NDArray[np.float32]:
    """A clip's sound at the snapshot's rate, shape (samples,)."""
    samples = snapshot.samples(clip)
    if clip.sample_rate == snapshot.sample_rate:
        return samples
    return np.asarray(soxr.resample(samples, clip.sample_rate, snapshot.sample_rate), np.float32)
