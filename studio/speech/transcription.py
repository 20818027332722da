"""What is said in a recording: one interface to the recognisers, whose text is a draft for a person to read.

``whisper`` is faster-whisper (an optional extra; its models are fetched only where the user agrees);
``builtin`` is pocketsphinx with its own small language model: English, offline, rough.
"""

import importlib.metadata
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from studio.audio.files import open_audio
from studio.errors import Message, StudioError
from studio.events import Event, Note, Progress, Result
from studio.speech.glossary import Term, corrected

Samples = NDArray[np.float32]
SAMPLE_RATE = 16_000
METHODS = ("whisper", "builtin")
WHISPER_MODELS = {
    "tiny": 75, "base": 145, "small": 485, "medium": 1530, "turbo": 1620, "large-v3": 3090,
}  # fmt: skip
"""The models that are offered, and how many megabytes each is to fetch."""

LONGEST_PASSAGE_S = 28.0
"""Of speech that belongs to no turn: what Whisper hears at once, and about what a person reads at once."""
BLOCK_S = 60.0
JOINED_PAUSE_S = 0.7
"""Speech around a shorter pause is one passage."""


@dataclass(frozen=True, slots=True)
class HeardWord:
    """A word as it was heard, with its times in seconds of the recording and how sure that is, 0 to 1."""

    text: str
    start: float
    end: float
    probability: float | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in [start, end) seconds; `turn_id` is None where no turn is there."""

    turn_id: int | None
    start: float
    end: float
    text: str
    words: tuple[HeardWord, ...]


class Recogniser(Protocol):
    """A loaded recogniser."""

    def words(self, samples: Samples, terms: Sequence[Term]) -> list[HeardWord]:
        """The words of 16 kHz mono float32 samples (n,), times in seconds from their start."""
        ...


def source_of(method: str, model: str = "small") -> str:
    """What is kept as the source of the text: the recogniser with its version and model."""
    if method == "builtin":
        return f"pocketsphinx {importlib.metadata.version('pocketsphinx')}"
    try:
        return f"faster-whisper {importlib.metadata.version('faster-whisper')} {Path(model).name}"
    except importlib.metadata.PackageNotFoundError:
        return f"faster-whisper {Path(model).name}"


def transcribe(
    audio_path: str,
    stretches: Sequence[tuple[int | None, float, float]] = (),
    *,
    method: str = "whisper",
    model: str = "small",
    language: str = "en",
    terms: Sequence[Term] = (),
    allow_download: bool = False,
    cache: str | None = None,
) -> Iterator[Event]:
    """Recognise each stretch, (turn id, start, end) in seconds, or all speech where none is given.

    `model` is one of `WHISPER_MODELS` or the folder of a model. The last event is a `Result` with a list of
    `Heard`. Raises StudioError where the recogniser, its model or the language is missing.
    """
    yield Progress(None, Message("Loading the recogniser"))
    recogniser = load_recogniser(method, model, language, allow_download)
    with open_audio(audio_path, Path(cache) if cache else None) as audio:
        seconds = audio.info.seconds
    if not stretches:
        found = yield from find_passages(audio_path, cache)
        stretches = [(None, start, end) for start, end in found]
    if not stretches:
        yield Note(Message("No speech was found in this recording."))
    heard: list[Heard] = []
    done, total = 0.0, sum(end - start for _, start, end in stretches) or 1.0
    for turn_id, start, end in stretches:
        yield Progress(done / total, Message("Listening"))
        heard.append(
            _hear(recogniser, audio_path, (turn_id, start, min(end, seconds)), terms, language, cache)
        )
        done += end - start
    yield Result(heard)


def load_recogniser(method: str, model: str, language: str, allow_download: bool) -> Recogniser:
    """The recogniser of a method. Raises StudioError where it cannot be had, saying what to do."""
    if method == "whisper":
        from studio.speech.transcription_whisper import WhisperRecogniser

        return WhisperRecogniser(model, language, allow_download=allow_download)
    if method == "builtin":
        from studio.speech.transcription_pocketsphinx import PocketsphinxRecogniser

        return PocketsphinxRecogniser(language)
    raise StudioError(
        "There is no recogniser named {name}; there are: {known}.", name=method, known=", ".join(METHODS)
    )


Passages = list[tuple[float, float]]


def find_passages(audio_path: str, cache: str | None = None) -> Generator[Progress, None, Passages]:
    """Tell how far it is, and return where somebody speaks, a few sentences each: (start, end) in seconds."""
    from studio.speech.activity import ActivityDetector, ActivitySettings, regions_of

    detector = ActivityDetector()
    with open_audio(audio_path, Path(cache) if cache else None) as audio:
        length = audio.info.seconds
    parts = []
    for start in np.arange(0.0, length, BLOCK_S):
        yield Progress(start / length, Message("Looking for speech"))
        parts.append(detector.probabilities(_samples(audio_path, start, min(start + BLOCK_S, length), cache)))
    parts.append(detector.finish())
    regions = regions_of(np.concatenate(parts), ActivitySettings(pad_s=0.1, fill_s=0.25))
    return _joined([(max(start, 0.0), min(end, length)) for start, end in regions if start < length])


def _joined(regions: Sequence[tuple[float, float]]) -> Passages:
    """Neighbouring regions as passages, none longer than `LONGEST_PASSAGE_S` unless one region is."""
    joined: Passages = []
    for start, end in regions:
        if joined and start - joined[-1][1] < JOINED_PAUSE_S and end - joined[-1][0] <= LONGEST_PASSAGE_S:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _hear(
    recogniser: Recogniser,
    audio_path: str,
    stretch: tuple[int | None, float, float],
    terms: Sequence[Term],
    language: str,
    cache: str | None,
) -> Heard:
    turn_id, start, end = stretch
    samples = _samples(audio_path, start, end, cache)
    found = recogniser.words(samples, terms) if len(samples) > SAMPLE_RATE // 20 else []
    placed = [
        replace(word, start=round(start + word.start, 6), end=round(min(start + word.end, end), 6))
        for word in corrected(found, terms, language)
        if word.text.strip()
    ]
    return Heard(turn_id, start, end, " ".join(word.text for word in placed), tuple(placed))


def _samples(audio_path: str, start: float, end: float, cache: str | None) -> Samples:
    from studio.audio.files import read_mono

    folder = Path(cache) if cache else None
    return read_mono(audio_path, float(start), float(end), SAMPLE_RATE, cache=folder)
