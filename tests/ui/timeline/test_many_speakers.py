"""Sixty-four speakers: lanes stay legible and scroll, keys and colours still tell who is who."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.ui.document import Document
from studio.ui.timeline.lane_layout import LEAST_LANE_PX
from studio.ui.timeline.lane_scroll import LaneScroll
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.tier import MARGIN_PX
from studio.ui.timeline.timeline import Timeline
from tests.ui.timeline.scenes import Said, conversation

SPEAKERS = 64


@pytest.fixture
def crowd(tmp_path: Path, qtbot: QtBot) -> Iterator[Timeline]:
    said = [Said(f"Speaker {n + 1}", 0.2 + 0.25 * n, 1.2 + 0.25 * n, "good day") for n in range(SPEAKERS)]
    with conversation(tmp_path, said, rate=8000) as project:
        shown = Timeline(TimelineState(Document(project)))
        qtbot.addWidget(shown)
        shown.resize(1084, 700)
        shown.show()
        QApplication.processEvents()
        yield shown
        shown.close_sound()


def scroll_of(timeline: Timeline) -> LaneScroll:
    found: LaneScroll = timeline.findChild(LaneScroll)
    return found


def in_view(timeline: Timeline, number: int) -> bool:
    """Whether a speaker's whole lane can be seen."""
    layout, lanes = timeline.lanes.layout_px, timeline.lanes
    region = lanes.visibleRegion().boundingRect()
    top = layout.lane_top(number)
    return region.top() <= top and top + layout.lane_px <= region.bottom() + 1


def test_lanes_keep_a_height_that_can_be_read(crowd: Timeline) -> None:
    layout = crowd.lanes.layout_px
    assert layout.count == SPEAKERS and layout.lane_px >= LEAST_LANE_PX
    assert crowd.lanes.height() >= SPEAKERS * LEAST_LANE_PX


def test_the_selected_turns_lane_comes_into_view(crowd: Timeline) -> None:
    assert in_view(crowd, 0) and not in_view(crowd, SPEAKERS - 1)
    crowd.state.selection.select_turn(crowd.state.rows.turns[-1].id)
    assert in_view(crowd, SPEAKERS - 1) and not in_view(crowd, 0)
    for _ in range(SPEAKERS):
        crowd.state.selection.step_turn(-1)
        turn = crowd.state.rows.turn(crowd.state.selection.turn_id or 0)
        assert turn is not None and in_view(crowd, crowd.state.rows.lane_of(turn))
    assert in_view(crowd, 0)


def test_a_mark_shows_that_there_are_more_lanes(crowd: Timeline) -> None:
    scroll = scroll_of(crowd)
    assert scroll.mark.isVisible() and scroll.mark.geometry().right() < MARGIN_PX
    above = scroll.mark.grab().toImage()
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    assert scroll.mark.grab().toImage() != above


def test_the_wheel_over_the_names_scrolls_the_lanes(crowd: Timeline) -> None:
    bar, lanes = scroll_of(crowd).verticalScrollBar(), crowd.lanes
    view = crowd.state.view.span
    names = QPointF(lanes.mapTo(crowd, lanes.visibleRegion().boundingRect().topLeft() + QPoint(20, 20)))
    QTest.wheelEvent(crowd.windowHandle(), names, QPoint(0, -240))
    assert bar.value() > 0 and crowd.state.view.span == view
