"""Sentences for the user above the timeline: what was done, or why not and what to do. Never modal."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from studio.errors import Message
from studio.ui.icons import icon
from studio.ui.translation import translated

SAID_FOR_MS = 6000


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
        self.details = QPushButton(self.tr("Details…"))
        self._close = QToolButton(autoRaise=True)
        self._close.setIcon(icon("x"))
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 4, 4)
        for widget, stretch in ((self._sign, 0), (self.text, 1), (self.details, 0), (self._close, 0)):
            layout.addWidget(widget, stretch)
        self._timer = QTimer(self, singleShot=True, interval=SAID_FOR_MS)
        self._timer.timeout.connect(self.hide)
        self._details_text = ""
        self.details.clicked.connect(self._show_details)
        self.hide()

    def say(self, message: Message) -> None:
        """Show what was done; it goes away by itself."""
        self._show(message, "info", "")
        self._timer.start()

    def complain(self, message: Message, details: str = "") -> None:
        """Show what went wrong and what to do; it stays."""
        self._timer.stop()
        self._show(message, "triangle-alert", details)

    def _show(self, message: Message, sign: str, details: str) -> None:
        self._sign.setPixmap(icon(sign).pixmap(16, 16))
        self.text.setText(translated(message))
        self._details_text = details
        self.details.setVisible(bool(details))
        self.show()

    def _show_details(self) -> None:
        from studio.ui.dialogs.crash import DetailsDialog

        DetailsDialog(self.text.text(), self._details_text, self.window()).open()
