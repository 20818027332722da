"""The part of the View menu that chooses how sound and words are drawn, made from the look's choices."""

from functools import partial

from studio.ui.action import Action, Entry, Scope, Submenu
from studio.ui.commands import look
from studio.ui.studio import Studio
from studio.ui.timeline.look import CHOICES, Choice


def _toggle(name: str, text: str, field: str, tip: str = "") -> Action:
    def checked(studio: Studio) -> bool:
        return bool(getattr(studio.timeline.look, field))

    return Action(name, text, partial(look.toggle, field=field), checked=checked, tip=tip)


def _option(choice: Choice, value: str | float, text: str) -> Action:
    def checked(studio: Studio) -> bool:
        return bool(getattr(studio.timeline.look, choice.field) == value)

    run = partial(look.choose, field=choice.field, value=value)
    return Action(choice.name(value), text, run, checked=checked, tip=choice.tip, one_of=choice.field)


def _submenu(choice: Choice) -> Submenu:
    return Submenu(choice.menu, tuple(_option(choice, value, text) for value, text in choice.options), "")


LOOK_ENTRIES: tuple[Entry, ...] = (
    Action("wave-taller", "Waveform taller", look.taller, ("Ctrl+Shift+Up",), "", Scope.CANVAS),
    Action("wave-flatter", "Waveform less tall", look.flatter, ("Ctrl+Shift+Down",), "", Scope.CANVAS),
    Action("wave-true", "Waveform at its true height", look.true_height, ("Ctrl+Shift+0",)),
    _toggle("channels-apart", "Each channel by itself", "channels_apart", "One waveform for each channel"),
    _toggle("pitch-curve", "Pitch curve", "pitch_curve", "How high the voice is, below the spectrogram"),
    _toggle("energy-curve", "Energy curve", "energy_curve", "How loud it is, below the spectrogram"),
    *(_submenu(choice) for choice in CHOICES),
)
