import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.dataset.comparison import compare
from studio.dataset.freeze import ClipToFreeze, SnapshotFacts, freeze, freezing
from studio.dataset.provenance import Provenance, RecordingSource, SpeakerConsent
from studio.dataset.snapshot import MANIFEST, Snapshot, load_snapshot, manifest_hash
from studio.dataset.sound_form import SoundForm
from studio.dataset.splitting import Shares
from studio.errors import StudioError
from studio.project.values import Recording
from tests.dataset.rows import recording, to_freeze, tone, turn, words


def clips(count: int = 6) -> list[ClipToFreeze]:
    return [
        clip
        for number in range(count)
        for clip in to_freeze(
            turn(10.0 * number, 10.0 * number + 2.0),
            words(
                (10.0 * number + 0.25, 10.0 * number + 0.75),
                (10.0 * number + 1.0, 10.0 * number + 1.5),
                first_id=1 + 10 * number,
            ),
        )
    ]


@pytest.fixture
def snapshot(tmp_path: Path) -> Snapshot:
    return freeze(tmp_path / "frozen", clips(), tone, speaker="Diane")


def test_a_snapshot_reads_back_as_it_was_written(snapshot: Snapshot) -> None:
    assert load_snapshot(snapshot.folder) == snapshot
    assert (snapshot.speaker, snapshot.sample_rate, len(snapshot.clips)) == ("Diane", 16_000, 6)
    assert snapshot.seconds == pytest.approx(12.0)


def test_words_and_phones_count_from_the_clip(snapshot: Snapshot) -> None:
    clip = snapshot.clips[1]
    assert [(word.start, word.end, word.position) for word in clip.words] == [(0.25, 0.75, 0), (1.0, 1.5, 1)]
    assert [(phone.symbol, phone.start, phone.end) for phone in clip.words[0].phones] == [
        ("AH", 0.25, 0.5),
        ("N", 0.5, 0.75),
    ]
    assert (clip.text, clip.spoken, clip.start) == ("Word0, Word1,", "tonea toneb", 10.0)


def test_a_clip_is_mono_16_bit_sound_at_the_recordings_rate(snapshot: Snapshot) -> None:
    clip = snapshot.clips[2]
    info = soundfile.info(snapshot.audio_path(clip))
    assert (info.channels, info.samplerate, info.subtype) == (1, 16_000, "PCM_16")
    wanted, _ = tone(recording(), 20.0, 22.0)
    assert np.abs(snapshot.samples(clip) - wanted).max() <= 1 / 32768


def test_the_same_material_has_the_same_hash_and_a_change_another(tmp_path: Path, snapshot: Snapshot) -> None:
    again = freeze(tmp_path / "again", list(reversed(clips())), tone, speaker="Diane")
    fewer = freeze(tmp_path / "fewer", clips(5), tone, speaker="Diane")
    assert again.hash == snapshot.hash != fewer.hash


def test_freezing_into_its_own_folder_again_returns_it_and_another_is_refused(snapshot: Snapshot) -> None:
    assert freeze(snapshot.folder, clips(), tone, speaker="Diane") == snapshot
    with pytest.raises(StudioError, match="another snapshot"):
        freeze(snapshot.folder, clips(5), tone, speaker="Diane")
    assert load_snapshot(snapshot.folder) == snapshot


def test_some_clips_are_held_out_from_five_on(tmp_path: Path, snapshot: Snapshot) -> None:
    assert 1 <= len(snapshot.split("validation")) < 6
    assert not freeze(tmp_path / "four", clips(4), tone, speaker="Diane").split("validation")


def test_a_failure_leaves_no_folder_behind(tmp_path: Path) -> None:
    def full_disk(of: Recording, start: float, end: float) -> tuple[np.ndarray, int]:
        if start > 20:
            raise OSError(28, "No space left on device")
        return tone(of, start, end)

    with pytest.raises(StudioError, match="No space left on device"):
        freeze(tmp_path / "frozen", clips(), full_disk, speaker="Diane")
    assert list(tmp_path.iterdir()) == []


def test_a_freeze_that_is_cancelled_leaves_no_folder_behind(tmp_path: Path) -> None:
    work = freezing(tmp_path / "frozen", clips(), tone, SnapshotFacts("Diane"))
    assert [next(work), next(work)] == [1, 2]
    work.close()
    assert list(tmp_path.iterdir()) == []


def test_nothing_to_freeze_says_so(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="Diane has no gold clips"):
        freeze(tmp_path / "frozen", [], tone, speaker="Diane")


def test_recordings_of_one_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    both = [
        to_freeze(turn(0.0, 2.0), words((0.2, 1.0)), recording(number, name="Größe 1.wav"))[0]
        for number in (1, 2)
    ]
    frozen = freeze(tmp_path / "frozen", both, tone, speaker="Diane")
    assert len({clip.file for clip in frozen.clips}) == 2
    assert all(clip.id.isascii() for clip in frozen.clips)


def test_a_changed_clip_is_refused_when_it_is_read(snapshot: Snapshot) -> None:
    path = snapshot.folder / snapshot.clips[0].file
    path.write_bytes(path.read_bytes()[:-2] + b"\x01\x02")
    loaded = load_snapshot(snapshot.folder)
    with pytest.raises(StudioError, match="is not what was frozen"):
        loaded.samples(loaded.clips[0])


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda text: text.replace('"Diane"', '"Eve"'), "was changed"),
        (lambda text: text[: len(text) // 2], "not JSON"),
        (lambda text: '{"format": "another"}', "not a snapshot"),
        (lambda text: text.replace('"version": 2', '"version": 99'), "version 99"),
        (lambda text: "[]", "not a snapshot"),
    ],
)
def test_a_damaged_or_foreign_manifest_is_refused(snapshot: Snapshot, damage, sentence: str) -> None:
    path = snapshot.folder / MANIFEST
    path.write_text(damage(path.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(StudioError, match=sentence):
        load_snapshot(snapshot.folder)


def test_a_snapshot_of_the_first_version_still_opens(snapshot: Snapshot) -> None:
    """Before provenance, test clips and hashes of recordings were kept."""
    path = snapshot.folder / MANIFEST
    manifest = json.loads(path.read_text(encoding="utf-8"))
    for name in ("provenance", "split_by", "sound", "frozen_at"):
        del manifest[name]
    for clip in manifest["clips"]:
        del clip["source"], clip["let_through"]
    manifest["version"] = 1
    manifest["hash"] = manifest_hash(manifest)
    path.write_text(json.dumps(manifest), encoding="utf-8")
    old = load_snapshot(snapshot.folder)
    assert [clip.id for clip in old.clips] == [clip.id for clip in snapshot.clips]
    assert (old.split_by, old.provenance, old.clips[0].source) == ("", Provenance(), "")
    assert compare(old, snapshot).unchanged == len(snapshot.clips)
    assert (old.samples(old.clips[0]) == snapshot.samples(snapshot.clips[0])).all()


def test_the_moment_is_no_part_of_the_material(snapshot: Snapshot) -> None:
    path = snapshot.folder / MANIFEST
    manifest = json.loads(path.read_text(encoding="utf-8"))
    manifest["frozen_at"] = "2001-01-01T00:00:00.000+00:00"
    path.write_text(json.dumps(manifest), encoding="utf-8")
    assert load_snapshot(snapshot.folder) == snapshot


def test_provenance_and_the_form_of_the_sound_are_frozen_too(tmp_path: Path) -> None:
    provenance = Provenance((RecordingSource("call", licence="CC0"),), (SpeakerConsent("Diane", "yes"),))
    form = SoundForm(loudness=-20.0)
    frozen = freeze(
        tmp_path / "frozen",
        clips(),
        tone,
        speaker="Diane",
        provenance=provenance,
        sound=form,
        shares=Shares(0.2, 0),
    )
    assert frozen.provenance == provenance and SoundForm.from_json(frozen.sound) == form
    other = freeze(tmp_path / "other", clips(), tone, speaker="Diane", shares=Shares(0.2, 0))
    assert other.hash != frozen.hash and other.clips[0].sha256 != frozen.clips[0].sha256


def test_a_folder_without_a_snapshot_says_so(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="holds no snapshot"):
        load_snapshot(tmp_path)


@pytest.mark.parametrize(
    "file", ["../outside.wav", "/etc/hosts", "clips/../../x.wav", "C:\\x.wav", "link.wav"]
)
def test_a_file_outside_of_the_folder_is_refused(snapshot: Snapshot, tmp_path: Path, file: str) -> None:
    (tmp_path / "outside.wav").write_bytes(b"")
    (snapshot.folder / "link.wav").symlink_to(tmp_path / "outside.wav")
    path = snapshot.folder / MANIFEST
    manifest = json.loads(path.read_text(encoding="utf-8"))
    manifest["clips"][0]["file"] = file
    manifest["hash"] = manifest_hash(manifest)
    path.write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(StudioError, match="outside of its folder"):
        load_snapshot(snapshot.folder)
