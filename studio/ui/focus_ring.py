"""A ring around whatever has the keyboard: Qt's own style marks some controls faintly, others not at all."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QApplication, QFocusFrame, QTabBar, QWidget

from studio.ui.theme import current_theme

RING_PX = 2
_ROUND_PX = 3.0
_NAME = "focus-rings"

OWN_RING = "own-focus-ring"
"""A widget with this property shows by itself that it has the keys, as the timeline does."""


def show_focus(application: QApplication) -> "FocusRings":
    """Ring the widget that has the focus, in every window from now on; more than once does no harm."""
    return application.findChild(FocusRings, _NAME) or FocusRings(application)


class FocusRings(QObject):
    """Moves the ring with the focus."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.setObjectName(_NAME)
        self._application = application
        self._ring: FocusRing | None = None
        application.focusChanged.connect(self._on_focus_changed)
        self._on_focus_changed(None, application.focusWidget())

    def stop(self) -> None:
        """Ring nothing any more."""
        if self._application.findChild(FocusRings, _NAME) is self:
            self._application.focusChanged.disconnect(self._on_focus_changed)
            self._on_focus_changed(None, None)
            self.setObjectName("")
            self.deleteLater()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._ring is not None and shiboken6.isValid(self._ring):  # it goes with the widget that it rings
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = FocusRing(new) if new is not None and _wants_ring(new) else None


class FocusRing(QFocusFrame):
    """Lies inside a widget's edge, so that nothing around it can cover it.

    Of QFocusFrame it takes one thing: that Qt leaves it out of what a screen reader finds.
    """

    def __init__(self, ringed: QWidget) -> None:
        super().__init__(ringed)
        self._ringed = ringed
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        ringed.installEventFilter(self)
        if isinstance(ringed, QTabBar):
            ringed.currentChanged.connect(self._follow)
        self._follow()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget that has the focus when it moves."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._follow()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current_theme().accent), RING_PX))
            inset = RING_PX / 2
            box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(box, _ROUND_PX, _ROUND_PX)

    def _follow(self, _tab: int = 0) -> None:
        box = _ringed_part(self._ringed)
        self.setGeometry(box)
        # What is inside is painted as if the ring were not there.
        inside = QRect(0, 0, box.width(), box.height()).adjusted(RING_PX, RING_PX, -RING_PX, -RING_PX)
        self.setMask(QRegion(0, 0, box.width(), box.height()) - QRegion(inside))


def _wants_ring(widget: QWidget) -> bool:
    is_popup = bool(widget.window().windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup)
    return not is_popup and not widget.isWindow() and not widget.property(OWN_RING)


def _ringed_part(widget: QWidget) -> QRect:
    if isinstance(widget, QTabBar) and widget.count():
        return widget.tabRect(widget.currentIndex())
    return widget.rect()
