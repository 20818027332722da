"""The problems of a project as a queue to walk through, worst first: one per window, for keys and panel."""

import math
import time
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from studio.dataset.risks import Place, queue
from studio.project.values import Problem
from studio.ui.document import Document
from studio.ui.preferences import Preferences
from studio.ui.standing_problems import RecordingProblems, Spot, standing_problems

READ_AFTER_MS = 120
"""A slider that is dragged makes the queue anew a moment after each stop, not at each step."""

NEXT_RECORDING_MS = 100
"""The other recordings of a project are read some at a time, with time in between for the window."""
LOADING_S = 0.005

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
        self._standing = standing_problems(document)
        self._places: list[Place] | None = None
        self._current: Place | None = None
        self._rank = _BEFORE_ALL
        self._later = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self._later.timeout.connect(self._read_again)
        self._loader = QTimer(self, singleShot=True, interval=NEXT_RECORDING_MS)
        self._loader.timeout.connect(self._load_another)
        self._standing.changed.connect(self._on_changed)
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
        index = self.current_index
        return self.places[index] if index is not None else None

    @property
    def current_index(self) -> int | None:
        """Where the current place is in the queue; None where it is no more."""
        current, places = self._current, self.places
        if current is None:
            return None
        for index, place in enumerate(places):
            if place is current:
                return index
        turn_id, key = turn_of(current), key_of(current)
        alike = (
            index for index, place in enumerate(places) if turn_of(place) == turn_id and key_of(place) == key
        )
        return next(alike, None)

    def set_filter(self, wanted: ProblemFilter) -> None:
        """Let other problems through."""
        if wanted != self.filter:
            self.filter = wanted
            self._read_again()

    def set_current(self, place: Place | None) -> None:
        """Say which place is looked at."""
        self._current = place
        self._rank = _rank(place) if place else _BEFORE_ALL
        self.current_changed.emit()

    def beside(self, step: int) -> Place | None:
        """The next (1) or previous (-1) place; None at the end.

        Where the current one is dealt with, the next is the one that comes after its rank.
        """
        places, index = self.places, self.current_index
        if index is None:
            worse = sum(_rank(place) < self._rank for place in places)
            index = worse - 1 if step > 0 else worse
        wanted = index + step
        return places[wanted] if 0 <= wanted < len(places) else None

    def worst_at(self, turn_ids: Iterable[int], word_id: int | None) -> Place | None:
        """The worst place of a word, else of these turns."""
        turns = frozenset(turn_ids)
        here = [place for place in self.places if turn_of(place) in turns]
        return next((place for place in here if word_of(place) == word_id), next(iter(here), None))

    def was_checked(self, recording_id: int) -> bool:
        """Whether a recording was ever checked."""
        return bool(self._standing.of(recording_id).checked)

    def stale_turns(self, recording_id: int) -> set[int]:
        """The turns of a recording that changed since they were checked, or never were."""
        return set(self._standing.of(recording_id).stale())

    def stop(self) -> None:
        """Read nothing any more: the project closes."""
        self._later.stop()
        self._loader.stop()

    def _recordings(self) -> list[int]:
        if self.filter.recording_id is not ANY:
            return [self.filter.recording_id]
        waiting = self._waiting()
        if waiting:
            self._loader.start()
        later = frozenset(waiting)
        return [each for each in self._document.project.recordings_with_problems() if each not in later]

    def _waiting(self) -> list[int]:
        """The recordings that are not read yet: the window first shows the one that it opens with."""
        here, found = self._document.recording_id, self._document.project.recordings_with_problems()
        return [each for each in found if each != here and not self._standing.knows(each)]

    def _load_another(self) -> None:
        """Read what is found in some more recordings: small ones, such as a corpus's clips, many at once."""
        waiting = self._waiting()
        until = time.perf_counter() + LOADING_S
        while waiting and time.perf_counter() < until:
            self._standing.of(waiting.pop(0))
        if waiting:
            self._loader.start()
        else:
            self._read_again()

    def _shown_of(self, recording_id: int) -> Iterator[Problem]:
        known = self._standing.of(recording_id)
        return self._let_through(known, known.all())

    def _let_through(self, known: RecordingProblems, problems: Iterable[Problem]) -> Iterator[Problem]:
        wanted = self.filter
        for problem in problems:
            if wanted.kind is not ANY and problem.kind != wanted.kind:
                continue
            if not wanted.decided and known.is_decided(problem):
                continue
            if wanted.speaker_id is ANY or known.speaker_of(problem) == wanted.speaker_id:
                yield problem

    def _on_changed(self, spots: Collection[Spot] | None) -> None:
        if spots is None:
            self._read_again()
        elif self._places is not None:
            self._exchange(spots, self._places)

    def _exchange(self, spots: Collection[Spot], places: list[Place]) -> None:
        """Make the places of some turns anew: those of other turns do not depend on them."""
        turns = {turn_id for _, turn_id in spots if turn_id is not None}
        kept = [place for place in places if place.problems[0].turn_id not in turns]
        if len(turns) < len(spots):  # some are about no turn
            kept = [place for place in kept if _spot(place) not in spots]
        problems: list[Problem] = []
        for recording_id, turn_id in spots:
            if self.filter.recording_id in (ANY, recording_id):
                known = self._standing.of(recording_id)
                problems += self._let_through(known, known.in_turn(turn_id))
        new = queue(problems, self._weights)
        if new or len(kept) != len(places):
            self._places = sorted([*kept, *new], key=_rank) if new else kept
            self.changed.emit()

    def _read_again(self) -> None:
        self._later.stop()
        self._places = None
        self.changed.emit()

    def _on_preferences(self, _settings: object) -> None:
        weights = dict(self._preferences.values.risk_weights)
        if weights != self._weights:
            self._weights = weights
            self._later.start()


def _spot(place: Place) -> Spot:
    first = place.problems[0]
    return first.recording_id, first.turn_id


def _rank(place: Place) -> tuple[float, int, float]:
    first = place.problems[0]
    return -place.risk, first.recording_id, first.start


_BEFORE_ALL = (-math.inf, 0, 0.0)


def turn_of(place: Place) -> int | None:
    """The turn that a place is in."""
    return place.problems[0].turn_id


def word_of(place: Place) -> int | None:
    """The word that a place is about, the riskiest of several; None where it is about none."""
    return next((each.word_id for each in place.problems if each.word_id is not None), None)


def key_of(place: Place) -> Key:
    """What a place is known by when it is found again by another check."""
    first = place.problems[0]
    return (first.recording_id, turn_of(place), word_of(place), str(first.kind), round(first.start, 1))
