"""The words and sounds of a take, and that a change of a long one works out little anew."""

import random
from collections.abc import Callable
from itertools import accumulate, pairwise

import numpy as np
import pytest

from studio.errors import StudioError
from studio.project.values import Edge
from studio.steps.take_speech import (
    VOICED,
    TakeSpeech,
    at_pace,
    higher,
    phrase_again,
    weighted,
    with_hertz,
    with_pause_after,
    with_pronunciation,
    with_sound_edge,
    with_word_edge,
)
from studio.voices.engines.studio import plan as plans
from studio.voices.engines.studio.front_end import breaths_said
from studio.voices.engines.studio.plan import FRAME_S, Plan, PlannedBreath, read_plan, sounds_of_breath

TEXT = "This is a test, my friend. Is it? Seven sailors said so, and nobody else. Go home!"
CHANGES = 60


@pytest.fixture
def speech() -> TakeSpeech:
    rng = np.random.default_rng(5)
    return TakeSpeech(Plan(tuple(_breath(phrases, rng) for phrases in breaths_said(TEXT)), hertz=180.0))


def _breath(phrases: list, rng: np.random.Generator) -> PlannedBreath:
    count = len(list(sounds_of_breath(phrases)))
    frames, voiced = rng.integers(4, 12, count).tolist(), rng.random(count).tolist()
    pitch, loudness = rng.normal(0.0, 0.2, count).tolist(), rng.random(count).tolist()
    rows = map(tuple, (frames, pitch, voiced, loudness))
    return PlannedBreath(tuple(phrases), *rows, pause_s=0.2)


def changed(speech: TakeSpeech, chance: random.Random) -> TakeSpeech:
    """The take with one of all changes, at any word; as it was where there is no room for it."""
    word = chance.choice(speech.words)
    sound = chance.choice(speech.sounds_of(word.breath)[1:])
    edge = chance.choice(list(Edge))
    changes: list[Callable[[], TakeSpeech]] = [
        lambda: at_pace(speech, [word.id], chance.uniform(0.7, 1.4)),
        lambda: higher(speech, {word.id, 1}, chance.uniform(-2, 2)),
        lambda: weighted(speech, {word.id, len(speech.words)}, chance.choice((-1.0, 1.0))),
        lambda: with_pause_after(speech, word.id, chance.uniform(0, 0.4)),
        lambda: with_pronunciation(speech, word.id, ("h", "ə", "l", "oʊ")[: chance.randint(1, 4)]),
        lambda: phrase_again(speech, word.id),
        lambda: with_hertz(speech, sound.breath, sound.place, chance.uniform(90, 300)),
        lambda: with_sound_edge(speech, sound.breath, sound.place, sound.start + chance.uniform(-0.05, 0.05)),
        lambda: with_word_edge(speech, word.id, edge, word.start + 0.1, rest_follows=chance.random() < 0.5),
    ]
    try:
        return chance.choice(changes)()
    except StudioError:
        return speech


def test_after_any_changes_words_and_sounds_are_those_of_the_plan_read_anew(speech: TakeSpeech) -> None:
    chance = random.Random(3)
    plans_had = {speech.plan}
    for _ in range(CHANGES):
        speech = changed(speech, chance)
        plans_had.add(speech.plan)
        anew = TakeSpeech(read_plan(speech.plan.to_json()))
        assert speech.breaths == anew.breaths and speech.pitch_hertz == anew.pitch_hertz
        assert speech.words == anew.words and speech.sounds == anew.sounds
    assert len(plans_had) > CHANGES / 2


def test_all_lies_where_the_lengths_before_it_put_it(speech: TakeSpeech) -> None:
    """Counted from the plan's rows alone."""
    sounds = iter(speech.sounds)
    start, word_id = 0.0, 0
    for number, breath in enumerate(speech.plan.breaths):
        edges = [start + FRAME_S * frames for frames in accumulate(breath.frames, initial=0)]
        for place, (begin, end) in enumerate(pairwise(edges)):
            sound = next(sounds)
            assert (sound.breath, sound.place) == (number, place)
            assert (sound.start, sound.end) == pytest.approx((begin, end))
            said = sound.word_id is not None
            assert (sound.hertz is not None) == (said and breath.voiced[place] >= VOICED)
        for word in speech.words_of(number):
            word_id += 1
            own = [each for each in speech.sounds_of(number) if each.word_id == word_id]
            assert word == speech.word(word_id) and word.sounds == tuple(each.symbol for each in own)
            assert (word.start, word.end) == (own[0].start, own[-1].end)
        start += edges[-1] - start - FRAME_S + breath.pause_s
    assert next(sounds, None) is None and word_id == len(TEXT.split())
    pitches = [sound.hertz for sound in speech.sounds if sound.hertz is not None]
    assert speech.pitch_hertz == (min(pitches), max(pitches))


def test_a_change_of_a_word_works_out_the_sounds_of_its_breath_only(
    speech: TakeSpeech, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked_out: list[object] = []

    def counted(phrases: tuple) -> object:
        worked_out.append(phrases)
        return sounds_of_breath(phrases)

    speech.worked_out()
    monkeypatch.setattr(plans, "sounds_of_breath", counted)
    wanted = at_pace(speech, [speech.words_of(1)[0].id], 0.5).worked_out()
    assert [word.text for word in wanted.words_of(1)] == ["Is", "it?"]
    assert worked_out == [wanted.plan.breaths[1].phrases]


def test_breaths_are_found_by_the_time(speech: TakeSpeech) -> None:
    breaths = speech.breaths
    middle = [(breath.start + breath.end) / 2 for breath in breaths]
    assert [list(speech.breaths_between(at, at)) for at in middle] == [[each] for each in range(len(breaths))]
    assert list(speech.breaths_between(middle[1], middle[2])) == [1, 2]
    assert list(speech.breaths_between(-5.0, 1e9)) == list(range(len(breaths)))


def test_sounds_that_are_not_in_the_take(speech: TakeSpeech) -> None:
    for breath, place in ((0, len(speech.sounds_of(0))), (len(speech.breaths), 0)):
        for change in (with_hertz, with_sound_edge):
            with pytest.raises(StudioError, match="no longer in the take"):
                change(speech, breath, place, 120.0)


def test_words_that_are_not_in_the_take(speech: TakeSpeech) -> None:
    count = len(speech.words)
    assert [word.id for word in speech.words_with({count, 0, 2, count + 1, -1})] == [2, count]
    assert speech.words_of(len(speech.breaths)) == [] == speech.words_of(-1)
    for word_id in (0, -1, count + 1):
        with pytest.raises(StudioError, match="no longer in the take"):
            speech.word(word_id)
