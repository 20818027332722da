"""Texts beside what was recognised, with what differs marked."""

from pickle import dumps

import pytest
from pytestqt.qtbot import QtBot

from studio.project import edits
from studio.project.values import Edge
from studio.speech.transcription import Heard
from studio.ui.panels.layers import LayersPanel
from tests.ui.panels.host import HostWindow

ANSWER_MS = 60_000
"""A child process on a busy machine."""


@pytest.fixture
def panel(host: HostWindow, qtbot: QtBot) -> LayersPanel:
    project = host.studio.document.project
    first, second = project.turns(1)[:2]
    project.apply(edits.set_turn_text, first.id, "In 1994 he left")
    project.apply(edits.set_turn_text, second.id, "all <b>quite</b> other")
    texts = ((first, "in nineteen ninety four he left"), (second, "nothing like it"))
    heard = [Heard(turn.id, turn.start, turn.end, text, ()) for turn, text in texts]
    project.apply(edits.apply_transcription, 1, heard, "hearer 1")
    panel = LayersPanel(host)
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.looking.found, timeout=ANSWER_MS):
        panel.show()
    return panel


def test_turns_that_differ_most_come_first(panel: LayersPanel, host: HostWindow) -> None:
    first, second = (turn.id for turn in host.studio.document.project.turns(1)[:2])
    assert [line.id for line in panel.model.rows] == [second, first]
    assert panel.model.rows[1].wrong == "0/6"
    assert "%" in panel._count.text()


def test_the_chosen_turn_shows_its_layers_with_differences_marked(panel: LayersPanel) -> None:
    panel.list.selectRow(0)
    shown = panel.layers_shown()
    assert "<u>nothing</u>" in shown and "Recognised" in shown
    assert "<b>quite" not in shown and "&lt;b&gt;quite" in shown
    panel.list.selectRow(1)
    assert "<u>" not in panel.layers_shown() and "nineteen ninety four" in panel.layers_shown()


def test_what_was_heard_is_taken_and_undone(panel: LayersPanel, host: HostWindow) -> None:
    turn_id = panel.model.rows[0].id
    panel.list.selectRow(0)
    panel.take()
    assert host.studio.document.project.turn(turn_id).text == "nothing like it"
    host.studio.document.undo()
    assert host.studio.document.project.turn(turn_id).text != "nothing like it"


def test_a_line_goes_to_its_turn(panel: LayersPanel, host: HostWindow) -> None:
    panel.list.opened.emit(panel.model.rows[1].id)
    assert host.studio.timeline.selection.turn_id == panel.model.rows[1].id


def test_a_recording_that_nobody_listened_to_says_so(host: HostWindow, qtbot: QtBot) -> None:
    panel = LayersPanel(host)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: panel._middle.currentWidget() is panel._nothing, timeout=ANSWER_MS)
    assert "Nothing was heard yet" in panel._nothing.sentence


def test_the_child_is_handed_no_texts(panel: LayersPanel, host: HostWindow) -> None:
    # Those of hours took a tenth of a second to hand over, in the window's own thread.
    before = len(dumps(panel.question()))
    turns = host.studio.document.project.turns(1)
    heard = [Heard(turn.id, turn.start, turn.end, "word " * 500, ()) for turn in turns]
    host.studio.document.apply(edits.apply_transcription, 1, heard, "hearer 2")
    assert len(dumps(panel.question())) == before < 1000


def test_an_edge_that_is_moved_compares_no_texts_again(panel: LayersPanel, host: HostWindow) -> None:
    document = host.studio.document
    line = panel.model.rows[1]
    document.apply(edits.move_turn_edge, line.id, Edge.START, 0.5)
    assert not panel.busy and panel.model.rows[1].start == 0.5
    document.apply(edits.set_turn_text, line.id, "In 1994 she left")
    assert panel.busy
    panel.close_sound()


def test_another_recording_shows_nothing_of_the_last_one(panel: LayersPanel, host: HostWindow) -> None:
    assert panel.model.rows
    host.studio.document.apply(edits.remove_recording, 1)
    assert panel.model.rows == [] and panel.layers_shown() == ""
