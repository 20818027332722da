"""Sentences that appear somewhere else than where the focus is, read out by a screen reader."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

listens = QAccessible.isActive
send = QAccessible.updateAccessibility


def announce(widget: QWidget, sentence: str, *, at_once: bool = False) -> None:
    """Have a sentence read: when the reader has finished, or `at_once`. Nothing where no reader is there."""
    if sentence and listens():
        event = QAccessibleAnnouncementEvent(widget, sentence)
        manners = QAccessible.AnnouncementPoliteness
        event.setPoliteness(manners.Assertive if at_once else manners.Polite)
        send(event)
