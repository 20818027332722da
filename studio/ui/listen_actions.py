"""The part of the Play menu that chooses what is heard: one speaker, no silence, one channel; and when."""

from collections.abc import Callable
from functools import partial

from studio.ui.action import Action, Entry, Scope, Submenu
from studio.ui.commands import listen
from studio.ui.studio import Studio

MOST_SPEAKERS = 9
MOST_CHANNELS = 8


def _solo_is(number: int) -> Callable[[Studio], bool]:
    def checked(studio: Studio) -> bool:
        solo = studio.playback.listening.solo
        if solo is None:  # as mostly: nine actions ask often, and speakers are read from the file
            return False
        speakers = studio.document.project.speakers()
        return number <= len(speakers) and speakers[number - 1].id == solo

    return checked


def _channel_is(channel: int | None) -> Callable[[Studio], bool]:
    return lambda studio: studio.playback.listening.channel == channel


def _setting(name: str) -> Callable[[Studio], bool]:
    return lambda studio: bool(getattr(studio.settings, name))


SOLO = Submenu(
    "Hear only",
    (
        Action("solo-0", "Everybody", partial(listen.solo, number=0), (), "", Scope.CANVAS,
               lambda studio: studio.playback.listening.solo is None, one_of="solo"),
        *(Action(f"solo-{number}", f"Only speaker {number}", partial(listen.solo, number=number),
                 (f"Shift+{number}",), "", Scope.CANVAS, _solo_is(number),
                 tip="Playing on passes over all other speakers; the same key again: everybody",
                 one_of="solo")
          for number in range(1, MOST_SPEAKERS + 1)),
    ),
    "Shift+1–9",
)  # fmt: skip

CHANNELS = Submenu(
    "Channels",
    (
        Action("channel-0", "All channels", partial(listen.hear_channel, channel=None), (), "", Scope.WINDOW,
               _channel_is(None), one_of="channel"),
        *(Action(f"channel-{number}", f"Channel {number} alone",
                 partial(listen.hear_channel, channel=number - 1), (), "", Scope.WINDOW,
                 _channel_is(number - 1), tip="On both sides, without the others", one_of="channel")
          for number in range(1, MOST_CHANNELS + 1)),
    ),
    "",
)  # fmt: skip

LISTEN_ENTRIES: tuple[Entry, ...] = (
    SOLO,
    CHANNELS,
    Action("skip-silence", "Pass over silence", listen.toggle_silence, (), "fast-forward",
           checked=lambda studio: studio.playback.listening.skips_silence,
           tip="Playing on leaves out pauses of more than 0.4 s"),
    None,
    Action("play-on-advance", "Play each turn or word that is stepped to",
           partial(listen.toggle_setting, name="play_on_advance"), checked=_setting("play_on_advance")),
    Action("play-on-click", "Play what is clicked", partial(listen.toggle_setting, name="play_on_click"),
           checked=_setting("play_on_click"), tip="A click beside turns and words plays from there"),
)  # fmt: skip
