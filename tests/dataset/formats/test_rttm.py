from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.dataset.formats.rttm import RttmTurn, read, write
from studio.errors import StudioError


def test_a_turn_is_ten_columns_with_three_decimals(tmp_path: Path) -> None:
    write(tmp_path / "x.rttm", [RttmTurn("my call", 1.23456, 2.0, "Mary Ann")])
    assert (tmp_path / "x.rttm").read_text() == (
        "SPEAKER my_call 1 1.235 0.765 <NA> <NA> Mary_Ann <NA> <NA>\n"
    )


def test_turns_come_back_in_order_of_time(tmp_path: Path) -> None:
    turns = [RttmTurn("a", 3.0, 4.5, "X"), RttmTurn("a", 1.0, 2.0, "Y")]
    write(tmp_path / "x.rttm", turns)
    assert read(tmp_path / "x.rttm").turns == (turns[1], turns[0])


@given(edges=st.lists(st.floats(0, 5000), min_size=3, max_size=3, unique=True))
def test_turns_that_touch_still_touch(tmp_path: Path, edges: list[float]) -> None:
    first, middle, last = sorted(edges)
    write(tmp_path / "x.rttm", [RttmTurn("a", first, middle, "X"), RttmTurn("a", middle, last, "Y")])
    lines = [line.split() for line in (tmp_path / "x.rttm").read_text().splitlines()]
    ends = [round(float(line[3]) + float(line[4]), 3) for line in lines]
    assert ends[0] == float(lines[1][3])


def test_other_lines_are_passed_over_and_damaged_ones_named(tmp_path: Path) -> None:
    path = tmp_path / "x.rttm"
    path.write_text(
        ";; a comment\n\nSPKR-INFO a 1 <NA> <NA> <NA> unknown X <NA> <NA>\n"
        "SPEAKER\ta\t1\t0.5\t1.0\t<NA>\t<NA>\tX\n"
        "SPEAKER a 1 now 1.0 <NA> <NA> X <NA> <NA>\nSPEAKER a 1 1.0 -1 <NA> <NA> X <NA> <NA>\n"
    )
    found = read(path)
    assert found.turns == (RttmTurn("a", 0.5, 1.5, "X"),)
    assert [problem.values["line"] for problem in found.problems] == [5, 6]


@pytest.mark.parametrize("content", [b"just some text\n", b"\xff\xfe\x00\x01"])
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.rttm").write_bytes(content)
    with pytest.raises(StudioError, match="RTTM"):
        read(tmp_path / "x.rttm")


def test_the_sample_calls_reference_is_read() -> None:
    package = find_spec("pyannote.audio")
    assert package and package.submodule_search_locations
    found = read(Path(next(iter(package.submodule_search_locations))) / "sample" / "sample.rttm")
    assert {turn.speaker for turn in found.turns} == {"speaker90", "speaker91"}
    assert len(found.turns) == 10 and not found.problems
