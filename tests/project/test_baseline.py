from studio.project import edits
from studio.project.values import State
from tests.project.call import ann_ben_ann


def test_it_tells_what_was_deleted_and_what_was_changed_since(project):
    ann, ben, last = ann_ben_ann(project)
    baseline = project.baseline(1)
    project.apply(edits.set_word_text, project.words(ann.id)[0].id, "won")
    project.apply(edits.delete_turn, ben.id)
    project.apply(edits.set_state, [last.id], State.REVIEWED)
    assert baseline.deleted_since(project) == [ben]
    assert not baseline.saw(project.turn(ann.id), project.words(ann.id))
    assert baseline.saw(project.turn(last.id), project.words(last.id))  # neither its times nor its text
    project.undo()
    project.undo()
    assert baseline.deleted_since(project) == []
