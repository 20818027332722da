"""What the board shows, summed up by SQL: 3 hours of words and phones are too many to look at one by one."""

from dataclasses import dataclass
from typing import Any

from studio.project.selecting import Selecting
from studio.project.values import State

LOW_SCORE = 0.4
"""Words that fit the sound worse than this make a run of low scores; see `studio.speech.scores`."""


@dataclass(frozen=True, slots=True)
class StateSum:
    """How many turns of a speaker in a recording are in a state, and for how many seconds."""

    recording_id: int
    speaker_id: int | None
    state: State
    turns: int
    seconds: float


@dataclass(frozen=True, slots=True)
class TurnFigures:
    """What a turn's words say about its pace and its fit.

    Attributes:
        words: how many it has; `timed` those with times
        speech_s: from the first timed word to the last one's end
        syllables: the vowels among its words' phones, counted in words that have phones; `voiced_s` is how
            long those words last together
        fastest: the most syllables a second of any of its words of at least two syllables, 0 where none
        low_run: the longest run of words whose score is below `LOW_SCORE`
    """

    turn_id: int
    recording_id: int
    speaker_id: int | None
    start: float
    end: float
    state: State
    words: int
    timed: int
    speech_s: float
    syllables: int
    voiced_s: float
    fastest: float
    low_run: int

    @property
    def words_per_minute(self) -> float | None:
        """Its pace; None without times."""
        return 60 * self.timed / self.speech_s if self.speech_s > 0 else None

    @property
    def syllables_per_s(self) -> float | None:
        """Syllables a second of speaking, pauses left out; None without phones."""
        return self.syllables / self.voiced_s if self.voiced_s > 0 else None


@dataclass(frozen=True, slots=True)
class BoardClip:
    """A clip with its turn's recording and speaker."""

    id: int
    turn_id: int
    recording_id: int
    speaker_id: int | None
    state: State
    start: float
    end: float
    text: str

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class SpokenTurn:
    """The phones of a turn's words in order of time, each word's apart."""

    turn_id: int
    recording_id: int
    speaker_id: int | None
    state: State
    phones: tuple[tuple[str, ...], ...]


class BoardReads(Selecting):
    """Sums over the document for the board and the checks table."""

    def state_sums(self) -> list[StateSum]:
        """Turns counted and added up for each recording, speaker and state."""
        make: Any = StateSum
        return [make(*row[:2], State(row[2]), *row[3:]) for row in self._query(_STATE_SUMS)]

    def turn_figures(self, recording_id: int | None = None) -> list[TurnFigures]:
        """The figures of a recording's turns, or of all, in order of time."""
        where = "" if recording_id is None else "WHERE t.recording_id = :recording"
        values = {"low": LOW_SCORE} if recording_id is None else {"low": LOW_SCORE, "recording": recording_id}
        rows = self._connection.execute(_FIGURES.format(where=where), values).fetchall()
        make: Any = TurnFigures
        return [make(*row[:5], State(row[5]), *row[6:]) for row in rows]

    def spoken_clips(self) -> list[BoardClip]:
        """All clips with their turn's speaker and recording, in order of time."""
        make: Any = BoardClip
        return [make(*row[:4], State(row[4]), *row[5:]) for row in self._query(_CLIPS)]

    def spoken_turns(self) -> list[SpokenTurn]:
        """The phones of all turns that have some, rejected ones left out."""
        turns = []
        for turn_id, recording_id, speaker_id, state, phones in self._query(_PHONES):
            words = tuple(tuple(word.split()) for word in phones.split("|"))
            turns.append(SpokenTurn(turn_id, recording_id, speaker_id, State(state), words))
        return turns


_STATE_SUMS = """
    SELECT recording_id, speaker_id, state, COUNT(*), TOTAL("end" - start) FROM turns
    GROUP BY recording_id, speaker_id, state
"""
_VOWEL = "SUM(instr('AEIOU', substr(p.symbol, 1, 1)) > 0)"
_FIGURES = f"""
    WITH said AS (
        SELECT w.id, w.turn_id, w.position, w.start, w."end", w.score,
               (SELECT {_VOWEL} FROM phones AS p WHERE p.word_id = w.id) AS syllables
        FROM words AS w JOIN turns AS t ON t.id = w.turn_id {{where}}),
    runs AS (
        SELECT turn_id, MAX(length) AS low_run FROM (
            SELECT turn_id, COUNT(*) AS length FROM (
                SELECT turn_id, low,
                       position - ROW_NUMBER() OVER (PARTITION BY turn_id, low ORDER BY position) AS run
                FROM (SELECT turn_id, position, score IS NOT NULL AND score < :low AS low FROM said))
            WHERE low GROUP BY turn_id, run)
        GROUP BY turn_id),
    sums AS (
        SELECT turn_id, COUNT(*) AS words, COUNT(start) AS timed,
               COALESCE(MAX("end") - MIN(start), 0) AS speech_s, COALESCE(SUM(syllables), 0) AS syllables,
               TOTAL(CASE WHEN syllables > 0 THEN "end" - start END) AS voiced_s,
               COALESCE(MAX(CASE WHEN syllables > 1 THEN syllables / ("end" - start) END), 0) AS fastest
        FROM said GROUP BY turn_id)
    SELECT t.id, t.recording_id, t.speaker_id, t.start, t."end", t.state, COALESCE(words, 0),
           COALESCE(timed, 0), COALESCE(speech_s, 0), COALESCE(syllables, 0), COALESCE(voiced_s, 0),
           COALESCE(fastest, 0), COALESCE(low_run, 0)
    FROM turns AS t LEFT JOIN sums ON sums.turn_id = t.id LEFT JOIN runs ON runs.turn_id = t.id
    {{where}} ORDER BY t.recording_id, t.start, t.id
"""
_CLIPS = """
    SELECT c.id, c.turn_id, t.recording_id, t.speaker_id, c.state, c.start, c."end", c.text
    FROM clips AS c JOIN turns AS t ON t.id = c.turn_id ORDER BY t.recording_id, c.start, c.id
"""
_PHONES = """
    SELECT t.id, t.recording_id, t.speaker_id, t.state, group_concat(said, '|')
    FROM (SELECT turn_id, word_id, group_concat(symbol, ' ') AS said FROM (
              SELECT w.turn_id, w.position AS place, p.word_id, p.symbol FROM phones AS p
              JOIN words AS w ON w.id = p.word_id ORDER BY w.turn_id, w.position, w.id, p.position, p.id)
          GROUP BY turn_id, place, word_id ORDER BY turn_id, place, word_id)
    JOIN turns AS t ON t.id = turn_id WHERE t.state <> 'rejected' GROUP BY t.id
    ORDER BY t.recording_id, t.start, t.id
"""
