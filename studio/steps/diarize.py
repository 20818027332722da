"""Diarization of a recording: who speaks when; the transcript's lines are matched to the turns found."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from studio.errors import Message, sentences
from studio.events import Event, Result
from studio.project import edits
from studio.project.project import Project
from studio.project.rows import Rows
from studio.speech.transcript import Line
from studio.steps.step import Step
from studio.steps.transcript import Matched, match_lines, stored_lines, write_match

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
    from studio.speech.diarization import source_of

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
        args=(str(project.audio_path(recording_id)), options, stored_lines(project, recording_id)),
        apply=partial(_apply, recording_id=recording_id, source=source_of(method), baseline=baseline),
    )


def find_turns(audio_path: str, options: dict[str, Any], lines: Sequence[Line]) -> Iterator[Event]:
    """The work: progress, then a `Result` with a `Matched`: the spoken turns and their lines."""
    from studio.speech.diarization import diarize as run

    for event in run(audio_path, **options):
        if isinstance(event, Result):
            turns = [(turn.start, turn.end, turn.speaker) for turn in event.value]
            yield from match_lines(turns, lines)
        else:
            yield event


def _apply(project: Project, found: Matched, *, recording_id: int, source: str, baseline: Any) -> Message:
    done = project.apply(_diarization_and_transcript, recording_id, found, source, baseline).label
    return sentences(done, project.last_result)


def _diarization_and_transcript(
    rows: Rows, recording_id: int, found: Matched, source: str, baseline: Any
) -> tuple[Message, Message | None]:
    label = edits.apply_diarization(rows, recording_id, found.turns, source, baseline)
    _, misfit = write_match(rows, recording_id, found)
    return label, misfit
