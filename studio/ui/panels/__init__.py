"""The panels of the window as one plain table: what there is, where it docks, in which workspaces it is."""

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from studio.ui.commands.host import Host


@dataclass(frozen=True)
class PanelInfo:
    """One panel: the class ``<Name>Panel(host, parent)`` of the module studio.ui.panels.<name>.

    `area` is "left", "right" or "bottom"; `workspaces` are those in which it is open at first. Panels with
    the same `tab` share one place, the first of them in front.
    """

    name: str
    title: str
    area: str
    workspaces: tuple[str, ...]
    tab: str = ""


ANNOTATE, GOLD, VOICE = "annotate", "gold", "voice"
WORKSPACES = {ANNOTATE: "Annotate", GOLD: "Gold", VOICE: "Voice"}

PANELS: tuple[PanelInfo, ...] = (
    PanelInfo("recordings", "Recordings", "left", (ANNOTATE, GOLD), "material"),
    PanelInfo("path", "Guided path", "left", (ANNOTATE, GOLD), "material"),
    PanelInfo("speakers", "Speakers", "left", (ANNOTATE, GOLD)),
    PanelInfo("voices", "Voices", "left", (VOICE,)),
    PanelInfo("clips", "Gold clips", "bottom", (GOLD,), "below"),
    PanelInfo("transcript", "Transcript", "bottom", (ANNOTATE, GOLD), "below"),
    PanelInfo("match", "Transcript and sound", "bottom", (ANNOTATE,), "below"),
    PanelInfo("snapshots", "Snapshots", "bottom", (GOLD,), "below"),
    PanelInfo("reading", "Reading aloud", "bottom", (GOLD,), "below"),
    PanelInfo("pronunciation", "Pronunciation", "bottom", (GOLD,), "below"),
    PanelInfo("layers", "Recognised text", "bottom", (GOLD,), "below"),
    PanelInfo("board", "Board", "right", (GOLD,)),
    PanelInfo("inspector", "Inspector", "right", (ANNOTATE,)),
    PanelInfo("problems", "Problems", "right", (ANNOTATE,), "steps"),
    PanelInfo("pace", "Pace", "right", (ANNOTATE,), "steps"),
    PanelInfo("history", "History", "right", (ANNOTATE,), "steps"),
    PanelInfo("record", "Record", "right", (VOICE,)),
    PanelInfo("train", "Fine-tune", "bottom", (VOICE,)),
    PanelInfo("evaluation", "Evaluation", "bottom", (VOICE,)),
    PanelInfo("speak", "Speak", "bottom", (VOICE,)),
)


def make_panel(info: PanelInfo, host: "Host", parent: "QWidget | None" = None) -> "QWidget":
    """Build a panel. Its module is imported now, not before."""
    module = importlib.import_module(f"studio.ui.panels.{info.name}")
    return cast("QWidget", getattr(module, f"{info.name.capitalize()}Panel")(host, parent))
