"""What is known of a recording: its import report, where it comes from, and what its speakers agreed to."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.audio.report import SoundReport, findings
from studio.errors import Message
from studio.project.edits_provenance import write_provenance
from studio.project.edits_speakers import set_speaker_consent
from studio.project.values import Recording, Speaker
from studio.steps.importing import REPORT, Provenance, report_of
from studio.ui.commands.host import Host
from studio.ui.dialogs.controls import accept_or_cancel
from studio.ui.dialogs.provenance_form import ProvenanceForm, date_field, is_date
from studio.ui.timeline.geometry import clock
from studio.ui.translation import translated

SIZE_PX = (640, 480)
LINES_AT_ONCE, SCROLLED_PX = 4, 150


class ProvenanceDialog(QDialog):
    """Shows and edits it; Save writes all of it as one step."""

    def __init__(self, host: Host, recording_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host, self._document = host, host.studio.document
        project = self._document.project
        self._recording = project.recording(recording_id)
        self.setWindowTitle(self.tr("About {name}").format(name=self._recording.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = ProvenanceForm()
        self.form.show_provenance(_provenance(self._recording))
        heard = {turn.speaker_id for turn in project.turns(recording_id)}
        self.consents = {
            speaker.id: ConsentFields(speaker) for speaker in project.speakers() if speaker.id in heard
        }
        self._arrange(_report_lines(self._recording, report_of(project, recording_id)), self._problems())
        self._allow()
        self.resize(*SIZE_PX)

    def accept(self) -> None:
        """Keep recording and speakers' consent in one step; only what was changed."""
        project = self._document.project
        before = {speaker.id: (speaker.consent, speaker.consented_on) for speaker in project.speakers()}
        changed = {
            speaker_id: fields.consent()
            for speaker_id, fields in self.consents.items()
            if before.get(speaker_id) not in (None, fields.consent())
        }
        provenance = self.form.provenance()
        if not changed and provenance == _provenance(project.recording(self._recording.id)):
            super().accept()
            return
        values = {
            "origin": provenance.origin,
            "recorded_on": provenance.recorded_on,
            "licence": provenance.licence,
            "rights_note": provenance.rights_note,
        }
        if self._document.apply(write_provenance, self._recording.id, values, changed) is not None:
            super().accept()

    def _problems(self) -> list[str]:
        stored = self._document.project.setting(REPORT.format(id=self._recording.id), None) or {}
        return [translated(Message.from_json(each)) for each in stored.get("problems", [])]

    def _arrange(self, report: list[str], problems: list[str]) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(_box(self.tr("The sound"), _text("\n".join(report), self.tr("Import report"))))
        if problems:
            text = _text("\n".join(problems), self.tr("About its transcript"))
            text.setAlignment(Qt.AlignmentFlag.AlignTop)
            shown = _scrolled(text) if len(problems) > LINES_AT_ONCE else text
            layout.addWidget(_box(self.tr("About its transcript"), shown))
        layout.addWidget(_box(self.tr("Where it comes from"), self.form))
        layout.addWidget(_box(self.tr("What its speakers agreed to"), self._speakers()))
        note = QLabel(self.tr("All of this goes along with every export and every frozen dataset."))
        note.setWordWrap(True)
        layout.addWidget(note)
        layout.addStretch(1)
        buttons, self.save = accept_or_cancel(self, self.tr("Save"))
        layout.addWidget(buttons)
        self.form.changed.connect(self._allow)
        for fields in self.consents.values():
            fields.on.textChanged.connect(self._allow)

    def _speakers(self) -> QWidget:
        if not self.consents:
            return _text(self.tr("Nobody is known to speak in it yet. Diarize it, or give it a transcript."))
        rows = QWidget()
        form = QFormLayout(rows)
        form.setContentsMargins(0, 0, 0, 0)
        for fields in self.consents.values():
            form.addRow(fields.name, fields)
        return _scrolled(rows) if len(self.consents) > LINES_AT_ONCE else rows

    def _allow(self) -> None:
        dates = all(is_date(fields.on) for fields in self.consents.values())
        read_only = self._document.read_only
        self.save.setEnabled(self.form.is_complete() and dates and not read_only)
        wrong = self.tr("A date is written as year-month-day, such as 2026-11-21.")
        self.save.setToolTip("" if self.save.isEnabled() or read_only else wrong)


class ConsentFields(QWidget):
    """What one speaker agreed to, and when."""

    def __init__(self, speaker: Speaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = speaker.name
        self.text = QLineEdit(speaker.consent)
        self.text.setPlaceholderText(self.tr("Not known"))
        self.text.setAccessibleName(self.tr("Consent of {name}").format(name=speaker.name))
        self.text.setToolTip(
            self.tr("What this person agreed to: what may be made of the voice, and by whom")
        )
        self.on = date_field(self.tr("When {name} agreed").format(name=speaker.name))
        self.on.setText(speaker.consented_on)
        self.on.setFixedWidth(self.on.fontMetrics().averageCharWidth() * 19)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.on)
        self.text.editingFinished.connect(self._date_of_today)

    def consent(self) -> tuple[str, str]:
        """What was agreed to, and the date."""
        return self.text.text().strip(), self.on.text().strip()

    def _date_of_today(self) -> None:
        """Consent that is written down was mostly given just now."""
        if self.text.isModified() and self.text.text().strip() and not self.on.text().strip():
            self.on.setText(QDate.currentDate().toString(Qt.DateFormat.ISODate))


class ConsentDialog(QDialog):
    """The consent of one speaker alone."""

    def __init__(self, host: Host, speaker_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = host.studio.document
        speaker = self._document.project.speaker(speaker_id)
        self._speaker_id = speaker_id
        self.setWindowTitle(self.tr("Consent of {name}").format(name=speaker.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fields = ConsentFields(speaker)
        about = QLabel(
            self.tr(
                "What did {name} agree to, and when? A cloned voice needs its owner's word. It goes along "
                "with every export."
            ).format(name=speaker.name)
        )
        about.setWordWrap(True)
        buttons, self.save = accept_or_cancel(self, self.tr("Save"))
        layout = QVBoxLayout(self)
        for widget in (about, self.fields, buttons):
            layout.addWidget(widget)
        self.fields.on.textChanged.connect(self._allow)
        self._allow()
        self.resize(520, self.sizeHint().height())

    def accept(self) -> None:
        """Keep the consent; the dialog stays where that is refused."""
        if self._document.apply(set_speaker_consent, self._speaker_id, *self.fields.consent()) is not None:
            super().accept()

    def _allow(self) -> None:
        self.save.setEnabled(is_date(self.fields.on) and not self._document.read_only)


def _provenance(recording: Recording) -> Provenance:
    return Provenance(recording.origin, recording.recorded_on, recording.licence, recording.rights_note)


def _report_lines(recording: Recording, report: SoundReport | None) -> list[str]:
    """The figures of a recording, then what a person should know of them."""
    channels = Message("1 channel") if recording.channels == 1 else Message(
        "{count} channels", {"count": recording.channels})  # fmt: skip
    first = Message(
        "{length}, {rate} Hz, {channels}",
        {"length": clock(recording.seconds, 1), "rate": recording.sample_rate, "channels": channels},
    )
    lines = [first]
    if report is not None:
        lines += _figures(report)
        lines += findings(report)
    if recording.repairs is not None:
        lines.append(recording.repairs)
    return [translated(line) for line in lines]


def _figures(report: SoundReport) -> list[Message]:
    offset = max(map(abs, report.offset), default=0.0)
    values = {
        "loudness": report.loudness_lufs,
        "peak": report.peak_db,
        "clipped": report.clipped,
        "offset": offset,
        "silent": report.silent,
    }
    if report.loudness_lufs is None:
        return [Message("Peak {peak:.1f} dB; silent {silent:.0%} of the time", values)]
    return [
        Message(
            "Loudness {loudness:.1f} LUFS, peak {peak:.1f} dB; clipped {clipped:.3%}; constant offset "
            "{offset:.2%}; silent {silent:.0%} of the time",
            values,
        )
    ]


def _box(title: str, content: QWidget) -> QGroupBox:
    box = QGroupBox(title)
    layout = QVBoxLayout(box)
    layout.addWidget(content)
    return box


def _text(text: str, name: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setAccessibleName(name or text)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _scrolled(content: QWidget) -> QScrollArea:
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setMaximumHeight(SCROLLED_PX)
    area.setWidget(content)
    return area
