"""The layers of texts: as written, as said and as recognised, with what differs marked."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QTableView, QVBoxLayout, QWidget

from studio.errors import Message
from studio.project import edits
from studio.project.values import Recognition, Turn
from studio.speech.text_layers import Difference, Marked, differences
from studio.steps.own_words import WithOwnWords, own_words_of
from studio.ui.commands import review, text
from studio.ui.commands.host import Host
from studio.ui.looking import Looking
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.explanation import Explanation
from studio.ui.panels.panel import Panel
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import DELETE, RowTable
from studio.ui.theme import current_theme
from studio.ui.timeline.geometry import Span, clock
from studio.ui.translation import translated

LOOKED_AFTER_MS = 500
LISTED = 500
"""How many turns are listed: those that differ most."""


@dataclass(frozen=True, slots=True)
class LayerLine:
    """A turn, what was heard in it, and how that differs from its text; None while it is compared."""

    id: int
    turn: Turn
    speaker: str
    heard: str
    source: str
    difference: Difference | None

    @property
    def wrong(self) -> str:
        """How many of how many spoken words differ."""
        return f"{self.difference.wrong}/{self.difference.said}" if self.difference else ""


class LayersPanel(Panel):
    """The recognised turns of the current recording, those that differ most first."""

    tables = frozenset({"recordings", "recognitions", "speakers", "text_rules"})
    added_up = frozenset({"turns"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.looking = Looking(self.studio, self)
        self.model = RowModel(self._columns(), self)
        about = self.tr("Turns that a recogniser heard, those that differ most first. Enter goes to one.")
        self.list = RowTable(self.model, self.tr("Recognised text"), about)
        self.list.own_keys = self.list.own_keys - DELETE
        self.list.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self._heard: dict[int, Recognition] = {}
        self._asked: dict[int, tuple[str, str]] = {}
        self._found: dict[int, Difference] = {}
        self._compared: dict[int, tuple[str, str]] = {}
        self._soon = QTimer(self, singleShot=True, interval=LOOKED_AFTER_MS)
        self._soon.timeout.connect(self._look)
        self._arrange()
        self.looking.found.connect(self._take)
        self.looking.failed.connect(self._fail)
        self.looking.busy_changed.connect(self._show_state)
        self.list.chosen.connect(lambda _ids: self._show_state())
        self.list.opened.connect(self._go)
        self.reread()

    def reread(self) -> None:
        document = self.studio.document
        recording_id = document.recording_id
        self._heard = {} if recording_id is None else document.project.recognitions(recording_id)
        self._show_lines()
        layers = self._layers()
        if any(self._compared.get(turn_id) != both for turn_id, both in layers.items()):
            self._soon.start()
        self._show_state()

    def lists(self) -> list[QWidget]:
        return [self.list]

    def close_sound(self) -> None:
        self._soon.stop()
        self.looking.stop()

    def layers_shown(self) -> str:
        """What is shown of the chosen turn, as rich text."""
        return self._explained.text()

    def _layers(self) -> dict[int, tuple[str, str]]:
        """The text and what was heard of each recognised turn of the current recording."""
        heard, turns = self._heard, self.studio.timeline.rows.turns
        return {turn.id: (turn.text, heard[turn.id].text) for turn in turns if turn.id in heard}

    def _look(self) -> None:
        project, recording_id = self.studio.document.project, self.studio.document.recording_id
        if recording_id is None:
            return
        self._asked = self._layers()
        language = project.recording(recording_id).language
        layers = [(turn_id, *both) for turn_id, both in self._asked.items()]
        self.looking.ask(WithOwnWords(differences, own_words_of(project, language)), (layers, language))

    def _take(self, found: dict[int, Difference]) -> None:
        self._found, self._compared = found, self._asked
        self._show_lines()
        self._show_state()

    def _show_lines(self) -> None:
        names = {speaker.id: speaker.name for speaker in self.studio.document.project.speakers()}
        worst = sorted(
            (-known.error_rate if (known := self._known(turn)) else 0.0, turn.start, turn.id)
            for turn in self.studio.timeline.rows.turns
            if turn.id in self._heard
        )
        lines = []
        for _, _, turn_id in worst[:LISTED]:
            turn = self.studio.timeline.rows.turn(turn_id)
            if turn is not None:
                heard = self._heard[turn_id]
                speaker = names.get(turn.speaker_id or 0, "")
                lines.append(LayerLine(turn_id, turn, speaker, heard.text, heard.source, self._known(turn)))
        chosen = self.list.chosen_ids()
        with self.list.without_echo():
            self.model.set_rows(lines)
        self.list.select(chosen)

    def _known(self, turn: Turn) -> Difference | None:
        """How a turn differs from what was heard; None where that is compared no more."""
        both = (turn.text, self._heard[turn.id].text)
        return self._found.get(turn.id) if self._compared.get(turn.id) == both else None

    def _show_state(self) -> None:
        chosen = [line for line in self.model.rows if line.id in self.list.chosen_ids()]
        self._explained.say(self._explanation(chosen[0]) if len(chosen) == 1 else "")
        reason = self.read_only_reason or self.tr("Select a turn first.")
        self._again.allow(bool(chosen) and not self.read_only, reason)
        self._take_text.allow(bool(chosen) and not self.read_only, reason)
        compared = [each for turn_id, each in self._found.items() if turn_id in self._heard]
        said = sum(each.said for each in compared)
        wrong = sum(each.wrong for each in compared)
        busy = self.looking.busy or self._soon.isActive()
        if busy:
            self._count.setText(self.tr("Comparing…"))
        elif said:
            self._count.setText(
                self.tr("{wrong} of {said} words differ ({percent} %)").format(
                    wrong=wrong, said=said, percent=round(100 * wrong / said)
                )
            )
        else:
            self._count.setText("")
        self._middle.setCurrentWidget(self.list if self.model.rows else self._nothing)

    def _explanation(self, line: LayerLine) -> str:
        words = self.studio.document.project.words(line.id)
        spoken = " ".join(word.spoken or word.text for word in words)
        if line.difference and not all(word.spoken for word in words):
            spoken = line.difference.spoken
        own = _coloured(line.difference.own) if line.difference else escape(line.turn.text)
        heard = _coloured(line.difference.heard) if line.difference else escape(line.heard)
        rows = [
            (self.tr("Written"), own or self.tr("(nothing)")),
            (self.tr("Said"), escape(spoken)),
            (self.tr("Recognised"), heard or self.tr("(nothing)")),
        ]
        cells = "".join(
            f'<tr><td style="padding-right:8px; color:{current_theme().muted}">{escape(title)}</td>'
            f"<td>{shown}</td></tr>"
            for title, shown in rows
        )
        source = line.turn.text_source
        mark = (
            self.tr("The text was written by {tool}; nobody has changed it.").format(tool=source)
            if source
            else ""
        )
        return f"<table>{cells}</table>{escape(mark)}"

    def _fail(self, message: Message) -> None:
        self._explained.say(escape(translated(message)))

    def _go(self, turn_id: int) -> None:
        place = self.model.place_of(turn_id)
        if place is not None:
            turn = self.model.rows[place].turn
            review.show_turn(self.host, turn.recording_id, turn.id, Span(turn.start, turn.end))

    def transcribe_again(self) -> None:
        """Listen to the chosen turns again."""
        self.studio.timeline.selection.select_turns(self.list.chosen_ids())
        text.transcribe_selected(self.host)

    def take(self) -> None:
        """Let what was heard be the text of the chosen turns."""
        self.studio.document.apply(edits.take_recognised, sorted(self.list.chosen_ids()))

    def _columns(self) -> list[Column]:
        tr = self.tr
        return [
            Column(tr("Time"), lambda line: clock(line.turn.start, 0.1), width=7, number=True),
            Column(tr("Speaker"), lambda line: line.speaker, width=10, needs_px=420),
            Column(tr("Differs"), lambda line: line.wrong, width=7, number=True,
                   about=tr("How many of the turn's spoken words are others in what was heard")),
            Column(tr("Recognised"), lambda line: line.heard,
                   lambda line: tr("Heard by {tool}").format(tool=line.source)),
        ]  # fmt: skip

    def _arrange(self) -> None:
        tr = self.tr
        self._count = QLabel()
        self._count.setAccessibleName(tr("How much differs"))
        self._explained = Explanation(tr("Layers of the turn"))
        label = self._explained.widget()
        assert isinstance(label, QLabel)
        label.setTextFormat(Qt.TextFormat.RichText)
        middle = QWidget()
        self._middle = QStackedLayout(middle)
        self._nothing = EmptyState(
            "layers",
            tr("What a recogniser hears is compared here with the text of the turns. Nothing was heard yet."),
            tr("Transcribe…"),
            lambda: text.transcribe(self.host),
        )
        for widget in (self.list, self._nothing):
            self._middle.addWidget(widget)
        self._again = PictureButton(
            "refresh-cw", tr("Again…"), tr("Listen to the selected turns again"), self.transcribe_again
        )
        self._take_text = PictureButton(
            "check", tr("Take"), tr("What was heard becomes the text of the selected turns"), self.take
        )
        head = QHBoxLayout()
        head.setContentsMargins(8, 4, 6, 4)
        head.addWidget(self._count, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(middle, 1)
        layout.addWidget(self._explained)
        layout.addWidget(button_row(self._again, self._take_text))
        self._content = self.list
        self.setFocusProxy(self.list)


def _coloured(words: Marked) -> str:
    """The words as rich text; those that the other layer lacks in colour and underlined."""
    colour = current_theme().warning
    return " ".join(
        escape(word) if same else f'<span style="color:{colour}"><u>{escape(word)}</u></span>'
        for word, same in words
    )
