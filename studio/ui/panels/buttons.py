"""The small buttons under a panel's list, and questions that do not stop the program."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QEnterEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QSizePolicy,
    QStyleOptionToolButton,
    QToolButton,
    QWidget,
)

from studio.ui.icons import icon
from studio.ui.theme import current_theme, mixed

PRESSED_TINT = 0.4
AROUND_TEXT_PX = 8
"""What the style leaves free around picture and text."""


class PictureButton(QToolButton):
    """A flat button with a picture of the theme; `text` is beside it, or only said: `quiet`, or too narrow.

    `action` names the action of the window that does the same: its key is shown in the tooltip.
    """

    def __init__(
        self,
        picture: str,
        text: str,
        tip: str,
        run: Callable[[], object] | None = None,
        *,
        quiet: bool = False,
        action: str = "",
    ) -> None:
        super().__init__()
        self._picture = picture
        self.setText(text)
        self._reason = ""
        self._too_narrow = False
        self.setToolTip(tip)
        self.setAccessibleName(text.rstrip("…"))
        self.setAutoRaise(True)
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonIconOnly if quiet else style.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIcon(icon(picture))
        self._tip = tip
        self._action = action
        self.toggled.connect(self._tint)
        if run is not None:
            self.clicked.connect(lambda: run())

    def allow(self, possible: bool, reason: str = "") -> None:
        """Enable it, or say in its tooltip why it cannot be used now."""
        self.setEnabled(possible)
        self._reason = "" if possible else reason
        self._show_tip()

    def say(self, text: str, tip: str) -> None:
        """Show another text and tooltip: the button does something else now."""
        self.setText(text)
        self.setAccessibleName(text.rstrip("…"))
        self._tip = tip
        self._show_tip()

    def showEvent(self, event: QShowEvent) -> None:
        """Renew the tip: its key may be another one by now."""
        super().showEvent(event)
        self._show_tip()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Renew the tip: its key may be another one by now."""
        super().enterEvent(event)
        self._show_tip()  # its key may be another one by now

    def changeEvent(self, event: QEvent) -> None:
        """Draw its picture again in the colours of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.setIcon(icon(self._picture))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture alone where the text would be cut: its tooltip says it."""
        text_px = self.fontMetrics().horizontalAdvance(self.text())
        self._too_narrow = self.width() < text_px + self.iconSize().width() + AROUND_TEXT_PX
        super().paintEvent(event)
        self._too_narrow = False

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        """Say what is painted."""
        super().initStyleOption(option)
        if self._too_narrow:
            option.toolButtonStyle = Qt.ToolButtonStyle.ToolButtonIconOnly  # type: ignore[attr-defined]

    def _show_tip(self) -> None:
        self.setToolTip(
            self._reason or (with_key(self, self._tip, self._action) if self._action else self._tip)
        )

    def _tint(self, pressed: bool) -> None:
        # Fusion's own shade for a pressed button is hardly seen in the dark.
        palette = QPalette()
        if pressed:
            theme = current_theme()
            palette.setColor(QPalette.ColorRole.Button, mixed(theme.window, theme.accent, PRESSED_TINT))
        self.setPalette(palette)


class RowText(QLabel):
    """Text beside buttons that takes the room they leave; where that is too little, it ends in "…"."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much of the text as there is room for."""
        area, at_left = self.contentsRect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        with QPainter(self) as painter:
            self.style().drawItemText(painter, area, at_left, self.palette(), self.isEnabled(), text)


def with_key(widget: QWidget, text: str, action: str) -> str:
    """A text with the key that an action of the widget's window has now."""
    made = widget.window().findChild(QAction, action, Qt.FindChildOption.FindDirectChildrenOnly)
    shown = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText) if made is not None else ""
    return f"{text} ({shown})" if shown else text


def button_row(*widgets: QWidget) -> QWidget:
    """These side by side, from the left."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(4, 2, 4, 2)
    layout.setSpacing(2)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return row


def ask(parent: QWidget, title: str, text: str, action: str, then: Callable[[], object]) -> QMessageBox:
    """Ask whether to go on; `then` is called where the user says so. Returns at once."""
    box = QMessageBox(QMessageBox.Icon.Question, title, text, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    accept = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(accept)
    accept.clicked.connect(lambda: then())
    box.open()
    return box
