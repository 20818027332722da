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
from studio.steps.take_speech import TakeSpeech
from studio.voices.engines.studio.plan import FRAME_S, Plan, PlannedBreath, read_plan


@dataclass(frozen=True)
class TakeChange:
    """What is to be spoken so that a take that is said as `before` is said as `wanted`.

    It is the breaths from `first` to `last`.
    """

    take: Take
    before: TakeSpeech
    wanted: TakeSpeech
    first: int
    last: int
    speak: SpeakPlan

    @property
    def start_s(self) -> float:
        """Where in the take it begins."""
        return self.wanted.breaths[self.first].start


def plan_change(project: Project, take_id: int, before: TakeSpeech, wanted: TakeSpeech) -> TakeChange | None:
    """Plan to say a take as `wanted`, which is said as `before`; None where that is the same.

    Raises StudioError where something that the take was made from is gone.
    """
    take, after = project.take(take_id), wanted.plan.breaths
    pairs = zip(before.plan.breaths, after, strict=True)
    other = [number for number, (old, new) in enumerate(pairs) if old != new]
    if not other:
        return None
    again = plan_again(project, take_id)
    part = replace(wanted.plan, breaths=after[other[0] : other[-1] + 1])
    settings = {**again.request.settings, "plan": part.to_json()}
    order = replace(again.order, request=replace(again.request, settings=settings))
    return TakeChange(take, before, wanted, other[0], other[-1], SpeakPlan(again.voice, order))


@dataclass(frozen=True)
class WrittenChange:
    """A changed take whose sound is written: what `edits_voices.change_take` is told of it.

    `speech` is how it is said now.
    """

    path: Path
    seconds: float
    settings: str
    speech: TakeSpeech


def write_change(
    change: TakeChange, source: Path, target: Path, samples: np.ndarray, said: str
) -> WrittenChange:
    """Write the sound of the changed take to `target`, beside `source`, its sound so far; no project is read.

    `samples` is what was spoken, float32 mono, `said` how, as the voice wrote it. Raises StudioError where
    the take's sound is gone or nothing can be written; then nothing lies at `target` any more.
    """
    rate, before = change.take.sample_rate, change.before.plan.breaths
    lengths = [_samples(breath, rate) for breath in before[: change.last + 1]]
    try:
        if not samples.size:
            raise StudioError("Nothing was spoken. Try again.")
        speech = _said(change, read_plan(said))
        length = splice(source, sum(lengths[: change.first]), sum(lengths), samples, target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return WrittenChange(target, length / rate, _settings(change, speech), speech)


def label_of(what: Message, take_id: int) -> Message:
    """What the history says of a change."""
    return Message("Take {id}: {change}", {"id": take_id, "change": what})


def _said(change: TakeChange, part: Plan) -> TakeSpeech:
    """How the whole take is said, whose changed breaths are said as in `part`."""
    breaths = list(change.wanted.plan.breaths)
    breaths[change.first : change.last + 1] = part.breaths
    return TakeSpeech(replace(change.wanted.plan, breaths=tuple(breaths))).worked_out()


def _settings(change: TakeChange, speech: TakeSpeech) -> str:
    made_from = {name: value for name, value in json.loads(change.take.settings).items() if name != "plan"}
    return json.dumps({**made_from, "settings": {**made_from["settings"], "plan": speech.plan.to_json()}})


def _samples(breath: PlannedBreath, sample_rate: int) -> int:
    """How many samples a breath has, with the quiet behind it."""
    return round((sum(breath.frames) - 1) * FRAME_S * sample_rate) + round(breath.pause_s * sample_rate)
