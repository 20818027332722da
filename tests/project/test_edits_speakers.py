import pytest

from studio.errors import StudioError
from studio.project import edits
from studio.project.values import State
from tests.project.call import ann_ben_ann, dump


def test_renaming_keeps_gold_and_renames_the_voice(project):
    ann = ann_ben_ann(project)[0]
    project.apply(edits.set_state, [ann.id], State.GOLD)
    change = project.apply(edits.rename_speaker, ann.speaker_id, "  Anna  B. ")
    assert str(change.label) == "Rename speaker to Anna B."
    assert project.speaker(ann.speaker_id).name == "Anna B."
    assert [voice.name for voice in project.voices()] == ["Anna B."]
    assert project.turn(ann.id).state == State.GOLD


def test_a_taken_name_suggests_to_merge(project):
    ann = ann_ben_ann(project)[0]
    with pytest.raises(StudioError, match=r"named Ben.*merge"):
        project.apply(edits.rename_speaker, ann.speaker_id, "ben")
    with pytest.raises(StudioError, match="needs a name"):
        project.apply(edits.add_speaker, "  ")
    project.apply(edits.rename_speaker, ann.speaker_id, "ANN")
    assert project.speaker_named("ann").name == "ANN"


def test_merging_speakers_moves_everything_and_is_undone_whole(project):
    ann, ben, _ = ann_ben_ann(project)
    project.apply(edits.set_state, [ben.id], State.GOLD)
    project.apply(edits.add_run, "unit", ben.speaker_id, "Ben", "runs/1")
    before = dump(project)
    project.apply(edits.merge_speakers, ben.speaker_id, ann.speaker_id)
    assert [speaker.name for speaker in project.speakers()] == ["Ann"]
    assert {turn.speaker_id for turn in project.turns(1)} == {ann.speaker_id}
    assert project.voices()[0].speaker_id == project.runs()[0].speaker_id == ann.speaker_id
    assert project.turn(ben.id).state == State.GOLD
    project.undo()
    assert dump(project) == before


def test_a_speaker_who_speaks_is_not_deleted(project):
    with pytest.raises(StudioError, match="still speaks"):
        project.apply(edits.delete_speaker, 1)
    project.apply(edits.add_speaker, "Cat")
    assert project.speaker(project.last_result).colour == 2
    project.apply(edits.delete_speaker, project.last_result)
    assert len(project.speakers()) == 2
