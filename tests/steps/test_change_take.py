"""How a take is said is kept with it, read again, and changed."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.errors import Message, StudioError
from studio.jobs.resident import Order
from studio.project import edits
from studio.project.edits_voices import change_take
from studio.project.project import Project
from studio.project.values import Edge
from studio.steps.change_take import plan_change, write_change
from studio.steps.speak import SpeakPlan, free_take_path, keep_take, plan_again
from studio.steps.take_speech import (
    TakeSpeech,
    at_pace,
    phrase_again,
    says_how,
    speech_of,
    typed_sounds,
    with_hertz,
    with_pause_after,
    with_word_edge,
)
from studio.voices.engine import SpeakRequest, VoiceSource
from studio.voices.engines.studio.plan import read_plan
from studio.voices.engines.studio.speaking import StudioVoice
from tests.ui.takes.spoken_take import add_studio_take, said_by, said_first
from tests.voices.engines.studio.small_voice import small_voice


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "project") as made:
        yield made


@pytest.fixture(scope="module")
def voice() -> StudioVoice:
    return small_voice()


@pytest.fixture(scope="module")
def said(voice: StudioVoice) -> tuple[np.ndarray, str]:
    return said_first(voice)


def test_what_was_spoken_is_kept_with_how(project: Project, said: tuple[np.ndarray, str]) -> None:
    source = VoiceSource("kathleen")
    plan = SpeakPlan("kathleen", Order("studio", source, SpeakRequest("This is a test.")))

    take = keep_take(project, plan, said[0], 22_050, said=said[1])

    assert [word.text for word in speech_of(take).words][:2] == ["This", "is"]
    assert plan_again(project, take.id).request == plan.request, "the text is spoken again, not the plan"


def test_a_change_is_the_take_said_whole_bit_for_bit(
    project: Project, voice: StudioVoice, said: tuple[np.ndarray, str]
) -> None:
    take = project.take(add_studio_take(project, voice, said))
    speech = speech_of(take)
    wanted = with_pause_after(at_pace(speech, [7], 0.7), 7, 0.2)
    change = plan_change(project, take.id, speech, wanted)
    assert change is not None and (change.first, change.last) == (1, 1)
    samples, how = said_by(voice, change.speak.request)
    old, new = project.absolute(take.path), project.subfolder("takes") / "new.wav"

    written = write_change(change, old, new, samples, how)
    values = {"path": "takes/new.wav", "seconds": written.seconds, "settings": written.settings}
    project.apply(change_take, take.id, label=Message("Change take"), **values)

    request = plan_again(project, take.id).request
    whole, _ = said_by(voice, request)
    keep = keep_take(project, plan_again(project, take.id), whole, voice.sample_rate)
    assert project.absolute(keep.path).read_bytes() == new.read_bytes()
    assert speech_of(project.take(take.id)) == wanted == written.speech
    assert "plan" not in json.loads(written.settings), "there is one plan"


def test_what_changes_nothing_is_not_spoken(
    project: Project, voice: StudioVoice, said: tuple[np.ndarray, str]
) -> None:
    take = project.take(add_studio_take(project, voice, said))
    speech = speech_of(take)
    assert plan_change(project, take.id, speech, speech) is None
    (project.folder / take.checkpoint).unlink()
    with pytest.raises(StudioError, match="is gone"):
        plan_change(project, take.id, speech, phrase_again(speech, 1))


def test_a_take_that_does_not_say_what_it_was_made_from_is_refused(
    project: Project, said: tuple[np.ndarray, str]
) -> None:
    for kept in ("{}", "[]", "[" * 100_000, '{"settings": {}, "references": 1, "language": "en"}'):
        project.keep(
            edits.add_take, voice="kathleen", engine="studio", text="Hello", path="takes/none.wav",
            seconds=1.0, sample_rate=22_050, settings=kept,
        )  # fmt: skip
        with pytest.raises(StudioError, match="does not say what it was made from"):
            plan_again(project, project.takes()[-1].id)
        assert not says_how(project.takes()[-1])


def test_a_pitch_that_no_voice_has_is_shown_as_the_farthest(said: tuple[np.ndarray, str]) -> None:
    plan = read_plan(said[1])
    for pitch in (999.0, -999.0):
        breath = replace(plan.breaths[0], pitch=(pitch,) * len(plan.breaths[0].pitch))
        shown = [sound.hertz for sound in TakeSpeech(plan.with_breath(0, breath)).sounds if sound.hertz]
        assert shown and min(shown) > 0.1 and max(shown) < 100_000


def test_no_two_takes_are_given_the_same_file(project: Project) -> None:
    first, second = free_take_path(project), free_take_path(project)
    assert first != second and first.is_file() and second.is_file()


def test_no_file_is_left_of_what_was_not_kept(
    project: Project, voice: StudioVoice, said: tuple[np.ndarray, str]
) -> None:
    take = project.take(add_studio_take(project, voice, said))
    speech, files = speech_of(take), sorted(project.subfolder("takes").iterdir())
    change = plan_change(project, take.id, speech, at_pace(speech, [7], 0.7))
    assert change is not None
    nothing, gone = np.zeros(0, np.float32), project.folder / "gone.wav"

    with pytest.raises(StudioError, match="Nothing was spoken"):
        keep_take(project, plan_again(project, take.id), nothing, 22_050)
    with pytest.raises(StudioError, match="Nothing was spoken"):
        write_change(change, project.absolute(take.path), free_take_path(project), nothing, said[1])
    with pytest.raises(StudioError, match="cannot be read"):
        write_change(change, gone, free_take_path(project), said[0], said[1])

    assert sorted(project.subfolder("takes").iterdir()) == files


def test_with_alt_what_follows_a_word_moves_along(said: tuple[np.ndarray, str], project: Project,
                                                  voice: StudioVoice) -> None:  # fmt: skip
    speech = speech_of(project.take(add_studio_take(project, voice, said)))
    first = speech.words[0]
    shorter = with_word_edge(speech, 1, Edge.END, first.end - 0.2, rest_follows=True)
    assert shorter.words[1].start == pytest.approx(speech.words[1].start - 0.2, abs=0.02)
    length = speech.words[1].end - speech.words[1].start
    assert shorter.words[1].end - shorter.words[1].start == pytest.approx(length)


def test_a_pitch_stays_where_people_speak(
    project: Project, voice: StudioVoice, said: tuple[np.ndarray, str]
) -> None:
    speech = speech_of(project.take(add_studio_take(project, voice, said)))
    place = next(at for at, sound in enumerate(speech.sounds) if sound.hertz and sound.breath == 0)
    assert with_hertz(speech, 0, place, 9000.0).sounds[place].hertz == pytest.approx(500.0)


def test_sounds_are_typed_as_ipa_or_as_in_the_dictionary() -> None:
    assert typed_sounds("HH AH0 l OW1") == typed_sounds("/h ʌ l oʊ/") == ("h", "ʌ", "l", "oʊ")
    for wrong in ("", "h 5", "_"):
        with pytest.raises(StudioError, match="knows no sound"):
            typed_sounds(wrong)
