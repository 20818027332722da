"""How sound and words are drawn."""

from studio.ui.commands.host import Host
from studio.ui.timeline.look import GAIN_STEP_DB, LEAST_GAIN_DB, MOST_GAIN_DB


def taller(host: Host) -> None:
    """Draw the waveform taller, so that soft sounds can be seen."""
    _change_gain(host, GAIN_STEP_DB)


def flatter(host: Host) -> None:
    """Draw the waveform less tall."""
    _change_gain(host, -GAIN_STEP_DB)


def true_height(host: Host) -> None:
    """Draw full scale at full height."""
    host.studio.timeline.set_look(gain_db=0.0)


def toggle(host: Host, field: str) -> None:
    """Switch one of the look's yes-or-no fields."""
    timeline = host.studio.timeline
    timeline.set_look(**{field: not getattr(timeline.look, field)})


def choose(host: Host, field: str, value: str | float) -> None:
    """Give one field of the look a value."""
    host.studio.timeline.set_look(**{field: value})


def _change_gain(host: Host, step_db: float) -> None:
    timeline = host.studio.timeline
    gain_db = min(max(timeline.look.gain_db + step_db, LEAST_GAIN_DB), MOST_GAIN_DB)
    timeline.set_look(gain_db=gain_db)
