"""Giving actions other keys: a preset, over it one's own; a key that is taken is said before it moves."""

from collections.abc import Callable

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.settings import Settings
from studio.ui.action import Scope
from studio.ui.actions import shown_key
from studio.ui.dialogs.key_list import KeyList
from studio.ui.key_presets import PRESETS
from studio.ui.keymap import (
    is_bare,
    keys_in_force,
    keys_of_preset,
    who_has,
    with_key,
    without_key,
    without_own,
)
from studio.ui.menus import ACTIONS
from studio.ui.panels.buttons import PictureButton
from studio.ui.preferences import Preferences
from studio.ui.translation import tr

SIZE_PX = (720, 640)
BY_NAME = {action.name: action for action in ACTIONS}


class KeyEditor(QDialog):
    """Every change takes effect at once and is stored.

    Attributes
        preset: whose keys they start from.
        search: shows only some actions.
        list: the actions and their keys.
        field: takes a new key for the selected action.
        chips: the selected action's keys; a click takes one away.
        question: who has the key that was typed, with `take` and `leave`.
    """

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._name = ""
        self._typed = ""
        self.setWindowTitle(self.tr("Change keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.preset = QComboBox()
        for name, preset in PRESETS.items():
            self.preset.addItem(preset.title, name)
        self.preset.setAccessibleName(self.tr("Keys as in"))
        self.search = QLineEdit(placeholderText=self.tr("Find an action or a key"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Find an action or a key"))
        self.list = KeyList()
        self._make_strip()
        self._arrange()
        self._connect()
        self._show()
        self.resize(*SIZE_PX)

    def choose(self, name: str) -> None:
        """Select an action."""
        self.list.choose(name)

    # Building

    def _make_strip(self) -> None:
        tr = self.tr
        self.heading = QLabel()
        self.chips = QWidget()
        QHBoxLayout(self.chips).setContentsMargins(0, 0, 0, 0)
        self.field = KeyField()
        self.field.setAccessibleName(tr("New key"))
        self.field.setToolTip(tr("Click here, then press the key that you want"))
        self.reset = QPushButton(tr("Reset"), autoDefault=False)
        self.reset.setToolTip(tr("Give this action the keys of the preset again"))
        self.question = QLabel(wordWrap=True)
        self.take = QPushButton(tr("Take it from there"), autoDefault=False)
        self.leave = QPushButton(tr("Leave it"), autoDefault=False)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(QLabel(self.tr("Keys as in")))
        top.addWidget(self.preset)
        top.addWidget(self.search, 1)
        keys = QHBoxLayout()
        keys.addWidget(self.chips)
        keys.addWidget(self.field, 1)
        keys.addWidget(self.reset)
        asked = QHBoxLayout()
        asked.addWidget(self.question, 1)
        asked.addWidget(self.take)
        asked.addWidget(self.leave)
        self.strip = QFrame()
        strip = QVBoxLayout(self.strip)
        strip.setContentsMargins(0, 0, 0, 0)
        strip.addWidget(self.heading)
        strip.addLayout(keys)
        strip.addLayout(asked)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.reset_all = buttons.addButton(self.tr("Reset all"), QDialogButtonBox.ButtonRole.ResetRole)
        self.reset_all.setToolTip(self.tr("Give every action the keys of the preset again"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.strip)
        layout.addWidget(buttons)

    def _connect(self) -> None:
        self.preset.activated.connect(self._take_preset)
        self.search.textChanged.connect(self.list.show_only)
        self.list.chosen.connect(self._choose)
        self.field.typed.connect(self._consider)
        self.take.clicked.connect(self._give)
        self.leave.clicked.connect(lambda: self._ask(""))
        self.reset.clicked.connect(self._reset)
        self.reset_all.clicked.connect(lambda: self._preferences.set(keys={}))
        self._preferences.changed.connect(self._show)  # bound, so that it ends with the dialog

    # Showing

    def _show(self, _settings: Settings | None = None) -> None:
        settings = self._preferences.values
        self.preset.setCurrentIndex(max(0, self.preset.findData(settings.key_preset)))
        self.list.show_keys(keys_in_force(settings), keys_of_preset(settings.key_preset))
        self.reset_all.setEnabled(bool(settings.keys))
        self._choose(self.list.chosen_name())

    def _choose(self, name: str) -> None:
        if name != self._name:
            self._ask("")
        self._name = name
        self.strip.setEnabled(bool(name))
        settings = self._preferences.values
        self.reset.setEnabled(name in settings.keys)
        text = tr(BY_NAME[name].title).rstrip("…") if name else ""
        self.heading.setText(
            self.tr("Keys of “{action}”").format(action=text) if name else self.tr("Choose an action above.")
        )
        self._show_chips(keys_in_force(settings)[name] if name else ())

    def _show_chips(self, keys: tuple[str, ...]) -> None:
        row = self.chips.layout()
        assert row is not None
        while (item := row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for key in keys:
            tip = self.tr("Take {key} away from this action").format(key=shown_key(key))
            chip = PictureButton("x", shown_key(key), tip)
            chip.clicked.connect(self._taker(key))
            chip.setAccessibleName(tip)
            row.addWidget(chip)

    def _taker(self, key: str) -> Callable[[], None]:
        return lambda: self._preferences.set(keys=without_key(self._preferences.values, self._name, key))

    def _ask(self, sentence: str, *, choice: bool = False) -> None:
        self.question.setText(sentence)
        self.take.setVisible(choice)
        self.leave.setVisible(choice)

    # Changing

    def _take_preset(self) -> None:
        name = self.preset.currentData()
        self._preferences.set(key_preset=name)
        about = self.tr(
            "Its mouse too: on the sound, left sets the start of what is selected, right the end."
        )
        self._ask(about if PRESETS[name].clicks_set_edges else "")

    def _consider(self, key: str) -> None:
        """A key was typed: give it where it is free, else ask."""
        self._typed = key
        owner = who_has(keys_in_force(self._preferences.values), key, besides=self._name)
        if owner is None:
            self._give()
            return
        sentence = self.tr("{key} is the key of “{action}”.")
        self._ask(
            sentence.format(key=shown_key(key), action=tr(BY_NAME[owner].title).rstrip("…")), choice=True
        )
        self.take.setFocus()

    def _give(self) -> None:
        self._preferences.set(keys=with_key(self._preferences.values, self._name, self._typed))
        bare = BY_NAME[self._name].scope is Scope.WINDOW and is_bare(self._typed)
        sentence = self.tr("This key acts on the timeline and in lists; elsewhere it keeps its meaning.")
        self._ask(sentence if bare else "")

    def _reset(self) -> None:
        name = self._name
        self._preferences.set(keys=without_own(self._preferences.values, name))
        settings = self._preferences.values
        lost = set(keys_of_preset(settings.key_preset)[name]) - set(keys_in_force(settings)[name])
        if lost:
            key = min(lost)
            owner = who_has(keys_in_force(settings), key) or name
            sentence = self.tr("{key} stays with “{action}”, to which you gave it.")
            self._ask(sentence.format(key=shown_key(key), action=tr(BY_NAME[owner].title).rstrip("…")))


class KeyField(QKeySequenceEdit):
    """Takes one key with its modifiers. Tab and Esc are not taken, so that one can leave.

    Signals
        typed(str): this key was pressed here, as Qt stores it.
    """

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumSequenceLength(1)
        shift = Qt.KeyboardModifier.ShiftModifier
        self.setFinishingKeyCombinations(
            [QKeyCombination(Qt.Key.Key_Tab), QKeyCombination(shift, Qt.Key.Key_Backtab)]
        )
        self.keySequenceChanged.connect(self._tell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stays the dialog's; every other key is what is being chosen."""
        if event.key() == Qt.Key.Key_Escape and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _tell(self, sequence: QKeySequence) -> None:
        if not sequence.isEmpty():
            self.clear()
            self.typed.emit(sequence.toString(QKeySequence.SequenceFormat.PortableText))
