"""What the command palette finds: every action, and panels, workspaces, recordings and speakers to go to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from studio.ui.action import Action, Submenu
from studio.ui.action_states import LISTED, REASON
from studio.ui.actions import shown_keys
from studio.ui.commands.host import Host
from studio.ui.keymap import Keys, keys_in_force
from studio.ui.menus import MENUS
from studio.ui.panels import PANELS, WORKSPACES
from studio.ui.translation import tr

BETWEEN = " › "
"""Between the menus on the way to an action."""


@dataclass(frozen=True)
class PaletteEntry:
    """One line: what it is called, where it is found, its keys, what it does.

    `key` names it among those done recently; "" for lines of one project only. `refusal` says why it cannot
    be done now, "" where it can. `on` is a toggle's state, None for the others.
    """

    key: str
    text: str
    path: str
    keys: str
    run: Callable[[], object]
    refusal: str = ""
    on: bool | None = None
    english: str = ""
    """Its English name, which finds it too: many know a command by that one alone."""


def palette_entries(host: Host) -> list[PaletteEntry]:
    """Everything, in the order of the menus, then the targets."""
    return [*_actions(host), *_panels(host), *_recordings(host), *_speakers(host)]


def _actions(host: Host) -> Iterator[PaletteEntry]:
    keys = keys_in_force(host.studio.settings)
    for text, entries in MENUS:
        menu = tr(text).replace("&", "")
        for entry in entries:
            if isinstance(entry, Submenu):
                path = menu + BETWEEN + tr(entry.title)
                for action in entry.actions:
                    yield from _action(host, action, path, keys)
            elif entry is not None:
                yield from _action(host, entry, menu, keys)


def _action(host: Host, action: Action, path: str, keys: Keys) -> Iterator[PaletteEntry]:
    made = host.actions_by_name[action.name]
    if made.property(LISTED) is False or action.name == "palette":
        return
    refusal = ""
    if not made.isEnabled():
        refusal = str(made.property(REASON) or "") or tr("Not possible now")
    shown = shown_keys(keys[action.name])
    text = made.text().replace("&&", "&").rstrip("…")
    on = made.isChecked() if made.isCheckable() else None
    yield PaletteEntry(f"action:{action.name}", text, path, shown, made.trigger, refusal, on, action.title)


def _panels(host: Host) -> Iterator[PaletteEntry]:
    for info in PANELS:
        run = partial(_go_to_panel, host, info.name)
        yield PaletteEntry(f"panel:{info.name}", tr(info.title), tr("Go to panel"), "", run)
    for name, text in WORKSPACES.items():
        run = partial(host.show_workspace, name)
        yield PaletteEntry(f"workspace:{name}", tr(text), tr("Go to workspace"), "", run)


def _recordings(host: Host) -> Iterator[PaletteEntry]:
    document = host.studio.document
    for recording in document.project.recordings():
        run = partial(document.set_recording, recording.id)
        yield PaletteEntry("", recording.name, tr("Go to recording"), "", run)


def _speakers(host: Host) -> Iterator[PaletteEntry]:
    for speaker in host.studio.document.project.speakers():
        run = partial(_go_to_speaker, host, speaker.id)
        yield PaletteEntry("", speaker.name, tr("Go to speaker's next turn"), "", run)


def _go_to_panel(host: Host, name: str) -> None:
    host.show_panel(name).setFocus()


def _go_to_speaker(host: Host, speaker_id: int) -> None:
    """The speaker's next turn after the playhead, else the first one; else its line among the speakers."""
    timeline = host.studio.timeline
    turns = [turn for turn in timeline.rows.turns if turn.speaker_id == speaker_id]
    if not turns:
        _go_to_panel(host, "speakers")
        return
    later = (
        turn for turn in turns if turn.start > timeline.playhead_s and turn.id != timeline.selection.turn_id
    )
    turn = next(later, turns[0])
    timeline.selection.go_to_turn(turn)
    timeline.set_playhead(turn.start)
