"""Ten kinds of errors, planted in turns whose truth is known: at most one error in a turn.

Errors in words and clips change the document alone, errors in the sound are mixed into a copy of it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import scipy.signal

from studio.speech.checks_sound import HOP, levels_of
from tests.bench.spoken_project import SAMPLE_RATE, KnownRecording, KnownTurn, KnownWord

LEAST_WORD_S = 0.04
LEAST_SPOKEN, SPEAKS_BELOW_LOUD_DB = 0.6, 20.0
"""A voice that is mixed in speaks for so much of its stretch, no softer than that below its loud moments."""


@dataclass(frozen=True)
class Planted:
    """One error: its kind, where its turn stands in the lists, and the stretch that is wrong."""

    kind: str
    recording: int
    turn: int
    start: float
    end: float


class NoRoom(Exception):
    """This turn cannot take this error: another one is tried."""


Change = tuple[KnownTurn, float, float]
"""The turn with its error, and the stretch [start, end) that is wrong."""

Planter = Callable[[KnownTurn, "Bench"], Change]
"""Plants an error in a turn, or raises `NoRoom`."""


@dataclass
class Bench:
    """What a planting function works with: the recording, its other speakers, sounds to mix in, chance."""

    recording: KnownRecording
    voices: list[np.ndarray]
    rng: np.random.Generator


def plant(
    recordings: Sequence[KnownRecording],
    voices: list[np.ndarray],
    *,
    each: int,
    seed: int,
    kinds: Mapping[str, Planter] | None = None,
) -> tuple[list[KnownRecording], list[Planted]]:
    """Copies of the recordings with `each` errors of each kind; `voices` (n,) speak over somebody."""
    rng = np.random.default_rng(seed)
    copies = [replace(recording, samples=recording.samples.copy(), turns=list(recording.turns))
              for recording in recordings]  # fmt: skip
    places = [
        (number, index)
        for number, recording in enumerate(copies)
        for index, turn in enumerate(recording.turns)
        if turn.known
    ]
    order = [places[index] for index in rng.permutation(len(places))]
    planted: list[Planted] = []
    for kind, function in (kinds or KINDS).items():
        for _ in range(each):
            planted.append(_plant_one(kind, function, copies, voices, order, rng))
    return copies, planted


def _plant_one(
    kind: str,
    function: Planter,
    copies: list[KnownRecording],
    voices: list[np.ndarray],
    order: list[tuple[int, int]],
    rng: np.random.Generator,
) -> Planted:
    """Plant in the first turn left in `order` that can take it; the turn is then used up."""
    for place in order:
        number, index = place
        try:
            turn, start, end = function(copies[number].turns[index], Bench(copies[number], voices, rng))
        except NoRoom:
            continue
        copies[number].turns[index] = turn
        order.remove(place)
        return Planted(kind, number, index, start, end)
    raise ValueError(f"no turn is left that can take: {kind}")


def _moved_edge(turn: KnownTurn, bench: Bench) -> Change:
    """A word's edge 60 to 400 ms off; a neighbour that is in the way gives room, a turn's edge goes along."""
    rng = bench.rng
    index = int(rng.integers(len(turn.words)))
    shift = float(rng.uniform(0.06, 0.4) * rng.choice([-1, 1]))
    at_start = bool(rng.random() < 0.5)
    words = list(turn.words)
    word = words[index]
    edge = word.start if at_start else word.end
    moved = replace(word, start=edge + shift) if at_start else replace(word, end=edge + shift)
    if moved.end - moved.start < LEAST_WORD_S:
        raise NoRoom
    words[index] = moved
    if at_start and index:
        words[index - 1] = _shortened(words[index - 1], end=min(words[index - 1].end, moved.start))
    if not at_start and index + 1 < len(words):
        words[index + 1] = _shortened(words[index + 1], start=max(words[index + 1].start, moved.end))
    start, end = words[0].start, words[-1].end
    if start < 0 or not _is_free(bench.recording, turn, start, end):
        raise NoRoom
    changed = replace(turn, words=tuple(words), start=start, end=end, clips=((start, end),))
    return changed, min(edge, edge + shift), max(edge, edge + shift)


def _shortened(word: KnownWord, start: float | None = None, end: float | None = None) -> KnownWord:
    cut = replace(word, start=word.start if start is None else start, end=word.end if end is None else end)
    if cut.end - cut.start < LEAST_WORD_S:
        raise NoRoom
    return cut


def _is_free(recording: KnownRecording, turn: KnownTurn, start: float, end: float) -> bool:
    """Whether no other turn lies in [start, end)."""
    others = (other for other in recording.turns if abs(other.start - turn.start) > 1e-6)
    return all(other.end <= start or other.start >= end for other in others)


def _wrong_speaker(turn: KnownTurn, bench: Bench) -> Change:
    others = sorted({other.speaker for other in bench.recording.turns} - {turn.speaker})
    return replace(turn, speaker=str(bench.rng.choice(others))), turn.start, turn.end


def _swapped_words(turn: KnownTurn, bench: Bench) -> Change:
    pairs = [i for i in range(len(turn.words) - 1) if turn.words[i].text != turn.words[i + 1].text]
    if not pairs:
        raise NoRoom
    index = int(bench.rng.choice(pairs))
    words = list(turn.words)
    first, second = words[index], words[index + 1]
    words[index], words[index + 1] = replace(first, text=second.text), replace(second, text=first.text)
    return replace(turn, words=tuple(words)), first.start, second.end


def _missing_word(turn: KnownTurn, bench: Bench) -> Change:
    """A word that nobody wrote; every second time the word before it was stretched over its place."""
    index = int(bench.rng.integers(1, len(turn.words)))
    words = list(turn.words)
    gone = words.pop(index)
    if bench.rng.random() < 0.5:
        words[index - 1] = replace(words[index - 1], end=gone.end)
    return replace(turn, words=tuple(words)), gone.start, gone.end


def _extra_word(turn: KnownTurn, bench: Bench) -> Change:
    """A word that nobody said: in a pause where there is room, or else taking a share of a word's place."""
    rng = bench.rng
    index = int(rng.integers(len(turn.words) - 1))
    words = list(turn.words)
    texts = sorted({word.text for other in bench.recording.turns if other.known for word in other.words})
    text = str(rng.choice(texts))
    before, after = words[index], words[index + 1]
    if after.start - before.end > 0.12:
        extra = KnownWord(text, before.end, after.start)
    else:
        cut = before.end - 0.4 * (before.end - before.start)
        words[index] = _shortened(before, end=cut)
        extra = KnownWord(text, cut, after.start)
    words.insert(index + 1, extra)
    return replace(turn, words=tuple(words)), extra.start, extra.end


def _cut_phone(turn: KnownTurn, bench: Bench) -> Change:
    """A clip whose edge lies in the middle half of a word."""
    rng = bench.rng
    at_start = bool(rng.random() < 0.5)
    middle = len(turn.words) // 2
    word = turn.words[int(rng.integers(middle)) if at_start else -1 - int(rng.integers(middle))]
    cut = word.start + float(rng.uniform(0.25, 0.75)) * (word.end - word.start)
    clip = (cut, turn.end) if at_start else (turn.start, cut)
    return replace(turn, clips=(clip,)), cut, cut


def _stretch(turn: KnownTurn, bench: Bench, least_s: float, most_s: float) -> tuple[int, int]:
    """Samples [first, last) of the recording, a part of the turn."""
    seconds = min(turn.end - turn.start, float(bench.rng.uniform(least_s, most_s)))
    start = float(bench.rng.uniform(turn.start, turn.end - seconds))
    return round(start * SAMPLE_RATE), round((start + seconds) * SAMPLE_RATE)


def _clipping(turn: KnownTurn, bench: Bench) -> Change:
    """A stretch recorded two to six times too loud: at full scale, or made softer again afterwards."""
    first, last = _stretch(turn, bench, 0.6, 2.5)
    part = bench.recording.samples[first:last]
    loud = part * (bench.rng.uniform(2, 6) / max(np.abs(part).max(), 1e-3))
    limit = float(bench.rng.choice([1.0, bench.rng.uniform(0.4, 0.9)]))
    bench.recording.samples[first:last] = np.clip(loud, -1, 1) * limit
    return turn, first / SAMPLE_RATE, last / SAMPLE_RATE


def _mixed(turn: KnownTurn, bench: Bench, sound: np.ndarray, first: int, snr_db: float) -> Change:
    """The sound mixed in at `snr_db` below the turn's speech."""
    samples = bench.recording.samples
    speech = samples[round(turn.start * SAMPLE_RATE) : round(turn.end * SAMPLE_RATE)]
    level = np.sqrt(np.mean(np.square(speech))) * 10 ** (-snr_db / 20)
    sound = sound * (level / max(float(np.sqrt(np.mean(np.square(sound)))), 1e-9))
    ends = np.minimum(np.minimum(np.arange(len(sound)), np.arange(len(sound))[::-1]) / 160, 1)
    last = first + len(sound)
    samples[first:last] = np.clip(samples[first:last] + sound * ends, -1, 1)
    return turn, first / SAMPLE_RATE, last / SAMPLE_RATE


def _loud_noise(turn: KnownTurn, bench: Bench) -> Change:
    """White, pink or brown noise, steady or in bursts, 5 dB below the speech to 5 dB above it."""
    first, last = _stretch(turn, bench, 0.8, 3.0)
    rng = bench.rng
    spectrum = np.fft.rfft(rng.standard_normal(last - first))
    tilt = float(rng.choice([0.0, 0.5, 1.0]))
    spectrum *= np.maximum(np.fft.rfftfreq(last - first, 1 / SAMPLE_RATE), 50.0) ** -tilt
    noise = np.fft.irfft(spectrum, last - first)
    if rng.random() < 0.3:
        times = np.arange(last - first) / SAMPLE_RATE
        noise *= 0.55 + 0.45 * scipy.signal.square(2 * np.pi * rng.uniform(2, 5) * times)
    return _mixed(turn, bench, noise, first, float(rng.uniform(-5, 5)))


def _music(turn: KnownTurn, bench: Bench) -> Change:
    """Chords of plucked or bowed notes in a measure, as loud as the speech to 6 dB below it."""
    first, last = _stretch(turn, bench, 1.2, 4.0)
    rng = bench.rng
    sound = np.zeros(last - first)
    beat = round(rng.uniform(0.25, 0.55) * SAMPLE_RATE)
    root = 110 * 2 ** (rng.integers(0, 12) / 12)
    decay_s = float(rng.choice([0.25, 3.0]))
    for start in range(0, len(sound), beat):
        step = float(rng.choice([0, 3, 5, 7, 8, 10]))
        for interval in (0, rng.choice([3, 4]), 7, 12):
            times = np.arange(min(beat, len(sound) - start)) / SAMPLE_RATE
            note = root * 2 ** ((step + float(interval)) / 12)
            tones = sum(np.sin(2 * np.pi * note * n * times) / n**1.2 for n in range(1, 7))
            sound[start : start + len(times)] += tones * np.exp(-times / decay_s)
    return _mixed(turn, bench, sound, first, float(rng.uniform(0, 6)))


def _overlap(turn: KnownTurn, bench: Bench) -> Change:
    """Another voice, who stands in no turn there: 3 dB louder to 6 dB softer."""
    first, last = _stretch(turn, bench, 0.8, 2.5)
    rng = bench.rng
    voice = bench.voices[int(rng.integers(len(bench.voices)))]
    spoken = _spoken(voice, last - first)
    if not len(spoken):
        raise NoRoom
    start = int(rng.choice(spoken))
    return _mixed(turn, bench, voice[start : start + last - first], first, float(rng.uniform(-3, 6)))


def _spoken(voice: np.ndarray, length: int) -> np.ndarray:
    """Where a stretch of `length` samples may begin in which the voice speaks: a pause is no second voice."""
    levels = levels_of(voice)
    speaks = levels > np.percentile(levels, 95) - SPEAKS_BELOW_LOUD_DB
    frames = max(1, length // HOP)
    counts = np.convolve(speaks, np.ones(frames), "valid") if len(speaks) >= frames else np.zeros(0)
    return np.flatnonzero(counts >= LEAST_SPOKEN * frames) * HOP


KINDS: dict[str, Planter] = {
    "edge moved": _moved_edge,
    "wrong speaker": _wrong_speaker,
    "swapped words": _swapped_words,
    "missing word": _missing_word,
    "extra word": _extra_word,
    "clip cut inside a phone": _cut_phone,
    "clipping": _clipping,
    "loud noise": _loud_noise,
    "music": _music,
    "overlap": _overlap,
}
