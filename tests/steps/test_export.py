"""Exports read back as what the project holds, also where it may only be read."""

from pathlib import Path

import pytest

from studio.audio.files import read_mono
from studio.dataset.formats import ljspeech, rttm
from studio.dataset.gold_set import field_of
from studio.errors import StudioError
from studio.project.project import Project
from studio.steps.export import export
from studio.steps.gold import mark_gold
from studio.steps.step import carry_out
from tests.gate import find_nothing


def test_ljspeech_reads_back_as_the_gold_clips(spoken_call: Project, tmp_path: Path) -> None:
    mark_gold(spoken_call)
    find_nothing(spoken_call)
    done = carry_out(spoken_call, export(spoken_call, "ljspeech", tmp_path / "lj"))
    rows = [row for name in ("Diane", "Sheila") for row in ljspeech.read(tmp_path / "lj" / name).rows]
    clips = spoken_call.clips()
    assert len(rows) == len(clips) == done.values["count"]
    assert sorted(row.text for row in rows) == sorted(field_of(clip.text) for clip in clips)
    seconds = sum(len(read_mono(row.path)) / 16000 for row in rows)
    assert seconds == pytest.approx(sum(clip.end - clip.start for clip in clips), abs=0.01)


def test_rttm_reads_back_as_the_turns(spoken_call: Project, tmp_path: Path) -> None:
    carry_out(spoken_call, export(spoken_call, "rttm", tmp_path / "rttm"))
    read = rttm.read(tmp_path / "rttm" / "sample.rttm").turns
    names = {speaker.id: speaker.name for speaker in spoken_call.speakers()}
    turns = [(turn.start, turn.end, names[turn.speaker_id or 0]) for turn in spoken_call.turns(1)]
    assert [(turn.start, turn.end, turn.speaker) for turn in read] == [
        (pytest.approx(start, abs=1e-3), pytest.approx(end, abs=1e-3), name) for start, end, name in turns
    ]


def test_a_project_that_may_only_be_read_is_exported_without_writing_to_it(
    spoken_call: Project, tmp_path: Path
) -> None:
    mark_gold(spoken_call)
    find_nothing(spoken_call)
    spoken_call.close()
    with Project.open(spoken_call.folder, read_only=True) as project:
        there = {path for path in project.folder.rglob("*") if not path.name.startswith("project.")}
        carry_out(project, export(project, "ljspeech", tmp_path / "lj"))
        now = {path for path in project.folder.rglob("*") if not path.name.startswith("project.")}
        assert now == there
    assert (tmp_path / "lj" / "Diane" / "metadata.csv").is_file()


def test_nothing_to_export_and_places_that_cannot_be_written_are_sentences(
    spoken_call: Project, tmp_path: Path
) -> None:
    with pytest.raises(StudioError, match="Mark turns gold first"):
        export(spoken_call, "ljspeech", tmp_path)
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StudioError, match=str(tmp_path / "file")):
        carry_out(spoken_call, export(spoken_call, "rttm", tmp_path / "file"))
    mark_gold(spoken_call)
    find_nothing(spoken_call)
    with pytest.raises(StudioError, match="could not be written"):
        carry_out(spoken_call, export(spoken_call, "ljspeech", tmp_path / "file"))
