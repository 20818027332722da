"""Fingerprints of turns and words: whether a place is still as it was when it was checked or accepted.

They are of text that SQLite can write as well (`TURN_SQL` and the others), since a recording may hold 100,000
words: times in whole microseconds, parts divided by control characters.
"""

from collections.abc import Sequence
from hashlib import blake2b

from studio.project.values import Clip, Turn, Word

_PART, _ROW = "\x1f", "\x1e"


def _times(row: str) -> str:
    both = (f"COALESCE(CAST(ROUND({row}.{edge} * 1000000) AS INTEGER), '')" for edge in ("start", '"end"'))
    return " || char(31) || ".join(both)


TURN_SQL = f"{_times('t')} || char(31) || COALESCE(t.speaker_id, '') || char(31) || t.text"
WORD_SQL = f"w.text || char(31) || {_times('w')}"
CLIP_SQL = _times("c")
"""The same text by SQL, of the rows t, w and c."""


def fingerprint_of(turn: Turn, words: Sequence[Word], clips: Sequence[Clip]) -> str:
    """The fingerprint of a turn with its words and clips: all that a check measures, no review state."""
    return digest(
        _turn_text(turn), _ROW.join(map(_word_text, words)), _ROW.join(_times_text(clip) for clip in clips)
    )


def turn_fingerprint(turn: Turn) -> str:
    """The fingerprint of what a person sees of a turn: its times, speaker and text."""
    return digest(_turn_text(turn))


def word_fingerprint(word: Word) -> str:
    """The fingerprint of a word: its text and its times."""
    return digest(_word_text(word))


def digest(*parts: str) -> str:
    """The fingerprint of texts: of a turn, its words and its clips, rows divided by a control character."""
    return blake2b("\x1d".join(parts).encode("utf-8", "replace"), digest_size=12).hexdigest()


def _turn_text(turn: Turn) -> str:
    return _PART.join((_times_text(turn), str(turn.speaker_id or ""), turn.text))


def _word_text(word: Word) -> str:
    return f"{word.text}{_PART}{_times_text(word)}"


def _times_text(row: Turn | Word | Clip) -> str:
    return _PART.join("" if time is None else str(round(time * 1e6)) for time in (row.start, row.end))
