"""Turns to check as a step hands them over: plain values become what the measures work with."""

from collections.abc import Mapping, Sequence
from typing import Any

from studio.speech.checks_turns import ClipToCheck, TurnToCheck
from studio.speech.checks_words import WordToCheck
from studio.speech.text import spoken_form


def turn_from_plain(values: Mapping[str, Any], language: str = "en") -> TurnToCheck:
    """A turn of plain values; words that have no spoken form yet get the one of `language`."""
    return TurnToCheck(
        id=values["id"],
        speaker_id=values["speaker_id"],
        speaker=values["speaker"],
        start=values["start"],
        end=values["end"],
        room=tuple(values["room"]),
        words=tuple(_words(values["words"], language)),
        clips=tuple(ClipToCheck(*clip) for clip in values["clips"]),
        elsewhere=tuple((start, end) for start, end in values["elsewhere"]),
    )


def _words(words: Sequence[tuple[Any, ...]], language: str) -> list[WordToCheck]:
    plain = spoken_form(" ".join(text for _, text, *_ in words), language)
    forms = [word.spoken for word in plain] if len(plain) == len(words) else [""] * len(words)
    return [
        WordToCheck(word_id, text, spoken or form, start, end)
        for (word_id, text, spoken, start, end), form in zip(words, forms, strict=True)
    ]
