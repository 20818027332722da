"""The inspector's form for a selected word: text, times, score in plain words, phones, who made it."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from studio.project.edits_words import delete_word, move_word_edge, place_word, set_word_text
from studio.project.values import Edge, Phone, Word
from studio.ui.commands.host import Host
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.exact_times import ExactTimes
from studio.ui.panels.plain_words import score_explained, source_explained
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import RowTable
from studio.ui.timeline.geometry import Span
from studio.ui.translation import figure


class WordForm(QWidget):
    """Shows one word."""

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = host.studio
        self._word: Word | None = None
        self.text = QLineEdit()
        self.text.setAccessibleName(self.tr("Word"))
        self.text.setToolTip(self.tr("The word as written; it keeps its time. Several words share that time"))
        self.text.editingFinished.connect(self._retype)
        self.times = ExactTimes()
        self.times.edge_entered.connect(self._move_edge)
        self.spoken, self.score, self.source, self.unplaced = QLabel(), QLabel(), QLabel(), QLabel()
        for label in (self.spoken, self.score, self.source, self.unplaced):
            label.setWordWrap(True)
        self.phones = RowTable(
            RowModel(self._phone_columns(), self), self.tr("Phones"), self.tr("A double click plays a phone.")
        )
        self.phones.opened.connect(self._play_phone)
        self._make_buttons()
        self._arrange()

    def show_word(self, word: Word, phones: list[Phone]) -> None:
        """Show this word and its phones."""
        if self._word is not None and self._word.id != word.id:
            self._retype()
        self._word = word
        self.text.setText(word.text)
        if word.start is not None and word.end is not None:
            self.times.show_times(word.start, word.end, self._studio.timeline.rows.duration_s)
        placed = word.start is not None
        self.times.show_boxes(placed)
        self.unplaced.setVisible(not placed)
        self.place.setVisible(not placed)
        differs = word.spoken and word.spoken.casefold() != word.text.casefold()
        self.spoken.setText(self.tr("Spoken as “{spoken}”").format(spoken=word.spoken))
        self.spoken.setVisible(bool(differs))
        self.score.setText(score_explained(word))
        self.source.setText(source_explained(word.source, word.touched))
        self.phones.rows.set_rows(phones)
        self.phones.setVisible(bool(phones))
        self._refuse_where_read_only()

    def _make_buttons(self) -> None:
        tr = self.tr
        self.play = PictureButton(
            "play", tr("Play"), tr("Play the word"), self._play, quiet=True, action="play-selection"
        )
        self.place = PictureButton(
            "move-horizontal",
            tr("Place at the selected time"),
            tr("Drag over the waveform where the word is heard, then press this"),
            self._place,
        )
        self.remove = PictureButton(
            "trash-2",
            tr("Delete word"),
            tr("Take the word out of the turn and its text"),
            self._delete,
            action="delete",
        )
        self.unplaced.setText(tr("This word has no time yet."))

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(QLabel(self.tr("Word")), 1)
        head.addWidget(self.play)
        layout.addLayout(head)
        self.times.form.insertRow(0, self.tr("Text"), self.text)
        for widget in (self.times, self.unplaced, self.place, self.spoken, self.score, self.source):
            layout.addWidget(widget)
        layout.addWidget(self.phones, 1)
        layout.addWidget(button_row(self.remove))
        layout.addStretch(0)

    def _phone_columns(self) -> list[Column]:
        tr = self.tr
        return [
            Column(tr("Phone"), lambda phone: phone.symbol, about=tr("ARPABET symbol")),
            Column(tr("Start"), lambda phone: figure(phone.start, ".3f"), width=7, number=True),
            Column(tr("Length"), lambda phone: figure(phone.end - phone.start, ".3f"), width=6, number=True),
            Column(tr("Score"), lambda phone: "" if phone.score is None else figure(phone.score, ".2f"),
                   width=5, number=True),
        ]  # fmt: skip

    def _refuse_where_read_only(self) -> None:
        fixed = self._studio.document.read_only
        self.text.setReadOnly(fixed)
        self.times.let_edit(not fixed)
        self.place.setEnabled(not fixed)
        self.remove.setEnabled(not fixed)

    def _play(self) -> None:
        if self._word is not None:
            self._studio.playback.play_word(self._word.id)

    def _play_phone(self, phone_id: int) -> None:
        model = self.phones.rows
        place = model.place_of(phone_id)
        if place is not None:
            phone = model.rows[place]
            self._studio.playback.play_range(Span(phone.start, phone.end))

    def _move_edge(self, edge: Edge, seconds: float) -> None:
        word, document = self._word, self._studio.document
        if word is None:
            return
        key = f"inspector word {word.id} {edge}"
        detach = self._studio.timeline.detach
        if not document.apply(move_word_edge, word.id, edge, seconds, detach, source=self, merge_key=key):
            self.show_word(word, self.phones.rows.rows)

    def _place(self) -> None:
        span = self._studio.timeline.selection.span
        if self._word is not None and span is not None:
            self._studio.document.apply(place_word, self._word.id, span.start_s, span.end_s, source=self)

    def _retype(self) -> None:
        word, typed = self._word, " ".join(self.text.text().split())
        if word is None or self._studio.document.read_only or typed == word.text:
            return
        if not typed:  # emptying the field is no way to delete: there is a button
            self.text.setText(word.text)
            return
        if not self._studio.document.apply(set_word_text, word.id, typed, source=self):
            self.text.setText(word.text)

    def _delete(self) -> None:
        if self._word is not None:
            self._studio.document.apply(delete_word, self._word.id, source=self)
