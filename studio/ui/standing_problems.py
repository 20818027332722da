"""The problems that still hold: neither accepted, nor of turns that changed since they were checked.

Edits touch a turn or two of thousands, so only what is known of these is worked out again.
"""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QObject, Signal

from studio.project.edits_review import is_accepted
from studio.project.fingerprints import turn_fingerprint, word_fingerprint
from studio.project.values import AcceptedProblem, Change, Problem, State, Turn
from studio.ui.document import Document

_MEASURED = frozenset({"turns", "words", "clips"})
_TABLES = _MEASURED | {"problems", "accepted_problems", "recordings"}
_DECIDED = frozenset({State.REVIEWED, State.GOLD, State.REJECTED})

Spot = tuple[int, int | None]
"""A recording and one of its turns; None stands for what is in no turn."""


def standing_problems(document: Document) -> "StandingProblems":
    """The one of this document, shared by all who show problems."""
    found = document.findChild(StandingProblems)
    return found if found is not None else StandingProblems(document)


class StandingProblems(QObject):
    """The problems of a project, by recording, read when they are asked for first.

    Signals
        changed(set of Spot | None): there are others in these turns; None: anywhere.
    """

    changed = Signal(object)

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._known: dict[int, RecordingProblems] = {}
        document.changed.connect(self._on_changed)

    def of(self, recording_id: int) -> "RecordingProblems":
        """Those of one recording."""
        if recording_id not in self._known:
            self._known[recording_id] = RecordingProblems(self._document, recording_id)
        return self._known[recording_id]

    def knows(self, recording_id: int) -> bool:
        """Whether those of a recording are read already."""
        return recording_id in self._known

    def _on_changed(self, change: Change, _source: object) -> None:
        if not change.tables & _TABLES:
            return
        if "recordings" in change.tables:
            self._known.clear()
            self.changed.emit(None)
            return
        if change.tables == {"problems"}:
            for recording_id in (change.recording_ids or self._known.keys()) & self._known.keys():
                self._known[recording_id].read_found()
            self.changed.emit(None)
            return
        touched: set[Spot] = set()
        anywhere = False
        for recording_id in change.recording_ids or set(self._known):  # all of them: each keeps what it knows
            known = self._known.get(recording_id)
            turn_ids = known.follow(change) if known is not None else None
            if turn_ids is None:
                self._known.pop(recording_id, None)
                anywhere = True
            else:
                touched |= {(recording_id, turn_id) for turn_id in turn_ids}
        if anywhere or touched:
            self.changed.emit(None if anywhere else touched)


class RecordingProblems:
    """What is known of one recording.

    Attributes
        checked: the fingerprints of its turns as they were checked; empty where it never was.
    """

    def __init__(self, document: Document, recording_id: int) -> None:
        self._project = document.project
        self._recording_id = recording_id
        self._rows: dict[int, Turn] | None = None
        self._bulk: frozenset[int] | None = None
        self._now: dict[int, str] = {}
        self.read_found()

    def read_found(self) -> None:
        """Read what a check found; how the turns are now only where that is not known: it takes long."""
        self._found: dict[int | None, list[Problem]] = {}
        for problem in self._project.problems(self._recording_id):
            self._found.setdefault(problem.turn_id, []).append(problem)
        self.checked = self._project.checked_turns(self._recording_id)
        # Before a first check there is nothing to compare with.
        if not self.checked:
            self._now = {}
        elif not self._now:
            self._now = self._project.turn_fingerprints(self._recording_id)
        self._read_accepted()
        self._standing = {turn_id: self._held(turn_id) for turn_id in self._found}

    @property
    def _turns(self) -> dict[int, Turn]:
        """Its turns by id: thousands, and most recordings have no problems yet for which they are needed."""
        if self._rows is None:
            self._rows = {turn.id: turn for turn in self._project.turns(self._recording_id)}
        return self._rows

    @property
    def _in_bulk(self) -> frozenset[int]:
        """The turns that were marked gold with many others, unheard."""
        if self._bulk is None:
            self._bulk = self._project.turns_accepted_in_bulk(self._recording_id)
        return self._bulk

    def all(self) -> list[Problem]:
        """Those that hold."""
        return [problem for problems in self._standing.values() for problem in problems]

    def in_turn(self, turn_id: int | None) -> list[Problem]:
        """Those of one turn that hold; None asks for those of no turn."""
        return self._standing.get(turn_id, [])

    def is_measured(self, turn_id: int) -> bool:
        """Whether a turn is as it was checked, so that what was found in it, and nothing else, is there."""
        return bool(self.checked) and self.checked.get(turn_id, "") == self._now.get(turn_id)

    def stale(self) -> list[int]:
        """The turns that are not as they were checked; rejected ones need no check."""
        return [
            turn.id
            for turn in self._turns.values()
            if turn.state is not State.REJECTED
            and (turn.id not in self.checked or self.checked[turn.id] != self._now.get(turn.id))
        ]

    def speaker_of(self, problem: Problem) -> int | None:
        """Whose turn a problem is in."""
        turn = self._turns.get(problem.turn_id or 0)
        return turn.speaker_id if turn else None

    def is_decided(self, problem: Problem) -> bool:
        """Whether a person has heard its turn and marked it reviewed, gold or rejected."""
        turn = self._turns.get(problem.turn_id or 0)
        if turn is None or turn.state not in _DECIDED or turn.id in self._in_bulk:
            return False
        # What was cut after the turn was accepted has not been heard yet.
        return not (turn.state is State.GOLD and problem.clip_id is not None)

    def follow(self, change: Change) -> set[int | None] | None:
        """Take up an edit; return the turns it touched, None where all has to be read again."""
        if "problems" in change.tables:
            return None
        touched = self._touched(change)
        if touched is None:
            return None
        if touched:
            self._read_turns(touched)
            if change.rows_of("turns"):
                self._bulk = None
        about: set[int | None] = set(touched)
        if "accepted_problems" in change.tables:
            before = self._accepted_rows
            self._read_accepted()
            about |= {row.turn_id for row in set(before) ^ set(self._accepted_rows)}
        elif touched & {row.turn_id for row in self._accepted_rows}:
            self._read_accepted()
        for turn_id in about & self._found.keys():
            self._standing[turn_id] = self._held(turn_id)
        return about

    def _read_turns(self, turn_ids: Collection[int]) -> None:
        if self._rows is None and not self.checked:
            return
        for turn_id in turn_ids:
            self._turns.pop(turn_id, None)
            self._now.pop(turn_id, None)
        here = [t for t in self._project.turns_with_ids(turn_ids) if t.recording_id == self._recording_id]
        self._turns.update((turn.id, turn) for turn in here)
        if self.checked:
            ids = [turn.id for turn in here]
            self._now.update(self._project.turn_fingerprints(self._recording_id, ids))

    def _touched(self, change: Change) -> set[int] | None:
        turn_ids: set[int] = set()
        for table in change.tables & _MEASURED:
            ids = change.rows_of(table)
            if ids is None:
                return None
            if table == "turns":
                turn_ids |= ids
            elif table == "words":
                turn_ids |= {word.turn_id for word in self._project.words_with_ids(ids)}
            else:
                turn_ids |= {clip.turn_id for clip in self._project.clips_with_ids(ids)}
        # Words and clips that are gone tell no turn; but whoever takes them out changes the turn, too.
        return turn_ids

    def _held(self, turn_id: int | None) -> list[Problem]:
        if turn_id is not None:
            turn = self._turns.get(turn_id)
            if turn is None or self.checked.get(turn_id) != self._now.get(turn_id):
                return []
        found = self._found[turn_id]
        if not self._accepted:
            return found
        return [problem for problem in found if not self._is_accepted(problem)]

    def _is_accepted(self, problem: Problem) -> bool:
        rows = self._accepted.get(_place_and_kind(problem), ())
        return any(is_accepted(problem, row, self._mark(problem)) for row in rows)

    def _read_accepted(self) -> None:
        self._accepted_rows = self._project.accepted_problems(self._recording_id)
        self._accepted: dict[tuple[object, ...], list[AcceptedProblem]] = {}
        for row in self._accepted_rows:
            self._accepted.setdefault(_place_and_kind(row), []).append(row)

    def _mark(self, problem: Problem) -> str:
        if problem.word_id is not None:
            words: Iterable = self._project.words_with_ids([problem.word_id])
            return next((word_fingerprint(word) for word in words), "")
        turn: Turn | None = self._turns.get(problem.turn_id or 0)
        return turn_fingerprint(turn) if turn else ""


def _place_and_kind(row: Problem | AcceptedProblem) -> tuple[object, ...]:
    if row.word_id is not None:
        return ("word", row.word_id, str(row.kind))
    return ("turn", row.turn_id, str(row.kind))
