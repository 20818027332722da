"""The View menu's choices of how sound and words are drawn: done, checked, there again at the next start."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.project.project import Project
from studio.settings import Settings
from studio.ui.look_actions import LOOK_ENTRIES
from studio.ui.main_window import MainWindow
from studio.ui.menus import ACTIONS
from studio.ui.remembering import KEPT_OF_THE_LOOK
from studio.ui.timeline.look import CHOICES, Look
from tests.ui.windows import on_timeline, press, shown_window

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_keys_draw_the_waveform_taller_and_back(window: MainWindow) -> None:
    look = window.studio.timeline
    on_timeline(window)
    press(window, Qt.Key.Key_Up, CONTROL_SHIFT)
    press(window, Qt.Key.Key_Up, CONTROL_SHIFT)
    assert look.look.gain_db == 6.0
    press(window, Qt.Key.Key_Down, CONTROL_SHIFT)
    assert look.look.gain_db == 3.0
    window.actions_by_name["wave-true"].trigger()
    assert look.look.gain_db == 0.0


def test_every_choice_is_an_action_that_is_checked_when_chosen(window: MainWindow) -> None:
    for choice in CHOICES:
        for value, _ in choice.options:
            action = window.actions_by_name[choice.name(value)]
            action.trigger()
            assert getattr(window.studio.timeline.look, choice.field) == value
            names = [choice.name(each) for each, _ in choice.options]
            assert [name for name in names if window.actions_by_name[name].isChecked()] == [
                action.objectName()
            ]


def test_curves_are_shown_and_hidden(window: MainWindow) -> None:
    curves = window.timeline.curves
    assert not curves.isVisible()
    window.actions_by_name["pitch-curve"].trigger()
    assert curves.isVisible()
    window.actions_by_name["energy-curve"].trigger()
    window.actions_by_name["pitch-curve"].trigger()
    assert curves.isVisible()
    window.actions_by_name["energy-curve"].trigger()
    assert not curves.isVisible()


def test_the_look_is_there_again_at_the_next_start(
    project: Project, window: MainWindow, qtbot: QtBot
) -> None:
    for name in ("spectrogram-scale-mel", "spectrogram-range-db-60.0", "energy-curve", "wave-taller"):
        window.actions_by_name[name].trigger()
    window.close_unasked()
    with Project.open(project.folder) as reopened:
        again = shown_window(reopened, qtbot)
        look = again.studio.timeline.look
        assert (look.spectrogram_scale, look.spectrogram_range_db) == ("mel", 60.0)
        assert look.energy_curve and look.gain_db == 0.0
        assert again.timeline.curves.isVisible()
        assert again.timeline.spectrogram.tiles.settings.scale == "mel"
        again.close_unasked()


def test_settings_and_look_begin_alike() -> None:
    settings, look = Settings(), Look()
    assert all(getattr(settings, name) == getattr(look, name) for name in KEPT_OF_THE_LOOK)
    for choice in CHOICES:
        assert getattr(look, choice.field) in [value for value, _ in choice.options]


def test_all_choices_are_in_the_table_of_actions() -> None:
    names = {action.name for action in ACTIONS}
    assert {choice.name(value) for choice in CHOICES for value, _ in choice.options} <= names
    assert len(LOOK_ENTRIES) == 6 + len(CHOICES)


def test_the_transcript_tints_below_the_same_score(window: MainWindow) -> None:
    words = window.docks.panel("transcript").list.words  # type: ignore[attr-defined]
    assert words.sure == Look().tint_words_below
    window.actions_by_name["tint-words-below-0.3"].trigger()
    assert words.sure == 0.3


def test_a_lost_sound_is_told_in_the_window_until_it_is_there_again(window: MainWindow, qtbot: QtBot) -> None:
    path, bar = window.timeline.sound.path, window.messages
    assert path is not None
    qtbot.waitUntil(lambda: window.timeline.sound.table is not None)
    hidden = path.rename(path.with_suffix(".hidden"))
    qtbot.waitUntil(lambda: bar.isVisible() and "gone" in bar.text.text(), timeout=5000)
    hidden.rename(path)
    qtbot.waitUntil(lambda: "there again" in bar.text.text(), timeout=5000)
