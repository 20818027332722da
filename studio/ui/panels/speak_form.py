"""What to speak and how: text, voice, engine, checkpoint, seed."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from studio.errors import in_words
from studio.ui import translation
from studio.ui.icons import icon
from studio.ui.panels.buttons import PictureButton
from studio.ui.panels.engine_choice import fill_engines
from studio.ui.panels.manner_form import MannerForm
from studio.ui.panels.scrolled import Scrolled
from studio.ui.panels.speak_text import SpeakText
from studio.ui.panels.voice_checkpoints import CheckpointChoice
from studio.ui.panels.voice_tree import VoiceLine
from studio.ui.panels.whole_text_box import WholeTextBox
from studio.ui.translation import filled, translated
from studio.voices.engine import ENGINES, own_voices
from studio.voices.settings import HIGHEST_SEED

DRAWN_SEEDS = 10_000


@dataclass(frozen=True, slots=True)
class Wish:
    """What the form says; `checkpoint` is BEST, BASE or a path, "" where the engine has none.

    `text` is as typed, `settings` are those that are not as usual.
    """

    voice: str
    engine: str
    checkpoint: str
    seed: int
    text: str
    settings: Mapping[str, float | str | bool] = field(default_factory=dict)


class SpeakForm(QWidget):
    """The form.

    Signals
        wanted(): speak, or stop where it speaks.
        go_on_wanted(): go on where it was stopped or changed.
        live_switched(bool): each sentence is to be spoken as it is typed, or not any more.
        source_changed(): another voice or engine is chosen, so other checkpoints are.
    """

    wanted = Signal()
    go_on_wanted = Signal()
    live_switched = Signal(bool)
    source_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted_checkpoint = ""
        self._lines: list[VoiceLine] = []
        self.voice, self.engine, self.checkpoint = QComboBox(), QComboBox(), WholeTextBox()
        self.seed = QSpinBox()
        self.seed.setRange(0, HIGHEST_SEED)
        self._dice = PictureButton(
            "shuffle", self.tr("Another seed"), self.tr("Draw another seed"), self._draw_seed, quiet=True
        )
        self.text = SpeakText()
        self.manner = MannerForm()
        self.live = QCheckBox(self.tr("Live: speak as I type"))
        self.live.setToolTip(
            self.tr("Speaks each sentence as soon as it is typed to its end; Speak keeps the whole as a take")
        )
        self.live.toggled.connect(self.live_switched)
        self.live.toggled.connect(self.text.show_live)
        self.button = QPushButton()
        self.button.clicked.connect(lambda: self.wanted.emit())
        self.go_on = QPushButton(icon("step-forward"), self.tr("Go on"))
        self.go_on.setToolTip(
            self.tr("Speak on from where it stopped, or from what you changed (Ctrl+Shift+Enter)")
        )
        self.go_on.clicked.connect(lambda: self.go_on_wanted.emit())
        self.doing = QLabel()
        self.doing.setWordWrap(True)
        fill_engines(self.engine)
        self._arrange()
        self._show_engine()
        self.show_speaking(False)
        self.text.entered.connect(lambda: self.wanted.emit())
        self.text.go_on_pressed.connect(lambda: self.go_on_wanted.emit())
        self.voice.currentIndexChanged.connect(lambda _: self.source_changed.emit())
        self.engine.currentIndexChanged.connect(lambda _: self._on_engine())

    @property
    def wish(self) -> Wish:
        """What it says now."""
        return Wish(
            str(self.voice.currentData() or ""),
            str(self.engine.currentData()),
            str(self.checkpoint.currentData() or ""),
            self.seed.value(),
            self.text.toPlainText(),
            self.manner.values,
        )

    def show_voices(self, lines: Iterable[VoiceLine]) -> None:
        """Offer these voices, and those that come with the engine."""
        self._lines = list(lines)
        chosen = str(self.voice.currentData() or "")
        with QSignalBlocker(self.voice):
            self.voice.clear()
            for line in self._lines:
                self._offer(line.name, line.name, self._about(line))
            for name in own_voices(str(self.engine.currentData())):
                if self.voice.findData(name) < 0:
                    self._offer(name.title(), name, self.tr("Comes with the program"))
            self.voice.setCurrentIndex(max(self.voice.findData(chosen), 0))
        if chosen != self.voice.currentData():
            self.source_changed.emit()

    def _about(self, line: VoiceLine) -> str:
        count = len(line.references)
        one, more = self.tr("{gold} of gold, 1 reference"), self.tr("{gold} of gold, {count} references")
        return filled(one if count == 1 else more, gold=translated(in_words(line.gold_s)), count=count)

    def _offer(self, title: str, name: str, about: str) -> None:
        self.voice.addItem(title, name)
        self.voice.setItemData(self.voice.count() - 1, about, Qt.ItemDataRole.ToolTipRole)

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
        self.engine.setCurrentIndex(max(self.engine.findData(wish.engine), 0))
        self.voice.setCurrentIndex(self.voice.findData(wish.voice))
        self.manner.fill(wish.settings)
        self.seed.setValue(wish.seed)
        if wish.text:
            self.text.setPlainText(wish.text)
        self.source_changed.emit()

    def show_speaking(self, speaking: bool, *, made: bool = False, can_go_on: bool = False) -> None:
        """Whether the button speaks or stops, whether all is `made` and only heard, and what may go on."""
        self.button.setText(self.tr("Stop") if speaking else self.tr("Speak"))
        self.button.setIcon(icon("square" if speaking else "megaphone"))
        self.button.setAccessibleName(self.button.text())
        stop = self.tr("Stop; the take is kept") if made else self.tr("Stop; nothing is kept")
        self.button.setToolTip(stop if speaking else self.tr("Speak the text (Ctrl+Enter)"))
        self.go_on.setEnabled(can_go_on)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        seed = QWidget()
        row = QHBoxLayout(seed)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.seed, 1)
        row.addWidget(self._dice)
        for title, control, about, shown in (
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
            control.setAccessibleName(title)
            control.setToolTip(about)
            form.addRow(title, shown)
            if isinstance(control, QComboBox):
                control.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                control.setMinimumContentsLength(10)
        self._rows = form
        self.setMaximumWidth(380)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.text, 1)
        rows = QWidget()
        inside = QVBoxLayout(rows)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(form)
        inside.addWidget(self.manner)
        layout.addWidget(Scrolled(rows, self.tr("Who speaks, and how")))
        layout.addWidget(self.live)
        buttons = QHBoxLayout()
        buttons.addWidget(self.button, 1)
        buttons.addWidget(self.go_on)
        layout.addLayout(buttons)
        layout.addWidget(self.doing)

    def _on_engine(self) -> None:
        self._show_engine()
        self.show_voices(self._lines)
        self.source_changed.emit()

    def _show_engine(self) -> None:
        info = ENGINES.get(str(self.engine.currentData()))
        if info is not None:
            self.engine.setToolTip(translation.tr(info.description))
            self._rows.setRowVisible(self.checkpoint, info.trainable)
            self.manner.show_engine(info.name)

    def _draw_seed(self) -> None:
        self.seed.setValue(random.randrange(DRAWN_SEEDS))
