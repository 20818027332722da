"""How the transcript's cells are painted and edited: doubtful words tinted, speakers chosen from a list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QComboBox, QWidget

from studio.project.values import Speaker, Word
from studio.ui.panels.row_model import Index
from studio.ui.panels.row_table import MARGIN_PX, StyleOption, TextDelegate, TypedField
from studio.ui.panels.swatch import swatch
from studio.ui.panels.transcript_model import TURN_ROLE, TranscriptModel, TurnLine
from studio.ui.panels.word_places import TextLine, place_of, units, word_places
from studio.ui.theme import SURE_SCORE, Theme, current_theme, score_colour
from studio.ui.timeline.marks import MARK_PX, paint_note, paint_state

UNDERLINE_PX = 2
LINES_KEPT = 200
MARK_WIDTH_PX = 1.5
TINT = 0.35
"""How strong a doubtful word's colour is behind it; its underline has it in full."""


class StateDelegate(TextDelegate):
    """Paints the mark of a turn's state: the shapes that the timeline has."""

    def paint(self, painter: QPainter, option: StyleOption, index: Index) -> None:
        """The mark of the turn's state."""
        self.paint_ground(painter, option)
        line = line_at(index)
        paint_state(painter, current_theme(), line.turn.state, QPointF(QRectF(option.rect).center()))

    def sizeHint(self, option: StyleOption, index: Index) -> QSize:
        """Room for the mark."""
        return QSize(round(MARK_PX) + 10, round(MARK_PX) + 6)


class NoteDelegate(TextDelegate):
    """Paints a mark where a turn has a note; the note itself is what the cell says."""

    def paint(self, painter: QPainter, option: StyleOption, index: Index) -> None:
        """A mark where the turn has a note."""
        self.paint_ground(painter, option)
        line = line_at(index)
        if line.turn.note:
            paint_note(painter, current_theme(), QPointF(QRectF(option.rect).center()))

    def sizeHint(self, option: StyleOption, index: Index) -> QSize:
        """Room for the mark."""
        return QSize(round(MARK_PX) + 10, round(MARK_PX) + 6)


class WordsDelegate(TextDelegate):
    """Paints a turn's text: words of low alignment score tinted and underlined, selected words in a frame.

    A text that is longer than its cell is moved so that its selected word can be seen.

    Attributes
        marked: the ids of the words that are selected.
        sure: the alignment score from which on a word is not tinted.

    Signals
        opened(WordsField): a text is being written now.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marked: frozenset[int] = frozenset()
        self.sure = SURE_SCORE
        self._lines: dict[tuple[str, str], TextLine] = {}

    def paint(self, painter: QPainter, option: StyleOption, index: Index) -> None:
        """The words of a turn, marked ones and the one that is heard with a ground."""
        strong = self.paint_ground(painter, option)
        model, line = index.model(), line_at(index)
        if not isinstance(model, TranscriptModel):
            return
        words = model.words(line.id)
        area = QRect(option.rect).adjusted(MARGIN_PX, 0, -MARGIN_PX, 0)
        painter.save()
        painter.setClipRect(area)
        if self._coloured(words):
            text = self._laid_out(line.turn.text, option.font)
            shift = self._shift(text, line.turn.text, words, area.width())
            area.setLeft(area.left() - shift)
            if shift:
                area.setWidth(max(area.width(), round(text.width) + 2))  # the end is cut off, not elided
            self._colour_words(painter, option, area, line.turn.text, text, words, strong)
        painter.setPen(self.text_colour(option, index, strong))
        self.paint_text(painter, option.font, area, line.turn.text)
        painter.restore()

    def text_colour(self, option: StyleOption, index: Index, strong: bool) -> QColor:
        """A machine's draft is in quieter text until a person changes or accepts it."""
        if line_at(index).is_draft and not strong:
            return QColor(current_theme().muted)
        return super().text_colour(option, index, strong)

    def letter_under(
        self, text: str, turn_id: int, model: TranscriptModel, cell: QRect, font: QFont, x: float
    ) -> int | None:
        """Which letter of a painted text lies at a pixel of the list; None beside the text."""
        line, words = self._laid_out(text, font), model.words(turn_id)
        inside = x - cell.left() - MARGIN_PX + self._shift(line, text, words, cell.width() - 2 * MARGIN_PX)
        return line.letter(inside) if 0 <= inside <= line.width else None

    def createEditor(self, parent: QWidget, option: StyleOption, index: Index) -> QWidget:
        """The field for a turn's text."""
        line = line_at(index)
        field = WordsField(line.id, parent)
        field.setFrame(False)
        field.setAccessibleName(self.tr("Text of the turn"))
        self.opened.emit(field)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the field. Its cursor then goes to the end, which is no word that anybody went to."""
        with QSignalBlocker(editor):
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Give the turn the text that was typed; the field remembers whether that was refused."""
        if isinstance(editor, WordsField) and isinstance(model, TranscriptModel):
            another = editor.text() != index.data(Qt.ItemDataRole.EditRole)
            editor.refused = another and not model.setData(index, editor.text())

    def _laid_out(self, text: str, font: QFont) -> TextLine:
        """Where a text's letters are: kept, since laying out a line costs more than painting it."""
        key = (text, font.key())
        if key not in self._lines:
            if len(self._lines) >= LINES_KEPT:
                self._lines.clear()
            self._lines[key] = TextLine(text, QFont(font))
        return self._lines[key]

    def _coloured(self, words: Sequence[Word]) -> bool:
        theme = current_theme()
        return any(word.id in self.marked or _tint(theme, word, self.sure) is not None for word in words)

    def _shift(self, line: TextLine, text: str, words: Sequence[Word], room: int) -> int:
        """How far to the left a text is moved, so that its first selected word is in its cell."""
        for word, at in word_places(text, words) if line.width > room else ():
            if word.id in self.marked:
                left, right = line.pixels(at, len(word.text))
                return 0 if right <= room else round(min(left - room / 3, line.width - room))
        return 0

    def _colour_words(
        self,
        painter: QPainter,
        option: StyleOption,
        area: QRect,
        text: str,
        line: TextLine,
        words: Sequence[Word],
        strong: bool,
    ) -> None:
        theme = current_theme()
        middle, half = area.center().y(), option.fontMetrics.height() // 2
        on_accent = option.palette.color(QPalette.ColorRole.HighlightedText)
        dots = option.fontMetrics.horizontalAdvance("…") if line.width > area.width() else 0
        for word, at in word_places(text, words):
            colour, is_marked = _tint(theme, word, self.sure), word.id in self.marked
            if colour is None and not is_marked:
                continue
            left, right = line.pixels(at, len(word.text))
            if left >= area.width() - dots:
                continue  # nothing of it is painted
            box = QRectF(area.left() + left - 1, middle - half, right - left + 2, 2 * half + 1)
            if colour is not None:
                _paint_doubt(painter, box, colour, None if not strong else on_accent)
            if is_marked:
                painter.setPen(QPen(on_accent if strong else QColor(theme.accent), MARK_WIDTH_PX))
                painter.drawRect(box)


def line_at(index: Index) -> TurnLine:
    """The turn under an index, which is sooner known here than by asking for one of its roles."""
    model = index.model()
    line: TurnLine = model.line(index) if isinstance(model, TranscriptModel) else index.data(TURN_ROLE)
    return line


def _tint(theme: Theme, word: Word, sure: float) -> QColor | None:
    return None if word.touched else score_colour(theme, word.score, sure)


def _paint_doubt(painter: QPainter, box: QRectF, colour: QColor, on_accent: QColor | None) -> None:
    """A tint and a line under it; on a strong accent, which has no room for a tint, the line alone."""
    if on_accent is None:
        tint = QColor(colour)
        tint.setAlphaF(colour.alphaF() * TINT)
        painter.fillRect(box, tint)
    painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), UNDERLINE_PX), on_accent or colour)


class WordsField(TypedField):
    """A turn's text while it is written. Up and Down keep it and go on in the turn beside.

    Places in it are counted in letters, unlike Qt's own fields: an emoji is one.

    Attributes
        turn_id: whose text it is.
        refused: whether the project did not take what was typed.

    Signals
        stepped(int): on to the next (1) or previous (-1) turn's text.
    """

    stepped = Signal(int)

    def __init__(self, turn_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.turn_id = turn_id
        self.refused = False

    def cursorPosition(self) -> int:
        """The cursor's place in Python's characters, where Qt counts in UTF-16."""
        return place_of(self.text(), super().cursorPosition())

    def setCursorPosition(self, place: int) -> None:
        """Put the cursor before a character."""
        super().setCursorPosition(units(self.text(), place))

    def setSelection(self, place: int, length: int) -> None:
        """Select `length` characters from one on."""
        start = units(self.text(), place)
        super().setSelection(start, units(self.text(), place + length) - start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go on to the next turn."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.stepped.emit(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)


class SpeakerDelegate(TextDelegate):
    """Chooses a turn's speaker from those there are."""

    def __init__(self, speakers: Callable[[], Sequence[Speaker]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speakers = speakers

    def createEditor(self, parent: QWidget, option: StyleOption, index: Index) -> QWidget:
        """A box of all speakers."""
        box = SpeakerBox(parent)
        box.fill(self._speakers())
        box.activated.connect(lambda _place: self._choose(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show who speaks now."""
        if isinstance(editor, SpeakerBox):
            editor.show_speaker(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Give the turn to the chosen speaker."""
        if isinstance(editor, SpeakerBox) and isinstance(model, TranscriptModel):
            model.setData(index, editor.currentData())

    def _choose(self, box: "SpeakerBox") -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)


class SpeakerBox(QComboBox):
    """The speakers with their colours, and nobody; its keys are its own also inside a list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Speaker"))
        self.setToolTip(self.tr("Who speaks in this turn"))
        self._offered: object = None

    def fill(self, speakers: Sequence[Speaker]) -> None:
        """Offer these speakers, and nobody at the end."""
        offered = ([*speakers], current_theme())
        if offered == self._offered:
            return
        self._offered = offered
        self.clear()
        for speaker in speakers:
            self.addItem(swatch(speaker.colour), speaker.name, speaker.id)
        self.addItem(swatch(None), self.tr("No speaker"), None)

    def show_speaker(self, speaker_id: int | None) -> None:
        """Show this one, None for nobody."""
        self.setCurrentIndex(self.findData(speaker_id) if speaker_id is not None else self.count() - 1)

    def event(self, event: QEvent) -> bool:
        """Take letters before the menus do: they choose a name."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.accept()
            return True
        return super().event(event)
