"""Writing a large result into the project in a thread, so that the window goes on being painted."""

from threading import Thread
from typing import Any

from studio.errors import Message
from studio.project.project import Project, written_beside
from studio.project.values import Change
from studio.steps.step import Step


class Writing:
    """Applies the result of a step in a thread; nobody else may change the project meanwhile."""

    def __init__(self, project: Project, step: Step, value: Any) -> None:
        self._project, self._step, self._value = project, step, value
        self._changes: list[Change] = []
        self._said: Message | None = None
        self._error: BaseException | None = None
        project.is_written = True
        self._thread = Thread(target=self._write, name="writing a large result")
        self._thread.start()

    @property
    def done(self) -> bool:
        """Whether it is written, or was refused."""
        return not self._thread.is_alive()

    def finish(self) -> Message:
        """Wait for the end, tell the project's listener, and return what the step says.

        Raises what the step raised. To be called once, in the window's thread.
        """
        self._thread.join()
        self._project.is_written = False
        for change in self._changes:
            self._project.tell(change)
        if self._error is not None:
            raise self._error
        assert self._said is not None
        return self._said

    def _write(self) -> None:
        """Runs in the thread."""
        try:
            with written_beside(self._project) as project:
                project.listener = self._changes.append
                self._said = self._step.apply(project, self._value)
        except BaseException as error:  # raised again by `finish`
            self._error = error
