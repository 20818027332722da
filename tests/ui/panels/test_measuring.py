"""Measuring for a panel: while it is in view, again after edits, and never over and over after a failure."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from studio.errors import Message, StudioError
from studio.events import Event, Result
from studio.project import edits
from studio.steps.step import Step
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.measuring import Measuring, NotMeasured
from studio.ui.panels.panel import Panel
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import shown


def answer() -> Iterator[Event]:
    yield Result(42)


def refuse() -> Iterator[Event]:
    raise StudioError("It cannot be measured.")
    yield


class MeasuredPanel(Panel):
    """Notes what it measured: `of` is what it measures, `work` how."""

    def __init__(self, host: HostWindow) -> None:
        super().__init__(host)
        self.of, self.work = 1, answer
        self.planned: list[int] = []
        self.found: list[int] = []
        self.measuring = Measuring(self, frozenset({"turns"}), self._plan)
        self.measuring._pause.setInterval(20)
        self.nothing = NotMeasured("gauge", "It comes.", "It failed.", self.measuring)
        self.show_either(self.nothing, EmptyState("gauge", ""))
        self.reread()

    def reread(self) -> None:
        self.measuring.begin(self.of)

    def _plan(self) -> Step:
        self.planned.append(self.of)
        return Step(Message("Measure"), self.work, (), lambda _project, value: self._keep(value))

    def _keep(self, value: int) -> Message:
        self.found.append(value)
        return Message("Measured")


@pytest.fixture
def panel(host: HostWindow) -> MeasuredPanel:
    return MeasuredPanel(host)


def done(panel: MeasuredPanel, times: int) -> bool:
    return len(panel.planned) == times and not panel.measuring.said


def test_it_measures_once_it_is_in_view_and_once_more_after_edits(
    panel: MeasuredPanel, host: HostWindow, qtbot: QtBot
) -> None:
    assert not panel.planned
    shown(qtbot, panel)
    assert panel.measuring.said == "…"
    document = host.studio.document
    for turn in document.project.turns():  # also while it measures
        document.apply(edits.set_turn_text, turn.id, "other")
    qtbot.waitUntil(lambda: done(panel, 2), timeout=20_000)
    assert panel.found == [42, 42] and not host.complaints


def test_what_changed_behind_others_is_measured_when_it_comes_into_view(
    panel: MeasuredPanel, host: HostWindow, qtbot: QtBot
) -> None:
    shown(qtbot, panel)
    qtbot.waitUntil(lambda: done(panel, 1), timeout=20_000)
    panel.hide()
    host.studio.document.apply(edits.delete_turn, host.studio.document.project.turns()[0].id)
    qtbot.waitUntil(lambda: not panel.measuring._pause.isActive())
    assert done(panel, 1)
    panel.show()
    qtbot.waitUntil(lambda: done(panel, 2), timeout=20_000)


def test_another_thing_is_measured_at_once(panel: MeasuredPanel, qtbot: QtBot) -> None:
    shown(qtbot, panel)
    panel.of = 2
    panel.refresh()
    qtbot.waitUntil(lambda: done(panel, 2), timeout=20_000)
    assert panel.planned == [1, 2]
    panel.refresh()
    assert panel.planned == [1, 2]


def test_a_failure_is_said_once_and_tried_again_only_when_somebody_asks(
    panel: MeasuredPanel, host: HostWindow, qtbot: QtBot
) -> None:
    panel.work = refuse
    shown(qtbot, panel)
    assert panel.nothing.sentence == "It comes." and not panel.nothing.button.isVisible()
    qtbot.waitUntil(lambda: done(panel, 1), timeout=20_000)
    qtbot.wait(5 * panel.measuring._pause.interval())
    panel.refresh()
    assert host.complaints == ["It cannot be measured."] and done(panel, 1)
    assert panel.nothing.sentence == "It failed."
    panel.work = answer
    panel.nothing.button.click()
    qtbot.waitUntil(lambda: done(panel, 2), timeout=20_000)
    assert panel.found == [42] and panel.nothing.sentence == "It comes."
