"""What is passed over, what a loop follows, and where the playhead goes: by keys and clicks in the window.

The player has no device here, so that all goes on but the sound; tests/ui/test_playback.py listens.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from studio.audio import devices
from studio.audio.player import Player
from studio.project import edits
from studio.project.project import Project
from studio.project.values import Edge
from studio.ui.main_window import MainWindow
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.hit import Hit, Tier
from studio.ui.timeline.preview import Preview
from studio.ui.timeline.state import Follow
from tests.ui.windows import ANNA, ANNA_AGAIN, BEN, on_timeline, press, select, shown_window

SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


@pytest.fixture
def window(project: Project, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(devices, "list_devices", lambda direction: [])
    shown = shown_window(project, qtbot, Player())
    qtbot.waitUntil(
        lambda: shown.studio.playback._sound.take() or shown.studio.playback._sound.file is not None
    )
    qtbot.waitUntil(lambda: shown.studio.timeline.landmarks is not None)
    on_timeline(shown)
    yield shown
    shown.close_unasked()


def positions(window: MainWindow, qtbot: QtBot, *, until: float) -> list[float]:
    """Where the playhead was while it played, until it was beyond a moment."""
    seen: list[float] = []
    window.studio.timeline.playhead_moved.connect(seen.append)
    qtbot.waitUntil(lambda: bool(seen) and seen[-1] >= until, timeout=8000)
    window.studio.timeline.playhead_moved.disconnect(seen.append)
    return seen


def test_only_one_speaker_is_heard_until_the_same_key_again(window: MainWindow, qtbot: QtBot) -> None:
    studio = window.studio
    press(window, KEY.Key_1, SHIFT)
    anna = studio.document.project.speakers()[0]
    assert studio.playback.listening.solo == anna.id
    assert window.actions_by_name["solo-1"].isChecked() and window.actions_by_name["solo-1"].text() == "Anna"
    studio.timeline.set_playhead(3.5)
    press(window, KEY.Key_Space)
    seen = positions(window, qtbot, until=9.2)
    assert not [moment for moment in seen if 4.05 < moment < 8.95], "Ben's turn and the pause are passed over"
    press(window, KEY.Key_1, SHIFT)
    assert studio.playback.listening.solo is None
    press(window, KEY.Key_Space)


def test_solo_that_begins_while_playing_is_heard_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.studio.timeline.set_playhead(4.5)
    press(window, KEY.Key_Space)
    positions(window, qtbot, until=4.6)
    press(window, KEY.Key_1, SHIFT)
    seen = positions(window, qtbot, until=9.0)
    assert max(moment for moment in seen if moment < 9.0) < 5.2


def test_a_turn_is_played_whole_whoever_is_heard_alone(window: MainWindow, qtbot: QtBot) -> None:
    press(window, KEY.Key_1, SHIFT)
    select(window, BEN)
    press(window, KEY.Key_Return)
    assert 4.0 <= positions(window, qtbot, until=4.2)[-1] < 5


def test_nothing_to_hear_is_said(window: MainWindow, qtbot: QtBot) -> None:
    press(window, KEY.Key_1, SHIFT)
    window.studio.timeline.selection.set_span(Span(5.0, 6.0))
    press(window, KEY.Key_Space)
    assert not window.studio.playback.playing
    assert "Nothing of what you listen to" in window.messages.text.text()


def test_silence_is_passed_over_and_the_toolbar_says_so(window: MainWindow, qtbot: QtBot) -> None:
    studio = window.studio
    window.actions_by_name["skip-silence"].trigger()
    assert window.actions_by_name["skip-silence"].isChecked() and studio.settings.skip_silence
    shown = [button.accessibleName() for button in window.findChildren(QToolButton) if button.isVisible()]
    assert "No silence" in shown
    studio.timeline.set_playhead(6.7)
    press(window, KEY.Key_Space)
    seen = positions(window, qtbot, until=9.0)
    assert not [moment for moment in seen if 7.4 < moment < 8.7], "two seconds of silence between the turns"


def test_a_loop_follows_the_edges_of_its_turn_during_a_drag(window: MainWindow, qtbot: QtBot) -> None:
    timeline, player = window.studio.timeline, window.studio.playback.player
    turn_id = select(window, ANNA_AGAIN)
    press(window, "l")
    press(window, KEY.Key_Return)
    positions(window, qtbot, until=9.1)
    timeline.set_preview(Preview(9.6, 0.0, turns={turn_id: Span(9.6, 9.9)}))
    qtbot.waitUntil(lambda: 9.6 <= player.position_s <= 9.9, timeout=2000)
    rounds = [player.position_s for _ in range(30) if not qtbot.wait(20)]
    assert all(9.59 <= moment <= 9.91 for moment in rounds)
    timeline.set_preview(None)
    assert player._rendering.bounds == (9 * 16000, 11 * 16000), "the drag was given up"


def test_a_loop_follows_an_edit_of_its_turn(window: MainWindow, qtbot: QtBot) -> None:
    turn_id = select(window, ANNA_AGAIN)
    press(window, "l")
    press(window, KEY.Key_Return)
    positions(window, qtbot, until=9.1)
    window.studio.document.apply(edits.move_turn_edge, turn_id, Edge.END, 10.6)
    assert window.studio.playback.player._rendering.bounds == (9 * 16000, round(10.6 * 16000))


def test_a_loop_follows_the_selected_time(window: MainWindow, qtbot: QtBot) -> None:
    timeline, playback = window.studio.timeline, window.studio.playback
    timeline.selection.set_span(Span(1.0, 1.5))
    press(window, "l")
    press(window, KEY.Key_Space)
    positions(window, qtbot, until=1.1)
    timeline.selection.set_span(Span(2.0, 2.3))
    qtbot.waitUntil(lambda: 2.0 <= playback.player.position_s <= 2.3, timeout=2000)
    assert playback.player._rendering.bounds == (2 * 16000, round(2.3 * 16000))


def test_a_nudge_does_not_end_the_loop_that_follows_it(window: MainWindow, qtbot: QtBot) -> None:
    select(window, ANNA_AGAIN)
    press(window, "l")
    press(window, KEY.Key_Return)
    positions(window, qtbot, until=9.05)
    press(window, KEY.Key_Left, Qt.KeyboardModifier.ControlModifier)
    playback = window.studio.playback
    assert playback.playing and playback.player.loop
    bounds = playback.player._rendering.bounds
    assert bounds[0] == pytest.approx(8.99 * 16000)


def test_pausing_in_a_loop_goes_on_in_it(window: MainWindow, qtbot: QtBot) -> None:
    playback = window.studio.playback
    window.studio.timeline.selection.set_span(Span(1.0, 2.0))
    press(window, "l")
    press(window, KEY.Key_Space)
    positions(window, qtbot, until=1.3)
    press(window, "p")
    qtbot.waitUntil(lambda: not playback.player.fading)
    paused = playback.player.position_s
    press(window, "p")
    assert playback.playing and playback.player.loop
    qtbot.waitUntil(lambda: playback.player.position_s > paused)


def test_a_playhead_that_is_moved_while_it_plays_is_played_on_from(window: MainWindow, qtbot: QtBot) -> None:
    window.studio.timeline.set_playhead(1.0)
    press(window, KEY.Key_Space)
    positions(window, qtbot, until=1.2)
    press(window, "k")
    seen = positions(window, qtbot, until=2.4)
    assert seen[0] >= 2.1


def test_a_short_stretch_that_the_playhead_leaves_plays_on_to_no_other_end(
    window: MainWindow, qtbot: QtBot
) -> None:
    select(window, ANNA)
    on_timeline(window)
    press(window, "e")  # half a second, and no more
    positions(window, qtbot, until=1.1)
    window.studio.timeline.set_playhead(9.0)
    qtbot.waitUntil(lambda: not window.studio.playback.playing)
    assert window.studio.timeline.playhead_s == 9.0


def test_a_click_plays_a_turn_where_the_user_wants_that(window: MainWindow, qtbot: QtBot) -> None:
    timeline, playback = window.studio.timeline, window.studio.playback
    window.actions_by_name["play-on-click"].trigger()
    assert window.studio.settings.play_on_click
    tier = window.timeline.waveform
    at = QPoint(round(tier.axis().x(13.0)), tier.height() // 2)
    QTest.mouseClick(tier, Qt.MouseButton.LeftButton, pos=at)
    assert playback.playing and timeline.playhead_s == pytest.approx(13.0, abs=0.1)
    playback.stop()
    turn = window.studio.document.project.turns()[ANNA]
    window.timeline.gestures.clicked.emit(Hit(Tier.TURN, turn.id, None))
    assert playback.player._rendering.bounds == (16000, 64000)


def test_stepping_plays_only_where_the_user_wants_that(window: MainWindow) -> None:
    window.actions_by_name["play-on-advance"].trigger()
    assert not window.studio.settings.play_on_advance
    press(window, KEY.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert not window.studio.playback.playing
    window.actions_by_name["play-on-advance"].trigger()
    press(window, KEY.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.studio.playback.playing


def test_pages_turn_only_while_the_playhead_is_looked_at(window: MainWindow) -> None:
    timeline = window.studio.timeline
    timeline.set_follow(Follow.FOLLOW)
    timeline.view.set_view(0.0, 2.0)
    timeline.set_playhead(1.9, playing=True)
    timeline.set_playhead(2.1, playing=True)
    assert timeline.view.span.holds(2.1), "a page on"
    timeline.view.set_view(10.0, 12.0)
    timeline.set_playhead(2.2, playing=True)
    assert timeline.view.span.start_s == 10.0, "the user looks elsewhere"
    timeline.set_playhead(2.2)
    timeline.set_playhead(3.0, playing=True)
    assert timeline.view.span.holds(3.0), "playing began anew"


def test_without_a_device_the_window_says_why(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    press(window, KEY.Key_Space)
    qtbot.waitUntil(lambda: "Plug in headphones" in window.messages.text.text())
    assert window.studio.playback.playing, "the playhead goes on"


def test_a_window_that_is_closed_reads_its_project_no_more(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    window.close_unasked()
    project.close()
    with qtbot.captureExceptions() as raised:
        window.studio.preferences.set(volume=0.4)  # another window's choice, a moment later
    assert raised == []
