"""What nobody caught: in the log, and in a dialog that does not stop the work."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from studio.settings import log_folder
from studio.ui.crash import CrashReporter, KeptLog


def fault() -> tuple[type[BaseException], BaseException, object]:
    try:
        raise ZeroDivisionError("by design")
    except ZeroDivisionError as error:
        return type(error), error, error.__traceback__


@pytest.fixture
def reporter(qtbot: QtBot) -> Iterator[CrashReporter]:
    made = CrashReporter(lambda: None)
    yield made
    if made.dialog is not None:
        made.dialog.close()


def test_a_fault_is_shown_without_stopping_and_can_be_copied(reporter: CrashReporter, qtbot: QtBot) -> None:
    reporter.report(*fault())  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    dialog = reporter.dialog
    assert dialog is not None and dialog.isVisible() and not dialog.isModal()
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "ZeroDivisionError: by design" in copied and "Gold Voice Studio" in copied and "Python" in copied


def test_a_fault_in_every_frame_shows_one_dialog(reporter: CrashReporter, qtbot: QtBot) -> None:
    for _ in range(5):
        reporter.report(*fault())  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    first = reporter.dialog
    qtbot.wait(20)
    assert reporter.dialog is first
    assert first is not None
    first.close()
    qtbot.waitUntil(lambda: reporter.dialog is None)
    reporter.report(*fault())  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: reporter.dialog is not None)


def test_a_fault_in_a_thread_is_shown_too(
    reporter: CrashReporter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    reporter.install()
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    assert reporter.dialog is not None
    assert "ZeroDivisionError" in reporter.dialog.details.toPlainText()


def test_a_fault_is_in_the_log_file(reporter: CrashReporter) -> None:
    log = KeptLog()
    reporter.report(*fault())  # type: ignore[arg-type]
    log.close()
    assert "ZeroDivisionError: by design" in (log_folder() / "studio.log").read_text()
