"""Drawings of what benches measured: curves against minutes of gold, spectrograms beside each other."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

SIZE = (1040, 380)
COLOURS = ("#1f6fb4", "#7a7a7a", "#2c8a4b", "#c0562b")
WINDOW, HOP = 1024, 128
RANGE_DB = 70.0


def draw_curves(
    path: Path, minutes: Sequence[float], plots: Mapping[str, tuple[Sequence[float], Mapping[str, float]]]
) -> None:
    """A plot for each title: values against minutes of gold, and level lines by name."""
    graphs = _canvas()
    for place, (title, (values, levels)) in enumerate(plots.items()):
        plot = graphs.addPlot(0, place, title=title)
        plot.addLegend(offset=(-10, 10 if place else -10), labelTextColor="k")
        plot.setLabel("bottom", "Minutes of gold")
        order = np.argsort(minutes)
        plot.plot(np.asarray(minutes)[order], np.asarray(values)[order], pen=_pen(COLOURS[0]), symbol="o",
                  symbolBrush=COLOURS[0], name="fine-tuned")  # fmt: skip
        for colour, (name, value) in zip(COLOURS[1:], levels.items(), strict=False):
            plot.plot([min(minutes), max(minutes)], [value, value], pen=_pen(colour, dashed=True), name=name)
    _save(graphs, path)


def draw_spectrograms(path: Path, title: str, sounds: Mapping[str, np.ndarray], sample_rate: int) -> None:
    """The spectrograms of `sounds` (samples at `sample_rate` Hz) beside each other, 0 Hz to half the rate."""
    import pyqtgraph

    graphs = _canvas()
    graphs.addLabel(title, 0, 0, colspan=len(sounds), color="k")
    for place, (name, samples) in enumerate(sounds.items()):
        plot = graphs.addPlot(1, place, title=name)
        image = pyqtgraph.ImageItem(_decibels(samples))
        image.setRect(0, 0, len(samples) / sample_rate, sample_rate / 2000)
        image.setColorMap(pyqtgraph.colormap.get("inferno"))
        plot.addItem(image)
        plot.setLabel("bottom", "s")
        plot.setLabel("left", "kHz")
    _save(graphs, path)


def _decibels(samples: np.ndarray) -> np.ndarray:
    frames = np.lib.stride_tricks.sliding_window_view(samples, WINDOW)[::HOP] * np.hanning(WINDOW)
    decibels = 20 * np.log10(np.abs(np.fft.rfft(frames)) + 1e-6)
    return np.clip(decibels, decibels.max() - RANGE_DB, None)


def _canvas():
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import pyqtgraph

    pyqtgraph.setConfigOptions(background="w", foreground="k", antialias=True)
    pyqtgraph.mkQApp()
    graphs = pyqtgraph.GraphicsLayoutWidget(size=SIZE)
    return graphs


def _pen(colour: str, *, dashed: bool = False):
    import pyqtgraph
    from PySide6.QtCore import Qt

    return pyqtgraph.mkPen(colour, width=2, style=Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)


def _save(graphs, path: Path) -> None:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    graphs.resize(*SIZE)
    graphs.show()
    QApplication.processEvents()
    path.parent.mkdir(parents=True, exist_ok=True)
    small = graphs.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    small.save(str(path), "PNG", 0)
    graphs.close()
