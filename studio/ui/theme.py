"""Colours and fonts of the whole window: Qt's Fusion style with our own light, dark and high contrast.

One accent colour. Speaker colours begin at those of Okabe and Ito, "Color Universal Design" (2008), and were
moved as little as it took for any two to stay apart under simulated protanopia, deuteranopia and
tritanopia, and each from the canvas; `studio.ui.patterns` gives every speaker a pattern beside the colour.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from studio.project.values import State


class ThemeName(StrEnum):
    """The themes on offer."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "high-contrast"


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour by what it is for, as #rrggbb (or #aarrggbb where it lies over others).

    `window` is behind controls, `canvas` behind the sound; `muted` is quieter text, `line` a border,
    `outline` the edge of a control;
    `peak` and `rms` are the waveform's two layers. `tint` is how much of a speaker's colour fills a turn,
    `ink` how much more its pattern has. `speakers` is indexed by a speaker's colour.
    """

    name: ThemeName
    dark: bool
    window: str
    raised: str
    canvas: str
    text: str
    muted: str
    line: str
    outline: str
    grid: str
    accent: str
    on_accent: str
    peak: str
    rms: str
    playhead: str
    selection: str
    guide: str
    gold: str
    good: str
    warning: str
    danger: str
    tint: float
    ink: float
    colour_map: str
    speakers: tuple[str, ...]


_SPEAKERS_LIGHT = ("#1460b7", "#c78413", "#008d61", "#b9599c", "#2591d8", "#a13000", "#7e770d", "#5b6169")
_SPEAKERS_DARK = ("#4a9ce1", "#f5a82b", "#40cc86", "#ca77ac", "#9cdcff", "#ef7a34", "#f2e139", "#a6bdcc")

LIGHT = Theme(
    name=ThemeName.LIGHT, dark=False, window="#eef0f3", raised="#f8f9fb", canvas="#ffffff",
    text="#1c2330", muted="#5e6878", line="#cfd5de", outline="#6c7585",
    grid="#edf0f4", accent="#4f52c9", on_accent="#ffffff",
    peak="#9fb0c9", rms="#4b6488", playhead="#d6292f", selection="#384f52c9", guide="#b0309a",
    gold="#b98700", good="#12805c", warning="#b35c00", danger="#c4342b", tint=0.20, ink=0.28,
    colour_map="CET-L17", speakers=_SPEAKERS_LIGHT,
)  # fmt: skip

DARK = Theme(
    name=ThemeName.DARK, dark=True, window="#1e2128", raised="#282c35", canvas="#14161b",
    text="#e4e8ef", muted="#98a2b3", line="#3a404c", outline="#767f8f",
    grid="#20242c", accent="#8b8ff8", on_accent="#11131a",
    peak="#4d6488", rms="#8fb0dd", playhead="#ff5c5c", selection="#408b8ff8", guide="#f29be6",
    gold="#f5c542", good="#45c99b", warning="#f0a345", danger="#ff7a6b", tint=0.26, ink=0.18,
    colour_map="inferno", speakers=_SPEAKERS_DARK,
)  # fmt: skip

CONTRAST = Theme(
    name=ThemeName.CONTRAST, dark=True, window="#000000", raised="#000000", canvas="#000000",
    text="#ffffff", muted="#ffffff", line="#ffffff", outline="#b6b6b6",
    grid="#3a3a3a", accent="#ffe34d", on_accent="#000000",
    peak="#9a9a9a", rms="#ffffff", playhead="#ff5050", selection="#48ffe34d", guide="#ff9cf2",
    gold="#ffd60a", good="#5cf2b0", warning="#ffb04d", danger="#ff8a80", tint=0.34, ink=0.24,
    colour_map="CET-L1", speakers=_SPEAKERS_DARK,
)  # fmt: skip

THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}

_PROPERTY = "studio_theme"
SURE_SCORE = 0.6
"""An alignment score from which on a word is taken for right."""


def current_theme() -> Theme:
    """The theme that was applied to the application; light where none was."""
    application = QApplication.instance()
    name = application.property(_PROPERTY) if application else None
    return THEMES[ThemeName(name)] if name else LIGHT


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Dress the application; widgets hear of it by their `changeEvent` (PaletteChange)."""
    # First the name: the palette change below makes the canvas ask for the current theme.
    application.setProperty(_PROPERTY, str(theme.name))
    application.setStyle(QStyleFactory.create("Fusion"))
    application.setPalette(_palette(theme))
    for names, palette in ((_OUTLINED, _outlining(theme)), (("QHeaderView",), _palette(theme))):
        for name in names:
            application.setPalette(palette, name)  # type: ignore[arg-type]  # the stubs ask for bytes, Qt for text
    application.setStyleSheet(_style_sheet(theme))


def wear(application: QApplication, choice: str, desktop: Qt.ColorScheme | None = None) -> None:
    """Dress the application as the user chose, where it is not so already.

    "system" follows the desktop, whose scheme is `desktop`, or asked for where that is None.
    """
    if choice == "system":
        scheme = desktop or application.styleHints().colorScheme()
        choice = ThemeName.DARK if scheme is Qt.ColorScheme.Dark else ThemeName.LIGHT
    if application.property(_PROPERTY) != str(ThemeName(choice)):
        apply_theme(application, THEMES[ThemeName(choice)])


def follow_desktop(application: QApplication, choice: Callable[[], str]) -> Callable[[], object]:
    """Wear what the user chose again whenever the desktop turns light or dark, as it may at dusk.

    Returns what ends it.
    """

    def follow(scheme: Qt.ColorScheme) -> None:
        wear(application, choice(), scheme)

    changed = application.styleHints().colorSchemeChanged
    changed.connect(follow)
    return lambda: changed.disconnect(follow)


def load_fonts(folder: Path) -> list[str]:
    """Make the fonts of a folder available; their family names."""
    families: list[str] = []
    for path in sorted(p for pattern in ("*.ttf", "*.otf") for p in folder.glob(pattern)):
        font_id = QFontDatabase.addApplicationFont(str(path))
        families += QFontDatabase.applicationFontFamilies(font_id) if font_id >= 0 else []
    return list(dict.fromkeys(families))


def apply_font(application: QApplication, families: Iterable[str], point_size: float = 9.5) -> None:
    """Use the first of these families everywhere, with figures of equal width."""
    font = QFont(application.font())
    wanted = list(families)
    if wanted:
        font.setFamilies([wanted[0], *font.families()])
    font.setPointSizeF(point_size)
    application.setFont(tabular(font))


def tabular(font: QFont) -> QFont:
    """The font with tabular figures, so that running numbers stand still."""
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def small_font(base: QFont, share: float = 0.9) -> QFont:
    """The same font, smaller: for the canvas's labels."""
    font = QFont(base)
    font.setPointSizeF(max(base.pointSizeF() * share, 6.5))
    return tabular(font)


def speaker_colour(theme: Theme, colour: int | None) -> QColor:
    """The colour of a speaker's index; grey for turns without a speaker."""
    if colour is None:
        return QColor(theme.muted)
    return QColor(theme.speakers[colour % len(theme.speakers)])


def state_colour(theme: Theme, state: State) -> QColor:
    """The colour of a review state; it always comes with a mark of its own shape."""
    return QColor(
        {
            State.RAW: theme.line,
            State.EDITED: theme.muted,
            State.REVIEWED: theme.good,
            State.GOLD: theme.gold,
            State.REJECTED: theme.danger,
        }[state]
    )


def score_colour(theme: Theme, score: float | None, sure: float = SURE_SCORE) -> QColor | None:
    """The colour of an alignment score: None from `sure` on or where it is unknown, so that doubt stands out.

    From warning to danger as the doubt grows, and fading in from nothing by its alpha. Not to be changed:
    others get the same one.
    """
    if score is None or score >= sure:
        return None
    return _doubt_colour(theme.warning, theme.danger, 1 - max(score, 0.0) / sure)


def score_ground(theme: Theme, score: float, sure: float = SURE_SCORE) -> QColor:
    """What fills a word on the canvas whose score has a colour. Not to be changed, as that colour."""
    doubt = 1 - max(score, 0.0) / sure
    return _doubt_ground(theme.canvas, theme.warning, theme.danger, theme.tint, doubt)


@lru_cache(maxsize=4096)
def _doubt_ground(canvas: str, warning: str, danger: str, tint: float, doubt: float) -> QColor:
    colour = _doubt_colour(warning, danger, doubt)
    return mixed(canvas, colour, tint * colour.alphaF())


@lru_cache(maxsize=4096)
def _doubt_colour(warning: str, danger: str, doubt: float) -> QColor:
    colour = mixed(warning, danger, doubt)
    colour.setAlphaF(min(1.0, 0.15 + 1.6 * doubt))
    return colour


def mixed(first: str | QColor, second: str | QColor, share: float) -> QColor:
    """The colour `share` of the way from the first to the second."""
    a, b = QColor(first), QColor(second)
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for roles, colour in (
        ((role.Window, role.Button), theme.window),
        ((role.Base, role.ToolTipBase), theme.raised),
        ((role.AlternateBase,), mixed(theme.raised, theme.window, 0.6).name()),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText), theme.text),
        ((role.PlaceholderText,), theme.muted),
        ((role.Highlight, role.Accent, role.Link, role.LinkVisited), theme.accent),
        ((role.HighlightedText,), theme.on_accent),
        ((role.Mid, role.Midlight), theme.line),
        ((role.Light,), theme.raised),
        ((role.Dark, role.Shadow), mixed(theme.line, theme.text, 0.25).name()),
    ):
        for each in roles:
            palette.setColor(each, QColor(colour))
    faded = mixed(theme.text, theme.window, 0.55)
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, faded)
    return palette


_OUTLINED = (
    "QAbstractButton", "QAbstractItemView", "QAbstractSpinBox", "QComboBox", "QGroupBox", "QLineEdit",
    "QPlainTextEdit", "QProgressBar", "QScrollBar", "QSlider", "QTabWidget",
)  # fmt: skip
"""What has an outline that shows where it can be used; by Qt's names of classes."""

_FUSION_DARKENS = 140
"""Fusion outlines with the window's colour, darkened to this percentage: on black, black on black."""


def _outlining(theme: Theme) -> QPalette:
    """The palette of controls with an outline: none of them paints the window's colour otherwise."""
    palette = _palette(theme)
    palette.setColor(QPalette.ColorRole.Window, QColor(theme.outline).lighter(_FUSION_DARKENS))
    return palette


def _style_sheet(theme: Theme) -> str:
    chosen = mixed(theme.window, theme.accent, 0.25).name()
    in_contrast = theme.name is ThemeName.CONTRAST
    outlined = "QLineEdit, QPlainTextEdit, QPushButton" if in_contrast else "#none"
    tab = "QTabBar::tab" if in_contrast else "#none"
    return f"""
    QToolBar QToolButton {{ border: 1px solid transparent; border-radius: 4px; padding: 3px; }}
    QToolBar QToolButton:hover {{ border-color: {theme.line}; }}
    QToolBar QToolButton:focus {{ border-color: {theme.text}; }}
    QToolBar QToolButton:pressed, QToolBar QToolButton:checked {{
               background: {chosen}; border-color: {theme.accent}; }}
    {outlined} {{ border: 1px solid {theme.line}; padding: 2px 4px; }}
    {tab} {{ border: 1px solid {theme.line}; padding: 4px 8px; }}
    {tab}:selected {{ background: {chosen}; border-color: {theme.accent}; }}
    QToolTip {{ background: {theme.raised}; color: {theme.text}; border: 1px solid {theme.line};
               padding: 3px 5px; }}
    QMainWindow::separator {{ background: {theme.line}; width: 1px; height: 1px; }}
    QDockWidget::title {{ background: {theme.window}; padding: 5px 8px; text-align: left; }}
    QDockWidget[active="true"]::title {{ border-bottom: 2px solid {theme.accent}; padding-bottom: 3px; }}
    QLabel#problem, QLabel[wrong="true"] {{ color: {theme.danger}; }}
    QHeaderView::section {{ background: {theme.window}; color: {theme.muted}; border: 0;
               border-bottom: 1px solid {theme.line}; padding: 4px 6px; }}
    QToolBar {{ border: 0; spacing: 3px; padding: 3px; }}
    QStatusBar::item {{ border: 0; }}
    QTreeView, QListView {{ border: 0; }}
    """
