"""Recording through a sound card without hardware: what plays into its sink is what the microphone hears."""

import time
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from studio.audio import devices
from studio.audio.files import probe, read_mono
from studio.audio.player import Player
from studio.project.project import Project
from studio.ui.panels.microphone import Stage
from studio.ui.panels.record import RecordPanel
from tests.audio.ear import wait_for
from tests.audio.null_sink import SoundServer
from tests.ui.panels.host import HostWindow

RATE = 48000


@pytest.fixture
def panel(null_sink: SoundServer, host: HostWindow, qtbot: QtBot) -> Iterator[RecordPanel]:
    made = RecordPanel(host)
    qtbot.addWidget(made)
    made.resize(300, 460)
    made.show()
    qtbot.waitUntil(lambda: bool(made.microphone.devices))
    yield made
    made.close_sound()


@pytest.fixture
def loudspeaker(null_sink: SoundServer) -> Iterator[Player]:
    player = Player()
    player.open(sample_rate=RATE)
    wait_for(lambda: player.ready)
    yield player
    player.close()


def tone(seconds: float, amplitude: float) -> np.ndarray:
    return (amplitude * np.sin(2 * np.pi * 440 * np.arange(int(seconds * RATE)) / RATE)).astype(np.float32)


def press(panel: RecordPanel, key: Qt.Key, qtbot: QtBot) -> None:
    panel.controls.button.setFocus()
    qtbot.keyClick(panel.controls.button, key)


def record(panel: RecordPanel, qtbot: QtBot, seconds: float = 0.7) -> None:
    press(panel, Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: panel.microphone.recorder.seconds > seconds, timeout=10000)
    assert panel.controls.button.hasFocus(), "the same key stops it again"
    qtbot.keyClick(panel.controls.button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: panel.microphone.stage is Stage.RECORDED)


def test_a_shown_panel_does_not_open_the_microphone(panel: RecordPanel) -> None:
    assert panel.microphone.stage is Stage.OFF and not panel.microphone.recorder.recording
    assert not panel.controls.keep.isEnabled()


def test_what_is_recorded_is_heard_back_and_kept_as_a_reference(
    panel: RecordPanel, loudspeaker: Player, host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    loudspeaker.play(tone(3.0, 0.25), RATE, loop=True)
    wait_for(lambda: loudspeaker.position_s > 0.1)
    panel.controls.voice.setEditText("Carla")
    record(panel, qtbot)
    path = panel.microphone.path
    assert path is not None and np.abs(read_mono(path)).max() == pytest.approx(0.25, abs=0.03)
    qtbot.waitUntil(lambda: panel.controls.view.picture is not None)

    qtbot.mouseClick(panel.controls.play, Qt.MouseButton.LeftButton)
    assert [len(sound) for sound in host.player.sounds] == [probe(path).samples]
    qtbot.mouseClick(panel.controls.keep, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: project.voice_named("Carla") is not None)
    references = project.references(project.voice_named("Carla").id)  # type: ignore[union-attr]
    assert [project.absolute(each.path) for each in references] == [path]
    assert panel.microphone.stage is Stage.OFF and host.said


def test_discarding_deletes_the_file_and_is_ready_again(
    panel: RecordPanel, project: Project, qtbot: QtBot
) -> None:
    record(panel, qtbot, 0.2)
    path = panel.microphone.path

    qtbot.mouseClick(panel.controls.discard, Qt.MouseButton.LeftButton)

    assert path is not None and not path.exists() and not project.voices()[1:]
    assert panel.microphone.stage is Stage.OFF and panel.controls.button.isEnabled()


def test_the_level_shows_before_recording_and_warns_of_clipping(
    panel: RecordPanel, loudspeaker: Player, qtbot: QtBot
) -> None:
    loudspeaker.play(tone(5.0, 1.0), RATE, loop=True)
    qtbot.mouseClick(panel.controls.check, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: panel.controls.meter.held_db > -1.0, timeout=10000)
    qtbot.waitUntil(lambda: panel.controls.warning == "Too loud: the recording clips")
    assert panel.microphone.path is None

    panel.hide()
    qtbot.waitUntil(lambda: panel.microphone.stage is Stage.OFF)


def test_silence_is_too_quiet(panel: RecordPanel, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.controls.check, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: bool(panel.controls.warning), timeout=10000)
    assert panel.controls.warning == "Too quiet"


def test_a_recording_that_is_too_short_is_not_kept_and_stays_to_be_discarded(
    panel: RecordPanel, host: HostWindow, qtbot: QtBot
) -> None:
    record(panel, qtbot, 0.05)

    qtbot.mouseClick(panel.controls.keep, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: bool(host.complaints))
    assert "Speak for a few seconds" in host.complaints[0]
    assert panel.microphone.stage is Stage.RECORDED and panel.controls.discard.isEnabled()


def test_a_microphone_that_vanishes_keeps_what_was_recorded(
    panel: RecordPanel, null_sink: SoundServer, host: HostWindow, qtbot: QtBot
) -> None:
    press(panel, Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: panel.microphone.recorder.seconds > 0.6, timeout=10000)

    null_sink.unplug()

    qtbot.waitUntil(lambda: panel.microphone.stage is Stage.RECORDED, timeout=15000)
    assert "are kept" in host.complaints[0]
    assert panel.microphone.path is not None and probe(panel.microphone.path).seconds > 0.5


def test_a_recording_goes_on_behind_another_panel_and_ends_with_the_window(
    panel: RecordPanel, qtbot: QtBot
) -> None:
    window, other = QTabWidget(), QWidget()
    qtbot.addWidget(window)
    window.addTab(panel, "Record")
    window.addTab(other, "Other")
    window.show()
    press(panel, Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(lambda: panel.microphone.stage is Stage.RECORDING)
    window.setCurrentWidget(other)
    assert not panel.isVisible() and panel.microphone.stage is Stage.RECORDING
    window.setCurrentWidget(panel)

    window.close()

    qtbot.waitUntil(lambda: panel.microphone.stage is Stage.RECORDED)
    assert panel.microphone.path is not None and panel.microphone.path.exists()
    panel.setParent(None)  # the fixture closes it


def test_without_a_name_it_asks_whose_voice_it_is(panel: RecordPanel, host: HostWindow, qtbot: QtBot) -> None:
    panel.controls.voice.setEditText("  ")

    qtbot.mouseClick(panel.controls.button, Qt.MouseButton.LeftButton)

    assert host.complaints == ["Type whose voice you record first."]
    assert panel.microphone.stage is Stage.OFF


def test_nothing_waits_for_the_device(panel: RecordPanel, qtbot: QtBot) -> None:
    began = time.thread_time()

    panel.toggle()

    assert time.thread_time() - began < 0.016
    qtbot.waitUntil(lambda: panel.microphone.stage is Stage.RECORDING)


def test_without_a_microphone_it_says_so_and_looks_again(
    null_sink: SoundServer, host: HostWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as unplugged:
        unplugged.setenv("PULSE_SERVER", "unix:/nowhere")
        devices.refresh()
        panel = RecordPanel(host)
        qtbot.addWidget(panel)
        panel.show()
        qtbot.waitUntil(lambda: panel.microphone.devices is not None)
        assert panel.is_empty and "No microphone" in panel.empty_state.sentence

    qtbot.mouseClick(panel.empty_state.button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: not panel.is_empty, timeout=10000)
    panel.close_sound()
