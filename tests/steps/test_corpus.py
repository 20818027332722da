"""Corpora: each clip becomes a recording with one turn; what cannot be used is named."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from studio.audio.files import write_wav
from studio.errors import StudioError
from studio.events import Result
from studio.project import edits
from studio.project.project import Project
from studio.steps.align import align
from studio.steps.corpus import import_corpus
from studio.steps.importing import Provenance
from studio.steps.normalise import normalise
from studio.steps.step import Step
from tests.project.call import dump

RATE = 16000


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "project") as project:
        yield project


def do(project: Project, step: Step) -> str:
    value = next(event.value for event in step.work(*step.args) if isinstance(event, Result))
    return str(step.apply(project, value))


def clip(path: Path, pitch: float) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    samples = 0.2 * np.sin(2 * np.pi * pitch * np.arange(RATE) / RATE)
    write_wav(path, samples.astype(np.float32), RATE)


def ljspeech(folder: Path) -> Path:
    for number in range(3):
        clip(folder / "wavs" / f"LJ-{number}.wav", 200 + 50 * number)
    (folder / "wavs" / "LJ-3.wav").write_text("no sound")
    lines = (
        "LJ-0|In 1994.|In nineteen ninety four.\nLJ-1|Hello there.\nLJ-2|Dr. No|Doctor No\nLJ-3|x\nLJ-4|y\n"
    )
    (folder / "metadata.csv").write_text(lines)
    return folder


def files_of(project: Project) -> list[str]:
    audio = project.subfolder("audio")
    return sorted(path.relative_to(audio).as_posix() for path in audio.rglob("*") if path.is_file())


def test_each_clip_is_a_recording_with_one_turn(project: Project, tmp_path: Path) -> None:
    told = Provenance(origin="a reader", licence="CC0 1.0")
    said = do(project, import_corpus(project, ljspeech(tmp_path / "lj"), provenance=told))
    assert [recording.name for recording in project.recordings()] == ["LJ-0", "LJ-1", "LJ-2"]
    assert {recording.licence for recording in project.recordings()} == {"CC0 1.0"}
    assert files_of(project) == [f"lj/wavs/LJ-{number}.wav" for number in range(3)]
    turn = project.turns(1)[0]
    assert (turn.start, turn.end, turn.text, turn.source) == (0.0, 1.0, "In 1994.", "LJSpeech")
    assert [(word.text, word.spoken) for word in project.words(turn.id)] == [
        ("In", ""),
        ("1994.", "nineteen ninety four."),
    ]
    assert [speaker.name for speaker in project.speakers()] == ["lj"]
    assert "Imported 3 clips (LJSpeech)" in said and "LJ-3.wav" in said and "Line 5 of metadata.csv" in said


def test_how_a_corpus_reads_its_words_stays_until_it_is_asked_for_anew(
    project: Project, tmp_path: Path
) -> None:
    folder = ljspeech(tmp_path / "lj")
    (folder / "metadata.csv").write_text(
        "LJ-0|St. John, St. Ann, 1994|Saint John, Street Ann, one nine nine four"
    )
    do(project, import_corpus(project, folder))

    def spoken() -> list[str]:
        return [word.spoken for word in project.words(1)]

    assert spoken() == ["Saint", "", "Street", "", "one nine nine four"]
    do(project, normalise(project, 1))
    assert spoken() == ["Saint", "john", "Street", "ann", "one nine nine four"]
    do(project, align(project, 1))
    assert spoken() == ["Saint", "john", "Street", "ann", "one nine nine four"]
    assert all(word.start is not None for word in project.words(1))
    project.apply(edits.set_word_text, project.words(1)[4].id, "1995")
    do(project, normalise(project, 1))
    assert spoken() == ["Saint", "john", "Street", "ann", "nineteen ninety five"]
    do(project, normalise(project, 1, anew=True))
    assert "Saint" not in spoken()
    do(project, align(project, 1))
    assert "Saint" not in spoken()


def test_one_undo_takes_a_corpus_back(project: Project, tmp_path: Path) -> None:
    before = dump(project)
    do(project, import_corpus(project, ljspeech(tmp_path / "lj")))
    project.undo()
    assert dump(project) == before


def test_what_is_there_already_stays_out(project: Project, tmp_path: Path) -> None:
    folder = ljspeech(tmp_path / "lj")
    do(project, import_corpus(project, folder))
    with pytest.raises(StudioError, match="All 3 clips of lj are in the project already"):
        do(project, import_corpus(project, folder))
    clip(folder / "wavs" / "LJ-4.wav", 500)
    said = do(project, import_corpus(project, folder, copy=False))
    assert "Imported 1 clips" in said and "3 were in the project already" in said
    assert project.recordings()[-1].path == str(folder / "wavs" / "LJ-4.wav")


def test_aligned_words_come_with_their_times(project: Project, tmp_path: Path) -> None:
    chapter = tmp_path / "LibriSpeech" / "dev" / "7" / "8"
    clip(chapter / "7-8-0000.wav", 300)
    (chapter / "7-8.trans.txt").write_text("7-8-0000 HE BEGAN\n")
    (chapter / "7-8.alignment.txt").write_text('7-8-0000 ",HE,,BEGAN," "0.1,0.2,0.3,0.6,1.0"\n')
    (tmp_path / "LibriSpeech" / "SPEAKERS.TXT").write_text("; ID |SEX\n7 | F | dev | 8 | Ann Reader\n")
    do(project, import_corpus(project, tmp_path / "LibriSpeech"))
    assert [speaker.name for speaker in project.speakers()] == ["Ann Reader"]
    words = [(word.text, word.start, word.end) for word in project.words(project.turns()[0].id)]
    assert words == [("HE", 0.1, 0.2), ("BEGAN", 0.3, 0.6)]


def test_a_list_of_files_names_speakers_and_languages(project: Project, tmp_path: Path) -> None:
    clip(tmp_path / "set" / "a.wav", 300)
    clip(tmp_path / "set" / "b.wav", 400)
    (tmp_path / "set" / "all.list").write_text("a.wav|Ann|DE|Guten Tag\nb.wav|Ben|en|Hello\n")
    do(project, import_corpus(project, tmp_path / "set" / "all.list"))
    assert [recording.language for recording in project.recordings()] == ["de", "en"]
    assert [speaker.name for speaker in project.speakers()] == ["Ann", "Ben"]


def test_a_folder_that_is_no_corpus_is_refused(project: Project, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(StudioError, match="empty is no corpus"):
        do(project, import_corpus(project, tmp_path / "empty"))
    with pytest.raises(StudioError, match="no file"):
        import_corpus(project, tmp_path / "nowhere")


def test_a_cancelled_import_leaves_no_files(project: Project, tmp_path: Path) -> None:
    step = import_corpus(project, ljspeech(tmp_path / "lj"))
    work = step.work(*step.args)
    for _ in range(4):
        next(work)
    work.close()  # type: ignore[attr-defined]  # every work is a generator
    assert files_of(project) == []


def test_a_refused_edit_takes_the_copies_away_again(project: Project, tmp_path: Path) -> None:
    step = import_corpus(project, ljspeech(tmp_path / "lj"))
    value = next(event.value for event in step.work(*step.args) if isinstance(event, Result))
    project.read_only = True
    with pytest.raises(StudioError, match="read only"):
        step.apply(project, value)
    assert files_of(project) == []
