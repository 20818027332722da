"""Text that is laid out once and painted often: shaping a word costs ten times as much as painting it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText

_MOST_ENTRIES = 6000
_BUCKET_PX = 4


class TextCache:
    """Elided, laid-out texts of one font by the room they have."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.height = self._metrics.height()
        self._widths: dict[str, float] = {}
        self._texts: dict[tuple[str, int], QStaticText | None] = {}

    def width(self, text: str) -> float:
        """The width of a text in one line."""
        known = self._widths.get(text)
        if known is None:
            known = self._widths[text] = self._metrics.horizontalAdvance(text)
        return known

    def fitted(self, text: str, room_px: float) -> QStaticText | None:
        """The text, elided to the room; None where not even one letter fits."""
        if room_px < _BUCKET_PX:
            return None
        if len(self._texts) > _MOST_ENTRIES:
            self._texts.clear()
            self._widths.clear()
        # Rooms in steps of a few pixels: while zooming most words keep their layout from frame to frame.
        bucket = -1 if self.width(text) <= room_px else int(room_px // _BUCKET_PX)
        key = (text, bucket)
        if key not in self._texts:
            self._texts[key] = self._laid_out(text, bucket)
        return self._texts[key]

    def _laid_out(self, text: str, bucket: int) -> QStaticText | None:
        if bucket >= 0:
            room = bucket * _BUCKET_PX
            text = self._metrics.elidedText(text[: room + 1], Qt.TextElideMode.ElideRight, room)
            if len(text) < 2 and text in ("", "…"):
                return None
        laid_out = QStaticText(text)
        laid_out.setTextFormat(Qt.TextFormat.PlainText)
        laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        laid_out.prepare(font=self.font)
        return laid_out
