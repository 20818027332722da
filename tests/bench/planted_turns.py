"""Fifty errors of eleven kinds in a small conversation, for `bench_keystrokes`: what is said, what is wrong.

Each word is a burst of noise, so that edges can be heard; each error has turns of its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from string import Formatter

import numpy as np

from studio.audio.files import write_wav
from studio.dataset.risks import RISKS, RiskKind
from studio.project.project import Project
from studio.project.values import NewProblem
from tests.ui.timeline.scenes import Said, of_audio

SPEAKERS = ("Anna", "Ben", "Cleo")
WORDS = ("one two three four five six seven eight nine ten").split()
WORD_S, GAP_S, PAUSE_S = 0.34, 0.12, 0.7
EACH = 5
Finder = Callable[[int, Sequence[int]], NewProblem]
"""Makes the problem of a planted turn's id and its words' ids."""
RATE = 16000
HEARD_WITHIN_S = 0.015
"""How exactly a check tells where an edge is heard."""


@dataclass(frozen=True)
class Error:
    """One planted error: what was made of `truth`, and where a check would point to.

    `found` makes its problem; `word` and `edge` say what moved, `typed` what has to be written.
    """

    kind: str
    planted: tuple[Said, ...]
    truth: tuple[Said, ...]
    found: Finder
    word: int = 0
    edge: str = ""
    typed: str = ""


def planted_project(folder: Path, seed: int) -> tuple[Project, dict[int, Error]]:
    """A project with 50 errors and their problems stored; the errors by the id of their first turn."""
    chance = np.random.default_rng(seed)
    makers = [make for make in MAKERS for _ in range(EACH)]
    chance.shuffle(makers)  # type: ignore[arg-type]
    errors, at = [], 1.0
    for number, make in enumerate(makers):
        turns = [_said(number + offset, at, chance) for offset in (0, 1)]
        turns[1] = _moved(turns[1], turns[0].end + 0.02 - turns[1].start)
        error = make(turns, chance)
        errors.append(error)
        at = max(turn.end for turn in (*error.planted, *error.truth)) + PAUSE_S
    project = _project(folder, errors, at)
    return project, _store(project, errors, chance)


def _project(folder: Path, errors: Sequence[Error], seconds: float) -> Project:
    samples = np.zeros(int(seconds * RATE), np.float32)
    noise = np.random.default_rng(1)
    for start, end in (time for error in errors for turn in error.truth for time in turn.times):
        first, last = int(start * RATE), int(end * RATE)
        samples[first:last] = noise.normal(0, 0.15, last - first)
    folder.mkdir(parents=True, exist_ok=True)
    write_wav(folder / "conversation.wav", samples, RATE)
    said = [turn for error in errors for turn in error.planted]
    return of_audio(folder / "project", folder / "conversation.wav", said)


def _store(project: Project, errors: Sequence[Error], chance: np.random.Generator) -> dict[int, Error]:
    recording = project.recordings()[0].id
    rows = iter(project.turns(recording))
    by_turn, problems = {}, []
    for error in errors:
        turns = [next(rows) for _ in error.planted]
        words = [word.id for word in project.words(turns[0].id)]
        by_turn[turns[0].id] = error
        found = error.found(turns[0].id, words)
        values = _values_of(found.kind) | dict(found.values)
        problems.append(replace(found, risk=float(chance.uniform(0.3, 0.9)), values=values))
    project.store_problems(recording, project.turn_fingerprints(recording), problems)
    return by_turn


def _values_of(kind: str) -> dict[str, float | str]:
    """Something for every value that the kind's sentence names."""
    named = (each[1:3] for each in Formatter().parse(RISKS[RiskKind(kind)].explanation) if each[1])
    return {str(name): 0.5 if spec else "…" for name, spec in named}


def _said(number: int, start: float, chance: np.random.Generator) -> Said:
    texts = [str(word) for word in chance.choice(WORDS, 5, replace=False)]
    starts = [round(start + place * (WORD_S + GAP_S), 3) for place in range(len(texts))]
    times = tuple((begin, round(begin + WORD_S, 3)) for begin in starts)
    return _of(SPEAKERS[number % len(SPEAKERS)], texts, times)


def _of(speaker: str, texts: Sequence[str], times: Sequence[tuple[float, float]]) -> Said:
    scores = (0.9,) * len(texts)
    return Said(speaker, times[0][0], times[-1][1], " ".join(texts), times=tuple(times), scores=scores)


def _moved(said: Said, by: float) -> Said:
    times = [(round(start + by, 3), round(end + by, 3)) for start, end in said.times]
    return _of(said.speaker, said.text.split(), times)


def _far(chance: np.random.Generator, least: float, most: float) -> float:
    return round(float(chance.uniform(least, most)), 3)


def _about_turn(kind: RiskKind, start: float, end: float) -> Finder:
    return lambda turn_id, _words: NewProblem(kind=kind, start=start, end=end, risk=0.5, turn_id=turn_id)


def _about_word(kind: RiskKind, said: Said, place: int, **values: float) -> Finder:
    start, end = said.times[place]

    def found(turn_id: int, words: Sequence[int]) -> NewProblem:
        word_id = words[place]
        return NewProblem(
            kind=kind, start=start, end=end, risk=0.5, turn_id=turn_id, word_id=word_id, values=values
        )

    return found


def _heard(kind: RiskKind, planted: Said, place: int, at: float, chance: np.random.Generator) -> Finder:
    return _about_word(
        kind, planted, place, heard=at + float(chance.uniform(-HEARD_WITHIN_S, HEARD_WITHIN_S))
    )


def wrong_speaker(turns: list[Said], chance: np.random.Generator) -> Error:
    """The turn was given to somebody else."""
    truth = turns[0]
    planted = replace(truth, speaker=SPEAKERS[SPEAKERS.index(truth.speaker) - 1])
    return Error("wrong speaker", (planted,), (truth,), _about_turn(RiskKind.VOICE, truth.start, truth.end))


def turn_edge(turns: list[Said], chance: np.random.Generator) -> Error:
    """The turn, and its last word with it, ends 60 to 400 ms too late or up to 250 ms too early."""
    truth = turns[0]
    off = _far(chance, 0.06, 0.4) if chance.random() < 0.5 else -_far(chance, 0.06, 0.25)
    start, end = truth.times[-1]
    planted = _of(truth.speaker, truth.text.split(), (*truth.times[:-1], (start, round(end + off, 3))))
    found = _heard(RiskKind.END_OFF, planted, len(planted.times) - 1, end, chance)
    return Error("moved turn edge", (planted,), (truth,), found, len(planted.times) - 1, "end")


def word_edge(turns: list[Said], chance: np.random.Generator) -> Error:
    """A word begins 60 to 250 ms too late."""
    truth, place = turns[0], 2
    times = list(truth.times)
    start, end = times[place]
    times[place] = (round(start + _far(chance, 0.06, 0.25), 3), end)
    planted = _of(truth.speaker, truth.text.split(), times)
    found = _heard(RiskKind.START_OFF, planted, place, start, chance)
    return Error("moved word edge", (planted,), (truth,), found, place, "start")


def wrong_word(turns: list[Said], chance: np.random.Generator) -> Error:
    """Another word stands there than is said."""
    truth, place = turns[0], 1
    texts = truth.text.split()
    typed, texts[place] = texts[place], "zebra"
    planted = _of(truth.speaker, texts, truth.times)
    found = _about_word(RiskKind.SCORE, planted, place)
    return Error("wrong word", (planted,), (truth,), found, place, typed=typed)


def swapped_words(turns: list[Said], chance: np.random.Generator) -> Error:
    """Two words stand in the wrong order."""
    truth, place = turns[0], 1
    texts = truth.text.split()
    texts[place], texts[place + 1] = texts[place + 1], texts[place]
    planted = _of(truth.speaker, texts, truth.times)
    return Error("swapped words", (planted,), (truth,), _about_word(RiskKind.ORDER, planted, place), place)


def missing_word(turns: list[Said], chance: np.random.Generator) -> Error:
    """Something is said, and no word lies over it."""
    truth, place = turns[0], 2
    texts, times = truth.text.split(), list(truth.times)
    typed = texts.pop(place)
    start, end = times.pop(place)
    planted = _of(truth.speaker, texts, times)
    found = _about_turn(RiskKind.OPEN_SPEECH, start, end)
    return Error("missing word", (planted,), (truth,), found, place, typed=typed)


def extra_word(turns: list[Said], chance: np.random.Generator) -> Error:
    """A word stands there that nobody says."""
    truth, place = turns[0], 2
    texts, times = truth.text.split(), list(truth.times)
    middle = times[place][0] + WORD_S / 2
    texts.insert(place, "zebra")
    times[place : place + 1] = [(times[place][0], round(middle, 3)), (round(middle, 3), times[place][1])]
    planted = _of(truth.speaker, texts, times)
    return Error("extra word", (planted,), (truth,), _about_word(RiskKind.EXTRA_WORD, planted, place), place)


def cut_turn(turns: list[Said], chance: np.random.Generator) -> Error:
    """One turn stands there as two."""
    truth = turns[0]
    texts, place = truth.text.split(), 3
    planted = (
        _of(truth.speaker, texts[:place], truth.times[:place]),
        _of(truth.speaker, texts[place:], truth.times[place:]),
    )
    found = _about_turn(RiskKind.PACE, planted[0].start, planted[0].end)
    return Error("two turns to merge", planted, (truth,), found)


def joined_turns(turns: list[Said], chance: np.random.Generator) -> Error:
    """Two speakers' turns stand there as one."""
    first, second = turns
    texts = [*first.text.split(), *second.text.split()]
    planted = _of(first.speaker, texts, (*first.times, *second.times))
    found = _about_turn(RiskKind.VOICE, (first.end + second.start) / 2, second.end)
    return Error("turn to split", (planted,), (first, second), found)


def ghost_turn(turns: list[Said], chance: np.random.Generator) -> Error:
    """A turn where nobody speaks."""
    planted = turns[0]
    found = _about_turn(RiskKind.LOUDNESS, planted.start, planted.end)
    kind = "turn to delete" if chance.random() < 0.5 else "turn to reject"
    return Error(kind, (planted,), (), found)


MAKERS = (
    wrong_speaker, turn_edge, word_edge, wrong_word, swapped_words, missing_word, extra_word, cut_turn,
    joined_turns, ghost_turn,
)  # fmt: skip
