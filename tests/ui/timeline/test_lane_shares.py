"""Turns of a speaker that overlap lie in lanes of their own, whether shared out at once or edit by edit."""

from hypothesis import given
from hypothesis import strategies as st

from studio.project.values import State, Turn
from studio.ui.timeline.lane_shares import LaneShares

spans = st.tuples(st.sampled_from((None, 1, 2)), st.integers(0, 20), st.integers(1, 8))


def turn(number: int, speaker_id: int | None, start: float, length: float) -> Turn:
    return Turn(number, 1, speaker_id, start, start + length, "", State.RAW, "", False, "test")


def by_start(turns: list[Turn]) -> list[Turn]:
    return sorted(turns, key=lambda each: (each.start, each.end, each.id))


@given(st.lists(spans, min_size=1, max_size=12), spans)
def test_sharing_out_again_for_a_moved_turn_equals_sharing_out_all(said, to) -> None:
    before = [turn(number, *each) for number, each in enumerate(said)]
    after = [turn(0, *to), *before[1:]]
    shares, anew = LaneShares(), LaneShares()
    shares.share(by_start(before))
    were = {each.id: (each.speaker_id, shares.lane_of(each)) for each in before}
    changed = shares.share(by_start(after), {before[0].speaker_id, after[0].speaker_id})
    anew.share(by_start(after))
    assert shares.counts == anew.counts
    assert [shares.lane_of(each) for each in after] == [anew.lane_of(each) for each in after]
    others = {each.id for each in after[1:] if were[each.id] != (each.speaker_id, shares.lane_of(each))}
    assert others == changed - {0}


@given(st.lists(spans, min_size=1, max_size=12))
def test_no_two_turns_of_a_lane_overlap(said) -> None:
    turns = by_start([turn(number, *each) for number, each in enumerate(said)])
    shares = LaneShares()
    shares.share(turns)
    ends: dict[tuple[int | None, int], float] = {}
    for each in turns:
        lane = (each.speaker_id, shares.lane_of(each))
        assert lane[1] < shares.counts[each.speaker_id]
        assert ends.get(lane, 0.0) <= each.start
        ends[lane] = each.end
