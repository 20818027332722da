"""What the user sets while working - snapping, following, loop, volume - is there again at the next start."""

from studio.ui.studio import Studio
from studio.ui.timeline.state import Follow

FOLLOW_BY_SETTING = {"page": Follow.FOLLOW, "scroll": Follow.CENTRE, "off": Follow.STILL}
SETTING_BY_FOLLOW = {follow: setting for setting, follow in FOLLOW_BY_SETTING.items()}


def take_up_settings(studio: Studio) -> None:
    """Begin as the user left it, and store every change."""
    settings, preferences = studio.settings, studio.preferences
    timeline, playback = studio.timeline, studio.playback
    timeline.set_snapping(settings.snap)
    timeline.set_follow(FOLLOW_BY_SETTING[settings.follow_playhead])
    playback.set_loop(settings.loop)
    playback.set_volume(settings.volume)
    timeline.snapping_changed.connect(lambda on: preferences.set(snap=on))
    timeline.follow_changed.connect(lambda follow: preferences.set(follow_playhead=SETTING_BY_FOLLOW[follow]))
    playback.loop_changed.connect(lambda on: preferences.set(loop=on))
    playback.volume_changed.connect(lambda volume: preferences.set(volume=volume))
