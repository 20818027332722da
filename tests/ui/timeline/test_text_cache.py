"""Text laid out for the room it has."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from studio.ui.timeline.text_cache import TextCache


@pytest.fixture
def texts(qapp: QApplication) -> TextCache:
    return TextCache(QFont())


def test_a_text_is_whole_elided_or_left_out(texts: TextCache) -> None:
    whole = texts.width("extraordinary")
    for room, shown in ((whole + 1, "extraordinary"), (whole / 2, "…"), (3.0, None), (-20.0, None)):
        fitted = texts.fitted("extraordinary", room)
        if shown is None:
            assert fitted is None
        else:
            assert fitted is not None and shown in fitted.text()
            assert texts.width(fitted.text()) <= room


SCRIPTS = {
    "Arabic": "مرحبا بكم في هذا البرنامج",
    "Hebrew": "שלום לכולם, מה נשמע?",
    "Chinese": "今天天气很好我们去散步吧",
    "Devanagari": "नमस्ते दुनिया आज मौसम अच्छा है",
    "emoji": "👩‍👩‍👧‍👦 hello 😀 🇩🇪",
    "marks": "e\u0301\u0302\u0303" * 40,
    "both ways": "He said שלום עולם to me (twice)",
}


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_any_script_is_cut_to_its_room(texts: TextCache, text: str) -> None:
    whole = texts.width(text)
    for room in (whole * share for share in (0.3, 0.6, 0.9)):
        fitted = texts.fitted(text, room)
        assert fitted is None or fitted.size().width() <= room + 1
    fitted = texts.fitted(text, whole + 1)
    assert fitted is not None and fitted.text() == text


def test_letters_without_width_are_counted_for_nothing(texts: TextCache) -> None:
    text = "a" + "\u0301" * 3000 + "b" * 1000
    fitted = texts.fitted(text, 100.0)
    assert fitted is not None and fitted.text().startswith("a") and "b…" in fitted.text()


def test_a_turn_of_ten_thousand_letters_costs_what_can_be_seen_of_it(texts: TextCache) -> None:
    shaped = 0

    class Counting(QFontMetricsF):
        def elidedText(self, text: str, *arguments: object) -> str:  # type: ignore[override]
            nonlocal shaped
            shaped += len(text)
            return super().elidedText(text, *arguments)  # type: ignore[call-overload, no-any-return]

        def horizontalAdvance(self, text: str, *arguments: object) -> float:  # type: ignore[override]
            nonlocal shaped
            shaped += len(text)
            return super().horizontalAdvance(text, *arguments)  # type: ignore[call-overload, no-any-return]

    texts._metrics = Counting(texts.font)
    text = "word " * 2000
    for room in range(100, 1100, 4):
        texts.fitted(text, room)
    assert shaped < 250 * 700
    shaped = 0
    for room in range(100, 1100, 4):
        texts.fitted(text, room)
    assert shaped == 0, "the same again is known"
