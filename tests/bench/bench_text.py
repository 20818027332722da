"""Agreement and speed of the English normaliser: ``python -m tests.bench.bench_text [--show 40]``.

Needs SPEECH_DATA. `texts/ljspeech_texts.csv` has 13,094 sentences before and after its editor spelled out
numbers and abbreviations. Printed is how many come out word for word as the editor's: of all, and of those
that the editor changed; once as they are, and once with titles made alike ("Mr." the editor leaves as it is,
and we say "mister"). With --show, the commonest differences that are left.
"""

import argparse
import difflib
import os
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from studio.speech.text import plain_words, spoken_form
from studio.speech.text_english_words import ABBREVIATIONS


@dataclass(frozen=True)
class Sentence:
    """A sentence as the editor spelled it out, and as it comes out here: plain words both."""

    changed: bool
    wanted: str
    said: str


def main() -> int:
    """Print every measure."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--show", type=int, default=0, metavar="N", help="print the N commonest differences")
    show = options.parse_args().show
    named = os.environ.get("SPEECH_DATA")
    if not named:
        print("SPEECH_DATA names no folder of real speech: nothing to measure")
        return 0
    began = time.perf_counter()
    sentences = read(Path(named))
    seconds = time.perf_counter() - began
    report("as they are", sentences)
    alike = [Sentence(each.changed, untitled(each.wanted), untitled(each.said)) for each in sentences]
    report("titles made alike", alike)
    print(f"{1e3 * seconds / len(sentences):.2f} ms a sentence")
    for (said, wanted), count in differences(alike).most_common(show):
        print(f"{count:5} said: {said}   editor: {wanted}")
    return 0


def read(data: Path) -> list[Sentence]:
    """Every sentence of the file, spelled out here too."""
    lines = (data / "texts" / "ljspeech_texts.csv").read_text(encoding="utf-8").splitlines()
    sentences = []
    for line in lines:
        _, written, edited = line.split("|")
        said = " ".join(word.spoken for word in spoken_form(written)).replace("-", " ")
        wanted = plain_words(edited)
        sentences.append(Sentence(plain_words(written) != wanted, wanted, said))
    return sentences


def report(name: str, sentences: list[Sentence]) -> None:
    """Print how many come out as the editor's."""
    changed = [each for each in sentences if each.changed]
    right, right_changed = (sum(each.said == each.wanted for each in some) for some in (sentences, changed))
    print(
        f"{name}: {right} of {len(sentences)} sentences ({right / len(sentences):.2%}); "
        f"of those the editor changed {right_changed} of {len(changed)} ({right_changed / len(changed):.1%})"
    )


def untitled(plain: str) -> str:
    """The words with abbreviations in one form, long or short, so that only the rest is compared."""
    for short, full in ABBREVIATIONS.items():
        if short not in {"no", "nos"} and full in plain:
            plain = f" {plain} ".replace(f" {full} ", f" {short} ".replace(".", " ")).strip()
    return " ".join(word.removesuffix("'s") for word in plain.split())


def differences(sentences: list[Sentence]) -> Counter[tuple[str, str]]:
    """What differs, each with the word before and after it."""
    found: Counter[tuple[str, str]] = Counter()
    for each in sentences:
        said, wanted = each.said.split(), each.wanted.split()
        for tag, i, j, k, m in difflib.SequenceMatcher(None, said, wanted, autojunk=False).get_opcodes():
            if tag != "equal":
                found[" ".join(said[max(0, i - 1) : j + 1]), " ".join(wanted[max(0, k - 1) : m + 1])] += 1
    return found


if __name__ == "__main__":
    sys.exit(main())
