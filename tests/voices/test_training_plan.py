from dataclasses import replace

import torch

from studio.errors import in_words
from studio.voices.training import UNPLANNED, TrainingSettings
from studio.voices.training_plan import Pace
from studio.voices.training_report import Report

SETTINGS = TrainingSettings(minutes=1.0, settle=0.3)


def steps_in_the_end(seconds_of_step: list[float]) -> tuple[int, list[int]]:
    """The number of steps of a run, and after which steps it was planned."""
    pace, settings, moments = Pace(), Pace().begin(SETTINGS), []
    for step, seconds in enumerate(seconds_of_step, start=1):
        planned = pace.after(step, seconds, settings)
        if planned is not None:
            settings = planned
            moments.append(step)
        if step >= settings.steps:
            break
    return settings.steps, moments


def test_minutes_become_the_steps_that_fit_into_them() -> None:
    assert steps_in_the_end([0.5] * 1000) == (120, [6, 84])


def test_what_checkpoints_take_is_of_the_minutes_too() -> None:
    pace, settings = Pace(), Pace().begin(replace(SETTINGS, checkpoint_every=10))
    pace.rested(5.0)
    step = 0
    while step < settings.steps:
        step += 1
        settings = pace.after(step, 0.5, settings) or settings
        if step % 10 == 0:
            pace.rested(5.0)
    assert step == 59 and abs(pace.seconds - 60) < 5
    assert pace.seconds_left(settings, 49, 0.5) == 10.0


def test_a_machine_that_slows_down_ends_in_time() -> None:
    steps, moments = steps_in_the_end([0.1] * 100 + [0.5] * 1000)
    assert len(moments) == 2
    assert abs(sum(([0.1] * 100 + [0.5] * 1000)[:steps]) - 60) < 5


def test_before_the_speed_is_known_the_learning_rate_stays_up() -> None:
    begun = Pace().begin(SETTINGS)
    assert begun.steps == UNPLANNED and begun.learning_rate_at(1000) == SETTINGS.learning_rate
    assert Pace(planned=1).begin(SETTINGS) == SETTINGS


def test_a_run_of_steps_is_never_planned() -> None:
    settings = TrainingSettings(steps=50)
    pace = Pace()
    assert pace.begin(settings) == settings
    assert all(pace.after(step, 10.0, settings) is None for step in range(1, 51))


def test_a_laptop_that_slept_does_not_spoil_the_plan() -> None:
    steps, moments = steps_in_the_end([0.1] * 20 + [20.0] + [0.1] * 1000)
    assert 350 < steps < 450 and moments[0] == 21


def test_a_time_is_said_as_people_say_it_and_its_number_is_left_to_the_language() -> None:
    said = {3.4: "3 s", 60.0: "60 s", 180.0: "3 min", 194.0: "3.2 min", 1234.0: "21 min", 12_600.0: "3.5 h"}
    assert {seconds: str(in_words(seconds)) for seconds in said} == said
    assert in_words(194.0).values == {"minutes": 3.2}


def test_more_steps_than_the_clips_are_good_for_are_never_planned() -> None:
    pace = Pace(most_steps=100)
    settings = pace.begin(SETTINGS)
    assert settings.steps == 100 and settings.learning_rate_at(90) < SETTINGS.learning_rate
    for step in range(1, 101):
        settings = pace.after(step, 0.5, settings) or settings
    assert settings.steps == 100
    slow = Pace(most_steps=100)
    assert (slow.after(1, 3.0, slow.begin(SETTINGS)) or SETTINGS).steps == 20, "the minutes count, if fewer"


def test_until_the_steps_are_planned_the_minutes_say_how_far_a_run_is() -> None:
    pace, report = Pace(most_steps=5700), Report()
    settings = pace.begin(replace(SETTINGS, minutes=10.0))
    pace.after(1, 0.5, settings)
    values = report.metric(1, {"loss": torch.tensor(1.0)}, 0.5, 1e-3, pace, settings).values
    assert values["seconds_left"] == 599.5, "and not of 5,700 steps"
    assert "of 5700" not in str(report.progress(1, pace, settings).text)
    few = Pace(most_steps=100)
    assert few.seconds_left(few.begin(settings), 1, 0.5) == 49.5, "unless the clips end it sooner"
    pace.planned = 1
    assert "of 800" in str(report.progress(2, pace, replace(settings, steps=800)).text)
