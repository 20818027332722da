"""The document's values: frozen rows of the project, as every other layer sees them.

Times are float64 seconds from the recording's start, rounded to 1 microsecond when written.
Intervals are half open: the end is exclusive. Values are never changed in place; edits write
rows and views read them again by id.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from studio.errors import Message


class State(StrEnum):
    """How far a turn, or a clip, has been reviewed."""

    RAW = "raw"
    EDITED = "edited"
    REVIEWED = "reviewed"
    GOLD = "gold"
    REJECTED = "rejected"


class Edge(StrEnum):
    """One of the two boundaries of an interval."""

    START = "start"
    END = "end"


class Fixed(StrEnum):
    """What a person fixed of a turn: a new diarization is computed around it."""

    SPEAKER = "speaker"
    START = "start"
    END = "end"


PERSON = "person"
"""The `source` of values that a person made. A tool writes its name and version instead."""

MINIMUM_WORD_S = 0.01
MINIMUM_TURN_S = 0.05


def base_language(language: str) -> str:
    """The language of a code such as "en-GB" or "en_GB", by which is asked what is known of it."""
    return language.lower().replace("_", "-").split("-")[0] or "en"


@dataclass(frozen=True, slots=True)
class Recording:
    """One audio file. `path` is absolute, or relative to the project folder where it was copied.

    `samples` counts frames at `sample_rate` Hz in each of `channels` channels. `sha256` is the
    hash of the file's bytes: a moved file is found again by it. `repairs` says what had to be
    repaired on import, None where nothing. Its provenance: `origin` is where it comes from (an address,
    a show and its episode), `recorded_on` an ISO date, `licence` and `rights_note` what may be done with
    it; each is "" where unknown.
    """

    id: int
    name: str
    path: str
    sha256: str
    sample_rate: int
    channels: int
    samples: int
    language: str
    repairs: Message | None
    added_at: str
    origin: str = ""
    recorded_on: str = ""
    licence: str = ""
    rights_note: str = ""

    @property
    def seconds(self) -> float:
        """The length in seconds."""
        return self.samples / self.sample_rate


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person heard in the project's recordings. `colour` indexes the speaker palette.

    `consent` is what the person agreed to and `consented_on` the ISO date; "" where unknown.
    """

    id: int
    name: str
    colour: int
    consent: str = ""
    consented_on: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch [start, end) in which one speaker speaks.

    `speaker_id` is None where nobody is assigned. `touched` is True once a person changed it:
    automatic results leave such turns alone. `source` names who made it (PERSON, or a tool).
    `note` is what a reviewer wrote down about it, "" where nothing. `fixed` is what of speaker and edges a
    person decided. `text_source` is the tool that recognised the text, "" for a person's or a transcript's.
    """

    id: int
    recording_id: int
    speaker_id: int | None
    start: float
    end: float
    text: str
    state: State
    reject_reason: str
    touched: bool
    source: str
    note: str = ""
    fixed: frozenset[Fixed] = frozenset()
    text_source: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a turn, in reading order by `position`.

    `start` and `end` are None until the word is aligned. `score` is the alignment score from 0 to 1
    (its meaning: studio.speech.scores), None where unknown or fixed by a person. `text` is as written,
    `spoken` as spelled out for alignment ("1994" -> "nineteen ninety four").
    """

    id: int
    turn_id: int
    position: int
    text: str
    spoken: str
    start: float | None
    end: float | None
    score: float | None
    touched: bool
    source: str


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone [start, end) inside a word: an ARPABET symbol without stress."""

    id: int
    word_id: int
    position: int
    symbol: str
    start: float
    end: float
    score: float | None


@dataclass(frozen=True, slots=True)
class Utterance:
    """One line of an imported transcript. `turn_id` is the turn it was matched to, or None.

    `start` and `end` are the times that came with it, in seconds, None where it had none.
    """

    id: int
    recording_id: int
    position: int
    speaker_name: str
    text: str
    turn_id: int | None
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Clip:
    """A cut [start, end) of a turn in its recording's time: what a model is trained on.

    `reject_reason` says why it was rejected, "" where it is not. `let_through` names the kinds of findings
    despite which a person let it become gold.
    """

    id: int
    turn_id: int
    start: float
    end: float
    text: str
    state: State
    reject_reason: str = ""
    let_through: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewProblem:
    """A place that may be wrong, as a check found it; it is kept by `Project.store_problems`.

    It is about a word, a clip or a turn, or about no turn at all: speech that nobody was given. `kind`
    is one of `studio.dataset.risks.RiskKind`, [start, end) the place in seconds, `risk` from 0 to 1 how
    likely such a finding is an error, `values` what its sentence is filled with.
    """

    kind: str
    start: float
    end: float
    risk: float
    turn_id: int | None = None
    word_id: int | None = None
    clip_id: int | None = None
    values: Mapping[str, float | str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem(NewProblem):
    """A problem that is kept. It holds for its turn as it was checked: see `Project.stale_turns`."""

    id: int
    recording_id: int


@dataclass(frozen=True, slots=True)
class AcceptedProblem:
    """A person's word that a problem of this kind is none, at this word or turn, within [start, end).

    It holds as long as `fingerprint` is that of the word, or of the turn where there is no word.
    """

    id: int
    recording_id: int
    turn_id: int | None
    word_id: int | None
    kind: str
    start: float
    end: float
    fingerprint: str
    at: str


@dataclass(frozen=True, slots=True)
class Pronunciation:
    """How the project says a word: ARPABET phones divided by blanks. `word` is in small letters.

    A word may have several. `source` is PERSON, or the tool that proposed it.
    """

    id: int
    language: str
    word: str
    phones: str
    source: str


class RuleKind(StrEnum):
    """What a rule of the project's is for."""

    NORMALISE = "normalise"
    GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class TextRule:
    """A rule of the project for the texts of a language, tried in order of `position`.

    NORMALISE: the regular expression `pattern` is spoken as `replacement`. GLOSSARY: `pattern` is a name or
    term to listen for, `replacement` how it is written, "" where just so.
    """

    id: int
    language: str
    kind: RuleKind
    pattern: str
    replacement: str
    position: int


@dataclass(frozen=True, slots=True)
class Recognition:
    """What a recogniser heard in a turn, beside the turn's own text. `source` is the tool and its version."""

    id: int
    turn_id: int
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Voice:
    """A named speaker identity. `speaker_id` is set where the voice is a speaker with gold."""

    id: int
    name: str
    speaker_id: int | None
    language: str
    consent: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A recorded or chosen sample of a voice; `path` is relative to the project folder."""

    id: int
    voice_id: int
    path: str
    sha256: str
    seconds: float
    added_at: str


@dataclass(frozen=True, slots=True)
class Run:
    """One training job. Its state, metrics and checkpoints live in `folder` (relative), not here."""

    id: int
    engine: str
    speaker_id: int | None
    speaker_name: str
    folder: str
    created_at: str


@dataclass(frozen=True, slots=True)
class Take:
    """One synthesized result with everything needed to make it again, bit for bit.

    `path` and `checkpoint` are relative to the project folder; `checkpoint` is "" where the engine
    needs none. `settings` and `notes` are JSON. `snapshot` is the hash of the gold set it spoke from.
    """

    id: int
    voice: str
    engine: str
    checkpoint: str
    snapshot: str
    text: str
    seed: int
    settings: str
    notes: str
    path: str
    seconds: float
    sample_rate: int
    created_at: str


@dataclass(frozen=True, slots=True)
class Change:
    """What one edit, undo or redo did: the tables it touched, its label, and the recordings concerned.

    `recording_ids` is empty where the change is not about a recording (a new voice, a take). `rows` holds
    the ids of the rows that came, went or changed, for those tables where they are few; ask `rows_of`.
    """

    tables: frozenset[str]
    label: Message
    recording_ids: frozenset[int] = frozenset()
    rows: Mapping[str, frozenset[int]] = field(default_factory=dict, hash=False)

    def rows_of(self, table: str) -> frozenset[int] | None:
        """The ids of the rows of `table` that it touched; None where they are many: read all again."""
        return self.rows.get(table) if table in self.tables else frozenset()
