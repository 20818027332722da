import pytest

from studio.errors import StudioError
from studio.project import edits
from studio.project.edits_voices_apart import break_up_speaker
from studio.project.project import Project
from tests.project.call import ann_ben_ann, dump, spans


def test_turns_go_to_new_speakers_in_one_step(project: Project) -> None:
    first, _, last = ann_ben_ann(project)
    before = dump(project)
    label = project.apply(break_up_speaker, 1, {first.id: 0, last.id: 1}).label
    assert str(label) == "Break up Ann into 2"
    assert spans(project) == [(1, 4, 1), (4, 7, 2), (8, 10, 3)]
    assert not project.turn(last.id).touched
    project.undo()
    assert dump(project) == before


def test_what_a_person_fixed_stays(project: Project) -> None:
    first, ben, last = ann_ben_ann(project)
    project.apply(edits.assign_speaker, [ben.id], 1)
    project.apply(break_up_speaker, 1, {first.id: 0, ben.id: 1, last.id: 1})
    assert spans(project) == [(1, 4, 1), (4, 7, 1), (8, 10, 3)]
    with pytest.raises(StudioError, match="sounds like one person"):
        project.apply(break_up_speaker, 1, {first.id: 0, ben.id: 1})
