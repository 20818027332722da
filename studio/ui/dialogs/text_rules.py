"""The project's own rules for reading texts, and its glossary of names: seen, added, changed, deleted."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.project import edits
from studio.project.values import RuleKind, TextRule
from studio.steps.own_words import base_language
from studio.ui.commands.host import Host
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import RowTable

SIZE_PX = (660, 460)


class TextRulesDialog(QDialog):
    """Each change is one step that can be undone; the list follows undo as well."""

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = host.studio.document
        self.setWindowTitle(self.tr("Rules and glossary"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.kind, self.language = QComboBox(), QComboBox()
        self.kind.addItem(self.tr("Rules: how a text is read"), RuleKind.NORMALISE)
        self.kind.addItem(self.tr("Glossary: names to listen for"), RuleKind.GLOSSARY)
        self._fill_languages()
        self.model = RowModel(self._columns(), self)
        self.list = RowTable(
            self.model, self.tr("Rules"), self.tr("F2 or a click changes one, Del deletes it")
        )
        self.pattern, self.replacement = QLineEdit(), QLineEdit()
        self.about = QLabel(wordWrap=True)
        self._arrange()
        self._connect()
        self._show()
        self.resize(*SIZE_PX)
        self.pattern.setFocus()

    @property
    def chosen_kind(self) -> RuleKind:
        """Which rules are shown."""
        return RuleKind(self.kind.currentData())

    def add(self) -> None:
        """Add what is typed."""
        change = self._document.apply(
            edits.add_text_rule, self.language.currentData(), self.chosen_kind, self.pattern.text().strip(),
            self.replacement.text().strip(),
        )  # fmt: skip
        if change is not None:
            self.pattern.clear()
            self.replacement.clear()
            self.pattern.setFocus()

    def delete_chosen(self) -> None:
        """Delete the rules that are selected, in one step."""
        chosen = self.list.chosen_ids()
        if chosen:
            self._document.apply(edits.delete_text_rules, chosen)

    def _show(self) -> None:
        project = self._document.project
        self.model.editable = not self._document.read_only
        self.model.set_rows(project.text_rules(self.language.currentData(), self.chosen_kind))
        glossary = self.chosen_kind is RuleKind.GLOSSARY
        self.about.setText(
            self.tr(
                "A name as it is heard, and how it is written where that differs. Whisper is told to expect "
                "them, and what sounds just like one is written as it."
            )
            if glossary
            else self.tr(
                "What is found in a text is said as you write it here, before the rules of the language. It "
                "is a regular expression: \\bNo\\. (\\d+) finds “No. 5”, and $1 stands for its number."
            )
        )
        self.pattern.setPlaceholderText(self.tr("Heard as") if glossary else self.tr("Found in the text"))
        self.replacement.setPlaceholderText(self.tr("Written as") if glossary else self.tr("Said as"))
        self._allow()

    def _allow(self) -> None:
        writable = not self._document.read_only
        glossary = self.chosen_kind is RuleKind.GLOSSARY
        complete = bool(self.pattern.text().strip() and (glossary or self.replacement.text().strip()))
        self._add.setEnabled(writable and complete)
        reason = self._document.read_only_reason
        self._delete.allow(
            writable and bool(self.list.chosen_ids()), reason or self.tr("Select a rule first.")
        )

    def _change(self, rule: TextRule, *, pattern: str | None = None, replacement: str | None = None) -> bool:
        typed = (rule.pattern if pattern is None else pattern).strip()
        said = (rule.replacement if replacement is None else replacement).strip()
        return self._document.apply(edits.change_text_rule, rule.id, typed, said) is not None

    def _on_changed(self, change: Any, _source: object) -> None:
        if "text_rules" in change.tables:
            self._show()

    def _fill_languages(self) -> None:
        recordings = self._document.project.recordings()
        now = self._document.recording_id
        current = next((each.language for each in recordings if each.id == now), "en")
        for code in dict.fromkeys(
            base_language(code) for code in [current, *(r.language for r in recordings)]
        ):
            self.language.addItem(code, code)

    def _columns(self) -> list[Column]:
        tr = self.tr
        return [
            Column(tr("Look for"), lambda rule: rule.pattern,
                   edit=lambda rule, typed: self._change(rule, pattern=typed)),
            Column(tr("Becomes"), lambda rule: rule.replacement, width=28,
                   edit=lambda rule, typed: self._change(rule, replacement=typed)),
        ]  # fmt: skip

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._show)
        self.language.currentIndexChanged.connect(self._show)
        self.list.chosen.connect(lambda _ids: self._allow())
        self.list.delete_pressed.connect(self.delete_chosen)
        for field in (self.pattern, self.replacement):
            field.textChanged.connect(self._allow)
            field.returnPressed.connect(self._add.click)
        self._document.changed.connect(self._on_changed)

    def _arrange(self) -> None:
        tr = self.tr
        for widget, name, tip in (
            (self.kind, tr("What is shown"), tr("Rules for reading, or names for transcribing")),
            (self.language, tr("Language"), tr("The language of the recordings that they are for")),
            (self.pattern, tr("Look for"), tr("What the new one looks for")),
            (self.replacement, tr("Becomes"), tr("What comes in its place")),
            (self.about, tr("About these rules"), ""),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(tip)
        form = QFormLayout()
        form.addRow(tr("Show"), self.kind)
        form.addRow(tr("Language"), self.language)
        self._add = QPushButton(tr("Add"))
        self._add.setAutoDefault(False)
        self._add.setToolTip(tr("Add it behind the others: of several, the first counts"))
        self._add.clicked.connect(self.add)
        row = QHBoxLayout()
        row.addWidget(self.pattern, 1)
        row.addWidget(self.replacement, 1)
        row.addWidget(self._add)
        self._delete = PictureButton(
            "trash-2", tr("Delete"), tr("Delete what is selected"), self.delete_chosen
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.about)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        layout.addWidget(button_row(self._delete))
        layout.addWidget(buttons)
