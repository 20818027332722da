"""The studio voice speaks: breath by breath, each painted at once and turned into sound piece by piece."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from itertools import chain, pairwise, tee

import numpy as np
import torch
from torch import Tensor

from studio.errors import Message
from studio.events import Note, Progress, Saying
from studio.speech.sentences import places_in
from studio.voices.engine import ENGINES, Planned, Samples, SpeakRequest
from studio.voices.engines.studio.acoustic import Prosody, Sounds
from studio.voices.engines.studio.front_end import (
    SENTENCE_ENDS,
    Phrase,
    named_left_out,
    sayable_breaths,
)
from studio.voices.engines.studio.painting import Painter, plain_samples, sounds_of, whole_frames
from studio.voices.engines.studio.plan import SEMITONE, Plan, PlannedBreath, drawn_anew, read_plan
from studio.voices.engines.studio.sound_form import SAMPLE_RATE
from studio.voices.engines.studio.symbols import NUMBERS, PAUSES
from studio.voices.engines.studio.vocoder import PIECES, Vocoder
from studio.voices.made_on import made_on

PAUSE_S = {"sentence": 0.40, "phrase": 0.12}
"""Quiet between two breaths: behind a sentence, and within one that was too long for a breath."""
FADE_S = 0.003
LOUD = 0.9
"""Louder samples are rounded off, so that none is louder than full scale."""
_WANDERING = 9
_OF_TIME, _OF_PITCH = 0.10, 0.05
"""Standard deviations of what a seed changes, at a variety of 1: of log durations, and of ln Hz."""
_INFO = ENGINES["studio"]
_PAUSE_NUMBERS = tuple(NUMBERS[pause] for pause in sorted(PAUSES))


@dataclass(frozen=True)
class Manner:
    """How to speak. Each is a setting of a request, 1 (0 for `pitch`) being as the voice would by itself.

    `pace` is how fast, `pauses` how long the pauses are, `pitch` how much higher in semitones, `expression`
    how far the melody moves, `variety` how much two seeds differ.
    """

    pace: float = 1.0
    pauses: float = 1.0
    pitch: float = 0.0
    expression: float = 1.0
    variety: float = 0.3

    @classmethod
    def of(cls, settings: Mapping[str, float | str | bool]) -> "Manner":
        """The manner that settings ask for. Raises StudioError for one that is no number in its range."""
        given = {field.name: settings[field.name] for field in fields(cls) if field.name in settings}
        return cls(**{name: float(_INFO.setting(name).checked(value)) for name, value in given.items()})

    def applied(self, prosody: Prosody, sounds: Sounds, seed: int) -> Prosody:
        """The prosody (1, N) of `sounds` spoken in this manner, with whole frames."""
        drawing = torch.Generator().manual_seed(seed % (1 << 63))
        slower, higher = (
            self.variety * _wandering(prosody.frames.shape[1], drawing) * size
            for size in (_OF_TIME, _OF_PITCH)
        )
        pause = torch.isin(sounds.symbols, torch.tensor(_PAUSE_NUMBERS))
        stretched = prosody.frames * slower.exp() * torch.where(pause, self.pauses, 1.0) / self.pace
        least = (~pause).to(stretched.dtype)  # no sound is lost however fast it goes
        frames = whole_frames(stretched.maximum(least))
        return replace(
            prosody, frames=frames, pitch=(prosody.pitch + higher) * self.expression + self.pitch * SEMITONE
        )


def _wandering(sounds: int, drawing: torch.Generator) -> Tensor:
    """Something that wanders around 0 from sound to sound, (1, N), of variance 1."""
    drawn = torch.randn(1, 1, sounds + _WANDERING - 1, generator=drawing)
    return torch.nn.functional.avg_pool1d(drawn, _WANDERING, 1)[0] * _WANDERING**0.5


_Part = tuple[PlannedBreath, float, Saying | None]
"""A breath, the share of the text that was said before it, and its place in the text."""


class StudioVoice:
    """A painter, and a vocoder where there is one: without it, Griffin-Lim makes the sound."""

    sample_rate = SAMPLE_RATE

    def __init__(self, painter: Painter, vocoder: Vocoder | None, language: str = "en") -> None:
        self.painter, self.vocoder, self.language = painter, vocoder, language

    def speak(self, request: SpeakRequest) -> Iterator[np.ndarray | Progress | Note | Saying | Planned]:
        """Yield float32 mono pieces, the first one soon. See `studio.voices.engine.Engine`.

        Settings: those of `Manner`; ``vocoder`` ("own" or "griffin-lim"); ``plan``, a plan as JSON that is
        spoken in place of the text. Raises StudioError for a text without anything to say, a setting out of
        its range, or a plan that cannot be read.
        """
        manner, maker = Manner.of(request.settings), self._maker(request.settings)
        if request.settings.get("plan"):
            parts = self._of_plan(str(request.settings["plan"]), manner)
        else:
            parts = self._of_text(sayable_breaths(request.text, self.language), request, manner)
            missing = named_left_out(request.text, self.language)
            if missing:
                yield Note(Message("Left out, since nobody here can say it: {words}", {"words": missing}))
        said: list[PlannedBreath] = []
        for number, (breath, begun, place) in enumerate(parts, 1):
            said.append(breath)
            yield Progress(begun, Message("Speaking sentence {number}", {"number": number}))
            if place:
                yield place
            with one_thread():
                mel = self.mel_of(breath)
            yield from _faded(not_too_loud(piece) for piece in _by_one_thread(maker(mel)))
            if breath.pause_s:
                yield np.zeros(round(breath.pause_s * SAMPLE_RATE), np.float32)
        with one_thread():
            made = made_on(pieces="-".join(map(str, maker.pieces)) or "whole")
        yield Planned(Plan(tuple(said), self._hertz, made).to_json())

    def _of_plan(self, text: str, manner: Manner) -> Iterator[_Part]:
        breaths = read_plan(text).breaths
        for number, breath in enumerate(breaths):
            yield self._complete(breath, manner), number / len(breaths), None

    def _of_text(
        self, breaths: Iterator[list[Phrase]], request: SpeakRequest, manner: Manner
    ) -> Iterator[_Part]:
        to_plan, to_find = tee(breaths)
        places = places_in(request.text, map(_written, to_find))
        for planned, place in zip(self._planned(to_plan, manner, request.seed), places, strict=False):
            yield planned, place[0] / len(request.text), Saying(*place)

    @property
    def _hertz(self) -> float:
        return float(self.painter.speaker.pitch[0].exp())

    def _complete(self, breath: PlannedBreath, manner: Manner) -> PlannedBreath:
        """The breath with all that is to be said anew drawn now."""
        if not breath.anew:
            return breath
        with one_thread():
            return drawn_anew(breath, self.planned(breath.phrases, manner, breath.seed))

    def _planned(self, breaths: Iterator[list[Phrase]], manner: Manner, seed: int) -> Iterator[PlannedBreath]:
        for number, (phrases, following) in enumerate(pairwise(chain(breaths, [None]))):
            assert phrases is not None
            with one_thread():
                planned = self.planned(phrases, manner, seed + number)
            yield planned if following else replace(planned, pause_s=0.0)

    def planned(self, phrases: Sequence[Phrase], manner: Manner, seed: int) -> PlannedBreath:
        """How phrases are said in one go; the same seed gives the same, another one says them anew."""
        sounds = sounds_of(phrases)
        prosody = manner.applied(self.painter.prosody(sounds), sounds, seed)
        rows = (prosody.frames.int(), prosody.pitch, prosody.voiced, prosody.loudness)
        frames, pitch, voiced, loudness = (tuple(row[0].tolist()) for row in rows)
        pause = _pause_s(phrases[-1], manner)
        return PlannedBreath(tuple(phrases), frames, pitch, voiced, loudness, pause, seed)

    def mel_of(self, breath: PlannedBreath) -> Tensor:
        """The log mel (MELS, T) of a breath."""
        rows = (breath.frames, breath.pitch, breath.voiced, breath.loudness)
        prosody = Prosody(*(torch.tensor([row], dtype=torch.float32) for row in rows))
        return self.painter.mel(sounds_of(breath.phrases), prosody)

    def samples_of(self, mel: Tensor) -> Samples:
        """A log mel (MELS, T) as sound, as `speak` makes it."""
        pieces = _by_one_thread(self._maker({})(mel))
        return np.concatenate([not_too_loud(piece) for piece in pieces])

    def warm_up(self) -> None:
        """Do all once that is slower the first time, so that the first sentence comes as soon as others."""
        for _ in self.speak(SpeakRequest("1", settings={"pace": 3.0})):
            pass

    def _maker(self, settings: Mapping[str, float | str | bool]) -> "_Maker":
        setting = _INFO.setting("vocoder")
        chosen = setting.checked(settings.get(setting.name, setting.usual))
        if self.vocoder is None or chosen == "griffin-lim":
            return _Maker(None, ())
        return _Maker(self.vocoder, PIECES)


@dataclass(frozen=True)
class _Maker:
    """Makes sound of mels: by the vocoder, whose first `pieces` have so many frames, or by Griffin-Lim."""

    vocoder: Vocoder | None
    pieces: tuple[int, ...]

    def __call__(self, mel: Tensor) -> Iterator[Samples]:
        if self.vocoder is None:
            yield plain_samples(mel)
            return
        for piece in self.vocoder.speak(mel, pieces=self.pieces):
            yield piece.numpy()


@contextmanager
def one_thread() -> Iterator[None]:
    """Compute with one thread: pieces are small, and threads that wait for each other on a busy machine cost
    twenty times what they save. It also makes takes the same whatever the number of cores."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def _by_one_thread(pieces: Iterator[Samples]) -> Iterator[Samples]:
    while True:
        with one_thread():
            piece = next(pieces, None)
        if piece is None:
            return
        yield piece


def not_too_loud(samples: Samples) -> Samples:
    """Each sample as it is, or rounded off towards full scale where it is louder than `LOUD`."""
    size, room = np.abs(samples), 1 - LOUD
    rounded = LOUD + room * np.tanh((size - LOUD) / room)
    return np.where(size <= LOUD, samples, np.copysign(rounded, samples)).astype(np.float32)


def _faded(pieces: Iterator[Samples]) -> Iterator[Samples]:
    """The pieces of a breath, faded in and out so that the quiet around it makes no step."""
    length = round(FADE_S * SAMPLE_RATE)
    rise = np.linspace(0, 1, length, dtype=np.float32)
    held: Samples | None = None
    for piece in pieces:
        if held is None:
            piece = piece.copy()
            piece[:length] *= rise[: len(piece)]
        else:
            yield held
        held = piece
    if held is not None:
        last = held.copy()
        last[-length:] *= rise[::-1][-len(last) :]
        yield last


def _written(phrases: Sequence[Phrase]) -> list[str]:
    return [word.written for phrase in phrases for word in phrase.words]


def _pause_s(phrase: Phrase, manner: Manner) -> float:
    """The pause behind a breath that ends with `phrase`."""
    kind = "sentence" if phrase.words[-1].mark in SENTENCE_ENDS else "phrase"
    return PAUSE_S[kind] * manner.pauses / manner.pace
