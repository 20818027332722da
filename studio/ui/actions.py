"""Every action of the window as data, menu by menu: name, title, keys, icon, and the command it calls.

Keys of scope CANVAS act while the timeline or a list has the focus: a text field keeps its letters.
Titles, tooltips, the menus and the sheet of keys all come from this one table.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from studio.project.values import Edge, State
from studio.ui.commands import edit, listen, project, speech, view, voice, window
from studio.ui.commands.host import Host
from studio.ui.icons import icon
from studio.ui.studio import Studio
from studio.ui.timeline.state import Follow


class Scope(StrEnum):
    """Where an action's keys are heard."""

    CANVAS = "canvas"
    WINDOW = "window"


@dataclass(frozen=True)
class Action:
    """One thing that a user can do. `checked` makes it a toggle and reads its state."""

    name: str
    title: str
    run: Callable[[Host], object]
    keys: tuple[str, ...] = ()
    icon: str = ""
    scope: Scope = Scope.WINDOW
    checked: Callable[[Studio], bool] | None = None


CANVAS = Scope.CANVAS
SEPARATOR = None

MENUS: tuple[tuple[str, tuple[Action | None, ...]], ...] = (
    (
        "File",
        (
            Action("new", "New project…", project.new, ("Ctrl+N",), "folder-plus"),
            Action("open", "Open project…", project.open_existing, ("Ctrl+O",), "folder-open"),
            Action("save-copy", "Save a copy…", project.save_copy, ("Ctrl+Shift+S",), "save"),
            SEPARATOR,
            Action("import", "Import recordings…", project.import_recordings, ("Ctrl+I",), "file-audio"),
            Action("import-transcript", "Import transcript…", project.import_transcript_file, (), "file-text"),
            Action("export-ljspeech", "Export gold clips (LJSpeech)…",
                   partial(project.export_as, format_name="ljspeech"), ("Ctrl+Shift+E",), "download"),
            Action("export-rttm", "Export turns (RTTM)…", partial(project.export_as, format_name="rttm")),
            SEPARATOR,
            Action("settings", "Settings…", window.settings, ("Ctrl+,",), "settings"),
            Action("close", "Close", window.close, ("Ctrl+Q",), "log-out"),
        ),
    ),
    (
        "Edit",
        (
            Action("undo", "Undo", edit.undo, ("Ctrl+Z",), "undo-2"),
            Action("redo", "Redo", edit.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
            SEPARATOR,
            Action("split", "Split turn at the playhead", edit.split, ("S",), "scissors", CANVAS),
            Action("merge-next", "Merge with the next turn", partial(edit.merge, step=1), ("M",), "merge", CANVAS),
            Action("merge-previous", "Merge with the previous turn", partial(edit.merge, step=-1),
                   ("Shift+M",), "", CANVAS),
            Action("new-turn", "New turn from the selection", edit.new_turn, ("N",), "plus", CANVAS),
            Action("delete", "Delete the selected turn or word", edit.delete, ("Del", "Backspace"), "trash-2", CANVAS),
            SEPARATOR,
            Action("start-here", "Set the start at the playhead", partial(edit.edge_here, edge=Edge.START),
                   ("[", "F11"), "", CANVAS),
            Action("end-here", "Set the end at the playhead", partial(edit.edge_here, edge=Edge.END),
                   ("]", "F12"), "", CANVAS),
            Action("start-earlier", "Move the start 10 ms earlier",
                   partial(edit.nudge, edge=Edge.START, delta_s=-edit.NUDGE_S), ("Ctrl+Left",), "", CANVAS),
            Action("start-later", "Move the start 10 ms later",
                   partial(edit.nudge, edge=Edge.START, delta_s=edit.NUDGE_S), ("Ctrl+Right",), "", CANVAS),
            Action("end-earlier", "Move the end 10 ms earlier",
                   partial(edit.nudge, edge=Edge.END, delta_s=-edit.NUDGE_S), ("Ctrl+Shift+Left",), "", CANVAS),
            Action("end-later", "Move the end 10 ms later",
                   partial(edit.nudge, edge=Edge.END, delta_s=edit.NUDGE_S), ("Ctrl+Shift+Right",), "", CANVAS),
        ),
    ),
    (
        "Review",
        (
            Action("gold", "Gold, and on to the next", edit.gold, ("G",), "star", CANVAS),
            Action("reviewed", "Reviewed", partial(edit.set_state, state=State.REVIEWED), (), "check"),
            Action("reject", "Reject with a reason…", voice.reject, ("X",), "ban", CANVAS),
            Action("unreviewed", "Back to not reviewed", partial(edit.set_state, state=State.RAW), ("U",), "", CANVAS),
            Action("gold-all", "Mark all aligned turns gold…", voice.gold_all, (), "check-check"),
            SEPARATOR,
            *(
                Action(f"speaker-{number}", f"Give to speaker {number}", partial(edit.assign, number=number),
                       (str(number),), "", CANVAS)
                for number in range(1, 10)
            ),
            Action("speaker-0", "No speaker", partial(edit.assign, number=0), ("0",), "", CANVAS),
        ),
    ),
    (
        "Play",
        (
            Action("play", "Play or stop", listen.toggle, ("Space",), "play", CANVAS),
            Action("play-anywhere", "Play or stop, also while typing", listen.toggle, ("Ctrl+Space",)),
            Action("play-selection", "Play the selection", listen.play_selection, ("Return", "Enter"), "", CANVAS),
            Action("play-selection-anywhere", "Play the selection, also while typing",
                   listen.play_selection, ("Shift+Space",)),
            Action("play-before", "Half a second before the selection", listen.play_before, ("Q",), "", CANVAS),
            Action("play-after", "Half a second after the selection", listen.play_after, ("W",), "", CANVAS),
            Action("play-first", "First half second of the selection", listen.play_first, ("E",), "", CANVAS),
            Action("play-last", "Last half second of the selection", listen.play_last, ("D",), "", CANVAS),
            SEPARATOR,
            Action("loop", "Loop", listen.toggle_loop, ("L",), "repeat", CANVAS, lambda studio: studio.playback.loop),
            Action("slower", "Slower", listen.slower, (",",), "", CANVAS),
            Action("faster", "Faster", listen.faster, (".",), "", CANVAS),
            Action("normal-speed", "Normal speed", listen.normal_speed, ("Ctrl+.",)),
            SEPARATOR,
            Action("back-1s", "Back 1 s", partial(listen.seek, delta_s=-listen.SEEK_S), ("J",), "", CANVAS),
            Action("on-1s", "On 1 s", partial(listen.seek, delta_s=listen.SEEK_S), ("K",), "", CANVAS),
            Action("back-100ms", "Back 100 ms", partial(listen.seek, delta_s=-listen.STEP_S), ("Left",), "", CANVAS),
            Action("on-100ms", "On 100 ms", partial(listen.seek, delta_s=listen.STEP_S), ("Right",), "", CANVAS),
            Action("back-10ms", "Back 10 ms", partial(listen.seek, delta_s=-listen.FINE_STEP_S),
                   ("Shift+Left",), "", CANVAS),
            Action("on-10ms", "On 10 ms", partial(listen.seek, delta_s=listen.FINE_STEP_S),
                   ("Shift+Right",), "", CANVAS),
        ),
    ),
    (
        "View",
        (
            Action("zoom-in", "Zoom in", view.zoom_in, ("Ctrl+=", "Ctrl++"), "zoom-in"),
            Action("zoom-out", "Zoom out", view.zoom_out, ("Ctrl+-",), "zoom-out"),
            Action("zoom-selection", "Zoom to the selection", view.zoom_selection, ("Ctrl+E",)),
            Action("fit", "Whole recording", view.fit, ("Ctrl+0",), "maximize"),
            Action("zoom-back", "Zoom back", view.zoom_back, ("Ctrl+B",)),
            SEPARATOR,
            Action("snap", "Snap to edges", view.toggle_snapping, (), "magnet",
                   checked=lambda studio: studio.timeline.snapping),
            Action("detach", "Detach touching edges (as Alt does)", view.toggle_detach, (), "unlink",
                   checked=lambda studio: studio.timeline.detach),
            SEPARATOR,
            Action("follow", "Follow the playhead", partial(view.follow, mode=Follow.FOLLOW),
                   checked=lambda studio: studio.timeline.follow is Follow.FOLLOW),
            Action("centre", "Keep the playhead centred", partial(view.follow, mode=Follow.CENTRE),
                   checked=lambda studio: studio.timeline.follow is Follow.CENTRE),
            Action("still", "Leave the view still", partial(view.follow, mode=Follow.STILL),
                   checked=lambda studio: studio.timeline.follow is Follow.STILL),
            SEPARATOR,
            Action("next-turn", "Next turn", partial(view.step_turn, step=1), ("Alt+Right",)),
            Action("previous-turn", "Previous turn", partial(view.step_turn, step=-1), ("Alt+Left",)),
            Action("next-word", "Next word", partial(view.step_word, step=1), ("Down",), "", CANVAS),
            Action("previous-word", "Previous word", partial(view.step_word, step=-1), ("Up",), "", CANVAS),
            Action("lane-down", "Lane below", partial(view.step_lane, step=1), ("Alt+Down",)),
            Action("lane-up", "Lane above", partial(view.step_lane, step=-1), ("Alt+Up",)),
            SEPARATOR,
            Action("next-panel", "Next panel", partial(window.step_panel, step=1), ("F6",)),
            Action("previous-panel", "Previous panel", partial(window.step_panel, step=-1), ("Shift+F6",)),
        ),
    ),
    (
        "Voice",
        (
            Action("diarize", "Diarize…", speech.diarize_now, ("Ctrl+D",), "users"),
            Action("align", "Align words", speech.align_now, ("Ctrl+L",), "wand-sparkles"),
            Action("align-selected", "Align the selected turns again", speech.align_selected),
            SEPARATOR,
            Action("record", "Record a reference…", voice.record, ("Ctrl+R",), "mic"),
            Action("train", "Fine-tune a voice…", voice.train, ("Ctrl+T",), "graduation-cap"),
            Action("speak", "Speak a text…", voice.speak, ("Ctrl+J",), "megaphone"),
        ),
    ),
    (
        "Help",
        (
            Action("keys", "Keys", window.show_keys, ("?", "F1"), "keyboard"),
            Action("log", "Show the log file", window.show_log, (), "bug"),
            Action("about", "About", window.about, (), "info"),
        ),
    ),
)  # fmt: skip

ACTIONS: tuple[Action, ...] = tuple(action for _, menu in MENUS for action in menu if action is not None)


def build_actions(host: Host, window_widget: QWidget) -> dict[str, QAction]:
    """A QAction for each entry, by name; add those of scope CANVAS to canvas and lists with `hear_keys`."""
    return {action.name: _build(action, host, window_widget) for action in ACTIONS}


def hear_keys(actions: dict[str, QAction], widgets: Iterable[QWidget]) -> None:
    """Let the canvas keys act while one of these widgets has the focus."""
    for widget in widgets:
        widget.addActions([actions[action.name] for action in ACTIONS if action.scope is CANVAS])


def refresh_toggles(actions: dict[str, QAction], studio: Studio) -> None:
    """Let every toggle show its state of now."""
    for action in ACTIONS:
        if action.checked is not None:
            actions[action.name].setChecked(action.checked(studio))


def translated(text: str) -> str:
    """A title in the window's language."""
    return QCoreApplication.translate("actions", text)


def _build(action: Action, host: Host, parent: QWidget) -> QAction:
    made = QAction(translated(action.title), parent)
    made.setObjectName(action.name)
    made.setShortcuts([QKeySequence(key) for key in action.keys])
    context = Qt.ShortcutContext
    made.setShortcutContext(
        context.WidgetWithChildrenShortcut if action.scope is CANVAS else context.WindowShortcut
    )
    if action.icon:
        made.setIcon(icon(action.icon))
    if action.keys:
        made.setToolTip(f"{translated(action.title)} ({action.keys[0]})")
    made.setCheckable(action.checked is not None)
    made.triggered.connect(lambda _checked=False: action.run(host))
    return made
