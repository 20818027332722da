"""How the transcript's cells are painted and edited: doubtful words tinted, speakers chosen from a list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QComboBox, QWidget

from studio.project.values import Speaker, Word
from studio.ui.panels.row_model import Index
from studio.ui.panels.row_table import MARGIN_PX, StyleOption, TextDelegate
from studio.ui.panels.swatch import swatch
from studio.ui.panels.transcript_model import TURN_ROLE, TranscriptModel, TurnLine
from studio.ui.theme import current_theme, score_colour
from studio.ui.timeline.marks import MARK_PX, paint_note, paint_state

UNDERLINE_PX = 2
TINT = 0.35
"""How strong a doubtful word's colour is behind it; its underline has it in full."""


class StateDelegate(TextDelegate):
    """Paints the mark of a turn's state: the shapes that the timeline has."""

    def paint(self, painter: QPainter, option: StyleOption, index: Index) -> None:
        self.paint_ground(painter, option)
        line: TurnLine = index.data(TURN_ROLE)
        paint_state(painter, current_theme(), line.turn.state, QPointF(QRectF(option.rect).center()))

    def sizeHint(self, option: StyleOption, index: Index) -> QSize:
        return QSize(round(MARK_PX) + 10, round(MARK_PX) + 6)


class NoteDelegate(TextDelegate):
    """Paints a mark where a turn has a note; the note itself is what the cell says."""

    def paint(self, painter: QPainter, option: StyleOption, index: Index) -> None:
        self.paint_ground(painter, option)
        line: TurnLine = index.data(TURN_ROLE)
        if line.turn.note:
            paint_note(painter, current_theme(), QPointF(QRectF(option.rect).center()))

    def sizeHint(self, option: StyleOption, index: Index) -> QSize:
        return QSize(round(MARK_PX) + 10, round(MARK_PX) + 6)


class WordsDelegate(TextDelegate):
    """Paints a turn's text with the words of low alignment score tinted and underlined."""

    def paint(self, painter: QPainter, option: StyleOption, index: Index) -> None:
        strong = self.paint_ground(painter, option)
        model = index.model()
        line: TurnLine = index.data(TURN_ROLE)
        if not isinstance(model, TranscriptModel):
            return
        area = QRect(option.rect).adjusted(MARGIN_PX, 0, -MARGIN_PX, 0)
        words = model.words(line.id)
        painter.save()
        painter.setClipRect(area)
        self._tint_words(painter, option, area, line.turn.text, words, strong)
        painter.setPen(self.text_colour(option, index, strong))
        self.paint_text(painter, option.font, area, line.turn.text)
        painter.restore()

    def _tint_words(
        self,
        painter: QPainter,
        option: StyleOption,
        area: QRect,
        text: str,
        words: Sequence[Word],
        strong: bool,
    ) -> None:
        theme, metrics, at = current_theme(), option.fontMetrics, 0
        for word in words:
            found = text.find(word.text, at)
            if found < 0:
                continue
            at = found + len(word.text)
            colour = None if word.touched else score_colour(theme, word.score)
            if colour is None:
                continue
            left = area.left() + metrics.horizontalAdvance(text[:found])
            if left > area.right():
                return
            width = metrics.horizontalAdvance(word.text)
            middle, half = area.center().y(), metrics.height() // 2
            if not strong:
                tint = QColor(colour)
                tint.setAlphaF(colour.alphaF() * TINT)
                painter.fillRect(left - 1, middle - half, width + 2, metrics.height() + 1, tint)
            under = QColor(option.palette.color(QPalette.ColorRole.HighlightedText)) if strong else colour
            painter.fillRect(left - 1, middle + half, width + 2, UNDERLINE_PX, under)


class SpeakerDelegate(TextDelegate):
    """Chooses a turn's speaker from those there are."""

    def __init__(self, speakers: Callable[[], Sequence[Speaker]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._speakers = speakers

    def createEditor(self, parent: QWidget, option: StyleOption, index: Index) -> QWidget:
        box = SpeakerBox(parent)
        box.fill(self._speakers())
        box.activated.connect(lambda _place: self._choose(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, SpeakerBox):
            editor.show_speaker(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
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

    def fill(self, speakers: Sequence[Speaker]) -> None:
        """Offer these speakers, and nobody at the end."""
        self.clear()
        for speaker in speakers:
            self.addItem(swatch(speaker.colour), speaker.name, speaker.id)
        self.addItem(swatch(None), self.tr("No speaker"), None)

    def show_speaker(self, speaker_id: int | None) -> None:
        """Show this one, None for nobody."""
        self.setCurrentIndex(self.findData(speaker_id) if speaker_id is not None else self.count() - 1)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.accept()
            return True
        return super().event(event)
