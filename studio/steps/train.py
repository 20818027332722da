"""Fine-tuning a voice: freeze the gold clips, prepare a run folder, and let training go its own way."""

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from studio.errors import Message, StudioError, in_words
from studio.events import Checkpoint, Done, Event, Metric, Note, Probe, Progress, Result
from studio.jobs.detached import RunState, RunView, already_training
from studio.project import edits
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.values import Run
from studio.steps.freeze import FreezePlan, freezing, plan_freeze
from studio.steps.step import Step, carry_out
from studio.voices.engine import ENGINES, load_engine

_FOLLOWED = {
    "loss": "loss",
    "validation_loss": "held-out loss",
    "mcd": "distortion in dB",
    "similarity": "likeness",
}


@dataclass(frozen=True)
class TrainPlan:
    """A run to prepare: what to freeze, where the run goes, and settings that differ from the defaults.

    `published_base` starts from the published weights where they are on this machine, or may be fetched.
    """

    freeze: FreezePlan
    engine: str
    folder: Path
    settings: dict[str, Any]
    published_base: bool
    allow_download: bool


def prepare(
    project: Project,
    speaker_name: str,
    engine: str,
    *,
    published_base: bool = True,
    allow_download: bool = False,
    **settings: Any,
) -> Step:
    """The step that prepares a run: its `apply` records the run. Training itself starts from the run folder.

    `settings` are fields of studio.voices.training.TrainingSettings. Raises StudioError where the
    speaker is unknown or has no gold, or the engine does not learn.
    """
    speaker = project.speaker_named(speaker_name)
    if speaker is None:
        names = ", ".join(each.name for each in project.speakers()) or "-"
        raise StudioError(
            "There is no speaker named {name}. There are: {names}", name=speaker_name, names=names
        )
    _require_trainable(engine)
    plan = TrainPlan(
        plan_freeze(project, speaker.id),
        engine,
        _new_folder(project, f"{engine}-{speaker.name}"),
        {name: value for name, value in settings.items() if value is not None},
        published_base,
        allow_download,
    )
    return Step(
        title=Message("Prepare the training of {speaker}", {"speaker": speaker.name}),
        work=write_run,
        args=(plan,),
        apply=partial(_apply, plan=plan, speaker_id=speaker.id),
    )


def write_run(plan: TrainPlan) -> Iterator[Event]:
    """The work: freeze, check that training can work here, write the run folder."""
    from studio.voices.training import TrainingSettings, check_before_training, prepare_run

    snapshot = yield from freezing(plan.freeze)
    yield Progress(None, Message("Checking that training can work here"))
    try:
        base = None
        if plan.published_base:
            base = load_engine(plan.engine).base_weights(allow_download=plan.allow_download)
        settings = TrainingSettings.from_json({**_usual(plan), **plan.settings})
        prepare_run(plan.folder, snapshot, plan.engine, settings, base)
        for warning in check_before_training(plan.folder):
            yield Note(warning)
    except BaseException:
        shutil.rmtree(plan.folder, ignore_errors=True)
        raise
    yield Result(str(plan.folder))


def _usual(plan: TrainPlan) -> dict[str, Any]:
    """What the engine trains with where nothing else is said; told steps count, and no minutes."""
    usual = dict(ENGINES[plan.engine].training)
    if "steps" in plan.settings:
        usual.pop("minutes", None)
    return usual


def prepare_training(
    project: Project,
    speaker_name: str | None,
    engine: str,
    *,
    listen: Callable[[Event], None] = lambda event: None,
    **settings: Any,
) -> Path:
    """Prepare a run now and return its folder; `settings` as for `prepare`."""
    if speaker_name is None:
        raise StudioError(
            "Say whose voice to train with --speaker NAME, or which run to go on with by --resume RUN."
        )
    carry_out(project, prepare(project, speaker_name, engine, **settings), listen)
    return project.absolute(project.runs()[-1].folder)


def find_run(project: Project, name: str) -> Run:
    """The run of a number, or of a folder's name. Raises StudioError, saying which there are."""
    runs = project.runs()
    for run in runs:
        if name in (str(run.id), run.folder, Path(run.folder).name):
            return run
    if not runs:
        raise StudioError("There is no training run yet. Fine-tune a voice first.")
    known = ", ".join(f"{run.id} ({run.speaker_name})" for run in runs)
    raise StudioError("There is no run {name}. There are: {known}", name=name, known=known)


def resume_training(project: Project, name: str, *, steps: int | None = None) -> Path:
    """The folder of the run to go on with that `find_run` finds; `steps` sets a new total.

    Raises StudioError where there is none, it is being trained already, or it is done.
    """
    folder = project.absolute(find_run(project, name).folder)
    view = RunView(folder)
    view.poll()
    if view.state is RunState.RUNNING:
        raise already_training(folder)
    if view.state is RunState.DONE and (steps or 0) <= view.step:
        raise StudioError(
            "The run {name} is done, at step {step}. To train it longer, say more steps.",
            name=folder.name, step=view.step,
        )  # fmt: skip
    if steps is not None:
        set_steps(folder, steps)
    return folder


def set_steps(run_folder: Path, steps: int) -> None:
    """Set the step at which a run that is not being trained ends, whatever minutes it was told.

    Raises StudioError.
    """
    from studio.voices.training import change_settings

    change_settings(run_folder, steps=steps, minutes=0.0)


def default_settings() -> dict[str, Any]:
    """What a run is told where the user says nothing else: the fields of TrainingSettings."""
    from studio.voices.training import TrainingSettings

    return TrainingSettings().to_json()


def planned_steps(run_folder: Path) -> int:
    """The step at which a prepared run ends; 0 where that is not known yet, or its folder cannot be read."""
    from studio.voices.training import RUN_FILE, UNPLANNED

    try:
        stored = json.loads((run_folder / RUN_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return 0
    steps = int((stored.get("settings") or {}).get("steps", 0))
    return 0 if steps == UNPLANNED else steps


def event_line(event: Event) -> str:
    """An event of training as a line for people; "" for those that say nothing new."""
    match event:
        case Metric(step=step, values=values):
            return f"step {step}: {_measures_said(values)}"
        case Checkpoint(step=step, path=path):
            return f"step {step}: checkpoint {path}"
        case Probe(step=step, path=path):
            return f"step {step}: probe sentence {path}"
        case Note(text=text):
            return str(text)
        case Done(step=step, stopped=stopped):
            return f"Stopped at step {step}" if stopped else f"Done: {step} steps; the weights load and speak"
    return ""


def _measures_said(values: Mapping[str, float]) -> str:
    """The measures that a person follows; all of them stand in the run's events."""
    said = [f"{title} {values[name]:.4g}" for name, title in _FOLLOWED.items() if name in values]
    if "seconds_left" in values:
        said.append(f"about {in_words(values['seconds_left'])} left")
    return ", ".join(said)


def _require_trainable(engine: str) -> None:
    trainable = [name for name, info in ENGINES.items() if info.trainable]
    if engine not in ENGINES:
        raise StudioError(
            "There is no engine named {name}; there are: {known}.", name=engine, known=", ".join(ENGINES)
        )
    if engine not in trainable:
        raise StudioError(
            "The engine {name} has nothing to train. Those that learn: {known}.",
            name=engine,
            known=", ".join(trainable),
        )


def _new_folder(project: Project, name: str) -> Path:
    safe = "".join(letter if letter.isalnum() or letter == "-" else "_" for letter in name)
    runs = project.subfolder("runs")
    number = 1
    while (folder := runs / f"{number:03d}-{safe}").exists():
        number += 1
    return folder


def _apply(project: Project, folder: str, *, plan: TrainPlan, speaker_id: int) -> Message:
    stored = Path(folder).relative_to(project.folder).as_posix()
    # A run is no step of the history: undo must not hide what goes on training.
    project.keep(_add, plan.engine, speaker_id, plan.freeze.speaker, stored)
    return Message("Prepared run {folder}", {"folder": stored})


def _add(rows: Rows, engine: str, speaker_id: int, speaker: str, folder: str) -> Any:
    return edits.add_run(rows, engine, speaker_id, speaker, folder)
