"""Text to phrases of words and their sounds."""

import pytest

from studio.speech.own_words import OwnWords, ReadingRule, own_words
from studio.voices.engines.studio.front_end import (
    LONGEST_BREATH_SOUNDS,
    breaths_of,
    phrases_of,
    said_words,
    sequence_of,
    strange_characters,
)
from studio.voices.engines.studio.symbols import (
    ALONE,
    EDGE,
    EXCLAMATION,
    FIRST,
    INSIDE,
    LAST,
    QUESTION,
    STATEMENT,
    SYMBOLS,
)


def said(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(" ".join(word.sounds), word.mark) for word in said_words(text, language)]


def test_words_have_sounds_and_the_marks_behind_them() -> None:
    assert said("Hello, world!") == [("h ʌ l oʊ", ","), ("w ɝ l d", "!")]


def test_german_is_read_as_german() -> None:
    assert said("Schöne Tage?", "de") == [("ʃ øː n ə", ""), ("t aː ɡ ə", "?")]


@pytest.mark.parametrize(
    ("text", "mark"),
    [("so...", "…"), ("so?!", "?"), ("(so),", ","), ('"so."', "."), ("so —", "–"), ("$3.50", ""), ("so", "")],
)
def test_the_strongest_mark_counts(text: str, mark: str) -> None:
    assert said_words(text)[-1].mark == mark


def test_numbers_and_addresses_are_read_out() -> None:
    assert said("21")[0][0] == said("twenty one")[0][0] + " " + said("one")[0][0]
    assert len(said("https://example.com/a?b=1")[0][0].split()) > 20


def test_the_project_says_how_words_are_read_and_pronounced() -> None:
    own = OwnWords((ReadingRule("XYZ", "hello"),), {"world": (("W", "UW"),)})
    with own_words(own):
        assert said("XYZ world") == [("h ʌ l oʊ", ""), ("w u", "")]


def test_phrases_end_at_marks_and_know_how_their_sentence_ends() -> None:
    phrases = phrases_of(said_words("Well, is it so? Yes! It is."))
    assert [len(phrase.words) for phrase in phrases] == [1, 3, 1, 2]
    assert [phrase.mood for phrase in phrases] == [QUESTION, QUESTION, EXCLAMATION, STATEMENT]


def test_a_sentence_is_said_in_one_breath_unless_it_is_too_long() -> None:
    words = said_words("One, two, three. Four!" + " And so on, as it were," * 30)
    breaths = breaths_of(phrases_of(words))
    assert [len(breath) for breath in breaths[:2]] == [3, 1]
    assert sum(len(phrase.words) for breath in breaths for phrase in breath) == len(words)
    for breath in breaths:
        assert sum(len(word.sounds) for phrase in breath for word in phrase.words) <= LONGEST_BREATH_SOUNDS


def test_a_sequence_says_where_each_sound_lies() -> None:
    (phrase,) = phrases_of(said_words("a hat."))
    sounds = sequence_of(phrase)
    assert [sound.symbol for sound in sounds] == [EDGE, "ʌ", "h", "æ", "t", ".", EDGE]
    assert [sound.place for sound in sounds] == [INSIDE, ALONE, FIRST, INSIDE, LAST, INSIDE, INSIDE]
    assert [sound.word for sound in sounds] == [None, 0, 1, 1, 1, None, None]


@pytest.mark.parametrize("text", ["", "   ", "...", "?!", "🙂🙂", "— … —"])
def test_a_text_without_a_word_has_none(text: str) -> None:
    assert said_words(text) == [] and phrases_of([]) == [] and breaths_of([]) == []


@pytest.mark.parametrize("language", ["en", "de", "es", "ja"])
@pytest.mark.parametrize("text", ["привет мир", "東京 3", "Ünïcödé 🙂", "qqqq zzz", "don't", "x" * 300])
def test_any_word_has_sounds_that_the_voice_knows(text: str, language: str) -> None:
    words = said_words(text, language)
    assert words and all(word.sounds and set(word.sounds) <= set(SYMBOLS) for word in words)


def test_signs_that_nobody_can_say_are_named() -> None:
    assert strange_characters("Hello привет été 東京!") == frozenset("東京")


def test_a_long_text_is_read_in_linear_time() -> None:
    words = said_words("This is a sentence of some words, and so on. " * 1_100)  # 50,000 characters
    assert len(words) == 11_000 and len(breaths_of(phrases_of(words))) == 1_100
