"""What is held out: whole recordings where that can be had, never a part of what belongs together."""

from hypothesis import given
from hypothesis import strategies as st
from pytest import mark, raises

from studio.dataset.leakage import LeakKind, leaks
from studio.dataset.snapshot import TEST, TRAIN, VALIDATION, SnapshotClip
from studio.dataset.splitting import Shares, SplitBy, split
from studio.errors import StudioError
from tests.dataset.frozen_clips import frozen_clip


def divided(clips: list[SnapshotClip], shares: Shares | None = None) -> list[SnapshotClip]:
    sides = split(clips, shares).sides
    return [clip.with_split(sides[clip.id]) for clip in clips]


def podcast(recordings: int, clips: int) -> list[SnapshotClip]:
    return [
        frozen_clip(start=5.0 * place, recording=f"episode {number}")
        for number in range(recordings)
        for place in range(clips)
    ]


@given(recordings=st.integers(4, 30), clips=st.integers(2, 6))
def test_whole_recordings_are_held_out_where_there_are_enough(recordings: int, clips: int) -> None:
    found = divided(podcast(recordings, clips))
    assert split(podcast(recordings, clips)).by is SplitBy.RECORDING
    assert {clip.split for clip in found} >= {TRAIN, VALIDATION}
    assert not leaks(found)
    assert sum(clip.split == TRAIN for clip in found) >= 0.4 * len(found)


def test_a_recording_stays_on_its_side_when_another_comes() -> None:
    before = {clip.id: clip.split for clip in divided(podcast(40, 2))}
    after = {clip.id: clip.split for clip in divided(podcast(41, 2))}
    assert all(after[name] == side for name, side in before.items())


def test_one_recording_gives_single_clips_and_says_so() -> None:
    clips = podcast(1, 40)
    assert split(clips).by is SplitBy.CLIP
    found = divided(clips)
    assert {clip.split for clip in found} == {TRAIN, VALIDATION, TEST}
    assert {leak.kind for leak in leaks(found)} == {LeakKind.RECORDING}


def test_one_recording_gives_clips_to_test_with_where_nothing_validates() -> None:
    assert {clip.split for clip in divided(podcast(1, 40), Shares(0.0, 0.1))} == {TRAIN, TEST}


def test_a_recording_that_is_most_of_the_material_is_not_held_out() -> None:
    clips = [*podcast(1, 50), *(frozen_clip(start=0.0, recording="short") for _ in range(1))]
    assert {clip.recording for clip in divided(clips) if clip.split != TRAIN} == {"short"}


def test_prompts_that_were_read_twice_stay_together() -> None:
    takes = [
        frozen_clip(recording=f"prompt {prompt} take {take}", text=f"sentence number {prompt} is this one")
        for prompt in range(12)
        for take in range(3)
    ]
    assert split(takes).by is SplitBy.RECORDING and not leaks(divided(takes))


def test_a_jingle_in_every_episode_does_not_stop_the_split() -> None:
    clips = [
        frozen_clip(start=place, recording=f"episode {number}", text=text)
        for number in range(10)
        for place, text in ((0.0, "welcome to our little show"), (9.0, f"today we talk about topic {number}"))
    ]
    found = divided(clips)
    assert split(clips).by is SplitBy.RECORDING
    assert [leak.kind for leak in leaks(found)] == [LeakKind.TEXT]
    assert str(leaks(found)[0].sentence).endswith("held out: welcome to our little show")


def test_few_clips_are_all_trained_on_and_shares_of_nothing_hold_nothing_out() -> None:
    assert split(podcast(4, 1)).by is SplitBy.NOTHING
    assert {clip.split for clip in divided(podcast(9, 2), Shares(0.0, 0.0))} == {TRAIN}
    only_test = {clip.split for clip in divided(podcast(30, 2), Shares(0.0, 0.1))}
    assert only_test == {TRAIN, TEST}


@mark.parametrize("shares", [(-0.1, 0.1), (0.4, 0.2), (float("nan"), 0.1)])
def test_shares_that_leave_too_little_are_refused(shares: tuple[float, float]) -> None:
    with raises(StudioError, match="50%"):
        Shares(*shares)


def test_each_way_in_is_named() -> None:
    def on(side: str, **values: object) -> SnapshotClip:
        return frozen_clip(**values).with_split(side)  # type: ignore[arg-type]

    same_span = [on(TRAIN, start=1.0, text="a b c d e"), on(TEST, start=2.0, text="f g h i j")]
    [span, recording] = leaks(same_span)
    assert (span.kind, recording.kind) == (LeakKind.SPAN, LeakKind.RECORDING)
    assert span.sides == (TEST, TRAIN) and "episode" in str(span.sentence)
    same_text = [
        on(TRAIN, recording="a", text="The same, said twice!"),
        on(VALIDATION, recording="b", text="the same said twice"),
    ]
    assert [leak.kind for leak in leaks(same_text)] == [LeakKind.TEXT]
    yes = [on(TRAIN, recording="a", text="Yes."), on(TEST, recording="b", text="Yes.")]
    assert leaks(yes) == []
    copied = [on(TRAIN, recording="a", sound="1", text="x"), on(TEST, recording="b", sound="1", text="y")]
    assert [leak.kind for leak in leaks(copied)] == [LeakKind.SOUND]
