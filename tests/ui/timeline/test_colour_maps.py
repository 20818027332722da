"""The colour maps are pyqtgraph's own."""

import numpy as np
import pyqtgraph
import pytest

from studio.ui.theme import THEMES
from studio.ui.timeline.colour_maps import colour_map


@pytest.mark.parametrize("name", sorted({theme.colour_map for theme in THEMES.values()}))
def test_a_map_has_the_colours_that_pyqtgraph_gives(name: str) -> None:
    theirs = pyqtgraph.colormap.get(name).getLookupTable(nPts=256, mode="byte")[:, :3]
    assert np.array_equal(colour_map(name), theirs)
