"""What differs between a text and what was heard."""

from studio.speech.text_layers import difference, differences


def test_texts_are_compared_as_they_are_said() -> None:
    same = difference("In 1994, $5!", "in nineteen ninety-four five dollars")
    assert (same.wrong, same.said, same.error_rate) == (0, 6, 0.0)
    assert all(mark for _, mark in (*same.own, *same.heard))
    assert same.spoken == "in nineteen ninety four five dollars"


def test_words_that_the_other_layer_lacks_are_marked() -> None:
    found = difference("one two three", "one too three four")
    assert found.own == (("one", True), ("two", False), ("three", True))
    assert found.heard == (("one", True), ("too", False), ("three", True), ("four", False))
    assert found.wrong == 2


def test_an_empty_layer_lacks_everything() -> None:
    assert difference("", "one two").error_rate == 2.0
    assert difference("one two", "").wrong == 2


def test_many_turns_are_compared_at_once() -> None:
    (event,) = differences([(3, "a", "a"), (4, "a", "b")])
    assert {turn_id: each.wrong for turn_id, each in event.value.items()} == {3: 0, 4: 1}
