"""The first window: the demo, an empty project, one of the recent ones, or one from the disk."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCommandLinkButton,
    QDialog,
    QFileDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio.settings import Settings, projects_folder
from studio.ui.icons import icon


class WelcomeDialog(QDialog):
    """Asks what to open.

    Signals
        demo_wanted(): make and open the demo project.
        new_wanted(Path): make a project in this folder and open it.
        open_wanted(Path): open this project.
    """

    demo_wanted = Signal()
    new_wanted = Signal(object)
    open_wanted = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Gold Voice Studio")
        self.resize(560, 460)
        heading = QLabel(f"<h2>{self.tr('From recorded speech to a voice')}</h2>")
        self.problem = QLabel(wordWrap=True)
        self.problem.setObjectName("problem")
        self.problem.hide()
        self.note = QLabel(wordWrap=True)
        self.note.hide()
        self.demo = QCommandLinkButton(
            self.tr("Try it on a real phone call"),
            self.tr("30 seconds of two people and their transcript: diarize, align, mark gold, speak."),
        )
        self.new = QCommandLinkButton(
            self.tr("New project"), self.tr("An empty one for your own recordings.")
        )
        self.existing = QCommandLinkButton(self.tr("Open a project"), self.tr("Choose its folder."))
        for button, picture in (
            (self.demo, "headphones"),
            (self.new, "folder-plus"),
            (self.existing, "folder-open"),
        ):
            button.setIcon(icon(picture))
        self.recent = QListWidget()
        self.recent.setAccessibleName(self.tr("Recent projects"))
        for folder in settings.recent_projects:
            if Path(folder).exists():
                item = QListWidgetItem(f"{Path(folder).name}   {folder}", self.recent)
                item.setData(Qt.ItemDataRole.UserRole, folder)
        layout = QVBoxLayout(self)
        for widget in (heading, self.problem, self.note, self.demo, self.new, self.existing):
            layout.addWidget(widget)
        if self.recent.count():
            layout.addWidget(QLabel(self.tr("Recent projects")))
            layout.addWidget(self.recent)
        layout.addStretch(1)
        self.demo.clicked.connect(self.demo_wanted)
        self.new.clicked.connect(self._choose_new)
        self.existing.clicked.connect(self._choose_existing)
        self.recent.itemActivated.connect(
            lambda item: self.open_wanted.emit(Path(item.data(Qt.ItemDataRole.UserRole)))
        )

    def show_problem(self, sentence: str) -> None:
        """Say why something could not be opened."""
        self.problem.setText(sentence)
        self.problem.show()

    def show_busy(self) -> None:
        """Say that the demo is being made; nothing else can be chosen meanwhile."""
        self.problem.hide()
        self.note.setText(self.tr("Preparing the phone call: a few seconds…"))
        self.note.show()
        self._let_choose(False)

    def show_ready(self) -> None:
        """Let the user choose again."""
        self.note.hide()
        self._let_choose(True)

    def _let_choose(self, on: bool) -> None:
        for widget in (self.demo, self.new, self.existing, self.recent):
            widget.setEnabled(on)

    def _choose_new(self) -> None:
        start = str(projects_folder() / self.tr("My voice"))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("New project: choose its folder's name"), start)
        if chosen:
            self.new_wanted.emit(Path(chosen))

    def _choose_existing(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Choose a project's folder"), str(projects_folder())
        )
        if chosen:
            self.open_wanted.emit(Path(chosen))
