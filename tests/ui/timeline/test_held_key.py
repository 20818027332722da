"""How far a held key goes."""

from studio.ui.timeline.held_key import GROWTH, HELD_WITHIN_S, HeldKey


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_taps_stay_small_and_a_held_key_goes_farther_and_farther() -> None:
    clock = Clock()
    key = HeldKey(clock)
    tapped = []
    for _ in range(40):
        clock.now += 0.2
        tapped.append(key.steps("later"))
    assert set(tapped) == {1}
    held = []
    for _ in range(GROWTH[-1][0] + 2):
        clock.now += HELD_WITHIN_S / 3
        held.append(key.steps("later"))
    assert held == sorted(held)
    assert held[0] == 1 and held[-1] == GROWTH[-1][1]


def test_another_gesture_or_a_pause_begins_anew() -> None:
    clock = Clock()
    key = HeldKey(clock)
    for _ in range(50):
        clock.now += 0.03
        key.steps("later")
    assert key.steps("earlier") == 1
    for _ in range(50):
        clock.now += 0.03
        key.steps("later")
    clock.now += 1.0
    assert key.steps("later") == 1
