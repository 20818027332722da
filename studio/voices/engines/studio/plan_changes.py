"""What a person changes of how something is said: edges, pace, pauses, pitch, weight, sounds, all anew.

Pure functions from one planned breath to another, beside those in `plan`; free of torch.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from studio.errors import StudioError
from studio.voices.engines.studio.plan import (
    FRAME_S,
    LEAST_FRAMES,
    MOST_PAUSE_S,
    PlannedBreath,
    resized,
    with_length,
    with_sounds,
    with_word,
)
from studio.voices.engines.studio.symbols import BREATH


def edge_between(breath: PlannedBreath, at: int, seconds: float, *, sound: bool = False) -> PlannedBreath:
    """The edge before sound `at` moved to `seconds` of the breath; only what touches it gives or takes.

    That is a word or a pause on each side, or with `sound` the sounds themselves. What the quiet at the
    breath's end lacks, the pause behind it gives. Raises StudioError where there is no room.
    """
    first, last = (at - 1, at + 1) if sound else (_begin(breath, at - 1), _end(breath, at))
    edges = [round(edge / FRAME_S) for edge in breath.edges()]
    frame = round(seconds / FRAME_S)
    before, behind = frame - edges[first], edges[last] - frame
    pause_s = breath.pause_s
    lacking = _least(breath, at, last) - behind
    if last == len(breath.frames) and 0 < lacking * FRAME_S <= pause_s:
        behind, pause_s = behind + lacking, pause_s - lacking * FRAME_S
    if before < _least(breath, first, at) or behind < _least(breath, at, last):
        raise StudioError("There is no room for the edge there: each sound needs a hundredth of a second.")
    moved = resized(resized(breath, at, last, behind), first, at, before)
    return replace(moved, pause_s=pause_s)


def paced(breath: PlannedBreath, words: Collection[int], factor: float) -> PlannedBreath:
    """Words said `factor` times as fast; what follows moves along."""
    for word in words:
        length = sum(breath.frames[place] for place in breath.places(word)) * FRAME_S
        breath = with_length(breath, word, length / factor)
    return breath


def paused(breath: PlannedBreath, word: int, seconds: float) -> PlannedBreath:
    """A pause of `seconds` behind a word: behind the last one that of the breath, else one in it.

    Where nothing is written behind the word, it gets a pause that is not written.
    """
    seconds = min(max(0.0, seconds), MOST_PAUSE_S)
    if word == len(breath.words) - 1:
        return replace(breath, pause_s=seconds)
    behind = breath.places(word)[-1] + 1
    if breath.sounds[behind].word is None:
        return resized(breath, behind, behind + 1, round(seconds / FRAME_S))
    phrases = with_word(breath.phrases, word, replace(breath.words[word], mark=BREATH))
    quiet = breath.loudness[0]
    return replace(
        breath,
        phrases=phrases,
        frames=_inserted(breath.frames, behind, [round(seconds / FRAME_S)]),
        pitch=_inserted(breath.pitch, behind, [breath.pitch[behind - 1]]),
        voiced=_inserted(breath.voiced, behind, [breath.voiced[0]]),
        loudness=_inserted(breath.loudness, behind, [quiet]),
    )


def pause_behind(breath: PlannedBreath, word: int) -> float:
    """How long the pause behind a word is, in seconds."""
    if word == len(breath.words) - 1:
        return breath.pause_s
    behind = breath.places(word)[-1] + 1
    return 0.0 if breath.sounds[behind].word is not None else breath.frames[behind] * FRAME_S


def phrase_anew(breath: PlannedBreath, word: int, seed: int) -> PlannedBreath:
    """The phrase that holds a word to be said anew, as `seed` has it; the rest of the breath stays."""
    first = 0
    for phrase in breath.phrases:
        behind = first + len(phrase.words)
        if word < behind:
            # Words at the phrase's ends may have no sounds.
            places = [place for each in range(first, behind) for place in breath.places(each)]
            end = _end(breath, places[-1])
            if behind < len(breath.words) and breath.sounds[end].word is None:
                end += 1  # the pause behind it, where one is: a long sentence is parted without
            return replace(breath, seed=seed, anew=tuple(range(places[0], end)))
        first = behind
    raise ValueError(word)


def pronounced(breath: PlannedBreath, word: int, sounds: Sequence[str]) -> PlannedBreath:
    """A word with other sounds, which the voice times and sings anew; the rest stays.

    Raises StudioError for sounds that the voice does not know.
    """
    phrases = with_sounds(breath.phrases, word, sounds)
    places = breath.places(word)
    first, behind, count = places[0], places[-1] + 1, len(sounds)

    def exchanged(row: tuple, value: float) -> tuple[Any, ...]:
        return (*row[:first], *([value] * count), *row[behind:])

    return replace(
        breath,
        phrases=phrases,
        frames=exchanged(breath.frames, max(1, sum(breath.frames[first:behind]) // count)),
        pitch=exchanged(breath.pitch, breath.pitch[first]),
        voiced=exchanged(breath.voiced, breath.voiced[first]),
        loudness=exchanged(breath.loudness, breath.loudness[first]),
        anew=tuple(range(first, first + count)),
    )


def _begin(breath: PlannedBreath, at: int) -> int:
    """Where the word of a sound begins, or the quiet that it is part of."""
    sounds = breath.sounds
    while at > 0 and sounds[at - 1].word == sounds[at].word:
        at -= 1
    return at


def _end(breath: PlannedBreath, at: int) -> int:
    """Where the word of a sound ends, or the quiet: the number of the sound behind it."""
    sounds = breath.sounds
    while at + 1 < len(sounds) and sounds[at + 1].word == sounds[at].word:
        at += 1
    return at + 1


def _least(breath: PlannedBreath, first: int, last: int) -> int:
    """The frames that these sounds need at least; those at the ends of a breath one, other pauses none."""
    ends = (0, len(breath.frames) - 1)
    return sum(
        LEAST_FRAMES for place in range(first, last) if breath.sounds[place].word is not None or place in ends
    )


def _inserted(row: tuple, at: int, values: Sequence[float]) -> tuple[Any, ...]:
    return (*row[:at], *values, *row[at:])
