"""The project's own rules for reading a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.errors import StudioError
from studio.project.turn_words import words_of
from studio.speech.own_words import OwnWords, ReadingRule, own_rules, own_words
from studio.speech.text import spoken_form
from studio.speech.text_rules import rewritten, rule_for


def said(text: str, *rules: tuple[str, str]) -> list[str]:
    with own_words(OwnWords(tuple(ReadingRule(*rule) for rule in rules))):
        return [word.spoken for word in spoken_form(text)]


def test_a_rule_comes_before_what_the_language_says() -> None:
    assert said("5 lbs of GmbH", (r"\bGmbH\b", "G m b H"), (r"lbs", "pounds sterling")) == [
        "five", "pounds sterling", "of", "g m b h",
    ]  # fmt: skip


def test_numbers_that_a_rule_leaves_are_read_by_the_language() -> None:
    assert said("5km", ("km", " kilometres")) == ["five kilometres"]


def test_groups_are_filled_in() -> None:
    assert said("vs the world", (r"vs the (\w+)", "versus the $1 $7x")) == [
        "versus", "the", "world seven dollars x",
    ]  # fmt: skip


def test_a_match_over_several_words_is_dealt_out_among_them() -> None:
    assert said("Dr. Who said", (r"Dr\. Who", "doctor who himself")) == ["doctor", "who himself", "said"]


def test_a_rule_that_leaves_a_word_with_nothing_to_say_does_not_act() -> None:
    assert said("Dr. Who said", (r"Dr\. Who", "doctor")) == ["doctor", "who", "said"]
    assert said("well said", ("well", "")) == ["well", "said"]


def test_of_rules_that_overlap_the_first_counts() -> None:
    assert said("ab", ("ab", "one"), ("a", "two")) == ["one"]


def test_rules_hold_only_while_they_are_asked_for() -> None:
    assert said("x", ("x", "ex")) == ["ex"]
    assert own_rules() == ()


def test_a_broken_rule_is_named() -> None:
    with pytest.raises(StudioError, match=r"\(a is not a regular expression"):
        said("a", ("(a", "b"))


@pytest.mark.parametrize("written", ["Mr.", "C++", "1994", "(sic)", "é"])
def test_a_rule_for_a_word_finds_just_that_word(written: str) -> None:
    words = ["before", written, f"x{written}x", "after"]
    assert rewritten(words, [ReadingRule(rule_for(written), "said")])[1] == "said"


TEXTS = st.text("ab .1$", max_size=20)
FOUND, REPLACED = st.text("ab .1", min_size=1), st.text("cd $12", max_size=8)


@given(TEXTS, FOUND, REPLACED)
def test_every_word_keeps_something_to_say(text: str, found: str, replacement: str) -> None:
    spoken = said(text, (rule_for(found), replacement))
    assert len(spoken) == len(words_of(text))
    assert all(spoken)
