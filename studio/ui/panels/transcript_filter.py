"""The row above the transcript in which a user says which turns to show."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from studio.errors import Message
from studio.project.values import Speaker, State
from studio.ui.named_keys import KeyedText, KeyOf
from studio.ui.panels.swatch import swatch
from studio.ui.panels.transcript_model import NOBODY, TurnFilter
from studio.ui.preferences import Preferences

ABOUT = Message(
    "Show only turns with these letters in their text, speaker or note ({key}); Esc clears",
    {"key": KeyOf("find")},
)
NOTED = "noted"
"""The state filter's value for turns with a note, whatever their state."""


class FilterRow(QWidget):
    """A text, a speaker and a state.

    Signals
        changed(): `wanted` is another filter.
    """

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = SearchField()
        self.text.setPlaceholderText(self.tr("Find in text, speakers and notes"))
        self.text.setClearButtonEnabled(True)
        self.text.setAccessibleName(self.tr("Find in the transcript"))
        KeyedText(self.text, preferences, ABOUT, self.text.setToolTip)
        self.text.textChanged.connect(lambda _text: self.changed.emit())
        self.speaker = self._box(self.tr("Speaker"), self.tr("Show only the turns of one speaker"))
        self.state = self._box(self.tr("State"), self.tr("Show only turns in one state"))
        self._fill_states()
        self._offered: list[Speaker] | None = None
        self.fill_speakers([])
        self.count = QLabel()
        self.count.setAccessibleName(self.tr("Turns shown"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.addWidget(self.text, 1)
        for widget in (self.speaker, self.state, self.count):
            layout.addWidget(widget)

    @property
    def wanted(self) -> TurnFilter:
        """The filter of now."""
        chosen = self.state.currentData()
        noted = chosen == NOTED
        return TurnFilter(
            self.text.text().strip(), self.speaker.currentData(), None if noted else chosen, noted
        )

    def clear(self) -> None:
        """Show every turn."""
        with QSignalBlocker(self):
            self.text.clear()
            self.speaker.setCurrentIndex(0)
            self.state.setCurrentIndex(0)
        self.changed.emit()

    def fill_speakers(self, speakers: list[Speaker]) -> None:
        """Offer these speakers; the chosen one stays where it is still there."""
        if speakers == self._offered:
            return  # a list that is filled anew is laid out anew, with all around it
        self._offered = list(speakers)
        chosen = self.speaker.currentData()
        with QSignalBlocker(self.speaker):
            self.speaker.clear()
            self.speaker.addItem(self.tr("All speakers"), None)
            for speaker in speakers:
                self.speaker.addItem(swatch(speaker.colour), speaker.name, speaker.id)
            self.speaker.addItem(self.tr("No speaker"), NOBODY)
            self.speaker.setCurrentIndex(max(0, self.speaker.findData(chosen)))

    def show_count(self, shown: int, of: int) -> None:
        """Say how many turns are shown."""
        alone = self.tr("1 turn") if of == 1 else self.tr("{count} turns")
        template = alone if shown == of else self.tr("{count} of {all} turns")
        self.count.setText(template.format(count=shown, all=of))

    def _fill_states(self) -> None:
        for title, states in (
            (self.tr("All states"), None),
            (self.tr("Not reviewed"), frozenset({State.RAW, State.EDITED})),
            (self.tr("Reviewed"), frozenset({State.REVIEWED})),
            (self.tr("Gold"), frozenset({State.GOLD})),
            (self.tr("Rejected"), frozenset({State.REJECTED})),
            (self.tr("With a note"), NOTED),
        ):
            self.state.addItem(title, states)

    def _box(self, name: str, tip: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(tip)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.currentIndexChanged.connect(lambda _place: self.changed.emit())
        return box


class SearchField(QLineEdit):
    """A search field that Esc empties."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties it first."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
