"""The window itself: panels, keys, settings, help. Dialogs are imported when they open."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

import studio
from studio.settings import log_folder
from studio.ui.commands.host import Host


def step_panel(host: Host, step: int) -> None:
    """Give the focus to the next or previous panel."""
    host.step_panel(step)


def settings(host: Host) -> None:
    """Ask for theme, devices, downloads."""
    from studio.ui.dialogs.settings import SettingsDialog

    SettingsDialog(host.studio, host.widget).open()


def show_keys(host: Host) -> None:
    """Show every key on one sheet."""
    from studio.ui.dialogs.keys import KeysDialog

    KeysDialog(host, host.widget).open()


def change_keys(host: Host) -> None:
    """Choose a preset, and other keys for single actions."""
    from studio.ui.dialogs.key_editor import KeyEditor

    KeyEditor(host.studio.preferences, host.widget).open()


def palette(host: Host) -> None:
    """Find any action, panel, recording or speaker by a few letters."""
    from studio.ui.dialogs.palette import PaletteDialog
    from studio.ui.palette_entries import palette_entries

    PaletteDialog(palette_entries(host), host.studio.preferences, host.widget).open()


def show_log(host: Host) -> None:
    """Open the folder of the log files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))


def about(host: Host) -> None:
    """Name, version, licence."""
    QMessageBox.about(
        host.widget,
        host.widget.tr("About"),
        f"Gold Voice Studio {studio.__version__}\n\n"
        + host.widget.tr(
            "From recorded speech to gold clips to a voice that speaks. Apache-2.0; uses Qt under the LGPL."
        ),
    )


def close(host: Host) -> None:
    """Close the window; it says what happens to running jobs."""
    host.widget.close()
