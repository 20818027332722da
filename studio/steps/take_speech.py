"""What a take says and how, for a timeline to show: its breaths, words and sounds with their times.

Read from the plan that the studio voice leaves with a take; free of torch.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import exp, log

from studio.errors import StudioError
from studio.project.values import Edge, Take
from studio.speech.ipa import IPA_OF_ARPABET
from studio.voices.engine import ENGINES
from studio.voices.engines.studio.plan import (
    SEMITONE,
    Plan,
    PlannedBreath,
    emphasised,
    read_plan,
    with_length,
    with_pitch,
)
from studio.voices.engines.studio.plan_changes import (
    edge_between,
    paced,
    pause_behind,
    paused,
    phrase_anew,
    pronounced,
)
from studio.voices.engines.studio.symbols import PADDING, PAUSES, SYMBOLS

VOICED = 0.5
"""A sound with pitch in less than this share of it has none to be heard."""
SAID = frozenset(SYMBOLS) - PAUSES - {PADDING}
"""What a word may be made of."""
USUAL_HERTZ = 150.0
"""The mean pitch of a voice whose plan does not say it."""
LOWEST_HZ, HIGHEST_HZ = 60.0, 500.0
_FARTHEST = 5.0
"""Of ln Hz: no voice goes so far from its mean, but a take may come from anybody."""


@dataclass(frozen=True, slots=True)
class TakeWord:
    """A word of a take. `id` counts all its words from 1, `breath` and `number` are its place in the plan."""

    id: int
    breath: int
    number: int
    text: str
    sounds: tuple[str, ...]
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class TakeSound:
    """A sound of a take: its place in the plan, its times, its pitch, None where it has none."""

    breath: int
    place: int
    symbol: str
    word_id: int | None
    start: float
    end: float
    hertz: float | None


@dataclass(frozen=True, slots=True)
class TakeBreath:
    """What is said in one go, with the quiet behind it. `words_before` counts the take's words before it."""

    start: float
    end: float
    text: str
    words_before: int


@dataclass(frozen=True)
class TakeSpeech:
    """How a take is said. The functions below make another one of it.

    Words and sounds are worked out breath by breath, where they are asked for: each change makes all that
    is behind it later, and of a long take little is in view.
    """

    plan: Plan

    @cached_property
    def breaths(self) -> list[TakeBreath]:
        """What is said in one go, each."""
        found: list[TakeBreath] = []
        start, words_before = 0.0, 0
        for breath in self.plan.breaths:
            text = " ".join(word.written for word in breath.words)
            found.append(TakeBreath(start, start + breath.seconds, text, words_before))
            start += breath.seconds
            words_before += len(breath.words)
        return found

    @property
    def words(self) -> list[TakeWord]:
        """All words, in order."""
        return [word for number in range(len(self.breaths)) for word in self.words_of(number)]

    @property
    def sounds(self) -> list[TakeSound]:
        """All sounds and pauses, in order."""
        return [sound for number in range(len(self.breaths)) for sound in self.sounds_of(number)]

    @cached_property
    def pitch_hertz(self) -> tuple[float, float] | None:
        """The lowest and the highest pitch of a sound of a word; None where none has any."""
        heard = [
            breath.pitch[place]
            for breath in self.plan.breaths
            for place, sound in enumerate(breath.sounds)
            if sound.word is not None and breath.voiced[place] >= VOICED
        ]
        return (self._hertz(min(heard)), self._hertz(max(heard))) if heard else None

    def worked_out(self) -> "TakeSpeech":
        """This one, with all that a timeline asks of the whole take: of a long one that takes some time."""
        for each in ("breaths", "pitch_hertz"):
            getattr(self, each)
        return self

    def breaths_between(self, start_s: float, end_s: float) -> range:
        """The numbers of the breaths that reach into a span of the take, in seconds."""
        return range(max(bisect_right(self._starts, start_s) - 1, 0), bisect_right(self._starts, end_s))

    def words_of(self, number: int) -> list[TakeWord]:
        """The words of a breath, in order, none where it is not in the take; not to be changed."""
        if number not in self._words:
            here = 0 <= number < len(self.breaths)
            self._words[number] = list(self._words_in(number)) if here else []
        return self._words[number]

    def sounds_of(self, number: int) -> list[TakeSound]:
        """The sounds and pauses of a breath, in order; not to be changed."""
        if number not in self._sounds:
            self._sounds[number] = list(self._sounds_in(number))
        return self._sounds[number]

    def word(self, word_id: int) -> TakeWord:
        """A word. Raises StudioError where there is none of that number."""
        found = self.words_with([word_id])
        if not found:
            raise StudioError("This word is no longer in the take.")
        return found[0]

    def words_with(self, word_ids: Collection[int]) -> list[TakeWord]:
        """Those of these words that are in the take, in order."""
        found = []
        for word_id in sorted(word_ids):
            number = bisect_left(self.breaths, word_id, key=lambda breath: breath.words_before) - 1
            words = self.words_of(number) if number >= 0 else []
            found += [word for word in words if word.id == word_id]
        return found

    def with_breath(self, number: int, breath: PlannedBreath) -> "TakeSpeech":
        """The same with one breath said otherwise."""
        return TakeSpeech(self.plan.with_breath(number, breath))

    @cached_property
    def _starts(self) -> list[float]:
        return [breath.start for breath in self.breaths]

    @cached_property
    def _words(self) -> dict[int, list[TakeWord]]:
        return {}

    @cached_property
    def _sounds(self) -> dict[int, list[TakeSound]]:
        return {}

    def _words_in(self, number: int) -> Iterator[TakeWord]:
        at, sounds = self.breaths[number], self.sounds_of(number)
        spans: dict[int, tuple[float, float]] = {}
        for sound in sounds:
            if sound.word_id is not None:
                start, _ = spans.get(sound.word_id, (sound.start, 0.0))
                spans[sound.word_id] = start, sound.end
        before = at.start
        for place, word in enumerate(self.plan.breaths[number].words):
            word_id = at.words_before + place + 1
            start, before = spans.get(word_id, (before, before))  # a word without a sound lasts no time
            yield TakeWord(word_id, number, place, word.written, word.sounds, start, before)

    def _sounds_in(self, number: int) -> Iterator[TakeSound]:
        breath, at = self.plan.breaths[number], self.breaths[number]
        edges = breath.edges()
        for place, sound in enumerate(breath.sounds):
            word = None if sound.word is None else at.words_before + sound.word + 1
            voiced = word is not None and breath.voiced[place] >= VOICED
            high = self._hertz(breath.pitch[place]) if voiced else None
            times = at.start + edges[place], at.start + edges[place + 1]
            yield TakeSound(number, place, sound.symbol, word, *times, high)

    def _hertz(self, pitch: float) -> float:
        return (self.plan.hertz or USUAL_HERTZ) * exp(max(-_FARTHEST, min(pitch, _FARTHEST)))


def says_how(take: Take) -> bool:
    """Whether it was kept how a take is said, so that it can be opened."""
    return bool(_plan_in(take.settings))


def speech_of(take: Take) -> TakeSpeech:
    """How a take is said. Raises StudioError where that was not kept."""
    plan = _plan_in(take.settings)
    if not plan:
        engine = ENGINES[take.engine].title if take.engine in ENGINES else take.engine
        raise StudioError(
            "Take {id} was made by {engine}, which does not say how it speaks each word. "
            "Only takes of the studio voice can be opened.", id=take.id, engine=engine,
        )  # fmt: skip
    return TakeSpeech(read_plan(str(plan)))


def _plan_in(settings: str) -> object:
    """The plan among what a take was made from: the one that it was told to speak, else how it was said."""
    try:
        made_from = json.loads(settings)
        return made_from.get("settings", {}).get("plan") or made_from.get("plan")
    except (ValueError, AttributeError, RecursionError):
        return None


def with_word_edge(
    speech: TakeSpeech, word_id: int, edge: Edge, seconds: float, *, rest_follows: bool = False
) -> TakeSpeech:
    """An edge of a word moved to `seconds` of the take; what touches it there gives or takes.

    With `rest_follows` the word's end moves all that is behind it. Raises StudioError where there is no room.
    """
    word, breath, start = _found(speech, word_id)
    places = breath.places(word.number)
    if rest_follows and edge is Edge.END:
        return speech.with_breath(word.breath, with_length(breath, word.number, seconds - word.start))
    at = places[0] if edge is Edge.START else places[-1] + 1
    return speech.with_breath(word.breath, edge_between(breath, at, seconds - start))


def with_sound_edge(speech: TakeSpeech, breath: int, place: int, seconds: float) -> TakeSpeech:
    """The edge before a sound moved to `seconds` of the take; the sound before it and it give or take.

    Raises StudioError where there is no room, or no such sound.
    """
    planned = _breath_of(speech, breath, place)
    moved = edge_between(planned, place, seconds - speech.breaths[breath].start, sound=True)
    return speech.with_breath(breath, moved)


def with_hertz(speech: TakeSpeech, breath: int, place: int, hertz: float) -> TakeSpeech:
    """A sound with another pitch. Raises StudioError where there is no such sound."""
    planned = _breath_of(speech, breath, place)
    inside = min(max(hertz, LOWEST_HZ), HIGHEST_HZ)
    wanted = log(inside / (speech.plan.hertz or USUAL_HERTZ))
    return speech.with_breath(breath, with_pitch(planned, place, (wanted - planned.pitch[place]) / SEMITONE))


def higher(speech: TakeSpeech, word_ids: Collection[int], semitones: float) -> TakeSpeech:
    """Words said higher, or lower where `semitones` are negative."""

    def raised(breath: PlannedBreath, word: int) -> PlannedBreath:
        for place in breath.places(word):
            breath = with_pitch(breath, place, semitones)
        return breath

    return _each(speech, word_ids, raised)


def at_pace(speech: TakeSpeech, word_ids: Collection[int], factor: float) -> TakeSpeech:
    """Words said `factor` times as fast; what follows moves along."""
    return _each(speech, word_ids, lambda breath, word: paced(breath, [word], factor))


def weighted(speech: TakeSpeech, word_ids: Collection[int], amount: float) -> TakeSpeech:
    """Words said with more weight, or less where `amount` is negative."""
    return _each(speech, word_ids, lambda breath, word: emphasised(breath, word, amount))


def pause_after(speech: TakeSpeech, word_id: int) -> float:
    """How long the pause behind a word is, in seconds."""
    word, breath, _ = _found(speech, word_id)
    return pause_behind(breath, word.number)


def with_pause_after(speech: TakeSpeech, word_id: int, seconds: float) -> TakeSpeech:
    """A pause of `seconds` behind a word."""
    word, breath, _ = _found(speech, word_id)
    return speech.with_breath(word.breath, paused(breath, word.number, seconds))


def with_pronunciation(speech: TakeSpeech, word_id: int, sounds: Sequence[str]) -> TakeSpeech:
    """A word with other sounds. Raises StudioError for some that the voice does not know."""
    word, breath, _ = _found(speech, word_id)
    return speech.with_breath(word.breath, pronounced(breath, word.number, sounds))


def phrase_again(speech: TakeSpeech, word_id: int) -> TakeSpeech:
    """The phrase that holds a word said anew, otherwise than before; the rest stays."""
    word, breath, _ = _found(speech, word_id)
    return speech.with_breath(word.breath, phrase_anew(breath, word.number, breath.seed + _OTHER_SEED))


def typed_sounds(text: str) -> tuple[str, ...]:
    """Sounds as a person types them, with spaces between: IPA, or ARPABET. Raises StudioError for others."""
    sounds = tuple(
        each if each in SAID else IPA_OF_ARPABET.get(each.upper().rstrip("012"), each)
        for each in text.replace("/", " ").split()
    )
    unknown = [each for each in sounds if each not in SAID]
    if unknown or not sounds:
        raise StudioError(
            "The voice knows no sound “{sound}”. Write sounds with spaces between, as in “{example}”.",
            sound=unknown[0] if unknown else "", example="h ə l oʊ",
        )  # fmt: skip
    return sounds


_OTHER_SEED = 1_000_000
"""More than a take has breaths: their seeds follow each other."""


def _each(
    speech: TakeSpeech, word_ids: Collection[int], change: Callable[[PlannedBreath, int], PlannedBreath]
) -> TakeSpeech:
    """Words said otherwise: `change` makes another breath of one and the number of a word in it."""
    breaths = list(speech.plan.breaths)
    for word_id in sorted(word_ids):
        word, *_ = _found(speech, word_id)
        breaths[word.breath] = change(breaths[word.breath], word.number)
    return TakeSpeech(replace(speech.plan, breaths=tuple(breaths)))


def _breath_of(speech: TakeSpeech, breath: int, place: int) -> PlannedBreath:
    """The breath that has a sound at that place."""
    if breath < len(speech.plan.breaths) and place < len(speech.plan.breaths[breath].frames):
        return speech.plan.breaths[breath]
    raise StudioError("This sound is no longer in the take.")


def _found(speech: TakeSpeech, word_id: int) -> tuple[TakeWord, PlannedBreath, float]:
    """A word, its breath, and where that begins."""
    word = speech.word(word_id)
    if not word.sounds:
        raise StudioError("The word “{word}” has no sound that could be changed.", word=word.text)
    return word, speech.plan.breaths[word.breath], speech.breaths[word.breath].start
