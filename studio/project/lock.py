"""One writer at a time: an operating system's file lock, which dies with its process.

The lock file's text says whether the project was closed properly: it holds the writer's process id
while the project is open and is emptied on closing. Text that is there when the lock is free was
left by a process that died.
"""

import os
import sys
from pathlib import Path
from typing import BinaryIO

_LOCKED_BYTE = 1 << 30  # past the text, so that others can read it on Windows too


class WriteLock:
    """The right to write a project; held from `take` until `release`, or until the process ends.

    Attributes
        unclean: True where the process that held the lock before did not release it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.unclean = False
        self._file: BinaryIO | None = None

    def take(self) -> bool:
        """Take the lock if it is free. Raises OSError where the folder cannot be written."""
        file = open(self.path, "a+b")  # noqa: SIM115 - kept open: the lock lives with it
        try:
            _lock(file)
        except OSError:
            file.close()
            return False
        file.seek(0)
        self.unclean = bool(file.read(32).strip())
        self._file = file
        self._write(str(os.getpid()).encode())
        return True

    def release(self, *, clean: bool = True) -> None:
        """Let others write the project; `clean` says that it was closed properly."""
        if self._file is not None:
            if clean:
                self._write(b"")
            self._file.close()
            self._file = None

    def holder(self) -> str:
        """The process id of the writer, "" where unknown."""
        try:
            return self.path.read_text().strip()
        except OSError:
            return ""

    def _write(self, text: bytes) -> None:
        assert self._file is not None
        self._file.seek(0)
        self._file.truncate()
        self._file.write(text)
        self._file.flush()
        os.fsync(self._file.fileno())


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
