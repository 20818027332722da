"""Numbers, ordinals and symbols of the languages that have no rules of their own here."""

import re
from collections.abc import Callable

_SYMBOLS: dict[str, dict[str, str]] = {
    "fr": {
        "%": "pour cent", "&": "et", "€": "euros", "$": "dollars", "£": "livres", "+": "plus",
        "=": "égale", "°": "degrés", "§": "paragraphe", "@": "arobase", "½": "un demi", "×": "fois",
    },
    "es": {
        "%": "por ciento", "&": "y", "€": "euros", "$": "dólares", "£": "libras", "+": "más",
        "=": "igual a", "°": "grados", "§": "sección", "@": "arroba", "½": "medio", "×": "por",
    },
    "it": {
        "%": "per cento", "&": "e", "€": "euro", "$": "dollari", "£": "sterline", "+": "più",
        "=": "uguale", "°": "gradi", "§": "paragrafo", "@": "chiocciola", "½": "mezzo", "×": "per",
    },
    "pt": {
        "%": "por cento", "&": "e", "€": "euros", "$": "dólares", "£": "libras", "+": "mais",
        "=": "igual a", "°": "graus", "§": "seção", "@": "arroba", "½": "meio", "×": "vezes",
    },
    "nl": {
        "%": "procent", "&": "en", "€": "euro", "$": "dollar", "£": "pond", "+": "plus",
        "=": "is", "°": "graden", "§": "paragraaf", "@": "apenstaartje", "½": "een half", "×": "keer",
    },
}  # fmt: skip
_ORDINALS = {
    "fr": r"(\d+)(?:er|re|e|ème|eme|nd|nde)", "es": r"(\d+)\.?[ºªoa]", "it": r"(\d+)[°ºª]",
    "pt": r"(\d+)\.?[ºªoa]", "nl": r"(\d+)(?:e|de|ste)",
}  # fmt: skip
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def expansion(language: str) -> Callable[[str, str, str], str]:
    """The rule of a language by its code: (token, token before, token after) to what is said."""
    symbols = _SYMBOLS.get(language, {})
    ordinal = re.compile(_ORDINALS[language], re.IGNORECASE) if language in _ORDINALS else None

    def expand(token: str, before: str, after: str) -> str:
        found = ordinal.fullmatch(token.strip("\"'(),;:!?«»“”")) if ordinal else None
        if found:
            return _in_words(int(found[1]), language, to="ordinal") or token
        said = numbers_spelled(token, language)
        return "".join(f" {symbols[c]} " if c in symbols else c for c in said)

    return expand


def numbers_spelled(token: str, language: str) -> str:
    """`token` with each run of digits as cardinal words of `language`, or as it is where none are known."""

    def words(found: re.Match[str]) -> str:
        digits = re.sub(r"[.,](?=\d{3}(?!\d))", "", found[0])
        number = float(digits.replace(",", ".")) if re.fullmatch(r"\d+[.,]\d+", digits) else _whole(digits)
        said = _in_words(number, language) if number is not None else ""
        return f" {said} " if said else found[0]

    return _NUMBER.sub(words, token)


def _whole(digits: str) -> int | None:
    return int(digits) if digits.isdecimal() else None


def _in_words(number: float, language: str, to: str = "cardinal") -> str:
    from num2words import num2words

    try:
        return str(num2words(number, lang=language, to=to))
    except (NotImplementedError, ValueError, OverflowError, TypeError, KeyError, IndexError):
        return ""
