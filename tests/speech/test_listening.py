"""Stretches that were begun at a wrong place of the text are begun again."""

from dataclasses import replace

from studio.speech.anchors import Heard
from studio.speech.listening import _misplaced, _stretches
from studio.speech.recorded import Recorded
from tests.speech.sample_call import sample_call


def test_a_beginning_that_was_listened_to_elsewhere_in_the_text_is_heard_again() -> None:
    sound = Recorded(sample_call()[0])
    (only,) = _stretches(sound, ["word"] * 900)
    assert (only.start, only.end, only.first) == (0.0, sound.seconds, 0)
    first, second = (
        [(end, [Heard("word", end - 1, end, about)])] for end, about in ((200.0, 410), (255.0, 90))
    )
    both = [replace(only, start=0.0, end=200.0), replace(only, start=200.0, end=400.0)]
    found = _misplaced(both, [first, second])
    assert {at: (each.start, each.end, each.first) for at, each in found.items()} == {1: (200.0, 255.0, 411)}
    at_once = [(218.0, second[0][1])]
    assert not _misplaced(both, [first, at_once])
