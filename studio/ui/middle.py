"""The middle of the window: sentences, under them the timeline of a recording or a take."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studio.ui.announcement import announce
from studio.ui.commands import project as project_commands
from studio.ui.commands.host import Host
from studio.ui.ghost_bar import GhostBar
from studio.ui.message_bar import MessageBar
from studio.ui.panels.empty_state import EmptyState
from studio.ui.timeline.timeline import Timeline
from studio.ui.translation import filled

if TYPE_CHECKING:
    from studio.ui.takes.take_page import TakePage


SLOW_MS = 200
"""A take that is there sooner is not said to be on its way."""


class Middle(QWidget):
    """Message bar and timeline; a project without recordings offers to import one.

    Attributes
        take_page: the take that is open; None until one has been.
        opening: says which take is about to open, and offers to give that up.
    """

    def __init__(self, host: Host, messages: MessageBar, timeline: Timeline) -> None:
        super().__init__()
        self._host, self._timeline = host, timeline
        self.take_page: TakePage | None = None
        document = host.studio.document
        self.empty = EmptyState(
            "audio-waveform",
            self.tr("A recording appears here: its sound, who speaks when, and every word."),
            self.tr("Import recordings…"),
            partial(project_commands.import_recordings, host),
        )
        self.empty.button.setEnabled(not document.read_only)
        opened = host.studio.open_take
        self.opening = EmptyState("audio-lines", "", self.tr("Back to the recording"), opened.close)
        opened.shown_in.append(self.opening)
        self._stack = QStackedWidget()
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(self._show_opening)
        for widget in (timeline, self.empty, self.opening):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(messages)
        layout.addWidget(self._stack, 1)
        layout.addWidget(GhostBar(host))
        document.recording_changed.connect(self._choose)
        opened.loading_changed.connect(self._on_loading)
        opened.opened.connect(self._show_take)
        opened.closed.connect(lambda: self._choose(document.recording_id))
        opened.refused.connect(host.refuse)
        host.studio.timeline.view.revealed.connect(opened.close)  # whoever goes to a turn wants to see it
        self._choose(document.recording_id)

    def _choose(self, recording_id: int | None) -> None:
        if recording_id is None:
            self._bring_up(self.empty, self.empty.button)
        else:
            self._bring_up(self._timeline, self._timeline)

    def _bring_up(self, page: QWidget, focus: QWidget) -> None:
        """Show a page; `focus` of it takes the focus over where the page before had it."""
        had_focus = self._stack.isAncestorOf(self.window().focusWidget() or self)
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(focus)
        if had_focus:
            focus.setFocus()

    def close_sound(self) -> None:
        """Let go of the take's sound: the window closes."""
        if self.take_page is not None:
            self.take_page.close_sound()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up a take that is about to open."""
        if event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is self.opening:
            self._host.studio.open_take.close()
        else:
            super().keyPressEvent(event)

    def _on_loading(self) -> None:
        opened = self._host.studio.open_take
        if opened.loading:
            self.opening.say(filled(self.tr("Opening take {id}…"), id=opened.loading))
            self._slow.start()
            return
        self._slow.stop()
        if self._stack.currentWidget() is self.opening:
            if opened.take_id and self.take_page is not None:
                self._bring_up(self.take_page, self.take_page.timeline)
            else:
                self._choose(self._host.studio.document.recording_id)

    def _show_opening(self) -> None:
        self._bring_up(self.opening, self.opening.button)
        announce(self.opening, self.opening.sentence)

    def _show_take(self) -> None:
        if self.take_page is None:
            from studio.ui.takes.take_page import TakePage

            self.take_page = TakePage(self._host)
            self._stack.addWidget(self.take_page)
        self._bring_up(self.take_page, self.take_page.timeline)
        self.take_page.timeline.setFocus()
