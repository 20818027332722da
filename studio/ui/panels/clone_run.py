"""How the newest training of a voice goes: what it does, and its sentence before and after, to hear."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QMenu, QProgressBar, QToolButton, QVBoxLayout, QWidget

from studio.dataset.clip_fit import ClipFit
from studio.errors import Message
from studio.events import Probe
from studio.jobs.detached import RunState
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.run_watch import RunFacts
from studio.ui.timeline.geometry import clock
from studio.ui.translation import figure, filled, tr, translated

BAR_PX = 6
SHOWN_LETTERS = 48


class CloneRun(QWidget):
    """Shows one run; hidden where there is none.

    Signals
        play(Path): a sentence is to be heard.
        stop_wanted(), speak_wanted(), details_wanted(): for the run that is shown.
        clip_wanted(ClipFit): a clip is to be looked at.
    """

    play = Signal(object)
    stop_wanted = Signal()
    speak_wanted = Signal()
    details_wanted = Signal()
    clip_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts: RunFacts | None = None
        self.doubtful: list[ClipFit] = []
        self._says = QLabel(wordWrap=True)
        self._says.setAccessibleName(self.tr("The training of this voice"))
        self._bar = QProgressBar(textVisible=False)
        self._bar.setMaximumHeight(BAR_PX)
        self._bar.setAccessibleName(self.tr("How far the training is"))
        self._arrange()
        self.show_run(None)

    @property
    def sentence(self) -> str:
        """Where the run stands, as it is shown."""
        return self._says.text()

    def show_run(
        self,
        facts: RunFacts | None,
        preparing: str = "",
        fits: Sequence[ClipFit] = (),
        *,
        queued: bool = False,
    ) -> None:
        """Show a run; `preparing` is what is done before it begins, then it is `queued` until it has ended.

        `fits` says how well its clips fit.
        """
        self.facts = facts
        self.doubtful = [fit for fit in fits if fit.doubtful]
        running = bool(preparing) or queued or (facts is not None and facts.state is RunState.RUNNING)
        self.setVisible(bool(preparing) or facts is not None)
        self._says.setText(preparing or (_sentence(facts, queued=queued) if facts is not None else ""))
        self._bar.setVisible(running)
        steps = facts.steps if facts is not None and facts.step and not preparing else 0
        self._bar.setRange(0, steps)
        self._bar.setValue(min(facts.step, steps) if facts is not None else 0)
        self._show_buttons(facts, running=running, preparing=bool(preparing))

    def _show_buttons(self, facts: RunFacts | None, *, running: bool, preparing: bool) -> None:
        probes = facts.probes if facts is not None and not preparing else ()
        first, newest = _first_and_newest(probes)
        self.before.setVisible(first is not None)
        self.after.setVisible(newest is not None)
        if newest is not None:
            after = filled(self.tr("After step {step}"), step=figure(newest.step, ","))
            self.after.say(after, self.tr("Hear the same sentence after this step"))
        self.stop.setVisible(running and not preparing)
        done = facts is not None and facts.best is not None and not preparing
        self.speak.setVisible(done and not running)
        self.details.setVisible(facts is not None)
        self.clips.setVisible(bool(self.doubtful) and not preparing)
        count = len(self.doubtful)
        self.clips.say(
            self.tr("1 clip does not fit its text")
            if count == 1
            else filled(self.tr("{count} clips do not fit their text"), count=count),
            self.tr("Go to one of them and look whether its text is what is said, worst first"),
        )

    def _arrange(self) -> None:
        tr = self.tr
        self.before = PictureButton("play", tr("Before"), tr("Hear the sentence before the training"),
                                    lambda: self._play(0))  # fmt: skip
        self.after = PictureButton("play", tr("After"), tr("Hear the same sentence now"),
                                   lambda: self._play(-1))  # fmt: skip
        self.stop = PictureButton("square", tr("Stop"), tr("Stop after this step; what was learned stays"),
                                  self.stop_wanted.emit)  # fmt: skip
        self.speak = PictureButton("megaphone", tr("Speak with it"), tr("Speak a text with what was learned"),
                                   self.speak_wanted.emit)  # fmt: skip
        self.details = PictureButton("chart-line", tr("Details"), tr("Chart, checkpoints and messages"),
                                     self.details_wanted.emit)  # fmt: skip
        self.clips = PictureButton("triangle-alert", "", "")
        self.clips.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.clips_menu = QMenu(self.clips)
        self.clips_menu.aboutToShow.connect(self._fill_menu)
        self.clips.setMenu(self.clips_menu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 2)
        layout.setSpacing(2)
        layout.addWidget(self._says)
        layout.addWidget(self._bar)
        layout.addWidget(button_row(self.before, self.after))
        layout.addWidget(button_row(self.speak, self.stop, self.details))
        layout.addWidget(button_row(self.clips))

    def _fill_menu(self) -> None:
        self.clips_menu.clear()
        for fit in self.doubtful[:12]:
            text = fit.text if len(fit.text) <= SHOWN_LETTERS else fit.text[: SHOWN_LETTERS - 1] + "…"
            action = self.clips_menu.addAction(f"{clock(fit.start, 1.0)}   {text}".replace("&", "&&"))
            action.triggered.connect(partial(self._want_clip, fit))

    def _want_clip(self, fit: ClipFit, _checked: bool = False) -> None:
        self.clip_wanted.emit(fit)

    def _play(self, place: int) -> None:
        if self.facts is not None and self.facts.probes:
            probe = sorted(self.facts.probes, key=lambda each: each.step)[place]
            self.play.emit(self.facts.folder / probe.path)


def _first_and_newest(probes: tuple[Probe, ...]) -> tuple[Probe | None, Probe | None]:
    """The sentence before the training, where it was spoken then, and the newest after it."""
    in_order = sorted(probes, key=lambda each: each.step)
    first = in_order[0] if in_order and in_order[0].step == 0 else None
    newest = in_order[-1] if in_order and in_order[-1].step > 0 else None
    return first, newest


def _sentence(facts: RunFacts, *, queued: bool) -> str:
    """Where the run stands; one that is queued has not begun, or not gone on, before its folder says so."""
    if queued and facts.state is not RunState.RUNNING:
        return tr("The training waits to begin.")
    match facts.state:
        case RunState.RUNNING:
            said = facts.message or Message("Getting ready to train")
        case RunState.DONE:
            said = Message("It has learned this speaker, in {steps} steps.", {"steps": facts.step})
        case RunState.FAILED:
            reason = facts.failure.text if facts.failure is not None else ""
            said = Message("The training failed. {reason}", {"reason": reason})
        case RunState.WAITING:
            said = Message("The training has not begun. Press Details, then Go on.")
        case _:
            said = Message("The training stopped at step {step}.", {"step": facts.step})
    return translated(said)
