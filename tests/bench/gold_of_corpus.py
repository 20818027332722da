"""A snapshot of gold clips from a corpus that was aligned, for benches that fine-tune."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from studio.audio.files import probe, read_mono
from studio.dataset.clips import ClipSpan
from studio.dataset.freeze import ClipToFreeze, freeze
from studio.dataset.snapshot import Snapshot
from studio.project.values import Phone, Recording, Word
from studio.speech.alignment import AlignedWord
from studio.voices.engines.studio.corpus import Spoken, pieces_of, read_alignment

Cut = tuple[Spoken, float, float, Sequence[AlignedWord]]
"""A clip, where a piece of it begins and ends in seconds, and the words in there."""


def parted(clips: Sequence[Spoken], features: Path, seconds: float) -> tuple[list[Cut], list[Spoken]]:
    """As much of `clips`, in order, as `seconds` hold, cut into pieces; and the clips that are left.

    The last clip is cut off at the end of one of its pieces; the rest of it is not left.
    """
    aligned, taken, length = read_alignment(features), list[Cut](), 0.0
    for number, clip in enumerate(clips):
        info = probe(clip.path)
        for piece in pieces_of(aligned[clip.name], info.samples / info.sample_rate):
            if length + piece.end - piece.start > seconds:
                return taken, list(clips[number + 1 :])
            words = [word for word in aligned[clip.name] if piece.start <= word.start < piece.end]
            taken.append((clip, piece.start, piece.end, words))
            length += piece.end - piece.start
    return taken, []


def gold(folder: Path, cuts: Sequence[Cut], speaker: str) -> Snapshot:
    """Pieces of clips frozen as gold, with the words and phones of the alignment."""
    paths: dict[int, Path] = {}
    frozen = []
    for number, (clip, start, end, words) in enumerate(cuts, start=1):
        info = probe(clip.path)
        paths[number] = clip.path
        recording = Recording(
            number, f"{clip.name}-{number}", clip.path.name, f"{number:064d}", info.sample_rate, 1,
            info.samples, clip.language, "", "",
        )  # fmt: skip
        rows = [
            Word(
                number * 1000 + at,
                number,
                at,
                word.text,
                word.spoken,
                word.start,
                word.end,
                word.score,
                False,
                "",
            )
            for at, word in enumerate(words)
        ]
        phones = {
            row.id: [Phone(at, row.id, at, phone.symbol, phone.start, phone.end, phone.score)
                     for at, phone in enumerate(word.phones)]
            for row, word in zip(rows, words, strict=True)
        }  # fmt: skip
        text = " ".join(word.text for word in words)
        frozen.append(ClipToFreeze(recording, ClipSpan(start, end, 0, len(rows) - 1, text), rows, phones))

    def read(of: Recording, start: float, end: float) -> tuple[np.ndarray, int]:
        return read_mono(paths[of.id], start, end), of.sample_rate

    return freeze(folder, frozen, read, speaker=speaker)
