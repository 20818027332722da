"""Diarization around what a person fixed, on the measurements of the sample call and on made-up voices."""

import numpy as np
import pytest

from studio.errors import StudioError
from studio.speech.diarization import Pin, SpeakerCount, SpokenTurn, diarize
from studio.speech.diarization_builtin import turns_of
from studio.speech.overlapping import OverlapSettings, overlaps, with_second_voices
from studio.speech.pinned import speech_with_pins, with_whole_pins
from studio.speech.resegmentation import each_was_one
from studio.speech.speaker_clusters import grouped, unit
from studio.speech.voiceprints import Voiceprints
from tests.speech.sample_call import sample_call

RNG = np.random.default_rng(9)
CENTRES = np.abs(RNG.normal(size=(3, 256)))


def recording(*voices: int, noise: float = 0.35) -> Voiceprints:
    """Speech without a pause, 4 s of each of these voices in turn."""
    windows = np.concatenate([CENTRES[voice] + RNG.normal(0, noise, (20, 256)) for voice in voices])
    vectors = np.repeat(unit(windows)[:, None], 2, axis=1).astype(np.float16)
    seconds = 4.0 * len(voices)
    starts = np.arange(len(windows)) * 20
    return Voiceprints(
        np.ones(round(seconds / 0.032)), starts, vectors, seconds, np.zeros((0, 3), np.float16)
    )


def at(turns: list[SpokenTurn], seconds: float) -> str:
    return next(turn.speaker for turn in turns if turn.start <= seconds < turn.end)


def test_a_fixed_turn_comes_out_as_it_is() -> None:
    pin = Pin(5.03, 6.21, "Ann")
    turns = turns_of(recording(0, 1, 0), SpeakerCount(), [pin])
    assert SpokenTurn(5.03, 6.21, "Ann") in turns
    assert [turn for turn in turns if turn.start < 6.21 and turn.end > 5.03] == [
        SpokenTurn(5.03, 6.21, "Ann")
    ]


def test_turns_of_the_same_voice_get_the_pinned_label() -> None:
    turns = turns_of(recording(0, 1, 0, 1), SpeakerCount(), [Pin(0.5, 3.0, "Ann"), Pin(4.5, 7.0, "Ben")])
    assert [at(turns, seconds) for seconds in (2.0, 6.0, 10.0, 14.0)] == ["Ann", "Ben", "Ann", "Ben"]


def test_two_voices_taken_for_one_are_told_apart_by_a_pin_each() -> None:
    alike = recording(0, 0, 0, 0)
    assert len({turn.speaker for turn in turns_of(alike, SpeakerCount())}) == 1
    turns = turns_of(alike, SpeakerCount(), [Pin(0.5, 3.5, "Ann"), Pin(4.5, 7.5, "Ben")])
    assert at(turns, 2.0) == "Ann" and at(turns, 6.0) == "Ben"


def test_one_voice_taken_for_two_is_joined_by_its_pins() -> None:
    pins = [Pin(0.5, 3.5, "Ann"), Pin(4.5, 7.5, "Ann")]
    turns = turns_of(recording(0, 1), SpeakerCount(), pins)
    assert {turn.speaker for turn in turns} == {"Ann"}


def test_a_change_moment_is_an_edge_of_the_turns() -> None:
    turns = turns_of(recording(0, 1), SpeakerCount(), [Pin(0.0, 4.2, None, False, True)])
    assert 4.2 in {turn.end for turn in turns} and 4.2 in {turn.start for turn in turns}


def test_no_speaker_changes_inside_a_turn_with_both_edges_fixed() -> None:
    turns = turns_of(recording(0, 1, 0), SpeakerCount(), [Pin(0.0, 12.0, None, True, True)])
    assert len(turns) == 1


def test_only_the_speaker_fixed_leaves_the_edges_to_be_found() -> None:
    pin = Pin(4.5, 6.0, "Ben", False, False)
    turns = turns_of(recording(0, 1, 0), SpeakerCount(), [pin])
    (ben,) = [turn for turn in turns if turn.speaker == "Ben"]
    assert ben.start == pytest.approx(4.0, abs=0.6) and ben.end == pytest.approx(8.0, abs=0.6)


def test_pins_may_lie_over_each_other_and_outside_speech() -> None:
    pins = [Pin(0.5, 3.0, "Ann"), Pin(2.0, 5.0, "Ben"), Pin(9.0, 9.5, "Cleo")]
    turns = turns_of(recording(0, 1), SpeakerCount(), pins)
    assert all(SpokenTurn(pin.start, pin.end, str(pin.speaker)) in turns for pin in pins)


def test_pins_of_two_who_speak_at_once_leave_each_their_voice() -> None:
    pins = [Pin(0.5, 8.4, "Ann"), Pin(8.0, 11.5, "Ben", end_fixed=False)]
    turns = turns_of(recording(0, 0, 1, 0), SpeakerCount(), pins)
    assert [at(turns, seconds) for seconds in (2.0, 9.5, 14.0)] == ["Ann", "Ben", "Ann"]


def test_more_pinned_speakers_than_asked_for_is_a_clear_sentence() -> None:
    path, _ = sample_call()
    with pytest.raises(StudioError, match="fixed turns of 2 speakers, but asked for 1"):
        list(diarize(str(path), speakers=1, pins=[Pin(1, 2, "Ann"), Pin(3, 4, "Ben")]))


def test_speech_gives_way_to_fixed_edges() -> None:
    pin = Pin(2.0, 4.0, "Ann")
    assert speech_with_pins([(1.9, 4.1)], [pin]) == [(2.0, 4.0)]
    assert speech_with_pins([(1.0, 3.0)], [pin]) == [(1.0, 2.0), (2.0, 4.0)]
    assert speech_with_pins([(0.0, 1.0)], []) == [(0.0, 1.0)]


def test_what_sticks_out_of_a_fixed_turn_is_dropped_where_it_is_a_sliver() -> None:
    turns = with_whole_pins([SpokenTurn(1.9, 6.0, "Ben")], [Pin(2.0, 4.0, "Ann")])
    assert turns == [SpokenTurn(2.0, 4.0, "Ann"), SpokenTurn(4.0, 6.0, "Ben")]


def test_pinned_speakers_are_never_grouped_together() -> None:
    vectors = unit(CENTRES[[0, 0, 1, 1]] + RNG.normal(0, 0.05, (4, 256)))
    groups = grouped(vectors, np.array([0, 1, -1, -1]), 4)
    assert min(groups.means) == 2
    assert len(groups.of(1)) == 2
    free = grouped(vectors, np.full(4, -1), 4)
    assert min(free.means) == 1


def test_a_part_of_a_voice_is_no_speaker_only_because_another_part_was_fixed() -> None:
    without_pins = np.repeat([0, 1, 0, 1], [50, 50, 50, 10])
    odd_sentence = np.repeat([1, 0, 1, 2], [50, 50, 50, 10])
    assert not each_was_one(without_pins, np.repeat([1, 0, 2, 0], [90, 50, 10, 10]), pinned=2)
    assert not each_was_one(without_pins, odd_sentence, pinned=2)
    assert each_was_one(without_pins, odd_sentence, pinned=3)
    # Whom no pin names and who was a speaker before stays one, also where a part of it is now another's.
    assert each_was_one(without_pins, np.repeat([1, 2, 0, 2], [50, 50, 50, 10]), pinned=2)
    assert each_was_one(without_pins, np.repeat([1, 0, 1, 0], [100, 10, 40, 10]), pinned=1)


def test_a_second_voice_makes_its_turn_longer() -> None:
    voices = np.zeros((100, 3))
    voices[50:70, 2] = 1.0
    assert overlaps(voices, OverlapSettings()) == [pytest.approx((1.0, 1.4))]
    turns = [SpokenTurn(0, 1.2, "Ann"), SpokenTurn(1.2, 2, "Ben"), SpokenTurn(2, 3, "Ben")]
    beside = [SpokenTurn(1.0, 1.2, "Ben"), SpokenTurn(1.2, 1.4, "Ann")]
    assert with_second_voices(turns, beside) == [
        SpokenTurn(0, 1.4, "Ann"), SpokenTurn(1.0, 2, "Ben"), SpokenTurn(2, 3, "Ben")
    ]  # fmt: skip


def test_the_networks_that_listen_come_with_the_program() -> None:
    import torch

    from studio.speech.overlap import voices_at_once

    found = voices_at_once(torch.rand(301, 40))
    assert found.shape == (150, 3)
    np.testing.assert_allclose(found.sum(axis=1), 1.0, atol=1e-5)
