"""What every test stands on: no display, no network, no trace in the user's folders."""

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent

# Before Qt and the hubs are imported. Qt's offscreen screen is 800 x 800 unless a file says otherwise.
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={HERE / 'offscreen.json'}")
os.environ["PYANNOTE_METRICS_ENABLED"] = "0"
os.environ["OMP_WAIT_POLICY"] = "PASSIVE"  # as in the program's own children; read when torch is imported
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ.pop("HF_TOKEN", None)

import hypothesis  # noqa: E402
import pytest  # noqa: E402

hypothesis.settings.register_profile(
    "studio",
    deadline=None,  # two busy cores: a slow example is no failure
    max_examples=40,
    suppress_health_check=[
        hypothesis.HealthCheck.function_scoped_fixture,
        hypothesis.HealthCheck.too_slow,
    ],
)
hypothesis.settings.load_profile("studio")

# Where the time goes, and the sound card without hardware for the tests that play and record.
pytest_plugins = ["tests.time_budget", "tests.audio.null_sink"]


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: a test that reaches out fails, whatever library does it. Loopback is allowed."""
    if event == "socket.connect" and isinstance(address := arguments[1], tuple):
        host = str(address[0])
    elif event == "socket.getaddrinfo":
        host = str(arguments[0])
    else:
        return
    if not host.startswith("127.") and host not in ("::1", "localhost", "None", ""):
        raise AssertionError(f"A test must not reach the network, and this one asked for {host}.")


sys.addaudithook(_refuse_network)


@pytest.fixture(scope="session")
def speech_data() -> Path:
    """The folder of real speech that SPEECH_DATA names; the test is skipped where there is none."""
    named = os.environ.get("SPEECH_DATA")
    if not named:
        pytest.skip("SPEECH_DATA names no folder of real speech")
    folder = Path(named).resolve()
    if not folder.is_dir():
        pytest.skip(f"SPEECH_DATA names {named}, which is not a folder")
    return folder


@pytest.fixture(autouse=True)
def studio_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folders (settings, logs, cache, downloads, projects) of this test alone; made on demand."""
    home = tmp_path / "studio-home"
    monkeypatch.setenv("GOLD_VOICE_STUDIO_HOME", str(home))
    return home
