"""The keys of other programs, for hands that know them: what differs from ours, by the name of an action."""

from collections.abc import Mapping
from dataclasses import dataclass

OURS = "studio"


@dataclass(frozen=True)
class Preset:
    """A set of keys over those of the table of menus. What is not named here keeps its keys there.

    `clicks_set_edges`: on the sound, the left button sets the start of what is selected, the right its end.
    """

    title: str
    keys: Mapping[str, tuple[str, ...]]
    clicks_set_edges: bool = False


PRESETS: Mapping[str, Preset] = {
    OURS: Preset("Gold Voice Studio", {}),
    "praat": Preset(
        "Praat",
        {
            "split": ("Return", "Enter", "S"),
            "play-selection": ("P",),
            "pause": ("Shift+P",),
            "merge-next": ("Alt+Backspace", "M"),
            "zoom-in": ("Ctrl+I", "Ctrl+="),
            "zoom-out": ("Ctrl+O", "Ctrl+-"),
            "zoom-selection": ("Ctrl+N", "Ctrl+E"),
            "fit": ("Ctrl+A", "Ctrl+0"),
            "start-earlier": ("Shift+Up", "Ctrl+Left"),
            "start-later": ("Shift+Down", "Ctrl+Right"),
            "end-earlier": ("Ctrl+Up", "Ctrl+Shift+Left"),
            "end-later": ("Ctrl+Down", "Ctrl+Shift+Right"),
            "align-selected": ("Ctrl+D",),
            "redo": ("Ctrl+Y", "Ctrl+Shift+Z"),
            # Room for the above
            "new": ("Ctrl+Shift+N",),
            "open": ("Ctrl+Shift+O",),
            "import": ("Ctrl+Shift+I",),
            "diarize": ("Ctrl+Shift+D",),
        },
    ),
    "audacity": Preset(
        "Audacity",
        {
            "play-before": ("Shift+F5", "Q"),
            "play-first": ("Shift+F6", "E"),
            "play-last": ("Shift+F7", "D"),
            "play-after": ("Shift+F8", "W"),
            "zoom-in": ("Ctrl+1", "Ctrl+="),
            "zoom-out": ("Ctrl+3", "Ctrl+-"),
            "fit": ("Ctrl+F", "Ctrl+0"),
            "zoom-back": ("Shift+Z",),
            "split": ("Alt+I", "Ctrl+I", "S"),
            "merge-next": ("Alt+J", "Ctrl+J", "M"),
            "new-turn": ("Ctrl+B", "N"),
            "start-earlier": ("Shift+Left",),
            "start-later": ("Ctrl+Shift+Right",),
            "end-earlier": ("Ctrl+Shift+Left",),
            "end-later": ("Shift+Right",),
            # Room for the above
            "import": ("Ctrl+Shift+I",),
            "speak": ("Ctrl+Shift+J",),
            "back-10ms": ("Ctrl+Left",),
            "on-10ms": ("Ctrl+Right",),
            "next-panel": ("F6", "Ctrl+F6"),
            "previous-panel": ("Ctrl+Shift+F6",),
            "previous-problem": ("Ctrl+F8",),
            "find": ("Ctrl+Shift+F",),
        },
    ),
    "aegisub": Preset(
        "Aegisub",
        {
            "play-selection": ("S", "R", "Return", "Enter"),
            "next-turn": ("X", "Alt+Right"),
            "previous-turn": ("Z", "Alt+Left"),
            "start-earlier": ("C", "Ctrl+Left"),
            "end-later": ("V", "Ctrl+Shift+Right"),
            "split": ("Ctrl+D",),
            # Room for the above
            "reject": ("Shift+X",),
            "play-cut": ("Shift+C",),
            "zero-crossing": ("Shift+Z",),
            "to-heard": ("Shift+V",),
            "diarize": ("Ctrl+Shift+D",),
        },
        clicks_set_edges=True,
    ),
}
"""Each of these takes a key from whoever has it in ours; "studio" is ours."""
