"""Diarization of a recording: who speaks when; the transcript's lines are matched to the turns found."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from studio.errors import Message
from studio.events import Event
from studio.project import edits
from studio.project.project import Project
from studio.project.rows import Rows
from studio.steps.step import Step
from studio.steps.transcript import match_transcript

METHODS = ("builtin", "pyannote")


def diarize(
    project: Project,
    recording_id: int,
    *,
    method: str = "builtin",
    speakers: int | None = None,
    min_speakers: int | None = None,
    max_speakers: int | None = None,
    allow_download: bool = False,
    token: str | None = None,
) -> Step:
    """The step that diarizes one recording. Speaker counts are exact, least and most; None where unknown."""
    recording = project.recording(recording_id)
    options: dict[str, Any] = {
        "method": method,
        "speakers": speakers,
        "min_speakers": min_speakers,
        "max_speakers": max_speakers,
        "allow_download": allow_download,
        "token": token,
        "cache": str(project.subfolder("cache")),
    }
    baseline = project.baseline(recording_id)
    return Step(
        title=Message("Diarize {name}", {"name": recording.name}),
        work=find_turns,
        args=(str(project.audio_path(recording_id)), options),
        apply=partial(_apply, recording_id=recording_id, source=method, baseline=baseline),
    )


def find_turns(audio_path: str, options: dict[str, Any]) -> Iterator[Event]:
    """The work: progress, then a `Result` with the spoken turns."""
    from studio.speech.diarization import diarize as run

    yield from run(audio_path, **options)


def _apply(
    project: Project, found: Sequence[Any], *, recording_id: int, source: str, baseline: Any
) -> Message:
    turns = [(turn.start, turn.end, turn.speaker) for turn in found]
    done = project.apply(_diarization_and_transcript, recording_id, turns, source, baseline).label
    misfit: Message | None = project.last_result
    if misfit is None:
        return done
    return Message(done.template + ". " + misfit.template, {**done.values, **misfit.values})


def _diarization_and_transcript(
    rows: Rows, recording_id: int, turns: list[tuple[float, float, str]], source: str, baseline: Any
) -> tuple[Message, Message | None]:
    label = edits.apply_diarization(rows, recording_id, turns, source, baseline)
    return label, match_transcript(rows, recording_id)
