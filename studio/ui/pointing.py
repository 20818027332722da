"""What the mouse on the timeline asks of the window: to hear, to write, to offer what can be done there."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from studio.ui.bars import context_menu
from studio.ui.commands.host import Host
from studio.ui.edge_clicks import take_click, take_right_click
from studio.ui.timeline.gestures import ContextTarget, Gestures
from studio.ui.timeline.hit import Hit, Tier


class Pointing(QObject):
    """Answers the gestures of one timeline; `draw_icons` puts the theme's icons on a menu."""

    def __init__(
        self,
        host: Host,
        gestures: Gestures,
        actions: dict[str, QAction],
        draw_icons: Callable[[QMenu], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._host = host
        self._actions = actions
        self._draw_icons = draw_icons
        gestures.play_requested.connect(host.studio.playback.play_range)
        gestures.clicked.connect(self._on_clicked)
        gestures.text_requested.connect(self._write_text_of)
        gestures.context_requested.connect(self._show_context_menu)

    def _on_clicked(self, hit: Hit | None) -> None:
        studio = self._host.studio
        if not take_click(self._host, hit) and studio.settings.play_on_click:
            studio.playback.play_hit(hit)

    def _write_text_of(self, hit: Hit) -> None:
        """A double click on a turn or a word: the cursor goes into its turn's text."""
        turn_id = self._host.studio.timeline.selection.turn_id
        word_id = hit.row_id if hit.tier is Tier.WORD else None
        if hit.tier in (Tier.TURN, Tier.WORD) and turn_id is not None:
            self._host.show_panel("transcript").edit_text(turn_id, word_id)  # type: ignore[attr-defined]

    def _show_context_menu(self, target: ContextTarget, position: QPoint) -> None:
        if take_right_click(self._host, target):
            return
        menu = context_menu(self._host.widget, self._actions)
        self._draw_icons(menu)
        menu.popup(position)
