"""A plan of what is said, and its changes."""

import numpy as np
import pytest
import torch

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
    with_length,
    with_pitch,
    with_sounds,
)
from studio.voices.engines.studio.speaking import Manner, StudioVoice
from tests.voices.engines.studio.small_voice import plan_of, small_voice

TEXT = "Well, this is a test. Is it?"


@pytest.fixture(scope="module")
def voice() -> StudioVoice:
    return small_voice()


@pytest.fixture(scope="module")
def plan(voice: StudioVoice) -> Plan:
    return plan_of(voice, SpeakRequest(TEXT, 3))


@pytest.fixture
def breath(plan: Plan) -> PlannedBreath:
    return plan.breaths[0]


def spoken(voice: StudioVoice, plan: Plan) -> np.ndarray:
    return speak_whole(voice, SpeakRequest(TEXT, 3, {"plan": plan.to_json()})).samples


def times(breath: PlannedBreath) -> dict[str, tuple[float, float]]:
    """Start and end of each word in seconds."""
    edges = breath.edges()
    places = [breath.places(number) for number in range(len(breath.words))]
    return {
        word.written: (edges[own[0]], edges[own[-1] + 1])
        for word, own in zip(breath.words, places, strict=True)
    }


def test_a_plan_is_spoken_as_the_text_would_be(voice: StudioVoice, plan: Plan) -> None:
    assert np.array_equal(spoken(voice, plan), speak_whole(voice, SpeakRequest(TEXT, 3)).samples)


def test_its_times_are_those_of_the_sound(voice: StudioVoice, plan: Plan) -> None:
    seconds = len(spoken(voice, plan)) / voice.sample_rate
    assert sum(breath.seconds for breath in plan.breaths) == pytest.approx(seconds, abs=1e-3)
    ends = [end for breath in plan.breaths for _, end in times(breath).values()]
    assert len(ends) == 7 and ends[:5] == sorted(ends[:5]) and ends[4] < plan.breaths[0].seconds
    assert pytest.approx(1 / sound_form.FRAMES_PER_SECOND) == FRAME_S


def test_a_plan_comes_back_from_text(plan: Plan) -> None:
    assert read_plan(plan.to_json()) == plan


def test_a_take_says_on_what_it_was_made(voice: StudioVoice) -> None:
    def made(**settings: float | str | bool) -> str:
        return plan_of(voice, SpeakRequest("Hi.", settings=settings)).made_on

    assert f"torch {torch.__version__}, threads 1, pieces 32-128" in made()
    assert "pieces whole" in made(vocoder="griffin-lim"), "other pieces round otherwise"


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", '{"version": 9, "breaths": []}', '{"version": 1, "breaths": []}', "[" * 100_000],
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
