"""What to show when something unexpected happened, with the details to copy."""

import platform

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

import studio


class DetailsDialog(QDialog):
    """A sentence, and details that can be copied for a report."""

    def __init__(self, sentence: str, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report = (
            f"Gold Voice Studio {studio.__version__}, Python {platform.python_version()}, "
            f"{platform.platform()}\n{sentence}\n\n{details}"
        )
        label = QLabel(sentence, wordWrap=True)
        self.details = QPlainTextEdit(self._report, readOnly=True)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setAccessibleName(self.tr("Details"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(self.tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (label, self.details, buttons):
            layout.addWidget(widget)
        self.resize(760, 420)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
