"""The job queue: what waits, what runs beside what, and what cancelling does."""

import time

from studio.errors import Message
from studio.events import Result
from studio.jobs.queue import JobQueue, JobState
from tests.jobs import work


def until(queue, condition, timeout_s=30):
    """Poll the queue until the condition holds; the events seen on the way."""
    events = []
    deadline = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline, [job.state for job in queue.jobs]
        events += queue.poll()
        time.sleep(0.02)
    return events


def test_analyses_run_one_after_the_other_in_order():
    queue = JobQueue(cores=2)
    first = queue.submit(Message("First"), work.count_to, (3,))
    second = queue.submit(Message("Second"), work.count_to, (2,))
    queue.poll()
    assert (first.state, second.state) == (JobState.RUNNING, JobState.WAITING)
    events = until(queue, lambda: not queue.active)
    results = [(job, event) for job, event in events if isinstance(event, Result)]
    assert results == [(first, Result(3)), (second, Result(2))]


def test_a_waiting_job_can_be_cancelled_before_it_starts(tmp_path):
    queue = JobQueue(cores=2)
    running = queue.submit(Message("Slow"), work.slow, (str(tmp_path / "marker"),))
    waiting = queue.submit(Message("Waiting"), work.count_to, (2,))
    queue.poll()
    queue.cancel(waiting)
    assert waiting.state is JobState.ENDED
    queue.cancel(running)
    assert running.stopping
    until(queue, lambda: not queue.active)
    assert (tmp_path / "marker").exists()


def test_a_failed_job_leaves_its_reason_and_lets_the_next_one_run():
    queue = JobQueue(cores=2)
    failing = queue.submit(Message("Fails"), work.refuse, ())
    following = queue.submit(Message("Follows"), work.count_to, (1,))
    until(queue, lambda: not queue.active)
    assert failing.failure is not None and "is empty" in str(failing.failure.text)
    assert following.failure is None and following.fraction == 1.0


def test_closing_the_queue_ends_its_children(tmp_path):
    queue = JobQueue(cores=2)
    job = queue.submit(Message("Stuck"), work.stuck, ())
    until(queue, lambda: job.text is not None)
    queue.close()
    assert job.state is JobState.ENDED and not job.runner.running
