"""What keeps clips out of gold: from their measures to findings, each with how likely it is an error.

A finding's risk is a logistic function of a measure, one half at the limit beyond which the clip is stopped
(`studio.dataset.gate.STOPS`). The limits were set on speakers and seeds for tuning, which are others than
those that `python -m tests.bench.bench_gate` reports on; its docstring says which.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log

import numpy as np

from studio.dataset.gate import GateKind
from studio.project.values import NewProblem
from studio.speech.checks_findings import Context
from studio.speech.checks_speakers import doubt
from studio.speech.checks_words import EdgeMeasures, WordMeasures
from studio.speech.clip_measures import ClipEdge, ClipMeasures, Opening, Speaking, Together

Odds = tuple[float, Mapping[str, float]]

LEAST_RISK = 0.1
"""Findings that are less likely errors are not kept."""

AROUND_S = 0.02
NEAR_S = 0.6
"""What is heard so near to the moment at which a second voice is likeliest speaks for it."""

MOST_DOUBT = 4.6
"""Scores below a hundredth mean no more than a hundredth."""

SLACK_S = 0.015
BREATH_COUNTS = 0.4
"""What is open and without voice counts so much: most of it is breath, but some consonants are long."""

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
    GateKind.CUT_WORD: Limit(0.02, 0.005),  # s inside a word
    GateKind.OPEN_SPEECH: Limit(0.115, 0.03),  # s, weighted by loudness and voice
    GateKind.OVERLAP: Limit(0.05, 0.02),  # s
    GateKind.CLIPPING: Limit(0.0025, 0.0007),  # share of flat samples
    GateKind.SOFT: Limit(6.5, 2.0),  # dB below the speaker's usual level
    GateKind.LOUD: Limit(6.5, 2.0),  # dB above it
}

CUT_PHONE: Odds = (-3.3, {"over": 0.5, "loud": 1.8, "beyond": 3.8, "open": 0.5, "doubt": 1.3})
SILENT_WORD: Odds = (-9.4, {"quiet": 1.0, "doubt": 8.1, "unheard": 9.3})
SECOND_VOICE: Odds = (-2.65, {"likeliest": 1.6, "share": 0.7, "doubt": 4.5, "strange": 0.7})
"""Log-odds of a fault without any sign of it, and what each sign adds to them; fitted, then made stricter."""

LEVELS_DBFS = (-48.0, -4.0)
"""Levels of loud moments beyond which a clip is too soft or too loud whatever is usual."""


def clip_problems(context: Context) -> Iterator[NewProblem]:
    """What was found in the clips of a turn, as problems of these clips."""
    for clip in context.found.clips:
        inside = _inside(context, clip)
        yield from _edge(context, clip, clip.first, inside[0].first if inside else None, inside[:1])
        yield from _edge(context, clip, clip.last, inside[-1].last if inside else None, inside[-1:])
        yield from _words(context, clip)
        yield from _voices(context, clip)
        yield from _sound(context, clip)


def _inside(context: Context, clip: ClipMeasures) -> list[WordMeasures]:
    """The words of a clip, in order."""
    ids = {word.id for word in clip.words}
    return [word for word in context.found.words if word.id in ids]


def _odds(odds: Odds, **signs: float) -> float:
    offset, weights = odds
    return offset + sum(weights[name] * value for name, value in signs.items())


def _over(value: float, limit: float, unit: float) -> float:
    return max(0.0, value - limit) / unit


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


def _edge(
    context: Context,
    clip: ClipMeasures,
    edge: ClipEdge,
    of_word: EdgeMeasures | None,
    word: Sequence[WordMeasures],
) -> Iterator[NewProblem]:
    around = max(0.0, edge.at - AROUND_S), edge.at + AROUND_S
    if edge.inside_s > EDGE_OF_WORD_S:
        risk = LIMITS[GateKind.CUT_WORD].risk(edge.inside_s)
        yield from _problem(
            context, clip, GateKind.CUT_WORD, risk, around, at=edge.at, word=edge.word, inside=edge.inside_s
        )
    elif of_word is not None:
        risk = _logistic(cut_phone_odds(context, clip, edge, of_word, word[0]))
        yield from _problem(context, clip, GateKind.CUT_PHONE, risk, around, at=edge.at, below=-edge.loud_db)


def cut_phone_odds(
    context: Context, clip: ClipMeasures, edge: ClipEdge, of_word: EdgeMeasures, word: WordMeasures
) -> float:
    """The log-odds that a phone goes on across an edge: it is loud, or the aligner hears the word beyond.

    Where another turn begins, what is heard beyond may be that one; where nobody speaks it is the room.
    """
    outwards = -1.0 if edge is clip.first else 1.0
    room = context.turn.room[0 if edge is clip.first else 1]
    speaks = _speaking(context, clip)
    speech = _sure(speaks.first if edge is clip.first else speaks.last)
    own = (0.5 if (edge.at - room) * outwards > -EDGE_OF_WORD_S else 1.0) * speech
    return _odds(
        CUT_PHONE,
        over=own * _over(min(edge.inside_db, edge.outside_db), 2.0, 10.0),
        loud=own * _over(edge.loud_db, -25.0, 10.0),
        beyond=_over((of_word.at + of_word.off_s - edge.at) * outwards, 0.03, 0.1),
        open=speech * _over(of_word.open_s, 0.03, 0.1),
        doubt=0.0 if word.score is None else min(doubt(word.score), 4.0) / 4.0,
    )


def _words(context: Context, clip: ClipMeasures) -> Iterator[NewProblem]:
    weight, span = uncovered_speech(context, clip)
    yield from _problem(
        context, clip, GateKind.OPEN_SPEECH, LIMITS[GateKind.OPEN_SPEECH].risk(weight), span,
        seconds=span[1] - span[0], at=span[0],
    )  # fmt: skip
    over = {word.id: word.over_db for word in clip.words}
    heard = _speaking(context, clip).words
    judged = [
        (silent_word_odds(word, over[word.id], heard.get(word.id, word.speech_share)), word)
        for word in _inside(context, clip)
    ]
    if judged:
        odds, word = max(judged, key=lambda each: each[0])
        seconds = word.end - word.start
        yield from _problem(
            context, clip, GateKind.SILENT_WORD, _logistic(odds), (word.start, word.end),
            word=word.text, silence=(1.0 - word.speech_share) * seconds, seconds=seconds,
        )  # fmt: skip


def silent_word_odds(word: WordMeasures, over_db: float, heard: float) -> float:
    """The log-odds that a word lies over silence; `over_db` is how much louder it is than speech must be.

    `heard` is how likely somebody speaks in it: a loud room is silence, too. Short words are soft in running
    speech: they count by their length.
    """
    share = min((word.end - word.start) / 0.2, 1.0)
    return _odds(
        SILENT_WORD,
        quiet=share * _over(-over_db, -6.0, 6.0),
        doubt=share * (0.5 if word.score is None else min(doubt(word.score), 4.6) / 4.6),
        unheard=share * (1.0 - heard),
    )


def open_weight(opening: Opening) -> float:
    """Seconds of speech under no word: less where it is soft as breath or without voice, or only dies away.

    After a word that is an echo; who says another word begins it louder than the last one ended.
    """
    loud = float(np.clip((opening.level_db + 18.0 + 0.7 * min(opening.rise_db, 16.0)) / 12.0, 0.0, 1.0))
    return opening.seconds * loud * min(BREATH_COUNTS + 2.0 * opening.voiced, 1.0)


def uncovered_speech(context: Context, clip: ClipMeasures) -> tuple[float, tuple[float, float]]:
    """What is said under no word, in seconds that are weighted as `open_weight` says, and its span.

    Where a word was forgotten its neighbours are stretched over it by the aligner. That counts for itself,
    too: a soft word is hardly louder than noise. A loud room is no speech.
    """
    faint = {word.id: word.faint_s for word in clip.words}
    taken = [
        (min(_taken(before, after) - SLACK_S, faint[after.id]), before.end, after.start)
        for before, after in pairwise(_inside(context, clip))
    ]
    seconds, start, end = max(taken, default=(0.0, 0.0, 0.0))
    found = [(seconds, (start, end))]
    for opening, speech in zip(clip.opened, _speaking(context, clip).opened, strict=True):
        stop = opening.at + opening.seconds
        drawn = max(seconds, 0.0) if start < stop and opening.at < end else 0.0
        found.append((drawn + _sure(speech) * open_weight(opening), (opening.at, stop)))
    return max(found)


def _taken(before: WordMeasures, after: WordMeasures) -> float:
    """How much of the pause between two words the aligner puts under them, in seconds."""
    pause = max(after.start - before.end, 0.0)
    return min(max(before.last.off_s, 0.0), pause) + min(max(-after.first.off_s, 0.0), pause)


def _voices(context: Context, clip: ClipMeasures) -> Iterator[NewProblem]:
    risk = LIMITS[GateKind.OVERLAP].risk(clip.overlap_s)
    span = clip.overlap_at, clip.overlap_at + clip.overlap_s
    yield from _problem(
        context, clip, GateKind.OVERLAP, risk, span, seconds=clip.overlap_s, at=clip.overlap_at
    )
    at = min(max(_together(context, clip).at, clip.start), clip.end)
    span = max(clip.start, at - 0.5), min(clip.end, at + 0.5)
    risk = _logistic(second_voice_odds(context, clip))
    yield from _problem(context, clip, GateKind.SECOND_VOICE, risk, span, at=at, speaker=context.turn.speaker)


def _together(context: Context, clip: ClipMeasures) -> Together:
    return context.together.get(clip.id, Together(0.0, 0.0, clip.start))


def _speaking(context: Context, clip: ClipMeasures) -> Speaking:
    return context.speaking.get(clip.id, Speaking((1.0,) * len(clip.opened), 1.0, 1.0, {}))


def _sure(likely: float) -> float:
    """Less than likely: speech is heard some hundredths of a second beyond itself, much of a short pause."""
    return likely**2


def second_voice_odds(context: Context, clip: ClipMeasures) -> float:
    """The log-odds of a second voice: two at once are heard, and the words and the voice there are in doubt.

    Each sign alone has other reasons, too: a wrong word is in doubt, a changing voice is strange.
    """
    both = _together(context, clip)
    usual = doubt(context.habits.score)
    doubts = [
        min(doubt(word.score), MOST_DOUBT) - usual
        for word in _inside(context, clip)
        if word.score is not None and word.start < both.at + NEAR_S and word.end > both.at - NEAR_S
    ]
    voice = context.clip_voices.get(clip.id)
    windows = voice.strangeness if voice is not None else ()
    strange = max((much for at, much in windows if abs(at - both.at) < NEAR_S), default=0.0)
    likeliest = min(max(both.likeliest, 0.03), 0.97)
    return _odds(
        SECOND_VOICE,
        likeliest=log(likeliest / (1.0 - likeliest)),
        share=log(max(both.share, 0.0) + 0.01),
        doubt=min(max(float(np.mean(doubts)), 0.0), 1.0) if doubts else 0.0,
        strange=min(max(strange, 0.0), 4.0),
    )


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
