"""What the speakers' voices show: who may be one person, who is hardly heard, who may be two people."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QTableView, QVBoxLayout

from studio.errors import Message
from studio.project.edits_speakers import merge_speakers
from studio.project.project import Project
from studio.project.values import Change, Turn
from studio.speech.speaker_findings import Alike, SpeakerFindings
from studio.ui.commands.host import Host
from studio.ui.panels.buttons import PictureButton
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import RowTable
from studio.ui.panels.swatch import swatch
from studio.ui.translation import filled, tr, translated


@dataclass(frozen=True)
class VoiceLine:
    """One thing that the voices show: about speaker `first`, and `second` where there is one.

    `kind` is "same", "ghost", "two" or "closest"; `share` the likeness, or how much of the speech it is.
    """

    id: int
    kind: str
    first: int
    second: int | None
    share: float
    text: str


class VoicesDialog(QDialog):
    """A list of suggestions; each is followed by one undoable step, or not at all."""

    def __init__(self, host: Host, findings: SpeakerFindings) -> None:
        super().__init__(host.widget)
        self._host = host
        self._findings = findings
        self.setWindowTitle(self.tr("Voices compared"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 380)
        self.model = RowModel(self._columns(), self)
        about = self.tr("What the voices show, most certain first. Enter plays the first of the two.")
        self.list = RowTable(self.model, self.tr("What the voices show"), about)
        self.list.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.list.chosen.connect(self._refresh)
        self.list.opened.connect(lambda _id: self._listen(first=True))
        self.note = QLabel(wordWrap=True)
        self._arrange()
        host.studio.document.changed.connect(self._on_changed)
        self.reread()

    def reread(self) -> None:
        """Leave out what is no longer so."""
        lines = voice_lines(self._host.studio.document.project, self._findings)
        self.list.show_rows(lines)
        if lines and not self.list.chosen_ids():
            self.list.select([lines[0].id], lines[0].id)
        urgent = sum(line.kind != "closest" for line in lines)
        text = self.tr("Nothing stands out: every speaker sounds like one person, and like nobody else.")
        if urgent:
            text = self.tr("Listen before you merge: likeness is 1 for two recordings of one voice.")
        self.note.setText(text)
        self._refresh()

    def line(self) -> VoiceLine | None:
        """The line that is chosen."""
        chosen = self.list.current_id() if self.list.chosen_ids() else None
        return next((line for line in self.model.rows if line.id == chosen), None)

    def _columns(self) -> list[Column]:
        def picture(line: VoiceLine) -> QIcon | None:
            speakers = {each.id: each for each in self._host.studio.document.project.speakers()}
            return swatch(speakers[line.first].colour) if line.first in speakers else None

        return [
            Column(self.tr("What"), lambda line: line.text, lambda line: line.text, picture=picture),
            Column(self.tr("Likeness"), _figure, width=9, number=True,
                   about=self.tr("How alike two voices are, about 1 for one voice; or the share of speech")),
        ]  # fmt: skip

    def _arrange(self) -> None:
        self.first = PictureButton("play", "", "", partial(self._listen, True))
        self.second = PictureButton("play", "", "", partial(self._listen, False))
        self.merge = PictureButton(
            "merge", self.tr("Merge"), self.tr("These two are one person"), self._merge
        )
        self.apart = PictureButton(
            "split",
            self.tr("Break up"),
            self.tr("Give the turns to two speakers, by their sound"),
            self._part,
        )
        row = QHBoxLayout()
        for button in (self.first, self.second, self.merge, self.apart):
            row.addWidget(button)
        row.addStretch(1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.note)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)

    def _refresh(self, _changed: object = None) -> None:
        line = self.line()
        names = {each.id: each.name for each in self._host.studio.document.project.speakers()}
        heard = (line.first, line.second) if line else (None, None)
        for button, who in zip((self.first, self.second), heard, strict=True):
            button.setVisible(who is not None)
            if who is not None:
                text = self.tr("Hear {name}").format(name=names.get(who, ""))
                button.setText(text)
                button.setAccessibleName(text)
                button.setToolTip(self.tr("Play a turn of this speaker"))
        writable = not self._host.studio.document.read_only
        self.merge.setVisible(line is not None and line.second is not None)
        self.apart.setVisible(line is not None and line.kind == "two")
        self.merge.setEnabled(writable)
        self.apart.setEnabled(writable)

    def _listen(self, first: bool) -> None:
        line = self.line()
        who = (line.first if first else line.second) if line else None
        turn = longest_turn(self._host.studio.document.project, who) if who is not None else None
        if turn is None:
            return
        self._host.studio.document.set_recording(turn.recording_id)
        self._host.studio.timeline.selection.select_turn(turn.id)
        self._host.studio.playback.play_turn(turn.id)

    def _merge(self) -> None:
        line = self.line()
        if line is not None and line.second is not None:
            self._host.studio.document.apply(merge_speakers, line.first, line.second, source=self)

    def _part(self) -> None:
        from studio.ui.commands.speakers import break_up

        line = self.line()
        if line is not None:
            self._findings = without(self._findings, line.first)
            break_up(self._host, line.first, 2)
            self.reread()

    def _on_changed(self, change: Change, _source: object) -> None:
        if change.tables & {"speakers", "turns"}:
            self.reread()


def voice_lines(project: Project, findings: SpeakerFindings) -> list[VoiceLine]:
    """The findings about speakers who are still there, in words; what asks for something comes first."""
    names = {speaker.id: speaker.name for speaker in project.speakers()}
    speech = {speaker: project.speech_seconds(speaker) for speaker in names}
    lines: list[VoiceLine] = []

    def add(kind: str, first: int, second: int | None, share: float, text: Message) -> None:
        # Of what it says, not of its place: lines before it go, and what is chosen has to stay.
        line_id = hash((kind, first, second)) & 0x7FFFFFFF
        lines.append(VoiceLine(line_id, kind, first, second, share, translated(text)))

    for each in findings.same:
        if each.first in names and each.second in names:
            less, more = sorted((each.first, each.second), key=lambda who: speech[who])
            values = {"first": names[less], "second": names[more]}
            add("same", less, more, each.likeness, Message("{first} may be {second}: one voice", values))
    for ghost, share in findings.ghosts:
        if ghost in names:
            closest = _closest(findings, ghost, names)
            values = {"name": names[ghost], "other": names[closest[0]] if closest else ""}
            text = Message("{name} is hardly heard; the closest voice is {other}", values)
            if not closest:
                text = Message("{name} is hardly heard", values)
            add("ghost", ghost, closest[0] if closest else None, share, text)
    for who, likeness in findings.two_voices:
        if who in names:
            add("two", who, None, likeness, Message("{name} may be two people", {"name": names[who]}))
    said = {(line.first, line.second) for line in lines}
    for who in names:
        closest = _closest(findings, who, names)
        if closest and (who, closest[0]) not in said and (closest[0], who) not in said:
            values = {"name": names[who], "other": names[closest[0]]}
            text = Message("The closest voice to {name} is {other}", values)
            add("closest", who, closest[0], closest[1], text)
    return lines


def without(findings: SpeakerFindings, speaker_id: int) -> SpeakerFindings:
    """The findings but for what they say of one speaker, whose turns are given to others."""

    def others(pairs: tuple[Alike, ...]) -> tuple[Alike, ...]:
        return tuple(each for each in pairs if speaker_id not in (each.first, each.second))

    return SpeakerFindings(
        others(findings.alike),
        others(findings.same),
        tuple(each for each in findings.ghosts if each[0] != speaker_id),
        tuple(each for each in findings.two_voices if each[0] != speaker_id),
    )


def longest_turn(project: Project, speaker_id: int) -> Turn | None:
    """The turn in which a speaker speaks longest, None where there is none."""
    return max(project.turns(speaker_id=speaker_id), key=lambda turn: turn.end - turn.start, default=None)


def _closest(findings: SpeakerFindings, who: int, names: dict[int, str]) -> tuple[int, float] | None:
    for each in findings.alike:
        if who in (each.first, each.second) and each.first in names and each.second in names:
            return (each.second if each.first == who else each.first), each.likeness
    return None


def _figure(line: VoiceLine) -> str:
    if line.kind == "ghost":
        return filled(tr("{share:.1f} %"), share=100 * line.share)
    return filled(tr("{likeness:.2f}"), likeness=line.share)
