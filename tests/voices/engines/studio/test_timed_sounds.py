"""From aligned words to sounds with their frames."""

from studio.speech.alignment import AlignedPhone, AlignedWord
from studio.voices.engines.studio.sound_form import FRAMES_PER_SECOND
from studio.voices.engines.studio.symbols import (
    ALONE,
    BREATH,
    EDGE,
    FIRST,
    LAST,
    QUESTION,
    STATEMENT,
    SYMBOLS,
)
from studio.voices.engines.studio.timed_sounds import timed_sounds

SECOND = round(FRAMES_PER_SECOND)


def word(text: str, start: float, *phones: tuple[str, float]) -> AlignedWord:
    """A word whose phones follow one another, each with its length."""
    made, at = [], start
    for symbol, seconds in phones:
        made.append(AlignedPhone(symbol, at, at + seconds, 0.9))
        at += seconds
    return AlignedWord(text, text.strip(".,?").lower(), start, at, 0.9, tuple(made))


HELLO = word("Hello,", 0.1, ("HH", 0.1), ("AH", 0.1), ("L", 0.1), ("OW", 0.2))


def test_sounds_are_ipa_with_pauses_where_marks_are_written() -> None:
    sounds = timed_sounds([HELLO, word("you?", 1.0, ("Y", 0.2), ("UW", 0.3))], "en", 2 * SECOND)
    assert sounds is not None
    assert "".join(SYMBOLS[number] for number in sounds.symbols) == "^hʌloʊ,ju?^"
    assert sounds.frames.sum() == 2 * SECOND
    comma = list(sounds.symbols).index(SYMBOLS.index(","))
    assert abs(sounds.frames[comma] - 0.4 * SECOND) <= 1
    assert sounds.frames[-2] == 0, "the quiet at the end is no pause of the question mark"
    assert set(sounds.moods) == {QUESTION}
    assert [sounds.places[1], sounds.places[4], sounds.places[0]] == [FIRST, LAST, 0]


def test_an_unwritten_pause_is_a_breath_and_a_short_gap_is_none() -> None:
    plain = word("a", 0.2, ("AH", 0.2))
    with_pause = timed_sounds([plain, word("day", 0.6, ("D", 0.1), ("EY", 0.2))], "en", SECOND)
    without = timed_sounds([plain, word("day", 0.42, ("D", 0.1), ("EY", 0.2))], "en", SECOND)
    assert with_pause is not None and without is not None
    assert [SYMBOLS[number] for number in with_pause.symbols] == [EDGE, "ʌ", BREATH, "d", "eɪ", EDGE]
    assert [SYMBOLS[number] for number in without.symbols] == [EDGE, "ʌ", "d", "eɪ", EDGE]
    assert with_pause.places[1] == ALONE and set(with_pause.moods) == {STATEMENT}


def test_every_sound_lasts_a_frame_however_short_its_phone() -> None:
    hurried = word("hurried", 0.5, ("HH", 0.001), ("ER", 0.001), ("IY", 0.001), ("D", 0.001))
    sounds = timed_sounds([hurried], "en", SECOND)
    assert sounds is not None
    assert (sounds.frames[1:-1] >= 1).all() and sounds.frames.sum() == SECOND


def test_one_sound_of_no_length_fills_its_clip() -> None:
    sounds = timed_sounds([word("a", 0.5, ("AH", 0.0))], "en", SECOND)
    assert sounds is not None and sounds.frames.sum() == SECOND and sounds.frames[1] >= 1
    shortest = timed_sounds([word("a", 0.0, ("AH", 0.0))], "en", 1)
    assert shortest is not None and shortest.frames.tolist() == [0, 1, 0]


def test_phones_out_of_order_still_last_a_frame_each() -> None:
    backwards = AlignedWord(
        "on", "on", 0.2, 0.4, 0.9, (AlignedPhone("AA", 0.6, 0.2, 0.9), AlignedPhone("N", 0.1, 5.0, 0.9))
    )
    sounds = timed_sounds([backwards], "en", SECOND)
    assert sounds is not None and (sounds.frames[1:-1] >= 1).all() and sounds.frames.sum() == SECOND


def test_what_cannot_be_timed_is_refused() -> None:
    assert timed_sounds([word("a", float("nan"), ("AH", 0.1))], "en", SECOND) is None
    assert timed_sounds([word("a", 0.1, ("AH", float("inf")))], "en", SECOND) is None
    assert timed_sounds([], "en", SECOND) is None
    assert timed_sounds([word("silent", 0.1)], "en", SECOND) is None
    assert timed_sounds([word("odd", 0.1, ("QQ", 0.1))], "en", SECOND) is None
    assert timed_sounds([HELLO], "en", 3) is None
