"""The words that English reading knows: abbreviations, units, currencies, symbols, and what is counted."""

ABBREVIATIONS = {
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
    "dec": "december", "&c": "et cetera", "e.g": "for example", "i.e": "that is", "c.f": "compare",
    "a.k.a": "a k a",
}  # fmt: skip
"""Said in full where a full stop follows; a few of them are words of their own without one."""

WITHOUT_STOP = frozenset(
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

ONLY_BEFORE_A_NUMBER = frozenset({"no", "nos", "fig", "pp", "ch", "vol", "vols"})
BEFORE_A_DIGIT = frozenset({"no", "nos"})
"""Words of their own before anything else: "No. I would not"."""
MONTHS = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"})
MONTHS_AND_WORDS = frozenset({"mar", "jun", "sen", "rep", "gen", "dec"})

UNITS = {
    "%": "percent", "km": "kilometers", "cm": "centimeters", "mm": "millimeters", "m": "meters",
    "kg": "kilograms", "g": "grams", "mg": "milligrams", "lb": "pounds", "lbs": "pounds", "oz": "ounces",
    "ft": "feet", "in": "inches", "yd": "yards", "yds": "yards", "mi": "miles", "mph": "miles per hour",
    "km/h": "kilometers per hour", "kmh": "kilometers per hour", "hz": "hertz", "khz": "kilohertz",
    "mhz": "megahertz", "ghz": "gigahertz", "kb": "kilobytes", "mb": "megabytes", "gb": "gigabytes",
    "tb": "terabytes", "km²": "square kilometers", "m²": "square meters", "m³": "cubic meters",
    "mw": "megawatts", "gw": "gigawatts", "sq": "square", "cm²": "square centimeters",
    "kbps": "kilobits per second", "ms": "milliseconds", "s": "seconds", "sec": "seconds", "min": "minutes",
    "h": "hours", "hr": "hours", "hrs": "hours", "l": "liters", "ml": "milliliters", "w": "watts",
    "kw": "kilowatts", "kwh": "kilowatt hours", "v": "volts", "db": "decibels", "°": "degrees",
    "°c": "degrees celsius", "°f": "degrees fahrenheit", "am": "a m", "pm": "p m", "a.m": "a m",
    "p.m": "p m", "k": "thousand", "bn": "billion", "x": "times", "px": "pixels",
}  # fmt: skip

AMBIGUOUS_UNITS = frozenset({"in", "s", "m", "l", "x", "k", "v", "w", "h", "g", "min", "ms"})

CURRENCIES = {
    "$": ("dollar", "dollars", "cents"),
    "£": ("pound", "pounds", "pence"),
    "€": ("euro", "euros", "cents"),
    "¥": ("yen", "yen", "sen"),
}
MULTIPLES = frozenset({"hundred", "thousand", "million", "billion", "trillion"})

SYMBOLS = {
    "&": "and", "@": "at", "+": "plus", "=": "equals", "#": "number", "%": "percent", "°": "degrees",
    "×": "times", "÷": "divided by", "§": "section", "©": "copyright", "½": "one half",
    "¼": "one quarter", "¾": "three quarters", "±": "plus or minus", "<": "less than",
    ">": "greater than", "~": "about", "√": "square root of", "π": "pi", "µ": "micro",
    "$": "dollars", "£": "pounds", "€": "euros", "¥": "yen", "²": " squared", "³": " cubed", "≈": "about",
    "≤": "at most", "≥": "at least", "→": "to",
}  # fmt: skip

FRACTIONS = {2: ("half", "halves"), 4: ("quarter", "quarters")}

COUNTED = frozenset(
    {"chapter", "book", "part", "volume", "vol", "act", "scene", "section", "article", "title", "figure"}
    | {"plate", "appendix", "war", "type", "phase"}
)

BEFORE_I = frozenset({"will", "am", "did", "do", "may", "can", "should", "shall", "what", "as", "when", "if"})

READ_BY_DIGITS = frozenset({"box", "zip", "extension", "ext"})

READ_BY_PAIRS = frozenset(
    {"page", "exhibit", "room", "route", "flight", "highway", "interstate", "iq", "p.s", "year"}
)

STREET_SIDES = frozenset({"north", "south", "east", "west"})

ERAS = frozenset({"bc", "b.c", "ad", "a.d", "bce", "ce", "b.c.e"})

LARGE = {"K": "thousand", "M": "million", "B": "billion"}

MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
