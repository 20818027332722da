"""What engines let be set, and which engine holds where nobody says: one table for window and commands."""

from pathlib import Path
from typing import Any

import pytest

from studio.errors import StudioError
from studio.project.project import Project
from studio.steps.speak import plan_speak
from studio.voices import engine as engines
from studio.voices.engine import ENGINES, SpeakRequest, default_engine, own_voices, speak_whole
from studio.voices.engines.studio import loading
from studio.voices.settings import SETTINGS
from tests.voices.engines.studio.small_voice import small_base, small_voice


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of models with a small base in it: the one that ships is large, and may not be there yet."""
    monkeypatch.setattr(engines, "models_folder", lambda: tmp_path)
    monkeypatch.setattr(loading, "shipped_folder", lambda: tmp_path / "studio")
    (tmp_path / "studio").mkdir()
    return small_base(tmp_path / ENGINES["studio"].base)


def test_the_studio_voice_is_the_default_where_its_base_is(base: Path) -> None:
    assert default_engine() == default_engine(trainable=True) == "studio"
    base.unlink()
    assert (default_engine(), default_engine(trainable=True)) == ("unit", "sv2tts")
    assert not own_voices("studio")


def test_its_own_voices_speak_in_a_project_without_any(base: Path, tmp_path: Path) -> None:
    with Project.create(tmp_path / "empty") as project:
        order = plan_speak(project, "kerstin", "studio", "Ja.", settings={"pace": 2.0}).order
        with pytest.raises(StudioError, match="There are: kathleen, kerstin"):
            plan_speak(project, "Nobody", "studio", "Ja.")
    assert (order.source.name, order.source.language) == ("kerstin", "de")
    assert speak_whole(loading.load_voice(order.source), order.request).seconds > 0.1


@pytest.mark.parametrize("engine", list(SETTINGS))
def test_every_setting_takes_what_is_usual_and_refuses_what_is_not_possible(engine: str) -> None:
    for setting in SETTINGS[engine]:
        assert ENGINES[engine].checked({setting.name: setting.usual}) == {setting.name: setting.usual}
        with pytest.raises(StudioError, match=setting.name):
            ENGINES[engine].checked({setting.name: "loud"})
    with pytest.raises(StudioError, match="no setting named tempo; there are: "):
        ENGINES[engine].checked({"tempo": 1.0})


def test_what_is_usual_is_what_the_voice_does_by_itself() -> None:
    voice, usual = small_voice(), {each.name: each.usual for each in SETTINGS["studio"]}
    plain, said = (speak_whole(voice, SpeakRequest("Yes.", 3, each)).samples for each in ({}, usual))
    assert (plain == said).all()


@pytest.mark.parametrize("value", [None, [], {"own": 1}, "nan", "much"])
def test_what_a_damaged_take_says_of_its_manner_is_refused_in_a_sentence(value: Any) -> None:
    for setting in (known for engine in SETTINGS.values() for known in engine):
        with pytest.raises(StudioError, match=f"{setting.name} must be"):
            setting.checked(value)
