"""Words beside a pause end where their sound does."""

import numpy as np
import pytest

from studio.speech.alignment import AlignedPhone, AlignedWord
from studio.speech.alignment_edges import Edges
from studio.speech.recorded import SAMPLE_RATE, Excerpt

FROM_S = 20.0


def sound(*stretches: tuple[float, float], seconds: float = 3.0) -> Excerpt:
    """Noise that is loud in the stretches, in seconds of the recording, and faint elsewhere."""
    rng = np.random.default_rng(3)
    samples = 1e-4 * rng.normal(size=round(seconds * SAMPLE_RATE))
    for start, end in stretches:
        first, last = (round((at - FROM_S) * SAMPLE_RATE) for at in (start, end))
        samples[first:last] += 0.05 * rng.normal(size=last - first)
    return Excerpt(samples.astype(np.float32), FROM_S)


def word(start: float, end: float) -> AlignedWord:
    middle = (start + end) / 2
    phones = (AlignedPhone("AH", start, middle, 0.9), AlignedPhone("F", middle, end, 0.9))
    return AlignedWord("word", "word", start, end, 0.9, phones)


def test_an_edge_is_moved_out_to_where_the_sound_ends_and_in_to_where_it_begins() -> None:
    words = [word(20.85, 21.2), word(21.6, 22.0)]
    first, second = Edges(sound((20.8, 21.3), (21.7, 22.05))).sharpened(words, 20.0, 23.0)
    assert [first.start, first.end, second.start, second.end] == pytest.approx(
        [20.8, 21.3, 21.7, 22.05], abs=0.0101
    )
    assert (first.phones[0].start, first.phones[-1].end) == (first.start, first.end)
    assert first.phones[0].end == words[0].phones[0].end  # within the word nothing moves


def test_where_the_sound_goes_on_as_under_the_speech_of_others_the_edge_stays() -> None:
    words = [word(21.0, 21.5)]
    assert Edges(sound((20.2, 22.8))).sharpened(words, 20.0, 23.0) == words


def test_no_word_reaches_over_the_next_or_out_of_its_room() -> None:
    words = [word(20.9, 21.2), word(21.25, 21.6)]
    first, second = Edges(sound((20.7, 21.7))).sharpened(words, 20.85, 21.65)
    assert first.start >= 20.85 and first.end <= second.start and second.end <= 21.65
    assert Edges(Excerpt(np.zeros(0, np.float32), 0.0)).sharpened(words, 0.0, 1.0) == words
