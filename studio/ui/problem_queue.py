"""The problems of a project as a queue to walk through, worst first: one per window, for keys and panel."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from studio.dataset.risks import Place, queue
from studio.project.edits_review import is_accepted
from studio.project.fingerprints import turn_fingerprint, word_fingerprint
from studio.project.values import AcceptedProblem, Change, Problem, State, Turn
from studio.ui.document import Document
from studio.ui.preferences import Preferences

READ_AFTER_MS = 120
"""Bursts of edits drop what they touched at once; the whole queue is made again a moment later."""

ANY = None
"""A filter that lets everything through."""

Key = tuple[int, int | None, int | None, str, float]


@dataclass(frozen=True)
class ProblemFilter:
    """Which problems are in the queue: of one recording, one speaker, one kind (ANY: of all).

    `decided` also shows those of turns that a person has heard and marked reviewed, gold or rejected.
    """

    recording_id: int | None = ANY
    speaker_id: int | None = ANY
    kind: str | None = ANY
    decided: bool = False


class ProblemQueue(QObject):
    """Places that may be wrong, of turns as they are now; accepted ones and those of decided turns left out.

    Attributes
        filter: what is in it, set by `set_filter`.
        current: the place gone to last, None where it is none or is dealt with.

    Signals
        changed(): `places` are others.
        current_changed(): another place is current.
    """

    changed = Signal()
    current_changed = Signal()

    def __init__(self, document: Document, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._preferences = preferences
        self._weights = dict(preferences.values.risk_weights)
        self.filter = ProblemFilter()
        self._known: dict[int, _OfRecording] = {}
        self._places: list[Place] | None = None
        self._current: Key | None = None
        self._rank = _BEFORE_ALL
        self._later = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self._later.timeout.connect(self._read_again)
        document.changed.connect(self._on_changed)
        preferences.changed.connect(self._on_preferences)

    @property
    def places(self) -> list[Place]:
        """The places of now, worst first."""
        if self._places is None:
            problems = [problem for each in self._recordings() for problem in self._shown_of(each)]
            self._places = queue(problems, self._weights)
        return self._places

    @property
    def current(self) -> Place | None:
        """The place gone to last, while it is still in the queue."""
        index = self._index_of_current()
        return self.places[index] if index is not None else None

    def set_filter(self, wanted: ProblemFilter) -> None:
        """Let other problems through."""
        if wanted != self.filter:
            self.filter = wanted
            self._read_again()

    def set_current(self, place: Place | None) -> None:
        """Say which place is looked at."""
        self._current = key_of(place) if place else None
        self._rank = _rank(place) if place else _BEFORE_ALL
        self.current_changed.emit()

    def beside(self, step: int) -> Place | None:
        """The next (1) or previous (-1) place; None at the end.

        Where the current one is dealt with, the next is the one that comes after its rank.
        """
        self._settle()
        places, index = self.places, self._index_of_current()
        if index is None:
            worse = sum(_rank(place) < self._rank for place in places)
            index = worse - 1 if step > 0 else worse
        wanted = index + step
        return places[wanted] if 0 <= wanted < len(places) else None

    def worst_at(self, turn_ids: Iterable[int], word_id: int | None) -> Place | None:
        """The worst place of a word, else of these turns."""
        self._settle()
        turns = frozenset(turn_ids)
        here = [place for place in self.places if turn_of(place) in turns]
        return next((place for place in here if word_of(place) == word_id), next(iter(here), None))

    def found_in(self, recording_id: int | None) -> list[Problem]:
        """All problems of a recording that are shown, whatever the filter; for marks on the timeline."""
        if recording_id is None:
            return []
        everything = ProblemFilter(recording_id)
        return list(self._let_through(self._of(recording_id), everything))

    def was_checked(self, recording_id: int) -> bool:
        """Whether a recording was ever checked."""
        return bool(self._of(recording_id).checked)

    def stale_turns(self, recording_id: int) -> set[int]:
        """The turns of a recording that changed since they were checked, or never were."""
        return set(self._of(recording_id).stale)

    def _settle(self) -> None:
        """Whoever walks on right after an edit, or a check, walks through the queue of now."""
        if self._later.isActive():
            self._read_again()

    def stop(self) -> None:
        """Read nothing any more: the project closes."""
        self._later.stop()

    def _recordings(self) -> list[int]:
        if self.filter.recording_id is not ANY:
            return [self.filter.recording_id]
        return [recording.id for recording in self._document.project.recordings()]

    def _of(self, recording_id: int) -> "_OfRecording":
        if recording_id not in self._known:
            self._known[recording_id] = _OfRecording(self._document, recording_id)
        return self._known[recording_id]

    def _shown_of(self, recording_id: int) -> Iterator[Problem]:
        return self._let_through(self._of(recording_id), self.filter)

    def _let_through(self, known: "_OfRecording", wanted: ProblemFilter) -> Iterator[Problem]:
        for problem in known.problems:
            if wanted.kind is not ANY and problem.kind != wanted.kind:
                continue
            if known.holds(problem, wanted.decided) and (
                wanted.speaker_id is ANY or known.speaker_of(problem) == wanted.speaker_id
            ):
                yield problem

    def _index_of_current(self) -> int | None:
        if self._current is None:
            return None
        found = (index for index, place in enumerate(self.places) if key_of(place) == self._current)
        return next(found, None)

    def _on_changed(self, change: Change, _source: object) -> None:
        if not change.tables & _TABLES:
            return
        recordings = change.recording_ids or set(self._known)
        if "recordings" in change.tables:
            self._known.clear()
        gone: set[int] = set()
        for recording_id in recordings:
            known = self._known.get(recording_id)
            if known is not None and not known.follow(change):
                del self._known[recording_id]
            elif known is not None:
                gone |= known.dealt_with(change)
        self._drop(gone)
        self._later.start()

    def _drop(self, turn_ids: set[int]) -> None:
        """What an edit dealt with leaves the queue at once."""
        if self._places is None or not turn_ids:
            return
        decided = self.filter.decided
        kept = []
        for place in self._places:
            known = self._known.get(place.problems[0].recording_id)
            out = turn_of(place) in turn_ids and known is not None
            if not out or (known is not None and any(known.holds(each, decided) for each in place.problems)):
                kept.append(place)
        if len(kept) != len(self._places):
            self._places = kept
            self.changed.emit()

    def _read_again(self) -> None:
        self._later.stop()
        self._places = None
        self.changed.emit()

    def _on_preferences(self, settings: object) -> None:
        weights = dict(self._preferences.values.risk_weights)
        if weights != self._weights:
            self._weights = weights
            self._later.start()


_TABLES = frozenset({"problems", "accepted_problems", "turns", "words", "clips", "recordings"})
_MEASURED = frozenset({"turns", "words", "clips"})
_DECIDED = frozenset({State.REVIEWED, State.GOLD, State.REJECTED})


class _OfRecording:
    """What is known of one recording: its problems, which turns they still fit, and what was accepted."""

    def __init__(self, document: Document, recording_id: int) -> None:
        self._project = project = document.project
        self._recording_id = recording_id
        self.problems = project.problems(recording_id)
        self.checked = project.checked_turns(recording_id)
        # Before a first check there is nothing to compare with.
        self._now = project.turn_fingerprints(recording_id) if self.checked else {}
        self._turns = {turn.id: turn for turn in project.turns(recording_id)}
        self._bulk = project.turns_accepted_in_bulk(recording_id)
        self._read_accepted()

    @property
    def stale(self) -> Iterator[int]:
        """The turns that are not as they were checked; rejected ones need no check."""
        known = self._now or dict.fromkeys(self._turns, "")
        heard = {turn.id for turn in self._turns.values() if turn.state is not State.REJECTED}
        return (id_ for id_, mark in known.items() if id_ in heard and self.checked.get(id_) != mark)

    def speaker_of(self, problem: Problem) -> int | None:
        """Whose turn a problem is in."""
        turn = self._turns.get(problem.turn_id or 0)
        return turn.speaker_id if turn else None

    def holds(self, problem: Problem, also_decided: bool) -> bool:
        """Whether a problem is still there: its turn is as it was checked, and nobody accepted it."""
        if problem.turn_id is not None:
            turn = self._turns.get(problem.turn_id)
            if turn is None or self.checked.get(turn.id) != self._now.get(turn.id):
                return False
            if not also_decided and self._decided(turn, problem):
                return False
        rows = self._accepted.get(_place_and_kind(problem), ())
        return not any(is_accepted(problem, row, self._mark(problem)) for row in rows)

    def follow(self, change: Change) -> bool:
        """Take up what an edit touched; False where that is so much that all has to be read again."""
        if "problems" in change.tables:
            return False
        turn_ids = self._touched(change)
        if turn_ids is None:
            return False
        if turn_ids:
            for turn_id in turn_ids:
                self._turns.pop(turn_id, None)
                self._now.pop(turn_id, None)
            here = [t for t in self._project.turns_with_ids(turn_ids) if t.recording_id == self._recording_id]
            self._turns.update((turn.id, turn) for turn in here)
            if self.checked:
                self._now.update(self._project.turn_fingerprints(self._recording_id, [t.id for t in here]))
            if change.rows_of("turns"):
                self._bulk = self._project.turns_accepted_in_bulk(self._recording_id)
        if turn_ids or "accepted_problems" in change.tables:
            self._read_accepted()
        return True

    def dealt_with(self, change: Change) -> set[int]:
        """The turns whose problems an edit may have dealt with."""
        return set(self._touched(change) or ()) | {
            row.turn_id for row in self._accepted_rows if row.turn_id is not None
        }

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
                # Words that are gone tell no turn; their problems do.
                turn_ids |= {p.turn_id for p in self.problems if p.word_id in ids and p.turn_id is not None}
            else:
                turn_ids |= {clip.turn_id for clip in self._project.clips_with_ids(ids)}
        return turn_ids

    def _decided(self, turn: Turn, problem: Problem) -> bool:
        if turn.state is State.GOLD and problem.clip_id is not None:
            return False  # what was cut after the turn was accepted has not been heard yet
        return turn.state in _DECIDED and turn.id not in self._bulk

    def _read_accepted(self) -> None:
        self._accepted_rows = self._project.accepted_problems(self._recording_id)
        self._accepted: dict[tuple[object, ...], list[AcceptedProblem]] = {}
        for row in self._accepted_rows:
            self._accepted.setdefault(_place_and_kind(row), []).append(row)
        ids = {row.word_id for row in self._accepted_rows if row.word_id is not None}
        self._words = {word.id: word for word in self._project.words_with_ids(ids)} if ids else {}

    def _mark(self, problem: Problem) -> str:
        if problem.word_id is not None:
            word = self._words.get(problem.word_id)
            return word_fingerprint(word) if word else ""
        turn = self._turns.get(problem.turn_id or 0)
        return turn_fingerprint(turn) if turn else ""


def _place_and_kind(row: Problem | AcceptedProblem) -> tuple[object, ...]:
    if row.word_id is not None:
        return ("word", row.word_id, str(row.kind))
    return ("turn", row.turn_id, str(row.kind))


def _rank(place: Place) -> tuple[float, float]:
    return (-place.risk, place.start)


_BEFORE_ALL = (-math.inf, 0.0)


def turn_of(place: Place) -> int | None:
    """The turn that a place is in."""
    return next((each.turn_id for each in place.problems if each.turn_id is not None), None)


def word_of(place: Place) -> int | None:
    """The word that a place is about, None where it is about more, or none."""
    return next((each.word_id for each in place.problems if each.word_id is not None), None)


def key_of(place: Place) -> Key:
    """What a place is known by when it is found again by another check."""
    first = place.problems[0]
    return (first.recording_id, turn_of(place), word_of(place), str(first.kind), round(first.start, 1))


def of_recording(wanted: ProblemFilter, recording_id: int | None) -> ProblemFilter:
    """The filter for another recording."""
    return replace(wanted, recording_id=recording_id)
