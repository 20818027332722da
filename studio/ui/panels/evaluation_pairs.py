"""The clips of a row of the evaluation, to be heard as they were said and as they were made."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.audio.files import read_mono
from studio.ui.commands.host import Host
from studio.ui.panels.background import Background
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.evaluation_lines import PairLine, pair_columns
from studio.ui.panels.row_model import RowModel
from studio.ui.panels.row_table import RowTable

RATE = 44_100
BETWEEN_S = 0.5
"""Quiet between the two of a pair."""


class ListeningPairs(QWidget):
    """A list of `PairLine` with buttons that play them; Enter plays the recording, then what was made."""

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._playback = host.studio.playback
        self._background = Background("listening pairs", self)
        self._background.failed.connect(host.complain)
        tr = self.tr
        self.model = RowModel(pair_columns(), self)
        self.list = RowTable(
            self.model, tr("Listening pairs"),
            tr("A double click, or Enter, plays the recording and then what was made of it."),
        )  # fmt: skip
        self.list.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.both = PictureButton(
            "play", tr("Both"), tr("Play the recording, then what was made of it (Enter)"), self.play_both
        )
        self.natural = PictureButton("user", tr("Recording"), tr("Play the recording"), self.play_natural)
        self.made = PictureButton("megaphone", tr("Made"), tr("Play what was made of it"), self.play_made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list, 1)
        layout.addWidget(button_row(self.both, self.natural, self.made))
        self.list.opened.connect(lambda _id: self.play_both())
        self.list.chosen.connect(lambda _ids: self._allow())
        self._allow()

    @property
    def current(self) -> PairLine | None:
        """The selected clip."""
        place = self.model.place_of(next(iter(self.list.chosen_ids()), -1))
        return None if place is None else self.model.rows[place]

    def show_pairs(self, lines: Sequence[PairLine]) -> None:
        """Show these clips; the one that was selected stays so."""
        chosen = self.list.chosen_ids() or frozenset(line.id for line in lines[:1])
        with self.list.without_echo():
            self.model.set_rows(lines)
        self.list.select(chosen)
        self._allow()

    def play_natural(self) -> None:
        """Play the recording of the selected clip."""
        if (line := self.current) is not None:
            self._playback.play_file(line.natural)

    def play_made(self) -> None:
        """Play what was made of the selected clip."""
        if (line := self.current) is not None and line.made is not None:
            self._playback.play_file(line.made)

    def play_both(self) -> None:
        """Play the recording of the selected clip, and then what was made of it."""
        line = self.current
        if line is not None and line.made is not None:
            play = partial(self._playback.play_samples, sample_rate=RATE)
            self._background.run(partial(_one_after_the_other, line.natural, line.made), play)
        else:
            self.play_natural()

    def close_sound(self) -> None:
        """Stop reading."""
        self._background.close()

    def _allow(self) -> None:
        line = self.current
        choose, silent = self.tr("Select a sentence first."), self.tr("Nothing was made in this row.")
        self.natural.allow(line is not None, choose)
        for button in (self.made, self.both):
            button.allow(line is not None and line.made is not None, silent if line else choose)


def _one_after_the_other(first: Path, second: Path) -> np.ndarray:
    """Both sounds, mono at `RATE`."""
    quiet = np.zeros(round(BETWEEN_S * RATE), np.float32)
    return np.concatenate([read_mono(first, sample_rate=RATE), quiet, read_mono(second, sample_rate=RATE)])
