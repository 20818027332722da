"""The mouse of the Aegisub preset: beside turns and words, left sets a start and right sets an end."""

from studio.project.values import Edge
from studio.ui.commands import edges
from studio.ui.commands.host import Host
from studio.ui.key_presets import PRESETS
from studio.ui.timeline.gestures import ContextTarget
from studio.ui.timeline.hit import Hit


def take_click(host: Host, hit: Hit | None) -> bool:
    """Set the start of what is selected at the playhead, where such a mouse was chosen; whether it was."""
    if hit is not None or not _wanted(host):
        return False
    edges.edge_here(host, Edge.START)
    return True


def take_right_click(host: Host, target: ContextTarget) -> bool:
    """Set the end of what is selected where the right button was pressed; whether it was."""
    if target.hit is not None or not _wanted(host):
        return False
    host.studio.timeline.set_playhead(target.seconds)
    edges.edge_here(host, Edge.END)
    return True


def _wanted(host: Host) -> bool:
    """Nothing is edited by a click unless a preset that does so was chosen, and something is selected."""
    studio = host.studio
    preset = PRESETS.get(studio.settings.key_preset)
    selected = studio.timeline.selection.turn_id is not None and len(studio.timeline.selection.turn_ids) == 1
    return preset is not None and preset.clicks_set_edges and selected and not studio.document.read_only
