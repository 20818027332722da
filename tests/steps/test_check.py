"""The check as a step and as a command, on a real phone call: what it leaves in the project."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from studio import cli
from studio.dataset.clips import ClipSpan
from studio.dataset.risks import RiskKind, queue
from studio.errors import StudioError
from studio.events import Event, Result
from studio.project import edits
from studio.project.edits_review import accept_problem
from studio.project.project import Project
from studio.project.values import Edge, State
from studio.speech.checks import measured
from studio.speech.voiceprints import MOST_HANDS
from studio.steps.check import check, describe_places, open_places, unchecked
from studio.steps.step import Step, carry_out


@pytest.fixture(scope="session")
def checked_call_folder(finished_call: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    import shutil

    folder = tmp_path_factory.mktemp("checked") / "call"
    shutil.copytree(finished_call, folder)
    with Project.open(folder) as project:
        carry_out(project, check(project, 1))
    return folder


@pytest.fixture
def call(checked_call_folder: Path, tmp_path: Path) -> Project:
    """The call after a first check."""
    import shutil

    shutil.copytree(checked_call_folder, tmp_path / "checked")
    return Project.open(tmp_path / "checked")


def work_here(project: Project, step: Step) -> str:
    """Do a step in this process: what was measured is in the cache, and a child would cost a second."""
    *_, result = step.work(*step.args)
    return str(step.apply(project, result.value))  # type: ignore[union-attr]


def test_a_check_leaves_no_turn_stale_and_no_step_to_undo(call: Project) -> None:
    assert unchecked(call, 1) == []
    assert call.undo_label is not None and "Check" not in call.undo_label.template


def test_voices_are_measured_by_few_hands_of_which_each_loads_networks(
    call: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Looked up instead of measured: a recording that is worth several hands takes minutes.
    handed: dict[str, Any] = {}

    def look(*_: object, **named: Any) -> Iterator[Event]:
        handed.update(named)
        yield Result([])

    monkeypatch.setattr("studio.speech.checks.measure", lambda *given: handed.update(voices=given[2]) or ())
    list(measured(call.audio_path(1), [], "en", None, map, spread_voices=look))
    assert handed["voices"] is look
    monkeypatch.setattr("studio.speech.checks.check", look)
    work_here(call, check(call, 1))
    assert handed["spread_voices"].keywords == {"most": MOST_HANDS}


def test_a_correct_call_gives_few_sure_alarms(call: Project) -> None:
    sure = [place for place in queue(call.problems()) if place.risk > 0.9]
    assert len(sure) <= len(call.turns(1)) / 3


def test_only_the_turn_that_changed_is_checked_again(call: Project) -> None:
    turn, word = next(
        (turn, word)
        for turn in call.turns(1)
        for word in call.words(turn.id)[1:]
        if word.end - word.start > 0.3
    )  # type: ignore[operator]
    others = {problem.id for problem in call.problems(1) if problem.turn_id not in (turn.id, None)}
    call.apply(edits.move_word_edge, word.id, Edge.END, word.start + 0.08, detach=True)  # type: ignore[operator]
    assert unchecked(call, 1) == [turn.id]
    assert "Checked 1 turn of" in work_here(call, check(call, 1, turn_ids=unchecked(call, 1)))
    assert unchecked(call, 1) == []
    assert others <= {problem.id for problem in call.problems(1)}
    found = [problem for problem in call.problems(1) if problem.turn_id == turn.id]
    assert any(
        problem.kind in (RiskKind.END_OFF, RiskKind.OPEN_SPEECH) and problem.risk > 0.3
        and abs(problem.start - word.start) < 0.5  # type: ignore[operator]
        for problem in found
    )  # fmt: skip


def test_what_was_heard_is_not_heard_again_when_the_speaker_changes(call: Project) -> None:
    heard = next(call.subfolder("cache").glob("heard-*.jsonl"))
    before = heard.read_bytes()
    turn = call.turns(1)[0]
    call.apply(edits.assign_speaker, [turn.id], None)
    work_here(call, check(call, 1, turn_ids=[turn.id]))
    assert heard.read_bytes() == before
    assert not [p for p in call.problems(1) if p.turn_id == turn.id and p.kind == RiskKind.VOICE]


def test_a_clip_cut_through_a_word_is_found(call: Project) -> None:
    turn = call.turns(1)[0]
    word = max(call.words(turn.id), key=lambda word: word.end - word.start)  # type: ignore[operator]
    middle = (word.start + word.end) / 2  # type: ignore[operator]
    call.apply(edits.set_clips, turn.id, [ClipSpan(turn.start, middle, 0, 0, turn.text)])
    work_here(call, check(call, 1, turn_ids=[turn.id]))
    (found,) = [p for p in call.problems(1) if p.kind == RiskKind.CUT and p.risk > 0.5]
    assert found.word_id == word.id and found.clip_id == call.clips(turn.id)[0].id


def test_rejected_turns_are_not_looked_at_until_they_are_taken_back(call: Project) -> None:
    turn = next(call.turn(p.turn_id) for p in call.problems(1) if p.turn_id is not None)
    call.apply(edits.set_state, [turn.id], State.REJECTED, "laughter")
    assert turn.id not in {p.turn_id for place in open_places(call, [1]) for p in place.problems}
    call.apply(edits.move_turn_edge, turn.id, Edge.END, turn.end + 0.1)
    assert unchecked(call, 1) == []
    call.apply(edits.set_state, [turn.id], State.EDITED)
    assert unchecked(call, 1) == [turn.id]


def test_what_was_changed_while_the_check_ran_stays_stale(call: Project) -> None:
    turn = call.turns(1)[0]
    step = check(call, 1, turn_ids=[turn.id])
    call.apply(edits.set_turn_text, turn.id, "something else was said")
    work_here(call, step)
    assert unchecked(call, 1) == [turn.id]


def test_what_a_person_accepted_is_no_open_place(call: Project) -> None:
    worst = open_places(call, [1])[0].problems[0]
    call.apply(accept_problem, worst)
    left = [problem for place in open_places(call, [1]) for problem in place.problems]
    assert worst.id not in {problem.id for problem in left}


def test_places_are_described_worst_first_with_sentences(call: Project) -> None:
    described = describe_places(call, open_places(call, [1]))
    risks = [place["risk"] for place in described]
    assert risks == sorted(risks, reverse=True)
    assert all(found["says"].endswith(".") for place in described for found in place["found"])
    assert json.loads(json.dumps(described)) == described


def test_a_recording_without_turns_is_refused(call: Project) -> None:
    call.apply(edits.delete_turns, [turn.id for turn in call.turns(1)])
    with pytest.raises(StudioError, match="no turns that could be checked"):
        check(call, 1)


def test_a_turn_knows_the_room_around_it_and_who_speaks_over_it(call: Project) -> None:
    step = check(call, 1)
    turns = step.args[1]
    assert [turn["id"] for turn in turns] == [turn.id for turn in call.turns(1)]
    for turn in turns:
        assert turn["room"][0] <= turn["start"] < turn["end"]
    for before, after in zip(turns, turns[1:], strict=False):
        if before["end"] > after["start"]:
            assert before["elsewhere"] and after["elsewhere"]


def test_the_command_prints_places_and_checks_only_what_changed(
    call: Project, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = call.folder
    call.close()
    assert cli.main(["check", str(folder), "--json"]) == 0
    out, err = capfd.readouterr()
    places = json.loads(out)
    assert places and set(places[0]) == {"recording", "start", "end", "risk", "turn", "found"}
    assert "Checked" not in err  # nothing had changed
    assert cli.main(["check", str(folder), "--first", "1"]) == 0
    assert capfd.readouterr().out.startswith(places[0]["recording"])
