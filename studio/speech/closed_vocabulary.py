"""A recogniser that knows which sentences may come: to ask whether a synthesized voice is understood.

pocketsphinx with its US English acoustic model, the words of given sentences, and a bigram model of them
with Witten-Bell smoothing (I. Witten and T. Bell, IEEE Trans. Information Theory 37, 1991). With a thousand
sentences and more it cannot guess one from the model alone, yet hears clean speech well.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from studio.speech.pronunciation import phones_of
from studio.speech.text import spoken_form

BEGIN, END = "<s>", "</s>"
PEAK = 0.7
"""What the loudest sample is brought to: the model knows speech of about that level."""


def spoken_words(text: str) -> list[str]:
    """The words of an English text as they are said."""
    return [part for word in spoken_form(text, "en") for part in word.spoken.split()]


class ClosedVocabulary:
    """Recognises sentences made of the words of `sentences`, in the order in which words follow there."""

    def __init__(self, sentences: Iterable[str]) -> None:
        from pocketsphinx import Decoder, get_model_path

        said = [spoken_words(sentence) for sentence in sentences]
        words = sorted({word for sentence in said for word in sentence})
        with TemporaryDirectory() as folder:
            dictionary, model = Path(folder, "words.dict"), Path(folder, "words.lm")
            dictionary.write_text("\n".join(_entries(words)) + "\n", encoding="utf-8")
            model.write_text(bigram_model(said), encoding="utf-8")
            self._decoder = Decoder(
                hmm=get_model_path("en-us/en-us"), dict=str(dictionary), lm=str(model), loglevel="FATAL"
            )

    def words(self, samples_16k: NDArray[np.float32]) -> list[str]:
        """The words that are heard in mono samples; each sound is heard as if it were the first.

        None are heard in silence, nor where a sample is no number: a voice that broke in training.
        """
        loudest = float(np.abs(samples_16k).max(initial=0.0))
        if not 1e-4 <= loudest < math.inf:
            return []
        scaled = (samples_16k * (PEAK / loudest) * 32767).astype("<i2")
        self._decoder.reinit_feat()
        self._decoder.start_utt()
        self._decoder.process_raw(scaled.tobytes(), full_utt=True)
        self._decoder.end_utt()
        found = self._decoder.hyp()
        return found.hypstr.split() if found else []


def word_errors(said: Sequence[str], heard: Sequence[str]) -> int:
    """Words put in, left out or taken for others, the fewest that make `heard` of `said`."""
    row = list(range(len(heard) + 1))
    for at, word in enumerate(said, start=1):
        before, row[0] = row[0], at
        for place, other in enumerate(heard, start=1):
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + (word != other))
    return row[-1]


def bigram_model(sentences: Sequence[Sequence[str]]) -> str:
    """A bigram model of sentences, in ARPA's form."""
    follows: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for first, second in zip((BEGIN, *sentence), (*sentence, END), strict=True):
            follows[first][second] += 1
    singles = Counter(word for after in follows.values() for word in after.elements())
    total = sum(singles.values())
    words = sorted(singles)
    lines = ["\\data\\", f"ngram 1={len(words) + 1}", f"ngram 2={sum(map(len, follows.values()))}", ""]
    lines += ["\\1-grams:", f"-99.0 {BEGIN} {_rest(follows[BEGIN]):.4f}"]
    lines += [f"{math.log10(singles[word] / total):.4f} {word}" + _weight(follows, word) for word in words]
    lines += ["", "\\2-grams:"]
    for first in sorted(follows):
        count, kinds = follows[first].total(), len(follows[first])
        for second, times in sorted(follows[first].items()):
            share = (times + kinds * singles[second] / total) / (count + kinds)
            lines.append(f"{math.log10(share):.4f} {first} {second}")
    return "\n".join([*lines, "", "\\end\\", ""])


def _rest(after: Counter[str]) -> float:
    """The logarithm of what is left for words that never followed."""
    return math.log10(len(after) / (after.total() + len(after)))


def _weight(follows: dict[str, Counter[str]], word: str) -> str:
    return "" if word == END else f" {_rest(follows[word]):.4f}"


def _entries(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        for number, phones in enumerate(phones_of(word), start=1):
            yield f"{word if number == 1 else f'{word}({number})'} {' '.join(phones)}"
