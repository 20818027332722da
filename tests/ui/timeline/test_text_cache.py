"""Text laid out for the room it has."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from studio.ui.timeline.text_cache import TextCache


def test_a_text_is_whole_elided_or_left_out(qapp: QApplication) -> None:
    texts = TextCache(QFont())
    whole = texts.width("extraordinary")
    for room, shown in ((whole + 1, "extraordinary"), (whole / 2, "…"), (3.0, None), (-20.0, None)):
        fitted = texts.fitted("extraordinary", room)
        if shown is None:
            assert fitted is None
        else:
            assert fitted is not None and shown in fitted.text()
            assert texts.width(fitted.text()) <= room
