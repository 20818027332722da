"""What an export says of itself is so of each of its clips, also where two snapshots hold the same names."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from studio.dataset.formats.readers import read_transcript
from studio.dataset.formats.values import Transcript, TranscriptLine
from studio.dataset.freeze import freeze
from studio.dataset.gold_set import GoldSet
from studio.dataset.placing import RECORD
from studio.dataset.provenance import Provenance, RecordingSource, SpeakerConsent
from studio.dataset.snapshot import Snapshot
from studio.errors import Message
from studio.project import edits
from studio.project import edits_witnesses as repairs
from studio.project.rows import Rows
from studio.steps.export import ClipsPlan, LabelsPlan, write_clips, write_labels
from studio.steps.transcript import ANNOTATED, write_transcript
from tests.dataset.formats.gold import said
from tests.dataset.rows import tone
from tests.project.call import make_call


@pytest.fixture
def twice(tmp_path: Path) -> tuple[Snapshot, Snapshot]:
    """Ann frozen twice, before and after her consent; another recording has taken the first one's name."""
    made = []
    for sound, consent, let_through in (("1" * 64, "", ""), ("2" * 64, "to all of it", "noise")):
        clip = said(1, 0)
        of = replace(clip.recording, sha256=sound)
        source = RecordingSource(of.name, sound, licence=f"licence of {sound[0]}")
        provenance = Provenance((source,), (SpeakerConsent("Ann", consent),))
        clips = [replace(clip, recording=of, let_through=let_through)]
        made.append(freeze(tmp_path / sound[0], clips, tone, speaker="Ann", provenance=provenance))
    return made[0], made[1]


def test_the_record_names_each_snapshot_and_its_clips_as_they_are_called_in_the_export(
    twice: tuple[Snapshot, Snapshot], tmp_path: Path
) -> None:
    folders = tuple(each.folder for each in twice)
    list(write_clips(ClipsPlan(tmp_path, (), folders, tmp_path / "out", "ljspeech", None, False)))
    record = json.loads((tmp_path / "out" / RECORD).read_text())
    assert [(each["speaker"], each["hash"]) for each in record["snapshots"]] == [
        ("Ann", twice[0].hash),
        ("Ann", twice[1].hash),
    ]
    (let_through,) = record["let_through"]
    assert let_through == f"{twice[1].clips[0].id}-2"
    assert list((tmp_path / "out").rglob(f"{let_through}.wav"))
    assert [each["consent"] for each in record["speakers"]] == ["", "to all of it"]


def test_a_clip_comes_from_where_its_own_snapshot_says(
    twice: tuple[Snapshot, Snapshot], tmp_path: Path
) -> None:
    first, second = GoldSet(twice, tmp_path).clips
    assert (first.source.licence, first.consent.consent) == ("licence of 1", "")
    assert (second.source.licence, second.consent.consent) == ("licence of 2", "to all of it")


@pytest.mark.parametrize(
    ("annotated", "crop", "expected"),
    [
        ([], None, ()),
        ([[0.5, 9.0], [12.0, 20.0]], None, ((0.5, 9.0), (12.0, 20.0))),
        ([[0.5, 9.0], [12.0, 20.0]], 4.0, ((4.0, 9.0), (12.0, 20.0))),
        ([], 4.0, ((4.0, 30.0),)),
    ],
)
def test_rttm_goes_out_with_the_uem_of_what_is_annotated_and_of_use(
    tmp_path: Path,
    annotated: list[list[float]],
    crop: float | None,
    expected: tuple[tuple[float, float], ...],
) -> None:
    with make_call(tmp_path / "call") as project:
        project.apply(edits.set_setting, ANNOTATED.format(id=1), annotated)
        if crop is not None:
            project.apply(repairs.crop, 1, start=crop)
        turns = len(project.turns(1))
    list(write_labels(LabelsPlan(tmp_path / "call", (1,), tmp_path / "out", "rttm")))
    found = read_transcript(tmp_path / "out" / "call.rttm")
    assert (len(found.lines), found.regions) == (turns, expected)
    assert (tmp_path / "out" / "call.uem").exists() is bool(expected)


def test_a_text_without_times_leaves_what_is_annotated_as_it_is(tmp_path: Path) -> None:
    with make_call(tmp_path / "call") as project:
        project.apply(edits.set_setting, ANNOTATED.format(id=1), [[0.5, 9.0]])
        project.apply(_write, Transcript((TranscriptLine("Ann", "hello"),)))
        assert project.setting(ANNOTATED.format(id=1)) == [[0.5, 9.0]]


def _write(rows: Rows, transcript: Transcript) -> Message:
    write_transcript(rows, 1, transcript)
    return Message("Import")
