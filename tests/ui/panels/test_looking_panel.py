"""What the panels have in common that a child process looks something up for."""

import pytest
from pytestqt.qtbot import QtBot

from studio.errors import Message
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.layers import LayersPanel
from studio.ui.panels.looking_panel import LookingPanel
from studio.ui.panels.match import MatchPanel
from studio.ui.panels.pronunciation import PronunciationPanel
from studio.ui.panels.reading import ReadingPanel
from tests.ui.panels.host import HostWindow

LOOKING = [LayersPanel, MatchPanel, PronunciationPanel, ReadingPanel]


@pytest.mark.parametrize("kind", LOOKING)
def test_nothing_is_looked_up_for_a_panel_that_nobody_sees(
    kind: type[LookingPanel], host: HostWindow
) -> None:
    panel = kind(host)
    assert not panel.busy
    panel.close_sound()


@pytest.mark.parametrize("kind", LOOKING)
def test_what_cannot_be_found_is_said_where_the_list_would_be(
    kind: type[LookingPanel], host: HostWindow, qtbot: QtBot
) -> None:
    panel = kind(host)
    qtbot.addWidget(panel)
    panel.show()
    panel.close_sound()  # the child is not waited for
    panel.fail(Message("The project is damaged."))
    shown = panel._middle.currentWidget()
    assert isinstance(shown, EmptyState) and shown.sentence == "The project is damaged."
    assert panel._count.text() == ""
    shown.button.click()
    assert panel.looking.busy and panel._middle.currentWidget() is panel._waits
    panel.close_sound()


@pytest.mark.parametrize("kind", LOOKING)
def test_an_edit_makes_what_is_being_looked_up_old(
    kind: type[LookingPanel], host: HostWindow, qtbot: QtBot
) -> None:
    panel = kind(host)
    qtbot.addWidget(panel)
    panel.show()
    panel.look()
    assert panel.looking.busy
    panel.reread()
    assert not panel.looking.busy and panel.busy
    panel.close_sound()


@pytest.mark.parametrize("kind", LOOKING)
def test_a_project_that_is_read_only_is_offered_no_change(
    kind: type[LookingPanel], read_only_host: HostWindow, qtbot: QtBot
) -> None:
    panel = kind(read_only_host)
    qtbot.addWidget(panel)
    panel.show()
    panel.close_sound()
    panel.show_state()
    offers = [each.button for each in panel._empties if not each.button.isHidden()]
    assert offers and not any(each.isEnabled() for each in offers)
    assert all(each.toolTip() == panel.read_only_reason for each in offers)
