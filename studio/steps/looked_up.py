"""What panels look up in a recording: work for a child process, which reads the project beside the window.

Thousands of turns would hold the window up, also to hand them over: what comes back is what is listed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from studio.errors import Message
from studio.events import Event, Result
from studio.project.project import Project
from studio.speech.own_words import own_words
from studio.speech.text_layers import Difference as LayerDifference
from studio.speech.text_layers import difference
from studio.speech.witnesses import Difference
from studio.steps.differences import Repair, differences, repairs_of, says
from studio.steps.own_words import own_words_of


@dataclass(frozen=True)
class Place:
    """Where transcript and sound differ: how, in a sentence, and what mends it, the likeliest first."""

    difference: Difference
    said: Message
    repairs: tuple[Repair, ...]


@dataclass(frozen=True)
class Compared:
    """The first places of a recording in order of time, and how many there are; how many lines its transcript
    has, and whether any of them has a turn."""

    recording_id: int
    places: tuple[Place, ...]
    count: int
    lines: int
    matched: bool


@dataclass(frozen=True)
class HeardTurn:
    """A turn with a recognised text beside its own: what was heard, by whom, and how the two differ."""

    turn_id: int
    start: float
    speaker: str
    text: str
    text_source: str
    heard: str
    source: str
    difference: LayerDifference


@dataclass(frozen=True)
class Heard:
    """The turns of a recording that differ most, worst first, and the spoken words of all that were heard:
    how many there are, and how many of them differ."""

    recording_id: int
    turns: tuple[HeardTurn, ...]
    said: int
    wrong: int


def compare_witnesses(project_folder: str, recording_id: int, most: int) -> Iterator[Event]:
    """Where transcript and sound differ: a `Result` with `Compared`, with at most `most` places."""
    with Project.open(Path(project_folder), read_only=True) as project:
        lines = project.utterances(recording_id)
        found = differences(project, recording_id)
        places = tuple(
            Place(each, says(project, each), tuple(repairs_of(project, recording_id, each)))
            for each in found[:most]
        )
    matched = any(line.turn_id is not None for line in lines)
    yield Result(Compared(recording_id, places, len(found), len(lines), matched))


def compare_layers(project_folder: str, recording_id: int, most: int) -> Iterator[Event]:
    """How recognised texts differ from those of the turns: a `Result` with `Heard`, at most `most`."""
    with Project.open(Path(project_folder), read_only=True) as project:
        language = project.recording(recording_id).language
        own = own_words_of(project, language)
        recognitions = project.recognitions(recording_id)
        turns = [turn for turn in project.turns(recording_id) if turn.id in recognitions]
        names = {speaker.id: speaker.name for speaker in project.speakers()}
    heard = []
    with own_words(own):
        for turn in turns:
            other = recognitions[turn.id]
            found = difference(turn.text, other.text, language)
            speaker = names.get(turn.speaker_id or 0, "")
            heard.append(HeardTurn(turn.id, turn.start, speaker, turn.text, turn.text_source,
                                   other.text, other.source, found))  # fmt: skip
    worst = sorted(heard, key=lambda each: (-each.difference.error_rate, each.start, each.turn_id))
    said, wrong = (sum(getattr(each.difference, name) for each in heard) for name in ("said", "wrong"))
    yield Result(Heard(recording_id, tuple(worst[:most]), said, wrong))
