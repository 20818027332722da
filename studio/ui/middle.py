"""The middle of the window: sentences, and under them the timeline, or what to do where there is no sound."""

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studio.ui.commands import project as project_commands
from studio.ui.commands.host import Host
from studio.ui.ghost_bar import GhostBar
from studio.ui.message_bar import MessageBar
from studio.ui.panels.empty_state import EmptyState
from studio.ui.timeline.timeline import Timeline


class Middle(QWidget):
    """Message bar and timeline; a project without recordings offers to import one."""

    def __init__(self, host: Host, messages: MessageBar, timeline: Timeline) -> None:
        super().__init__()
        document = host.studio.document
        self.empty = EmptyState(
            "audio-waveform",
            self.tr("A recording appears here: its sound, who speaks when, and every word."),
            self.tr("Import recordings…"),
            partial(project_commands.import_recordings, host),
        )
        self.empty.button.setEnabled(not document.read_only)
        self._stack = QStackedWidget()
        self._stack.addWidget(timeline)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(messages)
        layout.addWidget(self._stack, 1)
        layout.addWidget(GhostBar(host))
        document.recording_changed.connect(self._choose)
        self._choose(document.recording_id)

    def _choose(self, recording_id: int | None) -> None:
        self._stack.setCurrentIndex(1 if recording_id is None else 0)
        self.setFocusProxy(self.empty.button if recording_id is None else self._stack.widget(0))
