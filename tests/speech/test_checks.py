"""The whole check on real digits: one planted error of each kind is found, and said in plain words."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.audio.files import write_wav
from studio.dataset.gate import GATE
from studio.dataset.risks import RISKS, RiskKind, explain, queue
from studio.errors import StudioError
from studio.events import Progress, Result
from studio.jobs.crew import Crew
from studio.jobs.process import ThisJob
from studio.project.values import NewProblem, Problem
from studio.speech.checks import check
from studio.speech.checks_plain import turn_from_plain
from studio.speech.checks_store import stored_file
from studio.speech.checks_turns import TurnToCheck
from tests.bench.planting import KINDS, Planted, plant
from tests.bench.spoken_project import SAMPLE_RATE, KnownRecording, digits_only, plain_turns
from tests.speech.sample_call import sample_call

TURNS = 32


@dataclass(frozen=True)
class Checked:
    """A recording on disk with its turns, what was planted in it and what the check found."""

    path: Path
    cache: Path
    turns: list[TurnToCheck]
    planted: list[Planted]
    found: list[NewProblem]


def checked(recording: KnownRecording, planted: list[Planted], folder: Path) -> Checked:
    write_wav(folder / "digits.wav", recording.samples, SAMPLE_RATE)
    turns = [turn_from_plain(values) for values in plain_turns(recording)]
    found = results(folder / "digits.wav", turns, folder / "cache")
    return Checked(folder / "digits.wav", folder / "cache", turns, planted, found)


def results(
    path: Path, turns: list[TurnToCheck], cache: Path, only: list[int] | None = None
) -> list[NewProblem]:
    *progress, result = check(path, turns, only=only, cache=cache)
    assert all(isinstance(event, Progress) for event in progress) and isinstance(result, Result)
    return list(result.value)


@pytest.fixture(scope="module")
def correct(speech_data: Path) -> KnownRecording:
    return digits_only(speech_data, "tune", TURNS)


@pytest.fixture(scope="module")
def faulty(correct: KnownRecording, tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """One error of each of the ten kinds; the other turns are right."""
    voice, _ = soundfile.read(sample_call()[0], dtype="float32")
    ((copy,), planted) = plant([correct], [voice[8 * 16000 : 20 * 16000]], each=1, seed=5)
    return checked(copy, planted, tmp_path_factory.mktemp("faulty"))


EXPECTED = {
    "edge moved": {"start_off", "end_off", "open_speech", "pause_in_word", "silent_word"},
    "wrong speaker": {"voice"},
    "swapped words": {"order"},
    "missing word": {"open_speech", "long_word", "end_off", "start_off"},
    "extra word": {"extra_word", "silent_word", "score", "start_off", "end_off"},
    "clip cut inside a phone": {"cut"},
    "clipping": {"clipping"},
    "loud noise": {"noise", "open_speech"},
    "music": {"music", "noise", "open_speech"},
    "overlap": {"overlap", "open_speech"},
}
"""Kinds of risk of which one at least should speak up at an error."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_planted_error_is_found_and_explained(faulty: Checked, kind: str) -> None:
    (error,) = [error for error in faulty.planted if error.kind == kind]
    found = [
        problem
        for problem in faulty.found
        if problem.turn_id == error.turn
        and problem.start <= error.end + 0.5
        and problem.end >= error.start - 0.5
    ]
    spoken_up = {problem.kind for problem in found if problem.risk > 0.1}
    assert spoken_up & EXPECTED[kind], spoken_up
    for problem in found:
        assert str(explain(stored(problem, 1)))


def test_the_errors_stand_first_in_the_queue(faulty: Checked) -> None:
    places = queue(stored(problem, number) for number, problem in enumerate(faulty.found, start=1))
    wrong = {error.turn for error in faulty.planted}
    first = [place.problems[0].turn_id for place in places[:14]]
    assert len(wrong & set(first)) >= 8


def test_turns_that_are_right_give_few_alarms(faulty: Checked) -> None:
    wrong = {error.turn for error in faulty.planted}
    alarms = {problem.turn_id for problem in faulty.found if problem.risk > 0.5} - wrong
    assert len(alarms) <= 2


def test_only_the_turns_asked_for_get_problems(faulty: Checked) -> None:
    (error,) = [error for error in faulty.planted if error.kind == "clipping"]
    again = results(faulty.path, faulty.turns, faulty.cache, only=[error.turn])
    assert {problem.turn_id for problem in again} == {error.turn}
    before = [problem for problem in faulty.found if problem.turn_id == error.turn]
    assert [problem.kind for problem in again] == [problem.kind for problem in before]
    assert [problem.risk for problem in again] == pytest.approx(
        [problem.risk for problem in before], abs=1e-3
    )


def test_what_was_measured_is_kept_and_a_torn_file_only_costs_time(faulty: Checked) -> None:
    from studio.audio.files import sha256_of

    (kept,) = faulty.cache.glob("*.checks-*.json")
    assert kept == stored_file(faulty.cache, sha256_of(faulty.path))
    kept.write_bytes(kept.read_bytes()[:-100])
    assert len(results(faulty.path, faulty.turns, faulty.cache)) == len(faulty.found)


def test_hands_beside_each_other_find_the_same(faulty: Checked, tmp_path: Path) -> None:
    (voices,) = faulty.cache.glob("*.voiceprints-*")
    shutil.copy(voices, tmp_path)
    with Crew(ThisJob(cores=2)) as crew:
        *_, result = check(faulty.path, faulty.turns, cache=tmp_path, spread=crew.map)
    assert isinstance(result, Result)
    assert result.value == faulty.found


def test_a_recording_without_turns_says_where_somebody_speaks(faulty: Checked) -> None:
    found = results(faulty.path, [], faulty.cache)
    assert len(found) > TURNS / 2
    assert {problem.kind for problem in found} == {str(RiskKind.OPEN_SPEECH)}
    assert all(problem.turn_id is None for problem in found)


def test_another_language_is_checked_without_the_aligner(faulty: Checked) -> None:
    turns = faulty.turns[:6]
    *_, result = check(faulty.path, turns, language="de", cache=faulty.cache)
    assert isinstance(result, Result)
    of_the_aligner = {"order", "extra_word", "score", "start_off", "end_off", "score_run"}
    assert not {problem.kind for problem in result.value} & of_the_aligner


def test_closing_the_check_ends_it_and_keeps_what_was_measured(
    correct: KnownRecording, tmp_path: Path
) -> None:
    write_wav(tmp_path / "digits.wav", correct.samples, SAMPLE_RATE)
    turns = [turn_from_plain(values) for values in plain_turns(correct)]
    running = check(tmp_path / "digits.wav", turns, cache=tmp_path / "cache")
    for _ in range(4):
        next(running)
    running.close()
    assert list((tmp_path / "cache").glob("*.checks-*.json"))


def test_sound_that_is_gone_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="There is no file"):
        list(check(tmp_path / "gone.wav", []))


def test_every_problem_has_the_values_of_its_sentence(faulty: Checked) -> None:
    kinds = {problem.kind for problem in faulty.found}
    assert len(kinds) >= 10
    for problem in faulty.found:
        # Clips are measured in the same go.
        known = GATE.get(problem.kind) or RISKS[RiskKind(problem.kind)]
        known.explanation.format(**problem.values)
        assert 0.0 < problem.risk <= 1.0
        assert all(isinstance(value, str | float | int) for value in problem.values.values())
        assert not any(isinstance(value, np.generic) for value in problem.values.values())


def stored(problem: NewProblem, number: int) -> Problem:
    return Problem(
        id=number, recording_id=1, kind=problem.kind, start=problem.start, end=problem.end, risk=problem.risk,
        turn_id=problem.turn_id, word_id=problem.word_id, clip_id=problem.clip_id, values=problem.values,
    )  # fmt: skip
