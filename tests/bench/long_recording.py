"""The long recording of the timeline's benchmarks: hours of sound, thousands of turns, a long history.

Times and words are made up, but all lie where real ones would: turns of several people that touch and
overlap, words that fill them, every review state, a thousand steps to undo.
"""

import json
import shutil
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soundfile

from studio.errors import Message
from studio.project.edits_recordings import add_recording
from studio.project.edits_speakers import add_speaker
from studio.project.edits_turns import move_turn_edge
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.values import Edge, State
from tests.ui.timeline.scenes import shared_times

VOCABULARY = ("the", "of", "and", "to", "nevertheless", "that", "was", "his", "he", "understanding", "with")
OPTIONS: dict[str, tuple[type, float]] = {
    "hours": (float, 3.0),
    "turns": (int, 3000),
    "words": (int, 100_000),
    "speakers": (int, 8),
    "rate": (int, 48_000),
    "channels": (int, 2),
}
SECONDS_OF_NOISE = 60
STEPS = 1000
Turn = tuple[int, float, float, list[str], State]
"""Speaker's number, start, end, words, state."""


def add_options(parser: ArgumentParser) -> None:
    """What the recording is like, as options of a benchmark."""
    for name, (kind, default) in OPTIONS.items():
        parser.add_argument(f"--{name}", type=kind, default=default)


def described(options: Namespace) -> str:
    """The recording in one line."""
    sound = f"{options.hours:g} h, {options.rate / 1000:g} kHz, {options.channels} channels"
    return f"{sound}, {options.turns} turns of {options.speakers} speakers, {options.words} words"


def make(folder: Path, options: Namespace) -> Path:
    """The project's folder inside `folder`; what is there already from the same options is taken."""
    made_with = folder / "made-with.json"
    wanted = json.dumps({name: getattr(options, name) for name in OPTIONS})
    project = folder / "project"
    if made_with.exists() and made_with.read_text() == wanted:
        return project
    audio = folder / "long.wav"
    folder.mkdir(parents=True, exist_ok=True)
    if project.exists():
        shutil.rmtree(project)
    _write_noise(audio, options)
    _fill(project, audio, options)
    made_with.write_text(wanted)
    return project


def _write_noise(path: Path, options: Namespace) -> None:
    """Bursts like those of speech: a minute of them, again and again."""
    chance = np.random.default_rng(0)
    frames = options.rate * SECONDS_OF_NOISE
    noise = chance.normal(0, 0.1, (frames, options.channels))
    noise *= np.abs(np.sin(np.linspace(0, 400, frames)))[:, None]
    pcm = (np.clip(noise, -1, 1) * 32767).astype(np.int16)
    with soundfile.SoundFile(path, "w", options.rate, options.channels, "PCM_16", format="RF64") as file:
        for _ in range(round(options.hours * 3600 / SECONDS_OF_NOISE)):
            file.write(pcm)


def _fill(folder: Path, audio: Path, options: Namespace) -> None:
    with Project.create(folder) as project:
        samples = soundfile.info(audio).frames
        # Its hash is only its name here: two gigabytes need not be read for it.
        project.apply(add_recording, "long", str(audio), "0" * 64, options.rate, options.channels, samples)
        project.apply(_add_turns, list(_talk(options)))
        edited = np.random.default_rng(3).permutation([turn.id for turn in project.turns()[:-1]])
        for turn_id in edited[:STEPS].tolist():
            project.apply(move_turn_edge, turn_id, Edge.END, project.turn(turn_id).end + 0.01)


def _talk(options: Namespace) -> Iterator[Turn]:
    """Turns one after the other; every fifth ends where the next begins, others leave gaps or overlap."""
    chance = np.random.default_rng(2)
    seconds = options.hours * 3600
    room = seconds / options.turns
    states = list(State)
    for number in range(options.turns):
        words = options.words * (number + 1) // options.turns - options.words * number // options.turns
        start = number * room
        end = start + room * (1.0 if number % 5 == 0 else chance.uniform(0.8, 2.0))
        speaker = (number * 3 + number // options.speakers) % options.speakers
        text = [str(word) for word in chance.choice(VOCABULARY, words)]
        yield speaker, round(start, 6), round(min(end, seconds), 6), text, states[number % len(states)]


def _add_turns(rows: Rows, said: list[Turn]) -> Message:
    recording_id = rows.recordings()[0].id
    speakers = {
        number: add_speaker(rows, f"Speaker {number + 1}")[1] for number in sorted({t[0] for t in said})
    }
    turn_ids = rows.insert_all(
        "turns",
        [
            {"recording_id": recording_id, "speaker_id": speakers[speaker], "start": start, "end": end,
             "text": " ".join(text), "state": state, "reject_reason": "", "touched": False, "source": "bench"}
            for speaker, start, end, text, state in said
        ],
    )  # fmt: skip
    chance = np.random.default_rng(1)
    words = []
    for turn_id, (_, start, end, text, _) in zip(turn_ids, said, strict=True):
        scores = np.round(1 - chance.beta(1.2, 4, len(text)), 3).tolist()
        for position, (word, (begins, ends)) in enumerate(
            zip(text, shared_times(text, start, end), strict=True)
        ):
            words.append(
                {"turn_id": turn_id, "position": position, "text": word, "spoken": word, "start": begins,
                 "end": ends, "score": scores[position], "touched": False, "source": "bench"}
            )  # fmt: skip
    rows.insert_all("words", words)
    return Message("Fill the conversation")
