"""The timeline of a take: that of a recording, with the pitch of each sound in place of the curves."""

from PySide6.QtWidgets import QWidget

from studio.ui.takes.planned_pitch import PlannedPitch
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.timeline import Timeline


class TakeTimeline(Timeline):
    """Ruler, waveform, spectrogram, pitch with sounds, breaths with their words."""

    curves_kind = PlannedPitch
    curves: PlannedPitch

    def __init__(self, state: TimelineState, parent: QWidget | None = None) -> None:
        state.set_look(pitch_curve=True, energy_curve=False)
        super().__init__(state, parent)
        self.overview.hide()
        self.ghost.hide()
        self.setAccessibleName(self.tr("Timeline of the take"))
