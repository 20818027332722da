"""The whole path unattended, on a real call: killed anywhere it goes on, and one bad file stops no other."""

from pathlib import Path

import pytest

from studio.project.project import Project
from studio.steps.gold_path import Journey, Source, travel
from studio.steps.path_plans import look_closely
from studio.steps.path_stages import STAGES, standings
from studio.steps.path_values import Choices, Stand
from tests.steps.path_machines import DiesAtPiece, HereAndNow, Killed
from tests.steps.short_call import short_call

UNATTENDED = [stage.name for stage in STAGES if stage.plan is not None and not stage.whole_project]


@pytest.fixture(scope="module")
def call(tmp_path_factory: pytest.TempPathFactory) -> Source:
    return short_call(tmp_path_factory.mktemp("podcast"))


def stood_at(project: Project) -> dict[str, Stand]:
    (recording,) = project.recordings()
    return {each.stage.name: each.stand for each in standings(look_closely(project, recording.id))}


def test_killed_at_every_stage_it_goes_on_and_does_nothing_twice(call: Source, tmp_path: Path) -> None:
    """Each session does what the one before was killed in, and is killed in the next stage."""
    Project.create(tmp_path / "p").close()
    sessions, last = 0, ""
    while True:
        sessions += 1
        machines = HereAndNow() if sessions > len(UNATTENDED) + 1 else DiesAtPiece(min(sessions, 2))
        journey = Journey(call)
        with Project.open(tmp_path / "p") as project:
            try:
                travel(project, [journey], machines, Choices())
            except Killed:
                last = journey.stopped_at
                continue
            break
    assert sessions == len(UNATTENDED) + 2 and last == UNATTENDED[-1]
    with Project.open(tmp_path / "p") as project:
        assert len(project.recordings()) == 1
        labels = [step.label.template for step in project.history()]
        assert len(labels) == len(set(labels)), "a step was taken twice"
        stands = stood_at(project)
        assert {name for name, stand in stands.items() if stand is not Stand.DONE} <= {"freeze"}
        assert project.counts(project.recordings()[0].id).gold > 0
