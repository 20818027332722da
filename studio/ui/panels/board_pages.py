"""The pages of the board: minutes, lengths of clips, sounds, evenness, outliers."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from studio.dataset.board import Board, Measure, Outlier, Place, SpeakerSounds, outliers
from studio.dataset.coverage import PAUSE, Diphone, Suggestion
from studio.ui.panels.board_plots import (
    AmountsPlot,
    HistogramPlot,
    SoundsPlot,
    minutes_by_recording,
    minutes_by_speaker,
)
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import RowTable
from studio.ui.timeline.geometry import clock
from studio.ui.translation import figure

MISSING_SHOWN = 24
USUAL_NEEDS_PX = 360
"""A narrower list of outliers leaves out what is usual, rather than whose they are."""


@dataclass(frozen=True, slots=True)
class OutlierLine:
    """One line of what stands out; while it does, its id is the same one."""

    outlier: Outlier
    speaker: str

    @property
    def id(self) -> int:
        """Which measure is out of line, and where."""
        return hash((self.outlier.measure, self.outlier.turn_id, self.outlier.start, self.outlier.end))


@dataclass(frozen=True, slots=True)
class SentenceLine:
    """One sentence that could be recorded."""

    id: int
    suggestion: Suggestion


class BoardPage(QWidget):
    """Shows a part of the board, of one speaker or of all. Subclasses write `show_board`.

    Signals
        wanted(Place or Outlier, number, count): go there. It is the so many-th in the bar that was clicked;
            0 of 0 elsewhere.
    """

    wanted = Signal(object, int, int)

    def show_board(self, board: Board, speaker_id: int | None) -> None:
        """Show what was measured."""
        raise NotImplementedError

    def lay_out(self, *widgets: QWidget) -> None:
        """Put these one below the other; lists and plots take the height."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(4)
        for widget in widgets:
            layout.addWidget(widget, int(isinstance(widget, QAbstractScrollArea)))


class MinutesPage(BoardPage):
    """How much there is of whom, or of which recording, by state."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = AmountsPlot()
        self.by = QComboBox()
        self.by.setAccessibleName(self.tr("Minutes of what"))
        self.by.addItem(self.tr("by speaker"), minutes_by_speaker)
        self.by.addItem(self.tr("by recording"), minutes_by_recording)
        self.by.currentIndexChanged.connect(lambda _index: self._show())
        self.by.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._board = Board({}, {})
        self.lay_out(self.by, self.plot)

    def show_board(self, board: Board, speaker_id: int | None) -> None:
        """Minutes of each speaker or recording by state."""
        self._board = board
        self._show()

    def _show(self) -> None:
        self.plot.show_minutes(self.by.currentData()(self._board))


class MeasurePlot(HistogramPlot):
    """One measure of the board. A click on a bar asks for the first in it, each further one for the next.

    Signals
        wanted(Place, number, count): the so many-th of those in the bar.
    """

    wanted = Signal(object, int, int)

    def __init__(self, measure: Measure, name: str, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(name, unit, parent)
        self._measure = measure
        self._places: Sequence[Place] = ()
        self._visited: dict[float, int] = {}
        self.bin_clicked.connect(self._go_on)

    def show_board(
        self, board: Board, speaker_id: int | None, band: tuple[float, float] | None = None
    ) -> None:
        """Show the values of one speaker or of all, and between which two they should be."""
        self._places = board.places(self._measure, speaker_id)
        self.show_values([each.value for each in self._places], band)

    def _go_on(self, low: float, high: float) -> None:
        there = [each for each in self._places if low <= each.value < high]
        if there:
            number = (self._visited.get(low, -1) + 1) % len(there)
            self._visited = {low: number}
            self.wanted.emit(there[number], number + 1, len(there))


class LengthsPage(BoardPage):
    """How long clips are, against the lengths that are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = MeasurePlot(Measure.LENGTH, self.tr("Lengths of clips"), self.tr("seconds"))
        self.plot.wanted.connect(self.wanted)
        self.about = _sentence()
        self.lay_out(self.plot, self.about)

    def show_board(self, board: Board, speaker_id: int | None) -> None:
        """The lengths of clips and how many lie in the wanted band."""
        self.plot.show_board(board, speaker_id, board.band)
        lengths, band = board.values(Measure.LENGTH, speaker_id), board.band
        inside = sum(band[0] <= seconds <= band[1] for seconds in lengths)
        if not lengths:
            self.about.setText(self.tr("No clips yet: they are cut where turns become gold."))
            return
        least, most = (figure(seconds, "g") for seconds in band)
        values = {"count": len(lengths), "inside": inside, "least": least, "most": most}
        one = self.tr("1 clip; {inside} of the wanted {least} to {most} s.")
        many = self.tr("{count} clips; {inside} of the wanted {least} to {most} s. A click shows them.")
        self.about.setText((one if len(lengths) == 1 else many).format(**values))


class SoundsPage(BoardPage):
    """Which sounds there are of one speaker, which are missing, and what could be recorded for them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.plot = SoundsPlot()
        self.about = _sentence()
        self.sentence_model = RowModel(
            [
                Column(tr("Record next"), lambda line: line.suggestion.text, self._sentence_tip),
                Column(tr("Adds"), lambda line: f"{100 * line.suggestion.gain:.1f} %", width=6, number=True,
                       about=tr("How much more of what is said in the language gold would then hold")),
            ],
            self,
        )  # fmt: skip
        about = tr("Sentences that would add most, each after the ones before it.")
        self.sentences = RowTable(self.sentence_model, tr("Sentences to record next"), about)
        self.copy = PictureButton("copy", tr("Copy all"), tr("Copy the sentences, one a line, to read them "
                                  "aloud"), self._copy_sentences)  # fmt: skip
        self.lay_out(self.plot, self.about, self.sentences, button_row(self.copy))

    def show_board(self, board: Board, speaker_id: int | None) -> None:
        """The sounds that one voice has, those it lacks, and sentences that would add most."""
        known = {each.speaker_id: each for each in board.sounds}
        # One voice at a time: what one speaker says is missing in the other's.
        own = known.get(speaker_id) if speaker_id is not None else next(iter(known.values()), None)
        self.plot.show_sounds(own.gold if own else None, own.everything if own else None)
        self.about.setText(self._about(board, own))
        proposed = (board.next_sentences or {}).get(own.speaker_id, ()) if own else ()
        self.sentence_model.set_rows([SentenceLine(number, each) for number, each in enumerate(proposed)])
        self.copy.allow(bool(proposed), self.tr("No sentence is proposed yet."))

    def _about(self, board: Board, own: SpeakerSounds | None) -> str:
        if own is None:
            return self.tr("No sounds yet: align words first.")
        gold = own.gold
        said = self.tr("{speaker}: gold holds {phones} % of the sounds of the language and {diphones} % of "
                       "what is said in it by pairs of sounds.").format(
            speaker=board.speakers[own.speaker_id],
            phones=round(100 * gold.phone_share),
            diphones=round(100 * gold.diphone_share),
        )  # fmt: skip
        missing = " ".join(gold.missing_phones) or "–"
        pairs = ", ".join(map(self._pair, gold.missing_diphones[:MISSING_SHOWN])) or "–"
        sounds = self.tr("Missing sounds: {sounds}").format(sounds=missing)
        missing_pairs = self.tr("Missing pairs, the frequent first: {pairs}").format(pairs=pairs)
        return "\n".join((said, sounds, missing_pairs))

    def _copy_sentences(self) -> None:
        lines: Sequence[SentenceLine] = self.sentence_model.rows
        QGuiApplication.clipboard().setText("\n".join(line.suggestion.text for line in lines))

    def _pair(self, pair: Diphone) -> str:
        return "-".join(self.tr("pause") if sound == PAUSE else sound for sound in pair)

    def _sentence_tip(self, line: SentenceLine) -> str:
        pairs = ", ".join(map(self._pair, line.suggestion.new_diphones))
        return self.tr("New pairs of sounds: {pairs}").format(pairs=pairs or "–")


class EvennessPage(BoardPage):
    """How pace, loudness and noise are spread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.plots = (
            MeasurePlot(Measure.PACE, tr("Pace of turns"), tr("words a minute")),
            MeasurePlot(Measure.LEVEL, tr("Loudness of the speech"), tr("speech, dB")),
            MeasurePlot(Measure.NOISE, tr("Noise under the speech"), tr("noise, dB")),
        )
        for plot in self.plots:
            plot.wanted.connect(self.wanted)
        self.lay_out(*self.plots)

    def show_board(self, board: Board, speaker_id: int | None) -> None:
        """How pace, loudness and noise are distributed."""
        for plot in self.plots:
            plot.show_board(board, speaker_id)

    def scrolled(self) -> QScrollArea:
        """The page in an area that scrolls where the panel is low."""
        scroll = QScrollArea(widgetResizable=True)
        scroll.setAccessibleName(self.tr("Pace, loudness, noise"))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(self)
        return scroll


class OutliersPage(BoardPage):
    """What is out of line with its speaker's others, the farthest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.model = RowModel(
            [
                Column(tr("What"), lambda line: self._title(line.outlier.measure), width=8),
                Column(tr("Here"), lambda line: f"{line.outlier.value:.0f}", width=4, number=True),
                Column(tr("Usual"), lambda line: f"{line.outlier.usual:.0f}", width=4, number=True,
                       about=tr("What is usual for this speaker"), needs_px=USUAL_NEEDS_PX),
                Column(tr("Time"), lambda line: clock(line.outlier.start, 0.1), width=7, number=True),
                Column(tr("Speaker"), lambda line: line.speaker),
            ],
            self,
        )  # fmt: skip
        about = tr("Clips and turns that are unlike their speaker's others. A click goes there.")
        self.list = RowTable(self.model, tr("What stands out"), about)
        self.list.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.list.chosen.connect(self._go_to)
        self.list.opened.connect(lambda line_id: self._go_to(frozenset({line_id})))
        self.nothing = _sentence()
        self.nothing.setText(tr("Nothing is out of line with its speaker's others."))
        self.lay_out(self.list, self.nothing)

    def show_board(self, board: Board, speaker_id: int | None) -> None:
        """The clips that are far from the others, as a list to go through."""
        found = [each for each in outliers(board) if speaker_id in (None, each.speaker_id)]
        self.list.show_rows(OutlierLine(each, board.speakers.get(each.speaker_id or 0, "")) for each in found)
        self.nothing.setVisible(not found)

    def _go_to(self, ids: frozenset[int]) -> None:
        for line_id in ids:
            place = self.model.place_of(line_id)
            if place is not None:
                self.wanted.emit(self.model.rows[place].outlier, 0, 0)

    def _title(self, measure: Measure) -> str:
        titles = {
            Measure.PACE: self.tr("Pace"),
            Measure.LEVEL: self.tr("Loudness"),
            Measure.NOISE: self.tr("Noise"),
            Measure.LENGTH: self.tr("Length"),
        }
        return titles[measure]


def _sentence() -> QLabel:
    label = QLabel(wordWrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
