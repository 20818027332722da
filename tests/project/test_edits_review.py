"""What undo calls the edits, and the review of places."""

from studio.project import edits
from studio.project.values import Edge, State
from tests.project.call import ann_ben_ann


def test_labels_say_what_a_user_did(project):
    ann, ben, third = ann_ben_ann(project)
    word = project.words(ann.id)[0]
    long_text = "and so they went on and on and on for a very long time indeed"
    done = [
        (edits.move_turn_edge, (third.id, Edge.START, 8.5), "Move start of turn"),
        (edits.move_turn_edge, (third.id, Edge.END, 9.5), "Move end of turn"),
        (edits.set_turn_text, (third.id, "seven eight"), "Edit text: seven eight"),
        (edits.set_turn_text, (third.id, long_text), "Edit text: and so they went on and on and on for a…"),
        (edits.set_turn_text, (third.id, ""), "Delete text"),
        (edits.assign_speaker, ([third.id], ben.speaker_id), "Assign to Ben"),
        (edits.assign_speaker, ([ann.id, third.id], ann.speaker_id), "Assign 2 turns to Ann"),
        (edits.assign_speaker, ([third.id], None), "Unassign speaker"),
        (edits.set_state, ([ann.id], State.REVIEWED), "Mark turn as reviewed"),
        (edits.set_state, ([ann.id, ben.id], State.REJECTED, "noise"), "Reject 2 turns"),
        (edits.set_note, (ann.id, "hm"), "Write note"),
        (edits.move_word_edge, (word.id, Edge.END, 1.9), "Move end of “one”"),
        (edits.set_word_text, (word.id, "won"), "Edit word: one to won"),
        (edits.add_word, (ann.id, 0, "Well"), "Add word: Well"),
        (edits.delete_word, (word.id,), "Delete word: won"),
        (edits.delete_turn, (ben.id,), "Delete turn: four five six"),
        (edits.delete_turns, ([ann.id, third.id],), "Delete 2 turns"),
    ]
    for edit, arguments, label in done:
        project.apply(edit, *arguments)
        assert str(project.undo_label).startswith(label)
    assert all(len(str(step.label)) < 70 for step in project.history())
