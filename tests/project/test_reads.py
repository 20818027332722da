import pytest

from studio.errors import StudioError
from studio.project import edits
from studio.project.reads import Missing
from studio.project.values import State
from tests.project.call import ann_ben_ann


def test_turns_are_chosen_by_time_speaker_and_state(project):
    ann, ben, last = ann_ben_ann(project)
    assert project.turns(1, start=4.0, end=8.0) == [ben]
    assert project.turns(1, start=3.999, end=8.001) == [ann, ben, last]
    assert project.turns(speaker_id=ann.speaker_id) == [ann, last]
    assert project.turns(state=State.GOLD) == []
    project.apply(edits.set_state, [ben.id], State.GOLD)
    assert [turn.id for turn in project.turns(1, state=State.GOLD)] == [ben.id]


def test_words_and_phones_in_view(project):
    ann, ben, _ = ann_ben_ann(project)
    assert [word.text for word in project.words_between(1, 2.5, 4.5)] == ["two", "three", "four"]
    assert project.words_between(1, 8, 10) == []  # not aligned yet
    assert [phone.start for phone in project.phones_between(1, 3.6, 4.2)] == [3.5, 4.0]
    words = project.words_of_recording(1)
    assert words[ann.id] == project.words(ann.id) and words[ben.id] == project.words(ben.id)
    phones = project.phones_of_turn(ann.id)
    assert phones[words[ann.id][0].id] == project.phones(words[ann.id][0].id)


def test_seconds_by_speaker(project):
    assert project.speech_seconds(1) == 5.0 and project.speech_seconds(2) == 3.0
    assert project.gold_seconds(1) == 0.0 and project.speech_seconds(99) == 0.0


@pytest.mark.parametrize(
    "name", ["recording", "speaker", "turn", "word", "voice", "reference", "run", "take"]
)
def test_what_is_gone_is_missing(project, name):
    with pytest.raises(Missing, match=f"This {name} no longer exists") as caught:
        getattr(project, name)(999)
    assert isinstance(caught.value, StudioError)


def test_names_are_found_in_capitals_or_not(project):
    assert project.speaker_named(" ANN ").id == 1
    assert project.speaker_named("nobody") is None and project.voice_named("nobody") is None


def test_turns_are_summed_for_each_recording_and_speaker(project):
    ann, ben, last = ann_ben_ann(project)
    project.apply(edits.set_state, [ben.id], State.GOLD)
    project.apply(edits.set_state, [last.id], State.REJECTED)
    sums = {each.speaker_id: each for each in project.turn_sums()}
    assert {each.recording_id for each in sums.values()} == {1}
    assert (sums[ann.speaker_id].turns, sums[ben.speaker_id].turns) == (2, 1)
    assert sums[ann.speaker_id].speech_s == ann.end - ann.start  # what is rejected is no speech
    assert sums[ben.speaker_id].gold_s == sums[ben.speaker_id].speech_s == ben.end - ben.start
