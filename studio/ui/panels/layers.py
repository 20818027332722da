"""The layers of texts: as written, as said and as recognised, with what differs marked."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView, QWidget

from studio.project import edits
from studio.speech.text_layers import Marked
from studio.steps.looked_up import Heard, HeardTurn, compare_layers
from studio.ui.commands import review, text
from studio.ui.commands.host import Host
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.explanation import Explanation
from studio.ui.panels.looking_panel import LookingPanel, Question
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import DELETE, RowTable
from studio.ui.theme import current_theme
from studio.ui.timeline.geometry import Span, clock

LISTED = 500
"""How many turns are listed: those that differ most."""


@dataclass(frozen=True, slots=True)
class LayerLine:
    """A row: a turn as it was compared, and where it starts by now, in seconds."""

    id: int
    turn: HeardTurn
    start: float

    @property
    def wrong(self) -> str:
        """How many of how many spoken words differ."""
        return f"{self.turn.difference.wrong}/{self.turn.difference.said}"


class LayersPanel(LookingPanel):
    """The recognised turns of the current recording, those that differ most first."""

    of_texts = True
    tables = frozenset({"recordings", "recognitions", "speakers", "text_rules", "turns"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.model = RowModel(self._columns(), self)
        about = self.tr("Turns that a recogniser heard, those that differ most first. Enter goes to one.")
        self.list = RowTable(self.model, self.tr("Recognised text"), about)
        self.list.own_keys = self.list.own_keys - DELETE
        self.list.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self._heard: Heard | None = None
        self._arrange()
        self.list.chosen.connect(lambda _ids: self.show_state())
        self.list.opened.connect(self._go)
        self.refresh()

    def reread(self) -> None:
        """Compare again; of another recording nothing is known yet."""
        if self._heard is not None and self._heard.recording_id != self.studio.document.recording_id:
            self._list(None)
        super().reread()

    def question(self) -> Question | None:
        """Where the texts of this recording differ."""
        recording_id = self.studio.document.recording_id
        if recording_id is None:
            return None
        return compare_layers, (str(self.studio.document.project.folder), recording_id, LISTED)

    def show_found(self, found: Heard) -> None:
        """List the turns whose texts differ."""
        self._list(found)

    def _list(self, heard: Heard | None) -> None:
        self._heard = heard
        now = self.studio.timeline.rows.turn
        turns = [(each, now(each.turn_id)) for each in (heard.turns if heard else ())]
        self.list.show_rows(LayerLine(each.turn_id, each, turn.start) for each, turn in turns if turn)

    def show_moved(self) -> None:
        """List them anew by what is selected now."""
        self._list(self._heard)

    def allow(self) -> None:
        """Say what differs in the selected turn and what can be done about it."""
        chosen = [line for line in self.model.rows if line.id in self.list.chosen_ids()]
        self._explained.say(self._explanation(chosen[0].turn) if len(chosen) == 1 else "")
        reason = self.read_only_reason or self.tr("Select a turn first.")
        self._again.allow(bool(chosen) and not self.read_only, reason)
        self._take_text.allow(bool(chosen) and not self.read_only, reason)

    def counted(self) -> str:
        """How many words differ."""
        heard = self._heard
        if heard is None or not heard.said:
            return ""
        return self.tr("{wrong} of {said} words differ ({percent} %)").format(
            wrong=heard.wrong, said=heard.said, percent=round(100 * heard.wrong / heard.said)
        )

    def nothing(self) -> EmptyState:
        """What to do where nothing was heard yet."""
        return self._nothing

    def layers_shown(self) -> str:
        """What is shown of the chosen turn, as rich text."""
        return self._explained.text()

    def _explanation(self, turn: HeardTurn) -> str:
        words = self.studio.document.project.words(turn.turn_id)
        spoken = " ".join(word.spoken or word.text for word in words)
        if not all(word.spoken for word in words):
            spoken = turn.difference.spoken
        rows = [
            (self.tr("Written"), _coloured(turn.difference.own) or self.tr("(nothing)")),
            (self.tr("Said"), escape(spoken)),
            (self.tr("Recognised"), _coloured(turn.difference.heard) or self.tr("(nothing)")),
        ]
        cells = "".join(
            f'<tr><td style="padding-right:8px; color:{current_theme().muted}">{escape(title)}</td>'
            f"<td>{shown}</td></tr>"
            for title, shown in rows
        )
        source = turn.text_source
        mark = (
            self.tr("The text was written by {tool}; nobody has changed it.").format(tool=source)
            if source
            else ""
        )
        return f"<table>{cells}</table>{escape(mark)}"

    def _go(self, turn_id: int) -> None:
        turn = self.studio.timeline.rows.turn(turn_id)
        if turn is not None:
            review.show_turn(self.host, turn.recording_id, turn_id, Span(turn.start, turn.end))

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
            Column(tr("Time"), lambda line: clock(line.start, 0.1), width=7, number=True),
            Column(tr("Speaker"), lambda line: line.turn.speaker, width=10, needs_px=420),
            Column(tr("Differs"), lambda line: line.wrong, width=7, number=True,
                   about=tr("How many of the turn's spoken words are others in what was heard")),
            Column(tr("Recognised"), lambda line: line.turn.heard,
                   lambda line: tr("Heard by {tool}").format(tool=line.turn.source)),
        ]  # fmt: skip

    def _arrange(self) -> None:
        tr = self.tr
        self._count.setAccessibleName(tr("How much differs"))
        self._explained = Explanation(tr("Layers of the turn"))
        label = self._explained.widget()
        assert isinstance(label, QLabel)
        label.setTextFormat(Qt.TextFormat.RichText)
        self._nothing = EmptyState(
            "layers",
            tr("What a recogniser hears is compared here with the text of the turns. Nothing was heard yet."),
            tr("Transcribe…"),
            lambda: text.transcribe(self.host),
        )
        waits = EmptyState("layers", tr("The texts are being compared."))
        self._again = PictureButton(
            "refresh-cw", tr("Again…"), tr("Listen to the selected turns again"), self.transcribe_again
        )
        self._take_text = PictureButton(
            "check", tr("Take"), tr("What was heard becomes the text of the selected turns"), self.take
        )
        self.lay_out(
            self.list,
            waits,
            (self._nothing,),
            [],
            [self._explained, button_row(self._again, self._take_text)],
        )


def _coloured(words: Marked) -> str:
    """The words as rich text; those that the other layer lacks in colour and underlined."""
    colour = current_theme().warning
    return " ".join(
        escape(word) if same else f'<span style="color:{colour}"><u>{escape(word)}</u></span>'
        for word, same in words
    )
