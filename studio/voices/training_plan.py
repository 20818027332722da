"""How long a run trains where it was told minutes and not steps."""

from collections import deque
from dataclasses import dataclass, field, replace
from statistics import median

from studio.voices.training import TrainingSettings

EARLY = 0.05
"""Share of the time after which the number of steps is told from their speed for the first time."""

UNKNOWN = 10_000_000
"""Steps of a run that was not planned yet."""

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
    most_steps: int = UNKNOWN
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
        left = max(0.0, 60 * settings.minutes - self.seconds)
        each = self._with_checkpoints(median(self._newest), settings)
        steps = step + max(1, round(left / max(each, 1e-6)))
        return replace(settings, steps=max(step + 1, min(steps, self.most_steps)))

    def rested(self, seconds: float) -> None:
        """Take note of a checkpoint, which took so long: measured, written and spoken."""
        self.seconds += seconds
        self.checkpoint_seconds = seconds

    def seconds_left(self, settings: TrainingSettings, step: int, step_seconds: float) -> float:
        """The time left after `step`, of steps that take so long; until they are planned, of the minutes."""
        if settings.steps == UNKNOWN:
            return max(0.0, 60 * settings.minutes - self.seconds)
        return (settings.steps - step) * self._with_checkpoints(step_seconds, settings)

    def _with_checkpoints(self, step_seconds: float, settings: TrainingSettings) -> float:
        """What a step takes with its share of a checkpoint."""
        return step_seconds + self.checkpoint_seconds / settings.checkpoint_every

    def begin(self, settings: TrainingSettings) -> TrainingSettings:
        """The settings before anything is planned: the learning rate stays up, unless the clips say more."""
        unplanned = settings.minutes and not self.planned
        return replace(settings, steps=self.most_steps) if unplanned else settings
