"""Pitch and loudness lie where their scales say, at every zoom."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.audio.files import write_wav
from studio.ui.document import Document
from studio.ui.theme import LIGHT
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.tier import MARGIN_PX
from studio.ui.timeline.timeline import Timeline
from tests.ui.timeline.scenes import Said, of_audio

RATE, VOICE_HZ = 16000, 200.0
LEVEL_DB = -20.0


@pytest.fixture
def timeline(tmp_path: Path, qtbot: QtBot) -> Iterator[Timeline]:
    """A buzz of 200 Hz at -20 dB from 4 s on, silence before."""
    at = np.arange(12 * RATE) / RATE
    buzz = sum(np.sin(2 * np.pi * VOICE_HZ * part * at) / part for part in range(1, 9))
    buzz *= 10 ** (LEVEL_DB / 20) / np.sqrt(np.mean(np.square(buzz)))
    write_wav(tmp_path / "buzz.wav", np.where(at < 4, 0, buzz).astype(np.float32), RATE)
    project = of_audio(tmp_path / "project", tmp_path / "buzz.wav", [Said("Anna", 4, 6, "one")])
    shown = Timeline(TimelineState(Document(project)))
    qtbot.addWidget(shown)
    shown.resize(1084, 800)
    shown.show()
    qtbot.waitUntil(lambda: shown.sound.table is not None)
    yield shown
    shown.close_sound()
    project.close()


def picture(timeline: Timeline, qtbot: QtBot) -> QImage:
    timeline.curves.grab()
    qtbot.waitUntil(lambda: not timeline.curves.pitch.pending)
    QApplication.processEvents()
    return timeline.curves.grab().toImage()


def rows_of(image: QImage, x: int, colour: str) -> list[int]:
    """The rows of a column that are nearly of a colour."""
    wanted = QColor(colour)

    def is_near(found: QColor) -> bool:
        parts = zip(found.getRgb()[:3], wanted.getRgb()[:3], strict=True)
        return all(abs(a - b) < 50 for a, b in parts)

    return [y for y in range(image.height()) if is_near(image.pixelColor(x, y))]


@pytest.mark.parametrize("seconds", [8.0, 0.5, 0.02])
def test_the_pitch_lies_at_its_hertz(timeline: Timeline, qtbot: QtBot, seconds: float) -> None:
    timeline.state.set_look(pitch_curve=True)
    timeline.state.view.set_view(6.0 - seconds / 4, 6.0 + 3 * seconds / 4)
    image = picture(timeline, qtbot)
    rows = rows_of(image, round(timeline.curves.axis().x(6.0 + seconds / 4)), LIGHT.accent)
    assert rows and np.mean(rows) == pytest.approx(timeline.curves.y_of_hz(VOICE_HZ), abs=2)


def test_silence_has_no_pitch(timeline: Timeline, qtbot: QtBot) -> None:
    timeline.state.set_look(pitch_curve=True)
    timeline.state.view.set_view(0.5, 3.5)
    image = picture(timeline, qtbot)
    assert not any(rows_of(image, x, LIGHT.accent) for x in range(MARGIN_PX + 4, image.width(), 40))


@pytest.mark.parametrize("seconds", [8.0, 0.5, 0.02])
def test_the_loudness_lies_at_its_decibels(timeline: Timeline, qtbot: QtBot, seconds: float) -> None:
    timeline.state.set_look(energy_curve=True)
    timeline.state.view.set_view(6.0 - seconds / 4, 6.0 + 3 * seconds / 4)
    image = picture(timeline, qtbot)
    rows = rows_of(image, round(timeline.curves.axis().x(6.0 + seconds / 4)), LIGHT.good)
    assert rows and np.mean(rows) == pytest.approx(timeline.curves.y_of_db(LEVEL_DB), abs=2.5)


def test_each_curve_comes_and_goes_by_itself(timeline: Timeline, qtbot: QtBot) -> None:
    timeline.state.view.set_view(5.0, 9.0)
    x = round(timeline.curves.axis().x(7.0))
    for pitch, energy in ((True, True), (True, False), (False, True)):
        timeline.state.set_look(pitch_curve=pitch, energy_curve=energy)
        image = picture(timeline, qtbot)
        assert bool(rows_of(image, x, LIGHT.accent)) == pitch
        assert bool(rows_of(image, x, LIGHT.good)) == energy


def test_both_scales_are_written_at_the_margin(timeline: Timeline, qtbot: QtBot) -> None:
    timeline.state.set_look(pitch_curve=True, energy_curve=True)
    image = picture(timeline, qtbot)
    assert any(rows_of(image, x, LIGHT.good) for x in range(2, 30))
    assert any(rows_of(image, x, LIGHT.accent) for x in range(48, MARGIN_PX - 2))


@pytest.mark.parametrize("seconds", [11.0, 3.0, 0.3])
def test_panned_curves_are_those_of_their_place(timeline: Timeline, qtbot: QtBot, seconds: float) -> None:
    timeline.state.set_look(pitch_curve=True, energy_curve=True)
    view, curves = timeline.state.view, timeline.curves
    view.set_view(3.9, 3.9 + seconds)
    picture(timeline, qtbot)
    for share in (0.03, -0.11, 0.2, -0.05):
        view.pan(share * seconds)
        QApplication.processEvents()
    panned = picture(timeline, qtbot)
    curves.repaint_picture()
    anew = picture(timeline, qtbot)
    # Smooth lines may differ by a shade where they are clipped.
    differing = [
        abs(QColor(panned.pixel(x, y)).lightness() - QColor(anew.pixel(x, y)).lightness())
        for x in range(MARGIN_PX, anew.width(), 3)
        for y in range(anew.height())
    ]
    assert max(differing) <= 24
