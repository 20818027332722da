"""What is said of a training after each of its steps: losses, speed, and the time that is left."""

from collections.abc import Mapping

from torch import Tensor

from studio.errors import Message, in_words
from studio.events import Metric, Progress
from studio.voices.training import TrainingSettings
from studio.voices.training_plan import Pace

SMOOTHING = 0.1
"""Weight of the newest step in the speed that the time left is told from."""


class Report:
    """Tells of one run, whose `pace` others keep."""

    def __init__(self) -> None:
        self._step_seconds = 0.0

    def metric(
        self, step: int, values: Mapping[str, Tensor], seconds: float, rate: float, pace: Pace,
        settings: TrainingSettings,
    ) -> Metric:  # fmt: skip
        """The losses of `step`, which took so long at a learning rate of `rate`, without what critics add."""
        before = self._step_seconds or seconds
        self._step_seconds = before + SMOOTHING * (seconds - before)
        measures = {name: float(value.detach()) for name, value in values.items()}
        measures["loss"] -= measures.pop("critics", 0.0)
        measures["learning_rate"] = rate
        measures["steps_per_s"] = 1 / max(self._step_seconds, 1e-6)
        measures["seconds_left"] = pace.seconds_left(settings, step, self._step_seconds)
        return Metric(step, measures)

    def progress(self, step: int, pace: Pace, settings: TrainingSettings) -> Progress:
        """How far the run is: of its steps, or of its minutes where the steps are not planned yet."""
        left = in_words(pace.seconds_left(settings, step, self._step_seconds))
        share = step / settings.steps
        if not pace.is_planned(settings):
            share = max(share, pace.seconds / (60 * settings.minutes))
            return Progress(share, Message("Step {step}, about {left} left", {"step": step, "left": left}))
        values = {"step": step, "left": left, "steps": settings.steps}
        return Progress(share, Message("Step {step} of {steps}, about {left} left", values))
