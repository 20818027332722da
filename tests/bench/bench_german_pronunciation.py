"""German letters to sounds against a list: ``python -m tests.bench.bench_german_pronunciation LIST``.

LIST is a file with a word and its IPA sounds on each line, a tab between, such as WikiPron's
``deu_latn_broad.tsv`` (github.com/CUNY-CL/wikipron; Wiktionary, CC BY-SA). Of a word with several
pronunciations the nearest counts. Prints the share of wrong sounds, and of words that are right to the last
sound, on 3,000 words drawn with a fixed seed and, with SPEECH_DATA, on the words of Kerstin's sentences.
Writing alone is levelled: tie bars, syllabic consonants as schwa and consonant, kinds of r, glottal stops.
"""

import os
import random
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from studio.dataset.formats import ljspeech
from studio.speech.pronunciation_german import sounds_of_german

SAMPLE, SEED, HELD_FROM = 6_000, 1, 3_000
_LEVELLED = (
    ("\u0361", ""), ("aɪ̯", "A"), ("aʊ̯", "U"), ("ɔɪ̯", "O"), ("ɔʏ̯", "O"), ("aɪ", "A"), ("aʊ", "U"), ("ɔʏ", "O"),
    ("ɔɪ", "O"), ("i̯", "j"), ("n̩", "ən"), ("l̩", "əl"), ("m̩", "əm"), ("ŋ̍", "ən"), ("ŋ̩", "ən"),
    ("χ", "x"), ("ʀ", "ʁ"), ("r", "ʁ"), ("ɾ", "ʁ"), ("ɹ", "ʁ"), ("g", "ɡ"), ("ɕ", "ç"),
    ("ɐ", "ʁ"), ("əʁ", "ʁ"), ("ʔ", ""),
)  # fmt: skip


def main() -> int:
    """Print the figures."""
    if len(sys.argv) < 2:
        print(__doc__)
        return 0
    listed = read_list(Path(sys.argv[1]))
    random.seed(SEED)
    drawn = random.sample(sorted(listed), SAMPLE)[HELD_FROM:]
    report("3,000 words of the list that the rules were not tuned on", drawn, listed)
    data = os.environ.get("SPEECH_DATA")
    if data:
        rows = ljspeech.read(Path(data) / "voices" / "kerstin").rows
        spoken = sorted({word for row in rows for word in re.findall(r"[A-Za-zÄÖÜäöüß]{2,}", row.text)})
        listed |= {
            word: listed[word.lower()] for word in spoken if word not in listed and word.lower() in listed
        }
        report("words of Kerstin's sentences", [word for word in spoken if word in listed], listed)
    return 0


def read_list(path: Path) -> dict[str, list[str]]:
    """The levelled pronunciations of each word of at least three letters that is no acronym."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        word, sounds = line.split("\t")
        if re.fullmatch("[A-Za-zÄÖÜäöüß]{3,}", word) and not word.isupper():
            found[word].append(levelled(sounds))
    return dict(found)


def report(name: str, words: Sequence[str], listed: dict[str, list[str]]) -> None:
    """Print one line of figures."""
    for kind, form in (("sounds", lambda sounds: sounds), ("sounds, length and tenseness aside", _loose)):
        errors, length, right = measure(words, listed, form)
        print(
            f"{name} ({len(words)}): {errors / length:.1%} wrong {kind}, {right / len(words):.0%} right words"
        )


def measure(
    words: Sequence[str], listed: dict[str, list[str]], form: Callable[[str], str]
) -> tuple[int, int, int]:
    """Wrong sounds, sounds, and words without any wrong one."""
    errors = length = right = 0
    for word in words:
        said = _signs(form(levelled("".join(sounds_of_german(word)))))
        wrong, reference = min(
            (distance(said, _signs(form(sounds))), len(_signs(form(sounds)))) for sounds in listed[word]
        )
        errors, length, right = errors + wrong, length + reference, right + (wrong == 0)
    return errors, length, right


def levelled(sounds: str) -> str:
    """Sounds without what only writing differs in; diphthongs are one sign."""
    plain = unicodedata.normalize("NFD", sounds).replace(" ", "").replace("ç", "ç")
    for sign, same in _LEVELLED:
        plain = plain.replace(unicodedata.normalize("NFD", sign), same)
    return re.sub("[\u0300-\u0326\u0328-\u036f.ˈˌʰ]", "", plain)


_LOOSE = str.maketrans("ɛəɪʊɔʏœ", "eeiuoyø", "ː")


def _loose(sounds: str) -> str:
    return sounds.translate(_LOOSE)


def _signs(sounds: str) -> list[str]:
    return re.findall(r".ː?", sounds)


def distance(one: Sequence[str], other: Sequence[str]) -> int:
    """How many signs must be changed, taken away or put in."""
    row = list(range(len(other) + 1))
    for number, sign in enumerate(one, start=1):
        above, row = row, [number]
        for place, second in enumerate(other, start=1):
            row.append(min(above[place] + 1, row[-1] + 1, above[place - 1] + (sign != second)))
    return row[-1]


if __name__ == "__main__":
    sys.exit(main())
