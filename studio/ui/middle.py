"""The middle of the window: sentences, under them the timeline of a recording or a take."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studio.ui.commands import project as project_commands
from studio.ui.commands.host import Host
from studio.ui.ghost_bar import GhostBar
from studio.ui.message_bar import MessageBar
from studio.ui.panels.empty_state import EmptyState
from studio.ui.timeline.timeline import Timeline

if TYPE_CHECKING:
    from studio.ui.takes.take_page import TakePage


class Middle(QWidget):
    """Message bar and timeline; a project without recordings offers to import one.

    Attributes
        take_page: the take that is open; None until one has been.
    """

    def __init__(self, host: Host, messages: MessageBar, timeline: Timeline) -> None:
        super().__init__()
        self._host = host
        self.take_page: TakePage | None = None
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
        opened = host.studio.open_take
        opened.opened.connect(self._show_take)
        opened.closed.connect(lambda: self._choose(document.recording_id))
        opened.refused.connect(host.refuse)
        host.studio.timeline.view.revealed.connect(opened.close)  # whoever goes to a turn wants to see it
        self._choose(document.recording_id)

    def _choose(self, recording_id: int | None) -> None:
        self._stack.setCurrentIndex(1 if recording_id is None else 0)
        self.setFocusProxy(self.empty.button if recording_id is None else self._stack.widget(0))

    def close_sound(self) -> None:
        """Let go of the take's sound: the window closes."""
        if self.take_page is not None:
            self.take_page.close_sound()

    def _show_take(self) -> None:
        if self.take_page is None:
            from studio.ui.takes.take_page import TakePage

            self.take_page = TakePage(self._host)
            self._stack.addWidget(self.take_page)
        self._stack.setCurrentWidget(self.take_page)
        self.setFocusProxy(self.take_page.timeline)
        self.take_page.timeline.setFocus()
