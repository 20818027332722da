"""Sentences for the user above the timeline: what was done, or why not and what to do. Never modal."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from studio.errors import Message
from studio.ui.announcement import announce
from studio.ui.icons import icon
from studio.ui.translation import translated

SAID_FOR_MS = 6000
PASSES_AFTER_MS = 3000
"""A refusal stays so long after the next edit: whoever goes on has read it."""
MOST_LINES, MOST_LETTERS = 3, 400
"""What is longer would push the timeline out of the window: the rest is among the details."""
SIGN_PX = 16
NOTICE, PROBLEM = "info", "triangle-alert"


class MessageBar(QFrame):
    """One message at a time. Notices go away by themselves, refusals when the user goes on, errors stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message-bar")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._sign = QLabel()
        self.text = QLabel(wordWrap=True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(self.tr("Message"))
        self._also = QLabel(wordWrap=True)
        self._also.setEnabled(False)
        self._also.setAccessibleName(self.tr("Message"))
        self._also.hide()
        self.details = QPushButton(self.tr("Details…"))
        self._close = QToolButton(autoRaise=True)
        self._close.setIcon(icon("x"))
        escape = QKeySequence(Qt.Key.Key_Escape).toString(QKeySequence.SequenceFormat.NativeText)
        self._close.setToolTip(f"{self.tr('Close this message')} ({escape})")
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 4, 4)
        sentences = QVBoxLayout()
        sentences.addWidget(self.text)
        sentences.addWidget(self._also)
        layout.addWidget(self._sign)
        layout.addLayout(sentences, 1)
        layout.addWidget(self.details)
        layout.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=SAID_FOR_MS)
        self._timer.timeout.connect(self._forget_said)
        self._passing = QTimer(self, singleShot=True, interval=PASSES_AFTER_MS)
        self._passing.timeout.connect(self.hide)
        self._refusal = False
        self._details_text = ""
        self._sign_name = NOTICE
        self.details.clicked.connect(self._show_details)
        self.hide()

    def say(self, message: Message) -> None:
        """Show what was done, below what went wrong where that is still shown; it goes away by itself."""
        announce(self, translated(message))
        if self.isVisible() and self._sign_name == PROBLEM:
            self._also.setText(translated(message))
            self._also.show()
        else:
            self._show(message, NOTICE, "")
        self._timer.start()

    def notify(self, message: Message) -> None:
        """Show what the user should know; it stays until it is closed."""
        self._timer.stop()
        announce(self, translated(message))
        self._show(message, NOTICE, "")

    def refuse(self, message: Message, details: str = "") -> None:
        """Show why something cannot be done, until the user does something else."""
        self.complain(message, details)
        self._refusal = True

    def go_on(self) -> None:
        """Something was done: a refusal has been understood."""
        if self._refusal and self.isVisible():
            self._passing.start()

    def complain(self, message: Message, details: str = "") -> None:
        """Show what went wrong and what to do; it stays."""
        self._timer.stop()
        announce(self, translated(message), at_once=True)
        self._show(message, PROBLEM, details)

    def _show(self, message: Message, sign: str, details: str) -> None:
        self._passing.stop()
        self._refusal = False
        self._sign_name = sign
        self._also.hide()
        self._draw()
        whole = translated(message)
        shown = _shortened(whole)
        self.text.setText(shown)
        self._details_text = details if shown == whole else f"{whole}\n\n{details}".rstrip()
        self.details.setVisible(bool(self._details_text))
        self.show()

    def _forget_said(self) -> None:
        """What was done has been read; what went wrong stays until it is closed."""
        self._also.hide()
        if self._sign_name == NOTICE:
            self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Draw its picture again in the colours of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_close"):
            self._draw()

    def _draw(self) -> None:
        self._sign.setPixmap(icon(self._sign_name).pixmap(SIGN_PX, SIGN_PX))
        self._close.setIcon(icon("x"))

    def _show_details(self) -> None:
        from studio.ui.dialogs.crash import DetailsDialog

        DetailsDialog(self.text.text(), self._details_text, self.window()).open()


def _shortened(text: str) -> str:
    """As much of a text as the bar has room for."""
    lines = text.splitlines()
    shown = "\n".join(lines[:MOST_LINES])[:MOST_LETTERS].rstrip()
    return f"{shown}…" if len(shown) < len(text.rstrip()) else text
