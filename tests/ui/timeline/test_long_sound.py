"""Twelve hours: something to see at once, at any place and zoom, while the peaks are still being found."""

import struct
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.project.edits_recordings import add_recording
from studio.project.project import Project
from studio.ui.document import Document
from studio.ui.theme import LIGHT
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.timeline import Timeline

RATE, SECONDS = 4000, 12 * 3600
LOUD_AT_S = 8 * 3600.0


@pytest.fixture
def twelve_hours(tmp_path: Path, qtbot: QtBot) -> Iterator[Timeline]:
    """Silence, stored as a file with holes, but for two minutes of a square wave."""
    path, samples = tmp_path / "long.wav", RATE * SECONDS
    header = b"RIFF" + struct.pack("<I", 36 + 2 * samples) + b"WAVEfmt "
    header += (
        struct.pack("<IHHIIHH", 16, 1, 1, RATE, 2 * RATE, 2, 16) + b"data" + struct.pack("<I", 2 * samples)
    )
    with open(path, "wb") as file:
        file.write(header)
        file.seek(len(header) + 2 * int(LOUD_AT_S * RATE))
        file.write(struct.pack("<8h", *[12000] * 4, *[-12000] * 4) * (120 * RATE // 8))
        file.truncate(len(header) + 2 * samples)
    with Project.create(tmp_path / "project") as project:
        project.apply(add_recording, "long", str(path), "0" * 64, RATE, 1, samples)
        timeline = Timeline(TimelineState(Document(project)))
        qtbot.addWidget(timeline)
        timeline.resize(1084, 700)
        timeline.show()
        yield timeline
        timeline.close_sound()


def wave_px(timeline: Timeline, seconds: float) -> int:
    """The height of the waveform at a time."""
    QApplication.processEvents()
    image = timeline.waveform.grab().toImage()
    x, canvas = round(timeline.waveform.axis().x(seconds)), QColor(LIGHT.canvas).rgb()
    return sum(image.pixel(x, y) != canvas for y in range(image.height()))


def test_twelve_hours_are_drawn_before_all_is_read(twelve_hours: Timeline, qtbot: QtBot) -> None:
    timeline, began = twelve_hours, time.monotonic()
    timeline.state.view.fit()
    qtbot.waitUntil(lambda: timeline.sound.drawn is not None)
    middle = LOUD_AT_S + 60
    assert wave_px(timeline, middle) > 20
    assert wave_px(timeline, 3600.0) < 6
    assert time.monotonic() - began < 3  # a busy machine; a second by itself
    for seconds in (3600.0, 60.0, 1.0, 0.02):
        timeline.state.view.set_view(middle - seconds / 2, middle + seconds / 2)
        assert wave_px(timeline, middle) > 20 or seconds < 0.1
    timeline.state.view.set_view(SECONDS - 1.0, SECONDS)
    assert timeline.state.view.span.end_s == SECONDS
    assert wave_px(timeline, SECONDS - 0.5) < 6
    qtbot.waitUntil(lambda: not timeline.spectrogram.tiles.pending)
    assert timeline.sound.problem is None and timeline.spectrogram.tiles.problem is None


def test_the_part_in_view_is_exact_first(twelve_hours: Timeline, qtbot: QtBot) -> None:
    timeline, edge = twelve_hours, LOUD_AT_S
    timeline.state.view.set_view(edge - 150.0, edge + 150.0)
    qtbot.waitUntil(lambda: timeline.sound.drawn is not None)

    def sharp() -> bool:
        before, after = (wave_px(timeline, edge + step) for step in (-2.0, 2.0))
        return before < 6 and after > 20

    qtbot.waitUntil(sharp)
    timeline.state.view.set_view(edge - 30.0, edge + 30.0)
    assert sharp() and timeline.sound.problem is None
