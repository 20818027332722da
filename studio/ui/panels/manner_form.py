"""The manner of speaking: what the chosen engine lets be set, folded away until it is wanted."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.ui.panels.buttons import PictureButton
from studio.ui.translation import tr
from studio.voices.engine import ENGINES
from studio.voices.settings import EngineSetting, Value

Field = QDoubleSpinBox | QComboBox


class MannerForm(QWidget):
    """A field for each setting of an engine; nothing at all for an engine that has none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._settings: dict[str, EngineSetting] = {}
        self._engine = ""
        self._kept: dict[str, dict[str, float | str]] = {}
        self._arrange()

    @property
    def values(self) -> dict[str, float | str]:
        """The settings that are not as usual, as a request takes them."""
        said = {name: _value(field) for name, field in self.fields.items()}
        return {name: value for name, value in said.items() if value != self._settings[name].usual}

    def show_engine(self, engine: str) -> None:
        """Offer the settings of an engine; those that were chosen for it before are chosen again."""
        if engine == self._engine:
            return
        self._kept[self._engine] = self.values
        self._engine = engine
        info = ENGINES.get(engine)
        self._settings = {each.name: each for each in info.settings} if info is not None else {}
        self._fill()
        self.fill(self._kept.get(engine, {}))
        self.setVisible(bool(self._settings))

    def fill(self, values: Mapping[str, Value]) -> None:
        """Show these settings; the others as usual."""
        for name, field in self.fields.items():
            with QSignalBlocker(field):
                _show(field, values.get(name, self._settings[name].usual))
        self._on_changed()

    def _on_changed(self) -> None:
        changed = self.values
        usual = not changed
        self._usual.setEnabled(not usual)
        self.toggle.setText(self.tr("Manner") if usual else self.tr("Manner (changed)"))

    def _arrange(self) -> None:
        self.toggle = QToolButton()
        self.toggle.setAccessibleName(self.tr("Manner of speaking"))
        self.toggle.setToolTip(self.tr("Pace, pauses, pitch and what else this engine lets you set"))
        self.toggle.setCheckable(True)
        self.toggle.setAutoRaise(True)
        self.toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggle.setArrowType(Qt.ArrowType.RightArrow)
        self.toggle.toggled.connect(self._unfold)
        self._usual = PictureButton(
            "rotate-ccw",
            self.tr("As usual"),
            self.tr("Speak in the usual manner again"),
            lambda: self.fill({}),
            quiet=True,
        )
        head = QHBoxLayout()
        head.addWidget(self.toggle, 1, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self._usual)
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._inside.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._inside)

    def _unfold(self, on: bool) -> None:
        self._inside.setVisible(on)
        self.toggle.setArrowType(Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow)

    def _fill(self) -> None:
        """Make the fields of the engine in place of those of another."""
        self.fields = {}
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, (name, setting) in enumerate(self._settings.items()):
            field = _field(setting)
            label = QLabel(tr(setting.title))
            label.setBuddy(field)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1)
            signal = field.valueChanged if isinstance(field, QDoubleSpinBox) else field.currentIndexChanged
            signal.connect(lambda _: self._on_changed())
            self.fields[name] = field


def _field(setting: EngineSetting) -> Field:
    """What a setting is set with."""
    field: Field
    if setting.choices:
        field = QComboBox()
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(6)
        for value, title in setting.choices.items():
            field.addItem(title, value)
    else:
        field = QDoubleSpinBox()
        field.setRange(setting.least, setting.most)
        field.setSingleStep(setting.step)
        field.setKeyboardTracking(False)  # half a number is no wish
        if setting.unit:
            field.setSuffix(f" {tr(setting.unit)}")
    _show(field, setting.usual)
    field.setAccessibleName(tr(setting.title))
    field.setToolTip(tr(setting.about))
    return field


def _show(field: Field, value: Value) -> None:
    if isinstance(field, QDoubleSpinBox):
        field.setValue(float(value))
    else:
        field.setCurrentIndex(max(field.findData(value), 0))


def _value(field: Field) -> float | str:
    return round(field.value(), 2) if isinstance(field, QDoubleSpinBox) else str(field.currentData())
