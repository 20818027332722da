"""Pictures of every view and panel come from one command, without a display."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from studio.ui.panels import PANELS, WORKSPACES
from tests.ui.takes.spoken_take import add_studio_take, said_first
from tests.ui.timeline.scenes import Said, conversation
from tests.voices.engines.studio.small_voice import small_voice


def painted(project: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "QT_QPA_PLATFORM")
    }
    command = [sys.executable, "-m", "studio.pictures", str(project), str(folder)]
    return subprocess.run(command, env=environment, capture_output=True, text=True)


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    said = [Said("Anna", 1.0, 4.0, "one two three"), Said("Ben", 4.0, 7.0, "four five")]
    voice = small_voice()
    with conversation(tmp_path, said) as project:
        add_studio_take(project, voice, said_first(voice))
        return project.folder


def test_every_view_and_panel_is_painted_in_both_themes(talk: Path, tmp_path: Path) -> None:
    done = painted(talk, tmp_path / "pictures")
    assert done.returncode == 0, done.stderr
    files = {path.stem: path for path in (tmp_path / "pictures").iterdir()}
    assert {Path(line).stem for line in done.stdout.split()} == set(files)
    for theme in ("light", "dark"):
        assert {f"{name}-{theme}" for name in WORKSPACES} <= set(files)
        assert {f"panel-{info.name}-{theme}" for info in PANELS} <= set(files)
    for theme in ("light", "dark"):
        on_timeline, before = (QImage(str(files[f"{name}-{theme}"])) for name in ("take", "speak"))
        assert on_timeline.size() == before.size() and on_timeline != before
    light, dark = (QImage(str(files[f"annotate-{theme}"])).pixelColor(700, 8) for theme in ("light", "dark"))
    assert light.valueF() > dark.valueF() + 0.5
    assert max(path.stat().st_size for path in files.values()) < 300_000


def test_a_folder_without_a_project_is_said_in_one_line(tmp_path: Path) -> None:
    done = painted(tmp_path, tmp_path / "pictures")
    assert done.returncode == 1
    assert done.stderr.strip().splitlines()[-1].startswith("error: ")
