from studio.voices.training import TrainingSettings
from studio.voices.training_plan import UNKNOWN, Pace

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


def test_a_machine_that_slows_down_ends_in_time() -> None:
    steps, moments = steps_in_the_end([0.1] * 100 + [0.5] * 1000)
    assert len(moments) == 2
    assert abs(sum(([0.1] * 100 + [0.5] * 1000)[:steps]) - 60) < 5


def test_before_the_speed_is_known_the_learning_rate_stays_up() -> None:
    begun = Pace().begin(SETTINGS)
    assert begun.steps == UNKNOWN and begun.learning_rate_at(1000) == SETTINGS.learning_rate
    assert Pace(planned=1).begin(SETTINGS) == SETTINGS


def test_a_run_of_steps_is_never_planned() -> None:
    settings = TrainingSettings(steps=50)
    pace = Pace()
    assert pace.begin(settings) == settings
    assert all(pace.after(step, 10.0, settings) is None for step in range(1, 51))


def test_a_laptop_that_slept_does_not_spoil_the_plan() -> None:
    steps, moments = steps_in_the_end([0.1] * 20 + [20.0] + [0.1] * 1000)
    assert 350 < steps < 450 and moments[0] == 21
