"""pyqtgraph's colour maps without pyqtgraph: importing all of it would take a third of the window's start."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np

COLOURS = 256


@cache
def colour_map(name: str) -> np.ndarray:
    """The map of that name as uint8 (256, 3): red, green, blue from its first colour to its last.

    Its file is a table of 256 colours from 0 to 1; lines after a semicolon are comments.
    """
    package = find_spec("pyqtgraph")
    assert package is not None and package.origin is not None, "pyqtgraph is one of our dependencies"
    file = Path(package.origin).parent / "colors" / "maps" / f"{name}.csv"
    colours = np.loadtxt(file, delimiter=",", comments=";", encoding="utf-8")
    assert colours.shape == (COLOURS, 3), f"{name} has {len(colours)} colours"
    return (255 * colours + 0.5).astype(np.uint8)
