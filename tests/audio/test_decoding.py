"""Compressed sound is decoded into the cache: once, whole or not at all."""

import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.audio import decoding
from studio.audio.files import import_audio, open_audio, sha256_of, write_wav
from studio.errors import StudioError
from tests.audio.tone import RATE, needs_ffmpeg, tone


def test_compressed_sound_is_decoded_once_and_again_when_the_cache_is_deleted(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "tone.ogg"
    soundfile.write(path, tone(), RATE)
    with open_audio(path, cache) as audio:
        first = audio.read(0, RATE)
    (made,) = cache.glob("*.wav")
    stamp = made.stat().st_mtime_ns
    with open_audio(path, cache):
        assert made.stat().st_mtime_ns == stamp
    shutil.rmtree(cache)
    with open_audio(path, cache) as audio:
        assert np.array_equal(audio.read(0, RATE), first)


def test_without_a_cache_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    soundfile.write(tmp_path / "tone.flac", tone(), RATE)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    with open_audio(tmp_path / "tone.flac") as audio:
        assert audio.info.samples == RATE
        assert list((tmp_path / "temporary").iterdir())
    assert not list((tmp_path / "temporary").iterdir())


def test_a_cancelled_import_leaves_no_half_file(tmp_path: Path, cache: Path) -> None:
    soundfile.write(tmp_path / "long.flac", np.zeros(RATE * 60), RATE)

    def cancel(share: float) -> None:
        if share > 0.2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_audio(tmp_path / "long.flac", cache, cancel)
    assert not list(cache.iterdir())


@needs_ffmpeg
def test_a_cancelled_ffmpeg_ends_and_leaves_no_half_file(tmp_path: Path, cache: Path) -> None:
    write_wav(tmp_path / "long.wav", np.zeros(RATE * 600, np.float32), RATE)
    subprocess.run(["ffmpeg", "-v", "error", "-i", tmp_path / "long.wav", tmp_path / "long.mka"], check=True)

    def cancel(share: float) -> None:
        if share >= 0.1 and any(cache.glob("*")):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_audio(tmp_path / "long.mka", cache, cancel)
    assert not list(cache.iterdir())


def test_what_a_killed_program_left_of_a_decoding_is_swept(tmp_path: Path, cache: Path) -> None:
    soundfile.write(tmp_path / "tone.flac", tone(), RATE)
    cache.mkdir()
    left = cache / f".{sha256_of(tmp_path / 'tone.flac')}.123.1.wav"
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    open_audio(tmp_path / "tone.flac", cache).close()
    assert not left.exists()


def test_a_decoding_that_the_disk_has_no_room_for_is_a_sentence(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    soundfile.write(tmp_path / "tone.flac", tone(), RATE)
    monkeypatch.setattr(decoding, "_write_note", full)  # a full disk cannot be had without rights
    with pytest.raises(StudioError, match="room on the disk"):
        open_audio(tmp_path / "tone.flac", cache)
    assert not list(cache.iterdir())


def test_progress_grows_to_one(tmp_path: Path, cache: Path) -> None:
    soundfile.write(tmp_path / "long.flac", np.zeros(RATE * 60), RATE)
    shares: list[float] = []
    import_audio(tmp_path / "long.flac", cache, shares.append)
    assert shares == sorted(shares) and 0.5 < shares[-1] <= 1
