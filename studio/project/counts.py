"""How far a recording has come, counted by SQL: what the guided path and lists show of thousands of turns."""

import hashlib
import json
import math
from dataclasses import dataclass

from studio.project.intervals import Interval
from studio.project.selecting import Selecting


@dataclass(frozen=True, slots=True)
class RecordingCounts:
    """What there is of one recording; rejected turns are left out of everything but `rejected`.

    So is what lies in what was cropped away (`CountReads.usable`).

    `unread` are turns of whose words none is known as it is said, `unaligned` turns that have text but no
    word with a time, `untimed_words` those of turns that have some, `outdated` turns that were aligned before
    what is said of their words changed (`CountReads.outdated_turns`), `unchecked` turns that nobody checked,
    `uncut` those whose words all have times and that have no clip, `clips_at_gate` clips of gold turns that
    are not gold, `undoubted` turns that could be gold and over which no problem is likely, `lines` those of
    the transcript, `loose_lines` those that no turn has, `timed_lines` those that came with times. `settings`
    are the names under which something is set for it: those that end with a stroke and its number.
    """

    turns: int = 0
    speakers: int = 0
    with_text: int = 0
    machine_text: int = 0
    unread: int = 0
    unaligned: int = 0
    words: int = 0
    untimed_words: int = 0
    outdated: int = 0
    unchecked: int = 0
    gold: int = 0
    rejected: int = 0
    clips: int = 0
    gold_clips: int = 0
    clips_at_gate: int = 0
    uncut: int = 0
    undoubted: int = 0
    lines: int = 0
    loose_lines: int = 0
    timed_lines: int = 0
    language: str = ""
    settings: frozenset[str] = frozenset()
    speech_s: float = 0.0
    gold_s: float = 0.0


DOUBTFUL_RISK = 0.5
"""A turn where something is wrong with such a probability is left to a person."""

FREEZE = "freeze"
"""The project's setting that says how its gold is frozen."""


def usable_setting(recording_id: int) -> str:
    """The name of the setting that keeps which stretch of a recording is of use, as [start, end] seconds."""
    return f"usable/{recording_id}"


@dataclass(frozen=True, slots=True)
class GoldSum:
    """How many gold clips a speaker has, and how long they last together."""

    speaker_id: int
    clips: int
    seconds: float


MANY_WORDS = 2000
"""To read more of them takes longer than a few frames."""


class CountReads(Selecting):
    """Counts of what a recording has."""

    @property
    def holds_hours(self) -> bool:
        """Whether to read all of the project may take longer than a window may stand still."""
        return bool(self._query("SELECT 1 FROM words LIMIT 1 OFFSET ?", (MANY_WORDS,)))

    def usable(self, recording_id: int) -> Interval:
        """The stretch of a recording that is of use: all of it, or what a person left in cropping it."""
        found = self._query(_SETTING, (usable_setting(recording_id),))
        first, last = json.loads(found[0][0]) if found else (0.0, math.inf)
        return float(first), float(last)

    def counts(self, recording_id: int) -> RecordingCounts:
        """What there is of a recording; takes some milliseconds where there are hours of it."""
        of = self._in_use(recording_id)
        turns = self._query(_TURNS, of)[0]
        words = self._query(_WORDS, of)[0]
        clips = self._query(_CLIPS, of)[0]
        lines = self._query(_LINES, (recording_id,))[0]
        return RecordingCounts(
            turns=int(turns[0]),
            speakers=int(turns[1]),
            with_text=int(turns[2]),
            machine_text=int(turns[3]),
            unchecked=int(turns[4]),
            gold=int(turns[5]),
            rejected=int(turns[6]),
            speech_s=turns[7],
            gold_s=turns[8],
            unread=int(self._query(_UNREAD, of)[0][0]),
            unaligned=int(turns[2]) - words[0],
            words=int(words[1]),
            untimed_words=int(words[2]),
            outdated=len(self._query(_OUTDATED, of)),
            uncut=int(self._query(_UNCUT, of)[0][0]),
            undoubted=int(self._query(_UNDOUBTED, {**of, "doubtful": DOUBTFUL_RISK})[0][0]),
            clips=int(clips[0]),
            gold_clips=int(clips[1]),
            clips_at_gate=int(clips[2]),
            lines=lines[0],
            loose_lines=int(lines[1]),
            timed_lines=int(lines[2]),
            language=lines[3] or "",
            settings=frozenset(name for (name,) in self._query(_SETTINGS, (f"%/{recording_id}",))),
        )

    def gold_sums(self) -> list[GoldSum]:
        """The gold clips of each speaker who has any, in the order in which speakers were added."""
        return [GoldSum(*row) for row in self._query(_GOLD_SUMS)]

    def able_turns(self, recording_id: int) -> list[int]:
        """The turns of a recording that could be gold, and are not, without anybody having to look at them.

        They have a speaker, all their words have times, and their text is no machine's draft.
        """
        return [turn_id for (turn_id,) in self._query(_ABLE.format("t.id"), self._in_use(recording_id))]

    def outdated_turns(self, recording_id: int) -> list[int]:
        """The turns that were aligned before it changed how a word of theirs is read or pronounced.

        Gold turns, and words that a person placed, are as that person wants them.
        """
        return [turn_id for (turn_id,) in self._query(_OUTDATED, self._in_use(recording_id))]

    def _in_use(self, recording_id: int) -> dict[str, float]:
        first, last = self.usable(recording_id)
        return {"recording": recording_id, "first": first, "last": last}

    def gold_mark(self) -> str:
        """A text that is another one as soon as anything that a snapshot of all gold holds is another.

        That is the clips, their words and phones, whose they are and what these people agreed to, where they
        come from, and how they are to be frozen. "" where nothing is gold. A tenth of a second for
        each hour of gold.
        """
        clips = self._query(_GOLD_CLIPS)
        found = [clips, *map(self._query, _AROUND_GOLD), self._query(_SETTINGS_OF_GOLD, (FREEZE,))]
        return hashlib.sha256(repr(found).encode()).hexdigest() if clips else ""


_IN_USE = """
        SELECT * FROM turns
        WHERE recording_id = :recording AND MIN("end", :last) - MAX(start, :first) >= 0.5 * ("end" - start)"""
"""The turns of a recording but those that lie in what was cropped away (`Reads.turns_in_use`)."""
_TURNS = f"""
    SELECT TOTAL(state <> 'rejected'),
           COUNT(DISTINCT CASE WHEN state <> 'rejected' THEN speaker_id END),
           TOTAL(state <> 'rejected' AND TRIM(text) <> ''),
           TOTAL(state <> 'rejected' AND text_source <> ''),
           TOTAL(state <> 'rejected' AND id NOT IN (SELECT turn_id FROM checked_turns)),
           TOTAL(state = 'gold'),
           TOTAL(state = 'rejected'),
           TOTAL(("end" - start) * (state <> 'rejected')),
           TOTAL(("end" - start) * (state = 'gold'))
    FROM ({_IN_USE})
"""
_WORDS = f"""
    SELECT COUNT(*), TOTAL(words), TOTAL(words - timed) FROM (
        SELECT COUNT(*) AS words, COUNT(w.start) AS timed
        FROM words AS w JOIN ({_IN_USE}) AS t ON t.id = w.turn_id
        WHERE t.state <> 'rejected' AND TRIM(t.text) <> ''
        GROUP BY w.turn_id HAVING COUNT(w.start) > 0)
"""
_CLIPS = f"""
    SELECT TOTAL(c.state <> 'rejected'), TOTAL(c.state = 'gold'),
           TOTAL(t.state = 'gold' AND c.state NOT IN ('gold', 'rejected'))
    FROM clips AS c JOIN ({_IN_USE}) AS t ON t.id = c.turn_id WHERE t.state <> 'rejected'
"""
_UNREAD = f"""
    SELECT COUNT(*) FROM ({_IN_USE}) AS t
    WHERE t.state <> 'rejected' AND TRIM(t.text) <> ''
      AND NOT EXISTS (SELECT 1 FROM words WHERE turn_id = t.id AND spoken <> '')
"""
_UNCUT = f"""
    SELECT COUNT(*) FROM ({_IN_USE}) AS t
    WHERE t.state <> 'rejected' AND t.speaker_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM clips WHERE turn_id = t.id)
      AND EXISTS (SELECT 1 FROM words WHERE turn_id = t.id)
      AND NOT EXISTS (SELECT 1 FROM words WHERE turn_id = t.id AND start IS NULL)
"""
_ABLE = f"""
    SELECT {{}} FROM ({_IN_USE}) AS t
    WHERE t.state NOT IN ('gold', 'rejected') AND t.speaker_id IS NOT NULL
      AND t.text_source = '' AND EXISTS (SELECT 1 FROM words WHERE turn_id = t.id)
      AND NOT EXISTS (SELECT 1 FROM words WHERE turn_id = t.id AND start IS NULL)
"""
_UNDOUBTED = f"""
    {_ABLE.format("COUNT(*)")}
      AND NOT EXISTS (SELECT 1 FROM problems WHERE turn_id = t.id AND risk >= :doubtful)
      AND NOT EXISTS (SELECT 1 FROM problems AS p WHERE p.turn_id IS NULL AND p.recording_id = t.recording_id
                      AND p.risk >= :doubtful AND p.start < t."end" AND p."end" > t.start)
"""
_OWN = "o.word = lower(w.spoken) AND lower(r.language) || '-' LIKE o.language || '-%'"
_PHONES = """(SELECT group_concat(symbol, ' ') FROM (
        SELECT symbol FROM phones WHERE word_id = w.id ORDER BY position))"""
_OUTDATED = f"""
    SELECT DISTINCT t.id FROM ({_IN_USE}) AS t
    JOIN recordings AS r ON r.id = t.recording_id JOIN words AS w ON w.turn_id = t.id
    WHERE t.state NOT IN ('gold', 'rejected') AND w.start IS NOT NULL AND NOT w.touched
      AND (w.source LIKE 'pocketsphinx %' OR w.source LIKE 'torchaudio %')
      AND CASE WHEN NOT EXISTS (SELECT 1 FROM phones WHERE word_id = w.id) THEN w.score IS NULL
          ELSE EXISTS (SELECT 1 FROM pronunciations AS o WHERE {_OWN}) AND
               NOT EXISTS (SELECT 1 FROM pronunciations AS o WHERE {_OWN} AND o.phones = {_PHONES})
          END
"""
"""A word that is read otherwise lost its score and phones; one that is pronounced otherwise has kept them."""
_GOLD_CLIPS = """
    SELECT c.id, c.start, c."end", c.text, c.let_through, t.speaker_id FROM clips AS c
    JOIN turns AS t ON t.id = c.turn_id WHERE c.state = 'gold' AND t.state = 'gold' ORDER BY c.id
"""
_MEASURED = ("start", '"end"', "score")
_OF_GOLD = """IN (
        SELECT t.{} FROM clips AS c JOIN turns AS t ON t.id = c.turn_id
        WHERE c.state = 'gold' AND t.state = 'gold')"""
_WORD, _PHONE = (
    " || ' ' || ".join(f"COALESCE(CAST({row}.{each} * 1e6 + 0.5 AS INTEGER), '')" for each in _MEASURED)
    for row in "wp"
)
_AROUND_GOLD = (
    f"""
    SELECT id, name, consent, consented_on FROM speakers
    WHERE id {_OF_GOLD.format("speaker_id")} ORDER BY id
    """,
    f"""
    SELECT id, name, sha256, language, origin, recorded_on, licence, rights_note, repairs FROM recordings
    WHERE id {_OF_GOLD.format("recording_id")} ORDER BY id
    """,
    f"""
    SELECT group_concat(said, char(30)) FROM (
        SELECT turn_id || ' ' || {_WORD} || ' ' || text || char(31) || spoken AS said FROM words AS w
        WHERE turn_id {_OF_GOLD.format("id")} ORDER BY turn_id, position, id)
    """,
    f"""
    SELECT group_concat(said, char(30)) FROM (
        SELECT p.symbol || ' ' || {_PHONE} AS said FROM words AS w JOIN phones AS p ON p.word_id = w.id
        WHERE w.turn_id {_OF_GOLD.format("id")} ORDER BY w.turn_id, w.position, w.id, p.position)
    """,
)
"""What a snapshot holds beside the clips; texts of thousands of words are put together by SQLite."""
_SETTINGS_OF_GOLD = "SELECT name, value FROM settings WHERE name = ? OR name LIKE 'usable/%' ORDER BY name"
_SETTING = "SELECT value FROM settings WHERE name = ?"
_LINES = """
    SELECT COUNT(u.id), TOTAL(u.id IS NOT NULL AND u.turn_id IS NULL), COUNT(u.start), r.language
    FROM recordings AS r LEFT JOIN utterances AS u ON u.recording_id = r.id WHERE r.id = ?
"""
_SETTINGS = "SELECT name FROM settings WHERE name LIKE ?"

_GOLD_SUMS = """
SELECT turns.speaker_id, COUNT(*), SUM(clips."end" - clips.start)
FROM clips JOIN turns ON turns.id = clips.turn_id
WHERE clips.state = 'gold' AND turns.state = 'gold' AND turns.speaker_id IS NOT NULL
GROUP BY turns.speaker_id ORDER BY turns.speaker_id
"""
