"""The lines of an imported transcript that no turn has, in a list that folds away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from studio.project.values import Utterance
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import RowTable

LIST_HEIGHT_PX = 96


class UnmatchedLines(QWidget):
    """Says how many lines fit no turn, and shows them when it is unfolded. Not seen where there are none.

    Signals
        wanted(text): a double click or Enter asks for a line's text in the selected turn.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = [
            Column(self.tr("Line"), lambda line: str(line.position + 1), width=4, number=True),
            Column(self.tr("Speaker"), lambda line: line.speaker_name, width=14),
            Column(self.tr("Text"), lambda line: line.text),
        ]
        self.model = RowModel(columns, self)
        about = self.tr(
            "Lines of the transcript without a turn. A double click puts one into the selected turn."
        )
        self.list = RowTable(self.model, self.tr("Lines without a turn"), about)
        self.list.setFixedHeight(LIST_HEIGHT_PX)
        self.list.opened.connect(self._open)
        self.list.hide()
        self.fold = QToolButton()
        self.fold.setAutoRaise(True)
        self.fold.setArrowType(Qt.ArrowType.RightArrow)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setToolTip(self.tr("Show or hide the lines of the transcript that have no turn"))
        self.fold.clicked.connect(lambda: self.unfold(self.list.isHidden()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.fold)
        layout.addWidget(self.list)
        self.hide()

    def show_lines(self, lines: list[Utterance], *, any_turns: bool) -> None:
        """Show these; `any_turns` tells whether they do not fit, or only wait for turns."""
        self.model.set_rows(lines)
        self.setVisible(bool(lines))
        if any_turns:
            text = self.tr("Lines of the transcript that fit no turn: {count}")
        else:
            text = self.tr("Lines of the transcript that wait for turns: {count}")
        self.fold.setText(text.format(count=len(lines)))
        self.fold.setAccessibleName(self.fold.text())

    def unfold(self, shown: bool) -> None:
        """Show the lines, or only how many there are."""
        self.list.setVisible(shown)
        self.fold.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)

    def _open(self, line_id: int) -> None:
        place = self.model.place_of(line_id)
        if place is not None:
            self.wanted.emit(self.model.rows[place].text)
