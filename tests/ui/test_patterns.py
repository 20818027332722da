"""Speakers told apart by colour and pattern."""

from itertools import combinations

import pytest

from studio.ui.patterns import PATTERNS, TILE_PX, body_brush, mark_brush, speaker_pattern
from studio.ui.theme import THEMES, Theme, speaker_colour
from tests.ui.colour_vision import EYES, JUST_NOTICEABLE, contrast, distance

FIRST = 12
"""So many speakers differ wherever two of them meet; the colours repeat from the ninth on."""


@pytest.fixture(params=THEMES.values(), ids=lambda theme: str(theme.name))
def theme(request: pytest.FixtureRequest) -> Theme:
    return request.param


@pytest.mark.parametrize("eye", EYES)
def test_any_two_of_the_first_speakers_differ_in_colour_or_pattern(theme: Theme, eye: str) -> None:
    for first, second in combinations(range(FIRST), 2):
        colours = speaker_colour(theme, first), speaker_colour(theme, second)
        apart = distance(*colours, eye) >= 3.5 * JUST_NOTICEABLE
        assert apart or speaker_pattern(theme, first) != speaker_pattern(theme, second)


def test_the_first_eight_differ_in_both(theme: Theme) -> None:
    assert len({speaker_pattern(theme, index) for index in range(8)}) == 8
    assert len({speaker_colour(theme, index).name() for index in range(8)}) == 8


def test_sixty_four_speakers_have_a_pair_of_colour_and_pattern_each(theme: Theme) -> None:
    pairs = {(speaker_colour(theme, index).name(), speaker_pattern(theme, index)) for index in range(64)}
    assert len(pairs) == 64


def test_patterns_differ_in_many_dots_wherever_they_begin() -> None:
    """Two patterns are not one and the same shifted: each shift of one leaves dots that differ."""
    for first, second in combinations(PATTERNS, 2):
        shifted = (
            [
                second[(y + down) % TILE_PX][(x + right) % TILE_PX]
                for y in range(TILE_PX)
                for x in range(TILE_PX)
            ]
            for down in range(TILE_PX)
            for right in range(TILE_PX)
        )
        dots = [dot for line in first for dot in line]
        assert min(sum(a != b for a, b in zip(dots, other, strict=True)) for other in shifted) >= 7


@pytest.mark.parametrize("index", range(8))
def test_text_over_a_pattern_can_be_read(theme: Theme, index: int) -> None:
    tile = body_brush(theme, index).textureImage()
    grounds = {tile.pixelColor(x, y).name() for x in range(tile.width()) for y in range(tile.height())}
    grounds = grounds or {body_brush(theme, index).color().name()}
    assert all(contrast(theme.text, ground) >= 4.5 for ground in grounds)


@pytest.mark.parametrize("index", range(1, 8))
def test_a_pattern_is_seen_on_its_mark(theme: Theme, index: int) -> None:
    tile = mark_brush(theme, index).textureImage()
    first, second = {tile.pixelColor(x, y).name() for x in range(TILE_PX) for y in range(TILE_PX)}
    assert contrast(first, second) >= 3


def test_a_brush_is_made_once() -> None:
    theme = next(iter(THEMES.values()))
    assert body_brush(theme, 3) is body_brush(theme, 3)


def test_nobody_is_plain(theme: Theme) -> None:
    assert speaker_pattern(theme, None) == 0 and mark_brush(theme, None).textureImage().isNull()
