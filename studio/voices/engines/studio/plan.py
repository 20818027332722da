"""How a text is said, sound by sound, as plain values: what the studio voice plans, and a person may change.

A plan comes with what `StudioVoice.speak` said, is changed by the functions here, and spoken as the setting
``plan`` of a request. Free of torch, so that a timeline can show and change it.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from itertools import accumulate
from math import log
from typing import Any

from studio.errors import StudioError
from studio.voices.engines.studio.front_end import Phrase, SaidWord, Sound, sequence_of
from studio.voices.engines.studio.symbols import EDGE, MOODS, NUMBERS, PAUSES

FRAME_S = 256 / 22_050
"""What a frame lasts; see sound_form."""
LEAST_FRAMES = 1
SEMITONE = log(2) / 12
VERSION = 1
MOST_PAUSE_S = 60.0
MOST_FRAMES, MOST_BREATH_FRAMES, MOST_NUMBER = round(MOST_PAUSE_S / FRAME_S), 20_000, 1e3
"""What a sound and a breath may last at most, and pitch and loudness be, in a plan that is read."""


@dataclass(frozen=True)
class PlannedBreath:
    """What is said in one go: its phrases, the prosody of each of its N sounds, and the quiet behind it.

    `frames` are whole; `pitch` is ln Hz against the voice's mean, `voiced` the share of a sound with pitch,
    `loudness` as in the acoustic model's `Prosody`. The sounds are those of `sounds`. `seed` is what the
    prosody was drawn with. The voice says the sounds `anew` as `seed` has it, whatever their prosody here.
    """

    phrases: tuple[Phrase, ...]
    frames: tuple[int, ...]
    pitch: tuple[float, ...]
    voiced: tuple[float, ...]
    loudness: tuple[float, ...]
    pause_s: float = 0.0
    seed: int = 0
    anew: tuple[int, ...] = ()

    @cached_property
    def words(self) -> tuple[SaidWord, ...]:
        """All words, in order."""
        return tuple(word for phrase in self.phrases for word in phrase.words)

    @cached_property
    def sounds(self) -> tuple[Sound, ...]:
        """All sounds, from the quiet before the first word to that behind the last; words counted through."""
        return tuple(sounds_of_breath(self.phrases))

    @property
    def seconds(self) -> float:
        """How long it lasts, with the quiet behind it."""
        return (sum(self.frames) - 1) * FRAME_S + self.pause_s

    def edges(self) -> list[float]:
        """Where each sound begins, in seconds of the breath, and where the last one ends: N + 1 values."""
        return [frames * FRAME_S for frames in accumulate(self.frames, initial=0)]

    def places(self, word: int) -> list[int]:
        """The numbers of the sounds of a word."""
        return [number for number, sound in enumerate(self.sounds) if sound.word == word]


@dataclass(frozen=True)
class Plan:
    """A whole text as breaths; `hertz` is the voice's mean pitch, 0 where it is not known.

    `made_on` says on what its sound was computed: there it is the same again, bit for bit.
    """

    breaths: tuple[PlannedBreath, ...]
    hertz: float = 0.0
    made_on: str = ""

    def with_breath(self, number: int, breath: PlannedBreath) -> "Plan":
        """The plan with one breath in place of another."""
        return replace(self, breaths=(*self.breaths[:number], breath, *self.breaths[number + 1 :]))

    def to_json(self) -> str:
        """The plan as text, for a take to keep."""
        return json.dumps({"version": VERSION, **asdict(self)})


def read_plan(text: str) -> Plan:
    """The plan that `Plan.to_json` wrote. Raises StudioError for another text."""
    try:
        stored = json.loads(text)
        if stored["version"] != VERSION:
            raise ValueError(stored["version"])
        breaths = tuple(_breath(values) for values in stored["breaths"])
        plan = Plan(breaths, float(stored.get("hertz", 0.0)), str(stored.get("made_on", "")))
        fitting = all(_fits(breath) for breath in plan.breaths)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise StudioError("This plan of a take cannot be read. Speak the text anew.") from error
    if not fitting or not plan.breaths or not 0 <= plan.hertz < MOST_NUMBER:
        raise StudioError("This plan of a take cannot be read. Speak the text anew.")
    return plan


def _breath(values: dict) -> PlannedBreath:
    phrases = tuple(
        Phrase(
            tuple(SaidWord(word["written"], tuple(word["sounds"]), word["mark"]) for word in phrase["words"]),
            phrase["mood"],
        )
        for phrase in values["phrases"]
    )
    rows: dict[str, Any] = {name: tuple(values[name]) for name in ("frames", "pitch", "voiced", "loudness")}
    pause_s, seed, anew = float(values["pause_s"]), int(values["seed"]), tuple(values.get("anew", ()))
    return PlannedBreath(phrases, **rows, pause_s=pause_s, seed=seed, anew=anew)


def _fits(breath: PlannedBreath) -> bool:
    """Whether a breath that was read is one that can be spoken: a project may come from anybody."""
    words = breath.words
    texts = all(
        isinstance(word.written, str) and word.sounds and (not word.mark or word.mark in PAUSES)
        for word in words
    )
    moods = all(type(phrase.mood) is int and phrase.mood in MOODS for phrase in breath.phrases)
    if not texts or not moods or not breath.phrases or not all(phrase.words for phrase in breath.phrases):
        return False
    count = len(breath.sounds)
    known = all(sound.symbol in NUMBERS for sound in breath.sounds)
    rows = (breath.pitch, breath.voiced, breath.loudness)
    melody = all(len(row) == count and all(map(_is_number, row)) for row in rows)
    frames = all(type(length) is int and 0 <= length <= MOST_FRAMES for length in breath.frames)
    rest = 0 <= breath.pause_s <= MOST_PAUSE_S and all(at in range(count) for at in breath.anew)
    long = len(breath.frames) == count and 1 < sum(breath.frames) <= MOST_BREATH_FRAMES
    return known and melody and frames and long and rest


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and -MOST_NUMBER < value < MOST_NUMBER


def drawn_anew(breath: PlannedBreath, drawn: PlannedBreath) -> PlannedBreath:
    """A breath whose sounds `anew` are said as in `drawn`, which has the same sounds."""
    places = frozenset(breath.anew)

    def mixed(kept: Sequence, new: Sequence) -> tuple:
        return tuple(new[at] if at in places else value for at, value in enumerate(kept))

    return replace(
        breath,
        frames=mixed(breath.frames, drawn.frames),
        pitch=mixed(breath.pitch, drawn.pitch),
        voiced=mixed(breath.voiced, drawn.voiced),
        loudness=mixed(breath.loudness, drawn.loudness),
        anew=(),
    )


def sounds_of_breath(phrases: Sequence[Phrase]) -> Iterator[Sound]:
    """The sounds of phrases said in one go: quiet only before the first and behind the last."""
    yield Sound(EDGE)
    before = 0
    for phrase in phrases:
        for sound in sequence_of(phrase)[1:-1]:
            yield sound if sound.word is None else replace(sound, word=sound.word + before)
        before += len(phrase.words)
    yield Sound(EDGE)


def with_length(breath: PlannedBreath, word: int, seconds: float) -> PlannedBreath:
    """A word made to last `seconds`: its sounds shrink or grow alike, what follows moves."""
    places = breath.places(word)
    return resized(breath, places[0], places[-1] + 1, round(seconds / FRAME_S))


def resized(breath: PlannedBreath, first: int, last: int, frames: int) -> PlannedBreath:
    """The sounds [first, last) made to last so many frames together, each but a pause at least one."""
    sounds, old = breath.sounds[first:last], breath.frames[first:last]
    least = [0 if sound.word is None else LEAST_FRAMES for sound in sounds]
    free = max(0, frames - sum(least))
    weights = [max(length - small, 0) + 1e-9 for length, small in zip(old, least, strict=True)]
    ends = [round(free * part / sum(weights)) for part in accumulate(weights)]
    grown = [end - start for start, end in zip([0, *ends], ends, strict=False)]
    new = [small + more for small, more in zip(least, grown, strict=True)]
    return replace(breath, frames=(*breath.frames[:first], *new, *breath.frames[last:]))


def with_pitch(breath: PlannedBreath, sound: int, semitones: float) -> PlannedBreath:
    """One sound higher by `semitones`."""
    pitch = list(breath.pitch)
    pitch[sound] += semitones * SEMITONE
    return replace(breath, pitch=tuple(pitch))


def emphasised(breath: PlannedBreath, word: int, amount: float = 1.0) -> PlannedBreath:
    """A word said with more weight (less, where `amount` is negative): longer, higher, louder."""
    places = frozenset(breath.places(word))
    length = sum(breath.frames[place] for place in places) * FRAME_S
    pitch = [value + 2.0 * SEMITONE * amount * (place in places) for place, value in enumerate(breath.pitch)]
    loud = [value + 0.15 * amount * (place in places) for place, value in enumerate(breath.loudness)]
    louder = replace(breath, pitch=tuple(pitch), loudness=tuple(loud))
    return with_length(louder, word, length * max(0.5, 1 + 0.2 * amount))


def with_sounds(phrases: Sequence[Phrase], word: int, sounds: Sequence[str]) -> tuple[Phrase, ...]:
    """Phrases in which a word has other sounds, to be planned anew. Raises StudioError for unknown ones."""
    unknown = [sound for sound in sounds if sound not in NUMBERS]
    if unknown or not sounds:
        raise StudioError("The voice knows no sound {sound}.", sound=unknown[0] if unknown else "")
    words = [each for phrase in phrases for each in phrase.words]
    return with_word(phrases, word, replace(words[word], sounds=tuple(sounds)))


def with_word(phrases: Sequence[Phrase], number: int, word: SaidWord) -> tuple[Phrase, ...]:
    """Phrases with `word` in place of the one that has this number, counted through."""
    changed, before = [], 0
    for phrase in phrases:
        words = [word if before + at == number else each for at, each in enumerate(phrase.words)]
        changed.append(replace(phrase, words=tuple(words)))
        before += len(words)
    return tuple(changed)
