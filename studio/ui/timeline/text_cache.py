"""Text that is laid out once and painted often: shaping a word costs ten times as much as painting it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText

_MOST_ENTRIES = 6000
_BUCKET_PX = 4
_HEAD = 400
"""A text longer than so many letters is measured whole only where its head leaves room."""


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
        bucket = int(room_px // _BUCKET_PX) if self._is_wider(text, room_px) else -1
        key = (text, bucket)
        if key not in self._texts:
            self._texts[key] = self._laid_out(text, bucket)
        return self._texts[key]

    def _is_wider(self, text: str, room_px: float) -> bool:
        if len(text) > _HEAD and self.width(text[:_HEAD]) > room_px:
            return True
        return self.width(text) > room_px

    def _elided(self, text: str, room_px: int) -> str:
        """The text as far as there is room; only about as many letters as can be seen are shaped."""
        letters = room_px // 2 + 16
        while True:
            part = text[:letters]
            fitted = self._metrics.elidedText(part, Qt.TextElideMode.ElideRight, room_px)
            if fitted != part or letters >= len(text):
                return fitted
            letters *= 4  # letters without a width of their own: marks over others, joiners

    def _laid_out(self, text: str, bucket: int) -> QStaticText | None:
        if bucket >= 0:
            text = self._elided(text, bucket * _BUCKET_PX)
            if len(text) < 2 and text in ("", "…"):
                return None
        laid_out = QStaticText(text)
        laid_out.setTextFormat(Qt.TextFormat.PlainText)
        laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        laid_out.prepare(font=self.font)
        return laid_out
