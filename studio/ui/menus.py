"""Every action of the window, menu by menu: name, title, keys, icon, and the command it calls.

The one table that titles, tooltips, menus, the sheet of keys and the command palette come from. Nothing here
draws: studio.ui.actions makes QActions of it.
"""

from collections.abc import Callable, Iterator
from functools import partial

from studio.project.values import Edge, State
from studio.ui.action import Action, Entry, Scope, Submenu
from studio.ui.commands import (
    clips,
    dataset,
    edges,
    edit,
    listen,
    path,
    project,
    review,
    speech,
    view,
    voice,
    window,
    write,
)
from studio.ui.commands.host import Host
from studio.ui.listen_actions import LISTEN_ENTRIES
from studio.ui.look_actions import LOOK_ENTRIES
from studio.ui.speaker_actions import WHO_SPEAKS_ENTRIES
from studio.ui.take_actions import TAKE_ENTRIES
from studio.ui.text_actions import TEXT_ENTRIES
from studio.ui.timeline.state import Follow

CANVAS, WRITING = Scope.CANVAS, Scope.WRITING
SEPARATOR = None


def _edit(name: str, text: str, run: Callable[[Host], object], keys: tuple[str, ...] = (), icon: str = "",
          scope: Scope = CANVAS, tip: str = "") -> Action:  # fmt: skip
    return Action(name, text, run, keys, icon, scope, edits=True, tip=tip)


GIVE = Submenu(
    "Give to speaker",
    (
        *(_edit(f"speaker-{number}", f"Speaker {number}", partial(edit.assign, number=number), (str(number),))
          for number in range(1, 10)),
        _edit("speaker-0", "No speaker", partial(edit.assign, number=0), ("0",)),
    ),
    "1–9, 0",
)  # fmt: skip

MENUS: tuple[tuple[str, tuple[Entry, ...]], ...] = (
    (
        "&File",
        (
            Action("new", "New project…", project.new, ("Ctrl+N",), "folder-plus"),
            Action("open", "Open project…", project.open_existing, ("Ctrl+O",), "folder-open"),
            Action("save-copy", "Save a copy…", project.save_copy, ("Ctrl+Shift+S",), "save"),
            SEPARATOR,
            _edit("import", "Import recordings…", project.import_recordings, ("Ctrl+I",), "file-audio", Scope.WINDOW),
            _edit("import-folder", "Import a folder…", project.import_folder, (), "folder-open", Scope.WINDOW,
                  "A folder of recordings, or a corpus: LJSpeech, VCTK, LibriTTS, LibriSpeech"),
            _edit("import-transcript", "Import transcript…", project.import_transcript_file, (), "file-text"),
            Action("about-recording", "About the recording and its rights…", project.about_recording, (), "info",
                   tip="Its import report, where it comes from, what its speakers agreed to"),
            Action("freeze", "Freeze gold clips…", dataset.freeze, (), "award", edits=True,
                   tip="Keep the gold clips of now as a snapshot that runs train on"),
            Action("snapshots", "Snapshots", dataset.snapshots, (), "git-compare",
                   tip="What was frozen, and what changed from one time to another"),
            Action("export", "Export…", dataset.export, ("Ctrl+Shift+E",), "download",
                   tip="Write gold clips or turns for other programs"),
            SEPARATOR,
            Action("settings", "Settings…", window.settings, ("Ctrl+,",), "settings"),
            Action("change-keys", "Change keys…", window.change_keys, (), "keyboard",
                   tip="Keys as in Praat, Audacity or Aegisub, or your own"),
            Action("close", "Close", window.close, ("Ctrl+Q",), "log-out"),
        ),
    ),
    (
        "&Edit",
        (
            _edit("undo", "Undo", edit.undo, ("Ctrl+Z",), "undo-2", Scope.WINDOW),
            _edit("redo", "Redo", edit.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", Scope.WINDOW),
            SEPARATOR,
            _edit("split", "Split turn at the playhead", edit.split, ("S",), "scissors"),
            _edit("split-at-caret", "Split turn at the cursor in its text", write.split_at_caret,
                  ("Ctrl+Return", "Ctrl+Enter"), "", WRITING),
            _edit("merge-next", "Merge with the next turn", partial(edit.merge, step=1), ("M",), "merge"),
            _edit("merge-previous", "Merge with the previous turn", partial(edit.merge, step=-1), ("Shift+M",)),
            _edit("new-turn", "New turn from the selected time", edit.new_turn, ("N",), "plus"),
            _edit("delete", "Delete the selected turn or word", edit.delete, ("Del", "Backspace"), "trash-2"),
            SEPARATOR,
            _edit("write", "Write the text of the selected turn", write.text, ("F2",), "text-cursor-input"),
            _edit("insert-word", "Write a missing word", write.insert_word, ("I",),
                  tip="After the selected word, or where the playhead is in the turn"),
            _edit("swap-next", "Swap the word with the next", partial(write.swap_word, step=1), ("T",)),
            _edit("swap-previous", "Swap the word with the previous", partial(write.swap_word, step=-1), ("Shift+T",)),
            SEPARATOR,
            _edit("start-here", "Set the start at the playhead", partial(edges.edge_here, edge=Edge.START), ("[", "F11")),
            _edit("end-here", "Set the end at the playhead", partial(edges.edge_here, edge=Edge.END), ("]", "F12")),
            _edit("start-earlier", "Move the start 10 ms earlier",
                  partial(edges.nudge, edge=Edge.START, direction=-1), ("Ctrl+Left",)),
            _edit("start-later", "Move the start 10 ms later",
                  partial(edges.nudge, edge=Edge.START, direction=1), ("Ctrl+Right",)),
            _edit("end-earlier", "Move the end 10 ms earlier",
                  partial(edges.nudge, edge=Edge.END, direction=-1), ("Ctrl+Shift+Left",)),
            _edit("end-later", "Move the end 10 ms later",
                  partial(edges.nudge, edge=Edge.END, direction=1), ("Ctrl+Shift+Right",)),
            _edit("to-heard", "Move the edge to where it is heard", edges.to_heard, ("V",),
                  tip="Where the aligner hears it, if F8 came here for that; else where speech begins or ends"),
            _edit("zero-crossing", "Move the nearest edge to a zero crossing", edges.to_zero_crossing, ("Z",),
                  tip="The edge of the selected word or turn that is nearer to the playhead"),
        ),
    ),
    (
        "&Review",
        (
            _edit("gold", "Gold, and on to the next", review.gold, ("G",), "star"),
            _edit("reviewed", "Reviewed", partial(edit.set_state, state=State.REVIEWED), (), "check"),
            _edit("reject", "Reject with a reason…", review.reject, ("X",), "ban"),
            _edit("unreviewed", "Back to not reviewed", partial(edit.set_state, state=State.RAW), ("U",)),
            _edit("set-many", "Many turns at once…", review.set_many, ("Ctrl+Shift+G",), "list-checks", Scope.WINDOW,
                  "Give a state to all turns that are selected, shown, of a speaker or of a recording"),
            _edit("gold-all", "Mark all aligned turns gold…", voice.gold_all, (), "check-check"),
            _edit("note", "Write a note…", review.note, ("Ctrl+M",), "message-square", Scope.WINDOW,
                  "A note on the selected turn, for you and others"),
            SEPARATOR,
            _edit("check", "Check for problems", review.check, ("F7",), "search", Scope.WINDOW,
                  "Look for places that may be wrong in the current recording"),
            _edit("check-all", "Check all recordings", review.check_all, (), "", Scope.WINDOW,
                  "Look for places that may be wrong in every recording, where turns are new or changed"),
            Action("next-problem", "Next problem", partial(review.step_problem, step=1), ("F8",), "arrow-right",
                   tip="Go to the next place that may be wrong, worst first"),
            Action("previous-problem", "Previous problem", partial(review.step_problem, step=-1), ("Shift+F8",),
                   "arrow-left"),
            _edit("accept", "Right as it is, and on to the next problem", review.accept, ("A",), "check"),
            SEPARATOR,
            Action("find", "Find in the transcript", review.find, ("Ctrl+F",), "search"),
            _edit("replace", "Find and replace…", review.replace, ("Ctrl+H",), "", Scope.WINDOW,
                  "Find a pattern in the texts of turns, see every place, and replace it"),
            SEPARATOR,
            GIVE,
        ),
    ),
    (
        "&Play",
        (
            Action("play", "Play or stop", listen.toggle, ("Space",), "play", CANVAS),
            Action("play-writing", "Play or stop, also while writing in the transcript", listen.toggle, ("Tab",), "", WRITING),
            Action("play-anywhere", "Play or stop, from anywhere", listen.toggle, ("Ctrl+Space",)),
            Action("pause", "Pause or go on", listen.pause, ("P",), "pause", CANVAS,
                   tip="Go on with the next sample, also within a loop"),
            Action("play-selection", "Play the selection", listen.play_selection, ("Return", "Enter"), "", CANVAS),
            Action("play-selection-anywhere", "Play the selection, from anywhere",
                   listen.play_selection, ("Shift+Space",)),
            Action("play-before", "Half a second before the selection", listen.play_before, ("Q",), "", CANVAS),
            Action("play-after", "Half a second after the selection", listen.play_after, ("W",), "", CANVAS),
            Action("play-first", "First half second of the selection", listen.play_first, ("E",), "", CANVAS),
            Action("play-last", "Last half second of the selection", listen.play_last, ("D",), "", CANVAS),
            Action("play-cut", "Around the selection, without it", listen.play_cut, ("C",), "", CANVAS),
            SEPARATOR,
            Action("loop", "Loop", listen.toggle_loop, ("L",), "repeat", CANVAS, lambda studio: studio.playback.loop,
                   tip="Play the selection again and again"),
            Action("slower", "Slower", listen.slower, (",",), "", CANVAS),
            Action("faster", "Faster", listen.faster, (".",), "", CANVAS),
            Action("normal-speed", "Normal speed", listen.normal_speed, ("Ctrl+.",)),
            SEPARATOR,
            *LISTEN_ENTRIES,
            SEPARATOR,
            Action("back-1s", "Back 1 s", partial(listen.seek, delta_s=-listen.SEEK_S), ("J",), "", CANVAS),
            Action("on-1s", "On 1 s", partial(listen.seek, delta_s=listen.SEEK_S), ("K",), "", CANVAS),
            Action("back-100ms", "Back 100 ms", partial(listen.seek, delta_s=-listen.STEP_S), ("Left",), "", CANVAS),
            Action("on-100ms", "On 100 ms", partial(listen.seek, delta_s=listen.STEP_S), ("Right",), "", CANVAS),
            Action("back-10ms", "Back 10 ms", partial(listen.seek, delta_s=-listen.FINE_STEP_S), ("Shift+Left",), "", CANVAS),
            Action("on-10ms", "On 10 ms", partial(listen.seek, delta_s=listen.FINE_STEP_S), ("Shift+Right",), "", CANVAS),
        ),
    ),
    (
        "&View",
        (
            Action("zoom-in", "Zoom in", view.zoom_in, ("Ctrl+=", "Ctrl++"), "zoom-in"),
            Action("zoom-out", "Zoom out", view.zoom_out, ("Ctrl+-",), "zoom-out"),
            Action("zoom-selection", "Zoom to the selection", view.zoom_selection, ("Ctrl+E",)),
            Action("fit", "Whole recording", view.fit, ("Ctrl+0",), "maximize"),
            Action("zoom-back", "Zoom back", view.zoom_back, ("Ctrl+B",)),
            SEPARATOR,
            Action("snap", "Snap to edges", view.toggle_snapping, (), "magnet",
                   checked=lambda studio: studio.timeline.snapping,
                   tip="What is dragged snaps to edges, words, the playhead and the sound. Ctrl while dragging turns it round"),
            Action("all-edges", "Move all edges at that time", view.toggle_all_edges,
                   checked=lambda studio: studio.timeline.all_edges,
                   tip="Drag an edge with every edge of turns and words at its time, as Shift does"),
            Action("detach", "Detach touching edges", view.toggle_detach, (), "unlink",
                   checked=lambda studio: studio.timeline.detach,
                   tip="Drag one edge without the edge that touches it, as Alt does"),
            SEPARATOR,
            Action("follow", "Turn pages with the playhead", partial(view.follow, mode=Follow.FOLLOW),
                   checked=lambda studio: studio.timeline.follow is Follow.FOLLOW, one_of="follow"),
            Action("centre", "Keep the playhead in the middle", partial(view.follow, mode=Follow.CENTRE),
                   checked=lambda studio: studio.timeline.follow is Follow.CENTRE, one_of="follow"),
            Action("still", "Leave the view still", partial(view.follow, mode=Follow.STILL),
                   checked=lambda studio: studio.timeline.follow is Follow.STILL, one_of="follow"),
            SEPARATOR,
            *LOOK_ENTRIES,
            SEPARATOR,
            Submenu(
                "Go to",
                (
                    Action("next-turn", "Next turn", partial(view.step_turn, step=1), ("Alt+Right",)),
                    Action("previous-turn", "Previous turn", partial(view.step_turn, step=-1), ("Alt+Left",)),
                    Action("next-word", "Next word", partial(view.step_word, step=1), ("Down",), "", CANVAS),
                    Action("previous-word", "Previous word", partial(view.step_word, step=-1), ("Up",), "", CANVAS),
                    Action("lane-down", "Lane below", partial(view.step_lane, step=1), ("Alt+Down",)),
                    Action("lane-up", "Lane above", partial(view.step_lane, step=-1), ("Alt+Up",)),
                    Action("next-recording", "Next recording", partial(view.step_recording, step=1), ("Ctrl+PgDown",)),
                    Action("previous-recording", "Previous recording", partial(view.step_recording, step=-1), ("Ctrl+PgUp",)),
                    Action("next-panel", "Next panel", partial(window.step_panel, step=1), ("F6",)),
                    Action("previous-panel", "Previous panel", partial(window.step_panel, step=-1), ("Shift+F6",)),
                ),
                "",
            ),
        ),
    ),
    ("Te&xt", TEXT_ENTRIES),
    (
        "V&oice",
        (
            Action("path", "Guided path", path.show, (), "list-checks",
                   tip="The steps from a recording and its transcript to gold clips, and what is next"),
            _edit("path-next", "Next step of the path", path.do_next, (), "arrow-right", Scope.WINDOW,
                  "Do the step of the guided path that is next"),
            _edit("path-rest", "Do the rest of the path", path.do_rest, (), "fast-forward", Scope.WINDOW,
                  "Do every step of the guided path that is left and needs nobody"),
            SEPARATOR,
            *WHO_SPEAKS_ENTRIES,
            _edit("match", "Match the transcript", speech.match_now, (), "captions", Scope.WINDOW,
                  "Find the transcript's words in the sound, and where the two differ"),
            _edit("align", "Align words", speech.align_now, ("Ctrl+L",), "wand-sparkles", Scope.WINDOW,
                  "Find when each word is spoken"),
            _edit("align-changed", "Align what changed", speech.align_changed, (), "", Scope.WINDOW,
                  "Only turns with words that have no time yet"),
            _edit("align-selected", "Align the selected turns again", speech.align_selected, ("Ctrl+Shift+L",), "",
                  Scope.WINDOW, "Also places words that have no time yet"),
            SEPARATOR,
            _edit("cut-clips", "Cut clips…", clips.cut, (), "scissors", Scope.WINDOW,
                  "Choose how long clips should be and where they may be cut, and cut all turns"),
            _edit("measure-clips", "Measure the clips that wait", clips.measure_waiting, (), "gauge", Scope.WINDOW,
                  "Clips become gold once they are measured and nothing is found in them"),
            SEPARATOR,
            Action("record", "Record a voice…", voice.record, ("Ctrl+R",), "mic", tip="Record a sample of a voice"),
            Action("make-voice", "Make a voice…", voice.make, (), "sparkles",
                   tip="A voice of a speaker now, in minutes, or best: what each way takes"),
            Action("train", "Fine-tune a voice…", voice.train, ("Ctrl+T",), "graduation-cap",
                   tip="Train a voice on a speaker's gold clips"),
            Action("evaluate", "Evaluate a run…", voice.evaluate, (), "gauge",
                   tip="Compare the checkpoints of a training run by measures and by ear"),
            Action("speak", "Speak a text…", voice.speak, ("Ctrl+J",), "megaphone", tip="Let a voice say a text"),
            TAKE_ENTRIES,
        ),
    ),
    (
        "&Help",
        (
            Action("palette", "Command palette…", window.palette, ("Ctrl+K",), "search",
                   tip="Find any command, panel, recording or speaker by a few letters"),
            Action("keys", "Keys", window.show_keys, ("?", "F1"), "keyboard"),
            Action("log", "Show the log files", window.show_log, (), "bug"),
            Action("about", "About", window.about, (), "info"),
        ),
    ),
)  # fmt: skip

TOOLBAR = ("play", "loop", "", "undo", "redo", "", "zoom-out", "zoom-in", "fit", "", "snap", "detach", "",
           "diarize", "align", "gold", "record", "train", "speak")  # fmt: skip
"""The buttons, by action; "" is a line between."""

BUTTON_TEXTS = {"diarize": "Diarize", "align": "Align words", "gold": "Gold", "record": "Record",
                "train": "Fine-tune", "speak": "Speak"}  # fmt: skip
"""The buttons that say what they do; the others are pictures with a tooltip."""

CONTEXT_MENU = ("play-selection", "", "split", "merge-next", "merge-previous", "new-turn", "delete", "",
                "write", "insert-word", "swap-next", "swap-previous", "to-heard", "",
                GIVE.title, "",
                "gold", "reviewed", "reject", "unreviewed", "accept", "note", "", "align-selected")  # fmt: skip


def _flat() -> Iterator[Action]:
    for _, entries in MENUS:
        for entry in entries:
            if isinstance(entry, Submenu):
                yield from entry.actions
            elif entry is not None:
                yield entry


ACTIONS: tuple[Action, ...] = tuple(_flat())
