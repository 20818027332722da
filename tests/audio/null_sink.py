"""A sound card without hardware: a private PulseAudio daemon whose sink can be listened to.

Fixtures
    sound_server: the daemon, for the whole test run. It has its own runtime folder and ALSA configuration, so
        that a test never touches the sound of the person who runs it.
    null_sink: the daemon with a fresh sink for one test, PortAudio started anew on it.

Tests that use them are marked `sound`: they play and record in real time, so nothing should run beside them.
"""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

SAMPLE_RATE = 48000
# Rewinding and 16 bit at 44.1 kHz made the way through the sink take up to a second and lose clicks.
SINK = f"module-null-sink sink_name=ear norewinds=1 rate={SAMPLE_RATE} format=float32le channels=2"
ALSA_CONFIGURATION = """
pcm.!default { type pulse hint { show on description "Null sink" } }
ctl.!default { type pulse }
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what plays or records."""
    for item in items:
        if isinstance(item, pytest.Function) and "sound_server" in item.fixturenames:
            item.add_marker("sound")


class SoundServer:
    """A running daemon. `environment` points programs at it; `sink` is the number of the loaded module."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            "PULSE_RUNTIME_PATH": str(folder / "run"),
            "PULSE_STATE_PATH": str(folder / "state"),
            "PULSE_COOKIE": str(folder / "cookie"),
            "PULSE_SERVER": f"unix:{folder}/run/native",
            "PULSE_CLIENTCONFIG": str(folder / "client.conf"),
            "PULSE_CONFIG_PATH": str(folder),
            "ALSA_CONFIG_PATH": str(folder / "asound.conf"),
        }
        self.sink: str | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the daemon and wait until it answers."""
        (self.folder / "run").mkdir(mode=0o700)
        (self.folder / "asound.conf").write_text(ALSA_CONFIGURATION)
        (self.folder / "client.conf").write_text("autospawn = no\n")
        log = open(self.folder / "log", "wb")  # noqa: SIM115 - the daemon writes to it
        self._process = subprocess.Popen(
            [
                "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes",
                "--use-pid-file=no", "--realtime=no", "--high-priority=no",
                "-L", f"module-native-protocol-unix auth-anonymous=1 socket={self.folder}/run/native",
            ],
            env={**os.environ, **self.environment, "HOME": str(self.folder)}, stdout=log, stderr=log,
        )  # fmt: skip
        for _ in range(200):
            if self._run("info", check=False).returncode == 0:
                return
            time.sleep(0.05)
        raise RuntimeError("PulseAudio did not start: " + (self.folder / "log").read_text())

    def plug_in(self) -> None:
        """Give the daemon its sink; what plays into `ear` can be recorded from the default input."""
        self.sink = self._run("load-module", *SINK.split()).stdout.decode().strip()
        self._run("set-default-sink", "ear")
        self._run("set-default-source", "ear.monitor")

    def unplug(self) -> None:
        """Take the sink away, as pulling out a sound card does."""
        if self.sink is not None:
            self._run("unload-module", self.sink)
            self.sink = None

    def stop(self) -> None:
        """End the daemon."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)

    def _run(self, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            ["pactl", *arguments], env={**os.environ, **self.environment}, capture_output=True, check=check
        )


@contextlib.contextmanager
def private_server() -> Iterator[SoundServer]:
    """A running daemon that this process's environment points at meanwhile; PortAudio must be told after."""
    # A socket's path may have about 100 characters, which pytest's own folders can exceed.
    with tempfile.TemporaryDirectory(prefix="ear-") as folder:
        server = SoundServer(Path(folder))
        before = {name: os.environ.get(name) for name in server.environment}
        os.environ.update(server.environment)
        try:
            server.start()
            yield server
        finally:
            server.stop()
            for name, value in before.items():
                os.environ.pop(name, None) if value is None else os.environ.update({name: value})


@pytest.fixture(scope="session")
def sound_server() -> Iterator[SoundServer]:
    """A private PulseAudio daemon; the environment of this process points at it for the whole run."""
    missing = [program for program in ("pulseaudio", "pactl") if shutil.which(program) is None]
    if missing:
        pytest.skip(f"{' and '.join(missing)} missing: apt install pulseaudio libasound2-plugins")
    with private_server() as server:
        yield server


@pytest.fixture
def null_sink(sound_server: SoundServer) -> Iterator[SoundServer]:
    """A sink of its own for one test, which PortAudio has just been told of."""
    from studio.audio import devices

    sound_server.plug_in()
    assert devices.refresh(), "another test left a stream open"
    yield sound_server
    sound_server.unplug()
