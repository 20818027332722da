"""Real projects for the timeline's tests and benchmarks: SQLite on disk, WAV files, rows by real edits."""

from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np

from studio.audio.files import import_audio, write_wav
from studio.errors import Message
from studio.project.edits_recordings import add_recording
from studio.project.edits_speakers import add_speaker
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.values import State


@dataclass(frozen=True)
class Said:
    """One turn to put into a project; its words share its time by their length, or take `times`."""

    speaker: str
    start: float
    end: float
    text: str
    state: State = State.RAW
    touched: bool = False
    times: tuple[tuple[float, float], ...] = ()
    scores: tuple[float, ...] = field(default=())


ANNA, BEN, ANNA_AGAIN, BEN_OVER = range(4)
"""The turns of the scene by number: Ben's first touches Anna's, his second overlaps hers."""

SCENE = [
    Said(
        "Anna", 1.0, 4.0, "one two three", times=((1.0, 2.0), (2.0, 3.0), (3.0, 3.8)), scores=(0.9, 0.2, 0.5)
    ),
    Said("Ben", 4.0, 7.0, "four five", State.GOLD, touched=True, times=((4.2, 5.0), (5.5, 6.5))),
    Said("Anna", 9.0, 11.0, "six seven", times=((9.0, 10.0), (10.0, 11.0))),
    Said("Ben", 10.0, 12.0, "eight", times=((10.2, 11.5),)),
]


def conversation(folder: Path, said: list[Said], *, seconds: float = 20.0, rate: int = 16000) -> Project:
    """A project with one recording of bursts of sound where somebody speaks."""
    audio = folder / "conversation.wav"
    samples = np.zeros(int(seconds * rate), np.float32)
    noise = np.random.default_rng(1)
    for turn in said:
        first, last = int(turn.start * rate), int(turn.end * rate)
        loudness = 0.4 * np.abs(np.sin(np.linspace(0, 12 * (turn.end - turn.start), last - first)))
        samples[first:last] += (loudness * noise.normal(0, 0.4, last - first)).astype(np.float32)
    write_wav(audio, np.clip(samples, -1, 1), rate)
    return of_audio(folder / "project", audio, said)


def of_audio(folder: Path, audio: Path, said: list[Said]) -> Project:
    """A project with this recording and these turns."""
    project = Project.create(folder)
    imported = import_audio(audio, project.subfolder("cache"))
    info = imported.info
    project.apply(
        add_recording, audio.stem, str(audio), imported.sha256, info.sample_rate, info.channels, info.samples
    )
    project.apply(_fill, project.recordings()[0].id, said)
    return project


def _fill(rows: Rows, recording_id: int, said: list[Said]) -> Message:
    speakers: dict[str, int] = {}
    for turn in said:
        if turn.speaker and turn.speaker not in speakers:
            _, speakers[turn.speaker] = add_speaker(rows, turn.speaker)
        turn_id = rows.insert(
            "turns", recording_id=recording_id, speaker_id=speakers.get(turn.speaker), start=turn.start,
            end=turn.end, text=turn.text, state=turn.state, reject_reason="", touched=turn.touched,
            source="test",
        )  # fmt: skip
        _fill_words(rows, turn_id, turn)
    return Message("Fill the conversation")


def _fill_words(rows: Rows, turn_id: int, turn: Said) -> None:
    texts = turn.text.split()
    times = turn.times or shared_times(texts, turn.start, turn.end)
    chance = np.random.default_rng(turn_id)
    scores = turn.scores or tuple(np.round(1 - chance.beta(1.2, 4, len(texts)), 3).tolist())
    for position, (text, (start, end), score) in enumerate(zip(texts, times, scores, strict=True)):
        rows.insert(
            "words", turn_id=turn_id, position=position, text=text, spoken=text, start=start, end=end,
            score=score, touched=False, source="test",
        )  # fmt: skip


def shared_times(texts: list[str], start: float, end: float) -> tuple[tuple[float, float], ...]:
    """Touching times for words, in proportion to their letters."""
    if not texts:
        return ()
    edges = np.cumsum([0, *(len(text) + 1 for text in texts)])
    at = start + (end - start) * edges / edges[-1]
    return tuple((round(float(a), 6), round(float(b), 6)) for a, b in pairwise(at))
