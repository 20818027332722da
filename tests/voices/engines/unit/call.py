"""Voices of real speech, aligned and frozen: one side of pyannote.audio's phone call, or read sentences."""

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import soundfile

from studio.dataset.clips import cut_turn
from studio.dataset.freeze import ClipToFreeze, freeze
from studio.dataset.snapshot import Snapshot
from studio.events import Result
from studio.project.values import Phone, Recording, State, Turn, Word
from studio.speech.alignment import AlignedWord, TurnToAlign, align


def sample_folder() -> Path:
    """Where the call lies; the package is not imported, for that takes seconds."""
    package = find_spec("pyannote.audio")
    assert package and package.submodule_search_locations
    return Path(next(iter(package.submodule_search_locations))) / "sample"


def spoken_lines(speaker: str) -> list[tuple[float, float, str]]:
    """Start, end and text of what `speaker` says."""
    lines = (line.split(None, 5) for line in (sample_folder() / "sample.stm").read_text().splitlines())
    return [(float(start), float(end), text) for _, _, who, start, end, text in lines if who == speaker]


def freeze_speaker(speaker: str, folder: Path) -> Snapshot:
    """The snapshot of all that `speaker` says in the call."""
    clips = freezable(sample_folder() / "sample.wav", spoken_lines(speaker))
    return freeze(folder, clips, _read, speaker=speaker)


def freeze_sentences(sentences: list[tuple[Path, str]], folder: Path) -> Snapshot:
    """The snapshot of whole files of which each says its sentence."""
    clips = [
        clip
        for number, (path, text) in enumerate(sentences, start=1)
        for clip in freezable(path, [(0.0, soundfile.info(path).duration, text)], number)
    ]
    return freeze(folder, clips, _read, speaker="reader")


def freezable(path: Path, lines: list[tuple[float, float, str]], number: int = 1) -> list[ClipToFreeze]:
    """The aligned clips of recording `number` at `path`, in which `lines` are said."""
    info = soundfile.info(path)
    rate, frames = info.samplerate, info.frames
    recording = Recording(number, path.stem, str(path), "", rate, 1, frames, "en", "", "")
    return [
        clip
        for line, aligned in _aligned(path, lines).items()
        for clip in _clips(recording, Turn(line, 1, 1, *lines[line], State.GOLD, "", False, ""), aligned)
    ]


def _aligned(path: Path, lines: list[tuple[float, float, str]]) -> dict[int, list[AlignedWord]]:
    turns = [TurnToAlign(number, *line) for number, line in enumerate(lines)]
    return next(event.value for event in align(path, turns) if isinstance(event, Result))


def _clips(recording: Recording, turn: Turn, aligned: list[AlignedWord]) -> list[ClipToFreeze]:
    words, phones = [], {}
    for place, word in enumerate(aligned):
        number = 100 * turn.id + place
        words.append(
            Word(number, turn.id, place, word.text, word.spoken, word.start, word.end, word.score, False, "")
        )
        phones[number] = [
            Phone(0, number, nth, phone.symbol, phone.start, phone.end, phone.score)
            for nth, phone in enumerate(word.phones)
        ]
    return [ClipToFreeze(recording, span, words, phones) for span in cut_turn(turn, words)]


def _read(recording: Recording, start: float, end: float) -> tuple[np.ndarray, int]:
    rate = recording.sample_rate
    samples, _ = soundfile.read(
        recording.path, start=round(start * rate), stop=round(end * rate), dtype="float32"
    )
    return samples, rate
