"""Speaking a text with a voice: hear it at once, keep it as a take, make it again, compare it with gold."""

import json
import shutil
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QSplitter, QWidget

from studio.errors import Message, StudioError
from studio.events import Checkpoint, Done, Event
from studio.project.edits_voices import delete_take
from studio.project.values import Take
from studio.ui.commands.host import Host
from studio.ui.panels.background import Background
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.form_speech import FormSpeech
from studio.ui.panels.live_speech import LiveSpeech
from studio.ui.panels.panel import Panel
from studio.ui.panels.speak_form import SpeakForm, Wish
from studio.ui.panels.take_view import TakeView
from studio.ui.panels.takes_list import TakesArea, take_line
from studio.ui.panels.voice_checkpoints import BASE, choices, runs_of
from studio.ui.panels.voice_tree import voice_lines
from studio.ui.translation import translated
from studio.voices.engine import ENGINES, default_engine, own_voices


class SpeakPanel(Panel):
    """The form, the takes, and the picture of the selected one."""

    tables = frozenset({"takes", "voices", "references", "speakers", "turns", "runs"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self._background = Background("speak", self)
        self.speech = LiveSpeech(self.studio, self)
        self.form = SpeakForm()
        self.aloud = FormSpeech(host, self.form, self.speech)
        self.takes = TakesArea()
        self.model, self.list = self.takes.model, self.takes.list
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
        """Read voices and takes; what was selected stays so."""
        project = self.studio.document.project
        lines, takes = voice_lines(project), project.takes()
        self.form.show_voices(lines)
        chosen = self.list.chosen_ids()
        with self.list.without_echo():
            self.model.set_rows([take_line(take) for take in reversed(takes)])
        self.list.select(chosen or [take.id for take in takes[-1:]])
        self.set_empty(not lines and not takes and not own_voices(default_engine()))
        if not self.is_empty:
            self.setFocusProxy(self.form.text)
        self._show_chosen()
        self.aloud.show_state()

    def choose_checkpoint(self, voice: str, engine: str, checkpoint: str) -> None:
        """Speak with this checkpoint: BEST, BASE or a path."""
        wish = self.form.wish
        self.form.fill(Wish(voice, engine, checkpoint, wish.seed, wish.text, wish.settings))

    def speak(self) -> None:
        """Speak what the form says; stop where it speaks."""
        self.aloud.speak()

    def make_again(self) -> None:
        """Make the selected take once more and say whether it is the same, bit for bit."""
        take = self.current
        if take is not None:
            self.speech.again(take)

    def open_take(self) -> None:
        """Open the selected take on the timeline, to see and change how it is said."""
        take = self.current
        if take is None:
            self.host.refuse(Message("Select a take in the list first."))
        else:
            self.studio.open_take.show(take.id, self.speech)

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
            settings = dict(json.loads(take.settings or "{}").get("settings", {}))
            settings.pop("plan", None)  # how a person let it be said; the form speaks the text anew
            self.form.fill(Wish(take.voice, take.engine, checkpoint, take.seed, take.text, settings))

    def delete(self) -> None:
        """Take the selected take out of the list."""
        take = self.current
        if take is not None and not self.read_only:
            self.studio.document.apply(delete_take, take.id, source=self)

    def close_sound(self) -> None:
        """Stop reading and speaking."""
        self.aloud.close()
        self._background.close()
        self.view.close_sound()

    def _connect(self) -> None:
        work = self.studio.work
        self.form.source_changed.connect(self._list_checkpoints)
        self.list.chosen.connect(lambda _ids: self._show_chosen())
        self.takes.toggled.connect(self._toggle_playing)
        self.takes.again.connect(self.make_again)
        self.takes.open_wanted.connect(self.open_take)
        self.takes.settings_wanted.connect(self.copy_settings)
        self.takes.export_wanted.connect(self.export)
        self.takes.delete_wanted.connect(self.delete)
        self.list.opened.connect(lambda _id: self.view.play())
        self.view.refused.connect(self.host.refuse)
        self._background.failed.connect(self.host.complain)
        self.speech.refused.connect(self.host.complain)
        self.speech.proved.connect(self.host.say)
        work.speech.said.connect(self._show_doing)
        work.speech.spoken.connect(self._on_spoken)
        work.jobs_changed.connect(self.aloud.show_state)
        work.trained.connect(self._on_trained)
        flip = QShortcut(QKeySequence("B"), self)
        flip.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        flip.activated.connect(self.view.flip)

    def _arrange(self) -> None:
        tr = self.tr
        content = QSplitter()
        content.setChildrenCollapsible(False)
        for widget, stretch in ((self.form, 0), (self.takes, 4), (self.view, 4)):
            content.addWidget(widget)
            content.setStretchFactor(content.count() - 1, stretch)
        sentence = tr(
            "Here a voice speaks what you type. Mark some turns of a speaker gold, or record a voice, first."
        )
        empty = EmptyState(
            "megaphone", sentence, tr("Record a voice"), lambda: self.host.show_panel("record")
        )
        self.show_either(content, empty)

    def _show_doing(self, message: Message) -> None:
        if self.studio.work.speech.under_way:
            self.form.doing.setText(translated(message))

    def _on_trained(self, _folder: Path, event: Event) -> None:
        if isinstance(event, Checkpoint | Done):
            self._list_checkpoints()

    def _on_spoken(self, take_id: int) -> None:
        self.form.doing.setText("")
        self.choose(take_id)

    def choose(self, take_id: int) -> None:
        """Select a take in the list and show it beside."""
        self.list.select([take_id], take_id)
        self._show_chosen()

    def _list_checkpoints(self) -> None:
        wish, project = self.form.wish, self.studio.document.project
        info = ENGINES.get(wish.engine)
        if info is not None and info.trainable:
            runs = runs_of(project, wish.engine, wish.voice)
            self._background.run(partial(choices, runs), self.form.show_checkpoints, instead_of="checkpoints")

    def _show_chosen(self) -> None:
        take = self.current
        self.view.show_take(take, self.studio.document.project)
        self.takes.allow(take is not None, self.read_only_reason)
        if take is not None:
            self.studio.open_take.prepare()

    def _toggle_playing(self) -> None:
        playback = self.studio.playback
        if playback.playing:
            playback.stop()
        else:
            self.view.play()


def _copy(source: Path, target: Path) -> Message:
    try:
        shutil.copyfile(source, target)
    except OSError as error:
        raise StudioError(
            "{name} could not be written: {reason}.", name=target.name, reason=error.strerror or str(error)
        ) from error
    return Message("Wrote {path}", {"path": str(target)})
