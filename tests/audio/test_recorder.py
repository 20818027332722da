"""Recording from the null sink's monitor, compared with what was played into it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.audio import devices, recorder
from studio.audio.files import import_audio
from studio.audio.player import Player
from studio.audio.recorder import Recorder
from studio.errors import StudioError
from tests.audio.ear import wait_for
from tests.audio.null_sink import SAMPLE_RATE, SoundServer

FADE = round(0.005 * SAMPLE_RATE)


@pytest.fixture
def microphone(null_sink: SoundServer) -> Iterator[Recorder]:
    microphone = Recorder()
    yield microphone
    microphone.stop()


def noise(seconds: float, peak: float = 0.2) -> np.ndarray:
    samples = np.random.default_rng(5).uniform(-peak, peak, round(seconds * SAMPLE_RATE))
    return samples.astype(np.float32)


def test_what_is_played_is_recorded_sample_for_sample(
    microphone: Recorder, player: Player, tmp_path: Path
) -> None:
    sound = noise(0.6)
    microphone.start(tmp_path / "take.wav", sample_rate=SAMPLE_RATE)
    wait_for(lambda: microphone.seconds > 0.1)
    player.play(sound, SAMPLE_RATE)
    wait_for(lambda: not player.playing)
    length = microphone.seconds + 0.2
    wait_for(lambda: microphone.seconds > length)
    path = microphone.stop()
    assert path == tmp_path / "take.wav" and microphone.problem is None and not microphone.recording
    recorded, rate = soundfile.read(path, dtype="float32")
    assert rate == SAMPLE_RATE and recorded.ndim == 1
    heard = recorded[recorded != 0]  # zeros within are where a busy machine had the sink wait
    assert len(heard) == len(sound)
    assert np.abs(heard - sound)[FADE:-FADE].max() < 1e-4
    assert len(recorded) == round(microphone.seconds * SAMPLE_RATE)


def test_level_and_peak_show_what_comes_in(microphone: Recorder, player: Player, tmp_path: Path) -> None:
    microphone.start(tmp_path / "take.wav", sample_rate=SAMPLE_RATE)
    wait_for(lambda: microphone.seconds > 0)
    assert microphone.level == 0
    player.play(noise(0.4, peak=0.5), SAMPLE_RATE)
    wait_for(lambda: microphone.level > 0.4)
    wait_for(lambda: not player.playing and microphone.level < 0.1)
    assert microphone.peak == pytest.approx(0.5, abs=0.02)
    assert not microphone.clipped


def test_clipping_is_noticed(microphone: Recorder, player: Player, tmp_path: Path) -> None:
    # At the sink's rate: noise that is resampled swings beyond its peak, and then is clipped indeed.
    microphone.start(tmp_path / "take.wav", sample_rate=SAMPLE_RATE)
    player.play(noise(0.2, peak=0.9), SAMPLE_RATE)
    wait_for(lambda: microphone.peak > 0.8 and not player.playing)
    assert not microphone.clipped, "loud is not clipped"
    player.play(np.ones(4800, np.float32), SAMPLE_RATE)
    wait_for(lambda: microphone.clipped)
    assert microphone.peak == pytest.approx(1.0, abs=1e-3)


def test_the_level_shows_without_recording(microphone: Recorder, player: Player) -> None:
    microphone.start(None)
    player.play(noise(0.3), SAMPLE_RATE)
    wait_for(lambda: microphone.level > 0.1)
    assert microphone.stop() is None


def test_a_device_that_vanishes_leaves_what_was_recorded(
    microphone: Recorder, player: Player, null_sink: SoundServer, tmp_path: Path
) -> None:
    sound = noise(1.0)
    player.play(sound, SAMPLE_RATE, loop=True)
    microphone.start(tmp_path / "take.wav", sample_rate=SAMPLE_RATE)
    wait_for(lambda: microphone.seconds > 0.5)
    null_sink.unplug()
    wait_for(lambda: not microphone.recording)
    assert "no longer there" in str(microphone.problem)
    recorded, _ = soundfile.read(tmp_path / "take.wav", dtype="float32")
    assert len(recorded) / SAMPLE_RATE == pytest.approx(microphone.seconds) and len(recorded) > 24000
    assert np.abs(recorded).max() > 0.1
    assert microphone.stop() == tmp_path / "take.wav"


RECORD_UNTIL_KILLED = """
import sys, time
from studio.audio.recorder import Recorder
recorder = Recorder()
recorder.start(sys.argv[1], sample_rate=48000)
while recorder.seconds < 2.5:
    time.sleep(0.01)
print("long enough", flush=True)
time.sleep(30)
"""


def test_a_recording_survives_a_kill(null_sink: SoundServer, tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    child = subprocess.Popen(
        [sys.executable, "-c", RECORD_UNTIL_KILLED, str(path)],
        stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert child.stdout is not None and b"long enough" in child.stdout.readline()
    child.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    child.wait(10)
    child.stdout.close()
    imported = import_audio(path, tmp_path / "cache")
    assert imported.info.seconds > 1.0
    assert imported.repairs is None


def test_a_full_disk_stops_with_a_sentence_and_keeps_what_was_written(
    microphone: Recorder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A real full disk needs rights that a test lacks, so writing fails here after 0.2 s as it would there.
    write = recorder.WavWriter.write

    def fail_later(self: recorder.WavWriter, frames: np.ndarray) -> None:
        if self.frames > 9600:
            raise OSError(28, "No space left on device")
        write(self, frames)

    monkeypatch.setattr(recorder.WavWriter, "write", fail_later)
    microphone.start(tmp_path / "take.wav", sample_rate=SAMPLE_RATE)
    wait_for(lambda: not microphone.recording)
    assert "No space left" in str(microphone.problem)
    assert soundfile.info(tmp_path / "take.wav").frames > 9600


def test_nothing_is_recorded_over(microphone: Recorder, tmp_path: Path) -> None:
    (tmp_path / "take.wav").write_bytes(b"precious")
    with pytest.raises(StudioError, match=r"take\.wav exists already"):
        microphone.start(tmp_path / "take.wav")
    assert (tmp_path / "take.wav").read_bytes() == b"precious"


def test_without_a_microphone_it_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, sound_server: SoundServer, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        devices, "list_devices", lambda direction: []
    )  # as PortAudio answers on a bare server
    microphone = Recorder()
    with pytest.raises(StudioError, match="No microphone was found"):
        microphone.start(tmp_path / "take.wav")
    assert not (tmp_path / "take.wav").exists()
    assert microphone.devices() == []


def test_a_microphone_that_cannot_be_opened_leaves_no_file(
    microphone: Recorder, null_sink: SoundServer, tmp_path: Path
) -> None:
    null_sink.unplug()
    with pytest.raises(StudioError, match="could not be opened"):
        microphone.start(tmp_path / "take.wav")
    assert not (tmp_path / "take.wav").exists()
