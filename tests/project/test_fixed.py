"""What a person fixed of a turn: what changed by hand, and nothing else."""

from studio.project import edits
from studio.project.values import Edge, Fixed


def raw_turn(project):
    """A turn that a tool made and nobody touched, with none beside it."""
    recording = project.recordings()[0]
    project.apply(edits.apply_diarization, recording.id, [(20.0, 24.0, "x"), (24.0, 26.0, "y")], "tool")
    return next(turn for turn in project.turns(start=20.0, end=24.0) if turn.source == "tool")


def fixed(project, turn):
    return project.turn(turn.id).fixed


def test_a_tools_turn_has_nothing_fixed_and_text_fixes_nothing(project):
    turn = raw_turn(project)
    project.apply(edits.set_turn_text, turn.id, "some words")
    assert turn.fixed == frozenset() == fixed(project, turn)


def test_moving_an_edge_fixes_it_and_the_edge_that_touches_it(project):
    turn = raw_turn(project)
    neighbour = next(each for each in project.turns(start=24.0, end=26.0))
    project.apply(edits.move_turn_edge, turn.id, Edge.END, 24.2)
    assert fixed(project, turn) == {Fixed.END} and fixed(project, neighbour) == {Fixed.START}
    project.undo()
    assert fixed(project, turn) == fixed(project, neighbour) == frozenset()


def test_naming_the_speaker_fixes_only_the_speaker(project):
    turn = raw_turn(project)
    other = next(each for each in project.speakers() if each.id != turn.speaker_id)
    project.apply(edits.assign_speaker, [turn.id], other.id)
    assert fixed(project, turn) == {Fixed.SPEAKER}


def test_slipping_and_adding_by_hand_fix_both_edges(project):
    turn = raw_turn(project)
    project.apply(edits.slip_turn, turn.id, -0.5)
    assert fixed(project, turn) == {Fixed.START, Fixed.END}
    project.apply(edits.add_turn, turn.recording_id, 27.0, 28.0)
    assert project.turn(project.last_result).fixed == {Fixed.START, Fixed.END}
    project.apply(edits.add_turn, turn.recording_id, 28.0, 29.0, turn.speaker_id)
    assert project.turn(project.last_result).fixed == set(Fixed)


def test_a_split_fixes_the_moment_and_merging_takes_it_back(project):
    turn = raw_turn(project)
    project.apply(edits.split_turn, turn.id, 22.0)
    later = project.turn(project.last_result)
    assert fixed(project, turn) == {Fixed.END} and later.fixed == {Fixed.START}
    project.apply(edits.merge_turns, turn.id, later.id)
    assert fixed(project, turn) == frozenset()
