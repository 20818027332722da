"""What the dialogs have in common: controls that say what they are, and the buttons at the bottom."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget


def named(control: QWidget, title: str, tip: str) -> None:
    """Say to screen readers what a control is, and in its tooltip what it is for."""
    control.setAccessibleName(title)
    control.setToolTip(tip)


def accept_or_cancel(dialog: QDialog, title: str) -> tuple[QDialogButtonBox, QPushButton]:
    """The buttons of a dialog, and among them the one of this title: Enter presses it, and never Cancel."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
    accept = buttons.addButton(title, QDialogButtonBox.ButtonRole.AcceptRole)
    accept.setDefault(True)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons, accept
