"""The voice that stays loaded: one child, quick the second time, newest order first, deaths survived."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from studio.events import Done, Failed, Progress
from studio.jobs.resident import Order, Reply, ResidentVoice, Sound
from studio.voices.engine import SpeakRequest, VoiceSource
from tests.voices.engines.unit.call import freeze_speaker


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> VoiceSource:
    folder = tmp_path_factory.mktemp("voice")
    snapshot = freeze_speaker("Sheila", folder / "snapshot")
    return VoiceSource("Sheila", snapshot=str(snapshot.folder), cache=str(folder))


@pytest.fixture
def voice():
    voice = ResidentVoice()
    yield voice
    voice.close()


def order(source: VoiceSource, text: str, **options: object) -> Order:
    return Order("unit", source, SpeakRequest(text, **options))  # type: ignore[arg-type]


def samples(replies: list[Reply]) -> list[bytes]:
    return [reply.samples.tobytes() for reply in replies if isinstance(reply, Sound)]


def test_the_first_order_loads_the_voice_and_the_second_does_not(
    voice: ResidentVoice, source: VoiceSource
) -> None:
    first = list(voice.wait(order(source, "the conference call")))
    assert isinstance(first[0], Progress) and "Loading" in str(first[0].text)
    assert isinstance(first[-1], Done) and samples(first)
    second = list(voice.wait(order(source, "the conference call")))
    assert not any("Loading" in str(reply.text) for reply in second if isinstance(reply, Progress))
    assert samples(second) == samples(first)


def test_a_newer_order_takes_the_place_of_the_older(voice: ResidentVoice, source: VoiceSource) -> None:
    older = voice.speak(order(source, "the conference call " * 30))
    newer = voice.speak(order(source, "hello"))
    replies, deadline = [], time.monotonic() + 60
    while voice.busy:
        assert time.monotonic() < deadline
        replies += voice.poll()
        time.sleep(0.01)
    assert newer > older and {number for number, _ in replies} == {newer}
    assert isinstance(replies[-1][1], Done)


def test_what_was_cancelled_is_heard_no_more_and_the_next_order_is_spoken(
    voice: ResidentVoice, source: VoiceSource
) -> None:
    voice.speak(order(source, "the conference call " * 30))
    voice.cancel()
    assert not voice.busy and voice.poll() == []
    assert isinstance(list(voice.wait(order(source, "hello")))[-1], Done)


def test_a_killed_child_is_reported_and_the_next_order_starts_another(
    voice: ResidentVoice, source: VoiceSource
) -> None:
    list(voice.wait(order(source, "hello")))
    child = voice._process
    voice.speak(order(source, "the conference call " * 200))
    child.kill()
    replies: list[Reply] = []
    while voice.busy:
        replies += [reply for _, reply in voice.poll()]
    assert isinstance(replies[-1], Failed) and "-9" in str(replies[-1].text)
    assert isinstance(list(voice.wait(order(source, "hello")))[-1], Done)
    # Killed while it had nothing to say, nobody needs to hear of it.
    os.kill(voice._process.pid, signal.SIGKILL)
    voice._process.join()
    assert isinstance(list(voice.wait(order(source, "hello")))[-1], Done)


def test_a_refusal_keeps_the_child_for_the_next_order(voice: ResidentVoice, source: VoiceSource) -> None:
    (failed,) = [
        reply
        for reply in voice.wait(Order("no such engine", source, SpeakRequest("hi")))
        if isinstance(reply, Failed)
    ]
    assert "no engine named" in str(failed.text)
    pid = voice._process.pid
    assert isinstance(list(voice.wait(order(source, "hello")))[-1], Done)
    assert voice._process.pid == pid


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="asks /proc which processes live")
def test_the_children_die_with_a_window_that_is_killed(source: VoiceSource, tmp_path: Path) -> None:
    program = (
        "import sys, time\n"
        "if __name__ == '__main__':\n"
        "    from studio.jobs.process import ChildJob\n"
        "    from studio.jobs.resident import Order, ResidentVoice\n"
        "    from studio.voices.engine import SpeakRequest, VoiceSource\n"
        "    from tests.jobs import work\n"
        "    job = ChildJob(work.stuck, ()); voice = ResidentVoice()\n"
        "    voice.speak(Order('unit', VoiceSource('x', snapshot=sys.argv[1]), SpeakRequest('hello')))\n"
        "    while not job.poll(): time.sleep(0.02)\n"
        "    while not voice.poll(): time.sleep(0.02)\n"
        "    print(job._process.pid, voice._process.pid, flush=True); time.sleep(600)\n"
    )
    script = tmp_path / "window.py"
    script.write_text(program)
    window = subprocess.Popen(
        [sys.executable, str(script), str(source.snapshot)], stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    assert window.stdout is not None
    with window.stdout:
        children = [int(pid) for pid in window.stdout.readline().split()]
        assert len(children) == 2 and all(map(lives, children))
        window.kill()
    window.wait()
    deadline = time.monotonic() + 20
    while any(map(lives, children)):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def lives(pid: int) -> bool:
    """Whether a process is there and has not ended; one that ended may wait for its parent to notice."""
    stat = Path(f"/proc/{pid}/stat")
    try:
        return stat.read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return False
