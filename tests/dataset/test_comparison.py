"""What came, went and changed between two snapshots."""

from dataclasses import replace
from pathlib import Path

from studio.dataset.comparison import Difference, compare
from studio.dataset.snapshot import Snapshot, SnapshotClip
from tests.dataset.frozen_clips import frozen_clip


def snapshot(*clips: SnapshotClip) -> Snapshot:
    return Snapshot(Path(), "hash", "Diane", "en", 16_000, clips)


FIRST, SECOND, THIRD = (frozen_clip(start=10.0 * place) for place in range(3))


def test_the_same_is_the_same() -> None:
    found = compare(snapshot(FIRST, SECOND), snapshot(FIRST, SECOND))
    assert found.is_same and found.unchanged == 2


def test_clips_that_came_and_went_are_named() -> None:
    found = compare(snapshot(FIRST, SECOND), snapshot(SECOND, THIRD))
    assert (found.added, found.removed, found.changed, found.unchanged) == ((THIRD,), (FIRST,), (), 1)


def test_what_changed_is_named() -> None:
    [changed] = compare(snapshot(FIRST), snapshot(replace(FIRST, text="other", split="test"))).changed
    assert changed.differences == {Difference.TEXT, Difference.SPLIT}
    [changed] = compare(snapshot(FIRST), snapshot(replace(FIRST, sha256="0" * 64))).changed
    assert changed.differences == {Difference.SOUND}


def test_a_clip_that_was_cut_anew_is_the_same_clip() -> None:
    cut = frozen_clip(start=10.4, seconds=2.9, text=SECOND.text)
    found = compare(snapshot(FIRST, SECOND), snapshot(FIRST, cut))
    assert not found.added and not found.removed
    assert [(each.earlier, each.later) for each in found.changed] == [(SECOND, cut)]
    assert found.changed[0].differences == {Difference.CUT}


def test_a_clip_that_moved_on_is_another_clip() -> None:
    away = frozen_clip(start=12.5)
    found = compare(snapshot(SECOND), snapshot(away))
    assert (found.added, found.removed) == ((away,), (SECOND,))


def test_the_same_sound_of_another_name_is_the_same_clip() -> None:
    renamed = replace(FIRST, recording="renamed", id="renamed_0", source="")
    assert compare(snapshot(FIRST), snapshot(renamed)).unchanged == 1


def test_two_recordings_of_one_name_are_told_apart_by_their_sound() -> None:
    other = replace(FIRST, source="f" * 64, sha256="e" * 64)
    found = compare(snapshot(FIRST), snapshot(other))
    assert (found.added, found.removed) == ((other,), (FIRST,))
