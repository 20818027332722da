"""What a diarization would change, before it is taken: kept true while the document changes."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.errors import Message, StudioError
from studio.project.diarization_plan import DiarizationPlan
from studio.project.project import Project
from studio.project.values import Change
from studio.ui.document import Document
from studio.ui.panels.background import Background
from studio.ui.timeline.geometry import Span

if TYPE_CHECKING:
    from studio.steps.diarize import Proposal

_READ_TABLES = frozenset({"recordings", "speakers", "turns", "words"})

NOTHING_SHOWN = Message("No new diarization is shown. Diarize first; what would change is then shown here.")
NOTHING_CHANGES = Message("The diarization found the turns as they are; nothing would change.")


class Ghost(QObject):
    """A diarization that is shown and not taken yet; at most one.

    What it would change is worked out in a thread, which reads the project beside the window: hours of turns
    take longer than a picture may. Until that is there, what was known before is shown.

    Signals
        changed(): another is shown, none any more, or it would change something else by now.
        told(Message): it would change nothing, and is not shown.
    """

    changed = Signal()
    told = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._proposal: Proposal | None = None
        self._plan: DiarizationPlan | None = None
        self._planning = Background("ghost", self)
        document.changed.connect(self._on_changed)

    @property
    def plan(self) -> DiarizationPlan | None:
        """What would change, None where nothing is shown."""
        return self._plan

    @property
    def proposal(self) -> "Proposal | None":
        """What is shown, once it is known what it would change."""
        return self._proposal if self._plan is not None else None

    @property
    def busy(self) -> bool:
        """Whether what would change is being worked out."""
        return self._planning.busy

    @property
    def plan_here(self) -> DiarizationPlan | None:
        """What would change of the recording that is on the timeline."""
        here = self._plan is not None and self._plan.recording_id == self._document.recording_id
        return self._plan if here else None

    def show(self, proposal: "Proposal") -> Message:
        """Show what a diarization would change, once that is known; returns a sentence on it."""
        self.leave()
        self._proposal = proposal
        self._work_out(proposal)
        return Message("Diarized anew. What would change is shown under the lanes, and not taken yet.")

    def take(self) -> Message | None:
        """Write what is shown as one edit; None, after the document's `refused`, where that is refused.

        What is refused stays shown: it can be taken once what stood in its way is gone.
        """
        proposal = self._proposal
        if proposal is None or self._plan is None:
            self._document.refused.emit(NOTHING_SHOWN)
            return None
        try:
            message = proposal.take(self._document.project)
        except StudioError as error:
            self._document.refused.emit(error.message)
            return None
        self.leave()
        return message

    def close(self) -> None:
        """End the thread. Nothing can be shown afterwards."""
        self._proposal = self._plan = None
        self._planning.close()

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
        if self._proposal is not None and change.tables & _READ_TABLES:
            self._work_out(self._proposal)

    def _work_out(self, proposal: "Proposal") -> None:
        self._planning.run(
            partial(_plan_of, proposal, self._document.project.folder),
            partial(self._show_plan, proposal),
            lambda _message: self.leave(),  # its recording is gone
            instead_of="plan",
        )

    def _show_plan(self, proposal: "Proposal", plan: DiarizationPlan) -> None:
        if proposal is not self._proposal:
            return  # it was taken or left meanwhile
        first, self._plan = self._plan is None, plan
        if plan.changes:
            self.changed.emit()
            return
        self.leave()
        if first:
            self.told.emit(NOTHING_CHANGES)


def _plan_of(proposal: "Proposal", folder: Path) -> DiarizationPlan:
    """Runs in the thread."""
    with Project.open(folder, read_only=True) as project:
        return proposal.plan(project)


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
