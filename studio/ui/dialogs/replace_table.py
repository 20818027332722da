"""The places that find and replace found: each with a tick, and its text before and after."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from studio.project.values import State, Turn
from studio.steps.replace import Hit
from studio.ui.dialogs.ticked_table import TickedTable
from studio.ui.panels.row_model import Column
from studio.ui.panels.transcript_model import time_text

AROUND = 24
"""How many characters before and after a place are shown."""


@dataclass(frozen=True, slots=True)
class HitLine:
    """One hit; `id` is its number in the list."""

    id: int
    hit: Hit
    turn: Turn
    recording: str

    @property
    def is_gold(self) -> bool:
        """Whether its turn loses its gold by the change."""
        return self.turn.state is State.GOLD

    @property
    def before(self) -> str:
        """The place as it is, with what is around it."""
        return self._around(self.turn.text[self.hit.start : self.hit.end])

    @property
    def after(self) -> str:
        """The place as it will be."""
        return self._around(self.hit.by)

    def _around(self, middle: str) -> str:
        text, first, last = self.turn.text, self.hit.start - AROUND, self.hit.end + AROUND
        left = ("…" if first > 0 else "") + text[max(first, 0) : self.hit.start]
        right = text[self.hit.end : last] + ("…" if last < len(text) else "")
        return f"{left}{middle}{right}"


class HitTable(TickedTable):
    """The hits, all ticked at first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        columns = [
            Column(self.tr("Recording"), lambda line: line.recording, width=12, needs_px=600),
            Column(self.tr("Start"), lambda line: time_text(line.turn.start), width=8, number=True),
            Column(self.tr("Before"), lambda line: line.before, lambda line: line.turn.text),
            Column(self.tr("After"), lambda line: line.after),
        ]
        about = self.tr("What was found, before and after. Space ticks a place, or takes its tick away.")
        super().__init__(columns, self.tr("Places found"), about, parent)
