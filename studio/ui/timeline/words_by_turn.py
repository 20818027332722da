"""The words of turns, read when they are first asked for and kept until they change."""

from collections.abc import Callable, Collection, Mapping

from studio.project.values import Word

MOST_WORDS = 20_000
"""Beyond these all are forgotten: a recording may hold hundreds of thousands, a view some hundreds."""


class WordsByTurn:
    """A few turns' words. `read` gets those of some turns by turn id, in reading order."""

    def __init__(self, read: Callable[[Collection[int]], Mapping[int, list[Word]]]) -> None:
        self._read = read
        self.forget_all()

    def of(self, turn_id: int) -> list[Word]:
        """The words of a turn in reading order; not to be changed."""
        self.fetch([turn_id])
        return self._words[turn_id]

    def fetch(self, turn_ids: Collection[int]) -> None:
        """Have the words of these turns at hand: one reading for all that are not."""
        missing = [turn_id for turn_id in turn_ids if turn_id not in self._words]
        if not missing:
            return
        if len(self._turn_of) > MOST_WORDS:
            self.forget_all()
            missing = [*turn_ids]
        found = self._read(missing)
        for turn_id in missing:
            words = self._words[turn_id] = found.get(turn_id, [])
            self._turn_of.update(dict.fromkeys((word.id for word in words), turn_id))

    def turns_of(self, word_ids: Collection[int]) -> set[int]:
        """The turns among those at hand in which these words were."""
        return {self._turn_of[word_id] for word_id in word_ids if word_id in self._turn_of}

    def forget(self, turn_ids: Collection[int]) -> None:
        """Read the words of these turns again when they are asked for."""
        for turn_id in turn_ids:
            for word in self._words.pop(turn_id, ()):
                self._turn_of.pop(word.id, None)

    def forget_all(self) -> None:
        """Read everything again when it is asked for."""
        self._words: dict[int, list[Word]] = {}
        self._turn_of: dict[int, int] = {}
