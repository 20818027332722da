"""Reading good, odd and broken sound files."""

import csv
import functools
import os
import shutil
import struct
import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.audio import files, riff
from studio.audio.files import AudioFile, import_audio, open_audio, probe, read_mono, sha256_of, write_wav
from studio.errors import StudioError
from tests.audio.tone import RATE, needs_ffmpeg, tone


@pytest.fixture
def wav(tmp_path: Path) -> Path:
    write_wav(tmp_path / "tone.wav", tone(), RATE)
    return tmp_path / "tone.wav"


def cut(path: Path, share: float) -> Path:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    return path


# Every file of the collection of good, odd and broken ones


@functools.cache
def manifest() -> list[dict[str, str]]:
    listed = Path(os.environ.get("SPEECH_DATA", "")) / "formats" / "manifest.csv"
    if not os.environ.get("SPEECH_DATA") or not listed.is_file():
        return []
    with open(listed, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", manifest(), ids=lambda row: row["file"])
def test_every_listed_file_is_used_as_far_as_it_can_be(
    row: dict[str, str], speech_data: Path, cache: Path
) -> None:
    path = speech_data / "formats" / row["file"]
    if row["soundfile"] != "yes" and row["readable"] != "no" and shutil.which("ffmpeg") is None:
        pytest.skip("ffmpeg is not installed")
    if row["readable"] == "no":
        with pytest.raises(StudioError, match=r".{20,}"):
            import_audio(path, cache)
        with pytest.raises(StudioError):
            probe(path)
        return
    try:
        imported = import_audio(path, cache)
    except StudioError:
        assert row["readable"].endswith("or a clear message")
        return
    assert (imported.repairs is None) == (row["readable"] == "yes" and "never filled in" not in row["note"])
    assert imported.info.channels == int(row["channels"])
    with open_audio(path, cache) as audio:
        assert audio.info.samples == imported.info.samples > 0
        assert sum(len(block) for block in audio.blocks(1000)) == audio.info.samples
        assert all(np.isfinite(block).all() for block in audio.blocks())
    if row["readable"] == "yes" and row["codec"] != "opus":
        # Opus at 8 kHz is decoded at the rate it was recorded with; others may pad their ends.
        assert imported.info.sample_rate == int(row["rate"])
    if row["readable"] == "yes":
        assert imported.info.seconds == pytest.approx(float(row["seconds"]), abs=0.11)


# The same by files made here


@pytest.mark.parametrize("suffix", ["wav", "flac", "ogg", "mp3", "aiff", "w64", "rf64", "caf", "au"])
def test_what_libsndfile_writes_is_read(suffix: str, tmp_path: Path, cache: Path) -> None:
    path = tmp_path / f"tone.{suffix}"
    soundfile.write(path, tone(), RATE, format=suffix.upper())
    imported = import_audio(path, cache)
    assert (imported.info.sample_rate, imported.info.channels, imported.repairs) == (RATE, 1, None)
    with open_audio(path, cache) as audio:
        heard = audio.read(0, RATE)[:, 0]
        assert len(heard) == RATE
    if suffix != "mp3":  # its encoder delays the sound by a few hundred samples and does not say so
        assert np.abs(heard - tone())[200:-200].max() < 0.05
    assert probe(path).seconds == pytest.approx(1, abs=0.1)


@needs_ffmpeg
@pytest.mark.parametrize("suffix", ["m4a", "webm", "mka"])
def test_the_rest_goes_through_ffmpeg(suffix: str, wav: Path, cache: Path) -> None:
    path = wav.with_suffix(f".{suffix}")
    subprocess.run(["ffmpeg", "-v", "error", "-i", wav, path], check=True)
    imported = import_audio(path, cache)
    assert imported.info.seconds == pytest.approx(1, abs=0.1)
    assert imported.repairs is None
    assert probe(path).channels == 1
    with open_audio(path, cache) as audio:
        assert 0.3 < np.abs(audio.read(0, RATE)).max() < 0.7


@needs_ffmpeg
def test_a_video_without_sound_is_refused(tmp_path: Path, cache: Path) -> None:
    path = tmp_path / "silent.mp4"
    picture = ["-f", "lavfi", "-i", "color=s=32x32:d=0.2"]
    subprocess.run(["ffmpeg", "-v", "error", *picture, path], check=True)
    with pytest.raises(StudioError, match="no sound in it"):
        import_audio(path, cache)


def test_without_ffmpeg_it_says_what_to_install(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    path = tmp_path / "phone.m4a"
    path.write_bytes(b"\x00\x00\x00\x20ftypM4A " + bytes(100))
    for act in (probe, open_audio, lambda path: import_audio(path, cache)):
        with pytest.raises(StudioError, match="apt install ffmpeg"):
            act(path)


def wav_bytes(channels: int = 1, rate: int = RATE, codec: int = 1, data: bytes = b"\0\0" * 100) -> bytes:
    form = struct.pack("<HHIIHH", codec, channels, rate, rate * 2 * channels, 2 * channels, 16)
    body = b"WAVEfmt " + struct.pack("<I", 16) + form + b"data" + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("nothing.wav", b"", "is empty"),
        ("letter.wav", b"Dear studio,\nthis is a letter.\n" * 20, "no sound in it|cannot be read as sound"),
        ("picture.mp3", b"\x89PNG\r\n\x1a\n" + bytes(300), "no sound in it|cannot be read as sound"),
        ("short.wav", b"RIFF\x24\0\0\0WAVE", "no sound in it|cannot be read as sound"),
        ("channels.wav", wav_bytes(channels=0), "no channels|no sound in it"),
        ("rate.wav", wav_bytes(rate=0), "0 Hz|no sound in it"),
        ("codec.wav", wav_bytes(codec=0x7777), "no sound in it|cannot be read as sound"),
        ("silence.wav", wav_bytes(data=b""), "sample|no sound in it"),
    ],
)
def test_what_is_no_sound_is_refused_in_a_sentence(
    name: str, content: bytes, sentence: str, tmp_path: Path, cache: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    for act in (probe, open_audio, lambda path: import_audio(path, cache)):
        with pytest.raises(StudioError, match=sentence) as refused:
            act(tmp_path / name)
        assert name in str(refused.value)
    assert not list(cache.glob("*.wav"))


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="There is no file"):
        probe(tmp_path / "gone.wav")
    with pytest.raises(StudioError, match="is a folder"):
        open_audio(tmp_path)


def test_of_a_cut_wav_the_rest_is_used(wav: Path, cache: Path) -> None:
    imported = import_audio(cut(wav, 0.6), cache)
    assert str(imported.repairs) == "The file ends early: the 0.60 s that are there of 1.00 s are used."
    assert imported.info.seconds == pytest.approx(0.6, abs=0.01)
    assert len(read_mono(wav)) == imported.info.samples


@pytest.mark.parametrize("suffix", ["flac", "ogg", "aiff"])
def test_of_other_cut_files_the_rest_is_used(suffix: str, tmp_path: Path, cache: Path) -> None:
    noise = np.random.default_rng(0).uniform(-0.5, 0.5, 5 * RATE)
    path = tmp_path / f"noise.{suffix}"
    soundfile.write(path, noise, RATE)
    imported = import_audio(cut(path, 0.6), cache)
    assert "ends early" in str(imported.repairs) or "damaged part" in str(imported.repairs)
    assert 1.5 < imported.info.seconds < 4
    with open_audio(path, cache) as audio:
        assert audio.info.samples == imported.info.samples


@needs_ffmpeg
def test_a_damaged_middle_is_bridged_so_that_later_times_stay_true(tmp_path: Path, cache: Path) -> None:
    noise = np.random.default_rng(0).uniform(-0.5, 0.5, 10 * RATE).astype(np.float32)
    path = tmp_path / "noise.flac"
    soundfile.write(path, noise, RATE)
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 400] = bytes(400)
    path.write_bytes(data)
    assert "damaged part" in str(import_audio(path, cache).repairs)
    with open_audio(path, cache) as audio:
        later = audio.read(8 * RATE, 9 * RATE)[:, 0]
    assert np.abs(later - noise[8 * RATE : 9 * RATE]).max() < 1e-3


@pytest.mark.parametrize("size", riff.UNKNOWN_SIZES)
def test_a_header_that_was_never_finished_loses_nothing(size: int, wav: Path, cache: Path) -> None:
    if size != 0xFFFFFFFF and shutil.which("ffmpeg") is None:
        pytest.skip("ffmpeg is not installed")
    data = bytearray(wav.read_bytes())
    data[4:8] = data[40:44] = struct.pack("<I", size)
    wav.write_bytes(data)
    imported = import_audio(wav, cache)
    assert imported.info.samples == RATE == probe(wav).samples
    assert "never finished" in str(imported.repairs) or size == 0x7FFFFFFF


def test_samples_that_are_no_numbers_become_silence(tmp_path: Path, cache: Path) -> None:
    samples = tone()
    samples[[5, 6000, 9000]] = np.nan
    samples[7000] = np.inf
    write_wav(tmp_path / "nan.wav", samples, RATE, "FLOAT")
    assert str(import_audio(tmp_path / "nan.wav", cache).repairs).startswith("4 damaged samples")
    with open_audio(tmp_path / "nan.wav") as audio:
        heard = audio.read(0, RATE)[:, 0]
    assert np.all(heard[[5, 6000, 7000, 9000]] == 0) and np.isfinite(heard).all()
    assert heard[100] == samples[100]


@pytest.mark.parametrize("rate", [1000, 7350, 192000])
def test_unusual_rates_are_read_and_resampled(rate: int, tmp_path: Path, cache: Path) -> None:
    write_wav(tmp_path / "tone.wav", tone(rate=rate, hz=100), rate)
    assert import_audio(tmp_path / "tone.wav", cache).info.sample_rate == rate
    heard = read_mono(tmp_path / "tone.wav", sample_rate=RATE)
    assert len(heard) == RATE
    assert np.abs(heard - tone(hz=100))[400:-400].max() < 0.01


# What reading promises


def test_ranges_are_cut_to_what_the_file_has(wav: Path) -> None:
    with AudioFile(wav) as audio:
        assert audio.read(-5, 10).shape == (10, 1)
        assert audio.read(RATE - 3, RATE + 100).shape == (3, 1)
        assert audio.read(RATE + 5, RATE + 9).shape == (0, 1)
        assert audio.read(9, 2).shape == (0, 1)
        assert audio.read(0, 4).dtype == np.float32


@pytest.mark.parametrize("subtype", ["PCM_16", "PCM_24", "PCM_U8", "FLOAT", "DOUBLE", "ULAW"])
def test_reading_a_part_is_the_same_as_a_part_of_reading_all(subtype: str, tmp_path: Path) -> None:
    stereo = np.stack([tone(), -0.3 * tone(hz=1000)], axis=1)
    write_wav(tmp_path / "stereo.wav", stereo, RATE, subtype)
    expected = soundfile.read(tmp_path / "stereo.wav", dtype="float32", always_2d=True)[0]
    with AudioFile(tmp_path / "stereo.wav") as audio:
        assert np.array_equal(audio.read(0, RATE), expected)
        assert np.array_equal(audio.read(1234, 4321), expected[1234:4321])


def test_mono_is_the_mean_unless_the_channels_cancel(tmp_path: Path) -> None:
    voice = tone()
    for name, channels, expected in (
        ("both", [voice, voice], voice),
        ("left", [voice, 0 * voice], voice / 2),
        ("mirrored", [voice, -voice], voice),
    ):
        write_wav(tmp_path / f"{name}.wav", np.stack(channels, axis=1), RATE)
        assert np.abs(read_mono(tmp_path / f"{name}.wav") - expected).max() < 1e-3


def test_a_stretch_in_seconds_is_rounded_to_samples(wav: Path) -> None:
    whole = read_mono(wav)
    assert np.array_equal(read_mono(wav, 0.25, 0.5), whole[4000:8000])
    assert len(read_mono(wav, 0.25, 0.5, sample_rate=24000)) == 6000
    assert len(read_mono(wav, 0.9, 5.0)) == 1600
    assert len(read_mono(wav, 3.0, 5.0)) == 0


def test_a_resampled_stretch_is_the_same_sound(wav: Path) -> None:
    heard = read_mono(wav, sample_rate=24000)
    assert np.abs(heard - tone(rate=24000))[300:-300].max() < 1e-3


def test_the_hash_is_of_the_content_and_follows_a_change(wav: Path, tmp_path: Path) -> None:
    before = sha256_of(wav)
    shutil.copy(wav, tmp_path / "copy.wav")
    assert sha256_of(tmp_path / "copy.wav") == before
    write_wav(wav, tone(0.5), RATE)
    assert sha256_of(wav) != before


def test_writing_is_all_or_nothing(tmp_path: Path, wav: Path) -> None:
    with pytest.raises(StudioError, match="could not be written"):
        write_wav(tmp_path / "no such folder" / "tone.wav", tone(), RATE)
    before = wav.read_bytes()
    with pytest.raises(ValueError):
        write_wav(wav, tone(), RATE, "NO_SUCH_SUBTYPE")
    assert wav.read_bytes() == before
    assert not list(tmp_path.glob(".*"))


def test_a_file_that_shrinks_while_it_is_open_is_an_error_and_no_crash(wav: Path) -> None:
    with AudioFile(wav) as audio:
        cut(wav, 0.3)
        with pytest.raises(StudioError, match="cannot be read any more"):
            audio.read(8000, 16000)


def test_hours_are_read_without_holding_them(tmp_path: Path) -> None:
    import tracemalloc

    with soundfile.SoundFile(tmp_path / "hour.w64", "w", 8000, 1, "PCM_16") as file:
        for _ in range(60):
            file.write(np.zeros(8000 * 60, np.int16))
    tracemalloc.start()
    with AudioFile(tmp_path / "hour.w64") as audio:
        total = sum(len(block) for block in audio.blocks())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert total == 8000 * 3600
    assert peak < 4 * files.BLOCK_FRAMES * 4
