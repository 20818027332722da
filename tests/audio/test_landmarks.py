"""Edges of speech, quiet times and zero crossings, in sounds whose edges are known."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.audio.landmarks import Landmarks, crossings
from studio.audio.peaks import PeakTable
from tests.audio.conftest import PeaksOf

RATE = 16000
BURSTS = [(1.0, 1.8), (2.5, 2.9), (3.06, 3.6), (6.0, 6.5)]
"""The second and the third are 160 ms apart."""

Sounded = Callable[[np.ndarray], Landmarks]


@pytest.fixture
def landmarks(tmp_path: Path, peaks_of: PeaksOf) -> Sounded:
    def of(samples: np.ndarray) -> Landmarks:
        soundfile.write(tmp_path / "sound.wav", samples, RATE)
        table = peaks_of(tmp_path / "sound.wav", tmp_path / "sound.peaks")
        assert isinstance(table, PeakTable)
        return Landmarks(table)

    return of


def room(seconds: float, level: float = 0.002) -> np.ndarray:
    return np.random.default_rng(3).normal(0, level, int(seconds * RATE)).astype(np.float32)


def talk() -> np.ndarray:
    samples = room(9.0)
    for start, end in BURSTS:
        part = slice(int(start * RATE), int(end * RATE))
        times = np.arange(part.stop - part.start) / RATE
        samples[part] += (0.3 * np.sin(2 * np.pi * 140 * times)).astype(np.float32)
    return samples


def test_speech_begins_and_ends_where_it_is_heard(landmarks: Sounded) -> None:
    found = landmarks(talk()).near(0.0, 9.0)
    assert found.starts == pytest.approx([start for start, _ in BURSTS], abs=0.03)
    assert found.ends == pytest.approx([end for _, end in BURSTS], abs=0.03)


def test_each_pause_has_a_quietest_time(landmarks: Sounded) -> None:
    found = landmarks(talk()).near(0.0, 9.0).silence
    assert any(1.8 < time < 2.5 for time in found)
    assert any(2.9 < time < 3.06 for time in found)
    assert any(3.6 < time < 6.0 for time in found)


def test_a_dip_within_speech_is_a_quiet_time_and_no_edge(landmarks: Sounded) -> None:
    samples = talk()
    samples[int(1.38 * RATE) : int(1.42 * RATE)] *= 0.1
    found = landmarks(samples).near(1.2, 1.6)
    assert found.silence == pytest.approx([1.4], abs=0.02)
    assert not len(found.starts) and not len(found.ends)


def test_a_stretch_is_found_the_same_wherever_one_looks_from(landmarks: Sounded) -> None:
    sound = landmarks(talk())
    whole = sound.near(0.0, 9.0).ends.tolist()
    parts = [time for start in range(9) for time in sound.near(start, start + 0.999999).ends.tolist()]
    assert parts == whole


@pytest.mark.parametrize("samples", [np.zeros(RATE, np.float32), room(4.0), room(0.02), room(0.002)])
def test_silence_noise_and_next_to_nothing_have_no_edges(landmarks: Sounded, samples: np.ndarray) -> None:
    found = landmarks(samples).near(0.0, 5.0)
    assert not len(found.starts) and not len(found.silence)


def test_beyond_the_recording_there_is_nothing(landmarks: Sounded) -> None:
    sound = landmarks(talk())
    assert not len(sound.near(500.0, 501.0).starts)
    assert not len(sound.zero_crossings(500.0, 501.0))
    assert sound.zero_crossing_near(500.0) is None


def test_digital_silence_between_bursts_does_not_hide_them(landmarks: Sounded) -> None:
    samples = talk()
    samples[np.abs(samples) < 0.02] = 0.0
    assert len(landmarks(samples).near(0.0, 9.0).starts) == 4


def test_zero_crossings_lie_between_samples(landmarks: Sounded) -> None:
    times = np.arange(RATE) / RATE
    sound = landmarks((0.5 * np.sin(2 * np.pi * 100 * (times - 0.00012))).astype(np.float32))
    assert sound.zero_crossing_near(0.5) == pytest.approx(0.50012, abs=2e-6)
    assert sound.zero_crossings(0.2, 0.22) == pytest.approx([0.20012, 0.20512, 0.21012, 0.21512], abs=2e-6)


def test_crossings_of_samples_that_are_zero_are_found_once() -> None:
    assert crossings(np.array([1.0, 0.0, -1.0, -1.0, 0.0, 1.0], np.float32)).tolist() == [1.0, 4.0]
    assert crossings(np.zeros(5, np.float32)).tolist() == []


def test_edges_of_real_speech_are_near_those_of_its_making(
    speech_data: Path, tmp_path: Path, peaks_of: PeaksOf
) -> None:
    """72 sentences said several times, joined with known pauses."""
    table = peaks_of(speech_data / "long" / "kathleen_session.ogg", tmp_path / "long.peaks", tmp_path)
    labels = (speech_data / "long" / "kathleen_session.csv").read_text().splitlines()[1:]
    edges = np.array([[float(time) for time in line.split(",")[:2]] for line in labels])
    sound = Landmarks(table).near(0.0, table.seconds)
    for found, known in ((sound.starts, edges[:, 0]), (sound.ends, edges[:, 1])):
        away = np.abs(found[:, None] - known[None, :]).min(axis=0)
        assert np.median(away) < 0.015
        assert np.mean(away < 0.03) > 0.97
        assert len(found) < 1.1 * len(known), "hardly an edge where there is none"
