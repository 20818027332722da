"""The lines of the list of problems: one for each place, and what is said about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from studio.dataset.risks import RISKS, Place, explain
from studio.project.project import Project
from studio.project.reads import Missing
from studio.project.values import Problem
from studio.ui.panels.row_model import Column
from studio.ui.problem_queue import word_of
from studio.ui.timeline.geometry import clock
from studio.ui.translation import tr, translated

MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """One place of the queue."""

    id: int
    place: Place


def place_line(place: Place, known: Mapping[int, PlaceLine]) -> PlaceLine:
    """The line of a place: the very one of before where the place is."""
    line = known.get(place.problems[0].id)
    return line if line is not None and line.place is place else PlaceLine(place.problems[0].id, place)


def place_columns(project: Project) -> list[Column]:
    """What the list says of each place of a project."""

    def tip(line: PlaceLine) -> str:
        return place_sentences(line.place, project)

    def what(line: PlaceLine) -> str:
        titles = ", ".join(dict.fromkeys(_title(problem) for problem in line.place.problems))
        word = _word(line.place, project)
        return f"{word}: {titles}" if word else titles

    return [
        Column(tr("Risk"), lambda line: f"{round(100 * line.place.risk)} %", tip, width=5,
               number=True, about=tr("How likely something is wrong here, all findings taken together")),
        Column(tr("Time"), lambda line: clock(line.place.start, 0.1), tip, width=7, number=True,
               needs_px=230),
        Column(tr("Problem"), what, tip),
    ]  # fmt: skip


def place_sentences(place: Place, project: Project) -> str:
    """What was found at a place, a sentence a line."""
    lines = [_sentence(problem) for problem in place.problems[:MOST_LINES]]
    more = len(place.problems) - MOST_LINES
    if more > 0:
        lines.append(tr("and {count} more").format(count=more))
    head = tr("{risk} %, at {time}").format(risk=round(100 * place.risk), time=clock(place.start, 0.01))
    word = _word(place, project)
    return "\n".join([f"{head}: {word}" if word else head, *lines])


def _sentence(problem: Problem) -> str:
    return tr("{risk} % {title}: {sentence}").format(
        risk=round(100 * problem.risk), title=_title(problem), sentence=translated(explain(problem))
    )


def _word(place: Place, project: Project) -> str:
    """The word that a place is about, in quotation marks; "" where it is about more."""
    word_id = word_of(place)
    if word_id is None:
        return ""
    try:
        return tr("“{word}”").format(word=project.word(word_id).text)
    except Missing:
        return ""


def _title(problem: Problem) -> str:
    risk = RISKS.get(problem.kind)  # type: ignore[call-overload]  # a StrEnum is found by its text
    return tr(risk.title) if risk else problem.kind
