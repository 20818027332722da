"""Finding a pattern in the texts of turns and replacing it, with every place shown before and after."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from studio.errors import StudioError
from studio.events import Failed, Result
from studio.jobs.process import ChildJob
from studio.project.values import Turn
from studio.steps.replace import (
    Found,
    Hit,
    Search,
    compile_search,
    find_hits,
    replace_texts,
    replaced,
    search_texts,
)
from studio.ui.commands.host import Host
from studio.ui.dialogs.controls import accept_or_cancel
from studio.ui.dialogs.replace_table import HitLine, HitTable
from studio.ui.translation import translated

SEARCH_AFTER_MS = 250
POLL_MS = 40
PATIENCE_S = 10.0
"""A pattern that is not done by then may never be: it is ended."""
SIZE_PX = (860, 560)


@dataclass(frozen=True)
class _Scope:
    recording_id: int | None = None
    speaker_id: int | None = None
    turn_ids: frozenset[int] | None = None


class ReplaceDialog(QDialog):
    """Searches while one types; nothing is changed before Replace is pressed, and then as one step."""

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host, self._studio = host, host.studio
        self._job: ChildJob | None = None
        self._until = 0.0
        self._turns: dict[int, Turn] = {}
        self._searched = Search("")
        self.setWindowTitle(self.tr("Find and replace"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.wanted, self.by = QLineEdit(), QLineEdit()
        self.regex = QCheckBox(self.tr("Regular expression"))
        self.match_case = QCheckBox(self.tr("Match case"))
        self.whole_words = QCheckBox(self.tr("Whole words"))
        self.scope = QComboBox()
        self.table = HitTable()
        self.said = QLabel(wordWrap=True)
        self._timer = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self._poll = QTimer(self, interval=POLL_MS)
        self._fill_scopes()
        self._arrange()
        self._explain()
        self._connect()
        self._search()
        self.resize(*SIZE_PX)
        self.wanted.setFocus()

    @property
    def search(self) -> Search:
        """What is looked for."""
        return Search(
            self.wanted.text(),
            self.by.text(),
            self.regex.isChecked(),
            self.match_case.isChecked(),
            self.whole_words.isChecked(),
        )

    @property
    def searching(self) -> bool:
        """Whether the hits of what is typed are still being looked for."""
        return self._timer.isActive() or self._job is not None

    def done(self, result: int) -> None:
        """End the search, however the dialog ends."""
        self._end_search()
        super().done(result)

    def accept(self) -> None:
        """Replace what is ticked in one step."""
        if self.searching or not self.replace_button.isEnabled():
            return  # Enter in a field: what is shown is not yet what is typed
        ticked = self.table.ticked()
        by_turn: dict[int, list[Hit]] = {}
        for line in ticked:
            by_turn.setdefault(line.hit.turn_id, []).append(line.hit)
        texts = {
            turn_id: (self._turns[turn_id].text, replaced(self._turns[turn_id].text, hits))
            for turn_id, hits in by_turn.items()
        }
        change = self._studio.document.apply(replace_texts, texts, self._searched)
        if change is not None:
            self._host.say(change.label)
            super().accept()

    # Searching

    def _search(self) -> None:
        self._end_search()
        search = self.search
        try:
            compile_search(search)
        except StudioError as error:
            self._show_nothing(translated(error.message), wrong=True)
            return
        if not search.find:
            self._show_nothing(
                self.tr("Type what you look for. Every place is shown here before it changes.")
            )
            return
        self._searched = search
        turns = self._turns_in_scope()
        self._turns = {turn.id: turn for turn in turns}
        texts = [(turn.id, turn.text) for turn in turns if turn.text]
        if search.regex:
            self._show_nothing(self.tr("Searching…"))
            self._job = ChildJob(find_hits, (texts, search))
            self._until = time.monotonic() + PATIENCE_S
            self._poll.start()
        else:
            self._show(search_texts(texts, search))

    def _take(self) -> None:
        job = self._job
        if job is None:
            return
        for event in job.poll():
            self._end_search()
            if isinstance(event, Result):
                self._show(event.value)
            elif isinstance(event, Failed):
                self._show_nothing(translated(event.text), wrong=True)
            return
        if time.monotonic() > self._until:
            self._end_search()
            self._show_nothing(
                self.tr(
                    "This pattern takes too long. Write it more simply: (a+)+ and the like take for ever."
                ),
                wrong=True,
            )

    def _end_search(self) -> None:
        self._poll.stop()
        self._timer.stop()
        if self._job is not None:
            self._job.close()
            self._job = None

    def _show(self, found: Found) -> None:
        project = self._studio.document.project
        names = {recording.id: recording.name for recording in project.recordings()}
        self.table.show_lines(
            [
                HitLine(number, hit, self._turns[hit.turn_id], names[self._turns[hit.turn_id].recording_id])
                for number, hit in enumerate(found.hits)
            ]
        )
        self._complete = found.complete
        self._count()

    def _show_nothing(self, sentence: str, *, wrong: bool = False) -> None:
        self.table.show_lines([])
        self._say(sentence, wrong=wrong)
        self.replace_button.setEnabled(False)

    def _say(self, sentence: str, *, wrong: bool = False) -> None:
        self.said.setText(sentence)
        self.said.setProperty("wrong", wrong)
        self.said.style().polish(self.said)  # its colour depends on it

    def _count(self) -> None:
        ticked, all_lines = self.table.ticked(), self.table.lines
        turns = len({line.hit.turn_id for line in ticked})
        values = {"count": len(ticked), "all": len(all_lines), "turns": turns}
        if not all_lines:
            sentence = self.tr("Nothing is like that here.")
        elif self._complete:
            sentence = self.tr("{count} of {all} places are ticked, in {turns} turns.").format(**values)
        else:
            sentence = self.tr("{count} of the first {all} places are ticked, in {turns} turns.").format(
                **values
            )
        gold = len({line.hit.turn_id for line in ticked if line.is_gold})
        if gold:
            sentence += " " + self.tr("Gold turns among them that have to be accepted again: {gold}.").format(
                gold=gold
            )
        self._say(sentence)
        self.replace_button.setEnabled(bool(ticked) and not self._studio.document.read_only)

    def _turns_in_scope(self) -> Sequence[Turn]:
        project, scope = self._studio.document.project, self.scope.currentData()
        turns = project.turns(scope.recording_id, speaker_id=scope.speaker_id)
        return [turn for turn in turns if scope.turn_ids is None or turn.id in scope.turn_ids]

    # Building

    def _fill_scopes(self) -> None:
        project, studio = self._studio.document.project, self._studio
        chosen = studio.timeline.selection.turn_ids
        self.scope.addItem(self.tr("The whole project"), _Scope())
        if studio.document.recording_id is not None:
            self.scope.addItem(self.tr("This recording"), _Scope(studio.document.recording_id))
        if len(chosen) > 1:
            self.scope.addItem(self.tr("The selected turns"), _Scope(turn_ids=frozenset(chosen)))
            self.scope.setCurrentIndex(self.scope.count() - 1)
        for speaker in project.speakers():
            self.scope.addItem(
                self.tr("Turns of {speaker}").format(speaker=speaker.name), _Scope(speaker_id=speaker.id)
            )

    def _explain(self) -> None:
        tr = self.tr
        by_tip = tr("What comes in its place; in a regular expression $1 is what its first group found")
        for field, name, tip in (
            (self.wanted, tr("Find"), tr("The text, or the pattern, to look for")),
            (self.by, tr("Replace with"), by_tip),
            (self.scope, tr("Where"), tr("Which turns are searched")),
            (self.said, tr("What was found"), ""),
        ):  # fmt: skip
            field.setAccessibleName(name)
            field.setToolTip(tip)
        self.regex.setToolTip(tr("Find a pattern, such as \\bgonna\\b or (\\d+) percent"))
        self.match_case.setToolTip(tr("Capitals and small letters are different"))
        self.whole_words.setToolTip(tr("Not inside of words"))

    def _arrange(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Find"), self.wanted)
        form.addRow(self.tr("Replace with"), self.by)
        options = QHBoxLayout()
        for box in (self.regex, self.match_case, self.whole_words):
            options.addWidget(box)
        options.addStretch(1)
        form.addRow("", options)
        form.addRow(self.tr("Where"), self.scope)
        buttons, self.replace_button = accept_or_cancel(self, self.tr("Replace"))
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.said)
        layout.addWidget(buttons)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._search)
        self._poll.timeout.connect(self._take)
        for field in (self.wanted, self.by):
            field.textChanged.connect(self._search_soon)
        for box in (self.regex, self.match_case, self.whole_words):
            box.toggled.connect(self._search_soon)
        self.scope.currentIndexChanged.connect(self._search_soon)
        self.table.ticks_changed.connect(self._count)

    def _search_soon(self, _value: object = None) -> None:
        self.replace_button.setEnabled(False)
        self._timer.start()
