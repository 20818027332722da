"""What to speak and how: text, voice, engine, checkpoint, seed."""

import random
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from studio.ui import translation
from studio.ui.icons import icon
from studio.ui.panels.buttons import PictureButton
from studio.ui.panels.voice_checkpoints import BASE, BEST, CheckpointChoice
from studio.ui.panels.voice_tree import VoiceLine
from studio.voices.engine import ENGINES

HIGHEST_SEED = 2**31 - 1
DRAWN_SEEDS = 10_000


@dataclass(frozen=True, slots=True)
class Wish:
    """What the form says; `checkpoint` is BEST, BASE or a path, "" where the engine has none."""

    voice: str
    engine: str
    checkpoint: str
    seed: int
    text: str


class SpeakText(QPlainTextEdit):
    """The text to speak; Ctrl+Enter speaks it."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter speaks."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class SpeakForm(QWidget):
    """The form.

    Signals
        wanted(): speak, or stop where it speaks.
        source_changed(): another voice or engine is chosen, so other checkpoints are.
    """

    wanted = Signal()
    source_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted_checkpoint = ""
        self.voice, self.engine, self.checkpoint = QComboBox(), QComboBox(), QComboBox()
        self.seed = QSpinBox()
        self.seed.setRange(0, HIGHEST_SEED)
        self._dice = PictureButton(
            "shuffle", self.tr("Another seed"), self.tr("Draw another seed"), self._draw_seed, quiet=True
        )
        self.text = SpeakText()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text to speak"))
        self.text.setToolTip(self.tr("The text to speak; Ctrl+Enter speaks it"))
        self.text.setPlaceholderText(self.tr("Type what the voice is to say, then press Ctrl+Enter."))
        self.button = QPushButton()
        self.button.clicked.connect(lambda: self.wanted.emit())
        self.doing = QLabel()
        self.doing.setWordWrap(True)
        for info in ENGINES.values():
            self.engine.addItem(translation.tr(info.title), info.name)
            about = translation.tr(info.description)
            self.engine.setItemData(self.engine.count() - 1, about, Qt.ItemDataRole.ToolTipRole)
        self._arrange()
        self._show_engine()
        self.show_speaking(False)
        self.text.entered.connect(lambda: self.wanted.emit())
        self.voice.currentIndexChanged.connect(lambda _: self.source_changed.emit())
        self.engine.currentIndexChanged.connect(lambda _: self._on_engine())

    @property
    def wish(self) -> Wish:
        """What it says now."""
        return Wish(
            self.voice.currentText(),
            str(self.engine.currentData()),
            str(self.checkpoint.currentData() or ""),
            self.seed.value(),
            self.text.toPlainText().strip(),
        )

    def show_voices(self, lines: Iterable[VoiceLine]) -> None:
        """Offer these voices."""
        chosen = self.voice.currentText()
        with QSignalBlocker(self.voice):
            self.voice.clear()
            for line in lines:
                self.voice.addItem(line.name)
                about = self.tr("{seconds:.0f} s of gold, {count} references")
                self.voice.setItemData(
                    self.voice.count() - 1,
                    about.format(seconds=line.gold_s, count=len(line.references)),
                    Qt.ItemDataRole.ToolTipRole,
                )
            self.voice.setCurrentIndex(max(self.voice.findText(chosen), 0))
        if chosen != self.voice.currentText():
            self.source_changed.emit()

    def show_checkpoints(self, choices: Iterable[CheckpointChoice]) -> None:
        """Offer these checkpoints; the one that was chosen stays chosen."""
        chosen = self._wanted_checkpoint or str(self.checkpoint.currentData() or "")
        with QSignalBlocker(self.checkpoint):
            self.checkpoint.clear()
            for choice in choices:
                self.checkpoint.addItem(choice.title, choice.key)
            self.checkpoint.setCurrentIndex(max(self.checkpoint.findData(chosen), 0))
        if self._wanted_checkpoint and self.checkpoint.findData(chosen) >= 0:
            self._wanted_checkpoint = ""

    def fill(self, wish: Wish) -> None:
        """Show another wish, such as what a take was made with."""
        self._wanted_checkpoint = wish.checkpoint
        self.voice.setCurrentIndex(self.voice.findText(wish.voice))
        self.engine.setCurrentIndex(max(self.engine.findData(wish.engine), 0))
        self.seed.setValue(wish.seed)
        if wish.text:
            self.text.setPlainText(wish.text)
        self.source_changed.emit()

    def show_speaking(self, speaking: bool) -> None:
        """Whether the button speaks or stops."""
        self.button.setText(self.tr("Stop") if speaking else self.tr("Speak"))
        self.button.setIcon(icon("square" if speaking else "megaphone"))
        self.button.setAccessibleName(self.button.text())
        self.button.setToolTip(
            self.tr("Stop; nothing is kept") if speaking else self.tr("Speak the text (Ctrl+Enter)")
        )

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        seed = QWidget()
        row = QHBoxLayout(seed)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.seed, 1)
        row.addWidget(self._dice)
        for title, field, about, shown in (
            (self.tr("Voice"), self.voice, self.tr("Who is to speak"), self.voice),
            (self.tr("Engine"), self.engine, "", self.engine),
            (
                self.tr("Checkpoint"),
                self.checkpoint,
                self.tr("Which training result speaks"),
                self.checkpoint,
            ),
            (self.tr("Seed"), self.seed, self.tr("The same seed gives the same sound, bit for bit"), seed),
        ):
            field.setAccessibleName(title)
            field.setToolTip(about)
            form.addRow(title, shown)
            if isinstance(field, QComboBox):
                field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                field.setMinimumContentsLength(10)
        self._rows = form
        self.setMaximumWidth(380)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.text, 1)
        layout.addLayout(form)
        layout.addWidget(self.button)
        layout.addWidget(self.doing)

    def _on_engine(self) -> None:
        self._show_engine()
        self.source_changed.emit()

    def _show_engine(self) -> None:
        info = ENGINES.get(str(self.engine.currentData()))
        if info is not None:
            self.engine.setToolTip(translation.tr(info.description))
            self._rows.setRowVisible(self.checkpoint, info.trainable)

    def _draw_seed(self) -> None:
        self.seed.setValue(random.randrange(DRAWN_SEEDS))


__all__ = ["BASE", "BEST", "SpeakForm", "Wish"]
