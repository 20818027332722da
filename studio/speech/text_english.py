"""How English numbers, money, dates, units, abbreviations and symbols are said."""

import re

from num2words import num2words

from studio.speech.roman import roman_number
from studio.speech.text_english_words import (
    ABBREVIATIONS,
    AMBIGUOUS_UNITS,
    BEFORE_A_DIGIT,
    BEFORE_I,
    COUNTED,
    CURRENCIES,
    ERAS,
    FRACTIONS,
    LARGE,
    MONTH_NAMES,
    MONTHS,
    MONTHS_AND_WORDS,
    MULTIPLES,
    ONLY_BEFORE_A_NUMBER,
    READ_BY_DIGITS,
    READ_BY_PAIRS,
    STREET_SIDES,
    SYMBOLS,
    UNITS,
    WITHOUT_STOP,
)

_EDGES = re.compile(
    r"^(?:[\"`(\[{\u2018\u201c\u00ab\u00bf\u00a1*_]|-(?!\d))+|[\"'`)\]},;:!?\u2019\u201d\u00bb\u2026*_-]+$"
)


def expand(token: str, before: str, after: str) -> str:
    """What is said for `token` between its neighbours; may still hold punctuation and capitals."""
    bare = _EDGES.sub("", token)
    if not any(character.isdecimal() for character in bare):
        said = (
            _unit_alone(bare, before)
            or _abbreviation(bare, _EDGES.sub("", after))
            or _roman(bare, before, token, after)
            or _symbols(bare)
        )
        return said + (_currency_due(before) if bare.lower() in MULTIPLES else "")
    if bare.startswith(("-", "\u2212")):
        return "minus " + expand(bare[1:], before, after)
    return _with_digits(bare.rstrip("."), _EDGES.sub("", after).rstrip("."), before)


def _unit_alone(bare: str, before: str) -> str:
    """A unit after its number, "5 km" or "10:30 am"; not those that are also words or initials."""
    unit = bare.rstrip(".").lower()
    if unit in AMBIGUOUS_UNITS or not before[-1:].isdecimal():
        return ""
    return _of_one(UNITS.get(unit, "")) if before == "1" else UNITS.get(unit, "")


def _of_one(unit: str) -> str:
    """The unit of one: kilometer, but foot, and hertz as it is."""
    if unit in {"feet", "inches"}:
        return {"feet": "foot", "inches": "inch"}[unit]
    return re.sub(r"(?<!celsiu)(?<!degree)s\b", "", unit, count=1) if unit != "celsius" else unit


def _abbreviation(bare: str, after: str) -> str:
    """An abbreviation in full, or "" where `bare` is none."""
    name = bare.rstrip(".").lower()
    stopped = bare.endswith(".")
    full = ABBREVIATIONS.get(name, "")
    dated = name in MONTHS and bare[:1].isupper() and after[:1].isdecimal()
    if not full or not (stopped or dated or name in WITHOUT_STOP):
        return ""
    if name in BEFORE_A_DIGIT and not re.match(r"[A-Z]*-?\d", after):
        return ""
    if name in ONLY_BEFORE_A_NUMBER and not re.match(r"[\dIVXLC]", after):
        return ""
    if name in MONTHS_AND_WORDS and not (after[:1].isdigit() or after[:1].isupper()):
        return ""
    if name == "st" and not after[:1].isupper():
        return "street"
    return full


def _roman(bare: str, before: str, token: str, after: str) -> str:
    """Roman numerals after a name ("Henry VIII", the eighth) or a counted thing ("Chapter IV", four)."""
    found = re.fullmatch(r"([IVXLCDM]+)(\.?)(['\u2019]s)?", bare)
    number = roman_number(found[1]) if found else None
    if found is None or number is None:
        return ""
    name = _EDGES.sub("", before).rstrip(".")
    named = name[:1].isupper() and name[1:].islower()
    if named and name.lower() in COUNTED:
        return str(num2words(number))
    if len(found[1]) > 4 and number > 1000:
        return _year(str(number))  # "MCMXCIV"
    # One letter is more often an initial or the word "I" than a king: "Will I", "Malcolm X".
    a_king = found[2] and (after[:1].islower() or token.rstrip('"\u201d').endswith(".,"))
    if not named or (len(found[1]) == 1 and (not a_king or name.lower() in BEFORE_I)):
        return ""
    return f"the {num2words(number, to='ordinal')}" + ("'s" if found[3] else "")


def _symbols(bare: str) -> str:
    """Symbols by name and marks inside words as pauses; "AT&T" is said "AT and T"."""
    if re.search(r"\w@\w|\w\.\w+/|https?://|www\.", bare):
        bare = bare.replace(".", " dot ").replace("/", " slash ")
    return "".join(f" {SYMBOLS[c]} " if c in SYMBOLS else c for c in bare)


def _currency_due(before: str) -> str:
    """After "$5", "million" is said "million dollars"."""
    found = re.search(r"([$£€¥])\d[\d.,]*$", before)
    return f" {CURRENCIES[found[1]][1]}" if found else ""


def _with_digits(bare: str, after: str, before: str) -> str:
    """A token with digits in it, by the first shape that fits."""
    in_context = _by_neighbours(bare, before, after)
    if in_context:
        return in_context
    for shape, said in _SHAPES:
        found = shape.fullmatch(bare)
        if found:
            return said(found, after.lower())
    # Something mixed, such as "B2B" or "1994/95": the runs of digits and what is between them in turn.
    pieces = re.findall(r"[$£€¥]?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|%)?|[^\d$£€¥]+|[$£€¥]", bare)
    if len(pieces) < 2:
        return _digits(bare)
    return " ".join(expand(piece.strip(".,:"), "", "") for piece in pieces if piece not in {"-", "/"})


_PHONE = re.compile(r"(?:\d{3}-)?\d{3}-\d{4}")


def _by_neighbours(bare: str, before: str, after: str) -> str:
    """A number that its neighbours say how to read; "" where they do not."""
    name, following = _EDGES.sub("", before).rstrip(".").lower(), after.lower()
    if _PHONE.fullmatch(bare) or (re.fullmatch(r"\d{3}", bare) and _PHONE.fullmatch(after)):
        return _digits(bare)
    if re.fullmatch(r"\d{3,}", bare) and name in READ_BY_DIGITS:
        return _digits(bare, "zero")
    if re.fullmatch(r"\d{3,4}", bare) and (
        following in ERAS or (len(bare) == 3 and name in READ_BY_PAIRS) or following in STREET_SIDES
    ):
        return _by_pairs(bare)
    calibre = re.fullmatch(r"\.(\d\d)(-calib(?:er|re))?", bare)
    if calibre and (calibre[2] or following.startswith(("calib", "special", "rifle", "pistol"))):
        return f"{num2words(int(calibre[1]))}{calibre[2] or ''}"
    return ""


def _by_pairs(digits: str) -> str:
    """562 as five sixty two, 1026 as ten twenty six, 605 as six oh five, 500 as five hundred."""
    first, rest = int(digits[:-2]), int(digits[-2:])
    if rest == 0 or (rest < 10 and first % 10 == 0):
        return _count(int(digits))
    return f"{num2words(first)} {_minutes(rest)}"


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


def _digits(digits: str, nought: str = "oh") -> str:
    return " ".join(nought if d == "0" else num2words(int(d)) for d in digits if d.isdigit())


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
    # "1963 in Dallas" is no length; "1066" is a year far more often than a count.
    if re.fullmatch(r"1[1-9]\d\d|20\d\d|1066", digits) and after not in UNITS.keys() - AMBIGUOUS_UNITS:
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
    one, many, small = CURRENCIES[found[1]]
    whole, _, part = found[2].partition(".")
    if after in MULTIPLES:
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
    if found[2] in LARGE and "-" not in found[0]:
        return f"{_cardinal(found[1])} {LARGE[found[2]]}"
    unit = UNITS.get(found[2].lower())
    if unit is None:
        return f"{_cardinal(found[1])} {found[2]}"
    return f"{_cardinal(found[1])} {_of_one(unit) if found[1] == '1' else unit}"


def _clock(found: re.Match[str], after: str) -> str:
    hour, minute, rest = int(found[1]), int(found[2]), found[3]
    if rest:
        return f"{_cardinal(str(hour))} {_minutes(minute)} {_minutes(int(rest))}"
    if minute == 0:
        return num2words(hour) if after[:3] in {"a.m", "p.m", "am", "pm"} else f"{num2words(hour)} o'clock"
    return f"{num2words(hour)} {_minutes(minute)}"


def _clock_of_day(found: re.Match[str], after: str) -> str:
    """10:30pm, 10am: the half of the day by its letters."""
    hour, minute, half = int(found[1]), int(found[2] or 0), " ".join(found[3].lower().replace(".", ""))
    return f"{num2words(hour)} {_minutes(minute) + ' ' if minute else ''}{half}"


def _date(found: re.Match[str], after: str) -> str:
    """2026-11-21, and 11/22/1963 as Americans write it unless the first number cannot be a month."""
    if len(found[1]) == 4:
        year, month, day = found[1], int(found[2]), int(found[3])
    else:
        month, day, year = int(found[1]), int(found[2]), found[3]
        month, day = (day, month) if month > 12 else (month, day)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return " ".join(_cardinal(part) for part in found.groups())
    return f"{MONTH_NAMES[month - 1]} {num2words(day, to='ordinal')} {_year(year)}"


def _mixed_number(found: re.Match[str], after: str) -> str:
    return f"{_cardinal(found[1])} and {SYMBOLS[found[2]]}"


def _feet_and_inches(found: re.Match[str], after: str) -> str:
    return f"{_cardinal(found[1])} feet {_cardinal(found[2])} inches"


def _code(found: re.Match[str], after: str) -> str:
    """C2766, VC836: letters by name and digits one by one."""
    return f"{' '.join(found[1])} {_digits(found[2], 'zero')}"


def _minutes(minute: int) -> str:
    return f"oh {num2words(minute)}" if minute < 10 else num2words(minute)


def _range(found: re.Match[str], after: str) -> str:
    money = CURRENCIES.get(found[1][0])
    if money and not found[2][-1:].isalpha():
        return f"{_cardinal(found[1][1:])} to {_cardinal(found[2].strip('%°'))} {money[1]}"
    return f"{expand(found[1], '', '')} to {expand(found[2], '', after)}"


def _fraction(found: re.Match[str], after: str) -> str:
    above, below = int(found[1]), int(found[2])
    if below in {0, 1} or above >= below:
        return f"{num2words(above)} over {num2words(below)}"
    one, many = FRACTIONS.get(below) or (
        num2words(below, to="ordinal"),
        num2words(below, to="ordinal") + "s",
    )
    return f"{num2words(above)} {one if above == 1 else many}"


_AMOUNT = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"


_SHAPES = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)"), _date),
    (re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})"), _date),
    (re.compile(r"(\d{1,2})(?::(\d\d))?([ap]\.?m)\.?", re.IGNORECASE), _clock_of_day),
    (re.compile(r"(\d+)([½¼¾])"), _mixed_number),
    (re.compile(r"(\d)['\u2032](\d{1,2})"), _feet_and_inches),
    (re.compile(r"([A-Z]{1,3})(\d{3,})"), _code),
    (re.compile(_AMOUNT), _plain_number),
    (re.compile(r"(\d[\d,]*)(?:st|nd|rd|th|d)", re.IGNORECASE), _ordinal),
    (re.compile(r"['\u2019]?(\d\d(?:\d0)?)['\u2019]?s"), _decade),
    (re.compile(rf"([$£€¥])({_AMOUNT})(k|m|bn|b)?", re.IGNORECASE), _money),
    (re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?"), _clock),
    (re.compile(r"(\d{1,3})/(\d{1,3})"), _fraction),
    (re.compile(rf"((?:[$£€¥])?(?:{_AMOUNT}))[-\u2013\u2014]((?:{_AMOUNT})[%a-z°]*)"), _range),
    (re.compile(rf"({_AMOUNT})-?([%°²³a-zA-Z/.\u2032]+)"), _measure),
)
"""Shapes of tokens with digits and who says them, tried in this order."""
