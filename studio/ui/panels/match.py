"""Where transcript and sound differ: each place with what can be done about it in one click."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from studio.errors import Message
from studio.speech.witnesses import Difference, Disagreement
from studio.steps.differences import Repair, differences, repairs_of, says
from studio.ui.commands import speech
from studio.ui.commands.host import Host
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.explanation import Explanation
from studio.ui.panels.panel import Panel
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


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One line of the list: the place, what is said about it, and a number that stays the same for it."""

    id: int
    difference: Difference
    said: Message


class MatchPanel(Panel):
    """The places in order of time; one that is chosen is shown on the timeline, with its repairs below."""

    added_up = frozenset({"turns", "words", "utterances", "speakers", "settings"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.model = RowModel(self._columns(), self)
        about = self.tr(
            "Places where the transcript and the sound differ. Choosing one shows it on the timeline."
        )
        self.list = RowTable(self.model, self.tr("Where transcript and sound differ"), about)
        self.list.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self._explained = Explanation(self.tr("What differs here"))
        self._repairs: list[Repair] = []
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
        self.studio.work.jobs_changed.connect(self._show_state)
        self.reread()

    @property
    def current(self) -> DifferenceRow | None:
        """The line that is chosen."""
        place = self.model.place_of(next(iter(self.list.chosen_ids()), -1))
        return None if place is None else self.model.rows[place]

    def reread(self) -> None:
        recording_id = self.studio.document.recording_id
        chosen = self.current
        at = self.model.place_of(chosen.id) if chosen else None
        project = self.studio.document.project
        found = differences(project, recording_id) if recording_id is not None else []
        rows = [DifferenceRow(_id_of(each), each, says(project, each)) for each in found]
        with self.list.without_echo():
            self.model.set_rows(rows)
        if rows and chosen and self.model.place_of(chosen.id) is None:
            self.list.select([rows[min(at or 0, len(rows) - 1)].id])
        count = len(rows)
        template = self.tr("1 place") if count == 1 else self.tr("{count} places")
        self._count.setText(template.format(count=count))
        self._show_state()
        self._show_chosen()

    def lists(self) -> list[QWidget]:
        return [self.list]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explained.fit()

    def repair(self, number: int) -> None:
        """Do one of the repairs of the place that is chosen."""
        if number >= len(self._repairs) or self.read_only:
            return
        self.studio.document.apply(self._repairs[number].edit, source=self)

    def _show_chosen(self) -> None:
        current, recording_id = self.current, self.studio.document.recording_id
        self._repairs = []
        if current is not None and recording_id is not None:
            self._repairs = repairs_of(self.studio.document.project, recording_id, current.difference)
            self._go_to(current.id)
        self._explained.say(translated(current.said) if current else "")
        for button, repair in zip(self.buttons, [*self._repairs, *[None] * len(self.buttons)], strict=False):
            button.setVisible(repair is not None)
            if repair is not None:
                button.say(translated(repair.title), translated(repair.about))
                button.allow(not self.read_only, self.read_only_reason)

    def _go_to(self, row_id: int) -> None:
        place = self.model.place_of(row_id)
        if place is None:
            return
        found = self.model.rows[place].difference
        self.studio.timeline.view.reveal(Span(found.start, max(found.end, found.start + 0.05)))
        self.studio.timeline.set_playhead(found.start)
        if found.turn_ids:
            self.studio.timeline.selection.select_turns(frozenset(found.turn_ids))

    def _show_state(self) -> None:
        recording_id = self.studio.document.recording_id
        project = self.studio.document.project
        lines = project.utterances(recording_id) if recording_id is not None else []
        allowed = bool(lines) and not self.read_only
        self._match.allow(allowed, self.read_only_reason or self.tr("Import a transcript first."))
        if self.model.rows:
            self._middle.setCurrentWidget(self.list)
        elif not lines:
            self._middle.setCurrentWidget(self._no_transcript)
        elif any(line.turn_id is not None for line in lines):
            self._middle.setCurrentWidget(self._none_left)
        else:
            self._not_matched.button.setEnabled(not self.read_only)
            self._middle.setCurrentWidget(self._not_matched)

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
        middle = QWidget()
        self._middle = QStackedLayout(middle)
        for widget in (self.list, self._no_transcript, self._not_matched, self._none_left):
            self._middle.addWidget(widget)
        self._match = PictureButton(
            "captions",
            tr("Match"),
            tr("Find the transcript's words in the sound, and where the two differ"),
            run,
            action="match",
        )
        self._count = QLabel()
        self._count.setAccessibleName(tr("Places listed"))
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(middle, 1)
        layout.addWidget(self._explained)
        layout.addWidget(button_row(*self.buttons))
        layout.addWidget(button_row(self._match, self._count))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(content)
        self._content = content
        self.setFocusProxy(self.list)


def _title(line: DifferenceRow) -> str:
    return translated(TITLES[line.difference.kind])


def _tip(line: DifferenceRow) -> str:
    return translated(line.said)


def _id_of(difference: Difference) -> int:
    """The same number for the same place, as long as it is there."""
    about = difference.turn_ids or (difference.line_id or 0, round(difference.start * 1000))
    return hash((str(difference.kind), about)) & 0x7FFFFFFF
