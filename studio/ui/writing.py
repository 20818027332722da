"""Reading or writing hours of a project in a thread, so that the window goes on being painted."""

from collections.abc import Callable
from threading import Thread
from typing import Any

from studio.project.project import Project, read_beside, written_beside
from studio.project.values import Change


class Beside:
    """Does something with the project in a thread, on a connection of its own.

    What `writes` is alone: nobody else may change the project meanwhile. What reads sees it as it was at the
    beginning.
    """

    def __init__(self, project: Project, do: Callable[[Project], Any], *, writes: bool) -> None:
        self._project, self._do, self.writes = project, do, writes
        self._changes: list[Change] = []
        self._result: Any = None
        self._error: BaseException | None = None
        if writes:
            project.is_written = True
        self._thread = Thread(target=self._run, name="beside the window")
        self._thread.start()

    @property
    def done(self) -> bool:
        """Whether it is done, or was refused."""
        return not self._thread.is_alive()

    def wait(self) -> None:
        """Wait for the end, whatever comes of it."""
        self._thread.join()

    def finish(self) -> Any:
        """Wait for the end, tell the project's listener of what changed, and return what was returned.

        Raises what was raised. To be called once, in the window's thread.
        """
        self._thread.join()
        if self.writes:
            self._project.is_written = False
        for change in self._changes:
            self._project.tell(change)
        if self._error is not None:
            raise self._error
        return self._result

    def _run(self) -> None:
        """Runs in the thread."""
        open_beside = written_beside if self.writes else read_beside
        try:
            with open_beside(self._project) as project:
                project.listener = self._changes.append
                self._result = self._do(project)
        except BaseException as error:  # raised again by `finish`
            self._error = error
