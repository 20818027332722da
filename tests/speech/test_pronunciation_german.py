"""German words to IPA sounds by rules."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.speech import german_words
from studio.speech.pronunciation_german import sounds_of_german
from studio.voices.engines.studio.symbols import SYMBOLS


@pytest.mark.parametrize(
    ("word", "sounds"),
    {
        "Tag": "t aː k", "Tage": "t aː ɡ ə", "Bett": "b ɛ t", "Straße": "ʃ t ʁ aː s ə",
        "lebt": "l eː p t", "ich": "ɪ ç", "Bach": "b a x", "Buch": "b uː x", "Bücher": "b yː ç ɐ",
        "Mädchen": "m ɛː t ç ə n", "machen": "m a x ə n", "wachsen": "v a k s ə n",
        "nächste": "n ɛː ç s t ə", "China": "ç iː n a", "Stein": "ʃ t aɪ n", "Spiel": "ʃ p iː l",
        "Kunst": "k ʊ n s t", "Bahnstation": "b aː n ʃ t a ts j oː n", "König": "k øː n ɪ ç",
        "Könige": "k øː n ɪ ɡ ə", "wichtigste": "v ɪ ç t ɪ k s t ə", "endlich": "ɛ n t l ɪ ç",
        "Freundschaft": "f ʁ ɔʏ n t ʃ a f t", "möglich": "m øː k l ɪ ç",
        "verstehen": "f ɛ ʁ ʃ t eː ə n", "gestanden": "ɡ ə ʃ t a n d ə n", "bekommen": "b ə k ɔ m ə n",
        "gestern": "ɡ ɛ s t ɐ n", "beten": "b eː t ə n", "Ernte": "ɛ ʁ n t ə",
        "aufstehen": "aʊ f ʃ t eː ə n", "Universität": "u n i v ɛ ʁ z i t ɛː t",
        "studieren": "ʃ t u d iː ʁ ə n", "historisch": "h ɪ s t oː ʁ ɪ ʃ",
        "Politiker": "p o l iː t i k ɐ", "Spanien": "ʃ p aː n j ə n", "Banane": "b a n aː n ə",
        "Bundesregierung": "b ʊ n d ə s ʁ e ɡ iː ʁ ʊ ŋ", "Kindergarten": "k ɪ n d ɐ ɡ a ʁ t ə n",
        "Quelle": "k v ɛ l ə", "Pferd": "pf eː ʁ t", "Vogel": "f oː ɡ ə l", "Vase": "v aː z ə",
        "sehen": "z eː ə n", "Rückkehr": "ʁ ʏ k k eː ɐ", "lesen": "l eː z ə n", "Wasser": "v a s ɐ",
        "Meer": "m eː ɐ",
    }.items(),
)  # fmt: skip
def test_the_rules_of_german_are_kept(word: str, sounds: str) -> None:
    assert " ".join(sounds_of_german(word)) == sounds


@pytest.mark.parametrize(
    ("word", "sounds"),
    {
        "Show": "ʃ oː",
        "Cookie": "k ʊ k iː",
        "Whiskey": "v ɪ s k iː",
        "Boot": "b oː t",
        "Hockey": "h ɔ k iː",
    }.items(),
)
def test_english_words_are_said_as_germans_say_them(word: str, sounds: str) -> None:
    assert " ".join(sounds_of_german(word)) == sounds


def test_parts_joined_with_hyphens_are_read_one_after_the_other() -> None:
    assert sounds_of_german("Nord-Süd") == sounds_of_german("Nord") + sounds_of_german("Süd")


def test_words_without_a_vowel_are_spelled() -> None:
    assert " ".join(sounds_of_german("PDF")) == "p eː d eː ɛ f"


@pytest.mark.parametrize(
    "word", ["привет", "東京", "🙂", "—", "", "ﬁn", "Łódź", "naïve", "x" * 5_000, "ha" * 2_000]
)
def test_no_word_is_refused(word: str) -> None:
    assert set(sounds_of_german(word)) <= set(SYMBOLS)


@settings(max_examples=150, deadline=None)
@given(st.text("aeiouäöüybcdfghjklmnpqrstvwxzß", min_size=1, max_size=30))
def test_any_letters_have_known_sounds(word: str) -> None:
    sounds = sounds_of_german(word)
    assert sounds and set(sounds) <= set(SYMBOLS)


def test_every_sound_of_the_lists_is_known() -> None:
    lists = (german_words.WORDS, german_words.BEGINNINGS, german_words.PREFIXES, german_words.SUFFIXES)
    assert {sound for listed in lists for sounds in listed.values() for sound in sounds} <= set(SYMBOLS)
