"""Speaking a text with a voice, and keeping the result as a take that can be made again bit for bit."""

import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np

from studio.audio.files import write_wav
from studio.errors import Message, StudioError
from studio.events import Event, Failed, Note, Saying
from studio.jobs.detached import RunView
from studio.jobs.resident import Order, ResidentVoice, Sound
from studio.project import edits
from studio.project.project import Project
from studio.project.turn_words import SPOKEN_SYMBOLS
from studio.project.values import Speaker, Take, Voice
from studio.speech.own_words import OwnWords
from studio.steps.freeze import FreezePlan, freeze_now, plan_freeze
from studio.steps.own_words import concerning, own_words_from_json, own_words_of, own_words_to_json
from studio.voices.engine import ENGINES, Planned, SpeakRequest, VoiceSource, own_voices

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
    fine_tuned: bool = True,
    seed: int = 0,
    settings: Settings | None = None,
) -> SpeakPlan:
    """Plan a take. Without a `checkpoint`, a trainable engine takes the best of the voice's newest run,
    or its base weights where `fine_tuned` is False.

    Raises StudioError where the voice is unknown, has not what the engine needs, or the text is empty.
    """
    if engine not in ENGINES:
        raise StudioError(
            "There is no engine named {name}; there are: {known}.", name=engine, known=", ".join(ENGINES)
        )
    if checkpoint is not None and not checkpoint.is_file():
        raise StudioError("There is no checkpoint at {path}.", path=str(checkpoint))
    _require_words(text)
    voice, speaker = _voice(project, voice_name, engine)
    freeze = _freeze_plan(project, speaker)
    references = _references(project, voice)
    _require(engine, voice_name, freeze, references)
    look_for_best = fine_tuned and checkpoint is None and ENGINES[engine].trainable
    chosen = _best_checkpoint(project, engine, speaker) if look_for_best else checkpoint
    source = VoiceSource(
        name=voice_name,
        language=freeze.language
        if freeze
        else voice.language
        if voice
        else _own_language(engine, voice_name),
        snapshot=str(freeze.folder) if freeze else None,
        references=tuple(references),
        checkpoint=str(chosen) if chosen else None,
        cache=str(project.subfolder("cache")),
    )
    request = SpeakRequest(text.strip(), seed, dict(settings or {}))
    own = concerning(request.text, own_words_of(project, source.language))
    prepare = partial(freeze_now, freeze) if freeze else None
    return SpeakPlan(voice_name, Order(engine, source, request, prepare, own))


def plan_again(project: Project, take_id: int) -> SpeakPlan:
    """Plan a take once more exactly as it was made: same snapshot, checkpoint, seed, settings and reading.

    Raises StudioError where something it was made from is gone, or was not kept.
    """
    take = project.take(take_id)
    made_from = _made_from(take)
    snapshot = project.absolute(f"snapshots/{take.snapshot}") if take.snapshot else None
    # A checkpoint that the user named may lie anywhere; engines run nothing that is in one.
    checkpoint = project.folder / take.checkpoint if take.checkpoint else None
    references = tuple(str(project.absolute(path)) for path in made_from.references)
    for needed in (snapshot, checkpoint, *map(Path, references)):
        if needed is not None and not needed.exists():
            raise StudioError("Take {id} cannot be made again: {name} is gone.", id=take_id, name=needed.name)
    source = VoiceSource(
        name=take.voice,
        language=made_from.language,
        snapshot=str(snapshot) if snapshot else None,
        references=references,
        checkpoint=str(checkpoint) if checkpoint else None,
        cache=str(project.subfolder("cache")),
    )
    request = SpeakRequest(take.text, take.seed, made_from.settings)
    return SpeakPlan(take.voice, Order(take.engine, source, request, own=made_from.own))


@dataclass(frozen=True)
class _MadeFrom:
    """What a take keeps of how it was made, beside its own columns."""

    settings: Settings
    references: tuple[str, ...]
    language: str
    own: OwnWords


def _made_from(take: Take) -> _MadeFrom:
    """Raises StudioError where it is not all there: a project may come from anybody."""
    try:
        kept = json.loads(take.settings)
        own = own_words_from_json(kept.get("own_words", {}))
        references = tuple(str(path) for path in kept["references"])
        return _MadeFrom(dict(kept["settings"]), references, str(kept["language"]), own)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise StudioError(
            "Take {id} does not say what it was made from. Speak its text anew.", id=take.id
        ) from error


def sounds_as_before(project: Project, take: Take, samples: np.ndarray, sample_rate: int) -> bool:
    """Whether `samples`, float32 mono, stored as a take is, are the take's own bit for bit."""
    again = project.subfolder("cache") / f"again-{take.id}.wav"
    write_wav(again, samples, sample_rate)
    try:
        return again.read_bytes() == project.absolute(take.path).read_bytes()
    finally:
        again.unlink(missing_ok=True)


def keep_take(
    project: Project,
    plan: SpeakPlan,
    samples: np.ndarray,
    sample_rate: int,
    notes: Sequence[Message] = (),
    said: str = "",
    path: Path | None = None,
) -> Take:
    """Write the sound into the project and record the take. `samples` is float32 mono, `said` how it was
    spoken, as an engine that says so wrote it. The sound lies at `path` already where that is given.

    Raises StudioError where there is no sound or it cannot be written; then nothing lies at `path` any more.
    """
    is_written = path is not None
    path = path or free_take_path(project)
    try:
        if samples.size == 0:
            raise StudioError("Nothing was spoken. {notes}", notes=" ".join(str(note) for note in notes))
        if not is_written:
            write_wav(path, samples, sample_rate)
        sound: dict[str, Any] = {
            "path": project.relative(path),
            "seconds": samples.size / sample_rate,
            "sample_rate": sample_rate,
        }
        project.keep(edits.add_take, **_take_values(project, plan, notes, said), **sound)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return project.take(project.last_result)


def speak_to_file(
    project: Project,
    voice_name: str,
    engine: str,
    text: str,
    out: Path | None,
    *,
    checkpoint: Path | None = None,
    fine_tuned: bool = True,
    seed: int = 0,
    settings: Settings | None = None,
    listen: Callable[[Event], None] = lambda event: None,
) -> Take:
    """Speak now, wait for it, keep the take, and write it to `out` too.

    Raises StudioError as `plan_speak`, and before anything is spoken where `out` cannot be written.
    """
    if out is not None:
        require_writable_file(out)
    plan = plan_speak(
        project, voice_name, engine, text,
        checkpoint=checkpoint, fine_tuned=fine_tuned, seed=seed, settings=settings,
    )  # fmt: skip
    said: list[str] = []
    samples, sample_rate, notes = speak_and_wait(plan, listen, said.append)
    take = keep_take(project, plan, samples, sample_rate, notes, "".join(said))
    if out is not None:
        write_wav(out, samples, sample_rate)
    return take


def require_writable_file(path: Path) -> None:
    """Raises StudioError where no file can be written at `path`."""
    if path.is_dir():
        raise StudioError("{path} is a folder. Name a file to write.", path=str(path))
    try:
        with tempfile.TemporaryFile(dir=path.parent):
            pass
        if path.exists():
            with open(path, "ab"):
                pass
    except OSError as error:
        raise _cannot_write(path, error) from error


def _cannot_write(path: Path, error: OSError) -> StudioError:
    return StudioError(
        "{path} cannot be written: {reason}. Choose another place.",
        path=str(path),
        reason=error.strerror or str(error),
    )


def speak_and_wait(
    plan: SpeakPlan,
    listen: Callable[[Event], None] = lambda event: None,
    planned: Callable[[str], object] = lambda said: None,
) -> tuple[np.ndarray, int, list[Message]]:
    """Speak in a child process and wait: samples float32 mono, their rate in Hz, and the notes.

    `planned` is told how it was spoken, where the engine says so.
    """
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
                case Planned():
                    planned(reply.plan)
                case Saying():
                    pass  # nobody looks at the text
                case _:
                    listen(reply)
    finally:
        voice.close()
    return np.concatenate([np.zeros(0, np.float32), *chunks]), sample_rate, notes


def _require_words(text: str) -> None:
    if not text.strip():
        raise StudioError("There is no text to speak. Type a sentence first.")
    if not any(character.isalnum() or character in SPOKEN_SYMBOLS for character in text):
        raise StudioError("This text has only signs and no word to speak. Type a sentence.")


def _voice(project: Project, name: str, engine: str) -> tuple[Voice | None, Speaker | None]:
    """The voice of that name and its speaker: a speaker with gold is a voice of that name.

    Neither of a voice that comes with the engine.
    """
    voice = project.voice_named(name)
    speaker = project.speaker(voice.speaker_id) if voice and voice.speaker_id else project.speaker_named(name)
    if voice is None and speaker is None and name not in own_voices(engine):
        known = {each.name for each in project.voices()} | {each.name for each in project.speakers()}
        known |= set(own_voices(engine))
        raise StudioError(
            "There is no voice named {name}. There are: {known}",
            name=name,
            known=", ".join(sorted(known)) or "-",
        )
    return voice, speaker


def _own_language(engine: str, name: str) -> str:
    return own_voices(engine).get(name, "en")


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


def _take_values(project: Project, plan: SpeakPlan, notes: Sequence[Message], said: str) -> dict[str, Any]:
    source = plan.order.source
    made_from: dict[str, Any] = {
        "settings": dict(plan.request.settings),
        "references": [project.relative(path) for path in source.references],
        "language": source.language,
        "own_words": own_words_to_json(plan.order.own),
    }
    if said and not plan.request.settings.get("plan"):
        made_from["plan"] = said
    return {
        "voice": plan.voice,
        "engine": plan.order.engine,
        "checkpoint": project.relative(source.checkpoint) if source.checkpoint else "",
        "snapshot": Path(source.snapshot).name if source.snapshot else "",
        "text": plan.request.text,
        "seed": plan.request.seed,
        "settings": json.dumps(made_from),
        "notes": json.dumps([note.to_json() for note in notes]),
    }


def free_take_path(project: Project) -> Path:
    """Where the next take goes: a file that no take has, nor one that was deleted, which can be undone.

    It lies there empty from now on, so that nobody else is given it: whoever writes no sound takes it away.
    Raises StudioError where it cannot be written.
    """
    folder = project.subfolder("takes")
    for number in count(len(project.takes()) + 1):
        path = folder / f"take-{number:04d}.wav"
        try:
            path.open("xb").close()
        except FileExistsError:
            continue
        except OSError as error:
            raise _cannot_write(path, error) from error
        return path
    raise AssertionError("numbers do not end")
