"""How a line of the command palette is painted: its text, where it is found, its keys at the right."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from studio.ui.palette_entries import PaletteEntry
from studio.ui.panels.row_model import Index
from studio.ui.panels.row_table import StyleOption
from studio.ui.theme import current_theme

ENTRY_ROLE = Qt.ItemDataRole.UserRole
PLACES_ROLE = Qt.ItemDataRole.UserRole + 1
PAD_PX = 8
GAP_PX = 14
CHECK = "✓ "
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PaletteDelegate(QStyledItemDelegate):
    """Letters that fit the query are bold; what cannot be done now is grey and says why."""

    def paint(self, painter: QPainter, option: StyleOption, index: Index) -> None:
        """Title with the found letters strong, where it stands in the menus, and its key."""
        entry: PaletteEntry = index.data(ENTRY_ROLE)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        roles = QPalette.ColorRole
        if selected:
            painter.fillRect(option.rect, option.palette.color(roles.Highlight))
        plain = option.palette.color(roles.HighlightedText if selected else roles.Text)
        quiet = plain if selected else QColor(current_theme().muted)
        area = QRect(option.rect).adjusted(PAD_PX, 0, -PAD_PX, 0)
        painter.save()
        painter.setPen(quiet)
        painter.setFont(option.font)
        painter.drawText(area, _RIGHT, entry.keys)
        area.setRight(area.right() - option.fontMetrics.horizontalAdvance(entry.keys) - GAP_PX)
        painter.setPen(quiet if entry.refusal else plain)
        text = (CHECK if entry.on else "") + entry.text
        shift = len(text) - len(entry.text)
        area.setLeft(
            _paint_letters(painter, option.font, area, text, index.data(PLACES_ROLE), shift) + GAP_PX
        )
        painter.setPen(quiet)
        painter.setFont(option.font)
        about = entry.refusal or entry.path
        shown = option.fontMetrics.elidedText(about, Qt.TextElideMode.ElideRight, max(0, area.width()))
        painter.drawText(area, _LEFT, shown)
        painter.restore()

    def sizeHint(self, option: StyleOption, index: Index) -> QSize:
        """As high as a line and some air; as wide as the list."""
        return QSize(0, option.fontMetrics.height() + PAD_PX)


def _paint_letters(
    painter: QPainter, font: QFont, area: QRect, text: str, places: frozenset[int], shift: int
) -> int:
    """Paint a text with some of its letters bold; where it ends."""
    bold = QFont(font)
    bold.setBold(True)
    left, at = area.left(), 0
    while at < len(text):
        strong, end = (at - shift) in places, at
        while end < len(text) and ((end - shift) in places) == strong:
            end += 1
        used = bold if strong else font
        painter.setFont(used)
        width = QFontMetrics(used).horizontalAdvance(text[at:end])
        painter.drawText(QRect(left, area.top(), area.right() - left, area.height()), _LEFT, text[at:end])
        left, at = left + width, end
    return left
