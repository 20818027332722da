"""Text that is spoken while it is typed: which sentences have just been finished."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit

from studio.speech.sentences import Sentence, sentences

PAUSE_MS = 700
"""A sentence without white space behind it has ended once nobody types for so long."""


class LiveTyping(QObject):
    """Watches a text field while it is on.

    A sentence is finished when its mark or its line has been typed, and the cursor is not within it. What
    stood there before is not spoken; a sentence that is changed later is, as soon as the cursor leaves it.

    Signals
        finished(text, start, end, number): the n-th sentence of the text, these characters, is to be spoken.
    """

    finished = Signal(object, int, int, int)

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self._field = field
        self._on = False
        self._known: list[str] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(lambda: self._look(paused=True))
        field.textChanged.connect(self._typed)
        field.cursorPositionChanged.connect(self._look)

    @property
    def on(self) -> bool:
        """Whether sentences are spoken as they are typed."""
        return self._on

    def forget(self) -> None:
        """What stands there now has been dealt with."""
        self.switch(self._on)

    def switch(self, on: bool) -> None:
        """Begin or end watching; what stands there now has been dealt with."""
        self._on = on
        self._pause.stop()
        if on:
            text = self._field.toPlainText()
            self._known = [text[each.start : each.end] for each in sentences(text) if each.ended]

    def _typed(self) -> None:
        if self._on:
            self._pause.start()
            self._look()

    def _look(self, *, paused: bool = False) -> None:
        """Tell of the sentences that are other than those that are known, without the one being written."""
        if not self._on:
            return
        text = self._field.toPlainText()
        found = [each for each in sentences(text) if each.ended]
        said = [text[each.start : each.end] for each in found]
        same = _common(self._known, said)
        rest = _common(self._known[same:][::-1], said[same:][::-1])
        new = range(same, len(said) - rest)
        cursor = characters_before(text, self._field.textCursor().position())
        end = len(text) if not paused else -1
        finished = [number for number in new if not _is_written(found[number], cursor, end)]
        if finished or not new:
            behind = self._known[len(self._known) - rest :]
            self._known = [*self._known[:same], *(said[number] for number in finished), *behind]
        for number in finished:
            self.finished.emit(text, found[number].start, found[number].end, number)


def _is_written(sentence: Sentence, cursor: int, end: int) -> bool:
    """Whether the cursor is within a sentence, or behind it at the `end` of all where more may come."""
    return sentence.start < cursor < sentence.end or cursor == sentence.end == end


def characters_before(text: str, position: int) -> int:
    """The characters before a position of Qt, which counts those beyond the first 65,536 twice."""
    return len(text.encode("utf-16-le")[: 2 * position].decode("utf-16-le", "ignore"))


def _common(first: list[str], second: list[str]) -> int:
    """How many values two lists have in common at their beginning."""
    pairs = zip(first, second, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(first), len(second)))
