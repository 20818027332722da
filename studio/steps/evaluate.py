"""Measuring the checkpoints of a run on the gold clips kept for the test, beside natural speech.

Where these are fewer than 4, those that chose its best checkpoint are measured too. What was measured is
kept in the run's folder, so only new checkpoints are measured again.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from studio.errors import Message, StudioError
from studio.events import Event
from studio.project.project import Project
from studio.project.values import State, Turn, base_language
from studio.speech.own_words import OwnWords
from studio.steps.own_words import WithOwnWords, own_words_of
from studio.steps.step import Step
from studio.steps.train import find_run
from studio.voices.evaluation_matrix import (
    BESIDE,
    FOLDER,
    MEASURES,
    MOST_CLIPS,
    Better,
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
    "BESIDE", "FOLDER", "MEASURES", "MOST_CLIPS", "Better", "Evaluation", "HeldOutClip", "Kind", "Measure",
    "Row", "RunFolder",
    "evaluate", "find_run", "finished_evaluation", "opened_run", "row_title", "shown_evaluation",
]  # fmt: skip

MOST_SPANS = 5
"""Turns of each other speaker that are listened to."""
LONGEST_SPAN_S, SHORTEST_SPAN_S = 12.0, 1.6

Show = Callable[[Evaluation], None]


def evaluate(project: Project, run_id: int, show: Show, *, most: int = MOST_CLIPS) -> Step:
    """The step that measures what is new of a run, at most so many clips, and gives the evaluation to `show`.

    Raises StudioError where there is no such run; the work does where nothing was held out of it.
    """
    run = find_run(project, str(run_id))
    folder = str(project.absolute(run.folder))
    languages = {base_language(recording.language) for recording in project.recordings()}
    own = {language: own_words_of(project, language) for language in languages}
    return Step(
        title=Message("Evaluate run {run}", {"run": run_id}),
        work=measure_run,
        args=(folder, _other_voices(project, run.speaker_id), most, own),
        apply=partial(_show, show=show, run_id=run_id),
    )


def measure_run(
    run_folder: str, others: tuple[OtherVoice, ...], most: int, own: dict[str, OwnWords]
) -> Iterator[Event]:
    """The work: see `evaluate_run`; `own` is what the project says of words, by language."""
    language = base_language(open_run(Path(run_folder)).snapshot.language)
    yield from WithOwnWords(evaluate_run, own.get(language, OwnWords()))(run_folder, others, most)


def finished_evaluation(project: Project, run_id: int, *, most: int = MOST_CLIPS) -> Evaluation | None:
    """What is kept with a run, None where there is something left to measure.

    Raises StudioError where nothing was held out.
    """
    opened = open_run(project.absolute(find_run(project, str(run_id)).folder))
    kept = kept_evaluation(opened, most)
    return kept if kept and kept.checkpoints and not waiting_weights(opened, kept) else None


def opened_run(run_folder: Path) -> RunFolder:
    """A run that can be measured. Raises StudioError where it cannot be read, or nothing was held out."""
    run = open_run(run_folder)
    held_out(run.snapshot, 1)
    return run


def shown_evaluation(run: RunFolder) -> tuple[Evaluation | None, int]:
    """What is kept with a run, whatever clips it is of, and how many checkpoints it lacks."""
    kept = read_evaluation(run.folder)
    return kept, len(waiting_weights(run, kept or Evaluation("", ())))


def row_title(row: Row) -> Message:
    """What a row is about."""
    titles = {
        Kind.BASE: Message("Before training"),
        Kind.NATURAL: Message("Natural speech"),
        Kind.COPY: Message("Natural, through the vocoder"),
        Kind.OTHER_SPEAKER: Message("Another speaker: {name}", {"name": row.name}),
        Kind.OTHER_SENTENCE: Message("Another sentence"),
    }
    return titles.get(row.kind) or Message("Step {step:,}", {"step": row.step})


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
