"""The status line's button that says which device plays, and offers the others."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from studio.ui.device_menu import fill_device_menu
from studio.ui.studio import Studio
from studio.ui.translation import filled, translated

DEVICE_EVERY_MS = 2000


class SoundState(QToolButton):
    """The device that plays, or that there is none; hover to read what to do, click to choose another."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent, autoRaise=True)
        self._studio = studio
        self._rate = ""
        self.setAccessibleName(self.tr("Sound device"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        fill_device_menu(menu, studio)
        self.setMenu(menu)
        self._timer = QTimer(self, interval=DEVICE_EVERY_MS)
        self._timer.timeout.connect(self._show)
        studio.document.recording_changed.connect(self._read)
        studio.preferences.changed.connect(self._show)
        studio.playback.unavailable.connect(self._show)
        self._read(studio.document.recording_id)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the sound device."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow nothing that nobody sees."""
        super().hideEvent(event)
        self._timer.stop()

    def _read(self, recording_id: int | None) -> None:
        self._rate = ""
        if recording_id is not None:
            rate = self._studio.document.project.recording(recording_id).sample_rate
            self._rate = filled(self.tr(", {rate:g} kHz"), rate=rate / 1000)
        self._show()

    def _show(self, _settings: object = None) -> None:
        player = self._studio.playback.player
        name = self._studio.settings.output_device or self.tr("Default sound device")
        self.setText(self.tr("No sound") if player.problem else f"{name}{self._rate}")
        reason = player.problem or player.notice
        self.setToolTip(translated(reason) if reason else self.tr("What plays; click to choose another"))
