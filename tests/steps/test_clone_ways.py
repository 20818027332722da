"""Which of the three ways to a voice are open, and what each takes."""

from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.project.project import Project
from studio.steps.clone_ways import (
    Installed,
    Samples,
    Way,
    WayOpen,
    installed,
    missing_base,
    require_open,
    samples_of,
    ways_of,
)
from studio.steps.gold import mark_gold
from studio.steps.reference import keep_file
from studio.voices.training import TrainingSettings

BASE = Installed(frozenset({"studio"}))
NOTHING = Installed(frozenset())


def open_ways(samples: Samples, there: Installed = BASE) -> list[str]:
    return [each.way.value for each in ways_of(samples, there) if each.is_open]


def of(way: Way, samples: Samples, there: Installed = BASE) -> WayOpen:
    return {each.way: each for each in ways_of(samples, there)}[way]


def advised(samples: Samples, there: Installed = BASE) -> list[str]:
    return [each.way.value for each in ways_of(samples, there) if each.advised]


def test_ways_open_one_after_the_other_as_the_material_grows() -> None:
    assert open_ways(Samples()) == []
    assert open_ways(Samples(references_s=5)) == ["now"]
    assert open_ways(Samples(gold_s=2)) == ["now"]
    assert open_ways(Samples(gold_s=30)) == ["now", "minutes"]
    assert open_ways(Samples(gold_s=180)) == ["now", "minutes", "best"]


def test_two_seconds_of_gold_are_told_how_much_is_needed() -> None:
    way = of(Way.MINUTES, Samples(gold_s=2))
    assert str(way.says) == "Needs 30 s of gold; there are 2 s."
    with pytest.raises(StudioError, match="Needs 30 s of gold; there are 2 s"):
        require_open(way)


def test_minutes_of_work_follow_the_gold_and_the_graphics_card() -> None:
    card = Installed(BASE.bases, graphics_card=True)
    assert of(Way.MINUTES, Samples(gold_s=60)).settings["minutes"] == 3
    assert of(Way.MINUTES, Samples(gold_s=200)).settings["minutes"] == 10
    assert of(Way.MINUTES, Samples(gold_s=200), card).settings["minutes"] == 1
    assert str(of(Way.MINUTES, Samples(gold_s=200), card).says) == "From 30 s of gold: 1 min of work at most."


def test_the_settings_of_every_way_are_settings_of_training_and_only_best_teaches_the_vocoder() -> None:
    for there in (BASE, Installed(BASE.bases, graphics_card=True)):
        for way in ways_of(Samples(gold_s=600), there):
            read = TrainingSettings.from_json(dict(way.settings))
            assert {name: getattr(read, name) for name in way.settings} == dict(way.settings)
            assert (read.vocoder_steps > 0) == (way.way is Way.BEST)


def test_the_quickest_way_that_makes_more_of_the_gold_is_advised() -> None:
    assert advised(Samples()) == []
    assert advised(Samples(gold_s=10)) == ["now"]
    assert advised(Samples(gold_s=600)) == ["minutes"]
    assert advised(Samples(gold_s=600, trained=True)) == ["best"]


def test_without_the_base_other_engines_stand_in_and_it_is_said() -> None:
    much = Samples(gold_s=600, references_s=10)
    assert [each.engine for each in ways_of(much, NOTHING)] == ["unit", "", ""]
    published = Installed(frozenset({"sv2tts"}))
    assert [each.engine for each in ways_of(much, published)] == ["sv2tts", "", "sv2tts"]
    assert open_ways(Samples(references_s=10), NOTHING) == []
    assert "not on this machine" in str(missing_base(NOTHING)) and missing_base(BASE) is None


def test_what_is_installed_is_read_from_the_folder_of_models(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.voices.engine.models_folder", lambda: tmp_path)
    assert "studio" not in installed().bases
    (tmp_path / "studio").mkdir()
    (tmp_path / "studio" / "acoustic.safetensors").touch()
    assert "studio" in installed().bases


def test_gold_and_references_of_a_voice_are_added_up(spoken_call: Project) -> None:
    mark_gold(spoken_call)
    gold = samples_of(spoken_call, "Sheila")
    assert gold.gold_s > 1 and gold.references_s == 0
    recording = Path(spoken_call.audio_path(spoken_call.recordings()[0].id))
    said = keep_file(spoken_call, recording, "Sheila")
    assert "as a reference of Sheila" in str(said)
    heard = samples_of(spoken_call, "Sheila")
    assert heard.gold_s == gold.gold_s and heard.references_s == pytest.approx(
        spoken_call.recordings()[0].seconds, abs=0.1
    )
    with pytest.raises(StudioError, match="no speaker named Nobody"):
        samples_of(spoken_call, "Nobody")
