"""Hands of a job, with real processes: the same answers in the same order, and none that outlives its job."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from studio.events import Done, Failed, Result
from studio.jobs.crew import crew_of_this_job
from studio.jobs.process import ChildJob
from tests.jobs import work

PATIENCE_S = 60.0


def last_of(job: ChildJob) -> object:
    return list(job.wait())[-1]


def test_pieces_are_done_beside_each_other_and_answered_in_their_order():
    several, one = (last_of(ChildJob(work.with_hands, (8,), threads=cores)) for cores in (2, 1))
    assert isinstance(several, Result) and isinstance(one, Result)
    assert [square for square, _ in several.value] == [square for square, _ in one.value]
    assert [square for square, _ in several.value] == [number**2 for number in range(8)]
    assert len({pid for _, pid in several.value}) == 2
    assert len({pid for _, pid in one.value}) == 1


def test_work_that_needs_much_memory_is_done_by_a_few_of_the_hands():
    last = last_of(ChildJob(work.with_few_hands, (2,), threads=3))
    assert isinstance(last, Result)
    few, all_hands = last.value
    assert len(set(few)) == 2 and set(few) < {*few, *all_hands}


def test_pieces_are_asked_for_as_the_hands_get_to_them():
    last = last_of(ChildJob(work.with_slow_hands, (40,), threads=2))
    assert isinstance(last, Result)
    assert 3 <= last.value < 20  # one ahead of both hands, one of which may begin some seconds later


def test_outside_a_job_the_work_is_done_right_here():
    with crew_of_this_job() as crew:
        assert {pid for _, pid in crew.map(work.square, range(3))} == {os.getpid()}


def test_a_refusal_of_a_hand_is_the_jobs_own():
    last = last_of(ChildJob(work.with_a_refusing_hand, (), threads=2))
    assert isinstance(last, Failed) and str(last.text) == "The file a.wav is empty. Choose another."


def test_a_hand_that_was_killed_fails_the_job_with_its_exit_code():
    last = last_of(ChildJob(work.with_a_dying_hand, (), threads=2))
    assert isinstance(last, Failed) and "-9" in str(last.text)


def test_cancelling_ends_busy_hands_with_the_job(tmp_path: Path):
    job = ChildJob(work.with_busy_hands, (str(tmp_path),), threads=2)
    pids = until(lambda: pids_in(tmp_path, 2))
    job.cancel()
    started = time.monotonic()
    assert last_of(job) == Done(stopped=True)
    assert time.monotonic() - started < 2.5  # by itself, not killed after the grace period
    assert have_ended(pids)


def test_closing_ends_busy_hands_with_the_job(tmp_path: Path):
    job = ChildJob(work.with_busy_hands, (str(tmp_path),), threads=2)
    pids = until(lambda: pids_in(tmp_path, 2))
    job.close()
    assert have_ended(pids)


STARTS_A_JOB = """
import sys
from studio.jobs.process import ChildJob
from tests.jobs import work

if __name__ == "__main__":
    job = ChildJob(work.with_busy_hands, (sys.argv[1],), threads=2)
    if sys.argv[2] == "wait":
        list(job.wait())
    next(iter(job.wait()))
    while len(__import__("os").listdir(sys.argv[1])) < 2:
        pass
"""


def started(tmp_path: Path, how: str) -> tuple["subprocess.Popen[bytes]", Path]:
    """A program of its own with a job whose hands are busy, as a window is."""
    script, folder = tmp_path / "starts_a_job.py", tmp_path / "pids"
    script.write_text(STARTS_A_JOB)
    folder.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.Popen([sys.executable, str(script), str(folder), how], env=environment), folder


def test_a_window_that_is_killed_leaves_no_process_behind(tmp_path: Path):
    window, folder = started(tmp_path, "wait")
    pids = until(lambda: pids_in(folder, 2))
    os.kill(window.pid, signal.SIGKILL)
    window.wait()
    assert have_ended(pids)


def test_a_program_that_ends_with_a_job_under_way_does_not_wait_for_it(tmp_path: Path):
    program, folder = started(tmp_path, "leave")
    assert program.wait(PATIENCE_S) == 0
    assert have_ended(pids_in(folder, 2))


def pids_in(folder: Path, hands: int) -> set[int]:
    """The hands that are busy and their job, once there are so many."""
    names = os.listdir(folder)
    return {int(pid) for name in names for pid in name.split("-")} if len(names) >= hands else set()


def is_there(pid: int) -> bool:
    """Whether a process has not ended; one that ended may wait for its parent to notice."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def have_ended(pids: set[int]) -> bool:
    """Whether all of these processes end in time."""
    end = time.monotonic() + PATIENCE_S
    while any(is_there(pid) for pid in pids) and time.monotonic() < end:
        time.sleep(0.02)
    return bool(pids) and not any(is_there(pid) for pid in pids)


def until(found: Callable[[], Any]) -> Any:
    end = time.monotonic() + PATIENCE_S
    while not (value := found()):
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)
    return value
