import json
from dataclasses import asdict
from pathlib import Path

import pytest

from studio.dataset.clip_fit import ClipFit, doubtful_of, read_fit, said_of


def fit(start: float, text: str, *, doubtful: bool = True) -> ClipFit:
    return ClipFit(f"c{start}", "talk.wav", start, text, 1.0, doubtful)


def test_a_loss_far_above_the_usual_is_doubtful() -> None:
    usual = {f"clip-{number}": 1.0 + 0.01 * number for number in range(10)}
    assert doubtful_of(usual) == frozenset()
    assert doubtful_of({**usual, "wrong": 1.6}) == {"wrong"}
    assert doubtful_of({**usual, "wrong": float("nan")}) == {"wrong"}


def test_equal_losses_and_few_clips_name_nobody() -> None:
    assert doubtful_of({str(number): 1.0 for number in range(8)}) == frozenset()
    assert doubtful_of({"a": 1.0, "b": 9.0}) == frozenset()


def test_the_worst_are_named_with_their_place_and_text() -> None:
    assert said_of([fit(1, "fits", doubtful=False)]) is None
    assert str(said_of([fit(64, "four five")])) == (
        "1 clip does not fit its text: 1:04 “four five” (talk.wav). Look whether that is what is said."
    )
    many = str(said_of([fit(each, f"word {each}") for each in range(5)]))
    assert many.startswith("5 clips do not fit") and "word 2" in many and "word 3" not in many


def test_a_run_without_a_list_or_with_a_torn_one_has_none(tmp_path: Path) -> None:
    assert read_fit(tmp_path) == []
    (tmp_path / "clip_fit.json").write_text('{"clips": [{"clip"')
    assert read_fit(tmp_path) == []


@pytest.mark.parametrize("start", [None, "soon", float("nan")])
def test_a_list_with_a_place_that_is_none_counts_as_none(tmp_path: Path, start: object) -> None:
    stored = asdict(fit(1, "four five"))
    for place, found in ((1.0, [fit(1, "four five")]), (start, [])):
        (tmp_path / "clip_fit.json").write_text(json.dumps({"clips": [{**stored, "start": place}]}))
        assert read_fit(tmp_path) == found
