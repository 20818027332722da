"""The window's language: a catalogue with the English text as the key, for Qt's texts and for messages.

`resources/translations/studio_<language>.ts` is what translators edit (with Qt Linguist, say), the `.qm` file
beside it what the window reads; ``make translations`` brings both up to date with the code.
"""

from functools import cache
from numbers import Real
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from studio.errors import Message
from studio.settings import resources_folder

ENGLISH = "en"
CONTEXT = "studio"
"""The one context of the catalogue: the same English text is the same text everywhere."""
KEYS = "QShortcut"
"""Qt's context of the names of keys: its "Left" is an arrow, ours what is left."""


class Catalogue(QTranslator):
    """Translates by the English text alone, whoever asks."""

    def translate(  # type: ignore[override]
        self, context: str, text: str, _disambiguation: str | None = None, _count: int = -1
    ) -> str | None:
        """The text in the catalogue's language; None where it has none, so that Qt asks the next one."""
        return (context != KEYS and super().translate(CONTEXT, text)) or None


def speak_language(application: QApplication, language: str) -> None:
    """Let the window speak `language`, a code or "system"; English where there is no catalogue.

    Called before any window is built: texts are read as widgets are made.
    """
    code = QLocale.system().name().split("_")[0] if language == "system" else language
    if code == ENGLISH or code not in languages():
        return
    QLocale.setDefault(QLocale(code))
    application.setLayoutDirection(QLocale(code).textDirection())
    for made, file in ((QTranslator, _of_qt(code)), (Catalogue, catalogue_file(code))):
        translator = made(application)
        if translator.load(str(file)):
            application.installTranslator(translator)


@cache
def languages() -> dict[str, str]:
    """The languages that the window speaks: code to the language's own name."""
    found = sorted(file.stem.removeprefix("studio_") for file in _folder().glob("studio_*.qm"))
    return {ENGLISH: "English"} | {code: QLocale(code).nativeLanguageName() for code in found}


def catalogue_file(code: str) -> Path:
    """Where the window finds the texts of a language."""
    return _folder() / f"studio_{code}.qm"


def translated(message: Message) -> str:
    """The message in the window's language, messages among its values too; English where it has none."""
    values = {
        name: translated(value) if isinstance(value, Message) else value
        for name, value in message.values.items()
    }
    return filled(QCoreApplication.translate(CONTEXT, message.template), **values)


def filled(text: str, /, **values: Any) -> str:
    """The text with its fields filled in as by `str.format`; numbers are written as in fields."""
    return text.format(
        **{name: _Number(value) if isinstance(value, Real) else value for name, value in values.items()}
    )


def figure(value: float, form: str) -> str:
    """A number by itself, written as in fields; `form` is its format specification, such as ".2f"."""
    return format(_Number(value), form)


class _Number:
    """A number that is formatted with the decimal point and the group separator of Qt's default locale."""

    def __init__(self, value: Real | float) -> None:
        self._value = value

    def __format__(self, form: str) -> str:
        here = QLocale()
        marks = str.maketrans({".": str(here.decimalPoint()), ",": str(here.groupSeparator())})
        return format(self._value, form).translate(marks)


def tr(text: str) -> str:
    """The text in the window's language: for tables and functions, as `self.tr` is for widgets."""
    return QCoreApplication.translate(CONTEXT, text)


def _folder() -> Path:
    return resources_folder() / "translations"


def _of_qt(code: str) -> Path:
    """Qt's own texts: the buttons of dialogs, the menus of text fields."""
    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{code}.qm"
