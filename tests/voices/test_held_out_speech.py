"""Checkpoints are compared by what is heard of held-out clips, and a run ends where that gets no better."""

from dataclasses import replace
from pathlib import Path

import pytest

from studio.events import Checkpoint, Done, Event, Metric, Note
from studio.voices.checkpoints import stored_checkpoints
from studio.voices.held_out_speech import HeldOutSpeech, score_of
from studio.voices.training import (
    RunFolder,
    TrainingSettings,
    change_settings,
    open_run,
    prepare_run,
    recipe_of,
    train,
)
from tests.voices.frozen import frozen

SETTINGS = TrainingSettings(
    steps=6, batch_size=3, learning_rate=2e-3, warmup_steps=2, checkpoint_every=2, probe_text="",
    least_seconds=1.0, model="tiny", threads=1, background=False, device="cpu", settle=0.5,
)  # fmt: skip


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[RunFolder, list[Event]]:
    folder = tmp_path_factory.mktemp("trained")
    run = prepare_run(folder / "run", frozen(folder / "gold"), "studio", SETTINGS)
    return run, list(train(run.folder))


def test_a_score_tells_what_is_heard_and_not_the_loss_alone(trained: tuple[RunFolder, list[Event]]) -> None:
    _, events = trained
    heard = {event.step: event.values for event in events if isinstance(event, Metric) and event.step
             and "validation_loss" in event.values}  # fmt: skip
    scores = {event.step: event.score for event in events if isinstance(event, Checkpoint)}
    assert list(scores) == list(heard) == [2, 4, 6]
    for step, score in scores.items():
        assert score == pytest.approx(score_of(heard[step]["validation_loss"], heard[step]))
        assert heard[step]["mcd"] > 1 and -1 <= heard[step]["similarity"] < 1


def test_what_is_heard_decides_and_the_loss_only_where_nothing_is() -> None:
    there = {"mcd": 5.0, "similarity": 0.8}
    assert score_of(1.0, there) < score_of(1.0, {**there, "mcd": 6.0})
    assert score_of(1.0, there) < score_of(1.0, {**there, "similarity": 0.7})
    assert score_of(1.0, there) == score_of(9.0, there), "a loss grows with critics, and nobody hears it"
    assert score_of(1.0, {}) == 1.0, "where nothing is said"


def test_only_what_is_held_out_of_learning_and_testing_is_said(
    trained: tuple[RunFolder, list[Event]],
) -> None:
    run, _ = trained
    recipe = recipe_of(run)
    list(recipe.prepare())
    said = {clip.id for clip in HeldOutSpeech(run, recipe).clips}
    assert said == set(recipe.clip_names(held_out=True)) and not said & set(recipe.clip_names())


def ended(folder: Path, monkeypatch: pytest.MonkeyPatch, **changes: object) -> tuple[RunFolder, list[Event]]:
    """A run whose every checkpoint but the second sounds worse than the one before."""
    scores = iter((9.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0))
    monkeypatch.setattr("studio.voices.training_loop.score_of", lambda loss, measures: next(scores))
    settings = replace(SETTINGS, steps=10, checkpoint_every=1, settle=0.8, **changes)  # type: ignore[arg-type]
    run = prepare_run(folder / "run", frozen(folder / "gold"), "studio", settings)
    return run, list(train(run.folder))


def test_a_run_ends_where_its_patience_does_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, events = ended(tmp_path, monkeypatch, patience=3, keep_best=1)
    assert events[-1] == Done(5), "the second checkpoint was the best, and three were no better"
    (said,) = [
        str(event.text) for event in events if isinstance(event, Note) and "no better" in str(event.text)
    ]
    assert "at step 5: for 3 checkpoints" in said and said.endswith("than at step 2")
    assert open_run(run.folder).settings.steps == 5, "so every view says that it is done"
    assert [each.step for each in stored_checkpoints(run.checkpoints)] == [2, 5]

    # What was found counts on in a run that is told to go on.
    change_settings(run.folder, steps=10)
    assert list(train(run.folder))[-1] == Done(6)


def test_as_long_as_the_learning_rate_stays_up_nothing_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scores = iter(range(1, 9))
    monkeypatch.setattr("studio.voices.training_loop.score_of", lambda loss, measures: float(next(scores)))
    settings = replace(SETTINGS, steps=6, checkpoint_every=1, settle=0.4, patience=2)
    run = prepare_run(tmp_path / "run", frozen(tmp_path / "gold"), "studio", settings)
    assert list(train(run.folder))[-1] == Done(6), "it settles from 3.6 on: the first of them is the fourth"
