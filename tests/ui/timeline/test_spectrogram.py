"""The spectrogram at every zoom: tones where their frequency is, something to see at once, chosen looks."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from studio.audio.files import write_wav
from studio.audio.spectra import mel_of_hz
from studio.ui.document import Document
from studio.ui.theme import DARK, LIGHT
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.look import SPECTROGRAM_CHOICES
from studio.ui.timeline.look_form import LookForm
from studio.ui.timeline.spectrogram import colour_table
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.tier import MARGIN_PX
from studio.ui.timeline.tiles import FINEST_COLUMN_S, Levels, TileKey, keys_in, level_for
from studio.ui.timeline.timeline import Timeline
from tests.ui.timeline.scenes import Said, of_audio

RATE = 16000
TONE_HZ = 3000.0


@pytest.fixture
def tone(tmp_path: Path, qtbot: QtBot) -> Iterator[Timeline]:
    """A timeline of 60 s of a tone over faint noise; the last 20 s are an octave lower."""
    at = np.arange(60 * RATE) / RATE
    hertz = np.where(at < 40, TONE_HZ, TONE_HZ / 2)
    noise = np.random.default_rng(0).normal(0, 1e-4, len(at))
    write_wav(tmp_path / "tone.wav", (0.3 * np.sin(2 * np.pi * hertz * at) + noise).astype(np.float32), RATE)
    project = of_audio(tmp_path / "project", tmp_path / "tone.wav", [Said("Anna", 0, 5, "one")])
    timeline = Timeline(TimelineState(Document(project)))
    qtbot.addWidget(timeline)
    timeline.resize(1084, 800)
    timeline.show()
    qtbot.waitUntil(lambda: timeline.sound.table is not None)
    yield timeline
    timeline.close_sound()
    project.close()


def settled(timeline: Timeline, qtbot: QtBot) -> QImage:
    timeline.spectrogram.grab()
    qtbot.waitUntil(lambda: not timeline.spectrogram.tiles.pending)
    QApplication.processEvents()
    return timeline.spectrogram.grab().toImage()


def darkest_row(image: QImage, x: int) -> int:
    """Where the tone lies: in light colours loud is dark."""
    return min(range(image.height()), key=lambda y: image.pixelColor(x, y).lightness())


@pytest.mark.parametrize("scale", ["linear", "mel"])
@pytest.mark.parametrize("span", [Span(0, 60), Span(38, 42), Span(39.99, 40.01)])
def test_a_tone_lies_at_its_frequency_at_every_zoom(
    tone: Timeline, qtbot: QtBot, scale: str, span: Span
) -> None:
    tone.state.set_look(spectrogram_scale=scale, spectrogram_window_s=0.02)
    tone.state.view.set_view(span.start_s, span.end_s)
    image = settled(tone, qtbot)
    top = mel_of_hz(8000) if scale == "mel" else 8000
    # Far from the change, where the window holds one tone alone.
    places = [(40 - span.seconds / 4, TONE_HZ), (40 + span.seconds / 4, TONE_HZ / 2)]
    for seconds, hertz in places if span.seconds > 1 else places[:0]:
        seconds = min(seconds, 59.0)
        share = (mel_of_hz(hertz) if scale == "mel" else hertz) / top
        row = darkest_row(image, round(tone.spectrogram.axis().x(seconds)))
        assert row == pytest.approx((1 - share) * image.height(), abs=4), (seconds, hertz)
    if span.seconds < 1:
        rows = {darkest_row(image, x) for x in range(MARGIN_PX + 2, image.width(), 50)}
        shares = [(mel_of_hz(hertz) if scale == "mel" else hertz) / top for hertz in (TONE_HZ, TONE_HZ / 2)]
        expected = [(1 - share) * image.height() for share in shares]
        assert all(min(abs(row - each) for each in expected) <= 5 for row in rows)


def test_the_first_tile_after_a_jump_shows_the_tone(tone: Timeline, qtbot: QtBot) -> None:
    tone.state.view.set_view(0, 0.5)
    settled(tone, qtbot)
    tone.state.view.set_view(30, 42)
    rows: list[int] = []

    def row_of_the_tone() -> int:
        image = tone.spectrogram.grab().toImage()
        rows.append(darkest_row(image, round(tone.spectrogram.axis().x(33.0))))
        return rows[-1]

    qtbot.waitUntil(lambda: row_of_the_tone() > 0)  # nothing is drawn before the first tile
    assert rows[-1] == pytest.approx((1 - TONE_HZ / 8000) * tone.spectrogram.height(), abs=4)


def test_the_first_tile_of_a_bare_view_covers_it_all(tone: Timeline, qtbot: QtBot) -> None:
    tone.state.view.set_view(0, 0.5)
    settled(tone, qtbot)
    asked: list[list[TileKey]] = []
    tiles = tone.spectrogram.tiles
    real = tiles.request
    tiles.request = lambda wanted: (asked.append(list(wanted)), real(wanted))[1]  # type: ignore[method-assign]
    tone.state.view.set_view(30, 42)
    tone.spectrogram.grab()
    first = asked[0][0]
    exact = level_for(tone.spectrogram.axis().seconds_per_pixel)
    assert first.level > exact
    assert first.span.start_s <= 36 <= first.span.end_s
    assert any(key.level == exact for key in asked[0])


def test_another_scale_is_never_blank(tone: Timeline, qtbot: QtBot) -> None:
    tone.state.view.set_view(10, 14)
    settled(tone, qtbot)
    tone.state.set_look(spectrogram_scale="mel")
    image = tone.spectrogram.grab().toImage()  # before any tile of the new scale is there
    x = round(tone.spectrogram.axis().x(12.0))
    assert min(image.pixelColor(x, y).lightness() for y in range(image.height())) < 150
    row = darkest_row(settled(tone, qtbot), x)
    assert row == pytest.approx((1 - mel_of_hz(TONE_HZ) / mel_of_hz(8000)) * image.height(), abs=4)


def test_range_and_colours_need_no_new_tile(tone: Timeline, qtbot: QtBot) -> None:
    tone.state.view.set_view(10, 14)
    settled(tone, qtbot)
    for look in (
        {"spectrogram_range_db": 90.0},
        {"spectrogram_range_db": 40.0},
        {"spectrogram_colours": "viridis"},
    ):
        before = tone.spectrogram.grab().toImage()
        tone.state.set_look(**look)
        after = tone.spectrogram.grab().toImage()
        assert after != before
        assert not tone.spectrogram.tiles.pending


def test_a_large_range_shows_the_noise_and_a_small_one_hides_it(tone: Timeline, qtbot: QtBot) -> None:
    tone.state.view.set_view(10, 14)
    lightness = []
    for range_db in (40.0, 90.0):
        tone.state.set_look(spectrogram_range_db=range_db)
        image = settled(tone, qtbot)
        row = round(0.2 * image.height())
        lightness.append(np.mean([image.pixelColor(x, row).lightness() for x in range(MARGIN_PX, 900, 10)]))
    assert lightness[0] > lightness[1] + 20


def test_a_higher_top_moves_the_tone_down(tone: Timeline, qtbot: QtBot) -> None:
    tone.state.view.set_view(10, 14)
    rows = []
    for top_hz in (4000.0, 8000.0):
        tone.state.set_look(spectrogram_top_hz=top_hz)
        image = settled(tone, qtbot)
        rows.append(darkest_row(image, 500) / image.height())
    assert rows == pytest.approx([1 - TONE_HZ / 4000, 1 - TONE_HZ / 8000], abs=0.03)


def test_the_form_at_the_margin_chooses_the_look(tone: Timeline, qtbot: QtBot) -> None:
    QTest.mouseClick(tone.spectrogram.look_button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    form = tone.spectrogram.findChild(LookForm)
    assert isinstance(form, LookForm) and form.isVisible()
    assert set(form.boxes) == {choice.field for choice in SPECTROGRAM_CHOICES}
    box = form.boxes["spectrogram_scale"]
    assert box.currentData() == "linear"
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert tone.state.look.spectrogram_scale == "mel"
    tone.state.set_look(spectrogram_range_db=60.0)
    assert form.boxes["spectrogram_range_db"].currentData() == 60.0
    assert all(each.accessibleName() for each in form.findChildren(QComboBox))
    form.close()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("name", ["", "inferno", "CET-L17", "viridis"])
def test_silence_is_painted_nearer_to_the_canvas_than_sound(theme, name: str) -> None:  # type: ignore[no-untyped-def]
    table = colour_table(theme, Levels(-70.0, -10.0), name)
    assert len(table) == 256
    silent, loud = QColor(table[0]), QColor(table[-1])
    assert (silent.lightness() < loud.lightness()) == theme.dark


def test_tiles_are_no_finer_than_pixels_and_windows_need() -> None:
    assert level_for(0.004) == 2
    assert level_for(1e-5) == 0
    assert level_for(1e-5, window_s=0.03) == 2
    assert FINEST_COLUMN_S * 2 ** level_for(1e-5, window_s=0.05) <= 0.05 / 5
    assert [key.index for key in keys_in(Span(0.3, 0.8), 0, 0.7)] == [1, 2]
