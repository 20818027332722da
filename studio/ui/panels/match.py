"""Where transcript and sound differ: each place with what can be done about it in one click."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from studio.errors import Message
from studio.speech.witnesses import Difference, Disagreement
from studio.steps.differences import Repair
from studio.steps.looked_up import Compared, Place, compare_witnesses
from studio.ui.commands import project as project_commands
from studio.ui.commands import speech
from studio.ui.commands.host import Host
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.explanation import Explanation
from studio.ui.panels.looking_panel import LookingPanel, Question
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import RowTable
from studio.ui.timeline.geometry import Span, clock
from studio.ui.translation import translated

TITLES = {
    Disagreement.WRONG_NAME: Message("Wrong name"),
    Disagreement.ROTATED: Message("Names that went round"),
    Disagreement.NO_LINE: Message("Speech without a line"),
    Disagreement.NOT_SAID: Message("Line that is not said"),
    Disagreement.NOT_SPEECH: Message("Music or silence"),
}
"""What each kind is called in the list."""

LISTED = 200
"""How many places are listed, from the first on: those that follow come as these are mended."""


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One line of the list: the place, and a number that stays the same for it."""

    id: int
    place: Place

    @property
    def difference(self) -> Difference:
        """What differs there."""
        return self.place.difference


class MatchPanel(LookingPanel):
    """The places in order of time; one that is chosen is shown on the timeline, with its repairs below.

    Only who chooses a place or repairs one is taken there: what else changes leaves the timeline alone.
    """

    tables = frozenset({"recordings", "turns", "words", "utterances", "speakers", "settings"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self._compared: Compared | None = None
        self.model = RowModel(self._columns(), self)
        about = self.tr(
            "Places where the transcript and the sound differ. Choosing one shows it on the timeline."
        )
        self.list = RowTable(self.model, self.tr("Where transcript and sound differ"), about)
        self.list.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self._explained = Explanation(self.tr("What differs here"))
        pictures = ("wand-sparkles", "check", "text-cursor-input")
        self.buttons = [
            PictureButton(
                picture, self.tr("Repair"), self.tr("Mend what differs here"), partial(self.repair, at)
            )
            for at, picture in enumerate(pictures)
        ]
        self._arrange()
        self.list.chosen.connect(lambda _ids: self._show_chosen())
        self.list.opened.connect(self._go_to)
        self.refresh()

    @property
    def current(self) -> DifferenceRow | None:
        """The line that is chosen."""
        place = self.model.place_of(next(iter(self.list.chosen_ids()), -1))
        return None if place is None else self.model.rows[place]

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What mends the place that is chosen."""
        current = self.current
        return current.place.repairs if current else ()

    def reread(self) -> None:
        """Compare again; of another recording nothing is known yet."""
        if self._compared is not None and self._compared.recording_id != self.studio.document.recording_id:
            self._list(None)
        super().reread()

    def question(self) -> Question | None:
        """Where the transcript and the turns of this recording disagree."""
        recording_id = self.studio.document.recording_id
        if recording_id is None:
            return None
        return compare_witnesses, (str(self.studio.document.project.folder), recording_id, LISTED)

    def show_found(self, found: Compared) -> None:
        """List the places."""
        self._list(found)

    def allow(self) -> None:
        """Explain the selected place and offer its repairs."""
        current = self.current
        self._explained.say(translated(current.place.said) if current else "")
        repairs = [*self.repairs, *[None] * len(self.buttons)]
        for button, repair in zip(self.buttons, repairs, strict=False):
            button.setVisible(repair is not None)
            if repair is not None:
                button.say(translated(repair.title), translated(repair.about))
                button.allow(not self.read_only, self.read_only_reason)
        has_lines = self._compared is None or self._compared.lines > 0
        can = self.studio.document.recording_id is not None and has_lines and not self.read_only
        self._match.allow(can, self.read_only_reason or self.tr("Import a transcript first."))

    def counted(self) -> str:
        """How many places there are, and how many of them are listed."""
        shown = len(self.model.rows)
        count = self._compared.count if self._compared else shown
        if count > shown:
            return self.tr("the first {shown} of {count} places").format(shown=shown, count=count)
        template = self.tr("1 place") if count == 1 else self.tr("{count} places")
        return template.format(count=count)

    def nothing(self) -> EmptyState:
        """There is no recording or no transcript, it is not matched yet, or all agrees."""
        if self.studio.document.recording_id is None:
            return self._no_recording
        if self._compared is None or not self._compared.lines:
            return self._no_transcript
        return self._none_left if self._compared.matched else self._not_matched

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the explanation to the new size."""
        super().resizeEvent(event)
        self._explained.fit()

    def repair(self, number: int) -> None:
        """Do one of the repairs of the place that is chosen, and go on to the next place."""
        current, repairs = self.current, self.repairs
        if current is None or self._compared is None or number >= len(repairs) or self.read_only:
            return
        if self.studio.document.apply(repairs[number].edit, source=self) is None:
            return
        at = self.model.rows.index(current)
        # At once: what the child finds later may take a second.
        left = tuple(place for place in self._compared.places if place is not current.place)
        self._list(replace(self._compared, places=left, count=self._compared.count - 1))
        if left:
            self.list.select([self.model.rows[min(at, len(left) - 1)].id])
        self._show_chosen()

    def _list(self, compared: Compared | None) -> None:
        self._compared = compared
        rows: dict[int, DifferenceRow] = {}
        for place in compared.places if compared else ():
            row_id = _id_of(place.difference)
            while row_id in rows:
                row_id += 1
            rows[row_id] = DifferenceRow(row_id, place)
        self.list.show_rows(rows.values())

    def _show_chosen(self) -> None:
        self.show_state()
        if self.current is not None:
            self._go_to(self.current.id)

    def _go_to(self, row_id: int) -> None:
        place = self.model.place_of(row_id)
        if place is None:
            return
        found = self.model.rows[place].difference
        self.studio.timeline.view.reveal(Span(found.start, max(found.end, found.start + 0.05)))
        self.studio.timeline.set_playhead(found.start)
        if found.turn_ids:
            self.studio.timeline.selection.select_turns(frozenset(found.turn_ids))

    def _columns(self) -> list[Column]:
        tr = self.tr
        return [
            Column(tr("Time"), lambda line: clock(line.difference.start, 0.1), _tip, width=7, number=True),
            Column(tr("What"), _title, _tip, width=20, needs_px=460),
            Column(tr("What differs"), _tip, _tip),
        ]

    def _arrange(self) -> None:
        tr = self.tr
        run = partial(speech.match_now, self.host)
        self._no_recording = EmptyState(
            "file-audio",
            tr("Where a transcript and its sound differ belongs here. Import a recording first."),
            tr("Import recordings…"),
            partial(project_commands.import_recordings, self.host),
        )
        self._no_transcript = EmptyState(
            "captions",
            tr("This recording has no transcript: import one, and it is held against the sound."),
        )
        self._not_matched = EmptyState(
            "captions",
            tr("The transcript waits. Matching finds its words in the sound and tells where the two differ."),
            tr("Match the transcript"),
            run,
        )
        self._none_left = EmptyState("check-check", tr("Transcript and sound agree everywhere."))
        waits = EmptyState("captions", tr("Transcript and sound are being compared."))
        self._match = PictureButton(
            "captions",
            tr("Match"),
            tr("Find the transcript's words in the sound, and where the two differ"),
            run,
            action="match",
        )
        self._count.setAccessibleName(tr("Places listed"))
        empties = (self._no_recording, self._no_transcript, self._not_matched, self._none_left)
        foot = [self._explained, button_row(*self.buttons), button_row(self._match)]
        self.lay_out(self.list, waits, empties, [], foot)


def _title(line: DifferenceRow) -> str:
    return translated(TITLES[line.difference.kind])


def _tip(line: DifferenceRow) -> str:
    return translated(line.place.said)


def _id_of(difference: Difference) -> int:
    """The same number for the same place, as long as it is there."""
    about = difference.turn_ids or (difference.line_id or 0, round(difference.start * 1000))
    return hash((str(difference.kind), about)) & 0x7FFFFFFF
