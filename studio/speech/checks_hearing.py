"""What is heard in a turn's sound, remembered: where each word lies, and whether it is read as written.

It is the slow part of a check, and depends on nothing but sound, words and how the project says that they are
pronounced: moving an edge or assigning a speaker costs nothing.
"""

import json
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.speech.checks_reading import Misread, Placed, Reading, Slip, read
from studio.speech.own_words import own_pronunciations_in

VERSION = 3  # raise it whenever what is heard changes: old cache files are then ignored

NOTHING = Reading(None)
"""For a turn without words, or in a language that cannot be heard."""


def hear(samples: NDArray[np.float32], words: Sequence[str]) -> Reading:
    """How `words`, each said as one spoken word or more, are read in `samples` (n,) at 16 kHz.

    Places and misreadings are those of the words as given.
    """
    owners = [index for index, word in enumerate(words) for _ in word.split()]
    reading = read(samples, [part for word in words for part in word.split()])
    slips = tuple(Misread(slip.slip, owners[slip.index], slip.gain) for slip in reading.misread)
    if reading.placed is None:
        return Reading(None, slips)
    parts: list[list[Placed]] = [[] for _ in words]
    for owner, place in zip(owners, reading.placed, strict=True):
        parts[owner].append(place)
    return Reading(tuple(_joined(own) for own in parts), slips)


def _joined(parts: Sequence[Placed]) -> Placed:
    """A written word from the words that are said for it ("1994")."""
    return parts[0][0], parts[-1][1], float(np.mean([score for _, _, score in parts]))


class Hearing:
    """Hears turns and remembers what it heard in a file of lines, which may be shared by processes."""

    def __init__(self, folder: str | Path | None) -> None:
        """Remember in `folder`; with None, only as long as this object lives."""
        self._path = Path(folder, f"heard-{VERSION}.jsonl") if folder else None
        self._known = dict(_lines(self._path)) if self._path else {}

    def of(self, samples: NDArray[np.float32], words: Sequence[str]) -> Reading:
        """What is heard of `words` in `samples`, as `hear` says."""
        if not any(word.split() for word in words) or not all(word.split() for word in words):
            return NOTHING
        text = "\n".join((*words, *map(repr, own_pronunciations_in(words))))
        key = blake2b(samples.tobytes() + text.encode(), digest_size=16).hexdigest()
        if key not in self._known:
            self._known[key] = hear(samples, words)
            self._remember(key, self._known[key])
        return self._known[key]

    def _remember(self, key: str, heard: Reading) -> None:
        if self._path is None:
            return
        slips = [(str(slip.slip), slip.index, round(slip.gain, 2)) for slip in heard.misread]
        placed = heard.placed and [tuple(round(value, 4) for value in word) for word in heard.placed]
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps([key, placed, slips]) + "\n")


def _lines(path: Path) -> list[tuple[str, Reading]]:
    """What the file remembers; torn lines are left out."""
    found = []
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    for line in text.splitlines():
        try:
            key, placed, slips = json.loads(line)
            heard = Reading(
                None if placed is None else tuple((start, end, score) for start, end, score in placed),
                tuple(Misread(Slip(slip), index, gain) for slip, index, gain in slips),
            )
        except (ValueError, TypeError):
            continue
        found.append((key, heard))
    return found
