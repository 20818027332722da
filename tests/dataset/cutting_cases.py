"""Small cases of cutting of which every way can be tried, and sets of turns with the pauses of speech."""

from dataclasses import replace

import numpy as np

from studio.dataset.clips import TurnToCut
from studio.dataset.cutting import Cutting, cut_badness, length_costs
from studio.project.values import Word
from tests.dataset.rows import turn, words


def random_case(rng: np.random.Generator) -> tuple[list[Word], Cutting]:
    """Up to eleven words with pauses and scores of every kind, and what is wanted of their clips."""
    pauses = rng.choice([0.0, 0.03, 0.1, 0.4], 11) * rng.uniform(0.5, 1.5, 11)
    times, now = [], 0.0
    for pause in pauses[: int(rng.integers(2, 12))]:
        times.append((now + pause, now + pause + rng.uniform(0.1, 1.5)))
        now = times[-1][1]
    said = [replace(word, score=float(rng.choice([0.2, 0.9, 1.0]))) for word in words(*times)]
    wanted = Cutting(
        least_s=float(rng.uniform(0.5, 2.0)),
        most_s=float(rng.uniform(3.0, 6.0)),
        wanted_s=3.0,
        spread_s=1.0,
        left_over=float(rng.choice([0.0, 1.0, 8.0])),
        badness=float(rng.choice([0.0, 1.0, 3.0])),
        lengths=float(rng.choice([0.0, 0.5, 2.0])),
    )
    return said, wanted


def cost_of(spans: list[tuple[int, int]], said: list[Word], wanted: Cutting) -> float:
    """What clips of these words (first, last) cost, reckoned word by word; infinite where not allowed."""
    handle, last_of_all = wanted.handle_s, len(said) - 1

    def pause(after: int) -> float:
        return said[after + 1].start - said[after].end  # type: ignore[operator]

    def badness(after: int) -> float:
        if after in (-1, last_of_all):
            return 0.0
        scores = [np.array([said[after].score]), np.array([said[after + 1].score])]
        return float(cut_badness(np.array([pause(after)]), *scores)[0])

    cost, held = 0.0, set()
    for first, last in spans:
        if any(
            0 <= after < last_of_all and pause(after) < wanted.least_pause_s for after in (first - 1, last)
        ):
            return float("inf")
        start = said[first].start - (0.0 if first == 0 else min(handle, pause(first - 1) / 2))
        end = said[last].end + (0.0 if last == last_of_all else min(handle, pause(last) / 2))
        seconds = end - start
        if not wanted.least_s - 1e-9 <= seconds <= wanted.most_s + 1e-9:
            return float("inf")
        cost += wanted.lengths * float(length_costs(np.array([seconds]), wanted)[0])
        cost += wanted.badness * (badness(first - 1) + badness(last)) / 2
        held |= set(range(first, last + 1))
    # Words with no place to cut between them are left over together.
    at = 0
    while at < len(said):
        end = at
        while end < last_of_all and pause(end) < wanted.least_pause_s:
            end += 1
        if at not in held:
            cost += wanted.left_over / wanted.wanted_s * (said[end].end - said[at].start)  # type: ignore[operator]
        at = end + 1
    return cost


def every_way(count: int, at: int = 0) -> list[list[tuple[int, int]]]:
    """Every choice of clips, as runs (first, last) of words, some left over."""
    if at == count:
        return [[]]
    ways = every_way(count, at + 1)
    for end in range(at, count):
        ways = ways + [[(at, end), *rest] for rest in every_way(count, end + 1)]
    return ways


def spoken(count: int, seed: int) -> list[TurnToCut]:
    """Turns of 20 to 60 words with the pauses of speech."""
    rng, turns = np.random.default_rng(seed), []
    for _ in range(count):
        times, now = [], 0.0
        for _ in range(int(rng.integers(20, 60))):
            now += float(rng.choice([0.0, rng.uniform(0.02, 0.1), rng.uniform(0.2, 0.6)], p=[0.5, 0.3, 0.2]))
            times.append((now, now + float(rng.uniform(0.1, 0.6))))
            now = times[-1][1]
        turns.append(TurnToCut(turn(0.0, now), words(*times)))
    return turns
