from studio.voices.engines.sv2tts.symbols import SYMBOLS, numbers_of, readable, to_ascii, unreadable


def test_words_are_read_as_they_were_frozen_with_their_clip():
    assert readable("The GmbH (has 5), 1994.", "en", {1: "g m b h", 4: "nineteen hundred ninety four"}) == (
        "the g m b h (has five), nineteen hundred ninety four."
    )
    assert numbers_of("5", "en", {0: "five"}) == numbers_of("five")


def test_the_symbols_are_the_rows_of_the_published_embedding() -> None:
    assert len(SYMBOLS) == 66
    assert (SYMBOLS[0], SYMBOLS[1], SYMBOLS[2], SYMBOLS[28], SYMBOLS[-1]) == ("_", "~", "A", "a", " ")


def test_a_text_ends_with_the_end_symbol_and_has_no_padding() -> None:
    numbers = numbers_of("Hi_ ~there!")
    assert numbers[-1] == 1 and 0 not in numbers and 1 not in numbers[:-1]


def test_letters_of_other_languages_become_plain_ones() -> None:
    assert to_ascii("Größe, naïve “Ça”…") == 'groesse, naive "ca"...'


def test_numbers_are_read_out_and_punctuation_stays() -> None:
    assert readable("He has 2 (two) dogs, right?") == "he has two (two) dogs, right?"


def test_characters_without_a_sound_are_named() -> None:
    assert unreadable("plain words") is None
    assert "日" in str(unreadable("日 words"))
