"""The guided path: the steps of the job in order, which are done, what to do next, one button each."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from studio.steps.path_stages import STAGES
from studio.steps.path_values import PathStage, Stand, Standing
from studio.ui.commands import project as project_commands
from studio.ui.commands.host import Host
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.panel import Panel
from studio.ui.panels.path_row import PathRow
from studio.ui.path_run import PathRun
from studio.ui.translation import tr

PANEL = "panel-"
LOOKS = (PANEL, "next-problem")
"""Actions that begin so only show something."""


@dataclass(frozen=True)
class StageButton:
    """What the button of a stage says and does.

    `text` is said while the stage is next, and it does the stage, or the window's action `action` where one
    is named. `again` is said when the stage is done; `again_action` is the action that it then does. Actions
    that begin with "panel-" bring that panel up.
    """

    text: str
    action: str = ""
    again: str = ""
    again_action: str = ""

    def action_of(self, stand: Stand) -> str:
        """The action that it does where the stage stands so; "" where it does the stage."""
        return self.again_action if stand is Stand.DONE else self.action

    def changes(self, stand: Stand) -> bool:
        """Whether it changes the project, and not only shows what there is."""
        return not self.action_of(stand).startswith(LOOKS)


BUTTONS: Mapping[str, StageButton] = {
    "import": StageButton("", "", "Transcript…", "import-transcript"),
    "diarize": StageButton("Find them", "", "Again…", "diarize"),
    "match": StageButton("Match", "", "Look", "panel-match"),
    "transcribe": StageButton("Write it", "transcribe", "Again…", "transcribe"),
    "text": StageButton("Read"),
    "align": StageButton("Find words", "", "Again", "align"),
    "clips": StageButton("Cut", "", "Look", "panel-clips"),
    "check": StageButton("Check", "", "Look", "next-problem"),
    "gold": StageButton("Make gold", "", "Look", "panel-clips"),
    "board": StageButton("", "", "Look", "panel-board"),
    "freeze": StageButton("Freeze"),
    "voice": StageButton("Choose", "panel-voices", "Look", "panel-voices"),
}
"""By stage."""


class PathPanel(Panel):
    """The stages of the recording in view. What is left can be done one by one, or all by itself."""

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.run = PathRun(self.studio, self)
        self._next: PathRow | None = None
        self.rows = [PathRow(stage, partial(self._press, stage)) for stage in STAGES]
        self._arrange()
        self.run.changed.connect(self.refresh)
        self.run.count()
        self.reread()

    def reread(self) -> None:
        """Read how far the recording is, and mark the next step."""
        recording_id = self.studio.document.recording_id
        self.set_empty(recording_id is None)
        self.empty_state.allow(not self.read_only, self.read_only_reason)
        if recording_id is None:
            return
        self._name.setText(self.studio.document.project.recording(recording_id).name)
        running = self.run.running
        places = {each.stage.name: (number, each) for number, each in enumerate(self.run.standings, 1)}
        for row in self.rows:
            row.setVisible(row.stage.name in places)
            if row.stage.name not in places:
                continue
            number, standing = places[row.stage.name]
            row.show_standing(standing, number=number, of=len(places))
            mine = running is not None and running[0] is row.stage
            row.show_progress(mine, running[1].fraction if running is not None and mine else None)
            self._show_button(row, standing, busy=running is not None)
            if standing.stand is Stand.NEXT and self._next is not row:
                self._next = row
                QTimer.singleShot(0, self, partial(self._scroll.ensureWidgetVisible, row))
        self._show_rest(busy=running is not None or self.run.goes_on)

    def do_next(self) -> None:
        """Do the stage that is next."""
        for standing in self.run.standings:
            if standing.stand is Stand.NEXT:
                self._press(standing.stage)
                return

    def _show_button(self, row: PathRow, standing: Standing, *, busy: bool) -> None:
        button = BUTTONS[row.stage.name]
        done = standing.stand is Stand.DONE
        text = button.again if done else button.text
        changes = button.changes(standing.stand)
        tip = (changes and self.read_only_reason) or tr(row.stage.about)
        row.show_button(
            tr(text) if text and standing.stand is not Stand.WAITS else "",
            tip,
            plain=standing.stand is not Stand.NEXT,
            possible=not changes or not (self.read_only or busy),
        )

    def _show_rest(self, *, busy: bool) -> None:
        possible = (Stand.NEXT, Stand.POSSIBLE)
        left = any(each.stand in possible and each.stage.plan for each in self.run.standings)
        self._rest.setVisible(not busy)
        self._stop.setVisible(busy)
        nothing = self.tr("Nothing is left that can be done without you.")
        self._rest.allow(left and not self.read_only, self.read_only_reason or nothing)

    def _press(self, stage: PathStage) -> None:
        standing = next((each for each in self.run.standings if each.stage is stage), None)
        if standing is None or standing.stand is Stand.WAITS:
            return
        action = BUTTONS[stage.name].action_of(standing.stand)
        if action.startswith(PANEL):
            self.host.show_panel(action.removeprefix(PANEL))
        elif action:
            self.host.actions_by_name[action].trigger()
        else:
            self.run.do(stage)

    def _arrange(self) -> None:
        host = self.host
        self._name = QLabel()
        self._name.setContentsMargins(8, 4, 8, 4)
        self._name.setAccessibleName(self.tr("The recording whose path this is"))
        stages = QWidget()
        layout = QVBoxLayout(stages)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for row in self.rows:
            layout.addWidget(row)
        layout.addStretch(1)
        self._scroll = scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(stages)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # while nothing can be done, it is read
        scroll.setAccessibleName(self.tr("Steps of the guided path"))
        self._rest = PictureButton(
            "fast-forward", self.tr("Do the rest"),
            self.tr("Do every step that is left and needs nobody, one after the other"), self.run.do_rest,
        )  # fmt: skip
        self._stop = PictureButton(
            "square", self.tr("Stop"), self.tr("Stop. What was done before stays"), self.run.stop
        )
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._name)
        whole.addWidget(scroll, 1)
        whole.addWidget(button_row(self._rest, self._stop))
        sentence = self.tr(
            "From a recording and its transcript to gold clips, step by step. Drop a podcast on the window, "
            "or import one."
        )
        run = partial(project_commands.import_recordings, host)
        self.begins_at = self._rest
        self.show_either(content, EmptyState("list-checks", sentence, self.tr("Import recordings…"), run))
