"""Reading the document: every way the other layers ask for rows, as frozen values.

Lookups by id raise `Missing`: whoever keeps an id across time says what then.
"""

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from studio.project.board_reads import BoardReads
from studio.project.counts import CountReads
from studio.project.fingerprints import CLIP_SQL, TURN_SQL, WORD_SQL, digest, fingerprint_of
from studio.project.intervals import lies_mostly_in
from studio.project.readable import FARTHEST_S
from studio.project.selecting import Missing as Missing
from studio.project.selecting import Selecting
from studio.project.text_reads import TextReads
from studio.project.values import (
    AcceptedProblem,
    Clip,
    Phone,
    Problem,
    Recording,
    Reference,
    Run,
    Speaker,
    State,
    Take,
    Turn,
    Utterance,
    Voice,
    Word,
)

PAUSE_S = 300.0
"""Whoever edits nothing for so long does not work."""
LEAST_STRETCH_S = 60.0
AT_ONCE = 3
"""More turns than these, marked within one second, were not listened to one by one."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds of speech that were reviewed in seconds of work."""

    reviewed_s: float
    work_s: float

    @property
    def ratio(self) -> float:
        """Minutes of speech for each minute of work."""
        return self.reviewed_s / self.work_s


@dataclass(frozen=True, slots=True)
class TurnSums:
    """How many turns a speaker has in a recording, and how long they last; rejected ones are no speech.

    `unreviewed_s` is how long those last that nobody has reviewed: they are raw, or edited since.
    """

    recording_id: int
    speaker_id: int | None
    turns: int
    speech_s: float
    gold_s: float
    unreviewed_s: float = 0.0


class TurnReads(Selecting):
    """Recordings, speakers, turns, transcript lines and clips."""

    def recordings(self) -> list[Recording]:
        """All recordings in the order they were added."""
        return self._all(Recording)

    def recording_ids(self) -> list[int]:
        """The ids of all recordings in the order they were added: of thousands far sooner than their rows."""
        return [recording_id for (recording_id,) in self._query("SELECT id FROM recordings ORDER BY id")]

    def recording(self, recording_id: int) -> Recording:
        """One recording. Raises Missing."""
        return self._one(Recording, recording_id)

    def recording_named(self, name: str) -> Recording:
        """The recording of that name. Raises Missing, naming those there are."""
        found = self._all(Recording, "name = ?", (name,))
        if not found:
            names = ", ".join(recording.name for recording in self.recordings()) or "-"
            raise Missing("There is no recording named {name}. There are: {names}", name=name, names=names)
        return found[0]

    def speakers(self) -> list[Speaker]:
        """All speakers in the order they were added."""
        return self._all(Speaker)

    def speaker(self, speaker_id: int) -> Speaker:
        """One speaker. Raises Missing."""
        return self._one(Speaker, speaker_id)

    def speaker_named(self, name: str) -> Speaker | None:
        """The speaker of that name, in capitals or not; None where there is none."""
        return next(iter(self._all(Speaker, "name = ?", (name.strip(),))), None)

    def turns(
        self,
        recording_id: int | None = None,
        *,
        start: float | None = None,
        end: float | None = None,
        speaker_id: int | None = None,
        state: State | None = None,
    ) -> list[Turn]:
        """Turns by start: of a recording, in part within [start, end) seconds, of a speaker, in a state."""
        wanted = [
            ("recording_id = ?", recording_id),
            ('"end" > ?', start),
            ("start < ?", end),
            ("speaker_id = ?", speaker_id),
            ("state = ?", state),
        ]
        used = [(test, value) for test, value in wanted if value is not None]
        where = " AND ".join(test for test, _ in used)
        return self._all(Turn, where, [value for _, value in used], 'recording_id, start, "end", id')

    def turn(self, turn_id: int) -> Turn:
        """One turn. Raises Missing."""
        return self._one(Turn, turn_id)

    def turns_with_ids(self, turn_ids: Collection[int]) -> list[Turn]:
        """Those of these turns that are there, by id."""
        return self._some(Turn, turn_ids)

    def speech_seconds(self, speaker_id: int) -> float:
        """How long all turns of a speaker last together, rejected ones left out."""
        return self._seconds("speaker_id = ? AND state <> 'rejected'", (speaker_id,))

    def gold_seconds(self, speaker_id: int) -> float:
        """How long the gold turns of a speaker last together."""
        return self._seconds("speaker_id = ? AND state = 'gold'", (speaker_id,))

    def turn_sums(self) -> list[TurnSums]:
        """Turns counted and added up for each recording and speaker."""
        return [TurnSums(*row) for row in self._query(_TURN_SUMS)]

    def utterances(self, recording_id: int) -> list[Utterance]:
        """The lines of a recording's transcript, in order."""
        return self._all(Utterance, "recording_id = ?", (recording_id,), "position, id")

    def clip(self, clip_id: int) -> Clip:
        """One clip. Raises Missing."""
        return self._one(Clip, clip_id)

    def clips_with_ids(self, clip_ids: Collection[int]) -> list[Clip]:
        """Those of these clips that are there, by id."""
        return self._some(Clip, clip_ids)

    def clips(self, turn_id: int | None = None, *, recording_id: int | None = None) -> list[Clip]:
        """Clips by time: of a turn, of a recording, or all."""
        if turn_id is not None:
            return self._all(Clip, "turn_id = ?", (turn_id,), "start, id")
        if recording_id is not None:
            inside = "turn_id IN (SELECT id FROM turns WHERE recording_id = ?)"
            return self._all(Clip, inside, (recording_id,), "start, id")
        return self._all(Clip, order="turn_id, start, id")


class WordReads(Selecting):
    """Words and phones."""

    def words(self, turn_id: int) -> list[Word]:
        """The words of a turn in reading order."""
        return self._all(Word, "turn_id = ?", (turn_id,), "position, id")

    def word(self, word_id: int) -> Word:
        """One word. Raises Missing."""
        return self._one(Word, word_id)

    def words_with_ids(self, word_ids: Collection[int]) -> list[Word]:
        """Those of these words that are there, by id."""
        return self._some(Word, word_ids)

    def words_between(self, recording_id: int, start: float, end: float) -> list[Word]:
        """The aligned words of a recording that lie in part within [start, end) seconds, by time."""
        return self._all(
            Word,
            f'turn_id IN ({_TURNS_IN_VIEW}) AND r."end" > ? AND r.start < ?',
            (recording_id, start, end, start, end),
            "r.start, r.id",
        )

    def words_of_recording(self, recording_id: int) -> dict[int, list[Word]]:
        """All words of a recording by their turn's id, in reading order; turns without words are left out."""
        return self._by_turn("turn_id IN (SELECT id FROM turns WHERE recording_id = ?)", (recording_id,))

    def words_of_turns(self, turn_ids: Collection[int]) -> dict[int, list[Word]]:
        """The words of some turns by their turn's id, in reading order; turns without words are left out."""
        if not turn_ids:
            return {}
        return self._by_turn(f"turn_id IN ({', '.join('?' * len(turn_ids))})", [*turn_ids])

    def _by_turn(self, where: str, parameters: Sequence[Any]) -> dict[int, list[Word]]:
        words: dict[int, list[Word]] = {}
        for word in self._all(Word, where, parameters, "turn_id, position, id"):
            words.setdefault(word.turn_id, []).append(word)
        return words

    def phones(self, word_id: int) -> list[Phone]:
        """The phones of a word in order."""
        return self._all(Phone, "word_id = ?", (word_id,), "position, id")

    def phones_of_turn(self, turn_id: int) -> dict[int, list[Phone]]:
        """The phones of a turn's words by word id, in order; words without phones are left out."""
        inside = "word_id IN (SELECT id FROM words WHERE turn_id = ?)"
        phones: dict[int, list[Phone]] = {}
        for phone in self._all(Phone, inside, (turn_id,), "word_id, position, id"):
            phones.setdefault(phone.word_id, []).append(phone)
        return phones


class VoiceReads(Selecting):
    """Voices, their references, training runs and takes."""

    def voices(self) -> list[Voice]:
        """All voices in the order they were added."""
        return self._all(Voice)

    def voice(self, voice_id: int) -> Voice:
        """One voice. Raises Missing."""
        return self._one(Voice, voice_id)

    def voice_named(self, name: str) -> Voice | None:
        """The voice of that name, in capitals or not; None where there is none."""
        return next(iter(self._all(Voice, "name = ?", (name.strip(),))), None)

    def references(self, voice_id: int) -> list[Reference]:
        """The recorded or chosen samples of a voice, in the order they were added."""
        return self._all(Reference, "voice_id = ?", (voice_id,))

    def reference(self, reference_id: int) -> Reference:
        """One reference. Raises Missing."""
        return self._one(Reference, reference_id)

    def runs(self) -> list[Run]:
        """All training runs, oldest first."""
        return self._all(Run)

    def run(self, run_id: int) -> Run:
        """One training run. Raises Missing."""
        return self._one(Run, run_id)

    def takes(self) -> list[Take]:
        """All takes, oldest first."""
        return self._all(Take)

    def take(self, take_id: int) -> Take:
        """One take. Raises Missing."""
        return self._one(Take, take_id)


class ReviewReads(TurnReads, WordReads):
    """What checks found, what of it a reviewer accepted, and what has to be checked again."""

    def problems(self, recording_id: int | None = None) -> list[Problem]:
        """The problems of a recording, or of all, by time; also those of turns that changed since.

        What cannot be read of them is left out: a check finds it again.
        """
        where, parameters = _of_recording(recording_id)
        readable = f"{_READABLE} AND {where}" if where else _READABLE
        return self._all(Problem, readable, parameters, "recording_id, start, id")

    def recordings_with_problems(self) -> list[int]:
        """The ids of the recordings in which a check found something, in the order they were added."""
        found = self._query("SELECT DISTINCT recording_id FROM problems ORDER BY recording_id")
        return [recording_id for (recording_id,) in found]

    def checked_recordings(self) -> list[int]:
        """The ids of the recordings of which some turn was ever checked."""
        found = self._query(
            "SELECT DISTINCT recording_id FROM checked_turns JOIN turns ON turns.id = turn_id"
        )
        return [recording_id for (recording_id,) in found]

    def accepted_problems(self, recording_id: int | None = None) -> list[AcceptedProblem]:
        """What a person said is right as it is, in a recording or in all."""
        where, parameters = _of_recording(recording_id)
        return self._all(AcceptedProblem, where, parameters)

    def review_pace(self) -> Pace | None:
        """How much speech was reviewed in the last stretch of work; None where there was none.

        A stretch of work is one of edits that follow each other within `PAUSE_S`. What was marked with many
        others at once was not listened to, and does not count.
        """
        last = first = None
        for (at,) in self._connection.execute("SELECT at FROM history_steps ORDER BY id DESC"):
            if first is not None and first - at > PAUSE_S:
                break
            first, last = at, at if last is None else last
        if first is None or last is None or last - first < LEAST_STRETCH_S:
            return None
        begin = datetime.fromtimestamp(first, UTC).isoformat(timespec="seconds")
        reviewed = self._query(_REVIEWED_SINCE, (begin, AT_ONCE))[0][0]
        return Pace(reviewed, last - first) if reviewed else None

    def turns_accepted_in_bulk(self, recording_id: int) -> frozenset[int]:
        """The turns of a recording that were marked gold with many others, unheard."""
        found = self._query(
            "SELECT id FROM turns WHERE recording_id = ? AND accepted_in_bulk", (recording_id,)
        )
        return frozenset(turn_id for (turn_id,) in found)

    def reject_reasons(self) -> list[str]:
        """The reasons for which turns and clips were rejected, the most frequent first."""
        return [reason for (reason,) in self._query(_REASONS)]

    def checked_turns(self, recording_id: int) -> dict[int, str]:
        """The fingerprints of a recording's turns as they were checked last; empty where none ever was."""
        return dict(self._query(_CHECKED, (recording_id,)))

    def turn_fingerprints(self, recording_id: int, turn_ids: Collection[int] | None = None) -> dict[int, str]:
        """The fingerprints of a recording's turns, or of some, as they are now."""
        if turn_ids is not None:
            some = [turn for turn in self._some(Turn, turn_ids) if turn.recording_id == recording_id]
            return {turn.id: fingerprint_of(turn, self.words(turn.id), self.clips(turn.id)) for turn in some}
        turns, words, clips = (dict(self._query(sql, (recording_id,))) for sql in _PRINTED)
        return {
            turn_id: digest(text, words.get(turn_id, ""), clips.get(turn_id, ""))
            for turn_id, text in turns.items()
        }

    def stale_turns(self, recording_id: int, turn_ids: Collection[int] | None = None) -> list[int]:
        """The turns of a recording, or those among some, that are not as they were checked last."""
        checked = self.checked_turns(recording_id)
        now = self.turn_fingerprints(recording_id, turn_ids)
        return [turn_id for turn_id, fingerprint in now.items() if checked.get(turn_id) != fingerprint]


class Reads(ReviewReads, VoiceReads, TextReads, CountReads, BoardReads):
    """All reading functions, over the connection of a project or of the transaction of an edit."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def turns_in_use(self, recording_id: int) -> list[Turn]:
        """The turns of a recording by start, without those that lie in what was cropped away."""
        usable = self.usable(recording_id)
        turns = self.turns(recording_id)
        return [turn for turn in turns if lies_mostly_in((turn.start, turn.end), usable)]


_TURN_SUMS = """
    SELECT recording_id, speaker_id, COUNT(*), TOTAL(("end" - start) * (state <> 'rejected')),
           TOTAL(("end" - start) * (state = 'gold')), TOTAL(("end" - start) * (state IN ('raw', 'edited')))
    FROM turns GROUP BY recording_id, speaker_id
"""
_REVIEWED_SINCE = """
    SELECT TOTAL(seconds) FROM (
        SELECT TOTAL("end" - start) AS seconds FROM turns
        WHERE state IN ('reviewed', 'gold', 'rejected') AND changed_at >= ? AND NOT accepted_in_bulk
        GROUP BY changed_at HAVING COUNT(*) <= ?)
"""
_REASONS = """
    SELECT reject_reason FROM (SELECT reject_reason FROM turns UNION ALL SELECT reject_reason FROM clips)
    WHERE reject_reason <> '' GROUP BY reject_reason ORDER BY COUNT(*) DESC, reject_reason
"""
_CHECKED = """
    SELECT turn_id, fingerprint FROM checked_turns JOIN turns ON turns.id = turn_id WHERE recording_id = ?
"""
_OF_RECORDING = "turn_id IN (SELECT id FROM turns WHERE recording_id = ?)"
_PRINTED = (
    f"SELECT t.id, {TURN_SQL} FROM turns AS t WHERE recording_id = ?",
    f"SELECT turn_id, group_concat(text, char(30)) FROM (SELECT turn_id, {WORD_SQL} AS text FROM words AS w"
    f" WHERE {_OF_RECORDING} ORDER BY turn_id, position, id) GROUP BY turn_id",
    f"SELECT turn_id, group_concat(text, char(30)) FROM (SELECT turn_id, {CLIP_SQL} AS text FROM clips AS c"
    f" WHERE {_OF_RECORDING} ORDER BY turn_id, start, id) GROUP BY turn_id",
)
_TURNS_IN_VIEW = 'SELECT id FROM turns WHERE recording_id = ? AND "end" > ? AND start < ?'
_READABLE = (
    f'start BETWEEN -{FARTHEST_S} AND {FARTHEST_S} AND "end" BETWEEN -{FARTHEST_S} AND {FARTHEST_S}'
    " AND risk BETWEEN 0 AND 1"
    """ AND CASE WHEN json_valid("values") THEN json_type("values") = 'object' END"""
)


def _of_recording(recording_id: int | None) -> tuple[str, tuple[int, ...]]:
    return ("", ()) if recording_id is None else ("recording_id = ?", (recording_id,))
