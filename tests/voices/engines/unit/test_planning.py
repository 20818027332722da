import pytest

from studio.dataset.snapshot import Snapshot
from studio.voices.engines.unit.building import build_index
from studio.voices.engines.unit.index import UnitIndex
from studio.voices.engines.unit.planning import MOST_WORDS, plan, split_phrases


@pytest.fixture(scope="module")
def index(diane: Snapshot) -> UnitIndex:
    return build_index(diane)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Oh, hello.", ["Oh", "hello"]),
        ("It cost $3.50 at 10:30 in 1,000 shops", ["It cost $3.50 at 10:30 in 1,000 shops"]),
        ("Mr. Smith and J. Doe left. So did I. Then", ["Mr. Smith and J. Doe left", "So did I", "Then"]),
        ("“Really?” she said – twice", ["“Really", "she said", "twice"]),
        ("well-known words", ["well-known words"]),
        ("One...\n\ntwo", ["One", "two"]),
        ("", []),
        ("... !", []),
    ],
)
def test_a_text_is_divided_where_a_reader_pauses(text: str, phrases: list[str]) -> None:
    assert [phrase for phrase, _, _ in split_phrases(text)] == phrases


def test_a_sentence_ends_with_a_longer_pause_than_a_comma_and_questions_are_marked() -> None:
    (_, comma, _), (_, question, rising), (_, end, _) = split_phrases("Well, really? Yes")
    assert 0 < comma < question and rising and end == 0.0


def test_a_word_of_the_gold_is_wanted_as_it_was_said_there(index: UnitIndex) -> None:
    [phrase] = plan("Jersey", "en", index)
    [said] = phrase.words[0].alternatives
    assert [index.symbols[number] for number in said] == ["JH", "ER", "Z", "IY"]


def test_a_number_is_planned_by_the_words_that_are_said(index: UnitIndex) -> None:
    [phrase] = plan("2 beeps", "en", index)
    assert [word.key for word in phrase.words] == ["two", "beeps"]


def test_a_breathless_text_is_cut_so_that_sound_comes_soon(index: UnitIndex) -> None:
    phrases = plan("hello " * (2 * MOST_WORDS + 1), "en", index)
    assert [len(phrase.words) for phrase in phrases] == [MOST_WORDS, MOST_WORDS, 1]


def test_a_word_without_any_near_sound_is_left_out_with_a_note(index: UnitIndex) -> None:
    kept = ("SIL", "?", "B", "IY", "P")
    arrays = {name: getattr(index, name) for name in index.__dataclass_fields__}
    arrays["symbols"] = tuple(symbol if symbol in kept else f"x{symbol}" for symbol in index.symbols)
    poor = UnitIndex(**arrays)
    [phrase] = plan("beep mouse", "en", poor)
    assert [word.written for word in phrase.words] == ["beep"]
    assert [str(note) for note in phrase.notes] == [
        "The word “mouse” could not be built: no gold recording holds the sound AW, M, S."
    ]
