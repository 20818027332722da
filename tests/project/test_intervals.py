from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from studio.project.intervals import overlap_s, subtract, union

tick = st.integers(0, 40)
intervals = st.lists(
    st.tuples(tick, tick).map(sorted).filter(lambda pair: pair[0] < pair[1]).map(tuple), max_size=6
)


def ticks(pairs):
    return {tick for start, end in pairs for tick in range(start, end)}


@given(intervals, intervals)
def test_they_are_sets_of_time(first, second):
    joined = union(first)
    assert ticks(joined) == ticks(first)
    assert sum(end - start for start, end in joined) == len(ticks(first))
    assert joined == sorted(joined)
    assert ticks(subtract(first, second)) == ticks(first) - ticks(second)


@given(intervals)
def test_the_overlap_of_two_is_what_subtracting_takes(pairs):
    for first, second in zip(pairs, pairs[1:], strict=False):
        left = sum(end - start for start, end in subtract([first], [second]))
        assert overlap_s(first, second) == first[1] - first[0] - left


def test_thousands_are_taken_from_thousands_at_once():
    # All with all would take minutes: a recording of hours has as many turns as were found in it.
    turns = [(float(start), start + 0.9) for start in range(20_000)]
    between = [(start + 0.4, start + 0.5) for start in range(20_000)]
    begun = process_time()
    assert len(subtract(turns, between)) == 40_000
    assert process_time() - begun < 2
