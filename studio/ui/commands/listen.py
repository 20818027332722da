"""Playing and seeking."""

from studio.errors import Message
from studio.ui.commands.host import Host
from studio.ui.sounding import SPEEDS
from studio.ui.timeline.geometry import Span

SEEK_S = 1.0
STEP_S = 0.1
FINE_STEP_S = 0.01


def toggle(host: Host) -> None:
    """Play or stop: the take that is open, else the recording."""
    if host.studio.open_take.speech is not None:
        host.studio.open_take.play_wanted.emit()
    else:
        host.studio.playback.toggle()


def pause(host: Host) -> None:
    """Pause, or go on with the next sample."""
    host.studio.playback.pause()


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


def play_cut(host: Host) -> None:
    """Play what is around the selection as if it were cut out."""
    host.studio.playback.play_cut()


def toggle_loop(host: Host) -> None:
    """Loop, or not."""
    host.studio.playback.set_loop(not host.studio.playback.loop)


def slower(host: Host) -> None:
    """The next slower speed."""
    _step_speed(host, -1)


def faster(host: Host) -> None:
    """The next faster speed."""
    _step_speed(host, 1)


def normal_speed(host: Host) -> None:
    """As recorded."""
    host.studio.playback.set_speed(1.0)


def seek(host: Host, delta_s: float) -> None:
    """Move the playhead; what plays goes on from there, as after a click."""
    timeline = host.studio.timeline
    timeline.set_playhead(timeline.playhead_s + delta_s)
    at = timeline.playhead_s
    timeline.view.reveal(Span(at, at))


def solo(host: Host, number: int) -> None:
    """Hear only the speaker of that number in the list, or everybody again; 0 is everybody."""
    speakers = host.studio.document.project.speakers()
    if number > len(speakers):
        host.refuse(Message("There is no speaker {number} yet.", {"number": number}))
    else:
        host.studio.playback.listening.set_solo(speakers[number - 1].id if number else None)


def toggle_silence(host: Host) -> None:
    """Pass over silence, or play it."""
    listening = host.studio.playback.listening
    listening.set_skips_silence(not listening.skips_silence)


def hear_channel(host: Host, channel: int | None) -> None:
    """Hear one channel alone, or all."""
    host.studio.playback.listening.set_channel(channel)


def toggle_setting(host: Host, name: str) -> None:
    """Turn a setting that is on or off round."""
    host.studio.preferences.set(**{name: not getattr(host.studio.settings, name)})


def _step_speed(host: Host, step: int) -> None:
    now = host.studio.playback.speed
    nearest = min(range(len(SPEEDS)), key=lambda index: abs(SPEEDS[index] - now))
    host.studio.playback.set_speed(SPEEDS[min(max(nearest + step, 0), len(SPEEDS) - 1)])
