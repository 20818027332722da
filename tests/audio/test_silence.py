"""What sounds and what is silence, by the peak table."""

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from studio.audio.files import write_wav
from studio.audio.peaks import PeakTable
from studio.audio.silence import both, sounding_spans
from tests.audio.conftest import PeaksOf

RATE = 16000
TableOf = Callable[[np.ndarray], PeakTable]


@pytest.fixture
def table_of(tmp_path: Path, peaks_of: PeaksOf) -> TableOf:
    def of(samples: np.ndarray) -> PeakTable:
        write_wav(tmp_path / "sound.wav", samples, RATE)
        return peaks_of(tmp_path / "sound.wav", tmp_path / "sound.peaks")

    return of


def speech_at(seconds: float, *spans: tuple[float, float], floor: float = 0.001) -> np.ndarray:
    """Noise as in a room, and louder noise where somebody speaks."""
    random = np.random.default_rng(3)
    samples = floor * random.normal(0, 1, round(seconds * RATE))
    for start, end in spans:
        first, last = round(start * RATE), round(end * RATE)
        samples[first:last] += 0.1 * random.normal(0, 1, last - first)
    return samples.astype(np.float32)


@pytest.mark.parametrize("floor", [0.0, 0.0003, 0.003])
def test_long_pauses_are_found_and_short_ones_stay(table_of: TableOf, floor: float) -> None:
    table = table_of(speech_at(12.0, (2.0, 4.0), (4.2, 5.0), (8.0, 9.0), floor=floor))
    spans = sounding_spans(table)
    assert len(spans) == 2, "0.2 s between words are heard"
    assert spans[0] == pytest.approx((1.9, 5.1), abs=0.06)
    assert spans[1] == pytest.approx((7.9, 9.1), abs=0.06)


def test_a_recording_without_a_pause_is_heard_whole(table_of: TableOf) -> None:
    table = table_of(speech_at(3.0, (0.0, 1.45), (1.5, 3.0)))
    assert sounding_spans(table) == [(0.0, pytest.approx(3.0, abs=0.02))]


@pytest.mark.parametrize("seconds", [0.01, 0.2])
def test_the_shortest_recordings_are_no_trouble(table_of: TableOf, seconds: float) -> None:
    for start, end in sounding_spans(table_of(speech_at(seconds, (0.0, seconds)))):
        assert 0 <= start < end <= seconds + 1e-9


def test_hours_take_a_moment() -> None:
    class LongTable:
        sample_rate, samples, seconds = 48000, 3 * 3600 * 48000, 3 * 3600.0

        def powers(self, start: int, stop: int) -> tuple[int, np.ndarray]:
            steps = np.random.default_rng(1).normal(0, 1, stop // 256)
            return 0, np.square(steps).astype(np.float32)

    began = time.perf_counter()
    sounding_spans(LongTable())  # type: ignore[arg-type]
    assert time.perf_counter() - began < 2.0


def test_what_lies_in_both() -> None:
    assert both([(0, 2), (3, 6)], [(1, 4), (5, 9)]) == [(1, 2), (3, 4), (5, 6)]
    assert both([(0, 1)], []) == []
