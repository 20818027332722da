"""The window as a whole: its arrangement, messages, focus, read-only projects, closing."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QToolBar,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from studio.audio.files import write_wav
from studio.errors import Message
from studio.project import edits
from studio.project.project import Project
from studio.settings import load_settings
from studio.steps.step import Step
from studio.ui.dialogs.importing import ImportDialog
from studio.ui.main_window import MainWindow
from studio.ui.preferences import Preferences
from studio.ui.theme import DARK, LIGHT, apply_theme
from studio.ui.timeline.state import Follow
from tests.jobs import work as slow_work
from tests.ui.timeline.mouse import on_turns
from tests.ui.windows import ANNA, on_timeline, press, select, shown_window, wait_for_sound

NOTHING = Qt.KeyboardModifier.NoModifier


def visible(window: MainWindow) -> set[str]:
    return {name for name, dock in window.docks.by_name.items() if dock.isVisible()}


def test_annotate_shows_its_panels_and_builds_no_others(window: MainWindow) -> None:
    right = {"inspector", "problems", "match", "pace", "history"}
    assert visible(window) == {"recordings", "path", "speakers", "transcript", *right}
    assert all(
        dock.widget() is None for name, dock in window.docks.by_name.items() if name not in visible(window)
    )


def test_workspaces_show_the_panels_of_their_work(window: MainWindow) -> None:
    for name, expected in (
        ("gold", {"clips", "transcript", "board"}),
        ("voice", {"voices", "speak", "train", "record"}),
    ):
        action = window.findChild(object, f"workspace-{name}")
        action.trigger()
        assert expected <= visible(window)
        assert action.isChecked()


def test_an_arrangement_is_there_again_after_a_restart(
    project: Project, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1100, 700)
    window.docks.by_name["history"].hide()
    window.docks.show("clips")
    window.docks.show_workspace("gold")
    window.docks.by_name["speakers"].hide()
    window.close_unasked()
    with Project.open(project.folder) as again:
        restarted = shown_window(again, qtbot)
        assert restarted.docks.workspace == "gold"
        assert "speakers" not in visible(restarted)
        assert (restarted.width(), restarted.height()) == (1100, 700)
        restarted.docks.show_workspace("annotate")
        assert "clips" in visible(restarted) and "history" not in visible(restarted)
        restarted.docks.arrange_as_at_first()
        assert "history" in visible(restarted) and "clips" not in visible(restarted)
        restarted.close_unasked()


def test_modes_are_there_again_after_a_restart(project: Project, window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_name["snap"].trigger()
    window.actions_by_name["centre"].trigger()
    window.actions_by_name["loop"].trigger()
    window.studio.playback.set_volume(0.4)
    window.close_unasked()
    assert load_settings().follow_playhead == "scroll"
    with Project.open(project.folder) as again:
        studio = (restarted := shown_window(again, qtbot)).studio
        assert (studio.timeline.snapping, studio.timeline.follow, studio.playback.loop) == (
            False,
            Follow.CENTRE,
            True,
        )
        assert studio.playback.player.gain == pytest.approx(0.4)
        assert (
            restarted.actions_by_name["centre"].isChecked()
            and not restarted.actions_by_name["snap"].isChecked()
        )
        restarted.close_unasked()


def test_choosing_the_mode_of_now_again_leaves_it_on(window: MainWindow) -> None:
    window.actions_by_name["follow"].trigger()
    assert window.actions_by_name["follow"].isChecked()


def test_undo_and_redo_say_what_they_do(window: MainWindow) -> None:
    select(window, ANNA)
    undo, redo = window.actions_by_name["undo"], window.actions_by_name["redo"]
    window.actions_by_name["gold"].trigger()
    assert undo.text().startswith("Undo: ") and "gold" in undo.text().lower()
    undo.trigger()
    assert redo.text().startswith("Redo: ") and redo.isEnabled()
    assert "Ctrl+Shift+Z" in redo.toolTip()


def test_a_refused_edit_is_said_until_it_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    turn_id = select(window, ANNA)
    window.studio.document.apply(edits.move_turn_edge, turn_id, "start", 99.0)
    assert window.messages.isVisible() and window.messages.text.text()
    said = window.messages.text.text()
    window.say(Message("Saved"))
    assert window.messages.text.text() == said, "what went wrong is not covered by what went well"
    assert "Saved" in [label.text() for label in window.messages.findChildren(QLabel) if label.isVisible()]
    qtbot.mouseClick(window.messages.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert not window.messages.isVisible()


def test_escape_closes_a_message(window: MainWindow) -> None:
    window.refuse(Message("No."))
    on_timeline(window)
    press(window, Qt.Key.Key_Escape)
    assert not window.messages.isVisible()


def test_a_refusal_goes_when_the_user_goes_on_and_an_error_stays(window: MainWindow, qtbot: QtBot) -> None:
    window.messages._passing.setInterval(1)
    turn_id = select(window, ANNA)
    window.refuse(Message("No."))
    window.studio.document.apply(edits.move_turn_edge, turn_id, "start", 1.1)
    qtbot.waitUntil(lambda: not window.messages.isVisible())
    window.studio.work.failed.emit(Message("The work failed."), "")
    window.studio.document.undo()
    qtbot.wait(20)
    assert window.messages.isVisible()


def test_the_switch_of_workspaces_stays_in_view_in_a_narrow_window(window: MainWindow) -> None:
    def texts() -> bool:
        style = window.findChild(QToolButton, "button-speak").toolButtonStyle()
        return style is Qt.ToolButtonStyle.ToolButtonTextBesideIcon

    bars = [window.findChild(QToolBar, name) for name in ("tools", "workspaces")]
    enough = sum(bar.sizeHint().width() for bar in bars)
    window.resize(enough + 10, 800)
    assert texts()
    window.resize(enough - 10, 800)
    assert not texts() and sum(bar.sizeHint().width() for bar in bars) < enough - 10
    window.resize(enough + 10, 800)
    assert texts()


def test_a_long_error_leaves_the_window_its_height(window: MainWindow) -> None:
    height = window.minimumSizeHint().height()
    text = "\n".join(f"line {number}" for number in range(60))
    window.studio.work.failed.emit(Message("{text}", {"text": text}), "")
    messages = window.messages
    assert "line 2…" in messages.text.text() and messages.details.isVisible()
    assert "line 59" in messages._details_text
    QApplication.sendPostedEvents()
    assert window.minimumSizeHint().height() < height + 120


def test_a_double_click_plays_a_turn_and_opens_its_text(window: MainWindow, qtbot: QtBot) -> None:
    playback = window.studio.playback
    wait_for_sound(window, qtbot)
    on_turns(window.timeline.lanes, 0).double_click(2.0)
    assert playback.player.asked[-1] == (1.0, 4.0)
    editor = window.focusWidget()
    assert isinstance(editor, QLineEdit) and editor.text() == "one two three"


def test_f6_goes_round_the_panels_and_shows_where(window: MainWindow) -> None:
    select(window, ANNA)  # the inspector then has fields to go to
    window.timeline.setFocus()
    been = []
    for _ in range(6):
        press(window, Qt.Key.Key_F6)
        focus = window.focusWidget()
        active = [name for name, dock in window.docks.by_name.items() if dock.property("active")]
        been.append(active[0] if active else "timeline" if focus is window.timeline else "nowhere")
    assert been == ["recordings", "speakers", "transcript", "inspector", "problems", "timeline"]
    press(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.docks.by_name["problems"].property("active")


def test_the_theme_changes_while_the_window_is_open(window: MainWindow, qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)

    def brightness() -> float:
        image = window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        scaled = image.scaled(
            1, 1, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        return scaled.pixelColor(0, 0).valueF()

    apply_theme(application, DARK)
    dark = brightness()
    apply_theme(application, LIGHT)
    assert brightness() > dark + 0.4


@pytest.fixture
def second_window(project: Project, window: MainWindow, qtbot: QtBot) -> Iterator[MainWindow]:
    """The same project in another window: read only."""
    with Project.open(project.folder) as second:
        shown = shown_window(second, qtbot, preferences=Preferences())
        yield shown
        shown.close_unasked()


def test_a_second_window_looks_but_does_not_touch(second_window: MainWindow) -> None:
    assert "read only" in second_window.windowTitle()
    assert second_window.messages.isVisible()
    split = second_window.actions_by_name["split"]
    assert not split.isEnabled()
    assert second_window.messages.text.text() in split.toolTip()
    assert second_window.actions_by_name["play"].isEnabled()
    before = second_window.studio.document.project.turns()
    select(second_window, ANNA)
    second_window.timeline.setFocus()
    for key in "gsmx12":
        press(second_window, key)
    assert second_window.studio.document.project.turns() == before


def test_an_empty_project_opens_and_says_what_to_do(empty_window: MainWindow) -> None:
    for name in ("recordings", "transcript"):
        panel = empty_window.docks.panel(name)
        assert panel.isVisible()
    empty_window.actions_by_name["diarize"].trigger()
    assert "Import" in empty_window.messages.text.text()
    empty_window.actions_by_name["play"].trigger()
    assert not empty_window.studio.playback.playing


def test_dropped_files_are_imported_once_it_is_said_what_they_are(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    write_wav(tmp_path / "talk.wav", np.full(8000, 0.1, np.float32), 16000)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "talk.wav"))])
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NOTHING)
    window.dropEvent(event)
    project = window.studio.document.project
    dialog = window.findChild(ImportDialog)
    assert dialog is not None and len(project.recordings()) == 1
    qtbot.waitUntil(dialog.button.isEnabled)
    dialog.button.click()
    qtbot.waitUntil(lambda: len(project.recordings()) == 2, timeout=20000)
    qtbot.waitUntil(lambda: "talk" in window.messages.text.text(), timeout=20000)
    assert window.studio.document.recording_id == project.recordings()[-1].id


def test_closing_asks_first_while_a_job_runs(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    before = window.studio.document.project.turns()
    step = Step(
        Message("Find the turns"), slow_work.slow, (str(tmp_path / "marker"),), lambda *_: Message("")
    )
    job = window.studio.work.start(step)
    qtbot.waitUntil(lambda: job.fraction is None and job.text is not None, timeout=20000)
    questions: list[str] = []

    def answer(button: QMessageBox.StandardButton) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        questions.append(box.informativeText())
        box.button(button).click()

    QTimer.singleShot(0, lambda: answer(QMessageBox.StandardButton.Cancel))
    assert not window.close()
    assert window.isVisible() and window.studio.work.jobs == [job]
    QTimer.singleShot(0, lambda: answer(QMessageBox.StandardButton.Close))
    assert window.close()
    assert "Find the turns: ends." in questions[0]
    assert not job.runner.running  # type: ignore[union-attr]
    with Project.open(window.studio.document.project.folder) as again:
        assert again.turns() == before
        assert not again.read_only, "the lock was let go"


def test_every_button_and_field_has_a_name(window: MainWindow) -> None:
    window.docks.show_workspace("annotate")
    nameless = [
        button.objectName() or repr(button)
        for button in window.findChildren(QToolButton)
        if not (button.accessibleName() or button.text() or button.toolTip())
        and not isinstance(button.parent(), QDockWidget | QLineEdit)
        and not button.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_gold_and_what_is_not_reviewed_are_counted_in_the_status_line(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    line = window.statusBar().findChild(QLabel, "gold-minutes")
    assert line.text() == "0:03 gold, 0:07 not reviewed"
    on_timeline(window)
    select(window, ANNA)
    press(window, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: line.text() == "0:06 gold, 0:04 not reviewed")


def test_the_pace_of_the_reviewer_is_in_the_status_line_and_explained(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    line = window.statusBar().findChild(QLabel, "gold-minutes")
    project._connection.execute("UPDATE history_steps SET at = at - 60")  # work began a minute ago
    on_timeline(window)
    select(window, ANNA)
    press(window, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: "pace" in line.text())
    # Anna's 3 s and Ben's 3 s, gold from the start, in a minute.
    assert line.text().endswith("pace 0.1")
    assert "0:06 of speech" in line.toolTip() and "the rest takes 0:4" in line.toolTip()


def test_the_window_does_without_heavy_libraries() -> None:
    heavy = ("torch", "librosa", "scipy", "pandas", "sqlite_utils", "pyannote", "sounddevice", "pyqtgraph")
    code = (
        "import sys, studio.app, studio.ui.main_window, studio.ui.panels as panels, importlib\n"
        "for info in panels.PANELS[:2]: importlib.import_module(f'studio.ui.panels.{info.name}')\n"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_keys_act_on_the_timeline_from_the_start(window: MainWindow) -> None:
    assert window.focusWidget() is window.timeline


def test_an_empty_project_offers_to_import_at_one_press(empty_window: MainWindow) -> None:
    button = empty_window.focusWidget()
    assert isinstance(button, QPushButton) and "Import" in button.text()


def test_panels_let_go_of_devices_and_threads_when_the_window_closes(window: MainWindow) -> None:
    panel = window.docks.show("train")
    assert panel._timer.isActive()  # type: ignore[attr-defined]
    window.close_unasked()
    assert not panel._timer.isActive()  # type: ignore[attr-defined]
    with pytest.raises(RuntimeError):  # its thread takes nothing any more
        panel._background.run(lambda: None, lambda _: None)  # type: ignore[attr-defined]


def test_a_double_click_on_a_word_selects_it_in_the_text(window: MainWindow, qtbot: QtBot) -> None:
    project, lanes = window.studio.document.project, window.timeline.lanes
    word = project.words(project.turns()[ANNA].id)[1]
    assert word.start is not None and word.end is not None
    x = lanes.axis().x((word.start + word.end) / 2)
    at = QPointF(x, lanes.layout_px.word_top(0) + lanes.layout_px.word_px / 2).toPoint()
    qtbot.mouseClick(lanes, Qt.MouseButton.LeftButton, NOTHING, at)
    qtbot.mouseDClick(lanes, Qt.MouseButton.LeftButton, NOTHING, at)
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.selectedText() == word.text == "two"
