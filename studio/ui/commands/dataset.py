"""What becomes of gold: it is frozen, and written for other programs."""

from typing import TYPE_CHECKING

from studio.ui.commands.host import Host

if TYPE_CHECKING:
    from studio.steps.snapshots import KeptSnapshot


def export(host: Host, format_name: str = "ljspeech", snapshot: "KeptSnapshot | None" = None) -> None:
    """Ask for a format and a folder, and export the gold clips, the turns, or a snapshot."""
    from studio.ui.dialogs.export import ExportDialog

    ExportDialog(host, format_name, snapshot, host.widget).open()


def freeze(host: Host) -> None:
    """Ask how the gold clips are frozen, and freeze them."""
    from studio.ui.dialogs.freeze import FreezeDialog

    FreezeDialog(host, host.widget).open()


def snapshots(host: Host) -> None:
    """Show the snapshots, and what changed between two."""
    host.show_panel("snapshots")
