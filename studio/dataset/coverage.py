"""Which sounds the material holds, which it lacks, and which sentences would add most to it.

Sounds are phones and diphones: a phone with the one after it, which a model has to have heard to say it. A
pause is a sound too, since words begin and end at it. Choosing sentences is weighted maximum coverage, where
greedy choice comes within 63 % of the best (G. Nemhauser, L. Wolsey and M. Fisher, 1978).
"""

import heapq
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

PAUSE = "SIL"
ENOUGH = 5
"""Heard so often, a diphone is known; more adds nothing."""

Diphone = tuple[str, str]
Phones = Sequence[str]


@dataclass(frozen=True)
class Sounds:
    """How often phones and diphones occur; `diphones` include those with a pause."""

    phones: Mapping[str, int] = field(default_factory=dict)
    diphones: Mapping[Diphone, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Coverage:
    """What of a language's sounds the material holds.

    Attributes:
        phones: how often each phone of the language occurs, the rarest in the language last
        missing_phones: those that never occur
        missing_diphones: diphones of the language that never occur, the most frequent ones first
        phone_share: the share of the language's phones that occur (0 to 1)
        diphone_share: the share of what is said in the language whose diphones occur (0 to 1)
    """

    phones: Mapping[str, int]
    missing_phones: tuple[str, ...]
    missing_diphones: tuple[Diphone, ...]
    phone_share: float
    diphone_share: float


@dataclass(frozen=True)
class Suggestion:
    """A sentence worth recording: what it adds, as the share of what is said in the language, and how."""

    text: str
    gain: float
    new_diphones: tuple[Diphone, ...]


def sounds_in(runs: Iterable[Phones]) -> Sounds:
    """Count the sounds of runs of speech, each between two pauses."""
    phones: Counter[str] = Counter()
    diphones: Counter[Diphone] = Counter()
    for run in runs:
        if run:
            phones.update(run)
            diphones.update(pairwise((PAUSE, *run, PAUSE)))
    return Sounds(phones, diphones)


def coverage(have: Sounds, language: Sounds) -> Coverage:
    """Compare what the material has with `language`, counted over much text of it."""
    by_frequency = sorted(language.phones, key=lambda phone: (-language.phones[phone], phone))
    missing = [diphone for diphone in language.diphones if not have.diphones.get(diphone)]
    said = sum(language.diphones.values())
    heard = said - sum(language.diphones[diphone] for diphone in missing)
    there = [phone for phone in by_frequency if have.phones.get(phone)]
    return Coverage(
        phones={phone: have.phones.get(phone, 0) for phone in by_frequency},
        missing_phones=tuple(phone for phone in by_frequency if not have.phones.get(phone)),
        missing_diphones=tuple(sorted(missing, key=lambda each: (-language.diphones[each], each))),
        phone_share=len(there) / len(by_frequency) if by_frequency else 0.0,
        diphone_share=heard / said if said else 0.0,
    )


def next_sentences(
    have: Sounds, language: Sounds, pool: Sequence[tuple[str, Sequence[Phones]]], count: int = 20
) -> list[Suggestion]:
    """The sentences of `pool` (text, its runs of phones) to record next, each after the ones before it.

    A diphone counts by how frequent it is in the language and less the more often it has been heard, up to
    `ENOUGH` times; a sentence by what it adds for each of its phones, since recording it takes as long.
    """
    known = Counter(dict(have.diphones))
    said = sum(language.diphones.values()) or 1
    counted = [(text, sounds_in(runs)) for text, runs in pool]

    def gain(sounds: Sounds) -> float:
        return sum(
            language.diphones.get(diphone, 0) * (_known(known[diphone] + times) - _known(known[diphone]))
            for diphone, times in sounds.diphones.items()
        )

    def worth(sounds: Sounds) -> float:
        return gain(sounds) / max(1, sum(sounds.phones.values()))

    # What a sentence adds only shrinks as others are chosen: a stale first place is weighed again, no other.
    heap = [(-worth(sounds), at) for at, (_, sounds) in enumerate(counted)]
    heapq.heapify(heap)
    chosen: list[Suggestion] = []
    while heap and len(chosen) < count:
        _, at = heapq.heappop(heap)
        text, sounds = counted[at]
        now = worth(sounds)
        if now <= 0:
            continue
        if heap and -heap[0][0] > now + 1e-12:
            heapq.heappush(heap, (-now, at))
            continue
        new = [diphone for diphone in sounds.diphones if not known[diphone] and diphone in language.diphones]
        new.sort(key=lambda diphone: -language.diphones[diphone])
        chosen.append(Suggestion(text, gain(sounds) / said, tuple(new)))
        known.update(sounds.diphones)
    return chosen


def _known(times: int) -> float:
    """How well a diphone is known that was heard so often (0 to 1): the first time counts most."""
    return min(times, ENOUGH) / (min(times, ENOUGH) + 1) * (ENOUGH + 1) / ENOUGH
