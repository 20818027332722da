"""The window plays through a real sound card's stand-in: what is heard, and where the playhead is."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.audio.files import AudioFile
from studio.audio.player import Player
from studio.project.project import Project
from studio.ui.device_menu import choose_device
from studio.ui.main_window import MainWindow
from studio.ui.timeline.geometry import Span
from tests.audio.ear import Ear, find
from tests.audio.null_sink import SAMPLE_RATE, SoundServer
from tests.ui.timeline.scenes import of_audio
from tests.ui.windows import SCENE, on_timeline, press, shown_window

FADE = round(0.005 * SAMPLE_RATE)


@pytest.fixture
def sounding(null_sink: SoundServer, tmp_path, qtbot: QtBot) -> Iterator[MainWindow]:  # type: ignore[no-untyped-def]
    """The window with a real player, over 20 s of noise at the sink's own rate."""
    from studio.audio.files import write_wav

    noise = (0.2 * np.random.default_rng(7).uniform(-1, 1, 20 * SAMPLE_RATE)).astype(np.float32)
    write_wav(tmp_path / "noise.wav", noise, SAMPLE_RATE, "FLOAT")
    with of_audio(tmp_path / "project", tmp_path / "noise.wav", SCENE) as project:
        window = shown_window(project, qtbot, Player())
        window.studio.playback.get_ready()
        qtbot.waitUntil(lambda: window.studio.playback.player.ready, timeout=10000)
        on_timeline(window)
        yield window
        window.close_unasked()


def samples_of(project: Project, start: float, end: float) -> np.ndarray:
    with AudioFile(project.audio_path(project.recordings()[0].id)) as sound:
        return sound.read(round(start * SAMPLE_RATE), round(end * SAMPLE_RATE))[:, 0]


def heard_until_silence(window: MainWindow, ear: Ear, qtbot: QtBot) -> np.ndarray:
    qtbot.waitUntil(lambda: not window.studio.playback.playing, timeout=10000)
    ear.wait(0.2)
    # Never zero in what was played: zeros within are where a busy machine had the sink wait.
    heard = ear.sound[:, 0]
    return heard[heard != 0]


def test_space_plays_from_the_playhead_and_stops_there(sounding: MainWindow, qtbot: QtBot) -> None:
    studio = sounding.studio
    studio.timeline.set_playhead(5.0)
    press(sounding, Qt.Key.Key_Space)
    with qtbot.waitSignal(studio.timeline.playhead_moved, timeout=5000):
        pass
    qtbot.waitUntil(lambda: studio.timeline.playhead_s > 5.2, timeout=5000)
    press(sounding, Qt.Key.Key_Space)
    with qtbot.waitSignal(studio.playback.stopped, timeout=2000):
        assert not studio.playback.playing
    stopped = studio.timeline.playhead_s
    qtbot.wait(100)
    assert studio.timeline.playhead_s == stopped == studio.playback.player.position_s
    assert type(studio.timeline.playhead_s) is float, "a numpy float in a signal ends the process"


def test_a_selection_is_heard_sample_for_sample(sounding: MainWindow, qtbot: QtBot) -> None:
    sounding.studio.timeline.selection.set_span(Span(2.0, 2.4))
    with Ear() as ear:
        press(sounding, Qt.Key.Key_Space)
        heard = heard_until_silence(sounding, ear, qtbot)
    wanted = samples_of(sounding.studio.document.project, 2.0, 2.4)
    assert len(heard) == len(wanted)
    assert np.abs(heard - wanted)[FADE:-FADE].max() < 1e-4


def test_a_word_is_heard_exactly(sounding: MainWindow, qtbot: QtBot) -> None:
    project = sounding.studio.document.project
    word = project.words(project.turns()[0].id)[0]
    sounding.studio.timeline.selection.select_word(word.id)
    with Ear() as ear:
        press(sounding, Qt.Key.Key_Return)
        heard = heard_until_silence(sounding, ear, qtbot)
    assert len(heard) == SAMPLE_RATE, "from 1 s to 2 s"
    assert np.abs(heard - samples_of(project, 1.0, 2.0))[FADE:-FADE].max() < 1e-4


def test_a_loop_goes_round_until_it_is_stopped(sounding: MainWindow, qtbot: QtBot) -> None:
    studio = sounding.studio
    studio.timeline.selection.set_span(Span(3.0, 3.2))
    press(sounding, "l")
    with Ear() as ear:
        press(sounding, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: np.count_nonzero(ear.sound) > 2.5 * 0.2 * SAMPLE_RATE * 2, timeout=10000)
        assert studio.playback.playing
        press(sounding, Qt.Key.Key_Space)
        heard = heard_until_silence(sounding, ear, qtbot)
    assert len(heard) > 2 * 0.2 * SAMPLE_RATE
    piece = samples_of(studio.document.project, 3.05, 3.15)
    first = find(piece, heard)
    assert find(piece, heard[first + len(piece) :]) >= 0, "the same again"
    assert 3.0 <= studio.timeline.playhead_s <= 3.2


def test_what_is_cut_out_is_not_heard(sounding: MainWindow, qtbot: QtBot) -> None:
    sounding.studio.timeline.selection.set_span(Span(5.0, 6.0))
    with Ear() as ear:
        press(sounding, "c")
        heard = heard_until_silence(sounding, ear, qtbot)
    project = sounding.studio.document.project
    wanted = np.concatenate([samples_of(project, 4.0, 5.0), samples_of(project, 6.0, 7.0)])
    assert len(heard) == len(wanted)
    inside = np.abs(heard - wanted)[FADE:-FADE]
    assert np.count_nonzero(inside > 1e-4) <= 2 * FADE, "only a fade on each side of the cut"
    # The device ends between two frames of the window: the next one shows that the playhead jumped along.
    timeline = sounding.studio.timeline
    qtbot.waitUntil(lambda: timeline.playhead_s == pytest.approx(7.0, abs=1e-3), timeout=5000)


def test_one_speaker_alone_is_heard_and_nobody_else(sounding: MainWindow, qtbot: QtBot) -> None:
    sounding.studio.timeline.selection.set_span(Span(3.6, 9.4))
    press(sounding, Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier)
    with Ear() as ear:
        press(sounding, Qt.Key.Key_Space)
        heard = heard_until_silence(sounding, ear, qtbot)
    project = sounding.studio.document.project
    wanted = np.concatenate([samples_of(project, 3.6, 4.0), samples_of(project, 9.0, 9.4)])
    assert len(heard) == len(wanted)
    assert np.count_nonzero(np.abs(heard - wanted) > 1e-4) <= 4 * FADE, "only fades at the join and the ends"


def test_another_device_is_chosen_while_it_plays(sounding: MainWindow, qtbot: QtBot) -> None:
    studio = sounding.studio
    studio.timeline.set_playhead(2.0)
    with Ear() as ear:
        press(sounding, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: studio.timeline.playhead_s > 2.3, timeout=5000)
        choose_device(studio, "default")
        qtbot.waitUntil(lambda: studio.timeline.playhead_s > 2.9, timeout=10000)
        press(sounding, Qt.Key.Key_Space)
        heard = heard_until_silence(sounding, ear, qtbot)
    wanted = samples_of(studio.document.project, 2.0, 2.9)
    assert studio.settings.output_device == "default" and studio.playback.player.problem is None
    assert np.count_nonzero(np.abs(heard[: len(wanted)] - wanted) > 1e-4) <= 4 * FADE, "no sample is lost"


def test_live_chunks_are_heard_as_one(sounding: MainWindow, qtbot: QtBot) -> None:
    project, playback = sounding.studio.document.project, sounding.studio.playback
    said = samples_of(project, 0.5, 1.1)
    with Ear() as ear:
        playback.start_live()
        for chunk in np.array_split(said, 6):
            playback.feed(chunk, SAMPLE_RATE)
        heard = heard_until_silence(sounding, ear, qtbot)
    assert len(heard) == len(said)
    assert np.abs(heard - said)[FADE:-FADE].max() < 1e-4


def test_volume_is_heard(sounding: MainWindow, qtbot: QtBot) -> None:
    sounding.studio.playback.set_volume(0.5)
    with Ear() as ear:
        sounding.studio.playback.play_range(Span(2.0, 2.3))
        heard = heard_until_silence(sounding, ear, qtbot)
    wanted = samples_of(sounding.studio.document.project, 2.0, 2.3)
    assert np.abs(heard - 0.5 * wanted)[FADE:-FADE].max() < 1e-4


def test_another_recording_stops_and_a_missing_one_is_said(window: MainWindow, qtbot: QtBot) -> None:
    studio = window.studio
    recording = studio.document.project.recordings()[0]
    studio.document.project.audio_path(recording.id).unlink()
    studio.document.set_recording(None)
    assert not studio.playback.playing
    studio.document.set_recording(recording.id)
    qtbot.waitUntil(lambda: window.messages.isVisible(), timeout=5000)
    assert "conversation" in window.messages.text.text()
