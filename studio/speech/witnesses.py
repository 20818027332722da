"""Two witnesses of who spoke when, the aligned transcript and diarization: where they differ, look first.

Pure functions of values: `disagreements` compares turns as they are now with what each witness says, `fits`
tells whether a transcript is of this recording at all. Either witness alone does, too: without a
diarization the lines that nobody says and the speech without a line are left to be told; without an
alignment the names of the lines are held against those of the turns. Free of torch and of pocketsphinx.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from studio.project.intervals import IntervalIndex, overlap_s
from studio.speech.alignment import AlignedWord, fitted

LEAST_OVERLAP_S = 0.5
"""Two witnesses differ about a turn only where the second one heard at least so much of its words."""

OTHER_SHARE = 0.7
"""A turn is another's where the second witness gives that one this share of what it heard of the words."""

LEAST_WITHOUT_LINE_S = 0.8
"""Speech without a line is told from this length on: shorter is breath, laughter, assent."""

VOUCHING_TURNS = 2
"""A name that so many turns of a voice bear is that voice's, whatever others bear."""

SAME_TURN_S = 0.6
"""What one speaker says without a line is one turn over pauses shorter than this."""

ROTATED_TURNS = 3
"""So many turns in a row under one exchange of names are one disagreement, not many."""

LONG_SILENCE_S = 8.0

FITTING_SHARE = 0.25
"""At least this share of a transcript's words, or of what is heard, is anchored where the two belong
together."""

LEAST_WORDS = 12
"""Below this nothing can be said about whether a transcript belongs to a recording."""


class Disagreement(StrEnum):
    """What the witnesses differ about."""

    WRONG_NAME = "wrong_name"
    ROTATED = "rotated"
    NO_LINE = "no_line"
    NOT_SAID = "not_said"
    NOT_SPEECH = "not_speech"


@dataclass(frozen=True, slots=True)
class SpokenTurn:
    """A turn as it is now.

    `words` are the spans of its words that have times; where it has none, its own span stands for them.
    `lines` are the speakers that the transcript's lines in it name. `settled` is True where a person
    decided about it.
    """

    id: int
    start: float
    end: float
    speaker: int | None
    text: str
    words: tuple[tuple[float, float], ...] = ()
    lines: tuple[int | None, ...] = ()
    settled: bool = False

    @property
    def spans(self) -> tuple[tuple[float, float], ...]:
        """Where its words lie."""
        return self.words or ((self.start, self.end),)


@dataclass(frozen=True, slots=True)
class LooseLine:
    """A line of the transcript without a turn; [start, end) is where it would belong by its neighbours."""

    id: int
    text: str
    start: float
    end: float


@dataclass(frozen=True)
class Second:
    """What else is known of the recording: the diarized turns (start, end, label), and long stretches without
    speech (start, end, "music" or "silence")."""

    turns: Sequence[tuple[float, float, str]] = ()
    not_speech: Sequence[tuple[float, float, str]] = ()


@dataclass(frozen=True)
class Difference:
    """One place where the witnesses differ.

    `turn_ids` are the turns concerned, `line_id` the line that is not said. `exchange` says for speakers'
    ids who it should be according to the other witness. `what` is "music" or "silence", or the line's text.
    `risk` is from 0 to 1.
    """

    kind: Disagreement
    start: float
    end: float
    risk: float
    turn_ids: tuple[int, ...] = ()
    line_id: int | None = None
    exchange: Mapping[int | None, int] = field(default_factory=dict)
    what: str = ""


def fits(anchored_share: float, heard_share: float, words: int) -> bool:
    """Whether a transcript of so many words belongs to the recording, by the shares that `align_whole` found.

    A transcript of a part of the recording, or a recording of a part of the transcript, belongs to it too.
    """
    return words < LEAST_WORDS or max(anchored_share, heard_share) >= FITTING_SHARE


def disagreements(
    turns: Sequence[SpokenTurn], lines: Sequence[LooseLine], second: Second
) -> list[Difference]:
    """Every place where the witnesses differ, in order of time."""
    turns = sorted(turns, key=lambda turn: (turn.start, turn.end))
    found = _names(turns, _heard(turns, second.turns))
    found += [_without_line(turn) for turn in turns if _lacks_line(turn)]
    found += [
        Difference(Disagreement.NOT_SAID, line.start, line.end, 0.8, line_id=line.id, what=line.text)
        for line in lines
    ]
    found += _without_speech(turns, second.not_speech)
    return sorted(found, key=lambda each: (each.start, each.end))


def _heard(
    turns: Sequence[SpokenTurn], diarized: Sequence[tuple[float, float, str]]
) -> dict[int, dict[int, float]]:
    """For each turn with words how long the second witness hears each speaker in them.

    A voice with two names in one turn each, of people who have no other or both another, vouches for neither:
    each is held against the other, for one of the two is wrong.
    """
    index = _Diarized(diarized)
    shared: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    bearing: dict[str, Counter[int]] = defaultdict(Counter)
    of_turn = {turn.id: index.labels_in(turn.spans) for turn in turns if turn.text}
    for turn in turns:
        labels = of_turn.get(turn.id, {})
        mostly = max(LEAST_OVERLAP_S, OTHER_SHARE * sum(labels.values()))
        for label, seconds in labels.items():
            if turn.speaker is not None:
                shared[label][turn.speaker] += seconds
                bearing[label][turn.speaker] += seconds >= mostly
    names = _names_of(shared, bearing)
    heard: dict[int, dict[int, float]] = {}
    for turn in turns:
        sums: dict[int, float] = defaultdict(float)
        for label, seconds in of_turn.get(turn.id, {}).items():
            if label in names:
                name, rival = names[label]
                sums[name if turn.speaker != name or rival is None else rival] += seconds
        if turn.text:
            heard[turn.id] = dict(sums)
    return heard


def _names_of(
    seconds: Mapping[str, Mapping[int, float]], turns: Mapping[str, Mapping[int, int]]
) -> dict[str, tuple[int, int | None]]:
    """Who each voice is by its turns' names, and who it is as well where one turn each says so.

    Who has another voice of his own is only in the wrong place here.
    """
    names: dict[str, tuple[int, int | None]] = {}
    for label, who in seconds.items():
        name, *others = sorted(who, key=lambda each: who[each], reverse=True)
        few = turns[label][name] < VOUCHING_TURNS
        rival = next((each for each in others if few and turns[label][each] >= 1), None)
        names[label] = name, rival
    at_home = {name for name, rival in names.values() if rival is None}
    for label, (name, rival) in names.items():
        if rival is not None and (name in at_home) != (rival in at_home):
            names[label] = rival if name in at_home else name, None
    return names


@dataclass(frozen=True)
class _Span:
    start: float
    end: float
    label: str


class _Diarized:
    def __init__(self, turns: Sequence[tuple[float, float, str]]) -> None:
        self._index = IntervalIndex([_Span(*turn) for turn in sorted(turns)])

    def labels_in(self, spans: Sequence[tuple[float, float]]) -> dict[str, float]:
        """How many seconds of the spans each label has."""
        seconds: dict[str, float] = defaultdict(float)
        for start, end in spans:
            for each in self._index.over(start, end):
                seconds[each.label] += overlap_s((start, end), (each.start, each.end))
        return dict(seconds)


def _other(heard: Mapping[int, float]) -> int | None:
    """Whom the second witness hears clearly, None where that is open."""
    total = sum(heard.values())
    if total < LEAST_OVERLAP_S:
        return None
    who = max(heard, key=lambda each: heard[each])
    return who if heard[who] >= OTHER_SHARE * total else None


def _names(turns: Sequence[SpokenTurn], heard: Mapping[int, Mapping[int, float]]) -> list[Difference]:
    """Turns that another speaker should have; exchanges that go on for several turns as one."""
    differing: list[tuple[SpokenTurn, int, float]] = []
    runs: list[list[tuple[SpokenTurn, int, float]]] = []
    for turn in turns:
        if not turn.text:
            continue
        other, risk = _should_be(turn, heard.get(turn.id, {}))
        if other is None:
            if turn.settled or _other(heard.get(turn.id, {})) is not None:
                runs.append([])
            continue
        differing.append((turn, other, risk))
        if not runs or not _goes_on(runs[-1], turn, other):
            runs.append([])
        runs[-1].append((turn, other, risk))
    found: list[Difference] = []
    for run in runs:
        if len(run) >= ROTATED_TURNS and len({turn.speaker for turn, _, _ in run}) > 1:
            found.append(_rotated(run))
        else:
            found += [_wrong_name(*each) for each in run]
    return found


def _should_be(turn: SpokenTurn, heard: Mapping[int, float]) -> tuple[int | None, float]:
    """Whose turn it is by the other witness, None where both agree or nothing can be said; and the risk."""
    if turn.settled:
        return None, 0.0
    other = _other(heard)
    if other is not None and other != turn.speaker:
        return other, 0.7 + 0.28 * min(1.0, heard[other] / 3.0)
    named = {speaker for speaker in turn.lines if speaker is not None}
    if other is None and len(named) == 1 and turn.speaker not in named:
        return next(iter(named)), 0.75
    return None, 0.0


def _goes_on(run: Sequence[tuple[SpokenTurn, int, float]], turn: SpokenTurn, other: int) -> bool:
    """Whether one exchange of names explains this turn with those before it."""
    exchange = {before.speaker: then for before, then, _ in run}
    if turn.speaker in exchange:
        return exchange[turn.speaker] == other
    return other not in exchange.values()


def _rotated(run: Sequence[tuple[SpokenTurn, int, float]]) -> Difference:
    return Difference(
        Disagreement.ROTATED,
        run[0][0].start,
        run[-1][0].end,
        max(risk for _, _, risk in run),
        tuple(turn.id for turn, _, _ in run),
        exchange={turn.speaker: other for turn, other, _ in run},
    )


def _wrong_name(turn: SpokenTurn, other: int, risk: float) -> Difference:
    return Difference(
        Disagreement.WRONG_NAME, turn.start, turn.end, risk, (turn.id,), exchange={turn.speaker: other}
    )


def _lacks_line(turn: SpokenTurn) -> bool:
    return not turn.text and not turn.settled and turn.end - turn.start >= LEAST_WITHOUT_LINE_S


def _without_line(turn: SpokenTurn) -> Difference:
    risk = 0.55 + 0.4 * min(1.0, (turn.end - turn.start) / 4.0)
    return Difference(Disagreement.NO_LINE, turn.start, turn.end, risk, (turn.id,))


def _without_speech(
    turns: Sequence[SpokenTurn], stretches: Sequence[tuple[float, float, str]]
) -> list[Difference]:
    """Music, and silence that is long or that turns lie in."""
    found: list[Difference] = []
    index = IntervalIndex(turns)
    for start, end, what in stretches:
        inside = [
            turn.id for turn in index.over(start, end) if _inside(turn, start, end) and not turn.settled
        ]
        if what == "music" or inside or end - start >= LONG_SILENCE_S:
            risk = 0.5 if inside or what == "music" else 0.3
            found.append(Difference(Disagreement.NOT_SPEECH, start, end, risk, tuple(inside), what=what))
    return found


def _inside(turn: SpokenTurn, start: float, end: float) -> bool:
    return overlap_s((turn.start, turn.end), (start, end)) > 0.5 * (turn.end - turn.start)


def loose_line(
    line_id: int, text: str, position: int, placed: Mapping[int, tuple[float, float]], seconds: float
) -> LooseLine:
    """Where a line without a turn would belong: between the nearest lines by position that have turns."""
    before = max((at for at in placed if at < position), default=None)
    after = min((at for at in placed if at > position), default=None)
    start = placed[before][1] if before is not None else 0.0
    end = placed[after][0] if after is not None else seconds
    return LooseLine(line_id, text, min(start, end), max(start, end))


def apart(
    earlier: Sequence[AlignedWord], later: Sequence[AlignedWord]
) -> tuple[list[AlignedWord], list[AlignedWord]]:
    """The words of two lines of one speaker, the second after the first: nobody says two things at once.

    Where they overlap they are cut in the middle, and words beyond are pressed together before or after it.
    """
    if later[0].start >= earlier[-1].end:
        return list(earlier), list(later)
    # Between the last word that ends before the later line and the first one that starts after the earlier.
    first = next((at for at, word in enumerate(earlier) if word.end > later[0].start), len(earlier) - 1)
    last = next((at for at, word in enumerate(later) if word.start >= earlier[-1].end), len(later))
    low, high = earlier[first].start, later[max(last - 1, 0)].end
    middle = min(max((later[0].start + earlier[-1].end) / 2, low + 0.02), max(high - 0.02, low + 0.02))
    return (
        [*earlier[:first], *_pressed(earlier[first:], low, middle)],
        [*_pressed(later[:last], middle, max(high, middle + 0.02)), *later[last:]],
    )


def _pressed(words: Sequence[AlignedWord], start: float, end: float) -> list[AlignedWord]:
    """The words within [start, end), their edges moved in proportion where they reach beyond it."""
    low, high = words[0].start, max(words[-1].end, words[0].start + 1e-3)
    scale = (end - start) / (high - low)
    pressed = []
    for word in words:
        first = start + (word.start - low) * scale
        pressed.append(fitted(word, first, max(first + 1e-3, start + (word.end - low) * scale)))
    return pressed


def leftovers(
    diarized: Sequence[tuple[float, float, str]],
    taken: Collection[tuple[float, float]],
    speech: Sequence[tuple[float, float]],
) -> list[tuple[float, float, str]]:
    """What of the diarized turns no line covers, where somebody really speaks: speech that the transcript
    lacks."""
    from studio.project.intervals import subtract, union

    covered = union((start - 0.2, end + 0.2) for start, end in taken)
    speaking = union(speech)
    found: list[tuple[float, float, str]] = []
    for start, end, label in sorted(diarized):
        for first, last in subtract([(start, end)], covered):
            seconds = sum(overlap_s((first, last), region) for region in speaking)
            if last - first < LEAST_WITHOUT_LINE_S or seconds < 0.5 * (last - first):
                continue
            if found and found[-1][2] == label and first - found[-1][1] < SAME_TURN_S:
                found[-1] = (found[-1][0], last, label)
            else:
                found.append((first, last, label))
    return found
