"""Parts of a panel below each other."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studio.ui.panels.row_table import RowTable


def column(*widgets: QWidget) -> QWidget:
    """Widgets below each other without space between; lists and stacks take the height that is left."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget, int(isinstance(widget, RowTable | QStackedWidget)))
    return whole
