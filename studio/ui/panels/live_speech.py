"""Speech that is heard while it is made, and takes that are made again to prove that they can be."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, Signal

from studio.errors import Message, StudioError
from studio.project.values import Take
from studio.steps.speak import SpeakPlan, plan_again, sounds_as_before
from studio.ui.studio import Studio


class LiveSpeech(QObject):
    """Brings what `studio.work.speech` makes to the loudspeaker.

    Signals
        began(): something is about to be spoken.
        refused(Message): it cannot be spoken, or a take came out otherwise than before.
        proved(Message): a take was made again, the same bit for bit.
    """

    began = Signal()
    refused = Signal(object)
    proved = Signal(object)

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        studio.work.speech.sound.connect(self._hear)

    def speak(
        self,
        plan: Callable[[], SpeakPlan],
        then: Callable[[np.ndarray, int], None] | None = None,
    ) -> None:
        """Plan and speak, or say why not; `then` gets the sound instead of its being kept as a take."""
        try:
            planned = plan()
        except StudioError as error:
            self.refused.emit(error.message)
            return
        self._studio.playback.start_live()
        self.began.emit()
        self._studio.work.speech.speak(planned, then)

    def again(self, take: Take) -> None:
        """Make a take once more and say whether it is the same, bit for bit."""
        project = self._studio.document.project
        self.speak(partial(plan_again, project, take.id), partial(self._compare, take))

    def stop(self) -> None:
        """Stop speaking; nothing is kept."""
        self._studio.work.speech.stop()
        self._studio.playback.stop()

    def _hear(self, samples: np.ndarray, sample_rate: int) -> None:
        self._studio.playback.feed(samples, sample_rate)

    def _compare(self, take: Take, samples: np.ndarray, sample_rate: int) -> None:
        values = {"id": take.id}
        try:
            same = sounds_as_before(self._studio.document.project, take, samples, sample_rate)
        except (StudioError, OSError):
            self.refused.emit(Message("Take {id} cannot be compared: its sound file is gone.", values))
            return
        if same:
            self.proved.emit(Message("Take {id} was made again: the same, bit for bit.", values))
        else:
            self.refused.emit(Message("Take {id} was made again and differs from what it was.", values))
