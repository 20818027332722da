"""Learning to align a language from recordings and their text alone, in minutes on a CPU.

It begins without any time: the sounds of each clip are spread over it evenly, each state becomes a Gaussian
of cepstra, the likeliest monotonic path gives better times, and so on (hard expectation and maximisation,
L. Rabiner, "A tutorial on hidden Markov models", 1989). Then a small network learns to tell the states
apart, and the times are found again with what it has learned.
"""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from studio.errors import Message, StudioError
from studio.events import Event, Note, Progress, Result
from studio.project.values import base_language
from studio.speech.alignment import TurnToAlign
from studio.speech.alignment_learned import (
    BANDS,
    CHANNELS,
    FRAME_S,
    HOP_SAMPLES,
    LearnedAligner,
    LearnedModel,
    SoundNetwork,
    bands_of,
    load_model,
    placed_sounds,
)
from studio.speech.alignment_search import (
    Chain,
    Floats,
    chain_of,
    runs_of,
    search,
    states_of,
)
from studio.speech.recorded import Sound
from studio.speech.sounds import sounds_of
from studio.speech.text import spoken_form

CROPS, CROP_FRAMES = 16, 256
LEAST_SECONDS = 60.0
LONGEST_S = 20.0
"""Longer turns are not learned from: where in them a word is would be too much of a guess."""
HELD_OUT = 10
"""Every tenth clip is not learned from: what a score means is measured on them."""
_CEPSTRA = 13
_QUIET = 1.2
_NOTHING = -100


@dataclass(frozen=True)
class Effort:
    """How much is done: rounds with Gaussians, then rounds of so many steps with a network."""

    gaussian_rounds: int = 7
    rounds: int = 3
    steps: int = 160
    channels: int = CHANNELS


@dataclass(frozen=True)
class SpokenClip:
    """A recording (n,) at 16 kHz and what is said in it."""

    samples: NDArray[np.float32]
    text: str


@dataclass
class _Clip:
    """A clip while it is learned from: `path` says where in its chain each frame lies, None at first."""

    bands: Floats
    chain: Chain
    parts: list[tuple[str, ...]]
    path: NDArray[np.int64] | None = None

    @property
    def labels(self) -> NDArray[np.int64]:
        """The state of each frame, (T,)."""
        assert self.path is not None
        return self.chain.states[self.path]


def learn_to_align(
    clips: Sequence[SpokenClip], language: str, *, seed: int = 0, effort: Effort | None = None
) -> Iterator[Event]:
    """Learn from clips of a few seconds each: `Progress`, `Note`s, then a `Result` with a `LearnedModel`.

    The same clips and seed give the same model. Raises StudioError where there is less than a minute of
    speech with text.
    """
    effort = effort or Effort()
    yield Progress(0.0, Message("Looking at the clips"))
    prepared, states = _prepared(clips, language)
    if len(prepared) < len(clips):
        count = len(clips) - len(prepared)
        yield Note(Message("{count} clips were left out: their text is too long for them", {"count": count}))
    held = prepared[HELD_OUT - 1 :: HELD_OUT]
    learned = [clip for number, clip in enumerate(prepared) if number % HELD_OUT != HELD_OUT - 1]
    for number in range(effort.gaussian_rounds):
        _gaussian_round(learned, _count(states))
        yield Progress(0.4 * (number + 1) / effort.gaussian_rounds, Message("Finding the sounds"))
    training = _Training(_count(states), learned, effort, seed)
    for number in range(effort.rounds):
        for step in range(effort.steps):
            training.step()
            if step % 10 == 0:
                done = (number + step / effort.steps) / effort.rounds
                yield Progress(0.4 + 0.55 * done, Message("Learning the sounds"))
        model = training.model(states, language)
        for clip in learned:
            clip.path, _ = model.path(clip.bands, clip.chain)
    seconds = sum(len(clip.bands) for clip in learned) * FRAME_S
    yield Result(replace(_with_scores(training.model(states, language), held or learned), seconds=seconds))


def learned_from_turns(
    sound: Sound, turns: Sequence[TurnToAlign], language: str, folder: str | Path | None
) -> Generator[Progress | Note, None, LearnedAligner]:
    """The aligner of `language` that is kept in `folder`, or one that is learned from `turns` now.

    Raises StudioError where there is less than a minute to learn from.
    """
    chosen = [turn for turn in turns if turn.end - turn.start <= LONGEST_S]
    code = base_language(language)
    path = Path(folder) / f"aligner-{code}.safetensors" if folder else None
    return (
        yield from kept_or_learned(
            path,
            code,
            lambda: [SpokenClip(sound.between(turn.start, turn.end), turn.text) for turn in chosen],
            seconds=sum(turn.end - turn.start for turn in chosen),
        )
    )


def kept_or_learned(
    path: Path | None, language: str, clips: Callable[[], Sequence[SpokenClip]], *, seconds: float = 0.0
) -> Generator[Progress | Note, None, LearnedAligner]:
    """The aligner that is kept at `path`, or one that is learned from `clips` now and kept there.

    It is learned anew where there are `seconds` of clips now, more than twice what the kept one learned from.
    Raises StudioError where there is less than a minute to learn from.
    """
    if path is not None and path.is_file():
        with suppress(StudioError):  # a damaged file is made again
            kept = load_model(path)
            if seconds <= 2 * kept.seconds:
                return LearnedAligner(kept)
    for event in learn_to_align(clips(), language):
        if isinstance(event, Result):
            model: LearnedModel = event.value
        elif isinstance(event, Progress | Note):
            yield event
    if path is not None:
        model.save(path)
    return LearnedAligner(model)


def _count(states: dict[str, tuple[int, ...]]) -> int:
    return 1 + max(max(numbers) for numbers in states.values())


def _prepared(clips: Sequence[SpokenClip], language: str) -> tuple[list[_Clip], dict[str, tuple[int, ...]]]:
    """The clips that can be learned from, and the states of all their sounds."""
    parts = [
        [
            sounds_of(said, language)
            for word in spoken_form(clip.text, language)
            for said in word.spoken.split()
        ]
        for clip in clips
    ]
    states = states_of(sorted({sound for words in parts for word in words for sound in word}))
    prepared: list[_Clip] = []
    for clip, words in zip(clips, parts, strict=True):
        chain = chain_of(words, states)
        if words and len(clip.samples) // HOP_SAMPLES > chain.fewest_frames:
            prepared.append(_Clip(bands_of(clip.samples), chain, words))
    if sum(len(clip.bands) for clip in prepared) * FRAME_S < LEAST_SECONDS:
        raise StudioError(
            "It takes at least {seconds:.0f} s of speech with its text to learn when each sound is said. "
            "Add recordings with text.",
            seconds=LEAST_SECONDS,
        )
    return prepared, states


@dataclass(frozen=True)
class _Gaussians:
    """Each state as a Gaussian: `means` and `variances` (S, D)."""

    means: Floats
    variances: Floats

    def fits(self, cepstra: Floats) -> Floats:
        """The log likelihood of each frame in each state, (T, S)."""
        inverse = 1 / self.variances
        constant = np.sum(self.means**2 * inverse + np.log(self.variances), axis=1)
        return -0.5 * (cepstra**2 @ inverse.T - 2 * cepstra @ (self.means * inverse).T + constant)


def _gaussian_round(clips: Sequence[_Clip], count: int) -> None:
    """Find each clip's path again with Gaussians of where the states lay last time; evenly at first."""
    if clips[0].path is None:
        for clip in clips:
            clip.path = _even_path(clip)
    gaussians = _gaussians(clips, count)
    stay, leave = _chances(clips, count)
    for clip in clips:
        clip.path, _ = search(gaussians.fits(_cepstra(clip.bands)), clip.chain, stay, leave)


def _even_path(clip: _Clip) -> NDArray[np.int64]:
    """All states but pauses spread evenly over the loud frames of a clip, a pause wherever it is quiet."""
    level = clip.bands.mean(axis=1)
    loud = np.flatnonzero(level > np.quantile(level, 0.9) - _QUIET)
    said = np.flatnonzero(clip.chain.states != 0)
    path = np.zeros(len(level), np.int64)
    path[loud] = said[np.arange(len(loud)) * len(said) // len(loud)]
    return path


def _gaussians(clips: Sequence[_Clip], count: int) -> _Gaussians:
    """The Gaussians of all states, each drawn a little to that of all sound together."""
    labels = np.concatenate([clip.labels for clip in clips])
    cepstra = np.concatenate([_cepstra(clip.bands) for clip in clips])
    frames = np.bincount(labels, minlength=count)[:, None]
    overall = cepstra.var(axis=0)
    sums, squares = (np.zeros((count, cepstra.shape[1])) for _ in range(2))
    np.add.at(sums, labels, cepstra)
    np.add.at(squares, labels, cepstra**2)
    means = (sums + 2 * cepstra.mean(axis=0)) / (frames + 2)
    variances = (squares - 2 * means * sums + frames * means**2 + 2 * overall) / (frames + 2)
    return _Gaussians(means.astype(np.float32), np.maximum(variances, 0.03 * overall).astype(np.float32))


def _cepstra(bands: Floats) -> Floats:
    """Cepstra, (T, _CEPSTRA). Without slopes over time: those draw edges into the quiet beside a sound."""
    cosines = np.cos(np.pi / BANDS * (np.arange(BANDS)[:, None] + 0.5) * np.arange(_CEPSTRA))
    return np.asarray(bands @ cosines.astype(np.float32) / BANDS, np.float32)


def _chances(clips: Sequence[_Clip], count: int) -> tuple[Floats, Floats]:
    """The logarithms of each state's chances to go on and to end, (S,) both."""
    labels = np.concatenate([clip.labels for clip in clips])
    visits = np.ones(count)
    for clip in clips:
        assert clip.path is not None
        np.add.at(visits, clip.chain.states[[place for place, _, _ in runs_of(clip.path)]], 1)
    frames = np.maximum(np.bincount(labels, minlength=count), visits) + 1
    ends = visits / frames
    return np.log(1 - ends).astype(np.float32), np.log(ends).astype(np.float32)


class _Training:
    """A network that learns to tell the states of `clips` apart, where their paths put them."""

    def __init__(self, states: int, clips: Sequence[_Clip], effort: Effort, seed: int) -> None:
        self.clips = clips
        self._drawing = np.random.default_rng(seed)
        self._seconds = np.array([len(clip.bands) for clip in clips], np.float64)
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            self.network = SoundNetwork(states, effort.channels)
        self._optimizer = torch.optim.AdamW(self.network.parameters(), 2e-3, weight_decay=0.02)
        self._schedule = torch.optim.lr_scheduler.OneCycleLR(
            self._optimizer, 2e-3, max(1, effort.rounds * effort.steps), pct_start=0.1
        )

    def step(self) -> float:
        """One step on a few crops; the loss in nats a frame."""
        crops = [self._crop() for _ in range(CROPS)]
        bands, labels = (torch.from_numpy(np.stack(each)) for each in zip(*crops, strict=True))
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(int(self._drawing.integers(2**31)))
            logits = self.network.train()(bands)
        loss = nn.functional.cross_entropy(
            logits.flatten(0, 1), labels.flatten(), ignore_index=_NOTHING, label_smoothing=0.05
        )
        self._optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self._optimizer.step()
        self._schedule.step()
        return float(loss.detach())

    def _crop(self) -> tuple[Floats, NDArray[np.int64]]:
        clip = self.clips[self._drawing.choice(len(self.clips), p=self._seconds / self._seconds.sum())]
        start = int(self._drawing.integers(max(1, len(clip.bands) - CROP_FRAMES + 1)))
        bands = clip.bands[start : start + CROP_FRAMES]
        labels = clip.labels[start : start + CROP_FRAMES]
        short = CROP_FRAMES - len(bands)
        padded = np.pad(bands, ((0, short), (0, 0)), constant_values=bands.min())
        return padded, np.pad(labels, (0, short), constant_values=_NOTHING)

    def model(self, states: dict[str, tuple[int, ...]], language: str) -> LearnedModel:
        """What was learned so far, with how common the states are where they lie now."""
        count = _count(states)
        labels = np.concatenate([clip.labels for clip in self.clips])
        frames = np.bincount(labels, minlength=count) + 1.0
        common = np.log(frames / frames.sum()).astype(np.float32)
        return LearnedModel(self.network, states, common, *_chances(self.clips, count), language)


def _with_scores(model: LearnedModel, clips: Sequence[_Clip]) -> LearnedModel:
    """The model with its scores fitted on clips: their own texts against those of other clips."""
    fits: dict[bool, tuple[list[float], list[float]]] = {right: ([], []) for right in (True, False)}
    for number, clip in enumerate(clips):
        for right in (True, False):
            text = clip if right else clips[(number + 1) % len(clips)]
            if len(clip.bands) <= text.chain.fewest_frames:
                continue
            path, heard = model.path(clip.bands, text.chain)
            for word in placed_sounds(path, heard, text.chain, text.parts):
                fits[right][0].append(float(np.mean([sound.fit for sound in word])))
                fits[right][1].extend(sound.fit for sound in word)
    words, sounds = ((fits[True][which], fits[False][which]) for which in (0, 1))
    return replace(model, word_line=_logistic_line(*words), phone_line=_logistic_line(*sounds))


def _logistic_line(right: Sequence[float], wrong: Sequence[float]) -> tuple[float, float]:
    """Offset and slope of the logistic function that tells right fits from wrong ones, weighted alike."""
    if not right or not wrong:
        return (0.0, 1.0)
    fits = torch.tensor([*right, *wrong], dtype=torch.float64)
    truth = torch.tensor([1.0] * len(right) + [0.0] * len(wrong), dtype=torch.float64)
    weights = torch.where(truth > 0, 0.5 / len(right), 0.5 / len(wrong))
    line = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([line], max_iter=100, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        each = nn.functional.binary_cross_entropy_with_logits(
            line[0] + line[1] * fits, truth, weights, reduction="sum"
        )
        total = each + 1e-4 * line.square().sum()
        total.backward()
        return total

    optimizer.step(loss)
    offset, slope = line.detach().tolist()
    return offset, slope
