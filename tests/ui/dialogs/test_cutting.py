"""The dialog that cuts clips: the effect shows while a slider moves, and nothing changes before Cut."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from time import perf_counter

import numpy as np
import pytest
from pyqtgraph import PlotDataItem
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from studio.dataset.clips import Cut, TurnToCut, cut_turns
from studio.dataset.cutting import DEFAULT, Cutting
from studio.project import edits
from studio.project.project import Project
from studio.steps.clips import cutting_of
from studio.ui import cutting_preview
from studio.ui.dialogs.cutting import SECONDS, WEIGHTS, CuttingDialog
from tests.ui.panels.host import HostWindow
from tests.ui.timeline.scenes import Said, conversation


def monologues() -> list[Said]:
    """Eight turns of thirty words with the pauses of speech."""
    rng, at, said = np.random.default_rng(2), 0.5, []
    for _ in range(8):
        times, now = [], at
        for _ in range(30):
            now += float(rng.choice([0.02, 0.12, 0.4]))
            times.append((round(now, 3), round(now + 0.25, 3)))
            now = times[-1][1]
        said.append(
            Said("Anna", at, now + 0.1, " ".join(["word"] * 30), times=tuple(times), scores=(0.9,) * 30)
        )
        at = now + 0.8
    return said


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """What `host` shows here."""
    said = monologues()
    with conversation(tmp_path, said, seconds=said[-1].end + 1) as opened:
        yield opened


@pytest.fixture
def dialog(host: HostWindow, qtbot: QtBot) -> Iterator[CuttingDialog]:
    opened = CuttingDialog(host, host)
    opened.open()
    qtbot.waitUntil(lambda: opened._cut_button.isEnabled(), timeout=20_000)
    yield opened
    if isValid(opened):
        opened.reject()


def test_every_control_is_named_and_says_what_it_does(dialog: CuttingDialog) -> None:
    for control in (*dialog.sliders.values(), *dialog.seconds.values(), dialog.engine):
        assert control.accessibleName() and control.toolTip()
    assert set(dialog.sliders) == set(WEIGHTS) and set(dialog.seconds) == set(SECONDS)
    assert dialog.wanted == DEFAULT


def test_the_lengths_are_drawn_with_the_curve_of_those_wanted(dialog: CuttingDialog) -> None:
    counts = [int(count) for count in dialog.plot.accessibleDescription().split(", ")]
    assert f"{sum(counts)} clips" in dialog.summary.text()
    (curve,) = (each for each in dialog.plot.getPlotItem().items if isinstance(each, PlotDataItem))
    middles, wanted = curve.getData()
    assert abs(wanted.sum() - sum(counts)) < 0.05 * sum(counts)
    assert abs(middles[wanted.argmax()] - dialog.wanted.wanted_s) < 1


def test_a_slider_shows_its_effect_and_changes_nothing(
    dialog: CuttingDialog, host: HostWindow, qtbot: QtBot
) -> None:
    before = dialog.summary.text()
    assert "clips, " in before and "left over" in before
    dialog.sliders["left_over"].setValue(0)
    qtbot.waitUntil(lambda: dialog.summary.text() != before, timeout=20_000)
    project = host.studio.document.project
    assert not project.clips() and project.undo_label is not None and "Fill" in str(project.undo_label)


def test_cut_gives_every_turn_its_clips_in_one_step_and_keeps_how(
    dialog: CuttingDialog, host: HostWindow, qtbot: QtBot
) -> None:
    dialog.seconds["most_s"].setValue(8.0)
    qtbot.waitUntil(lambda: dialog._cut_button.isEnabled(), timeout=20_000)
    dialog.accept()
    project = host.studio.document.project
    lengths = [clip.end - clip.start for clip in project.clips()]
    assert len(lengths) > 8 and max(lengths) <= 8.0 + 1e-6 and cutting_of(project).most_s == 8.0
    assert host.said and "clips" in host.said[-1]
    project.undo()
    assert not project.clips() and cutting_of(project) == DEFAULT


@pytest.fixture
def slow_cut(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Event, Event]]:
    """The first is set when cutting begins; then it waits for the second, as it takes long over hours."""
    begun, go_on = Event(), Event()

    def cut_slowly(turns: list[TurnToCut], cutting: Cutting) -> Cut:
        begun.set()
        go_on.wait(5)
        return cut_turns(turns, cutting)

    monkeypatch.setattr(cutting_preview, "cut_turns", cut_slowly)
    yield begun, go_on
    go_on.set()


def test_cancel_does_not_wait_for_the_cutting(host: HostWindow, slow_cut: tuple[Event, Event]) -> None:
    opened = CuttingDialog(host, host)
    opened.open()
    assert "being worked out" in opened.summary.text()
    assert slow_cut[0].wait(5)
    pressed = perf_counter()
    opened.reject()
    assert perf_counter() - pressed < 1


def test_what_is_worked_out_from_turns_that_changed_is_neither_shown_nor_cut(
    host: HostWindow, slow_cut: tuple[Event, Event], qtbot: QtBot
) -> None:
    document = host.studio.document
    opened = CuttingDialog(host, host)
    opened.open()
    shown: list[set[int]] = []
    opened._preview.cut.connect(lambda _wanted, _cut, turns: shown.append({each.turn.id for each in turns}))
    assert slow_cut[0].wait(5)
    document.apply(edits.delete_turn, document.project.turns()[0].id)
    slow_cut[1].set()
    qtbot.waitUntil(lambda: opened._cut_button.isEnabled(), timeout=20_000)
    document.apply(edits.delete_turn, document.project.turns()[0].id)
    assert not opened._cut_button.isEnabled()
    qtbot.waitUntil(lambda: opened._cut_button.isEnabled(), timeout=20_000)
    assert [len(each) for each in shown] == [7, 6]
    opened.accept()
    assert {clip.turn_id for clip in document.project.clips()} == {
        turn.id for turn in document.project.turns()
    }


def test_an_engine_brings_its_limits(dialog: CuttingDialog) -> None:
    dialog.engine.setCurrentIndex(dialog.engine.findData("sv2tts"))
    assert (dialog.wanted.least_s, dialog.wanted.most_s) == (1.6, 11.25)
    dialog.restore()
    assert dialog.wanted == DEFAULT


def test_without_aligned_turns_it_says_what_is_missing(empty_host: HostWindow, qtbot: QtBot) -> None:
    opened = CuttingDialog(empty_host, empty_host)
    opened.open()
    qtbot.waitUntil(lambda: "No turn can be cut" in opened.summary.text(), timeout=20_000)
    assert not opened._cut_button.isEnabled()
    opened.reject()
