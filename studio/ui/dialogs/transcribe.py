"""Asking how to transcribe: with what, and whether its model may be fetched."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from studio.project.values import RuleKind
from studio.steps.own_words import base_language
from studio.ui.commands import text
from studio.ui.commands.host import Host
from studio.ui.dialogs.controls import accept_or_cancel, named
from studio.ui.panels.buttons import PictureButton

WIDTH_PX = 460


def find_whisper() -> bool:
    """Whether faster-whisper is there. Its module is imported when the question is asked."""
    from studio.speech.transcription_whisper import is_installed

    return is_installed()


class TranscribeDialog(QDialog):
    """`choice` is valid once accepted; `turn_ids` are those to transcribe again, None for the recording."""

    def __init__(
        self, host: Host, recording_id: int, turn_ids: list[int] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        from studio.speech.transcription import WHISPER_MODELS

        self._host, self._turn_ids = host, turn_ids
        self._recording = host.studio.document.project.recording(recording_id)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Transcribe {name}").format(name=self._recording.name))
        self.way, self.model = QComboBox(), QComboBox()
        self.way.addItem(self.tr("Whisper: good, in many languages"), "whisper")
        self.way.addItem(self.tr("Built in: English, rough, works offline"), "builtin")
        for name, megabytes in WHISPER_MODELS.items():
            self.model.addItem(
                self.tr("{name} ({megabytes} MB)").format(name=name, megabytes=megabytes), name
            )
        self.model.setCurrentIndex(self.model.findData("small"))
        self.download = QCheckBox(self.tr("Fetch the model from huggingface.co if it is not here"))
        self.download.setChecked(host.studio.settings.allow_downloads)
        self.every_turn = QCheckBox(self.tr("Also turns that have a text: it stays, and can be compared"))
        self.glossary = QLabel(wordWrap=True)
        self.missing = QLabel(
            self.tr(
                "The package faster-whisper is not installed. Install it with "
                "pip install 'gold-voice-studio[transcription]' and start again."
            ),
            wordWrap=True,
        )
        self._installed = find_whisper()
        if not self._installed:
            self.way.setCurrentIndex(1)
        self._arrange()
        self._say_terms()
        self._show_way()
        self.way.currentIndexChanged.connect(self._show_way)
        host.studio.document.changed.connect(self._on_changed)
        self.setMinimumWidth(WIDTH_PX)

    def choice(self) -> dict[str, Any]:
        """The arguments of studio.steps.transcribe.transcribe."""
        return {
            "turn_ids": self._turn_ids,
            "every_turn": self._turn_ids is None and self.every_turn.isChecked(),
            "method": self.way.currentData(),
            "model": self.model.currentData(),
            "allow_download": self.download.isChecked(),
        }

    def _show_way(self) -> None:
        whisper = self.way.currentData() == "whisper"
        self.model.setEnabled(whisper and self._installed)
        self.download.setEnabled(whisper and self._installed)
        self.missing.setVisible(whisper and not self._installed)
        refused = self._host.studio.document.read_only_reason
        self._begin.setEnabled((not whisper or self._installed) and not refused)
        self._begin.setToolTip(refused or self.tr("Listen to it in the background"))
        self.adjustSize()

    def _say_terms(self) -> None:
        project = self._host.studio.document.project
        rules = project.text_rules(base_language(self._recording.language), RuleKind.GLOSSARY)
        terms = ", ".join(rule.replacement or rule.pattern for rule in rules[:12])
        if terms:
            self.glossary.setText(self.tr("Names that are listened for: {terms}").format(terms=terms))
        else:
            self.glossary.setText(self.tr("No names are listened for yet: write them into the glossary."))

    def _on_changed(self, change: Any, _source: object) -> None:
        if "text_rules" in change.tables:
            self._say_terms()

    def _arrange(self) -> None:
        tr = self.tr
        for widget, name, tip in (
            (self.way, tr("Method"), tr("With what the recording is listened to")),
            (self.model, tr("Model"), tr("Larger ones hear better, and take longer")),
            (self.download, self.download.text(), tr("Nothing is fetched unless you agree here")),
            (
                self.every_turn,
                self.every_turn.text(),
                tr("Where nothing is ticked, only turns without a text"),
            ),
        ):
            named(widget, name, tip)
        form = QFormLayout()
        form.addRow(tr("Method"), self.way)
        form.addRow(tr("Model"), self.model)
        form.addRow("", self.download)
        if self._turn_ids is None:
            form.addRow("", self.every_turn)
        edit = PictureButton("pencil", tr("Glossary…"), tr("Write names that are listened for"),
                             lambda: text.rules(self._host))  # fmt: skip
        form.addRow(tr("Glossary"), self.glossary)
        form.addRow("", edit)
        note = QLabel(tr("What is heard is a machine's draft: it is marked as such until you change it. "
                         "One undo takes it back."), wordWrap=True)  # fmt: skip
        buttons, self._begin = accept_or_cancel(self, tr("Transcribe"))
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        for below in (self.missing, note, buttons):
            layout.addWidget(below)
