"""Recordings and their transcripts coming in: timed ones, provenance, what is another recording's."""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.audio.files import write_wav
from studio.errors import StudioError
from studio.events import Result
from studio.project import edits
from studio.project.project import Project
from studio.steps.export import export
from studio.steps.importing import Provenance, import_recording, report_of
from studio.steps.step import Step
from studio.steps.transcript import ANNOTATED, import_transcript
from tests.dataset.formats.test_fuzzed_files import EXAMPLES, damaged
from tests.project.call import dump
from tests.ui.soundness import assert_sound

RATE = 16000
SRT = "1\n00:00:01,000 --> 00:00:02,500\nAnn: Oh, hello.\n\n2\n00:00:03,000 --> 00:00:04,000\nBen: Hi.\n"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "project") as project:
        yield project


def do(project: Project, step: Step) -> str:
    """Do a step in this process, as the child does it."""
    value = next(event.value for event in step.work(*step.args) if isinstance(event, Result))
    return str(step.apply(project, value))


def talk(folder: Path, name: str = "talk.wav", seconds: float = 6.0) -> Path:
    times = np.arange(round(seconds * RATE)) / RATE
    write_wav(folder / name, (0.2 * np.sin(2 * np.pi * 300 * times)).astype(np.float32), RATE)
    return folder / name


def written(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def shown(project: Project, recording_id: int = 1) -> list[tuple[str, str, float, float]]:
    names = {speaker.id: speaker.name for speaker in project.speakers()}
    return [
        (names.get(turn.speaker_id or 0, ""), turn.text, turn.start, turn.end)
        for turn in project.turns(recording_id)
    ]


@pytest.mark.parametrize("is_begun", [False, True])
@given(ending=st.sampled_from(sorted(EXAMPLES)), data=st.data())
@settings(max_examples=40)
def test_a_damaged_transcript_leaves_a_sound_project_or_one_that_is_unchanged(
    project: Project, tmp_path: Path, is_begun: bool, ending: str, data: st.DataObject
) -> None:
    if not project.recordings():
        project.apply(edits.add_recording, "call", "audio/call.wav", "0" * 64, RATE, 1, 6 * RATE)
        if is_begun:  # turns of a tool's, and one of a person's
            project.apply(edits.apply_diarization, 1, [(0.5, 2.0, "A"), (2.0, 4.0, "B")], "diarizer 1")
            project.apply(edits.add_turn, 1, 4.2, 5.0)
    before, step_id, own = dump(project), project.newest_step_id, project.turns(1)[-1:]
    path = tmp_path / f"call{ending}"
    path.write_bytes(damaged(ending, data))
    try:
        said = do(project, import_transcript(project, 1, path))
    except StudioError as refusal:
        assert path.name in str(refusal) and dump(project) == before
        return
    assert said.startswith("Imported") and len(said) > 20
    assert_sound(project)
    if is_begun:
        assert project.turn(own[0].id).touched
    project.travel(step_id)
    assert dump(project) == before


def test_subtitles_become_turns_with_their_speakers(project: Project, tmp_path: Path) -> None:
    text = written(tmp_path, "talk.srt", SRT)
    said = do(project, import_recording(project, talk(tmp_path), transcript=text))
    assert shown(project) == [("Ann", "Oh, hello.", 1.0, 2.5), ("Ben", "Hi.", 3.0, 4.0)]
    assert "2 lines with their times" in said and project.turns()[0].source == "SRT"
    assert [line.start for line in project.utterances(1)] == [1.0, 3.0]
    project.undo()
    assert project.recordings() == [] and project.turns() == []


def test_a_machines_text_is_marked_and_words_without_times_wait_for_them(
    project: Project, tmp_path: Path
) -> None:
    words = [{"word": "In", "start": 1.0, "end": 1.2, "score": 0.9}, {"word": "1994"}]
    stored = {"segments": [{"start": 1.0, "end": 2.0, "text": "In 1994", "words": words}],
              "word_segments": [], "language": "de"}  # fmt: skip
    text = written(tmp_path, "talk.json", json.dumps(stored))
    said = do(project, import_recording(project, talk(tmp_path), transcript=text))
    (turn,) = project.turns()
    assert turn.text_source == "WhisperX" and project.recording(1).language == "de"
    assert [(word.text, word.start, word.score) for word in project.words(turn.id)] == [
        ("In", 1.0, None),
        ("1994", None, None),
    ]
    assert "a machine's (WhisperX)" in said and "1 of its words have no time" in said


def test_provenance_and_the_report_come_with_the_recording(project: Project, tmp_path: Path) -> None:
    told = Provenance("https://example.org/1", "2026-11-21", "CC BY 4.0", "Ann allowed it")
    do(project, import_recording(project, talk(tmp_path), provenance=told))
    recording = project.recording(1)
    kept = (recording.origin, recording.recorded_on, recording.licence, recording.rights_note)
    assert kept == ("https://example.org/1", "2026-11-21", "CC BY 4.0", "Ann allowed it")
    report = report_of(project, 1)
    assert report is not None and report.peak_db == -14.0 and report.seconds == 6.0


def test_the_same_file_again_is_said_so(project: Project, tmp_path: Path) -> None:
    do(project, import_recording(project, talk(tmp_path)))
    assert "the same file as talk" in do(project, import_recording(project, talk(tmp_path, "copy.wav")))


def test_an_rttm_file_brings_turns_and_its_uem_what_was_annotated(project: Project, tmp_path: Path) -> None:
    text = written(tmp_path, "talk.rttm", "SPEAKER talk 1 1.000 1.500 <NA> <NA> Ann <NA> <NA>\n")
    written(tmp_path, "talk.uem", "talk 1 0.5 3.0\n")
    do(project, import_recording(project, talk(tmp_path), transcript=text))
    assert shown(project) == [("Ann", "", 1.0, 2.5)] and project.utterances(1) == []
    assert project.setting(ANNOTATED.format(id=1), None) == [[0.5, 3.0]]


OTHERS = {
    "later.srt": SRT.replace("00:00:0", "00:10:0"),
    "longer.txt": "word " * 500,
    "others.ctm": "call 1 1.0 0.4 oh\nother 1 1.4 0.6 hello\n",
    "empty.srt": "\n",
    "broken.json": "{",
    "page.html": "<html></html>",
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_transcript_that_cannot_be_this_recordings_changes_nothing(
    project: Project, tmp_path: Path, name: str
) -> None:
    text = written(tmp_path, name, OTHERS[name])
    before = dump(project)
    with pytest.raises(StudioError, match=name):
        do(project, import_recording(project, talk(tmp_path), transcript=text))
    assert dump(project) == before and not list(project.subfolder("audio").iterdir())
    do(project, import_recording(project, talk(tmp_path)))
    before = dump(project)
    with pytest.raises(StudioError, match=name):
        do(project, import_transcript(project, 1, text))
    assert dump(project) == before


def test_another_recordings_transcript_is_said_to_be_one(project: Project, tmp_path: Path) -> None:
    for name, why in (("later.srt", "goes on until 603 s"), ("longer.txt", "nobody says its 500 words")):
        text = written(tmp_path, name, OTHERS[name])
        with pytest.raises(StudioError, match=f"transcript of another recording: .*{why}"):
            do(project, import_recording(project, talk(tmp_path), transcript=text))


def test_the_end_that_was_cut_off_is_left_out_and_said(project: Project, tmp_path: Path) -> None:
    cues = "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\nnumber {n}\n\n" for n in range(1, 7))
    text = written(tmp_path, "talk.srt", cues * 2)
    said = do(project, import_recording(project, talk(tmp_path, seconds=5.95), transcript=text))
    assert "2 of its lines lie after the end" in said
    assert len(project.turns()) == 5


def test_a_timed_transcript_of_a_diarized_recording_is_matched_unless_turns_are_wanted(
    project: Project, tmp_path: Path
) -> None:
    do(project, import_recording(project, talk(tmp_path)))
    found = [(0.9, 2.6, "A"), (2.9, 4.1, "B")]
    project.apply(edits.apply_diarization, 1, found, "diarizer 1")
    text = written(tmp_path, "talk.srt", SRT)
    assert "transcript of 2 lines" in do(project, import_transcript(project, 1, text))
    assert shown(project) == [("Ann", "Oh, hello.", 0.9, 2.6), ("Ben", "Hi.", 2.9, 4.1)]
    assert [line.end for line in project.utterances(1)] == [2.5, 4.0]
    assert "Imported 2 turns" in do(project, import_transcript(project, 1, text, as_turns=True))
    assert shown(project) == [("Ann", "Oh, hello.", 1.0, 2.5), ("Ben", "Hi.", 3.0, 4.0)]
    with pytest.raises(StudioError, match="does not say when"):
        do(project, import_transcript(project, 1, written(tmp_path, "a.txt", "Hello"), as_turns=True))


@pytest.mark.parametrize("form", ["textgrid", "eaf", "ctm", "stm", "rttm", "srt", "vtt", "audacity"])
def test_what_is_exported_comes_back_as_it_was(project: Project, tmp_path: Path, form: str) -> None:
    stored = {"segments": [
        {"start": 1.0, "end": 2.5, "text": "Oh, hello.", "speaker": "Ann", "words": [
            {"word": "Oh,", "start": 1.0, "end": 1.5}, {"word": "hello.", "start": 1.5, "end": 2.5}]},
        {"start": 3.75, "end": 4.25, "text": "Hi.", "speaker": "Ben", "words": [
            {"word": "Hi.", "start": 3.75, "end": 4.25}]},
    ]}  # fmt: skip
    text = written(tmp_path, "talk.json", json.dumps(stored))
    do(project, import_recording(project, talk(tmp_path), transcript=text))
    do(project, export(project, form, tmp_path / "out"))
    (file,) = [path for path in (tmp_path / "out").rglob("talk*") if path.is_file()]
    do(project, import_recording(project, talk(tmp_path, "again.wav"), transcript=file))
    has_text, has_words = form != "rttm", form in ("textgrid", "eaf", "ctm")
    was = [(who, said if has_text else "", a, b) for who, said, a, b in shown(project, 1)]
    assert shown(project, 2) == was
    if has_words:
        words = [
            [
                [(word.text, word.start, word.end) for word in project.words(turn.id)]
                for turn in project.turns(each)
            ]
            for each in (1, 2)
        ]
        assert words[0] == words[1] and words[0][0]
