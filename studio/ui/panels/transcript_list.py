"""The transcript's list: a click on a word chooses it, and its text is written in place."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QWidget

from studio.project.turn_words import words_of
from studio.ui.panels.row_table import DELETE, RowTable
from studio.ui.panels.transcript_delegates import (
    NoteDelegate,
    SpeakerDelegate,
    StateDelegate,
    WordsDelegate,
    WordsField,
)
from studio.ui.panels.transcript_model import NOTE, SPEAKER, STATE, TEXT, TranscriptModel
from studio.ui.panels.word_places import place_in_text, word_at


class TranscriptList(RowTable):
    """Turns as rows.

    Attributes
        words: how texts are painted, with the marked words.

    Signals
        word_clicked(word id): a word of a row's text was clicked.
        caret_moved(word id): the cursor came to a word of the text that is written.
    """

    word_clicked = Signal(int)
    caret_moved = Signal(int)

    def __init__(
        self,
        model: TranscriptModel,
        title: str,
        about: str,
        speakers: Callable[[], Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, title, about, parent)
        self._lines = model
        self._opening = False
        self.edit_column = TEXT
        self.own_keys = self.own_keys - DELETE  # here Del deletes what is selected on the timeline
        self.words = WordsDelegate(self)
        self.words.opened.connect(self._listen)
        self.doubleClicked.connect(self._write_where_clicked)
        self.setItemDelegateForColumn(STATE, StateDelegate(self))
        self.setItemDelegateForColumn(SPEAKER, SpeakerDelegate(speakers, self))
        self.setItemDelegateForColumn(TEXT, self.words)
        self.setItemDelegateForColumn(NOTE, NoteDelegate(self))

    @property
    def field(self) -> WordsField | None:
        """The text that is being written, None where none is."""
        fields = [each for each in self.findChildren(WordsField) if each.isVisible()]
        return fields[-1] if fields else None

    def write(self, turn_id: int, word_id: int | None = None) -> WordsField | None:
        """Put the cursor into a turn's text, and select one of its words there."""
        if not self._finished(turn_id):
            return None
        self._opening = True
        self.edit_row(turn_id)
        field = self.field
        if field is not None and word_id is not None:
            field.setSelection(*place_in_text(field.text(), self._lines.words(turn_id), word_id))
        self._opening = False
        return field

    def insert_word(self, turn_id: int, count: int) -> None:
        """Put the cursor into a turn's text where a word is missing, after its first `count` words."""
        field = self.write(turn_id)
        if field is None:
            return
        words = words_of(field.text())
        before, after = " ".join(words[:count]), " ".join(words[count:])
        field.setText(" ".join((before, "", after)))
        field.setCursorPosition(len(before) + 1 if before else 0)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Where what was typed is refused, it stays in its field: to be tried again, or taken back by Esc."""
        taken_back = hint == QAbstractItemDelegate.EndEditHint.RevertModelCache
        if taken_back or not (isinstance(editor, WordsField) and editor.refused):
            super().closeEditor(editor, hint)

    def _finished(self, turn_id: int) -> bool:
        """Whether another turn's text may be written: what was refused in one field is tried again before."""
        field = self.field
        if field is None or field.turn_id == turn_id or not field.refused:
            return True
        self.commitData(field)
        self.closeEditor(field, QAbstractItemDelegate.EndEditHint.NoHint)
        if field.refused:
            field.setFocus()
        return not field.refused

    def stop_writing(self) -> None:
        """Leave the text as it was before it was written in."""
        if (field := self.field) is not None:
            self.closeEditor(field, QAbstractItemDelegate.EndEditHint.RevertModelCache)

    def tint_words_below(self, score: float) -> None:
        """Tint the words whose alignment score is lower."""
        self.words.sure = score
        self.viewport().update()

    def mark_words(self, word_ids: frozenset[int]) -> None:
        """Mark words in the texts, and select the only one in the text that is being written."""
        self.words.marked = word_ids
        self.viewport().update()
        field = self.field
        if field is None or len(word_ids) != 1 or self._opening or field.hasFocus():
            return
        words = self._lines.words(field.turn_id)
        (word_id,) = word_ids
        if any(word.id == word_id for word in words):
            field.setSelection(*place_in_text(field.text(), words, word_id))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a word selects it on the timeline, too."""
        super().mousePressEvent(event)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.button() == Qt.MouseButton.LeftButton and plain:
            index = self.indexAt(event.position().toPoint())
            word = self._word_under(index, event.position().x())
            if word is not None:
                self.word_clicked.emit(word)
            elif self.words.marked and index.isValid():
                self.chosen.emit(self.chosen_ids())  # the turn again, and no word of it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 writes at the marked word; other keys as in every list."""
        if event.key() == Qt.Key.Key_F2 and self.field is None and self.words.marked:
            current = self.current_id()
            its = {word.id for word in self._lines.words(current)} if current is not None else set()
            chosen = sorted(self.words.marked & its)
            if current is not None and chosen:
                self.write(current, chosen[0])
                return
        super().keyPressEvent(event)

    def _write_where_clicked(self, index: QModelIndex) -> None:
        turn_id = self._lines.id_at(index)
        if index.column() == TEXT and turn_id is not None:
            self.write(turn_id)

    def _word_under(self, index: QModelIndex | QPersistentModelIndex, x: float) -> int | None:
        turn_id = self._lines.id_at(index)
        if turn_id is None or index.column() != TEXT:
            return None
        text = self._lines.line(index).turn.text
        letter = self.words.letter_under(text, turn_id, self._lines, self.visualRect(index), self.font(), x)
        word = word_at(text, self._lines.words(turn_id), letter) if letter is not None else None
        return word.id if word else None

    def _listen(self, field: WordsField) -> None:
        field.cursorPositionChanged.connect(lambda _old, new: self._follow(field, new))
        field.stepped.connect(lambda step: self._write_beside(field, step))

    def _follow(self, field: WordsField, position: int) -> None:
        """The cursor moved in a text that is not changed yet: its word is the selected one."""
        whole = field.selectedText() == field.text()
        place = self._lines.place_of(field.turn_id)
        if self._opening or whole or not field.hasFocus() or place is None:
            return
        if field.text() != self._lines.rows[place].turn.text:
            return
        word = word_at(field.text(), self._lines.words(field.turn_id), position)
        if word is not None:
            self.caret_moved.emit(word.id)

    def _write_beside(self, field: WordsField, step: int) -> None:
        """Keep what was typed, and go on in the next or previous turn's text at the same place."""
        place, position = self._lines.place_of(field.turn_id), field.cursorPosition()
        self.commitData(field)
        self.closeEditor(field, QAbstractItemDelegate.EndEditHint.NoHint)
        if field.refused or place is None or not 0 <= place + step < len(self._lines.rows):
            return
        turn_id = self._lines.rows[place + step].id
        self.selectRow(place + step)
        opened = self.write(turn_id)
        if opened is not None:
            opened.setCursorPosition(min(position, len(opened.text())))
