"""Fingerprints of turns and words: whether a place is still as it was when it was checked or accepted."""

from collections.abc import Sequence
from hashlib import blake2b

from studio.project.values import Clip, Turn, Word


def fingerprint_of(turn: Turn, words: Sequence[Word], clips: Sequence[Clip]) -> str:
    """The fingerprint of a turn with its words and clips: all that a check measures, no review state."""
    parts: list[object] = [turn.start, turn.end, turn.speaker_id, turn.text]
    for word in words:
        parts += (word.text, word.start, word.end)
    for clip in clips:
        parts += (clip.start, clip.end)
    return digest(parts)


def turn_fingerprint(turn: Turn) -> str:
    """The fingerprint of what a person sees of a turn: its times, speaker and text."""
    return digest([turn.start, turn.end, turn.speaker_id, turn.text])


def word_fingerprint(word: Word) -> str:
    """The fingerprint of a word: its text and its times."""
    return digest([word.text, word.start, word.end])


def digest(parts: Sequence[object]) -> str:
    """The fingerprint of what a turn is made of: start, end, speaker, text; then words, then clips."""
    # The text of a float is exact and the same everywhere.
    return blake2b(repr(parts).encode("utf-8", "replace"), digest_size=12).hexdigest()
