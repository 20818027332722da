"""Importing: what can be used comes in with a sentence on its repairs, what cannot leaves no trace."""

import csv
import os
import resource
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.audio.files import import_audio, write_wav
from studio.errors import StudioError
from studio.events import Result
from studio.project.project import Project
from studio.steps.importing import ImportedFile, check_and_copy, import_recording
from studio.steps.step import carry_out
from tests.project.call import dump

RATE = 16000


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "project") as project:
        yield project


def bring_in(project: Project, audio: Path, **options: object) -> str:
    """Import in this process, as the child does it: fast enough for a hundred files."""
    step = import_recording(project, audio, **options)  # type: ignore[arg-type]
    value = next(event.value for event in step.work(*step.args) if isinstance(event, Result))
    return str(step.apply(project, value))


def tone(path: Path, rate: int = RATE, seconds: float = 0.5, **options: object) -> Path:
    samples = 0.3 * np.sin(2 * np.pi * 200 * np.arange(round(rate * seconds)) / rate)
    soundfile.write(path, samples, rate, **options)
    return path


def files_of(project: Project) -> set[str]:
    """All files of the project but the database's own and the cache."""
    return {
        path.relative_to(project.folder).as_posix()
        for path in project.folder.rglob("*")
        if path.is_file() and not path.name.startswith("project.") and "cache" not in path.parts
    }


def test_every_shape_of_file_comes_in_or_is_refused_as_it_should(project: Project, speech_data: Path) -> None:
    formats = speech_data / "formats"
    wrong = []
    with open(formats / "manifest.csv", encoding="utf-8", newline="") as manifest:
        rows = list(csv.DictReader(manifest))
    assert len(rows) == 108
    for row in rows:
        before, files = dump(project), files_of(project)
        try:
            said = bring_in(project, formats / row["file"])
        except StudioError as refusal:
            if (
                not (row["readable"] == "no" or "or a clear message" in row["readable"])
                or len(str(refusal)) < 20
            ):
                wrong.append(f"{row['file']} ({row['readable']}): {refusal}")
            assert dump(project) == before and files_of(project) == files, row["file"]
            continue
        repairs = project.recording(project.last_result).repairs
        if row["readable"] == "no":
            wrong.append(f"{row['file']}: {said}")
        elif row["readable"].startswith("the ") and not repairs:
            wrong.append(f"{row['file']} ({row['readable']}) without a word: {said}")
        elif repairs and str(repairs) not in said:
            wrong.append(f"{row['file']}: repaired silently")
    assert not wrong, "\n".join(wrong)


def zeros_channels(path: Path) -> None:
    tone(path)
    stored = bytearray(path.read_bytes())
    stored[22:24] = b"\0\0"
    path.write_bytes(stored)


BAD: dict[str, Callable[[Path], object]] = {
    "text": lambda path: path.write_text("This is a letter and no sound at all.\n" * 20),
    "empty": lambda path: path.write_bytes(b""),
    "header only": lambda path: path.write_bytes(b"RIFF\x24\0\0\0WAVE"),
    "no samples": lambda path: soundfile.write(path, np.zeros(0), RATE),
    "zero channels": zeros_channels,
}


@pytest.mark.parametrize("kind", BAD)
def test_a_file_without_sound_is_refused_and_nothing_changes(
    project: Project, tmp_path: Path, kind: str
) -> None:
    BAD[kind](tmp_path / "bad.wav")
    before, files = dump(project), files_of(project)
    with pytest.raises(StudioError, match=r"bad(\.wav)?"):
        bring_in(project, tmp_path / "bad.wav")
    assert dump(project) == before and files_of(project) == files and project.undo_label is None


def test_nan_samples_become_silence_and_the_sentence_says_so(project: Project, tmp_path: Path) -> None:
    samples = np.full(RATE, 0.1, np.float32)
    samples[100:200] = np.nan
    soundfile.write(tmp_path / "nan.wav", samples, RATE, subtype="FLOAT")
    said = bring_in(project, tmp_path / "nan.wav")
    assert project.recordings()[0].repairs and str(project.recordings()[0].repairs) in said


def test_a_truncated_file_gives_what_is_there(project: Project, tmp_path: Path) -> None:
    path = tone(tmp_path / "cut.wav")
    path.write_bytes(path.read_bytes()[:8044])
    said = bring_in(project, path)
    assert project.recordings()[0].samples == 4000
    assert str(project.recordings()[0].repairs) in said != ""


@pytest.mark.parametrize("rate", [1000, 192_000])
def test_very_low_and_very_high_rates_come_in_as_they_are(
    project: Project, tmp_path: Path, rate: int
) -> None:
    bring_in(project, tone(tmp_path / "tone.wav", rate))
    assert project.recordings()[0].sample_rate == rate


def test_the_import_is_one_step_that_can_be_undone(project: Project, tmp_path: Path) -> None:
    text = tmp_path / "talk.txt"
    text.write_text("Ann | Hello there.\nBen | Hi.\n")
    before = dump(project)
    said = carry_out(project, import_recording(project, tone(tmp_path / "talk.wav"), transcript=text))
    assert "transcript has 2 lines" in str(said)
    assert [line.speaker_name for line in project.utterances(1)] == ["Ann", "Ben"]
    project.undo()
    assert dump(project) == before
    project.redo()
    assert project.audio_path(1).read_bytes() == (tmp_path / "talk.wav").read_bytes()


def test_two_files_of_one_name_that_wait_together_both_stay(project: Project, tmp_path: Path) -> None:
    steps = []
    for folder, seconds in (("one", 0.5), ("two", 0.7)):
        (tmp_path / folder).mkdir()
        steps.append(import_recording(project, tone(tmp_path / folder / "a.wav", seconds=seconds)))
    for step in steps:
        carry_out(project, step)
    assert [each.seconds for each in project.recordings()] == pytest.approx([0.5, 0.7])
    assert len({project.audio_path(each.id) for each in project.recordings()}) == 2


def test_a_transcript_in_an_unknown_encoding_is_refused_before_anything_is_read(
    project: Project, tmp_path: Path
) -> None:
    text = tmp_path / "talk.txt"
    text.write_bytes("Ann | Hello\nBen | Привет, как дела у тебя сегодня\n".encode("koi8-r"))
    before = dump(project)
    with pytest.raises(StudioError, match=r"Line 2 of talk.txt .* UTF-8"):
        bring_in(project, tone(tmp_path / "talk.wav"), transcript=text)
    assert dump(project) == before and files_of(project) == set()


def test_a_disk_that_is_full_while_copying_leaves_nothing_behind(project: Project, tmp_path: Path) -> None:
    path = tone(tmp_path / "long.wav", seconds=20)
    before = dump(project)
    # Files that may not grow fail in the middle of a write, as on a full disk.
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
    try:
        with pytest.raises(StudioError, match=r"could not be copied .* link it instead"):
            bring_in(project, path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert dump(project) == before and files_of(project) == set()
    assert not list(project.folder.rglob("*.partial"))


def test_a_cancelled_import_leaves_nothing_behind(project: Project, tmp_path: Path) -> None:
    before = set(threading.enumerate())
    path = tone(tmp_path / "long.wav", seconds=20)
    work = check_and_copy(str(path), str(project.subfolder("audio")), str(project.subfolder("cache")))
    for event in work:
        if "Copying" in str(getattr(event, "text", "")):
            work.close()  # type: ignore[attr-defined]  # every work is a generator
    assert files_of(project) == set()
    assert set(threading.enumerate()) <= before


def test_a_refused_edit_takes_the_copied_file_away_again(project: Project, tmp_path: Path) -> None:
    step = import_recording(project, tone(tmp_path / "a.wav"))
    (value,) = [event.value for event in step.work(*step.args) if isinstance(event, Result)]
    assert isinstance(value, ImportedFile)
    project.read_only = True  # as when it was opened elsewhere meanwhile
    with pytest.raises(StudioError, match="read only"):
        step.apply(project, value)
    assert files_of(project) == set()


def test_a_refused_edit_leaves_a_linked_file_of_the_projects_folder_where_it_lies(project: Project) -> None:
    own = tone(project.subfolder("audio") / "own.wav")
    step = import_recording(project, own, copy=False)
    (value,) = [event.value for event in step.work(*step.args) if isinstance(event, Result)]
    project.read_only = True
    with pytest.raises(StudioError, match="read only"):
        step.apply(project, value)
    assert files_of(project) == {"audio/own.wav"}


def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("the test drops root's rights in a child, and needs them for that")
    with Project.create(tmp_path / "project"):
        pass
    path = tone(tmp_path / "a.wav")
    for folder in [
        tmp_path,
        *(each for each in tmp_path.parents if each.name.startswith(("pytest-", "popen-"))),
    ]:
        folder.chmod(0o755)
    # Everything is imported before, since Python itself may lie where only root can read.
    program = (
        "import json, os, sys; from studio.cli import main; import studio.settings\n"
        "import studio.project.project, studio.steps.show, studio.steps.importing\n"
        "import studio.steps.corpus, studio.steps.import_plan, studio.speech.fitting, scipy.signal\n"
        "os.setuid(65534)\n"
        "assert main(['show', sys.argv[1]]) == 0\n"
        "sys.exit(main(['import', sys.argv[1], sys.argv[2]]))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "project"), str(path)], capture_output=True, text=True
    )
    assert ended.returncode == 1
    assert "cannot be written" in ended.stderr and "Traceback" not in ended.stderr


def test_what_came_in_is_what_was_checked(project: Project, tmp_path: Path) -> None:
    write_wav(tmp_path / "a.wav", np.zeros(RATE, np.float32), RATE)
    bring_in(project, tmp_path / "a.wav")
    checked = import_audio(tmp_path / "a.wav", tmp_path / "cache")
    assert project.recordings()[0].sha256 == checked.sha256
