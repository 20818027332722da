"""Live speech in the real window, by keyboard: the unit engine in its own process, on a real sound server."""

import json
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.audio.player import Player
from studio.project.project import Project
from studio.ui.main_window import MainWindow
from studio.ui.panels.speak import SpeakPanel
from tests.audio.ear import Ear
from tests.audio.null_sink import SoundServer
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import press, shown
from tests.ui.panels.test_speak import choose_unit_engine
from tests.ui.windows import shown_window

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SPEAKING_MS = 60_000


@pytest.fixture
def panel(call_host: HostWindow, qtbot: QtBot) -> Iterator[SpeakPanel]:
    made = SpeakPanel(call_host)
    shown(qtbot, made, 1300, 420)
    choose_unit_engine(made)
    made.form.text.setFocus()
    yield made
    made.close_sound()


@pytest.fixture
def sounding(null_sink: SoundServer, call: Project, qtbot: QtBot) -> Iterator[MainWindow]:
    """The whole window on a real sound server, the speaking panel in front."""
    window = shown_window(call, qtbot, Player())
    window.studio.playback.get_ready()
    qtbot.waitUntil(lambda: window.studio.playback.player.ready, timeout=10_000)
    yield window
    window.close_unasked()


def speak_panel(window: MainWindow, qtbot: QtBot) -> SpeakPanel:
    """The panel as Ctrl+J brings it up, with the keys in its text."""
    press(window, Qt.Key.Key_J, CTRL)
    panel = window.findChild(SpeakPanel)
    assert panel is not None
    choose_unit_engine(panel)
    panel.form.text.setFocus()
    qtbot.waitUntil(panel.form.text.hasFocus)
    return panel


def type_text(panel: SpeakPanel, text: str) -> None:
    panel.form.text.selectAll()
    QTest.keyClicks(panel.form.text, text)


def test_speech_stops_at_once_while_it_is_heard_and_goes_on_where_the_text_was_changed(
    sounding: MainWindow, qtbot: QtBot
) -> None:
    panel, project = speak_panel(sounding, qtbot), sounding.studio.document.project
    type_text(panel, "Hello, you know. I heard. I know. Hello, I know. You know.")
    press(panel.form.text, Qt.Key.Key_Return, CTRL)
    playback = sounding.studio.playback
    qtbot.waitUntil(lambda: (playback.live_position_s or 0.0) > 0.1, timeout=SPEAKING_MS)
    assert panel.form.text.extraSelections(), "the words that are heard are marked"
    qtbot.waitUntil(lambda: bool(project.takes()), timeout=SPEAKING_MS)
    assert panel.speech.under_way and panel.form.button.text() == "Stop", "it is made, and still heard"

    with Ear() as ear:
        press(panel.form.text, Qt.Key.Key_Escape)
        assert playback.live_position_s is None, "with the key, not some time after it"
        qtbot.waitUntil(lambda: not playback.playing and not playback.player.fading)
        ear.wait(0.3)
        assert not np.abs(ear.sound[-4800:]).any()
        assert panel.form.button.text() == "Speak" and panel.form.go_on.isEnabled()
        press(panel.form.text, Qt.Key.Key_End, CTRL)
        QTest.keyClicks(panel.form.text, " I heard.")
        press(panel.form.text, Qt.Key.Key_Return, CTRL | SHIFT)
        heard = len(ear.sound)
        qtbot.waitUntil(lambda: playback.live_position_s is not None, timeout=SPEAKING_MS)
        ear.wait(0.3)
        assert np.abs(ear.sound[heard:]).max() > 0.01
    assert panel.speech.spoken.places[0].said == "Hello", "what was broken off is said from its sentence on"
    assert len(project.takes()) == 1, "what goes on is heard, and not kept"


def test_what_is_not_heard_yet_is_said_as_the_text_was_changed_meanwhile(
    sounding: MainWindow, qtbot: QtBot
) -> None:
    panel = speak_panel(sounding, qtbot)
    type_text(panel, "Hello, you know. I heard. I know. You know. Hello.")
    press(panel.form.text, Qt.Key.Key_Return, CTRL)
    playback = sounding.studio.playback
    qtbot.waitUntil(lambda: playback.live_position_s is not None, timeout=SPEAKING_MS)
    playback.player.pause()  # a busy machine must not have said it before it is changed
    playback.player.resume()
    press(panel.form.text, Qt.Key.Key_End, CTRL)
    QTest.keyClicks(panel.form.text, " I heard you.")
    qtbot.waitUntil(lambda: panel.speech.spoken.places[-1].said == "I heard you", timeout=SPEAKING_MS)
    begins = [place.begin_s for place in panel.speech.spoken.places]
    assert begins == sorted(begins)
    said = " ".join(place.said for place in panel.speech.spoken.places)
    assert said == "Hello you know I heard I know You know Hello I heard you", "each once, in order"


def test_what_was_paused_goes_on_from_the_sentence_of_the_pause(sounding: MainWindow, qtbot: QtBot) -> None:
    panel = speak_panel(sounding, qtbot)
    type_text(panel, "Hello, you know. I heard. I know. Hello, I know. You know. Hello, you know. I heard.")
    press(panel.form.text, Qt.Key.Key_Return, CTRL)
    playback = sounding.studio.playback
    qtbot.waitUntil(lambda: (playback.live_position_s or 0.0) > 0.1, timeout=SPEAKING_MS)
    qtbot.waitUntil(lambda: not sounding.studio.work.speech.under_way, timeout=SPEAKING_MS)
    playback.pause()
    said = panel.speech.spoken.heard_at(playback.player.position_s)
    assert playback.player.paused and said is not None
    qtbot.waitUntil(panel.form.go_on.isEnabled)
    press(panel.form.text, Qt.Key.Key_Return, CTRL | SHIFT)
    assert panel.speech.under_way, "not all of it has been heard"
    qtbot.waitUntil(lambda: bool(panel.speech.spoken.places), timeout=SPEAKING_MS)
    assert panel.speech.spoken.places[0].start <= said.start


def test_what_was_heard_of_a_slow_voice_is_neither_said_from_the_start_nor_taken_back(
    panel: SpeakPanel, call_host: HostWindow, qtbot: QtBot
) -> None:
    # Nothing plays at any moment here, as when each chunk has been heard before the next is made.
    text = "Hello, you know. " * 500
    panel.form.text.setPlainText(text)
    panel.speech.speak(lambda: panel.aloud.plan(text), lambda *_: None, text)
    qtbot.waitUntil(lambda: len(panel.speech.spoken.places) >= 3, timeout=SPEAKING_MS)
    speech = panel.speech
    speech.take_up(text.replace("know", "knew", 2), lambda *_: pytest.fail("it was heard as it was"))
    assert len(speech.spoken.places) >= 3

    speech.stop()
    speech.go_on(text, panel.aloud.plan)

    qtbot.waitUntil(lambda: bool(speech.spoken.places), timeout=SPEAKING_MS)
    assert speech.spoken.places[0].start > 0
    speech.stop()


def test_fifty_thousand_characters_pasted_are_spoken_sentence_by_sentence_and_stop_at_once(
    panel: SpeakPanel, call_host: HostWindow, qtbot: QtBot
) -> None:
    panel.form.live.setChecked(True)
    panel.form.text.insertPlainText("Hello, you know. " * 2942)
    qtbot.waitUntil(lambda: len(call_host.player.sounds) >= 3, timeout=SPEAKING_MS)
    assert panel.speech.spoken.text.endswith("know.") and len(panel.speech.spoken.text) < 500

    press(panel.form.text, Qt.Key.Key_Escape)

    assert not panel.speech.under_way and not call_host.complaints


def test_live_each_sentence_is_spoken_once_as_it_is_typed(
    panel: SpeakPanel, call_host: HostWindow, qtbot: QtBot
) -> None:
    panel.form.live.setFocus()
    press(panel.form.live, Qt.Key.Key_Space)
    assert panel.form.live.isChecked()

    QTest.keyClicks(panel.form.text, "Hello. I know. You kn")

    qtbot.waitUntil(lambda: len(call_host.player.sounds) >= 2, timeout=SPEAKING_MS)
    qtbot.waitUntil(lambda: not panel.speech.under_way, timeout=SPEAKING_MS)
    assert [place.said for place in panel.speech.spoken.places] == ["I know"]
    assert not call_host.studio.document.project.takes() and not call_host.complaints


def test_a_seed_and_a_manner_are_kept_with_the_take_and_come_back_into_the_form(
    panel: SpeakPanel, call_host: HostWindow, qtbot: QtBot
) -> None:
    form, project = panel.form, call_host.studio.document.project
    press(form.manner.toggle, Qt.Key.Key_Space)
    pauses = form.manner.fields["pauses"]
    assert pauses.isVisible() and list(form.manner.fields) == ["pauses"]
    pauses.setFocus()
    pauses.selectAll()
    QTest.keyClicks(pauses, "2.5")
    type_text(panel, "Hello, you know.")
    form.text.setFocus()

    press(form.text, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: bool(project.takes()), timeout=SPEAKING_MS)

    assert json.loads(project.takes()[0].settings)["settings"] == {"pauses": 2.5}
    form.manner.fill({})
    panel.copy_settings()
    assert form.wish.settings == {"pauses": 2.5}


def test_each_engine_shows_its_own_manner_and_remembers_it(panel: SpeakPanel) -> None:
    form = panel.form
    form.engine.setCurrentIndex(form.engine.findData("studio"))
    assert list(form.manner.fields) == ["pace", "pauses", "pitch", "expression", "variety", "vocoder"]
    assert form.wish.settings == {}
    form.manner.fields["pitch"].setValue(-3)
    assert form.manner.fields["pitch"].text() == "-3.00 semitones"
    form.engine.setCurrentIndex(form.engine.findData("unit"))
    assert form.wish.settings == {}
    form.engine.setCurrentIndex(form.engine.findData("studio"))
    assert form.wish.settings == {"pitch": -3.0}
    form.manner.show_engine("")
    assert not form.manner.isVisibleTo(form), "an engine without settings shows none"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "There is no text to speak. Type a sentence first."),
        (" \n ", "There is no text to speak. Type a sentence first."),
        ("?!… —", "This text has only signs and no word to speak. Type a sentence."),
        ("😀 🎉", "This text has only signs and no word to speak. Type a sentence."),
    ],
)
def test_a_text_without_anything_to_say_is_refused_with_a_sentence(
    panel: SpeakPanel, call_host: HostWindow, qtbot: QtBot, text: str, said: str
) -> None:
    panel.form.text.setPlainText(text)
    press(panel.form.text, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: bool(call_host.complaints), timeout=SPEAKING_MS)
    assert call_host.complaints == [said] and panel.form.button.text() == "Speak"


def test_fifty_thousand_characters_begin_at_once_and_stop_at_once(
    panel: SpeakPanel, call_host: HostWindow, qtbot: QtBot
) -> None:
    panel.form.text.setPlainText("Hello, you know. " * 2942)
    press(panel.form.text, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: bool(call_host.player.sounds), timeout=SPEAKING_MS)
    assert call_host.studio.work.speech.under_way, "the first of it is heard while the rest is made"

    press(panel.form.text, Qt.Key.Key_Return, CTRL)

    assert not panel.speech.under_way and not call_host.studio.document.project.takes()
