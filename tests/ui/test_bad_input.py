"""The real window on what makes programs fall over: a second window, endless texts, a full disk, a kill."""

import json
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from studio.audio.files import write_wav
from studio.project import edits
from studio.project.project import Project
from studio.project.values import State
from studio.settings import load_settings, settings_file
from studio.ui.action_states import REASON
from studio.ui.dialogs.export import ExportDialog
from studio.ui.main_window import MainWindow
from studio.ui.menus import ACTIONS
from studio.ui.preferences import Preferences
from tests.gate import find_nothing
from tests.project.call import dump
from tests.ui.exercise import edit_everything, look_at_everything, settle, walk_through_turns
from tests.ui.monkey import Monkey
from tests.ui.soundness import assert_sound
from tests.ui.timeline.scenes import Said, of_audio
from tests.ui.windows import ANNA, BEN, SCENE, press, select, shown_window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def second_window(project: Project, window: MainWindow, qtbot: QtBot) -> Iterator[MainWindow]:
    """The same project in another window: read only."""
    with Project.open(project.folder) as second:
        shown = shown_window(second, qtbot, preferences=Preferences())
        yield shown
        shown.close_unasked()


def test_every_action_that_edits_is_off_in_a_second_window_and_says_why(second_window: MainWindow) -> None:
    editing = [action.name for action in ACTIONS if action.edits]
    assert len(editing) > 20
    for name in editing:
        action = second_window.actions_by_name[name]
        assert not action.isEnabled(), name
        assert "open elsewhere" in action.property(REASON) and "open elsewhere" in action.toolTip()


def test_edits_of_the_first_window_do_not_break_the_second(
    project: Project, window: MainWindow, second_window: MainWindow
) -> None:
    look_at_everything(second_window)
    turn_id = select(second_window, BEN)
    second_window.studio.timeline.selection.select_word(project.words(turn_id)[0].id)
    for turn in project.turns():
        project.apply(edits.set_turn_text, turn.id, "quite another text")
    walk_through_turns(second_window, 1)
    project.apply(edits.merge_speakers, project.speakers()[1].id, project.speakers()[0].id)
    project.apply(edits.delete_turns, [turn.id for turn in project.turns()])
    walk_through_turns(second_window, 2)
    edit_everything(second_window)
    project.apply(edits.remove_recording, project.recordings()[0].id)
    walk_through_turns(second_window, 2)
    look_at_everything(second_window)
    assert_sound(project)


def test_a_second_window_whose_first_is_gone_still_only_reads(
    project: Project, window: MainWindow, second_window: MainWindow
) -> None:
    window.close_unasked()
    select(second_window, ANNA)
    edit_everything(second_window)
    walk_through_turns(second_window, 1)
    with Project.open(project.folder) as again:
        assert len(again.turns()) == len(SCENE) and not again.read_only


@pytest.mark.parametrize("channels", [1, 8])
def test_the_shortest_recording_of_many_channels_and_no_numbers(
    tmp_path: Path, qtbot: QtBot, channels: int
) -> None:
    samples = np.random.default_rng(1).normal(0, 0.1, (3200, channels)).astype(np.float32)
    samples[100:200] = np.nan
    samples[300:320] = np.inf
    audio = tmp_path / "short.wav"
    write_wav(audio, samples, 16000, "FLOAT")
    with of_audio(
        tmp_path / "project", audio, [Said("Anna", 0.0, 0.2, "hm", times=((0.0, 0.2),))]
    ) as project:
        window = shown_window(project, qtbot)
        try:
            window.studio.timeline.set_look(channels_apart=True, pitch_curve=True, energy_curve=True)
            look_at_everything(window)
            walk_through_turns(window, 2)
            edit_everything(window)
            assert_sound(project)
        finally:
            window.close_unasked()


def test_a_file_that_vanishes_harms_nothing_that_is_begun_with_it(
    window: MainWindow, project: Project, qtbot: QtBot, tmp_path: Path
) -> None:
    path = project.audio_path(1)
    settle(window)
    path.unlink()
    before = project.turns()
    for name in ("check", "align", "play", "play-selection", "to-heard", "zero-crossing", "loop"):
        select(window, ANNA)
        window.messages.hide()
        window.actions_by_name[name].trigger()
        if name in ("check", "align"):
            assert window.messages.isVisible() and str(path) in window.messages.text.text(), name
    assert not window.studio.work.jobs
    window.studio.timeline.view.set_view(2.0, 2.5)
    look_at_everything(window)
    walk_through_turns(window, 1)
    assert [turn.text for turn in project.turns()] == [turn.text for turn in before]
    assert_sound(project)


WINDOW = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication
    from studio.project.project import Project
    from tests.ui.windows import made_window
    from tests.ui.exercise import settle

    application = QApplication([])
    project = Project.open(Path(sys.argv[1]))
    window = made_window(project)
    window.show()
    window.activateWindow()
    settle(window)
"""


def in_a_child(script: str, folder: Path, **options: object) -> "subprocess.Popen[str]":
    """A process with a window of its own on the project in `folder`."""
    lines = textwrap.dedent(WINDOW) + textwrap.dedent(script)
    return subprocess.Popen(
        [sys.executable, "-c", lines, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
        **options,  # type: ignore[call-overload]
    )


KILLED = """
    from studio.project import edits
    from tests.ui.timeline.mouse import on_turns
    transcript = window.docks.bring_up("transcript")
    turn = project.turns()[0]
    window.studio.timeline.selection.select_turn(turn.id)
    window.timeline.setFocus()
    QTest.keyClicks(window.timeline, "]")
    for number in range(3):
        window.studio.document.apply(edits.add_speaker, f"S{number}")
    print("edited", flush=True)
    window.actions_by_name["check"].trigger()
    transcript.edit_text(turn.id, None)
    settle(window)
    QTest.keyClicks(application.focusWidget(), "half a sente")
    mouse = on_turns(window.timeline.lanes, 0)
    mouse.press(9.0)
    mouse.move(9.2)
    print("busy", flush=True)
    application.exec()
"""


def test_a_kill_while_typing_dragging_and_checking_loses_only_what_was_not_done(
    project: Project, qtbot: QtBot
) -> None:
    folder, before = project.folder, project.turns()
    project.close()
    child = in_a_child(KILLED, folder)
    assert child.stdout is not None
    said = [child.stdout.readline().strip() for _ in range(2)]
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    assert said == ["edited", "busy"]
    with Project.open(folder) as again:
        assert not again.read_only and "not closed properly" in str(again.notices[0])
        assert [speaker.name for speaker in again.speakers()][-3:] == ["S0", "S1", "S2"]
        window = shown_window(again, qtbot)
        try:
            assert "not closed properly" in window.messages.text.text()
            while window.actions_by_name["undo"].isEnabled() and len(again.speakers()) > 2:
                window.actions_by_name["undo"].trigger()
            assert [speaker.name for speaker in again.speakers()] == ["Anna", "Ben"]
            window.actions_by_name["redo"].trigger()
            assert len(again.speakers()) == 3
            assert [turn.id for turn in again.turns()] == [turn.id for turn in before]
            assert_sound(again)
        finally:
            window.close_unasked()


FULL_DISK = """
    import resource
    from studio.project import edits
    before = project.turns()
    said = []
    window.studio.document.refused.connect(lambda message: said.append(str(message)))
    limit = max(file.stat().st_size for file in project.folder.glob("project.sqlite*"))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    for number in range(20000):
        if window.studio.document.apply(edits.set_turn_text, before[0].id, f"{number} " * 200) is None:
            break
    stands = project.turns()
    settle(window)
    window.studio.document.apply(edits.set_note, before[1].id, "x" * 100000)
    assert project.turns() == stands
    assert window.messages.isVisible() and said[-1] == window.messages.text.text()
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    assert window.studio.document.apply(edits.set_note, before[1].id, "there is room again") is not None
    assert window.studio.document.undo() is not None
    print(said[0], flush=True)
    window.close_unasked()
"""


def test_a_full_disk_refuses_the_edit_with_a_sentence_and_the_next_goes_on(project: Project) -> None:
    folder = project.folder
    project.close()
    child = in_a_child(FULL_DISK, folder)
    said, _ = child.communicate(timeout=60)
    assert child.returncode == 0
    assert "nothing was changed" in said or "Check its disk and try again" in said
    with Project.open(folder) as again:
        assert again.notices == []
        assert_sound(again)


def no_desktop_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those wait for a person: let each be cancelled at once."""
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_a, **_k: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: "")


def test_a_monkey_breaks_nothing(
    window: MainWindow, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """pytest-qt fails the test for any exception that reaches sys.excepthook."""
    no_desktop_dialogs(monkeypatch)
    monkey = Monkey(window, seed=7)
    for _ in range(200):
        monkey.step()
    monkey.finish()
    assert_sound(project)
    after = dump(project)
    while project.undo() is not None:
        assert_sound(project)
    assert not project.turns()
    while project.redo() is not None:
        assert_sound(project)
    settle(window)
    assert dump(project) == after


def test_a_monkey_at_a_second_window_changes_nothing(
    project: Project, window: MainWindow, second_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_desktop_dialogs(monkeypatch)
    before, revision = dump(project), project.revision
    monkey = Monkey(second_window, seed=3)
    for _ in range(200):
        monkey.step()
    monkey.finish()
    assert dump(project) == before and project.revision == revision


RUBBISH = {
    "keys": {
        "play": 7,
        "gold": ["Ctrl+Nonsense+"],
        "ghost": ["G"],
        "split": [None],
        "undo": "Ctrl+Z",
        "a": [""],
    },
    "key_preset": "emacs",
    "risk_weights": {"score": "much", "ghosts": -1},
    "layouts": {"annotate": "!!no base64!!", "gold": "AAAA"},
    "window_geometry": "%%%",
    "workspace": "kitchen",
    "language": "xx-nowhere",
    "theme": ["dark"],
    "spectrogram_window_s": 1e999,
    "spectrogram_top_hz": -5,
    "spectrogram_colours": "rainbow",
    "tint_words_below": "half",
    "follow_playhead": 3,
    "volume": None,
    "recent_actions": [1, 2],
    "output_device": "a card that is gone",
}


def test_rubbish_in_the_settings_stops_nothing(project: Project, qtbot: QtBot) -> None:
    file = settings_file()
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(RUBBISH))
    window = shown_window(project, qtbot, preferences=Preferences())
    try:
        look_at_everything(window)
        walk_through_turns(window, 1)
        keys = [key for action in window.actions_by_name.values() for key in action.shortcuts()]
        assert len(keys) == len(set(keys)) > 50
        select(window, ANNA)
        press(window, "g")
        assert project.turns()[ANNA].state is State.GOLD
    finally:
        window.close_unasked()
    Preferences().flush()
    assert load_settings().theme == "system"


def test_a_file_that_vanishes_during_a_check_is_told_and_nothing_is_stored(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    path = project.audio_path(1)
    hidden = path.with_suffix(".hidden")
    window.actions_by_name["check"].trigger()
    assert window.studio.work.jobs
    path.rename(hidden)
    qtbot.waitUntil(lambda: not window.studio.work.jobs, timeout=60_000)
    assert window.messages.isVisible() and str(path) in window.messages.text.text()
    assert project.problems() == [] and project.checked_turns(1) == {}
    assert_sound(project)


def test_a_cache_that_cannot_be_made_leaves_the_sound_to_be_seen(project: Project, qtbot: QtBot) -> None:
    cache = project.folder / "cache"
    for file in cache.iterdir():
        file.unlink()
    cache.rmdir()
    cache.write_text("no folder")
    window = shown_window(project, qtbot)
    try:
        qtbot.waitUntil(lambda: window.timeline.sound.drawn is not None)
        look_at_everything(window)
        walk_through_turns(window, 1)
        for name in ("check", "align"):
            select(window, ANNA)
            window.messages.hide()
            window.actions_by_name[name].trigger()
            assert window.messages.isVisible() and "cannot be made" in window.messages.text.text()
        edit_everything(window)
        assert_sound(project)
    finally:
        window.close_unasked()


def test_export_of_a_recording_whose_file_is_gone_is_refused_and_leaves_nothing(
    window: MainWindow, project: Project, tmp_path: Path, qtbot: QtBot
) -> None:
    select(window, ANNA)
    window.actions_by_name["gold"].trigger()
    find_nothing(project)
    assert project.clips()
    path, out = project.audio_path(1), tmp_path / "out"
    path.unlink()
    window.actions_by_name["export"].trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    dialog.folder.setText(str(out))
    dialog.accept()
    qtbot.waitUntil(lambda: not window.studio.work.jobs, timeout=30_000)
    assert window.messages.isVisible() and str(path) in window.messages.text.text()
    assert not out.exists() or not list(out.rglob("*.wav"))
