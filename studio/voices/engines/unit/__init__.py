"""Concatenative synthesis: a voice speaks with words and sounds of its gold clips.

`planning` turns a text into phrases of words and phones, `index` and `building` measure the gold,
`search` chooses what to say them with, and `joining` makes one sound of it.
"""

from studio.voices.engines.unit.engine import UnitEngine, WordOrigin, load

__all__ = ["UnitEngine", "WordOrigin", "load"]
