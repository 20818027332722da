"""A few letters find the line that a person means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.ui.fuzzy import match

TITLES = [
    "Merge with the next turn", "Merge with the previous turn", "Next turn", "Next word", "Zoom in",
    "Zoom out", "Zoom to the selection", "Split turn at the playhead",
    "Set the start at the playhead", "Gold clips",
]  # fmt: skip


def best(query: str) -> str:
    found = [(each.score, text) for text in TITLES if (each := match(query, text))]
    return max(found)[1]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("split", "Split turn at the playhead"),
        ("merge prev", "Merge with the previous turn"),
        ("prev merge", "Merge with the previous turn"),
        ("next t", "Next turn"),
        ("mnt", "Merge with the next turn"),
        ("zo", "Zoom in"),
        ("ZOOM SEL", "Zoom to the selection"),
        ("oid", ""),
        ("start head", "Set the start at the playhead"),
    ],
)
def test_the_best_line_comes_first(query: str, wanted: str) -> None:
    if wanted:
        assert best(query) == wanted
    else:
        assert all(match(query, text) is None for text in TITLES)


def test_the_letters_that_fit_are_told() -> None:
    found = match("zo sel", "Zoom to the selection")
    assert found is not None and sorted(found.places) == [0, 1, 12, 13, 14]


@given(st.text(max_size=12), st.text(max_size=40))
def test_any_text_can_be_searched(query: str, text: str) -> None:
    found = match(query, text)
    if found is not None:
        assert all(0 <= place < len(text) for place in found.places)


@given(st.text(min_size=1, max_size=40).filter(lambda text: text.lower() == text and len(text.split()) == 1))
def test_a_text_finds_itself(text: str) -> None:
    assert match(text.strip(), text) is not None
