"""The take that is selected: its picture, what there is to know of it, and gold beside it by one key."""

import json
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio.errors import Message
from studio.project.project import Project
from studio.project.values import Take
from studio.ui.panels.background import Background
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.gold_comparison import GoldSource, Heard, Pair, find_gold, load_pair
from studio.ui.panels.sound_picture import picture_of
from studio.ui.panels.sound_view import SoundView
from studio.ui.playback import Playback
from studio.ui.translation import translated

FRAME_MS = 33


class TakeView(QWidget):
    """Draws one take, plays it, and flips between it and a gold clip.

    Signals
        refused(Message): something could not be played or compared.
    """

    refused = Signal(object)

    def __init__(self, playback: Playback, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heard: Heard | None = None
        self.pair: Pair | None = None
        self._playback = playback
        self._take: Take | None = None
        self._path: Path | None = None
        self._gold: GoldSource | None = None
        self._background = Background("take", self)
        self._background.failed.connect(self.refused)
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._follow)
        self.picture = SoundView(self.tr("Waveform and mel spectrogram of the take"), "", as_loud=False)
        self.picture.pressed.connect(self._play_from)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._hears = QLabel()
        policy = self._hears.sizePolicy().Policy  # a long clip's text must not widen the panel
        self._hears.setSizePolicy(policy.Ignored, policy.Preferred)
        self._compare = PictureButton(
            "git-compare",
            self.tr("Compare"),
            self.tr("Hear the take and a gold clip of the same speaker in turn, equally loud (B)"),
            self.flip,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.picture, 1)
        layout.addWidget(self._said)
        row = button_row(self._compare, self._hears)
        row.layout().setStretchFactor(self._hears, 1000)  # type: ignore[union-attr]
        layout.addWidget(row)
        self.show_take(None, None)

    @property
    def said(self) -> str:
        """What is written below the picture."""
        return self._said.text()

    @property
    def hears(self) -> str:
        """Which of the two is said to be heard."""
        return self._hears.text()

    def show_take(self, take: Take | None, project: Project | None) -> None:
        """Show another take, or none."""
        if take is not None and self._take == take:
            return
        self._take, self.pair, self.heard, self._gold = take, None, None, None
        self._hears.setText("")
        self._said.setText(notes_of(take) if take else "")
        self._said.setVisible(bool(self._said.text()))
        if take is None or project is None:
            self._path = None
            self.picture.show_picture(None, self.tr("Select a take to see and compare it."))
            self._compare.allow(False, self.tr("Select a take first."))
            return
        path = self._path = project.absolute(take.path)
        self.picture.show_picture(None, "")
        self._background.run(
            lambda: picture_of(path), self.picture.show_picture, self._cannot_show, instead_of="picture"
        )
        self._find_gold(take, project, path)

    def play(self) -> None:
        """Play the take."""
        if self._path is not None:
            self._playback.play_file(self._path)
            self._now_heard(Heard.TAKE)

    def flip(self) -> None:
        """Hear the other one of take and gold; the take first."""
        if self._take is None:
            self.refused.emit(Message("Select a take first."))
        elif self._gold is None:
            self.refused.emit(NO_GOLD)
        elif self.pair is not None:
            other = Heard.GOLD if self.heard is Heard.TAKE else Heard.TAKE
            self._playback.play_samples(*self.pair.sounds[other])
            self._now_heard(other)

    def close_sound(self) -> None:
        """Stop reading."""
        self._timer.stop()
        self._background.close()

    def _find_gold(self, take: Take, project: Project, path: Path) -> None:
        gold = self._gold = find_gold(project, take)
        self._compare.allow(gold is not None, translated(NO_GOLD))
        if gold is not None:
            # The folder may be refused, too: that is said as what could not be read is.
            self._background.run(
                lambda: load_pair(take.id, path, gold, project.subfolder("cache")),
                self._take_pair,
                instead_of="pair",
            )

    def _take_pair(self, pair: Pair) -> None:
        self.pair = pair

    def _cannot_show(self, message: Message) -> None:
        self.picture.show_picture(None, translated(message))

    def _play_from(self, seconds: float) -> None:
        if self._playback.playing:
            self._playback.stop()
        else:
            self.play()

    def _now_heard(self, which: Heard) -> None:
        self.heard = which
        text = self.tr("Heard: the take")
        if which is Heard.GOLD and self._gold is not None:
            same = self.tr("Heard: gold, the same words")
            other = self.tr("Heard: gold, “{text}”").format(text=_short(self._gold.text))
            text = same if self._gold.same_text else other
        self._hears.setText(text)
        self._timer.start()

    def _follow(self) -> None:
        """Move the playhead while the take is heard; forget what was heard when it is over."""
        playing = self._playback.playing and not self._playback.on_timeline
        on_take = playing and self.heard is Heard.TAKE
        self.picture.set_playhead(self._playback.player.position_s if on_take else None)
        if not playing:
            self._timer.stop()


NO_GOLD = Message("There is no gold clip of this speaker to compare with.")


def notes_of(take: Take) -> str:
    """What the engine had to say of a take, such as words that it could not build."""
    return " ".join(translated(Message.from_json(each)) for each in json.loads(take.notes))


def _short(text: str, most: int = 48) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
