"""What a diarization would change, before it is taken: kept true while the document changes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.errors import Message, StudioError
from studio.project.diarization_plan import DiarizationPlan
from studio.project.values import Change
from studio.ui.document import Document
from studio.ui.timeline.geometry import Span

if TYPE_CHECKING:
    from studio.steps.diarize import Proposal

_READ_TABLES = frozenset({"recordings", "speakers", "turns", "words"})

NOTHING_SHOWN = Message("No new diarization is shown. Diarize first; what would change is then shown here.")


class Ghost(QObject):
    """A diarization that is shown and not taken yet; at most one.

    Signals
        changed(): another is shown, none any more, or it would change something else by now.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._proposal: Proposal | None = None
        self._plan: DiarizationPlan | None = None
        document.changed.connect(self._on_changed)

    @property
    def plan(self) -> DiarizationPlan | None:
        """What would change, None where nothing is shown."""
        return self._plan

    @property
    def plan_here(self) -> DiarizationPlan | None:
        """What would change of the recording that is on the timeline."""
        here = self._plan is not None and self._plan.recording_id == self._document.recording_id
        return self._plan if here else None

    def show(self, proposal: "Proposal") -> Message:
        """Show what a diarization would change; returns the sentence that says how much."""
        plan = proposal.plan(self._document.project)
        if not plan.changes:
            self.leave()
            return Message("The diarization found the turns as they are; nothing would change.")
        self._proposal, self._plan = proposal, plan
        self.changed.emit()
        return summary(plan)

    def take(self) -> Message | None:
        """Write what is shown as one edit; None, after the document's `refused`, where that is refused."""
        proposal = self._proposal
        if proposal is None:
            self._document.refused.emit(NOTHING_SHOWN)
            return None
        self.leave()
        try:
            return proposal.take(self._document.project)
        except StudioError as error:
            self._document.refused.emit(error.message)
            return None

    def leave(self) -> None:
        """Show nothing any more; the turns stay as they are."""
        if self._proposal is not None:
            self._proposal = self._plan = None
            self.changed.emit()

    def places(self) -> list[Span]:
        """Where the recording on the timeline would change, in order; those that overlap are one place."""
        plan = self.plan_here
        if plan is None:
            return []
        times = [(turn.start, turn.end) for turn in plan.removed]
        times += [(turn.start, turn.end) for turn in (*plan.added, *plan.changed)]
        places: list[Span] = []
        for start, end in sorted(times):
            if places and start <= places[-1].end_s:
                places[-1] = Span(places[-1].start_s, max(end, places[-1].end_s))
            else:
                places.append(Span(start, end))
        return places

    def _on_changed(self, change: Change, _source: object) -> None:
        if self._proposal is None or not change.tables & _READ_TABLES:
            return
        try:
            self._plan = self._proposal.plan(self._document.project)
        except StudioError:  # its recording is gone
            self.leave()
            return
        if not self._plan.changes:
            self.leave()
        else:
            self.changed.emit()


def summary(plan: DiarizationPlan) -> Message:
    """How much would change, in a sentence."""
    values = {"added": len(plan.added), "changed": len(plan.changed), "removed": len(plan.removed)}
    values |= {"stay": plan.unchanged + plan.kept, "speakers": len(plan.new_speakers)}
    if plan.new_speakers:
        template = (
            "New diarization, not taken yet. Turns: {added} new, {changed} changed, {removed} gone, "
            "{stay} as they are. New speakers: {speakers}."
        )
    else:
        template = (
            "New diarization, not taken yet. Turns: {added} new, {changed} changed, {removed} gone, "
            "{stay} as they are."
        )
    return Message(template, values)
