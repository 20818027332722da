"""Work on the machines of a Dask cluster, which see the same files under the same paths.

Dask is an extra of the installation: pip install "gold-voice-studio[cluster]".
"""

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING, Any

import studio
from studio.errors import Message, StudioError
from studio.events import Done, Event, Failed, Progress, Result
from studio.jobs.process import Work, failure

if TYPE_CHECKING:
    from dask.distributed import Client, Future

CONNECT_S = 20.0
ATTEMPTS = 2
"""A worker that dies takes its piece of work with it; another one tries it again, so often."""


class ClusterMachines:
    """The workers of the cluster whose scheduler is at `address`, one piece of work on each of their threads.

    Raises StudioError where Dask is missing, no scheduler answers there, or its workers run another version.
    """

    def __init__(self, address: str) -> None:
        self._client = _connected(address)
        self._futures: dict[int, Future] = {}
        self._tickets = count(1)
        self._refuse_other_versions()

    def room(self) -> int:
        """How many more pieces may begin now; workers may come and go."""
        threads = sum(self._client.nthreads().values())
        return max(1, threads) - len(self._futures)

    def start(self, work: Work, args: tuple[Any, ...]) -> int:
        """Hand a piece of work to the scheduler."""
        ticket = next(self._tickets)
        self._futures[ticket] = self._client.submit(last_event, work, args, pure=False, retries=ATTEMPTS - 1)
        return ticket

    def poll(self) -> list[tuple[int, Event]]:
        """How the pieces ended that ended since the last call; a cluster does not tell how far they are."""
        ended = [(ticket, future) for ticket, future in self._futures.items() if future.done()]
        for ticket, _ in ended:
            del self._futures[ticket]
        return [(ticket, _end_of(future)) for ticket, future in ended]

    def close(self) -> None:
        """Take back what is under way, and leave the cluster to others."""
        for future in self._futures.values():
            future.cancel()
        self._futures.clear()
        self._client.close()

    def _refuse_other_versions(self) -> None:
        for worker, version in self._client.run(_version).items():
            if version != studio.__version__:
                self._client.close()
                raise StudioError(
                    "The worker {worker} runs version {theirs} of this program, and this is {ours}. "
                    "Install the same version there.",
                    worker=worker,
                    theirs=version,
                    ours=studio.__version__,
                )


def last_event(work: Work, args: tuple[Any, ...]) -> Event:
    """Do `work(*args)` here, to its end. A failure is returned as an event: it is nobody else's to try."""
    last: Event = Done(stopped=True)
    try:
        for event in _events(work, args):
            if not isinstance(event, Progress):
                last = event
    except Exception as error:
        return failure(error)
    return last


def _events(work: Work, args: tuple[Any, ...]) -> Iterator[Event]:
    yield from work(*args)


def _version() -> str:
    return studio.__version__


def _connected(address: str) -> "Client":
    try:
        from dask.distributed import Client
    except ImportError as error:
        raise StudioError(
            "Work on several machines needs Dask, which is not installed. "
            'Install it with: pip install "gold-voice-studio[cluster]"'
        ) from error
    try:
        return Client(address, timeout=CONNECT_S, set_as_default=False)
    except (OSError, ValueError) as error:
        raise StudioError(
            "No scheduler answers at {address}: {reason}. Start one with: dask scheduler",
            address=address,
            reason=str(error) or type(error).__name__,
        ) from error


def _end_of(future: "Future") -> Event:
    if future.status == "finished":
        event: Event = future.result()
        return event if isinstance(event, Result | Done | Failed) else Done()
    if future.status == "cancelled":
        return Done(stopped=True)
    reason = type(future.exception()).__name__
    return Failed(Message("The worker that did this was lost ({reason}). Try again.", {"reason": reason}))
