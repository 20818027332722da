"""Clips of the test podcasts for the gate: cut as the program cuts them, and spoiled in six ways.

Each clip is a turn of its own here, since a fault spoils one clip. Clips that overlap with another voice, or
have an edge inside a sentence where the aligner erred, are left out: that is a fault by itself.
"""

import json
import os
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from studio.audio.files import read_mono
from studio.dataset.clips import ClipSpan, TurnToCut, cut_turns
from studio.dataset.cutting import Cutting
from studio.events import Result
from studio.project.values import State, Turn, Word
from studio.speech.alignment import TurnToAlign, align
from tests.bench.planting import KINDS, Bench, Change, NoRoom, Planter
from tests.bench.podcasts import Podcast
from tests.bench.spoken_project import SAMPLE_RATE, KnownRecording, KnownTurn, KnownWord

LEAST_MISSING_S = 0.15
"""A word that nobody wrote is at least so long: shorter ones hide between their neighbours."""


SLACK_S, NEAR_S = 0.02, 0.3
"""The edges of sentences are known to 20 ms; a cut further inside is at a pause of a sentence."""


def clips_of(podcast: Podcast, cache: Path, cutting: Cutting) -> KnownRecording:
    """The podcast with a turn for each clip; its words are the aligner's, in the true turns and texts."""
    samples = read_mono(podcast.path, sample_rate=SAMPLE_RATE)
    words = _aligned(podcast, cache)
    seconds = len(samples) / SAMPLE_RATE
    given = [
        TurnToCut(
            Turn(at, 1, 1, turn.start, turn.end, turn.text, State.RAW, "", False, "bench"),
            _rows(words.get(at, [])),
            _room(podcast, at, seconds),
        )
        for at, turn in enumerate(podcast.turns)
        if words.get(at)
    ]
    turns = [
        _turn_of(podcast.turns[each.turn.id].speaker, each.words, span)
        for each, spans in zip(given, cut_turns(given, cutting).spans, strict=True)
        for span in spans
        if not (_overlaps(podcast, each.turn.id, span) or _cuts(podcast, span))
    ]
    return KnownRecording(podcast.name, samples, turns)


def _turn_of(speaker: str, words: Sequence[Word], span: ClipSpan) -> KnownTurn:
    assert span.first_word is not None and span.last_word is not None
    said = [
        KnownWord(word.text, float(word.start or 0), float(word.end or 0), word.score)
        for word in words[span.first_word : span.last_word + 1]
    ]
    return KnownTurn(
        speaker,
        np.zeros(0, np.float32),
        tuple(said),
        known=True,
        start=said[0].start,
        end=said[-1].end,
        clips=((span.start, span.end),),
    )


def _rows(words: Sequence[tuple[str, float, float, float]]) -> list[Word]:
    return [
        Word(place, 1, place, text, "", start, end, score, False, "bench")
        for place, (text, start, end, score) in enumerate(words)
    ]


def _overlaps(podcast: Podcast, at: int, span: ClipSpan) -> bool:
    others = (other for place, other in enumerate(podcast.turns) if place != at)
    return any(other.start < span.end and span.start < other.end for other in others)


def _cuts(podcast: Podcast, span: ClipSpan) -> bool:
    """Whether an edge truly lies inside a sentence near its start or end, where that is known."""
    said = [each for turn in podcast.turns for each in turn.said]
    return any(
        each.start + SLACK_S < edge < each.end - SLACK_S and min(edge - each.start, each.end - edge) < NEAR_S
        for edge in (span.start, span.end)
        for each in said
    )


def _room(podcast: Podcast, at: int, seconds: float) -> tuple[float, float]:
    """The stretch up to the turns before and after; where one overlaps, up to the turn's own edge."""
    turn = podcast.turns[at]
    others = [other for place, other in enumerate(podcast.turns) if place != at]
    before = [min(other.end, turn.start) for other in others if other.start < turn.start]
    after = [max(other.start, turn.end) for other in others if other.end > turn.end]
    return max(before, default=0.0), min(after, default=seconds)


def _aligned(podcast: Podcast, cache: Path) -> dict[int, list[tuple[str, float, float, float]]]:
    """The words of each turn; of single-word clips the true ones."""
    if all(len(said.text.split()) == 1 for turn in podcast.turns for said in turn.said):
        return {
            at: [(said.text, said.start, said.end, 1.0) for said in turn.said]
            for at, turn in enumerate(podcast.turns)
        }
    stored = cache / f"{podcast.path.stem}.words.json"
    if not stored.is_file():
        wanted = [
            TurnToAlign(at, turn.start, turn.end, turn.text)
            for at, turn in enumerate(podcast.turns)
            if turn.text
        ]
        found = next(event.value for event in align(podcast.path, wanted) if isinstance(event, Result))
        values = {
            at: [(word.text, word.start, word.end, word.score) for word in words]
            for at, words in found.items()
        }
        stored.parent.mkdir(parents=True, exist_ok=True)
        begun = stored.with_suffix(f".{os.getpid()}")
        begun.write_text(json.dumps(values), encoding="utf-8")
        begun.replace(stored)
    return {int(at): words for at, words in json.loads(stored.read_text(encoding="utf-8")).items()}


def strangers(data: Path, half: str) -> list[np.ndarray]:
    """Sound (n,) of readers who are in no podcast: for "report" no network of ours was trained on them."""
    files = sorted((data / "librispeech_untranscribed").rglob("*.flac"))
    held_out = random.Random(7).sample([path.parts[-3] for path in files], 12)  # as `podcasts.tuning_voices`
    chosen = [path for path in files if (path.parts[-3] in held_out) == (half == "report")]
    return [read_mono(path, sample_rate=SAMPLE_RATE) for path in chosen]


def _cut_phone(turn: KnownTurn, bench: Bench) -> Change:
    """An edge in the middle of the first or last word; every second time the word is said to begin there."""
    rng, [(start, end)] = bench.rng, turn.clips
    at_start = bool(rng.random() < 0.5)
    word = turn.words[0 if at_start else -1]
    seconds = word.end - word.start
    if seconds < 0.12:
        raise NoRoom
    inside = float(rng.uniform(0.25, 0.75)) * seconds
    cut = word.start + inside
    if rng.random() < 0.5:
        return replace(turn, clips=((cut, end) if at_start else (start, cut),)), cut, cut
    words = list(turn.words)
    words[0 if at_start else -1] = replace(word, start=cut) if at_start else replace(word, end=cut)
    edges = (cut, turn.end) if at_start else (turn.start, cut)
    clip = (cut, end) if at_start else (start, cut)
    return replace(turn, words=tuple(words), start=edges[0], end=edges[1], clips=(clip,)), cut, cut


def _uncovered_speech(turn: KnownTurn, bench: Bench) -> Change:
    """A word inside the clip that nobody wrote."""
    able = [at for at, word in enumerate(turn.words[1:-1], 1) if word.end - word.start >= LEAST_MISSING_S]
    if not able:
        raise NoRoom
    words = list(turn.words)
    gone = words.pop(int(bench.rng.choice(able)))
    return replace(turn, words=tuple(words)), gone.start, gone.end


def _word_over_silence(turn: KnownTurn, bench: Bench) -> Change:
    """A word that nobody said, in a pause of the clip or in the silence after it."""
    rng, [(start, end)] = bench.rng, turn.clips
    text = str(rng.choice(sorted({word.text for other in bench.recording.turns for word in other.words})))
    words = list(turn.words)
    pauses = [at for at in range(1, len(words)) if words[at].start - words[at - 1].end >= 0.2]
    if pauses:
        at = int(rng.choice(pauses))
        extra = KnownWord(text, words[at - 1].end + 0.02, words[at].start - 0.02)
        words.insert(at, extra)
        return replace(turn, words=tuple(words)), extra.start, extra.end
    free = min((other.start for other in bench.recording.turns if other.start >= end), default=end)
    if free - turn.end < 0.5:
        raise NoRoom
    extra = KnownWord(text, turn.end + 0.1, turn.end + 0.4)
    changed = replace(turn, words=(*words, extra), end=extra.end, clips=((start, extra.end + 0.05),))
    return changed, extra.start, extra.end


def _level(turn: KnownTurn, bench: Bench) -> Change:
    """The clip 12 to 25 dB softer than it was, or 9 to 12 dB louder where its waves have room for that."""
    [(start, end)], rng = turn.clips, bench.rng
    first, last = round(start * SAMPLE_RATE), round(end * SAMPLE_RATE)
    part = bench.recording.samples[first:last]
    gain = 10 ** (rng.uniform(9, 12) / 20)
    if rng.random() < 0.5 or np.abs(part).max() * gain > 0.99:
        gain = 10 ** (-rng.uniform(12, 25) / 20)
    bench.recording.samples[first:last] = part * np.float32(gain)
    return turn, start, end


FAULTS: dict[str, Planter] = {
    "cut phone": _cut_phone,
    "uncovered speech": _uncovered_speech,
    "word over silence": _word_over_silence,
    "second voice": KINDS["overlap"],
    "clipping": KINDS["clipping"],
    "level": _level,
}
