"""The board in a window: measured in the background, drawn, and each thing on it leads to its place."""

from dataclasses import replace

import pyqtgraph
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.dataset.board import Board, Measure, MeasuredClip, SpeakerSounds
from studio.dataset.coverage import Suggestion, coverage, sounds_in
from studio.project import edits
from studio.project.board_reads import BoardClip
from studio.project.project import Project
from studio.project.values import State
from studio.ui.panels.board import BoardPanel
from studio.ui.panels.board_pages import SentenceLine
from studio.ui.panels.board_plots import LEAST_HEIGHT_PX, HistogramPlot
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import click, shown, texts


@pytest.fixture
def panel(host: HostWindow, qtbot: QtBot) -> BoardPanel:
    panel = BoardPanel(host)
    panel.resize(460, 640)
    shown(qtbot, panel)
    qtbot.waitUntil(lambda: panel.board is not None, timeout=60_000)
    return panel


def with_clips(panel: BoardPanel, project: Project) -> Board:
    """The board as it would be with ten clips of the first turn's speaker, the last of them noisy."""
    turn = project.turns()[0]
    rows = [
        BoardClip(
            n, turn.id, turn.recording_id, turn.speaker_id, State.GOLD, turn.start, turn.start + 2 + n, ""
        )
        for n in range(10)
    ]
    clips = tuple(MeasuredClip(row, -20.0 - row.id % 2, -30.0 if row.id == 9 else -70.0) for row in rows)
    assert panel.board is not None
    return replace(panel.board, clips=clips, band=(3.0, 8.0))


def bars_of(plot: HistogramPlot) -> int:
    drawn = (item for item in plot.getPlotItem().items if isinstance(item, pyqtgraph.BarGraphItem))
    return sum(int(sum(item.opts["height"])) for item in drawn)


def test_minutes_are_those_of_the_project_and_follow_an_edit(
    panel: BoardPanel, project: Project, qtbot: QtBot
) -> None:
    def minutes() -> str:
        return panel.minutes.plot.accessibleDescription()

    names = [speaker.name for speaker in project.speakers()]
    assert all(f"{name}: " in minutes() for name in names)
    first = panel.board
    panel.studio.document.apply(edits.rename_speaker, project.speakers()[0].id, "Zoe")
    panel.studio.document.apply(edits.set_state, [project.turns()[0].id], State.REJECTED)
    qtbot.waitUntil(lambda: panel.board is not first, timeout=60_000)
    assert "Zoe: " in minutes()
    assert State.REJECTED in {each.state for each in panel.board.sums}  # type: ignore[union-attr]


def test_clips_are_counted_by_length_and_a_click_on_a_bar_goes_to_one(
    panel: BoardPanel, host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    panel.show_board(with_clips(panel, project))
    panel.page.setCurrentIndex(1)
    assert "10 clips; 6 of the wanted 3 to 8 s" in panel.lengths.about.text()
    assert bars_of(panel.lengths.plot) == 10
    plot = panel.lengths.plot
    box = plot.getPlotItem().vb
    qtbot.waitUntil(lambda: box.sceneBoundingRect().width() > 50)
    at = plot.mapFromScene(box.mapViewToScene(QPointF(4.1, 0.5)))
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
    turn = project.turns()[0]
    assert host.studio.timeline.selection.turn_id == turn.id
    assert "in this bar" in str(host.said[-1])


def test_what_stands_out_is_one_click_away(panel: BoardPanel, host: HostWindow, project: Project) -> None:
    panel.show_board(with_clips(panel, project))
    panel.page.setCurrentIndex(4)
    assert texts(panel.outliers.list, 0) == ["Noise"] and texts(panel.outliers.list, 1) == ["-30"]
    assert not panel.outliers.nothing.isVisible()
    click(panel.outliers.list, 0, 0)
    assert host.studio.timeline.selection.turn_id == project.turns()[0].id


def test_measured_again_the_board_keeps_what_is_chosen_and_goes_nowhere(
    panel: BoardPanel, host: HostWindow, project: Project
) -> None:
    noisy = with_clips(panel, project)
    louder = tuple(replace(each, speech_db=20.0) if each.clip.id == 4 else each for each in noisy.clips)
    listed, somewhere = panel.outliers.list, project.turns()[2].id
    panel.show_board(noisy)
    panel.page.setCurrentIndex(4)
    click(listed, 0, 0)
    host.studio.timeline.selection.select_turn(somewhere)
    panel.show_board(replace(noisy, clips=louder))
    assert texts(listed, 0) == ["Loudness", "Noise"]
    assert [index.row() for index in listed.selectionModel().selectedRows()] == [1]
    panel.show_board(replace(noisy, clips=louder[:9]))
    assert texts(listed, 0) == ["Loudness"] and not listed.chosen_ids()
    assert host.studio.timeline.selection.turn_id == somewhere


def test_sentences_can_be_copied(panel: BoardPanel) -> None:
    assert panel.board is not None and panel.board.sounds == ()
    assert "align words first" in panel.sounds.about.text() and not panel.sounds.copy.isEnabled()
    panel.page.setCurrentIndex(2)
    panel.sounds.sentence_model.set_rows(
        [SentenceLine(0, Suggestion("One.", 0.1, ())), SentenceLine(1, Suggestion("Two.", 0.05, ()))]
    )
    panel.sounds.copy.allow(True)
    panel.sounds.copy.click()
    assert QGuiApplication.clipboard().text() == "One.\nTwo."


def test_names_of_sounds_are_on_more_lines_where_the_board_is_narrow(panel: BoardPanel) -> None:
    nothing, language = sounds_in([]), sounds_in([[f"A{number}" for number in range(39)]])
    missing = coverage(nothing, language)
    own = SpeakerSounds(1, "en", missing, missing, nothing)
    panel.show_board(Board({1: "Anna"}, {}, sounds=(own,)))
    panel.page.setCurrentIndex(2)

    def lines() -> int:
        return max(text.count("\n") for _, text in panel.sounds.plot.getAxis("bottom")._tickLevels[0])

    panel.resize(900, 640)
    wide = lines()
    panel.resize(300, 640)
    assert lines() > wide and panel.sounds.plot.minimumHeight() > LEAST_HEIGHT_PX


def test_one_speaker_alone(panel: BoardPanel, project: Project) -> None:
    panel.show_board(with_clips(panel, project))
    other = next(each for each in project.speakers() if each.id != project.turns()[0].speaker_id)
    panel.who.setCurrentIndex(panel.who.findData(other.id))
    assert bars_of(panel.lengths.plot) == 0 and panel.outliers.model.rows == []
    assert panel.board is not None and panel.board.values(Measure.LENGTH, other.id) == []


def test_an_empty_project_says_what_belongs_there(empty_host: HostWindow, qtbot: QtBot) -> None:
    panel = BoardPanel(empty_host)
    shown(qtbot, panel)
    assert panel.is_empty and "Import a recording first" in panel.empty_state.sentence
