"""The line under a diarization that is shown and not taken: what it would change, and what to do with it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from studio.ui.announcement import announce
from studio.ui.commands.host import Host
from studio.ui.panels.buttons import PictureButton
from studio.ui.timeline.ghost import summary
from studio.ui.translation import translated

BUTTONS = (
    ("previous-change", "arrow-left", "Previous change", True),
    ("next-change", "arrow-right", "Next change", True),
    ("take-diarization", "check", "Take it", False),
    ("leave-diarization", "x", "Keep what is there", False),
)
"""Action, picture, title, and whether the picture alone is enough."""


class GhostBar(QFrame):
    """Hidden where there is no ghost; its buttons are the actions of the menu."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._ghost = host.studio.timeline.ghost
        self.setObjectName("ghost-bar")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.text = QLabel(wordWrap=True)
        self.text.setAccessibleName(self.tr("New diarization"))
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 3, 4, 3)
        layout.addWidget(self.text, 1)
        self.buttons: dict[str, PictureButton] = {}
        for name, picture, title, quiet in BUTTONS:
            action = host.actions_by_name[name]
            button = PictureButton(
                picture, self.tr(title), action.toolTip().split("\n")[0], action.trigger, quiet=quiet
            )
            self.buttons[name] = button
            layout.addWidget(button)
        self._ghost.changed.connect(self._show)
        self._ghost.told.connect(host.say)
        host.studio.document.recording_changed.connect(lambda _id: self._show())
        self._show()

    def _show(self) -> None:
        plan = self._ghost.plan_here
        self.setVisible(plan is not None)
        if plan is None:
            return
        text = translated(summary(plan))
        if text != self.text.text():
            self.text.setText(text)
            announce(self, text)
