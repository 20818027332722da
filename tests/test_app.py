"""The program from its start: welcome, demo, projects that cannot be opened, one after the other."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.app import Program, has_display
from studio.project.project import Project
from studio.settings import load_settings


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = Program(qapp)
    yield made
    if made.window is not None:
        made.window.close_unasked()
    if made.welcome is not None:
        made.welcome.close()
    made.close()


def new_project(folder: Path) -> Path:
    Project.create(folder).close()
    return folder


def test_the_first_start_welcomes(program: Program) -> None:
    program.start(None)
    assert program.welcome is not None and program.welcome.isVisible()
    assert program.window is None


def test_the_demo_opens_with_its_recording_and_transcript(program: Program, qtbot: QtBot) -> None:
    pytest.importorskip("pyannote.core", reason="the phone call comes with pyannote.audio")
    program.start(None)
    assert program.welcome is not None
    program.welcome.demo.click()
    assert not program.welcome.demo.isEnabled(), "the window answers while the demo is made"
    qtbot.waitUntil(lambda: program.window is not None, timeout=60000)
    assert program.window is not None and not program.welcome.isVisible()
    project = program.window.studio.document.project
    assert len(project.recordings()) == 1 and project.utterances(project.recordings()[0].id)


def test_a_new_project_is_made_and_is_the_newest_of_the_recent_ones(program: Program, tmp_path: Path) -> None:
    program.start(None)
    assert program.welcome is not None
    program.welcome.new_wanted.emit(tmp_path / "mine")
    assert program.window is not None and program.window.isVisible()
    program.preferences.flush()
    assert load_settings().recent_projects == (str(tmp_path / "mine"),)


def test_a_start_opens_the_newest_project_again(program: Program, tmp_path: Path) -> None:
    program.preferences.set(recent_projects=(str(new_project(tmp_path / "mine")),))
    program.start(None)
    assert program.window is not None
    assert program.window.studio.document.project.folder == tmp_path / "mine"


def test_a_folder_that_is_no_project_is_refused_with_a_sentence(program: Program, tmp_path: Path) -> None:
    program.start(tmp_path)
    assert program.window is None
    assert program.welcome is not None and str(tmp_path.name) in program.welcome.problem.text()


def test_a_bad_folder_leaves_the_open_project_open(program: Program, tmp_path: Path) -> None:
    program.start(new_project(tmp_path / "mine"))
    window = program.window
    assert window is not None
    assert not program.open(tmp_path / "nothing")
    assert program.window is window and window.isVisible()
    assert window.messages.text.text()


def test_another_project_takes_the_place_of_the_first(program: Program, tmp_path: Path) -> None:
    program.start(new_project(tmp_path / "one"))
    first = program.window
    assert program.open(new_project(tmp_path / "two"))
    assert first is not None and not first.isVisible()
    with Project.open(tmp_path / "one") as one:
        assert not one.read_only, "the first one was let go"


def test_opening_what_is_open_changes_nothing(program: Program, tmp_path: Path) -> None:
    program.start(new_project(tmp_path / "one"))
    window = program.window
    assert program.open(tmp_path / "one")
    assert program.window is window


def test_without_a_display_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    if sys.platform != "linux":
        pytest.skip("only Linux can be without a display")
    assert not has_display()
    said = subprocess.run([sys.executable, "-m", "studio.cli"], capture_output=True, text=True)
    assert said.returncode == 1
    assert "make demo" in said.stderr and said.stderr.count("\n") == 1
