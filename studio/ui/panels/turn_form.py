"""The inspector's form for selected turns: times, speaker, review state, text, where they come from."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from studio.errors import Message
from studio.project.edits_review import set_note
from studio.project.edits_turns import assign_speaker, move_turn_edge, set_turn_text
from studio.project.values import Edge, State, Turn, Word
from studio.ui.commands import edit, review
from studio.ui.commands.host import Host
from studio.ui.named_keys import KeyedText, KeyOf
from studio.ui.panels.buttons import PictureButton
from studio.ui.panels.exact_times import ExactTimes
from studio.ui.panels.plain_words import DOUBTFUL, source_explained, state_title
from studio.ui.panels.transcript_delegates import SpeakerBox
from studio.ui.panels.typed_text import TypedText
from studio.ui.timeline.geometry import Span

TEXT_HEIGHT_PX = 96
NOTE_HEIGHT_PX = 48
ABOUT_NOTE = Message(
    "A note for you and others ({key}). Enter or leaving the field keeps it", {"key": KeyOf("note")}
)


class TurnForm(QWidget):
    """Shows the selected turns. With several, speaker and state are for all, times and text for none."""

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host, self._studio = host, host.studio
        self._turns: list[Turn] = []
        self.title = QLabel()
        self.times = ExactTimes()
        self.times.edge_entered.connect(self._move_edge)
        self.speaker = SpeakerBox()
        self.speaker.setPlaceholderText(self.tr("Several speakers"))
        self.times.form.addRow(self.tr("Speaker"), self.speaker)
        self.speaker.activated.connect(lambda _place: self._give_to(self.speaker.currentData()))
        self.text = TypedText(
            self.tr("Text"),
            self.tr("What is said. Words that stay keep their times. Enter or leaving the field keeps it"),
        )
        self.text.setMaximumHeight(TEXT_HEIGHT_PX)
        self.text.entered.connect(self._retype)
        self.note = TypedText(self.tr("Note"), "")
        KeyedText(self.note, self._studio.preferences, ABOUT_NOTE, self.note.setToolTip)
        self.note.setPlaceholderText(self.tr("No note"))
        self.note.setMaximumHeight(NOTE_HEIGHT_PX)
        self.note.entered.connect(self._write_note)
        self.state = QLabel()
        self.words, self.source = QLabel(), QLabel()
        for label in (self.state, self.words, self.source):
            label.setWordWrap(True)
        self._make_buttons()
        self._arrange()

    def show_turns(self, turns: Sequence[Turn], words: Sequence[Word]) -> None:
        """Show these turns; `words` are those of the only one."""
        if [turn.id for turn in self._turns] != [turn.id for turn in turns]:
            self.text.finish()  # what was typed belongs to the turn that was shown
            self.note.finish()
        self._turns = list(turns)
        one = turns[0] if len(turns) == 1 else None
        self.title.setText(self.tr("Turn") if one else self.tr("{count} turns").format(count=len(turns)))
        self.speaker.fill(self._studio.document.project.speakers())
        speakers = {turn.speaker_id for turn in turns}
        if len(speakers) == 1:
            self.speaker.show_speaker(turns[0].speaker_id)
        else:
            self.speaker.setCurrentIndex(-1)
        self.times.show_boxes(one is not None)
        for widget in (self.text, self.note, self.words, self.source):
            widget.setVisible(one is not None)
        if one:
            self._show_one(one, words)
        self._show_state()
        self._refuse_where_read_only()

    def _show_one(self, turn: Turn, words: Sequence[Word]) -> None:
        self.times.show_times(turn.start, turn.end, self._studio.timeline.rows.duration_s)
        self.text.show_text(turn.text, turn.id)
        self.note.show_text(turn.note, turn.id)
        self.words.setText(self._words_summed(words))
        said = source_explained(turn.source, turn.touched)
        if turn.text_source:
            said += " " + self.tr("The text is a draft by {tool}.").format(tool=turn.text_source)
        self.source.setText(said)

    def _words_summed(self, words: Sequence[Word]) -> str:
        if not words:
            return self.tr("No words yet: type what is said.")
        unplaced = sum(word.start is None for word in words)
        if len(words) == 1 and unplaced:
            return self.tr("1 word, without a time: align it.")
        if unplaced:
            template = self.tr("{count} words, {unplaced} without a time: align them.")
            return template.format(count=len(words), unplaced=unplaced)
        doubtful = sum(word.score is not None and word.score < DOUBTFUL for word in words)
        if len(words) == 1:
            hardly = self.tr("1 word, which hardly fits the sound: listen to it.")
            return hardly if doubtful else self.tr("1 word, with its time.")
        if doubtful == 1:
            return self.tr("{count} words; 1 hardly fits the sound: listen to it.").format(count=len(words))
        if doubtful:
            template = self.tr("{count} words; {doubtful} hardly fit the sound: listen to them.")
            return template.format(count=len(words), doubtful=doubtful)
        return self.tr("{count} words, all with times.").format(count=len(words))

    def _show_state(self) -> None:
        states = {turn.state for turn in self._turns}
        for kind, button in self._buttons.items():
            alike = states <= {State.RAW, State.EDITED} if kind is State.RAW else states == {kind}
            button.setChecked(alike)
        text = ", ".join(state_title(state) for state in State if state in states)
        reasons = {turn.reject_reason for turn in self._turns} - {""}
        self.state.setText(f"{text}: {', '.join(sorted(reasons))}" if reasons else text)
        # One pressed button says it all; more than that needs words.
        self.state.setVisible(bool(reasons) or len(states) > 1 or State.EDITED in states)

    def _make_buttons(self) -> None:
        tr, host = self.tr, self._host
        self.play = PictureButton(
            "play", tr("Play"), tr("Play the selected turns"), self._play, quiet=True, action="play-selection"
        )
        self._buttons = {
            State.GOLD: PictureButton(
                "star", tr("Gold"), tr("Speaker, words and times are right: gold, and on to the next"),
                partial(review.gold, host), action="gold",
            ),
            State.REVIEWED: PictureButton(
                "check", tr("Reviewed"), tr("You have looked at it"),
                partial(edit.set_state, host, State.REVIEWED),
            ),
            State.REJECTED: PictureButton(
                "ban", tr("Reject…"), tr("No good for a voice; say why"), partial(review.reject, host),
                action="reject",
            ),
            State.RAW: PictureButton(
                "rotate-ccw", tr("Not reviewed"), tr("Back to not reviewed"),
                partial(edit.set_state, host, State.RAW), action="unreviewed",
            ),
        }  # fmt: skip
        for button in self._buttons.values():
            button.setCheckable(True)
            button.setAutoRaise(False)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(self._show_state)  # a refused state must not look pressed

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        head = QGridLayout()
        head.addWidget(self.title, 0, 0)
        head.addWidget(self.play, 0, 1)
        head.setColumnStretch(0, 1)
        layout.addLayout(head)
        layout.addWidget(self.times)
        buttons = QGridLayout()
        buttons.setSpacing(2)
        for place, button in enumerate(self._buttons.values()):
            buttons.addWidget(button, place // 2, place % 2)
        layout.addLayout(buttons)
        layout.addWidget(self.state)
        layout.addWidget(self.text)
        layout.addWidget(self.note)
        layout.addWidget(self.words)
        layout.addWidget(self.source)
        layout.addStretch(1)

    def _refuse_where_read_only(self) -> None:
        fixed = self._studio.document.read_only
        self.times.let_edit(not fixed)
        self.speaker.setEnabled(not fixed)
        self.text.setReadOnly(fixed)
        self.note.setReadOnly(fixed)
        for button in self._buttons.values():
            button.setEnabled(not fixed)

    def _play(self) -> None:
        if self._turns:
            start, end = min(t.start for t in self._turns), max(t.end for t in self._turns)
            self._studio.playback.play_range(Span(start, end))

    def _move_edge(self, edge: Edge, seconds: float) -> None:
        turn_id, detach = self._turns[0].id, self._studio.timeline.detach
        document = self._studio.document
        key = f"inspector turn {turn_id} {edge}"
        if not document.apply(move_turn_edge, turn_id, edge, seconds, detach, source=self, merge_key=key):
            self._show_one(self._turns[0], document.project.words(turn_id))

    def _give_to(self, speaker_id: int | None) -> None:
        turn_ids = [turn.id for turn in self._turns]
        if not self._studio.document.apply(assign_speaker, turn_ids, speaker_id, source=self):
            self.speaker.show_speaker(self._turns[0].speaker_id)

    def _write_note(self, text: str) -> None:
        if self._studio.document.apply(set_note, self.note.whose, text, source=self):
            self.note.was_taken()

    def _retype(self, text: str) -> None:
        if self._studio.document.apply(set_turn_text, self.text.whose, text, source=self):
            self.text.was_taken()
