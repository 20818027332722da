"""The patterns that tell speakers apart beside their colours: small tiles, made once into brushes."""

from functools import lru_cache

from PySide6.QtGui import QBrush, QColor, QImage

from studio.ui.theme import Theme, mixed, speaker_colour

TILE_PX = 8
"""Every pattern repeats after so many pixels both ways; what is panned by whole tiles looks the same."""

PATTERNS: tuple[tuple[str, ...], ...] = (
    ("........",) * TILE_PX,
    (".......#", "......#.", ".....#..", "....#...", "...#....", "..#.....", ".#......", "#......."),
    (".....##.", ".....##.", "........", "........", ".##.....", ".##.....", "........", "........"),
    ("...#....",) * TILE_PX,
    ("#.......", ".#......", "..#.....", "...#....", "....#...", ".....#..", "......#.", ".......#"),
    ("........", "........", "........", "########", "........", "........", "........", "........"),
    ("...#....", "...#....", "...#....", "########", "...#....", "...#....", "...#....", "...#...."),
    ("##......", "..##....", "....##..", "......##", "......##", "....##..", "..##....", "##......"),
)
"""None, rising lines, dots, upright lines, falling lines, level lines, a grid, a zigzag."""


def speaker_pattern(theme: Theme, colour: int | None) -> int:
    """Which of `PATTERNS` goes with a speaker's index.

    Neighbours differ in pattern as in colour, and as many speakers as there are colours times patterns
    (64) differ in the pair of them: each time the colours repeat, the patterns are one further on.
    """
    if colour is None:
        return 0
    return (colour + colour // len(theme.speakers)) % len(PATTERNS)


@lru_cache(maxsize=512)
def body_brush(theme: Theme, colour: int | None) -> QBrush:
    """What fills a turn: a tint of its speaker's colour, with the speaker's pattern a little stronger."""
    own = speaker_colour(theme, colour)
    ground = mixed(theme.canvas, own, theme.tint)
    return tiled(speaker_pattern(theme, colour), ground, mixed(ground, own, theme.ink))


@lru_cache(maxsize=512)
def mark_brush(theme: Theme, colour: int | None) -> QBrush:
    """What fills a speaker's mark beside their name: the whole colour, the pattern cut into it."""
    return tiled(speaker_pattern(theme, colour), speaker_colour(theme, colour), QColor(theme.canvas))


def tiled(pattern: int, ground: QColor, ink: QColor) -> QBrush:
    """A brush of one of `PATTERNS` in two colours."""
    if not pattern:
        return QBrush(ground)
    tile = QImage(TILE_PX, TILE_PX, QImage.Format.Format_RGB32)
    for y, line in enumerate(PATTERNS[pattern]):
        for x, dot in enumerate(line):
            colour = ink if dot == "#" else ground
            tile.setPixelColor(x, y, colour)
    return QBrush(tile)
