"""The sound of the current recording among what sounds in the window; the playhead goes with it."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject

from studio.audio.player import Player
from studio.audio.silence import Spans
from studio.errors import Message, StudioError
from studio.ui.current_sound import CurrentSound
from studio.ui.following import Asked, Following
from studio.ui.heard_thing import Heard
from studio.ui.listening import Listening
from studio.ui.sounding import Sounding
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.state import TimelineState

AT_END_S = 0.01
NOTHING_THERE = Message(
    "Nothing of what you listen to is there: another speaker speaks, or it is silent. "
    "Hear everybody and silence again in the Play menu."
)


class SoundingTimeline(Sounding):
    """Plays stretches of the current recording, as soon as it is open, and whatever `Sounding` does.

    Attributes
        listening: what of the recording is passed over.
        following: what of it plays, and the playhead that goes with it.
    """

    def __init__(self, timeline: TimelineState, player: Player, parent: QObject | None = None) -> None:
        super().__init__(player, parent)
        self.listening = Listening(timeline, self)
        self.following = Following(timeline, player)
        self.timeline = timeline
        self._sound = CurrentSound(timeline.document)
        self._wanted: Asked | None = None
        timeline.document.recording_changed.connect(self._open)
        self.listening.changed.connect(self._on_listening_changed)
        self._open(timeline.document.recording_id)

    @property
    def on_timeline(self) -> bool:
        """Whether what plays, or played last, is the recording, so that the playhead moves."""
        return self.following.asked is not None

    @property
    def waiting(self) -> bool:
        """Whether something is to be heard as soon as the recording is open."""
        return self._wanted is not None

    def ask(
        self,
        heard: Heard | None,
        *,
        begin_s: float | None = None,
        loop: bool | None = None,
        skips: bool = False,
        spans: Spans | None = None,
    ) -> None:
        """Play as soon as the recording is open; `skips` passes over what `listening` leaves out."""
        if heard is not None:
            self._begin(Asked(heard, begin_s, self.loop if loop is None else loop, skips, spans))

    def play_from_playhead(self) -> None:
        """Play to the recording's end; from the start where the playhead stands at the end."""
        duration = self.timeline.rows.duration_s
        start = self.timeline.playhead_s
        span = Span(0.0 if start >= duration - AT_END_S else start, duration)
        self.ask(Heard(span), skips=True)

    def get_ready(self, sample_rate: int | None = None) -> None:
        """Open the device at the recording's rate, where no other is asked for."""
        recording = self.timeline.rows.recording
        super().get_ready(sample_rate or (recording.sample_rate if recording else None))

    def play_file(self, path: Path, start_s: float = 0.0, end_s: float | None = None) -> None:
        """Play another file, or a part of it; the playhead stays."""
        self._leave_timeline()
        super().play_file(path, start_s, end_s)

    def play_samples(self, samples: np.ndarray, sample_rate: int) -> None:
        """Play other sound; the playhead stays."""
        self._leave_timeline()
        super().play_samples(samples, sample_rate)

    def feed(self, samples: np.ndarray, sample_rate: int) -> None:
        """Add other sound to what plays; the playhead stays."""
        self._leave_timeline()
        super().feed(samples, sample_rate)

    def stop(self) -> None:
        """Stop; the playhead stays where it is heard."""
        self._wanted = None
        super().stop()

    def close(self) -> None:
        """Stop and give the device and the file back."""
        super().close()
        self._sound.close()

    def _begin(self, asked: Asked) -> None:
        self._take_sound()
        if self._sound.file is not None:
            self._play(asked)
        else:
            self._wanted = asked if self._sound.opening else None
            self._watch()

    def _play(self, asked: Asked) -> None:
        assert self._sound.file is not None
        span = asked.heard.span
        spans = self.listening.spans() if asked.skips else asked.spans
        if spans is not None and not any(start < span.end_s and end > span.start_s for start, end in spans):
            self.unavailable.emit(NOTHING_THERE)
            return
        self.following.begin(asked)
        self.player.channel = self.listening.channel
        self.player.play(
            self._sound.file,
            start_s=span.start_s,
            end_s=span.end_s,
            loop=asked.loop,
            speed=self.speed,
            begin_s=asked.begin_s,
            spans=spans,
        )
        self._watch()

    def _leave_timeline(self) -> None:
        self.following.asked = None
        self.player.channel = None

    def _open(self, recording_id: int | None) -> None:
        self.stop()
        try:
            self._sound.open(recording_id)
        except StudioError as error:
            self.unavailable.emit(error.message)

    def _take_sound(self) -> None:
        try:
            self._sound.take()
        except StudioError as error:
            self.unavailable.emit(error.message)

    def _tick(self) -> None:
        self._take_sound()
        if self._wanted is not None and self._sound.file is not None:
            asked, self._wanted = self._wanted, None
            self._play(asked)
        elif not self._sound.opening:
            self._wanted = None
        if self.on_timeline and (self.player.playing or self._was_playing):
            self._show_playhead()
        super()._tick()
        if self.on_timeline and not self._goes_on():
            self._show_playhead()  # it may have ended since a moment ago

    def _show_playhead(self) -> None:
        """Let the playhead follow; where somebody else has moved it, play on from there.

        What plays to a bound of its own (a turn, around an edge) stops where the playhead left it.
        """
        if self.following.playhead_is_shown:
            self.following.show_playhead()
        elif self.timeline.preview is None and self.player.playing:
            asked, playing = self.following.from_playhead(), self.following.asked
            if asked is not None:
                self._begin(asked)
            elif playing is not None and playing.skips:
                self.play_from_playhead()
            else:
                self.stop()

    def _goes_on(self) -> bool:
        return self.waiting or super()._goes_on()

    def _on_listening_changed(self) -> None:
        asked = self.following.asked
        if asked is None:
            return
        self.player.channel = self.listening.channel
        if self.player.playing and asked.skips:
            self.player.set_spans(self.listening.spans())
