"""A correct project of known speech, to plant errors in: built from the folder of real speech.

Digits are strung together, so that each word lies where it was put; two sentences of praatIO's have
TextGrids made by hand. Everything else is whole sentences, whose turns are known by construction and
whose words the built-in aligner placed: they are there to be left alone, and no error is planted in
them, for an aligner that judges its own work would find it too easily.

The sentences and the takes of the digits come in two halves, one to tune on and one to report on.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from praatio import textgrid

from studio.audio.files import read_mono, write_wav
from studio.project import edits
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.turn_words import words_of

SAMPLE_RATE = 16_000
HISS_DBFS = -62.0  # a room that is never quite silent
TRIM_DB = 38.0  # what is softer than this below a digit's loudest 10 ms is not the digit


@dataclass(frozen=True)
class KnownWord:
    """A word [start, end) in seconds; from its turn's start, or from the recording's once it is laid out."""

    text: str
    start: float
    end: float
    score: float | None = None
    phones: tuple[tuple[str, float, float], ...] = ()


@dataclass(frozen=True)
class KnownTurn:
    """One speaker's sound and its words. `known` where they were timed by construction or by hand."""

    speaker: str
    samples: np.ndarray
    words: tuple[KnownWord, ...]
    known: bool
    start: float = 0.0
    end: float = 0.0
    clips: tuple[tuple[float, float], ...] = ()


@dataclass
class KnownRecording:
    """A recording as it should be: its sound and its turns in seconds of it."""

    name: str
    samples: np.ndarray
    turns: list[KnownTurn] = field(default_factory=list)


def spoken_recordings(
    data: Path, half: str, cache: Path, *, digit_turns: int, recordings: int
) -> list[KnownRecording]:
    """The whole project, always the same. `half` is "tune" or "report"; `cache` keeps the alignments."""
    rng = np.random.default_rng(11 if half == "tune" else 12)
    turns = [*_digit_turns(data, half, digit_turns, rng), *_sentences(data, half, cache)]
    shares: list[list[KnownTurn]] = [[] for _ in range(recordings)]
    homes: dict[str, int] = {}
    for index in rng.permutation(len(turns)):
        turn = turns[index]
        many = turn.known or turn.speaker.startswith("Kathleen")
        home = (
            int(rng.integers(recordings)) if many else homes.setdefault(turn.speaker, len(homes) % recordings)
        )
        shares[home].append(turn)
    return [_laid_out(f"session {number + 1}", share, rng) for number, share in enumerate(shares)]


def digits_only(data: Path, half: str, digit_turns: int) -> KnownRecording:
    """A small recording of nothing but strings of digits, of four voices in turn."""
    rng = np.random.default_rng(13)
    return _laid_out("digits", list(_digit_turns(data, half, digit_turns, rng)), rng)


def _digit_turns(data: Path, half: str, count: int, rng: np.random.Generator) -> Iterator[KnownTurn]:
    """Strings of five to eight digits of one voice, with pauses from nearly none to a third of a second."""
    lines = (data / "digits" / "metadata.csv").read_text(encoding="utf-8").splitlines()
    clips: dict[str, list[tuple[str, np.ndarray]]] = {}
    for line in lines:
        name, _, text = line.split("|")
        take = int(name.rsplit("_", 1)[1])
        if (take % 2 == 0) == (half == "tune"):
            samples = read_mono(data / "digits" / f"{name}.flac", sample_rate=SAMPLE_RATE)
            clips.setdefault(name.split("/")[0], []).append((text, _trimmed(samples)))
    speakers = sorted(clips)
    for number in range(count):
        speaker = speakers[number % len(speakers)]
        chosen = rng.choice(len(clips[speaker]), int(rng.integers(5, 9)), replace=False)
        parts: list[np.ndarray] = []
        words: list[KnownWord] = []
        at = 0
        for index in chosen:
            text, samples = clips[speaker][index]
            if parts:
                pause = round(float(rng.choice([0.02, rng.uniform(0.05, 0.33)], p=[0.2, 0.8])) * SAMPLE_RATE)
                parts.append(np.zeros(pause, np.float32))
                at += pause
            words.append(KnownWord(text, at / SAMPLE_RATE, (at + len(samples)) / SAMPLE_RATE))
            parts.append(samples)
            at += len(samples)
        gain = 10 ** (rng.uniform(-2, 2) / 20)
        yield KnownTurn(
            speaker.capitalize(), np.concatenate(parts) * np.float32(gain), tuple(words), known=True
        )


def _trimmed(samples: np.ndarray) -> np.ndarray:
    """The digit without the silence that its clip has at its ends."""
    hop = SAMPLE_RATE // 100
    frames = samples[: len(samples) // hop * hop].reshape(-1, hop)
    loudness = 10 * np.log10(np.mean(np.square(frames), axis=1) + 1e-12)
    loud = np.flatnonzero(loudness > loudness.max() - TRIM_DB)
    return samples[loud[0] * hop : (loud[-1] + 1) * hop]


def _sentences(data: Path, half: str, cache: Path) -> Iterator[KnownTurn]:
    yield from _hand_timed(data)
    for speaker, path, text in _sentence_files(data, half):
        samples = read_mono(path, sample_rate=SAMPLE_RATE)
        words = _aligned(samples, text, cache)
        if words:
            start, end = words[0].start, words[-1].end
            first, last = round(start * SAMPLE_RATE), round(end * SAMPLE_RATE)
            moved = tuple(_moved(word, -start) for word in words)
            yield KnownTurn(speaker, samples[first:last], moved, known=False)


def _sentence_files(data: Path, half: str) -> Iterator[tuple[str, Path, str]]:
    """Speaker, sound and text; Kathleen's long session and further takes are there to tune on only."""
    tuning = half == "tune"
    if tuning:
        yield from _listed(data / "voices" / "kathleen_takes", "Kathleen", ".ogg")
    else:
        yield from _listed(data / "voices" / "kathleen", "Kathleen", ".flac")
    for number, found in enumerate(_listed(data / "ljspeech", "Linda", ".flac")):
        if (number % 3 == 0) == tuning:
            yield found
    for listing in sorted((data / "librispeech").rglob("*.trans.txt")):
        for number, line in enumerate(listing.read_text(encoding="utf-8").splitlines()):
            name, text = line.split(" ", 1)
            if (number % 3 == 0) == tuning:
                yield f"Reader {name.split('-')[0]}", listing.with_name(f"{name}.flac"), text.lower()


def _listed(folder: Path, speaker: str, ending: str) -> Iterator[tuple[str, Path, str]]:
    for line in (folder / "metadata.csv").read_text(encoding="utf-8").splitlines():
        name, text, _ = line.split("|")
        yield speaker, folder / "wavs" / f"{name}{ending}", text


def _hand_timed(data: Path) -> Iterator[KnownTurn]:
    """praatIO's two sentences with the irregular times of hand work."""
    folder = data / "labelled" / "praatio"
    for name, grid_name in (("mary", "mary"), ("bobby", "bobby_words")):
        samples = read_mono(folder / f"{name}.wav", sample_rate=SAMPLE_RATE)
        grid = textgrid.openTextgrid(str(folder / f"{grid_name}.TextGrid"), includeEmptyIntervals=False)
        entries = [entry for entry in grid.getTier("word").entries if entry.label.strip()]
        words = [KnownWord(entry.label.lower(), entry.start, entry.end) for entry in entries]
        start, end = words[0].start, words[-1].end
        cut = samples[round(start * SAMPLE_RATE) : round(end * SAMPLE_RATE)]
        yield KnownTurn(name.capitalize(), cut, tuple(_moved(word, -start) for word in words), known=True)


def _aligned(samples: np.ndarray, text: str, cache: Path) -> list[KnownWord]:
    """The aligner's words of a sentence, kept in `cache`; none where they do not fit."""
    stored = cache / f"{hashlib.sha256(samples.tobytes() + text.encode()).hexdigest()}.json"
    if not stored.is_file():
        stored.parent.mkdir(parents=True, exist_ok=True)
        begun = stored.with_suffix(f".{os.getpid()}")
        begun.write_text(json.dumps(_align(samples, text)))
        begun.replace(stored)
    return [
        KnownWord(word, start, end, score, tuple((symbol, first, last) for symbol, first, last in phones))
        for word, start, end, score, phones in json.loads(stored.read_text())
    ]


def _align(samples: np.ndarray, text: str) -> list[tuple[object, ...]]:
    from studio.speech.alignment_pocketsphinx import PocketsphinxAligner
    from studio.speech.text import spoken_form

    found = PocketsphinxAligner().align(samples, spoken_form(text)) or []
    return [
        (word.text, word.start, word.end, word.score, [(p.symbol, p.start, p.end) for p in word.phones])
        for word in found
    ]


def _moved(word: KnownWord, seconds: float) -> KnownWord:
    phones = tuple((symbol, start + seconds, end + seconds) for symbol, start, end in word.phones)
    return replace(word, start=word.start + seconds, end=word.end + seconds, phones=phones)


def _laid_out(name: str, turns: list[KnownTurn], rng: np.random.Generator) -> KnownRecording:
    """The turns one after another with pauses between, in a faint hiss; one clip for each turn."""
    at = 0.5
    placed: list[KnownTurn] = []
    for turn in turns:
        start, end = round(at, 3), round(at, 3) + len(turn.samples) / SAMPLE_RATE
        words = tuple(_moved(word, start) for word in turn.words)
        placed.append(replace(turn, words=words, start=start, end=end, clips=((start, end),)))
        at = end + float(rng.uniform(0.45, 1.1))
    sound = 10 ** (HISS_DBFS / 20) * rng.standard_normal(round(at * SAMPLE_RATE))
    for turn in placed:
        first = round(turn.start * SAMPLE_RATE)
        sound[first : first + len(turn.samples)] += turn.samples
    return KnownRecording(name, np.clip(sound, -1, 1).astype(np.float32), placed)


def write_project(folder: Path, recordings: list[KnownRecording]) -> dict[tuple[int, int], int]:
    """Make the project in `folder`; gives the turn's id for each (recording, turn) by place in the lists."""
    ids: dict[tuple[int, int], int] = {}
    with Project.create(folder) as project:
        for number, recording in enumerate(recordings):
            path = project.subfolder("audio") / f"{recording.name}.wav"
            write_wav(path, recording.samples, SAMPLE_RATE)
            project.apply(_add, recording, path)
            ids |= {(number, index): turn_id for index, turn_id in enumerate(project.last_result)}
    return ids


def _add(rows: Rows, recording: KnownRecording, path: Path) -> object:
    """The edit that writes a recording with all of its turns, words, phones and clips."""
    from studio.audio.files import sha256_of

    label, recording_id = edits.add_recording(
        rows, recording.name, f"audio/{path.name}", sha256_of(path), SAMPLE_RATE, 1, len(recording.samples)
    )
    speakers = {speaker.name: speaker.id for speaker in rows.speakers()}
    for turn in recording.turns:
        if turn.speaker not in speakers:
            _, speakers[turn.speaker] = edits.add_speaker(rows, turn.speaker)
    turn_ids = []
    for turn in recording.turns:
        text = " ".join(word.text for word in turn.words)
        turn_id = rows.insert(
            "turns", recording_id=recording_id, speaker_id=speakers[turn.speaker], start=turn.start,
            end=turn.end, text=text, state="raw", reject_reason="", touched=turn.known, source="person",
        )  # fmt: skip
        turn_ids.append(turn_id)
        _add_words(rows, turn_id, turn)
    return label, turn_ids


def _add_words(rows: Rows, turn_id: int, turn: KnownTurn) -> None:
    for position, word in enumerate(turn.words):
        assert words_of(word.text) == [word.text], word.text
        word_id = rows.insert(
            "words", turn_id=turn_id, position=position, text=word.text, spoken="", start=word.start,
            end=word.end, score=word.score, touched=turn.known, source="person" if turn.known else "aligner",
        )  # fmt: skip
        for number, (symbol, start, end) in enumerate(word.phones):
            rows.insert(
                "phones", word_id=word_id, position=number, symbol=symbol, start=start, end=end, score=None
            )
    for start, end in turn.clips:
        text = " ".join(word.text for word in turn.words)
        rows.insert("clips", turn_id=turn_id, start=start, end=end, text=text, state="raw")


def plain_turns(recording: KnownRecording) -> Iterator[dict[str, object]]:
    """The turns as a step hands them over; their ids and their clips' ids are their places in the list."""
    names = sorted({turn.speaker for turn in recording.turns})
    order = sorted(range(len(recording.turns)), key=lambda index: recording.turns[index].start)
    seconds = len(recording.samples) / SAMPLE_RATE
    for place, index in enumerate(order):
        turn = recording.turns[index]
        before = recording.turns[order[place - 1]].end if place else 0.0
        after = recording.turns[order[place + 1]].start if place + 1 < len(order) else seconds
        yield {
            "id": index,
            "speaker_id": names.index(turn.speaker) + 1,
            "speaker": turn.speaker,
            "start": turn.start,
            "end": turn.end,
            "room": (before, after),
            "words": [
                (index * 100 + position, word.text, "", word.start, word.end)
                for position, word in enumerate(turn.words)
            ],
            "clips": [(index, start, end) for start, end in turn.clips],
            "elsewhere": [],
        }
