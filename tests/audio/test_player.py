"""Playing through the null sink, compared with what its monitor heard."""

import sys
import time
from pathlib import Path

import numpy as np
import pytest

from studio.audio import devices
from studio.audio.files import open_audio, write_wav
from studio.audio.player import Player
from tests.audio.ear import Ear, find, wait_for
from tests.audio.null_sink import SAMPLE_RATE, SoundServer

FADE = round(0.005 * SAMPLE_RATE)


def noise(seconds: float, channels: int = 1, rate: int = SAMPLE_RATE) -> np.ndarray:
    """Noise that is never quiet for a whole fade, so that starts and ends can be found to the sample."""
    shape = (round(seconds * rate), channels)
    return (0.2 * np.random.default_rng(7).uniform(-1, 1, shape)).astype(np.float32)


def heard_while_playing(player: Player, ear: Ear) -> np.ndarray:
    """What came through from the first sample that is not silent to the last, (frames, 2)."""
    wait_for(lambda: not player.playing)
    ear.wait(0.15)
    # Never zero in what was played: zeros within are where a busy machine had the sink wait.
    sound = ear.sound
    return sound[sound[:, 0] != 0]


def test_a_selection_comes_out_sample_for_sample(player: Player) -> None:
    sound = noise(1.0, channels=2)
    with Ear() as ear:
        player.play(sound, SAMPLE_RATE, 0.25, 0.6)
        heard = heard_while_playing(player, ear)
    selection = sound[12000:28800]
    assert player.problem is None
    assert len(heard) == len(selection)
    assert np.abs(heard - selection)[FADE:-FADE].max() < 1e-4


def test_the_ends_fade_within_five_milliseconds(player: Player) -> None:
    with Ear() as ear:
        player.play(np.full(24000, 0.5, np.float32), SAMPLE_RATE)
        heard = heard_while_playing(player, ear)[:, 0]
    assert len(heard) == 24000
    assert heard[0] < 0.01 and heard[-1] < 0.01
    assert np.abs(np.diff(heard)).max() < 0.5 / FADE * 1.01


def test_a_file_plays_like_its_samples(player: Player, tmp_path: Path) -> None:
    sound = noise(0.5)
    write_wav(tmp_path / "noise.wav", sound, SAMPLE_RATE, "FLOAT")
    with open_audio(tmp_path / "noise.wav") as audio, Ear() as ear:
        player.play(audio, start_s=0.1, end_s=0.4)
        heard = heard_while_playing(player, ear)
    assert heard.shape == (14400, 2)
    assert np.abs(heard - sound[4800:19200])[FADE:-FADE].max() < 1e-4


def test_a_loop_repeats_the_selection_until_it_is_stopped(player: Player) -> None:
    sound = noise(0.5)
    with Ear() as ear:
        player.play(sound, SAMPLE_RATE, 0.1, 0.2, loop=True)
        ear.wait(0.6)
        assert player.playing and 0.1 <= player.position_s <= 0.2
        player.stop()
        ear.wait(0.15)
        heard = ear.sound[:, 0]
    start = find(sound[4800:9600, 0], heard)
    first = int(np.flatnonzero(heard)[0])
    assert (start - first) % 4800 == 0
    for again in range(4):
        part = heard[first + again * 4800 :][:4800] - sound[4800:9600, 0]
        assert np.abs(part[FADE:-FADE]).max() < 1e-4


def test_moving_the_bounds_of_a_loop_changes_what_comes_next(player: Player) -> None:
    ramp = np.repeat(np.linspace(0.1, 0.9, 10, dtype=np.float32), SAMPLE_RATE // 10)
    with Ear() as ear:
        player.play(ramp, SAMPLE_RATE, 0.0, 0.1, loop=True)
        ear.wait(0.3)
        player.set_bounds(0.5, 0.6)
        wait_for(lambda: 0.5 <= player.position_s <= 0.6)
        ear.wait(0.3)
        player.loop = False
        wait_for(lambda: not player.playing)
    assert np.median(ear.sound[-9600:, 0]) in (0, pytest.approx(ramp[26400], abs=1e-4))
    assert player.position_s == pytest.approx(0.6)


def test_stopping_is_silent_within_a_fade(player: Player) -> None:
    with Ear() as ear:
        player.play(np.full(SAMPLE_RATE * 5, 0.5, np.float32), SAMPLE_RATE)
        ear.wait(0.4)
        player.stop()
        assert not player.playing
        ear.wait(0.3)
        heard = ear.sound[:, 0]
    last = int(np.flatnonzero(heard)[-1])
    assert np.all(heard[last - FADE - 500 : last - FADE] == 0.5)
    assert np.abs(np.diff(heard)).max() < 0.5 / FADE * 1.01
    assert 0.2 < player.position_s < 1.5


def test_a_new_playback_fades_the_old_one_out(player: Player) -> None:
    with Ear() as ear:
        player.play(np.full(SAMPLE_RATE, 0.5, np.float32), SAMPLE_RATE)
        ear.wait(0.3)
        player.play(np.full(SAMPLE_RATE // 10, -0.5, np.float32), SAMPLE_RATE)
        heard = heard_while_playing(player, ear)[:, 0]
    assert np.abs(np.diff(heard)).max() < 0.5 / FADE * 1.01
    assert np.count_nonzero(heard < 0) == SAMPLE_RATE // 10


def test_pausing_goes_on_where_it_stopped(player: Player) -> None:
    with Ear() as ear:
        player.play(noise(2.0), SAMPLE_RATE)
        ear.wait(0.3)
        player.pause()
        paused_at = player.position_s
        assert player.paused and not player.playing
        player.resume()
        ear.wait(0.2)
        assert player.playing and player.position_s > paused_at
    player.stop()
    assert not player.paused


def test_the_position_is_what_is_heard_and_not_what_was_sent(player: Player) -> None:
    sound = noise(1.5)
    with Ear() as ear:
        player.play(sound, SAMPLE_RATE)
        ear.wait(0.5)
        before = len(ear.sound)
        position = player.position_s
    start = find(sound[:24000, 0], ear.sound[:, 0])
    # The monitor hands out blocks of up to 35 ms; without the correction it would be 40 ms further off.
    assert position == pytest.approx((before - start) / SAMPLE_RATE, abs=0.06)


@pytest.mark.parametrize("speed", [0.5, 1.5])
def test_another_speed_takes_its_time_and_keeps_the_pitch(player: Player, speed: float) -> None:
    tone = 0.5 * np.sin(2 * np.pi * 440 * np.arange(SAMPLE_RATE // 2) / SAMPLE_RATE)
    with Ear() as ear:
        player.play(tone.astype(np.float32), SAMPLE_RATE, speed=speed)
        heard = heard_while_playing(player, ear)[:, 0]
    spectrum = np.abs(np.fft.rfft(heard * np.hanning(len(heard))))
    assert len(heard) == pytest.approx(SAMPLE_RATE / 2 / speed, abs=FADE)
    assert spectrum.argmax() * SAMPLE_RATE / len(heard) == pytest.approx(440, abs=3)
    assert player.position_s == pytest.approx(0.5, abs=1e-3)


def test_a_rate_that_the_device_refuses_is_resampled(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    # ALSA's pulse plugin takes every rate, so the refusal is made here; the rest is real.
    monkeypatch.setattr(devices, "accepts", lambda direction, device, rate, channels: rate == SAMPLE_RATE)
    # Half a sample late, so that no sample is zero, at 16 kHz and at 48 kHz.
    tone = 0.5 * np.sin(2 * np.pi * 440 * (np.arange(8000) + 0.5) / 16000)
    with Ear() as ear:
        player.play(tone.astype(np.float32), 16000)
        heard = heard_while_playing(player, ear)[:, 0]
    spectrum = np.abs(np.fft.rfft(heard * np.hanning(len(heard))))
    assert len(heard) == pytest.approx(24000, abs=3)
    assert spectrum.argmax() * SAMPLE_RATE / len(heard) == pytest.approx(440, abs=3)


def test_the_gain_scales_and_the_level_shows_it(player: Player) -> None:
    player.gain = 0.5
    levels = []
    with Ear() as ear:
        player.play(np.full(SAMPLE_RATE // 2, 0.8, np.float32), SAMPLE_RATE)
        while player.playing:
            levels.append(player.level)
            time.sleep(0.01)
        heard = heard_while_playing(player, ear)
    assert heard.max() == pytest.approx(0.4, abs=1e-4)
    assert max(levels) == pytest.approx(0.4, abs=1e-4)
    assert player.level == 0


def test_a_device_that_vanishes_stops_with_a_sentence_and_works_again_when_it_is_back(
    player: Player, null_sink: SoundServer
) -> None:
    player.play(noise(1.0), SAMPLE_RATE, loop=True)
    wait_for(lambda: player.position_s > 0.1)
    null_sink.unplug()
    wait_for(lambda: not player.playing)
    assert "no longer there" in str(player.problem)
    assert 0 < player.position_s <= 1
    null_sink.plug_in()
    player.play(noise(0.1), SAMPLE_RATE)
    wait_for(lambda: player.problem is None and not player.playing)
    assert player.position_s == pytest.approx(0.1)


def test_without_a_device_it_says_what_to_do(
    sound_server: SoundServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        devices, "list_devices", lambda direction: []
    )  # as PortAudio answers on a bare server
    player = Player()
    player.play(noise(0.1), SAMPLE_RATE)
    wait_for(lambda: not player.playing)
    assert "Plug in headphones" in str(player.problem)
    assert player.devices() == []
    player.close()


def test_without_portaudio_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", None)  # importing it now fails, as without the library
    player = Player()
    player.play(noise(0.1), SAMPLE_RATE)
    wait_for(lambda: not player.playing)
    assert "Install it" in str(player.problem)
    assert player.refresh_devices() == []
    player.close()


def test_devices_are_listed_and_chosen_by_name(player: Player) -> None:
    names = [device.name for device in player.refresh_devices()]
    assert names == ["default"]
    player.open("default")
    player.play(noise(0.1), SAMPLE_RATE)
    wait_for(lambda: not player.playing)
    assert player.problem is None
    player.open("a device of yesterday")
    player.play(noise(0.1), SAMPLE_RATE)
    wait_for(lambda: not player.playing)
    assert "a device of yesterday" in str(player.notice)
    assert player.problem is None, "it comes from the default device meanwhile"


def test_an_empty_range_plays_nothing(player: Player) -> None:
    player.play(noise(0.1), SAMPLE_RATE, 0.05, 0.05)
    assert not player.playing
    assert player.position_s == pytest.approx(0.05)
