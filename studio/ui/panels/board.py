"""The board: how much there is of whom, how long the clips are, which sounds are missing, what stands out."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from studio.dataset.board import Board, Measure, Outlier, SpeakerSounds, outliers
from studio.dataset.coverage import PAUSE, Diphone, Suggestion
from studio.errors import Message
from studio.steps.step import Step
from studio.ui.commands import project as project_commands
from studio.ui.commands import review
from studio.ui.commands.host import Host
from studio.ui.panels.board_plots import (
    AmountsPlot,
    HistogramPlot,
    SoundsPlot,
    minutes_by_recording,
    minutes_by_speaker,
)
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.measuring import Measuring, NotMeasured
from studio.ui.panels.panel import Panel
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import RowTable
from studio.ui.timeline.geometry import Span, clock

SHOWN_OF = frozenset({"turns", "words", "clips", "recordings", "speakers", "settings"})

EVERYBODY = 0
MISSING_SHOWN = 24


@dataclass(frozen=True, slots=True)
class OutlierLine:
    """One line of what stands out; while it does, its id is the same one."""

    outlier: Outlier

    @property
    def id(self) -> int:
        """Which measure is out of line, and where."""
        return hash((self.outlier.measure, self.outlier.turn_id, self.outlier.start, self.outlier.end))


@dataclass(frozen=True, slots=True)
class SentenceLine:
    """One sentence that could be recorded."""

    id: int
    suggestion: Suggestion


class BoardPanel(Panel):
    """Measured in the background while it is in view, again after edits; a click goes to what it shows."""

    tables = frozenset({"recordings"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.board: Board | None = None
        self._visited: dict[tuple[float, float], int] = {}
        self.measuring = Measuring(self, SHOWN_OF, self._plan)
        self._arrange()
        self.measuring.changed.connect(lambda: self._state.setText(self.measuring.said))
        self.reread()

    def reread(self) -> None:
        has_recordings = bool(self.studio.document.project.recordings())
        self.set_empty(not has_recordings)
        self.empty_state.allow(not self.read_only, self.read_only_reason)
        if has_recordings:
            self.measuring.begin()

    def show_board(self, board: Board) -> None:
        """Show what was measured."""
        self.board = board
        self._fill_speakers(board)
        self._show()

    def _plan(self) -> Step:
        from studio.steps.board import board  # with what it needs, it would be a part of the start

        return board(self.studio.document.project, self.show_board)

    def _on_recording_changed(self, _recording_id: int | None) -> None:
        pass  # all recordings are shown

    # What is shown

    @property
    def _speaker_id(self) -> int | None:
        return self._who.currentData() or None

    def _fill_speakers(self, board: Board) -> None:
        chosen = self._who.currentData()
        with QSignalBlocker(self._who):
            self._who.clear()
            self._who.addItem(self.tr("Everybody"), EVERYBODY)
            for speaker_id, name in board.speakers.items():
                self._who.addItem(name, speaker_id)
            self._who.setCurrentIndex(max(self._who.findData(chosen), 0))

    def _show(self) -> None:
        board = self.board
        if board is None:
            return
        self.pages.setCurrentIndex(self._page.currentIndex())
        by_recording = self._by.currentData() == "recording"
        self.amounts.show_minutes(minutes_by_recording(board) if by_recording else minutes_by_speaker(board))
        who = self._speaker_id
        lengths = board.values(Measure.LENGTH, who)
        self.lengths.show_values(lengths, board.band)
        inside = sum(board.band[0] <= seconds <= board.band[1] for seconds in lengths)
        self._lengths_said.setText(self._about_lengths(len(lengths), inside, board.band))
        for measure, plot in self.evenness.items():
            plot.show_values(board.values(measure, who))
        self._show_sounds(board, who)
        found = [each for each in outliers(board) if who in (None, each.speaker_id)]
        chosen = self.outlier_list.chosen_ids()
        with self.outlier_list.without_echo():  # measured again, it does not go anywhere by itself
            self.outlier_model.set_rows([OutlierLine(each) for each in found])
        self.outlier_list.select(chosen)
        self._nothing_out.setVisible(not found)

    def _about_lengths(self, count: int, inside: int, band: tuple[float, float]) -> str:
        if not count:
            return self.tr("No clips yet: they are cut where turns become gold.")
        values = {"count": count, "inside": inside, "least": f"{band[0]:g}", "most": f"{band[1]:g}"}
        one = self.tr("1 clip; {inside} of the wanted {least} to {most} s.")
        many = self.tr("{count} clips; {inside} of the wanted {least} to {most} s. A click shows them.")
        return (one if count == 1 else many).format(**values)

    def _show_sounds(self, board: Board, who: int | None) -> None:
        known = {each.speaker_id: each for each in board.sounds}
        # One voice at a time: what one speaker says is missing in the other's.
        own = known.get(who) if who is not None else next(iter(known.values()), None)
        self.sounds.show_sounds(own.gold if own else None, own.everything if own else None)
        self._sounds_said.setText(self._about_sounds(board, own))
        proposed = (board.next_sentences or {}).get(own.speaker_id, ()) if own else ()
        self.sentence_model.set_rows([SentenceLine(number, each) for number, each in enumerate(proposed)])
        self._copy.allow(bool(proposed), self.tr("No sentence is proposed yet."))

    def _about_sounds(self, board: Board, own: SpeakerSounds | None) -> str:
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

    # What the user does

    def _go_to_outliers(self, ids: frozenset[int]) -> None:
        for line_id in ids:
            place = self.outlier_model.place_of(line_id)
            if place is not None:
                found: Outlier = self.outlier_model.rows[place].outlier
                self._go_to(found.recording_id, found.turn_id, found.start, found.end)

    def _go_to_bin(self, measure: Measure, low: float, high: float) -> None:
        """Go to what a bar stands for: to the first of them, with each further click to the next."""
        if self.board is None:
            return
        there = [each for each in self.board.places(measure, self._speaker_id) if low <= each.value < high]
        if not there:
            return
        number = self._visited.get((low, high), -1) + 1
        self._visited = {(low, high): number % len(there)}
        found = there[number % len(there)]
        self._go_to(found.recording_id, found.turn_id, found.start, found.end)
        values = {"number": number % len(there) + 1, "count": len(there)}
        self.host.say(Message("{number} of {count} in this bar", values))

    def _go_to(self, recording_id: int, turn_id: int, start: float, end: float) -> None:
        review.show_turn(self.host, recording_id, turn_id, Span(start, end))

    def _copy_sentences(self) -> None:
        lines: Sequence[SentenceLine] = self.sentence_model.rows
        QGuiApplication.clipboard().setText("\n".join(line.suggestion.text for line in lines))

    # Building

    def _arrange(self) -> None:
        tr = self.tr
        self._who = QComboBox()
        self._who.setAccessibleName(tr("Whose material"))
        self._who.setToolTip(tr("Whose clips and sounds are shown"))
        self._who.addItem(tr("Everybody"), EVERYBODY)
        self._who.currentIndexChanged.connect(lambda _index: self._show())
        self._page = QComboBox()
        self._page.setAccessibleName(tr("What is shown of the material"))
        self.pages = QStackedWidget()
        self._state = QLabel()
        self._state.setAccessibleName(tr("Whether it is being measured"))
        top = QHBoxLayout()
        top.setContentsMargins(6, 4, 6, 4)
        top.addWidget(self._page)
        top.addWidget(self._who)
        top.addStretch(1)
        top.addWidget(self._state)
        for title, page in (
            (tr("Minutes"), self._amounts_page()),
            (tr("Lengths of clips"), self._lengths_page()),
            (tr("Sounds"), self._sounds_page()),
            (tr("Pace, loudness, noise"), self._evenness_page()),
            (tr("Outliers"), self._outliers_page()),
        ):
            self._page.addItem(title)
            self.pages.addWidget(page)
        self._waiting = NotMeasured(
            "chart-column", tr("The material is being looked over."),
            tr("The material could not be looked over."), self.measuring,
        )  # fmt: skip
        self.pages.addWidget(self._waiting)
        self.pages.setCurrentWidget(self._waiting)
        self._page.currentIndexChanged.connect(lambda _index: self._show())
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.pages, 1)
        empty = EmptyState(
            "chart-column",
            tr("How much there is of whom, and what is missing, belongs here. Import a recording first."),
            tr("Import recordings…"),
            partial(project_commands.import_recordings, self.host),
        )
        self.show_either(content, empty)

    def _amounts_page(self) -> QWidget:
        self.amounts = AmountsPlot()
        self._by = QComboBox()
        self._by.setAccessibleName(self.tr("Minutes of what"))
        self._by.addItem(self.tr("by speaker"), "speaker")
        self._by.addItem(self.tr("by recording"), "recording")
        self._by.currentIndexChanged.connect(lambda _index: self._show())
        self._by.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return _page(self._by, self.amounts)

    def _lengths_page(self) -> QWidget:
        self.lengths = HistogramPlot(self.tr("Lengths of clips"), self.tr("seconds"))
        self.lengths.bin_clicked.connect(partial(self._go_to_bin, Measure.LENGTH))
        self._lengths_said = _sentence()
        return _page(self.lengths, self._lengths_said)

    def _sounds_page(self) -> QWidget:
        tr = self.tr
        self.sounds = SoundsPlot()
        self._sounds_said = _sentence()
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
        self._copy = PictureButton("copy", tr("Copy all"), tr("Copy the sentences, one a line, to read them "
                                   "aloud"), self._copy_sentences)  # fmt: skip
        return _page(self.sounds, self._sounds_said, self.sentences, button_row(self._copy))

    def _evenness_page(self) -> QWidget:
        tr = self.tr
        self.evenness = {
            Measure.PACE: HistogramPlot(tr("Pace of turns"), tr("words a minute")),
            Measure.LEVEL: HistogramPlot(tr("Loudness of the speech"), tr("speech, dB")),
            Measure.NOISE: HistogramPlot(tr("Noise under the speech"), tr("noise, dB")),
        }
        for measure, plot in self.evenness.items():
            plot.bin_clicked.connect(partial(self._go_to_bin, measure))
        page = _page(*self.evenness.values())
        scroll = QScrollArea()
        scroll.setAccessibleName(tr("Pace, loudness, noise"))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(page)
        return scroll

    def _outliers_page(self) -> QWidget:
        tr = self.tr
        self.outlier_model = RowModel(
            [
                Column(tr("What"), lambda line: self._measure_title(line.outlier.measure), width=9),
                Column(tr("Here"), lambda line: f"{line.outlier.value:.0f}", width=5, number=True),
                Column(tr("Usual"), lambda line: f"{line.outlier.usual:.0f}", width=5, number=True,
                       about=tr("What is usual for this speaker")),
                Column(tr("Time"), lambda line: clock(line.outlier.start, 0.1), width=7, number=True),
                Column(tr("Speaker"), self._speaker_of),
            ],
            self,
        )  # fmt: skip
        about = tr("Clips and turns that are unlike their speaker's others. A click goes there.")
        self.outlier_list = RowTable(self.outlier_model, tr("What stands out"), about)
        self.outlier_list.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.outlier_list.chosen.connect(self._go_to_outliers)
        self.outlier_list.opened.connect(lambda line_id: self._go_to_outliers(frozenset({line_id})))
        self._nothing_out = _sentence()
        self._nothing_out.setText(tr("Nothing is out of line with its speaker's others."))
        return _page(self.outlier_list, self._nothing_out)

    def _pair(self, pair: Diphone) -> str:
        return "-".join(self.tr("pause") if sound == PAUSE else sound for sound in pair)

    def _measure_title(self, measure: Measure) -> str:
        titles = {
            Measure.PACE: self.tr("Pace"),
            Measure.LEVEL: self.tr("Loudness"),
            Measure.NOISE: self.tr("Noise"),
            Measure.LENGTH: self.tr("Length"),
        }
        return titles[measure]

    def _speaker_of(self, line: OutlierLine) -> str:
        names = self.board.speakers if self.board else {}
        return names.get(line.outlier.speaker_id or 0, "")

    def _sentence_tip(self, line: SentenceLine) -> str:
        pairs = ", ".join(map(self._pair, line.suggestion.new_diphones))
        return self.tr("New pairs of sounds: {pairs}").format(pairs=pairs or "–")


def _page(*widgets: QWidget) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(4, 4, 4, 4)
    layout.setSpacing(4)
    for widget in widgets:
        layout.addWidget(widget, int(isinstance(widget, QAbstractScrollArea)))
    return page


def _sentence() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
