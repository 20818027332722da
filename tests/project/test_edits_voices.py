from dataclasses import dataclass

import pytest

from studio.errors import StudioError
from studio.project import edits
from studio.project.values import State
from tests.project.call import ann_ben_ann


@dataclass(frozen=True)
class Cut:
    start: float
    end: float
    text: str = ""


def test_clips_of_a_gold_turn_go_to_the_gate_and_replace_those_before(project):
    ann = ann_ben_ann(project)[0]
    project.apply(edits.set_clips, ann.id, [Cut(1, 4)])
    assert project.clips(ann.id)[0].state == State.RAW
    with pytest.raises(StudioError, match="Mark the turn gold first"):
        project.apply(edits.set_clip_state, [project.clips(ann.id)[0].id], State.GOLD)
    project.apply(edits.set_state, [ann.id], State.GOLD)
    project.apply(edits.set_clips, ann.id, [Cut(1, 2.5, "one"), Cut(2.5, 4, "two three")])
    assert [clip.state for clip in project.clips(recording_id=1)] == [State.EDITED, State.EDITED]
    project.apply(edits.set_clip_state, [clip.id for clip in project.clips(ann.id)], State.GOLD)
    assert [clip.state for clip in project.clips(recording_id=1)] == [State.GOLD, State.GOLD]
    project.apply(edits.set_clip_state, [project.clips(ann.id)[0].id], State.REJECTED)
    assert project.clips()[0].state == State.REJECTED
    with pytest.raises(StudioError, match="inside its turn"):
        project.apply(edits.set_clips, ann.id, [Cut(0.5, 2)])


def test_voices_their_references_and_consent(project):
    project.apply(edits.add_voice, "Me", consent="I agree")
    voice_id = project.last_result
    with pytest.raises(StudioError, match="already is a voice"):
        project.apply(edits.add_voice, "me")
    project.apply(edits.add_reference, voice_id, "voices/me.wav", "2" * 64, 3.25)
    assert project.references(voice_id)[0].seconds == 3.25
    project.apply(edits.set_consent, voice_id, "")
    project.apply(edits.rename_voice, voice_id, "Myself")
    assert project.voice_named("myself").consent == ""
    project.apply(edits.delete_voice, voice_id)
    assert not project.references(voice_id)
    project.undo()
    assert project.references(voice_id)[0].path == "voices/me.wav"


def test_runs_and_takes_are_kept_and_deleted(project):
    project.apply(edits.add_run, "sv2tts", 1, "Ann", "runs/1")
    run = project.run(project.last_result)
    assert (run.engine, run.speaker_id, run.folder) == ("sv2tts", 1, "runs/1")
    named = {"voice": "Ann", "engine": "unit", "text": "Hi.", "path": "takes/1.wav", "seconds": 0.5}
    project.apply(edits.add_take, **named, sample_rate=16000, seed=7)
    take = project.take(project.last_result)
    assert (take.seed, take.settings, take.notes) == (7, "{}", "[]")
    project.apply(edits.delete_take, take.id)
    project.apply(edits.delete_run, run.id)
    assert not project.takes() and not project.runs()
