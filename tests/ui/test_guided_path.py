"""The guided path in the real window, from a drop to a frozen snapshot, on a real call with timed lines."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.project.project import Project
from studio.project.values import State
from studio.steps.demo.sources import phone_call
from studio.steps.gate import take_in
from studio.steps.snapshots import kept_snapshots
from studio.ui.main_window import MainWindow
from tests.steps.short_call import short_call
from tests.ui.guided_path import Walker
from tests.ui.windows import shown_window

TIMES = ((0.06, 3.46), (3.46, 5.8), (5.8, 7.71), (7.71, 9.7), (9.7, 13.25), (13.25, 15.7))


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """The call, and its lines as subtitles: their times make the turns."""
    source = short_call(tmp_path / "podcast")
    assert source.transcript is not None
    source.transcript.unlink()
    lines = phone_call().lines[-len(TIMES) :]
    subtitles = source.audio.with_suffix(".srt")
    subtitles.write_text(
        "\n".join(
            f"{number}\n{_clock(start)} --> {_clock(end)}\n{speaker}: {text}\n"
            for number, ((start, end), (speaker, text)) in enumerate(zip(TIMES, lines, strict=True), 1)
        )
    )
    return [source.audio, subtitles]


def _clock(seconds: float) -> str:
    return f"00:00:{int(seconds):02d},{round(seconds % 1 * 1000):03d}"


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    with Project.create(tmp_path / "p") as project:
        shown = shown_window(project, qtbot)
        yield shown
        shown.close_unasked()


def test_from_a_drop_to_a_frozen_snapshot_step_by_step_and_the_rest_by_itself(
    window: MainWindow, files: list[Path], tmp_path: Path
) -> None:
    walker = Walker(window, tmp_path / "pictures")
    document = window.studio.document
    panel = walker.panel
    assert panel.is_empty
    walker.drop(files)
    assert walker.press_next() == "text"
    panel.run.do_rest()
    walker.settle()
    # A telephone is too noisy for the gate; a person takes the clips nevertheless.
    gold = {turn.id for turn in document.project.turns(state=State.GOLD)}
    held = [clip.id for clip in document.project.clips() if clip.turn_id in gold]
    assert document.apply(take_in, held) is not None
    walker.settle()
    assert walker.next_stage() == "freeze"
    walker.press_next()
    assert walker.next_stage() == "voice"
    assert {each.snapshot.speaker for each in kept_snapshots(document.project.folder)} == {"Sheila", "Diane"}
    assert walker.done == ["import", "text", "freeze"]
    assert all(picture.stat().st_size > 10_000 for picture in walker.pictures)
