"""Anchors: which recognised words are surely those of the text."""

import random
import time
from dataclasses import replace

from studio.speech.anchors import Heard, _place, anchors_of, arpa_of

WORDS = [f"word{number}" for number in range(300)]


def text_of(count: int, seed: int = 0, vocabulary: int = 300) -> list[str]:
    rng = random.Random(seed)
    return [rng.choice(WORDS[:vocabulary]) for _ in range(count)]


def heard(names: list[str], about: int = 0) -> list[Heard]:
    return [Heard(name, at * 0.4, at * 0.4 + 0.3, about + at) for at, name in enumerate(names)]


def test_what_is_heard_as_written_is_anchored_where_it_is_heard() -> None:
    text = text_of(60)
    anchors = anchors_of(heard(text), text)
    assert [anchor.word for anchor in anchors] == list(range(60))
    assert (anchors[10].start, anchors[10].end) == (4.0, 4.3)


def test_a_word_that_was_misheard_is_no_anchor_and_the_rest_is() -> None:
    text = text_of(60)
    said = [*text[:20], "other", *text[21:]]
    assert [anchor.word for anchor in anchors_of(heard(said), text)] == [at for at in range(60) if at != 20]


def test_speech_that_the_text_lacks_gets_no_anchor() -> None:
    text = text_of(60)
    other = text_of(25, seed=9)
    anchors = anchors_of(heard([*text[:30], *other, *text[30:]]), text)
    assert {anchor.word for anchor in anchors} >= set(range(2, 58))
    assert not [anchor for anchor in anchors if 30 * 0.4 + 1.2 <= anchor.start < 54 * 0.4 - 1.2]


def test_text_that_nobody_says_gets_no_anchor() -> None:
    text = text_of(90)
    anchors = anchors_of(heard([*text[:30], *text[60:]]), text)
    assert not [anchor for anchor in anchors if 32 <= anchor.word < 58]
    assert {anchor.word for anchor in anchors} >= {*range(28), *range(62, 90)}


def test_ten_different_words_over_and_over_stay_in_their_order() -> None:
    text = text_of(300, vocabulary=10)
    anchors = anchors_of(heard(text), text)
    assert [anchor.word for anchor in anchors] == list(range(300))


def test_another_text_has_hardly_an_anchor() -> None:
    assert len(anchors_of(heard(text_of(200, seed=1)), text_of(200, seed=2))) <= 6


def test_half_an_hour_of_words_is_walked_in_a_second_or_two() -> None:
    text = text_of(5_000)
    started = time.process_time()
    anchors = anchors_of(heard(text), text)
    assert time.process_time() - started < 6
    assert len(anchors) > 4_980


def test_a_language_model_names_each_word_and_what_follows_it() -> None:
    model = arpa_of(["a", "b", "a", "b", "c"])
    assert "ngram 1=5" in model and "ngram 2=3" in model and "ngram 3=3" in model
    assert any(line.split()[1:3] == ["a", "b"] for line in model.splitlines() if line.startswith("-"))
    assert model.rstrip().endswith("\\end\\")


def test_text_that_is_said_several_times_is_anchored_each_time() -> None:
    for words, times in ((60, 8), (1_500, 3)):
        text = text_of(words) * times
        anchors = anchors_of(heard(text), text)
        assert [(anchor.word, anchor.start) for anchor in anchors] == [
            (at, at * 0.4) for at in range(len(text))
        ]


def test_what_was_taken_for_another_copy_of_its_text_is_anchored_in_its_own() -> None:
    text = text_of(1_500) * 3
    said = heard(text)
    for copy in (0, 2):
        astray = [replace(word, about=1_500 * copy + at % 1_500) for at, word in enumerate(said)]
        assert [anchor.word for anchor in anchors_of(astray, text)] == list(range(len(text)))


def test_the_copy_that_is_expected_is_the_one_that_was_heard() -> None:
    text = text_of(60) * 5
    said = [(name, 0.0, 0.0) for name in text[:40]]
    expected = range(0, 300, 60)
    assert [_place(said, text, (0, 300), at) for at in expected] == [(True, at + 40) for at in expected]
