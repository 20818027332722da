"""Forced alignment: when each word of a known text was said, and each phone inside it.

Three ways behind one interface. "builtin" is pocketsphinx with the model that comes inside its package:
English, offline. "learned" learns any language from the very turns that it aligns, in minutes. "wav2vec2" and
"mms" are CTC acoustic models of torchaudio: better on hard sound, and "mms" on other languages, but their
weights must be downloaded once. What a score means is written in `studio.speech.scores`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from studio.errors import Message, StudioError
from studio.events import Event, Note, Progress, Result
from studio.project.values import MINIMUM_WORD_S, base_language
from studio.speech.own_words import OwnWords, own_words, own_words_now
from studio.speech.recorded import SAMPLE_RATE, Excerpt, Recorded
from studio.speech.text import SpokenWord, plain_words, spoken_form

PADDING_S = 0.15
"""Sound before and after a turn that the search may hear: turn edges of machines are often that far off."""

DOUBTFUL_SCORE = 0.25
"""A turn whose words score less than this on the mean is pointed out to the user."""

HEARD_SCORE = 0.5
"""Mean score from which words found beyond a turn's edges are believed."""

METHODS = {
    "builtin": "pocketsphinx: English, works offline",
    "learned": "learned from the recording's own turns: any language, works offline, takes minutes",
    "wav2vec2": "wav2vec 2.0: English, weights downloaded once (360 MB)",
    "mms": "MMS: many languages, weights downloaded once (1.2 GB, licence CC BY-NC: no commercial use)",
}
"""The ways to align, and what to tell the user about each."""


Spread = Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[Any]]
"""What does the pieces of a work: the builtin `map`, or one that does them beside each other in processes."""


@dataclass(frozen=True, slots=True)
class AlignedPhone:
    """A phone [start, end) inside a word, in seconds; `symbol` is ARPABET without stress."""

    symbol: str
    start: float
    end: float
    score: float


@dataclass(frozen=True, slots=True)
class AlignedWord:
    """A word [start, end) in seconds: as written, as spoken, its alignment score and its phones.

    The phones are in order, touch each other and fill the word; there are none where nothing is known
    about them.
    """

    text: str
    spoken: str
    start: float
    end: float
    score: float
    phones: tuple[AlignedPhone, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnToAlign:
    """A turn [start, end) of a recording, in seconds, and what is said in it.

    `pinned` are words whose times a person has fixed, as (position in the text, start, end); the rest is
    computed around them. `slack_before_s` and `slack_after_s` are how far beyond an edge words may lie where
    they do not fit inside: 0 for edges that a person set. `spoken` is how each word of the text is read where
    that was given with it, "" where the language's rules say it.
    """

    id: int
    start: float
    end: float
    text: str
    pinned: tuple[tuple[int, float, float], ...] = ()
    slack_before_s: float = 0.0
    slack_after_s: float = 0.0
    spoken: tuple[str, ...] = ()


class Aligner(Protocol):
    """Aligns words to a stretch of sound."""

    def align(self, samples: NDArray[np.float32], words: Sequence[SpokenWord]) -> list[AlignedWord] | None:
        """Every word in order, in seconds of `samples` (n,) at 16 kHz; None where they do not fit."""
        ...


def align(
    audio_path: str | Path,
    turns: Sequence[TurnToAlign],
    *,
    method: str = "builtin",
    language: str = "en",
    model_folder: str | Path | None = None,
    cache: str | Path | None = None,
    allow_download: bool = False,
    spread: Spread = map,
) -> Iterator[Event]:
    """Align the text of `turns` to the recording: `Progress` after each turn, `Note`s, then a `Result`.

    The result is ``dict[int, list[AlignedWord]]`` by turn id, every word of every turn in its turn (or
    the slack around it), in order; turns without words are left out. A turn whose text does not fit its
    sound is no error: its words are spread over it by their usual lengths with score 0, and a `Note` says
    so. Pinned words keep their times. Closing the generator between two events cancels.

    `method` is a key of `METHODS`; `model_folder` holds downloaded weights, `allow_download` lets torchaudio
    fetch them once. What "learned" learns is kept there, or in `cache`, where decoded compressed audio lies.
    `spread` does the turns, where the method is "builtin": the others use all cores for each. Raises
    StudioError for an unknown method, a language that the method does not know, too little to learn from,
    missing weights or unreadable audio.
    """
    yield Progress(0.0, Message("Loading the aligner"))
    sound = Recorded(audio_path, cache)
    if method == "learned":
        from studio.speech.alignment_learning import learned_from_turns

        aligner: Aligner = yield from learned_from_turns(sound, turns, language, model_folder or cache)
    else:
        aligner = load_aligner(method, language, model_folder, allow_download)
    tasks = [_Task(aligner, sound, turn, language, own_words_now()) for turn in turns]
    aligned: dict[int, list[AlignedWord]] = {}
    each = (spread if method == "builtin" else map)(_aligned_task, tasks)
    for number, (turn, (words, problem)) in enumerate(zip(turns, each, strict=True), start=1):
        if words:
            aligned[turn.id] = words
        if problem:
            yield Note(problem)
        done = Message("Aligned {count} of {total} turns", {"count": number, "total": len(turns)})
        yield Progress(number / len(turns), done)
    yield Result(aligned)


@dataclass(frozen=True)
class _Task:
    """A turn with all that it takes to align it in another process."""

    aligner: Aligner
    sound: Recorded
    turn: TurnToAlign
    language: str
    own: OwnWords


def _aligned_task(task: _Task) -> tuple[list[AlignedWord], Message | None]:
    turn = task.turn
    with own_words(task.own):
        words = _words_to_align(turn, task.language)
        if not words:
            return [], None
        start = turn.start - min(max(PADDING_S, turn.slack_before_s), turn.start)
        samples = task.sound.between(start, turn.end + max(PADDING_S, turn.slack_after_s))
        return align_turn(task.aligner, samples, start, turn, words)


def _words_to_align(turn: TurnToAlign, language: str) -> list[SpokenWord]:
    words = spoken_form(turn.text, language)
    if len(turn.spoken) != len(words):
        return words
    forms = (plain_words(given) or word.spoken for word, given in zip(words, turn.spoken, strict=True))
    return [SpokenWord(word.written, form) for word, form in zip(words, forms, strict=True)]


def align_turn(
    aligner: Aligner,
    samples: NDArray[np.float32],
    samples_from_s: float,
    turn: TurnToAlign,
    words: Sequence[SpokenWord],
) -> tuple[list[AlignedWord], Message | None]:
    """Every word of one turn, inside the turn, and what the user should know about it, if anything.

    `samples` (n,) at 16 kHz begin at `samples_from_s` of the recording and may reach beyond the turn.
    """
    sound = Excerpt(samples, samples_from_s)
    placed: list[AlignedWord] = []
    problem: Message | None = None
    for run in _runs(turn, len(words)):
        chosen = words[run.first : run.last]
        found = (
            _align_pinned(aligner, sound, run, chosen)
            if run.pinned
            else _align_run(aligner, sound, run, chosen)
        )
        if found is None:
            found = spread(sound.between(run.start, run.end), run.start, run.end, chosen)
            problem = Message(
                "The text of the turn at {start:.2f} s does not fit its sound: {count} words were only "
                "spread over it. Check the text and the turn's edges.",
                {"start": turn.start, "count": len(chosen)},
            )
        placed += found
    return placed, problem or _doubt(turn, placed)


def _doubt(turn: TurnToAlign, placed: Sequence[AlignedWord]) -> Message | None:
    """A warning where the words were placed but most of them were hardly heard."""
    if sum(word.score for word in placed) / len(placed) >= DOUBTFUL_SCORE:
        return None
    template = "The text of the turn at {start:.2f} s hardly fits its sound. Check what is said there."
    return Message(template, {"start": turn.start})


@dataclass(frozen=True)
class _Run:
    """Words [first, last) of a turn that lie in [start, end): one pinned word, or all between two pins.

    `before` and `after` are seconds that the search may hear beyond, `slack_before` and `slack_after` those
    in which words may lie: only at the turn's own edges.
    """

    first: int
    last: int
    start: float
    end: float
    pinned: bool = False
    before: float = 0.0
    after: float = 0.0
    slack_before: float = 0.0
    slack_after: float = 0.0


def _runs(turn: TurnToAlign, count: int) -> Iterator[_Run]:
    """The turn cut at its pinned words; pins that contradict the turn or an earlier pin do not count."""
    position, reached = 0, turn.start
    for pin, start, end in sorted(turn.pinned):
        if not (position <= pin < count and reached <= start < end <= turn.end):
            continue
        if pin > position:
            yield _first_run(turn, position, pin, reached, start)
        yield _Run(pin, pin + 1, start, end, pinned=True)
        position, reached = pin + 1, end
    if position < count:
        run = _first_run(turn, position, count, reached, turn.end)
        yield replace(run, after=PADDING_S, slack_after=turn.slack_after_s)


def _first_run(turn: TurnToAlign, first: int, last: int, start: float, end: float) -> _Run:
    """A run that may begin at the turn's own edge, where there is sound and slack before it."""
    if first > 0:
        return _Run(first, last, start, end)
    return _Run(first, last, start, end, before=PADDING_S, slack_before=turn.slack_before_s)


def _align_pinned(
    aligner: Aligner, sound: Excerpt, run: _Run, words: Sequence[SpokenWord]
) -> list[AlignedWord]:
    """A pinned word: its times stay, its phones are found within."""
    found = aligner.align(sound.between(run.start, run.end), words)
    word = found[0] if found else AlignedWord(words[0].written, words[0].spoken, run.start, run.end, 0.0)
    return [fitted(word, run.start, run.end)]


def _align_run(
    aligner: Aligner, sound: Excerpt, run: _Run, words: Sequence[SpokenWord]
) -> list[AlignedWord] | None:
    """Words between edges: heard with some sound around, else strictly inside, else in the slack around."""
    for before, after in dict.fromkeys([(run.before, run.after), (0.0, 0.0)]):
        heard_from = max(sound.start, run.start - before)
        found = aligner.align(sound.between(heard_from, run.end + after), words)
        inside = found and _inside([moved(word, heard_from) for word in found], run.start, run.end)
        if inside:
            return inside
    slack = run.slack_before or run.slack_after
    return _align_beyond(aligner, sound, run, words) if slack else None


def _align_beyond(
    aligner: Aligner, sound: Excerpt, run: _Run, words: Sequence[SpokenWord]
) -> list[AlignedWord] | None:
    """Words that may lie in the slack beyond one edge, or both; None unless they were really heard there.

    Each edge is tried alone first: a search with room at both ends lets its first word begin too soon.
    """
    rooms = [
        (run.before, run.slack_after),
        (run.slack_before, run.after),
        (run.slack_before, run.slack_after),
    ]
    for before, after in dict.fromkeys(rooms):
        heard_from = max(sound.start, run.start - before)
        found = aligner.align(sound.between(heard_from, run.end + after), words)
        if found and sum(word.score for word in found) / len(found) >= HEARD_SCORE:
            return [moved(word, heard_from) for word in found]
    return None


def _inside(words: list[AlignedWord], start: float, end: float) -> list[AlignedWord] | None:
    """The words cut to [start, end), or None where that would take more than half of any of them."""
    cut = []
    for word in words:
        first, last = max(word.start, start), min(word.end, end)
        if last - first < max(MINIMUM_WORD_S, (word.end - word.start) / 2):
            return None
        cut.append(fitted(word, first, last))
    return cut


def moved(word: AlignedWord, seconds: float) -> AlignedWord:
    """The word and its phones later by `seconds`."""
    return fitted(word, word.start + seconds, word.end + seconds)


def fitted(word: AlignedWord, start: float, end: float) -> AlignedWord:
    """The word moved and stretched to [start, end), its phones with it."""
    start, end = round(start, 6), round(end, 6)
    scale = (end - start) / (word.end - word.start)
    edges = {word.start: start, word.end: end}

    def at(seconds: float) -> float:
        return edges[seconds] if seconds in edges else round(start + (seconds - word.start) * scale, 6)

    phones = tuple(replace(phone, start=at(phone.start), end=at(phone.end)) for phone in word.phones)
    return replace(word, start=start, end=end, phones=phones)


def spread(
    samples: NDArray[np.float32], start: float, end: float, words: Sequence[SpokenWord]
) -> list[AlignedWord]:
    """Words with score 0 and no phones, by their expected lengths over the louder parts of [start, end).

    `samples` (n,) are the sound of that stretch at 16 kHz. A last resort, but an honest one: all words
    are there, in order, to be dragged to their places.
    """
    voiced = _loud_seconds(samples, end - start)
    lengths = np.array([float(len(word.spoken.replace(" ", "")) + 1) for word in words])
    edges = np.concatenate([[0.0], np.cumsum(lengths) / lengths.sum()])
    # Seconds of sound up to each moment, rising everywhere a little so that no word becomes empty.
    moments = np.linspace(0.0, end - start, len(voiced) + 1)
    heard = np.concatenate([[0.0], np.cumsum(voiced + 0.05)])
    times = start + np.interp(edges * heard[-1], heard, moments)
    return [
        AlignedWord(word.written, word.spoken, round(float(first), 6), round(float(last), 6), 0.0)
        for word, first, last in zip(words, times[:-1], times[1:], strict=True)
    ]


def _loud_seconds(samples: NDArray[np.float32], seconds: float) -> NDArray[np.float64]:
    """Per 10 ms of the stretch, 1 where it is loud enough for speech (30 dB below its loudest), else 0."""
    hop = SAMPLE_RATE // 100
    frames = max(1, round(seconds * 100))
    padded = np.zeros(frames * hop)
    padded[: min(len(samples), frames * hop)] = samples[: frames * hop]
    power = np.mean(padded.reshape(frames, hop) ** 2, axis=1)
    return (power > power.max() / 1000).astype(np.float64)


def load_aligner(
    method: str, language: str, model_folder: str | Path | None = None, allow_download: bool = False
) -> Aligner:
    """The aligner called `method` for `language`. Raises StudioError as `align` does."""
    code = base_language(language)
    if method not in METHODS:
        raise StudioError(
            "There is no aligner called {name}. Choose one of: {choices}.",
            name=method,
            choices=", ".join(METHODS),
        )
    if method not in ("mms", "learned") and code != "en":
        raise StudioError(
            "The aligner {name} knows English only, and this recording's language is {language}. "
            "Choose the aligner learned or mms, or change the recording's language.",
            name=method,
            language=language,
        )
    if method == "builtin":
        from studio.speech.alignment_pocketsphinx import PocketsphinxAligner

        return PocketsphinxAligner()
    if method == "learned":
        from studio.speech.alignment_learned import LearnedAligner, load_model

        return LearnedAligner(load_model(Path(model_folder or "") / f"aligner-{code}.safetensors"))
    from studio.speech.alignment_ctc import load_ctc_aligner

    return load_ctc_aligner(method, code, model_folder, allow_download)


def source_of(method: str) -> str:
    """Who made an alignment of `method`, as provenance: the tool with its version. Imports no torch."""
    from importlib.metadata import version

    if method == "learned":
        return "learned aligner"
    package = "pocketsphinx" if method == "builtin" else "torchaudio"
    name = f"{package} {version(package)}"
    return name if method == "builtin" else f"{name} {method}"
