"""What may be set of how engines speak: one table for the window, the command line and the engines.

Free of torch and numpy: the command line reads it to show its help.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from studio.errors import StudioError

Value = float | str | bool
"""What a setting of a request may be."""
HIGHEST_SEED = 2**31 - 1
"""The seeds that a user may choose go from 0 to this: a box of numbers holds no more."""


@dataclass(frozen=True)
class EngineSetting:
    """Something of the manner of speaking that a request may set: a number, or one of `choices`.

    A number lies from `least` to `most` and moves in steps of `step`, `unit` being what it counts. `choices`
    are the values there are, with their titles. `usual` holds where a request says nothing.
    """

    name: str
    title: str
    about: str
    usual: float | str
    least: float = 0.0
    most: float = 1.0
    step: float = 0.1
    unit: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)

    @property
    def range(self) -> str:
        """Its name and what it may be, such as "pace=0.4..3 (1)", as the command line says it."""
        values = "|".join(self.choices) or f"{self.least:g}..{self.most:g}"
        return f"{self.name}={values} ({self.usual if self.choices else format(self.usual, 'g')})"

    def checked(self, value: Value) -> float | str:
        """`value` as the engine takes it. Raises StudioError for one that is not possible."""
        if self.choices:
            if not isinstance(value, str) or value not in self.choices:
                raise StudioError(
                    "{name} must be one of {known}, not {value}.",
                    name=self.name, known=", ".join(self.choices), value=value,
                )  # fmt: skip
            return str(value)
        try:
            number = float(value)
        except (ValueError, TypeError):  # a take may come from anybody
            number = float("nan")
        if not self.least <= number <= self.most:
            raise StudioError(
                "{name} must be a number from {least:g} to {most:g}, not {value}.",
                name=self.name, least=self.least, most=self.most, value=value,
            )  # fmt: skip
        return number


_PAUSES = EngineSetting(
    "pauses", "Pauses", "How long pauses are: 1 as usual, 2 twice as long, 0 none", 1.0, 0.0, 5.0
)

SETTINGS: dict[str, tuple[EngineSetting, ...]] = {
    "unit": (replace(_PAUSES, most=10.0),),
    "sv2tts": (
        EngineSetting(
            "vocoder",
            "Vocoder",
            "What makes the sound: Griffin-Lim is fast, WaveRNN slow",
            "griffin-lim",
            choices={"griffin-lim": "Griffin-Lim", "wavernn": "WaveRNN"},
        ),
    ),
    "studio": (
        EngineSetting("pace", "Pace", "How fast it speaks: 1 as usual, 2 twice as fast", 1.0, 0.4, 3.0, 0.05),
        _PAUSES,
        EngineSetting(
            "pitch",
            "Pitch",
            "How much higher it speaks, in semitones: 12 are an octave",
            0.0,
            -12.0,
            12.0,
            0.5,
            "semitones",
        ),
        EngineSetting(
            "expression", "Expression", "How far the melody moves: 1 as usual, 0 not at all", 1.0, 0.0, 3.0
        ),
        EngineSetting(
            "variety", "Variety", "How much another seed changes: 0 nothing, 1 much", 0.3, step=0.05
        ),
        EngineSetting(
            "vocoder",
            "Vocoder",
            "What makes the sound: the network that belongs to the voice, or plain Griffin-Lim",
            "own",
            choices={"own": "Studio", "griffin-lim": "Griffin-Lim"},
        ),
    ),
}
"""The settings of each engine, by its name."""
