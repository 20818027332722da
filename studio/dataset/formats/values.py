"""What all formats are read into and written from: a transcript of one recording, or a corpus of many clips.

Times are seconds from the recording's start. Whatever a format cannot say is None, "" or empty.
"""

from dataclasses import dataclass
from pathlib import Path

from studio.errors import Message


@dataclass(frozen=True, slots=True)
class TranscriptPhone:
    """A phone [start, end) inside a word, by the symbol that the file uses."""

    symbol: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class TranscriptWord:
    """One word as written. `start` and `end` are both None where the file does not time it.

    `score` is the file's own confidence from 0 to 1: other programs mean other things by it than
    `studio.speech.scores` does.
    """

    text: str
    start: float | None = None
    end: float | None = None
    score: float | None = None
    phones: tuple[TranscriptPhone, ...] = ()


@dataclass(frozen=True, slots=True)
class TranscriptLine:
    """One line: who says it, None where the line does not tell, and what is said ("" in RTTM).

    `start` and `end` are both None where the file has no times. `words` is empty where the file has
    only the text; else they are all words of `text`, in order, timed or not. `recording` is the name
    by which the file calls its recording, "" where it has none.
    """

    speaker: str | None
    text: str
    start: float | None = None
    end: float | None = None
    words: tuple[TranscriptWord, ...] = ()
    recording: str = ""

    @property
    def is_timed(self) -> bool:
        """Whether the file says when it is spoken."""
        return self.start is not None and self.end is not None


@dataclass(frozen=True, slots=True)
class Transcript:
    """The lines of a transcript, in the order of the file.

    `repairs` says what had to be repaired, None where nothing; `problems` names each place that could not
    be used and was left out. `source` names the format, and the program where the file tells, "" for
    plain text. `is_machine` is True where a program recognised the text. `regions` are the stretches
    [start, end) that were annotated at all (UEM), empty where that is the whole recording. `language`
    is a code such as "en", "" where the file does not tell.
    """

    lines: tuple[TranscriptLine, ...]
    repairs: Message | None = None
    problems: tuple[Message, ...] = ()
    source: str = ""
    is_machine: bool = False
    regions: tuple[tuple[float, float], ...] = ()
    language: str = ""

    @property
    def is_timed(self) -> bool:
        """Whether every line says when it is spoken: such a transcript makes turns without help."""
        return bool(self.lines) and all(line.is_timed for line in self.lines)


@dataclass(frozen=True, slots=True)
class CorpusClip:
    """One clip of a corpus, a sound file of its own: `path` is where it lies.

    `text` is as written, `spoken` as read out, "" where the corpus has but one of them. `words` are
    those of `text` with their times in the clip, empty where it has none.
    """

    id: str
    path: Path
    text: str
    spoken: str = ""
    speaker: str = ""
    language: str = ""
    words: tuple[TranscriptWord, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """The usable clips of a corpus, a sentence for each place that was left out, and the format's name."""

    clips: tuple[CorpusClip, ...]
    problems: tuple[Message, ...] = ()
    source: str = ""
