"""What is left out while listening: other speakers, silence, channels."""

from PySide6.QtCore import QObject, Signal

from studio.audio.peaks import PeakTable
from studio.audio.silence import Spans, both, sounding_spans
from studio.project.values import Turn
from studio.ui.timeline.state import TimelineState

AROUND_TURN_S = 0.1
"""Without a peak table all between turns counts as silence, but for this much around each."""


class Listening(QObject):
    """What is heard of the recording on the timeline; one per window.

    Attributes
        solo: the id of the one speaker that is heard, None for everybody.
        skips_silence: whether silence is passed over.
        channel: the one channel that is heard, from 0; None for all.

    Signals
        changed(): one of them is another, or the turns that they go by are.
    """

    changed = Signal()

    def __init__(self, timeline: TimelineState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.solo: int | None = None
        self.skips_silence = False
        self.channel: int | None = None
        self._timeline = timeline
        self._sounding: tuple[PeakTable, Spans] | None = None
        timeline.rows.refreshed.connect(self._on_refreshed)
        timeline.document.recording_changed.connect(self._on_recording_changed)

    @property
    def whole(self) -> bool:
        """Whether nothing is passed over."""
        return self.solo is None and not self.skips_silence

    def set_solo(self, speaker_id: int | None) -> None:
        """Hear only this speaker; everybody again where it is the one heard already, or None."""
        self.solo = None if speaker_id == self.solo else speaker_id
        self.changed.emit()

    def set_skips_silence(self, on: bool) -> None:
        """Pass over silence, or not."""
        if on != self.skips_silence:
            self.skips_silence = on
            self.changed.emit()

    def set_channel(self, channel: int | None) -> None:
        """Hear one channel alone on both sides; None: all as recorded."""
        if channel != self.channel:
            self.channel = channel
            self.changed.emit()

    def spans(self) -> Spans | None:
        """What is heard of the recording, in order and apart; None for all of it."""
        spans = self._of_speaker() if self.solo is not None else None
        if not self.skips_silence:
            return spans
        sounding = self._that_sound()
        return sounding if spans is None else both(spans, sounding)

    def _of_speaker(self) -> Spans:
        return _joined([(turn.start, turn.end) for turn in self._turns() if turn.speaker_id == self.solo])

    def _that_sound(self) -> Spans:
        landmarks = self._timeline.landmarks
        table = landmarks.table if landmarks is not None else None
        if table is None or not table.complete:
            around = [(turn.start - AROUND_TURN_S, turn.end + AROUND_TURN_S) for turn in self._turns()]
            return _joined(around) or [(0.0, self._timeline.rows.duration_s)]
        if self._sounding is None or self._sounding[0] is not table:
            self._sounding = (table, sounding_spans(table))
        return self._sounding[1]

    def _turns(self) -> list[Turn]:
        return self._timeline.rows.turns

    def _on_refreshed(self) -> None:
        speakers = {lane.speaker_id for lane in self._timeline.rows.lanes}
        if self.solo is not None and self.solo not in speakers:
            self.solo = None
            self.changed.emit()
        elif not self.whole:
            self.changed.emit()

    def _on_recording_changed(self, _recording_id: int | None) -> None:
        self._sounding = None
        recording = self._timeline.rows.recording
        if self.channel is not None and (recording is None or self.channel >= recording.channels):
            self.set_channel(None)


def _joined(spans: Spans) -> Spans:
    """Spans by their start, those that overlap as one."""
    joined: Spans = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((max(start, 0.0), end))
    return joined
