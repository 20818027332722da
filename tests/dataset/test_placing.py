"""A folder for others is there whole or not at all, and nothing of theirs is ever replaced."""

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from studio.dataset.formats.writers import WRITERS
from studio.dataset.gold_set import GoldSet
from studio.dataset.placing import RECORD, new_beside, placed, require_free, write_record
from studio.errors import StudioError
from tests.dataset.formats.gold import gold_set


def export(out: Path, text: str = "hello") -> None:
    with placed(out) as folder:
        (folder / "sub").mkdir()
        (folder / "sub" / "text.txt").write_text(text)
        write_record(folder, {"speakers": ["Diane"]})


def test_a_folder_appears_whole_with_its_record(tmp_path: Path) -> None:
    export(tmp_path / "new" / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["new"]
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["out"]
    record = json.loads((tmp_path / "new" / "out" / RECORD).read_text())
    assert record["speakers"] == ["Diane"] and list(record["files"]) == ["sub/text.txt"]
    assert oct((tmp_path / "new" / "out").stat().st_mode)[-3:] == "755"


def test_an_empty_folder_is_filled_and_an_earlier_export_replaced(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    export(tmp_path / "out")
    export(tmp_path / "out", "another")
    assert (tmp_path / "out" / "sub" / "text.txt").read_text() == "another"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("change", ["foreign", "edited", "deleted", "no record", "record of nothing"])
def test_a_folder_with_something_else_in_it_is_refused_and_kept(tmp_path: Path, change: str) -> None:
    out = tmp_path / "out"
    export(out)
    match change:
        case "foreign":
            (out / "notes.txt").write_text("mine")
        case "edited":
            (out / "sub" / "text.txt").write_text("corrected by hand")
        case "deleted":
            (out / "sub" / "text.txt").unlink()
        case "no record":
            (out / RECORD).unlink()
        case "record of nothing":
            (out / RECORD).write_text("[]")
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    with pytest.raises(StudioError, match="holds files that are no export"):
        export(out, "another")
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_files_put_there_while_it_was_written_are_kept(tmp_path: Path) -> None:
    out = tmp_path / "out"
    export(out)
    with pytest.raises(StudioError, match="holds files that are no export"), placed(out) as folder:
        write_record(folder, {})
        (out / "notes.txt").write_text("mine")
    assert (out / "notes.txt").read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(StudioError, match="there is a file of that name"):
        require_free(tmp_path / "out")


def test_a_failure_leaves_what_was_there_as_it_was(tmp_path: Path) -> None:
    export(tmp_path / "out")
    sentence = r"No space left on device\. Nothing was left there"
    with pytest.raises(StudioError, match=sentence), placed(tmp_path / "out") as folder:
        (folder / "half").write_text("half")
        raise OSError(28, "No space left on device")
    assert (tmp_path / "out" / "sub" / "text.txt").read_text() == "hello"
    require_free(tmp_path / "out")  # all in it was written by an export, and is as it was
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_failure_takes_the_folders_above_away_that_were_made_for_it(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), placed(tmp_path / "a" / "b" / "out") as folder:
        (folder / "half").write_text("half")
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_export_left_goes_with_the_next_one_a_day_later(tmp_path: Path) -> None:
    old, new = (new_beside(tmp_path / "out") for _ in range(2))
    (old / "half").write_text("half")
    os.utime(old, (0, 0))
    (tmp_path / ".out-mine").mkdir()
    export(tmp_path / "out")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([".out-mine", new.name, "out"])


@pytest.fixture
def gold(tmp_path: Path) -> GoldSet:
    return gold_set(tmp_path, "Diane", "Ben")


@contextmanager
def nearly_full_disk() -> Iterator[None]:
    """Files that end at 2 kB, as on a disk that is full: each write beyond fails, sound files' too.

    No fixture: pytest reports before it ends one, maybe into a file of its own.
    """
    before, heard = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, heard)


@pytest.mark.parametrize(
    "name", [name for name, each in WRITERS.items() if each.content == "clips" and not each.package]
)
def test_a_full_disk_leaves_no_half_data_set(name: str, gold: GoldSet, tmp_path: Path) -> None:
    out, refused = tmp_path / "out", pytest.raises(StudioError, match="could not be written")
    with refused, nearly_full_disk(), placed(out) as folder:
        list(WRITERS[name].write_clips(folder, gold))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["snapshots"]


FULL = """
import sys
from pathlib import Path
from studio.dataset.formats.writers import WRITERS
from studio.dataset.gold_set import GoldSet
from studio.dataset.placing import placed
from studio.dataset.snapshot import load_snapshot
from studio.errors import StudioError

snapshot, disk = map(Path, sys.argv[1:])
gold = GoldSet((load_snapshot(snapshot),), disk / "out")
for name in ("ljspeech", "vctk", "sv2tts"):
    try:
        with placed(disk / "out") as folder:
            list(WRITERS[name].write_clips(folder, gold))
    except StudioError as error:
        print(error)
    print(sorted(path.name for path in disk.iterdir()))
"""


def test_a_disk_that_is_really_full_is_said_and_left_empty(gold: GoldSet, tmp_path: Path) -> None:
    """On a disk of 128 kB of its own, where this machine lets one be made."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = [
        "unshare", "--mount", "--map-root-user", "sh", "-c",
        'mount -t tmpfs -o size=128k tmpfs "$0" && exec "$1" -c "$2" "$3" "$0"',
        str(disk), sys.executable, FULL, str(gold.snapshots[0].folder),
    ]  # fmt: skip
    try:
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": "."})
    except FileNotFoundError:
        pytest.skip("no unshare here")
    if "mount" in done.stderr or "unshare" in done.stderr:
        pytest.skip(f"no disk can be made here: {done.stderr.strip()}")
    said = done.stdout.splitlines()
    assert len(said) == 6 and said[1::2] == ["[]"] * 3, done
    assert all("could not be written" in line and ".." not in line for line in said[::2])
