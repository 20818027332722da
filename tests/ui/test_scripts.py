"""Every script, and far too much of one: the window shows it, and time still runs from left to right."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.project.edits import set_turn_text
from studio.project.project import Project
from studio.ui.main_window import MainWindow
from studio.ui.panels import PANELS
from tests.ui.timeline.scenes import Said, conversation
from tests.ui.windows import shown_window

LONG = ("word " * 2000).strip()
TEXTS = {
    "أحمد": "مرحبا بكم في هذا البرنامج",
    "דוד": "שלום לכולם, מה נשמע?",
    "田中": "今日は とても 良い 天気です",
    "Zoë": "e\u0301te\u0301 nai\u0308ve Z\u0351\u036b\u0343\u036aa\u0363l\u0368g\u0351o \u202eoverride\u202c",
    "😀": "👩‍👩‍👧‍👦 hello 😀 🇩🇪",
    "Mix": "He said שלום עולם to me (twice)",
}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    said = [Said(name, 2.0 * n, 2.0 * n + 1.9, text) for n, (name, text) in enumerate(TEXTS.items())]
    with conversation(tmp_path, said) as made:
        yield made


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft], ids=["ltr", "rtl"])
def window(
    request: pytest.FixtureRequest, project: Project, qapp: QApplication, qtbot: QtBot
) -> Iterator[MainWindow]:
    qapp.setLayoutDirection(request.param)
    shown = shown_window(project, qtbot)
    yield shown
    shown.close_unasked()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_every_view_shows_every_script(window: MainWindow) -> None:
    window.studio.timeline.view.set_view(0.0, 12.0)
    for turn in window.studio.timeline.rows.turns:
        window.studio.timeline.selection.select_turn(turn.id)
        assert not window.timeline.lanes.grab().isNull()
    for info in PANELS:
        assert not window.docks.show(info.name).grab().isNull()


def test_time_runs_from_left_to_right(window: MainWindow) -> None:
    timeline = window.timeline
    tiers = (timeline.overview, timeline.ruler, timeline.waveform, timeline.spectrogram, timeline.lanes)
    assert all(tier.axis().x(1.0) < tier.axis().x(2.0) for tier in tiers)
    lefts = {tier.mapTo(timeline, QPoint()).x() + round(tier.axis().x(timeline.state.view.span.start_s))
             for tier in tiers[1:]}  # fmt: skip
    assert len(lefts) == 1, "and stands at the same pixels in every tier"


def test_a_turn_of_ten_thousand_letters_is_written_and_shown(window: MainWindow) -> None:
    state, project = window.studio.timeline, window.studio.document.project
    turn_id = project.turns()[0].id
    state.selection.select_turn(turn_id)
    begun = time.perf_counter()
    window.studio.document.apply(set_turn_text, turn_id, LONG)
    QApplication.processEvents()
    for second in range(10):
        state.view.set_view(0.1 * second, 10.0)
        window.timeline.lanes.repaint()
    assert time.perf_counter() - begun < 6, "seconds, where it took minutes it would hang"
    assert project.turn(turn_id).text == LONG and len(project.words(turn_id)) == 2000
    window.studio.document.undo()
    assert project.turn(turn_id).text == TEXTS["أحمد"]
