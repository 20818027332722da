"""Keeps the actions of listening true, and what the window shows of it beside the play controls."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from studio.project.values import Change
from studio.ui.action import Action
from studio.ui.action_states import LISTED
from studio.ui.listen_actions import CHANNELS, LISTEN_ENTRIES, SOLO
from studio.ui.studio import Studio


class ListenStates(QObject):
    """Names speakers and channels in the Play menu, and shows which of its toggles are on."""

    def __init__(self, actions: dict[str, QAction], studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._studio = studio
        self._toggles: list[Action] = [*SOLO.actions, *CHANNELS.actions]
        self._toggles += [entry for entry in LISTEN_ENTRIES if isinstance(entry, Action)]
        studio.playback.listening.changed.connect(self.refresh)
        studio.preferences.changed.connect(self.refresh)
        studio.document.changed.connect(self._on_changed)
        studio.document.recording_changed.connect(self._name_channels)
        studio.work.closed.connect(lambda: studio.preferences.changed.disconnect(self.refresh))
        self._name_speakers()
        self._name_channels()

    def refresh(self, _value: object = None) -> None:
        """Let every toggle show its state of now."""
        for action in self._toggles:
            if action.checked is not None:
                self._actions[action.name].setChecked(action.checked(self._studio))

    def _on_changed(self, change: Change, _source: object) -> None:
        if "speakers" in change.tables:
            self._name_speakers()

    def _name_speakers(self) -> None:
        speakers = self._studio.document.project.speakers()
        for number, action in enumerate(SOLO.actions[1:], start=1):
            made = self._actions[action.name]
            made.setProperty(LISTED, number <= len(speakers))
            if number <= len(speakers):
                made.setText(speakers[number - 1].name.replace("&", "&&"))
        self.refresh()

    def _name_channels(self, _recording_id: object = None) -> None:
        recording = self._studio.timeline.rows.recording
        channels = recording.channels if recording else 1
        for channel, action in enumerate(CHANNELS.actions[1:]):
            made = self._actions[action.name]
            made.setProperty(LISTED, channel < channels and channels > 1)
            made.setText(channel_name(self, channel, channels))
        self.refresh()


def channel_name(teller: QObject, channel: int, channels: int) -> str:
    """What a person calls a channel of a recording."""
    if channels == 2:
        return teller.tr("Left alone") if channel == 0 else teller.tr("Right alone")
    return teller.tr("Channel {number} alone").format(number=channel + 1)
