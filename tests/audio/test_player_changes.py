"""What is changed while it plays is heard at once, without a click, and nothing is lost or heard twice."""

import time
from pathlib import Path

import numpy as np
import pytest

from studio.audio import devices
from studio.audio.files import AudioFile, write_wav
from studio.audio.player import Player
from tests.audio.ear import Ear, assert_heard, find, wait_for
from tests.audio.fine_ear import FineEar
from tests.audio.null_sink import SAMPLE_RATE, SoundServer
from tests.audio.test_player import FADE, heard_while_playing, noise


def steps(*levels: float, seconds: float = 1.0) -> np.ndarray:
    """A staircase: which step is heard tells which second of the source it is."""
    return np.repeat(np.array(levels, np.float32), round(seconds * SAMPLE_RATE))


def longest_step(heard: np.ndarray) -> float:
    """The largest jump from one sample to the next: a click is much more than a fade's step."""
    return float(np.abs(np.diff(heard)).max())


def with_fades(sound: np.ndarray) -> np.ndarray:
    """What is to be heard of samples (samples,) that are played and stopped at their end."""
    rise = (np.arange(FADE, dtype=np.float32) + 0.5) / FADE
    faded = sound.copy()
    faded[:FADE] *= rise
    faded[-FADE:] *= rise[::-1]
    return faded


def played_until(player: Player, seconds: float) -> None:
    wait_for(lambda: player.position_s >= seconds)


def test_a_loop_that_is_moved_is_heard_there_at_once(player: Player) -> None:
    with FineEar() as ear:
        player.play(steps(0.1, 0.4), SAMPLE_RATE, 0.1, 0.9, loop=True)
        played_until(player, 0.3)
        moved = time.perf_counter()
        player.set_bounds(1.1, 1.9)
        wait_for(lambda: player.position_s > 1.1)
        ear.wait(0.2)
        after = ear.heard_at(int(np.flatnonzero(ear.sound > 0.3)[0])) - moved
        heard = ear.sound
    assert after < 0.12, "the device's latency, and not the 0.3 s that were made ahead"
    assert longest_step(heard) < 0.4 / FADE * 2.1


def test_bounds_that_leave_the_playhead_inside_change_nothing_that_is_heard(player: Player) -> None:
    sound = noise(2.0)
    with Ear() as ear:
        player.play(sound, SAMPLE_RATE, 0.0, 1.0, loop=True)
        for number in range(20):
            player.set_bounds(0.0, 1.0 + 0.01 * number)
            ear.wait(0.02)
        heard = ear.sound[:, 0]
    start = find(sound[4800:14400, 0], heard)
    part = heard[start : start + 9600]
    assert np.abs(part - sound[4800:14400, 0]).max() < 1e-4, "twenty changes, and every sample is there"


def test_a_loop_that_is_let_go_ends_with_this_round(player: Player) -> None:
    sound = noise(0.5)
    with Ear() as ear:
        player.play(sound, SAMPLE_RATE, 0.0, 0.2, loop=True)
        played_until(player, 0.05)
        player.loop = False
        heard = heard_while_playing(player, ear)
    assert len(heard) % 9600 == 0 and len(heard) <= 2 * 9600
    assert player.position_s == pytest.approx(0.2)


def test_pausing_and_going_on_loses_no_sample_and_repeats_none(player: Player) -> None:
    sound = noise(1.5)
    with Ear() as ear:
        player.play(sound, SAMPLE_RATE)
        for moment in (0.3, 0.7, 1.1):
            played_until(player, moment)
            player.pause()
            wait_for(lambda: not player.fading)
            ear.wait(0.1)
            player.resume()
        wait_for(lambda: not player.playing)
        ear.wait(0.2)
        heard = ear.sound[:, 0]
    loud = heard[heard != 0]
    assert len(loud) == len(sound)
    alike = np.abs(loud - sound[:, 0]) < 1e-4
    assert np.count_nonzero(~alike) <= 8 * FADE, "only the fades differ"


def test_a_stop_is_where_the_sound_ended_to_the_sample(player: Player) -> None:
    sound = noise(3.0)
    with Ear() as ear:
        for moment in (0.3, 0.5, 0.8):
            before = len(ear.sound)
            player.play(sound, SAMPLE_RATE, 0.1)
            played_until(player, moment)
            player.stop()
            wait_for(lambda: not player.fading)
            ear.wait(0.15)
            end = round(player.position_s * SAMPLE_RATE)
            assert_heard(with_fades(sound[4800:end, 0]), ear.sound[before:, 0])


def test_another_speed_is_heard_at_once_and_without_a_click(player: Player) -> None:
    tone = (0.5 * np.sin(2 * np.pi * 200 * np.arange(4 * SAMPLE_RATE) / SAMPLE_RATE)).astype(np.float32)
    with Ear() as ear:
        player.play(tone, SAMPLE_RATE)
        for speed in (2.0, 0.5, 1.0):
            player.speed = speed
            ear.wait(0.15)
            at, began = player.position_s, time.perf_counter()
            ear.wait(0.2)
            pace = (player.position_s - at) / (time.perf_counter() - began)
            assert pace == pytest.approx(speed, rel=0.1), "0.15 s later all is at the new pace"
        player.stop()
        ear.wait(0.1)
        heard = ear.sound[:, 0]
    assert longest_step(heard) < 2 * 0.5 * 2 * np.pi * 200 / SAMPLE_RATE


def test_only_the_spans_are_heard_one_after_the_other(player: Player) -> None:
    sound = noise(2.0)
    spans = [(0.2, 0.4), (0.4, 0.5), (1.0, 1.25), (1.9, 3.0)]
    with Ear() as ear:
        player.play(sound, SAMPLE_RATE, 0.3, 1.2, spans=spans)
        heard = heard_while_playing(player, ear)[:, 0]
    expected = np.concatenate([sound[14400:24000, 0], sound[48000:57600, 0]])
    assert len(heard) == len(expected)
    assert np.count_nonzero(np.abs(heard - expected) > 1e-4) <= 4 * FADE
    assert abs(heard[9600 - 1]) < 0.01 and abs(heard[9600]) < 0.01, "a fade at each side of the join"
    assert player.position_s == pytest.approx(1.2)


def test_spans_can_change_while_it_plays(player: Player) -> None:
    with Ear() as ear:
        player.play(steps(0.1, 0.2, 0.4), SAMPLE_RATE)
        played_until(player, 0.2)
        player.set_spans([(2.0, 2.3)])
        wait_for(lambda: player.position_s > 2.0)
        wait_for(lambda: not player.playing)
        ear.wait(0.15)
        heard = ear.sound[:, 0]
    assert np.count_nonzero(np.abs(heard - 0.2) < 1e-3) < 2 * FADE, "the second step was skipped"
    assert longest_step(heard) < 0.4 / FADE * 2.1


def test_spans_outside_of_the_range_are_silence_that_ends_at_once(player: Player) -> None:
    with Ear() as ear:
        player.play(noise(1.0), SAMPLE_RATE, 0.0, 0.5, spans=[(0.6, 0.9)], loop=True)
        wait_for(lambda: not player.playing)
        ear.wait(0.15)
    assert len(ear.sound) and not ear.sound.any()
    assert player.problem is None and player.position_s == 0.0


@pytest.mark.parametrize(("channel", "left", "right"), [(None, 0.2, 0.4), (0, 0.2, 0.2), (1, 0.4, 0.4)])
def test_channels_can_be_heard_alone(player: Player, channel: int | None, left: float, right: float) -> None:
    sound = np.tile(np.array([[0.2, 0.4]], np.float32), (SAMPLE_RATE // 4, 1))
    player.channel = channel
    with Ear() as ear:
        player.play(sound, SAMPLE_RATE)
        heard = heard_while_playing(player, ear)
    assert np.median(heard, axis=0) == pytest.approx([left, right], abs=1e-3)


def test_one_of_six_channels_is_heard_alone(player: Player, tmp_path: Path) -> None:
    sound = np.tile(np.arange(1, 7, dtype=np.float32) / 10, (SAMPLE_RATE // 2, 1))
    write_wav(tmp_path / "six.wav", sound, SAMPLE_RATE, "FLOAT")
    with AudioFile(tmp_path / "six.wav") as audio, Ear() as ear:
        player.play(audio)
        played_until(player, 0.2)
        player.channel = 5
        heard = heard_while_playing(player, ear)
    assert heard[4800] == pytest.approx([0.35, 0.35], abs=1e-3), "all of them, mixed"
    assert heard[-4800] == pytest.approx([0.6, 0.6], abs=1e-3)
    assert longest_step(heard[:, 0]) < 0.35 / FADE * 2.1


@pytest.mark.parametrize(("rate", "channels"), [(8000, 1), (96000, 2), (44100, 6)])
def test_every_kind_of_recording_takes_its_time(
    player: Player, tmp_path: Path, rate: int, channels: int
) -> None:
    write_wav(tmp_path / "tone.wav", noise(0.5, channels, rate), rate)
    with AudioFile(tmp_path / "tone.wav") as audio, Ear() as ear:
        player.play(audio, start_s=0.1, end_s=0.4)
        heard = heard_while_playing(player, ear)
    assert np.count_nonzero(heard[:, 0]) == pytest.approx(0.3 * SAMPLE_RATE, abs=300), (
        "the sink resamples, with a tail"
    )


def test_the_playhead_is_what_is_heard(player: Player) -> None:
    sound = noise(2.5)
    with FineEar() as ear:
        player.play(sound, SAMPLE_RATE)
        told = []
        while player.position_s < 1.5:
            told.append((time.perf_counter(), player.position_s))
            time.sleep(0.005)
        player.stop()
        start = ear.heard_at(ear.place_of(sound[24000:48000, 0]) - 24000)
    errors = np.array([position - (at - start) for at, position in told if position > 0.2])
    assert np.percentile(np.abs(errors), 95) < 0.01


def test_another_device_goes_on_where_this_one_was(player: Player, null_sink: SoundServer) -> None:
    sound = noise(3.0)
    with Ear() as ear:
        player.play(sound, SAMPLE_RATE)
        played_until(player, 0.5)
        player.open("default")
        played_until(player, 1.0)
        player.stop()
        ear.wait(0.1)
        heard = ear.sound[:, 0]
    loud = heard[heard != 0]
    assert player.problem is None
    assert np.count_nonzero(np.abs(loud[:38400] - sound[:38400, 0]) > 1e-4) <= 4 * FADE, (
        "no sample is missing"
    )


def test_looking_for_devices_stops_where_the_sound_was(player: Player) -> None:
    player.play(noise(3.0), SAMPLE_RATE, 0.1)
    played_until(player, 0.4)
    player.refresh_devices()
    wait_for(lambda: not player.fading)
    assert not player.playing and player.position_s >= 0.4


def test_another_device_while_paused_goes_on_where_it_was(player: Player) -> None:
    sound = noise(1.0)
    with Ear() as ear:
        player.play(sound, SAMPLE_RATE)
        played_until(player, 0.4)
        player.pause()
        player.open("default")
        player.resume()
        heard = heard_while_playing(player, ear)
    assert player.problem is None and len(heard) == len(sound)


def test_without_a_device_the_playhead_goes_on(
    sound_server: SoundServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(devices, "list_devices", lambda direction: [])
    player = Player()
    began = time.perf_counter()
    player.play(noise(1.0), SAMPLE_RATE, loop=True)
    played_until(player, 0.3)
    assert time.perf_counter() - began == pytest.approx(0.3, abs=0.1)
    player.set_bounds(0.7, 0.9)
    wait_for(lambda: 0.7 <= player.position_s <= 0.9)
    player.stop()
    wait_for(lambda: not player.fading)
    assert "Plug in headphones" in str(player.problem)
    player.close()


def test_a_file_that_ends_too_soon_while_it_plays_stops_with_a_sentence(
    player: Player, tmp_path: Path
) -> None:
    path = tmp_path / "noise.wav"
    write_wav(path, noise(5.0), SAMPLE_RATE)
    with AudioFile(path) as audio:
        player.play(audio)
        played_until(player, 0.1)
        with open(path, "r+b") as file:
            file.truncate(1000)
        wait_for(lambda: not player.playing)
        assert "noise.wav" in str(player.problem)
        assert 0.1 < player.position_s < 2
        path.unlink()
    player.play(noise(0.1), SAMPLE_RATE)
    wait_for(lambda: not player.playing)
    assert player.problem is None, "the next sound is heard again"


def test_twelve_hours_begin_at_once_at_any_speed(player: Player, tmp_path: Path) -> None:
    seconds = 12 * 3600
    sound = np.lib.format.open_memmap(tmp_path / "long.npy", "w+", np.float32, (seconds * 8000,))
    sound[-8000:] = 0.3
    for speed in (0.5, 1.0, 2.0):
        player.play(sound, 8000, seconds - 1.0, speed=speed)
        played_until(player, seconds - 0.95)
        player.stop()
        wait_for(lambda: not player.fading)
        assert seconds - 0.95 <= player.position_s <= seconds


def test_a_fifth_of_a_second_is_heard_whole(player: Player) -> None:
    sound = noise(0.2)
    with Ear() as ear:
        player.play(sound, SAMPLE_RATE)
        assert len(heard_while_playing(player, ear)) == len(sound)
