"""The whole job on the phone call, as ``make demo`` does it: each step proves its work."""

from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.project.project import Project
from studio.steps.demo import run_demo
from studio.steps.demo.proof import Proof, table
from studio.steps.show import describe
from studio.voices.engine import ENGINES


@pytest.mark.timeout(400)
def test_each_step_of_the_demo_does_its_work_and_leaves_its_files(tmp_path: Path) -> None:
    said: list[str] = []
    status = run_demo(tmp_path / "demo", data=None, say=said.append)
    shown = "\n".join(said)
    assert status == 0, shown
    assert "retyped as “umbrella” was found" in shown
    assert " NO " not in shown and said[-1] == "Every step did its work."
    places = [Path(line.split("-> ")[1]) for line in shown.splitlines() if "-> " in line]
    assert len(places) >= 8 and all(place.exists() for place in places)
    rows = shown[shown.index("step  ") :].splitlines()
    assert max(len(row) for row in rows if "-> " not in row) < 140
    with Project.open(tmp_path / "demo", read_only=True) as project:
        made = describe(project)
    shipped = ["studio"] if ENGINES["studio"].is_here else []
    assert [take["engine"] for take in made["takes"]] == ["unit", "unit", *shipped, "sv2tts"]
    assert ("change a take" in shown) == bool(shipped)
    assert [run["state"] for run in made["runs"]] == ["done"]


def test_a_step_that_fails_is_named_in_the_table() -> None:
    lines = table([Proof("train", "no luck " * 30, False, Path("somewhere"), 1.5)]).splitlines()
    assert lines[1].split()[:5] == ["train", "NO", "1.5", "s", "no"]
    assert lines[-1].strip() == "-> somewhere" and max(map(len, lines)) < 140


def test_a_folder_without_conversations_is_refused_with_what_is_looked_for(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="transcript of several speakers beside it"):
        run_demo(tmp_path / "demo", data=tmp_path, say=print)
