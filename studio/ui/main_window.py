"""The window: it only arranges the timeline, the panels and the bars; what its menus do is in actions.py."""

import base64
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QSignalBlocker, Qt
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QMenu,
    QMessageBox,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.errors import Message
from studio.jobs.queue import Job
from studio.project.values import Change
from studio.ui.actions import MENUS, build_actions, hear_keys, refresh_toggles, translated
from studio.ui.commands.project import import_files
from studio.ui.message_bar import MessageBar
from studio.ui.panels import PANELS, WORKSPACES, PanelInfo, make_panel
from studio.ui.status import GoldMinutes, JobsStrip, SoundState
from studio.ui.studio import Studio
from studio.ui.timeline.timeline import Timeline
from studio.ui.translation import translated as said

AREAS = {
    "left": Qt.DockWidgetArea.LeftDockWidgetArea,
    "right": Qt.DockWidgetArea.RightDockWidgetArea,
    "bottom": Qt.DockWidgetArea.BottomDockWidgetArea,
}
TOOLBAR = ("play", "loop", "", "undo", "redo", "", "snap", "detach", "", "zoom-out", "zoom-in", "fit", "",
           "diarize", "align", "gold", "record", "train", "speak")  # fmt: skip
LAYOUT_VERSION = 1


class MainWindow(QMainWindow):
    """One project's window; also the Host of its commands.

    Attributes
        studio: the parts it shows.
        timeline: the canvas in the middle.
        panels: the panels by name.
        actions_by_name: every QAction.
    """

    def __init__(self, studio: Studio, open_project: Callable[[Path], None]) -> None:
        super().__init__()
        self.studio = studio
        self._open_project = open_project
        self._ask_before_closing = True
        self.timeline = Timeline(studio.timeline)
        self.messages = MessageBar()
        self.actions_by_name = build_actions(self, self)
        self.panels: dict[str, QWidget] = {}
        self._docks: dict[str, QDockWidget] = {}
        self._workspace = studio.settings.workspace if studio.settings.workspace in WORKSPACES else "annotate"
        self._arrange()
        self._connect()
        self._show_project_name()
        self.show_workspace(self._workspace, remember=False)

    # What commands ask of it (studio.ui.commands.host.Host)

    @property
    def widget(self) -> QWidget:
        """The parent of dialogs."""
        return self

    def say(self, message: Message) -> None:
        """Show a sentence that needs no answer."""
        self.messages.say(message)

    def complain(self, message: Message, details: str = "") -> None:
        """Show why something could not be done."""
        self.messages.complain(message, details)

    def show_panel(self, name: str) -> QWidget:
        """Bring a panel to the front and return it."""
        dock = self._docks[name]
        dock.show()
        dock.raise_()
        return self.panels[name]

    def open_project(self, folder: Path) -> None:
        """Open another project in a new window; this one closes if that works."""
        self._open_project(folder)

    def step_panel(self, step: int) -> None:
        """Give the focus to the next or previous panel in view; the timeline is one of them."""
        places = [self.timeline, *(dock.widget() for dock in self._docks.values() if _in_view(dock))]
        focus = self.focusWidget()
        now = next((i for i, place in enumerate(places) if place is focus or place.isAncestorOf(focus)), 0)
        target = places[(now + step) % len(places)]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not target.hasFocus() and not target.isAncestorOf(self.focusWidget()):
            chain = target.nextInFocusChain()
            if chain is not None:
                chain.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Workspaces

    def show_workspace(self, name: str, *, remember: bool = True) -> None:
        """Arrange the panels for one kind of work, as the user last left it."""
        if remember:
            self._remember_layout()
        self._workspace = name
        self._workspace_actions[name].setChecked(True)
        stored = self.studio.settings.layouts.get(name)
        if not (stored and self.restoreState(QByteArray(base64.b64decode(stored)), LAYOUT_VERSION)):
            self._default_layout(name)
        self.studio.preferences.set(workspace=name)

    def _default_layout(self, workspace: str) -> None:
        for info in PANELS:
            self._docks[info.name].setVisible(workspace in info.workspaces)
        first: dict[str, QDockWidget] = {}
        for info in PANELS:
            if workspace in info.workspaces:
                first.setdefault(info.area, self._docks[info.name])
        for dock in first.values():
            dock.raise_()
        sizes = {"left": 230, "right": 270}
        for area, dock in first.items():
            if area in sizes:
                self.resizeDocks([dock], [sizes[area]], Qt.Orientation.Horizontal)
            else:
                height = self.height() * (3 if workspace == "annotate" else 5) // 10
                self.resizeDocks([dock], [max(220, height)], Qt.Orientation.Vertical)

    def _remember_layout(self) -> None:
        state = base64.b64encode(self.saveState(LAYOUT_VERSION).data()).decode()
        self.studio.preferences.set(layouts={**self.studio.settings.layouts, self._workspace: state})

    # Building

    def _arrange(self) -> None:
        self.setDockOptions(
            QMainWindow.DockOption.AnimatedDocks | QMainWindow.DockOption.AllowTabbedDocks
            | QMainWindow.DockOption.AllowNestedDocks
        )  # fmt: skip
        self.setAcceptDrops(True)
        self.resize(1440, 900)
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.messages)
        layout.addWidget(self.timeline, 1)
        self.setCentralWidget(middle)
        for info in PANELS:
            self._add_panel(info)
        self._fill_menus()
        self._fill_toolbars()
        bar = self.statusBar()
        bar.addWidget(GoldMinutes(self.studio))
        bar.addWidget(JobsStrip(self.studio), 1)
        bar.addPermanentWidget(SoundState(self.studio))
        hear_keys(self.actions_by_name, [self.timeline])

    def _add_panel(self, info: PanelInfo) -> None:
        title = translated(info.title)
        dock = QDockWidget(title, self)
        dock.setObjectName(f"panel-{info.name}")
        panel = make_panel(info, self)
        panel.setObjectName(info.name)
        panel.setAccessibleName(title)
        dock.setWidget(panel)
        beside = next((each for each in PANELS if each.area == info.area and each.name in self._docks), None)
        self.addDockWidget(AREAS[info.area], dock)
        if beside is not None and info.area != "left":
            self.tabifyDockWidget(self._docks[beside.name], dock)
        self.panels[info.name], self._docks[info.name] = panel, dock
        lists = getattr(panel, "lists", None)
        if lists is not None:
            hear_keys(self.actions_by_name, lists())

    def _fill_menus(self) -> None:
        for title, entries in MENUS:
            menu = self.menuBar().addMenu(translated(title))
            for entry in entries:
                if entry is None:
                    menu.addSeparator()
                else:
                    menu.addAction(self.actions_by_name[entry.name])
            if title == "View":
                self._fill_panels_menu(menu.addMenu(self.tr("Panels")))

    def _fill_panels_menu(self, menu: QMenu) -> None:
        for info in PANELS:
            menu.addAction(self._docks[info.name].toggleViewAction())
        menu.addSeparator()
        menu.addAction(self.tr("Arrange them as at first"), lambda: self._default_layout(self._workspace))

    def _fill_toolbars(self) -> None:
        tools = QToolBar(self.tr("Tools"), self)
        tools.setObjectName("tools")
        for name in TOOLBAR:
            if name:
                tools.addAction(self.actions_by_name[name])
            else:
                tools.addSeparator()
        for name in ("diarize", "align", "record", "train", "speak"):
            button = tools.widgetForAction(self.actions_by_name[name])
            assert isinstance(button, QToolButton)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for name, text in (("diarize", "Diarize"), ("align", "Align words"), ("record", "Record"),
                           ("train", "Fine-tune"), ("speak", "Speak")):  # fmt: skip
            self.actions_by_name[name].setIconText(translated(text))
        self.addToolBar(tools)
        self.addToolBar(self._workspace_bar())

    def _workspace_bar(self) -> QToolBar:
        bar = QToolBar(self.tr("Workspaces"), self)
        bar.setObjectName("workspaces")
        spacer = QWidget()
        spacer.setSizePolicy(spacer.sizePolicy().Policy.Expanding, spacer.sizePolicy().Policy.Preferred)
        bar.addWidget(spacer)
        group = QActionGroup(self)
        self._workspace_actions: dict[str, QAction] = {}
        for name, title in WORKSPACES.items():
            action = bar.addAction(translated(title))
            action.setCheckable(True)
            action.setToolTip(
                self.tr("Arrange the panels for this work: {name}").format(name=translated(title))
            )
            action.triggered.connect(lambda _checked=False, name=name: self.show_workspace(name))
            group.addAction(action)
            self._workspace_actions[name] = action
        return bar

    # Listening to the parts

    def _connect(self) -> None:
        studio = self.studio
        studio.document.refused.connect(self.complain)
        studio.document.changed.connect(self._on_changed)
        studio.work.finished.connect(lambda _job, message: self.say(message))
        studio.work.failed.connect(self.complain)
        studio.playback.unavailable.connect(self.complain)
        for signal in (
            studio.timeline.snapping_changed,
            studio.timeline.detach_changed,
            studio.timeline.follow_changed,
            studio.playback.loop_changed,
        ):
            signal.connect(lambda _value: refresh_toggles(self.actions_by_name, studio))
        gestures = self.timeline.gestures
        gestures.play_requested.connect(studio.playback.play_range)
        gestures.context_requested.connect(self._show_context_menu)
        refresh_toggles(self.actions_by_name, studio)
        self._refresh_undo()
        for notice in studio.document.project.notices:
            self.complain(notice)

    def _on_changed(self, _change: Change, _source: object) -> None:
        self._refresh_undo()

    def _refresh_undo(self) -> None:
        project = self.studio.document.project
        for name, label in (("undo", project.undo_label), ("redo", project.redo_label)):
            action = self.actions_by_name[name]
            title = action.objectName().capitalize()
            action.setEnabled(label is not None and not project.read_only)
            action.setText(f"{translated(title)} {said(label)}" if label else translated(title))

    def _show_context_menu(self, target: object, position: object) -> None:
        menu = QMenu(self)
        for name in ("play-selection", "", "split", "merge-next", "merge-previous", "new-turn", "delete", "",
                     "gold", "reject", "unreviewed", "", "align-selected"):  # fmt: skip
            if name:
                menu.addAction(self.actions_by_name[name])
            else:
                menu.addSeparator()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(position)  # type: ignore[arg-type]  # the point where the mouse is
        del target

    def _show_project_name(self) -> None:
        project = self.studio.document.project
        read_only = self.tr(" (read only)") if project.read_only else ""
        self.setWindowTitle(f"{project.folder.name}{read_only} - Gold Voice Studio")

    # Qt's own

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        import_files(self, paths)

    def changeEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange and hasattr(self, "actions_by_name"):
            self._redraw_icons()

    def _redraw_icons(self) -> None:
        from studio.ui.actions import ACTIONS
        from studio.ui.icons import icon

        for entry in ACTIONS:
            if entry.icon:
                with QSignalBlocker(self.actions_by_name[entry.name]):
                    self.actions_by_name[entry.name].setIcon(icon(entry.icon))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._ask_before_closing and not self._may_close():
            event.ignore()
            return
        self._remember_layout()
        self.timeline.close_sound()
        self.studio.playback.close()
        self.studio.work.close()
        self.studio.document.project.close()
        event.accept()

    def close_unasked(self) -> None:
        """Close without a question: jobs that end with the window end."""
        self._ask_before_closing = False
        self.close()

    def _may_close(self) -> bool:
        """Say what happens to each running job, and ask."""
        jobs = self.studio.work.jobs
        if not jobs:
            return True
        lines = [_fate(self, job) for job in jobs]
        answer = QMessageBox.question(
            self,
            self.tr("Close"),
            self.tr("Close the window now?") + "\n\n" + "\n".join(lines),
            QMessageBox.StandardButton.Close | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        return answer is QMessageBox.StandardButton.Close


def _fate(window: QWidget, job: Job) -> str:
    title = said(job.title)
    if job.outlives_window:
        return window.tr("{title}: goes on in the background; its chart is there when you come back.").format(
            title=title
        )
    return window.tr("{title}: stops; nothing of it has changed the project.").format(title=title)


def _in_view(dock: QDockWidget) -> bool:
    return dock.isVisible() and not dock.visibleRegion().isEmpty()
