import threading

import pytest

from studio.errors import Message, StudioError
from studio.ui.panels.background import Background


@pytest.fixture
def background(qapp):  # type: ignore[no-untyped-def]
    made = Background("test")
    yield made
    made.close()


def test_work_is_done_beside_the_window_and_its_result_arrives_in_it(background, qtbot) -> None:  # type: ignore[no-untyped-def]
    arrived: list[tuple[int, int]] = []

    background.run(threading.get_ident, lambda worker: arrived.append((worker, threading.get_ident())))

    qtbot.waitUntil(lambda: bool(arrived))
    [(worked_in, arrived_in)] = arrived
    assert worked_in != arrived_in == threading.get_ident()


def test_a_refusal_goes_to_who_asked_or_to_everybody(background, qtbot) -> None:  # type: ignore[no-untyped-def]
    def refuse() -> None:
        raise StudioError("Not {what}.", what="now")

    heard: list[Message] = []
    background.failed.connect(heard.append)

    background.run(refuse, lambda _: None)
    background.run(refuse, lambda _: None, lambda message: heard.append(Message("mine")))

    qtbot.waitUntil(lambda: len(heard) == 2)
    assert [str(message) for message in heard] == ["Not now.", "mine"]


def test_of_work_that_replaces_other_work_only_the_newest_arrives(background, qtbot) -> None:  # type: ignore[no-untyped-def]
    hold, arrived = threading.Event(), list[int]()
    background.run(hold.wait, lambda _: None)
    for number in range(3):
        background.run(lambda number=number: number, arrived.append, instead_of="picture")
    hold.set()

    qtbot.waitUntil(lambda: not background.busy)

    assert arrived == [2]


def test_a_bug_in_the_work_is_raised_in_the_window(background, qtbot) -> None:  # type: ignore[no-untyped-def]
    with qtbot.captureExceptions() as raised:
        background.run(lambda: 1 // 0, lambda _: None)
        qtbot.waitUntil(lambda: bool(raised))

    assert raised[0][0] is ZeroDivisionError
