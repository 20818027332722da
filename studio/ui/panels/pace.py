"""The checks of pace, fit and order as a table: each turn's figures beside its speaker's own averages."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QCheckBox, QStackedWidget, QTableView, QVBoxLayout, QWidget

from studio.dataset.pace import SETTING, Figures, JudgedTurn, Oddity
from studio.project.edits_settings import set_setting
from studio.steps.step import Step
from studio.ui.commands import project as project_commands
from studio.ui.commands import review
from studio.ui.commands.host import Host
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.measuring import Measuring, NotMeasured
from studio.ui.panels.pace_figures import PaceFiguresForm
from studio.ui.panels.panel import Panel
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import RowTable
from studio.ui.panels.swatch import swatch
from studio.ui.timeline.geometry import Span, clock
from studio.ui.translation import figure, filled

JUDGED_BY = frozenset({"turns", "words", "settings", "utterances"})

SPEAKER_NEEDS_PX = 350
"""A narrower table says who speaks by colours and in its tooltips only."""

TOO_HIGH, TOO_LOW, DISORDERED = "▲", "▼", "⇅"


@dataclass(frozen=True, slots=True)
class PaceLine:
    """One turn of the table."""

    id: int
    turn: JudgedTurn
    speaker: str
    colour: int | None


class PacePanel(Panel):
    """Words a minute, syllables a second, runs of low scores and order, of the current recording."""

    tables = frozenset({"speakers", "settings"})
    added_up = frozenset({"turns"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self._turns: list[JudgedTurn] = []
        self._judged: int | None = None
        self._figures = Figures()
        self.measuring = Measuring(self, JUDGED_BY, self._plan)
        self.model = RowModel(self._columns(), self)
        about = self.tr("Turns outside of the figures have a mark: ▲ above, ▼ below, ⇅ at another place than "
                        "in the transcript.")  # fmt: skip
        self.list = RowTable(self.model, self.tr("Pace of turns"), about)
        self.list.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.list.keep_columns()
        self.list.chosen.connect(self._go_to_chosen)
        self.list.opened.connect(self._go_to)
        self._arrange()
        self.reread()

    def reread(self) -> None:
        """Measure the turns again, by the figures of the project."""
        has_turns = bool(self.studio.timeline.rows.turns)
        self.set_empty(not has_turns)
        self.empty_state.allow(not self.read_only, self.read_only_reason)
        self._figures = Figures.from_json(self.studio.document.project.setting(SETTING))
        self.form.show_figures(self._figures, self.read_only)
        if has_turns:
            self.measuring.begin(self.studio.document.recording_id)
        self._show()

    def lists(self) -> list[QWidget]:
        """The turns and words that are too fast or too slow."""
        return [self.list]

    def show_turns(self, recording_id: int, turns: list[JudgedTurn]) -> None:
        """Show what was found of a recording."""
        self._turns, self._judged = turns, recording_id
        self._show()

    def _plan(self) -> Step:
        from studio.steps.pace import pace  # with what it needs, it would be a part of the start

        recording_id = self.studio.document.recording_id
        assert recording_id is not None  # it has turns
        return pace(self.studio.document.project, recording_id, partial(self.show_turns, recording_id))

    def _show(self) -> None:
        known = self._judged == self.studio.document.recording_id
        turns = self._turns if known else []
        said_by = {each.id: (each.name, each.colour) for each in self.studio.document.project.speakers()}
        lines = [
            PaceLine(turn.figures.turn_id, turn, *said_by.get(turn.figures.speaker_id or 0, ("", None)))
            for turn in turns
            if turn.odd or not self._only_odd.isChecked()
        ]
        with self.list.without_echo():
            self.model.set_rows(lines)
        self._middle.setCurrentIndex(int(not turns))
        odd = sum(bool(turn.odd) for turn in turns)
        counted = self.tr("Only marked ones ({odd} of {count})").format(odd=odd, count=len(turns))
        self._only_odd.setText(counted if turns else self.tr("Only marked ones"))

    # The table

    def _columns(self) -> list[Column]:
        tr = self.tr
        usual = tr("The average of this speaker, long turns counting more")
        return [
            Column(tr("Time"), self._time, self._tip, lambda line: swatch(line.colour), width=7, number=True),
            Column(tr("Speaker"), lambda line: line.speaker, self._tip, needs_px=SPEAKER_NEEDS_PX),
            Column(tr("Words/min"), self._words, self._tip, width=6, number=True,
                   about=tr("Words a minute, from the first word to the last")),
            Column(tr("Usual"), lambda line: _number(line.turn.usual_words, 0), width=5, number=True,
                   about=usual, needs_px=450),
            Column(tr("Syll./s"), self._syllables, self._tip, width=6, number=True,
                   about=tr("Syllables a second of speaking, pauses left out")),
            Column(tr("Usual"), lambda line: _number(line.turn.usual_syllables, 1), width=5, number=True,
                   about=usual, needs_px=510),
            Column(tr("Fastest"), self._fastest, self._tip, width=7, number=True, needs_px=580,
                   about=tr("Syllables a second of the fastest word of several syllables")),
            Column(tr("Low"), self._low_run, self._tip, width=4, number=True,
                   about=tr("The longest run of words that fit the sound badly")),
        ]  # fmt: skip

    def _time(self, line: PaceLine) -> str:
        at = clock(line.turn.figures.start, 0.1)
        return f"{at} {DISORDERED}" if Oddity.ORDER in line.turn.odd else at

    def _words(self, line: PaceLine) -> str:
        pace = line.turn.figures.words_per_minute
        return _marked(line.turn, Oddity.WORDS, pace, 0, self._figures.most_words)

    def _syllables(self, line: PaceLine) -> str:
        rate = line.turn.figures.syllables_per_s
        return _marked(line.turn, Oddity.SYLLABLES, rate, 1, self._figures.most_syllables)

    def _fastest(self, line: PaceLine) -> str:
        return _marked(line.turn, Oddity.FASTEST, line.turn.figures.fastest or None, 1)

    def _low_run(self, line: PaceLine) -> str:
        return _marked(line.turn, Oddity.LOW_RUN, line.turn.figures.low_run or None, 0)

    def _tip(self, line: PaceLine) -> str:
        usual = self.tr(
            "Usual for this speaker: {words} words a minute, {syllables} syllables a second."
        ).format(words=_number(line.turn.usual_words, 0), syllables=_number(line.turn.usual_syllables, 1))
        return "\n".join(filter(None, [line.speaker, *map(self._sentence, sorted(line.turn.odd)), usual]))

    def _sentence(self, oddity: Oddity) -> str:
        tr, figures = self.tr, self._figures
        sentences = {
            Oddity.WORDS: tr("{least_words:g} to {most_words:g} words a minute are usual."),
            Oddity.SYLLABLES: tr("{least_syllables:g} to {most_syllables:g} syllables a second are usual."),
            Oddity.FASTEST: tr("A word is said faster than {fastest:g} syllables a second."),
            Oddity.LOW_RUN: tr("Several words in a row fit the sound badly: where scores fall and stay low, "
                               "the speaker or the text is wrong."),
            Oddity.ORDER: tr("Its line stands at another place in the transcript."),
        }  # fmt: skip
        return filled(sentences[oddity], **figures.to_json())

    # What the user does

    def _go_to_chosen(self, ids: frozenset[int]) -> None:
        for turn_id in ids:
            self._go_to(turn_id)

    def _go_to(self, turn_id: int) -> None:
        place = self.model.place_of(turn_id)
        if place is not None:
            turn = self.model.rows[place].turn.figures
            review.show_turn(self.host, turn.recording_id, turn.turn_id, Span(turn.start, turn.end))

    def _set_figures(self, figures: Figures) -> None:
        self.studio.document.apply(set_setting, SETTING, figures.to_json(), source=self)

    # Building

    def _arrange(self) -> None:
        tr = self.tr
        self._only_odd = QCheckBox(tr("Only marked ones"))
        self._only_odd.setToolTip(tr("Show only turns that are outside of the figures"))
        self._only_odd.toggled.connect(lambda _on: self._show())
        self.form = PaceFiguresForm()
        self.form.changed.connect(self._set_figures)
        self.form.hide()
        self.edit_figures = PictureButton(
            "sliders-horizontal", tr("Figures"), tr("Between which figures nothing is odd")
        )
        self.edit_figures.setCheckable(True)
        self.edit_figures.toggled.connect(self.form.setVisible)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.list)
        self._middle.addWidget(
            NotMeasured(
                "gauge", tr("The pace of the turns is being measured."),
                tr("The pace of the turns could not be measured."), self.measuring,
            )
        )  # fmt: skip
        layout.addWidget(self._middle, 1)
        layout.addWidget(self.form)
        layout.addWidget(button_row(self.edit_figures, self._only_odd))
        empty = EmptyState(
            "gauge",
            tr(
                "How fast each turn is said belongs here. Import a recording and find who speaks when, first."
            ),
            tr("Import recordings…"),
            partial(project_commands.import_recordings, self.host),
        )
        self.begins_at = self.list
        self.show_either(content, empty)


def _marked(turn: JudgedTurn, oddity: Oddity, value: float | None, decimals: int, most: float = 0.0) -> str:
    text = _number(value, decimals)
    if oddity not in turn.odd or value is None:
        return text
    return f"{text} {TOO_HIGH if value > most else TOO_LOW}"


def _number(value: float | None, decimals: int) -> str:
    return "–" if value is None else figure(value, f".{decimals}f")
