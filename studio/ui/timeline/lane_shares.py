"""Which of its speaker's lanes a turn lies in: those that overlap earlier ones lie in further lanes."""

from collections.abc import Collection, Iterable, Sequence

from studio.project.values import Turn

Shares = tuple[int, dict[int, int]]
"""How many lanes a speaker needs, and by id the lane of each turn that is not in the first one."""


class LaneShares:
    """Turns shared out to lanes in which they do not overlap; again only for speakers whose turns moved."""

    def __init__(self) -> None:
        self._by_speaker: dict[int | None, Shares] = {}

    @property
    def counts(self) -> dict[int | None, int]:
        """How many lanes each speaker needs."""
        return {speaker_id: count for speaker_id, (count, _) in self._by_speaker.items()}

    def lane_of(self, turn: Turn) -> int:
        """The lane of a turn among those of its speaker."""
        return self._by_speaker[turn.speaker_id][1].get(turn.id, 0)

    def share(self, turns: Sequence[Turn], moved: Collection[int | None] | None = None) -> set[int]:
        """Share out these turns, which come by their start; return those that are in another lane now.

        `moved` are the speakers whose turns came, went or have other times; None stands for all.
        """
        before = self._by_speaker
        if moved is None:
            theirs: dict[int | None, list[Turn]] = {}
            for turn in turns:
                theirs.setdefault(turn.speaker_id, []).append(turn)
            again = before.keys() | theirs.keys()
            self._by_speaker = {}
        else:
            theirs = {who: [turn for turn in turns if turn.speaker_id == who] for who in moved}
            again = {*moved}
            self._by_speaker = {who: shares for who, shares in before.items() if who not in moved}
        self._by_speaker |= {who: _shares(said) for who, said in theirs.items() if said}
        nothing: Shares = 0, {}
        pairs = ((before.get(each, nothing), self._by_speaker.get(each, nothing)) for each in again)
        return {turn_id for (_, was), (_, now) in pairs for turn_id, _lane in was.items() ^ now.items()}


def _shares(turns: Iterable[Turn]) -> Shares:
    free_from: list[float] = [0.0]
    further: dict[int, int] = {}
    for turn in turns:
        if free_from[0] <= turn.start:
            free_from[0] = turn.end
        else:
            lanes = (lane for lane, free in enumerate(free_from) if free <= turn.start)
            lane = next(lanes, len(free_from))
            free_from[lane : lane + 1] = [turn.end]
            further[turn.id] = lane
    return len(free_from), further
