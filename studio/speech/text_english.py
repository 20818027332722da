"""How English numbers, money, dates, units, abbreviations and symbols are said."""

import re

from num2words import num2words

_ABBREVIATIONS = {
    "mr": "mister", "mrs": "missus", "ms": "miz", "dr": "doctor", "prof": "professor", "st": "saint",
    "capt": "captain", "gen": "general", "col": "colonel", "lt": "lieutenant", "sgt": "sergeant",
    "maj": "major", "rev": "reverend", "hon": "honorable", "gov": "governor", "sen": "senator",
    "rep": "representative", "pres": "president", "jr": "junior", "sr": "senior", "esq": "esquire",
    "messrs": "messieurs", "mme": "madame", "etc": "et cetera", "vs": "versus", "viz": "namely",
    "co": "company", "corp": "corporation", "inc": "incorporated", "ltd": "limited", "bros": "brothers",
    "dept": "department", "univ": "university", "assn": "association", "ave": "avenue", "blvd": "boulevard",
    "rd": "road", "mt": "mount", "ft": "fort", "no": "number", "nos": "numbers", "vol": "volume",
    "vols": "volumes", "fig": "figure", "pp": "pages", "ch": "chapter", "approx": "approximately",
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july",
    "aug": "august", "sep": "september", "sept": "september", "oct": "october", "nov": "november",
    "dec": "december", "e.g": "for example", "i.e": "that is", "c.f": "compare", "a.k.a": "a k a",
}  # fmt: skip
"""Said in full where a full stop follows; a few of them are words of their own without one."""

_WITHOUT_STOP = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "capt",
        "lt",
        "sgt",
        "jr",
        "sr",
        "esq",
        "messrs",
        "etc",
        "vs",
        "ltd",
        "inc",
    }
)
"""Abbreviations that are also expanded where no full stop follows."""

_ONLY_BEFORE_A_NUMBER = frozenset({"no", "nos", "fig", "pp", "ch", "vol", "vols"})
_MONTHS_AND_WORDS = frozenset({"mar", "jun", "sen", "rep", "gen", "dec"})

_UNITS = {
    "%": "percent", "km": "kilometers", "cm": "centimeters", "mm": "millimeters", "m": "meters",
    "kg": "kilograms", "g": "grams", "mg": "milligrams", "lb": "pounds", "lbs": "pounds", "oz": "ounces",
    "ft": "feet", "in": "inches", "yd": "yards", "yds": "yards", "mi": "miles", "mph": "miles per hour",
    "km/h": "kilometers per hour", "kmh": "kilometers per hour", "hz": "hertz", "khz": "kilohertz",
    "mhz": "megahertz", "ghz": "gigahertz", "kb": "kilobytes", "mb": "megabytes", "gb": "gigabytes",
    "tb": "terabytes", "ms": "milliseconds", "s": "seconds", "sec": "seconds", "min": "minutes",
    "h": "hours", "hr": "hours", "hrs": "hours", "l": "liters", "ml": "milliliters", "w": "watts",
    "kw": "kilowatts", "kwh": "kilowatt hours", "v": "volts", "db": "decibels", "°": "degrees",
    "°c": "degrees celsius", "°f": "degrees fahrenheit", "am": "a m", "pm": "p m", "a.m": "a m",
    "p.m": "p m", "k": "thousand", "bn": "billion", "x": "times", "px": "pixels",
}  # fmt: skip

_AMBIGUOUS_UNITS = frozenset({"in", "s", "m", "l", "x", "k", "v", "w", "h", "g", "min", "ms"})

_CURRENCIES = {
    "$": ("dollar", "dollars", "cents"),
    "£": ("pound", "pounds", "pence"),
    "€": ("euro", "euros", "cents"),
    "¥": ("yen", "yen", "sen"),
}
_MULTIPLES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})

_SYMBOLS = {
    "&": "and", "@": "at", "+": "plus", "=": "equals", "#": "number", "%": "percent", "°": "degrees",
    "×": "times", "÷": "divided by", "§": "section", "©": "copyright", "½": "one half",
    "¼": "one quarter", "¾": "three quarters", "±": "plus or minus", "<": "less than",
    ">": "greater than", "~": "about", "√": "square root of", "π": "pi", "µ": "micro",
    "$": "dollars", "£": "pounds", "€": "euros", "¥": "yen",
}  # fmt: skip

_FRACTIONS = {2: ("half", "halves"), 4: ("quarter", "quarters")}

_EDGES = re.compile(
    r"^(?:[\"`(\[{\u2018\u201c\u00ab\u00bf\u00a1*_]|-(?!\d))+|[\"'`)\]},;:!?\u2019\u201d\u00bb\u2026*_-]+$"
)


def expand(token: str, before: str, after: str) -> str:
    """What is said for `token` between its neighbours; may still hold punctuation and capitals."""
    bare = _EDGES.sub("", token)
    if not any(character.isdigit() for character in bare):
        said = (
            _unit_alone(bare, before)
            or _abbreviation(bare, _EDGES.sub("", after))
            or _roman(bare, before)
            or _symbols(bare)
        )
        return said + (_currency_due(before) if bare.lower() in _MULTIPLES else "")
    if bare.startswith(("-", "\u2212")):
        return "minus " + expand(bare[1:], before, after)
    return _with_digits(bare.rstrip("."), _EDGES.sub("", after).rstrip("."), before)


def _unit_alone(bare: str, before: str) -> str:
    """A unit after its number, "5 km" or "10:30 am"; not those that are also words or initials."""
    unit = bare.rstrip(".").lower()
    return _UNITS.get(unit, "") if before[-1:].isdigit() and unit not in _AMBIGUOUS_UNITS else ""


def _abbreviation(bare: str, after: str) -> str:
    """An abbreviation in full, or "" where `bare` is none."""
    name = bare.rstrip(".").lower()
    stopped = bare.endswith(".")
    full = _ABBREVIATIONS.get(name, "")
    if not full or not (stopped or name in _WITHOUT_STOP):
        return ""
    if name in _ONLY_BEFORE_A_NUMBER and not re.match(r"[\dIVXLC]", after):
        return ""
    if name in _MONTHS_AND_WORDS and not (after[:1].isdigit() or after[:1].isupper()):
        return ""
    if name == "st" and not after[:1].isupper():
        return "street"
    return full


_ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_COUNTED = frozenset(
    {"chapter", "book", "part", "volume", "vol", "act", "scene", "section", "article", "title", "figure"}
    | {"plate", "appendix", "war", "type", "phase"}
)


def _roman(bare: str, before: str) -> str:
    """Roman numerals after a name ("Henry VIII", the eighth) or a counted thing ("Chapter IV", four)."""
    numeral, name = bare.rstrip("."), _EDGES.sub("", before).rstrip(".")
    if not _ROMAN.fullmatch(numeral) or not (name[:1].isupper() and name[1:].islower()):
        return ""
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    digits = [values[letter] for letter in numeral]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    number = sum(-digit if digit < following else digit for digit, following in pairs)
    if name.lower() in _COUNTED:
        return str(num2words(number))
    # One letter is more often an initial or the word "I" than a king: "Will I", "Malcolm X".
    return f"the {num2words(number, to='ordinal')}" if len(numeral) > 1 else ""


def _symbols(bare: str) -> str:
    """Symbols by name and marks inside words as pauses; "AT&T" is said "AT and T"."""
    if re.search(r"\w@\w|\w\.\w+/|https?://|www\.", bare):
        bare = bare.replace(".", " dot ").replace("/", " slash ")
    return "".join(f" {_SYMBOLS[c]} " if c in _SYMBOLS else c for c in bare)


def _currency_due(before: str) -> str:
    """After "$5", "million" is said "million dollars"."""
    found = re.search(r"([$£€¥])\d[\d.,]*$", before)
    return f" {_CURRENCIES[found[1]][1]}" if found else ""


def _with_digits(bare: str, after: str, before: str) -> str:
    """A token with digits in it, by the first shape that fits."""
    for shape, said in _SHAPES:
        found = shape.fullmatch(bare)
        if found:
            return said(found, after.lower())
    # Something mixed, such as "B2B" or "1994/95": the runs of digits and what is between them in turn.
    pieces = re.findall(r"[$£€¥]?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|%)?|[^\d$£€¥]+|[$£€¥]", bare)
    if len(pieces) < 2:
        return _digits(bare)
    return " ".join(expand(piece.strip(".,:"), "", "") for piece in pieces if piece not in {"-", "/"})


def _cardinal(digits: str) -> str:
    """1,234 or 0.5 as cardinal words; a leading zero or great length is read digit by digit."""
    plain = digits.replace(",", "")
    whole, dot, decimals = plain.partition(".")
    if dot and not whole:
        return f"point {_digits(decimals)}"
    if len(whole) > 15 or (len(whole) > 1 and whole.startswith("0")):
        return _digits(plain)
    said = _count(int(whole))
    return f"{said} point {_digits(decimals)}" if decimals else said


def _count(number: int) -> str:
    """A cardinal as Americans read it: "one hundred five", without "and"."""
    return str(num2words(number)).replace(" and ", " ")


def _digits(digits: str) -> str:
    return " ".join("oh" if d == "0" else num2words(int(d)) for d in digits if d.isdigit())


def _year(digits: str) -> str:
    """1994 as nineteen ninety four, 1805 as eighteen oh five, 2005 as two thousand five."""
    year = int(digits)
    if 2000 <= year < 2010 or not 1000 <= year < 2100:
        return _count(year)
    century, rest = divmod(year, 100)
    if rest == 0:
        return _count(year) if century % 10 == 0 else f"{num2words(century)} hundred"
    return f"{num2words(century)} {'oh ' if rest < 10 else ''}{num2words(rest)}"


def _plain_number(found: re.Match[str], after: str) -> str:
    digits = found[0]
    if re.fullmatch(r"1[1-9]\d\d|20\d\d", digits) and after not in _UNITS:
        return _year(digits)
    return _cardinal(digits)


def _ordinal(found: re.Match[str], after: str) -> str:
    return str(num2words(int(found[1].replace(",", "")), to="ordinal")).replace(" and ", " ")


def _decade(found: re.Match[str], after: str) -> str:
    said = _year(found[1]) if len(found[1]) == 4 else num2words(int(found[1]))
    if said.endswith("y"):
        return said[:-1] + "ies"
    return said + ("es" if said.endswith("x") else "s")


def _money(found: re.Match[str], after: str) -> str:
    one, many, small = _CURRENCIES[found[1]]
    whole, _, part = found[2].partition(".")
    if after in _MULTIPLES:
        return _cardinal(found[2])  # the currency follows the multiple: see _currency_due
    if found[3]:
        multiple = {"k": "thousand", "m": "million", "bn": "billion", "b": "billion"}[found[3].lower()]
        return f"{_cardinal(found[2])} {multiple} {many}"
    said = f"{_cardinal(whole)} {one if whole == '1' else many}"
    if len(part) == 2:
        cents = f"{num2words(int(part))} {small}" if int(part) else ""
        return cents if whole == "0" and cents else f"{said} and {cents}" if cents else said
    return f"{_cardinal(found[2])} {many}" if part else said


def _measure(found: re.Match[str], after: str) -> str:
    unit = _UNITS.get(found[2].lower())
    if unit is None:
        return f"{_cardinal(found[1])} {found[2]}"
    single = found[1] == "1" and unit.endswith("s") and unit not in {"celsius"}
    return f"{_cardinal(found[1])} {unit[:-1] if single else unit}"


def _clock(found: re.Match[str], after: str) -> str:
    hour, minute, rest = int(found[1]), int(found[2]), found[3]
    if rest:
        return f"{_cardinal(str(hour))} {_minutes(minute)} {_minutes(int(rest))}"
    if minute == 0:
        return num2words(hour) if after[:3] in {"a.m", "p.m", "am", "pm"} else f"{num2words(hour)} o'clock"
    return f"{num2words(hour)} {_minutes(minute)}"


def _minutes(minute: int) -> str:
    return f"oh {num2words(minute)}" if minute < 10 else num2words(minute)


def _range(found: re.Match[str], after: str) -> str:
    return f"{expand(found[1], '', '')} to {expand(found[2], '', after)}"


def _fraction(found: re.Match[str], after: str) -> str:
    above, below = int(found[1]), int(found[2])
    if below in {0, 1} or above >= below:
        return f"{num2words(above)} over {num2words(below)}"
    one, many = _FRACTIONS.get(below) or (
        num2words(below, to="ordinal"),
        num2words(below, to="ordinal") + "s",
    )
    return f"{num2words(above)} {one if above == 1 else many}"


_AMOUNT = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"

_SHAPES = (
    (re.compile(_AMOUNT), _plain_number),
    (re.compile(r"(\d[\d,]*)(?:st|nd|rd|th|d)", re.IGNORECASE), _ordinal),
    (re.compile(r"['\u2019]?(\d\d(?:\d0)?)['\u2019]?s"), _decade),
    (re.compile(rf"([$£€¥])({_AMOUNT})(k|m|bn|b)?", re.IGNORECASE), _money),
    (re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?"), _clock),
    (re.compile(r"(\d{1,3})/(\d{1,3})"), _fraction),
    (re.compile(rf"((?:[$£€¥])?(?:{_AMOUNT}))[-\u2013\u2014]((?:{_AMOUNT})[%a-z°]*)"), _range),
    (re.compile(rf"({_AMOUNT})-?([%°a-zA-Z/.\u2032]+)"), _measure),
)
"""Shapes of tokens with digits and who says them, tried in this order."""
