"""Tells that a sound's file can no longer be read, and when it can again."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from studio.errors import Message
from studio.ui.timeline.file_watch import FileWatch


class SoundWatch(QObject):
    """Watches the file of one sound.

    Signals
        lost(Message): it is gone, or could not be read; the sentence says what to do.
        readable(): it is there again, or is another one: worth opening.
    """

    lost = Signal(object)
    readable = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._failure: Message | None = None
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(lambda: self.lost.emit(self._failure))
        self._file = FileWatch(self)
        self._file.gone.connect(self._on_gone)
        self._file.back.connect(self.readable)
        self._file.written.connect(self._on_written)

    def set_path(self, path: Path | None) -> None:
        """Watch this file, which can be read as far as is known, and no other; None watches nothing."""
        self._telling.stop()
        self._path, self._failure = path, None
        self._file.set_path(path)

    def fail(self, failure: Message) -> None:
        """The file could not be read in the midst of drawing.

        Told after the drawing, since what hears of it draws too.
        """
        self._failure = failure
        self._telling.start()

    def _on_gone(self) -> None:
        message = Message(
            "The sound of this recording is gone: {path} was moved or deleted. Put it back there to go on.",
            {"path": str(self._path)},
        )
        self.lost.emit(message)

    def _on_written(self) -> None:
        if self._failure is not None:
            self.readable.emit()
