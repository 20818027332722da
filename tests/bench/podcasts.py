"""Test podcasts made from the folder of real speech, with everything known about them by construction.

What to call: `reported` (nine podcasts, one hour, all that a published figure is measured on), `tuning` and
`tuning_voices` (other voices, other seeds: choose settings and thresholds on these) build into a folder and
read from it the next time; `build` makes one from a `Plan` of your own (``Plan("small", ("kathleen", "1998"),
seed=5, seconds=60)`` takes a few seconds, good for a test); `transcript_of` writes its transcript with
planted errors; `Podcast.rttm` and `Podcast.transcript` are the exact truth. ``python -m tests.bench.podcasts
FOLDER`` builds all and prints what is in them.

A podcast is a host (Kathleen, a voice with 36 minutes) and one to three guests (LibriSpeech's test-other
readers), sentences set in turn with pauses and 5 % overlap, at each voice's own level, with room noise or
music added. No sentence is heard twice in one podcast, Kathleen's in no two. The ninth is of single-word
clips (digits of four men), so that every word's edges are known. Where a clip's speech begins and ends was
found by its energy, to 5 ms, near where silero-vad hears speech in the clean clip (without that, up to half a
second of a noisy reader's room counted as speech at both ends); pauses of 0.3 s and more inside a sentence
by silero-vad: no speech there. Twenty of Kathleen's clips were among those that the built-in diarization was
tuned on before; the readers and the digits never were.
"""

import hashlib
import json
import os
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from tests.bench.podcast_sound import (
    DIGITS,
    PAUSE_INSIDE_S,
    SAMPLE_RATE,
    Clip,
    Composer,
    Plan,
    Said,
    Turn,
    sentences,
)

VERSION = 2  # of the recipe: podcasts built by an older one are built anew
WRONG_SHARE = 0.05

REPORTED = (
    Plan("two_clean", ("kathleen", "2609"), 201, share=(4, 8)),
    Plan("three_clean", ("kathleen", "2033", "1998"), 202, share=(5, 8), long_pause_s=20),
    Plan("four_clean", ("kathleen", "3080", "1688", "367"), 203, share=(6, 8)),
    Plan("three_music", ("kathleen", "1688", "2033"), 204, share=(7, 8), music=True),
    Plan("two_20db", ("kathleen", "3080"), 205, share=(0, 8), noise_db=20),
    Plan("four_20db", ("kathleen", "2609", "367", "1688"), 206, share=(1, 8), noise_db=20),
    Plan("three_10db", ("kathleen", "1998", "3080"), 207, share=(2, 8), noise_db=10),
    Plan("four_10db", ("kathleen", "2033", "2609", "367"), 208, share=(3, 8), noise_db=10),
    Plan("digits", DIGITS, 209),
)
"""The second draw: other seeds, groups and sentences than the first (101 to 109), whose figures were seen
while settings were still being chosen. Nothing was set on these."""
TUNING = (
    Plan("tune_clean", ("lj", "austen", "61"), 11, share=(0, 2)),
    Plan("tune_20db", ("lj", "2412", "austen"), 12, share=(1, 2), noise_db=20),
    Plan("tune_10db", ("lj", "61", "2412", "austen"), 13, share=(0, 2), noise_db=10),
    Plan("tune_music", ("lj", "austen"), 14, share=(1, 2), music=True, long_pause_s=15),
)
UNTRANSCRIBED_TUNING = tuple(
    Plan(f"tune_voices_{number}", ("untranscribed",), 20 + number, noise_db=noise)
    for number, noise in enumerate((None, None, 20.0, 10.0))
)
"""Two to four of 80 readers without text, for settings that need many voices: see `tuning_voices`."""


@dataclass(frozen=True)
class Podcast:
    """A podcast's sound file and the truth about it.

    Attributes:
        path: a FLAC file, mono, 16 kHz.
        seconds: its length.
        turns: in order of their starts; `speaker` is a name as in the transcript.
        not_speech: stretches of music alone and the long pause, (start, end).
    """

    plan: Plan
    path: Path
    seconds: float
    turns: tuple[Turn, ...]
    not_speech: tuple[tuple[float, float], ...] = ()

    @property
    def name(self) -> str:
        """The plan's name."""
        return self.plan.name

    @property
    def speakers(self) -> list[str]:
        """Names in the order in which they are heard first."""
        return list(dict.fromkeys(turn.speaker for turn in self.turns))

    @property
    def rttm(self) -> list[tuple[float, float, str]]:
        """Stretches of speech (start, end, speaker) in order: the reference of a diarization.

        A pause shorter than `PAUSE_INSIDE_S` is speech, between sentences of a turn as inside of them.
        """
        found: list[tuple[float, float, str]] = []
        for turn in self.turns:
            stretches = [stretch for said in turn.said for stretch in said.stretches]
            for number, (start, end) in enumerate(stretches):
                if number and start - found[-1][1] < PAUSE_INSIDE_S:
                    found[-1] = (found[-1][0], float(end), turn.speaker)
                else:
                    found.append((float(start), float(end), turn.speaker))
        return sorted(found)

    @property
    def transcript(self) -> list[tuple[str, str]]:
        """The exact (speaker, text) of each turn, in order."""
        return [(turn.speaker, turn.text) for turn in self.turns]


@dataclass(frozen=True)
class Transcript:
    """A transcript with planted errors, and what was planted.

    Attributes:
        lines: (speaker, text) in order.
        truth: for each line the index of its turn in `Podcast.turns`.
        missing: indices of turns that have no line.
        renamed: indices of lines whose speaker is wrong.
        wrong_words: how many words were replaced, dropped or put in.
    """

    lines: list[tuple[str, str]]
    truth: list[int]
    missing: list[int] = field(default_factory=list)
    renamed: list[int] = field(default_factory=list)
    wrong_words: int = 0

    @property
    def text(self) -> str:
        """As a file holds it: a `Speaker | text` line for each turn."""
        return "".join(f"{speaker} | {text}\n" for speaker, text in self.lines)


def reported(speech_data: Path, folder: Path) -> list[Podcast]:
    """The nine podcasts that figures are published on, about one hour; built where `folder` lacks them."""
    return [build(speech_data, folder, plan) for plan in REPORTED]


def tuning(speech_data: Path, folder: Path) -> list[Podcast]:
    """Four podcasts of other voices with text, about 14 minutes: choose thresholds on these."""
    return [build(speech_data, folder, plan) for plan in TUNING]


def tuning_voices(speech_data: Path, folder: Path) -> list[Podcast]:
    """Four podcasts of 12 untranscribed readers (texts are empty), for diarization's settings."""
    readers = sorted((speech_data / "librispeech_untranscribed").rglob("*.flac"))
    chosen = random.Random(7).sample([path.parts[-3] for path in readers], 12)
    plans = []
    for number, plan in enumerate(UNTRANSCRIBED_TUNING):
        first = (0, 2, 5, 8)[number]
        plans.append(replace(plan, voices=tuple(chosen[first : (2, 5, 8, 12)[number]])))
    return [build(speech_data, folder, plan) for plan in plans]


Saying = Callable[[Path, Plan], dict[str, list[Clip]]]
"""Gives each voice's sentences, in the order in which they are said, from the folder of real speech."""


def build(
    speech_data: Path,
    folder: Path,
    plan: Plan,
    said: Saying = sentences,
) -> Podcast:
    """The podcast of `plan`, from `folder` where the same plan was built there before.

    `said` gives each voice's sentences; who gives others gives the plan a name of its own, too.
    """
    folder.mkdir(parents=True, exist_ok=True)
    key = hashlib.sha256(repr((VERSION, plan)).encode()).hexdigest()[:10]
    path, truth = folder / f"{plan.name}-{key}.flac", folder / f"{plan.name}-{key}.json"
    if not (path.is_file() and truth.is_file()):
        composed = Composer(plan)
        with _one_thread():
            composed.compose(said(speech_data, plan))
        _write(path, composed.finished())
        values = {"turns": [asdict(t) for t in composed.turns], "not_speech": composed.not_speech}
        part = truth.with_suffix(f".part{os.getpid()}")
        part.write_text(json.dumps(values), encoding="utf-8")
        part.replace(truth)
    return _read(plan, path, json.loads(truth.read_text(encoding="utf-8")))


@contextmanager
def _one_thread() -> Iterator[None]:
    """The voice detector's frames are small: threads that wait for each other only cost time."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def _write(path: Path, samples: np.ndarray) -> None:
    part = path.with_suffix(f".part{os.getpid()}")
    soundfile.write(part, samples, SAMPLE_RATE, format="FLAC", subtype="PCM_16")
    part.replace(path)


def _read(plan: Plan, path: Path, values: dict[str, Any]) -> Podcast:
    turns = tuple(
        Turn(
            turn["speaker"],
            tuple(
                Said(s["start"], s["end"], s["text"], tuple(map(tuple, s["stretches"])), s["source"])
                for s in turn["said"]
            ),
        )
        for turn in values["turns"]
    )
    not_speech = tuple((start, end) for start, end in values["not_speech"])
    return Podcast(plan, path, soundfile.info(path).duration, turns, not_speech)


def transcript_of(
    podcast: Podcast,
    *,
    wrong_share: float = WRONG_SHARE,
    missing: int = 1,
    wrong_names: int = 0,
    seed: int = 0,
) -> Transcript:
    """The podcast's transcript with errors: wrong words, turns left out, lines under another's name.

    Of the wrong words three in five are replaced, one dropped and one put in. Turns left out and lines
    renamed are neither the first nor the last, hold four words or more, and are not beside each other.
    """
    rng = random.Random(f"{podcast.plan.seed}-{seed}")
    turns = podcast.turns
    inner = [at for at in range(1, len(turns) - 1) if len(turns[at].text.split()) >= 4]
    planted: list[int] = []
    for at in rng.sample(inner, len(inner)):
        if len(planted) < missing + wrong_names and all(abs(at - other) > 1 for other in planted):
            planted.append(at)
    left_out, renamed = planted[:missing], planted[missing:]
    vocabulary = sorted({word for turn in turns for word in turn.text.split()})
    truth = [at for at in range(len(turns)) if at not in left_out]
    lines, wrong = [], 0
    for at in truth:
        others = [name for name in podcast.speakers if name != turns[at].speaker]
        name = rng.choice(others) if at in renamed else turns[at].speaker
        text, count = _misheard(turns[at].text, wrong_share, vocabulary, rng)
        lines.append((name, text))
        wrong += count
    return Transcript(lines, truth, sorted(left_out), sorted(truth.index(at) for at in renamed), wrong)


def _misheard(text: str, share: float, vocabulary: list[str], rng: random.Random) -> tuple[str, int]:
    words: list[str] = []
    wrong = 0
    for word in text.split():
        if rng.random() >= share:
            words.append(word)
            continue
        wrong += 1
        kind = rng.choice(("replace", "replace", "replace", "drop", "add"))
        if kind != "drop":
            words.append(rng.choice(vocabulary))
        if kind == "add":
            words.append(word)
    return " ".join(words) or text, wrong


def described(podcasts: Sequence[Podcast]) -> Iterator[str]:
    """A line for each podcast: its length, voices, turns, words and overlap."""
    for podcast in podcasts:
        words = sum(len(turn.text.split()) for turn in podcast.turns)
        yield (
            f"{podcast.name}: {podcast.seconds:.0f} s, {len(podcast.speakers)} voices, "
            f"{len(podcast.turns)} turns, {words} words, {_overlap(podcast):.1%} overlap"
        )
    yield f"{len(podcasts)} podcasts, {sum(podcast.seconds for podcast in podcasts) / 60:.1f} minutes"


def _overlap(podcast: Podcast) -> float:
    """Seconds in which two speak, as a share of those in which anybody does."""
    count = np.zeros(round(podcast.seconds * 100) + 1, int)
    for start, end, _ in podcast.rttm:
        count[round(start * 100) : round(end * 100)] += 1
    return float((count > 1).sum() / max(1, (count > 0).sum()))


def main() -> int:
    """Build all into the folder named and say what is in them."""
    named = os.environ.get("SPEECH_DATA")
    if not named or len(sys.argv) < 2:
        print("Set SPEECH_DATA to the folder of real speech, and name a folder for the podcasts.")
        return 0
    data, folder = Path(named), Path(sys.argv[1])
    for podcasts in (reported(data, folder), tuning(data, folder), tuning_voices(data, folder)):
        print("\n".join(described(podcasts)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
