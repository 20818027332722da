"""How German words are pronounced, as IPA sounds, by rules. A word is never refused.

A word that `german_words` does not list is taken apart into prefixes, parts of a compound and endings, and
each part is read by `german_letters`. A word that is spelled as only English words are, and that the English
dictionary knows, is said as Germans say it: with the German sounds that are nearest.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from studio.speech.german_letters import NUCLEUS, VOWELS, Sounds, sounds_of_part
from studio.speech.german_words import LETTER_NAMES, NO_PREFIX_BEFORE, PREFIXES, STEMS, SUFFIXES, WORDS
from studio.speech.ipa import IPA_OF_ARPABET
from studio.speech.pronunciation import lookup

_ENDINGS = {
    "": "", "e": "ə", "en": "ə n", "er": "ɐ", "es": "ə s", "em": "ə m", "s": "s", "n": "n", "r": "ɐ",
    "st": "s t", "ste": "s t ə", "sten": "s t ə n", "ster": "s t ɐ", "stes": "s t ə s", "stem": "s t ə m",
    "ere": "ə ʁ ə", "eren": "ə ʁ ə n", "erer": "ə ʁ ɐ", "eres": "ə ʁ ə s", "erem": "ə ʁ ə m", "in": "ɪ n",
    "innen": "ɪ n ə n", "erweise": "ɐ v aɪ z ə", "se": "ə", "sen": "ə n", "ses": "ə s",
}  # fmt: skip
_LINKS = ("", "s", "n", "en", "es", "er")
_ONSET = (
    "(?:schm|schn|schl|schr|schw|spl|spr|str|pfl|pfr|chr|sch|pf|bl|br|dr|fl|fr|gl|gr|kl|kn|kr|pl|pr|qu|sp|st"
    "|tr|zw|ts|ph|th|ch|wr|tsch|gn|sk|[bcdfghjklmnprstvwxz])"
)
"""Consonants with which a syllable can begin."""
_ONLY_ENDING = re.compile(
    r"(?:e|en|er|es|em|et|el|eln|ern|end|ende|ens|ung|ig|ige|isch|in|a|i|o|us|um)(?:[nsrm]|en)?"
)
_PREFIXES = sorted(PREFIXES, key=len, reverse=True)
_NO_PREFIX = {prefix: re.compile(f"(?:{rest})") for prefix, rest in NO_PREFIX_BEFORE.items()}
_STEMS = sorted(STEMS, key=len, reverse=True)
_STEM = re.compile("|".join(_STEMS))
_SUFFIX = re.compile(rf"(.*[{VOWELS}].*?)({'|'.join(SUFFIXES)})({'|'.join(_ENDINGS)})")
_VERB_IN_IEREN = re.compile(r"ier(?:en|t|te|ten|ung|ungen|end|ende|enden|ender|endes)?$")
_BEHIND_SHORT_STEM = re.compile(
    rf"s?|e|en|er|es|n|ern|in|innen|ung|ungen|ig|ige|igen|t|te|ten|(?:{'|'.join(SUFFIXES)})\w*"
)
_NOT_BEHIND_STEM = re.compile(rf"(?:{'|'.join(SUFFIXES)}|[lnr]er|t?ter|te)")
_NO_PART = frozenset("ver ent ges bes ers vers gesch besch ersch zers uns ans ein eins aus abs ums".split())
_MAY_DOUBLE = frozenset("aus auf miss ver un ein an mit über unter".split())

_OTHER_LETTERS = str.maketrans(
    {"æ": "ä", "ø": "ö", "å": "o", "œ": "ö", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ñ": "nj",
     "ç": "ss", "š": "sch", "č": "tsch", "ž": "sch", "ć": "tsch", "ș": "sch", "ş": "sch", "ț": "z",
     "ř": "rsch", "ń": "nj"}
)  # fmt: skip

_ENGLISH = re.compile(
    "sh(?!eit|a[fltu]|erz|och|of|er|it|[öäü]|ilf|ind|eb|ol|am|un|um)|oo[kdlmtpn](?!e$)|[^aeiouäöü]y$|[ae]y$"
    "|[aeo]w(?![aioj]|sk)|^wh|ee[pd]|ou(?:nd|nt|se|t$|th|gh)|ight"
)
"""Letters as they stand in English words and in hardly any German one."""
_NEAREST = {
    "ɹ": "ʁ", "ʌ": "a", "æ": "ɛ", "ɑ": "ɔ", "i": "iː", "u": "uː", "eɪ": "eː", "oʊ": "oː", "ɔɪ": "ɔʏ",
    "θ": "s", "ð": "z", "w": "v", "ɝ": "œ ʁ",
}  # fmt: skip


def german_of_arpabet(phones: Sequence[str]) -> Sounds:
    """English phones in the nearest German sounds."""
    sounds = [IPA_OF_ARPABET[phone] for phone in phones]
    if sounds[-1:] == ["ɝ"]:
        sounds[-1] = "ɐ"
    return tuple(near for sound in sounds for near in _NEAREST.get(sound, sound).split())


def sounds_of_german(word: str) -> Sounds:
    """The IPA sounds of one German word, without stress; at least one.

    `word` may be capitalised, hold hyphens, apostrophes or letters of other languages. Words without a
    vowel, and single letters, are said by the names of their letters.
    """
    pieces = re.split(r"[\W_]+", unicodedata.normalize("NFC", word))
    return tuple(sound for piece in pieces for sound in _sounds(_folded(piece))) or ("ə",)


def _folded(word: str) -> str:
    """Small letters a to z with ä, ö, ü and ß; letters of other scripts by their names."""
    letters: list[str] = []
    for letter in word.lower().translate(_OTHER_LETTERS):
        if letter in LETTER_NAMES:
            letters.append(letter)
            continue
        plain = "".join(each for each in unicodedata.normalize("NFKD", letter) if each in LETTER_NAMES)
        name = unicodedata.name(letter, "").lower()
        by_name = re.sub("[^a-z]", "", name.rsplit(" ", 1)[-1]) if " letter " in name else ""
        letters.append(plain or by_name)
    return "".join(letters)


@lru_cache(maxsize=20_000)
def _sounds(word: str) -> Sounds:
    english = lookup(word) if word not in WORDS and _ENGLISH.search(word) else []
    if english:
        return german_of_arpabet(english[0])
    if word not in WORDS and (len(word) == 1 or not re.search(f"[{VOWELS}]", word)):
        return tuple(sound for letter in word for sound in LETTER_NAMES[letter])
    return tuple(sound for at in range(0, len(word), _LONGEST) for sound in _word(word[at : at + _LONGEST]))


_LONGEST = 80
"""Letters that are taken for one word: more would only be noise, and slow."""


def _word(word: str) -> Sounds:
    """A word of several parts, or of one."""
    if word in WORDS:
        return WORDS[word]
    prefix = _prefix_of(word)
    if prefix:
        return PREFIXES[prefix] + _word(word[len(prefix) :])
    cut = _cut_before_stem(word) or _cut_behind_stem(word)
    return _simple(word[:cut]) + _last_part(word[cut:]) if cut else _simple(word)


def _last_part(word: str) -> Sounds:
    """What follows in a compound, where "weg" is a way."""
    return ("v", "eː", "k") if word == "weg" else _word(word)


def _simple(part: str) -> Sounds:
    """A part without prefix: known, with an ending that begins with a consonant, or read as it stands."""
    return WORDS.get(part) or _with_suffix(part) or sounds_of_part(part)


def _prefix_of(word: str) -> str:
    """The prefix that `word` begins with, "" for none; what is left must be sayable."""
    for prefix in _PREFIXES:
        if word.startswith(prefix):
            rest = word[len(prefix) :]
            other = _NO_PREFIX.get(prefix)
            if not (other and other.match(rest)) and _can_follow(prefix, rest):
                return prefix
    return ""


def _can_follow(prefix: str, rest: str) -> bool:
    doubled = rest[:1] == prefix[-1] and prefix not in _MAY_DOUBLE
    return not doubled and _can_stand_alone(rest)


def _can_stand_alone(rest: str) -> bool:
    return (
        len(rest) >= 3
        and NUCLEUS.search(rest) is not None
        and re.match(f"{_ONSET}?[{VOWELS}]", rest) is not None
        and _ONLY_ENDING.fullmatch(rest) is None
    )


def _cut_before_stem(word: str) -> int:
    """Where a part of a compound begins with a known stem, 0 where there is none."""
    stem_end = _VERB_IN_IEREN.search(word)
    searched = word[: stem_end.start()] if stem_end else word
    for at in range(3, len(searched) - 2):
        found = _STEM.match(searched, at)
        if found is None or not _ends_a_part(searched[:at]):
            continue
        rest = searched[found.end() :]
        if len(found[0]) >= 5 or _BEHIND_SHORT_STEM.fullmatch(rest) or _STEM.match(rest):
            return at
    return 0


def _cut_behind_stem(word: str) -> int:
    """Where a compound that begins with a known stem goes on, 0 where it does not."""
    for link in _LINKS:
        for stem in _STEMS:
            rest = word[len(stem) + len(link) :]
            if (
                word.startswith(stem + link)
                and len(rest) >= 4
                and rest[0] not in VOWELS
                and _can_stand_alone(rest)
                and not _NOT_BEHIND_STEM.match(rest)
            ):
                return len(word) - len(rest)
    return 0


def _ends_a_part(part: str) -> bool:
    """Whether `part` can be the first half of a compound."""
    coda = re.search(f"[^{VOWELS}]*$", part)
    sayable = re.search(f"[{VOWELS}]", part) and not re.search(r"[cqjv]$|[^aeiouäöüc]h$", part)
    return bool(sayable) and part not in _NO_PART and (coda is None or len(coda[0]) <= 4)


def _with_suffix(word: str) -> Sounds:
    """A part with an ending that begins with a consonant: "freund-lich-es"; nothing where it has none."""
    found = _SUFFIX.fullmatch(word)
    if found is None:
        return ()
    stem, suffix, ending = found.groups()
    if not _is_stem_before(stem, suffix) or (ending.startswith("se") and suffix != "nis"):
        return ()
    sounds = SUFFIXES[suffix]
    if ending.startswith("e") and suffix in ("los", "bar"):
        sounds = (*sounds[:-1], {"los": "z", "bar": "ʁ"}[suffix])
    return (*_simple(stem), *sounds, *_ENDINGS[ending].split())


def _is_stem_before(stem: str, suffix: str) -> bool:
    """Whether an ending is one: "mäd-chen" but "ma-chen", "mög-lich" but "plötz-lich-t"."""
    if suffix == "chen":
        return len(stem) >= 3 and stem[-1] in "dtgkpbmlnrh" and stem not in ("spre", "man", "sol", "wel")
    if suffix in ("keit", "heit", "schaft"):
        return len(stem) >= 2
    return len(stem) >= 3 and not (suffix[0] == "l" and stem.endswith("l"))
