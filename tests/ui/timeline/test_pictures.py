"""What the tiers paint, looked at pixel by pixel where it matters."""

import numpy as np
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.project.edits_turns import delete_turn, move_turn_edge
from studio.project.project import Project
from studio.project.values import Edge
from studio.ui.theme import DARK, LIGHT, apply_theme, speaker_colour
from studio.ui.timeline.tier import MARGIN_PX, Tier
from studio.ui.timeline.timeline import Timeline
from studio.ui.timeline.waveform import column_pixels
from tests.ui.timeline.scenes import BEN


def colour_at(tier: Tier, seconds: float, y: int) -> QColor:
    QApplication.processEvents()
    return QColor(tier.grab().toImage().pixel(round(tier.axis().x(seconds)), y))


def test_a_turn_stands_in_its_speakers_lane_in_its_colour(timeline: Timeline) -> None:
    lanes = timeline.lanes
    top = lanes.layout_px.turn_top(1) + 1
    assert colour_at(lanes, 5.0, top) == speaker_colour(LIGHT, lanes.state.rows.lanes[1].colour)
    assert colour_at(lanes, 8.0, top) == QColor(LIGHT.canvas)


def test_a_deleted_turn_is_gone_from_the_picture(timeline: Timeline, project: Project) -> None:
    timeline.state.document.apply(delete_turn, project.turns()[BEN].id)
    assert colour_at(timeline.lanes, 5.0, timeline.lanes.layout_px.turn_top(1) + 1) == QColor(LIGHT.canvas)


def test_silence_is_a_line_and_sound_has_peak_and_body(timeline: Timeline) -> None:
    columns = np.array([[0, 0, 0], [-0.5, 0.5, 0.2]], np.float32)
    silent, loud = column_pixels(columns, 100, LIGHT).T
    peak, body = QColor(LIGHT.peak).rgb(), QColor(LIGHT.rms).rgb()
    assert np.count_nonzero(silent != QColor(LIGHT.canvas).rgb()) == 1
    assert 45 <= np.count_nonzero((loud == peak) | (loud == body)) <= 49
    assert 17 <= np.count_nonzero(loud == body) <= 20


def test_the_spectrogram_fills_without_blocking(timeline: Timeline, qtbot: QtBot) -> None:
    timeline.state.view.set_view(1.0, 4.0)
    timeline.spectrogram.grab()
    qtbot.waitUntil(lambda: not timeline.spectrogram.tiles.pending)
    image = timeline.spectrogram.grab().toImage()
    colours = {image.pixel(x, 60) for x in range(MARGIN_PX, image.width())}
    assert len(colours) > 20


def test_words_vanish_at_a_low_zoom(timeline: Timeline) -> None:
    lanes = timeline.lanes
    top = lanes.layout_px.word_top(0) + 1

    def coloured() -> int:
        image = lanes.grab().toImage()
        row = [image.pixel(x, top + 10) for x in range(MARGIN_PX, image.width())]
        return sum(pixel != QColor(LIGHT.canvas).rgb() for pixel in row)

    timeline.state.view.set_view(0, 10)
    assert coloured() > 20
    timeline.resize(300, 700)
    timeline.state.view.fit()
    assert coloured() < 5  # the playhead alone


def test_another_theme_repaints_everything(timeline: Timeline, qapp: QApplication) -> None:
    try:
        apply_theme(qapp, DARK)
        assert colour_at(timeline.lanes, 8.0, timeline.lanes.layout_px.turn_top(1) + 1) == QColor(DARK.canvas)
    finally:
        apply_theme(qapp, LIGHT)


def test_dragging_the_overview_pans(timeline: Timeline) -> None:
    from tests.ui.timeline.mouse import Mouse

    timeline.state.view.set_view(0, 4)
    Mouse(timeline.overview, 20).drag(2.0, 10.0)
    assert abs(timeline.state.view.span.start_s - 8.0) < 0.1
    Mouse(timeline.overview, 20).click(2.0)
    assert timeline.state.view.span.start_s < 0.1


def test_every_tier_has_a_name_for_a_screen_reader(timeline: Timeline) -> None:
    tiers = timeline.findChildren(Tier)
    assert len(tiers) == 7
    assert all(tier.accessibleName() for tier in tiers)


def test_a_selected_word_is_framed_not_covered(timeline: Timeline, project: Project) -> None:
    lanes = timeline.lanes
    word = project.words(project.turns()[BEN].id)[0]
    assert word.start is not None and word.end is not None
    timeline.state.document.apply(
        move_turn_edge, word.turn_id, Edge.END, project.turn(word.turn_id).end - 0.1
    )
    lanes.state.selection.select_word(word.id)
    inside = lanes.layout_px.word_top(1) + 6
    beside_its_text = lanes.axis().seconds(lanes.axis().x(word.start) + 5)
    assert colour_at(lanes, beside_its_text, inside).lightness() > 200
