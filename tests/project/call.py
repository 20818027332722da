"""A small project as a user would make it, and helpers to look at all of it."""

from dataclasses import dataclass
from pathlib import Path

from studio.project import edits
from studio.project.project import Project
from studio.project.schema import DOCUMENT_TABLES
from studio.project.values import Turn


@dataclass(frozen=True)
class FoundPhone:
    symbol: str
    start: float
    end: float
    score: float | None = 0.5


@dataclass(frozen=True)
class FoundWord:
    text: str
    start: float
    end: float
    spoken: str = ""
    score: float | None = 0.8
    phones: tuple[FoundPhone, ...] = ()


def found_words(text: str, start: float, end: float) -> list[FoundWord]:
    """Words that fill [start, end) evenly, each of two phones."""
    texts = text.split()
    step = (end - start) / len(texts)
    words = []
    for index, word in enumerate(texts):
        begin = start + index * step
        phones = (FoundPhone("HH", begin, begin + step / 2), FoundPhone("AH", begin + step / 2, begin + step))
        words.append(FoundWord(word, begin, begin + step, word.lower(), 0.8, phones))
    return words


def make_call(folder: Path) -> Project:
    """A call of 30 s: Ann 1 to 4 s, Ben 4 to 7 s (touching), Ann 8 to 10 s; the first two aligned."""
    project = Project.create(folder)
    project.apply(edits.add_recording, "call", "audio/call.wav", "0" * 64, 16000, 1, 30 * 16000)
    found = [(1, 4, "Ann"), (4, 7, "Ben"), (8, 10, "Ann")]
    project.apply(edits.apply_diarization, 1, found, "diarizer 1", labels_are_names=True)
    lines = [("Ann", "one two three"), ("Ben", "four five six"), ("Ann", "Seven, eight")]
    project.apply(edits.set_utterances, 1, lines)
    turns, utterances = project.turns(1), project.utterances(1)
    matched = {turn.id: [line.id] for turn, line in zip(turns, utterances, strict=True)}
    project.apply(edits.apply_transcript_match, 1, matched)
    aligned = {turn.id: found_words(turn.text, turn.start, turn.end) for turn in project.turns(1)[:2]}
    project.apply(edits.apply_alignment, 1, aligned, "aligner 1")
    return project


def ann_ben_ann(project: Project) -> tuple[Turn, Turn, Turn]:
    """The three turns of the call as they are now, by time."""
    first, second, third = project.turns(1)
    return first, second, third


def spans(project: Project) -> list[tuple[float, float, int | None]]:
    """(start, end, speaker id) of the call's turns."""
    return [(turn.start, turn.end, turn.speaker_id) for turn in project.turns(1)]


def dump(project: Project) -> dict[str, list[tuple]]:
    """Every row of every document table, as SQLite holds them."""
    return {table: project._query(f'SELECT * FROM "{table}" ORDER BY id') for table in DOCUMENT_TABLES}


def steps_done(project: Project) -> int:
    """How many steps undo could take back."""
    return sum(not step.undone for step in project.history())


def taken_back(project: Project, steps: int) -> dict[str, list[tuple]]:
    """The rows after undo of all but the first `steps` steps; there must be some to undo."""
    assert steps_done(project) > steps
    while steps_done(project) > steps:
        project.undo()
    return dump(project)
