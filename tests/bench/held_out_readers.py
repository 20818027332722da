"""The readers whom no twin has heard: every figure about unheard speakers comes from networks without them.

Of all LibriSpeech readers of the test data, transcribed or not, sorted by number, every fourth one, the first
20. LJ is left out of the twins too.
"""

HELD_OUT_READERS = (
    "19", "40", "89", "196", "226", "289", "332", "412", "481", "730",
    "1034", "1183", "1363", "1578", "1743", "1970", "2033", "2289", "2514", "2764",
)  # fmt: skip
"""Numbers as in ``SPEAKERS.TXT``; an utterance's name begins with its reader's number."""


def is_held_out(utterance: str) -> bool:
    """Whether `utterance`, a clip of LibriSpeech or LJSpeech, is by somebody whom no twin has heard."""
    return utterance.startswith("LJ") or utterance.split("-")[0] in HELD_OUT_READERS
