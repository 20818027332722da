"""Speaking a text with a voice: hear it at once, keep it as a take, make it again, compare it with gold."""

import shutil
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QMenu, QSplitter, QVBoxLayout, QWidget

from studio.errors import Message, StudioError
from studio.events import Checkpoint, Done
from studio.project.edits_voices import delete_take
from studio.project.values import Take
from studio.steps.speak import SpeakPlan, plan_again, plan_speak, sounds_as_before
from studio.ui.commands.host import Host
from studio.ui.icons import icon
from studio.ui.panels.background import Background
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.panel import Panel
from studio.ui.panels.row_model import RowModel
from studio.ui.panels.speak_form import BASE, BEST, SpeakForm, Wish
from studio.ui.panels.take_view import TakeView
from studio.ui.panels.takes_list import TakesTable, columns, take_line
from studio.ui.panels.voice_checkpoints import choices, runs_of
from studio.ui.panels.voice_tree import voice_lines
from studio.ui.translation import translated
from studio.voices.engine import ENGINES


class SpeakPanel(Panel):
    """The form, the takes, and the picture of the selected one."""

    tables = frozenset({"takes", "voices", "references", "speakers", "turns", "runs"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self._background = Background("speak", self)
        self.form = SpeakForm()
        self.model = RowModel(columns(), self)
        self.list = TakesTable(self.model)
        self.view = TakeView(self.studio.playback)
        self._arrange()
        self._connect()
        self.reread()

    @property
    def current(self) -> Take | None:
        """The selected take."""
        take_id = next(iter(self.list.chosen_ids()), None)
        return None if take_id is None else self.studio.document.project.take(take_id)

    def reread(self) -> None:
        project = self.studio.document.project
        lines, takes = voice_lines(project), project.takes()
        self.form.show_voices(lines)
        chosen = self.list.chosen_ids()
        with self.list.without_echo():
            self.model.set_rows([take_line(take) for take in reversed(takes)])
        self.list.select(chosen or [take.id for take in takes[-1:]])
        self.set_empty(not lines and not takes)
        self.setFocusProxy(self.form.text)
        self._show_chosen()
        self._show_state()

    def choose_checkpoint(self, voice: str, engine: str, checkpoint: Path) -> None:
        """Speak with this checkpoint."""
        wish = self.form.wish
        self.form.fill(Wish(voice, engine, str(checkpoint), wish.seed, wish.text))

    def speak(self) -> None:
        """Speak what the form says; stop where it speaks."""
        if self.studio.work.speaking:
            self.stop()
            return
        wish = self.form.wish
        if self.read_only:
            self.host.complain(Message(self.read_only_reason))
            return
        chosen = None if wish.checkpoint in ("", BEST, BASE) else Path(wish.checkpoint)
        self._speak(
            partial(
                plan_speak, self.studio.document.project, wish.voice, wish.engine, wish.text,
                checkpoint=chosen, fine_tuned=wish.checkpoint != BASE, seed=wish.seed,
            )
        )  # fmt: skip

    def stop(self) -> None:
        """Stop speaking; nothing is kept."""
        self.studio.work.stop_speaking()
        self.studio.playback.stop()

    def make_again(self) -> None:
        """Make the selected take once more and say whether it is the same, bit for bit."""
        take = self.current
        if take is not None:
            self._speak(
                partial(plan_again, self.studio.document.project, take.id), partial(self._compare, take)
            )

    def export(self) -> None:
        """Write the selected take to a file of the user's choice."""
        take = self.current
        if take is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the take"), f"{take.voice} {take.id}.wav", self.tr("Sound (*.wav)")
        )
        if chosen:
            source = self.studio.document.project.absolute(take.path)
            self._background.run(partial(_copy, source, Path(chosen)), self.host.say)

    def copy_settings(self) -> None:
        """Put what the selected take was made with back into the form."""
        take = self.current
        if take is not None:
            path = self.studio.document.project.absolute(take.checkpoint) if take.checkpoint else None
            fallback = BASE if ENGINES[take.engine].trainable else ""
            checkpoint = str(path) if path else fallback
            self.form.fill(Wish(take.voice, take.engine, checkpoint, take.seed, take.text))

    def delete(self) -> None:
        """Take the selected take out of the list."""
        take = self.current
        if take is not None and not self.read_only:
            self.studio.document.apply(delete_take, take.id, source=self)

    def close_sound(self) -> None:
        """Stop reading."""
        self._background.close()
        self.view.close_sound()

    def _connect(self) -> None:
        work = self.studio.work
        self.form.wanted.connect(self.speak)
        self.form.source_changed.connect(self._list_checkpoints)
        self.list.chosen.connect(lambda _ids: self._show_chosen())
        self.list.opened.connect(lambda _id: self.view.play())
        self.list.toggled.connect(self._toggle_playing)
        self.list.delete_pressed.connect(self.delete)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.view.refused.connect(self.host.complain)
        self._background.failed.connect(self.host.complain)
        work.sound.connect(self._hear)
        work.said.connect(lambda message: work.speaking and self.form.doing.setText(translated(message)))
        work.spoken.connect(self._on_spoken)
        work.jobs_changed.connect(self._show_state)
        work.trained.connect(
            lambda _folder, event: isinstance(event, Checkpoint | Done) and self._list_checkpoints()
        )
        flip = QShortcut(QKeySequence("B"), self)
        flip.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        flip.activated.connect(self.view.flip)

    def _arrange(self) -> None:
        tr = self.tr
        self._buttons = (
            PictureButton("play", tr("Play"), tr("Play this take (Enter)"), self._toggle_playing, quiet=True),
            PictureButton("rotate-ccw", tr("Make again"),
                          tr("Make this take once more and see whether it is the same, bit for bit"),
                          self.make_again),
            PictureButton("copy", tr("Use settings"), tr("Put its text and settings back into the form"),
                          self.copy_settings),
            PictureButton("download", tr("Export WAV…"), tr("Write this take to a file"), self.export),
            PictureButton("trash-2", tr("Delete"), tr("Take this take out of the list (Del)"), self.delete,
                          quiet=True),
        )  # fmt: skip
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list, 1)
        layout.addWidget(button_row(*self._buttons))
        content = QSplitter()
        content.setChildrenCollapsible(False)
        for widget, stretch in ((self.form, 0), (middle, 4), (self.view, 4)):
            content.addWidget(widget)
            content.setStretchFactor(content.count() - 1, stretch)
        sentence = tr(
            "Here a voice speaks what you type. Mark some turns of a speaker gold, or record a voice, first."
        )
        empty = EmptyState(
            "megaphone", sentence, tr("Record a voice"), lambda: self.host.show_panel("record")
        )
        self.show_either(content, empty)

    def _speak(self, plan, then=None) -> None:  # type: ignore[no-untyped-def]
        """Plan and speak, or say why not."""
        try:
            planned: SpeakPlan = plan()
        except StudioError as error:
            self.host.complain(error.message)
            return
        self.studio.playback.start_live()
        self.form.doing.setText(self.tr("Starting…"))
        self.studio.work.speak(planned, then)

    def _hear(self, samples: np.ndarray, sample_rate: int) -> None:
        self.studio.playback.feed(samples, sample_rate)

    def _on_spoken(self, take_id: int) -> None:
        self.form.doing.setText("")
        self.list.select([take_id], take_id)
        self._show_chosen()

    def _compare(self, take: Take, samples: np.ndarray, sample_rate: int) -> None:
        project = self.studio.document.project
        try:
            same = sounds_as_before(project, take, samples, sample_rate)
        except StudioError as error:
            self.host.complain(error.message)
            return
        if same:
            self.host.say(Message("Take {id} was made again: the same, bit for bit.", {"id": take.id}))
        else:
            self.host.complain(
                Message("Take {id} was made again and differs from what it was.", {"id": take.id})
            )

    def _list_checkpoints(self) -> None:
        wish, project = self.form.wish, self.studio.document.project
        info = ENGINES.get(wish.engine)
        if info is not None and info.trainable:
            runs = runs_of(project, wish.engine, wish.voice)
            self._background.run(partial(choices, runs), self.form.show_checkpoints, instead_of="checkpoints")

    def _show_chosen(self) -> None:
        take = self.current
        self.view.show_take(take, self.studio.document.project)
        choose = "" if take else self.tr("Select a take in the list first.")
        for place, button in enumerate(self._buttons):
            changes = place in (1, 4) and self.read_only
            button.allow(not choose and not changes, choose or self.read_only_reason)

    def _show_state(self) -> None:
        speaking = self.studio.work.speaking
        self.form.show_speaking(speaking)
        if not speaking:
            self.form.doing.setText("")
        if self.read_only:
            self.form.button.setEnabled(False)
            self.form.button.setToolTip(self.read_only_reason)

    def _toggle_playing(self) -> None:
        playback = self.studio.playback
        if playback.playing:
            playback.stop()
        else:
            self.view.play()

    def _show_menu(self, at: QPoint) -> None:
        if self.model.id_at(self.list.indexAt(at)) is None:
            return
        menu = QMenu(self)
        for picture, button in zip(
            ("play", "rotate-ccw", "copy", "download", "trash-2"), self._buttons, strict=True
        ):
            action = menu.addAction(icon(picture), button.text(), button.click)
            action.setEnabled(button.isEnabled())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(at))


def _copy(source: Path, target: Path) -> Message:
    try:
        shutil.copyfile(source, target)
    except OSError as error:
        raise StudioError(
            "{name} could not be written: {reason}.", name=target.name, reason=error.strerror or str(error)
        ) from error
    return Message("Wrote {path}", {"path": str(target)})
