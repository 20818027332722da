"""What the user sets while working - snapping, following, loop, volume - is there again at the next start."""

from dataclasses import asdict, fields
from typing import Any

from studio.ui.studio import Studio
from studio.ui.timeline.look import Look
from studio.ui.timeline.state import Follow

FOLLOW_BY_SETTING = {"page": Follow.FOLLOW, "scroll": Follow.CENTRE, "off": Follow.STILL}
SETTING_BY_FOLLOW = {follow: setting for setting, follow in FOLLOW_BY_SETTING.items()}

KEPT_OF_THE_LOOK = tuple(field.name for field in fields(Look) if field.name != "gain_db")
"""How tall the waveform is drawn suits one recording; all else suits the user."""


def take_up_settings(studio: Studio) -> None:
    """Begin as the user left it, and store every change."""
    settings, preferences = studio.settings, studio.preferences
    timeline, playback = studio.timeline, studio.playback
    timeline.set_snapping(settings.snap)
    timeline.set_follow(FOLLOW_BY_SETTING[settings.follow_playhead])
    timeline.set_look(**{name: getattr(settings, name) for name in KEPT_OF_THE_LOOK})
    playback.set_loop(settings.loop)
    playback.set_volume(settings.volume)
    playback.listening.set_skips_silence(settings.skip_silence)
    timeline.snapping_changed.connect(lambda on: preferences.set(snap=on))
    timeline.follow_changed.connect(lambda follow: preferences.set(follow_playhead=SETTING_BY_FOLLOW[follow]))
    timeline.look_changed.connect(lambda look: preferences.set(**_kept(look)))
    playback.loop_changed.connect(lambda on: preferences.set(loop=on))
    listening = playback.listening
    listening.changed.connect(lambda: preferences.set(skip_silence=listening.skips_silence))
    playback.volume_changed.connect(lambda volume: preferences.set(volume=volume))


def _kept(look: Look) -> dict[str, Any]:
    values = asdict(look)
    return {name: values[name] for name in KEPT_OF_THE_LOOK}
