"""From measures to findings: what stands out at which place, and what is said about it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np

from studio.dataset.risks import RiskKind
from studio.speech.checks_calibration import Model
from studio.speech.checks_reading import Slip
from studio.speech.checks_speakers import (
    Habits,
    doubt,
    length_against_phones,
    loudness_of,
    open_seconds,
    syllables_a_second,
    words_a_minute,
)
from studio.speech.checks_turns import TurnMeasures, TurnToCheck
from studio.speech.checks_voices import VoiceMeasures
from studio.speech.checks_words import EdgeMeasures, WordMeasures
from studio.speech.clip_measures import Speaking, Together

LONGEST_WORD_S = 1.2
"""Words that last longer are looked at."""

SYLLABLES_A_SECOND = (3.3 - 2 * 0.44, 5.9 + 2 * 0.84)
"""Two deviations beyond slow speech (3.3 ± 0.44) and fast speech (5.9 ± 0.84), in transcribers' practice."""

WORDS_A_MINUTE = (170.0, 250.0)
"""English over a turn of twenty words or more, from the same practice."""

LOW_SCORE = 0.3
RUN_WORDS = 3
UNKNOWN_VOICE = 0.78
"""Likeness that a turn has to its own speaker where nothing else of that speaker is known."""

Values = Mapping[str, float | str]


@dataclass(frozen=True, slots=True)
class Finding:
    """What stands out at a place [start, end) of a turn: signs for a `Model`, and what its sentences need."""

    model: Model
    start: float
    end: float
    signs: Mapping[str, float]
    values: Mapping[RiskKind, Values]
    word_id: int | None = None
    clip_id: int | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """A turn with all that was measured in it, and its speaker's habits; `names` are all speakers' by id.

    `clip_voices` are the voices of its clips, by clip id; `together` says of each how likely two voices are
    heard at once; `speaking` how likely somebody speaks under no word, beyond their edges and in their words.
    """

    turn: TurnToCheck
    found: TurnMeasures
    habits: Habits
    voice: VoiceMeasures | None
    names: Mapping[int, str] = field(default_factory=dict)
    clip_voices: Mapping[int, VoiceMeasures] = field(default_factory=dict)
    together: Mapping[int, Together] = field(default_factory=dict)
    speaking: Mapping[int, Speaking] = field(default_factory=dict)


def findings(context: Context) -> Iterator[Finding]:
    """All that stands out in a turn."""
    for word in context.found.words:
        yield from _edges(word)
    yield from _words(context)
    yield from _open_speech(context)
    yield from _sound(context)
    yield from _voice(context)
    yield from _cuts(context)
    yield from _pace(context)


def _over(value: float, limit: float, unit: float = 1.0) -> float:
    """How far a value exceeds a limit, in units; 0 where it does not."""
    return max(0.0, value - limit) / unit


def leaves_speech_open(context: Context) -> bool:
    """Whether more of a turn lies under no word than usual: in a room that echoes words never cover all."""
    return context.habits.distance("open", open_seconds(context.found)) >= 2.0


def _edges(word: WordMeasures) -> Iterator[Finding]:
    for name, edge in (("start_off", word.first), ("end_off", word.last)):
        signs = {
            "silence": _over(edge.silent_s, 0.03, 0.1),
            "open": _over(edge.open_s, 0.03, 0.1),
            "pause": _over(edge.hole_s, 0.1, 0.1) if edge.beyond_s >= 0.02 else 0.0,
            # An edge between silence and speech is believed more than the aligner is.
            name: 0.0 if edge.seated else _over(abs(edge.off_s), 0.05, 0.1),
            f"{name}_far": _over(abs(edge.off_s), 0.2, 0.1),
        }
        if any(signs.values()):
            yield Finding(Model.EDGE, *_around(edge), signs, _edge_values(word, edge), word_id=word.id)


def _around(edge: EdgeMeasures) -> tuple[float, float]:
    return edge.at - 0.05, edge.at + 0.05


def _edge_values(word: WordMeasures, edge: EdgeMeasures) -> dict[RiskKind, Values]:
    heard: Values = {"word": word.text, "at": edge.at, "heard": edge.at + edge.off_s}
    return {
        RiskKind.SILENT_WORD: {
            "word": word.text,
            "silence": edge.silent_s,
            "seconds": word.end - word.start,
        },
        RiskKind.OPEN_SPEECH: {"seconds": edge.open_s},
        RiskKind.PAUSE_IN_WORD: {"word": word.text, "pause": edge.hole_s},
        RiskKind.START_OFF: heard,
        RiskKind.END_OFF: heard,
    }


def _words(context: Context) -> Iterator[Finding]:
    words, habits = context.found.words, context.habits
    runs = _runs(words)
    slips = _slips(context)
    for index, word in enumerate(words):
        length = habits.distance("length", length_against_phones(word)) if word.phones else 0.0
        exchanged = slips.get((Slip.EXCHANGED, word.id), 0.0)
        left_out = slips.get((Slip.LEFT_OUT, word.id), 0.0)
        signs = {
            "doubt": 0.0
            if word.score is None
            else _over(habits.distance("doubt", doubt(word.score)), 1.0, 2.0),
            "run": len(runs[index]) / 3 if len(runs[index]) >= RUN_WORDS else 0.0,
            "exchanged": exchanged / 20,
            "left_out": left_out / 20,
            "long": max(_over(length, 2.0), _over(word.end - word.start, LONGEST_WORD_S, 0.2)),
            "short": _over(-length, 2.0),
            "silent": _over(1 - word.speech_share, 0.4, 0.2),
        }
        if any(signs.values()):
            following = words[index + 1] if index + 1 < len(words) else word
            values = _word_values(context, word, following, runs[index])
            end = following.end if exchanged else word.end
            yield Finding(Model.WORD, word.start, end, signs, values, word_id=word.id)


def _slips(context: Context) -> dict[tuple[Slip, int], float]:
    """The gain of each slip of the reading by the word it begins with."""
    gains: dict[tuple[Slip, int], float] = {}
    for slip, word_id in context.found.misread:
        key = slip.slip, word_id
        gains[key] = max(gains.get(key, 0.0), slip.gain)
    return gains


def _runs(words: Sequence[WordMeasures]) -> list[Sequence[WordMeasures]]:
    """For each word, those of low score that it stands in a row with; none where its own is not low."""
    runs: list[Sequence[WordMeasures]] = []
    for low, row in groupby(words, key=lambda word: word.score is not None and word.score < LOW_SCORE):
        run = tuple(row)
        runs += [run if low else ()] * len(run)
    return runs


def _word_values(
    context: Context, word: WordMeasures, following: WordMeasures, run: Sequence[WordMeasures]
) -> dict[RiskKind, Values]:
    speaker, habits = context.turn.speaker, context.habits
    length: Values = {
        "word": word.text,
        "seconds": word.end - word.start,
        "speaker": speaker,
        "syllables": word.syllables,
        "usual": habits.syllable_lengths.get(word.syllables, word.end - word.start),
    }
    values: dict[RiskKind, Values] = {
        RiskKind.SCORE: {
            "word": word.text,
            "score": word.score or 0.0,
            "usual": habits.score,
            "speaker": speaker,
        },
        RiskKind.ORDER: {"first": word.text, "second": following.text},
        RiskKind.EXTRA_WORD: {"word": word.text},
        RiskKind.LONG_WORD: length,
        RiskKind.SHORT_WORD: length,
        RiskKind.SILENT_WORD: {
            "word": word.text,
            "silence": (1 - word.speech_share) * (word.end - word.start),
            "seconds": word.end - word.start,
        },
    }
    if run:
        values[RiskKind.SCORE_RUN] = {
            "first": run[0].text,
            "last": run[-1].text,
            "count": len(run),
            "score": float(np.mean([each.score or 0.0 for each in run])),
            "usual": habits.score,
            "speaker": speaker,
        }
    return values


def _open_speech(context: Context) -> Iterator[Finding]:
    if not leaves_speech_open(context):
        return
    for speech in context.found.open_speech:
        seconds = speech.end - speech.start
        loud = loudness_of(speech)
        signs = {"loud": loud, "seconds": loud * _over(seconds, 0.05, 0.1)}
        yield Finding(
            Model.OPEN, speech.start, speech.end, signs, {RiskKind.OPEN_SPEECH: {"seconds": seconds}}
        )


def _sound(context: Context) -> Iterator[Finding]:
    """What is mixed into the voice or spoils it: a finding where it is worst."""
    turn, found, habits, voice = context.turn, context.found, context.habits, context.voice
    strangest = voice.strangest if voice else 0.0
    signs = {
        "noise": _over(habits.distance("background", found.background_db - found.loud_db), 1.5),
        "steady": _over(habits.distance("steadiness", found.steadiness), 1.0),
        "tonal": _over(-habits.distance("flatness", found.flatness), 1.5),
        "stranger": _over(strangest, 2.5),
        "clipped": _over(found.clipped, 0.003, 0.01),
    }
    if not any(signs.values()):
        return
    start, end = turn.start, turn.end
    if signs["clipped"]:
        start, end = found.clipped_from, found.clipped_to
    elif signs["stranger"] and voice:
        start, end = max(start, voice.strangest_at - 0.5), min(end, voice.strangest_at + 0.5)
    elif signs["noise"]:
        start, end = max(start, found.background_at - 0.25), min(end, found.background_at + 0.25)
    yield Finding(Model.SOUND, start, end, signs, _sound_values(context))


def _sound_values(context: Context) -> dict[RiskKind, Values]:
    found, habits, voice = context.found, context.habits, context.voice
    speaker = context.turn.speaker
    return {
        RiskKind.NOISE: {
            "distance": found.loud_db - found.background_db,
            "usual": -habits.usual["background"].middle,
            "speaker": speaker,
        },
        RiskKind.MUSIC: {},
        RiskKind.OVERLAP: {"at": voice.strangest_at if voice else 0.0, "speaker": speaker},
        RiskKind.CLIPPING: {"percent": 100 * found.clipped},
    }


def _voice(context: Context) -> Iterator[Finding]:
    voice = context.voice
    if voice is None or voice.other_speaker is None:
        return
    own = voice.own or UNKNOWN_VOICE
    nearer = _over(voice.other - own, -0.08, 0.05)
    if nearer:
        values: Values = {
            "other": context.names.get(voice.other_speaker, ""),
            "speaker": context.turn.speaker,
            "likeness": voice.other,
            "own": voice.own,
        }
        turn = context.turn
        yield Finding(Model.VOICE, turn.start, turn.end, {"nearer": nearer}, {RiskKind.VOICE: values})


def _cuts(context: Context) -> Iterator[Finding]:
    edges = [(clip.id, edge) for clip in context.found.clips for edge in (clip.first, clip.last)]
    for clip_id, edge in edges:
        for word in context.found.words:
            inside = min(edge.at - word.start, word.end - edge.at)
            if inside > 0.015:
                signs = {"inside": _over(inside, 0.015, 0.03), "loud": _over(edge.loud_db, -30.0, 10.0)}
                values: Values = {"at": edge.at, "word": word.text, "inside": inside}
                around = edge.at - 0.02, edge.at + 0.02
                yield Finding(Model.CUT, *around, signs, {RiskKind.CUT: values}, word.id, clip_id)


def _pace(context: Context) -> Iterator[Finding]:
    """The turn as a whole: loudness, syllables a second, words a minute."""
    turn, found, habits = context.turn, context.found, context.habits
    rate, pace = syllables_a_second(found), words_a_minute(turn)
    loudness = abs(habits.distance("loudness", found.loud_db))
    signs = {
        "loudness": _over(loudness, 3.0),
        "syllables": _outside(rate, SYLLABLES_A_SECOND, habits, "syllables"),
        "pace": _outside(pace, WORDS_A_MINUTE, habits, "pace"),
    }
    if any(signs.values()):
        speaker = {"speaker": turn.speaker}
        values: dict[RiskKind, Values] = {
            RiskKind.LOUDNESS: {"level": found.loud_db, "usual": habits.usual["loudness"].middle, **speaker},
            RiskKind.SYLLABLES: {"rate": rate or 0.0, "usual": habits.usual["syllables"].middle, **speaker},
            RiskKind.PACE: {"rate": pace or 0.0, "usual": habits.usual["pace"].middle, **speaker},
        }
        yield Finding(Model.PACE, turn.start, turn.end, signs, values)


def _outside(value: float | None, limits: tuple[float, float], habits: Habits, measure: str) -> float:
    """How unusual a value is for the speaker; 0 where it lies within what is usual in the language."""
    if value is None or limits[0] <= value <= limits[1]:
        return 0.0
    return _over(abs(habits.distance(measure, value)), 2.0)
