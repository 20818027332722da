"""What sounds in the window, whatever it is: a recording, a take, live speech; watched by one timer."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from studio.audio.files import AudioFile, open_audio
from studio.audio.player import Player
from studio.errors import Message, StudioError
from studio.ui.live_sound import LiveSound

FRAME_MS = 16
SPEEDS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.25, 1.5, 1.75, 2.0)


class Sounding(QObject):
    """Plays arrays, files and live speech on a `Player`, and tells what happens by signals.

    Attributes
        player: what plays; its device and level are the window's to show.
        loop, speed, volume: what plays now and next is played with.

    Signals
        started(), stopped(): sound began, ended.
        speed_changed(float), loop_changed(bool), volume_changed(float): the new value.
        unavailable(Message): there is no sound, and what to do about it.
    """

    started = Signal()
    stopped = Signal()
    speed_changed = Signal(float)
    loop_changed = Signal(bool)
    volume_changed = Signal(float)
    unavailable = Signal(object)

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.player = player
        self.loop = False
        self.speed = 1.0
        self.volume = player.gain
        self._live = LiveSound()
        self._file: AudioFile | None = None
        self._told: Message | None = None
        self._was_playing = False
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._tick)

    @property
    def playing(self) -> bool:
        """Whether sound is coming out, or about to."""
        return self.player.playing

    def get_ready(self, sample_rate: int | None = None) -> None:
        """Open the device for sound of this rate in Hz, so that the first key is heard at once."""
        if not self.player.ready:
            self.player.open(self.player.device, sample_rate)

    def play_file(self, path: Path, start_s: float = 0.0, end_s: float | None = None) -> None:
        """Play a take, a reference or a probe from disk, however long, or from a second to another.

        What cannot be read is said.
        """
        self._let_go_of_file()
        try:
            self._file = open_audio(path)
        except StudioError as error:
            self.unavailable.emit(error.message)
            return
        self.player.play(self._file, start_s=start_s, end_s=end_s)
        self._watch()

    def play_samples(self, samples: np.ndarray, sample_rate: int) -> None:
        """Play an array, float32 (samples,) or (samples, channels)."""
        self.player.play(samples, sample_rate)
        self._watch()

    def start_live(self) -> None:
        """Get ready for live speech: the next `feed` begins it."""
        self.stop()
        self._live = LiveSound()

    def feed(self, samples: np.ndarray, sample_rate: int) -> None:
        """Add a chunk of live speech, float32 mono; it is heard as soon as what came before is over."""
        self._live.feed(self.player, samples, sample_rate)
        self._watch()

    @property
    def live_s(self) -> float:
        """How much live speech there is since `start_live`, in seconds."""
        return self._live.seconds

    @property
    def live_position_s(self) -> float | None:
        """The second of live speech that is heard now; None while none is."""
        return self.player.position_s if self._live.heard_by(self.player) else None

    def cut_live(self, at_s: float) -> None:
        """Drop the live speech behind `at_s`, which is not heard yet; the next `feed` follows there."""
        self._live.cut(self.player, at_s)

    def stop(self) -> None:
        """Stop within milliseconds."""
        self.player.stop()
        self._let_go_of_file()

    def set_loop(self, on: bool) -> None:
        """Loop what plays now and next, or not."""
        if on != self.loop:
            self.loop = on
            self.player.loop = on
            self.loop_changed.emit(on)

    def set_speed(self, speed: float) -> None:
        """Pace, 0.5 to 2, at the same pitch."""
        self.speed = min(max(speed, SPEEDS[0]), SPEEDS[-1])
        self.player.speed = self.speed
        self.speed_changed.emit(self.speed)

    def set_volume(self, volume: float) -> None:
        """How loud, 0 to 1; 1 is as recorded."""
        self.volume = min(max(volume, 0.0), 1.0)
        self.player.gain = self.volume
        self.volume_changed.emit(self.volume)

    def close(self) -> None:
        """Stop and give the device back."""
        self._timer.stop()
        self.player.close()
        self._let_go_of_file()

    def _watch(self) -> None:
        self._timer.start()
        if not self._was_playing and self.player.playing:
            self._was_playing = True
            self.started.emit()

    def _tick(self) -> None:
        """Once a frame while something sounds."""
        problem = self.player.problem or self.player.notice
        if problem is not None and problem != self._told:
            self.unavailable.emit(problem)
        self._told = problem
        if not self._goes_on():
            self._timer.stop()
            if self._was_playing:
                self._was_playing = False
                self._let_go_of_file()
                self.stopped.emit()

    def _let_go_of_file(self) -> None:
        """Close the file that `play_file` opened; what is left of it is no longer heard."""
        sound, self._file = self._file, None
        if sound is not None:
            self.player.stop()
            sound.close()

    def _goes_on(self) -> bool:
        """Whether the next frame must be watched."""
        return self.player.playing or self.player.fading
