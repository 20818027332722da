"""Words that no dictionary knows, with a proposal of how they are said; and letting a proposal be heard.

A proposal is heard in the project's own voices: its sounds are cut from where they were aligned, each from a
place with the same neighbours where there is one, and joined.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import Message, StudioError
from studio.events import Event, Progress, Result
from studio.project.project import Project
from studio.speech.own_words import own_words
from studio.steps.normalise import texts_of
from studio.steps.own_words import own_words_of

PLACES_KEPT = 20
JOIN_S = 0.008
SAMPLE_RATE = 24_000
MOST_TURNS = 300
"""Whose sounds a proposal is made from: more would take longer than anybody waits for a word."""

Place = tuple[int, int]
"""Where a word is: turn id, and its position in the turn."""


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A spoken word that no dictionary has: how often it is said and where, and what is proposed for it."""

    word: str
    count: int
    places: tuple[Place, ...]
    phones: tuple[str, ...]


def unknown_words(project_folder: str, language: str) -> Iterator[Event]:
    """Work that looks up all words of a project in a language: a `Result` with `UnknownWord`, frequent first.

    It opens the project to read, beside whoever has it open. `phones` are the proposals, ARPABET with blanks
    between, the likeliest first.
    """
    with Project.open(Path(project_folder), read_only=True) as project:
        own = own_words_of(project, language)
        texts = texts_of(project, language)
    yield Progress(None, Message("Looking words up"))
    with own_words(own):
        yield Result(_unknown(texts, language))


def _unknown(texts: Sequence[tuple[int, str]], language: str) -> list[UnknownWord]:
    from studio.speech.pronunciation import is_known, phones_of
    from studio.speech.text import spoken_form

    counts: Counter[str] = Counter()
    places: dict[str, list[Place]] = {}
    for turn_id, text in texts:
        for position, form in enumerate(spoken_form(text, language)):
            for said in form.spoken.split():
                word = said.removesuffix("'s")
                counts[word] += 1
                places.setdefault(word, []).append((turn_id, position))
    found = []
    for word, count in counts.most_common():
        if not is_known(word):
            proposals = tuple(" ".join(phones) for phones in phones_of(word)[:3])
            found.append(UnknownWord(word, count, tuple(places[word][:PLACES_KEPT]), proposals))
    return found


@dataclass(frozen=True, slots=True)
class _Sound:
    """A phone as it was said somewhere: its symbol, those of its neighbours, file and times in seconds."""

    symbol: str
    before: str
    after: str
    path: str
    start: float
    end: float


def say_phones(project_folder: str, phones: str) -> Iterator[Event]:
    """Work that says `phones` with sounds of the project: a `Result` of (float32 mono samples, their rate).

    It opens the project to read, beside the window that has it. Raises StudioError where a sound was never
    aligned.
    """
    wanted = phones.split()
    with Project.open(Path(project_folder), read_only=True) as project:
        sounds = _sounds(project, frozenset(wanted))
        cache = project.subfolder("cache")
    missing = [phone for phone in dict.fromkeys(wanted) if phone not in sounds]
    if missing:
        raise StudioError(
            "There is no sound {phones} in the aligned words of this project yet. Align more words first.",
            phones=" ".join(missing),
        )
    chosen = _chosen(wanted, sounds)
    yield Result((_joined(chosen, cache), SAMPLE_RATE))


def _sounds(project: Project, wanted: frozenset[str]) -> dict[str, list[_Sound]]:
    found: dict[str, list[_Sound]] = {}
    turns = [turn for turn in project.turns() if turn.text][:MOST_TURNS]
    paths: dict[int, str] = {}
    for turn in turns:
        rows = project.phones_of_turn(turn.id).values()
        if rows and turn.recording_id not in paths:
            paths[turn.recording_id] = str(project.audio_path(turn.recording_id))
        for row in rows:
            symbols = ["", *(phone.symbol for phone in row), ""]
            for place, phone in enumerate(row):
                if phone.symbol in wanted:
                    sound = _Sound(phone.symbol, symbols[place], symbols[place + 2], paths[turn.recording_id],
                                   phone.start, phone.end)  # fmt: skip
                    found.setdefault(phone.symbol, []).append(sound)
    return found


def _chosen(wanted: Sequence[str], sounds: dict[str, list[_Sound]]) -> list[_Sound]:
    """The cheapest chain: sounds whose neighbours are those wanted, at best cut out together.

    Viterbi over the candidates, as in A. Hunt and A. Black, "Unit selection in a concatenative speech
    synthesis system using a large speech database", ICASSP 1996.
    """
    around = ["", *wanted, ""]
    costs: list[list[float]] = []
    links: list[list[int]] = []
    candidates = [_best_of(sounds[phone], around[n], around[n + 2]) for n, phone in enumerate(wanted)]
    for place, options in enumerate(candidates):
        own = [_misfit(each, around[place], around[place + 2]) for each in options]
        if place == 0:
            costs.append(own)
            links.append([0] * len(options))
            continue
        joins = [
            [cost + _join(left, each) for cost, left in zip(costs[-1], candidates[place - 1], strict=True)]
            for each in options
        ]
        best = [int(np.argmin(row)) for row in joins]
        links.append(best)
        costs.append([row[link] + cost for row, link, cost in zip(joins, best, own, strict=True)])
    place = int(np.argmin(costs[-1]))
    chain = []
    for options, link in zip(reversed(candidates), reversed(links), strict=True):
        chain.append(options[place])
        place = link[place]
    return chain[::-1]


def _best_of(sounds: Sequence[_Sound], before: str, after: str, most: int = 60) -> list[_Sound]:
    return sorted(sounds, key=lambda each: _misfit(each, before, after))[:most]


def _misfit(sound: _Sound, before: str, after: str) -> float:
    long_or_short = abs(np.log(max(sound.end - sound.start, 0.01) / 0.09))
    return (sound.before != before) + (sound.after != after) + 0.3 * float(long_or_short)


def _join(left: _Sound, right: _Sound) -> float:
    return 0.0 if left.path == right.path and abs(left.end - right.start) < 0.001 else 1.0


def _joined(chain: Sequence[_Sound], cache: Path) -> NDArray[np.float32]:
    """The sounds one after another, faded into each other; neighbours in the recording stay whole."""
    from studio.audio.files import read_mono

    spans: list[tuple[str, float, float]] = []
    for sound in chain:
        if spans and spans[-1][0] == sound.path and abs(spans[-1][2] - sound.start) < 0.001:
            spans[-1] = (sound.path, spans[-1][1], sound.end)
        else:
            spans.append((sound.path, sound.start, sound.end))
    overlap = round(JOIN_S * SAMPLE_RATE)
    rise = np.linspace(0.0, 1.0, overlap, dtype=np.float32)
    whole = np.zeros(overlap, np.float32)
    for path, start, end in spans:
        piece = read_mono(path, max(start - JOIN_S / 2, 0.0), end + JOIN_S / 2, SAMPLE_RATE, cache=cache)
        if len(piece) <= 2 * overlap:
            continue
        piece = piece / max(float(np.sqrt(np.mean(piece**2))), 1e-4)
        piece[:overlap] *= rise
        piece[-overlap:] *= rise[::-1]
        whole[-overlap:] += piece[:overlap]
        whole = np.concatenate([whole, piece[overlap:]])
    loudest = float(np.abs(whole).max(initial=0.0))
    return (whole * (0.5 / loudest)).astype(np.float32) if loudest else whole
