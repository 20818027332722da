"""A box to choose from whose texts are longer than a narrow panel is wide."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip


class WholeTextBox(QComboBox):
    """Its texts can be read whole: in its list, and what is chosen as its tooltip too. The box elides it.

    Of texts alone: there is no room for pictures beside them.
    """

    @property
    def shown(self) -> str:
        """What is chosen, as far as there is room for it."""
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, self._option(), QStyle.SubControl.SC_ComboBoxEditField, self
        )
        room = field.width() - 2  # Qt leaves a pixel on each side
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As Qt paints it, but Qt would cut the text without saying so."""
        option = self._option()
        option.currentText = self.shown  # type: ignore[attr-defined]
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        """Say in the tooltip what is chosen, then what is chosen here."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), f"{self.currentText()}\n{self.toolTip()}".strip(), self)
            return True
        return super().event(event)

    def showPopup(self) -> None:
        """Open the list as wide as its texts."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + bar)
        super().showPopup()

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option
