"""Work in child processes: results, failures, deaths and cancelling, with real processes."""

import os
import time

import pytest

from studio.events import Done, Failed, Progress, Result
from studio.jobs import process
from studio.jobs.process import ChildJob
from tests.jobs import work


def test_every_event_arrives_in_order_and_the_result_is_last():
    events = list(ChildJob(work.count_to, (5,)).wait())
    assert [event.fraction for event in events[:-1]] == [0, 0.2, 0.4, 0.6, 0.8]
    assert events[-1] == Result(5)


def test_an_error_meant_for_the_user_keeps_its_sentence():
    last = list(ChildJob(work.refuse, ()).wait())[-1]
    assert isinstance(last, Failed)
    assert str(last.text) == "The file a.wav is empty. Choose another."


def test_a_bug_is_reported_with_its_traceback():
    last = list(ChildJob(work.stumble, ()).wait())[-1]
    assert isinstance(last, Failed)
    assert "by design" in str(last.text)
    assert "ZeroDivisionError" in last.details


def test_a_killed_child_is_reported_with_its_exit_code_and_last_words():
    last = list(ChildJob(work.die, ()).wait())[-1]
    assert isinstance(last, Failed)
    assert "-9" in str(last.text)
    assert "last words" in last.details


def test_cancelling_closes_the_work_between_two_events(tmp_path):
    marker = tmp_path / "marker"
    job = ChildJob(work.slow, (str(marker),))
    events = []
    for event in job.wait():
        events.append(event)
        job.cancel()
    assert events[-1] == Done(stopped=True)
    assert marker.read_text() == "cleaned up"


def test_work_that_does_not_listen_is_killed_after_the_grace_period(monkeypatch):
    monkeypatch.setattr(process, "CANCEL_GRACE_S", 0.3)
    job = ChildJob(work.stuck, ())
    started = time.monotonic()
    events = []
    for event in job.wait():
        events.append(event)
        job.cancel()
    assert events[-1] == Done(stopped=True)
    assert time.monotonic() - started < 30


def test_the_child_runs_with_its_threads_and_lower_priority():
    before = os.nice(0)
    (result,) = ChildJob(work.environment, (), threads=1, niceness=5).wait()
    assert isinstance(result, Result)
    threads, niceness, pid = result.value
    assert threads == "1"
    assert niceness == min(before + 5, 19)
    assert pid != os.getpid()


def test_closing_ends_the_child_at_once():
    job = ChildJob(work.stuck, ())
    next(event for event in job.wait() if isinstance(event, Progress))
    job.close()
    assert not job.running
    with pytest.raises(StopIteration):
        next(iter(job.wait()))


def test_handing_over_more_than_a_pipe_holds_waits_for_nobody(tmp_path):
    marker = tmp_path / "begun"
    job = ChildJob(work.length_of, (work.WaitsFor(str(marker)), "x" * 1_000_000))
    marker.touch()  # the child takes up the rest only now
    assert list(job.wait()) == [Result((True, 1_000_000))]


def test_what_cannot_be_handed_over_is_a_failure():
    last = list(ChildJob(work.length_of, (None, lambda: None)).wait())[-1]
    assert isinstance(last, Failed) and "pickle" in str(last.text)


def test_what_cannot_be_taken_up_is_a_failure():
    job = ChildJob(work.hand_back, (os.getpid(),))
    assert isinstance(list(job.wait())[-1], Failed) and not job.running


def test_polling_does_not_wait_for_a_result_that_takes_long_to_come(tmp_path):
    marker = tmp_path / "polled"
    job = ChildJob(work.result_of, (str(marker),))
    events, end = [], time.monotonic() + 20
    while not events and time.monotonic() < end:
        began = time.monotonic()
        events += job.poll()
        assert time.monotonic() - began < 5
        time.sleep(0.05)
        if (tmp_path / "sent").exists():
            marker.touch()  # whoever waited for it inside of poll never came here
    assert events == [Result(True)]
