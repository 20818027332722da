"""Colours that can be told apart and read."""

from itertools import combinations, pairwise

import pytest
from PySide6.QtGui import QColor

from studio.project.values import State
from studio.ui.theme import THEMES, Theme, mixed, score_colour, speaker_pattern, state_colour


def luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(first: QColor, second: QColor) -> float:
    """The contrast ratio of WCAG 2."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=THEMES.values(), ids=lambda theme: str(theme.name))
def theme(request: pytest.FixtureRequest) -> Theme:
    return request.param


def test_text_can_be_read_on_everything_it_stands_on(theme: Theme) -> None:
    grounds = [theme.window, theme.raised, theme.canvas]
    grounds += [mixed(theme.canvas, colour, theme.tint).name() for colour in theme.speakers]
    assert all(contrast(QColor(theme.text), QColor(ground)) >= 7 for ground in grounds)
    assert all(contrast(QColor(theme.muted), QColor(ground)) >= 4.5 for ground in grounds[:3])
    assert contrast(QColor(theme.on_accent), QColor(theme.accent)) >= 4.5


def test_speakers_marks_and_the_playhead_stand_out_from_the_canvas(theme: Theme) -> None:
    shown = [*theme.speakers, theme.playhead, theme.accent, theme.guide, theme.gold, theme.danger, theme.good]
    assert all(contrast(QColor(name), QColor(theme.canvas)) >= 2 for name in shown)


def test_speakers_differ_also_for_those_who_see_no_red_or_no_green(theme: Theme) -> None:
    # Viénot, Brettel and Mollon (1999): the colours as a dichromat's eye reduces them.
    for first, second in combinations(theme.speakers, 2):
        for missing in ("red", "green"):
            a, b = (reduced(QColor(name), missing) for name in (first, second))
            assert sum((x - y) ** 2 for x, y in zip(a, b, strict=True)) ** 0.5 > 0.12, (
                first,
                second,
                missing,
            )


def test_colours_repeat_with_a_pattern(theme: Theme) -> None:
    count = len(theme.speakers)
    patterns = [speaker_pattern(theme, index * count) for index in range(4)]
    assert len(set(patterns)) == 4


def test_states_have_colours_of_their_own(theme: Theme) -> None:
    names = [state_colour(theme, state).name() for state in (State.REVIEWED, State.GOLD, State.REJECTED)]
    assert len(set(names)) == 3


def test_doubt_stands_out_more_the_greater_it_is(theme: Theme) -> None:
    assert score_colour(theme, None) is None and score_colour(theme, 0.95) is None
    alphas = [colour.alphaF() for score in (0.5, 0.3, 0.1) if (colour := score_colour(theme, score))]
    assert all(lesser < greater for lesser, greater in pairwise(alphas)) or alphas[-1] == 1.0


def reduced(colour: QColor, missing: str) -> tuple[float, float, float]:
    """A colour as seen without the red or the green cones: linear light, red and green made one."""
    red, green, blue = (part**2.2 for part in colour.getRgbF()[:3])
    if missing == "red":
        mixed_light, blue_light = 0.11238 * red + 0.88762 * green, 0.00401 * red - 0.00401 * green + blue
    else:
        mixed_light, blue_light = 0.29275 * red + 0.70725 * green, -0.02234 * red + 0.02234 * green + blue
    return mixed_light ** (1 / 2.2), mixed_light ** (1 / 2.2), max(blue_light, 0) ** (1 / 2.2)
