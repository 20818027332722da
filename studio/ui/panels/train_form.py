"""What to fine-tune and how: the speaker, the engine, how long, and under Advanced what few need."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.errors import in_words
from studio.project.project import Project
from studio.steps.clone_ways import Installed, Samples, Way, installed, ways_of
from studio.steps.train import default_settings
from studio.ui.icons import icon
from studio.ui.panels.engine_choice import fill_engines
from studio.ui.panels.swatch import swatch
from studio.ui.translation import filled, translated
from studio.voices.engine import ENGINES
from studio.voices.settings import HIGHEST_SEED

MOST_STEPS = 10_000_000
MOST_MINUTES = 7 * 24 * 60
LITTLE_GOLD_S = 60.0
"""With less gold than this, fine-tuning proves little."""


class TrainForm(QWidget):
    """The form; `wanted` is emitted by its button.

    How long to train is asked in minutes of an engine that is told minutes, else in steps. What an engine
    trains with is proposed for the gold of the chosen speaker, until another number is typed.

    Attributes
        there: what this machine has, which decides on the minutes.

    Signals
        wanted(): the user pressed Fine-tune.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr, told = self.tr, default_settings()
        self.there: Installed = installed()
        self._told, self._proposed = told, dict[str, Any]()
        self._least_s = float(told["least_seconds"])
        self.speaker = QComboBox()
        self.engine = QComboBox()
        for box in (self.speaker, self.engine):  # a long name must not make the window wider
            box.setMinimumContentsLength(11)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.minutes = _whole(1, MOST_MINUTES, 1, 1)
        self.minutes.setSuffix(" " + tr("min"))
        self.steps = _whole(1, MOST_STEPS, told["steps"], 100)
        self.batch_size = _whole(1, 512, told["batch_size"], 1)
        self.learning_rate = QDoubleSpinBox()
        self.learning_rate.setDecimals(6)
        self.learning_rate.setRange(0.000001, 1.0)
        self.learning_rate.setSingleStep(0.00005)
        self.learning_rate.setValue(told["learning_rate"])
        self.checkpoint_every = _whole(1, MOST_STEPS, told["checkpoint_every"], 50)
        self.checkpoint_every.setSuffix(" " + tr("steps"))
        self.seed = _whole(0, HIGHEST_SEED, told["seed"], 1)
        self.button = QPushButton(icon("graduation-cap"), tr("Fine-tune"))
        self.button.setToolTip(tr("Train a voice on this speaker's gold clips, in the background"))
        self.button.clicked.connect(lambda: self.wanted.emit())
        self.doing = QLabel()
        self.doing.setWordWrap(True)
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        fill_engines(self.engine, trainable=True)
        self._arrange()
        self._propose()
        self.speaker.currentIndexChanged.connect(self._propose)
        self.engine.currentIndexChanged.connect(self._propose)
        self.steps.valueChanged.connect(self._show_hint)

    @property
    def speaker_name(self) -> str:
        """Who is chosen, "" where nobody has gold."""
        return str(self.speaker.currentData() or "")

    @property
    def engine_name(self) -> str:
        """The engine that is to learn."""
        return str(self.engine.currentData())

    @property
    def counts_minutes(self) -> bool:
        """Whether the engine is told how many minutes it has, and plans its steps itself."""
        return "minutes" in ENGINES[self.engine_name].training

    def settings(self) -> dict[str, Any]:
        """The fields of TrainingSettings that the form sets: minutes or steps, never both."""
        told: dict[str, Any] = {
            "batch_size": self.batch_size.value(),
            "learning_rate": self.learning_rate.value(),
            "seed": self.seed.value(),
        }
        every, steps = self.checkpoint_every.value(), self.steps.value()
        if self.counts_minutes:
            return told | {"minutes": float(self.minutes.value()), "checkpoint_every": every}
        return told | {"steps": steps, "checkpoint_every": min(every, steps)}

    def show_speakers(self, project: Project) -> int:
        """Offer the speakers with gold, with their minutes; how many there are."""
        chosen = self.speaker_name
        gold: dict[int | None, float] = {}
        for each in project.turn_sums():
            gold[each.speaker_id] = gold.get(each.speaker_id, 0.0) + each.gold_s
        with QSignalBlocker(self.speaker):
            self.speaker.clear()
            for speaker in project.speakers():
                if seconds := gold.get(speaker.id):
                    title = f"{speaker.name}  ({translated(in_words(seconds))})"
                    self.speaker.addItem(swatch(speaker.colour), title, speaker.name)
                    self.speaker.setItemData(self.speaker.count() - 1, seconds, Qt.ItemDataRole.UserRole + 1)
            most = max(range(self.speaker.count()), key=self._seconds_of, default=0)
            found = self.speaker.findData(chosen)
            self.speaker.setCurrentIndex(found if found >= 0 else most)
        self._propose()
        return self.speaker.count()

    def allow(self, possible: bool, reason: str) -> None:
        """Enable it, or say why nothing can be trained."""
        self.button.setEnabled(possible)
        about = self.tr("Train a voice on this speaker's gold clips, in the background")
        self.button.setToolTip(about if possible else reason)

    def _arrange(self) -> None:
        tr = self.tr
        form = self._rows = _form()
        _row(form, tr("Speaker"), self.speaker, tr("Whose gold clips the voice learns from"))
        _row(form, tr("Engine"), self.engine, tr("What learns to speak"))
        _row(form, tr("Time"), self.minutes,
             tr("The longest it may train: it ends sooner once it has heard the clips enough"))  # fmt: skip
        _row(form, tr("Steps"), self.steps, tr("How long to train: each step learns from one batch of clips"))
        advanced = QWidget()
        inside = _form()
        advanced.setLayout(inside)
        _row(inside, tr("Clips per step"), self.batch_size, tr("Fewer clips need less memory"))
        _row(inside, tr("Learning rate"), self.learning_rate,
             tr("How much each step changes; smaller is slower and safer"))  # fmt: skip
        _row(inside, tr("Save every"), self.checkpoint_every,
             tr("Steps between checkpoints, each with a sentence to hear"))  # fmt: skip
        _row(inside, tr("Seed"), self.seed, tr("The same seed and clips give the same voice"))
        self.toggle = QToolButton()
        self.toggle.setText(tr("Advanced"))
        self.toggle.setAccessibleName(tr("Advanced settings"))
        self.toggle.setToolTip(tr("Settings that few need"))
        self.toggle.setCheckable(True)
        self.toggle.setAutoRaise(True)
        self.toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggle.setArrowType(Qt.ArrowType.RightArrow)
        self.toggle.toggled.connect(advanced.setVisible)
        self.toggle.toggled.connect(
            lambda on: self.toggle.setArrowType(Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow)
        )
        advanced.hide()
        self.setMaximumWidth(320)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addLayout(form)
        layout.addWidget(self._hint)
        layout.addWidget(self.toggle)
        layout.addWidget(advanced)
        layout.addWidget(self.button)
        layout.addWidget(self.doing)
        layout.addStretch(1)

    def _seconds_of(self, place: int) -> float:
        return float(self.speaker.itemData(place, Qt.ItemDataRole.UserRole + 1) or 0.0)

    def _propose(self) -> None:
        """Show what the chosen engine trains with; a number that was typed for it stays."""
        engine, before = self.engine_name, self._proposed
        usual = {**self._told, **ENGINES[engine].training, **self._minutes_for_gold(), "engine": engine}
        boxes: dict[str, QSpinBox | QDoubleSpinBox] = {
            "minutes": self.minutes,
            "steps": self.steps,
            "batch_size": self.batch_size,
            "learning_rate": self.learning_rate,
            "checkpoint_every": self.checkpoint_every,
        }
        for name, box in boxes.items():
            if before.get("engine") != engine or box.value() == before[name]:
                box.setValue(usual[name])
        self._proposed = usual
        self._rows.setRowVisible(self.minutes, self.counts_minutes)
        self._rows.setRowVisible(self.steps, not self.counts_minutes)
        self._show_hint()

    def _minutes_for_gold(self) -> Mapping[str, float]:
        """What the way in minutes takes of this speaker: little gold is learned in less time."""
        gold_s = self._seconds_of(self.speaker.currentIndex())
        ways = {each.way: each for each in ways_of(Samples(gold_s), self.there)}
        way = ways[Way.MINUTES]
        return way.settings if way.engine == self.engine_name else {}

    def _show_hint(self) -> None:
        seconds = self._seconds_of(self.speaker.currentIndex())
        amount = translated(in_words(seconds))
        if not self.speaker.count():
            self._hint.setText("")
        elif seconds < self._least_s:
            text = self.tr("{amount} of gold are too little: training needs {least:.0f} s at the very least.")
            self._hint.setText(filled(text, amount=amount, least=self._least_s))
        elif seconds < LITTLE_GOLD_S:
            shipped = self.tr("{amount} of gold are enough to try it out. Three minutes and more are better.")
            others = self.tr(
                "{amount} of gold are enough to try it out. A voice that resembles its speaker needs "
                "10 minutes or more."
            )
            studio = self.engine_name == "studio"
            self._hint.setText(filled(shipped if studio else others, amount=amount))
        elif not self.counts_minutes and self.steps.value() < 500:
            self._hint.setText(self.tr("A few hundred steps show a trend; 2,000 and more are heard."))
        else:
            self._hint.setText(self.tr("You can stop at any time and go on later."))


def _whole(least: int, most: int, value: int, step: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(least, most)
    box.setSingleStep(step)
    box.setGroupSeparatorShown(True)
    box.setValue(value)
    return box


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def _row(form: QFormLayout, title: str, field: QWidget, tip: str) -> None:
    field.setAccessibleName(title)
    field.setToolTip(tip)
    form.addRow(title, field)
