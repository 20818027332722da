"""Whether a file is still there while it is open: sticks are pulled out, folders are tidied."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLED_MS = 400
"""Programs that save a file replace it: for a moment it is not there."""


class FileWatch(QObject):
    """Watches one file.

    Signals
        gone(): it is not there any more.
        back(): it is there again.
        written(): it is there, and may be another one or have changed.
    """

    gone = Signal()
    back = Signal()
    written = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._there = True
        self._watcher: QFileSystemWatcher | None = None
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._look)

    def set_path(self, path: Path | None) -> None:
        """Watch this file and no other; None watches nothing."""
        if self._watcher is not None:
            self._watcher.blockSignals(True)
            self._watcher.deleteLater()
            self._watcher = None
        self._settled.stop()
        self._path, self._there = path, True
        if path is not None:
            self._watcher = QFileSystemWatcher([str(path), str(path.parent)], self)
            self._watcher.fileChanged.connect(lambda _path: self._settled.start())
            self._watcher.directoryChanged.connect(lambda _path: self._settled.start())

    def _look(self) -> None:
        if self._path is None:
            return
        there = self._path.exists()
        before, self._there = self._there, there
        if there != before:
            (self.back if there else self.gone).emit()
        elif there:
            self.written.emit()
