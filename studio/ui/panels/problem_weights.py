"""How much each kind of risk counts in the queue of problems: a slider for each, kept in the settings."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QSlider, QVBoxLayout, QWidget

from studio.dataset.risks import RISKS, RiskKind
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.preferences import Preferences
from studio.ui.translation import tr

HIGHEST = 100
HEIGHT_PX = 190
LEAST_HEIGHT_PX = 80


class ProblemWeights(QWidget):
    """Sliders from 0, which leaves a kind out of the queue, to 100 %."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._sliders: dict[RiskKind, QSlider] = {}
        self._values: dict[RiskKind, QLabel] = {}
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(8, 4, 8, 4)
        grid.setVerticalSpacing(2)
        for row, kind in enumerate(RISKS):
            self._add(grid, row, kind)
        grid.setColumnStretch(0, 1)
        reset = PictureButton(
            "rotate-ccw",
            self.tr("Weights of the program"),
            self.tr("Let every kind count as much as it did at first"),
            lambda: preferences.set(risk_weights={}),
        )
        grid.addWidget(button_row(reset), 2 * len(RISKS), 0, 1, 2)
        area = QScrollArea(widgetResizable=True)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls to the slider that has the focus
        area.setMinimumHeight(LEAST_HEIGHT_PX)
        area.setMaximumHeight(HEIGHT_PX)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area)
        preferences.changed.connect(self._show)
        self._show()

    def slider(self, kind: RiskKind) -> QSlider:
        """The slider of a kind."""
        return self._sliders[kind]

    def _add(self, grid: QGridLayout, row: int, kind: RiskKind) -> None:
        name = tr(RISKS[kind].title)
        label, slider, value = QLabel(name), QSlider(Qt.Orientation.Horizontal), QLabel()
        slider.setRange(0, HIGHEST)
        slider.setPageStep(10)
        slider.setAccessibleName(self.tr("Weight of: {kind}").format(kind=name))
        slider.setToolTip(
            self.tr("How much this kind counts in the order of the list. At 0 it is not listed.")
        )
        slider.setMinimumWidth(60)
        slider.valueChanged.connect(partial(self._weigh, kind))
        label.setBuddy(slider)
        value.setMinimumWidth(value.fontMetrics().horizontalAdvance("100 %"))
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._sliders[kind], self._values[kind] = slider, value
        label.setMinimumWidth(1)  # a long title is cut rather than the slider pushed out of view
        grid.addWidget(label, 2 * row, 0)
        grid.addWidget(value, 2 * row, 1)
        grid.addWidget(slider, 2 * row + 1, 0, 1, 2)

    def _weigh(self, kind: RiskKind, percent: int) -> None:
        weights = {**self._preferences.values.risk_weights, str(kind): percent / HIGHEST}
        self._preferences.set(risk_weights=weights)

    def _show(self, _settings: object = None) -> None:
        own = self._preferences.values.risk_weights
        for kind, slider in self._sliders.items():
            percent = round(HIGHEST * own.get(str(kind), RISKS[kind].weight))
            with QSignalBlocker(slider):
                slider.setValue(percent)
            self._values[kind].setText(f"{percent} %")
