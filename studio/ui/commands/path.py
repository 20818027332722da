"""The guided path: bring it up, do its next step or all that is left."""

from typing import TYPE_CHECKING, cast

from studio.ui.commands.host import Host

if TYPE_CHECKING:
    from studio.ui.panels.path import PathPanel


def show(host: Host) -> None:
    """Bring the guided path up."""
    host.show_panel("path")


def do_next(host: Host) -> None:
    """Do the step of the path that is next."""
    cast("PathPanel", host.show_panel("path")).do_next()


def do_rest(host: Host) -> None:
    """Do what is left of the path by itself."""
    cast("PathPanel", host.show_panel("path")).run.do_rest()
