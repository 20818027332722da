"""Sentences of a text that is being typed."""

import pytest

from studio.speech.sentences import first_difference, places_in, sentence_start, sentences


def said(text: str) -> list[str]:
    return [text[each.start : each.end] for each in sentences(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", []),
        ("  ?! …", []),
        ("One. Two? “Three!” and four", ["One.", "Two?", "“Three!”", "and four"]),
        ("Dr. Smith paid 3.50 at J. R. Shop. He left.", ["Dr. Smith paid 3.50 at J. R. Shop.", "He left."]),
        ("No. I said no.", ["No.", "I said no."]),
        ("Look at No. 5 now. Well", ["Look at No. 5 now.", "Well"]),
        ("By Dr.", ["By Dr."]),
        ("By Dr.\nNew line", ["By Dr.", "New line"]),
        ("See www.example.org/a.b?c=d. Then go", ["See www.example.org/a.b?c=d.", "Then go"]),
        ("first line\nsecond line\n\n", ["first line", "second line"]),
        ("Wait... what? Ja!", ["Wait...", "what?", "Ja!"]),
        ("😀 Hello 😀. Bye", ["😀 Hello 😀.", "Bye"]),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


def test_only_what_a_mark_or_a_new_line_ends_has_ended() -> None:
    assert [each.ended for each in sentences("One. Two\nThree")] == [True, True, False]


def test_an_abbreviation_at_the_end_has_not_ended() -> None:
    texts = ("Ask Dr.", "At No.", "At No. 5", "No.", "Well. No. ")
    assert [sentences(text)[-1].ended for text in texts] == [False, False, False, True, True]


def test_the_sentence_of_a_place_begins_before_it() -> None:
    text = "One two. Three four. Five"
    assert [sentence_start(text, place) for place in (0, 5, 8, 9, 12, 24, 25)] == [0, 0, 9, 9, 9, 21, 25]


def test_written_words_are_found_where_they_stand() -> None:
    text = "Hello,  the the\nend — yes."
    parts = [["Hello,"], ["the", "the"], ["end —", "yes."]]
    assert list(places_in(text, parts)) == [(0, 6), (8, 15), (16, 26)]


def test_a_hundred_thousand_characters_are_cut_at_once() -> None:
    text = "This is one of them. " * 5000
    assert len(sentences(text)) == 5000
    assert first_difference(text, text[:50_000] + "x") == 50_000
