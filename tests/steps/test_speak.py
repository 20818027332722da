"""Speaking: a take keeps everything it was made of, is made again bit for bit, and refuses what is unsafe."""

import json
import pickle
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.errors import Message, StudioError
from studio.events import Failed
from studio.jobs.resident import ResidentVoice
from studio.project import edits
from studio.project.project import Project
from studio.project.values import PERSON, RuleKind, Take
from studio.steps.gold import mark_gold
from studio.steps.speak import (
    keep_take,
    plan_again,
    plan_speak,
    sounds_as_before,
    speak_and_wait,
    speak_to_file,
)
from tests.gate import find_nothing
from tests.project.call import dump


@pytest.fixture
def gold(spoken_call: Project) -> Project:
    mark_gold(spoken_call)
    find_nothing(spoken_call)
    return spoken_call


class Malicious:
    """Pickles to a call that would leave a file behind."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self):
        return open, (str(self.marker), "w")


def test_a_take_has_everything_to_be_made_again_bit_for_bit(gold: Project, tmp_path: Path) -> None:
    before = dump(gold)
    take = speak_to_file(gold, "Sheila", "unit", "the conference call", tmp_path / "out.wav", seed=5)
    made = json.loads(take.settings)
    assert (take.voice, take.engine, take.text, take.seed) == ("Sheila", "unit", "the conference call", 5)
    assert take.snapshot and (gold.folder / "snapshots" / take.snapshot).is_dir()
    assert made["references"] == [] and made["language"] == "en"
    path = gold.absolute(take.path)
    assert path.read_bytes() == (tmp_path / "out.wav").read_bytes()
    # The gold of now is another, but the take stays what it was made of.
    gold.apply(edits.set_turn_text, gold.turns(1)[0].id, "changed since")
    samples, rate, _ = speak_and_wait(plan_again(gold, take.id))
    soundfile.write(tmp_path / "again.wav", samples, rate, subtype="PCM_16")
    assert (soundfile.read(tmp_path / "again.wav")[0] == soundfile.read(path)[0]).all()
    gold.undo()
    # The take is no step of the history: what was spoken stays, whatever is undone.
    assert {**dump(gold), "takes": []} == before and gold.take(take.id)


def test_what_the_project_says_of_words_is_spoken_and_kept_with_the_take(gold: Project) -> None:
    gold.apply(edits.add_text_rule, "en", RuleKind.NORMALISE, "zzz", "conference")
    gold.apply(edits.set_pronunciations, "en", "kohlkonf", ["K AO L"], PERSON)
    take = speak_to_file(gold, "Sheila", "unit", "the zzz kohlkonf", None)
    gold.undo()
    plain = speak_to_file(gold, "Sheila", "unit", "the conference kohlkonf", None)
    gold.apply(edits.set_pronunciations, "en", "kohlkonf", ["K AO L"], PERSON)
    pronounced = speak_to_file(gold, "Sheila", "unit", "the conference kohlkonf", None)
    assert sound_of(gold, take) == sound_of(gold, pronounced) != sound_of(gold, plain)

    gold.undo()
    samples, rate, _ = speak_and_wait(plan_again(gold, take.id))
    assert sounds_as_before(gold, take, samples, rate), "a take is made again as it was read then"


def sound_of(project: Project, take: Take) -> bytes:
    return project.absolute(take.path).read_bytes()


def test_a_new_take_never_overwrites_the_file_of_a_deleted_one(gold: Project) -> None:
    plan = plan_speak(gold, "Sheila", "unit", "hello")
    first = keep_take(gold, plan, np.full(100, 0.1, np.float32), 16000)
    gold.apply(edits.delete_take, first.id)
    second = keep_take(gold, plan, np.full(100, 0.2, np.float32), 16000, [Message("note")])
    assert second.path != first.path
    gold.undo()
    assert soundfile.read(gold.absolute(gold.take(first.id).path))[0].max() == pytest.approx(0.1, abs=1e-3)


def test_a_take_whose_material_is_gone_says_what_is_missing(gold: Project) -> None:
    take = keep_take(gold, plan_speak(gold, "Sheila", "unit", "hello"), np.zeros(100, np.float32), 16000)
    with pytest.raises(StudioError, match=f"Take {take.id} cannot be made again: {take.snapshot} is gone"):
        plan_again(gold, take.id)


def test_silence_is_no_take(gold: Project) -> None:
    before = dump(gold)
    with pytest.raises(StudioError, match="Nothing was spoken"):
        keep_take(gold, plan_speak(gold, "Sheila", "unit", "hello"), np.zeros(0, np.float32), 16000)
    assert dump(gold) == before


def test_a_voice_without_gold_is_told_what_to_do(spoken_call: Project) -> None:
    with pytest.raises(StudioError, match="Mark some of their turns gold"):
        plan_speak(spoken_call, "Diane", "unit", "hello")


def test_checkpoints_that_cannot_be_used_are_refused_and_run_no_code(gold: Project, tmp_path: Path) -> None:
    from safetensors.numpy import save_file

    marker = tmp_path / "code-was-run"
    (tmp_path / "broken.pt").write_bytes(b"\x80\x02 no checkpoint at all")
    (tmp_path / "code.pt").write_bytes(pickle.dumps({"model_state": Malicious(marker)}, protocol=2))
    (tmp_path / "folder.pt").mkdir()
    save_file({"layer": np.zeros((2, 2), np.float32)}, tmp_path / "another.safetensors")
    before = dump(gold)
    for name in ("missing.pt", "folder.pt"):
        with pytest.raises(StudioError, match=rf"There is no checkpoint at .*{name}"):
            plan_speak(gold, "Sheila", "sv2tts", "hello", checkpoint=tmp_path / name)
    voice = ResidentVoice()  # one child for all: torch takes seconds to import
    try:
        for name, said in {
            "broken.pt": "is broken",
            "code.pt": "holds program code",
            "another.safetensors": "checkpoint of another network",
        }.items():
            plan = plan_speak(gold, "Sheila", "sv2tts", "hello", checkpoint=tmp_path / name)
            failed = list(voice.wait(plan.order))[-1]
            assert isinstance(failed, Failed)
            assert name in str(failed.text) and said in str(failed.text)
    finally:
        voice.close()
    assert not marker.exists() and dump(gold) == before


def test_where_the_file_cannot_be_written_nothing_is_spoken(gold: Project, tmp_path: Path) -> None:
    for out in (tmp_path, tmp_path / "no such" / "out.wav"):
        with pytest.raises(StudioError, match=str(out)):
            speak_to_file(gold, "Sheila", "unit", "hello", out)
    assert not gold.takes()
