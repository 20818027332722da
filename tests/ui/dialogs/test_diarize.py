"""What the diarization dialog asks the step for."""

from PySide6.QtWidgets import QDialogButtonBox, QPushButton

from studio.project import edits
from studio.ui.dialogs.diarize import DiarizeDialog
from studio.ui.main_window import MainWindow


def opened(window: MainWindow) -> DiarizeDialog:
    window.actions_by_name["diarize"].trigger()
    dialog = window.findChild(DiarizeDialog)
    assert isinstance(dialog, DiarizeDialog) and dialog.isVisible()
    return dialog


def test_nothing_known_asks_for_nothing(window: MainWindow) -> None:
    dialog = opened(window)
    assert dialog.choice() == {
        "method": "builtin", "speakers": None, "min_speakers": None, "max_speakers": None
    }  # fmt: skip
    assert "not known" in dialog.exact.text()


def test_an_exact_number_makes_bounds_pointless(window: MainWindow) -> None:
    dialog = opened(window)
    dialog.least.setValue(2)
    dialog.most.setValue(5)
    assert (dialog.choice()["min_speakers"], dialog.choice()["max_speakers"]) == (2, 5)
    dialog.exact.setValue(3)
    assert dialog.choice() == {"method": "builtin", "speakers": 3, "min_speakers": None, "max_speakers": None}
    assert not dialog.least.isEnabled()


def test_the_transcripts_speakers_are_counted(window: MainWindow) -> None:
    document = window.studio.document
    lines = [("Anna", "one"), ("Ben", "two"), ("Cleo", "three")]
    document.apply(edits.set_utterances, document.recording_id, lines)
    assert opened(window).choice()["speakers"] == 3


def test_cancelling_starts_nothing(window: MainWindow) -> None:
    opened(window).reject()
    assert window.studio.work.jobs == []


def test_enter_begins_and_never_cancels(window: MainWindow) -> None:
    buttons = opened(window).findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
    (begin,) = (each for each in buttons.buttons() if each is not cancel)
    assert isinstance(begin, QPushButton) and begin.isDefault() and not cancel.autoDefault()
