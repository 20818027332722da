"""The board: how much there is of whom, how long the clips are, which sounds are missing, what stands out."""

from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from studio.dataset.board import Board, Outlier, Place
from studio.errors import Message
from studio.steps.step import Step
from studio.ui.commands import project as project_commands
from studio.ui.commands import review
from studio.ui.commands.host import Host
from studio.ui.panels.board_pages import EvennessPage, LengthsPage, MinutesPage, OutliersPage, SoundsPage
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.measuring import Measuring, NotMeasured
from studio.ui.panels.panel import Panel
from studio.ui.timeline.geometry import Span

SHOWN_OF = frozenset({"turns", "words", "clips", "recordings", "speakers", "settings"})
EVERYBODY = 0


class BoardPanel(Panel):
    """Measured in the background while it is in view, again after edits; a click goes to what it shows."""

    tables = frozenset({"recordings"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.board: Board | None = None
        self.measuring = Measuring(self, SHOWN_OF, self._plan)
        self.minutes, self.lengths, self.sounds = MinutesPage(), LengthsPage(), SoundsPage()
        self.evenness, self.outliers = EvennessPage(), OutliersPage()
        self._pages = (self.minutes, self.lengths, self.sounds, self.evenness, self.outliers)
        self.who, self.page = QComboBox(), QComboBox()
        self._state = QLabel()
        self._arrange()
        for page in self._pages:
            page.wanted.connect(self._go_to)
        self.who.currentIndexChanged.connect(lambda _index: self._show())
        self.page.currentIndexChanged.connect(lambda _index: self._show())
        self.measuring.changed.connect(lambda: self._state.setText(self.measuring.said))
        self.reread()

    def reread(self) -> None:
        """Measure the dataset again."""
        has_recordings = bool(self.studio.document.project.recordings())
        self.set_empty(not has_recordings)
        self.empty_state.allow(not self.read_only, self.read_only_reason)
        if has_recordings:
            self.measuring.begin()

    def show_board(self, board: Board) -> None:
        """Show what was measured."""
        self.board = board
        chosen = self.who.currentData()
        with QSignalBlocker(self.who):
            self.who.clear()
            self.who.addItem(self.tr("Everybody"), EVERYBODY)
            for speaker_id, name in board.speakers.items():
                self.who.addItem(name, speaker_id)
            self.who.setCurrentIndex(max(self.who.findData(chosen), 0))
        self._show()

    def _plan(self) -> Step:
        from studio.steps.board import board  # with what it needs, it would be a part of the start

        return board(self.studio.document.project, self.show_board)

    def _on_recording_changed(self, _recording_id: int | None) -> None:
        pass  # all recordings are shown

    def _show(self) -> None:
        if self.board is not None:
            self._shown.setCurrentIndex(self.page.currentIndex())
            for page in self._pages:
                page.show_board(self.board, self.who.currentData() or None)

    def _go_to(self, place: Place | Outlier, number: int, count: int) -> None:
        review.show_turn(self.host, place.recording_id, place.turn_id, Span(place.start, place.end))
        if count:
            self.host.say(Message("{number} of {count} in this bar", {"number": number, "count": count}))

    def _arrange(self) -> None:
        tr = self.tr
        self.who.setAccessibleName(tr("Whose material"))
        self.who.setToolTip(tr("Whose clips and sounds are shown"))
        self.who.addItem(tr("Everybody"), EVERYBODY)
        self.page.setAccessibleName(tr("What is shown of the material"))
        self._state.setAccessibleName(tr("Whether it is being measured"))
        self._shown = QStackedWidget()
        for title, page in (
            (tr("Minutes"), self.minutes),
            (tr("Lengths of clips"), self.lengths),
            (tr("Sounds"), self.sounds),
            (tr("Pace, loudness, noise"), self.evenness.scrolled()),
            (tr("Outliers"), self.outliers),
        ):
            self.page.addItem(title)
            self._shown.addWidget(page)
        waiting = NotMeasured(
            "chart-column", tr("The material is being looked over."),
            tr("The material could not be looked over."), self.measuring,
        )  # fmt: skip
        self._shown.addWidget(waiting)
        self._shown.setCurrentWidget(waiting)
        top = QHBoxLayout()
        top.setContentsMargins(6, 4, 6, 4)
        top.addWidget(self.page)
        top.addWidget(self.who)
        top.addStretch(1)
        top.addWidget(self._state)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._shown, 1)
        empty = EmptyState(
            "chart-column",
            tr("How much there is of whom, and what is missing, belongs here. Import a recording first."),
            tr("Import recordings…"),
            partial(project_commands.import_recordings, self.host),
        )
        self.show_either(content, empty)
