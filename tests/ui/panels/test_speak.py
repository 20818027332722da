"""Speaking with a real voice: the unit engine on one side of the phone call, in its own process."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from studio.audio.files import write_wav
from studio.events import Checkpoint
from studio.project import edits
from studio.project.project import Project
from studio.steps.gold import accept
from studio.ui.panels import speak
from studio.ui.panels.gold_comparison import Heard, at_one_loudness, speech_level
from studio.ui.panels.speak import SpeakPanel
from studio.ui.panels.voice_checkpoints import BASE, BEST
from tests.gate import find_nothing
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import click, double_click, press, shown, texts
from tests.ui.panels.spoken_call import SPEAKER
from tests.ui.panels.test_run_watch import write_run

RATE = 16000
SPEAKING_MS = 60_000


def add_take(project: Project, text: str = "four five", amplitude: float = 0.5, **values: object) -> int:
    """A take of Ben's that hums."""
    number = len(project.takes()) + 1
    path = f"takes/take-{number:04d}.wav"
    project.subfolder("takes")
    sound = (amplitude * np.sin(np.arange(RATE) * 0.2)).astype(np.float32)
    write_wav(project.folder / path, sound, RATE)
    stored = {"voice": "Ben", "engine": "unit", "text": text, "path": path, "seconds": 1.0, **values}
    project.apply(edits.add_take, sample_rate=RATE, **stored)
    return project.takes()[-1].id


def open_panel(host: HostWindow, qtbot: QtBot) -> Iterator[SpeakPanel]:
    made = SpeakPanel(host)
    shown(qtbot, made, 1300, 360)
    yield made
    made.close_sound()


@pytest.fixture
def panel(host: HostWindow, qtbot: QtBot) -> Iterator[SpeakPanel]:
    yield from open_panel(host, qtbot)


@pytest.fixture
def with_take(host: HostWindow, project: Project, qtbot: QtBot) -> Iterator[SpeakPanel]:
    """One take of Ben's, and gold clips of him."""
    turn = next(each for each in project.turns() if each.text == "four five")
    project.apply(accept, [turn.id])
    find_nothing(project)
    notes = '[{"template": "The word five was built from its sounds.", "values": {}}]'
    add_take(project, seed=7, notes=notes)
    yield from open_panel(host, qtbot)


def choose_unit_engine(panel: SpeakPanel) -> None:
    """Which one is chosen at first differs from machine to machine."""
    panel.form.engine.setCurrentIndex(panel.form.engine.findData("unit"))


def test_a_sentence_is_spoken_kept_shown_and_made_again_bit_for_bit(
    call_host: HostWindow, qtbot: QtBot
) -> None:
    panel = SpeakPanel(call_host)
    shown(qtbot, panel, 1300, 360)
    choose_unit_engine(panel)
    project = call_host.studio.document.project
    said = " ".join(project.turns()[0].text.split()[:3])
    QTest.keyClicks(panel.form.text, said)

    press(panel.form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert panel.form.button.text() == "Stop"
    qtbot.waitUntil(lambda: bool(project.takes()), timeout=SPEAKING_MS)
    (take,) = project.takes()
    assert (take.text, take.voice, take.engine) == (said, SPEAKER, "unit")
    assert call_host.player.sounds, "it is heard while it is made"
    assert panel.list.chosen_ids() == {take.id} and panel.form.button.text() == "Speak"
    qtbot.waitUntil(lambda: panel.view.picture.picture is not None)
    assert panel.view.picture.picture is not None and panel.view.picture.picture.mel is not None

    qtbot.mouseClick(panel.takes.make_again, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: bool(call_host.said), timeout=SPEAKING_MS)
    assert call_host.said == [f"Take {take.id} was made again: the same, bit for bit."]
    assert len(project.takes()) == 1 and not call_host.complaints
    panel.close_sound()


def test_a_take_whose_sound_was_changed_is_told_from_what_is_made_again(
    with_take: SpeakPanel, host: HostWindow, project: Project
) -> None:
    samples = np.zeros(RATE, np.float32)

    with_take.speech.compare(project.takes()[0], samples, RATE)

    assert host.complaints == ["Take 1 was made again and differs from what it was."]


def test_what_cannot_be_spoken_is_said(panel: SpeakPanel, host: HostWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.form.button, Qt.MouseButton.LeftButton)

    assert host.complaints == ["There is no text to speak. Type a sentence first."]


def test_takes_are_listed_with_what_they_were_made_with_and_noted(with_take: SpeakPanel) -> None:
    columns = [texts(with_take.list, column)[0] for column in range(6)]

    assert columns == ["1", "four five", "Ben", "0:01.0", "Recorded units", "7"]
    assert with_take.view.said == "The word five was built from its sounds."


def test_a_double_click_and_enter_play_a_take(with_take: SpeakPanel, host: HostWindow) -> None:
    double_click(with_take.list, 0, 1)
    press(with_take.list, Qt.Key.Key_Return)

    assert [len(sound) for sound in host.player.sounds] == [RATE, RATE]


def test_b_flips_between_the_take_and_gold_equally_loud(
    with_take: SpeakPanel, host: HostWindow, qtbot: QtBot
) -> None:
    view = with_take.view
    qtbot.waitUntil(lambda: view.pair is not None)
    click(with_take.list, 0, 1)

    for heard in (Heard.TAKE, Heard.GOLD, Heard.TAKE):
        press(with_take.list, Qt.Key.Key_B)
        assert view.heard is heard

    take, gold, again = host.player.sounds
    assert speech_level(take, RATE) == pytest.approx(speech_level(gold, RATE), rel=0.01)
    assert len(take) == len(again) == RATE and len(gold) == round(2.6 * RATE)
    press(with_take.list, Qt.Key.Key_B)
    assert view.hears == "Heard: gold, the same words"


def test_b_types_a_letter_in_the_text(with_take: SpeakPanel, host: HostWindow) -> None:
    with_take.form.text.setFocus()

    QTest.keyClicks(with_take.form.text, "about")

    assert with_take.form.text.toPlainText() == "about" and not host.player.sounds


def test_levels_are_matched_without_clipping() -> None:
    quiet = np.full(RATE, 0.01, np.float32)
    spiky = np.zeros(RATE, np.float32)
    spiky[::100] = 0.9

    first, second = at_one_loudness((quiet, RATE), (spiky, RATE))

    assert speech_level(first, RATE) == pytest.approx(speech_level(second, RATE), rel=1e-3)
    assert np.abs(second).max() <= 0.981


def test_without_gold_there_is_nothing_to_compare_with(
    panel: SpeakPanel, host: HostWindow, project: Project
) -> None:
    add_take(project, voice="Nobody")
    click(panel.list, 0, 1)

    press(panel.list, Qt.Key.Key_B)

    assert host.complaints == ["There is no gold clip of this speaker to compare with."]


def test_del_deletes_a_take_and_undo_brings_it_back(with_take: SpeakPanel, project: Project) -> None:
    click(with_take.list, 0, 1)
    press(with_take.list, Qt.Key.Key_Delete)
    assert not project.takes() and not with_take.model.rows

    with_take.studio.document.undo()

    assert texts(with_take.list, 0) == ["1"]


def test_a_takes_settings_go_back_into_the_form(with_take: SpeakPanel, qtbot: QtBot) -> None:
    click(with_take.list, 0, 1)

    qtbot.mouseClick(with_take.takes.use, Qt.MouseButton.LeftButton)

    wish = with_take.form.wish
    assert (wish.voice, wish.engine, wish.seed, wish.text) == ("Ben", "unit", 7, "four five")


def test_a_take_is_exported(
    with_take: SpeakPanel, host: HostWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.wav"
    # The system's own dialog cannot be driven by a test.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    click(with_take.list, 0, 1)

    qtbot.mouseClick(with_take.takes.export, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: host.said == [f"Wrote {target}"])
    assert target.read_bytes() == (host.studio.document.project.folder / "takes/take-0001.wav").read_bytes()


def test_checkpoints_of_the_voice_are_offered_the_best_first(
    panel: SpeakPanel, project: Project, qtbot: QtBot
) -> None:
    write_run(project, "001", [Checkpoint(10, "checkpoints/a", 2.0), Checkpoint(20, "checkpoints/b", 3.0)])
    panel.form.engine.setCurrentIndex(panel.form.engine.findData("sv2tts"))
    box = panel.form.checkpoint

    qtbot.waitUntil(lambda: box.count() == 4)
    assert [box.itemData(0), box.itemData(3)] == [BEST, BASE]
    assert [box.itemText(place) for place in range(3)] == [
        "Best: run 1, step 10", "Run 1, step 20", "Run 1, step 10",
    ]  # fmt: skip

    panel.choose_checkpoint("Ben", "sv2tts", str(box.itemData(2)))
    qtbot.waitUntil(lambda: box.currentText() == "Run 1, step 10")


def test_an_empty_project_offers_to_record_a_voice(
    empty_host: HostWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speak, "default_engine", lambda: "unit")  # voices come with the other one
    panel = SpeakPanel(empty_host)
    shown(qtbot, panel)
    assert panel.is_empty

    qtbot.mouseClick(panel.empty_state.button, Qt.MouseButton.LeftButton)

    assert empty_host.shown == ["record"]
    panel.close_sound()
