"""Giving many turns a state in one step: those selected, shown, of a speaker, a recording or the project."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from studio.project import edits
from studio.project.values import State, Turn
from studio.ui.commands.host import Host
from studio.ui.dialogs.controls import accept_or_cancel
from studio.ui.dialogs.reason import reason_box
from studio.ui.panels.plain_words import state_title
from studio.ui.timeline.geometry import clock

UNREVIEWED = frozenset({State.RAW, State.EDITED})
WIDTH_PX = 420


class ManyStatesDialog(QDialog):
    """`shown` are the turns that the transcript's filter lets through."""

    def __init__(self, host: Host, shown: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host, self._studio = host, host.studio
        self._untimed: dict[int, bool] = {}
        self.setWindowTitle(self.tr("Many turns at once"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.which, self.now, self.state = QComboBox(), QComboBox(), QComboBox()
        self.reason = reason_box(self._studio.document.project.reject_reasons())
        self.summary = QLabel(wordWrap=True)
        self._fill_which(frozenset(shown))
        self._fill_states()
        self._arrange()
        for box in (self.which, self.now, self.state):
            box.currentIndexChanged.connect(self._sum_up)
        self._sum_up()
        self.setMinimumWidth(WIDTH_PX)

    def accept(self) -> None:
        """Give the chosen turns their state in one step."""
        from studio.steps.gold import accept as accept_turns

        able, _ = self._able(self._chosen())
        ids, state, document = [turn.id for turn in able], self.wanted, self._studio.document
        if state is State.GOLD:
            change = document.apply(accept_turns, ids, bulk=len(ids) > 1)
        else:
            reason = self.reason.currentText().strip() if state is State.REJECTED else ""
            change = document.apply(edits.set_state, ids, state, reason)
        if change is not None:
            self._host.say(change.label)
            super().accept()

    @property
    def wanted(self) -> State:
        """What they shall become."""
        return State(self.state.currentData())  # Qt keeps only the text of it

    def _chosen(self) -> list[Turn]:
        """The turns that the state would be new to."""
        project = self._studio.document.project
        kind, value = self.which.currentData()
        if kind == "turns":
            turns = project.turns_with_ids(value)
        elif kind == "speaker":
            turns = project.turns(speaker_id=value)
        else:
            turns = project.turns(value)
        now, state = self.now.currentData(), self.wanted
        return [turn for turn in turns if turn.state is not state and (now is None or turn.state in now)]

    def _able(self, turns: list[Turn]) -> tuple[list[Turn], int]:
        """Those that the state can be given to, and how many of them it cannot."""
        if self.wanted is not State.GOLD:
            return turns, 0
        for recording_id in {turn.recording_id for turn in turns}:
            self._look_for_times(recording_id)
        able = [
            turn for turn in turns if turn.speaker_id is not None and not self._untimed.get(turn.id, True)
        ]
        return able, len(turns) - len(able)

    def _look_for_times(self, recording_id: int) -> None:
        words = self._studio.document.project.words_of_recording(recording_id)
        for turn_id, its in words.items():
            self._untimed[turn_id] = any(word.start is None for word in its)

    def _sum_up(self, _place: object = None) -> None:
        rejected, field = self.wanted is State.REJECTED, self.reason.lineEdit()
        if rejected and not self.reason.isEnabled() and field is not None:
            field.selectAll()  # typing replaces the reason that is offered
        self.reason.setEnabled(rejected)
        able, unable = self._able(self._chosen())
        seconds = clock(sum(turn.end - turn.start for turn in able), 1)
        text = self.tr("Turns that change: {count}, {time} of speech.").format(count=len(able), time=seconds)
        if unable:
            text += "\n" + self.tr(
                "Turns that cannot be gold yet, and stay as they are: {count}. They have no speaker, "
                "no words, or words without a time."
            ).format(count=unable)
        if self.wanted is State.GOLD and len(able) > 1:
            text += "\n" + self.tr("They are recorded as accepted in bulk: nobody heard each of them.")
        self.summary.setText(text)
        self.apply_button.setEnabled(bool(able))

    def _fill_which(self, shown: frozenset[int]) -> None:
        project, studio = self._studio.document.project, self._studio
        selected = frozenset(studio.timeline.selection.turn_ids)
        tr = self.tr
        for ids, template in (
            (selected, tr("Selected turns: {count}")),
            (shown, tr("Turns shown in the transcript: {count}")),
        ):
            if ids:
                self.which.addItem(template.format(count=len(ids)), ("turns", ids))
        if studio.document.recording_id is not None:
            self.which.addItem(tr("All turns of this recording"), ("recording", studio.document.recording_id))
        for speaker in project.speakers():
            title = tr("All turns of {speaker}").format(speaker=speaker.name)
            self.which.addItem(title, ("speaker", speaker.id))
        self.which.addItem(tr("All turns of the project"), ("project", None))
        if len(selected) < 2 < len(shown):
            self.which.setCurrentIndex(1 if selected else 0)

    def _fill_states(self) -> None:
        self.now.addItem(self.tr("Whatever they are now"), None)
        self.now.addItem(self.tr("Only those not reviewed"), UNREVIEWED)
        for state in (State.EDITED, State.REVIEWED, State.GOLD, State.REJECTED):
            self.now.addItem(self.tr("Only: {state}").format(state=state_title(state)), frozenset({state}))
        for state in (State.REVIEWED, State.GOLD, State.REJECTED, State.RAW):
            self.state.addItem(state_title(state), state)

    def _arrange(self) -> None:
        form = QFormLayout()
        for title, box, tip in (
            (self.tr("Turns"), self.which, self.tr("Which turns")),
            (self.tr("Of these"), self.now, self.tr("Which of them, by what they are now")),
            (self.tr("Become"), self.state, self.tr("What they are then")),
            (self.tr("Reason"), self.reason, self.reason.toolTip()),
        ):
            box.setAccessibleName(title)
            box.setToolTip(tip)
            form.addRow(title, box)
        buttons, self.apply_button = accept_or_cancel(self, self.tr("Apply"))
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.summary)
        layout.addWidget(buttons)
