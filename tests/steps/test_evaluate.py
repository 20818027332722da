"""The command that evaluates a run: a table and JSON, at once the second time, or a sentence."""

import json
from pathlib import Path

import pytest

from studio.cli import main
from studio.errors import StudioError
from studio.project import edits
from studio.project.project import Project
from studio.steps.evaluate import evaluate, find_run, finished_evaluation, opened_run
from studio.steps.step import carry_out
from studio.voices.training import prepare_run
from tests.voices.evaluated_run import SETTINGS, run_of_buzz
from tests.voices.frozen import frozen


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project.create(tmp_path / "project")
    made.apply(edits.add_speaker, "Diane")
    return made


def add_run(project: Project, name: str) -> int:
    project.keep(edits.add_run, "studio", project.speakers()[0].id, "Diane", f"runs/{name}")
    return project.runs()[-1].id


def test_the_command_prints_a_matrix_once_measured_and_the_same_at_once_again(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = run_of_buzz(tmp_path, steps=(10, 20))
    run.folder.rename(project.subfolder("runs") / "run")
    run_id = add_run(project, "run")
    assert finished_evaluation(project, run_id) is None
    project.close()

    assert main(["evaluate", str(project.folder), str(run_id)]) == 0
    printed = capsys.readouterr().out
    lines = printed.splitlines()
    assert "MCD, given times, dB" in lines[0] and "Real time, ×" in lines[0]
    assert [line.split("  ")[0] for line in lines[1:7]] == [
        "Natural speech", "Natural, through the vocoder", "Another sentence", "Before training",
        "Step 10", "Step 20",
    ]  # fmt: skip
    assert "*" in lines[5] + lines[6] and "*" not in "".join(lines[1:5])
    assert "1 held-out clip. Lower is better, but of Likeness; * is the best checkpoint" in printed
    assert "Nobody else speaks" in printed and "Little of the gold was kept to test with" in printed
    said = Path(lines[-1].removeprefix("What was said lies in "))
    assert sorted(each.name for each in said.iterdir() if each.is_dir()) == [
        "base-000000", "checkpoint-000010", "checkpoint-000020", "copy",
    ]  # fmt: skip

    # What is asked for again starts no process: there is nothing to say on standard error.
    assert main(["evaluate", str(project.folder), "run"]) == 0
    assert capsys.readouterr() == (printed, "")

    assert main(["evaluate", str(project.folder), str(run_id), "--json"]) == 0
    stored = json.loads(capsys.readouterr().out)
    assert stored["measures"]["similarity"]["better"] == "higher"
    assert [row["step"] for row in stored["rows"] if row["kind"] == "checkpoint"] == [10, 20]


def test_a_run_that_is_not_there_or_held_nothing_out_says_what_to_do(
    project: Project, tmp_path: Path
) -> None:
    with pytest.raises(StudioError, match="no training run yet"):
        find_run(project, "1")
    folder = project.subfolder("runs") / "small"
    prepare_run(folder, frozen(tmp_path / "gold", count=3), "studio", SETTINGS)
    run_id = add_run(project, "small")
    with pytest.raises(StudioError, match=r"There is no run 7. There are: 1 \(Diane\)"):
        find_run(project, "7")
    for refused in (
        lambda: carry_out(project, evaluate(project, run_id, print)),
        lambda: finished_evaluation(project, run_id),
        lambda: opened_run(folder),
    ):
        with pytest.raises(StudioError, match="none is left to measure it with"):
            refused()
