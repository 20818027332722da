"""Playing and seeking."""

from studio.ui.commands.host import Host
from studio.ui.timeline.geometry import Span

SEEK_S = 1.0
STEP_S = 0.1
FINE_STEP_S = 0.01
CUT_PREVIEW_S = 1.0


def toggle(host: Host) -> None:
    """Play or stop."""
    host.studio.playback.toggle()


def play_selection(host: Host) -> None:
    """Play what is selected."""
    host.studio.playback.play_selection()


def play_before(host: Host) -> None:
    """Play half a second before the selection."""
    host.studio.playback.play_around("before")


def play_after(host: Host) -> None:
    """Play half a second after the selection."""
    host.studio.playback.play_around("after")


def play_first(host: Host) -> None:
    """Play the selection's first half second."""
    host.studio.playback.play_around("first")


def play_last(host: Host) -> None:
    """Play the selection's last half second."""
    host.studio.playback.play_around("last")


def toggle_loop(host: Host) -> None:
    """Loop, or not."""
    host.studio.playback.set_loop(not host.studio.playback.loop)


def slower(host: Host) -> None:
    """The next slower speed."""
    host.studio.playback.step_speed(-1)


def faster(host: Host) -> None:
    """The next faster speed."""
    host.studio.playback.step_speed(1)


def normal_speed(host: Host) -> None:
    """As recorded."""
    host.studio.playback.set_speed(1.0)


def seek(host: Host, delta_s: float) -> None:
    """Move the playhead; what plays goes on from there."""
    timeline, playback = host.studio.timeline, host.studio.playback
    timeline.set_playhead(timeline.playhead_s + delta_s)
    at = timeline.playhead_s
    timeline.view.reveal(Span(at, at))
    if playback.playing and playback.on_timeline:
        playback.play_from_playhead()
