"""What keeps clips out of gold: from their measures to findings, each with how likely it is an error.

A finding's risk is a logistic function of a measure, one half at the limit beyond which the clip is stopped
(`studio.dataset.gate.STOPS`). The limits were set on the podcasts for tuning of `tests.bench.podcasts`, with
other speakers and seeds than those that `python -m tests.bench.bench_gate` reports on.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import exp

import numpy as np

from studio.dataset.gate import GateKind
from studio.project.values import NewProblem
from studio.speech.checks_findings import Context
from studio.speech.checks_speakers import doubt
from studio.speech.checks_words import WordMeasures
from studio.speech.clip_measures import ClipEdge, ClipMeasures

LEAST_RISK = 0.1
"""Findings that are less likely errors are not kept."""

AROUND_S = 0.02
EDGE_OF_WORD_S = 0.015
"""A cut this near to a word's edge is at the edge."""


@dataclass(frozen=True, slots=True)
class Limit:
    """Where a measure begins to stop clips; one `unit` further the risk is nine tenths."""

    at: float
    unit: float

    def risk(self, value: float) -> float:
        """From 0 to 1; one half at the limit."""
        return _logistic(2.2 * (value - self.at) / self.unit)


LIMITS: Mapping[GateKind, Limit] = {
    GateKind.CUT_PHONE: Limit(10.0, 3.0),  # dB over the background on both sides of an edge
    GateKind.CUT_WORD: Limit(0.02, 0.005),  # s inside a word
    GateKind.OPEN_SPEECH: Limit(0.1, 0.03),  # s, weighted by loudness
    GateKind.SILENT_WORD: Limit(0.5, 0.2),
    GateKind.OVERLAP: Limit(0.05, 0.02),  # s
    GateKind.CLIPPING: Limit(0.006, 0.002),  # share of flat samples
    GateKind.SOFT: Limit(8.0, 2.0),  # dB below the speaker's usual level
    GateKind.LOUD: Limit(7.0, 2.0),  # dB above it
}

LEVELS_DBFS = (-48.0, -4.0)
"""Levels of loud moments beyond which a clip is too soft or too loud whatever is usual."""


def clip_problems(context: Context) -> Iterator[NewProblem]:
    """What was found in the clips of a turn, as problems of these clips."""
    words = {word.id: word for word in context.found.words}
    for clip in context.found.clips:
        for edge in (clip.first, clip.last):
            yield from _edge(context, clip, edge)
        yield from _words(context, clip, words)
        yield from _voices(context, clip)
        yield from _sound(context, clip)


def _logistic(odds: float) -> float:
    return 1.0 / (1.0 + exp(-min(max(odds, -50.0), 50.0)))


def _problem(
    context: Context,
    clip: ClipMeasures,
    kind: GateKind,
    risk: float,
    span: tuple[float, float],
    **values: float | str,
) -> Iterator[NewProblem]:
    if risk >= LEAST_RISK:
        plain = {
            name: each if isinstance(each, str) else round(float(each), 3) for name, each in values.items()
        }
        yield NewProblem(
            kind=str(kind),
            start=span[0],
            end=span[1],
            risk=risk,
            turn_id=context.turn.id,
            clip_id=clip.id,
            values=plain,
        )


def _edge(context: Context, clip: ClipMeasures, edge: ClipEdge) -> Iterator[NewProblem]:
    around = max(0.0, edge.at - AROUND_S), edge.at + AROUND_S
    if edge.inside_s > EDGE_OF_WORD_S:
        risk = LIMITS[GateKind.CUT_WORD].risk(edge.inside_s)
        yield from _problem(
            context, clip, GateKind.CUT_WORD, risk, around, at=edge.at, word=edge.word, inside=edge.inside_s
        )
        return
    risk = LIMITS[GateKind.CUT_PHONE].risk(over_background(edge))
    yield from _problem(context, clip, GateKind.CUT_PHONE, risk, around, at=edge.at, below=-edge.loud_db)


def over_background(edge: ClipEdge) -> float:
    """How much of the sound goes on across an edge, in dB."""
    return min(edge.inside_db, edge.outside_db)


def _words(context: Context, clip: ClipMeasures, words: Mapping[int, WordMeasures]) -> Iterator[NewProblem]:
    risk = LIMITS[GateKind.OPEN_SPEECH].risk(open_weight(clip))
    span = clip.open_at, clip.open_at + clip.open_s
    yield from _problem(context, clip, GateKind.OPEN_SPEECH, risk, span, seconds=clip.open_s, at=clip.open_at)
    word = words.get(clip.silent_word)
    if word is not None:
        risk = LIMITS[GateKind.SILENT_WORD].risk(silent_weight(clip, word))
        span = clip.silent_at, clip.silent_at + clip.silent_s
        silence = (1.0 - word.speech_share) * clip.silent_s
        yield from _problem(
            context, clip, GateKind.SILENT_WORD, risk, span,
            word=word.text, silence=silence, seconds=clip.silent_s,
        )  # fmt: skip


def open_weight(clip: ClipMeasures) -> float:
    """Seconds of speech under no word, those counting less that are soft as breath."""
    return clip.open_s * float(np.clip((clip.open_db + 30.0) / 12.0, 0.0, 1.0))


def silent_weight(clip: ClipMeasures, word: WordMeasures) -> float:
    """From 0 for a word that is heard to 1 for one that lies over nothing but the background."""
    softness = float(np.clip((9.0 - clip.silent_db) / 6.0, 0.0, 1.0))
    unheard = 1.0 if word.score is None else float(np.clip(doubt(word.score) / 4.0, 0.0, 1.0))
    return softness * unheard


def _voices(context: Context, clip: ClipMeasures) -> Iterator[NewProblem]:
    risk = LIMITS[GateKind.OVERLAP].risk(clip.overlap_s)
    span = clip.overlap_at, clip.overlap_at + clip.overlap_s
    yield from _problem(
        context, clip, GateKind.OVERLAP, risk, span, seconds=clip.overlap_s, at=clip.overlap_at
    )
    voice = context.clip_voices.get(clip.id)
    if voice is not None:
        at = min(max(voice.strangest_at, clip.start), clip.end)
        span = max(clip.start, at - 0.5), min(clip.end, at + 0.5)
        risk = _logistic(second_voice_odds(context, clip))
        yield from _problem(
            context, clip, GateKind.SECOND_VOICE, risk, span, at=at, speaker=context.turn.speaker
        )


def second_voice_odds(context: Context, clip: ClipMeasures) -> float:
    """The log-odds that somebody else is heard in a clip."""
    voice = context.clip_voices[clip.id]
    return voice.strangest - 5.5


def _sound(context: Context, clip: ClipMeasures) -> Iterator[NewProblem]:
    whole = clip.start, clip.end
    risk = LIMITS[GateKind.CLIPPING].risk(clip.clipped)
    worst = clip.clipped_at, min(clip.end, clip.clipped_at + 0.5)
    yield from _problem(
        context, clip, GateKind.CLIPPING, risk, worst, percent=100 * clip.clipped, at=clip.clipped_at
    )
    usual = context.habits.usual["loudness"].middle
    values: dict[str, float | str] = {"level": clip.level_db, "usual": usual, "speaker": context.turn.speaker}
    below = max(usual - clip.level_db, LEVELS_DBFS[0] - clip.level_db + LIMITS[GateKind.SOFT].at)
    above = max(clip.level_db - usual, clip.level_db - LEVELS_DBFS[1] + LIMITS[GateKind.LOUD].at)
    yield from _problem(context, clip, GateKind.SOFT, LIMITS[GateKind.SOFT].risk(below), whole, **values)
    yield from _problem(context, clip, GateKind.LOUD, LIMITS[GateKind.LOUD].risk(above), whole, **values)
