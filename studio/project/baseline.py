"""What a slow job saw when it started, so that its result can give way to what a person did meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from studio.project.reads import Reads
from studio.project.values import Turn, Word


@dataclass(frozen=True)
class Baseline:
    """A recording's turns, words and lines (speaker, text) as a job read them at the project's `revision`."""

    recording_id: int
    revision: int
    turns: dict[int, Turn] = field(default_factory=dict)
    words: dict[int, tuple[Word, ...]] = field(default_factory=dict)
    lines: tuple[tuple[str, str], ...] = ()

    def deleted_since(self, reads: Reads) -> list[Turn]:
        """The turns seen then that are gone now, as they were."""
        present = {turn.id for turn in reads.turns(self.recording_id)}
        return [turn for turn in self.turns.values() if turn.id not in present]

    def saw(self, turn: Turn, words: Sequence[Word]) -> bool:
        """Whether `turn` and its `words` (as they are now) were seen then with these edges and texts."""
        seen = self.turns.get(turn.id)
        if seen is None or (seen.start, seen.end, seen.text) != (turn.start, turn.end, turn.text):
            return False
        return self.words.get(turn.id, ()) == tuple(words)

    def has_same_lines(self, reads: Reads) -> bool:
        """Whether the transcript says the same now, line by line."""
        return self.lines == _lines(reads, self.recording_id)


def take_baseline(reads: Reads, recording_id: int, revision: int, *, with_words: bool = True) -> Baseline:
    """Remember the turns, words and lines of a recording before a job starts on them.

    A job that asks only for turns saves the time and room of the words: of hours they are a hundred thousand.
    """
    turns = {turn.id: turn for turn in reads.turns(recording_id)}
    read = reads.words_of_recording(recording_id) if with_words else {}
    words = {turn_id: tuple(words) for turn_id, words in read.items()}
    return Baseline(recording_id, revision, turns, words, _lines(reads, recording_id))


def _lines(reads: Reads, recording_id: int) -> tuple[tuple[str, str], ...]:
    return tuple((line.speaker_name, line.text) for line in reads.utterances(recording_id))
