"""Pace, fit and order of a recording's turns as a table: worked out beside the window, changing nothing."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from studio.dataset.pace import SETTING, Figures, JudgedTurn, judge
from studio.errors import Message, StudioError
from studio.events import Event, Progress, Result
from studio.project.project import Project
from studio.steps.step import Step


def pace(project: Project, recording_id: int, show: Callable[[list[JudgedTurn]], None]) -> Step:
    """The step that judges the turns of a recording and gives them to `show`, in order of time.

    Raises StudioError where the recording has no turns.
    """
    recording = project.recording(recording_id)
    if not project.turns(recording_id):
        raise StudioError("{name} has no turns yet. Diarize it, or draw its turns.", name=recording.name)
    return Step(
        title=Message("Look at the pace of {name}", {"name": recording.name}),
        work=judge_turns,
        args=(str(project.folder), recording_id),
        apply=partial(_show, show=show),
    )


def judge_turns(folder: str, recording_id: int) -> Iterator[Event]:
    """The work: a `Result` with the judged turns. The project is opened to be read only."""
    yield Progress(None, Message("Looking at the pace"))
    with Project.open(Path(folder), read_only=True) as project:
        lines: dict[int, int] = {}
        for line in project.utterances(recording_id):
            if line.turn_id is not None:
                lines.setdefault(line.turn_id, line.position)
        figures = Figures.from_json(project.setting(SETTING))
        yield Result(judge(project.turn_figures(recording_id), lines, figures))


def _show(_project: Project, turns: list[JudgedTurn], *, show: Callable[[list[JudgedTurn]], None]) -> Message:
    show(turns)
    odd = sum(bool(turn.odd) for turn in turns)
    return Message("{odd} of {count} turns are outside of the figures", {"odd": odd, "count": len(turns)})
