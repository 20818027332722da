"""How German numbers, dates, units, abbreviations and symbols are said."""

import re

from num2words import num2words

_ABBREVIATIONS = {
    "z.b": "zum beispiel", "d.h": "das heißt", "u.a": "unter anderem", "usw": "und so weiter",
    "bzw": "beziehungsweise", "etc": "et cetera", "ca": "circa", "dr": "doktor", "prof": "professor",
    "nr": "nummer", "str": "straße", "st": "sankt", "hr": "herr", "fr": "frau", "vgl": "vergleiche",
    "evtl": "eventuell", "ggf": "gegebenenfalls", "inkl": "inklusive", "mio": "millionen",
    "mrd": "milliarden", "jh": "jahrhundert", "o.ä": "oder ähnliches", "sog": "sogenannte",
    "v.chr": "vor christus", "n.chr": "nach christus",
}  # fmt: skip
_UNITS = {
    "%": "prozent", "km": "kilometer", "m": "meter", "cm": "zentimeter", "mm": "millimeter",
    "kg": "kilogramm", "g": "gramm", "mg": "milligramm", "l": "liter", "ml": "milliliter",
    "km/h": "kilometer pro stunde", "h": "stunden", "min": "minuten", "s": "sekunden", "€": "euro",
    "$": "dollar", "°c": "grad celsius", "°": "grad", "hz": "hertz", "khz": "kilohertz", "kw": "kilowatt",
    "mb": "megabyte", "gb": "gigabyte", "km²": "quadratkilometer", "m²": "quadratmeter",
}  # fmt: skip
_SYMBOLS = {
    "&": "und", "+": "plus", "=": "gleich", "%": "prozent", "§": "paragraf", "€": "euro", "$": "dollar",
    "@": "at", "°": "grad", "½": "einhalb", "×": "mal", "£": "pfund",
}  # fmt: skip
_EDGES = re.compile(
    r"^(?:[\"'`(\[{\u201e\u201a\u201c\u00ab\u00bb*_]|-(?!\d))+|[\"'`)\]},;:!?\u2018\u2019\u201c\u201d\u00ab\u00bb\u2026*_-]+$"
)
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)")
_AMOUNT = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"


def expand(token: str, before: str, after: str) -> str:
    """What is said for `token` between its neighbours; may still hold punctuation and capitals."""
    bare = _EDGES.sub("", token)
    clock = _CLOCK.fullmatch(_EDGES.sub("", before))
    if bare == "Uhr" and clock:
        return _past(clock)
    if not any(character.isdigit() for character in bare):
        full = _ABBREVIATIONS.get(bare.rstrip(".").lower(), "") if bare.endswith(".") else ""
        if before[-1:].isdigit() and len(bare) > 1:
            full = full or _UNITS.get(bare.rstrip(".").lower(), "")
        return full or "".join(f" {_SYMBOLS[c]} " if c in _SYMBOLS else c for c in bare)
    if bare.startswith(("-", "\u2212")):
        return "minus " + expand(bare[1:], before, after)
    return _with_digits(bare, _EDGES.sub("", after))


def _with_digits(bare: str, after: str) -> str:
    """A token with digits in it, by the first shape that fits."""
    ordinal = re.fullmatch(r"(\d{1,4})\.", bare)
    if ordinal and after:
        return _ordinal(int(ordinal[1]))
    bare = bare.rstrip(".")
    clock = _CLOCK.fullmatch(bare)
    if clock:
        # In "10:30 Uhr" the minutes are said after the next word, which says them.
        return _hour(int(clock[1])) if after.startswith("Uhr") else f"{_hour(int(clock[1]))} {_past(clock)}"
    measure = re.fullmatch(rf"([€$£])?({_AMOUNT})-?([%°€$£a-zA-Z²/]*)", bare)
    if measure:
        unit = measure[3] or measure[1] or ""
        is_year = not unit and after.lower() not in _UNITS
        return f"{_number(measure[2], is_year)} {_UNITS.get(unit.lower(), unit)}"
    between = re.fullmatch(rf"({_AMOUNT})[-\u2013\u2014]({_AMOUNT})", bare)
    if between:
        return f"{_number(between[1], True)} bis {_number(between[2], True)}"
    pieces = re.findall(rf"{_AMOUNT}|[^\d]+", bare)
    return " ".join(_number(piece, False) if piece[0].isdigit() else piece for piece in pieces)


def _past(clock: re.Match[str]) -> str:
    """What follows the hour: "Uhr", and the minutes where there are any."""
    return f"uhr {num2words(int(clock[2]), lang='de')}" if int(clock[2]) else "uhr"


def _hour(hour: int) -> str:
    return "ein" if hour == 1 else str(num2words(hour, lang="de"))


def _number(amount: str, may_be_year: bool) -> str:
    """1.234,5 in words; four digits from 1100 to 1999 as a year where it may be one."""
    whole, _, decimals = amount.replace(".", "").partition(",")
    if may_be_year and re.fullmatch(r"1[1-9]\d\d", amount):
        return str(num2words(int(whole), lang="de", to="year"))
    if len(whole) > 15 or (len(whole) > 1 and whole.startswith("0")):
        return _digits(whole)
    said = str(num2words(int(whole), lang="de"))
    return f"{said} komma {_digits(decimals)}" if decimals else said


def _digits(digits: str) -> str:
    return " ".join(str(num2words(int(digit), lang="de")) for digit in digits)


def _ordinal(number: int) -> str:
    """The ordinal in its commonest ending: dates stand mostly in the dative ("am dritten Mai")."""
    return f"{num2words(number, lang='de', to='ordinal')}n"
