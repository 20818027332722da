from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from studio.ui.panels.run_watch import Curve, RunFacts
from studio.ui.panels.train_chart import TrainChart, smoothed, thinned, value_at


def run(number: int, points: int = 50) -> RunFacts:
    steps = np.arange(1.0, points + 1)
    curves = {
        "loss": Curve(steps, 10 / steps),
        "validation_loss": Curve(steps[::10], 11 / steps[::10]),
        "learning_rate": Curve(steps, np.full(points, 1e-4)),
    }
    return RunFacts(number, "sv2tts", "Ben", Path("run"), "2026-11-21T12:00:00+00:00", curves=curves)


@pytest.fixture
def chart(qtbot: QtBot) -> TrainChart:
    made = TrainChart()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def test_smoothing_is_the_mean_of_a_point_and_those_before_it() -> None:
    curve = Curve(np.arange(4.0), np.array([4.0, 2.0, 0.0, 8.0]))

    assert smoothed(curve, 2).values.tolist() == [4.0, 3.0, 1.0, 4.0]
    assert smoothed(Curve(), 5).values.tolist() == []


def test_a_long_run_is_thinned_and_keeps_its_newest_point() -> None:
    curve = Curve(np.arange(100_000.0), np.ones(100_000))

    assert len(thinned(curve, 1000).steps) == 1001 and thinned(curve, 1000).steps[-1] == 99_999


def test_the_value_nearest_to_a_step_is_read_out() -> None:
    curve = Curve(np.array([0.0, 10.0]), np.array([1.0, 2.0]))

    assert value_at(curve, 6) == 2.0 and value_at(Curve(), 6) is None


def test_several_runs_are_drawn_at_once_and_smoothing_redraws(chart: TrainChart) -> None:
    chart.show_runs([run(1), run(2)])
    with_two = chart.grab().toImage()
    smooth = chart.loss.listDataItems()
    chart._slider.setValue(0)

    assert len(smooth) > len(chart.loss.listDataItems()) >= 4  # without smoothing one line less for each
    chart.show_runs([run(1)])
    assert chart.grab().toImage() != with_two


def test_without_runs_the_chart_is_empty(chart: TrainChart) -> None:
    chart.show_runs([run(1)])
    chart.show_runs([])

    assert chart.loss.listDataItems() == []


def test_before_the_first_step_the_chart_says_what_will_be_there(chart: TrainChart) -> None:
    assert chart.none_yet.isVisible() and "as a run learns" in chart.none_yet.sentence
    chart.show_runs([run(1)])
    assert not chart.none_yet.isVisible() and chart.loss.isVisible() and chart.rate.isVisible()
