"""Chosen sounds become one sound: stretches are read, brought to one level, and joined in phase."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from studio.voices.engines.unit.index import UnitIndex
from studio.voices.engines.unit.search import LEFT, RIGHT, Half

Floats = NDArray[np.float32]
ReadClip = Callable[[int], Floats]
"""The whole sound of clip number n, at the index's rate."""

FADE_S = 0.012
LAG_S = 0.008
"""The two sides of a join may be shifted so far against each other to be in phase: a period at 125 Hz."""

_LEAD_S = 0.03
_TAIL_S = 0.08
_EDGE_FADE_S = 0.01
_LEVEL_WINDOW_S = 0.02
_LEVEL_RAMP_S = 0.06
_MOST_STEP_DB = 8.0
_CEILING = 0.98


@dataclass(frozen=True)
class Stretch:
    """Sound that is taken in one piece: [start, end) seconds of a clip, saying rows `first` to `last`.

    `words` are the phrase's words that are heard in it, wholly or in part.
    """

    clip: int
    start: float
    end: float
    first: int
    last: int
    words: tuple[int, ...]


def stretches_of(halves: Sequence[Half], index: UnitIndex) -> list[Stretch]:
    """The fewest pieces that hold `halves`: what follows each other in the gold stays together."""
    groups: list[list[Half]] = []
    for half in halves:
        if groups and _follows(groups[-1][-1], half):
            groups[-1].append(half)
        else:
            groups.append([half])
    return [_stretch(group, index) for group in groups]


def _follows(half: Half, after: Half) -> bool:
    if after.side == RIGHT:
        return half.side == LEFT and half.row == after.row
    return half.side == RIGHT and half.row + 1 == after.row


def _stretch(halves: Sequence[Half], index: UnitIndex) -> Stretch:
    first, last = halves[0], halves[-1]
    return Stretch(
        clip=int(index.clip[first.row]),
        start=float((index.start if first.side == LEFT else index.cut)[first.row]),
        end=float((index.end if last.side == RIGHT else index.cut)[last.row]),
        first=first.row,
        last=last.row,
        words=tuple(dict.fromkeys(half.word for half in halves)),
    )


def join(stretches: Sequence[Stretch], index: UnitIndex, read_clip: ReadClip) -> Floats:
    """The sound of a phrase, float32 of shape (samples,), below full scale, faded at both ends."""
    if not stretches:
        return np.zeros(0, np.float32)
    rate = index.sample_rate
    widened = _with_breath(stretches, index)
    margin = round((FADE_S / 2 + LAG_S) * rate)
    pieces = [_read(one, index, read_clip, margin) for one in widened]
    _even_levels(pieces, margin, rate)
    sound = pieces[0][margin:]
    for piece in pieces[1:]:
        sound = _crossfade(sound, piece, margin, rate)
    return _faded(_limited(sound[: len(sound) - margin]), round(_EDGE_FADE_S * rate))


def _with_breath(stretches: Sequence[Stretch], index: UnitIndex) -> list[Stretch]:
    """The phrase's first and last stretch grown into the silence around them: onsets and releases."""
    grown = list(stretches)
    first, last = grown[0], grown[-1]
    lead = min(_LEAD_S, _room(index, first.first, -1) / 2)
    grown[0] = Stretch(first.clip, first.start - lead, first.end, first.first, first.last, first.words)
    last = grown[-1]
    tail = min(_TAIL_S, _room(index, last.last, 1) / 2)
    grown[-1] = Stretch(last.clip, last.start, last.end + tail, last.first, last.last, last.words)
    return grown


def _room(index: UnitIndex, row: int, step: int) -> float:
    """The seconds of silence beside a row, in direction `step`."""
    beside = row + step
    if not 0 <= beside < len(index) or index.clip[beside] != index.clip[row] or index.speech[beside]:
        return 0.0
    return float(index.end[beside] - index.start[beside])


def _read(stretch: Stretch, index: UnitIndex, read_clip: ReadClip, margin: int) -> Floats:
    """The stretch with `margin` samples more on each side, zeros beyond the clip, at the common level."""
    samples = read_clip(stretch.clip)
    start = round(stretch.start * index.sample_rate)
    end = max(start + 1, round(stretch.end * index.sample_rate))
    places = np.arange(start - margin, end + margin)
    inside = (places >= 0) & (places < len(samples))
    piece = np.zeros(len(places), np.float32)
    piece[inside] = samples[places[inside]]
    return piece * index.gain[stretch.clip]


def _even_levels(pieces: Sequence[Floats], margin: int, rate: int) -> None:
    """Meet halfway where two pieces differ in level at their join: a ramp on each side."""
    window, ramp = round(_LEVEL_WINDOW_S * rate), round(_LEVEL_RAMP_S * rate)
    for before, after in pairwise(pieces):
        level_before = _level_db(before[::-1][max(0, margin - window) : margin + window])
        level_after = _level_db(after[max(0, margin - window) : margin + window])
        step = float(np.clip(level_after - level_before, -_MOST_STEP_DB, _MOST_STEP_DB)) / 2
        _ramp(before[::-1], margin, ramp, step)
        _ramp(after, margin, ramp, -step)


def _level_db(samples: Floats) -> float:
    return 10 * float(np.log10(np.mean(samples**2) + 1e-7)) if len(samples) else -70.0


def _ramp(piece: Floats, margin: int, ramp: int, step_db: float) -> None:
    """Raise the piece's beginning by `step_db`, falling to nothing over `ramp` samples, in place."""
    length = min(ramp, max(1, len(piece) - 2 * margin))
    gain_db = np.concatenate([np.full(margin, step_db), step_db * (1 - np.arange(length) / length)])
    size = min(len(gain_db), len(piece))
    piece[:size] *= (10 ** (gain_db[:size] / 20)).astype(np.float32)


def _crossfade(sound: Floats, piece: Floats, margin: int, rate: int) -> Floats:
    """`sound` and `piece`, each with `margin` samples beyond the join, faded over where they agree best."""
    fade, most = 2 * (round(FADE_S * rate) // 2), round(LAG_S * rate)
    join_at = len(sound) - margin
    lag = _best_lag(sound, piece, join_at, margin, fade, most)
    start = join_at - fade // 2
    begin = margin + lag - fade // 2
    size = min(fade, len(sound) - start, len(piece) - begin)
    rising = (0.5 - 0.5 * np.cos(np.pi * (np.arange(size) + 0.5) / size)).astype(np.float32)
    mixed = sound[start : start + size] * (1 - rising) + piece[begin : begin + size] * rising
    return np.concatenate([sound[:start], mixed, piece[begin + size :]])


def _best_lag(sound: Floats, piece: Floats, join_at: int, margin: int, fade: int, most: int) -> int:
    """The shift of `piece` in samples at which it is most like `sound` around the join."""
    half = fade // 2
    wanted = sound[join_at - half : join_at + half]
    reach = min(most, margin - half, len(piece) - margin - half)
    if reach <= 0 or len(wanted) < 2 * half:
        return 0
    windows = np.lib.stride_tricks.sliding_window_view(
        piece[margin - reach - half : margin + reach + half], 2 * half
    )
    energy = np.sqrt((windows**2).sum(axis=1) * (wanted**2).sum() + 1e-12)
    likeness = (windows @ wanted) / energy
    # Equal likeness is won by the smaller shift.
    likeness = likeness - 1e-4 * np.abs(np.arange(len(windows)) - reach) / max(1, reach)
    return int(likeness.argmax()) - reach


def _limited(sound: Floats) -> Floats:
    """Peaks bent softly below full scale, where level steps added up."""
    knee = 0.9
    over = np.abs(sound) - knee
    bent = knee + (_CEILING - knee) * np.tanh(over / (_CEILING - knee))
    return np.where(over > 0, np.sign(sound) * bent, sound).astype(np.float32)


def _faded(sound: Floats, fade: int) -> Floats:
    size = min(fade, len(sound) // 2)
    rising = (0.5 - 0.5 * np.cos(np.pi * np.arange(size) / max(1, size))).astype(np.float32)
    faded = sound.copy()
    faded[:size] *= rising
    faded[len(faded) - size :] *= rising[::-1]
    return faded


def pause(seconds: float, index: UnitIndex) -> Floats:
    """The room's own quiet for so long, as speech does not stop dead in the room; shape (samples,)."""
    size = round(seconds * index.sample_rate)
    if not size or not len(index.tone):
        return np.zeros(size, np.float32)
    # Forwards and backwards in turn, so that its ends meet.
    there_and_back = np.concatenate([index.tone, index.tone[::-1]])
    return _faded(np.resize(there_and_back, size), round(_EDGE_FADE_S * index.sample_rate))
