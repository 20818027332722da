"""Exports read back as what the project holds, also where it may only be read."""

import itertools
import json
from pathlib import Path

import defusedxml.ElementTree
import pytest
import soundfile

from studio.audio.files import read_mono
from studio.dataset.formats import file_list, librispeech, ljspeech
from studio.dataset.formats.readers import read_transcript
from studio.dataset.formats.writers import WRITERS
from studio.dataset.gold_set import field_of
from studio.dataset.placing import RECORD
from studio.dataset.snapshot import load_snapshot
from studio.errors import Message, StudioError
from studio.events import Progress, Result
from studio.project import edits
from studio.project.project import Project
from studio.project.values import State
from studio.steps.export import SOURCES, export, labels_of
from studio.steps.gold import mark_gold
from studio.steps.step import Step, carry_out
from tests.gate import find_nothing


@pytest.fixture
def gold_call(spoken_call: Project) -> Project:
    """The call, all of it gold, with where it comes from and what Diane agreed to."""
    origin, licence = "https://a.example/call", "CC BY 4.0"
    spoken_call.apply(
        edits.set_provenance, 1, origin=origin, recorded_on="2024-05-01", licence=licence, rights_note=""
    )
    diane = spoken_call.speaker_named("Diane")
    assert diane is not None
    spoken_call.apply(
        edits.set_speaker_consent, diane.id, consent="Synthesis for research", consented_on="2024-06-01"
    )
    mark_gold(spoken_call)
    find_nothing(spoken_call)
    return spoken_call


def here(step: Step) -> Message:
    """Do the work of a step in this process: a child each would take most of the time."""
    [result] = [event for event in step.work(*step.args) if isinstance(event, Result)]
    return step.apply(None, result.value)  # type: ignore[arg-type]


def test_ljspeech_reads_back_as_the_gold_clips(gold_call: Project, tmp_path: Path) -> None:
    done = carry_out(gold_call, export(gold_call, "ljspeech", tmp_path / "lj"))
    rows = [row for name in ("Diane", "Sheila") for row in ljspeech.read(tmp_path / "lj" / name).rows]
    clips = gold_call.clips()
    assert len(rows) == len(clips) == done.values["count"]
    assert sorted(row.text for row in rows) == sorted(field_of(clip.text) for clip in clips)
    seconds = sum(len(read_mono(row.path)) / 16000 for row in rows)
    assert seconds == pytest.approx(sum(clip.end - clip.start for clip in clips), abs=0.01)


def test_consent_and_provenance_travel_along(gold_call: Project, tmp_path: Path) -> None:
    for name in ("ljspeech", "textgrid"):
        out = tmp_path / name
        done = str(here(export(gold_call, name, out)))
        assert done.endswith("Nobody wrote down what these speakers agreed to: Sheila")
        record = json.loads((out / RECORD).read_text())
        [source] = record["recordings"]
        assert (source["origin"], source["licence"]) == ("https://a.example/call", "CC BY 4.0")
        assert source["sha256"] == gold_call.recording(1).sha256
        consents = {each["name"]: (each["consent"], each["consented_on"]) for each in record["speakers"]}
        assert consents == {"Diane": ("Synthesis for research", "2024-06-01"), "Sheila": ("", "")}
        said = (out / SOURCES).read_text()
        assert "consent: Synthesis for research" in said and "consent: not noted" in said
        assert "from: https://a.example/call" in said


def test_sv2tts_has_the_words_of_the_call_at_16_khz(gold_call: Project, tmp_path: Path) -> None:
    here(export(gold_call, "sv2tts", tmp_path / "out"))
    corpus = librispeech.read(tmp_path / "out")
    assert {clip.speaker for clip in corpus.clips} == {"Diane", "Sheila"}
    for clip in corpus.clips:
        assert soundfile.info(clip.path).samplerate == 16_000
        assert clip.words and all(word.start is not None for word in clip.words)
    spoken = [word.spoken.upper() for turn in gold_call.turns(1) for word in gold_call.words(turn.id)]
    assert sorted(word.text for clip in corpus.clips for word in clip.words) == sorted(
        part for word in spoken for part in librispeech.capitals(word)
    )


def test_chosen_speakers_frozen_snapshots_and_rates(gold_call: Project, tmp_path: Path) -> None:
    diane = gold_call.speaker_named("Diane")
    assert diane is not None
    step = export(gold_call, "xtts", tmp_path / "one", speaker_ids=[diane.id])
    here(step)
    assert {clip.speaker for clip in file_list.read(tmp_path / "one" / "metadata_train.csv").clips} == {
        "Diane"
    }
    [snapshot] = (gold_call.folder / "snapshots").glob("*/manifest.json")
    gold_call.apply(edits.set_state, [turn.id for turn in gold_call.turns(1)], State.REJECTED, "")
    here(export(gold_call, "ljspeech", tmp_path / "old", snapshots=[snapshot.parent], sample_rate=24_000))
    rows = ljspeech.read(tmp_path / "old").rows
    assert len(rows) == len(load_snapshot(snapshot.parent).clips)
    assert {soundfile.info(row.path).samplerate for row in rows} == {24_000}


@pytest.mark.parametrize("name", ["rttm", "ctm", "stm", "textgrid", "eaf", "srt", "vtt", "audacity"])
def test_labels_read_back_as_the_turns(gold_call: Project, tmp_path: Path, name: str) -> None:
    here(export(gold_call, name, tmp_path / name))
    read = read_transcript(tmp_path / name / f"sample{WRITERS[name].ending}").lines
    names = {speaker.id: speaker.name for speaker in gold_call.speakers()}
    turns = gold_call.turns(1)
    if name == "ctm":
        found = [(word.text, round(word.start or 0, 3)) for line in read for word in line.words]
        words = [word for turn in turns for word in gold_call.words(turn.id)]
        assert sorted(found) == sorted((word.text, round(word.start or 0, 3)) for word in words)
        return
    found = sorted((line.start, line.end, line.speaker) for line in read)
    turns = [turn for turn in turns if turn.text or name == "rttm"]  # only RTTM knows turns that say nothing
    wanted = sorted((turn.start, turn.end, names[turn.speaker_id or 0]) for turn in turns)
    for there, turn_of_ours in zip(found, wanted, strict=True):
        assert there == (*(pytest.approx(time, abs=1e-3) for time in turn_of_ours[:2]), turn_of_ours[2])
    if name != "rttm":
        assert sorted(line.text for line in read) == sorted(" ".join(turn.text.split()) for turn in turns)


def test_elan_finds_the_sound(gold_call: Project, tmp_path: Path) -> None:
    here(export(gold_call, "eaf", tmp_path / "eaf"))
    root = defusedxml.ElementTree.parse(tmp_path / "eaf" / "sample.eaf").getroot()
    [media] = root.iter("MEDIA_DESCRIPTOR")
    assert media.get("MEDIA_URL") == gold_call.audio_path(1).as_uri()


def test_labels_name_the_sound_where_it_was_moved_to_and_none_where_it_is_gone(spoken_call: Project) -> None:
    recording, there = spoken_call.recording(1), spoken_call.audio_path(1)
    moved = there.rename(there.with_name(f"moved{there.suffix}"))
    assert labels_of(spoken_call, recording).sound == moved
    moved.unlink()
    assert labels_of(spoken_call, recording).sound is None


def test_what_was_exported_is_said_of_one_as_of_many(gold_call: Project, tmp_path: Path) -> None:
    sentence = str(here(export(gold_call, "rttm", tmp_path / "rttm")))
    assert "turns of 1 recording to" in sentence
    sentence = str(here(export(gold_call, "xtts", tmp_path / "xtts", speaker_ids=[1])))
    assert "of 1 speaker to" in sentence


def test_what_a_format_of_labels_has_no_place_for_is_said(gold_call: Project, tmp_path: Path) -> None:
    first, second, *_ = [turn for turn in gold_call.turns() if turn.text]
    gold_call.apply(edits.set_turn_text, first.id, "")
    gold_call.apply(edits.set_turn_text, second.id, "Wholly otherwise")
    silent = sum(not turn.text for turn in gold_call.turns())
    untimed = sum(word.start is None for words in gold_call.words_of_recording(1).values() for word in words)
    assert silent >= 1 and untimed >= 2
    for name in ("stm", "srt", "vtt"):
        said = str(here(export(gold_call, name, tmp_path / name)))
        assert f"Turns left out, since they have no text: {silent}." in said
    assert f"have no time yet: {untimed}." in str(here(export(gold_call, "ctm", tmp_path / "ctm")))
    for name in ("rttm", "textgrid", "eaf", "audacity"):
        assert "left out" not in str(here(export(gold_call, name, tmp_path / name)))


def test_rejected_turns_are_no_labels(gold_call: Project, tmp_path: Path) -> None:
    first = gold_call.turns(1)[0]
    gold_call.apply(edits.set_state, [first.id], State.REJECTED, "noise")
    done = here(export(gold_call, "rttm", tmp_path / "rttm"))
    assert done.values["count"] == len(gold_call.turns(1)) - 1


def test_an_export_may_be_made_again_but_replaces_nothing_else(gold_call: Project, tmp_path: Path) -> None:
    out = tmp_path / "out"
    here(export(gold_call, "srt", out))
    here(export(gold_call, "vtt", out))
    assert sorted(path.name for path in out.iterdir()) == ["SOURCES.txt", "provenance.json", "sample.vtt"]
    (out / "sample.vtt").write_text("WEBVTT corrected")
    with pytest.raises(StudioError, match="were changed since"):
        here(export(gold_call, "vtt", out))
    (out / RECORD).unlink()
    with pytest.raises(StudioError, match="holds files that are no export"):
        export(gold_call, "vtt", out)


@pytest.mark.parametrize("after", [1, 3, 12])
def test_an_export_that_is_cancelled_leaves_nothing(gold_call: Project, tmp_path: Path, after: int) -> None:
    """As a child does it: it is closed between two events, while freezing or while writing."""
    step = export(gold_call, "ljspeech", tmp_path / "lj")
    work = step.work(*step.args)
    said = [str(event.text) for event in itertools.islice(work, after) if isinstance(event, Progress)]
    assert ("Writing clips" in said) is (after == 12)
    work.close()  # type: ignore[attr-defined]
    assert not list(tmp_path.glob("lj*")) and not list(tmp_path.glob(".lj*"))
    assert not list((gold_call.folder / "snapshots").glob(".*"))


def test_a_project_that_may_only_be_read_is_exported_without_writing_to_it(
    gold_call: Project, tmp_path: Path
) -> None:
    gold_call.close()
    with Project.open(gold_call.folder, read_only=True) as project:
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
        export(spoken_call, "rttm", tmp_path / "file")
    mark_gold(spoken_call)
    find_nothing(spoken_call)
    with pytest.raises(StudioError, match="could not be written"):
        carry_out(spoken_call, export(spoken_call, "ljspeech", tmp_path / "file" / "below"))
    assert not list(tmp_path.glob("*lj*"))
