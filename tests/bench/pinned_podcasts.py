"""Diarization error on test podcasts, as it is and around five turns that a person fixed.

The five are the first of the studio's own queue of problems (each is given the true turn that lies there),
or drawn at random from the true turns. Errors around pins are scored outside the pinned stretches, and so is
what they are compared with. No collar, overlap scored.
"""

import random
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from pyannote.core import Annotation, Segment, Timeline
from pyannote.metrics.diarization import DiarizationErrorRate

from studio.dataset.risks import queue
from studio.events import Result
from studio.project import edits
from studio.project.project import Project
from studio.speech.diarization import Pin, SpeakerCount
from studio.speech.diarization_builtin import turns_of
from studio.speech.voiceprints import Voiceprints, measure
from studio.steps.check import check
from studio.steps.importing import import_recording
from tests.bench.podcasts import Podcast, Turn, reported, tuning

PINS = 5
Turns = list[tuple[float, float, str]]


@dataclass(frozen=True)
class Scores:
    """Errors of one podcast, as shares; `queue` and `random` are (without, with) the pins."""

    whole: float
    parts: tuple[float, float, float]
    found: int
    queue: tuple[float, float]
    random: tuple[float, float]


def print_table(speech_data: Path, folder: Path, tune: bool) -> None:
    """One line for each podcast and way of counting, then the means."""
    podcasts = (tuning if tune else reported)(speech_data, folder)
    for given in (True, False):
        print(f"number of speakers {'given' if given else 'not given'}; errors in %")
        print(f"{'podcast':14}{'voices':>7}{'found':>6}{'DER':>7}{'miss':>6}{'false':>6}{'conf':>6}"
              f"{'| queue: without':>17}{'with':>6}{'| random: without':>18}{'with':>6}")  # fmt: skip
        rows = []
        for podcast in podcasts:
            scores = score(podcast, folder, given)
            rows.append([scores.whole, *scores.parts, *scores.queue, *scores.random])
            _print_line(podcast.name, len(podcast.speakers), scores.found, rows[-1])
        _print_line("mean", 0, 0, list(np.mean(rows, axis=0)))
        clean = [row for row, podcast in zip(rows, podcasts, strict=True) if podcast.name.endswith("clean")]
        _print_line("mean of clean", 0, 0, list(np.mean(clean, axis=0)))


def score(podcast: Podcast, folder: Path, given: bool) -> Scores:
    """The errors of one podcast."""
    *_, prints = measure(str(podcast.path), str(folder / "cache"))
    assert isinstance(prints, Voiceprints)
    count = SpeakerCount(len(podcast.speakers) if given else None)
    plain = _diarized(prints, count, [])
    parts = error(podcast, plain, [])
    chosen = {"queue": pins_of_queue(podcast, plain), "random": random_pins(podcast)}
    pinned = {}
    for way, pins in chosen.items():
        around = _diarized(prints, count, pins)
        pinned[way] = (error(podcast, plain, pins)[0], error(podcast, around, pins)[0])
    return Scores(parts[0], parts[1:], len({turn[2] for turn in plain}), pinned["queue"], pinned["random"])


def pins_of_queue(podcast: Podcast, found: Turns) -> list[Pin]:
    """The true turns where our own queue of problems, of these found turns, says to look first."""
    with tempfile.TemporaryDirectory() as folder, Project.create(Path(folder, "p")) as project:
        _work(project, import_recording(project, podcast.path, copy=False))
        project.apply(edits.apply_diarization, 1, found, "bench")
        _work(project, check(project, 1))
        places = queue(project.problems(1))
    pins: list[Pin] = []
    for place in places:
        over = [turn for turn in podcast.turns if turn.start < place.end and turn.end > place.start]
        if over and len(pins) < PINS:
            best = max(over, key=lambda turn: min(turn.end, place.end) - max(turn.start, place.start))
            if _pin(best) not in pins:
                pins.append(_pin(best))
    return pins


def random_pins(podcast: Podcast) -> list[Pin]:
    """As many true turns drawn by chance, the same ones each time."""
    turns = random.Random(podcast.plan.seed).sample(list(podcast.turns), min(PINS, len(podcast.turns)))
    return [_pin(turn) for turn in turns]


def error(podcast: Podcast, found: Turns, pins: Sequence[Pin]) -> tuple[float, float, float, float]:
    """DER outside the pins, and its parts: missed, false alarm and confusion."""
    metric = DiarizationErrorRate(collar=0.0, skip_overlap=False)
    everything = Timeline([Segment(0, podcast.seconds)])
    fixed = Timeline([Segment(pin.start, pin.end) for pin in pins])
    scored = fixed.support().gaps(support=everything[0]) if pins else everything
    parts = metric(_annotation(podcast.rttm), _annotation(found), uem=scored, detailed=True)
    total = max(parts["total"], 1e-9)
    kinds = (parts[kind] / total for kind in ("missed detection", "false alarm", "confusion"))
    return (parts["diarization error rate"], *kinds)  # type: ignore[return-value]


def _diarized(prints: Voiceprints, count: SpeakerCount, pins: Sequence[Pin]) -> Turns:
    return [(turn.start, turn.end, turn.speaker) for turn in turns_of(prints, count, pins)]


def _pin(turn: Turn) -> Pin:
    return Pin(turn.start, turn.end, turn.speaker)


def _annotation(turns: Turns) -> Annotation:
    annotation = Annotation()
    for number, (start, end, speaker) in enumerate(turns):
        annotation[Segment(start, end), number] = speaker
    return annotation


def _work(project: Project, step) -> None:  # type: ignore[no-untyped-def]
    value = next(event.value for event in step.work(*step.args) if isinstance(event, Result))
    step.apply(project, value)


def _print_line(name: str, voices: int, found: int, row: Sequence[float]) -> None:
    cells = [f"{100 * value:.1f}" for value in row]
    counts = f"{voices or '':>7}{found or '':>6}"
    print(f"{name:14}{counts}{cells[0]:>7}{cells[1]:>6}{cells[2]:>6}{cells[3]:>6}"
          f"{cells[4]:>17}{cells[5]:>6}{cells[6]:>18}{cells[7]:>6}", flush=True)  # fmt: skip
