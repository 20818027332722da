"""The panels' places around the timeline: built when first seen, arranged for each kind of work."""

import base64
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QTabBar, QWidget

from studio.ui.commands.host import Host
from studio.ui.panels import ANNOTATE, GOLD, PANELS, VOICE, WORKSPACES, PanelInfo, make_panel
from studio.ui.preferences import Preferences
from studio.ui.translation import tr

if TYPE_CHECKING:
    from studio.ui.panels.panel import Panel

AREAS = {
    "left": Qt.DockWidgetArea.LeftDockWidgetArea,
    "right": Qt.DockWidgetArea.RightDockWidgetArea,
    "bottom": Qt.DockWidgetArea.BottomDockWidgetArea,
}
LAYOUT_VERSION = 4
"""Raised when the panels change so much that a stored arrangement no longer fits."""
SIDE_PX = {"left": 285, "right": 316}
LEAST_PX = {"bottom": 330, "right": 140, "left": 200}
"""A panel there may be made this narrow, so that no two of them make the window wider than a small screen."""
BOTTOM_SHARE = {ANNOTATE: 0.28, GOLD: 0.45, VOICE: 0.58}
"""How much of the window's height the lower panels take."""


class PanelDock(QDockWidget):
    """One panel's place. The panel is built when it comes into view for the first time.

    Signals
        built(panel): it was built now.
    """

    built = Signal(object)

    def __init__(self, info: PanelInfo, host: Host, window: QMainWindow) -> None:
        super().__init__(tr(info.title), window)
        self.setObjectName(f"panel-{info.name}")
        self.info = info
        self._host = host
        self._panel: Panel | None = None
        self.visibilityChanged.connect(lambda visible: visible and self.panel())

    def panel(self) -> "Panel":
        """The panel, built now where it has not been yet."""
        if self._panel is None:
            made = make_panel(self.info, self._host, self)
            made.setObjectName(self.info.name)
            made.setAccessibleName(self.windowTitle())
            made.setAutoFillBackground(True)  # or each change of the panel would paint dock and window too
            if self.info.area in LEAST_PX:
                made.setMinimumWidth(LEAST_PX[self.info.area])
            self._panel = made  # type: ignore[assignment]  # the table of panels names only Panels
            self.setWidget(made)
            self.built.emit(made)
        assert self._panel is not None
        return self._panel

    @property
    def in_view(self) -> bool:
        """Whether it can be seen now: open, and in front of those that share its place."""
        return self._panel is not None and self.isVisible() and not self.visibleRegion().isEmpty()

    def mark_active(self, active: bool) -> None:
        """Show in the title whether the keys go here."""
        if bool(self.property("active")) != active:
            self.setProperty("active", active)
            self.style().unpolish(self)
            self.style().polish(self)

    def sizeHint(self) -> QSize:
        """As wide as is usual at its side of the window."""
        return QSize(SIDE_PX.get(self.info.area, 400), 240)


class Docks(QObject):
    """All panels of a window, and their arrangement in each workspace, which is remembered.

    Attributes
        workspace: the name of the arrangement in use.
        by_name: the docks.

    Signals
        panel_built(panel): a panel came into view for the first time.
        workspace_changed(name): another arrangement is in use.
    """

    panel_built = Signal(object)
    workspace_changed = Signal(str)

    def __init__(self, window: QMainWindow, host: Host, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self.workspace = ""
        self._moved = False  # until then each dock is where it was put first
        self.by_name: dict[str, PanelDock] = {}
        # The sides keep their height beside the lower panels.
        window.setCorner(Qt.Corner.BottomLeftCorner, AREAS["left"])
        window.setCorner(Qt.Corner.BottomRightCorner, AREAS["right"])
        for info in PANELS:
            self._add(info, host)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._mark_active)
        host.studio.work.closed.connect(lambda: application.focusChanged.disconnect(self._mark_active))

    def panel(self, name: str) -> "Panel":
        """A panel by name, whether it is in view or not."""
        return self.by_name[name].panel()

    def show(self, name: str) -> "Panel":
        """Bring a panel to the front."""
        dock = self.by_name[name]
        dock.show()
        dock.raise_()
        return dock.panel()

    def bring_up(self, name: str) -> "Panel":
        """Bring a panel to the front; where it is not open here, in the workspace that it belongs to."""
        dock = self.by_name[name]
        if dock.isHidden() and self.workspace not in dock.info.workspaces:
            self.show_workspace(dock.info.workspaces[0])
        panel = self.show(name)
        self._window.activateWindow()  # docks that come and go can take the keys from the whole window
        return panel

    def built(self) -> Iterator["Panel"]:
        """The panels that have been seen."""
        for dock in self.by_name.values():
            if dock.widget() is not None:
                yield dock.panel()

    def in_view(self) -> Iterator[QWidget]:
        """The panels that can be seen now, in their order."""
        for dock in self.by_name.values():
            if dock.in_view:
                yield dock.panel()

    def show_workspace(self, name: str) -> None:
        """Arrange the panels for one kind of work, as the user last left it there."""
        if self.workspace:
            self.remember()
        self.workspace = name if name in WORKSPACES else ANNOTATE
        stored = self._preferences.values.layouts.get(self.workspace, "")
        state = QByteArray(base64.b64decode(stored))
        if stored and self._window.restoreState(state, LAYOUT_VERSION):
            self._moved = True
        else:
            self.arrange_as_at_first()
        self._name_tabs()
        self._preferences.set(workspace=self.workspace)
        self.workspace_changed.emit(self.workspace)

    def arrange_as_at_first(self) -> None:
        """Forget the user's arrangement of this workspace."""
        for dock in self.by_name.values():
            if self._moved:
                self._put_in_place(dock)
            dock.setVisible(self.workspace in dock.info.workspaces)
        self._moved = True
        front: dict[tuple[str, str], PanelDock] = {}
        for dock in self.by_name.values():
            if self.workspace in dock.info.workspaces:
                front.setdefault((dock.info.area, dock.info.tab), dock)
        for (area, _), dock in front.items():
            dock.raise_()
            self._size(area, dock)

    def remember(self) -> None:
        """Store the arrangement and the window's place for the next start."""
        state = base64.b64encode(self._window.saveState(LAYOUT_VERSION).data()).decode()
        geometry = base64.b64encode(self._window.saveGeometry().data()).decode()
        layouts = {**self._preferences.values.layouts, self.workspace: state}
        self._preferences.set(layouts=layouts, window_geometry=geometry)

    def restore_geometry(self) -> bool:
        """Put the window where it was; False where that is not known."""
        stored = self._preferences.values.window_geometry
        return bool(stored) and self._window.restoreGeometry(QByteArray(base64.b64decode(stored)))

    def _name_tabs(self) -> None:
        """Name the tabs of panels that share a place: Qt makes them as panels come together."""
        alone = Qt.FindChildOption.FindDirectChildrenOnly
        for bar in self._window.findChildren(QTabBar, options=alone):
            bar.setAccessibleName(self.tr("Panels that share a place"))

    def _add(self, info: PanelInfo, host: Host) -> None:
        dock = PanelDock(info, host, self._window)
        dock.built.connect(self.panel_built)
        self.by_name[info.name] = dock
        self._put_in_place(dock)
        dock.hide()

    def _put_in_place(self, dock: PanelDock) -> None:
        if dock.isFloating():
            dock.setFloating(False)
        self._window.addDockWidget(AREAS[dock.info.area], dock)
        for other in self.by_name.values():
            if other is not dock and _share_a_place(other.info, dock.info):
                self._window.tabifyDockWidget(other, dock)
                return

    def _size(self, area: str, dock: PanelDock) -> None:
        if area in SIDE_PX:
            self._window.resizeDocks([dock], [SIDE_PX[area]], Qt.Orientation.Horizontal)
        else:
            height = round(self._window.height() * BOTTOM_SHARE[self.workspace])
            self._window.resizeDocks([dock], [max(200, height)], Qt.Orientation.Vertical)

    def _mark_active(self, _old: QWidget | None, new: QWidget | None) -> None:
        for dock in self.by_name.values():
            dock.mark_active(new is not None and dock.isAncestorOf(new))


def _share_a_place(first: PanelInfo, second: PanelInfo) -> bool:
    """Below, panels for the same work are as wide as the timeline, one before the other."""
    if first.tab or second.tab:
        return first.tab == second.tab
    return first.area == second.area == "bottom" and first.workspaces == second.workspaces
