"""Asking how to transcribe; the project's rules and its glossary."""

import pytest
from pytestqt.qtbot import QtBot

from studio.project import edits
from studio.project.values import RuleKind
from studio.ui.commands import text
from studio.ui.dialogs.text_rules import TextRulesDialog
from studio.ui.dialogs.transcribe import TranscribeDialog
from tests.ui.panels.host import HostWindow


@pytest.fixture
def rules(host: HostWindow, qtbot: QtBot) -> TextRulesDialog:
    dialog = TextRulesDialog(host)
    qtbot.addWidget(dialog)
    return dialog


def test_rules_are_added_changed_and_deleted(rules: TextRulesDialog, host: HostWindow) -> None:
    project = host.studio.document.project
    assert not rules._add.isEnabled()
    rules.pattern.setText(r"\bkm\b")
    rules.replacement.setText("kilos")
    rules._add.click()
    assert [(each.pattern, each.replacement) for each in rules.model.rows] == [(r"\bkm\b", "kilos")]
    assert rules.pattern.text() == ""
    assert rules.model.setData(rules.model.index(0, 1), "kilometres")
    assert project.text_rules("en")[0].replacement == "kilometres"
    rules.list.selectRow(0)
    rules.delete_chosen()
    assert project.text_rules("en") == [] and rules.model.rows == []
    host.studio.document.undo()
    assert len(rules.model.rows) == 1


def test_rules_deleted_together_come_back_by_one_undo(rules: TextRulesDialog, host: HostWindow) -> None:
    for word in ("km", "kg", "cm"):
        host.studio.document.apply(edits.add_text_rule, "en", RuleKind.NORMALISE, word, word.upper())
    rules.list.select([line.id for line in rules.model.rows[:2]])
    rules.delete_chosen()
    assert [line.pattern for line in rules.model.rows] == ["cm"]
    assert str(host.studio.document.project.undo_label) == "Delete 2 rules"
    host.studio.document.undo()
    assert len(rules.model.rows) == 3


def test_a_broken_rule_is_refused_and_stays_typed(rules: TextRulesDialog, host: HostWindow) -> None:
    rules.pattern.setText("(a")
    rules.replacement.setText("b")
    rules.add()
    assert "not a regular expression" in str(host.complaints[-1])
    assert rules.pattern.text() == "(a" and rules.model.rows == []


def test_a_name_of_the_glossary_needs_no_other_spelling(rules: TextRulesDialog, host: HostWindow) -> None:
    rules.kind.setCurrentIndex(rules.kind.findData(RuleKind.GLOSSARY))
    rules.pattern.setText("Minowsky (")
    assert rules._add.isEnabled()
    rules._add.click()
    assert host.studio.document.project.text_rules("en", RuleKind.GLOSSARY)[0].pattern == "Minowsky ("


def test_without_whisper_the_builtin_recogniser_is_offered(
    host: HostWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The package may be installed here: what is tested is the dialog where it is not.
    monkeypatch.setattr("studio.speech.transcription_whisper.find_spec", lambda name: None)
    dialog = TranscribeDialog(host, 1)
    qtbot.addWidget(dialog)
    assert dialog.choice()["method"] == "builtin" and dialog._begin.isEnabled()
    dialog.way.setCurrentIndex(0)
    assert not dialog._begin.isEnabled() and not dialog.missing.isHidden()


def test_the_choice_is_what_the_step_takes(
    host: HostWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.ui.dialogs.transcribe.find_whisper", lambda: True)
    project = host.studio.document.project
    project.apply(edits.add_text_rule, "en", RuleKind.GLOSSARY, "mini whisky", "Minowsky")
    dialog = TranscribeDialog(host, 1, [2])
    qtbot.addWidget(dialog)
    assert "Minowsky" in dialog.glossary.text()
    dialog.model.setCurrentIndex(dialog.model.findData("tiny"))
    assert dialog.choice() == {
        "turn_ids": [2], "every_turn": False, "method": "whisper", "model": "tiny", "allow_download": False,
    }  # fmt: skip
    assert "75 MB" in dialog.model.currentText()


def test_nothing_is_fetched_unless_the_user_agrees(host: HostWindow, qtbot: QtBot) -> None:
    dialog = TranscribeDialog(host, 1)
    qtbot.addWidget(dialog)
    assert not dialog.download.isChecked() and not dialog.choice()["allow_download"]


def test_commands_that_want_a_turn_or_a_recording_say_so(host: HostWindow, empty_host: HostWindow) -> None:
    text.take_recognised(host)
    text.transcribe_selected(host)
    text.transcribe(empty_host)
    text.normalise(empty_host)
    assert len(host.complaints) == 2 and len(empty_host.complaints) == 2


def test_dialogs_of_a_project_that_is_read_only_change_nothing(
    read_only_host: HostWindow, qtbot: QtBot
) -> None:
    dialog = TranscribeDialog(read_only_host, 1)
    qtbot.addWidget(dialog)
    reason = read_only_host.studio.document.read_only_reason
    for way in range(dialog.way.count()):
        dialog.way.setCurrentIndex(way)
        assert not dialog._begin.isEnabled() and dialog._begin.toolTip() == reason != ""
    rules = TextRulesDialog(read_only_host)
    qtbot.addWidget(rules)
    rules.pattern.setText("km")
    rules.replacement.setText("kilometres")
    assert not rules._add.isEnabled() and not rules._delete.isEnabled()
    assert rules._delete.toolTip() == reason
