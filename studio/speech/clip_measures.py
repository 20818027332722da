"""What a clip sounds like to a model that hears nothing else: its edges, its words, its level.

Everything is measured in the clip and in 0.3 s around it, which alone say how loud speech and the room are.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from studio.speech.activity import FRAME_S as ACTIVITY_FRAME_S
from studio.speech.checks_sound import (
    HOP_S,
    SAMPLE_RATE,
    WINDOW_S,
    SoundOfTurn,
    background_db,
    clipping,
    sound_of_turn,
)
from studio.speech.checks_words import WordMeasures, WordToCheck, open_speech

AROUND_S = 0.3
"""How far beyond a clip its sound is looked at."""

EDGE_S = 0.025
"""So much sound on each side of an edge is looked at."""

VOICES_FRAME_S = 0.02
"""How often `Voiceprints` say how many voices are heard."""

TOGETHER_S = 0.6
"""Two voices at once are looked for in stretches of this length: shorter ones are often a single phone."""

LEAST_OPEN_S = 0.05
LEAST_PAUSE_S = 0.08
"""In shorter pauses between words no word was forgotten."""

FAINT_OVER_FLOOR_DB, FAINT_BELOW_LOUD_DB = 5.5, 32.0
"""What is louder than this in a pause may be a soft word in noise, which counts as no speech by itself."""

VOICED = 0.5
"""The likeness of a voice's periods to each other; breath and noise stay below it."""

PITCH_HZ, PITCH_WINDOW_S, PITCH_HOP_S = (75.0, 400.0), 0.04, 0.01

FLOOR_PERCENT = 5
"""The background is as soft as the softest moments."""


@dataclass(frozen=True, slots=True)
class ClipEdge:
    """One edge of a clip.

    Attributes:
        at: in seconds of the recording
        inside_db, outside_db: the level just inside and just outside of the clip, against the background
        loud_db: the softer of these, against the clip's loud moments
        soft_db: its softest
        word, inside_s: the word that it cuts through and by how much; "" and 0 where it cuts through none
    """

    at: float
    inside_db: float
    outside_db: float
    loud_db: float
    soft_db: float
    word: str
    inside_s: float


class ClipWord(NamedTuple):
    """A word in a clip.

    Attributes:
        id: of the word
        over_db: how much louder it is than speech must be to be speech
        faint_s: how long something louder than the background is heard in the pause before it
    """

    id: int
    over_db: float
    faint_s: float


class Opening(NamedTuple):
    """A stretch of a clip that is loud enough for speech and lies under no word.

    Attributes:
        at, seconds: where it begins in the recording, and its length
        level_db: its level against the clip's loud moments
        rise_db: how much louder it becomes than it was before in it
        voiced: how much of it is voiced, from 0 to 1
    """

    at: float
    seconds: float
    level_db: float
    rise_db: float
    voiced: float


class Together(NamedTuple):
    """How likely two voices are heard at once in a clip.

    Attributes:
        likeliest: the mean probability in the 0.6 s in which it is greatest
        share: the mean probability in all of the clip, or in 4 s of which it is a part
        at: the middle of these 0.6 s, in seconds of the recording
    """

    likeliest: float
    share: float
    at: float


class Speaking(NamedTuple):
    """How likely somebody speaks (0..1), by networks that tell speech from noise: loud may be the room, too.

    Attributes:
        opened: in each stretch under no word
        first, last: just outside of its edges
        words: in each word, by its id
    """

    opened: tuple[float, ...]
    first: float
    last: float
    words: Mapping[int, float]


def speech_of(activity: NDArray[np.floating], voices: NDArray[np.floating]) -> NDArray[np.float64]:
    """How likely somebody speaks in each 20 ms (frames,), from what a recording's `Voiceprints` hold.

    Somebody speaks where both the `activity` (n,) and the `voices` (frames, 3) say so.
    """
    middles = (np.arange(len(voices)) + 0.5) * VOICES_FRAME_S
    frames = np.minimum((middles / ACTIVITY_FRAME_S).astype(int), len(activity) - 1)
    both: NDArray[np.float64] = activity[frames] * (1.0 - voices[:, 0].astype(np.float64))
    return both


def speaking(clip: "ClipMeasures", words: Sequence[WordMeasures], speech: NDArray[np.floating]) -> Speaking:
    """Read it in the `speech_of` the recording; where nothing was heard it is taken for granted.

    `words` are those of the clip's turn.
    """

    def spoken(start: float, end: float) -> float:
        heard = speech[max(0, floor(start / VOICES_FRAME_S)) : max(0, ceil(end / VOICES_FRAME_S))]
        return float(np.mean(heard)) if len(heard) else 1.0

    return Speaking(
        tuple(spoken(opening.at, opening.at + opening.seconds) for opening in clip.opened),
        spoken(clip.start - EDGE_S, clip.start),
        spoken(clip.end, clip.end + EDGE_S),
        {
            word.id: spoken(word.start, word.end)
            for word in words
            if clip.start < word.end and word.start < clip.end
        },
    )


ENOUGH_CLIPS = 4
ALONE = Together(0.25, 0.03, 0.0)
"""What clips of one voice alone usually reach; what is usual for a speaker counts from there on."""

LEAST_SHARED_S = 4.0
"""The share of a shorter clip is that of so much: in one of a second a doubtful vowel is a third of it."""


def together(voices: NDArray[np.floating], start: float, end: float) -> Together:
    """Measure the clip [start, end) in the `voices` (frames, 3) of its recording's `Voiceprints`."""
    first = round(start / VOICES_FRAME_S)
    second = voices[first : round(end / VOICES_FRAME_S), 2].astype(np.float32)
    if not len(second):
        return Together(0.0, 0.0, start)
    width = min(len(second), round(TOGETHER_S / VOICES_FRAME_S))
    means = np.convolve(second, np.full(width, 1.0 / width), "valid")
    best = int(np.argmax(means))
    at = start + (best + width / 2) * VOICES_FRAME_S
    least = round(LEAST_SHARED_S / VOICES_FRAME_S)
    return Together(float(means[best]), float(np.sum(second)) / max(len(second), least), at)


def against_usual(found: Sequence[Together]) -> list[Together]:
    """The clips of one speaker, less what is usual for that voice and room: some sound like two all the time.

    Usual is the median: most clips hold no second voice. With fewer than `ENOUGH_CLIPS` nothing is known.
    """
    if len(found) < ENOUGH_CLIPS:
        return list(found)
    likeliest, share = (float(np.median([each[field] for each in found])) for field in (0, 1))
    less_likeliest = min(max(likeliest - ALONE.likeliest, 0.0), 0.5)
    less_share = min(max(share - ALONE.share, 0.0), 0.2)
    return [Together(each.likeliest - less_likeliest, each.share - less_share, each.at) for each in found]


@dataclass(frozen=True, slots=True)
class ClipMeasures:
    """What was measured in one clip; moments are in seconds of the recording.

    Attributes:
        id, start, end: of the clip
        first, last: its edges
        opened: what is loud enough for speech and lies under no word
        words: in the clip, in order
        overlap_s, overlap_at: how long words of other turns lie in the clip
        clipped, clipped_at: share of flat samples in the worst half second
        level_db: the level of its loud moments, against full scale
        background_db: its loudest background of half a second, against the loud moments
        pause_db: the level of its softest tenth against its loud moments
    """

    id: int
    start: float
    end: float
    first: ClipEdge
    last: ClipEdge
    opened: tuple[Opening, ...]
    words: tuple[ClipWord, ...]
    overlap_s: float
    overlap_at: float
    clipped: float
    clipped_at: float
    level_db: float
    background_db: float
    pause_db: float


def measure_clip(
    clip_id: int,
    span: tuple[float, float],
    words: Sequence[WordToCheck],
    elsewhere: Sequence[tuple[float, float]],
    samples: NDArray[np.float32],
    start: float,
) -> ClipMeasures:
    """Measure the clip [start, end) in `samples` (n,) at 16 kHz, which begin at `start` and reach around it.

    `words` are its turn's, `elsewhere` the stretches that words of other turns have.
    """
    sound = _around(samples, start, span)
    timed = [word for word in words if word.start is not None and word.end is not None]
    inside = [word for word in timed if _middle(word) > span[0] and _middle(word) < span[1]]
    floor = float(np.percentile(sound.levels, FLOOR_PERCENT))
    over = [(min(end, span[1]) - max(begin, span[0]), max(begin, span[0])) for begin, end in elsewhere]
    overlap, overlap_at = max(over, default=(0.0, span[0]))
    clipped, clipped_at, _ = clipping(sound, *span)
    levels = sound.levels[sound.frames(*span)]
    return ClipMeasures(
        clip_id,
        *span,
        _edge(sound, span[0], -1, timed, floor),
        _edge(sound, span[1], 1, timed, floor),
        tuple(_open(sound, timed, span)),
        tuple(
            ClipWord(word.id, _loudness(sound, word), _faint(sound, before, word, floor))
            for before, word in zip([None, *inside], inside, strict=False)
        ),
        max(0.0, overlap),
        overlap_at,
        clipped,
        clipped_at,
        sound.loud_db,
        background_db(sound, *span)[0] - sound.loud_db,
        float(np.percentile(levels, 10)) - sound.loud_db,
    )


def _around(samples: NDArray[np.float32], start: float, span: tuple[float, float]) -> SoundOfTurn:
    first = max(0, round((span[0] - AROUND_S - start) * SAMPLE_RATE))
    last = max(first + 1, round((span[1] + AROUND_S - start) * SAMPLE_RATE))
    return sound_of_turn(samples[first:last], start + first / SAMPLE_RATE, *span)


def _middle(word: WordToCheck) -> float:
    assert word.start is not None and word.end is not None
    return (word.start + word.end) / 2


def _edge(sound: SoundOfTurn, at: float, side: int, words: Sequence[WordToCheck], floor: float) -> ClipEdge:
    """The edge at a moment; `side` is -1 for the clip's start, 1 for its end."""
    before, after = (sound.levels[sound.frames(*span)] for span in ((at - EDGE_S, at), (at, at + EDGE_S)))
    inside, outside = (_mean(after), _mean(before)) if side < 0 else (_mean(before), _mean(after))
    cut = [(min(at - word.start, word.end - at), word.text) for word in words if word.start < at < word.end]  # type: ignore[operator]
    deepest, text = max(cut, default=(0.0, ""))
    softest = float(min(before.min(), after.min()))
    return ClipEdge(
        at,
        inside - floor,
        outside - floor,
        min(inside, outside) - sound.loud_db,
        softest - sound.loud_db,
        text,
        deepest,
    )


def _mean(levels: NDArray[np.float64]) -> float:
    return float(np.mean(levels))


def _loudness(sound: SoundOfTurn, word: WordToCheck) -> float:
    """How much louder a word's loud moments are than speech must be."""
    assert word.start is not None and word.end is not None
    levels = sound.levels[sound.frames(word.start, word.end)]
    return float(np.percentile(levels, 90)) - sound.threshold_db


def _faint(sound: SoundOfTurn, before: WordToCheck | None, word: WordToCheck, floor: float) -> float:
    """For how long something is heard in the pause between two words; 0 where there is none."""
    if before is None or word.start - before.end < LEAST_PAUSE_S:  # type: ignore[operator]
        return 0.0
    levels = sound.levels[sound.frames(before.end, word.start)]  # type: ignore[arg-type]
    limit = max(floor + FAINT_OVER_FLOOR_DB, sound.loud_db - FAINT_BELOW_LOUD_DB)
    return float(np.sum(levels > limit)) * HOP_S


def _rise(levels: NDArray[np.float64]) -> float:
    """How much louder levels (n,) become than they were before: 0 for what only dies away.

    The last ones may hear the word that follows and do not count.
    """
    own = levels[: max(1, len(levels) - round(0.75 * WINDOW_S / HOP_S))]
    return float(np.max(own - np.minimum.accumulate(own)))


def _samples(sound: SoundOfTurn, start: float, end: float) -> NDArray[np.float32]:
    first = round((start - sound.start) * SAMPLE_RATE)
    return sound.samples[max(0, first) : round((end - sound.start) * SAMPLE_RATE)]


def voiced_share(samples: NDArray[np.float32]) -> float:
    """How much of a stretch (n,) at 16 kHz is voiced, from 0 to 1: where waves repeat as a voice's do."""
    size, hop = round(PITCH_WINDOW_S * SAMPLE_RATE), round(PITCH_HOP_S * SAMPLE_RATE)
    if len(samples) < size:
        return 0.0
    window = np.hanning(size)
    frames = np.lib.stride_tricks.sliding_window_view(samples.astype(np.float64), size)[::hop]
    power = np.abs(np.fft.rfft((frames - frames.mean(axis=1, keepdims=True)) * window, 2 * size)) ** 2
    power[:, np.fft.rfftfreq(2 * size, 1 / SAMPLE_RATE) > 2_000.0] = 0.0
    likeness = np.fft.irfft(power)
    own = np.fft.irfft(np.abs(np.fft.rfft(window, 2 * size)) ** 2)
    lags = slice(round(SAMPLE_RATE / PITCH_HZ[1]), round(SAMPLE_RATE / PITCH_HZ[0]))
    periods = likeness[:, lags] / np.maximum(likeness[:, :1], 1e-12) * (own[0] / own[lags])
    return float(np.mean(periods.max(axis=1) > VOICED))


def _open(sound: SoundOfTurn, words: Sequence[WordToCheck], span: tuple[float, float]) -> Iterator[Opening]:
    covered = [(word.start, word.end) for word in words]
    for speech in open_speech(sound, *span, covered, LEAST_OPEN_S) if words else ():  # type: ignore[arg-type]
        yield Opening(
            speech.start,
            speech.end - speech.start,
            speech.level_db,
            _rise(sound.levels[sound.frames(speech.start, speech.end)]),
            voiced_share(_samples(sound, speech.start, speech.end)),
        )
