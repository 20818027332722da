"""Work on local processes and on a real Dask cluster of this machine: the same results by the same code."""

import sys
import time
from collections.abc import Callable, Iterator

import pytest

from studio.errors import Message, StudioError
from studio.events import Done, Event, Failed, Progress, Result
from studio.jobs.cluster import ClusterMachines
from studio.jobs.machines import LocalMachines, Machines

PATIENCE_S = 60.0


def square(number: int) -> Iterator[Event]:
    yield Progress(0.5, Message("Squaring"))
    yield Result(number * number)


def refuse(name: str) -> Iterator[Event]:
    yield Progress(None, Message("Looking"))
    raise StudioError("{name} cannot be read.", name=name)


def break_down() -> Iterator[Event]:
    yield Progress(None, Message("Working"))
    raise ZeroDivisionError


def ends_of(machines: Machines, tickets: dict[int, str]) -> dict[str, Event]:
    ends: dict[str, Event] = {}
    until = time.monotonic() + PATIENCE_S
    while len(ends) < len(tickets) and time.monotonic() < until:
        for ticket, event in machines.poll():
            if isinstance(event, Result | Done | Failed):
                ends[tickets[ticket]] = event
        time.sleep(0.01)
    return ends


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    distributed = pytest.importorskip("dask.distributed", reason="Dask is an extra")
    with distributed.LocalCluster(
        host="127.0.0.1",
        protocol="tcp",
        n_workers=2,
        threads_per_worker=1,
        processes=False,
        dashboard_address=None,
    ) as cluster:
        yield cluster.scheduler_address


def on_processes(_: pytest.FixtureRequest) -> Machines:
    return LocalMachines(2)


def on_a_cluster(request: pytest.FixtureRequest) -> Machines:
    return ClusterMachines(request.getfixturevalue("scheduler"))


@pytest.mark.parametrize("make", [on_processes, on_a_cluster])
def test_results_and_failures_come_back_with_their_tickets(
    make: Callable[[pytest.FixtureRequest], Machines], request: pytest.FixtureRequest
) -> None:
    machines = make(request)
    try:
        assert machines.room() == 2
        tickets = {machines.start(square, (7,)): "square", machines.start(refuse, ("a.wav",)): "refuse"}
        assert machines.room() == 0
        ends = ends_of(machines, tickets)
        assert machines.room() == 2
        ends |= ends_of(machines, {machines.start(break_down, ()): "break"})
    finally:
        machines.close()
    assert ends["square"] == Result(49)
    assert isinstance(ends["refuse"], Failed) and str(ends["refuse"].text) == "a.wav cannot be read."
    assert isinstance(ends["break"], Failed) and "ZeroDivisionError" in ends["break"].details


def test_without_dask_a_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dask.distributed", None)
    with pytest.raises(StudioError, match=r"pip install .*\[cluster\]"):
        ClusterMachines("tcp://127.0.0.1:1")


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "not an address"])
def test_where_no_scheduler_answers_it_says_so(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("dask.distributed", reason="Dask is an extra")
    monkeypatch.setattr("studio.jobs.cluster.CONNECT_S", 0.5)
    with pytest.raises(StudioError, match="No scheduler answers"):
        ClusterMachines(address)
