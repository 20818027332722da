"""The three ways to a voice by the command line: now by a reference, in minutes, best."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from studio import cli
from studio.errors import StudioError
from studio.project.project import Project
from studio.steps import clone_ways, train
from studio.steps.clone_ways import Installed
from studio.voices.engines.studio.sound_form import SAMPLE_RATE
from tests.project.call import make_call
from tests.voices.engines.studio.small_voice import small_base
from tests.voices.engines.studio.voices import vowel


@pytest.fixture
def call(tmp_path: Path) -> Path:
    """A project with gold of a few seconds."""
    with make_call(tmp_path / "call") as project:
        return project.folder


def speak(call: Path, base: Path, reference: Path, out: Path) -> int:
    words = ["speak", call, "--voice", "Guest", "--engine", "studio", "--checkpoint", base,
             "--reference", reference, "--text", "Hello.", "--out", out]  # fmt: skip
    return cli.main([str(word) for word in words])


def test_a_reference_is_kept_and_heard_and_nothing_is_trained(call: Path, tmp_path: Path) -> None:
    reference = tmp_path / "guest.wav"
    soundfile.write(reference, vowel(260, 120.0).numpy(), SAMPLE_RATE)
    assert speak(call, small_base(tmp_path / "base.safetensors"), reference, tmp_path / "out.wav") == 0
    assert soundfile.info(tmp_path / "out.wav").duration > 0.1
    with Project.open(call) as project:
        voice = project.voice_named("Guest")
        assert voice is not None and len(project.references(voice.id)) == 1
        assert not project.runs() and [take.voice for take in project.takes()] == ["Guest"]


def test_a_reference_without_speech_is_a_sentence(
    call: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reference = tmp_path / "noise.wav"
    noise = 0.3 * np.random.default_rng(0).standard_normal(3 * SAMPLE_RATE)
    soundfile.write(reference, noise, SAMPLE_RATE)
    assert speak(call, small_base(tmp_path / "base.safetensors"), reference, tmp_path / "out.wav") != 0
    printed = capsys.readouterr()
    assert "No speech was heard in the samples of Guest" in printed.err and not printed.out
    with Project.open(call) as project:
        assert project.voice_named("Guest") is None, "what nobody speaks in is not kept"


@pytest.mark.parametrize("seed", ["-1", "1.5", "99999999999999999999"])
def test_a_seed_that_no_take_could_keep_is_refused_before_anything_is_spoken(
    call: Path, capsys: pytest.CaptureFixture[str], seed: str
) -> None:
    with pytest.raises(SystemExit):
        cli.main(["speak", str(call), "--voice", "kathleen", "--seed", seed, "--text", "a", "--out", "a.wav"])
    assert f"{seed} is not a whole number from 0 to 2147483647" in capsys.readouterr().err


@pytest.mark.parametrize(("bases", "said"), [([], "Needs the base"), (["studio"], "Needs 30 s of gold")])
def test_a_way_that_is_closed_says_what_it_needs(
    call: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    bases: list[str], said: str,
) -> None:  # fmt: skip
    # Whether the base is here differs from machine to machine.
    monkeypatch.setattr(clone_ways, "installed", lambda: Installed(frozenset(bases)))
    with Project.open(call) as project:
        name = project.speakers()[0].name
    assert cli.main(["train", str(call), "--speaker", name, "--way", "minutes"]) != 0
    assert said in capsys.readouterr().err
    with Project.open(call) as project:
        assert not project.runs()


@pytest.mark.parametrize(
    ("told", "length"),
    [
        ([], {"minutes": 3.0}),
        (["--minutes", "8"], {"minutes": 8.0}),
        (["--minutes", "0"], {"minutes": 0.0}),
        (["--steps", "500"], {"steps": 500}),
    ],
)
def test_what_is_told_beside_a_way_counts_more_than_the_way(
    call: Path, monkeypatch: pytest.MonkeyPatch, told: list[str], length: dict[str, float]
) -> None:
    asked: list[dict[str, Any]] = []

    def prepare(*_: object, listen: object, **settings: Any) -> Path:
        asked.append(settings)
        raise StudioError("Enough.")  # what training needs, a test of the way does not

    monkeypatch.setattr(clone_ways, "installed", lambda: Installed(frozenset({"studio"})))
    monkeypatch.setattr(clone_ways, "LEAST_GOLD_S", 0.0)
    monkeypatch.setattr(train, "prepare_training", prepare)
    with Project.open(call) as project:
        name = project.speakers()[0].name
    assert cli.main(["train", str(call), "--speaker", name, "--way", "minutes", *told]) == 1
    (settings,) = asked
    assert {key: settings[key] for key in ("steps", "minutes") if key in settings} == length


def test_steps_and_minutes_together_are_refused(call: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["train", str(call), "--speaker", "Anyone", "--steps", "9", "--minutes", "5"])
    assert "--minutes: not allowed with argument --steps" in capsys.readouterr().err
