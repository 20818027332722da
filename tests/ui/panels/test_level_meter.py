import math

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from studio.ui.panels import level_meter
from studio.ui.panels.level_meter import LevelMeter, decibels
from studio.ui.theme import current_theme


@pytest.fixture
def meter(qtbot: QtBot) -> LevelMeter:
    made = LevelMeter()
    qtbot.addWidget(made)
    made.resize(300, 40)
    made.show()
    return made


def test_levels_are_decibels_below_full_scale() -> None:
    assert decibels(1.0) == 0.0
    assert decibels(0.1) == pytest.approx(-20.0)
    assert decibels(0.0) == -math.inf


def test_the_highest_peak_is_held_and_then_falls(meter: LevelMeter, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(level_meter.time, "monotonic", lambda: now[0])  # time is the input here
    meter.set_level(0.5)
    now[0] += 1.0
    meter.set_level(0.01)
    assert meter.held_db == pytest.approx(-6.02, abs=0.01)
    assert meter.level_db == pytest.approx(-40.0)

    now[0] += 1.0
    meter.set_level(0.01)

    assert -40 < meter.held_db < -6.1


def test_loud_is_yellow_and_too_loud_is_red(meter: LevelMeter) -> None:
    def colour_at(level_db: float) -> str:
        x = round((level_db + 60) / 60 * (meter.width() - 1))
        return QColor(meter.grab().toImage().pixel(x, 6)).name()

    meter.set_level(1.0)
    theme = current_theme()
    assert [colour_at(-30), colour_at(-8), colour_at(-1)] == [theme.good, theme.gold, theme.danger]

    meter.reset()
    assert colour_at(-30) != theme.good
