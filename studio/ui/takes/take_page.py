"""The page of a take: what can be done to its words, and its timeline with the keys of a recording's."""

from collections.abc import Callable
from dataclasses import fields, replace
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio.project.values import Edge
from studio.ui.commands.host import Host
from studio.ui.commands.take import CHOOSE_WORD
from studio.ui.keymap import keys_in_force
from studio.ui.panels.buttons import PictureButton, RowText, button_row
from studio.ui.takes import drags
from studio.ui.takes.take_buttons import TakeButtons, title_of
from studio.ui.takes.take_timeline import TakeTimeline
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.gestures import ContextTarget
from studio.ui.timeline.look import Look
from studio.ui.timeline.state import TimelineState

FRAME_MS = 33
STEP_S = 0.1
AT_END_S = 0.01


class TakePage(QWidget):
    """Shows the take that is open, and plays it.

    Attributes
        timeline: its timeline.
        changes: the buttons that change how its words are said.
    """

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host, self._open = host, host.studio.open_take
        self._playback = host.studio.playback
        self._start_s = 0.0
        self._heard = False
        state = self._state = self._open.state
        self.timeline = TakeTimeline(state)
        self.title = RowText(self.tr("The take"))
        self._busy = QLabel()
        self._arrange()
        self._keys = self._actions_here(state)
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._follow)
        curves = self.timeline.curves
        curves.pitch_dragged.connect(partial(drags.set_hertz, self._open.changes))
        curves.edge_dragged.connect(partial(drags.move_sound, self._open.changes))
        self._follow_toggles(host.studio.timeline)
        self.timeline.gestures.play_requested.connect(self.play)
        self.timeline.gestures.context_requested.connect(self._show_menu)
        self._open.shown_in.append(self)
        self._open.changed.connect(self.reread)
        self._open.changes.busy_changed.connect(self._on_busy)
        self._open.play_wanted.connect(self.toggle)
        # The timeline has begun to open the sound of the take that is to be seen first.
        self._path = self._open.take.path if self._open.take is not None else ""
        self.reread()

    def reread(self) -> None:
        """Show the take as it is said now; its sound is read again where that is another file."""
        opened = self._open
        take = opened.take
        if opened.speech is None or take is None:
            return
        self.title.setText(title_of(take))
        self.title.setToolTip(take.text)
        self.timeline.curves.show_speech(opened.changes.shown)
        if take.path != self._path:
            self._path = take.path
            self.timeline.sound.reopen()

    def play(self, span: Span) -> None:
        """Play a stretch of the take; the playhead goes with it."""
        audio = self.timeline.sound.audio
        if audio is None:
            return
        self._begin(0.0)  # the player tells the second of the file
        self._playback.play_file(audio.path, span.start_s, span.end_s)

    def toggle(self) -> None:
        """Stop, or play from the playhead; from the start where that is at the end."""
        if self._playback.playing:
            self._playback.stop()
            return
        duration, at = self._state.rows.duration_s, self._state.playhead_s
        self.play(Span(0.0 if at >= duration - AT_END_S else at, duration))

    def play_selection(self) -> None:
        """Play what is selected; from the playhead where nothing is."""
        span = self._state.selected_span()
        if span is None:
            self.toggle()
        else:
            self.play(span)

    def close_sound(self) -> None:
        """Let go of the file and the threads."""
        self._timer.stop()
        self.timeline.close_sound()

    def event(self, event: QEvent) -> bool:
        """Take the keys that act on a take before the window's actions do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._run(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do on the take what the key does on a recording; Escape drops what is dragged, then closes."""
        run = self._run(event)
        if run is not None:
            run()
        elif event.key() == Qt.Key.Key_Escape:
            if not self.timeline.curves.let_go():
                self._open.close()
        else:
            super().keyPressEvent(event)

    def _run(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does here."""
        if event.key() in (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, 0):
            return None
        pressed = QKeySequence(event.keyCombination())
        keys = keys_in_force(self._host.studio.settings)
        for name, run in self._keys.items():
            if any(QKeySequence(key) == pressed for key in keys[name]):
                return run
        return None

    def _actions_here(self, state: TimelineState) -> dict[str, Callable[[], object]]:
        """What the actions of a recording do on a take, by their names."""
        view, selection = state.view, state.selection
        return {
            "play": self.toggle,
            "play-selection": self.play_selection,
            "zoom-in": lambda: view.zoom_in(state.playhead_s),
            "zoom-out": lambda: view.zoom_out(state.playhead_s),
            "zoom-selection": state.zoom_to_selection,
            "zoom-back": view.zoom_back,
            "fit": view.fit,
            "next-turn": lambda: selection.step_turn(1, state.playhead_s),
            "previous-turn": lambda: selection.step_turn(-1, state.playhead_s),
            "next-word": lambda: self._step_word(1),
            "previous-word": lambda: self._step_word(-1),
            "back-100ms": lambda: state.set_playhead(state.playhead_s - STEP_S),
            "on-100ms": lambda: state.set_playhead(state.playhead_s + STEP_S),
            "start-earlier": lambda: self._nudge(Edge.START, -1),
            "start-later": lambda: self._nudge(Edge.START, 1),
            "end-earlier": lambda: self._nudge(Edge.END, -1),
            "end-later": lambda: self._nudge(Edge.END, 1),
        }

    def _nudge(self, edge: Edge, direction: int) -> None:
        """Move an edge of the selected word a little, as its keys do on a recording."""
        word_id = self._state.selection.word_id
        if word_id is None:
            self._host.refuse(CHOOSE_WORD)
        else:
            drags.nudge_word(self._open.changes, word_id, edge, direction, rest_follows=self._state.detach)

    def _show_menu(self, _target: ContextTarget, at: QPoint) -> None:
        menu = self.changes.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _step_word(self, step: int) -> None:
        if self._state.selection.turn_id is None:
            self._state.selection.step_turn(1, self._state.playhead_s)
        self._state.selection.step_word(step)

    def _arrange(self) -> None:
        tr = self.tr
        self.changes = TakeButtons(self._host, self._open)
        self.buttons = self.changes.buttons
        close = PictureButton(
            "x", tr("Back to the recording"), tr("Back to the recording (Esc)"), self._open.close
        )
        self.play_button = PictureButton(
            "play", tr("Play or stop"), tr("Play or stop"), self.toggle, quiet=True, action="play"
        )
        row = button_row(self.play_button, self.title, self._busy, close)
        row.layout().setStretchFactor(self.title, 1000)  # type: ignore[union-attr]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(row)
        layout.addWidget(self.changes)
        layout.addWidget(self.timeline, 1)
        self.setFocusProxy(self.timeline)

    def _follow_toggles(self, recording: TimelineState) -> None:
        """Let what is dragged be caught, and go alone or not, as the window's buttons say."""
        self._state.set_snapping(recording.snapping)
        self._state.set_detach(recording.detach)
        self._state.set_all_edges(recording.all_edges)
        recording.snapping_changed.connect(self._state.set_snapping)
        recording.detach_changed.connect(self._state.set_detach)
        recording.all_edges_changed.connect(self._state.set_all_edges)
        recording.look_changed.connect(self._take_look)
        self._take_look(recording.look)

    def _take_look(self, look: Look) -> None:
        """Draw sound as the recording's is drawn, but for what a take always shows, and how tall."""
        own = self._state.look
        kept = replace(look, pitch_curve=True, energy_curve=False, gain_db=own.gain_db)
        self._state.set_look(**{each.name: getattr(kept, each.name) for each in fields(kept)})

    def _on_busy(self) -> None:
        busy = self._open.changes.busy
        self._busy.setText(self.tr("Speaking…") if busy else "")
        if busy:
            self._begin(self._open.changes.heard_from_s)

    def _begin(self, start_s: float) -> None:
        self._start_s, self._heard = start_s, False
        self._timer.start()

    def _follow(self) -> None:
        """Move the playhead with what is heard of the take."""
        if self._playback.playing:
            self._heard = True
            if self._playback.on_timeline:
                self._timer.stop()  # the recording is heard
            else:
                self._state.set_playhead(self._start_s + self._playback.player.position_s, playing=True)
        elif self._heard or not self._open.changes.busy:
            self._timer.stop()
