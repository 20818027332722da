"""Recording a reference of a voice: see the level, speak for as long as you like, hear it, keep it."""

from functools import partial
from pathlib import Path

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from studio.audio.files import sha256_of
from studio.errors import Message, StudioError
from studio.steps.record import keep_reference, new_reference_path
from studio.ui.commands.host import Host
from studio.ui.panels.background import Background
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.microphone import Microphone, Stage
from studio.ui.panels.panel import Panel
from studio.ui.panels.record_controls import RecordControls
from studio.ui.panels.sound_picture import SoundPicture, picture_of
from studio.ui.panels.voice_tree import voice_lines
from studio.ui.translation import translated


class RecordPanel(Panel):
    """Records; it opens the microphone only when the user presses Record or Check level."""

    tables = frozenset({"voices", "speakers", "turns"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.microphone = Microphone(self.studio.playback.player, self)
        self.controls = RecordControls()
        self._background = Background("recorded", self)
        sentence = self.tr(
            "No microphone was found. Plug one in, and allow the studio to use it in the system's privacy "
            "settings."
        )
        find_again = partial(self.microphone.find_devices, anew=True)
        empty = EmptyState("mic-off", sentence, self.tr("Refresh devices"), find_again)
        self.begins_at = self.controls.button
        self.show_either(self.controls, empty)
        self.set_empty(False)
        self._connect()
        self.reread()

    def reread(self) -> None:
        """Offer the names of voices and speakers."""
        project = self.studio.document.project
        names = [line.name for line in voice_lines(project)]
        names += [each.name for each in project.speakers() if each.name not in names]
        self.controls.show_names(names)
        self._show_stage()

    def choose_voice(self, name: str) -> None:
        """Record for this voice."""
        self.controls.voice.setEditText(name)

    def toggle(self) -> None:
        """Record, or end the recording."""
        if self.microphone.stage is Stage.RECORDING:
            self.microphone.stop()
        elif not self.controls.voice_name:
            self.host.refuse(Message("Type whose voice you record first."))
            self.controls.voice.setFocus()
        else:
            self.studio.playback.stop()
            path = new_reference_path(self.studio.document.project, self.controls.voice_name)
            self.microphone.record(path, self._device)

    def toggle_check(self) -> None:
        """Show the level without recording, or end that."""
        if self.microphone.stage is Stage.CHECKING:
            self.microphone.stop()
        else:
            self.microphone.check(self._device)

    def play_back(self) -> None:
        """Play what was recorded, or stop."""
        playback = self.studio.playback
        if playback.playing:
            playback.stop()
        elif self.microphone.path is not None:
            playback.play_file(self.microphone.path)

    def keep(self) -> None:
        """Keep what was recorded as a reference of the voice."""
        path = self.microphone.path
        if path is not None:
            self.controls.keep.setEnabled(False)
            # Hashing hours takes a while; afterwards the hash is known and keeping is quick.
            self._background.run(lambda: sha256_of(path), lambda _: self._keep_now(path), self._cannot_keep)

    def discard(self) -> None:
        """Delete what was recorded."""
        self.studio.playback.stop()
        self.microphone.discard()
        self.controls.button.setFocus()

    def close_sound(self) -> None:
        """Give the microphone back; what is being recorded is ended and stays on disk."""
        self.microphone.close()
        self._background.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for microphones the first time."""
        super().showEvent(event)
        if self.microphone.devices is None:
            self.microphone.find_devices()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop listening to a level that nobody sees; a recording goes on."""
        super().hideEvent(event)
        # Behind another panel a recording goes on; a level that nobody sees does not.
        closing = not event.spontaneous() and not self.window().isVisible()
        if closing or self.microphone.stage is Stage.CHECKING:
            self.microphone.stop()

    @property
    def _device(self) -> str | None:
        return self.studio.settings.input_device or None

    def _connect(self) -> None:
        mic, controls = self.microphone, self.controls
        mic.stage_changed.connect(self._show_stage)
        mic.devices_changed.connect(self._show_devices)
        mic.measured.connect(
            lambda: controls.show_level(mic.recorder, with_time=mic.stage is Stage.RECORDING)
        )
        mic.failed.connect(self.host.complain)
        self._background.failed.connect(self.host.complain)
        controls.record_wanted.connect(self.toggle)
        controls.check_wanted.connect(self.toggle_check)
        controls.play_wanted.connect(self.play_back)
        controls.keep_wanted.connect(self.keep)
        controls.discard_wanted.connect(self.discard)
        controls.refresh_wanted.connect(partial(mic.find_devices, anew=True))
        controls.device_chosen.connect(lambda name: self.studio.preferences.set(input_device=name))

    def _show_stage(self) -> None:
        stage = self.microphone.stage
        self.controls.show_stage(stage, self.read_only_reason)
        if stage is Stage.RECORDED:
            self._show_recorded()
        self._show_devices()

    def _show_recorded(self) -> None:
        path = self.microphone.path
        self.controls.meter.reset()

        def show_picture(picture: SoundPicture) -> None:
            if self.microphone.stage is Stage.RECORDED:
                self.controls.view.show_picture(picture)

        if path is not None:
            self._background.run(partial(picture_of, path, with_mel=False), show_picture)
        if self.isVisible():
            self.controls.keep.setFocus()

    def _show_devices(self) -> None:
        devices = self.microphone.devices
        if devices is None:
            return
        self.controls.show_devices(devices, self.studio.settings.input_device)
        self.set_empty(not devices and self.microphone.stage is Stage.OFF)
        if not devices and self.microphone.recorder.problem is not None:
            self.empty_state.say(translated(self.microphone.recorder.problem))

    def _keep_now(self, path: Path) -> None:
        self.controls.keep.setEnabled(True)
        try:
            message = keep_reference(self.studio.document.project, self.controls.voice_name, path)
        except StudioError as error:
            self.host.complain(error.message)
            return
        self.microphone.forget()
        self.host.say(message)
        self.controls.button.setFocus()

    def _cannot_keep(self, message: Message) -> None:
        self.controls.keep.setEnabled(True)
        self.host.complain(message)
