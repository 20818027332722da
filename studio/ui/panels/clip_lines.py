"""The lines of the list of clips: each clip with its turn's speaker and how it stands at the gate."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from studio.dataset.gate import AT_THE_GATE, GATE, WORST, AtTheGate, explain_stop, titles
from studio.errors import Message
from studio.project.project import Project
from studio.project.values import Change, Clip, Problem, Recording, Speaker, State, Turn
from studio.ui.document import Document
from studio.ui.standing_problems import RecordingProblems, Spot, standing_problems
from studio.ui.timeline.geometry import clock
from studio.ui.translation import tr, translated


class Scope(StrEnum):
    """Which clips are listed."""

    GOLD = "gold"
    HELD_BACK = "held back"
    WORST = "worst"


@dataclass(frozen=True, slots=True)
class ClipLine:
    """One clip, with its state and why it was rejected. Times in seconds of its recording.

    `of_gold` says whether its turn is gold; `at_gate` what was found in it.
    """

    id: int
    turn_id: int
    recording_id: int
    recording: str
    speaker: str
    colour: int | None
    start: float
    end: float
    text: str
    state: State
    reason: str
    of_gold: bool = True
    at_gate: AtTheGate | None = field(default=None, compare=True)

    @property
    def faded(self) -> bool:
        """Whether it goes into no voice."""
        return self.state is not State.GOLD

    @property
    def seconds(self) -> float:
        """Its length."""
        return self.end - self.start

    @property
    def waits(self) -> bool:
        """Whether it is not gold only because it was not measured yet."""
        return self.of_gold and self.state is AT_THE_GATE and not (self.at_gate and self.at_gate.measured)

    @property
    def risk(self) -> float:
        """How likely something is wrong with it."""
        return self.at_gate.risk if self.at_gate else 0.0

    @property
    def stops(self) -> tuple[Problem, ...]:
        """What was found in it that holds it back."""
        return self.at_gate.stops if self.at_gate else ()


class ClipLines(QObject):
    """The clips of all recordings. Only those of recordings in which something changed are read again.

    Signals
        changed(): some are others, as `read` then tells.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._known: dict[int, list[ClipLine]] = {}
        self._standing = standing_problems(document)
        document.changed.connect(self._on_changed)
        self._standing.changed.connect(self._on_standing_changed)

    def read(self) -> list[ClipLine]:
        """All of them, recording by recording, by time."""
        project = self._document.project
        recordings, speakers = project.recordings(), {each.id: each for each in project.speakers()}
        for recording in recordings:
            if recording.id not in self._known:
                problems = self._standing.of(recording.id)
                self._known[recording.id] = clip_lines(project, recording, speakers, problems)
        return [line for recording in recordings for line in self._known[recording.id]]

    def _on_changed(self, change: Change, _source: object) -> None:
        # Whatever an edit does to a gold turn, it does something to its clips: "turns" need not be heard.
        if change.tables & {"recordings", "speakers"}:
            self._forget(None)
        elif "clips" in change.tables:
            self._forget(change.recording_ids or None)

    def _on_standing_changed(self, spots: set[Spot] | None) -> None:
        if spots is None or spots:
            self._forget(None if spots is None else {recording_id for recording_id, _ in spots})

    def _forget(self, recording_ids: Iterable[int] | None) -> None:
        for recording_id in list(self._known) if recording_ids is None else recording_ids:
            self._known.pop(recording_id, None)
        self.changed.emit()


def clip_lines(
    project: Project, recording: Recording, speakers: dict[int, Speaker], problems: RecordingProblems
) -> list[ClipLine]:
    """The clips of a recording, by time; those of rejected turns are left out."""
    clips = project.clips(recording_id=recording.id)
    if not clips:
        return []
    turns = {turn.id: turn for turn in project.turns_with_ids({clip.turn_id for clip in clips})}
    standing: dict[int, list[Problem]] = {}
    lines = []
    for clip in clips:
        turn = turns[clip.turn_id]
        if turn.state is State.REJECTED:
            continue
        if turn.id not in standing:
            standing[turn.id] = [each for each in problems.in_turn(turn.id) if each.kind in GATE]
        found = sorted(
            (each for each in standing[turn.id] if each.clip_id == clip.id), key=lambda each: -each.risk
        )
        at_gate = AtTheGate(clip, problems.is_measured(turn.id), tuple(found))
        lines.append(_line(clip, turn, recording, speakers.get(turn.speaker_id or 0), at_gate))
    return lines


def _line(
    clip: Clip, turn: Turn, recording: Recording, speaker: Speaker | None, at_gate: AtTheGate
) -> ClipLine:
    return ClipLine(
        clip.id, turn.id, recording.id, recording.name, speaker.name if speaker else "",
        speaker.colour if speaker else None, clip.start, clip.end, clip.text, clip.state,
        clip.reject_reason, turn.state is State.GOLD, at_gate,
    )  # fmt: skip


def in_scope(lines: Sequence[ClipLine], scope: Scope) -> list[ClipLine]:
    """The clips that are listed: of gold turns, those that the gate holds back, or the worst of all."""
    if scope is Scope.GOLD:
        return [line for line in lines if line.of_gold]
    if scope is Scope.HELD_BACK:
        return [line for line in lines if line.of_gold and line.state is AT_THE_GATE]
    doubtful = [line for line in lines if line.risk and line.state is not State.REJECTED]
    return sorted(doubtful, key=lambda line: (not line.stops, -line.risk))[:WORST]


def summed(lines: Sequence[ClipLine]) -> str:
    """How much goes into each speaker's voice."""
    sums: dict[str, float] = {}
    for line in lines:
        if not line.faded:
            sums[line.speaker] = sums.get(line.speaker, 0.0) + line.seconds
    return "   ".join(f"{speaker} {clock(seconds, 0.1)}" for speaker, seconds in sums.items())


def gate_title(line: ClipLine) -> str:
    """How a clip stands at the gate, in a word or two."""
    if line.waits:
        return tr("Waits for the gate")
    if line.stops:
        return ", ".join(translated(title) for title in titles(line.stops))
    if line.at_gate is None or not line.at_gate.measured:
        return tr("Not measured")
    return tr("Let through") if line.at_gate.clip.let_through and line.at_gate.found else tr("Passes")


def gate_sentences(line: ClipLine) -> str:
    """All that was found in a clip, a sentence a line; "" where there is nothing to say."""
    if line.waits:
        return tr("It is measured in a moment, and becomes gold where nothing is found in it.")
    if line.at_gate is None:
        return ""
    let, said = line.at_gate.clip.let_through, []
    for problem in line.at_gate.found:
        sentence = translated(explain_stop(problem))
        if problem in line.stops:
            said.append(sentence)
        elif problem.kind in let:
            said.append(tr("{found} You let it through.").format(found=sentence))
        else:
            said.append(tr("Nearly: {found}").format(found=sentence))
    return "\n".join(said)


NONE_HELD_BACK = Message("The gate holds no clip back.")
NO_WORST = Message("No clip was found in which something may be wrong.")
