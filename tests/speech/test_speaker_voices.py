"""Who sounds like whom: on made-up vectors of voices."""

import numpy as np

from studio.speech.speaker_clusters import unit
from studio.speech.speaker_findings import SpokenBy
from studio.speech.speaker_voices import compare, likeness_of, parts_of, turn_vectors, voices_of
from studio.speech.voiceprints import Voiceprints

RNG = np.random.default_rng(4)
CENTRES = np.abs(RNG.normal(size=(3, 256)))


def heard(voice: int, windows: int) -> np.ndarray:
    """Vectors of a voice, as noisy as those of a second of speech."""
    return unit(CENTRES[voice] + RNG.normal(0, 0.35, (windows, 256))).astype(np.float32)


def prints_of(*voices: int) -> Voiceprints:
    """A recording in which these voices speak for 4 s each, one after the other."""
    vectors = np.concatenate([heard(voice, 20) for voice in voices])
    both = np.repeat(vectors[:, None], 2, axis=1).astype(np.float16)
    starts = np.arange(len(vectors)) * 20
    return Voiceprints(np.ones(10), starts, both, 4.0 * len(voices), np.zeros((0, 3), np.float16))


def turns_of(*speakers: int) -> list[SpokenBy]:
    return [SpokenBy(n + 1, speaker, 4.0 * n, 4.0 * n + 4) for n, speaker in enumerate(speakers)]


def test_one_voice_is_like_itself_and_not_like_another() -> None:
    assert likeness_of(heard(0, 40), heard(0, 40)) > 0.95
    assert likeness_of(heard(0, 40), heard(1, 40)) < 0.8


def test_the_same_voice_is_found_across_recordings() -> None:
    voices = [*voices_of(1, prints_of(0, 1, 0), turns_of(11, 12, 11))]
    voices += voices_of(2, prints_of(2, 0), turns_of(21, 22))
    found = compare(voices)
    assert [(each.first, each.second, each.same_recording) for each in found.same] == [(11, 22, False)]
    assert found.alike[0] == found.same[0]
    assert len(found.alike) == 6  # each two of the four speakers once


def test_who_says_next_to_nothing_is_a_ghost() -> None:
    turns = [SpokenBy(1, 11, 0.0, 100.0), SpokenBy(2, 12, 100.0, 101.0)]
    (ghost,) = compare(voices_of(1, prints_of(0, 1), turns)).ghosts
    assert ghost[0] == 12 and ghost[1] < 0.02


def test_a_speaker_who_is_two_voices_is_found_and_parted() -> None:
    prints, turns = prints_of(0, 1, 0, 1, 0, 0), turns_of(*[11] * 6)
    vectors = turn_vectors(prints, turns)
    assert parts_of(vectors, 2) == [0, 1, 0, 1, 0, 0]
    found = compare(voices_of(1, prints, turns), [vectors])
    assert [speaker for speaker, _ in found.two_voices] == [11]
    alone = prints_of(*[0] * 6)
    assert not compare(voices_of(1, alone, turns), [turn_vectors(alone, turns)]).two_voices


def test_a_turn_shorter_than_a_window_has_the_nearest_one() -> None:
    (vectors,) = turn_vectors(prints_of(0, 1), [SpokenBy(1, 11, 5.0, 5.1)])
    assert vectors.shape == (1, 256)
