"""Freezing what is gold: how much is held out, and the form that clips are brought to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from studio.dataset.sound_form import FADE_S, RATES_HZ, SoundForm
from studio.dataset.splitting import MOST_HELD_OUT, Shares
from studio.errors import StudioError
from studio.project import edits
from studio.steps.freeze import FREEZE, FreezeSettings, provenance_of
from studio.steps.freeze_all import freeze_all, speakers_with_gold
from studio.ui.commands.host import Host
from studio.ui.dialogs.controls import accept_or_cancel, named
from studio.ui.translation import filled, translated

WIDTH_PX = 440
LOUDNESSES_LUFS = (-16.0, -20.0, -23.0, -27.0)


class FreezeDialog(QDialog):
    """What is chosen is kept for the project: runs and voices freeze the same way."""

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host, self._project = host, host.studio.document.project
        self._settings = FreezeSettings.of(self._project)
        self._gold = speakers_with_gold(self._project)
        self.setWindowTitle(self.tr("Freeze gold clips"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.validation = self._percent(self._settings.shares.validation)
        self.test = self._percent(self._settings.shares.test)
        self.rate, self.loudness = QComboBox(), QComboBox()
        self.fade = QCheckBox(self.tr("Fade the edges in and out, where no word is"))
        self.fade.setChecked(self._settings.sound.fade_s > 0)
        self.note = QLabel(wordWrap=True)
        self._fill()
        self._arrange()
        for box in (self.validation, self.test):
            box.valueChanged.connect(lambda _value: self._check())
        self._check()
        self.setMinimumWidth(WIDTH_PX)

    def settings(self) -> FreezeSettings:
        """What is chosen. Raises StudioError where it makes no sense."""
        shares = Shares(self.validation.value() / 100, self.test.value() / 100)
        fade = (self._settings.sound.fade_s or FADE_S) if self.fade.isChecked() else 0.0
        return FreezeSettings(shares, SoundForm(self.rate.currentData(), self.loudness.currentData(), fade))

    def accept(self) -> None:
        """Begin to freeze with these settings, or say in the dialog why it cannot be."""
        try:
            wanted, step = self.settings(), freeze_all(self._project)
        except StudioError as error:
            self.note.setText(translated(error.message))
            return
        studio = self._host.studio
        if wanted != self._settings:
            kept = studio.document.apply(edits.set_setting, FREEZE, wanted.to_json())
            if kept is None:
                return
        studio.work.start(step)
        super().accept()

    def _fill(self) -> None:
        self.rate.addItem(self.tr("As recorded"), None)
        for rate in RATES_HZ:
            self.rate.addItem(self.tr("{rate} Hz").format(rate=rate), rate)
        self.rate.setCurrentIndex(max(self.rate.findData(self._settings.sound.sample_rate), 0))
        self.loudness.addItem(self.tr("As recorded"), None)
        own = self._settings.sound.loudness
        for lufs in sorted({*LOUDNESSES_LUFS, *([own] if own is not None else [])}, reverse=True):
            self.loudness.addItem(filled(self.tr("{lufs:g} LUFS"), lufs=lufs), lufs)
        self.loudness.setCurrentIndex(max(self.loudness.findData(own), 0))

    def _check(self) -> None:
        able = True
        try:
            self.settings()
            said = self._what_is_frozen()
            able = bool(self._gold)
        except StudioError as error:
            said, able = translated(error.message), False
        self.note.setText(said)
        self.freeze.setEnabled(able)

    def _what_is_frozen(self) -> str:
        if not self._gold:
            return self.tr("There are no gold clips yet. Mark turns gold first.")
        sums = self._project.gold_sums()
        minutes = sum(each.seconds for each in sums) / 60
        said = [
            filled(
                self.tr("Gold clips: {count}, {minutes:.1f} minutes, speakers: {speakers}."),
                count=sum(each.clips for each in sums),
                minutes=minutes,
                speakers=len(self._gold),
            )
        ]
        if self.validation.value() + self.test.value() > 0:
            text = self.tr("Whole recordings are held out where there are enough of them, else single clips.")
            said.append(text)
        recordings = self._project.recordings()
        speakers = [each for each in self._project.speakers() if each.id in self._gold]
        missing = provenance_of(recordings, speakers).what_is_missing()
        return "\n".join([*said, *(translated(message) + "." for message in missing)])

    def _percent(self, share: float) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setRange(0, 100 * MOST_HELD_OUT)
        box.setDecimals(1)
        box.setSuffix(" %")
        box.setValue(100 * share)
        return box

    def _arrange(self) -> None:
        tr = self.tr
        form = QFormLayout()
        for widget, title, tip in (
            (
                self.validation,
                tr("To validate"),
                tr("Of the speech: training is measured on it as it goes on"),
            ),
            (self.test, tr("To test"), tr("Of the speech: kept for the comparison at the end")),
            (self.rate, tr("Sample rate"), tr("The rate that all clips are brought to")),
            (
                self.loudness,
                tr("Loudness"),
                tr("The loudness that each clip is brought to, without clipping it"),
            ),
            (self.fade, tr("Edges"), tr("Without it an edge in noise may click")),
        ):
            named(widget, title, tip)
            form.addRow(title, widget)
        buttons, self.freeze = accept_or_cancel(self, tr("Freeze"))
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.note)
        layout.addWidget(buttons)
