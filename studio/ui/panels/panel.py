"""What every panel has in common: its host, reading again on changes, and what it shows while empty."""

from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from studio.errors import Message
from studio.project.values import Change
from studio.ui.commands.host import Host
from studio.ui.named_keys import with_keys
from studio.ui.panels.empty_state import EmptyState
from studio.ui.studio import Studio
from studio.ui.translation import translated

SUMMED_AFTER_MS = 150


class Panel(QWidget):
    """A panel of the window. It keeps ids and reads its rows again when a table of `tables` changed.

    While it is not in view it only remembers that it has to read. Subclasses write `reread`.

    Attributes
        tables: the tables that it shows.
        added_up: tables of whose rows it shows sums only: a moment after the last of a burst of edits.
        host, studio: what it works with.
        read_only: whether edits are refused here; `read_only_reason` says why.
        begins_at: what has the keys first where the panel gets them; the content itself where it is None.
    """

    tables: ClassVar[frozenset[str]] = frozenset()
    added_up: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.host = host
        self.studio: Studio = host.studio
        self._stale = False
        self._summing = QTimer(self, singleShot=True, interval=SUMMED_AFTER_MS)
        self._summing.timeout.connect(self.refresh)
        self.studio.work.closed.connect(self._summing.stop)
        self._content: QWidget | None = None
        self._focus_target: QWidget | None = None
        self.begins_at: QWidget | None = None
        self.setObjectName(type(self).__name__.removesuffix("Panel").lower())
        self.studio.document.changed.connect(self._on_changed)
        self.studio.document.recording_changed.connect(self._on_recording_changed)

    @property
    def read_only(self) -> bool:
        """Whether the project can only be looked at."""
        return self.studio.document.read_only

    @property
    def read_only_reason(self) -> str:
        """Why nothing can be changed, "" where it can."""
        return self.studio.document.read_only_reason

    def reread(self) -> None:
        """Read the rows that are shown again."""
        raise NotImplementedError

    def refresh(self) -> None:
        """`reread` now where the panel is in view, else when it comes into view."""
        if self.isVisible():
            self._stale = False
            self.reread()
        else:
            self._stale = True

    def close_sound(self) -> None:
        """Let go of files, devices and threads: the window closes."""

    def lists(self) -> list[QWidget]:
        """The lists in which the canvas keys act too."""
        return []

    # Qt's own focus proxy would keep Tab inside the panel, or skip controls: in the order of Tab a panel
    # comes after its controls, and Qt goes from there to the proxy. So the panel hands the focus on itself.

    def setFocusProxy(self, target: QWidget | None) -> None:
        """Say what takes the focus for it, if that can be seen by then."""
        self._focus_target = target

    def focusProxy(self) -> QWidget | None:  # type: ignore[override]
        """What takes the focus for it."""
        return self._focus_target

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # type: ignore[override]
        """Give the focus to its list or field, or to the first that can take keys."""
        target = self._focus_target
        if target is None or not target.isVisibleTo(self) or not target.isEnabled():
            within = self.findChildren(QWidget)
            target = next((each for each in within if _takes_keys(each) and each.isVisibleTo(self)), None)
        if target is not None:
            target.setFocus(reason)
        else:
            super().setFocus(reason)

    def with_keys(self, message: Message) -> str:
        """A sentence in the window's language, with the keys of now."""
        return translated(with_keys(message, self.studio.settings))

    def show_either(self, content: QWidget, empty: EmptyState) -> None:
        """Lay out what the panel shows, and what it shows instead while there is nothing."""
        self._content, self._empty = content, empty
        self._stack = QStackedLayout(self)
        self._stack.addWidget(content)
        self._stack.addWidget(empty)

    def set_empty(self, is_empty: bool) -> None:
        """Show the empty state, or the content."""
        self._stack.setCurrentIndex(int(is_empty))
        target = self._empty.button if is_empty else (self.begins_at or self._content)
        if target is not None:
            self.setFocusProxy(target)

    @property
    def empty_state(self) -> EmptyState:
        """What is shown while there is nothing."""
        return self._empty

    @property
    def is_empty(self) -> bool:
        """Whether the empty state is shown."""
        return self._stack.currentIndex() == 1

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody saw the panel."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.reread()

    def changeEvent(self, event: QEvent) -> None:
        """Show everything again in the colours of now."""
        super().changeEvent(event)
        # Colours and pictures come from the theme of now.
        if event.type() == QEvent.Type.PaletteChange and self._content is not None:
            self.refresh()

    def _on_changed(self, change: Change, _source: object) -> None:
        if change.tables & self.tables:
            self.refresh()
        elif change.tables & self.added_up:
            self._summing.start()

    def _on_recording_changed(self, _recording_id: int | None) -> None:
        self.refresh()


def _takes_keys(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
