"""The process that plays: it ends with the window's, and a window lives on where it ends."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from studio.audio.player import Player
from tests.audio.ear import Ear, wait_for
from tests.audio.null_sink import SAMPLE_RATE, SoundServer
from tests.audio.test_player import heard_while_playing, noise

PLAY_UNTIL_KILLED = """
import multiprocessing, time
import numpy as np
from studio.audio.player import Player
if __name__ == "__main__":
    player = Player()
    player.play(np.full(48000 * 30, 0.1, np.float32), 48000)
    while player.position_s < 0.1:
        time.sleep(0.01)
    print(*(child.pid for child in multiprocessing.active_children() if child.name == "sound"), flush=True)
    time.sleep(30)
"""


def sound_process() -> BaseProcess:
    return next(child for child in multiprocessing.active_children() if child.name == "sound")


def left_in_memory() -> set[Path]:
    return set(Path("/dev/shm").glob("studio-sound-*"))


def is_running(pid: int) -> bool:
    """Whether there is such a process, and not only its exit status that nobody has asked for."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_a_sound_process_that_dies_is_said_and_the_next_sound_has_another(player: Player) -> None:
    player.play(noise(3.0), SAMPLE_RATE)
    wait_for(lambda: player.position_s > 0.2)
    first = sound_process()
    first.kill()
    wait_for(lambda: not player.playing)
    assert "program that plays sound has ended" in str(player.problem)
    assert 0.2 < player.position_s < 3.0
    sound = noise(0.2)
    with Ear() as ear:
        player.play(sound, SAMPLE_RATE)
        assert len(heard_while_playing(player, ear)) == len(sound)
    assert player.problem is None and sound_process().pid != first.pid


def test_closing_leaves_no_process_and_no_memory(null_sink: SoundServer) -> None:
    before = left_in_memory()
    player = Player()
    player.open(sample_rate=SAMPLE_RATE)
    wait_for(lambda: player.ready)
    process = sound_process()
    player.close()
    assert not process.is_alive() and left_in_memory() <= before


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="this system stops no process")
def test_a_sound_process_that_hangs_does_not_keep_the_window_open(player: Player) -> None:
    player.play(noise(3.0), SAMPLE_RATE)
    wait_for(lambda: player.position_s > 0.1)
    process = sound_process()
    assert process.pid is not None
    os.kill(process.pid, signal.SIGSTOP)
    began = time.perf_counter()
    player.close()
    wait_for(lambda: not process.is_alive())
    assert time.perf_counter() - began < 6.0


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes as Linux shows them")
def test_the_process_ends_where_the_window_is_killed(null_sink: SoundServer, tmp_path: Path) -> None:
    before = left_in_memory()
    script = tmp_path / "play.py"  # the sound process reads its parent's main module again, so a file
    script.write_text(PLAY_UNTIL_KILLED)
    window = subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert window.stdout is not None
    pid = int(window.stdout.readline())
    assert is_running(pid)
    window.kill()
    window.wait(10)
    window.stdout.close()
    wait_for(lambda: not is_running(pid))
    assert left_in_memory() <= before
