"""The test bed itself: what other tests rely on without looking."""

import socket
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import settings


def test_the_screen_is_large_enough_for_the_window(qtbot: QtBot) -> None:
    from PySide6.QtGui import QGuiApplication

    size = QGuiApplication.primaryScreen().size()
    assert (size.width(), size.height()) == (1920, 1080)


def test_the_network_is_out_of_reach() -> None:
    with pytest.raises(AssertionError, match="network"):
        socket.create_connection(("192.0.2.1", 9), timeout=1)


def test_the_users_own_settings_are_out_of_reach(studio_home: Path, tmp_path: Path) -> None:
    assert settings.settings_file().is_relative_to(studio_home)
    assert studio_home.is_relative_to(tmp_path)


def test_an_exception_in_a_slot_is_seen(qtbot: QtBot) -> None:
    from PySide6.QtCore import QTimer

    def broken() -> None:
        raise ValueError("in a slot")

    with qtbot.captureExceptions() as seen:
        QTimer.singleShot(0, broken)
        qtbot.waitUntil(lambda: bool(seen), timeout=2000)
    assert str(seen[0][1]) == "in a slot"
