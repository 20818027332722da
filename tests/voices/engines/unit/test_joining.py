import numpy as np
import pytest

from studio.dataset.snapshot import Snapshot
from studio.voices.engines.unit.building import build_index
from studio.voices.engines.unit.index import UnitIndex, read_at_rate
from studio.voices.engines.unit.joining import Stretch, join, pause, stretches_of
from studio.voices.engines.unit.search import LEFT, RIGHT, Half


@pytest.fixture(scope="module")
def index(diane: Snapshot) -> UnitIndex:
    return build_index(diane)


def test_halves_that_follow_each_other_in_the_gold_make_one_stretch(index: UnitIndex) -> None:
    row = int(np.flatnonzero(index.first & index.speech)[0])
    halves = [Half(row, LEFT, 0), Half(row, RIGHT, 0), Half(row + 1, LEFT, 0), Half(row + 1, RIGHT, 0)]
    [stretch] = stretches_of(halves, index)
    assert (stretch.start, stretch.end) == (index.start[row], index.end[row + 1])
    assert len(stretches_of([halves[0], Half(row + 1, RIGHT, 0)], index)) == 2


def test_a_sine_cut_out_of_phase_is_joined_in_phase(index: UnitIndex) -> None:
    rate = index.sample_rate
    sine = (0.3 * np.sin(2 * np.pi * 150 * np.arange(2 * rate) / rate)).astype(np.float32)
    # The second piece begins half a period late: a plain join would cancel or click.
    first, second = 0.5, 1.0 + 0.5 / 150
    pieces = [Stretch(0, 0.2, first, 0, 0, (0,)), Stretch(0, second, second + 0.3, 0, 0, (0,))]
    sound = join(pieces, index, lambda number: sine / index.gain[0])
    middle = sound[round(0.2 * rate) : round(0.4 * rate)]
    loudness = np.sqrt(np.convolve(middle**2, np.full(rate // 150, 150 / rate), "valid"))
    assert loudness.min() > 0.9 * loudness.max()
    assert np.abs(np.diff(middle)).max() < 1.1 * 0.3 * 2 * np.pi * 150 / rate


def test_a_jump_in_level_becomes_a_ramp(index: UnitIndex) -> None:
    rate = index.sample_rate
    time = np.arange(2 * rate) / rate
    sound = (np.where(time < 1.0, 0.1, 0.2) * np.sin(2 * np.pi * 200 * time)).astype(np.float32)
    pieces = [Stretch(0, 0.3, 0.7, 0, 0, (0,)), Stretch(0, 1.3, 1.7, 0, 0, (0,))]
    joined = join(pieces, index, lambda number: sound / index.gain[0])
    at = round(0.4 * rate)
    before, after = joined[at - rate // 50 : at], joined[at : at + rate // 50]
    assert np.abs(after).max() < 1.25 * np.abs(before).max()


def test_a_stretch_at_the_very_ends_of_a_clip_is_read_without_wrapping(
    diane: Snapshot, index: UnitIndex
) -> None:
    clip = read_at_rate(diane, diane.clips[0])
    seconds = len(clip) / index.sample_rate
    sound = join([Stretch(0, 0.0, seconds, 0, 0, (0,))], index, lambda number: clip)
    assert len(sound) == pytest.approx(len(clip), abs=0.1 * index.sample_rate)
    assert np.isfinite(sound).all()


def test_a_pause_is_as_long_as_asked_and_quiet(index: UnitIndex) -> None:
    quiet = pause(0.4, index)
    assert len(quiet) == round(0.4 * index.sample_rate)
    assert np.abs(quiet).max() < 0.05
    assert len(pause(0.0, index)) == 0


def test_nothing_to_join_is_no_sound(index: UnitIndex) -> None:
    assert len(join([], index, lambda number: np.zeros(0, np.float32))) == 0
