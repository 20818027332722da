"""What a person does on the page of a take, and what is kept of it."""

from PySide6.QtCore import QDeadlineTimer, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from studio.project.project import Project
from studio.steps.take_speech import TakeSpeech, TakeWord, speech_of
from studio.ui.main_window import MainWindow
from studio.ui.takes.open_take import OpenTake
from studio.ui.takes.take_page import TakePage
from tests.ui.takes.spoken_take import SpokenHere

SPEAKING_MS = 60_000
LEFT = Qt.MouseButton.LeftButton


def kept(project: Project, take_id: int) -> TakeSpeech:
    """How the take is said, as the project has it."""
    return speech_of(project.take(take_id))


def word(project: Project, take_id: int, text: str) -> TakeWord:
    """The first of its words with that text."""
    return next(each for each in kept(project, take_id).words if each.text == text)


def on_words(page: TakePage, seconds: float) -> QPoint:
    """Where the words of a time stand."""
    lanes = page.timeline.lanes
    top = lanes.layout_px.word_top(0) + lanes.layout_px.word_px // 2
    return QPoint(round(lanes.axis().x(seconds)), top)


def open_take(window: MainWindow, take_id: int, speaks: SpokenHere) -> TakePage | None:
    """Open a take and wait until it is there, or refused; the page, None where none was ever needed."""
    window.studio.open_take.show(take_id, speaks)
    settle(window)
    return window.middle.take_page


def settle(shown: QWidget) -> None:
    """Wait until the take is read, and what was changed is spoken and kept."""
    opened = shown.window().studio.open_take  # type: ignore[attr-defined]
    deadline = QDeadlineTimer(SPEAKING_MS)
    while is_busy(opened) and not deadline.hasExpired():
        QTest.qWait(5)
    assert not is_busy(opened)


def is_busy(opened: OpenTake) -> bool:
    """Whether a take is about to open, read again, or said otherwise."""
    return bool(opened.loading or opened.changes.outdated or opened.changes.busy)


def drag(page: TakePage, widget: QWidget, start: QPoint, end: QPoint, *, wait: bool = True) -> None:
    """Drag with the left button."""
    QTest.mousePress(widget, LEFT, pos=start)
    QTest.mouseMove(widget, (start + end) / 2)
    QTest.mouseMove(widget, end)
    QTest.mouseRelease(widget, LEFT, pos=end)
    if wait:
        settle(page)


def choose(page: TakePage, found: TakeWord) -> None:
    """Click a word."""
    QTest.mouseClick(page.timeline.lanes, LEFT, pos=on_words(page, (found.start + found.end) / 2))


def press(page: TakePage, name: str, *, wait: bool = True) -> None:
    """Press one of the buttons."""
    QTest.mouseClick(page.buttons[name], LEFT)
    if wait:
        settle(page)
