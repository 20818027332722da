"""A machine's text is marked until a person changes or accepts it."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from studio.project import edits
from studio.project.values import State
from studio.ui.panels.inspector import InspectorPanel
from studio.ui.panels.transcript import TranscriptPanel
from studio.ui.panels.transcript_model import TEXT
from studio.ui.theme import current_theme
from tests.ui.panels.host import HostWindow


@dataclass(frozen=True)
class Heard:
    turn_id: int
    start: float
    end: float
    text: str
    words: tuple = ()


@pytest.fixture
def draft(host: HostWindow) -> int:
    """A turn whose text a machine wrote."""
    project = host.studio.document.project
    turn = project.turns(1)[0]
    project.apply(edits.set_turn_text, turn.id, "")
    heard = Heard(turn.id, turn.start, turn.end, "heard by nobody")
    project.apply(edits.apply_transcription, 1, [heard], "hearer 1")
    return turn.id


def is_quiet(panel: TranscriptPanel, turn_id: int) -> bool:
    row = panel.model.place_of(turn_id)
    assert row is not None
    index = panel.model.index(row, TEXT)
    colour = panel.list.itemDelegateForColumn(TEXT).text_colour(QStyleOptionViewItem(), index, False)
    return colour.name() == current_theme().muted


def test_a_draft_is_quiet_and_says_who_wrote_it_until_it_is_changed(
    draft: int, host: HostWindow, qtbot: QtBot
) -> None:
    panel = TranscriptPanel(host)
    qtbot.addWidget(panel)
    panel.show()
    row = panel.model.place_of(draft)
    assert is_quiet(panel, draft)
    assert "draft by hearer 1" in panel.model.index(row, TEXT).data(Qt.ItemDataRole.ToolTipRole)
    host.studio.document.apply(edits.set_turn_text, draft, "read by me")
    assert not is_quiet(panel, draft)


def test_an_accepted_draft_is_like_any_text(draft: int, host: HostWindow, qtbot: QtBot) -> None:
    panel = TranscriptPanel(host)
    qtbot.addWidget(panel)
    panel.show()
    host.studio.document.apply(edits.set_state, [draft], State.REVIEWED)
    assert not is_quiet(panel, draft)


def test_the_inspector_names_the_recogniser(draft: int, host: HostWindow, qtbot: QtBot) -> None:
    panel = InspectorPanel(host)
    qtbot.addWidget(panel)
    panel.show()
    host.studio.timeline.selection.select_turn(draft)
    assert "draft by hearer 1" in panel.turn_form.source.text()
