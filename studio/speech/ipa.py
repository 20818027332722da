"""ARPABET, which the aligners use, and the International Phonetic Alphabet, which people read: both ways.

Stress and length are not kept: the phone set has none. General American is meant, as in the dictionary.
"""

import re
import unicodedata

from studio.errors import StudioError
from studio.speech.pronunciation import PHONES

IPA_OF_ARPABET = {
    "AA": "ɑ", "AE": "æ", "AH": "ʌ", "AO": "ɔ", "AW": "aʊ", "AY": "aɪ", "B": "b", "CH": "tʃ", "D": "d",
    "DH": "ð", "EH": "ɛ", "ER": "ɝ", "EY": "eɪ", "F": "f", "G": "ɡ", "HH": "h", "IH": "ɪ", "IY": "i",
    "JH": "dʒ", "K": "k", "L": "l", "M": "m", "N": "n", "NG": "ŋ", "OW": "oʊ", "OY": "ɔɪ", "P": "p",
    "R": "ɹ", "S": "s", "SH": "ʃ", "T": "t", "TH": "θ", "UH": "ʊ", "UW": "u", "V": "v", "W": "w", "Y": "j",
    "Z": "z", "ZH": "ʒ",
}  # fmt: skip
_ALSO = {
    "a": "AA", "ɒ": "AA", "ə": "AH", "ɐ": "AH", "ɜɹ": "ER", "ɚ": "ER", "ɜ": "ER", "ər": "ER", "ɜr": "ER",
    "e": "EH", "o": "OW", "əʊ": "OW", "g": "G", "r": "R", "ɾ": "T", "ʀ": "R", "ʁ": "R", "ɻ": "R",
    "ʧ": "CH", "ʤ": "JH", "ɨ": "IH", "ʉ": "UW", "y": "UW", "ø": "ER", "œ": "ER", "ç": "HH", "x": "K",
    "ʏ": "UH", "ɫ": "L", "ɱ": "M", "ɲ": "N Y", "ʔ": "T", "ɔː": "AO", "ei": "EY", "ai": "AY", "au": "AW",
    "ou": "OW", "oi": "OY", "ɪə": "IY R", "eə": "EH R", "ʊə": "UH R", "ts": "T S", "pf": "P F",
}  # fmt: skip
_SOUNDS = {**_ALSO, **{ipa: phone for phone, ipa in IPA_OF_ARPABET.items()}}
_SOUND = re.compile("|".join(sorted(map(re.escape, _SOUNDS), key=len, reverse=True)))
_UNHEARD = re.compile(r"[ˈˌ'ːˑ.‿|/\[\]()\s]|[\u0300-\u036f\u0361]")
"""Stress, length, syllables, slashes around the whole: what the phone set has no place for."""


def ipa_of(phones: str) -> str:
    """ARPABET phones divided by blanks as IPA: "HH AH L OW" is "hʌloʊ"."""
    return "".join(IPA_OF_ARPABET.get(phone, phone) for phone in phones.split())


def phones_of_ipa(ipa: str) -> str:
    """IPA as ARPABET phones divided by blanks. Raises StudioError naming the first unknown sign."""
    rest = _UNHEARD.sub("", unicodedata.normalize("NFD", ipa.replace("ç", "x")))
    phones: list[str] = []
    while rest:
        found = _SOUND.match(rest)
        if found is None:
            raise StudioError(
                "“{sign}” is no sound that is known here. Write it with other IPA signs.", sign=rest[0]
            )
        phones.append(_SOUNDS[found[0]])
        rest = rest[found.end() :]
    return _some(phones)


def phones_typed(typed: str) -> str:
    """What was typed as ARPABET: in capitals, without stress, single blanks between.

    Raises StudioError at a wrong phone.
    """
    phones = [re.sub(r"\d$", "", part) for part in typed.upper().split()]
    for phone in phones:
        if phone not in PHONES:
            raise StudioError(
                "{phone} is no phone. There are: {phones}.", phone=phone, phones=" ".join(PHONES)
            )
    return _some(phones)


def _some(phones: list[str]) -> str:
    if not phones:
        raise StudioError("A pronunciation needs at least one sound. Type it.")
    return " ".join(phones)
