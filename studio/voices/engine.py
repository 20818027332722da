"""What a speech engine is, and the table of those there are. Free of torch: the window reads it.

Each engine is a module named in `ENGINES`, imported only when it is asked for, with a function
``load(source: VoiceSource) -> Engine``; a trainable one also has ``train`` (see studio.voices.training).
"""

import importlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray

from studio.errors import Message, StudioError
from studio.events import Note, Progress, Saying
from studio.settings import models_folder
from studio.voices.settings import SETTINGS, EngineSetting, Value

Samples = NDArray[np.float32]
"""Mono sound, shape (samples,), full scale at 1.0. Its rate travels beside it."""


@dataclass(frozen=True)
class EngineInfo:
    """An engine as a user chooses it.

    `module` is imported lazily, by name. `needs_gold` asks for a snapshot of the voice's gold clips,
    `needs_reference` for at least one recorded sample of the voice. Clips that it learns from last from
    `least_clip_s` to `most_clip_s` seconds. `training` are fields of
    studio.voices.training.TrainingSettings, for where a user says nothing else. `settings` are those of a
    request. `base` is a file in the folder of models without which only a trained voice speaks, `own_voices`
    are the names and languages of the voices in it.
    """

    name: str
    title: str
    description: str
    module: str
    trainable: bool
    needs_gold: bool
    needs_reference: bool
    least_clip_s: float = 1.5
    most_clip_s: float = 11.0
    training: Mapping[str, float | str] = field(default_factory=dict)
    settings: tuple[EngineSetting, ...] = ()
    base: str = ""
    own_voices: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_here(self) -> bool:
        """Whether what it speaks from without training comes with this program; for most that is nothing."""
        return not self.base or (models_folder() / self.base).is_file()

    def setting(self, name: str) -> EngineSetting:
        """The setting of that name. Raises StudioError where there is none."""
        for setting in self.settings:
            if setting.name == name:
                return setting
        if not self.settings:
            raise StudioError("{engine} has no settings.", engine=self.title)
        raise StudioError(
            "{engine} has no setting named {name}; there are: {known}.",
            engine=self.title, name=name, known=", ".join(each.name for each in self.settings),
        )  # fmt: skip

    def checked(self, given: Mapping[str, Value]) -> dict[str, float | str]:
        """Settings as the engine takes them. Raises StudioError for a name or a value that it has not."""
        return {name: self.setting(name).checked(value) for name, value in given.items()}


ENGINES: dict[str, EngineInfo] = {
    engine.name: engine
    for engine in (
        EngineInfo(
            name="unit",
            title="Recorded units",
            description="Joins words and sounds of gold clips: the real voice, soon after marking gold.",
            module="studio.voices.engines.unit",
            trainable=False,
            needs_gold=True,
            needs_reference=False,
            least_clip_s=0.5,
            most_clip_s=30.0,
            settings=SETTINGS["unit"],
        ),
        EngineInfo(
            name="sv2tts",
            title="SV2TTS",
            description="A neural voice from seconds of reference; fine-tuning on gold brings it closer.",
            module="studio.voices.engines.sv2tts",
            trainable=True,
            needs_gold=False,
            needs_reference=True,
            least_clip_s=1.6,  # its trainer leaves out what is shorter, or longer than 900 frames
            most_clip_s=11.25,
            settings=SETTINGS["sv2tts"],
        ),
        EngineInfo(
            name="studio",
            title="Studio voice",
            description="The voice that ships with the program: speaks at once, learns a speaker in minutes.",
            module="studio.voices.engines.studio",
            trainable=True,
            needs_gold=False,
            needs_reference=False,
            least_clip_s=0.5,
            most_clip_s=20.0,
            training={
                "minutes": 10.0,
                "most_epochs": 100,
                "batch_size": 8,
                "learning_rate": 4e-4,
                "settle": 0.5,
                "patience": 4,
                "checkpoint_every": 50,
                "precision": "auto",
            },
            settings=SETTINGS["studio"],
            base="studio/acoustic.safetensors",
            own_voices={"kathleen": "en", "kerstin": "de"},
        ),
    )
}


def default_engine(*, trainable: bool = False) -> str:
    """The engine that is chosen where the user says nothing: the one that ships, where its base is here."""
    fitting = [info for info in ENGINES.values() if info.trainable or not trainable]
    return next((info for info in fitting if info.base and info.is_here), fitting[0]).name


def own_voices(engine: str) -> Mapping[str, str]:
    """The voices that come with an engine and need no recording: names and languages; none without a base."""
    info = ENGINES.get(engine)
    return info.own_voices if info is not None and info.is_here else {}


@dataclass(frozen=True)
class VoiceSource:
    """What a voice is made of, as paths: it crosses to a child process without the project.

    `snapshot` is a folder of gold clips (studio.dataset.freeze), `references` are sound files of the
    speaker, `checkpoint` is a file of weights, `cache` a folder for what can be derived again.
    """

    name: str
    language: str = "en"
    snapshot: str | None = None
    references: tuple[str, ...] = ()
    checkpoint: str | None = None
    cache: str | None = None


@dataclass(frozen=True)
class SpeakRequest:
    """A text to speak. The same request to the same voice gives the same samples, bit for bit."""

    text: str
    seed: int = 0
    settings: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True)
class Spoken:
    """A whole result: `samples` float32 mono of shape (samples,), and what the user should know of it."""

    samples: Samples
    sample_rate: int
    notes: tuple[Message, ...] = ()

    @property
    def seconds(self) -> float:
        """The length in seconds."""
        return len(self.samples) / self.sample_rate


@dataclass(frozen=True)
class Planned:
    """How everything was said, as text of the engine's own, which its setting ``plan`` speaks again."""

    plan: str


class Engine(Protocol):
    """A loaded voice that speaks. `sample_rate` (Hz) is that of every chunk."""

    sample_rate: int

    def speak(self, request: SpeakRequest) -> Iterator[np.ndarray | Progress | Note | Saying | Planned]:
        """Yield float32 mono chunks in order, with progress and notes between; may be closed at any time.

        An engine whose takes can be changed says at the end how it spoke (`Planned`).

        Raises StudioError where nothing can be spoken.
        """
        ...


class EngineModule(Protocol):
    """A module of the table."""

    def load(self, source: VoiceSource) -> Engine:
        """Load the voice. Raises StudioError where `source` lacks what the engine needs."""
        ...

    def strange_characters(self, text: str, language: str = "en") -> frozenset[str]:
        """The characters of `text` that the engine has no sound for."""
        ...

    def base_weights(self, *, allow_download: bool = False) -> Path | None:
        """Only of a trainable engine: the published weights that a run may start from, None without."""
        ...


def load_engine(name: str) -> EngineModule:
    """The module of the engine `name`. Raises StudioError for a name that is not in the table."""
    engine = ENGINES.get(name)
    if engine is None:
        raise StudioError(
            "There is no engine named {name}; there are: {known}.", name=name, known=", ".join(ENGINES)
        )
    return cast(EngineModule, importlib.import_module(engine.module))


def speak_whole(engine: Engine, request: SpeakRequest) -> Spoken:
    """Everything that `engine` says to `request`, as one piece."""
    chunks: list[np.ndarray] = []
    notes: list[Message] = []
    for part in engine.speak(request):
        if isinstance(part, Note):
            notes.append(part.text)
        elif isinstance(part, np.ndarray):
            chunks.append(part)
    samples = np.concatenate(chunks) if chunks else np.zeros(0, np.float32)
    return Spoken(samples.astype(np.float32, copy=False), engine.sample_rate, tuple(notes))
