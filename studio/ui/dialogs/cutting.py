"""Cutting clips: how long they should be and what counts how much; what it comes to shows at once."""

from collections.abc import Sequence
from dataclasses import fields, replace
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from studio.dataset.clips import Cut, TurnToCut
from studio.dataset.cutting import DEFAULT, Cutting, wanted_share
from studio.errors import Message
from studio.project.values import Change
from studio.ui.commands.host import Host
from studio.ui.cutting_preview import CuttingPreview
from studio.ui.dialogs.controls import accept_or_cancel, named
from studio.ui.panels.board_plots import HistogramPlot
from studio.ui.translation import tr, translated
from studio.voices.engine import ENGINES

STEPS = 100
WEIGHTS = {
    "left_over": (
        Message("Left-over speech"),
        Message("How much speech that lies in no clip counts: to the right, less is left over"),
        20.0,
    ),
    "badness": (
        Message("Bad cuts"),
        Message("How much cuts at short pauses and doubtful words count: to the right, cuts are better"),
        5.0,
    ),
    "lengths": (
        Message("Unwanted lengths"),
        Message("How much the distance from the wanted lengths counts: to the right, they come nearer"),
        2.0,
    ),
}
"""The weights: title, what it does, and how much it is at most."""

SECONDS = {
    "least_s": (Message("Shortest"), Message("No clip is shorter, but for a whole turn that is"), 0.1, 20.0),
    "most_s": (Message("Longest"), Message("No clip is longer"), 1.0, 60.0),
    "wanted_s": (Message("Wanted"), Message("The middle of the lengths that are wanted"), 0.5, 30.0),
    "spread_s": (Message("Spread"), Message("How far most lengths may lie from that"), 0.2, 15.0),
    "least_pause_s": (
        Message("Least pause at a cut"),
        Message("There is no cut where the pause between words is shorter"),
        0.0,
        1.0,
    ),
    "handle_s": (
        Message("Silence at the edges"),
        Message("Kept before the first word and after the last, where there is that much"),
        0.0,
        0.3,
    ),
}
"""The times: title, what it is, least and most."""

WIDTH_PX = 560

CUT_FROM = frozenset({"recordings", "turns", "words"})
"""What clips are cut from: a change of these tables makes another cutting of it."""


class CuttingDialog(QDialog):
    """Nothing is changed before Cut is pressed, and then as one step."""

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from studio.steps.clips import cutting_of

        self._host, self._studio = host, host.studio
        project = self._studio.document.project
        self.setWindowTitle(self.tr("Cut clips"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._cutting = cutting_of(project)
        self._found: tuple[Cut, Sequence[TurnToCut]] | None = None
        self.sliders: dict[str, QSlider] = {}
        self.seconds: dict[str, QDoubleSpinBox] = {}
        self.engine = self._engine_box()
        self.plot = HistogramPlot(self.tr("Lengths of the clips"), self.tr("seconds"))
        self.summary = QLabel(wordWrap=True)
        self.summary.setMinimumHeight(3 * self.summary.fontMetrics().height())
        self.summary.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._arrange()
        self._preview = CuttingPreview(project.folder, self)
        self._preview.cut.connect(self._on_cut)
        self._preview.failed.connect(self._on_failed)
        self._studio.work.closed.connect(self._preview.forget)
        self._studio.document.changed.connect(self._on_changed)
        self._show(self._cutting)
        self.plot.show_values((), (self._cutting.least_s, self._cutting.most_s))
        self.summary.setText(self.tr("What this comes to is being worked out."))
        self._ask()

    @property
    def wanted(self) -> Cutting:
        """What is chosen now."""
        weights = {name: most * self.sliders[name].value() / STEPS for name, (_, _, most) in WEIGHTS.items()}
        times = {name: box.value() for name, box in self.seconds.items()}
        return replace(self._cutting, **weights, **times).within()

    def accept(self) -> None:
        """Cut the turns as shown and keep the weights for the next time."""
        from studio.steps.clips import cut_and_keep, summary_of

        if self._found is None:
            return
        cut, turns = self._found
        spans = {each.turn.id: found for each, found in zip(turns, cut.spans, strict=True)}
        if self._studio.document.apply(cut_and_keep, spans, self.wanted) is not None:
            self._host.say(summary_of(cut))
            super().accept()

    def done(self, result: int) -> None:
        """Let go of the preview, however the dialog ends."""
        self._preview.forget()
        super().done(result)

    def restore(self) -> None:
        """All values of the program."""
        self._show(DEFAULT)
        self._ask()

    def _on_changed(self, change: Change, _source: object) -> None:
        """Work that ended meanwhile changed the turns: what was worked out is not of those of now."""
        if change.tables & CUT_FROM and self.isVisible():
            self._preview.forget()
            self._ask()

    def _ask(self) -> None:
        self._found = None
        self._cut_button.setEnabled(False)
        self._preview.ask(self.wanted)

    def _on_cut(self, wanted: Cutting, cut: Cut, turns: Sequence[TurnToCut]) -> None:
        from studio.steps.clips import summary_of

        if not turns:
            self._on_failed(
                Message(
                    "No turn can be cut into clips yet. Give the turns speakers and text, and align them."
                )
            )
            return
        share = partial(wanted_share, cutting=wanted)
        self.plot.show_values(cut.lengths, (wanted.least_s, wanted.most_s), share)
        self.summary.setText(translated(summary_of(cut)))
        if wanted == self.wanted:
            self._found = cut, turns
            self._cut_button.setEnabled(not self._studio.document.read_only)

    def _on_failed(self, reason: Message) -> None:
        self._found = None
        self.summary.setText(translated(reason))

    def _show(self, cutting: Cutting) -> None:
        for name, (_, _, most) in WEIGHTS.items():
            with QSignalBlocker(self.sliders[name]):
                self.sliders[name].setValue(round(STEPS * getattr(cutting, name) / most))
        for name, box in self.seconds.items():
            with QSignalBlocker(box):
                box.setValue(getattr(cutting, name))

    def _take_limits(self, _place: int) -> None:
        """The lengths that the chosen engine takes."""
        engine = ENGINES.get(self.engine.currentData() or "")
        if engine is not None:
            self.seconds["least_s"].setValue(engine.least_clip_s)
            self.seconds["most_s"].setValue(engine.most_clip_s)

    def _engine_box(self) -> QComboBox:
        box = QComboBox()
        tip = self.tr("Take the shortest and the longest clip that a way of speaking learns from")
        named(box, self.tr("Lengths for"), tip)
        box.addItem(self.tr("Any voice"), "")
        for name, engine in ENGINES.items():
            box.addItem(tr(engine.title), name)
        box.currentIndexChanged.connect(self._take_limits)
        return box

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        for row, (name, (title, tip, _)) in enumerate(WEIGHTS.items()):
            slider = QSlider(Qt.Orientation.Horizontal)
            slider.setRange(0, STEPS)
            slider.setPageStep(10)
            slider.valueChanged.connect(lambda _value: self._ask())
            self.sliders[name] = slider
            self._add(grid, row, 0, translated(title), translated(tip), slider, span=3)
        grid.addWidget(QLabel(self.engine.accessibleName()), len(WEIGHTS), 0)
        grid.addWidget(self.engine, len(WEIGHTS), 1, 1, 3)
        for place, (name, (title, tip, least, most)) in enumerate(SECONDS.items()):
            box = QDoubleSpinBox(decimals=2, singleStep=0.05 if most <= 1 else 0.5, suffix=" s")
            box.setRange(least, most)
            box.valueChanged.connect(lambda _value: self._ask())
            self.seconds[name] = box
            self._add(
                grid, len(WEIGHTS) + 1 + place // 2, 2 * (place % 2), translated(title), translated(tip), box
            )
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        buttons, self._cut_button = accept_or_cancel(self, self.tr("Cut"))
        reset = buttons.addButton(self.tr("Restore"), QDialogButtonBox.ButtonRole.ResetRole)
        reset.setToolTip(self.tr("All values as they were at first"))
        reset.setAutoDefault(False)
        reset.clicked.connect(self.restore)
        about = QLabel(
            self.tr(
                "All turns that have words with times are cut anew. Clips of gold turns are measured again; "
                "those that stay as they are keep what was decided on them."
            ),
            wordWrap=True,
        )
        layout = QVBoxLayout(self)
        layout.addLayout(grid)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.summary)
        layout.addWidget(about)
        layout.addWidget(buttons)
        self.setMinimumWidth(WIDTH_PX)

    @staticmethod
    def _add(
        grid: QGridLayout, row: int, column: int, title: str, tip: str, control: QWidget, span: int = 1
    ) -> None:
        label = QLabel(title)
        label.setBuddy(control)
        label.setToolTip(tip)
        named(control, title, tip)
        grid.addWidget(label, row, column)
        grid.addWidget(control, row, column + 1, 1, span)


assert set(WEIGHTS) | set(SECONDS) == {field.name for field in fields(Cutting)}
