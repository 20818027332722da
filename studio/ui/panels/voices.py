"""The voices of the project: gold, references to hear, ways to a voice, and who agreed to what."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QMenu, QMessageBox, QToolButton, QVBoxLayout, QWidget

from studio.errors import Message
from studio.project.edits_speakers import rename_speaker
from studio.project.edits_voices import add_voice, delete_reference, delete_voice, rename_voice, set_consent
from studio.project.project import Project
from studio.project.values import Clip, State
from studio.steps.reference import reference_from_clip
from studio.ui.commands.host import Host
from studio.ui.icons import icon
from studio.ui.panels.buttons import PictureButton, ask, button_row
from studio.ui.panels.clone import CloneBox
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.panel import Panel
from studio.ui.panels.typed_text import TypedText
from studio.ui.panels.voice_tree import VoiceLine, VoiceTree, voice_lines
from studio.ui.timeline.geometry import clock
from studio.ui.translation import translated

CLIPS_OFFERED = 8
CONSENT_LINES = 3


class VoicesPanel(Panel):
    """Voices with their references; F2 renames, Enter plays, Del deletes."""

    tables = frozenset({"voices", "references", "speakers", "turns", "clips"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.question: QMessageBox | None = None
        self.lines: list[VoiceLine] = []
        self.tree = VoiceTree()
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._show_menu)
        self.tree.chosen.connect(self._on_chosen)
        self.tree.renamed.connect(self._rename)
        self.tree.opened.connect(self.open)
        self.tree.delete_pressed.connect(self.delete_current)
        self.clone = CloneBox(host)
        self._consent = TypedText(
            self.tr("Consent"), self.tr("Who agreed that this voice may be made and used, and for what")
        )
        self._consent.setPlaceholderText(self.tr("Who agreed to the use of this voice, when, and for what"))
        self._consent.entered.connect(self._write_consent)
        self._arrange()
        self.reread()

    def reread(self) -> None:
        """Read the voices with their references."""
        self.lines = voice_lines(self.studio.document.project)
        self.tree.show_lines(self.lines, editable=not self.read_only)
        self.set_empty(not self.lines)
        self._on_chosen()

    @property
    def current(self) -> VoiceLine | None:
        """The voice of the current row."""
        key = self.tree.current_voice_key()
        return next((line for line in self.lines if line.key == key), None)

    def open(self, key: tuple[str, int] | None) -> None:
        """Play a reference, or the newest one of a voice; stop where one plays."""
        playback = self.studio.playback
        if playback.playing and not playback.on_timeline:
            playback.stop()
            return
        line = self.current
        references = line.references if line else ()
        chosen = [each for each in references if key == ("reference", each.id)] or list(references[-1:])
        if chosen:
            playback.play_file(self.studio.document.project.absolute(chosen[0].path))
        else:
            self.host.refuse(Message("This voice has no reference to play yet. Record one."))

    def record(self) -> None:
        """Bring up the recording panel for the current voice."""
        panel = self.host.show_panel("record")
        line = self.current
        choose: Callable[[str], None] | None = getattr(panel, "choose_voice", None)
        if line is not None and choose is not None:
            choose(line.name)
        panel.setFocus()

    def use_clip(self, clip_id: int) -> None:
        """Keep a gold clip's sound as a reference of the current voice."""
        line = self.current
        if line is not None:
            plan = partial(reference_from_clip, clip_id=clip_id, voice_name=line.name)
            self.studio.work.attempt(plan)

    def delete_current(self) -> None:
        """Delete the current reference, or the voice after a question."""
        key, line = self.tree.current_key(), self.current
        if self.read_only:
            self.host.refuse(Message(self.read_only_reason))
        elif key is not None and key[0] == "reference":
            self.studio.document.apply(delete_reference, key[1], source=self)
        elif line is not None and line.is_speaker:
            self.host.refuse(_SPEAKER_STAYS)
        elif line is not None and line.references:
            self._ask_to_delete(line)
        elif line is not None:
            self.studio.document.apply(delete_voice, line.voice_id, source=self)

    def fill_clips_menu(self, menu: QMenu) -> None:
        """The longest gold clips of the current voice."""
        menu.clear()
        line = self.current
        for clip in gold_clips(self.studio.document.project, line.speaker_id if line else None):
            text = clip.text if len(clip.text) < 60 else clip.text[:57] + "…"
            action = menu.addAction(f"{clock(clip.end - clip.start, 0.1)}   {text}".replace("&", "&&"))
            action.triggered.connect(partial(self._use_clip_action, clip.id))
        if menu.isEmpty():
            menu.addAction(self.tr("This voice has no gold clips")).setEnabled(False)

    def close_sound(self) -> None:
        """Stop reading what training reports."""
        self.clone.close_sound()

    def _use_clip_action(self, clip_id: int, _checked: bool = False) -> None:
        self.use_clip(clip_id)

    def menu(self) -> QMenu:
        """What the right button offers for the current row."""
        menu = QMenu(self)
        menu.addAction(icon("play"), self.tr("Play"), lambda: self.open(self.tree.current_key()))
        menu.addAction(icon("mic"), self.tr("Record a reference"), self.record)
        menu.addSeparator()
        changes = [
            menu.addAction(icon("pencil"), self.tr("Rename"), self.tree.begin_rename),
            menu.addAction(icon("trash-2"), self.tr("Delete"), self.delete_current),
        ]
        for action in changes:
            action.setEnabled(not self.read_only)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _arrange(self) -> None:
        tr = self.tr
        self._play = PictureButton("play", tr("Play"), tr("Play this reference, or the newest one (Enter)"),
                                   lambda: self.open(self.tree.current_key()), quiet=True)  # fmt: skip
        self._record = PictureButton(
            "mic", tr("Record"), tr("Record a reference of this voice"), self.record, action="record"
        )
        self._clip = PictureButton("star", tr("Gold clip"), tr("Keep a gold clip as a reference"))
        self._clip.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._clip)
        menu.aboutToShow.connect(lambda: self.fill_clips_menu(menu))
        self._clip.setMenu(menu)
        self._rename_button = PictureButton("pencil", tr("Rename"), tr("Rename this voice (F2)"),
                                            self.tree.begin_rename, quiet=True)  # fmt: skip
        self._delete = PictureButton("trash-2", tr("Delete"), tr("Delete this reference or voice (Del)"),
                                     self.delete_current, quiet=True)  # fmt: skip
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(2)
        layout.addWidget(self.tree, 1)
        layout.addWidget(button_row(self._play, self._record, self._clip, self._rename_button, self._delete))
        layout.addWidget(self.clone)
        label = QLabel(tr("Consent"))
        label.setBuddy(self._consent)
        label.setContentsMargins(6, 2, 0, 0)
        layout.addWidget(label)
        self._consent.setFixedHeight(self.fontMetrics().lineSpacing() * CONSENT_LINES + 12)
        layout.addWidget(self._consent)
        self.begins_at = self.tree
        sentence = tr("Voices belong here: speakers with gold turns, and voices that you record yourself.")
        self.show_either(content, EmptyState("mic", sentence, tr("Record a voice"), self.record))

    def _on_chosen(self) -> None:
        line = self.current
        whose = line.key if line is not None and line.voice_id is not None else None
        self._consent.show_text(line.consent if line else "", whose)
        self._consent.setReadOnly(self.read_only or line is None)
        self.clone.show_voice(line)
        if line is None:
            return
        reason = self.read_only_reason
        self._play.allow(bool(line.references), self.tr("This voice has no reference to play yet."))
        self._record.allow(not self.read_only, reason)
        self.empty_state.button.setEnabled(not self.read_only)
        without_gold = "" if line.gold_s else self.tr("This voice has no gold clips.")
        self._clip.allow(not reason and not without_gold, reason or without_gold)
        self._rename_button.allow(not self.read_only, reason)
        on_voice = self.tree.current_key() == line.key
        stays = translated(_SPEAKER_STAYS) if line.is_speaker and on_voice else ""
        self._delete.allow(not reason and not stays, reason or stays)

    def _rename(self, key: tuple[str, int] | None, name: str) -> None:
        line = next((each for each in self.lines if each.key == key), None)
        if line is None or " ".join(name.split()) == line.name:
            self.refresh()
            return
        speaker = self.studio.document.project.speaker_named(line.name)
        if speaker is not None and speaker.id == line.speaker_id:  # renames their voice too
            done = self.studio.document.apply(rename_speaker, speaker.id, name, source=self)
        else:
            done = self.studio.document.apply(rename_voice, line.voice_id, name, source=self)
        if done is None:
            self.refresh()

    def _write_consent(self, text: str) -> None:
        line, document = self.current, self.studio.document
        if line is None:
            return
        if line.voice_id is not None:
            done = document.apply(set_consent, line.voice_id, text, source=self)
        else:
            done = document.apply(add_voice, line.name, line.speaker_id, consent=text, source=self)
        if done is not None:
            self._consent.was_taken()

    def _ask_to_delete(self, line: VoiceLine) -> None:
        text = self.tr("Delete the voice {name} with its {count} references? Undo brings them back.")
        self.question = ask(
            self,
            self.tr("Delete voice"),
            text.format(name=line.name, count=len(line.references)),
            self.tr("Delete"),
            partial(self.studio.document.apply, delete_voice, line.voice_id, source=self),
        )

    def _show_menu(self, at: QPoint) -> None:
        if self.tree.itemAt(at) is not None:
            self.menu().popup(self.tree.viewport().mapToGlobal(at))


_SPEAKER_STAYS = Message("This voice is a speaker with gold. It goes when none of its turns is gold.")


def gold_clips(project: Project, speaker_id: int | None, most: int = CLIPS_OFFERED) -> list[Clip]:
    """The longest gold clips of a speaker."""
    if speaker_id is None:
        return []
    turns = {turn.id for turn in project.turns(speaker_id=speaker_id, state=State.GOLD)}
    found = [clip for clip in project.clips() if clip.turn_id in turns and clip.state is State.GOLD]
    return sorted(found, key=lambda clip: clip.start - clip.end)[:most]
