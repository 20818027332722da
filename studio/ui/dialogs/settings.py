"""Theme, language, sound devices, playing on advance, and whether models may be downloaded."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.audio.recorder import Recorder
from studio.ui.studio import Studio
from studio.ui.translation import languages, translated

THEMES = (
    ("system", "As the desktop"),
    ("light", "Light"),
    ("dark", "Dark"),
    ("high-contrast", "High contrast"),
)


class SettingsDialog(QDialog):
    """Every change takes effect at once and is stored."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.theme = QComboBox()
        for name, title in THEMES:
            self.theme.addItem(self.tr(title), name)
        self.theme.setCurrentIndex(self.theme.findData(studio.settings.theme))
        self.language = QComboBox()
        self.language.addItem(self.tr("As the system"), "system")
        for code, name in languages().items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(self.language.findData(studio.settings.language), 0))
        self.language.setAccessibleName(self.tr("Language"))
        self.language.setToolTip(self.tr("The window speaks it from its next start"))
        self.output, self.input = QComboBox(), QComboBox()
        self.input.setAccessibleName(self.tr("Record from"))
        self.refresh = QPushButton(self.tr("Refresh devices"), autoDefault=False)
        self.advance = QCheckBox(self.tr("Stepping to another turn or word plays it"))
        self.advance.setChecked(studio.settings.play_on_advance)
        self.downloads = QCheckBox(self.tr("Better models may be downloaded when a step needs them"))
        self.downloads.setChecked(studio.settings.allow_downloads)
        self.token = QLineEdit(studio.settings.hub_token, echoMode=QLineEdit.EchoMode.Password)
        self.token.setPlaceholderText(self.tr("only for models that ask for one"))
        self.problem = QLabel(wordWrap=True)
        self._fill_devices()
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Theme"), self.theme)
        form.addRow(self.tr("Language, from the next start"), self.language)
        form.addRow(self.tr("Play on"), self.output)
        row = QHBoxLayout()
        row.addWidget(self.input, 1)
        row.addWidget(self.refresh)
        form.addRow(self.tr("Record from"), row)
        form.addRow("", self.problem)
        form.addRow("", self.advance)
        form.addRow("", self.downloads)
        form.addRow(self.tr("Access token"), self.token)
        note = QLabel(
            self.tr("Nothing leaves this machine unless downloads are allowed here."), wordWrap=True
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(buttons)

    def _connect(self) -> None:
        preferences, player = self._studio.preferences, self._studio.playback.player
        self.theme.activated.connect(lambda: preferences.set(theme=self.theme.currentData()))
        self.language.activated.connect(lambda: preferences.set(language=self.language.currentData()))
        self.output.activated.connect(lambda: preferences.set(output_device=self.output.currentData()))
        self.output.activated.connect(lambda: player.open(self.output.currentData() or None))
        self.input.activated.connect(lambda: preferences.set(input_device=self.input.currentData()))
        self.advance.toggled.connect(lambda on: preferences.set(play_on_advance=on))
        self.downloads.toggled.connect(lambda on: preferences.set(allow_downloads=on))
        self.token.editingFinished.connect(lambda: preferences.set(hub_token=self.token.text().strip()))
        self.refresh.clicked.connect(self._refresh)

    def _refresh(self) -> None:
        self._studio.playback.player.refresh_devices()
        self._fill_devices()

    def _fill_devices(self) -> None:
        settings, player = self._studio.settings, self._studio.playback.player
        _fill(
            self.output,
            self.tr("The system's default"),
            [each.name for each in player.devices()],
            settings.output_device,
        )
        _fill(
            self.input,
            self.tr("The system's default"),
            [each.name for each in Recorder().devices()],
            settings.input_device,
        )
        self.problem.setText(translated(player.problem) if player.problem else "")
        self.problem.setVisible(player.problem is not None)


def _fill(box: QComboBox, default: str, names: list[str], chosen: str) -> None:
    box.clear()
    box.addItem(default, "")
    for name in names:
        box.addItem(name, name)
    box.setCurrentIndex(max(0, box.findData(chosen)))
