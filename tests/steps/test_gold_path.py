"""The whole path unattended, on a real call: killed anywhere it goes on, and one bad file stops no other."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.jobs.cluster import ClusterMachines
from studio.project.project import Project
from studio.steps.gold_path import Journey, Source, describe_journey, travel
from studio.steps.path_plans import look_closely
from studio.steps.path_stages import standings
from studio.steps.path_values import Choices, Stand
from tests.steps.path_machines import DiesAtPiece, HereAndNow, Killed
from tests.steps.short_call import short_call


@dataclass(frozen=True)
class Travelled:
    """A recording that was taken all the way, in one session after the other."""

    source: Source
    folder: Path
    killed_in: tuple[str, ...]
    last: Journey


@pytest.fixture(scope="module")
def travelled(tmp_path_factory: pytest.TempPathFactory) -> Travelled:
    """Each session does what the one before was killed in, and is killed in the stage after it."""
    folder = tmp_path_factory.mktemp("podcast")
    source = short_call(folder)
    Project.create(folder / "p").close()
    killed_in: list[str] = []
    while True:
        journey = Journey(source)
        with Project.open(folder / "p") as project:
            try:
                travel(project, [journey], DiesAtPiece(2 if killed_in else 1), Choices())
            except Killed:
                killed_in.append(journey.stopped_at)
                continue
        return Travelled(source, folder / "p", tuple(killed_in), journey)


def left_of(project: Project) -> list[str]:
    (recording,) = project.recordings()
    found = standings(look_closely(project, recording.id))
    return [each.stage.name for each in found if each.stand is not Stand.DONE]


def test_killed_in_every_stage_it_goes_on_and_does_nothing_twice(travelled: Travelled) -> None:
    assert travelled.killed_in == ("import", "diarize", "match", "clips", "check", "gold")
    assert travelled.last.failure is None
    with Project.open(travelled.folder) as project:
        assert len(project.recordings()) == 1
        labels = [step.label.template for step in project.history()]
        assert len(labels) == len(set(labels)), "a step was taken twice"
        assert left_of(project) == ["freeze"]
        assert project.counts(project.recordings()[0].id).gold_clips > 0


def test_what_is_gold_was_measured_and_nothing_was_found_in_it(travelled: Travelled) -> None:
    with Project.open(travelled.folder) as project:
        gold = {clip.turn_id for clip in project.clips() if clip.state == "gold"}
        stale = set(project.stale_turns(project.recordings()[0].id))
        assert gold and not gold & stale
        assert not any(clip.let_through for clip in project.clips()), "nobody was there to let one through"


def test_one_bad_file_stops_no_other_and_each_says_why(travelled: Travelled, tmp_path: Path) -> None:
    """Also one that is there twice, and one that is gone."""
    project_folder = shutil.copytree(travelled.folder, tmp_path / "p")
    broken, twin = tmp_path / "broken.wav", tmp_path / "twin.wav"
    broken.write_bytes(b"RIFF, but no sound")
    shutil.copy(travelled.source.audio, twin)
    sources = [Source(broken), travelled.source, Source(twin), Source(tmp_path / "gone.wav")]
    journeys = [Journey(source) for source in sources]
    told: list[str] = []
    machines = HereAndNow()
    with Project.open(project_folder) as project:
        travel(project, journeys, machines, Choices(), lambda journey, said: told.append(journey.name))
        assert len(project.recordings()) == 1
    answers = [describe_journey(journey) for journey in journeys]
    assert [answer["failure"] is None for answer in answers] == [False, True, False, False]
    assert "broken.wav" in answers[0]["failure"]
    assert answers[0]["stopped_at"] == "import"
    assert "same sound as call.wav" in answers[2]["failure"]
    assert "gone.wav" in answers[3]["failure"]
    assert set(told) == {"broken.wav", "twin.wav", "gone.wav"}
    assert len(machines.asked) == 1, "what is done is not done again"


def test_the_workers_of_a_cluster_do_the_same(tmp_path: Path) -> None:
    """A real Dask cluster of this process: what it brings comes in, and what fails there is named here."""
    distributed = pytest.importorskip("dask.distributed", reason="Dask is an extra")
    sound, broken = tmp_path / "hum.wav", tmp_path / "broken.wav"
    soundfile.write(sound, np.zeros(8000), 8000)
    broken.write_bytes(b"RIFF, but no sound")
    journeys = [Journey(Source(sound)), Journey(Source(broken))]
    workers = {"n_workers": 2, "threads_per_worker": 1, "processes": False, "dashboard_address": None}
    with (
        distributed.LocalCluster(host="127.0.0.1", protocol="tcp", **workers) as cluster,
        Project.create(tmp_path / "p") as project,
    ):
        machines = ClusterMachines(cluster.scheduler_address)
        travel(project, journeys, machines, Choices())
        machines.close()
        assert [recording.name for recording in project.recordings()] == ["hum"]
    assert journeys[0].says and journeys[0].stopped_at != "import"
    assert "broken.wav" in str(journeys[1].failure)
