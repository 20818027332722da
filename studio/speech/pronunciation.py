"""How English words are pronounced, as ARPABET phones without stress. A word is never refused.

In this order: what the project itself says of the word (`studio.speech.own_words`), the CMU dictionary that
pocketsphinx brings (130,000 words, with alternates), endings
and compounds of dictionary words, letter names for acronyms, the grapheme-to-phoneme network whose
weights g2p_en brings, and letter-to-sound rules where g2p_en is not installed. Both packages are found
by path and never imported: one would load native code, the other downloads when it is imported.
"""

import re
import unicodedata
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import islice, product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.speech.own_words import own_pronunciations

MOST_PRONUNCIATIONS = 6
"""Alternates kept per word; more would only slow the aligner down."""

PHONES = (
    "AA", "AE", "AH", "AO", "AW", "AY", "B", "CH", "D", "DH", "EH", "ER", "EY", "F", "G", "HH", "IH", "IY",
    "JH", "K", "L", "M", "N", "NG", "OW", "OY", "P", "R", "S", "SH", "T", "TH", "UH", "UW", "V", "W", "Y",
    "Z", "ZH",
)  # fmt: skip
"""The phone set: the acoustic model's and the dictionary's, without stress."""

LETTER_NAMES = {
    letter: tuple(phones.split())
    for letter, phones in {
        "a": "EY", "b": "B IY", "c": "S IY", "d": "D IY", "e": "IY", "f": "EH F", "g": "JH IY",
        "h": "EY CH", "i": "AY", "j": "JH EY", "k": "K EY", "l": "EH L", "m": "EH M", "n": "EH N",
        "o": "OW", "p": "P IY", "q": "K Y UW", "r": "AA R", "s": "EH S", "t": "T IY", "u": "Y UW",
        "v": "V IY", "w": "D AH B AH L Y UW", "x": "EH K S", "y": "W AY", "z": "Z IY",
    }.items()
}  # fmt: skip

Phones = tuple[str, ...]


def phones_of(word: str) -> list[list[str]]:
    """The pronunciations of one spoken word, likeliest first; at least one, each of at least one phone.

    `word` may be capitalised, hold hyphens, apostrophes, dots ("U.S.") or accents. Words in capitals
    that no dictionary knows are given both as a word and spelled by letter names: an aligner finds out
    which was said.
    """
    own = _own(word)
    return [list(phones) for phones in own or _pronunciations(word)]


def is_known(word: str) -> bool:
    """Whether the project or the dictionary says how a spoken word is pronounced: nobody has to guess.

    Letters by name, and parts joined with hyphens that are known, are as good.
    """
    plain = fold(word)
    if _own(word) or lookup(plain) or _spelled_with_dots(word) or len(plain.replace("'", "")) < 2:
        return True
    parts = [part for part in re.split(_PART_ENDS, word) if fold(part).strip("'")]
    return all(map(is_known, parts)) if len(parts) > 1 else bool(_with_ending_of_known(plain))


def _with_ending_of_known(word: str) -> bool:
    stems = [word.removesuffix(ending) for ending in (*_ENDINGS, "'s", "s'", "s") if word.endswith(ending)]
    return any(lookup(stem) for stem in stems)


def _own(word: str) -> tuple[Phones, ...]:
    """What the project says of a word, also with a possessive behind it."""
    own = own_pronunciations()
    if not own:
        return ()
    whole = word.lower().replace("\u2019", "'").strip('.,;:!?"')
    if whole in own:
        return own[whole]
    stem = whole.removesuffix("'s")
    return tuple(each + _sibilant(each) for each in own[stem]) if stem != whole and stem in own else ()


@lru_cache(maxsize=20_000)
def _pronunciations(word: str) -> tuple[Phones, ...]:
    plain = fold(word)
    found = (
        _spelled_with_dots(word)
        or lookup(plain)
        or _hyphenated(word)
        or _with_ending(plain)
        or _guessed(word, plain)
        or [_of_foreign_letters(word)]
    )
    return tuple(islice(dict.fromkeys(found), MOST_PRONUNCIATIONS))


def fold(word: str) -> str:
    """The word in lower-case a-z and apostrophes: accents off, ligatures opened, the rest dropped."""
    opened = word.lower().replace("ß", "ss").replace("æ", "ae").replace("œ", "oe").replace("ø", "o")
    decomposed = unicodedata.normalize("NFKD", opened.replace("\u2019", "'").replace("\u02bc", "'"))
    return re.sub(r"[^a-z']", "", decomposed)


def lookup(word: str) -> list[Phones]:
    """The dictionary's pronunciations of a lower-case word; empty where it has none."""
    entries = dictionary()
    lines = entries.get(word) or entries.get(word.strip("'")) or ""
    return [tuple(line.split()) for line in lines.splitlines()]


@cache
def dictionary() -> dict[str, str]:
    """The CMU dictionary of the installed pocketsphinx: lines of phones by lower-case word.

    Empty where it is missing. As lists of phones it would be read in three times the time.
    """
    folder = _package_folder("pocketsphinx")
    path = folder / "model" / "en-us" / "cmudict-en-us.dict" if folder else None
    entries: dict[str, str] = {}
    if path is None or not path.is_file():
        return entries
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            name, *phones = line.split(maxsplit=1)
            word = name.partition("(")[0]
            entries[word] = entries.get(word, "") + "".join(phones)
    return entries


def _package_folder(name: str) -> Path | None:
    """Where an installed package lies, without importing it."""
    spec = find_spec(name)
    locations = spec.submodule_search_locations if spec else None
    return Path(next(iter(locations))) if locations else None


def _spelled_with_dots(word: str) -> list[Phones]:
    """U.S., a.m.: single letters with dots between are said by name."""
    if not re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]?(?:['\u2019]s)?", word) or len(fold(word)) < 2:
        return []
    possessive = re.search(r"['\u2019]s$", word) is not None
    letters = fold(word)[:-2] if possessive else fold(word)
    spelled = _by_letter_names(letters)
    return [spelled + _sibilant(spelled)] if possessive else [spelled]


def _by_letter_names(letters: str) -> Phones:
    return tuple(phone for letter in letters if letter in LETTER_NAMES for phone in LETTER_NAMES[letter])


def _hyphenated(word: str) -> list[Phones]:
    """well-known, New York/Boston: the parts one after the other."""
    parts = [part for part in re.split(_PART_ENDS, word) if fold(part).strip("'")]
    if len(parts) < 2:
        return []
    return _joined([list(_pronunciations(part)[:3]) for part in parts])


_PART_ENDS = re.compile(r"[-\u2010-\u2015/_\s.]+")


def _joined(parts: list[list[Phones]]) -> list[Phones]:
    combined = islice(product(*parts), MOST_PRONUNCIATIONS)
    return [tuple(phone for part in choice for phone in part) for choice in combined]


_ENDINGS: dict[str, tuple[str, ...]] = {
    "n't": ("AH N T", "N T"),
    "'ll": ("AH L", "L"),
    "'ve": ("AH V", "V"),
    "'re": ("ER", "R"),
    "'d": ("D", "AH D"),
    "'m": ("M", "AH M"),
}


def _with_ending(word: str) -> list[Phones]:
    """Possessives, contractions and plurals of words that are pronounced already."""
    for ending, choices in _ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            stems = list(_pronunciations(word[: -len(ending)]))
            return _joined([stems, [tuple(choice.split()) for choice in choices]])
    if word.endswith("'s") and len(word) > 2:
        return [stem + _sibilant(stem) for stem in _pronunciations(word[:-2])]
    if word.endswith("s'") and len(word) > 2:
        return list(_pronunciations(word[:-1]))
    if word.endswith("s") and not word.endswith("ss"):
        return [stem + _sibilant(stem) for stem in lookup(word[:-1])]
    return []


def _sibilant(stem: Phones) -> Phones:
    """The sound of a plural or possessive s after `stem`."""
    if stem[-1] in {"S", "Z", "SH", "ZH", "CH", "JH"}:
        return ("IH", "Z")
    return ("S",) if stem[-1] in {"P", "T", "K", "F", "TH"} else ("Z",)


def _guessed(word: str, plain: str) -> list[Phones]:
    """A word that no dictionary knows: as a compound, by the network or rules, and spelled if in capitals."""
    letters = plain.replace("'", "")
    if not letters:
        return []
    spelled = [_by_letter_names(letters)]
    capitals = word.isupper() or bool(re.fullmatch(r"[A-Z]{2,}s", word))
    if len(letters) == 1 or not re.search(r"[aeiouy]", letters) or (capitals and len(letters) <= 2):
        return spelled
    said = [*_compound(letters), _by_network(letters) or _by_rule(letters)]
    return said + spelled if capitals and len(letters) <= 6 else said


def _compound(letters: str) -> list[Phones]:
    """Two dictionary words of at least four letters grown together, the longer first part preferred."""
    for cut in range(len(letters) - 4, 3, -1):
        first, second = lookup(letters[:cut]), lookup(letters[cut:])
        if first and second:
            return _joined([first[:1], second[:1]])
    return []


class GraphemeNetwork:
    """The recurrent encoder and decoder of g2p_en, run in NumPy on its published weights.

    A gated recurrent unit reads the letters, another writes phones until its end symbol
    (K. Park and J. Kim, "g2pE", 2019; the networks as in K. Yao and G. Zweig, "Sequence-to-sequence
    neural net models for grapheme-to-phoneme conversion", Interspeech 2015). Greedy, so the same
    letters always give the same phones.
    """

    END_OF_WORD = 2
    FIRST_LETTER = 3
    START, END, FIRST_PHONE = 2, 3, 4

    def __init__(self, weights: dict[str, NDArray[np.float32]]) -> None:
        """`weights` holds enc_emb (29, d), dec_emb (74, d), {enc,dec}_{w,b}_{ih,hh} and fc_w, fc_b."""
        self._weights = weights
        self._symbols = _network_symbols()

    def phones(self, letters: str) -> Phones:
        """The phones of lower-case letters a-z, without stress; may be empty."""
        state = np.zeros(self._weights["enc_w_hh"].shape[1], np.float32)
        indices = [ord(letter) - ord("a") + self.FIRST_LETTER for letter in letters]
        for index in [*indices, self.END_OF_WORD]:
            state = self._step("enc", index, state)
        written: list[str] = []
        symbol = self.START
        for _ in range(3 * len(letters) + 3):
            state = self._step("dec", symbol, state)
            symbol = int(np.argmax(self._weights["fc_w"] @ state + self._weights["fc_b"]))
            if symbol == self.END:
                break
            if symbol >= self.FIRST_PHONE:
                written.append(self._symbols[symbol - self.FIRST_PHONE])
        return tuple(written)

    def _step(self, side: str, index: int, state: NDArray[np.float32]) -> NDArray[np.float32]:
        """One gated recurrent step of the encoder ("enc") or decoder ("dec") on a symbol."""
        weights = self._weights
        given = weights[f"{side}_w_ih"] @ weights[f"{side}_emb"][index] + weights[f"{side}_b_ih"]
        kept = weights[f"{side}_w_hh"] @ state + weights[f"{side}_b_hh"]
        reset_in, update_in, new_in = np.split(given, 3)
        reset_kept, update_kept, new_kept = np.split(kept, 3)
        reset = 1 / (1 + np.exp(-(reset_in + reset_kept)))
        update = 1 / (1 + np.exp(-(update_in + update_kept)))
        new = np.tanh(new_in + reset * new_kept)
        return np.asarray((1 - update) * new + update * state, np.float32)


def _network_symbols() -> list[str]:
    """The network's output symbols in its own order, stress taken off: vowels come three times."""
    vowels = {"AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW"}
    symbols: list[str] = []
    for phone in PHONES:
        # The published weights know UW also without a stress mark: four times in all.
        symbols += [phone] * (4 if phone == "UW" else 3 if phone in vowels else 1)
    return symbols


@cache
def _network() -> GraphemeNetwork | None:
    folder = _package_folder("g2p_en")
    path = folder / "checkpoint20.npz" if folder else None
    if path is None or not path.is_file():
        return None
    with np.load(path, allow_pickle=False) as stored:
        return GraphemeNetwork({name: stored[name] for name in stored.files})


def _by_network(letters: str) -> Phones:
    network = _network()
    return network.phones(letters) if network else ()


_RULES = {
    "tion": "SH AH N", "ough": "OW", "igh": "AY", "sch": "SH", "tch": "CH", "dge": "JH", "ch": "CH",
    "sh": "SH", "th": "TH", "ph": "F", "wh": "W", "ck": "K", "ng": "NG", "qu": "K W", "gh": "G", "kn": "N",
    "wr": "R", "ee": "IY", "ea": "IY", "oo": "UW", "ou": "AW", "ow": "OW", "oi": "OY", "oy": "OY",
    "ai": "EY", "ay": "EY", "au": "AO", "aw": "AO", "ar": "AA R", "er": "ER", "ir": "ER", "ur": "ER",
    "or": "AO R", "ie": "IY", "ei": "EY", "a": "AE", "b": "B", "c": "K", "d": "D", "e": "EH", "f": "F",
    "g": "G", "h": "HH", "i": "IH", "j": "JH", "k": "K", "l": "L", "m": "M", "n": "N", "o": "AA", "p": "P",
    "q": "K", "r": "R", "s": "S", "t": "T", "u": "AH", "v": "V", "w": "W", "x": "K S", "y": "IY", "z": "Z",
}  # fmt: skip
_RULE = re.compile("|".join(sorted(_RULES, key=len, reverse=True)))


def _by_rule(letters: str) -> Phones:
    """Letter-to-sound rules: rough, but every letter sounds and doubled or silent ones do not."""
    single = re.sub(r"([b-df-hj-np-tv-z])\1", r"\1", letters)
    silent_end = re.sub(r"(?<=[aeiouy][b-df-hj-np-tv-z])e$", "", single)
    return tuple(phone for match in _RULE.findall(silent_end) for phone in _RULES[match].split())


def _of_foreign_letters(word: str) -> Phones:
    """Letters of other scripts, by the sound of their Unicode names; a vowel where even that fails."""
    phones: list[str] = []
    for character in word:
        name = unicodedata.name(character, "").lower()
        if " letter " in name and name.rsplit(" ", 1)[-1].isalpha():
            phones += _by_rule(name.rsplit(" ", 1)[-1])
    return tuple(phones) or ("AH",)
