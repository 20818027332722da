"""What is selected, exactly: the form of a word, of turns, or what to select."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from studio.project.reads import Missing
from studio.project.values import Turn, Word
from studio.ui.commands.host import Host
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.panel import Panel
from studio.ui.panels.turn_form import TurnForm
from studio.ui.panels.word_form import WordForm


class InspectorPanel(Panel):
    """Follows the timeline's selection; every field is one undoable edit."""

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.turn_form = TurnForm(host)
        self.word_form = WordForm(host)
        self._forms = QStackedWidget()
        self._forms.addWidget(self.turn_form)
        self._forms.addWidget(self.word_form)
        self._arrange()
        timeline = self.studio.timeline
        for signal in (
            timeline.rows.refreshed,
            timeline.selection.turns_changed,
            timeline.selection.words_changed,
        ):
            signal.connect(lambda *_: self.refresh())
        self.reread()

    def reread(self) -> None:
        """Show the selected word, else the selected turns."""
        word = self._selected_word()
        turns = self._selected_turns()
        if word is not None:
            self.word_form.show_word(word, self.studio.document.project.phones(word.id))
            self._forms.setCurrentWidget(self.word_form)
        elif turns:
            words = self.studio.timeline.rows.words_of(turns[0].id) if len(turns) == 1 else []
            self.turn_form.show_turns(turns, words)
            self._forms.setCurrentWidget(self.turn_form)
        self._reason.setVisible(self.read_only)
        self._reason.setText(self.read_only_reason)
        self.set_empty(word is None and not turns)

    def _arrange(self) -> None:
        self._reason = QLabel()
        self._reason.setWordWrap(True)
        self._reason.setContentsMargins(8, 8, 8, 0)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._reason)
        layout.addWidget(self._forms, 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls to the field that has the focus
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sentence = self.tr(
            "What you select is shown here, with its exact times. Click a turn or a word on the timeline, "
            "or a line of the transcript."
        )
        self.show_either(area, EmptyState("locate", sentence))

    def _selected_word(self) -> Word | None:
        word_id = self.studio.timeline.selection.word_id
        if word_id is None:
            return None
        try:
            return self.studio.document.project.word(word_id)
        except Missing:
            return None

    def _selected_turns(self) -> list[Turn]:
        timeline = self.studio.timeline
        found = (timeline.rows.turn(turn_id) for turn_id in sorted(timeline.selection.turn_ids))
        return [turn for turn in found if turn is not None]
