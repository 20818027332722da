"""Concatenative synthesis: a voice speaks with words and sounds of its gold clips.

`planning` turns a text into phrases of words and phones, `index` and `building` measure the gold,
`search` chooses what to say them with, and `joining` makes one sound of it.
"""

from studio.speech.pronunciation import fold
from studio.voices.engines.unit.engine import UnitEngine, WordOrigin, load

__all__ = ["UnitEngine", "WordOrigin", "load", "strange_characters"]


def strange_characters(text: str, language: str = "en") -> frozenset[str]:
    """The letters of `text` that it has no sound for: those that nothing can be folded to a to z."""
    return frozenset(character for character in text if character.isalpha() and not fold(character))
