"""The import report: what it measures, and what it says of it."""

from pathlib import Path

import numpy as np
import pytest

from studio.audio.files import open_audio, write_wav
from studio.audio.loudness import LoudnessMeter, loudness
from studio.audio.report import SoundReport, findings, measure

RATE = 16000


def sine(seconds: float, level_db: float, hz: float = 1000.0, rate: int = RATE) -> np.ndarray:
    times = np.arange(round(seconds * rate)) / rate
    return (10 ** (level_db / 20) * np.sin(2 * np.pi * hz * times)).astype(np.float32)


def report_of(folder: Path, samples: np.ndarray, rate: int = RATE, subtype: str = "FLOAT") -> SoundReport:
    write_wav(folder / "a.wav", samples, rate, subtype)
    with open_audio(folder / "a.wav") as audio:
        return measure(audio)


def said(folder: Path, samples: np.ndarray, rate: int = RATE) -> str:
    return " ".join(map(str, findings(report_of(folder, samples, rate))))


@pytest.mark.parametrize("rate", [16000, 44100, 48000])
def test_a_tone_at_minus_23_in_both_channels_has_minus_23_lufs(rate: int) -> None:
    """The first test signal of EBU Tech 3341."""
    tone = sine(20, -23, rate=rate)
    assert loudness(np.stack([tone, tone], axis=1), rate) == pytest.approx(-23.0, abs=0.1)


def test_silence_around_speech_does_not_count() -> None:
    """EBU Tech 3341, test 3: -36, -23 and -36 dB for 10, 60 and 10 s."""
    parts = [sine(seconds, level, rate=48000) for seconds, level in ((10, -36), (60, -23), (10, -36))]
    tone = np.concatenate(parts)
    assert loudness(np.stack([tone, tone], axis=1), 48000) == pytest.approx(-23.0, abs=0.1)


def test_blocks_of_any_size_tell_the_same() -> None:
    samples = np.random.default_rng(1).normal(0, 0.05, (RATE * 3, 2)).astype(np.float32)
    meter = LoudnessMeter(RATE, 2)
    for start in range(0, len(samples), 777):
        meter.add(samples[start : start + 777])
    assert meter.loudness() == pytest.approx(loudness(samples, RATE), abs=1e-6)


def test_what_is_too_short_or_silent_has_no_loudness() -> None:
    assert loudness(sine(0.3, -20), RATE) is None
    assert loudness(np.zeros(RATE), RATE) is None
    assert loudness(np.ones(100), 100) is None


def test_good_sound_has_nothing_to_be_said_of(tmp_path: Path) -> None:
    assert said(tmp_path, sine(2, -20)) == ""


def test_clipping_is_flat_at_full_scale_and_loud_floats_are_none(tmp_path: Path) -> None:
    loud = sine(2, 6, 200)
    assert "are clipped" in said(tmp_path, np.clip(loud, -1, 1))
    assert report_of(tmp_path, loud).clipped == 0 and report_of(tmp_path, loud).peak_db == 6.0


def test_offset_and_silent_channels_are_said(tmp_path: Path) -> None:
    assert "offset (DC) of 10.0%" in said(tmp_path, sine(2, -20) + 0.1)
    tone = sine(2, -20)
    assert "Channel 2 is silent" in said(tmp_path, np.stack([tone, 0 * tone], axis=1))
    four = np.stack([tone, 0 * tone, tone, 0 * tone], axis=1)
    assert "Channels 2, 4 are silent" in said(tmp_path, four)


def test_silence_is_measured_and_long_silence_at_an_end_is_said(tmp_path: Path) -> None:
    samples = np.concatenate([np.zeros(RATE * 4, np.float32), sine(4, -20), np.zeros(RATE, np.float32)])
    report = report_of(tmp_path, samples)
    assert (report.silent_start_s, report.silent_end_s) == (4.0, 1.0)
    assert report.silent == pytest.approx(5 / 9, abs=0.01)
    assert "silent for 4.0 s at the start and 1.0 s at the end" in said(tmp_path, samples)
    assert said(tmp_path, np.zeros(RATE, np.float32)) == "It is silent from start to end"


def test_rates_and_levels_that_do_harm_are_said(tmp_path: Path) -> None:
    assert "rate of 8000 Hz is low" in said(tmp_path, sine(2, -20, rate=8000), 8000)
    assert "very soft: -6" in said(tmp_path, sine(2, -60))
    assert "very loud" in said(tmp_path, sine(2, -1))


def test_a_report_is_kept_as_plain_values(tmp_path: Path) -> None:
    report = report_of(tmp_path, sine(1, -20))
    assert SoundReport.from_json(report.to_json()) == report


def test_the_odd_files_are_reported_as_their_list_says(speech_data: Path, tmp_path: Path) -> None:
    odd = speech_data / "formats" / "odd"
    for name, word in (
        ("clipped.wav", "clipped"),
        ("dc_offset.wav", "offset"),
        ("left_only.wav", "Channel 2 is silent"),
        ("right_only.wav", "Channel 1 is silent"),
        ("silence_3s.wav", "silent from start"),
        ("very_quiet.wav", "very soft"),
        ("rate_7350.wav", "low"),
        ("over_full_scale_float.wav", ""),
    ):
        with open_audio(odd / name, tmp_path) as audio:
            text = " ".join(map(str, findings(measure(audio))))
        assert word in text and ("clipped" in text) == (word == "clipped"), f"{name}: {text}"
