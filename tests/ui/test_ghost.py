"""A new diarization shown as a ghost: what it would change, taken as one step or left."""

from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.errors import StudioError
from studio.project import edits
from studio.project.values import Edge
from studio.speech.transcript import match
from studio.steps.diarize import Proposal
from studio.steps.transcript import Matched
from studio.ui.ghost_bar import GhostBar
from studio.ui.main_window import MainWindow
from studio.ui.timeline.ghost import Ghost
from studio.ui.timeline.ghost_tier import ROW_PX


def proposal(window: MainWindow, *found: tuple[float, float, str]) -> Proposal:
    """What a diarization of the window's recording found."""
    project, recording_id = window.studio.document.project, window.studio.document.recording_id
    assert recording_id is not None
    matched = Matched(found, (), match(list(found), []))
    return Proposal(recording_id, matched, "diarizer 2", project.baseline(recording_id))


def as_it_is(window: MainWindow) -> list[tuple[float, float, str]]:
    """The turns of now, as a diarization that finds nothing else would give them."""
    turns = window.studio.document.project.turns()
    return [(turn.start, turn.end, str(turn.speaker_id)) for turn in turns]


def with_another_end(window: MainWindow) -> Proposal:
    """One that ends the first turn half a second earlier, and hears a third speaker after the last one."""
    first, *rest = as_it_is(window)
    last = rest[-1]
    changed = [(first[0], first[1] - 0.5, first[2]), *rest, (last[1] + 0.1, last[1] + 0.9, "Speaker 3")]
    return proposal(window, *changed)


def shown(window: MainWindow, found: Proposal, qtbot: QtBot) -> Ghost:
    """The ghost, once it is known what `found` would change."""
    ghost = window.studio.timeline.ghost
    ghost.show(found)
    qtbot.waitUntil(lambda: not ghost.busy)
    return ghost


def bar_of(window: MainWindow) -> GhostBar:
    bar = window.findChild(GhostBar)
    assert bar is not None
    return bar


def test_a_ghost_is_shown_and_changes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    before = as_it_is(window)
    assert bar_of(window).isHidden() and window.timeline.ghost.isHidden()
    shown(window, with_another_end(window), qtbot)
    assert bar_of(window).isVisible() and window.timeline.ghost.isVisible()
    assert "New speakers: 1" in bar_of(window).text.text()
    assert as_it_is(window) == before
    assert [row.name for row in window.timeline.ghost.rows][-1] == "New 1"


def test_taking_it_is_one_step_that_undo_takes_back(window: MainWindow, qtbot: QtBot) -> None:
    before = as_it_is(window)
    shown(window, with_another_end(window), qtbot)
    window.actions_by_name["take-diarization"].trigger()
    after = as_it_is(window)
    assert after != before and len(after) == len(before) + 1
    assert bar_of(window).isHidden()
    window.studio.document.undo()
    assert as_it_is(window) == before


def test_of_hours_it_is_taken_by_a_thread(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.project.counts.MANY_WORDS", 2)
    before, project = as_it_is(window), window.studio.document.project
    ghost = shown(window, with_another_end(window), qtbot)
    with qtbot.waitSignal(window.studio.work.finished) as finished:
        window.actions_by_name["take-diarization"].trigger()
        assert project.is_written and as_it_is(window) == before
    assert "Diarize: 4 turns" in str(finished.args[1]), "and says what was done"
    qtbot.waitUntil(lambda: bar_of(window).isHidden() and not ghost.busy)
    assert ghost.plan is None and len(as_it_is(window)) == len(before) + 1


def test_one_that_is_refused_stays_to_be_taken_later(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ghost = shown(window, with_another_end(window), qtbot)

    def refuse(*_: object) -> None:
        raise StudioError("The disk is full.")  # a real one would have to be filled

    with monkeypatch.context() as patch:
        patch.setattr(Proposal, "take", refuse)
        window.actions_by_name["take-diarization"].trigger()
    assert window.messages.text.text() == "The disk is full."
    assert bar_of(window).isVisible() and ghost.plan is not None
    before = as_it_is(window)
    window.actions_by_name["take-diarization"].trigger()
    assert as_it_is(window) != before and bar_of(window).isHidden()


def test_leaving_it_changes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    before = as_it_is(window)
    shown(window, with_another_end(window), qtbot)
    bar_of(window).buttons["leave-diarization"].click()
    assert bar_of(window).isHidden() and window.timeline.ghost.isHidden()
    assert as_it_is(window) == before


def test_what_is_found_as_it_is_says_so(window: MainWindow, qtbot: QtBot) -> None:
    shown(window, proposal(window, *as_it_is(window)), qtbot)
    assert "nothing would change" in window.messages.text.text()
    assert bar_of(window).isHidden()


def test_the_ghost_gives_way_to_what_is_edited_meanwhile(window: MainWindow, qtbot: QtBot) -> None:
    ghost = shown(window, with_another_end(window), qtbot)
    assert ghost.plan is not None and len(ghost.plan.removed) == 1
    first = window.studio.document.project.turns()[0]
    window.studio.document.apply(edits.move_turn_edge, first.id, Edge.END, first.end - 0.2, True)
    qtbot.waitUntil(lambda: not ghost.busy)
    assert ghost.plan is not None and not ghost.plan.removed
    window.studio.document.apply(edits.remove_recording, window.studio.document.recording_id)
    qtbot.waitUntil(lambda: ghost.plan is None)


def test_what_would_change_is_worked_out_beside_the_window(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked_in = []
    plan = Proposal.plan
    noted = lambda self, reads: (worked_in.append(current_thread()), plan(self, reads))[1]  # noqa: E731
    monkeypatch.setattr(Proposal, "plan", noted)
    ghost = shown(window, with_another_end(window), qtbot)
    first = window.studio.document.project.turns()[0]
    window.studio.document.apply(edits.set_turn_text, first.id, "others")
    qtbot.waitUntil(lambda: not ghost.busy)
    assert len(worked_in) == 2 and main_thread() not in worked_in


def test_one_that_is_left_before_it_is_known_never_comes(window: MainWindow, qtbot: QtBot) -> None:
    ghost = window.studio.timeline.ghost
    ghost.show(with_another_end(window))
    ghost.leave()
    qtbot.waitUntil(lambda: not ghost.busy)
    assert ghost.plan is None and bar_of(window).isHidden()


def test_more_speakers_than_there_is_room_for_are_scrolled_to(window: MainWindow, qtbot: QtBot) -> None:
    end = as_it_is(window)[-1][1]
    new = [(end + n * 0.3 + 0.1, end + n * 0.3 + 0.4, f"New {n}") for n in range(12)]
    shown(window, proposal(window, *as_it_is(window), *new), qtbot)
    tier = window.timeline.ghost
    assert [row.name for row in tier.rows] == [f"New {n}" for n in range(1, 13)]
    assert len({row.colour for row in tier.rows}) == len(tier.rows) == 12
    first = tier.grab().toImage()
    assert tier.height() == 8 * ROW_PX and tier.rows_in_view == tier.rows[:8]
    for _ in range(20):
        turn_wheel(tier, -120)
    assert tier.rows_in_view == tier.rows[-8:]
    assert tier.grab().toImage() != first
    shown(window, with_another_end(window), qtbot)
    assert tier.first == 0 and tier.rows_in_view == tier.rows


def turn_wheel(tier: QWidget, angle: int) -> None:
    """Over the names."""
    at = QPointF(20, 20)
    none, still = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    no_keys = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(at, tier.mapToGlobal(at), QPoint(), QPoint(0, angle), none, no_keys, still, False)
    QApplication.sendEvent(tier, event)


def test_the_playhead_steps_through_the_changes(window: MainWindow, qtbot: QtBot) -> None:
    timeline = window.studio.timeline
    shown(window, with_another_end(window), qtbot)
    places = [place.start_s for place in timeline.ghost.places()]
    assert len(places) == 2
    timeline.set_playhead(0.0)
    visited = []
    for _ in range(3):
        window.actions_by_name["next-change"].trigger()
        visited.append(timeline.playhead_s)
    assert visited[0] in places and set(visited) == set(places)
    window.actions_by_name["previous-change"].trigger()
    assert timeline.playhead_s in places


@pytest.mark.parametrize("name", ["take-diarization", "leave-diarization", "next-change"])
def test_without_a_ghost_the_actions_say_what_to_do(window: MainWindow, name: str) -> None:
    window.actions_by_name[name].trigger()
    assert "Diarize first" in window.messages.text.text()


def test_a_selection_is_needed_to_diarize_one(window: MainWindow) -> None:
    window.studio.timeline.selection.clear()
    window.actions_by_name["diarize-selection"].trigger()
    assert "Select some time" in window.messages.text.text()
    assert window.studio.work.jobs == []
