"""The timeline of a take: that of a recording, with the pitch of each sound in place of the curves."""

import numpy as np
from PySide6.QtWidgets import QWidget

from studio.ui.takes.planned_pitch import PlannedPitch
from studio.ui.timeline.lane_layout import LEAST_LANE_PX
from studio.ui.timeline.look import GAIN_STEP_DB
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.timeline import Timeline

LEAST_PX = 30
TALL_DB = -3.0
LEAST_PEAK = 0.02


class TakeTimeline(Timeline):
    """Ruler, waveform, spectrogram, pitch with sounds, breaths with their words."""

    curves_kind = PlannedPitch
    curves: PlannedPitch

    def __init__(self, state: TimelineState, parent: QWidget | None = None) -> None:
        state.set_look(pitch_curve=True, energy_curve=False)
        super().__init__(state, parent)
        self.overview.hide()
        self.ghost.hide()
        # Buttons stand above it: no higher with them than a recording's, or all panels would move for it.
        for tier in (self.waveform, self.spectrogram):
            tier.setMinimumHeight(LEAST_PX)
        self.lane_scroll.setMinimumHeight(LEAST_LANE_PX)
        self.setAccessibleName(self.tr("Timeline of the take"))
        self._fitted: int | None = None
        self.sound.peaks_changed.connect(self._fit_wave)

    def _fit_wave(self) -> None:
        """Draw a soft voice as tall as a loud one; once for each take, so that its changes compare."""
        table, take_id = self.sound.table, self.state.document.recording_id
        if table is None or take_id == self._fitted:
            return
        self._fitted = take_id
        peak = float(np.abs(table.pairs(0, table.seconds * table.sample_rate, 1)).max(initial=0.0))
        steps = (TALL_DB - 20 * np.log10(max(peak, LEAST_PEAK))) // GAIN_STEP_DB
        self.state.set_look(gain_db=float(max(steps, 0) * GAIN_STEP_DB))
