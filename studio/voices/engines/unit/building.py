"""Measuring a snapshot: the rows of its phones and what they sound like, clip by clip."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from studio.dataset.snapshot import Snapshot, SnapshotClip, SnapshotWord
from studio.voices.engines.unit.acoustics import CEPSTRA, Floats, cepstra_and_level, pitch_hz
from studio.voices.engines.unit.index import CUT, SILENCE, UNKNOWN, WHOLE, UnitIndex, read_at_rate, word_key

PAUSE_S = 0.12
"""A gap between words from which the speaker paused; shorter ones belong to the flow."""

_CUT_PLACES = np.array([0.3, 0.4, 0.5, 0.6, 0.7])
_STOPS = frozenset(("P", "T", "K", "B", "D", "G", "CH", "JH"))
_SPEECH_PEAK = 0.9
_MOST_GAIN = 4.0


class _Row(NamedTuple):
    symbol: str
    clip: int
    start: float
    end: float
    word: str
    instance: int
    first: bool
    last: bool
    score: float


@dataclass(frozen=True)
class _Measures:
    """What one clip's rows (n) sound like: `cut` (n,) seconds, the rest (n, 3, ...) as in `UnitIndex`.

    `level` is the clip's usual level of speech in dB, NaN without speech; `tone` its quietest stretch.
    """

    cut: NDArray[np.float64]
    cepstra: Floats
    level_db: Floats
    pitch: Floats
    level: float
    peak: float
    tone: tuple[float, Floats] | None


def build_index(snapshot: Snapshot) -> UnitIndex:
    """Measure every phone of `snapshot`."""
    by_clip = [list(_rows_of(number, clip)) for number, clip in enumerate(snapshot.clips)]
    measures = [_measure(snapshot, clip, rows) for clip, rows in zip(snapshot.clips, by_clip, strict=True)]
    gain = _gains(np.array([one.level for one in measures]), np.array([one.peak for one in measures]))
    rows = _numbered([row for rows in by_clip for row in rows])
    clip = np.array([row.clip for row in rows], np.int32)
    symbols = tuple(dict.fromkeys([SILENCE, UNKNOWN, *sorted({row.symbol for row in rows})]))
    words = tuple(sorted({row.word for row in rows if row.word}))
    symbol_number = {symbol: number for number, symbol in enumerate(symbols)}
    word_number = {word: number for number, word in enumerate(words)}
    level_db = np.concatenate([one.level_db for one in measures]) + 20 * np.log10(gain[clip])[:, None]
    return UnitIndex(
        sample_rate=snapshot.sample_rate,
        symbols=symbols,
        words=words,
        symbol=np.array([symbol_number[row.symbol] for row in rows], np.int32),
        clip=clip,
        start=np.array([row.start for row in rows]),
        cut=np.concatenate([one.cut for one in measures]),
        end=np.array([row.end for row in rows]),
        word=np.array([word_number.get(row.word, -1) for row in rows], np.int32),
        instance=np.array([row.instance for row in rows], np.int32),
        first=np.array([row.first for row in rows]),
        last=np.array([row.last for row in rows]),
        score=np.array([row.score for row in rows], np.float32),
        cepstra=np.concatenate([one.cepstra for one in measures]),
        level_db=level_db.astype(np.float32),
        pitch=np.concatenate([one.pitch for one in measures]),
        gain=gain,
        tone=_best_tone([one.tone for one in measures], gain, snapshot.sample_rate),
    )


def _measure(snapshot: Snapshot, clip: SnapshotClip, rows: Sequence[_Row]) -> _Measures:
    samples, rate = read_at_rate(snapshot, clip), snapshot.sample_rate
    start, end = np.array([row.start for row in rows]), np.array([row.end for row in rows])
    cut = _cuts(samples, rate, start, end, np.array([row.symbol in _STOPS for row in rows]))
    moments = np.stack([start, cut, end], axis=1).reshape(-1)
    cepstra, level_db = cepstra_and_level(samples, rate, moments)
    level_db = level_db.reshape(-1, 3)
    spoken = level_db[np.array([bool(row.word) for row in rows]), CUT]
    return _Measures(
        cut=cut,
        cepstra=cepstra.reshape(-1, 3, CEPSTRA),
        level_db=level_db,
        pitch=pitch_hz(samples, rate, moments).reshape(-1, 3),
        level=float(np.median(spoken)) if len(spoken) else float("nan"),
        peak=float(np.abs(samples).max(initial=1e-4)),
        tone=_quiet_stretch(samples, rate, clip),
    )


def _rows_of(number: int, clip: SnapshotClip) -> Iterator[_Row]:
    """The rows of one clip: silence, its words' phones, silence where it pauses."""
    now, position = 0.0, -1
    for word in sorted(clip.words, key=lambda one: one.position):
        if position >= 0 and word.position != position + 1:
            yield _gap(UNKNOWN, number, now, word.start)
        elif position < 0 or word.start - now >= PAUSE_S:
            yield _gap(SILENCE if word.position == position + 1 else UNKNOWN, number, now, word.start)
        yield from _rows_of_word(number, word)
        now, position = word.end, word.position
    yield _gap(SILENCE, number, now, clip.seconds)


def _gap(symbol: str, clip: int, start: float, end: float) -> _Row:
    return _Row(symbol, clip, start, max(start, end), "", -1, False, False, 1.0)


def _rows_of_word(clip: int, word: SnapshotWord) -> Iterator[_Row]:
    key = word_key(word.spoken)
    phones = [phone for phone in word.phones if phone.end > phone.start]
    if not phones:
        score = 1.0 if word.score is None else word.score
        yield _Row(WHOLE + key, clip, word.start, word.end, key, -1, True, True, score)
    for index, phone in enumerate(phones):
        last = index == len(phones) - 1
        # A word without a score was set by a person.
        score = 1.0 if word.score is None or phone.score is None else phone.score
        end = word.end if last else phones[index + 1].start
        start = word.start if index == 0 else phone.start
        yield _Row(phone.symbol, clip, start, max(end, start), key, -1, index == 0, last, score)


def _numbered(rows: list[_Row]) -> list[_Row]:
    """The rows with each spoken word numbered."""
    instances = np.cumsum([row.first for row in rows]) - 1
    return [
        row._replace(instance=int(instance)) if row.word else row
        for row, instance in zip(rows, instances, strict=True)
    ]


def _cuts(
    samples: NDArray[np.float32],
    sample_rate: int,
    start: NDArray[np.float64],
    end: NDArray[np.float64],
    stops: NDArray[np.bool_],
) -> NDArray[np.float64]:
    """Where each phone is best cut in two: a stop in its silence, others where they change least."""
    if not len(start):
        return start
    places = start[:, None] + (end - start)[:, None] * _CUT_PLACES[None, :]
    cepstra, level = cepstra_and_level(samples, sample_rate, places.reshape(-1))
    cepstra = cepstra.reshape(*places.shape, -1)
    change = np.linalg.norm(np.gradient(cepstra, axis=1), axis=2) + 2.0 * np.abs(_CUT_PLACES - 0.5)
    chosen = np.where(stops, level.reshape(places.shape).argmin(axis=1), change.argmin(axis=1))
    return np.asarray(places[np.arange(len(places)), chosen])


def _gains(levels_db: NDArray[np.float64], peaks: NDArray[np.float64]) -> NDArray[np.float32]:
    """A factor per clip that brings its speech to the common level, and the loudest peak below full scale."""
    common = np.nanmedian(levels_db) if np.any(np.isfinite(levels_db)) else 0.0
    raw = 10 ** (np.nan_to_num(common - levels_db) / 20)
    gain = np.clip(raw, 1 / _MOST_GAIN, _MOST_GAIN)
    return np.asarray(gain * min(1.0, _SPEECH_PEAK / float(np.max(gain * peaks))), np.float32)


def _quiet_stretch(
    samples: NDArray[np.float32], sample_rate: int, clip: SnapshotClip
) -> tuple[float, NDArray[np.float32]] | None:
    """The quietest 60 to 300 ms between the words of a clip and their level, None where there are none."""
    words = sorted(clip.words, key=lambda one: one.start)
    gaps = [(before.end, after.start) for before, after in pairwise(words)]
    long_enough = [(start + 0.03, min(end - 0.03, start + 0.33)) for start, end in gaps if end - start > 0.12]
    stretches = [samples[round(start * sample_rate) : round(end * sample_rate)] for start, end in long_enough]
    levels = [(float(np.sqrt(np.mean(one**2))), one) for one in stretches if len(one)]
    return min(levels, key=lambda level: level[0]) if levels else None


def _best_tone(
    tones: list[tuple[float, NDArray[np.float32]] | None], gain: NDArray[np.float32], sample_rate: int
) -> NDArray[np.float32]:
    """The room's own quiet: the quietest stretch of all that is not digital silence, else silence."""
    usable = [(tone[0] * float(g), tone[1] * g) for tone, g in zip(tones, gain, strict=True) if tone]
    if not usable:
        return np.zeros(round(0.1 * sample_rate), np.float32)
    return np.asarray(min(usable, key=lambda tone: tone[0])[1], np.float32)
