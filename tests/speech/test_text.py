"""What a reader says for numbers, symbols and abbreviations."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.speech.text import plain_words, spoken_form


def said(text: str, language: str = "en") -> str:
    return " ".join(word.spoken for word in spoken_form(text, language))


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("1994", "nineteen ninety four"),
        ("in 1805, 1900 and 2005", "in eighteen oh five nineteen hundred and two thousand five"),
        ("1,234 and 105", "one thousand two hundred thirty four and one hundred five"),
        ("the 21st and 3rd", "the twenty first and third"),
        ("the 1990s, the '60s", "the nineteen nineties the sixties"),
        ("$3.50 or £1", "three dollars and fifty cents or one pound"),
        ("$5 million spent", "five million dollars spent"),
        ("50% 5 %", "fifty percent five percent"),
        ("5km 10 kg 1 m", "five kilometers ten kilograms one m"),
        ("3.14 -5 007", "three point one four minus five oh oh seven"),
        ("10:30 am, 7:05", "ten thirty a m seven oh five"),
        ("1/2 and 3/4", "one half and three quarters"),
        ("1994-96", "nineteen ninety four to ninety six"),
        ("Dr. Smith vs. Mr Jones etc.", "doctor smith versus mister jones et cetera"),
        ("St. Paul, Main St.", "saint paul main street"),
        ("No. 5? No.", "number five no"),
        ("Henry VIII, Chapter IV, I", "henry the eighth chapter four i"),
        ("AT&T & Co.", "at and t and company"),
        ("a@b.com", "a at b dot com"),
        ("I’m here 'til “noon”", "i'm here 'til noon"),
        ("in 1963, in Dallas", "in nineteen sixty three in dallas"),
        ("No. I will; No. 7", "no i will number seven"),
        ("about 250 B.C., 2250 B.C.", "about two fifty b c twenty two fifty b c"),
        (
            "James I., Charles I. in, Elizabeth II's",
            "james the first charles the first in elizabeth the second's",
        ),
        ("MCMXCIV, MIX", "nineteen ninety four mix"),
        (
            "11/22/1963, 2026-11-21",
            "november twenty second nineteen sixty three november twenty first twenty twenty six",
        ),
        ("10:30pm, 10am", "ten thirty p m ten a m"),
        ("VC836, box 2915", "v c eight three six box two nine one five"),
        ("1026 North, page 249", "ten twenty six north page two forty nine"),
        ("a .38-caliber, .22 rifle", "a thirty eight caliber twenty two rifle"),
        ("call 555-1234", "call five five five one two three four"),
        ("1.5M, 133-B, $5-10", "one point five million one hundred thirty three b five to ten dollars"),
        ("2½ x², 1 km, 10 km²", "two and one half x squared one kilometer ten square kilometers"),
        ("𝐇𝐞𝐲, ﬁne Ｗｏｒｌｄ", "hey fine world"),
    ],
)
def test_english_is_spelled_as_it_is_read(written: str, spoken: str) -> None:
    assert said(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("1994", "neunzehnhundertvierundneunzig"),
        ("3,5 km", "drei komma fünf kilometer"),
        ("am 3. Mai", "am dritten mai"),
        ("z.B. 5 %", "zum beispiel fünf prozent"),
        ("22.11.1963, am 3.5.", "zweiundzwanzigster elfter neunzehnhundertdreiundsechzig am dritten fünften"),
        ("der 3. Mann am 3. Mai", "der dritte mann am dritten mai"),
        ("z. B. 333 v. Chr.", "zum beispiel dreihundertdreiunddreißig vor christus"),
        ("Ludwig XIV. kam, Kapitel IV", "ludwig der vierzehnte kam kapitel vier"),
        ("80er Jahre, 3x, 3/4", "achtziger jahre drei mal drei viertel"),
        ("3,50 €, 3,50€, 10.30 Uhr", "drei euro fünfzig drei euro fünfzig zehn uhr dreißig"),
        ("Hauptstr. 5, Tel. 030/12", "hauptstraße fünf telefon null drei null eins zwei"),
        ("um 10:30 Uhr, 9:00 Uhr und 8:15", "um zehn uhr dreißig neun uhr und acht uhr fünfzehn"),
    ],
)
def test_german_numbers_are_german(written: str, spoken: str) -> None:
    assert said(written, "de-AT") == spoken


def test_other_languages_get_their_numbers() -> None:
    assert said("il y a 25 ans", "fr") == "il y a vingt cinq ans"
    assert said("le 1er, 25 % et 1.000 €", "fr") == "le premier vingt cinq pour cent et mille euros"
    assert said("el 3º", "es") == "el tercero"


def test_the_written_words_stay_and_lone_punctuation_joins_a_neighbour() -> None:
    words = spoken_form('- "Well" – he paid $5 ...')
    assert [word.written for word in words] == ['- "Well" –', "he", "paid", "$5 ..."]
    assert [word.spoken for word in words] == ["well", "he", "paid", "five dollars"]


def test_no_word_is_without_a_spoken_form() -> None:
    text = "& % @ # § 中 ½ €7 ²³ 1e9 1.2.3 12:99:61 ①②③ $ $$$ 0/0 99999999999999999999 £.50 I. II. 5's x²"
    words = spoken_form(text)
    assert [word.written for word in words] == text.split()
    assert all(word.spoken.strip() for word in words)


@given(st.text("0123456789.,:/-$%€°stndrhVIXkm ²", max_size=16), st.sampled_from(["en", "de", "fr", "tlh"]))
def test_whatever_is_typed_has_words_that_can_be_said(text: str, language: str) -> None:
    words = spoken_form(text, language)
    assert " ".join(word.written for word in words).split() == (text.split() if words else [])
    assert all(word.spoken.strip() for word in words)


@pytest.mark.parametrize("written", ["\uff76\uff9e", "\u30ab\u3099", "\u30ac"])
def test_a_letter_and_its_mark_are_one_however_they_are_written(written: str) -> None:
    assert plain_words(written) == "\u30ac"


def test_a_number_beyond_all_names_is_read_by_its_digits() -> None:
    assert said("1" * 400 + "th").startswith("1 1 1")


def test_text_of_punctuation_alone_has_no_words() -> None:
    assert spoken_form(" ... - !? ") == []
    assert spoken_form("") == []


def test_most_of_ljspeech_is_spelled_out_as_its_editor_did(speech_data: Path) -> None:
    lines = (speech_data / "texts" / "ljspeech_texts.csv").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("|")[1:3] for line in lines if line.count("|") == 2]
    changed = [(written, spoken) for written, spoken in pairs if written != spoken][::10]
    alike = sum(said(written) == plain_words(spoken) for written, spoken in changed)
    # The rest is mostly the editor's: "Mr." kept as "mr", house numbers read by digits.
    assert alike > 0.85 * len(changed) > 80
