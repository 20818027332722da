"""The three ways to a voice of a speaker: now, in minutes, best. Which are open, and what each takes.

*Now* listens to a reference and learns nothing; *in minutes* fine-tunes the base that ships on gold clips;
*best* does so for longer, on a graphics card where there is one, and teaches the vocoder too. Free of torch:
the window asks whenever gold changes.
"""

import importlib.util
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from studio.errors import Message, StudioError, in_words
from studio.project.project import Project
from studio.voices.engine import ENGINES

LEAST_GOLD_S = 30.0
"""So much gold, in seconds, is needed to learn a speaker in minutes."""
LITTLE_GOLD_S = 90.0
"""Less than this is learned in less time: longer, it would be learned by heart."""
BEST_GOLD_S = 180.0
"""So much gold, in seconds, is worth a long training."""


class Way(StrEnum):
    """A way to a voice; in the order in which they open as the material grows."""

    NOW = "now"
    MINUTES = "minutes"
    BEST = "best"


@dataclass(frozen=True)
class Installed:
    """What this machine has: engines whose base weights are here, and a graphics card that torch can use."""

    bases: frozenset[str]
    graphics_card: bool = False


@dataclass(frozen=True)
class Samples:
    """What there is of a speaker: seconds of gold, seconds of references, whether a run ended well."""

    gold_s: float = 0.0
    references_s: float = 0.0
    trained: bool = False


@dataclass(frozen=True)
class WayOpen:
    """A way for one speaker: `engine` takes it, "" where it is closed; `says` what it takes or what it lacks.

    `settings` are fields of studio.voices.training.TrainingSettings. At most one way is `advised`.
    """

    way: Way
    engine: str
    says: Message
    settings: Mapping[str, float | int] = field(default_factory=dict)
    advised: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it can be gone now."""
        return bool(self.engine)


def samples_of(project: Project, name: str) -> Samples:
    """What there is of the voice or speaker `name`. Raises StudioError where there is nobody of that name."""
    voice, speaker = project.voice_named(name), project.speaker_named(name)
    if voice is not None and voice.speaker_id:
        speaker = project.speaker(voice.speaker_id)
    if voice is None and speaker is None:
        known = {each.name for each in project.voices()} | {each.name for each in project.speakers()}
        names = ", ".join(sorted(known)) or "-"
        raise StudioError("There is no speaker named {name}. There are: {names}", name=name, names=names)
    references = project.references(voice.id) if voice is not None else []
    return Samples(
        project.gold_seconds(speaker.id) if speaker is not None else 0.0,
        sum(each.seconds for each in references),
    )


def installed() -> Installed:
    """What this machine has now; a few looks at files."""
    from studio.voices.engines.sv2tts import published

    there = {
        "studio": ENGINES["studio"].is_here,
        "sv2tts": published.find("synthesizer") is not None and published.find("encoder") is not None,
    }
    return Installed(frozenset(name for name, is_there in there.items() if is_there), _graphics_card())


def _graphics_card() -> bool:
    """Whether there is a driver of a graphics card, and a torch that was built for it."""
    found = importlib.util.find_spec("torch")
    if found is None or found.origin is None or shutil.which("nvidia-smi") is None:
        return False
    return any((Path(found.origin).parent / "lib").glob("*torch_cuda.*"))


def ways_of(samples: Samples, there: Installed) -> tuple[WayOpen, WayOpen, WayOpen]:
    """The three ways in their order. Advised is the quickest that makes more of the gold than there is."""
    ways = (_now(samples, there), _in_minutes(samples, there), _best(samples, there))
    wanted = [each.way for each in ways if each.is_open]
    if samples.trained and Way.BEST in wanted:
        advised: Way | None = Way.BEST
    elif Way.MINUTES in wanted:
        advised = Way.MINUTES
    else:
        advised = wanted[0] if wanted else None
    first, second, third = (
        WayOpen(each.way, each.engine, each.says, each.settings, each.way is advised) for each in ways
    )
    return first, second, third


def require_open(way: WayOpen) -> WayOpen:
    """The way itself. Raises StudioError, which says what it lacks, where it is closed."""
    if not way.is_open:
        raise StudioError(way.says.template, **way.says.values)
    return way


def missing_base(there: Installed) -> Message | None:
    """What to say where the base of the studio voice is not on this machine."""
    if "studio" in there.bases:
        return None
    return Message("The base of the studio voice is not on this machine, so other engines stand in.")


def _now(samples: Samples, there: Installed) -> WayOpen:
    heard_s = samples.references_s or samples.gold_s
    if not heard_s:
        return WayOpen(Way.NOW, "", Message("Needs a reference or gold clips to hear."))
    for engine in ("studio", "sv2tts"):
        if engine in there.bases:
            says = Message(
                "At once: it listens to {amount} and learns nothing.", {"amount": in_words(heard_s)}
            )
            return WayOpen(Way.NOW, engine, says)
    if samples.gold_s:
        return WayOpen(Way.NOW, "unit", Message("At once: it joins words of the gold clips."))
    return WayOpen(Way.NOW, "", Message("Needs gold clips: no engine is here that speaks after a reference."))


def _in_minutes(samples: Samples, there: Installed) -> WayOpen:
    if "studio" not in there.bases:
        return WayOpen(Way.MINUTES, "", Message("Needs the base of the studio voice."))
    if samples.gold_s < LEAST_GOLD_S:
        return WayOpen(Way.MINUTES, "", _too_little(LEAST_GOLD_S, samples.gold_s))
    minutes = 1 if there.graphics_card else 3 if samples.gold_s < LITTLE_GOLD_S else 10
    values = {"least": in_words(LEAST_GOLD_S), "minutes": minutes}
    says = Message("From {least} of gold: {minutes} min of work at most.", values)
    return WayOpen(Way.MINUTES, "studio", says, {"minutes": float(minutes)})


def _best(samples: Samples, there: Installed) -> WayOpen:
    if samples.gold_s < BEST_GOLD_S:
        return WayOpen(Way.BEST, "", _too_little(BEST_GOLD_S, samples.gold_s))
    values = {"least": in_words(BEST_GOLD_S), "minutes": 20 if there.graphics_card else 70}
    if "studio" not in there.bases:
        if "sv2tts" not in there.bases:
            return WayOpen(Way.BEST, "", Message("Needs the base of the studio voice."))
        says = Message("From {least} of gold: many hours of work, by SV2TTS.", values)
        return WayOpen(Way.BEST, "sv2tts", says)
    minutes, vocoder_steps = (15, 2000) if there.graphics_card else (60, 300)
    says = Message("From {least} of gold: {minutes} min of work at most, its vocoder too.", values)
    settings = {"minutes": float(minutes), "checkpoint_every": 100, "vocoder_steps": vocoder_steps}
    return WayOpen(Way.BEST, "studio", says, settings)


def _too_little(least_s: float, there_s: float) -> Message:
    return Message(
        "Needs {least} of gold; there are {amount}.",
        {"least": in_words(least_s), "amount": in_words(there_s)},
    )
