"""The three ways to a voice, one line and one button each: now, in minutes, best."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.errors import Message
from studio.steps.clone_ways import Way, WayOpen
from studio.ui.theme import current_theme, mixed
from studio.ui.translation import tr, translated

ADVISED_TINT = 0.16
"""How much of the accent colour is behind the way that is advised."""


class WayRow(QWidget):
    """One way; `pressed` is emitted by its button.

    Signals
        pressed(): the user wants to go this way.
    """

    pressed = Signal()

    def __init__(self, way: Way, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = way
        self._advised = False
        self.button = QPushButton(title_of(way))
        self.button.clicked.connect(lambda: self.pressed.emit())
        self._says = QLabel(wordWrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 2)
        layout.setSpacing(8)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._says, 1)

    @property
    def sentence(self) -> str:
        """What is said of it."""
        return self._says.text()

    def show_way(self, way: WayOpen, reason: str) -> None:
        """Show what it takes; `reason` is why nothing can be begun now, "" where it can."""
        self._advised = way.advised
        says = translated(way.says)
        self._says.setText(says)
        self._says.setEnabled(way.is_open)
        self.button.setEnabled(way.is_open and not reason)
        self.button.setToolTip(reason if way.is_open and reason else about_way(way.way))
        self.button.setAccessibleName(self.button.text())
        self.button.setAccessibleDescription(says)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the way that is advised."""
        if self._advised:
            theme = current_theme()
            with QPainter(self) as painter:
                painter.fillRect(event.rect(), QColor(mixed(theme.raised, theme.accent, ADVISED_TINT)))


class CloneWays(QWidget):
    """The ways of one voice.

    Attributes
        note: what is said of all of them.

    Signals
        wanted(WayOpen): the user pressed the button of an open way.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ways: dict[Way, WayOpen] = {}
        self.rows = {way: WayRow(way) for way in Way}
        self.note = QLabel(wordWrap=True)
        self.note.setContentsMargins(6, 0, 6, 2)
        self.note.setEnabled(False)  # in the quieter colour of the theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        widest = max(row.button.sizeHint().width() for row in self.rows.values())
        for row in self.rows.values():
            row.button.setFixedWidth(widest)
            row.pressed.connect(lambda row=row: self.wanted.emit(self.ways[row.way]))
            layout.addWidget(row)
        layout.addWidget(self.note)

    def show_ways(
        self, ways: Iterable[WayOpen], note: Message | None, *, reason: str = "", busy: str = ""
    ) -> None:
        """Show the ways. `reason`: why none can be gone now; `busy`: why nothing can be learned now."""
        self.ways = {each.way: each for each in ways}
        for way, row in self.rows.items():
            learns = way is not Way.NOW
            row.show_way(self.ways[way], reason or (busy if learns else ""))
        self.note.setText(translated(note) if note is not None else "")
        self.note.setVisible(note is not None)


def title_of(way: Way) -> str:
    """What its button says."""
    return {Way.NOW: tr("Now"), Way.MINUTES: tr("In minutes"), Way.BEST: tr("Best")}[way]


def about_way(way: Way) -> str:
    """What it is, for its tooltip."""
    return {
        Way.NOW: tr("Speak with this voice now, after what is heard of it; nothing is learned"),
        Way.MINUTES: tr("Teach the studio voice this speaker, from their gold clips, in the background"),
        Way.BEST: tr("Teach it for longer, and its vocoder too: closer to the speaker"),
    }[way]
