"""Text to phrases of words and their sounds."""

from collections.abc import Iterable, Sequence

import pytest

from studio.speech.own_words import OwnWords, ReadingRule, own_words
from studio.speech.sounds import sounds_of
from studio.speech.text import SpokenWord, spoken_form
from studio.voices.engines.studio import front_end
from studio.voices.engines.studio.front_end import (
    LONGEST_BREATH_SOUNDS,
    LONGEST_PHRASE_SOUNDS,
    Phrase,
    breaths_of,
    breaths_said,
    left_out,
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
    assert list(said_words(text))[-1].mark == mark


def test_numbers_and_addresses_are_read_out() -> None:
    assert said("21")[0][0] == said("twenty one")[0][0] + " " + said("one")[0][0]
    assert len(said("https://example.com/a?b=1")[0][0].split()) > 20


def test_the_project_says_how_words_are_read_and_pronounced() -> None:
    own = OwnWords((ReadingRule("XYZ", "hello"),), {"world": (("W", "UW"),)})
    with own_words(own):
        assert said("XYZ world") == [("h ʌ l oʊ", ""), ("w u", "")]


def test_phrases_end_at_marks_and_know_how_their_sentence_ends() -> None:
    phrases = list(phrases_of(said_words("Well, is it so? Yes! It is.")))
    assert [len(phrase.words) for phrase in phrases] == [1, 3, 1, 2]
    assert [phrase.mood for phrase in phrases] == [QUESTION, QUESTION, EXCLAMATION, STATEMENT]


def test_a_sentence_is_said_in_one_breath_unless_it_is_too_long() -> None:
    words = list(said_words("One, two, three. Four!" + " And so on, as it were," * 30))
    breaths = list(breaths_of(phrases_of(words)))
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
    assert not list(said_words(text)) and not list(breaths_said(text)) and not list(left_out(text))


@pytest.mark.parametrize("language", ["en", "de", "es", "ja"])
@pytest.mark.parametrize("text", ["привет мир", "東京 3", "Ünïcödé 🙂", "qqqq zzz", "don't", "x" * 300])
def test_any_word_has_sounds_that_the_voice_knows(text: str, language: str) -> None:
    words = list(said_words(text, language))
    assert words and all(word.sounds and set(word.sounds) <= set(SYMBOLS) for word in words)


def written(breaths: Iterable[Sequence[Phrase]]) -> list[str]:
    return [word.written for breath in breaths for phrase in breath for word in phrase.words]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    ("text", "kept", "missing"),
    [
        ("Hello, привет, мир! Bye.", ["Hello,", "Bye."], ["привет", "мир"]),
        ("Say مرحباً بالعالم now", ["Say", "now"], ["مرحباً", "بالعالم"]),
        ("Hello東京world", ["Hello東京world"], ["東京"]),
        ("Καλημέρα κόσμε", [], ["Καλημέρα", "κόσμε"]),
        ("नमस्ते カー 한국어", [], ["नमस्ते", "カー", "한국어"]),
        ("Łódź, été, Ærø", ["Łódź,", "été,", "Ærø"], []),
        ("α and β", ["α", "and", "β"], []),
    ],
)
def test_words_of_other_scripts_are_left_out_and_named(
    text: str, kept: list[str], missing: list[str], language: str
) -> None:
    assert written(breaths_said(text, language)) == kept and list(left_out(text, language)) == missing


def test_the_mark_behind_a_word_that_is_left_out_is_kept() -> None:
    ((phrase,),) = breaths_said("Is it привет?")
    assert phrase.mood == QUESTION and phrase.words[-1].mark == "?"


def test_a_language_reads_its_own_script() -> None:
    assert written(breaths_said("Привет, мир", "ru")) == ["Привет,", "мир"]
    assert not list(left_out("Привет, мир", "ru"))


def test_what_the_project_says_of_a_foreign_word_is_said() -> None:
    own = OwnWords((ReadingRule("東京", "Tokyo"),), {"привет": (("P", "AH"),)})
    with own_words(own):
        words = [word.sounds for breath in breaths_said("東京 привет") for word in breath[0].words]
        assert words[1] == ("p", "ʌ") and len(words[0]) > 3 and not list(left_out("東京 привет"))


def test_letters_that_nobody_can_say_are_named() -> None:
    assert strange_characters("Hello привет été 東京!") == frozenset("приветт東京")


def test_an_endless_word_is_said_in_several_breaths() -> None:
    address = "https://example.org/" + "some-long-path/" * 100
    breaths = list(breaths_said(f"See {address} there."))
    assert "".join(written(breaths)) == f"See{address}there."
    longest = max(sum(len(word.sounds) for phrase in breath for word in phrase.words) for breath in breaths)
    assert longest < LONGEST_BREATH_SOUNDS + LONGEST_PHRASE_SOUNDS


RICH = "On Mai 5. 1994, Dr. Smith (of 12 km) paid $3.50; why? Well... no! "


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_a_long_text_is_read_as_its_sentences_are_in_short_ones(language: str) -> None:
    once, often = (list(breaths_said(RICH * times, language)) for times in (1, 40))
    assert often == once * 40


def test_no_more_of_a_text_is_read_than_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(word: str, language: str) -> tuple[str, ...]:
        read.append(word)
        return sounds_of(word, language)

    monkeypatch.setattr(front_end, "sounds_of", counted)
    breaths = breaths_said("This is a sentence of some words, and so on. " * 1_100)  # 50,000 characters
    next(breaths)
    assert len(read) <= 20
    assert sum(1 for _ in breaths) == 1_099 and len(read) == 11_000


@pytest.mark.parametrize("text", ["word " * 10_000, "word, " * 10_000])
def test_a_text_without_an_end_is_not_read_to_its_end(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []

    def counted(text: str, language: str) -> list[SpokenWord]:
        read.append(len(text.split()))
        return spoken_form(text, language)

    monkeypatch.setattr(front_end, "spoken_form", counted)
    next(breaths_said(text))
    assert sum(read) < 500
