import pytest

from studio.project.turn_words import _pairs, sounds_like


@pytest.mark.parametrize(
    ("old", "new", "continued"),
    [
        ("a b c", "a b c", [0, 1, 2]),
        ("a b c", "A, b. C", [0, 1, 2]),
        ("a b c", "a x b c", [0, None, 1, 2]),
        ("a b c", "a c", [0, 2]),
        ("a b c", "a z c", [0, 1, 2]),
        ("gonna go", "going to go", [None, None, 1]),
        ("", "a", [None]),
        ("a", "", []),
    ],
)
def test_which_words_stay(old, new, continued):
    pairs = list(_pairs(old.split(), new.split()))
    assert [index for index, _ in pairs] == continued
    assert [text for _, text in pairs] == new.split()


def test_a_word_of_signs_alone_sounds_like_itself():
    assert sounds_like("…") == "…"
    assert sounds_like("Don't!") == "dont"
