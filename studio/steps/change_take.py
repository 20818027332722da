"""A take said otherwise: only the breaths that changed are spoken, and put in the place of what was there."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from studio.audio.splice import splice
from studio.errors import Message, StudioError
from studio.project.project import Project
from studio.project.values import Take
from studio.steps.speak import SpeakPlan, plan_again
from studio.steps.take_speech import TakeSpeech, speech_of
from studio.voices.engines.studio.plan import FRAME_S, Plan, PlannedBreath, read_plan


@dataclass(frozen=True)
class TakeChange:
    """What is to be spoken so that take `take` is said as `wanted`: its breaths from `first` to `last`."""

    take: Take
    wanted: TakeSpeech
    first: int
    last: int
    speak: SpeakPlan

    @property
    def start_s(self) -> float:
        """Where in the take it begins."""
        return self.wanted.breaths[self.first].start


def plan_change(project: Project, take_id: int, wanted: TakeSpeech) -> TakeChange | None:
    """Plan to say a take as `wanted`; None where that is how it is said.

    Raises StudioError where something that the take was made from is gone.
    """
    take = project.take(take_id)
    before, after = speech_of(take).plan.breaths, wanted.plan.breaths
    other = [number for number, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]]
    if not other:
        return None
    again = plan_again(project, take_id)
    part = replace(wanted.plan, breaths=after[other[0] : other[-1] + 1])
    settings = {**again.request.settings, "plan": part.to_json()}
    order = replace(again.order, request=replace(again.request, settings=settings))
    return TakeChange(take, wanted, other[0], other[-1], SpeakPlan(again.voice, order))


@dataclass(frozen=True)
class WrittenChange:
    """A changed take whose sound is written: what `edits_voices.change_take` is told of it."""

    path: Path
    seconds: float
    settings: str


def write_change(
    change: TakeChange, source: Path, target: Path, samples: np.ndarray, said: str
) -> WrittenChange:
    """Write the sound of the changed take to `target`, beside `source`, its sound so far; no project is read.

    `samples` is what was spoken, float32 mono, `said` how, as the voice wrote it. Raises StudioError where
    the take's sound is gone or nothing can be written.
    """
    if not samples.size:
        raise StudioError("Nothing was spoken. Try again.")
    take, before = change.take, speech_of(change.take).plan.breaths
    lengths = [_samples(breath, take.sample_rate) for breath in before[: change.last + 1]]
    length = splice(source, sum(lengths[: change.first]), sum(lengths), samples, target)
    return WrittenChange(target, length / take.sample_rate, _settings(change, read_plan(said)))


def label_of(what: Message, take_id: int) -> Message:
    """What the history says of a change."""
    return Message("Take {id}: {change}", {"id": take_id, "change": what})


def _settings(change: TakeChange, part: Plan) -> str:
    breaths = list(change.wanted.plan.breaths)
    breaths[change.first : change.last + 1] = part.breaths
    said = replace(change.wanted.plan, breaths=tuple(breaths))
    made_from = {name: value for name, value in json.loads(change.take.settings).items() if name != "plan"}
    return json.dumps({**made_from, "settings": {**made_from["settings"], "plan": said.to_json()}})


def _samples(breath: PlannedBreath, sample_rate: int) -> int:
    """How many samples a breath has, with the quiet behind it."""
    return round((sum(breath.frames) - 1) * FRAME_S * sample_rate) + round(breath.pause_s * sample_rate)
