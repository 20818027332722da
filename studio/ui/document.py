"""The document as the window holds it: one project, one signal that says what changed.

Views keep ids, never rows; on `changed` each asks whether its tables are touched and reads again.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.errors import StudioError
from studio.project.project import Project
from studio.project.values import Change
from studio.ui.translation import translated


class Document(QObject):
    """A `Project` with Qt signals; lives in the GUI thread.

    Attributes
        project: the open project, also for reading.
        recording_id: the recording on the timeline, None where there is none.

    Signals
        changed(Change, source): an edit, undo or redo was committed; `source` is who asked for it
            (any object, None for undo and redo without one), so that a view can tell its own edits.
        recording_changed(int | None): another recording is current.
        refused(Message): an edit was refused and nothing changed; the sentence says why.
    """

    changed = Signal(object, object)
    recording_changed = Signal(object)
    refused = Signal(object)

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self._source: object = None
        recordings = project.recordings()
        self._recording_id = recordings[0].id if recordings else None
        project.listener = self._on_change

    @property
    def read_only(self) -> bool:
        """Whether edits are refused, because the project is open elsewhere or cannot be written."""
        return self.project.read_only

    @property
    def read_only_reason(self) -> str:
        """Why nothing can be changed, in the window's language; "" where it can."""
        if not self.read_only:
            return ""
        notices = " ".join(translated(notice) for notice in self.project.notices)
        return notices or self.tr("This project is open read-only: it can be seen and heard, not changed.")

    @property
    def recording_id(self) -> int | None:
        """The recording on the timeline."""
        return self._recording_id

    def set_recording(self, recording_id: int | None) -> None:
        """Make another recording current."""
        if recording_id != self._recording_id:
            self._recording_id = recording_id
            self.recording_changed.emit(recording_id)

    def apply(
        self, edit: Callable[..., Any], *args: Any, source: object = None, **kwargs: Any
    ) -> Change | None:
        """Apply one edit as one undoable step; None, after `refused`, where the project refuses it."""
        return self._attempt(lambda: self.project.apply(edit, *args, **kwargs), source)

    def undo(self, source: object = None) -> Change | None:
        """Take the newest step back; None where there is none."""
        return self._attempt(self.project.undo, source)

    def redo(self, source: object = None) -> Change | None:
        """Do the step that was undone last again; None where there is none."""
        return self._attempt(self.project.redo, source)

    def travel(self, step_id: int, within_s: float, source: object = None) -> Change | None:
        """Undo or redo until a step is the newest that stands, or `within_s` seconds are over."""
        return self._attempt(lambda: self.project.travel(step_id, within_s), source)

    def _attempt(self, step: Callable[[], Change | None], source: object) -> Change | None:
        self._source = source
        try:
            return step()
        except StudioError as error:
            self.refused.emit(error.message)
            return None
        finally:
            self._source = None

    def _on_change(self, change: Change) -> None:
        """Every committed change comes here, also those of steps that apply to the project themselves."""
        source, self._source = self._source, None
        if "recordings" in change.tables:
            self._leave_removed_recording()
        self.changed.emit(change, source)

    def _leave_removed_recording(self) -> None:
        ids = self.project.recording_ids()
        if self._recording_id not in ids:  # also the first recording of an empty project comes this way
            self.set_recording(ids[0] if ids else None)
