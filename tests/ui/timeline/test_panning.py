"""Panning paints only the strip that comes into view: it must look as if all had been painted anew."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.project.edits_turns import assign_speaker, delete_turn, move_turn_edge, set_state, set_turn_text
from studio.project.values import Edge, State
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.preview import Preview
from studio.ui.timeline.tier import Tier
from studio.ui.timeline.timeline import Timeline


def picture(tier: Tier) -> NDArray[np.int16]:
    """What the tier shows now: rows, columns, colours."""
    image = tier.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return (
        np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).astype(np.int16)
    )


@pytest.mark.parametrize("seconds", [0.01, 0.2, 1.5, 4.0, 12.0])
def test_a_panned_picture_is_the_picture_of_its_place(
    timeline: Timeline, qtbot: QtBot, seconds: float
) -> None:
    document = timeline.state.document
    turns = [turn.id for turn in timeline.state.rows.turns]
    document.apply(set_state, turns[:1], State.REJECTED)
    document.apply(set_state, turns[1:2], State.GOLD)
    view = timeline.state.view
    view.set_view(3.0, 3.0 + seconds)
    tiers = (timeline.ruler, timeline.waveform, timeline.spectrogram, timeline.lanes)
    for share in (0.03, 0.11, -0.2, 0.4, 0.4, -0.07, -0.9, 0.013):
        QApplication.processEvents()
        view.pan(share * seconds)
    qtbot.waitUntil(lambda: not timeline.spectrogram.tiles.pending)
    view.pan(0.05 * seconds)
    view.pan(-0.02 * seconds)
    for tier in tiers:
        panned = picture(tier)
        qtbot.waitUntil(lambda: not timeline.spectrogram.tiles.pending)
        tier.repaint_picture()
        anew = picture(tier)
        # Antialiased marks may differ by a shade where they are clipped.
        assert np.abs(panned - anew).max() <= 24, tier.accessibleName()


def test_a_picture_repaired_after_edits_selections_and_drags_is_the_picture_of_now(
    timeline: Timeline, qtbot: QtBot
) -> None:
    state, lanes = timeline.state, timeline.lanes
    document, rows = state.document, state.rows
    first, second, third, _ = (turn.id for turn in rows.turns)
    word = rows.words_of(second)[0]
    steps = [
        lambda: state.selection.select_turn(first),
        lambda: document.apply(move_turn_edge, first, Edge.END, 4.6),
        lambda: state.set_preview(Preview(8.0, 0.5, {third: Span(8.0, 10.0)}, {word.id: Span(4.9, 5.2)})),
        lambda: state.set_preview(Preview(6.0, 0.5, {third: Span(6.0, 9.5)})),
        lambda: state.view.pan(0.4),
        lambda: state.set_preview(None),
        lambda: state.selection.select_word(word.id),
        lambda: document.apply(assign_speaker, [third], 2),
        lambda: document.apply(set_turn_text, second, "five"),
        lambda: (state.view.pan(0.6), document.undo(), state.selection.clear()),
        document.undo,
        lambda: document.apply(delete_turn, second),
    ]
    for number, step in enumerate(steps):
        step()
        repaired = picture(lanes)
        lanes.repaint_picture()
        assert np.abs(repaired - picture(lanes)).max() <= 24, number


def test_an_edit_paints_only_where_it_was(timeline: Timeline, monkeypatch: pytest.MonkeyPatch) -> None:
    lanes, first = timeline.lanes, timeline.state.rows.turns[0]
    lanes.grab()
    painted, paint = [], lanes.paint_picture
    monkeypatch.setattr(
        lanes, "paint_picture", lambda p, axis, part: painted.append(part.width()) or paint(p, axis, part)
    )
    timeline.state.document.apply(set_state, [first.id], State.GOLD)
    lanes.grab()
    assert len(painted) == 1 and 150 <= painted[0] < 170, "three seconds of fifty pixels each"


def test_panning_does_not_paint_what_is_there(timeline: Timeline, monkeypatch: pytest.MonkeyPatch) -> None:
    timeline.state.view.set_view(3.0, 7.0)
    timeline.waveform.grab()
    painted = []
    paint = timeline.waveform.paint_picture
    monkeypatch.setattr(
        timeline.waveform,
        "paint_picture",
        lambda p, axis, part: painted.append(part.width()) or paint(p, axis, part),
    )
    timeline.state.view.pan(0.2)
    timeline.waveform.grab()
    assert len(painted) == 1 and 0 < painted[0] < timeline.waveform.width() / 10
