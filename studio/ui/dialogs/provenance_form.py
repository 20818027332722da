"""The fields that say where recordings come from and what may be done with them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from studio.steps.importing import Provenance
from studio.ui.translation import tr

LICENCES = (
    "CC0 1.0",
    "CC BY 4.0",
    "CC BY-SA 4.0",
    "CC BY-NC 4.0",
    "Public domain",
    "Own recording",
    "All rights reserved, used with permission",
)
"""What is offered; anything else can be typed."""


class ProvenanceForm(QWidget):
    """Four fields, all of which may stay empty.

    Signals
        changed(): something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.origin, self.rights_note = QLineEdit(), QLineEdit()
        self.recorded_on = date_field(self.tr("Recorded on"))
        self.licence = QComboBox(editable=True)
        self.licence.addItems(["", *LICENCES])
        self._explain()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Comes from"), self.origin)
        form.addRow(self.tr("Recorded on"), self.recorded_on)
        form.addRow(self.tr("Licence"), self.licence)
        form.addRow(self.tr("Note on rights"), self.rights_note)
        self._wrong = QLabel(
            self.tr("A date is written as year-month-day, such as 2026-11-21."), wordWrap=True
        )
        self._wrong.hide()
        form.addRow("", self._wrong)
        self.changed.connect(lambda: self._wrong.setVisible(not self.is_complete()))
        for field in (self.origin, self.recorded_on, self.rights_note):
            field.textChanged.connect(self.changed)
        self.licence.currentTextChanged.connect(self.changed)

    def provenance(self) -> Provenance:
        """What is typed."""
        return Provenance(
            self.origin.text().strip(),
            self.recorded_on.text().strip(),
            self.licence.currentText().strip(),
            self.rights_note.text().strip(),
        )

    def show_provenance(self, provenance: Provenance) -> None:
        """Fill the fields."""
        self.origin.setText(provenance.origin)
        self.recorded_on.setText(provenance.recorded_on)
        self.licence.setCurrentText(provenance.licence)
        self.rights_note.setText(provenance.rights_note)

    def is_complete(self) -> bool:
        """Whether the date is one, or none."""
        return is_date(self.recorded_on)

    def _explain(self) -> None:
        self.origin.setPlaceholderText(self.tr("Address, or show and episode"))
        self.rights_note.setPlaceholderText(self.tr("Who allowed what, and where that is written"))
        about_licence = self.tr("What may be done with it; choose one, or type another")
        about_rights = self.tr("What else to know; it travels with every export")
        for field, name, tip in (
            (self.origin, self.tr("Comes from"), self.tr("Where it was found: a show, an address")),
            (self.licence, self.tr("Licence"), about_licence),
            (self.rights_note, self.tr("Note on rights"), about_rights),
        ):
            field.setAccessibleName(name)
            field.setToolTip(tip)


def date_field(name: str) -> QLineEdit:
    """A field for a date, or a part of one: year, month, day."""
    field = QLineEdit()
    field.setPlaceholderText(tr("year-month-day"))
    field.setAccessibleName(name)
    field.setToolTip(tr("A date as year-month-day; the year alone will do"))
    field.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
    return field


def is_date(field: QLineEdit) -> bool:
    """Whether a field holds a date, a part of one, or nothing."""
    parts = field.text().strip().split("-")
    if parts == [""]:
        return True
    numbers = [int(part) if part.isdecimal() and len(part) == size else -1
               for part, size in zip(parts, (4, 2, 2), strict=False)]  # fmt: skip
    least, most = (1, 1, 1), (9999, 12, 31)
    return len(parts) <= 3 and all(a <= n <= b for a, n, b in zip(least, numbers, most, strict=False))
