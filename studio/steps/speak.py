"""Speaking a text with a voice, and keeping the result as a take that can be made again bit for bit."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from studio.audio.files import write_wav
from studio.errors import Message, StudioError
from studio.events import Event, Failed, Note
from studio.jobs.detached import RunView
from studio.jobs.resident import Order, ResidentVoice, Sound
from studio.project import edits
from studio.project.project import Project
from studio.project.values import Speaker, Take, Voice
from studio.steps.freeze import FreezePlan, freeze_now, plan_freeze
from studio.voices.engine import ENGINES, SpeakRequest, VoiceSource

Settings = Mapping[str, float | str | bool]


@dataclass(frozen=True)
class SpeakPlan:
    """What to speak and how, decided from the project as it is now; `order` goes to a resident voice."""

    voice: str
    order: Order

    @property
    def request(self) -> SpeakRequest:
        """The text, seed and settings."""
        return self.order.request


def plan_speak(
    project: Project,
    voice_name: str,
    engine: str,
    text: str,
    *,
    checkpoint: Path | None = None,
    seed: int = 0,
    settings: Settings | None = None,
) -> SpeakPlan:
    """Plan a take. Without a `checkpoint`, a trainable engine takes the best of the voice's newest run.

    Raises StudioError where the voice is unknown, has not what the engine needs, or the text is empty.
    """
    if engine not in ENGINES:
        raise StudioError(
            "There is no engine named {name}; there are: {known}.", name=engine, known=", ".join(ENGINES)
        )
    if not text.strip():
        raise StudioError("There is no text to speak. Type a sentence first.")
    voice, speaker = _voice(project, voice_name)
    freeze = _freeze_plan(project, speaker)
    references = _references(project, voice)
    _require(engine, voice_name, freeze, references)
    chosen = checkpoint or (_best_checkpoint(project, engine, speaker) if ENGINES[engine].trainable else None)
    source = VoiceSource(
        name=voice_name,
        language=freeze.language if freeze else (voice.language if voice else "en"),
        snapshot=str(freeze.folder) if freeze else None,
        references=tuple(references),
        checkpoint=str(chosen) if chosen else None,
        cache=str(project.subfolder("cache")),
    )
    request = SpeakRequest(text.strip(), seed, dict(settings or {}))
    return SpeakPlan(
        voice_name, Order(engine, source, request, partial(freeze_now, freeze) if freeze else None)
    )


def plan_again(project: Project, take_id: int) -> SpeakPlan:
    """Plan a take once more exactly as it was made: same snapshot, checkpoint, seed and settings.

    Raises StudioError where something it was made from is gone.
    """
    take = project.take(take_id)
    made_from = json.loads(take.settings)
    snapshot = project.absolute(f"snapshots/{take.snapshot}") if take.snapshot else None
    checkpoint = project.absolute(take.checkpoint) if take.checkpoint else None
    references = tuple(str(project.absolute(path)) for path in made_from["references"])
    for needed in (snapshot, checkpoint, *map(Path, references)):
        if needed is not None and not needed.exists():
            raise StudioError("Take {id} cannot be made again: {name} is gone.", id=take_id, name=needed.name)
    source = VoiceSource(
        name=take.voice,
        language=made_from["language"],
        snapshot=str(snapshot) if snapshot else None,
        references=references,
        checkpoint=str(checkpoint) if checkpoint else None,
        cache=str(project.subfolder("cache")),
    )
    return SpeakPlan(
        take.voice, Order(take.engine, source, SpeakRequest(take.text, take.seed, made_from["settings"]))
    )


def keep_take(
    project: Project, plan: SpeakPlan, samples: np.ndarray, sample_rate: int, notes: Sequence[Message] = ()
) -> Take:
    """Write the sound into the project and record the take. `samples` is float32 mono.

    Raises StudioError where there is no sound or it cannot be written.
    """
    if samples.size == 0:
        raise StudioError("Nothing was spoken. {notes}", notes=" ".join(str(note) for note in notes))
    number = max((take.id for take in project.takes()), default=0) + 1
    path = f"takes/take-{number:04d}.wav"
    project.subfolder("takes")
    write_wav(project.folder / path, samples, sample_rate)
    sound: dict[str, Any] = {"path": path, "seconds": samples.size / sample_rate, "sample_rate": sample_rate}
    project.apply(edits.add_take, **_take_values(project, plan, notes), **sound)
    return project.takes()[-1]


def speak_to_file(
    project: Project,
    voice_name: str,
    engine: str,
    text: str,
    out: Path | None,
    *,
    checkpoint: Path | None = None,
    seed: int = 0,
    settings: Settings | None = None,
    listen: Callable[[Event], None] = lambda event: None,
) -> Take:
    """Speak now, wait for it, keep the take, and write it to `out` too."""
    plan = plan_speak(project, voice_name, engine, text, checkpoint=checkpoint, seed=seed, settings=settings)
    samples, sample_rate, notes = speak_and_wait(plan, listen)
    take = keep_take(project, plan, samples, sample_rate, notes)
    if out is not None:
        write_wav(out, samples, sample_rate)
    return take


def speak_and_wait(
    plan: SpeakPlan, listen: Callable[[Event], None] = lambda event: None
) -> tuple[np.ndarray, int, list[Message]]:
    """Speak in a child process and wait: samples float32 mono, their rate in Hz, and the notes."""
    voice = ResidentVoice()
    chunks: list[np.ndarray] = []
    notes: list[Message] = []
    sample_rate = 0
    try:
        for reply in voice.wait(plan.order):
            match reply:
                case Sound():
                    chunks.append(reply.samples)
                    sample_rate = reply.sample_rate
                case Failed():
                    raise StudioError(reply.text.template, **reply.text.values)
                case Note():
                    notes.append(reply.text)
                    listen(reply)
                case _:
                    listen(reply)
    finally:
        voice.close()
    return np.concatenate([np.zeros(0, np.float32), *chunks]), sample_rate, notes


def _voice(project: Project, name: str) -> tuple[Voice | None, Speaker | None]:
    """The voice of that name and its speaker: a speaker with gold is a voice of that name."""
    voice = project.voice_named(name)
    speaker = project.speaker(voice.speaker_id) if voice and voice.speaker_id else project.speaker_named(name)
    if voice is None and speaker is None:
        known = {each.name for each in project.voices()} | {each.name for each in project.speakers()}
        raise StudioError(
            "There is no voice named {name}. There are: {known}",
            name=name,
            known=", ".join(sorted(known)) or "-",
        )
    return voice, speaker


def _freeze_plan(project: Project, speaker: Speaker | None) -> FreezePlan | None:
    if speaker is None or project.gold_seconds(speaker.id) == 0:
        return None
    return plan_freeze(project, speaker.id)


def _references(project: Project, voice: Voice | None) -> list[str]:
    if voice is None:
        return []
    return [str(project.absolute(reference.path)) for reference in project.references(voice.id)]


def _require(engine: str, name: str, freeze: FreezePlan | None, references: Sequence[str]) -> None:
    info = ENGINES[engine]
    if info.needs_gold and freeze is None:
        raise StudioError(
            "{engine} speaks from gold recordings, and {name} has none yet. Mark some of their turns gold.",
            engine=info.title,
            name=name,
        )
    if info.needs_reference and freeze is None and not references:
        raise StudioError(
            "{engine} needs to hear {name} first. Record a reference, or mark some of their turns gold.",
            engine=info.title,
            name=name,
        )


def _best_checkpoint(project: Project, engine: str, speaker: Speaker | None) -> Path | None:
    if speaker is None:
        return None
    for run in reversed(project.runs()):
        if run.engine == engine and run.speaker_id == speaker.id:
            view = RunView(project.absolute(run.folder))
            view.poll()
            if best := view.best_checkpoint:
                return view.folder / best.path
    return None


def _take_values(project: Project, plan: SpeakPlan, notes: Sequence[Message]) -> dict[str, Any]:
    source = plan.order.source
    made_from = {
        "settings": dict(plan.request.settings),
        "references": [_stored(project, Path(path)) for path in source.references],
        "language": source.language,
    }
    return {
        "voice": plan.voice,
        "engine": plan.order.engine,
        "checkpoint": _stored(project, Path(source.checkpoint)) if source.checkpoint else "",
        "snapshot": Path(source.snapshot).name if source.snapshot else "",
        "text": plan.request.text,
        "seed": plan.request.seed,
        "settings": json.dumps(made_from),
        "notes": json.dumps([note.to_json() for note in notes]),
    }


def _stored(project: Project, path: Path) -> str:
    path = path.resolve()
    folder = project.folder.resolve()
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)
