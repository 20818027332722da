"""Where speech goes on after a stop or a change of its text."""

from studio.ui.panels.spoken_text import SpokenText

TEXT = "One two. Three four. Five six. "


def spoken(places: int = 3) -> SpokenText:
    """The text, of which so many sentences of a second each are made."""
    made = SpokenText()
    made.begin(TEXT)
    for number, (start, end) in enumerate(((0, 8), (9, 20), (21, 30))[:places]):
        made.add(float(number), start, end)
    return made


def test_what_is_heard_is_shown_while_the_text_says_it() -> None:
    made = spoken()
    place = made.heard_at(1.5)
    assert place is not None and place.said == "Three four."
    assert place.stands_in(TEXT) and not place.stands_in(TEXT.replace("Three", "Tree"))


def test_after_a_stop_it_goes_on_with_the_sentence_that_was_broken_off() -> None:
    assert spoken().go_on_at(TEXT, 1.5) == 9
    assert spoken().go_on_at(TEXT.replace("six", "seven"), 1.5) == 9
    assert spoken(0).go_on_at(TEXT, 0.0) == 0


def test_after_a_change_it_goes_on_with_the_changed_sentence() -> None:
    assert spoken().go_on_at(TEXT.replace("two", "three"), 1.5) == 0
    assert spoken().go_on_at(TEXT.replace("four", "for"), None) == 9
    assert spoken().go_on_at(TEXT, None) == len(TEXT)


def test_what_is_not_heard_yet_is_replaced_and_what_is_heard_is_not() -> None:
    made = spoken()
    assert made.replaced(TEXT, 0.5) is None
    assert made.replaced(TEXT.replace("One", "Won"), 0.5) is None
    later = made.replaced(TEXT.replace("four", "for"), 0.5)
    assert later is not None and (later.at_s, later.start, later.number) == (1.0, 9, 1)


def test_what_is_not_made_yet_is_made_as_the_text_is_now() -> None:
    made = spoken(2)
    later = made.replaced(TEXT + "Seven.", 1.5)
    assert later is not None and (later.at_s, later.start, later.number) == (None, 20, 2)


def test_what_is_added_while_the_end_is_heard_follows_it() -> None:
    made = spoken()
    later = made.replaced(TEXT + "Seven.", 2.5)
    assert later is not None and (later.at_s, TEXT[later.start :].strip(), later.number) == (None, "", 3)
    assert made.replaced(TEXT + "\n ", 2.5) is None
