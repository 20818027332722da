"""The sounds that the studio voice knows: the IPA of all its languages, pauses, and places in words.

One table for every language, so that a language can join without new weights for the others. A
network's file names the table it was trained on (`TABLE_MARK`); another table is refused.
"""

import zlib

from studio.speech.ipa import IPA_OF_ARPABET

PADDING = "_"
"""Fills batches; never said."""
EDGE = "^"
"""The quiet before the first and after the last sound of an utterance."""
BREATH = "|"
"""A pause between words where nothing is written."""
MARKS = (",", ";", ":", ".", "?", "!", "…", "–", "(", ")", '"')
"""Punctuation, each a pause of its own length, which may be none."""
PAUSES = frozenset((EDGE, BREATH, *MARKS))

_OTHER_LANGUAGES = (
    "a", "aː", "e", "eː", "ɛː", "iː", "o", "oː", "ɔ", "uː", "y", "yː", "ʏ", "ø", "øː", "œ", "ə", "ɐ",
    "ɪ̯", "ʊ̯", "ɔʏ", "ç", "x", "ʁ", "r", "ʀ", "ɾ", "ʔ", "ts", "pf", "β", "ɣ", "ɲ", "ʎ", "c", "ɟ", "q",
    "ħ", "ʕ", "ɕ", "ʑ", "ʂ", "ʐ", "tɕ", "dʑ", "ʈ", "ɖ", "ɭ", "ɫ", "ɥ", "ɨ", "ʉ", "ɯ", "ɤ", "ɒ", "ã",
    "ɛ̃", "ɔ̃", "œ̃", "dz",
)  # fmt: skip

SYMBOLS: tuple[str, ...] = (
    PADDING, EDGE, BREATH, *MARKS, *dict.fromkeys((*IPA_OF_ARPABET.values(), *_OTHER_LANGUAGES)),
)  # fmt: skip
NUMBERS = {symbol: number for number, symbol in enumerate(SYMBOLS)}
TABLE_MARK = f"{zlib.crc32(' '.join(SYMBOLS).encode()):08x}"

INSIDE, FIRST, LAST, ALONE = PLACES = range(4)
"""Where a sound lies in its word; pauses are INSIDE."""
STATEMENT, QUESTION, EXCLAMATION = MOODS = range(3)
"""How the sentence of a sound ends."""
