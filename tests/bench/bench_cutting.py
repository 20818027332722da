"""How well and how fast turns are cut into clips: ``python -m tests.bench.bench_cutting``.

Compares small random cases with the best of all ways, and cuts three hours of words.
"""

import time
from collections.abc import Sequence

import numpy as np

from studio.dataset.clips import cut_turn, cut_turns
from studio.dataset.cutting import DEFAULT, distance_from_wanted
from tests.dataset.cutting_cases import cost_of, every_way, random_case, spoken
from tests.dataset.rows import turn

CASES, MOST_WORDS = 500, 9
TURNS = 630
"""About three hours."""


def main() -> None:
    """Measure and print."""
    equal, cases = _as_good_as_the_best()
    print(f"{equal} of {cases} small cases cost what the best of all ways costs")
    turns = spoken(TURNS, 101)
    count, seconds = sum(len(each.words) for each in turns), sum(each.turn.end for each in turns)
    took = []
    for _ in range(5):
        started = time.perf_counter()
        cut = cut_turns(turns)
        took.append(time.perf_counter() - started)
    alone = [span.seconds for each in turns for span in cut_turn(each.turn, each.words)]
    print(f"{count} words, {seconds / 3600:.2f} h: cut in {np.median(took):.2f} s (median of 5)")
    print(
        f"{len(cut.lengths)} clips, {cut.left_share:.2%} of the speech left over, badness {cut.badness:.3f}, "
        f"distance from the wanted lengths {cut.distance:.3f}; turns cut one by one "
        f"{distance_from_wanted(np.array(alone), DEFAULT):.3f}"
    )


def _as_good_as_the_best() -> tuple[int, int]:
    rng = np.random.default_rng(77)
    ways: dict[int, Sequence[list[tuple[int, int]]]] = {}
    equal = cases = 0
    while cases < CASES:
        said, wanted = random_case(rng)
        first, last = said[0].start, said[-1].end
        assert first is not None and last is not None
        if len(said) > MOST_WORDS or last - first < wanted.least_s:
            continue
        ways.setdefault(len(said), every_way(len(said)))
        found = [
            (span.first_word or 0, span.last_word or 0) for span in cut_turn(turn(first, last), said, wanted)
        ]
        best = min(cost_of(way, said, wanted) for way in ways[len(said)])
        equal += abs(cost_of(found, said, wanted) - best) < 1e-9
        cases += 1
    return equal, cases


if __name__ == "__main__":
    main()
