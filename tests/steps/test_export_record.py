"""What an export says of itself is so of each of its clips, also where two snapshots hold the same names."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from studio.dataset.freeze import freeze
from studio.dataset.gold_set import GoldSet
from studio.dataset.placing import RECORD
from studio.dataset.provenance import Provenance, RecordingSource, SpeakerConsent
from studio.dataset.snapshot import Snapshot
from studio.steps.export import ClipsPlan, write_clips
from tests.dataset.formats.gold import said
from tests.dataset.rows import tone


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
