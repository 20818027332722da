"""The document behind a take's timeline: what is dragged there becomes a change of how the take is said."""

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QObject, Signal

from studio.errors import Message
from studio.project.edits_edges import move_edges_at
from studio.project.edits_words import move_word_edge
from studio.project.project import Project
from studio.project.values import Change, Edge, Take
from studio.steps.take_speech import TakeSpeech
from studio.ui.document import Document
from studio.ui.takes.take_rows import TakeRows

ONLY_WORDS = Message("In a take, drag the edges of words, the edges of sounds and their pitch.")
_SAME_TIME_S = 1e-4


class TakeDocument(Document):
    """Shows one take as the timeline shows a recording.

    Signals
        edge_moved(word id, Edge, seconds, rest_follows): a word's edge was dragged there.
    """

    edge_moved = Signal(int, object, float, bool)

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        self.rows = TakeRows(project)
        # The timeline asks a project for rows and files only, and these it finds in `TakeRows`.
        super().__init__(cast(Project, self.rows), parent)

    def show_take(self, take: Take | None, speech: TakeSpeech | None) -> None:
        """Show a take, another version of it, or none."""
        self.rows.take, self.rows.speech = take, speech
        if self.recording_id != (take.id if take else None):
            self.set_recording(take.id if take else None)
        else:
            tables = frozenset({"recordings", "turns", "words"})
            self.changed.emit(Change(tables, Message("Change take")), self)

    def apply(
        self, edit: Callable[..., Any], *args: Any, source: object = None, **kwargs: Any
    ) -> Change | None:
        """Tell what was dragged; the take itself changes once it is spoken."""
        if edit is move_word_edge:
            word_id, edge, seconds = args
            self.edge_moved.emit(word_id, Edge(edge), float(seconds), bool(kwargs.get("detach")))
        elif edit is move_edges_at and (found := self._edge_at(args[1])):
            self.edge_moved.emit(*found, float(args[2]), False)
        else:
            self.refused.emit(ONLY_WORDS)
        return None

    def _edge_at(self, seconds: float) -> tuple[int, Edge] | None:
        for word in self.rows.words_between(seconds - _SAME_TIME_S, seconds + _SAME_TIME_S):
            for edge, at in ((Edge.END, word.end), (Edge.START, word.start)):
                if abs(at - seconds) < _SAME_TIME_S:
                    return word.id, edge
        return None
