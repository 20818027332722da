"""German letters to sounds, within a part of a word that holds no joint of a compound.

The orthography as in Duden volume 6, "Das Aussprachewörterbuch": a vowel is long in an open stressed
syllable and before one consonant, e is a schwa behind the stressed syllable, b, d, g and s lose their voice
at the end of a syllable, ch follows its vowel. Foreign words bear their stress on their ending.
"""

import re
from functools import lru_cache

from studio.speech.german_words import BEGINNINGS, LONG_BEFORE_CH, LONG_BEFORE_CLUSTER, SHORT_BEFORE_ONE

Sounds = tuple[str, ...]
Nuclei = list[tuple[int, int]]

VOWELS = "aeiouäöüy"
NUCLEUS = re.compile(
    r"aa|ee(?!n$)|oo|ieh|ie(?!nt|t[äz])|eih|ei(?!sm|nfl)|ai|ey|ay|eu(?!m|s$)|äu|au|oi(?!d|s)|ou|[aeiouäöüy]"
)
"""The letters of one vowel."""

_LONG = {"a": "aː", "e": "eː", "i": "iː", "o": "oː", "u": "uː", "ä": "ɛː", "ö": "øː", "ü": "yː", "y": "yː"}
_TENSE = {"a": "a", "e": "e", "i": "i", "o": "o", "u": "u", "ä": "ɛ", "ö": "ø", "ü": "y", "y": "y"}
_SHORT = {"a": "a", "e": "ɛ", "i": "ɪ", "o": "ɔ", "u": "ʊ", "ä": "ɛ", "ö": "œ", "ü": "ʏ", "y": "ʏ"}
_OF_TWO = {
    "aa": "aː", "ee": "eː", "oo": "oː", "ie": "iː", "ei": "aɪ", "ai": "aɪ", "ey": "aɪ", "ay": "aɪ",
    "eu": "ɔʏ", "äu": "ɔʏ", "au": "aʊ", "oi": "ɔʏ", "ou": "uː",
}  # fmt: skip

_CONSONANTS = {
    "tzsch": "tʃ", "tsch": "tʃ", "dsch": "dʒ", "ssch": "s ʃ", "sch": "ʃ", "chs": "", "ch": "", "ck": "k",
    "dt": "t", "th": "t", "ph": "f", "pf": "pf", "rh": "ʁ", "qu": "k v", "tz": "ts", "zz": "ts", "ts": "ts",
    "ß": "s", "ss": "s", "nk": "ŋ k", "ng": "", "nx": "ŋ k s", "gh": "ɡ", "kh": "k", "bh": "b", "ti": "",
    "st": "", "sp": "", "c": "", "b": "", "d": "", "g": "", "f": "f", "h": "", "j": "j", "k": "k", "l": "l",
    "m": "m", "n": "n", "p": "p", "q": "k", "r": "", "s": "", "t": "t", "v": "", "w": "v", "x": "k s",
    "z": "ts", "y": "j", "i": "j",
}  # fmt: skip
"""Sounds of consonant letters, longest first; "" where they depend on their place."""
_VOICED = {"b": "b", "d": "d", "g": "ɡ"}
_VOICELESS = {"b": "p", "d": "t", "g": "k"}

_GLIDE = re.compile(r"i(?:on|um|us|en(?:$|[sn])|a(?:$|n|l|t)|o$|är|ell|ös)")
"""An i that is said as j before the vowel of an ending: "Nation", "Spanien"."""
_STRESS_BEFORE = re.compile(r"(?:isch(?:e[nmrs]?)?|iker(?:s|n|in|innen)?|i(?:en|um|us|a)s?|ik(?:en)?)$")
_STRESS_ON = re.compile(
    r"([tsxg]ion|tät|ier|ismus|ist|ment|ent|ant|enz|anz|ett|ell|al|är|eur|iv|ös|ur|at|it|et|ut|ekt|akt|ikt"
    r"|in|on|ad|ag|ess|an|ön|om|graph|graf|log|nom|ot|od|id|oph|esk|ei|ie|än|ar|or|yt|ül|am|em|im|ort|orm"
    r"|erg|arz|urg|und|ab|ib|ul|ek|uk|ast|üst|az|iz|yp|yl|ol|iss|att|arr|onz|onn|omm|umm|app|upp|inn|off"
    r"|ass|oss|uss|utz|etz|utt|itt|ull|oll|ill|all|eck|ock|ack)"
    r"(en|e|s|es|er|te|ten|ung|ungen|n|t|i|o|a)?$"
)
_ALWAYS_FOREIGN = re.compile(r"[tsxg]ion|tät|ier|ismus|enz|ment")
_RARELY_STRESSED = frozenset("in on ar or et am im und ag ad ab all ill".split())
_NATIVE_ENDING = re.compile(r"(?:ung|ig|isch|in|lich)(?:e|st)")
_NATIVE_V = re.compile(r"v(?:at|ät|ett|ie[lrh]|og|ög|o[lr]|öl|eil|ers|er|et)")
_CHS_AS_KS = re.compile(r"(?:wa|we|sa|da|la|sä|wä|dä|fla|eide|fu|fü|lu|o|bü|se|dre|dei|hä)chs(?!t)")
_LONG_CLUSTER = re.compile("|".join(LONG_BEFORE_CLUSTER))
_LONG_CH = re.compile("|".join(LONG_BEFORE_CH))
_SHORT_ENDINGS = ("in", "um", "us", "as", "os", "is", "am", "ik")


@lru_cache(maxsize=20_000)
def sounds_of_part(part: str) -> Sounds:
    """The sounds of a part in small letters a to z, ä, ö, ü and ß, but for what is known of its beginning."""
    for beginning, sounds in BEGINNINGS.items():
        if part.startswith(beginning):
            return sounds + _read(part[len(beginning) :], first=False)
    return _read(part, first=True)


def _read(part: str, *, first: bool) -> Sounds:
    """Letters as sounds; `first` is False where the stressed syllable lies before them."""
    nuclei = _nuclei(part)
    before = "" if first else "e"
    if not nuclei:
        return _consonants(part, before, "", first)
    stressed = _stressed(part, nuclei) if first else -1
    sounds = list(_consonants(part[: nuclei[0][0]], before, part[nuclei[0][0] :], first))
    for number, (_, end) in enumerate(nuclei):
        upto = nuclei[number + 1][0] if number + 1 < len(nuclei) else len(part)
        vowel, between = _vowel(part, nuclei, number, stressed), part[end:upto]
        r_is_vowel = re.match(r"r(?![aeiouäöüyr])", between) and (between != "r" or upto == len(part))
        if vowel == "ə" and r_is_vowel:
            vowel, between = "ɐ", between[1:]
        sounds += [vowel, *_consonants(between, part[:end], part[upto:], False)]
    return tuple(sounds)


def _nuclei(part: str) -> Nuclei:
    """Where the vowels of `part` lie; a u behind q, and what is said as j, are none."""
    found: Nuclei = []
    for match in NUCLEUS.finditer(part):
        start, end = match.span()
        if match[0] in ("ieh", "eih"):
            end -= 1  # the h is silent
        glide = start > 1 and found and match[0] in ("i", "ie") and _GLIDE.match(part, start)
        if glide and match[0] == "ie":
            found.append((start + 1, end))
        behind_q = match[0] == "u" and part[start - 1 : start] == "q"
        as_j = match[0] == "y" and part[end : end + 1] in tuple(VOWELS)
        if not (glide or behind_q or as_j):
            found.append((start, end))
    return found


def _stressed(part: str, nuclei: Nuclei) -> int:
    """Which vowel bears the stress: the first, or that of a foreign ending."""
    before = _STRESS_BEFORE.search(part)
    if before and not part.endswith(("erisch", "erische", "erischen")):
        return max((number for number, (start, _) in enumerate(nuclei) if start < before.start()), default=0)
    ending = _STRESS_ON.search(part)
    if ending and _is_foreign(part, nuclei, ending):
        return next((number for number, (start, _) in enumerate(nuclei) if start >= ending.start()), 0)
    full = [number for number, (start, end) in enumerate(nuclei) if part[start:end] in tuple("aouiy")]
    ends_in_schwa = re.search("en?$|e[sr]$", part) and not _NATIVE_ENDING.search(part)
    return full[-1] if len(full) > 1 and full[-1] == len(nuclei) - 2 and ends_in_schwa else 0


def _is_foreign(part: str, nuclei: Nuclei, ending: re.Match[str]) -> bool:
    """Whether an ending that may bear the stress does: syllables before it have vowels of foreign words."""
    if _ALWAYS_FOREIGN.match(ending[1]):
        return ending[1] != "ier" or ending.start() > 1
    before = [part[start:end] for start, end in nuclei if start < ending.start()]
    inside = any(start < ending.start() < end for start, end in nuclei)
    if not before or inside or ending[1] in _RARELY_STRESSED:
        return False
    behind = {"em": "oy", "at": "aiouy", "it": "aiouy"}.get(ending[1])
    if behind and before[-1] not in tuple(behind):
        return False
    return before == ["e"] or any(vowel in tuple("aouiy") for vowel in before)


def _vowel(part: str, nuclei: Nuclei, number: int, stressed: int) -> str:
    """The sound of one vowel of `part`."""
    start, end = nuclei[number]
    last = number + 1 == len(nuclei)
    upto = len(part) if last else nuclei[number + 1][0]
    letters, after = part[start:end], part[end:upto]
    if letters in _OF_TWO:
        return _OF_TWO[letters]
    if after.endswith("i") and len(after) > 1:
        after = after[:-1]  # said as j
    silent_h = after.startswith("h") and (len(after) > 1 or last or number == stressed)
    if silent_h and (letters != "e" or number == stressed or len(after) > 1):
        return _LONG[letters]
    if letters == "e" and number != stressed and (number > stressed or (last and not after)):
        return _unstressed_e(after, last)
    if number != stressed:
        return _unstressed(letters, after, last)
    known = any(long.start() <= start < long.end() for long in _LONG_CLUSTER.finditer(part))
    return (_LONG if known or _is_long(part, after, last, part[upto:]) else _SHORT)[letters]


_SCHWA_BEFORE = re.compile(
    r"(?!ck|ss|ll|tt|nn|rr|pp|sch|x)(?:.|nd?|rn?[dst]?|l[nst]?|n[st]|nds|ts?|st|rs|mt|tst|ch|ten|ln|d[nl]|ng)?"
)


def _unstressed_e(after: str, last: bool) -> str:
    """An e behind the stressed syllable."""
    if not last and re.fullmatch(r"[rnls](?![rnls])[^aeiouäöüyt].*", after):
        return "ə"  # most likely the joint of a compound: "feder-bett"
    return "ə" if _SCHWA_BEFORE.fullmatch(after) and (last or len(after) <= 2) else "ɛ"


def _unstressed(letters: str, after: str, last: bool) -> str:
    """A full vowel in an unstressed syllable: short, and tense where the syllable is open."""
    if letters == "i" and (after == "g" or (after == "n" and not last)):
        return "ɪ"
    open_syllable = len(after) <= 1 or re.fullmatch(r"qu|ph|th|ch|[bdgptkf][lr]", after)
    return _TENSE[letters] if not after or (open_syllable and not last) else _SHORT[letters]


def _is_long(part: str, after: str, last: bool, rest: str) -> bool:
    """Whether a stressed vowel before the consonants `after` and the letters `rest` behind them is long."""
    if not after or after == "ß":
        return True
    if "ch" in after:
        return after in (("ch",) if last else ("ch", "cht", "chst")) and _LONG_CH.search(part) is not None
    if len(after) == 1:
        return after != "x" and not (last and _is_short_alone(part))
    if last:
        verb = re.search("[äöü]rt$", part) or re.fullmatch(r"[bg](?:s|t|st)|ds|[lrmn]s", after)
        return bool(verb) and not re.search("i[lrmn]s", part)
    if re.fullmatch(r"[bdgptk][lr]|qu|th|ph", after):
        return True
    return bool(re.fullmatch(r"[bdg](?:t|st|s)", after)) and bool(re.fullmatch("e[nrsmt]?|est", rest))


def _is_short_alone(part: str) -> bool:
    return part in SHORT_BEFORE_ONE or (part.endswith(_SHORT_ENDINGS) and len(part) > 4)


def _consonants(letters: str, before: str, after: str, first: bool) -> Sounds:
    """The sounds of consonant letters behind the letters `before` and in front of the letters `after`."""
    sounds: list[str] = []
    at = 0
    while at < len(letters):
        spelled = next((each for each in _CONSONANTS if letters.startswith(each, at)), letters[at])
        rest = letters[at + len(spelled) :]
        said = _CONSONANTS.get(spelled, "") or _by_place(spelled, rest, before + letters[:at], after, first)
        sounds += said.split()
        at += len(spelled)
        if len(spelled) == 1 and letters[at : at + 1] == spelled:
            at += 1  # a doubled letter is one sound
    return tuple(sounds)


def _by_place(letters: str, rest: str, before: str, after: str, first: bool) -> str:
    """A sound that depends on what is around its letters."""
    if letters in _VOICED:
        if letters == "g" and not rest and not after and re.search(r"[aeiouäöüy].*i$", before):
            return "ç"
        return (_VOICED if _is_voiced(letters, rest, after) else _VOICELESS)[letters]
    if letters == "s":
        behind_voiceless = re.search(r"(?:[ptkfbdgzxs]|ch)$", before)
        return "z" if after and rest in ("", "i") and not behind_voiceless else "s"
    if letters in ("st", "sp"):
        return ("ʃ " if first and not before else "s ") + letters[1]
    if letters == "chs":
        in_stem = not rest and after and before[-1:] not in ("ä", "ö")
        return "k s" if in_stem or _CHS_AS_KS.search(f"{before}chs{rest}") else _ch(before, after) + " s"
    return _ch(before, rest + after) if letters == "ch" else _one_letter(letters, rest, before, after)


def _one_letter(letters: str, rest: str, before: str, after: str) -> str:
    following = rest + after
    if letters == "ng":
        return "ŋ ɡ" if re.match("[aouäöl r]", following) else "ŋ"
    if letters == "ti":
        return "t j" if before.endswith("s") else "ts j"
    if letters == "c":
        return "ts" if re.match("[eiäöy]", following) else "k"
    if letters == "h":
        silent = bool(before) and before[-1] in VOWELS and re.match("[aouäöü]", after) is None
        return "h" if after and not rest and not silent else ""
    if letters == "v":
        native = _NATIVE_V.match("v" + following) if not before else not after
        return "f" if native else "v"
    if letters == "r":
        long = re.search("(?:aa|oo|[aeiouäöü]h|[eoöuüäi])$", before)
        return "ɐ" if not following and long else "ʁ"
    return ""


def _is_voiced(letter: str, rest: str, after: str) -> bool:
    rest = rest.removeprefix(letter)
    sonorants = "[rwjiy]" if letter == "d" else "[lrwnjiy]"
    return bool(after) and (not rest or re.fullmatch(sonorants, rest) is not None)


def _ch(before: str, after: str) -> str:
    if not before:
        return "ʃ" if re.match("ef|anc|amp|au[fv]|arm", after) else "ç" if re.match("[eiy]", after) else "k"
    return "x" if re.search("(?<![eä])u$|[ao]$", before) else "ç"
