"""What is said otherwise than written, and what nobody reads."""

import pytest
from pytestqt.qtbot import QtBot

from studio.project import edits
from studio.project.values import RuleKind
from studio.ui.panels.reading import UNREAD, ReadingPanel
from tests.ui.panels.host import HostWindow

ANSWER_MS = 60_000
"""A child process on a busy machine."""


@pytest.fixture
def panel(host: HostWindow, qtbot: QtBot) -> ReadingPanel:
    project = host.studio.document.project
    first, second = project.turns(1)[:2]
    project.apply(edits.set_turn_text, first.id, "In 1994 ♥ for 5 kg")
    project.apply(edits.set_turn_text, second.id, "since 1994 the GmbH")
    panel = ReadingPanel(host)
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.looking.found, timeout=ANSWER_MS):
        panel.show()
    return panel


def lines(panel: ReadingPanel) -> dict[str, str]:
    return {line.written: line.said for line in panel.model.rows}


def test_words_are_listed_by_how_often_they_are_there(panel: ReadingPanel) -> None:
    assert (panel.model.rows[0].written, panel.model.rows[0].count) == ("1994", 2)
    assert lines(panel) == {"1994": "nineteen ninety four", "5": "five", "kg": "kilograms"}


def test_what_nobody_reads_is_a_list_of_its_own(panel: ReadingPanel) -> None:
    panel.kind.setCurrentIndex(panel.kind.findData(UNREAD))
    assert lines(panel) == {"♥": "black heart suit: nobody reads it"}
    assert "1" in panel.kind.currentText()


def test_typing_what_is_said_makes_a_rule_and_typing_again_changes_it(
    panel: ReadingPanel, host: HostWindow, qtbot: QtBot
) -> None:
    project = host.studio.document.project
    column = next(n for n, each in enumerate(panel.model.columns) if each.edit is not None)
    for typed in ("one nine nine four", "the year nineteen ninety four"):
        row = next(n for n, line in enumerate(panel.model.rows) if line.written == "1994")
        with qtbot.waitSignal(panel.looking.found, timeout=ANSWER_MS):
            assert panel.model.setData(panel.model.index(row, column), typed)
        assert lines(panel)["1994"] == typed
    (rule,) = project.text_rules("en", RuleKind.NORMALISE)
    assert rule.replacement == "the year nineteen ninety four"
    assert next(line for line in panel.model.rows if line.written == "1994").own


def test_a_line_goes_from_place_to_place(panel: ReadingPanel, host: HostWindow) -> None:
    timeline = host.studio.timeline
    line = panel.model.rows[0]
    seen = []
    for _ in range(3):
        panel.list.opened.emit(line.id)
        seen.append(timeline.selection.turn_id)
    first, second = (turn.id for turn in host.studio.document.project.turns(1)[:2])
    assert seen == [first, second, first]


def test_a_broken_rule_is_said(panel: ReadingPanel, host: HostWindow, qtbot: QtBot) -> None:
    # A rule that another program wrote: the window refuses to make one.
    project = host.studio.document.project
    project.apply(lambda rows: _insert_broken(rows))
    with qtbot.waitSignal(panel.looking.failed, timeout=ANSWER_MS) as failed:
        panel.reread()
    assert "(a" in str(failed.args[0])


def _insert_broken(rows):
    from studio.errors import Message

    rows.insert("text_rules", language="en", kind="normalise", pattern="(a", replacement="b", position=0)
    return Message("Broken")


def test_a_project_without_texts_says_so(empty_host: HostWindow, qtbot: QtBot) -> None:
    panel = ReadingPanel(empty_host)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: "no text yet" in panel._middle.currentWidget().sentence, timeout=ANSWER_MS)
    assert panel.model.rows == [] and not panel.list.isVisible()


def test_a_read_only_project_can_be_looked_through_not_changed(
    read_only_host: HostWindow, qtbot: QtBot
) -> None:
    panel = ReadingPanel(read_only_host)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: not panel.looking.busy and not panel._soon.isActive(), timeout=ANSWER_MS)
    assert not panel._write.isEnabled() and not panel.model.editable
