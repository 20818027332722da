"""How German numbers, dates, units, abbreviations and symbols are said."""

import re

from num2words import num2words

from studio.speech.roman import roman_number

_ABBREVIATIONS = {
    "z.b": "zum beispiel", "d.h": "das heißt", "u.a": "unter anderem", "usw": "und so weiter",
    "bzw": "beziehungsweise", "etc": "et cetera", "ca": "circa", "dr": "doktor", "prof": "professor",
    "nr": "nummer", "str": "straße", "st": "sankt", "hr": "herr", "fr": "frau", "vgl": "vergleiche",
    "evtl": "eventuell", "ggf": "gegebenenfalls", "inkl": "inklusive", "mio": "millionen",
    "mrd": "milliarden", "jh": "jahrhundert", "o.ä": "oder ähnliches", "sog": "sogenannte",
    "v.chr": "vor christus", "n.chr": "nach christus",
    "std": "stunden", "tgl": "täglich", "abs": "absatz", "art": "artikel", "abb": "abbildung",
    "kap": "kapitel",
    "tel": "telefon", "mwst": "mehrwertsteuer", "zzgl": "zuzüglich", "max": "maximal", "hbf": "hauptbahnhof",
    "jan": "januar", "feb": "februar", "apr": "april", "aug": "august", "sept": "september", "okt": "oktober",
    "nov": "november", "dez": "dezember", "geb": "geboren", "gest": "gestorben", "ing": "ingenieur",
    "dipl": "diplom", "bspw": "beispielsweise", "einschl": "einschließlich", "jhd": "jahrhundert",
}  # fmt: skip
_PAIRS = {
    ("z", "b"): ("zum", "beispiel"), ("d", "h"): ("das", "heißt"), ("u", "a"): ("unter", "anderem"),
    ("v", "chr"): ("vor", "christus"), ("n", "chr"): ("nach", "christus"), ("o", "ä"): ("oder", "ähnliches"),
    ("u", "u"): ("unter", "umständen"), ("i", "d"): ("in", "der"), ("s", "o"): ("siehe", "oben"),
}  # fmt: skip
"""Abbreviations of two words, written with a space between: "z. B."."""

_UNITS = {
    "%": "prozent", "km": "kilometer", "m": "meter", "cm": "zentimeter", "mm": "millimeter",
    "kg": "kilogramm", "g": "gramm", "mg": "milligramm", "l": "liter", "ml": "milliliter",
    "km/h": "kilometer pro stunde", "h": "stunden", "min": "minuten", "s": "sekunden", "€": "euro",
    "$": "dollar", "°c": "grad celsius", "°": "grad", "hz": "hertz", "khz": "kilohertz", "kw": "kilowatt",
    "mb": "megabyte", "gb": "gigabyte", "km²": "quadratkilometer", "m²": "quadratmeter",
}  # fmt: skip
_SYMBOLS = {
    "&": "und", "+": "plus", "=": "gleich", "%": "prozent", "§": "paragraf", "€": "euro", "$": "dollar",
    "@": "at", "°": "grad", "½": "einhalb", "×": "mal", "£": "pfund", "#": "nummer", "<": "kleiner als",
    ">": "größer als", "±": "plus minus", "²": " hoch zwei", "³": " hoch drei", "≈": "ungefähr",
    "¼": "ein viertel", "¾": "drei viertel", "©": "copyright", "÷": "geteilt durch",
}  # fmt: skip
_EDGES = re.compile(
    r"^(?:[\"'`(\[{\u201e\u201a\u201c\u00ab\u00bb*_]|-(?!\d))+|[\"'`)\]},;:!?\u2018\u2019\u201c\u201d\u00ab\u00bb\u2026*_-]+$"
)
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)")
_CLOCK_BEFORE_UHR = re.compile(r"(\d{1,2})[:.](\d\d)")
_AMOUNT = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"


def expand(token: str, before: str, after: str) -> str:
    """What is said for `token` between its neighbours; may still hold punctuation and capitals."""
    bare = _EDGES.sub("", token)
    clock = _CLOCK_BEFORE_UHR.fullmatch(_EDGES.sub("", before))
    if bare == "Uhr" and clock:
        return _past(clock)
    euros = _after_the_comma(bare, _EDGES.sub("", before))
    if euros:
        return euros
    if not any(character.isdecimal() for character in bare):
        return (
            _roman(bare, before, after)
            or _abbreviation(bare, before, after)
            or "".join(f" {_SYMBOLS[c]} " if c in _SYMBOLS else c for c in bare)
        )
    if bare.startswith(("-", "\u2212")):
        return "minus " + expand(bare[1:], before, after)
    return _with_digits(bare, _EDGES.sub("", before), _EDGES.sub("", after))


def _abbreviation(bare: str, before: str, after: str) -> str:
    """An abbreviation or a unit in full, or "" where `bare` is none."""
    name = bare.rstrip(".").lower()
    if bare.endswith("."):
        first = _PAIRS.get((name, _EDGES.sub("", after).rstrip(".").lower()))
        second = _PAIRS.get((before.rstrip(".").lower().lstrip("("), name)) if before.endswith(".") else None
        if first or second:
            return first[0] if first else second[1] if second else ""
        if name.endswith("str") and len(name) > 4:
            return name[:-3] + "straße"
        if name in _ABBREVIATIONS:
            return _ABBREVIATIONS[name]
    return _UNITS.get(name, "") if (before[-1:].isdecimal() and len(name) > 1) or name in _SIGNS else ""


_SIGNS = frozenset({"km/h", "°c", "m²", "km²"})
_COUNTED = frozenset({"kapitel", "band", "teil", "akt", "buch", "artikel", "abschnitt", "stufe", "typ"})


def _roman(bare: str, before: str, after: str) -> str:
    """ "Ludwig XIV." is the fourteenth, "Kapitel IV" four, "II. Weltkrieg" the second world war."""
    numeral, name = bare.rstrip("."), _EDGES.sub("", before)
    number = roman_number(numeral)
    if number is None:
        return ""
    if name.lower() in _COUNTED:
        return str(num2words(number, lang="de"))
    if bare.endswith(".") and after[:1].isupper() and len(numeral) > 1:
        return _ordinal(number, before, after)
    if len(numeral) > 1 and name[:1].isupper() and name[1:].islower():
        return f"der {num2words(number, lang='de', to='ordinal')}"
    return ""


_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)?")
_FRACTION = re.compile(r"(\d{1,2})/(\d{1,3})")
_PARTS = {
    2: "halb", 3: "drittel", 4: "viertel", 5: "fünftel", 6: "sechstel", 7: "siebtel", 8: "achtel",
    9: "neuntel", 10: "zehntel", 100: "hundertstel",
}  # fmt: skip
_COINS = frozenset({"€", "euro", "$", "dollar", "£", "pfund"})
_PRICE = re.compile(r"(\d{1,3}(?:\.\d{3})*|\d+),(\d\d)(€|\$|£)?")


def _after_the_comma(bare: str, before: str) -> str:
    """In "3,50 €" the cents are said after the currency."""
    price = _PRICE.fullmatch(before)
    if not price or price[3] or bare.lower() not in _COINS:
        return ""
    return f"{_UNITS.get(bare, bare)} {_cents(price)}"


def _cents(price: re.Match[str]) -> str:
    return str(num2words(int(price[2]), lang="de")) if int(price[2]) else ""


def _date(found: re.Match[str], before: str) -> str:
    day, month = int(found[1]), int(found[2])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return ""
    year = f" {_number(found[3], True)}" if found[3] else ""
    return f"{_ordinal(day, before, 'Mai')} {_ordinal(month, 'am' if before else '', 'Mai')}{year}"


def _with_digits(bare: str, before: str, after: str) -> str:
    """A token with digits in it, by the first shape that fits."""
    ordinal = re.fullmatch(r"(\d{1,4})\.", bare)
    if ordinal and (after or before.lower() in _ARTICLES):
        return _ordinal(int(ordinal[1]), before, after)
    date = _DATE.fullmatch(bare)
    said = _date(date, before) if date else ""
    if said:
        return said
    bare = bare.rstrip(".")
    clock = (_CLOCK_BEFORE_UHR if after.startswith("Uhr") else _CLOCK).fullmatch(bare)
    if clock:
        # In "10:30 Uhr" the minutes are said after the next word, which says them.
        return _hour(int(clock[1])) if after.startswith("Uhr") else f"{_hour(int(clock[1]))} {_past(clock)}"
    price = _PRICE.fullmatch(bare)
    if price and (price[3] or after.lower() in _COINS):
        whole = _number(price[1], False)
        return f"{whole} {_UNITS[price[3]]} {_cents(price)}" if price[3] else whole
    if re.fullmatch(r"0\d+[/-]?\d*", bare):
        return _digits("".join(c for c in bare if c.isdecimal()))  # a telephone number
    fraction = _FRACTION.fullmatch(bare)
    if fraction and int(fraction[2]) in _PARTS and int(fraction[1]) < int(fraction[2]):
        above = "ein" if fraction[1] == "1" else str(num2words(int(fraction[1]), lang="de"))
        return f"{above} {_PARTS[int(fraction[2])]}"
    return _measured(bare, after)


def _measured(bare: str, after: str) -> str:
    """A number with its unit, a decade, a range, or digits and what is between them in turn."""
    decade = re.fullmatch(r"(\d\d0|\d0|1[89]\d0)er(.*)", bare)
    if decade:
        return f"{_number(decade[1], True)}er {decade[2]}"
    times = re.fullmatch(r"(\d+)-?(?:x|mal)", bare)
    if times:
        return f"{num2words(int(times[1]), lang='de')} mal".replace("eins", "ein")
    measure = re.fullmatch(rf"([€$£])?({_AMOUNT})-?([%°€$£a-zA-Z²³/]*)", bare)
    if measure:
        unit = measure[3] or measure[1] or ""
        is_year = not unit and after.lower() not in _UNITS
        return f"{_number(measure[2], is_year)} {_UNITS.get(unit.lower(), unit)}"
    between = re.fullmatch(rf"({_AMOUNT})[-\u2013\u2014]({_AMOUNT})", bare)
    if between:
        return f"{_number(between[1], True)} bis {_number(between[2], True)}"
    pieces = re.findall(rf"{_AMOUNT}|[^\d]+", bare)
    return " ".join(_number(piece, False) if piece[0].isdecimal() else piece for piece in pieces)


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


_ARTICLES = frozenset({"der", "die", "das"})


def _ordinal(number: int, before: str, after: str) -> str:
    """The ordinal in the ending that its neighbours ask for; mostly the dative, as in "am dritten Mai"."""
    stem = str(num2words(number, lang="de", to="ordinal"))
    if before.lower() in _ARTICLES:
        return stem
    alone = not before or before[-1] in ".,:;("
    return stem + ("r" if alone and after[:1].isupper() else "n")
