"""Sentences for the user above the timeline: what was done, or why not and what to do. Never modal."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from studio.errors import Message
from studio.ui.announcement import announce
from studio.ui.icons import icon
from studio.ui.translation import translated

SAID_FOR_MS = 6000
SIGN_PX = 16
NOTICE, PROBLEM = "info", "triangle-alert"


class MessageBar(QFrame):
    """One message at a time: notices go away by themselves, errors stay until they are closed."""

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
        self._close.setToolTip(self.tr("Close this message"))
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

    def complain(self, message: Message, details: str = "") -> None:
        """Show what went wrong and what to do; it stays."""
        self._timer.stop()
        announce(self, translated(message), at_once=True)
        self._show(message, PROBLEM, details)

    def _show(self, message: Message, sign: str, details: str) -> None:
        self._sign_name = sign
        self._also.hide()
        self._draw()
        self.text.setText(translated(message))
        self._details_text = details
        self.details.setVisible(bool(details))
        self.show()

    def _forget_said(self) -> None:
        """What was done has been read; what went wrong stays until it is closed."""
        self._also.hide()
        if self._sign_name == NOTICE:
            self.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_close"):
            self._draw()

    def _draw(self) -> None:
        self._sign.setPixmap(icon(self._sign_name).pixmap(SIGN_PX, SIGN_PX))
        self._close.setIcon(icon("x"))

    def _show_details(self) -> None:
        from studio.ui.dialogs.crash import DetailsDialog

        DetailsDialog(self.text.text(), self._details_text, self.window()).open()
