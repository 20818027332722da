"""The sound of a test podcast: clips trimmed to speech, set in turn with pauses, overlap and music."""

import random
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import scipy.signal
import soundfile
import soxr

from studio.speech.activity import ActivitySettings, speech_regions

SAMPLE_RATE = 16_000
OVERLAP_SHARE = 0.055  # aimed at while composing, so that 5 % come out
PAUSE_INSIDE_S = 0.3
NEAR_SPEECH_S = 0.1
LEVEL = 0.06  # root mean square of speech, full scale 1
READERS = ("1688", "1998", "2033", "2609", "3080", "367")
DIGITS = ("george", "jackson", "nicolas", "yweweler")
NAMES = {
    "kathleen": "Kathleen",
    "lj": "Linda",
    "austen": "Jane",
    "1688": "Tom Ford",
    "1998": "Alice",
    "2033": "Gary",
    "2609": "Paul",
    "3080": "Mary Ann",
    "367": "Ruth",
    "61": "Peter",
    "2412": "Helen",
    "george": "George",
    "jackson": "Jackson",
    "nicolas": "Nicolas",
    "yweweler": "Yannick",
}


@dataclass(frozen=True)
class Plan:
    """What a podcast shall be: its voices (host first), noise and music.

    Attributes:
        noise_db: speech over noise in dB; None leaves a faint hiss 45 dB below.
        music: True sets music alone before, once between and after, and softly under the first minute.
        long_pause_s: a pause between two turns near the middle, in which nobody speaks.
        seconds: about how long it shall be; None: as long as the voices' share of sentences lasts.
        share: which part of the host's sentences is used, as (number, of how many).
    """

    name: str
    voices: tuple[str, ...]
    seed: int
    noise_db: float | None = None
    music: bool = False
    long_pause_s: float = 0.0
    seconds: float | None = None
    share: tuple[int, int] = (0, 8)


@dataclass(frozen=True)
class Said:
    """One clip as it lies in the podcast: where its first word begins and its last one ends, in seconds.

    `stretches` are where speech is in it, pauses of `PAUSE_INSIDE_S` left out. A single-word clip gives the
    word's true edges, a longer one the first's start and the last's end.
    """

    start: float
    end: float
    text: str
    stretches: tuple[tuple[float, float], ...]
    source: str


@dataclass(frozen=True)
class Turn:
    """What one voice says until another begins: its sentences in order."""

    speaker: str
    said: tuple[Said, ...]

    @property
    def start(self) -> float:
        """Seconds."""
        return self.said[0].start

    @property
    def end(self) -> float:
        """Seconds; another turn may have begun already."""
        return self.said[-1].end

    @property
    def text(self) -> str:
        """All its sentences."""
        return " ".join(said.text for said in self.said)


@dataclass(frozen=True)
class Clip:
    """A sentence before it is placed: samples trimmed to speech, its text and stretches from its start."""

    samples: np.ndarray
    text: str
    stretches: tuple[tuple[float, float], ...]
    source: str

    @property
    def seconds(self) -> float:
        return len(self.samples) / SAMPLE_RATE


def sentences(speech_data: Path, plan: Plan) -> dict[str, list[Clip]]:
    """Each voice's clips in the order in which they are said."""
    rng = random.Random(plan.seed)
    found: dict[str, list[Clip]] = {}
    budget = None if plan.seconds is None else plan.seconds / len(plan.voices)
    for voice in plan.voices:
        sources = _sources(speech_data, voice)
        if voice in ("kathleen", "lj"):
            number, parts = plan.share
            sources = sources[number::parts]
        if voice in DIGITS:
            rng.shuffle(sources)
        clips: list[Clip] = []
        for path, text in sources:
            if budget is not None and sum(clip.seconds for clip in clips) >= budget:
                break
            clips += _clips(path, text)
        found[voice] = clips
    return found


def _sources(speech_data: Path, voice: str) -> list[tuple[Path, str]]:
    """The sound files of a voice and what is said in each."""
    if voice in ("kathleen", "lj"):
        folder = speech_data / ("voices/kathleen" if voice == "kathleen" else "ljspeech")
        lines = (folder / "metadata.csv").read_text(encoding="utf-8").splitlines()
        fields = [line.split("|") for line in lines]
        return [(folder / "wavs" / f"{name}.flac", spoken) for name, _, spoken in fields]
    if voice in DIGITS:
        lines = (speech_data / "digits/metadata.csv").read_text(encoding="utf-8").splitlines()
        mine = [line.split("|") for line in lines if line.startswith(f"{voice}/")]
        return [(speech_data / "digits" / f"{name}.flac", spoken) for name, _, spoken in mine]
    if voice == "austen":
        paths = sorted((speech_data / "labelled/librivox_sense").glob("*.flac"))
        return [(path, _as_written(path.with_suffix(".txt").read_text(encoding="utf-8"))) for path in paths]
    listings = sorted((speech_data / "librispeech").rglob(f"{voice}-*.trans.txt"))
    if not listings:
        folder = speech_data / "librispeech_untranscribed"
        return [(path, "") for path in sorted(folder.rglob(f"*/{voice}/*/*.flac"))]
    rows = [
        (at, line.split(" ", 1)) for at in listings for line in at.read_text(encoding="utf-8").splitlines()
    ]
    return [(at.with_name(f"{name}.flac"), _as_written(text)) for at, (name, text) in rows]


def _as_written(text: str) -> str:
    """LibriSpeech's capitals, or a text without marks, as a sentence."""
    plain = re.sub(r"\s+", " ", text).strip().lower()
    plain = re.sub(r"\bi\b", "I", plain)
    return plain[:1].upper() + plain[1:] + ("" if plain.endswith((".", "!", "?")) else ".")


def _clips(path: Path, text: str) -> list[Clip]:
    """The file as one clip; one without text is cut at its pauses, so that a voice can speak in turn."""
    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    mono = soxr.resample(samples.mean(axis=1), rate, SAMPLE_RATE).astype(np.float32)
    if text:
        return [_trimmed(mono, text, path)]
    regions = speech_regions(mono, ActivitySettings(fill_s=0.35, least_s=0.6))
    return [
        _trimmed(mono[round(start * SAMPLE_RATE) : round(end * SAMPLE_RATE)], "", path)
        for start, end in regions
    ]


def _trimmed(samples: np.ndarray, text: str, path: Path) -> Clip:
    start, end = _speech_edges(samples)
    inside = samples[round(start * SAMPLE_RATE) : round(end * SAMPLE_RATE)].copy()
    fade = np.linspace(0, 1, 80, dtype=np.float32)
    inside[:80] *= fade[: len(inside[:80])]
    inside[-80:] *= fade[::-1][: len(inside[-80:])]
    seconds = len(inside) / SAMPLE_RATE
    found = speech_regions(inside, ActivitySettings(pad_s=0.0, fill_s=PAUSE_INSIDE_S, least_s=0.05))
    edges = [(max(0.0, a), min(seconds, b)) for a, b in found] or [(0.0, seconds)]
    edges[0] = (0.0, edges[0][1])
    edges[-1] = (edges[-1][0], seconds)
    return Clip(inside, text, tuple(edges), path.stem)


def _speech_edges(samples: np.ndarray) -> tuple[float, float]:
    """Seconds where the energy first and last lies in the upper 40 dB and well over the clip's own noise.

    Sought no further than `NEAR_SPEECH_S` from where silero-vad hears speech: a loud room is none.
    """
    heard = speech_regions(samples, ActivitySettings(pad_s=0.0, fill_s=PAUSE_INSIDE_S, least_s=0.05))
    first = max(0.0, heard[0][0] - NEAR_SPEECH_S) if heard else 0.0
    last = heard[-1][1] + NEAR_SPEECH_S if heard else len(samples) / SAMPLE_RATE
    start, end = _loud_edges(samples)
    return max(start, first), min(end, last)


def _loud_edges(samples: np.ndarray) -> tuple[float, float]:
    hop = SAMPLE_RATE // 200
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(samples, hop), 2 * hop)[::hop]
    power = 10 * np.log10(np.mean(frames**2, axis=1) + 1e-10)
    limit = max(power.max() - 40, min(np.percentile(power, 3) + 8, power.max() - 25))
    loud = np.flatnonzero(power > limit)
    return max(0, loud[0] - 1) * hop / SAMPLE_RATE, min(len(samples), (loud[-1] + 1) * hop) / SAMPLE_RATE


class Composer:
    """Sentences set in turn; who speaks when comes from the plan's seed."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._rng = np.random.default_rng(plan.seed)
        self._sound = np.zeros(0, np.float32)
        self._gain = {voice: 10 ** (self._rng.uniform(-3, 3) / 20) for voice in plan.voices}
        self._overlapped = self._spoken = 0.0
        self.turns: list[Turn] = []
        self.not_speech: list[tuple[float, float]] = []

    def compose(self, clips: dict[str, list[Clip]]) -> None:
        """Say every clip once, host and guests in turn."""
        left = {voice: list(said) for voice, said in clips.items()}
        total = sum(map(len, left.values()))
        at, last = (12.0 if self._plan.music else 0.6), ""
        if self._plan.music:
            self._play_music(0.3, at - 0.4)
        paused = False
        while any(left.values()):
            voice = self._next(left, last)
            if not paused and sum(map(len, left.values())) < total / 2:
                at, paused = self._pause(at), True
            start = at if not self.turns or voice == last else self._start_after(at)
            turn = self._turn(voice, left[voice], start)
            self.turns.append(turn)
            at, last = max(at, turn.end), voice
        if self._plan.music:
            self._play_music(at + 0.5, at + 10)
        self._reach(at + (10.6 if self._plan.music else 0.8))

    def finished(self) -> np.ndarray:
        """The sound with its noise and the music under the first minute, safely below full scale."""
        sound = self._sound
        if self._plan.music:
            end = 60.0
            bed = _music(round((end - 12) * SAMPLE_RATE), self._plan.seed) * LEVEL * 10 ** (-18 / 20)
            first = 12 * SAMPLE_RATE
            sound[first : first + len(bed)] += bed[: max(0, len(sound) - first)]
        below = 45.0 if self._plan.noise_db is None else self._plan.noise_db
        noise = scipy.signal.lfilter([1.0], [1.0, -0.9], self._rng.normal(size=len(sound)))
        sound = sound + (noise / np.std(noise) * LEVEL * 10 ** (-below / 20)).astype(np.float32)
        return np.asarray(sound * min(1.0, 0.95 / np.max(np.abs(sound))), np.float32)

    def _next(self, left: dict[str, list[Clip]], last: str) -> str:
        """Another voice than the last, those with more left sooner; after a guest mostly the host."""
        host = self._plan.voices[0]
        others = [voice for voice in left if left[voice] and voice != last]
        if not others:
            return last
        if last != host and host in others and self._rng.random() < 0.6:
            return host
        weights = np.array([len(left[voice]) for voice in others], float)
        return str(self._rng.choice(others, p=weights / weights.sum()))

    def _start_after(self, at: float) -> float:
        """Where a new voice begins: mostly after a pause, sometimes before the other has ended."""
        last = self.turns[-1].said[-1]
        if self._overlapped < OVERLAP_SHARE * self._spoken and self._rng.random() < 0.85:
            return at - min(self._rng.uniform(0.5, 3.5), (last.end - last.start) * 0.6)
        return at + float(np.clip(self._rng.gamma(2.0, 0.3), 0.1, 3.0))

    def _turn(self, voice: str, clips: list[Clip], start: float) -> Turn:
        said: list[Said] = []
        at = start
        for _ in range(min(self._sentences_of(voice), len(clips))):
            said.append(self._say(voice, clips.pop(0), at))
            at = said[-1].end + self._gap_inside(voice)
        self._spoken += sum(end - begin for one in said for begin, end in one.stretches)
        before = [s for turn in self.turns[-2:] for one in turn.said for s in one.stretches]
        mine = [stretch for one in said for stretch in one.stretches]
        self._overlapped += sum(max(0.0, min(b, d) - max(a, c)) for a, b in before for c, d in mine)
        return Turn(NAMES.get(voice, f"Reader {voice}"), tuple(said))

    def _sentences_of(self, voice: str) -> int:
        """How many clips a turn has: LibriSpeech's are long, digits are counted out in rows."""
        if voice in DIGITS:
            return 3 + int(self._rng.integers(5))
        if voice in ("kathleen", "lj", "austen"):
            return 1 + min(int(self._rng.geometric(0.45)), 5)
        return 1 + int(self._rng.random() < 0.4)

    def _gap_inside(self, voice: str) -> float:
        if voice in DIGITS:
            return float(self._rng.uniform(0.03, 0.3))
        return float(np.clip(self._rng.gamma(2.0, 0.2), 0.08, 1.5))

    def _say(self, voice: str, clip: Clip, start: float) -> Said:
        first = round(start * SAMPLE_RATE)
        start = first / SAMPLE_RATE
        self._reach(start + clip.seconds)
        loud = np.sqrt(np.mean(clip.samples**2))
        self._sound[first : first + len(clip.samples)] += clip.samples / loud * LEVEL * self._gain[voice]
        stretches = tuple((round(start + a, 4), round(start + b, 4)) for a, b in clip.stretches)
        return Said(round(start, 4), round(start + clip.seconds, 4), clip.text, stretches, clip.source)

    def _pause(self, at: float) -> float:
        """Music or nothing near the middle, where the plan says so; where the talk goes on."""
        if self._plan.music:
            self._play_music(at + 0.5, at + 8.5)
            at += 9.0
        if self._plan.long_pause_s:
            self.not_speech.append((at, at + self._plan.long_pause_s))
            at += self._plan.long_pause_s
        return at

    def _play_music(self, start: float, end: float) -> None:
        self._reach(end)
        music = _music(round((end - start) * SAMPLE_RATE), self._plan.seed + len(self.not_speech))
        fade = min(len(music) // 4, SAMPLE_RATE)
        music[:fade] *= np.linspace(0, 1, fade)
        music[-fade:] *= np.linspace(1, 0, fade)
        first = round(start * SAMPLE_RATE)
        self._sound[first : first + len(music)] += music * LEVEL
        self.not_speech.append((start, end))

    def _reach(self, seconds: float) -> None:
        missing = round(seconds * SAMPLE_RATE) - len(self._sound)
        if missing > 0:
            self._sound = np.pad(self._sound, (0, missing + SAMPLE_RATE // 2))


@cache
def _chord(root_hz: float) -> np.ndarray:
    """Half a second of a plucked chord: three notes of eight partials that die away."""
    times = np.arange(SAMPLE_RATE // 2) / SAMPLE_RATE
    sound = np.zeros(len(times))
    for ratio in (1.0, 1.26, 1.5):
        for partial in range(1, 9):
            frequency = root_hz * ratio * partial
            if frequency < 7000:
                tone = np.sin(2 * np.pi * frequency * times)
                sound += tone * np.exp(-times * (3 + partial)) / partial**1.3
    return sound


def _music(samples: int, seed: int) -> np.ndarray:
    """Chords and a soft beat, (samples,) with a root mean square of 1."""
    rng = np.random.default_rng(seed)
    roots = (220.0, 174.6, 130.8, 196.0)
    beats = []
    for beat in range(samples // (SAMPLE_RATE // 2) + 1):
        bar = _chord(roots[beat // 4 % 4] * rng.choice([1.0, 2.0, 1.5]))
        drum = rng.normal(size=len(bar)) * np.exp(-np.arange(len(bar)) / 600) * 0.6
        beats.append(bar + drum)
    sound = np.concatenate(beats)[:samples].astype(np.float32)
    return np.asarray(sound / (np.std(sound) + 1e-9), np.float32)
