"""How long clips would be: bars, and over them the curve of the lengths that are wanted."""

import numpy as np
import pyqtgraph

from studio.dataset.clips import Cut
from studio.dataset.cutting import Cutting, wanted_share
from studio.ui.panels.board_plots import BoardPlot
from studio.ui.theme import current_theme

BINS = 20


class LengthsPlot(BoardPlot):
    """The lengths of the clips of a cutting against those wanted."""

    _shown: tuple[Cut, Cutting] | None = None

    def show_cut(self, cut: Cut, cutting: Cutting) -> None:
        """Show the lengths of these clips, and how many there should be of each."""
        self._shown = cut, cutting
        self.redraw()

    def redraw(self) -> None:
        self.clear()
        if self._shown is None:
            return
        cut, cutting = self._shown
        theme = current_theme()
        edges = np.linspace(cutting.least_s, cutting.most_s, BINS + 1)
        counts = np.histogram(cut.lengths, edges)[0]
        wanted = np.diff(wanted_share(edges, cutting)) * len(cut.lengths)
        middles = (edges[:-1] + edges[1:]) / 2
        width = float(edges[1] - edges[0]) * 0.92
        self.bars(pyqtgraph.mkColor(theme.accent), x=middles, height=counts, width=width)
        pen = pyqtgraph.mkPen(theme.good, width=2)
        self.addItem(pyqtgraph.PlotDataItem(middles, wanted, pen=pen))
        self.setXRange(float(edges[0]), float(edges[-1]), padding=0.02)
        self.setYRange(
            0, max(float(counts.max(initial=0)), float(wanted.max(initial=0)), 1.0) * 1.1, padding=0
        )
