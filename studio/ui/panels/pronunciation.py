"""Words that no dictionary has, with a proposal of how they are said, and the project's own dictionary."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QTableView, QWidget

from studio.errors import StudioError
from studio.project import edits
from studio.speech.ipa import ipa_of, phones_of_ipa, phones_typed
from studio.steps.own_words import base_language
from studio.steps.pronounce import UnknownWord, say_phones, unknown_words
from studio.ui.commands import text
from studio.ui.commands.host import Host
from studio.ui.looking import Looking
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.looking_panel import LookingPanel, Question
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import RowTable

ALL, UNKNOWN, OWN = "all", "unknown", "own"


@dataclass(frozen=True, slots=True)
class WordLine:
    """A word, how it is said (ARPABET, or "" where nothing is proposed), and whether the project says so."""

    id: int
    word: str
    phones: tuple[str, ...]
    count: int
    places: tuple[tuple[int, int], ...]
    own: bool

    @property
    def arpabet(self) -> str:
        """All ways to say it, commas between."""
        return ", ".join(self.phones)

    @property
    def ipa(self) -> str:
        """The same in the International Phonetic Alphabet."""
        return ", ".join(ipa_of(each) for each in self.phones)


class PronunciationPanel(LookingPanel):
    """A word is heard where it is said, its proposal in the project's sounds; what is typed is kept."""

    of_texts = True
    tables = frozenset({"pronunciations", "recordings", "text_rules", "turns", "words"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.saying = Looking(self.studio, self)
        self.kind = QComboBox()
        for title, name in (
            (self.tr("All"), ALL),
            (self.tr("Not known"), UNKNOWN),
            (self.tr("Your dictionary"), OWN),
        ):
            self.kind.addItem(title, name)
        self.model = RowModel(self._columns(), self)
        about = self.tr("F2 or a click in a pronunciation changes it; a double click hears the word.")
        self.list = RowTable(self.model, self.tr("Pronunciation"), about)
        self.list.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self._unknown: list[UnknownWord] = []
        self._visited: Counter[str] = Counter()
        self._arrange()
        self._connect()
        self.refresh()

    @property
    def language(self) -> str:
        """The language whose words are shown: that of the current recording."""
        recording_id = self.studio.document.recording_id
        code = self.studio.document.project.recording(recording_id).language if recording_id else "en"
        return base_language(code)

    def question(self) -> Question:
        """The words of the project that no dictionary knows."""
        return unknown_words, (str(self.studio.document.project.folder), self.language)

    def show_found(self, found: list[UnknownWord]) -> None:
        """List them with the project's own pronunciations."""
        self._unknown = found
        self._show_lines()

    def reread(self) -> None:
        """Show the project's own at once, and look for unknown words again."""
        self._show_lines()
        super().reread()

    def _show_lines(self) -> None:
        own: dict[str, list[str]] = {}
        for each in self.studio.document.project.pronunciations(self.language):
            own.setdefault(each.word, []).append(each.phones)
        lines = [
            WordLine(hash(each.word), each.word, each.phones[:1], each.count, each.places, False)
            for each in self._unknown
            if each.word not in own
        ]
        kind = self.kind.currentData()
        known = [WordLine(hash(word), word, tuple(phones), 0, (), True) for word, phones in own.items()]
        shown = ([] if kind == OWN else lines) + ([] if kind == UNKNOWN else known)
        self.model.editable = not self.read_only
        self.list.show_rows(shown)
        self.show_state()

    def allow(self) -> None:
        """What can be done with the selected word."""
        line = self._chosen()
        reason = self.read_only_reason or self.tr("Select a word first.")
        self._hear.allow(
            line is not None and bool(line.places), self.tr("Select a word that is said somewhere.")
        )
        self._say.allow(line is not None and not self.saying.busy, self.tr("Select a word first."))
        self._accept.allow(line is not None and not line.own and not self.read_only, reason)
        self._forget.allow(line is not None and line.own and not self.read_only, reason)

    def counted(self) -> str:
        """How many words are listed."""
        count = len(self.model.rows)
        template = self.tr("1 word") if count == 1 else self.tr("{count} words")
        return template.format(count=count)

    def nothing(self) -> EmptyState:
        """There is no text yet, or every word is known."""
        has_text = any(turn.text for turn in self.studio.timeline.rows.turns)
        return self._nothing if has_text else self._no_text

    def _chosen(self) -> WordLine | None:
        ids = self.list.chosen_ids()
        place = self.model.place_of(next(iter(ids))) if ids else None
        return self.model.rows[place] if place is not None else None

    # What the user does

    def _write(self, line: WordLine, typed: str, read: Callable[[str], str]) -> bool:
        """Keep what was typed, several ways with commas between."""
        try:
            phones = [read(part) for part in typed.split(",") if part.strip()]
        except StudioError as error:
            self.host.refuse(error.message)
            return False
        if not phones:
            return False
        change = self.studio.document.apply(edits.set_pronunciations, self.language, line.word, phones)
        return change is not None

    def accept(self) -> None:
        """Keep the proposal for the word that is chosen."""
        line = self._chosen()
        if line is not None and line.phones:
            self.studio.document.apply(edits.set_pronunciations, self.language, line.word, list(line.phones))

    def forget(self) -> None:
        """Take the word that is chosen out of the dictionary."""
        line = self._chosen()
        if line is not None and line.own:
            self.studio.document.apply(edits.set_pronunciations, self.language, line.word, [])

    def hear(self) -> None:
        """Play the chosen word at the next place where it is said."""
        line = self._chosen()
        if line is not None and line.places:
            visited = self._visited[line.word]
            self._visited[line.word] += 1
            text.go_to_word(self.host, *line.places[visited % len(line.places)], play=True)

    def say(self) -> None:
        """Let the pronunciation of the chosen word be heard in the project's own sounds."""
        line = self._chosen()
        if line is not None and line.phones:
            folder = str(self.studio.document.project.folder)
            self._failure.clear()
            self.saying.ask(say_phones, (folder, line.phones[0]))

    def _heard(self, sound: tuple[object, int]) -> None:
        samples, rate = sound
        self.studio.playback.play_samples(samples, rate)  # type: ignore[arg-type]

    def _columns(self) -> list[Column]:
        tr = self.tr
        return [
            Column(tr("Word"), lambda line: line.word, width=13),
            Column(tr("ARPABET"), lambda line: line.arpabet,
                   edit=lambda line, typed: self._write(line, typed, phones_typed),
                   about=tr("The sounds as aligners write them; several ways with commas between")),
            Column(tr("IPA"), lambda line: line.ipa, width=12,
                   edit=lambda line, typed: self._write(line, typed, phones_of_ipa),
                   about=tr("The sounds in the International Phonetic Alphabet")),
            Column(tr("Said"), lambda line: str(line.count) if line.count else "", width=5, number=True,
                   about=tr("How often it is said"), needs_px=330),
            Column(tr("From"), lambda line: tr("you") if line.own else tr("proposed"), width=9, needs_px=420),
        ]  # fmt: skip

    def _connect(self) -> None:
        self.saying.found.connect(self._heard)
        self.saying.failed.connect(self.fail)
        self.saying.busy_changed.connect(self.show_state)
        self.kind.currentIndexChanged.connect(self._show_lines)
        self.list.chosen.connect(lambda _ids: self.show_state())
        self.list.opened.connect(lambda _id: self.hear())
        self.list.delete_pressed.connect(self.forget)

    def _arrange(self) -> None:
        tr = self.tr
        self.kind.setAccessibleName(tr("Which words"))
        self.kind.setToolTip(tr("Words that no dictionary has, or those that you told"))
        self._hear = PictureButton(
            "volume-2", tr("Hear"), tr("Hear the word where it is said; again for the next place"), self.hear
        )
        self._say = PictureButton(
            "audio-lines",
            tr("Proposal"),
            tr("Hear its sounds as they are written, joined from the project's aligned words"),
            self.say,
        )
        self._accept = PictureButton(
            "check", tr("Right"), tr("Keep the proposal in your dictionary"), self.accept
        )
        self._forget = PictureButton(
            "trash-2", tr("Forget"), tr("Take the word out of your dictionary"), self.forget
        )
        self._no_text = EmptyState(
            "speech",
            tr("Words that no dictionary has are listed here. There is no text yet."),
            tr("Transcribe…"),
            lambda: text.transcribe(self.host),
        )
        self._nothing = EmptyState("circle-check", tr("Every word is in the dictionary."))
        waits = EmptyState("speech", tr("The words are being looked up."))
        foot = [button_row(self._hear, self._say, self._accept, self._forget)]
        self.lay_out(self.list, waits, (self._no_text, self._nothing), [self.kind], foot)
