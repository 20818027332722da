"""How what a person fixed is written into pyannote's chunks and clusters."""

import numpy as np

from studio.speech.pinned import Pin
from studio.speech.pyannote_pins import clusters_with_pins, linked, segmentation_with_pins

STARTS = np.array([0.0, 2.0, 4.0])


def one_voice() -> np.ndarray:
    """Three chunks of 4 s in 40 frames, in which local speaker 0 speaks all the time."""
    active = np.zeros((3, 40, 3))
    active[:, :, 0] = 1
    return active


def test_without_pins_nothing_changes() -> None:
    found = segmentation_with_pins(one_voice(), STARTS, 4.0, [])
    assert (found.changed, found.owners) == ([], {})


def test_a_fixed_moment_parts_two_voices_in_every_chunk_that_it_touches() -> None:
    found = segmentation_with_pins(one_voice(), STARTS, 4.0, [Pin(1.0, 3.0, None, False, True)])
    assert found.changed == [0, 1]
    first = found.active[0]
    assert first[:30, 0].all() and not first[30:, 0].any()
    assert (first.sum(axis=1) == 1).all()
    assert first[30:, 1:].any()


def test_pinned_turns_of_two_speakers_are_two_local_speakers() -> None:
    pins = [Pin(0.5, 2.5, "Ann"), Pin(2.5, 3.5, "Ben")]
    found = segmentation_with_pins(one_voice(), STARTS, 4.0, pins)
    assert {found.owners[0, local] for local in range(3) if (0, local) in found.owners} == {"Ann", "Ben"}
    ann = next(local for (chunk, local), who in found.owners.items() if chunk == 0 and who == "Ann")
    ben = next(local for (chunk, local), who in found.owners.items() if chunk == 0 and who == "Ben")
    assert found.active[0, 5:25, ann].all() and found.active[0, 25:35, ben].all()
    assert not found.active[0, 5:25, ben].any() and not found.active[0, 25:35, ann].any()


def test_one_pinned_speakers_vectors_are_one() -> None:
    vectors = np.random.default_rng(1).normal(size=(2, 2, 4))
    vectors[1, 1] = np.nan
    found = linked(vectors, {(0, 0): "Ann", (1, 1): "Ann"})
    np.testing.assert_array_equal(found[0, 0], found[1, 1])
    np.testing.assert_array_equal(found[0, 1], vectors[0, 1])


def test_a_cluster_of_two_pinned_speakers_is_parted() -> None:
    ann, ben = np.array([1.0, 0, 0]), np.array([0, 1.0, 0])
    vectors = np.array([[ann, ben], [ann, ben], [ann + 0.1, ben + 0.1]])
    clusters = np.zeros((3, 2), int)
    found, numbers = clusters_with_pins(clusters, vectors, {(0, 0): "Ann", (0, 1): "Ben"})
    assert numbers["Ann"] != numbers["Ben"]
    assert found.tolist() == [[numbers["Ann"], numbers["Ben"]]] * 3


def test_clusters_without_pins_stay() -> None:
    clusters = np.array([[0, 1], [1, 0], [2, -2]])
    found, _ = clusters_with_pins(clusters, np.ones((3, 2, 4)), {(0, 0): "Ann"})
    assert found.tolist() == clusters.tolist()
