"""Freezing: the step, what it says of the snapshot before, and the list of those there are."""

import shutil

import pytest

from studio.dataset.sound_form import SoundForm
from studio.dataset.splitting import Shares
from studio.errors import Message, StudioError
from studio.events import Result
from studio.project import edits
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.values import State
from studio.steps.freeze import FREEZE, FreezeSettings, freeze_now, plan_freeze
from studio.steps.freeze_all import FrozenGold, _say, freeze_all, is_frozen
from studio.steps.gold import mark_gold
from studio.steps.snapshots import describe_snapshot, earlier_of, kept_snapshots, snapshot_named, summary
from studio.steps.step import Step
from studio.voices.training import prepare_run
from tests.gate import find_nothing


@pytest.fixture
def gold_call(spoken_call: Project) -> Project:
    mark_gold(spoken_call)
    find_nothing(spoken_call)
    return spoken_call


def here(project: Project, step: Step) -> Message:
    """Do a step in this process: a child each would take most of the time."""
    [result] = [event for event in step.work(*step.args) if isinstance(event, Result)]
    return step.apply(project, result.value)


def test_each_speaker_gets_a_snapshot_with_where_it_comes_from(gold_call: Project) -> None:
    gold_call.apply(
        edits.set_provenance, 1, origin="a feed", recorded_on="2024", licence="CC0", rights_note="none"
    )
    done = here(gold_call, freeze_all(gold_call))
    assert str(done).startswith("Frozen: ") and done.values["speakers"] == 2
    kept = kept_snapshots(gold_call.folder)
    assert {each.snapshot.speaker for each in kept} == {"Diane", "Sheila"}
    assert {each.snapshot.provenance.recordings[0].origin for each in kept} == {"a feed"}
    assert {clip.source for each in kept for clip in each.snapshot.clips} == {gold_call.recording(1).sha256}
    assert is_frozen(gold_call.folder, gold_call.gold_mark())


def test_that_nothing_is_held_out_is_said(gold_call: Project) -> None:
    assert str(here(gold_call, freeze_all(gold_call))).endswith(
        "minutes. No clip of Sheila is held out to validate or to test"
    )
    gold_call.apply(edits.set_setting, FREEZE, {"shares": {"validation": 0.0, "test": 0.0}})
    assert ". No clip is held out to validate or to test: all" in str(here(gold_call, freeze_all(gold_call)))
    folder = {"folders": ("a",), "seconds": 60.0, "all_to_train": ("Diane",)}
    assert "1.0 minutes. It is held out neither" in str(_say(gold_call, FrozenGold(clips=1, **folder)))


def speak_otherwise(rows: Rows) -> Message:
    word = next(iter(rows.words_of_recording(1).values()))[0]
    rows.update("words", word.id, spoken="another way")
    return Message("Speak otherwise")


def another_phone(rows: Rows) -> Message:
    phones = next(iter(rows.phones_of_turn(next(iter(rows.words_of_recording(1)))).values()))
    rows.update("phones", phones[0].id, symbol="ZH")
    return Message("Another phone")


CHANGES = {
    "consent": lambda project: project.apply(edits.set_speaker_consent, 1, "all of it", "2024"),
    "speaker's name": lambda project: project.apply(edits.rename_speaker, 1, "Diana"),
    "settings": lambda project: project.apply(edits.set_setting, FREEZE, {"shares": {"test": 0.3}}),
    "provenance": lambda project: project.apply(
        edits.set_provenance, 1, origin="a feed", recorded_on="", licence="", rights_note=""
    ),
    "words": lambda project: project.apply(speak_otherwise),
    "phones": lambda project: project.apply(another_phone),
    "gone": lambda project: shutil.rmtree(kept_snapshots(project.folder)[0].snapshot.folder),
}


def test_gold_is_frozen_until_anything_changes_that_a_snapshot_holds(gold_call: Project) -> None:
    here(gold_call, freeze_all(gold_call))
    assert is_frozen(gold_call.folder, gold_call.gold_mark())
    for what, change in CHANGES.items():
        change(gold_call)
        assert not is_frozen(gold_call.folder, gold_call.gold_mark()), what
        if what != "gone":
            gold_call.undo()
            assert is_frozen(gold_call.folder, gold_call.gold_mark()), what


def test_what_changed_since_the_last_snapshot_is_said(gold_call: Project) -> None:
    diane = gold_call.speaker_named("Diane")
    assert diane is not None
    here(gold_call, freeze_all(gold_call, [diane.id]))
    assert "Since the last" not in str(here(gold_call, freeze_all(gold_call, [diane.id])))
    clip = next(each for each in gold_call.clips() if gold_call.turn(each.turn_id).speaker_id == diane.id)
    gold_call.apply(edits.set_clip_state, [clip.id], State.REJECTED, "laughs")
    done = str(here(gold_call, freeze_all(gold_call, [diane.id])))
    assert "Since the last snapshot of Diane: 0 added, 1 removed" in done
    kept = kept_snapshots(gold_call.folder)
    newest = min(kept, key=lambda each: len(each.snapshot.clips))
    found = describe_snapshot(newest, earlier_of(kept, newest.snapshot.folder) or kept[-1])
    assert (len(found["removed"]), found["added"]) == (1, [])
    assert snapshot_named(gold_call, newest.name[:8]).name == newest.name


def test_a_run_points_to_the_snapshot_that_it_was_made_from(gold_call: Project) -> None:
    here(gold_call, freeze_all(gold_call))
    first, second = kept_snapshots(gold_call.folder)
    prepare_run(gold_call.subfolder("runs") / "001-sv2tts", first.snapshot, "sv2tts")
    runs = {each.name: each.runs for each in kept_snapshots(gold_call.folder)}
    assert runs == {first.name: ("001-sv2tts",), second.name: ()}


def test_settings_of_the_project_are_used_by_whoever_freezes(gold_call: Project) -> None:
    wanted = FreezeSettings(Shares(0.0, 0.0), SoundForm(24_000, -20.0, 0.0))
    gold_call.apply(edits.set_setting, FREEZE, wanted.to_json())
    assert FreezeSettings.of(gold_call) == wanted
    diane = gold_call.speaker_named("Diane")
    assert diane is not None
    snapshot = freeze_now(plan_freeze(gold_call, diane.id))
    assert snapshot.sample_rate == 24_000 and dict(snapshot.sound) == {
        "sample_rate": 24_000,
        "loudness": -20.0,
    }
    assert not snapshot.split("validation") and not snapshot.split("test")
    [kept] = kept_snapshots(gold_call.folder)
    assert str(summary(kept)).endswith("all of them to train")


def test_nothing_gold_and_unknown_snapshots_are_sentences(spoken_call: Project) -> None:
    with pytest.raises(StudioError, match="nothing can be frozen"):
        freeze_all(spoken_call)
    with pytest.raises(StudioError, match="There is no snapshot abc"):
        snapshot_named(spoken_call, "abc")


def test_a_damaged_snapshot_is_left_out_of_the_list(gold_call: Project) -> None:
    here(gold_call, freeze_all(gold_call))
    first = kept_snapshots(gold_call.folder)[0]
    (first.snapshot.folder / "manifest.json").write_text("{}")
    assert first.name not in {each.name for each in kept_snapshots(gold_call.folder)}
