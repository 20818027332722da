"""The board's pictures: bars of minutes, histograms with the wanted band, how often each sound occurs."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import pyqtgraph
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QWidget

from studio.dataset.board import Board
from studio.dataset.coverage import Coverage
from studio.project.values import State
from studio.ui.panels.plain_words import state_title
from studio.ui.theme import current_theme, mixed, state_colour
from studio.ui.translation import figure

STATES = (State.GOLD, State.REVIEWED, State.EDITED, State.RAW, State.REJECTED)
BINS = 24
BAR_SHARE = 0.72
LEAST_HEIGHT_PX = 110
GAP_PX = 4
MARGIN_PX = 40
"""What a plot's left axis takes of its width, about."""
Wanted = Callable[[np.ndarray], np.ndarray]
"""Which share of all is wanted below each of these values, 0 to 1."""


class BoardPlot(pyqtgraph.PlotWidget):
    """A plot in the colours of the theme that is read and not moved about."""

    def __init__(self, name: str, unit: str, parent: QWidget | None = None) -> None:
        self._dressed = False
        super().__init__(parent)
        self.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setAccessibleName(name)
        self.setLabel("bottom", unit)
        self.getAxis("left").enableAutoSIPrefix(False)
        self.getAxis("bottom").enableAutoSIPrefix(False)
        self.setMinimumHeight(LEAST_HEIGHT_PX)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._dressed = True
        self._dress()

    def redraw(self) -> None:
        """Draw what is shown in the colours of now."""

    def changeEvent(self, event: QEvent) -> None:
        """Draw the plot again in the colours of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._dressed:  # Qt tells of it while it is made
            self._dress()
            self.redraw()

    def wheelEvent(self, event: object) -> None:
        """The wheel scrolls the page, not the plot."""
        event.ignore()  # type: ignore[attr-defined]  # the page scrolls

    def bars(self, colour: QColor, **places: object) -> None:
        """Draw bars where `places` says, as pyqtgraph names it."""
        pen = pyqtgraph.mkPen(QColor(current_theme().canvas), width=1)
        self.addItem(pyqtgraph.BarGraphItem(brush=colour, pen=pen, **places))

    def _dress(self) -> None:
        theme = current_theme()
        self.setBackground(theme.canvas)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(theme.line)
            axis.setTextPen(theme.muted)


class AmountsPlot(BoardPlot):
    """Minutes of each speaker, or of each recording, one colour for each state."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setAccessibleName(self.tr("Minutes by state"))
        self.setLabel("bottom", self.tr("minutes"))
        self.addLegend(offset=(-8, -8))  # the shortest bars are below
        self._minutes: dict[str, dict[State, float]] = {}

    def show_minutes(self, minutes: Mapping[str, Mapping[State, float]]) -> None:
        """Show the minutes of each name by state, the first on top."""
        self._minutes = {name: dict(states) for name, states in minutes.items()}
        said = [f"{name}: " + figure(sum(each.values()), ".1f") for name, each in self._minutes.items()]
        self.setAccessibleDescription(", ".join(said))
        self.redraw()

    def redraw(self) -> None:
        """A bar for each name, parted by state."""
        self.clear()
        names = list(self._minutes)
        rows = np.arange(len(names))[::-1]
        begun = np.zeros(len(names))
        for state in STATES:
            width = np.array([self._minutes[name].get(state, 0.0) for name in names])
            if width.any():
                colour = state_colour(current_theme(), state)
                self.bars(colour, x0=begun, width=width, y=rows, height=BAR_SHARE, name=state_title(state))
                begun = begun + width
        self.getAxis("left").setTicks([[(row, _short(name)) for row, name in zip(rows, names, strict=True)]])
        self.setYRange(-0.6, max(len(names) - 0.4, 0.6), padding=0)
        self.setXRange(0, max(float(begun.max(initial=0.0)), 0.1) * 1.25, padding=0)


class HistogramPlot(BoardPlot):
    """How many have which value; a band shows what is wanted, a curve how many of each.

    Signals
        bin_clicked(low, high): a click on a bar, with the values it stands for.
    """

    bin_clicked = Signal(float, float)

    def __init__(self, name: str, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(name, unit, parent)
        self._values: np.ndarray = np.zeros(0)
        self._edges: np.ndarray = np.zeros(0)
        self._band: tuple[float, float] | None = None
        self._wanted: Wanted | None = None
        self.scene().sigMouseClicked.connect(self._on_click)

    def show_values(
        self,
        values: Sequence[float] | np.ndarray,
        band: tuple[float, float] | None = None,
        wanted: Wanted | None = None,
    ) -> None:
        """Show values, between which two they should be, and which share of them below any value."""
        self._values, self._band, self._wanted = np.asarray(values, float), band, wanted
        self.redraw()
        counts = np.histogram(self._values, self._edges)[0]
        self.setAccessibleDescription(", ".join(map(str, counts.tolist())))

    def redraw(self) -> None:
        """The bars of the values, over the wanted band."""
        self.clear()
        theme = current_theme()
        self._edges = _edges(self._values, self._band)
        counts, _ = np.histogram(self._values, self._edges)
        if self._band is not None:
            wanted = QColor(theme.good)
            wanted.setAlphaF(0.13)
            band = pyqtgraph.LinearRegionItem(
                self._band, movable=False, brush=wanted, pen=pyqtgraph.mkPen(theme.good)
            )
            self.addItem(band)
        low, high = self._band or (-np.inf, np.inf)
        middles = (self._edges[:-1] + self._edges[1:]) / 2
        inside = (self._edges[1:] > low) & (self._edges[:-1] < high)
        width = float(self._edges[1] - self._edges[0])
        for chosen, colour in ((inside, theme.accent), (~inside, theme.danger)):
            if counts[chosen].any():
                self.bars(QColor(colour), x=middles[chosen], height=counts[chosen], width=width * 0.92)
        most = max(float(counts.max(initial=0)), 1.0)
        if self._wanted is not None:
            curve = np.diff(self._wanted(self._edges)) * len(self._values)
            whole = (self._edges[:-1] >= low) & (self._edges[1:] <= high)  # bars that the band cuts would dip
            self.plot(middles[whole], curve[whole], pen=pyqtgraph.mkPen(theme.good, width=2))
            most = max(most, float(curve.max(initial=0)))
        self.setXRange(float(self._edges[0]), float(self._edges[-1]), padding=0.02)
        self.setYRange(0, most * 1.1, padding=0)

    def _on_click(self, event: object) -> None:
        position: QPointF = event.scenePos()  # type: ignore[attr-defined]
        box = self.getPlotItem().vb
        if len(self._edges) < 2 or not box.sceneBoundingRect().contains(position):
            return
        place = int(np.searchsorted(self._edges, box.mapSceneToView(position).x(), side="right")) - 1
        if 0 <= place < len(self._edges) - 1:
            self.bin_clicked.emit(float(self._edges[place]), float(self._edges[place + 1]))


class SoundsPlot(BoardPlot):
    """How often each phone occurs: in gold, and beyond it in what is not gold yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setAccessibleName(self.tr("How often each sound occurs"))
        self.addLegend(offset=(-8, 8))
        self._gold: Coverage | None = None
        self._everything: Coverage | None = None

    def show_sounds(self, gold: Coverage | None, everything: Coverage | None) -> None:
        """Show the phones of the language, the most frequent first."""
        self._gold, self._everything = gold, everything
        self.redraw()

    def redraw(self) -> None:
        """A bar for each phone: what gold has of it, over what there is."""
        self.clear()
        if self._gold is None or self._everything is None:
            return
        theme = current_theme()
        phones = list(self._gold.phones)
        there = np.array([self._everything.phones.get(phone, 0) for phone in phones], float)
        gold = np.array([self._gold.phones[phone] for phone in phones], float)
        places = np.arange(len(phones))
        quiet = mixed(theme.canvas, theme.peak, 0.8)
        self.bars(quiet, x=places, height=np.sqrt(there), width=BAR_SHARE, name=self.tr("not gold yet"))
        self.bars(
            QColor(theme.gold), x=places, height=np.sqrt(gold), width=BAR_SHARE, name=state_title(State.GOLD)
        )
        self._name_bars()
        most = float(there.max(initial=1.0))
        marks = [count for count in (1, 10, 50, 200, 1000, 5000, 20000) if count <= most * 1.2]
        self.getAxis("left").setTicks([[(float(np.sqrt(count)), str(count)) for count in marks]])
        self.setXRange(-0.6, max(len(phones) - 0.4, 0.6), padding=0)
        self.setYRange(0, float(np.sqrt(most)) * 1.1, padding=0)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Name the bars anew: on how many lines depends on the width."""
        super().resizeEvent(event)
        if event is not None:  # pyqtgraph calls it so while it is made
            self._name_bars()

    def _name_bars(self) -> None:
        """Name the phones on as many lines as it takes: side by side they would run into each other."""
        phones = list(self._gold.phones) if self._gold is not None else []
        metrics, axis = self.fontMetrics(), self.getAxis("bottom")
        widest = max(map(metrics.horizontalAdvance, phones), default=0) + GAP_PX
        lines = -(-widest * len(phones) // max(self.width() - MARGIN_PX, 1)) or 1
        axis.setStyle(tickLength=0, tickTextHeight=lines * metrics.height())
        axis.setHeight(lines * metrics.height() + 6)
        self.setMinimumHeight(LEAST_HEIGHT_PX + (lines - 1) * metrics.height())
        texts = ["\n" * (place % lines) + phone for place, phone in enumerate(phones)]
        axis.setTicks([list(enumerate(texts))])


def minutes_by_speaker(board: Board) -> dict[str, dict[State, float]]:
    """The minutes of each speaker by state, who says most first; "-" for turns of nobody."""
    return _minutes(board, [board.speakers.get(each.speaker_id or 0, "–") for each in board.sums])


def minutes_by_recording(board: Board) -> dict[str, dict[State, float]]:
    """The minutes of each recording by state."""
    return _minutes(board, [board.recordings.get(each.recording_id, "–") for each in board.sums])


def _minutes(board: Board, names: Sequence[str]) -> dict[str, dict[State, float]]:
    minutes: dict[str, dict[State, float]] = {}
    for name, each in zip(names, board.sums, strict=True):
        states = minutes.setdefault(name, {})
        states[each.state] = states.get(each.state, 0.0) + each.seconds / 60
    return dict(sorted(minutes.items(), key=lambda item: -sum(item[1].values())))


def _edges(values: np.ndarray, band: tuple[float, float] | None) -> np.ndarray:
    """The edges of the bars: round numbers, and the band's own where there is one."""
    low, high = band or (np.inf, -np.inf)
    low, high = min(low, values.min(initial=np.inf)), max(high, values.max(initial=-np.inf))
    if not np.isfinite([low, high]).all():
        low, high = 0.0, 1.0
    step = _round_step(max(high - low, 1e-3) / BINS)
    first = np.floor(low / step) * step
    return first + step * np.arange(max(int(np.ceil((high - first) / step + 1e-9)), 1) + 1)


def _round_step(step: float) -> float:
    power = 10.0 ** np.floor(np.log10(step))
    return float(next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= step * 0.999))


def _short(name: str, most: int = 18) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"
