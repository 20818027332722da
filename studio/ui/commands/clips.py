"""Cutting clips anew, and measuring those that wait for the gate."""

from studio.errors import Message
from studio.ui.commands.host import Host

NONE_WAITS = Message("No clip waits to be measured.")


def cut(host: Host) -> None:
    """Choose how clips are to be cut, seeing what it comes to, and cut all turns."""
    from studio.ui.dialogs.cutting import CuttingDialog

    CuttingDialog(host, host.widget).open()


def measure_waiting(host: Host) -> None:
    """Measure the clips that wait for the gate now, in every recording."""
    checking = host.studio.checking
    begun = [checking.measure_clips(one.id) for one in host.studio.document.project.recordings()]
    if not any(begun):
        host.refuse(NONE_WAITS)
