"""Speech that is heard while it is made, goes on after a change, and takes that are made again as proof."""

from collections import deque
from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from studio.errors import Message, StudioError
from studio.project.values import Take
from studio.steps.speak import SpeakPlan, plan_again, sounds_as_before
from studio.ui.panels.spoken_text import SpokenText
from studio.ui.studio import Studio

MakePlan = Callable[[str, int], SpeakPlan]
"""Plans to speak a text; the number is that of its first sentence or breath, which the seed moves on by."""
Then = Callable[[np.ndarray, int], None]
LOOK_MS = 50
BETWEEN_S = 0.3
"""Quiet between two sentences that are typed one after the other."""


class LiveSpeech(QObject):
    """Brings what `studio.work.speech` makes to the loudspeaker.

    Attributes
        spoken: which words are heard when.

    Signals
        began(): something is about to be spoken.
        refused(Message): it cannot be spoken, or a take came out otherwise than before.
        proved(Message): a take was made again, the same bit for bit.
        heard(SpokenPlace | None): the words that are heard now.
        changed(): it begins or ends to be made or heard.
    """

    began = Signal()
    refused = Signal(object)
    proved = Signal(object)
    heard = Signal(object)
    changed = Signal()

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self.spoken = SpokenText()
        self._waiting: deque[tuple[str, int, int, int, MakePlan]] = deque()
        self._stopped_s: float | None = None
        self._heard_s = 0.0
        self._rate = 0
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self._look)
        speech = studio.work.speech
        speech.sound.connect(self._hear)
        speech.saying.connect(lambda start, end: self.spoken.add(studio.playback.live_s, start, end))
        speech.changed.connect(self._on_speech_changed)

    @property
    def under_way(self) -> bool:
        """Whether speech is being made, or is still heard."""
        return self._studio.work.speech.under_way or self._studio.playback.live_position_s is not None

    @property
    def can_go_on(self) -> bool:
        """Whether there is a text that was spoken, if only in part."""
        return bool(self.spoken.text) and not self.under_way

    def speak(self, plan: Callable[[], SpeakPlan], then: Then | None = None, text: str = "") -> None:
        """Plan and speak, or say why not; `then` gets the sound instead of its being kept as a take.

        `text` is what the plan says, where its words are to be followed.
        """
        planned = self._planned(plan)
        if planned is not None:
            self._begin()
            self.spoken.begin(text, len(text) - len(text.lstrip()))
            self._studio.work.speech.speak(planned, then)

    def go_on(self, now: str, plan: MakePlan) -> None:
        """Go on where it was stopped, or from the sentence on that was changed before; no take is kept."""
        start = self.spoken.go_on_at(now, self._stopped_s)
        if not any(character.isalnum() for character in now[start:]):
            self.refused.emit(Message("All of it has been spoken. Change the text, or press Speak."))
            return
        number = sum(place.end <= start for place in self.spoken.places)
        planned = self._planned(partial(plan, now[start:], number))
        if planned is not None:
            self._begin()
            self._order(now, start, planned)

    def take_up(self, now: str, plan: MakePlan) -> None:
        """The text became `now` while it is spoken: say the rest of it as it is now."""
        if not self.spoken.text or self._waiting or not self.under_way:
            return
        replacement = self.spoken.replaced(now, self._position_s)
        if replacement is None:
            return
        self._studio.work.speech.stop()
        if replacement.at_s is not None:
            self._studio.playback.cut_live(replacement.at_s)
        self.spoken.replace(replacement)
        rest = now[replacement.start :]
        planned = self._planned(partial(plan, rest, replacement.number)) if rest.strip() else None
        if planned is not None:
            self._order(now, replacement.start, planned)
        else:
            self.spoken.begin(now, len(now))

    def say_next(self, now: str, start: int, end: int, number: int, plan: MakePlan) -> None:
        """Say a sentence of `now`, from `start` to `end`, behind what is being said; no take is kept."""
        self._waiting.append((now, start, end, number, plan))
        if not self._studio.work.speech.under_way:
            self._say_waiting()

    def again(self, take: Take) -> None:
        """Make a take once more and say whether it is the same, bit for bit."""
        project = self._studio.document.project
        self.speak(partial(plan_again, project, take.id), partial(self.compare, take))

    def compare(self, take: Take, samples: np.ndarray, sample_rate: int) -> None:
        """Say whether what was made again, float32 mono, is the same as a take."""
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

    def stop(self) -> None:
        """Stop speaking at once; what was not made to its end is not kept."""
        self._waiting.clear()
        self._stopped_s = self._position_s
        self._studio.work.speech.stop()
        self._studio.playback.stop()
        self._look()

    def close(self) -> None:
        """Nothing is followed any more."""
        self._looking.stop()
        self._waiting.clear()

    @property
    def _position_s(self) -> float:
        """The second that is heard, or was last: the pause's, or the end of what a slow voice has made."""
        playback = self._studio.playback
        if (position_s := playback.live_position_s) is not None:
            return position_s
        return self._heard_s if playback.player.paused else playback.live_s

    def _planned(self, plan: Callable[[], SpeakPlan]) -> SpeakPlan | None:
        try:
            return plan()
        except StudioError as error:
            self.refused.emit(error.message)
            return None

    def _begin(self) -> None:
        """Whatever sounded is over, and something else is about to be spoken."""
        self._waiting.clear()
        self._studio.playback.start_live()
        self.spoken = SpokenText()
        self._stopped_s = None
        self._heard_s = 0.0
        self._looking.start()
        self.began.emit()

    def _order(self, text: str, start: int, planned: SpeakPlan) -> None:
        rest = text[start:]
        self.spoken.begin(text, start + len(rest) - len(rest.lstrip()))
        self._studio.work.speech.speak(planned, _unkept)

    def _say_waiting(self) -> None:
        planned = None
        while self._waiting and planned is None:
            text, start, end, number, plan = self._waiting.popleft()
            planned = self._planned(partial(plan, text[start:end], number))
        if planned is None:
            return
        playback = self._studio.playback
        if playback.live_position_s is None:
            waiting = list(self._waiting)
            self._begin()
            self._waiting.extend(waiting)
        elif self._rate:
            playback.feed(np.zeros(round(BETWEEN_S * self._rate), np.float32), self._rate)
        self._order(text[:end], start, planned)

    def _hear(self, samples: np.ndarray, sample_rate: int) -> None:
        self._rate = sample_rate
        self._studio.playback.feed(samples, sample_rate)

    def _on_speech_changed(self) -> None:
        if not self._studio.work.speech.under_way:
            self._say_waiting()
        self.changed.emit()

    def _look(self) -> None:
        """Tell what is heard now."""
        position_s = self._studio.playback.live_position_s
        if position_s is None and not self._studio.work.speech.under_way:
            self._looking.stop()
            if self._studio.playback.player.paused:
                self._stopped_s = self._heard_s
            self.heard.emit(None)
            self.changed.emit()
        elif position_s is not None:
            self._heard_s = position_s
            self.heard.emit(self.spoken.heard_at(position_s))


def _unkept(_samples: np.ndarray, _sample_rate: int) -> None:
    """Nothing is kept of speech whose text was changed on the way, or is typed."""
