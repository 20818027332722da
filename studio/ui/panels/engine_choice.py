"""The engines to choose from, the usual one chosen, and what is not installed said so."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox

from studio.ui.translation import tr
from studio.voices.engine import ENGINES, default_engine


def fill_engines(box: QComboBox, *, trainable: bool = False) -> None:
    """Offer the engines, or those that learn; one whose base is not here cannot be chosen."""
    model = box.model()
    assert isinstance(model, QStandardItemModel)
    for info in ENGINES.values():
        if trainable and not info.trainable:
            continue
        title, about = tr(info.title), tr(info.description)
        if not info.is_here:
            title = tr("{name} (not installed)").format(name=title)
            about = tr("Its base voice is missing from this program. Install the program again.")
        box.addItem(title, info.name)
        item = model.item(box.count() - 1)
        item.setEnabled(info.is_here)
        item.setData(about, Qt.ItemDataRole.ToolTipRole)
    box.setCurrentIndex(box.findData(default_engine(trainable=trainable)))
