"""How long a run trains where it was told minutes and not steps."""

from collections import deque
from dataclasses import dataclass, field, replace
from statistics import median

from studio.voices.training import TrainingSettings

EARLY = 0.05
"""Share of the time after which the number of steps is told from their speed for the first time."""

NEWEST = 40
"""So many steps tell the speed, by their median: a pause of the whole machine does not count."""


@dataclass
class Pace:
    """The time that a run has trained, and the steps that its minutes allow for.

    The steps are planned after a twentieth of the time, and once more when the learning rate is about to
    fall: then the plan holds, whatever else the machine does, and the run ends as it should. `seconds` is the
    time so far, `planned` how often it was planned.
    """

    seconds: float = 0.0
    planned: int = 0
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
        return replace(settings, steps=step + max(1, round(left / max(median(self._newest), 1e-6))))

    def seconds_left(self, settings: TrainingSettings, step: int, step_seconds: float) -> float:
        """The time left after `step`, of steps that take so long; until they are planned, of the minutes."""
        if settings.steps == UNKNOWN:
            return max(0.0, 60 * settings.minutes - self.seconds)
        return (settings.steps - step) * step_seconds

    def begin(self, settings: TrainingSettings) -> TrainingSettings:
        """The settings before anything is planned: the learning rate stays up."""
        unplanned = settings.minutes and not self.planned
        return replace(settings, steps=UNKNOWN) if unplanned else settings


UNKNOWN = 10_000_000
"""Steps of a run that was not planned yet."""


def in_words(seconds: float) -> str:
    """A time span as a person says it: "40 s", "12 min", "3.5 h"."""
    if seconds < 90:
        return f"{round(seconds)} s"
    if seconds < 90 * 60:
        return f"{round(seconds / 60)} min"
    return f"{seconds / 3600:.1f} h"
