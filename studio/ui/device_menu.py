"""The menu of devices that play."""

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from studio.ui.busy import busy
from studio.ui.studio import Studio


def fill_device_menu(menu: QMenu, studio: Studio) -> None:
    """List the devices whenever the menu opens; what plays goes on at the one that is chosen."""
    menu.aboutToShow.connect(lambda: _list(menu, studio))


def choose_device(studio: Studio, name: str) -> None:
    """Play on this device from now on; "" is the system's default one."""
    studio.preferences.set(output_device=name)
    studio.playback.player.open(name or None)


def _list(menu: QMenu, studio: Studio) -> None:
    menu.clear()
    chosen = studio.settings.output_device
    devices = [device.name for device in studio.playback.player.devices()]
    group = QActionGroup(menu)
    for name in ["", *devices] if chosen in ("", *devices) else ["", *devices, chosen]:
        title = name.replace("&", "&&") or menu.tr("The system's default")
        action = menu.addAction(title, lambda name=name: choose_device(studio, name))
        action.setCheckable(True)
        action.setChecked(name == chosen)
        action.setEnabled(name == "" or name in devices)
        group.addAction(action)
    menu.addSeparator()
    menu.addAction(menu.tr("Look for devices again"), lambda: _look_again(studio))


def _look_again(studio: Studio) -> None:
    with busy():
        studio.playback.player.refresh_devices()
