"""How long a run trains where it was told minutes and not steps."""

from collections import deque
from dataclasses import dataclass, field, replace
from statistics import median

from studio.voices.training import UNPLANNED, TrainingSettings

EARLY = 0.05
"""Share of the time after which the number of steps is told from their speed for the first time."""

NEWEST = 40
"""So many steps tell the speed, by their median: a pause of the whole machine does not count."""


@dataclass
class Pace:
    """The time that a run has trained, and the steps that its minutes allow for.

    The steps are planned after a twentieth of the time, and once more when the learning rate is about to
    fall: then the plan holds, whatever else the machine does, and the run ends as it should. `seconds` is the
    time so far, of steps and checkpoints, `planned` how often it was planned, `most_steps` the most that the
    clips are good for, `checkpoint_seconds` what the newest checkpoint took.
    """

    seconds: float = 0.0
    planned: int = 0
    most_steps: int = UNPLANNED
    checkpoint_seconds: float = 0.0
    _newest: deque[float] = field(default_factory=lambda: deque(maxlen=NEWEST), compare=False)

    def after(self, step: int, seconds: float, settings: TrainingSettings) -> TrainingSettings | None:
        """Take note of step number `step`; settings with a new number of steps where it is time to plan."""
        self.seconds += seconds
        self._newest.append(seconds)
        if not settings.minutes or self.planned >= 2:
            return None
        share = self.seconds / (60 * settings.minutes)
        moments = (EARLY, max(EARLY, 1 - settings.settle))
        if share < moments[self.planned] and not (self.planned == 1 and step >= moments[1] * settings.steps):
            return None
        self.planned += 1
        left = self._left(settings)
        each = self._with_checkpoints(median(self._newest), settings)
        steps = step + max(1, round(left / max(each, 1e-6)))
        return replace(settings, steps=min(steps, self.most_steps))

    def rested(self, seconds: float) -> None:
        """Take note of a checkpoint, which took so long: measured, written and spoken."""
        self.seconds += seconds
        self.checkpoint_seconds = seconds

    def seconds_left(self, settings: TrainingSettings, step: int, step_seconds: float) -> float:
        """The time left after `step`, of steps that take so long; of the minutes, until those are planned."""
        of_steps = (settings.steps - step) * self._with_checkpoints(step_seconds, settings)
        return of_steps if self.is_planned(settings) else min(of_steps, self._left(settings))

    def is_planned(self, settings: TrainingSettings) -> bool:
        """Whether it is known at which step the run ends."""
        return bool(self.planned or not settings.minutes)

    def _left(self, settings: TrainingSettings) -> float:
        """Seconds of its minutes that are left."""
        return max(0.0, 60 * settings.minutes - self.seconds)

    def _with_checkpoints(self, step_seconds: float, settings: TrainingSettings) -> float:
        """What a step takes with its share of a checkpoint."""
        return step_seconds + self.checkpoint_seconds / settings.checkpoint_every

    def begin(self, settings: TrainingSettings) -> TrainingSettings:
        """The settings before anything is planned: the learning rate stays up, unless the clips say more."""
        return settings if self.is_planned(settings) else replace(settings, steps=self.most_steps)
