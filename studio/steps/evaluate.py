"""Measuring the checkpoints of a run on gold clips that it did not learn from, beside natural speech.

What was measured is kept in the run's folder, so only new checkpoints are measured again.
"""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from studio.errors import Message, StudioError
from studio.project.project import Project
from studio.project.values import Run, State, Turn
from studio.steps.own_words import WithOwnWords, own_words_of
from studio.steps.step import Step
from studio.voices.evaluation_matrix import (
    MEASURES,
    MOST_CLIPS,
    Evaluation,
    HeldOutClip,
    Kind,
    Measure,
    Row,
    held_out,
    read_evaluation,
)
from studio.voices.evaluation_run import OtherVoice, evaluate_run, kept_evaluation, waiting_weights
from studio.voices.training import RunFolder, open_run

__all__ = [
    "MEASURES", "MOST_CLIPS", "Evaluation", "HeldOutClip", "Kind", "Measure", "Row",
    "evaluate", "find_run", "finished_evaluation", "row_title", "shown_evaluation",
]  # fmt: skip

MOST_SPANS = 5
"""Turns of each other speaker that are listened to."""
LONGEST_SPAN_S, SHORTEST_SPAN_S = 12.0, 1.6

Show = Callable[[Evaluation], None]


def evaluate(project: Project, run_id: int, show: Show, *, most: int = MOST_CLIPS) -> Step:
    """The step that measures what is new of a run, at most so many clips, and gives the evaluation to `show`.

    Raises StudioError where there is no such run, it cannot be read, or nothing was held out of it.
    """
    run, opened = _opened(project, run_id)
    kept_evaluation(opened, most)
    own = own_words_of(project, opened.snapshot.language)
    return Step(
        title=Message("Evaluate run {run}", {"run": run_id}),
        work=WithOwnWords(evaluate_run, own),
        args=(str(opened.folder), _other_voices(project, run.speaker_id), most),
        apply=partial(_show, show=show, run_id=run_id),
    )


def finished_evaluation(project: Project, run_id: int, *, most: int = MOST_CLIPS) -> Evaluation | None:
    """What is kept with a run, None where there is something left to measure. Raises as `evaluate`."""
    _, opened = _opened(project, run_id)
    kept = kept_evaluation(opened, most)
    return kept if kept and kept.checkpoints and not waiting_weights(opened, kept) else None


def shown_evaluation(run_folder: Path) -> tuple[Evaluation | None, int]:
    """What is kept with the run in a folder, whatever clips it is of, and how many checkpoints it lacks.

    Raises StudioError where the folder cannot be read, or nothing was held out.
    """
    opened, kept = open_run(run_folder), read_evaluation(run_folder)
    held_out(opened.snapshot, 1)
    return kept, len(waiting_weights(opened, kept or Evaluation("", ())))


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


def row_title(row: Row) -> Message:
    """What a row is about."""
    titles = {
        Kind.BASE: Message("Before training"),
        Kind.NATURAL: Message("Natural speech"),
        Kind.COPY: Message("Natural speech through the vocoder"),
        Kind.OTHER_SPEAKER: Message("Another speaker: {name}", {"name": row.name}),
        Kind.OTHER_SENTENCE: Message("Another sentence"),
    }
    return titles.get(row.kind) or Message("Step {step:,}", {"step": row.step})


def _opened(project: Project, run_id: int) -> tuple[Run, RunFolder]:
    run = find_run(project, str(run_id))
    return run, open_run(project.absolute(run.folder))


def _other_voices(project: Project, speaker_id: int | None) -> tuple[OtherVoice, ...]:
    """What the project's other speakers say: gold first, of each a few turns of some seconds."""
    found = []
    for speaker in project.speakers():
        if speaker.id != speaker_id:
            spans = tuple(_spans(project, project.turns(speaker_id=speaker.id)))
            if spans:
                found.append(OtherVoice(speaker.name, spans))
    return tuple(found)


def _spans(project: Project, turns: Iterable[Turn]) -> Iterable[tuple[str, float, float]]:
    usable = [turn for turn in turns if turn.state is not State.REJECTED
              and turn.end - turn.start >= SHORTEST_SPAN_S]  # fmt: skip
    usable.sort(key=lambda turn: (turn.state is not State.GOLD, turn.start - turn.end))
    count = 0
    for turn in usable:
        try:
            path = project.audio_path(turn.recording_id)
        except StudioError:
            continue  # who cannot be heard cannot be compared with
        yield str(path), turn.start, min(turn.end, turn.start + LONGEST_SPAN_S)
        count += 1
        if count == MOST_SPANS:
            return


def _show(_project: Project, found: Evaluation, *, show: Show, run_id: int) -> Message:
    show(found)
    values = {"run": run_id, "count": len(found.checkpoints), "clips": len(found.clips)}
    if len(found.checkpoints) == 1:
        return Message("Run {run}: 1 checkpoint measured on {clips} held-out clips", values)
    return Message("Run {run}: {count} checkpoints measured on {clips} held-out clips", values)
