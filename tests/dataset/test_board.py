"""What is out of line on the board."""

import pytest

from studio.dataset.board import FEWEST, Board, Measure, MeasuredClip, outliers
from studio.project.board_reads import BoardClip, TurnFigures
from studio.project.values import State


def clip(number: int, speech_db: float, noise_db: float, speaker: int = 1) -> MeasuredClip:
    row = BoardClip(number, number, 1, speaker, State.GOLD, 10.0 * number, 10.0 * number + 5, "")
    return MeasuredClip(row, speech_db, noise_db)


def turn(number: int, words: int, seconds: float, speaker: int = 1) -> TurnFigures:
    start = 20.0 * number
    return TurnFigures(
        number, 1, speaker, start, start + seconds, State.GOLD, words, words, seconds, 0, 0, 0, 0
    )


def board(clips: list[MeasuredClip], turns: list[TurnFigures] | None = None) -> Board:
    return Board({1: "Ann", 2: "Ben"}, {1: "call"}, turns=tuple(turns or ()), clips=tuple(clips))


def test_a_soft_and_a_noisy_clip_stand_out_against_their_own_speaker() -> None:
    quiet_speaker = [clip(number, -40 + number % 3, -70) for number in range(20, 40)]
    loud_speaker = [clip(number, -20 + number % 3, -60, speaker=2) for number in range(40, 60)]
    found = outliers(board([*quiet_speaker, *loud_speaker, clip(1, -20, -70), clip(2, -39, -45)]))
    assert [(each.measure, each.turn_id) for each in found] == [(Measure.NOISE, 2), (Measure.LEVEL, 1)]
    assert found[1].usual == pytest.approx(-39) and found[1].value == -20 and found[1].distance > 0


def test_a_rushed_turn_stands_out_and_a_short_one_has_no_pace() -> None:
    usual = [turn(number, 30, 10 + 0.1 * (number % 4)) for number in range(20)]
    rushed, short = turn(30, 60, 10), turn(31, 10, 1)
    found = outliers(board([], [*usual, rushed, short]))
    assert [(each.measure, each.turn_id) for each in found] == [(Measure.PACE, 30)]
    assert len(board([], [*usual, short]).values(Measure.PACE)) == 20


def test_few_values_have_no_middle() -> None:
    few = [clip(number, -30, -70) for number in range(FEWEST - 2)]
    assert outliers(board([*few, clip(99, -5, -70)])) == []


def test_values_are_of_one_speaker_or_of_all() -> None:
    shown = board([clip(1, -30, -70), clip(2, -20, -60, speaker=2)])
    assert shown.values(Measure.LEVEL) == [-30, -20] and shown.values(Measure.LEVEL, 2) == [-20]
    assert shown.values(Measure.LENGTH) == [5, 5]
