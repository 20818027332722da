"""Recording a reference through a sound card without hardware."""

import os
from pathlib import Path

import pytest
import soundfile

from studio.errors import StudioError
from studio.project.project import Project
from studio.steps.record import keep_reference, new_reference_path, record_reference
from studio.steps.show import describe
from tests.audio.null_sink import SoundServer
from tests.project.call import dump, make_call


@pytest.fixture
def project(tmp_path: Path):
    with make_call(tmp_path / "call") as project:
        yield project


def test_a_reference_is_kept_with_the_exact_length(project: Project, null_sink: SoundServer) -> None:
    before, said = dump(project), []
    done = record_reference(project, "Ann Other", seconds=0.8, say=said.append)
    assert "Recording Ann Other for 0.8 s" in str(said[0])
    (voice,) = project.voices()
    (reference,) = project.references(voice.id)
    path = project.absolute(reference.path)
    info = soundfile.info(path)
    assert info.frames == round(0.8 * info.samplerate)
    assert reference.seconds == pytest.approx(0.8) and str(path) in str(done)
    assert describe(project)["voices"][0] == {"name": "Ann Other", "references": 1, "gold_seconds": 0.0}
    project.undo()
    assert dump(project) == before


def test_a_second_reference_goes_beside_the_first(project: Project, null_sink: SoundServer) -> None:
    for _ in range(2):
        record_reference(project, "Ann", seconds=0.6, say=lambda text: None)
    (voice,) = project.voices()
    assert voice.speaker_id == project.speakers()[0].id
    assert len({reference.path for reference in project.references(voice.id)}) == 2


def test_too_short_a_recording_is_refused_and_leaves_no_file(project: Project, tmp_path: Path) -> None:
    path = new_reference_path(project, "Ann")
    soundfile.write(path, [0.0] * 1000, 16000)
    before = dump(project)
    with pytest.raises(StudioError, match=r"Only 0\.1 s were recorded"):
        keep_reference(project, "Ann", path)
    assert dump(project) == before and not path.exists()


def test_without_a_microphone_a_sentence_says_so(project: Project, sound_server: SoundServer) -> None:
    from studio.audio import devices

    devices.refresh()  # no sink is plugged in
    with pytest.raises(StudioError, match=r"(?i)microphone|device|sound"):
        record_reference(project, "Ann", seconds=1.0, say=lambda text: None)
    assert not os.listdir(project.subfolder("voices")) and not project.voices()
