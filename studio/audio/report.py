"""What a recording's sound is like, told on import: what may be wrong with it before anybody has listened.

Measured in one pass over the samples, a block at a time. `findings` says in sentences what a person should
know of it; the figures themselves are kept with the recording.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from studio.audio.files import BLOCK_FRAMES, AudioFile
from studio.audio.loudness import LoudnessMeter
from studio.errors import Message

CLIPPED_LEVEL = 0.999
CLIPPED_SHARE = 1e-5
"""Of all samples: fewer are a click or two."""
OFFSET_LEVEL = 0.01
QUIET_DB, UNDER_PEAK_DB, NOTHING_DB = -60.0, -45.0, -90.0
"""Silent is what is below the first; in a soft recording, so far below its peak; and always the last."""
LONG_SILENCE_S = 3.0
SILENT_CHANNEL_DB = -70.0
LOW_RATE_HZ = 16_000
SOFT_LUFS, LOUD_LUFS = -40.0, -9.0
LEAST_S = 0.5
"""What is shorter has a mean of its own by chance."""
_FRAME_S = 0.05
_LOWEST_DB = -200.0


@dataclass(frozen=True)
class SoundReport:
    """The figures of one recording.

    Levels are dB of full scale: `peak_db` the highest sample, `channel_db` the mean power of each channel.
    `loudness_lufs` is None for silence. `offset` is the constant part of each channel, full scale 1;
    `clipped` the share of samples that are flat at full scale. `silent` is the share of the time that is
    silent; `silent_start_s` and `silent_end_s` are how much of that lies at the ends.
    """

    sample_rate: int
    channels: int
    seconds: float
    peak_db: float
    loudness_lufs: float | None
    clipped: float
    offset: tuple[float, ...]
    channel_db: tuple[float, ...]
    silent: float
    silent_start_s: float
    silent_end_s: float

    def to_json(self) -> dict[str, Any]:
        """The figures as plain values."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "SoundReport":
        """The report that `to_json` stored."""
        values = {**stored, "offset": tuple(stored["offset"]), "channel_db": tuple(stored["channel_db"])}
        return cls(**values)


def measure(audio: AudioFile, tell: Callable[[float], None] = lambda share: None) -> SoundReport:
    """Measure a whole file; `tell` hears the share done, 0 to 1, and cancels by raising."""
    info = audio.info
    meter = LoudnessMeter(info.sample_rate, info.channels)
    sums = _Sums(info.channels, max(round(_FRAME_S * info.sample_rate), 1))
    for start in range(0, info.samples, BLOCK_FRAMES):
        block = audio.read(start, start + BLOCK_FRAMES)
        meter.add(block)
        sums.add(block)
        tell(start / info.samples)
    frames = max(info.samples, 1)
    silent, first, last = sums.silences()
    loudness = meter.loudness()
    return SoundReport(
        sample_rate=info.sample_rate,
        channels=info.channels,
        seconds=round(info.seconds, 3),
        peak_db=round(_db(sums.peak), 1),
        loudness_lufs=None if loudness is None else round(loudness, 1),
        clipped=float(sums.clipped / frames / info.channels),
        offset=tuple(round(float(each), 5) for each in sums.totals / frames),
        channel_db=tuple(round(_db(float(np.sqrt(each / frames))), 1) for each in sums.powers),
        silent=round(silent, 4),
        silent_start_s=round(first, 2),
        silent_end_s=round(last, 2),
    )


def findings(report: SoundReport) -> list[Message]:
    """A sentence for each thing that a person should know of the sound; none where all is well."""
    found = [_silence(report), _rate(report), _clipping(report), _offset(report), _channels(report)]
    return [each for each in [*found, _level(report)] if each is not None]


def _silence(report: SoundReport) -> Message | None:
    if report.silent >= 1:
        return Message("It is silent from start to end")
    if max(report.silent_start_s, report.silent_end_s) < LONG_SILENCE_S:
        return None
    return Message(
        "It is silent for {start:.1f} s at the start and {end:.1f} s at the end",
        {"start": report.silent_start_s, "end": report.silent_end_s},
    )


def _rate(report: SoundReport) -> Message | None:
    if report.sample_rate >= LOW_RATE_HZ:
        return None
    return Message(
        "Its sample rate of {rate} Hz is low: a voice trained on it will sound like a telephone",
        {"rate": report.sample_rate},
    )


def _clipping(report: SoundReport) -> Message | None:
    if report.clipped < CLIPPED_SHARE:
        return None
    return Message("{share:.2%} of its samples are clipped", {"share": report.clipped})


def _offset(report: SoundReport) -> Message | None:
    worst = max(report.offset, key=abs, default=0.0)
    if abs(worst) < OFFSET_LEVEL or report.seconds < LEAST_S:
        return None
    return Message("It has a constant offset (DC) of {offset:.1%} of full scale", {"offset": worst})


def _channels(report: SoundReport) -> Message | None:
    silent = [place for place, level in enumerate(report.channel_db, 1) if level <= SILENT_CHANNEL_DB]
    if not silent or len(silent) == len(report.channel_db):
        return None
    if len(silent) == 1:
        return Message("Channel {channel} is silent", {"channel": silent[0]})
    return Message("Channels {channels} are silent", {"channels": ", ".join(map(str, silent))})


def _level(report: SoundReport) -> Message | None:
    if report.loudness_lufs is None:
        is_soft = report.silent < 1 and report.seconds >= LEAST_S
        text = "It is very soft: its loudest sample is at {peak:.0f} dB"
        return Message(text, {"peak": report.peak_db}) if is_soft else None
    if report.loudness_lufs < SOFT_LUFS:
        return Message("It is very soft: {loudness:.0f} LUFS", {"loudness": report.loudness_lufs})
    if report.loudness_lufs > LOUD_LUFS:
        return Message("It is very loud: {loudness:.0f} LUFS", {"loudness": report.loudness_lufs})
    return None


class _Sums:
    """What is added up over all blocks, for each channel; and which frames of 50 ms are silent."""

    def __init__(self, channels: int, frame: int) -> None:
        self.totals = np.zeros(channels)
        self.powers = np.zeros(channels)
        self.peak = 0.0
        self.clipped = 0
        self._frame = frame
        self._rest = np.zeros(0, np.float32)
        self._loudest: list[np.ndarray] = []
        self._last = np.zeros((0, channels), np.float32)
        self._seconds = _FRAME_S

    def add(self, block: np.ndarray) -> None:
        """Hear a block, float32 (frames, channels)."""
        if not len(block):
            return
        self.totals += block.sum(axis=0, dtype=np.float64)
        self.powers += np.square(block, dtype=np.float64).sum(axis=0)
        high = np.abs(block).max(axis=1)
        self.peak = max(self.peak, float(high.max()))
        if high.max() >= CLIPPED_LEVEL:
            self._count_clipped(block)
        self._last = block[-2:]
        levels = np.concatenate([self._rest, high])
        whole = len(levels) // self._frame * self._frame
        self._loudest.append(levels[:whole].reshape(-1, self._frame).max(axis=1))
        self._rest = levels[whole:]

    def silences(self) -> tuple[float, float, float]:
        """The share of the time that is silent, and the seconds of it at the start and at the end."""
        rest = [self._rest.max()] if len(self._rest) else []
        levels = np.concatenate([*self._loudest, rest]) if self._loudest or rest else np.zeros(1)
        quiet = max(
            min(10 ** (QUIET_DB / 20), self.peak * 10 ** (UNDER_PEAK_DB / 20)), 10 ** (NOTHING_DB / 20)
        )
        heard = np.flatnonzero(levels > quiet)
        if not len(heard):
            return 1.0, len(levels) * self._seconds, 0.0
        first, last = int(heard[0]), len(levels) - 1 - int(heard[-1])
        return 1 - len(heard) / len(levels), first * self._seconds, last * self._seconds

    def _count_clipped(self, block: np.ndarray) -> None:
        """Samples at full scale that are as high as both beside them: sound is never flat there by itself."""
        joined = np.concatenate([self._last, block])
        flat = joined[1:] == joined[:-1]
        self.clipped += int(np.count_nonzero(flat[1:] & flat[:-1] & (np.abs(joined[1:-1]) >= CLIPPED_LEVEL)))


def _db(level: float) -> float:
    return float(20 * np.log10(level)) if level > 10 ** (_LOWEST_DB / 20) else _LOWEST_DB
