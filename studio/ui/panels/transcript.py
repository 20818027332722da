"""The turns of the current recording as a table to read, correct and review in."""

from functools import partial

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from studio.errors import Message
from studio.project.edits_division import split_turn_at_word
from studio.project.edits_turns import assign_speaker, set_turn_text
from studio.project.values import Change
from studio.ui.commands import diarization
from studio.ui.commands import project as project_commands
from studio.ui.commands.edit import CHOOSE_TURN
from studio.ui.commands.host import Host
from studio.ui.named_keys import KeyOf
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.panel import Panel
from studio.ui.panels.transcript_filter import FilterRow
from studio.ui.panels.transcript_list import TranscriptList
from studio.ui.panels.transcript_model import TranscriptModel, TurnLine, TurnLines, transcript_columns
from studio.ui.panels.unmatched_lines import UnmatchedLines
from studio.ui.panels.word_places import words_before
from studio.ui.timeline.geometry import Span

NOTES = Message("Notes: {key} writes one", {"key": KeyOf("note")})


class TranscriptPanel(Panel):
    """State, speaker, times and text of each turn; what is selected here is selected on the timeline.

    Text and speaker are edited in place (F2, or a click on the selected cell). A double click plays.
    """

    tables = frozenset({"utterances"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self._all = TurnLines()
        self._lines: list[TurnLine] = []
        self.filter = FilterRow(self.studio.preferences)
        columns = transcript_columns(self._retype, partial(self.with_keys, NOTES))
        self.model = TranscriptModel(columns, self.studio.timeline.rows.words_of, self._give_to, self)
        about = self.tr("F2 edits the text, or the speaker. A double click, or Enter, plays the turn.")
        speakers = self.studio.document.project.speakers
        self.list = TranscriptList(self.model, self.tr("Transcript"), about, speakers)
        self.unmatched = UnmatchedLines()
        self._arrange()
        self._connect()
        self.reread()

    def reread(self) -> None:
        """Read turns and the lines that no turn has."""
        recording_id = self.studio.document.recording_id
        lines = self.studio.document.project.utterances(recording_id) if recording_id is not None else []
        self._unmatched = [line for line in lines if line.turn_id is None]
        self._read_turns()

    def _read_turns(self) -> None:
        rows = self.studio.timeline.rows
        speakers = self.studio.document.project.speakers()
        self._lines = self._all.of(rows.turns, speakers)
        self.filter.fill_speakers(speakers)
        self.model.editable = not self.read_only
        self.unmatched.show_lines(self._unmatched, any_turns=bool(self._lines))
        self._say_what_is_missing()
        self._show_filtered()
        if rows.touched is None:
            self.list.viewport().update()
        else:
            self.model.repaint(rows.touched.turn_ids)  # their words may have other scores

    def lists(self) -> list[QWidget]:
        """The turns with their texts."""
        return [self.list]

    def shown_turn_ids(self) -> list[int]:
        """The turns that the filter lets through."""
        return [line.id for line in self.model.rows]

    def edit_text(self, turn_id: int, word_id: int | None = None) -> None:
        """Put the cursor into a turn's text, and select one of its words there."""
        self.list.write(turn_id, word_id)

    def split_at_caret(self) -> bool:
        """Split the turn whose text is being written at the cursor; False where none is."""
        field = self.list.field
        if field is None:
            return False
        turn_id, text, position = field.turn_id, field.text(), field.cursorPosition()
        self.list.stop_writing()
        count = words_before(text, position)
        if self.studio.document.apply(split_turn_at_word, turn_id, count, text, source=self):
            self.studio.timeline.selection.select_turn(turn_id)
        else:
            opened = self.list.write(turn_id)
            if opened is not None:
                opened.setText(text)
                opened.setCursorPosition(position)
        return True

    def _arrange(self) -> None:
        self._nothing_found = EmptyState(
            "filter", self.tr("No turn is like that."), self.tr("Show all turns"), self.filter.clear
        )
        middle = QWidget()
        self._middle = QStackedLayout(middle)
        self._middle.addWidget(self.list)
        self._middle.addWidget(self._nothing_found)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filter)
        layout.addWidget(middle, 1)
        self._no_turns = EmptyState(
            "users", "", self.tr("Diarize…"), partial(diarization.diarize_now, self.host)
        )
        self._no_recording = EmptyState(
            "file-audio",
            self.tr("What is said in a recording belongs here. Import a recording first."),
            self.tr("Import recordings…"),
            partial(project_commands.import_recordings, self.host),
        )
        top = QWidget()
        self._top = QStackedLayout(top)
        for widget in (content, self._no_turns, self._no_recording):
            self._top.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(top, 1)
        whole.addWidget(self.unmatched)
        self._content = content
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        timeline = self.studio.timeline
        timeline.rows.refreshed.connect(self._on_rows_refreshed)
        timeline.selection.turns_changed.connect(self._show_selection)
        timeline.selection.words_changed.connect(self.list.mark_words)
        self.list.tint_words_below(timeline.look.tint_words_below)
        timeline.look_changed.connect(lambda look: self.list.tint_words_below(look.tint_words_below))
        self.list.word_clicked.connect(timeline.selection.select_word)
        self.list.caret_moved.connect(timeline.selection.select_word)
        self.filter.changed.connect(self._show_filtered)
        self.list.chosen.connect(self._select)
        self.list.opened.connect(self.studio.playback.play_turn)
        self.unmatched.wanted.connect(self._put_into_turn)

    def _on_changed(self, change: Change, source: object) -> None:
        if change.tables & self.tables:  # turns, words and speakers come by `rows.refreshed`
            self.refresh()

    def _on_rows_refreshed(self) -> None:
        if self.isVisible() and not self._stale:
            self._read_turns()
        else:
            self._stale = True

    def _say_what_is_missing(self) -> None:
        waiting = len(self.unmatched.model.rows)
        sentence = self.tr("No turns yet. Diarize finds out who speaks when.")
        if waiting:
            sentence += " " + self.tr("The transcript's {count} lines are then given to the turns.").format(
                count=waiting
            )
        self._no_turns.say(sentence)
        for state in (self._no_turns, self._no_recording):
            state.allow(not self.read_only, self.read_only_reason)
        missing = 0 if self._lines else 1
        self._top.setCurrentIndex(2 if self.studio.document.recording_id is None else missing)

    def _show_filtered(self) -> None:
        wanted = self.filter.wanted
        shown = [line for line in self._lines if wanted.lets_through(line)] if wanted else self._lines
        with self.list.without_echo():
            self.model.set_rows(shown)
        self.filter.show_count(len(shown), len(self._lines))
        self._middle.setCurrentIndex(1 if self._lines and not shown else 0)
        self._show_selection()

    def _show_selection(self, _turn_ids: object = None) -> None:
        selection = self.studio.timeline.selection
        if selection.turn_ids != self.list.chosen_ids():
            self.list.select(selection.turn_ids, selection.turn_id)

    def _select(self, turn_ids: frozenset[int]) -> None:
        timeline, current = self.studio.timeline, self.list.current_id()
        if len(turn_ids) == 1:
            (turn_id,) = turn_ids
            timeline.selection.select_turn(turn_id)
        else:
            timeline.selection.select_turns(turn_ids)
        turn = timeline.rows.turn(current) if current in turn_ids and current is not None else None
        if turn is not None:
            timeline.view.reveal(Span(turn.start, turn.end))

    def _retype(self, line: TurnLine, text: str) -> bool:
        burst = f"transcript {line.id}"
        return (
            self.studio.document.apply(set_turn_text, line.id, text, source=self, merge_key=burst) is not None
        )

    def _give_to(self, turn_id: int, speaker_id: int | None) -> bool:
        return self.studio.document.apply(assign_speaker, [turn_id], speaker_id, source=self) is not None

    def _put_into_turn(self, text: str) -> None:
        turn_id = self.studio.timeline.selection.turn_id
        if turn_id is None:
            self.host.refuse(CHOOSE_TURN)
            return
        self.studio.document.apply(set_turn_text, turn_id, text, source=self)
