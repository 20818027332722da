"""What a person changes of how something is said, sound by sound."""

from dataclasses import replace

import numpy as np
import pytest

from studio.errors import StudioError
from studio.voices.engine import SpeakRequest
from studio.voices.engines.studio.front_end import SaidWord
from studio.voices.engines.studio.plan import FRAME_S, Plan, PlannedBreath, read_plan, with_length
from studio.voices.engines.studio.plan_changes import (
    edge_between,
    paced,
    pause_behind,
    paused,
    phrase_anew,
    pronounced,
)
from studio.voices.engines.studio.speaking import StudioVoice
from tests.ui.takes.spoken_take import said_by
from tests.voices.engines.studio.small_voice import plan_of, small_voice

TEXT = "Well, this is a test."


@pytest.fixture(scope="module")
def voice() -> StudioVoice:
    return small_voice(vocoder=False)


@pytest.fixture(scope="module")
def breath(voice: StudioVoice) -> PlannedBreath:
    planned = plan_of(voice, SpeakRequest(TEXT, 3, {"pace": 3.0})).breaths[0]
    for word in range(len(planned.words)):
        planned = with_length(planned, word, 0.3)
    return planned


def spoken(voice: StudioVoice, breath: PlannedBreath) -> tuple[np.ndarray, PlannedBreath]:
    """The sound of a breath, and what it was said as."""
    samples, said = said_by(voice, SpeakRequest("x", 3, {"plan": Plan((breath,)).to_json()}))
    return samples, read_plan(said).breaths[0]


def test_an_edge_beside_a_pause_moves_into_it(breath: PlannedBreath) -> None:
    roomy = paused(breath, 0, 0.5)
    at = roomy.places(1)[0]
    begin = roomy.edges()[at]
    moved = edge_between(roomy, at, begin - 0.2)
    assert moved.edges()[at] == pytest.approx(begin - 0.2, abs=FRAME_S)
    assert moved.seconds == roomy.seconds and pause_behind(moved, 0) == pytest.approx(0.3, abs=FRAME_S)


def test_the_last_word_may_grow_into_the_quiet_behind_the_breath(breath: PlannedBreath) -> None:
    quiet = paused(breath, 4, 0.4)
    at = quiet.places(4)[-1] + 1
    moved = edge_between(quiet, at, quiet.edges()[at] + 0.2)
    assert moved.seconds == pytest.approx(quiet.seconds, abs=FRAME_S)
    assert sum(moved.frames[at:]) == 1
    with pytest.raises(StudioError, match="no room"):
        edge_between(quiet, at, quiet.edges()[at] + 1.0)


def test_an_edge_between_two_sounds_moves_these_alone(breath: PlannedBreath) -> None:
    at = breath.places(1)[1]
    moved = edge_between(breath, at, breath.edges()[at] + 0.03, sound=True)
    changed = [
        place
        for place, pair in enumerate(zip(moved.frames, breath.frames, strict=True))
        if pair[0] != pair[1]
    ]
    assert set(changed) <= {at - 1, at} and moved.seconds == breath.seconds


def test_words_are_said_faster_and_what_follows_moves(breath: PlannedBreath) -> None:
    faster = paced(breath, [1, 2], 2.0)
    assert breath.seconds - faster.seconds == pytest.approx(0.3, abs=2 * FRAME_S)


def test_a_pause_comes_where_nothing_is_written_and_goes_again(
    voice: StudioVoice, breath: PlannedBreath
) -> None:
    longer = paused(breath, 1, 0.3)
    assert pause_behind(breath, 1) == 0.0 and pause_behind(longer, 1) == pytest.approx(0.3, abs=FRAME_S)
    assert longer.seconds - breath.seconds == pytest.approx(0.3, abs=FRAME_S)
    assert [word.written for word in longer.words] == [word.written for word in breath.words]
    samples, said = spoken(voice, longer)
    assert said == longer and len(samples) / voice.sample_rate == pytest.approx(longer.seconds, abs=0.01)
    assert pause_behind(paused(longer, 1, -1.0), 1) == 0.0


def test_the_longest_pause_can_be_read_again(breath: PlannedBreath) -> None:
    for word in (0, len(breath.words) - 1):
        changed = read_plan(Plan((paused(breath, word, 1e6),)).to_json())
        assert pause_behind(changed.breaths[0], word) == pytest.approx(60, abs=FRAME_S)


def test_a_phrase_is_said_anew_by_its_seed_and_the_rest_is_kept(
    voice: StudioVoice, breath: PlannedBreath
) -> None:
    wanted = phrase_anew(breath, 2, seed=77)
    first, said = spoken(voice, wanted)
    again, _ = spoken(voice, said)
    assert np.array_equal(first, again) and not said.anew
    assert said.frames[:5] == breath.frames[:5] and said.pitch[:5] == breath.pitch[:5]
    assert said.pitch[6:] != breath.pitch[6:]


def test_a_word_gets_other_sounds_and_the_others_keep_their_times(
    voice: StudioVoice, breath: PlannedBreath
) -> None:
    wanted = pronounced(breath, 2, ("w", "ɑ", "z"))
    _, said = spoken(voice, wanted)
    places = said.places(2)
    assert [said.sounds[place].symbol for place in places] == ["w", "ɑ", "z"]
    old = breath.places(2)
    assert said.frames[: places[0]] == breath.frames[: old[0]]
    assert said.frames[places[-1] + 1 :] == breath.frames[old[-1] + 1 :]
    with pytest.raises(StudioError, match="no sound"):
        pronounced(breath, 2, ("5",))


@pytest.mark.parametrize(
    ("of", "by"),
    [
        ('"frames": [', '"frames": ["a", '),
        ('"pause_s": 0.0', '"pause_s": -5'),
        ('"pitch": [', '"pitch": [NaN, '),
        ('"mood": 0', '"mood": 9'),
        ('"mood": 0', '"mood": 0.0'),
        ('"phrases": [', '"phrases": [{"words": [], "mood": 0}, '),
        ('"hertz": 0.0', '"hertz": NaN'),
        ('"mark": ","', '"mark": "x"'),
        ('"anew": []', '"anew": [900]'),
        ('"written": "Well,"', '"written": 5'),
        ('"phrases": [', '"phrases": [3, '),
        ('"words": [', '"words": [{"written": "so", "sounds": [], "mark": ""}, '),
    ],
)
def test_a_plan_of_a_stranger_is_refused_where_it_makes_no_sense(
    breath: PlannedBreath, of: str, by: str
) -> None:
    text = Plan((breath,)).to_json()
    assert of in text
    with pytest.raises(StudioError, match="cannot be read"):
        read_plan(text.replace(of, by, 1))


def test_a_breath_that_would_fill_the_memory_is_refused(breath: PlannedBreath) -> None:
    endless = replace(breath, frames=(5000,) * len(breath.frames))
    with pytest.raises(StudioError, match="cannot be read"):
        read_plan(Plan((endless,)).to_json())


def test_a_phrase_is_said_anew_though_its_ends_have_no_sounds(breath: PlannedBreath) -> None:
    silent = SaidWord("—", (), "")
    first, *rest = breath.phrases
    around = replace(first, words=(silent, *first.words, silent))
    dashed = replace(breath, phrases=(around, *rest))

    anew = phrase_anew(dashed, 1, 9)

    assert [each.symbol for each in dashed.sounds] == [each.symbol for each in breath.sounds]
    assert anew.anew == phrase_anew(breath, 0, 9).anew and anew.seed == 9


def test_a_phrase_that_ends_without_a_pause_leaves_the_next_one_alone(breath: PlannedBreath) -> None:
    first, *rest = breath.phrases
    unmarked = replace(first, words=(*first.words[:-1], replace(first.words[-1], mark="")))
    parted = replace(breath, phrases=(unmarked, *rest))
    assert phrase_anew(parted, 0, 9).anew == tuple(parted.places(0))
    assert phrase_anew(breath, 0, 9).anew == (*breath.places(0), breath.places(0)[-1] + 1), "and its pause"
