"""What is said otherwise than it is written, and what nobody reads: looked through and put right by rules."""

from collections import Counter
from dataclasses import dataclass, field

from PySide6.QtWidgets import QComboBox, QTableView, QWidget

from studio.project import edits
from studio.project.values import RuleKind
from studio.speech.reading import Reading, Unread
from studio.speech.text_rules import rule_for
from studio.steps.normalise import Looked, look_through
from studio.steps.own_words import base_language
from studio.ui.commands import text
from studio.ui.commands.host import Host
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.looking_panel import LookingPanel, Question
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import DELETE, RowTable
from studio.ui.translation import tr

READINGS, UNREAD = "readings", "unread"


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """A line of the list: a written word and what is said for it, or a character that is not read."""

    id: int
    written: str
    said: str
    count: int
    places: tuple[tuple[int, int], ...]
    own: bool = False
    found: Reading | Unread | None = field(default=None, compare=False)


class ReadingPanel(LookingPanel):
    """A list by frequency. Typing what is said makes a rule of the project; Enter goes to the next place."""

    of_texts = True
    tables = frozenset({"recordings", "text_rules", "turns", "words"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.kind = QComboBox()
        self.kind.addItem(self.tr("Said otherwise"), READINGS)
        self.kind.addItem(self.tr("Not read"), UNREAD)
        self.model = RowModel(self._columns(), self)
        about = self.tr("A double click goes to the next place of a word. Type in “Said as” to make a rule.")
        self.list = RowTable(self.model, self.tr("Reading"), about)
        self.list.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.list.own_keys = self.list.own_keys - DELETE
        self._looked = Looked((), ())
        self._visited: Counter[tuple[str, str]] = Counter()
        self._arrange()
        self.kind.currentIndexChanged.connect(self._show_lines)
        self.list.opened.connect(self._go)
        self.refresh()

    @property
    def language(self) -> str:
        """The language of the current recording, whose texts and rules are shown."""
        recording_id = self.studio.document.recording_id
        return self.studio.document.project.recording(recording_id).language if recording_id else "en"

    @property
    def _has_text(self) -> bool:
        return any(turn.text for turn in self.studio.timeline.rows.turns)

    def question(self) -> Question:
        """What of the texts is read otherwise than it is written."""
        return look_through, (str(self.studio.document.project.folder), self.language)

    def show_found(self, found: Looked) -> None:
        """List the readings, or the characters that nobody reads."""
        self._looked = found
        self._show_lines()

    def allow(self) -> None:
        """What can be done, and how much is left unread."""
        self._write.allow(
            self._has_text and not self.read_only,
            self.read_only_reason or self.tr("No turn has a text yet."),
        )
        unread = len(self._looked.unread)
        self.kind.setItemText(
            1, self.tr("Not read ({count})").format(count=unread) if unread else self.tr("Not read")
        )

    def counted(self) -> str:
        """How many words or characters are listed."""
        count = len(self.model.rows)
        if self.kind.currentData() == READINGS:
            template = self.tr("1 word") if count == 1 else self.tr("{count} words")
        else:
            template = self.tr("1 character") if count == 1 else self.tr("{count} characters")
        return template.format(count=count)

    def nothing(self) -> EmptyState:
        """There is no text yet, or all is read as it is written."""
        return self._nothing if self._has_text else self._no_text

    def _show_lines(self) -> None:
        if self.kind.currentData() == READINGS:
            lines = [
                ReadingLine(_id_of(each.written, each.spoken), each.written, each.spoken, each.count,
                            each.places, each.own, each)
                for each in self._looked.readings
            ]  # fmt: skip
        else:
            lines = [
                ReadingLine(_id_of(each.character, ",".join(each.engines)), each.character, self._who(each),
                            each.count, each.places, False, each)
                for each in self._looked.unread
            ]  # fmt: skip
        self.model.editable = not self.read_only and self.kind.currentData() == READINGS
        self.list.show_rows({line.id: line for line in lines}.values())
        self.show_state()

    def _who(self, unread: Unread) -> str:
        if not unread.engines:
            return self.tr("{name}: nobody reads it").format(name=unread.name)
        engines = ", ".join(tr(name) for name in unread.engines)
        return self.tr("{name}: no sound in {engines}").format(name=unread.name, engines=engines)

    def _say_as(self, line: ReadingLine, typed: str) -> bool:
        """Make a rule of what was typed, or change the rule for just this word."""
        typed = " ".join(typed.split())
        if not typed:
            return False
        project, language = self.studio.document.project, base_language(self.language)
        pattern = rule_for(line.written)
        old = [rule for rule in project.text_rules(language, RuleKind.NORMALISE) if rule.pattern == pattern]
        if old:
            done = self.studio.document.apply(edits.change_text_rule, old[0].id, pattern, typed)
        else:
            done = self.studio.document.apply(
                edits.add_text_rule, language, RuleKind.NORMALISE, pattern, typed
            )
        return done is not None

    def _go(self, line_id: int) -> None:
        place = self.model.place_of(line_id)
        if place is None:
            return
        line = self.model.rows[place]
        visited = self._visited[line.written, line.said]
        self._visited[line.written, line.said] += 1
        turn_id, position = line.places[visited % len(line.places)]
        text.go_to_word(self.host, turn_id, position, play=True)

    def _columns(self) -> list[Column]:
        tr = self.tr
        return [
            Column(tr("Written"), lambda line: line.written, width=12),
            Column(tr("Said as"), lambda line: line.said, edit=self._say_as,
                   about=tr("What is read aloud. Type something else to make a rule of this project")),
            Column(tr("Places"), lambda line: str(line.count), width=6, number=True,
                   about=tr("How often it is in the texts of this language")),
            Column(tr("By"), self._by, width=10, needs_px=360,
                   about=tr("Who says so: the language, or a rule")),
        ]  # fmt: skip

    def _by(self, line: ReadingLine) -> str:
        if isinstance(line.found, Unread):
            return ""
        return self.tr("your rule") if line.own else self.tr("language")

    def _arrange(self) -> None:
        tr = self.tr
        self.kind.setAccessibleName(tr("What is listed"))
        self.kind.setToolTip(
            tr("Words that are said otherwise than written, or characters that nobody reads")
        )
        self._no_text = EmptyState(
            "type",
            tr("How texts are read aloud is looked through here. There is no text yet."),
            tr("Transcribe…"),
            lambda: text.transcribe(self.host),
        )
        self._nothing = EmptyState("circle-check", tr("Nothing of this kind is in the texts."))
        waits = EmptyState("type", tr("The texts are being read."))
        self._write = PictureButton(
            "megaphone", tr("Read the recording"), tr("Write into the recording how each word is said"),
            lambda: text.normalise(self.host), action="normalise",
        )  # fmt: skip
        rules = PictureButton("list", tr("Rules…"), tr("The rules of this project, and its glossary"),
                              lambda: text.rules(self.host), action="text-rules")  # fmt: skip
        foot = [button_row(self._write, rules)]
        self.lay_out(self.list, waits, (self._no_text, self._nothing), [self.kind], foot)


def _id_of(written: str, said: str) -> int:
    return hash((written, said))
