"""Places that may be wrong, worst first: hear each, then accept it, correct it or reject its turn."""

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QTableView, QVBoxLayout, QWidget

from studio.errors import Message
from studio.ui.commands import project as project_commands
from studio.ui.commands import review
from studio.ui.commands.host import Host
from studio.ui.named_keys import KeyedText, KeyOf
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.explanation import Explanation
from studio.ui.panels.panel import Panel
from studio.ui.panels.place_lines import place_columns, place_line, place_sentences
from studio.ui.panels.problem_filter import ProblemFilterRow
from studio.ui.panels.problem_weights import ProblemWeights
from studio.ui.panels.row_model import RowModel
from studio.ui.panels.row_table import DELETE, ENTER, RowTable

ABOUT = Message(
    "Places that may be wrong, worst first. {next} goes to the next, {right} says that it is right as it is.",
    {"next": KeyOf("next-problem"), "right": KeyOf("accept")},
)
LISTED = 400
"""How many places are listed at first; the keys walk through all of them."""


class ProblemsPanel(Panel):
    """The queue as a list, with the sentences of the place that is chosen below it; Enter hears it again."""

    tables = frozenset({"speakers", "recordings"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.queue = self.studio.problems
        self.model = RowModel(place_columns(self.studio.document.project), self)
        self.list = RowTable(self.model, self.tr("Problems"), "")
        KeyedText(self.list, self.studio.preferences, ABOUT, self.list.say_about)
        self.list.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.list.own_keys = self.list.own_keys - DELETE - ENTER
        self.filter = ProblemFilterRow()
        self.weights = ProblemWeights(self.studio.preferences)
        self._arrange()
        self._connect()
        self.reread()

    def reread(self) -> None:
        """Fill the filter and list the places."""
        project = self.studio.document.project
        self.filter.fill(project.recordings(), project.speakers())
        self._show_places()

    def lists(self) -> list[QWidget]:
        """The places."""
        return [self.list]

    def explanation(self) -> str:
        """What is said about the place that is chosen."""
        return self._explained.text()

    def _connect(self) -> None:
        self.queue.changed.connect(self.refresh)
        self.queue.current_changed.connect(self._show_current)
        self.studio.checking.changed.connect(self._show_checking)
        self.studio.work.jobs_changed.connect(self._show_checking)
        self.filter.changed.connect(lambda: self.queue.set_filter(self.filter.wanted))
        self.list.chosen.connect(self._go_to_chosen)
        self.list.opened.connect(self._go_to)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the explanation to the new size."""
        super().resizeEvent(event)
        self._explained.fit()

    # What is shown

    def _show_places(self) -> None:
        self._list_places()
        count = len(self.queue.places)
        template = self.tr("1 place") if count == 1 else self.tr("{count} places")
        self._count.setText(template.format(count=count))
        self._show_current()
        self._show_checking()

    def _list_places(self) -> None:
        """List the worst places, and those up to the current one: thousands would slow every edit down."""
        index = self.queue.current_index
        most = max(LISTED, (index or 0) + LISTED // 2)
        known = {line.id: line for line in self.model.rows}
        lines = [place_line(place, known) for place in self.queue.places[:most]]
        with self.list.without_echo():
            self.model.set_rows(lines)

    def _show_current(self) -> None:
        index, place = self.queue.current_index, self.queue.current
        if index is not None and index >= len(self.model.rows):
            self._list_places()
        chosen = self.model.rows[index].id if index is not None and index < len(self.model.rows) else None
        self.list.select([] if chosen is None else [chosen], chosen)
        self._explained.say(place_sentences(place, self.studio.document.project) if place else "")

    def _show_checking(self) -> None:
        recording_id = self.studio.document.recording_id
        job = self.studio.checking.job_of(recording_id)
        self._check.setVisible(job is None)
        self._stop.setVisible(job is not None)
        percent = f"{round(100 * job.fraction)} %" if job is not None and job.fraction is not None else ""
        self._stop.setText(percent or self.tr("Stop"))
        checked = recording_id is not None and self.queue.was_checked(recording_id)
        allowed = recording_id is not None and not self.read_only
        self._check.allow(allowed, self.read_only_reason or self.tr("Import a recording first."))
        self._accept.allow(
            bool(self.queue.places) and not self.read_only,
            self.read_only_reason or self.tr("No problem is listed."),
        )
        for state in (self._no_recording, self._not_checked):
            state.allow(not self.read_only, self.read_only_reason)
        if self.model.rows:
            self._middle.setCurrentWidget(self.list)
        else:
            self._middle.setCurrentWidget(self._nothing(recording_id, checked, job is not None))

    def _nothing(self, recording_id: int | None, checked: bool, running: bool) -> EmptyState:
        if recording_id is None:
            return self._no_recording
        if running:
            return self._running
        if not checked:
            return self._not_checked
        wanted = self.filter.wanted
        narrowed = wanted.kind is not None or wanted.speaker_id is not None or wanted.recording_id is not None
        return self._none_like_that if narrowed else self._none_left

    # Building

    def _arrange(self) -> None:
        tr, host = self.tr, self.host
        self._explained = Explanation(tr("Why this is listed"))
        middle = QWidget()
        self._middle = QStackedLayout(middle)
        self._make_empty_states()
        for widget in (self.list, *self._states):
            self._middle.addWidget(widget)
        self._check = PictureButton("search", tr("Check"), tr("Look for places that may be wrong"),
                                    partial(review.check, host), action="check")  # fmt: skip
        self._stop = PictureButton(
            "square", tr("Stop"), tr("Stop the check. What was found before stays"), self._cancel
        )
        back, on = (partial(review.step_problem, host, step) for step in (-1, 1))
        previous = PictureButton("arrow-left", tr("Previous"), tr("To the previous problem"), back,
                                 quiet=True, action="previous-problem")  # fmt: skip
        following = PictureButton("arrow-right", tr("Next"), tr("To the next problem"), on,
                                  quiet=True, action="next-problem")  # fmt: skip
        self._accept = PictureButton("check", tr("Fine"), tr("Right as it is, and on to the next"),
                                     partial(review.accept, host), action="accept")  # fmt: skip
        weigh = PictureButton("sliders-horizontal", tr("Weights"), tr("How much each kind of problem counts"),
                              quiet=True)  # fmt: skip
        weigh.setCheckable(True)
        weigh.toggled.connect(self.weights.setVisible)
        self.weigh_button = weigh
        self.weights.hide()
        self._count = QLabel()
        self._count.setAccessibleName(tr("Places listed"))
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filter)
        layout.addWidget(middle, 1)
        layout.addWidget(self._explained)
        layout.addWidget(self.weights)
        layout.addWidget(
            button_row(self._check, self._stop, previous, following, self._accept, weigh, self._count)
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(content)
        self._content = content
        self.setFocusProxy(self.list)

    def _make_empty_states(self) -> None:
        tr, host = self.tr, self.host
        self._no_recording = EmptyState(
            "file-audio",
            tr("Places that may be wrong belong here. Import a recording first."),
            tr("Import recordings…"),
            partial(project_commands.import_recordings, host),
        )
        self._not_checked = EmptyState(
            "search",
            tr("Places that may be wrong belong here, worst first. A check listens to every turn and word."),
            tr("Check this recording"),
            partial(review.check, host),
        )
        self._running = EmptyState("search", tr("The recording is being checked."))
        self._none_left = EmptyState(
            "circle-check", tr("No problem is left. What you edit is checked again.")
        )
        self._none_like_that = EmptyState(
            "filter", tr("No problem is like that."), tr("Show all problems"), self.filter.clear
        )
        self._states = (
            self._no_recording,
            self._not_checked,
            self._running,
            self._none_left,
            self._none_like_that,
        )

    # What the user does

    def _cancel(self) -> None:
        recording_id = self.studio.document.recording_id
        if recording_id is not None:
            self.studio.checking.cancel(recording_id)

    def _go_to_chosen(self, ids: frozenset[int]) -> None:
        for line_id in ids:
            self._go_to(line_id)

    def _go_to(self, line_id: int) -> None:
        row = self.model.place_of(line_id)
        if row is not None:
            review.go_to(self.host, self.model.rows[row].place)
