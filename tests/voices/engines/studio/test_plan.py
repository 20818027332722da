"""A plan of what is said, and its changes."""

import numpy as np
import pytest

from studio.errors import StudioError
from studio.voices.engine import SpeakRequest, speak_whole
from studio.voices.engines.studio import sound_form
from studio.voices.engines.studio.plan import (
    FRAME_S,
    SEMITONE,
    Plan,
    PlannedBreath,
    emphasised,
    read_plan,
    with_edge,
    with_length,
    with_pause,
    with_pitch,
    with_sounds,
)
from studio.voices.engines.studio.speaking import Manner, StudioVoice
from tests.voices.engines.studio.small_voice import small_voice

TEXT = "Well, this is a test. Is it?"


@pytest.fixture(scope="module")
def voice() -> StudioVoice:
    return small_voice()


@pytest.fixture(scope="module")
def plan(voice: StudioVoice) -> Plan:
    return voice.plan(SpeakRequest(TEXT, 3))


@pytest.fixture
def breath(plan: Plan) -> PlannedBreath:
    return plan.breaths[0]


def spoken(voice: StudioVoice, plan: Plan) -> np.ndarray:
    return speak_whole(voice, SpeakRequest(TEXT, 3, {"plan": plan.to_json()})).samples


def times(breath: PlannedBreath) -> dict[str, tuple[float, float]]:
    each = zip(breath.words, Plan((breath,)).word_times(), strict=True)
    return {word.written: (start, end) for word, (_, _, start, end) in each}


def test_a_plan_is_spoken_as_the_text_would_be(voice: StudioVoice, plan: Plan) -> None:
    assert np.array_equal(spoken(voice, plan), speak_whole(voice, SpeakRequest(TEXT, 3)).samples)


def test_its_times_are_those_of_the_sound(voice: StudioVoice, plan: Plan) -> None:
    seconds = len(spoken(voice, plan)) / voice.sample_rate
    assert sum(breath.seconds for breath in plan.breaths) == pytest.approx(seconds, abs=1e-3)
    ends = [end for *_, end in plan.word_times()]
    assert ends == sorted(ends) and ends[-1] < seconds and len(ends) == 7
    assert pytest.approx(1 / sound_form.FRAMES_PER_SECOND) == FRAME_S


def test_a_plan_comes_back_from_text(plan: Plan) -> None:
    assert read_plan(plan.to_json()) == plan


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"version": 9, "breaths": []}', '{"version": 1, "breaths": []}']
)
def test_what_is_no_plan_is_refused(voice: StudioVoice, text: str) -> None:
    with pytest.raises(StudioError, match="cannot be read"):
        read_plan(text)


def test_a_plan_that_lacks_sounds_is_refused(plan: Plan) -> None:
    with pytest.raises(StudioError, match="cannot be read"):
        read_plan(plan.to_json().replace('"frames": [', '"frames": [4, ', 1))


def test_a_word_takes_the_length_that_is_given_and_the_rest_moves(breath: PlannedBreath) -> None:
    longer = with_length(breath, 1, 0.8)
    start, end = times(longer)["this"]
    assert end - start == pytest.approx(0.8, abs=FRAME_S) and start == times(breath)["this"][0]
    moved = times(longer)["test."][0] - times(breath)["test."][0]
    assert moved == pytest.approx(longer.seconds - breath.seconds)


def test_no_sound_is_lost_however_short_a_word_is(breath: PlannedBreath) -> None:
    short = with_length(breath, 4, 0.0)
    assert [short.frames[place] for place in short.places(4)] == [1] * len(breath.words[4].sounds)


def test_an_edge_between_words_moves_both_and_nothing_else(breath: PlannedBreath) -> None:
    roomy = with_length(with_length(breath, 1, 0.5), 2, 0.5)
    start, edge = times(roomy)["this"]
    moved = with_edge(roomy, 1, edge + 0.1)
    assert times(moved)["this"] == (start, pytest.approx(edge + 0.1, abs=FRAME_S))
    assert times(moved)["is"] == (times(moved)["this"][1], times(roomy)["is"][1])
    assert times(moved)["test."] == times(roomy)["test."] and moved.seconds == roomy.seconds
    with pytest.raises(StudioError, match="no room"):
        with_edge(roomy, 1, edge + 2.0)


def test_a_sound_is_raised_by_semitones(breath: PlannedBreath) -> None:
    place = breath.places(2)[0]
    changes = np.subtract(with_pitch(breath, place, 2.0).pitch, breath.pitch)
    assert np.flatnonzero(changes).tolist() == [place] and changes[place] == pytest.approx(2 * SEMITONE)


def test_an_emphasised_word_is_longer_higher_and_louder(breath: PlannedBreath) -> None:
    roomy = with_length(breath, 4, 0.6)
    weighty, place = emphasised(roomy, 4), roomy.places(4)[1]
    assert weighty.seconds > roomy.seconds
    assert weighty.pitch[place] > roomy.pitch[place] and weighty.loudness[place] > roomy.loudness[place]
    assert weighty.pitch[1] == roomy.pitch[1]


def test_pauses_are_set_where_there_is_a_mark(breath: PlannedBreath) -> None:
    paused = with_pause(breath, 0, 1.0)
    assert times(paused)["this"][0] - times(paused)["Well,"][1] == pytest.approx(1.0, abs=FRAME_S)
    assert with_pause(breath, 4, 2.0).pause_s == 2.0
    with pytest.raises(StudioError, match="no pause"):
        with_pause(breath, 1, 1.0)


def test_a_changed_plan_is_heard(voice: StudioVoice, plan: Plan) -> None:
    changed = plan.with_breath(1, emphasised(plan.breaths[1], 0, 2.0))
    first = round(plan.breaths[0].seconds * voice.sample_rate)
    before, after = spoken(voice, plan), spoken(voice, changed)
    assert np.array_equal(before[:first], after[:first]) and not np.array_equal(before[first:], after[first:])


def test_one_breath_is_said_anew_and_the_rest_is_kept(voice: StudioVoice, plan: Plan) -> None:
    again = voice.planned(plan.breaths[0].phrases, Manner(), seed=99)
    assert again.pitch != plan.breaths[0].pitch
    assert plan.with_breath(0, again).breaths[1] == plan.breaths[1]


def test_a_word_is_said_with_other_sounds(voice: StudioVoice, breath: PlannedBreath) -> None:
    phrases = with_sounds(breath.phrases, 4, ("t", "oʊ", "s", "t"))
    again = voice.planned(phrases, Manner(), breath.seed)
    assert [again.sounds[place].symbol for place in again.places(4)] == ["t", "oʊ", "s", "t"]
    with pytest.raises(StudioError, match="no sound"):
        with_sounds(breath.phrases, 4, ("5",))
