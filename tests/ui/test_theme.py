"""Colours that can be told apart and read, in every theme, with other eyes too."""

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from studio.project.values import State
from studio.ui.theme import (
    THEMES,
    Theme,
    ThemeName,
    apply_theme,
    current_theme,
    follow_desktop,
    mixed,
    score_colour,
    state_colour,
)
from tests.ui.colour_vision import EYES, JUST_NOTICEABLE, contrast, distance

READABLE, EASILY_READABLE, SEEN = 4.5, 7.0, 3.0
"""WCAG 2.2: text (1.4.3), text for weak eyes (1.4.6), marks and borders that carry meaning (1.4.11)."""


@pytest.fixture(params=THEMES.values(), ids=lambda theme: str(theme.name))
def theme(request: pytest.FixtureRequest) -> Theme:
    return request.param


def test_text_can_be_read_on_everything_it_stands_on(theme: Theme) -> None:
    grounds = [theme.window, theme.raised, theme.canvas]
    grounds += [mixed(theme.canvas, colour, theme.tint).name() for colour in theme.speakers]
    assert all(contrast(theme.text, ground) >= EASILY_READABLE for ground in grounds)
    assert all(contrast(theme.muted, ground) >= READABLE for ground in grounds[:3])
    assert contrast(theme.on_accent, theme.accent) >= READABLE
    assert contrast(theme.on_accent, theme.warning) >= READABLE  # the readout of a drag that is held


def test_marks_stand_out_from_the_canvas(theme: Theme) -> None:
    shown = [theme.playhead, theme.accent, theme.guide, theme.gold, theme.danger, theme.good, theme.warning]
    faint = {name: ratio for name in shown if (ratio := contrast(name, theme.canvas)) < SEEN}
    assert faint == {}


def test_every_speaker_stands_out_from_the_canvas(theme: Theme) -> None:
    faint = {name: ratio for name in theme.speakers if (ratio := contrast(name, theme.canvas)) < SEEN}
    assert faint == {}


def test_what_is_wrong_can_be_read_as_text(theme: Theme) -> None:
    for ground in (theme.window, theme.raised):
        assert contrast(theme.danger, ground) >= READABLE


@pytest.mark.parametrize("eye", EYES)
def test_any_two_speakers_colours_differ(theme: Theme, eye: str) -> None:
    alike = {
        (first, second): far
        for first, second in combinations(theme.speakers, 2)
        if (far := distance(first, second, eye)) < 3.5 * JUST_NOTICEABLE
    }
    assert alike == {}


@pytest.mark.parametrize("eye", EYES)
def test_any_two_states_colours_differ(theme: Theme, eye: str) -> None:
    shown = [state_colour(theme, state) for state in (State.REVIEWED, State.GOLD, State.REJECTED)]
    assert all(distance(a, b, eye) >= 2 * JUST_NOTICEABLE for a, b in combinations(shown, 2))


def test_doubt_stands_out_more_the_greater_it_is(theme: Theme) -> None:
    assert score_colour(theme, None) is None and score_colour(theme, 0.95) is None
    alphas = [colour.alphaF() for score in (0.5, 0.3, 0.1) if (colour := score_colour(theme, score))]
    assert all(lesser < greater for lesser, greater in pairwise(alphas)) or alphas[-1] == 1.0


def test_what_can_be_used_has_an_outline_that_is_seen(theme: Theme) -> None:
    assert all(contrast(theme.outline, ground) >= SEEN for ground in (theme.window, theme.raised))


def test_an_empty_check_box_is_seen(theme: Theme, application: QApplication, qtbot: QtBot) -> None:
    apply_theme(application, theme)
    box = QCheckBox()
    qtbot.addWidget(box)
    image = box.grab().toImage()
    row = [image.pixelColor(x, image.height() // 2) for x in range(image.width())]
    assert max(contrast(pixel, theme.window) for pixel in row) >= SEEN


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    before = current_theme()
    yield qapp
    apply_theme(qapp, before)


def test_a_desktop_that_turns_dark_is_followed_at_once(application: QApplication) -> None:
    chosen = ["system"]
    stop = follow_desktop(application, lambda: chosen[0])
    # Offscreen there is no desktop whose scheme could change: this is the signal that one sends.
    said = application.styleHints().colorSchemeChanged
    for scheme, dark in ((Qt.ColorScheme.Dark, True), (Qt.ColorScheme.Light, False)):
        said.emit(scheme)
        assert current_theme().dark is dark
    chosen[0] = str(ThemeName.LIGHT)
    said.emit(Qt.ColorScheme.Dark)
    assert not current_theme().dark, "who chose a theme keeps it"
    chosen[0] = "system"
    stop()
    said.emit(Qt.ColorScheme.Dark)
    assert not current_theme().dark


def test_text_on_a_selection_can_be_read(theme: Theme) -> None:
    for ground in (theme.canvas, *(mixed(theme.canvas, each, theme.tint) for each in theme.speakers)):
        veil = QColor(theme.selection)
        assert contrast(theme.text, mixed(ground, veil.name(), veil.alphaF())) >= READABLE
