"""English forced alignment with pocketsphinx: words over a whole stretch, then phones inside each word.

The word pass searches the stretch for the words in order, with optional silence and any of each
word's pronunciations between. The phone pass runs over pieces of a few seconds, for its memory grows
with duration times words. It scores every phone against the best sound of the whole acoustic model in
each frame, which is what `studio.speech.scores` turns into an alignment score.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.speech.alignment import AlignedPhone, AlignedWord
from studio.speech.own_words import own_pronunciations
from studio.speech.pronunciation import PHONES, phones_of
from studio.speech.recorded import SAMPLE_RATE
from studio.speech.scores import phone_score, word_score
from studio.speech.text import SpokenWord

QUIET_S = 0.3
"""So much sound teaches the decoder what is noise."""
FRAME_S = 0.01
"""pocketsphinx analyses 100 frames a second."""

PIECE_S = 12.0
"""Longest piece of the phone pass: three minutes in one go take 1 GB, 12 s take a few MB."""

SHORTEST_S = 0.1
"""Stretches below this hold too few frames for the search."""

BEAMS = (1e-48, 1e-120)
"""The search is repeated with the wider beam where it lost every path; 1e-80, between, never found any."""

NOBODY = (False, False)
OTHER_PHONE = 2e-5
"""How likely a phone of somebody else is against going on with the words: up to 4e-3 it makes hardly any
difference, for where the words are said they fit much better than any phones do."""

BESIDE_OTHERS = 10
"""Frames around words among others' speech in which their phones may lie."""

NATS_PER_SCORE_UNIT = 1024 * float(np.log(1.0001))
"""Phone scores come as logarithms to the base 1.0001, shifted down by 10 bits."""


@dataclass(frozen=True)
class _Part:
    """One spoken word that the search found, in frames from the stretch's start; `end` is exclusive.

    `fits` has for each phone its log-likelihood per frame against the best sound, in nats.
    """

    index: int
    start: int
    end: int
    phones: tuple[AlignedPhone, ...] = ()
    fits: tuple[float, ...] = ()


@dataclass(frozen=True)
class PocketsphinxAligner:
    """Aligns English words with the acoustic model that comes inside the pocketsphinx package.

    `others` tells whether somebody may say something else before the words, and after them, that is not to
    be taken for them.
    """

    others: tuple[bool, bool] = NOBODY

    def align(self, samples: NDArray[np.float32], words: Sequence[SpokenWord]) -> list[AlignedWord] | None:
        """Each word with its times in seconds from the start of `samples`, phones and scores.

        `samples` (n,) is mono at 16 kHz. Every written word comes back, in order; the words that are said
        for it ("1994") are joined. None where the words cannot be made to fit the sound at all.
        """
        spoken = [(index, said) for index, word in enumerate(words) for said in word.spoken.split()]
        if not spoken or len(samples) < SHORTEST_S * SAMPLE_RATE:
            return None
        said = [part for _, part in spoken]
        fitted = self._find_phones_at_once(samples, said)
        if fitted is None:
            parts = self._find_words(samples, said)
            if parts is None:
                return None
            fitted = self._find_phones(samples, parts, said)
        return [
            _joined(word, [part for part in fitted if spoken[part.index][0] == index])
            for index, word in enumerate(words)
        ]

    def _find_phones_at_once(self, samples: NDArray[np.float32], spoken: list[str]) -> list[_Part] | None:
        """Both passes over a short stretch; None where it is too long or the phones did not fit."""
        if len(samples) > PIECE_S * SAMPLE_RATE:
            return None
        found = self._phones_of_piece(samples, spoken, self.others)
        return [replace(part, index=index) for index, part in enumerate(found)] if found else None

    def _find_words(self, samples: NDArray[np.float32], spoken: list[str]) -> list[_Part] | None:
        """The word pass: frames of each spoken word, or None where the search does not reach the end."""
        decoder = _search(samples, spoken, self.others)
        if decoder is None:
            return None
        segments = [
            (segment.word, segment.start_frame, segment.end_frame + 1)
            for segment in decoder.seg()
            if not segment.word.startswith(("<", "["))
        ]
        if [name.split("(")[0] for name, _, _ in segments] != [name_in_search(said) for said in spoken]:
            return None
        return [_Part(index, start, end) for index, (_, start, end) in enumerate(segments)]

    def _find_phones(
        self, samples: NDArray[np.float32], parts: list[_Part], spoken: list[str]
    ) -> list[_Part]:
        """The phone pass, piece by piece; a piece that does not fit keeps its words without sure phones."""
        low, high = 0, round(len(samples) / SAMPLE_RATE / FRAME_S)
        if self.others[0]:
            low = max(low, parts[0].start - BESIDE_OTHERS)
        if self.others[1]:
            high = min(high, parts[-1].end + BESIDE_OTHERS)
        waiting = list(_pieces(parts))
        found: list[_Part] = []
        while waiting:
            piece = waiting.pop(0)
            start, end = _piece_frames(parts, piece, low, high)
            said = [spoken[part.index] for part in piece]
            fitted = self._phones_of_piece(samples[_sample(start) : _sample(end)], said)
            if fitted:
                found += [_shifted(part, fit, start) for part, fit in zip(piece, fitted, strict=True)]
            elif len(piece) > 1:
                waiting[:0] = [piece[: len(piece) // 2], piece[len(piece) // 2 :]]
            else:
                found.append(replace(piece[0], phones=_even_phones(piece[0], said[0])))
        return found

    def _phones_of_piece(
        self, samples: NDArray[np.float32], spoken: list[str], others: tuple[bool, bool] = NOBODY
    ) -> list[_Part] | None:
        decoder = _search(samples, spoken, others)
        if decoder is None:
            return None
        decoder.set_alignment()
        # The words are found by weighing only what they need; only who judges their phones weighs everything,
        # by two of four densities: for three quarters of the time it tells right from wrong words as well.
        judge = wordless_decoder(BEAMS[0], compallsen=True, topn=2)
        judge.set_alignment(decoder.get_alignment())
        if not listen(judge, samples):
            return None
        # The entries are views into the alignment: they must be read while it is being iterated.
        parts = [_part(word) for word in judge.get_alignment() if not word.name.startswith(("<", "["))]
        return parts if len(parts) == len(spoken) and _in_order(parts) else None


def wordless_decoder(beam: float, **options: Any) -> Any:
    """A decoder without words of its own that drops paths `beam` times less likely than the best.

    `options` are pocketsphinx's own: `compallsen` weighs the whole model in each frame, not only what the
    words need (scores mean something then, and it takes four times as long), `lw` is the language weight.
    It is kept, with the words it was taught, as long as the project pronounces them the same.
    """
    return _decoder(tuple(sorted(own_pronunciations().items())), beam, **options)


@lru_cache(maxsize=12)
def _decoder(_own: tuple[Any, ...], beam: float, **options: Any) -> Any:
    from pocketsphinx import Decoder, get_model_path

    with TemporaryDirectory() as folder:
        dictionary = os.path.join(folder, "empty.dict")
        with open(dictionary, "w", encoding="utf-8"):
            pass
        return Decoder(
            hmm=get_model_path("en-us/en-us"),
            dict=dictionary,
            lm=None,
            beam=beam,
            pbeam=beam,
            wbeam=beam,
            bestpath=False,  # a lattice search after the pass may end before the last word
            loglevel="FATAL",
            **options,
        )


def _search(
    samples: NDArray[np.float32], spoken: list[str], others: tuple[bool, bool] = NOBODY
) -> Any | None:
    """The decoder after the word search over `samples`, or None where no beam found a way through."""
    # Among others the narrowest beam finds the words, or they are not to be told from what others say.
    among_others = [(BEAMS[0], others)] if any(others) else []
    for beam, heard in [*among_others, *((beam, NOBODY) for beam in BEAMS)]:
        decoder = wordless_decoder(beam)
        for said in dict.fromkeys(spoken):
            add_pronunciations(decoder, said)
        if any(heard):
            grammar = decoder.create_fsg("others", 0, len(spoken), _among_others(decoder, spoken, heard))
            decoder.add_fsg("others", grammar)
            decoder.activate_search("others")
        else:
            decoder.set_align_text(" ".join(name_in_search(said) for said in spoken))
        if listen(decoder, samples) and decoder.hyp() is not None:
            return decoder
    return None


def _among_others(
    decoder: Any, spoken: list[str], others: tuple[bool, bool]
) -> list[tuple[int, int, float, str]]:
    """The words in order, state `i` before word `i`, with what others say around them: any phones."""
    arcs = [(at, at + 1, 1.0, name_in_search(said)) for at, said in enumerate(spoken)]
    for phone in PHONES:
        name = f"[{phone}]"  # no word's name begins so
        if decoder.lookup_word(name) is None:
            decoder.add_word(name, phone, False)
        if others[0]:
            arcs.append((0, 0, OTHER_PHONE, name))
        if others[1]:
            arcs.append((len(spoken), len(spoken), OTHER_PHONE, name))
    return arcs


def listen(decoder: Any, samples: NDArray[np.float32]) -> bool:
    """Run the decoder's present search over `samples`; False where it ends without a path."""
    if not len(samples):  # which `process_raw` refuses, with the search left open
        return False
    # The decoder takes for noise what it hears first: not what it was given before, so that the same sound
    # gives the same result, and not the speech with which a turn begins.
    decoder.reinit_feat()
    _search_through(decoder, _quietest(samples))
    return _search_through(decoder, samples)


def _search_through(decoder: Any, samples: NDArray[np.float32]) -> bool:
    decoder.start_utt()
    decoder.process_raw(_pcm(samples), full_utt=True)
    try:
        decoder.end_utt()
    except RuntimeError:  # "Failed to stop utterance processing": no path led to the last phone
        return False
    return True


def _quietest(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """The quietest `QUIET_S` of the sound, or all of it."""
    length, hop = round(QUIET_S * SAMPLE_RATE), round(FRAME_S * SAMPLE_RATE)
    if len(samples) <= length:
        return samples
    power = np.concatenate([[0.0], np.cumsum(np.square(samples, dtype=np.float64))])
    starts = np.arange(0, len(samples) - length + 1, hop)
    start = starts[np.argmin(power[starts + length] - power[starts])]
    return samples[start : start + length]


def name_in_search(said: str) -> str:
    """What the decoder calls a word: brackets would read as an alternate, angle brackets as noise."""
    return said.translate({ord("("): "_", ord(")"): "_", ord("<"): "_", ord("["): "_"})


def add_pronunciations(decoder: Any, said: str) -> None:
    """Teach the decoder a spoken word, with all the ways it is said, under its `name_in_search`."""
    name = name_in_search(said)
    if decoder.lookup_word(name) is not None:
        return
    for number, phones in enumerate(phones_of(said), start=1):
        decoder.add_word(name if number == 1 else f"{name}({number})", " ".join(phones), False)


def _in_order(parts: Sequence[_Part]) -> bool:
    """Whether each phone lasts, and none begins before the one before it ends.

    Where a word has too few frames for its phones the judge says nothing, and leaves what it was given.
    """
    phones = [phone for part in parts for phone in part.phones]
    lasting = all(phone.end > phone.start for phone in phones)
    return lasting and all(one.end <= other.start + FRAME_S / 2 for one, other in pairwise(phones))


def _pcm(samples: NDArray[np.float32]) -> bytes:
    return (np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()


def _sample(frame: int) -> int:
    return round(frame * FRAME_S * SAMPLE_RATE)


def _part(word: Any) -> _Part:
    """A word of the decoder's alignment with its phones."""
    phones, fits = [], []
    for phone in word:
        fit = phone.score * NATS_PER_SCORE_UNIT / max(1, phone.duration)
        start, end = phone.start * FRAME_S, (phone.start + phone.duration) * FRAME_S
        phones.append(AlignedPhone(phone.name, start, end, phone_score(fit)))
        fits.append(fit)
    return _Part(0, word.start, word.start + word.duration, tuple(phones), tuple(fits))


def _pieces(parts: list[_Part]) -> Iterator[list[_Part]]:
    """Runs of words of at most PIECE_S, cut at the widest pause in the second half of each."""
    rest = parts
    while rest:
        limit = rest[0].start + PIECE_S / FRAME_S
        fits = max(1, sum(part.end <= limit for part in rest))
        if fits < len(rest):
            cuts = range(max(1, fits // 2), fits + 1)
            fits = max(cuts, key=lambda cut: (rest[cut].start - rest[cut - 1].end, cut))
        yield rest[:fits]
        rest = rest[fits:]


def _piece_frames(parts: list[_Part], piece: list[_Part], low: int, high: int) -> tuple[int, int]:
    """A piece's frames, of those in [low, high), with the pauses around it up to the middle of each."""
    first, last = parts.index(piece[0]), parts.index(piece[-1])
    start = low if first == 0 else (parts[first - 1].end + piece[0].start) // 2
    end = high if last == len(parts) - 1 else (piece[-1].end + parts[last + 1].start + 1) // 2
    return start, end


def _shifted(part: _Part, fit: _Part, frames: int) -> _Part:
    """A part as its piece found it, in frames and seconds of the whole stretch."""
    offset = frames * FRAME_S
    phones = tuple(replace(phone, start=phone.start + offset, end=phone.end + offset) for phone in fit.phones)
    return _Part(part.index, fit.start + frames, fit.end + frames, phones, fit.fits)


def _even_phones(part: _Part, said: str) -> tuple[AlignedPhone, ...]:
    """Phones of equal length and no score, where the phone pass failed."""
    symbols = phones_of(said)[0]
    edges = np.linspace(part.start * FRAME_S, part.end * FRAME_S, len(symbols) + 1)
    return tuple(
        AlignedPhone(symbol, float(start), float(end), 0.0)
        for symbol, start, end in zip(symbols, edges[:-1], edges[1:], strict=True)
    )


def _joined(word: SpokenWord, parts: list[_Part]) -> AlignedWord:
    """A written word from the spoken ones it stands for; a pause between them goes to the phone before."""
    phones = [phone for part in parts for phone in part.phones]
    closed = [replace(phone, end=following.start) for phone, following in pairwise(phones)]
    whole = (*closed, phones[-1])
    score = word_score([fit for part in parts for fit in part.fits])
    return AlignedWord(word.written, word.spoken, whole[0].start, whole[-1].end, score, whole)
