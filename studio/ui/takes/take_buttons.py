"""What can be done to the words of the open take: a row of named buttons, and the right button's menu."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from studio.project.values import Take
from studio.steps.take_speech import TakeSound, TakeWord
from studio.ui.commands.host import Host
from studio.ui.icons import icon
from studio.ui.panels.buttons import PictureButton, RowText
from studio.ui.take_actions import TAKE_ENTRIES
from studio.ui.takes.open_take import OpenTake
from studio.ui.translation import filled, tr

BETWEEN_PX = 12
ACTIONS = {action.name: action for action in TAKE_ENTRIES.actions if action.edits}


class TakeButtons(QWidget):
    """The buttons, and behind them what the selected words are, or what to do first.

    Attributes
        buttons: by the names of their actions.
    """

    def __init__(self, host: Host, opened: OpenTake, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host, self._open = host, opened
        document = host.studio.document
        self.buttons: dict[str, PictureButton] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(8, 0, 8, 2)
        self._layout.setSpacing(1)
        for title, names in self._pairs():
            self._add_pair(title, names)
        for name, text in (("take-pronounce", tr("Sounds…")), ("take-again", tr("Say anew"))):
            self._add(name, text, quiet=False)
        for each in self.buttons.values():
            each.allow(not document.read_only, document.read_only_reason)
        self.about = RowText(tr("The selected words of the take"))
        self._layout.addSpacing(BETWEEN_PX)
        self._layout.addWidget(self.about, 1)
        selection = opened.state.selection
        selection.words_changed.connect(lambda _ids: self.reread())
        selection.turns_changed.connect(lambda _ids: self.reread())
        opened.changed.connect(self.reread)
        self.reread()

    def reread(self) -> None:
        """Say what is selected: how long, how high, with which sounds."""
        speech, selection = self._open.changes.shown, self._open.state.selection
        if speech is None:
            return
        turns = selection.turn_ids if not selection.word_ids else ()
        words = speech.words_with(selection.word_ids)
        words += [word for turn_id in sorted(turns) for word in speech.words_of(turn_id - 1)]
        if not words:
            text = tr("Click a word to change it. Drag edges of words and sounds, and the bars of pitch.")
        elif len(words) > 1:
            text = filled(tr("{count} words"), count=len(words))
        else:
            sounds = speech.sounds_of(words[0].breath)
            text = _about(words[0], [sound for sound in sounds if sound.word_id == words[0].id])
        self.about.setText(text)
        self.about.setToolTip(text)

    def menu(self) -> QMenu:
        """The same with their full titles, for the right button."""
        menu = QMenu(self)
        for name, action in ACTIONS.items():
            if name in ("take-slower", "take-pronounce"):
                menu.addSeparator()
            entry = QAction(icon(action.icon), tr(action.title), menu)
            entry.setEnabled(self.buttons[name].isEnabled())
            entry.triggered.connect(partial(self._run, name))
            menu.addAction(entry)
        return menu

    def _run(self, name: str, _checked: bool = False) -> None:
        ACTIONS[name].run(self._host)

    def _pairs(self) -> tuple[tuple[str, tuple[str, str]], ...]:
        return (
            (tr("Pace"), ("take-slower", "take-faster")),
            (tr("Stress"), ("take-less-weight", "take-more-weight")),
            (tr("Pitch"), ("take-lower", "take-higher")),
            (tr("Pause"), ("take-shorter-pause", "take-longer-pause")),
        )

    def _add_pair(self, title: str, names: tuple[str, ...]) -> None:
        self._layout.addWidget(QLabel(title))
        for name in names:
            self._add(name, tr(ACTIONS[name].title), quiet=True)
        self._layout.addSpacing(BETWEEN_PX)

    def _add(self, name: str, text: str, *, quiet: bool) -> None:
        action = ACTIONS[name]
        button = PictureButton(
            action.icon, text, tr(action.tip), partial(self._run, name), quiet=quiet, action=name
        )
        self.buttons[name] = button
        self._layout.addWidget(button)


def _about(word: TakeWord, sounds: Sequence[TakeSound]) -> str:
    """How long a word is, how high, with which sounds."""
    pitches = [sound.hertz for sound in sounds if sound.hertz is not None]
    said, seconds = " ".join(word.sounds), word.end - word.start
    if not pitches:
        return filled(tr("“{word}”: {seconds:.2f} s, {sounds}"), word=word.text, seconds=seconds, sounds=said)
    text = tr("“{word}”: {seconds:.2f} s, {hertz:.0f} Hz, {sounds}")
    hertz = sum(pitches) / len(pitches)
    return filled(text, word=word.text, seconds=seconds, hertz=hertz, sounds=said)


def title_of(take: Take) -> str:
    """Which take it is, who speaks, what."""
    return filled(tr("Take {id}, {voice}: “{text}”"), id=take.id, voice=take.voice, text=take.text)
