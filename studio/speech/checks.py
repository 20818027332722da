"""Looking through a recording for places that may be wrong: words, speakers and sound.

Every turn is measured by itself and kept, then compared with what is usual for its speaker, so that a
recording that is all alike gives few alarms. What the measures are stands in `checks_sound`, `checks_words`,
`checks_reading` and `checks_voices`; how likely a finding is an error in `checks_calibration`.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from studio.audio.files import read_mono, sha256_of
from studio.dataset.risks import RiskKind
from studio.errors import Message
from studio.events import Event, Progress, Result
from studio.project.values import NewProblem, base_language
from studio.speech import checks_store as store
from studio.speech.alignment import Spread
from studio.speech.checks_calibration import Model, risks
from studio.speech.checks_findings import Context, Finding, findings
from studio.speech.checks_hearing import Hearing
from studio.speech.checks_sound import SAMPLE_RATE
from studio.speech.checks_speakers import habits_of
from studio.speech.checks_turns import AROUND_S, TurnMeasures, TurnToCheck, measure_turn
from studio.speech.checks_voices import Span, compare_voices
from studio.speech.clip_gate import clip_problems
from studio.speech.clip_measures import Together, against_usual, speaking, speech_of, together
from studio.speech.own_words import OwnWords, own_words, own_words_now
from studio.speech.voiceprints import FRAME_S, Voiceprints, measure

LEAST_RISK = 0.02
"""Findings that are less likely errors are not worth a look."""

NOBODYS_S = 0.4
"""Speech in no turn is pointed out from this length on."""

FEW_TURNS = 8
"""So few are measured right here: other processes would take longer to begin."""

LISTENING_SHARE = 0.75
"""How much of the work measuring the turns is, for the progress; voices are the rest."""


def check(
    audio_path: str | Path,
    turns: Sequence[TurnToCheck],
    *,
    only: Collection[int] | None = None,
    language: str = "en",
    cache: str | Path | None = None,
    spread: Spread = map,
    spread_voices: Spread = map,
) -> Iterator[Event]:
    """Check the turns of a recording: `Progress`, then a `Result` with the `NewProblem`s found.

    `turns` are all of the recording that count, in order of time: each is compared with its speaker's others.
    Only problems of the turns whose ids are in `only` are given (all where that is None), and those of no
    turn. `cache` keeps measures, voices and decoded sound. `spread` does the turns and `spread_voices`, which
    needs more memory, the voices; what is found does not depend on how. Closing the generator between two
    events cancels. Raises StudioError where the sound cannot be read.
    """
    measures: tuple[dict[int, TurnMeasures], Voiceprints] | None = None
    for event in measured(audio_path, turns, language, cache, spread, spread_voices):
        if isinstance(event, Progress):
            yield event
        else:
            measures = event
    assert measures is not None
    found = judge(turns, *measures, only)
    yield Result([*found, *_nobodys(turns, measures[1])])


def measured(
    audio_path: str | Path,
    turns: Sequence[TurnToCheck],
    language: str,
    cache: str | Path | None,
    spread: Spread = map,
    spread_voices: Spread = map,
) -> Iterator[Progress | tuple[dict[int, TurnMeasures], Voiceprints]]:
    """`Progress`, then the measures of each turn by its id and the voices of the recording."""
    found: dict[int, TurnMeasures] = {}
    for event in _measured_turns(audio_path, turns, language, cache, spread):
        if isinstance(event, Progress):
            yield event
        else:
            found = event
    for heard in measure(str(audio_path), str(cache) if cache else None, spread_voices):
        if isinstance(heard, Voiceprints):
            yield found, heard
        else:
            rest = (1 - LISTENING_SHARE) * (heard.fraction or 0.0)
            yield Progress(LISTENING_SHARE + rest, heard.text)


def _measured_turns(
    audio_path: str | Path,
    turns: Sequence[TurnToCheck],
    language: str,
    cache: str | Path | None,
    spread: Spread,
) -> Iterator[Progress | dict[int, TurnMeasures]]:
    """The measures of each turn by id, last; what was measured before is read from the cache."""
    english = base_language(language) == "en"
    path = store.stored_file(cache, sha256_of(audio_path)) if cache else None
    known = store.load(path)
    keys = {turn.id: store.key_of(turn, english) for turn in turns}
    fresh = [turn for turn in turns if keys[turn.id] not in known]
    tasks = [_Task(str(audio_path), turn, english, str(cache or ""), own_words_now()) for turn in fresh]
    _hearing.cache_clear()  # of an earlier check: others may have remembered more since
    try:
        found = (spread if len(fresh) > FEW_TURNS else map)(_measure, tasks)
        for number, turn in enumerate(fresh):
            done = {"count": number, "total": len(fresh)}
            share = LISTENING_SHARE * number / len(fresh)
            yield Progress(share, Message("Checked {count} of {total} turns", done))
            known[keys[turn.id]] = next(found)
    finally:  # what was measured before somebody cancelled need not be measured again
        if fresh:
            wanted = set(keys.values())
            store.save(path, {key: values for key, values in known.items() if key in wanted})
    yield {turn.id: store.measures_of(known[keys[turn.id]]) for turn in turns}


@dataclass(frozen=True)
class _Task:
    """A turn with all that it takes to measure it in another process; `cache` is "" where there is none."""

    audio_path: str
    turn: TurnToCheck
    english: bool
    cache: str
    own: OwnWords


@lru_cache(maxsize=1)
def _hearing(cache: str) -> Hearing:
    """What this process remembers of one check."""
    return Hearing(cache or None)


def _measure(task: _Task) -> store.Plain:
    turn = task.turn
    start = max(0.0, turn.room[0], turn.start - AROUND_S)
    end = min(turn.room[1], turn.end + AROUND_S)
    samples = read_mono(task.audio_path, start, end, SAMPLE_RATE, Path(task.cache) if task.cache else None)
    hearing = _hearing(task.cache) if task.english else None
    with own_words(task.own):
        return store.plain_of(measure_turn(turn, samples, start, hearing))


def judge(
    turns: Sequence[TurnToCheck],
    measured: Mapping[int, TurnMeasures],
    voiceprints: Voiceprints,
    only: Collection[int] | None = None,
) -> list[NewProblem]:
    """The problems of the turns, from what was measured in all of them."""
    return [
        problem
        for context in in_context(turns, measured, voiceprints)
        if only is None or context.turn.id in only
        for problem in _found_in(context)
    ]


def _found_in(context: Context) -> Iterator[NewProblem]:
    """What was found in a turn, and what the gate says of its clips."""
    for finding in findings(context):
        yield from _problems(finding, context.turn.id)
    yield from clip_problems(context)


def in_context(
    turns: Sequence[TurnToCheck], measured: Mapping[int, TurnMeasures], voiceprints: Voiceprints
) -> list[Context]:
    """Each turn with its measures, its voice beside the others' and its speaker's habits."""
    spans = [Span(turn.id, turn.speaker_id, turn.start, turn.end) for turn in turns]
    vectors = voiceprints.vectors[:, -1].astype(np.float32)
    times = voiceprints.starts * FRAME_S
    voices = compare_voices(spans, times, vectors)
    clip_voices = compare_voices(_clips_and_others(turns), times, vectors)
    both = _together(turns, voiceprints)
    speech = speech_of(voiceprints.activity, voiceprints.voices)
    habits = habits_of([(turn, measured[turn.id]) for turn in turns])
    names = {turn.speaker_id: turn.speaker for turn in turns if turn.speaker_id is not None}
    return [
        Context(
            turn,
            measured[turn.id],
            habits[turn.speaker_id],
            voices.get(turn.id),
            names,
            {clip.id: clip_voices[clip.id] for clip in turn.clips if clip.id in clip_voices},
            {clip.id: both[clip.id] for clip in turn.clips},
            {clip.id: speaking(clip, measured[turn.id].words, speech) for clip in measured[turn.id].clips},
        )
        for turn in turns
    ]


def _together(turns: Sequence[TurnToCheck], voiceprints: Voiceprints) -> dict[int, Together]:
    """How likely two voices are heard at once in each clip, by its id, against its speaker's others."""
    by_speaker: dict[int | None, dict[int, Together]] = {}
    for turn in turns:
        own = by_speaker.setdefault(turn.speaker_id, {})
        own.update((clip.id, together(voiceprints.voices, clip.start, clip.end)) for clip in turn.clips)
    return {
        clip_id: found
        for own in by_speaker.values()
        for clip_id, found in zip(own, against_usual(list(own.values())), strict=True)
    }


def _clips_and_others(turns: Sequence[TurnToCheck]) -> list[Span]:
    """The clips by their ids, and the turns that have none: a clip is compared with all that there is."""
    spans = []
    for turn in turns:
        spans += [Span(clip.id, turn.speaker_id, clip.start, clip.end) for clip in turn.clips]
        if not turn.clips:
            spans.append(Span(-turn.id, turn.speaker_id, turn.start, turn.end))
    return spans


def _problems(finding: Finding, turn_id: int | None) -> Iterator[NewProblem]:
    for kind, risk in risks(finding.model, finding.signs).items():
        if risk >= LEAST_RISK:
            values = finding.values.get(kind, {})
            yield NewProblem(
                kind=str(kind),
                start=finding.start,
                end=finding.end,
                risk=risk,
                turn_id=turn_id,
                word_id=finding.word_id,
                clip_id=finding.clip_id,
                values={name: _plain(value) for name, value in values.items()},
            )


def _plain(value: float | str) -> float | str:
    return value if isinstance(value, str) else round(float(value), 3)


def _nobodys(turns: Sequence[TurnToCheck], voiceprints: Voiceprints) -> Iterator[NewProblem]:
    """Speech that no turn has."""
    from studio.speech.activity import regions_of

    taken = _joined(sorted((turn.start, turn.end) for turn in turns))
    for start, end in regions_of(voiceprints.activity):
        for first, last in _free(start, min(end, voiceprints.seconds), taken):
            if last - first >= NOBODYS_S:
                values = {RiskKind.OPEN_SPEECH: {"seconds": last - first}}
                signs = {"loud": 1.0, "seconds": (last - first) * 2}
                yield from _problems(Finding(Model.NOBODYS, first, last, signs, values), None)


def _joined(spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Spans in order that no longer overlap or touch."""
    joined: list[tuple[float, float]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _free(start: float, end: float, taken: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """The parts of [start, end) that lie in none of the taken spans, which are in order and apart."""
    at = start
    for first, last in taken[bisect_right(taken, start, key=lambda span: span[1]) :]:
        if first >= end:
            break
        if first > at:
            yield at, first
        at = max(at, last)
    if at < end:
        yield at, end
