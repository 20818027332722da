"""What is made for the device, without one: every sample of a range, once, with fades at its ends."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.audio.rendering import GROWS_BY_S, ArraySource, GrowingSource, Mark, Marks, Rendering
from studio.audio.ring import Ring

RATE = 1000
FADE = 5


def rendered(rendering: Rendering, rate: int = RATE, channels: int = 1, most: int = 10**9) -> np.ndarray:
    parts, total = [np.zeros((0, channels), np.float32)], 0
    for block in rendering.blocks(rate, channels, rendering.begin):
        parts.append(block.frames)
        total += len(block.frames)
        if total >= most:
            break
    return np.concatenate(parts)


@given(st.integers(0, 500), st.integers(0, 500))
def test_a_range_is_rendered_exactly(start: int, stop: int) -> None:
    samples = np.random.default_rng(1).uniform(0.1, 1, 500).astype(np.float32)
    made = rendered(Rendering(ArraySource(samples, RATE), (start, max(start, stop)), start))
    expected = samples[start:stop]
    assert made.shape == (len(expected), 1)
    assert np.array_equal(made[FADE : len(made) - FADE, 0], expected[FADE : len(expected) - FADE])
    assert np.all(made > 0) and np.all(made[:, 0] <= expected)


def test_a_loop_begins_where_it_is_told_and_repeats_the_range() -> None:
    samples = np.arange(1, 301, dtype=np.float32)
    source = ArraySource(samples, RATE)
    made = rendered(Rendering(source, (100, 200), 150, loop=True), most=260)[:, 0]
    assert made[10] == samples[160]
    assert made[50 + 20] == samples[120] and made[150 + 20] == samples[120]


def test_the_end_can_move_while_it_plays() -> None:
    rendering = Rendering(ArraySource(np.ones(1000, np.float32), RATE), (0, 500), 0)
    blocks = rendering.blocks(RATE, 1, 0)
    made = len(next(blocks).frames)
    rendering.bounds = (0, 100)
    assert made + sum(len(block.frames) for block in blocks) == 100


def test_positions_follow_the_source_at_another_rate_and_speed() -> None:
    rendering = Rendering(ArraySource(np.ones(4000, np.float32), RATE), (1000, 3000), 1000, speed=2.0)
    blocks = list(rendering.blocks(2000, 2, 1000))
    assert sum(len(block.frames) for block in blocks) == pytest.approx(2000, abs=2)
    assert blocks[0].position_s == 1.0
    end = blocks[-1].position_s + len(blocks[-1].frames) * blocks[-1].pace
    assert end == pytest.approx(3.0, abs=0.01)


def test_sound_that_is_still_being_made_grows_without_end_and_can_be_cut() -> None:
    wanted = np.arange(3 * int(GROWS_BY_S) * RATE, dtype=np.float32)
    growing = GrowingSource(RATE)
    for part in np.split(wanted, [1, 700, 61_234, 130_000]):
        growing.add(part)
    assert growing.samples == len(wanted)
    assert np.array_equal(growing.read(59_990, 120_010)[:, 0], wanted[59_990:120_010])
    growing.cut(60_500)
    growing.add(np.full(10, -1, np.float32))
    assert growing.read(60_499, 99_999)[:, 0].tolist() == [60_499.0] + 10 * [-1.0]


def test_marks_tell_the_moment_of_every_frame() -> None:
    marks = Marks(2.0)
    assert marks.position_s(0) == 2.0
    for number in range(5000):
        marks.add(Mark(number * 10, number * 0.5, 0.05, 0.1))
    assert marks.position_s(49_990 + 4) == pytest.approx(4999 * 0.5 + 0.2)
    assert marks.position_s(49_000) == pytest.approx(2450)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 12)), max_size=60))
def test_a_ring_gives_back_what_went_in_in_order(steps: list[tuple[bool, int]]) -> None:
    ring, given, taken = Ring(8, 1), 0, 0
    for writes, count in steps:
        if writes:
            frames = np.arange(given, given + count, dtype=np.float32)[:, None]
            given += ring.write(frames)
        else:
            target = np.full((count, 1), -1, np.float32)
            got = ring.read_into(target)
            assert target[:got, 0].tolist() == list(range(taken, taken + got))
            taken += got
        assert ring.filled == given - taken and ring.space == 8 - ring.filled
