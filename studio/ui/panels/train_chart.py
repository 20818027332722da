"""The chart of training: loss and held-out loss by step, and the learning rate; several runs at once."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from studio.ui.panels.buttons import RowText
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.run_watch import Curve, RunFacts
from studio.ui.theme import current_theme, speaker_colour
from studio.ui.translation import figure

SMOOTHINGS = (1, 3, 5, 10, 20, 50, 100, 200, 500)
"""Steps that the line of the loss is averaged over."""
AXIS_PX = 74
"""Room for the title and for the figures of a small learning rate."""
MOST_POINTS = 600
"""About as many as the chart is wide; more only take time."""


class TrainChart(QWidget):
    """Loss (thin as measured, thick averaged), held-out loss (dots), learning rate.

    Attributes
        none_yet: what stands there while no run has learned anything.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.runs: list[RunFacts] = []
        self._drawn: dict[int, tuple[RunFacts, list[tuple[pyqtgraph.PlotWidget, object]]]] = {}
        self.loss = _plot(self.tr("Loss"))
        self.rate = _plot(self.tr("Rate"))
        self.rate.setAccessibleName(self.tr("Learning rate"))
        self.rate.setToolTip(self.tr("Learning rate: how much each step changes"))
        self.rate.setXLink(self.loss)
        self.rate.setMaximumHeight(84)
        self.rate.getAxis("left").enableAutoSIPrefix(False)
        self._key = self.tr("Line: loss.  Dots: loss on held-out clips.")
        self._readout = RowText(self.tr("What the chart shows"))
        self._say(self._key)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, len(SMOOTHINGS) - 1)
        self._slider.setValue(3)
        self._slider.setFixedWidth(70)
        self._slider.setPageStep(1)
        self._slider.setAccessibleName(self.tr("Smoothing"))
        self._slider.setToolTip(self.tr("Over how many steps the line of the loss is averaged"))
        self._slider_text = QLabel()
        self._slider.valueChanged.connect(self._redraw)
        self.loss.scene().sigMouseMoved.connect(self._read_out)
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 6, 0)
        row.addWidget(QLabel(self.tr("Smooth")))
        row.addWidget(self._slider)
        row.addWidget(self._slider_text)
        row.addSpacing(12)
        row.addWidget(self._readout, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self.none_yet = EmptyState(
            "chart-line",
            self.tr("The loss is drawn here as a run learns. Tick runs in the list to compare them."),
        )
        layout.addLayout(row)
        layout.addWidget(self.loss, 3)
        layout.addWidget(self.rate, 1)
        layout.addWidget(self.none_yet, 1)
        self._dress()
        self._redraw()
        self._show_whether_any()

    @property
    def smoothing(self) -> int:
        """Steps that the line is averaged over."""
        return SMOOTHINGS[self._slider.value()]

    def show_runs(self, runs: Sequence[RunFacts]) -> None:
        """Draw these runs, each in the colour of its number."""
        self.runs = list(runs)
        self._draw_runs()
        self._show_whether_any()

    def _show_whether_any(self) -> None:
        any_yet = any(len(run.curves["loss"].steps) for run in self.runs)
        for plot in (self.loss, self.rate):
            plot.setVisible(any_yet)
        self.none_yet.setVisible(not any_yet)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the curves again in the colours of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_slider"):
            self._dress()
            self._redraw()

    def _dress(self) -> None:
        theme = current_theme()
        for plot in (self.loss, self.rate):
            plot.setBackground(theme.canvas)
            for side in ("left", "bottom"):
                axis = plot.getAxis(side)
                axis.setPen(theme.line)
                axis.setTextPen(theme.muted)
            plot.showGrid(x=True, y=True, alpha=0.15)

    def _redraw(self) -> None:
        text = self.tr("off") if self.smoothing == 1 else self.tr("{count} steps")
        self._slider_text.setText(text.format(count=self.smoothing))
        self._draw_runs(anew=True)

    def _draw_runs(self, *, anew: bool = False) -> None:
        """Draw what is new: a run whose facts are the same ones as before stays as it is."""
        wanted = {run.id: run for run in self.runs}
        for run_id, (drawn, items) in list(self._drawn.items()):
            if anew or wanted.get(run_id) is not drawn:
                for plot, item in items:
                    plot.removeItem(item)
                del self._drawn[run_id]
        for run in self.runs:
            if run.id not in self._drawn:
                self._drawn[run.id] = run, self._draw(run)

    def _draw(self, run: RunFacts) -> list[tuple[pyqtgraph.PlotWidget, object]]:
        colour = run_colour(run.id)
        faint = QColor(colour)
        faint.setAlphaF(0.3)
        loss = run.curves["loss"]
        items = []
        if self.smoothing > 1:
            items.append(_line(self.loss, thinned(loss), pyqtgraph.mkPen(faint, width=1)))
            loss = smoothed(loss, self.smoothing)
        items.append(_line(self.loss, thinned(loss), pyqtgraph.mkPen(colour, width=2)))
        held_out = thinned(run.curves["validation_loss"])
        pen = pyqtgraph.mkPen(colour, width=1, style=Qt.PenStyle.DashLine)
        canvas = pyqtgraph.mkPen(current_theme().canvas)
        dots = self.loss.plot(held_out.steps, held_out.values, pen=pen, symbol="o", symbolSize=7,
                              symbolBrush=colour, symbolPen=canvas)  # fmt: skip
        items.append((self.loss, dots))
        items.append(_line(self.rate, thinned(run.curves["learning_rate"]), pyqtgraph.mkPen(colour, width=1)))
        return items

    def _read_out(self, position: QPointF) -> None:
        box = self.loss.getPlotItem().vb
        run = self.runs[-1] if self.runs else None
        if run is None or not box.sceneBoundingRect().contains(position):
            self._say(self._key)
            return
        step = box.mapSceneToView(position).x()
        said = [self.tr("Step {step}").format(step=max(0, round(step)))]
        for name, title in (("loss", self.tr("loss")), ("validation_loss", self.tr("held out"))):
            value = value_at(run.curves[name], step)
            if value is not None:
                said.append(f"{title} {figure(value, '.3g')}")
        self._say("   ".join(said))

    def _say(self, text: str) -> None:
        self._readout.setText(text)
        self._readout.setToolTip(text)  # where there is no room for all of it


def run_colour(run_id: int) -> QColor:
    """The colour of a run in the chart and in the list."""
    return speaker_colour(current_theme(), run_id - 1)


def smoothed(curve: Curve, count: int) -> Curve:
    """Each point the mean of itself and the points before it, `count` together; fewer at the start."""
    if len(curve.values) == 0:
        return curve
    sums = np.concatenate([[0.0], np.cumsum(curve.values)])
    ends = np.arange(1, len(sums))
    starts = np.maximum(ends - count, 0)
    return Curve(curve.steps, (sums[ends] - sums[starts]) / (ends - starts))


def thinned(curve: Curve, most: int = MOST_POINTS) -> Curve:
    """No more points than a screen can show: the mean of neighbours, and the newest point as it is."""
    count = len(curve.steps)
    if count <= most:
        return curve
    starts = np.linspace(0, count, most, endpoint=False).astype(int)
    sizes = np.diff(np.append(starts, count))
    steps = np.add.reduceat(curve.steps, starts) / sizes
    values = np.add.reduceat(curve.values, starts) / sizes
    return Curve(np.append(steps, curve.steps[-1]), np.append(values, curve.values[-1]))


def value_at(curve: Curve, step: float) -> float | None:
    """The value of the nearest point, None where there is none."""
    if len(curve.steps) == 0:
        return None
    return float(curve.values[int(np.argmin(np.abs(curve.steps - step)))])


def _plot(title: str) -> pyqtgraph.PlotWidget:
    plot = pyqtgraph.PlotWidget()
    plot.setAccessibleName(title)
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # no key does anything here
    plot.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plot.setLabel("left", title)
    plot.getAxis("left").setWidth(AXIS_PX)
    plot.getPlotItem().setMenuEnabled(False)
    plot.getPlotItem().hideButtons()
    plot.setMinimumHeight(40)
    return plot


def _line(plot: pyqtgraph.PlotWidget, curve: Curve, pen: object) -> tuple[pyqtgraph.PlotWidget, object]:
    return plot, plot.plot(curve.steps, curve.values, pen=pen)
