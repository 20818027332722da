from datetime import UTC, datetime

import pytest

from studio.errors import StudioError
from studio.project import edits, history
from studio.project import rows as rows_module
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


def test_words_in_view_and_phones_of_a_turn(project):
    ann, ben, _ = ann_ben_ann(project)
    assert [word.text for word in project.words_between(1, 2.5, 4.5)] == ["two", "three", "four"]
    assert project.words_between(1, 8, 10) == []  # not aligned yet
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


def test_pace_is_speech_reviewed_in_the_last_stretch_of_work(project, monkeypatch):
    clock = [1_800_000_000.0]
    monkeypatch.setattr(history.time, "time", lambda: clock[0])
    monkeypatch.setattr(
        rows_module, "now", lambda: datetime.fromtimestamp(clock[0], UTC).isoformat(timespec="seconds")
    )
    project._connection.execute("UPDATE history_steps SET at = ?", (clock[0] - 9000,))
    first, second, third = project.turns(1)
    assert project.review_pace() is None
    project.apply(edits.set_state, [first.id], State.REVIEWED)
    clock[0] += 3600
    project.apply(edits.set_note, third.id, "noise?")
    clock[0] += 60
    project.apply(edits.set_state, [second.id], State.REJECTED, "noise")
    clock[0] += 60
    project.apply(edits.set_state, [third.id], State.REVIEWED)
    pace = project.review_pace()
    assert (pace.reviewed_s, pace.work_s) == (3 + 2, 120) and pace.ratio == pytest.approx(5 / 120)


def test_seconds_not_reviewed_are_summed(project):
    first, second, _ = project.turns(1)
    project.apply(edits.set_state, [first.id], State.REVIEWED)
    project.apply(edits.set_state, [second.id], State.REJECTED)
    assert sum(each.unreviewed_s for each in project.turn_sums()) == pytest.approx(2.0)
