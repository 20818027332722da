"""The peak table against the samples it stands for."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.audio import peaks
from studio.audio.files import AudioFile, open_audio
from studio.audio.peaks import BLOCK_SAMPLES, PeakTable, build
from studio.errors import StudioError
from tests.audio.conftest import PeaksOf

RATE = 8000
SAMPLES = 300_123  # no multiple of any block


@pytest.fixture(scope="module")
def wav(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("peaks") / "noise.wav"
    random = np.random.default_rng(3)
    envelope = np.abs(np.sin(np.arange(SAMPLES) / 9000))
    soundfile.write(path, random.uniform(-0.9, 0.9, SAMPLES) * envelope, RATE)
    return path


@pytest.fixture(scope="module")
def table(wav: Path, peaks_of: PeaksOf) -> PeakTable:
    return peaks_of(wav, wav.with_suffix(".peaks"))


@pytest.fixture(scope="module")
def samples(wav: Path) -> np.ndarray:
    return soundfile.read(wav, dtype="float32")[0]


def exact(samples: np.ndarray, start: float, stop: float, columns: int, slack: int = 0) -> np.ndarray:
    """Lowest and highest of each column, taken `slack` samples wider on both sides."""
    edges = np.linspace(start, stop, columns + 1)
    shown = np.zeros((columns, 2), np.float32)
    for column, (left, right) in enumerate(zip(edges, edges[1:], strict=False)):
        if right <= 0 or left >= len(samples):
            continue
        first = max(int(left + 1e-6) - slack, 0)
        part = samples[first : max(int(np.ceil(right - 1e-6)) + slack, first + 1)]
        shown[column] = part.min(), part.max()
    return shown


@settings(max_examples=60)
@given(
    start=st.integers(-20_000, SAMPLES + 5_000), span=st.integers(1, 2 * SAMPLES), columns=st.integers(1, 300)
)
def test_any_range_at_any_zoom_shows_every_peak_and_nothing_from_afar(
    table: PeakTable, samples: np.ndarray, start: int, span: int, columns: int
) -> None:
    shown = table.pairs(start, start + span, columns)
    assert shown.shape == (columns, 2) and shown.dtype == np.float32
    narrow = exact(samples, start, start + span, columns)
    wide = exact(samples, start, start + span, columns, slack=max(BLOCK_SAMPLES, span // columns))
    assert np.all(shown[:, 0] <= narrow[:, 0] + 1e-4) and np.all(shown[:, 1] >= narrow[:, 1] - 1e-4)
    assert np.all(shown[:, 0] >= wide[:, 0] - 1e-4) and np.all(shown[:, 1] <= wide[:, 1] + 1e-4)


def test_zoomed_in_the_columns_are_exact(table: PeakTable, samples: np.ndarray) -> None:
    shown = table.pairs(1000, 1000 + 60 * 200, 200)
    assert np.abs(shown - exact(samples, 1000, 1000 + 60 * 200, 200)).max() < 1e-6
    shown = table.pairs(1000, 1010, 40)  # four columns a sample
    assert np.array_equal(shown[:, 0], np.repeat(samples[1000:1010], 4))


def test_the_whole_recording_shows_its_power(table: PeakTable, samples: np.ndarray) -> None:
    shown = table.columns(0, SAMPLES, 10)
    parts = np.array_split(samples, 10)
    expected = [np.sqrt(np.mean(part**2)) for part in parts]
    assert shown[:, 2] == pytest.approx(expected, rel=0.03)


def test_outside_the_recording_there_is_nothing(table: PeakTable) -> None:
    assert not table.pairs(-500, 0, 50).any()
    assert not table.pairs(SAMPLES, SAMPLES + 5000, 50).any()
    assert table.pairs(10, 10, 50).shape == (50, 2)
    assert table.pairs(0, 100, 0).shape == (0, 2)


def test_a_voice_on_either_channel_is_seen(tmp_path: Path, peaks_of: PeaksOf) -> None:
    stereo = np.zeros((8192, 2))  # halves of whole blocks: a block at an edge would show in both columns
    stereo[:4096, 0], stereo[4096:, 1] = 0.5, -0.25
    soundfile.write(tmp_path / "two.wav", stereo, RATE)
    shown = peaks_of(tmp_path / "two.wav", tmp_path / "two.peaks").pairs(0, 8192, 2)
    assert shown == pytest.approx(np.array([[0, 0.5], [-0.25, 0]]), abs=1e-3)


@pytest.mark.parametrize("length", [1, 255, 256, 257, 1024, 1025])
def test_recordings_of_any_length_have_a_table(length: int, tmp_path: Path, peaks_of: PeaksOf) -> None:
    soundfile.write(tmp_path / "a.wav", np.full(length, 0.5), RATE)
    shown = peaks_of(tmp_path / "a.wav", tmp_path / "a.peaks").pairs(0, length, 1)
    assert shown[0] == pytest.approx([0.5, 0.5], abs=1e-3)


def test_compressed_sound_and_damaged_samples_have_a_table(tmp_path: Path, peaks_of: PeaksOf) -> None:
    soundfile.write(tmp_path / "a.flac", np.full(5000, 0.5), RATE)
    assert peaks_of(tmp_path / "a.flac", tmp_path / "a.peaks").pairs(0, 5000, 2).max() > 0.49
    samples = np.full(5000, 0.5, np.float32)
    samples[100] = np.nan
    soundfile.write(tmp_path / "b.wav", samples, RATE, "FLOAT")
    shown = peaks_of(tmp_path / "b.wav", tmp_path / "b.peaks").columns(0, 5000, 2)
    assert np.isfinite(shown).all() and shown[0, 0] == 0


def test_building_tells_how_far_it_is_and_leaves_no_half_table(wav: Path, tmp_path: Path) -> None:
    shares = list(build(wav, tmp_path / "a.peaks"))
    pieces = -(-SAMPLES // (peaks.PIECE_BLOCKS * BLOCK_SAMPLES))
    assert pieces > 1 and shares == pytest.approx([(number + 1) / pieces for number in range(pieces)])
    (tmp_path / "a.peaks").unlink()
    stopped = build(wav, tmp_path / "a.peaks")
    next(stopped)
    stopped.close()
    assert not list(tmp_path.iterdir())


def test_an_outdated_torn_or_foreign_table_is_built_again(
    wav: Path, tmp_path: Path, peaks_of: PeaksOf
) -> None:
    target = tmp_path / "a.peaks"
    expected = peaks_of(wav, target).pairs(0, SAMPLES, 100)
    whole = target.read_bytes()
    other = tmp_path / "other.wav"
    soundfile.write(other, np.zeros(5000), RATE)
    for content in (whole[:-12], b"", b"GVSPEAKS\xff" + whole[9:], b"\0" * len(whole)):
        target.write_bytes(content)
        with AudioFile(wav) as audio, pytest.raises(StudioError, match="overview"):
            PeakTable(target, audio)
        assert np.array_equal(peaks_of(wav, target).pairs(0, SAMPLES, 100), expected)
    with open_audio(other) as audio, pytest.raises(StudioError):
        PeakTable(target, audio)


def test_a_table_is_small(wav: Path, table: PeakTable) -> None:
    assert table.path.stat().st_size < 12 * SAMPLES / BLOCK_SAMPLES * 4 / 3 + 200
    assert peaks.VERSION >= 1
