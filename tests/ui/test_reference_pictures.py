"""Each view looks as it did when it was agreed on, in every theme; see `tests.ui.reference_pictures`."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.audio import devices
from studio.project.project import Project
from studio.ui.panels.history import HistoryLine
from studio.ui.theme import THEMES, Theme
from tests.ui.reference_pictures import (
    FOLDER,
    LARGEST_BYTES,
    LARGEST_TOTAL_BYTES,
    difference,
    dressed,
    picture_file,
    renewing,
    save,
    small_project,
    views,
)
from tests.ui.windows import shown_window


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with small_project(tmp_path) as made:
        yield made


@pytest.fixture
def same_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """What differs from machine to machine and from day to day: devices, and when a step was done."""
    monkeypatch.setattr(devices, "list_devices", lambda _direction: [])
    monkeypatch.setattr(HistoryLine, "clock", property(lambda _: "12:00"))


@pytest.mark.usefixtures("same_everywhere")
@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: str(theme.name))
def test_views_look_as_agreed(
    theme: Theme, project: Project, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    differing = []
    with dressed(qapp, theme):
        window = shown_window(project, qtbot)
        for name, image in views(window):
            file = picture_file(name, theme)
            if renewing():
                save(image, file)
                continue
            if not file.exists():
                differing.append(f"{name}: there is no picture of it yet")
                continue
            apart = difference(QImage(str(file)), image)
            if apart.too_large:
                save(image, tmp_path / "differing" / file.name)
                differing.append(f"{name}: {apart}")
        window.close_unasked()
    assert differing == [], (
        f"Compare {tmp_path / 'differing'} with {FOLDER}; if all is well, run: make reference-pictures"
    )


def test_pictures_are_small() -> None:
    sizes = {file.name: file.stat().st_size for file in FOLDER.glob("*.png")}
    assert {name: size for name, size in sizes.items() if size > LARGEST_BYTES} == {}
    assert sum(sizes.values()) < LARGEST_TOTAL_BYTES


@pytest.fixture
def panel() -> QImage:
    """A panel's worth of picture: lines of "text" and two buttons."""
    image = QImage(300, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#eef0f3"))
    painter = QPainter(image)
    for line in range(12):
        for letter in range(40):
            painter.fillRect(10 + letter * 6, 10 + line * 20, 3, 9, QColor("#1c2330"))
    painter.fillRect(10, 350, 100, 26, QColor("#4f52c9"))
    painter.fillRect(130, 350, 100, 26, QColor("#4f52c9"))
    painter.end()
    return image


def test_letters_that_fall_a_little_otherwise_are_the_same(panel: QImage) -> None:
    noise = np.random.default_rng(1)
    pixels = np.frombuffer(panel.constBits(), np.uint8).reshape(400, 300, 4).astype(np.int16)
    grainy = np.clip(pixels + noise.integers(-6, 7, pixels.shape), 0, 255).astype(np.uint8)
    assert not difference(panel, QImage(grainy.tobytes(), 300, 400, 1200, panel.format())).too_large
    shifted = panel.copy()
    painter = QPainter(shifted)
    painter.drawImage(11, 10, panel.copy(10, 10, 240, 20))  # one line a pixel further right
    painter.end()
    assert not difference(panel, shifted).too_large


def test_a_button_that_is_gone_is_noticed(panel: QImage) -> None:
    bare = panel.copy()
    painter = QPainter(bare)
    painter.fillRect(130, 350, 100, 26, QColor("#eef0f3"))
    painter.end()
    assert difference(panel, bare).too_large


def test_another_colour_of_everything_is_noticed(panel: QImage) -> None:
    dark = panel.copy()
    dark.invertPixels()
    assert difference(panel, dark).too_large
