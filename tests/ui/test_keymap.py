"""Whose keys count: the user's before the preset's before ours, and each key for one action only."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from studio.settings import Settings
from studio.ui.key_presets import OURS, PRESETS
from studio.ui.keymap import (
    is_bare,
    keys_in_force,
    keys_of_preset,
    portable,
    who_has,
    with_key,
    without_key,
    without_own,
)
from studio.ui.main_window import MainWindow
from studio.ui.menus import ACTIONS
from studio.ui.panels.buttons import PictureButton
from tests.ui.windows import ANNA, on_timeline, press, select

NAMES = sorted(action.name for action in ACTIONS)
SOME_KEYS = ["S", "M", "Ctrl+E", "Ctrl+K", "F8", "Shift+F8", "Return", "Tab", "Banana", "", "Ctrl+", "1", "?"]


def twice(settings: Settings) -> list[str]:
    counted = Counter(key for keys in keys_in_force(settings).values() for key in keys)
    return [key for key, count in counted.items() if count > 1]


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_gives_each_key_once_and_leaves_no_action_without(preset: str) -> None:
    keys = keys_of_preset(preset)
    assert twice(Settings(key_preset=preset)) == []
    assert set(PRESETS[preset].keys) <= set(keys), "actions that there are"
    for name, wanted in PRESETS[preset].keys.items():
        assert keys[name] == tuple(portable(key) for key in wanted), "a key that Qt knows, given only once"
    lost = [action.name for action in ACTIONS if action.keys and not keys[action.name]]
    assert lost == [], f"give these other keys in the preset {preset}: it took those that they have in ours"


def test_presets_are_the_choices_of_the_settings() -> None:
    for preset in PRESETS:
        assert Settings(key_preset=preset).key_preset == preset
    assert Settings().key_preset == OURS


def test_a_few_keys_that_each_programs_users_know() -> None:
    assert (
        "Return" in keys_of_preset("praat")["split"] and "Ctrl+N" in keys_of_preset("praat")["zoom-selection"]
    )
    assert "Shift+F5" in keys_of_preset("audacity")["play-before"]
    assert (
        keys_of_preset("aegisub")["next-turn"][0] == "X"
        and "S" in keys_of_preset("aegisub")["play-selection"]
    )


@given(
    preset=st.sampled_from(list(PRESETS)),
    own=st.dictionaries(
        st.sampled_from([*NAMES, "of-a-newer-version"]), st.lists(st.sampled_from(SOME_KEYS)).map(tuple)
    ),
)
def test_whatever_the_file_says_no_key_does_two_things(preset: str, own: dict[str, tuple[str, ...]]) -> None:
    assert twice(Settings(key_preset=preset, keys=own)) == []


def test_a_key_that_is_taken_moves_and_comes_back() -> None:
    settings = Settings()
    assert who_has(keys_in_force(settings), "Ctrl+E") == "zoom-selection"
    changed = replace(settings, keys=with_key(settings, "split", "ctrl+e"))
    assert keys_in_force(changed)["split"] == ("S", "Ctrl+E")
    assert keys_in_force(changed)["zoom-selection"] == ()
    assert with_key(changed, "split", "Ctrl+E") == changed.keys, "twice is once"
    back = replace(changed, keys=without_own(changed, "zoom-selection"))
    assert keys_in_force(back)["zoom-selection"] == (), "the user's wish for it stands"
    again = replace(changed, keys=without_own(back, "split"))
    assert keys_in_force(again) == keys_in_force(settings)


def test_taking_every_key_away_is_a_wish_too() -> None:
    settings = Settings()
    changed = replace(settings, keys=without_key(settings, "loop", "L"))
    assert keys_in_force(changed)["loop"] == ()
    assert changed.keys == {"loop": ()}
    assert with_key(changed, "loop", "L") == {}, "what the preset says needs no entry"


def test_keys_that_fields_need_themselves() -> None:
    assert all(is_bare(key) for key in ("S", "Shift+M", "Tab", "Return", "?"))
    assert not any(is_bare(key) for key in ("F8", "Shift+F8", "Ctrl+S", "Alt+Left"))


@pytest.mark.parametrize("preset", PRESETS)
def test_bare_letters_do_nothing_while_a_button_or_a_field_has_the_keys(
    window: MainWindow, qtbot: QtBot, preset: str
) -> None:
    window.studio.preferences.set(key_preset=preset)
    project = window.studio.document.project
    select(window, ANNA)
    letters = {key for keys in keys_of_preset(preset).values() for key in keys if len(key) == 1}
    assert {"G", "M", "X", "1"} <= letters
    view, steps = window.studio.timeline.view.span, len(project.history())
    transcript = window.docks.show("transcript")
    button = window.docks.panel("recordings").findChild(PictureButton)
    for place in (button, transcript.filter.findChild(QLineEdit)):  # type: ignore[attr-defined]
        place.setFocus()
        for letter in sorted(letters):
            press(window, letter.lower())
    assert len(project.history()) == steps and window.studio.timeline.view.span == view
    assert window.studio.playback.player.asked == []
    assert window.findChild(QDialog) is None


@pytest.mark.parametrize("preset", PRESETS)
def test_every_key_of_a_preset_reaches_its_action_on_the_canvas(window: MainWindow, preset: str) -> None:
    window.studio.preferences.set(key_preset=preset)
    heard: list[str] = []
    for name, action in window.actions_by_name.items():
        action.triggered.disconnect()
        action.triggered.connect(lambda _on=False, name=name: heard.append(name))
    on_timeline(window)
    for name, keys in keys_of_preset(preset).items():
        if window.actions_by_name[name].isEnabled():
            for key in keys:
                heard.clear()
                combination = QKeySequence(key)[0]  # type: ignore[index]
                press(window, combination.key(), combination.keyboardModifiers())
                assert heard == [name], (preset, key)
