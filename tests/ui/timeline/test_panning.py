"""Panning paints only the strip that comes into view: it must look as if all had been painted anew."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.project.edits_turns import set_state
from studio.project.values import State
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
