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


def test_what_was_rejected_stays_rejected_however_it_is_cut_again(project):
    ann, ben, _ = ann_ben_ann(project)  # words of 1 s each
    project.apply(edits.set_clips, ann.id, [Cut(1, 2, "one"), Cut(2, 3, "two"), Cut(3, 4, "three")])
    kept, _, laughed = project.clips(ann.id)
    project.apply(edits.set_clip_state, [laughed.id], State.REJECTED, "laughs")
    project.apply(edits.let_clip_through, kept.id, ["clip_cut_phone"])
    project.apply(
        edits.set_clips_of_turns, {ann.id: [Cut(1, 2, "one"), Cut(2.1, 4, "two three")], ben.id: []}
    )
    first, second = project.clips(ann.id)
    assert (first.id, first.let_through) == (kept.id, {"clip_cut_phone"})
    assert (second.state, second.reject_reason) == (State.REJECTED, "laughs")
    project.apply(edits.set_clips, ann.id, [Cut(1, 3.1, "one two"), Cut(3.1, 4, "three")])
    assert [clip.state for clip in project.clips(ann.id)] == [State.REJECTED, State.REJECTED]


def test_a_new_clip_beside_a_rejected_one_is_none(project):
    ann = ann_ben_ann(project)[0]
    project.apply(edits.set_clips, ann.id, [Cut(1, 3, "one two"), Cut(3, 4, "three")])
    project.apply(edits.set_clip_state, [project.clips(ann.id)[1].id], State.REJECTED, "laughs")
    project.apply(edits.set_clips, ann.id, [Cut(1, 2, "one"), Cut(2, 3.2, "two"), Cut(3, 4, "three")])
    states = [clip.state for clip in project.clips(ann.id)]
    assert states == [State.RAW, State.RAW, State.REJECTED]


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
