"""The sounds of words in any language."""

import subprocess
import sys

import pytest

from studio.speech.own_words import OwnWords, own_words
from studio.speech.sounds import has_sound, sounds_of
from studio.voices.engines.studio.symbols import SYMBOLS


def test_english_words_come_from_the_dictionary() -> None:
    assert sounds_of("hello world") == ("h", "ʌ", "l", "oʊ", "w", "ɝ", "l", "d")


def test_german_words_come_from_the_rules() -> None:
    assert sounds_of("schöne straße", "de-AT") == ("ʃ", "øː", "n", "ə", "ʃ", "t", "ʁ", "aː", "s", "ə")


def test_the_rules_of_german_wait_for_its_first_word() -> None:
    loaded = "print('studio.speech.pronunciation_german' in sys.modules)"
    ask = (
        f"import sys; from studio.speech.sounds import sounds_of; sounds_of('hello'); {loaded}; "
        f"sounds_of('hallo', 'de'); {loaded}"
    )
    answer = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["False", "True"]


@pytest.mark.parametrize(("language", "vowel"), [("en", "æ"), ("de", "ɛ"), ("it", "æ")])
def test_what_the_project_says_of_a_word_comes_first(language: str, vowel: str) -> None:
    with own_words(OwnWords(pronunciations={"xanadu": (("Z", "AE"),)})):
        assert sounds_of("xanadu", language) == ("z", vowel)


@pytest.mark.parametrize(
    ("language", "word", "sounds"),
    [
        ("it", "gatto", "ɡ a t t o"),
        ("pl", "żona", "ʒ o n a"),
        ("ru", "жена", "ʒ e n a"),
        ("el", "ναι", "n a i"),
        ("el", "γειά", "ɡ e i a"),
        ("ru", "мой", "m o i"),
    ],
)
def test_other_languages_are_read_by_their_letters(language: str, word: str, sounds: str) -> None:
    assert " ".join(sounds_of(word, language)) == sounds


@pytest.mark.parametrize("language", ["en", "de", "fr", "ja"])
@pytest.mark.parametrize("word", ["東京", "🙂", "नमस्ते", "'", "qqq", "кот"])
def test_every_word_has_sounds_that_the_voice_knows(language: str, word: str) -> None:
    sounds = sounds_of(word, language)
    assert sounds and set(sounds) <= set(SYMBOLS)


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_a_word_without_an_end_is_read_to_its_end(language: str) -> None:
    assert len(sounds_of("ab" * 2_500, language)) > 500


@pytest.mark.parametrize(
    ("language", "known", "unknown"),
    [("en", "aéßłŋ'5", "жα東한मح"), ("de", "aäøŋ", "жα東"), ("ru", "жaé", "東"), ("ja", "カー한", "東")],
)
def test_a_language_knows_the_letters_of_its_script(language: str, known: str, unknown: str) -> None:
    assert all(has_sound(sign, language) for sign in known)
    assert not any(has_sound(sign, language) for sign in unknown)
