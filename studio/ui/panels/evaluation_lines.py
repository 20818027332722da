"""What the evaluation of a run shows: the matrix of measures, and each clip as recorded and as made."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from studio.steps.evaluate import BESIDE, MEASURES, Evaluation, Kind, Measure, Row, row_title
from studio.ui.panels.row_model import Column
from studio.ui.translation import figure, tr, translated

TITLE_LETTERS, FIGURE_LETTERS = 25, 8
BEST = "★"
OF_CLIPS = ("word_errors", "mcd", "similarity")
"""The measures that the list of clips shows."""
_BY_NAME = {measure.name: measure for measure in MEASURES}
TOLD_FIRST = ("word_errors", "similarity", "pitch", "duration")
"""The measures that say most of how a voice is heard; the others stand behind them."""
IN_ORDER = (*(_BY_NAME[name] for name in TOLD_FIRST), *(m for m in MEASURES if m.name not in TOLD_FIRST))


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """A row of the matrix; `best` names the measures in which no other checkpoint is as good."""

    id: int
    row: Row
    title: str
    best: frozenset[str]
    faded: bool


@dataclass(frozen=True, slots=True)
class PairLine:
    """A held-out clip: the recording, and what was made of it; None where nothing was."""

    id: int
    text: str
    figures: tuple[tuple[str, str], ...]
    natural: Path
    made: Path | None


def matrix_lines(found: Evaluation, order: str, *, falling: bool) -> list[MatrixLine]:
    """What is beside the run first, then its rows: by step, or by the measure named `order`."""
    best = {measure.name: found.best(measure) for measure in MEASURES}
    lines = [
        MatrixLine(
            row_id(row), row, translated(row_title(row)),
            frozenset(name for name, winner in best.items() if winner is row), row.kind in BESIDE,
        )
        for row in found.in_order
    ]  # fmt: skip
    beside = [line for line in lines if line.faded]
    own = [line for line in lines if not line.faded]
    measured = [line for line in own if not order or line.row.figure(order) is not None]
    measured.sort(key=lambda line: line.row.figures[order] if order else line.row.step, reverse=falling)
    return [*beside, *measured, *(line for line in own if line not in measured)]


def row_id(row: Row) -> int:
    """A number that stays the row's own: the step of a checkpoint."""
    return row.step if row.kind is Kind.CHECKPOINT else -1 - list(Kind).index(row.kind)


def worth_hearing(found: Evaluation | None) -> list[Row]:
    """The checkpoint that is most like the speaker, else the newest one; none where there is none."""
    best = found.best(_BY_NAME["similarity"]) if found else None
    return [best] if best else found.checkpoints[-1:] if found else []


def matrix_columns() -> list[Column]:
    """What a row is about, and its figures."""
    return [
        Column(tr("Checkpoint"), lambda line: line.title, width=TITLE_LETTERS),
        *map(_figure_column, IN_ORDER),
    ]


def _figure_column(measure: Measure) -> Column:
    better = tr("Lower is better.") if measure.better.value == "lower" else tr("Higher is better.")
    return Column(
        translated(measure.title),
        partial(_figure, measure),
        partial(_tip, measure),
        width=FIGURE_LETTERS + len(measure.unit),
        number=True,
        about=f"{translated(measure.about)}. {better}",
    )


def _figure(measure: Measure, line: MatrixLine) -> str:
    said = with_unit(measure, line.row.figure(measure.name))
    return f"{BEST} {said}" if measure.name in line.best else said


def _tip(measure: Measure, line: MatrixLine) -> str:
    said = with_unit(measure, line.row.figure(measure.name))
    if not said:
        return tr("This measure does not apply here.")
    return tr("{figure}: the best of the run").format(figure=said) if measure.name in line.best else said


def with_unit(measure: Measure, value: float | None) -> str:
    """A figure as people read it, "" for none."""
    return f"{figure(value, f'.{measure.digits}f')} {measure.unit}".strip() if value is not None else ""


def pair_lines(found: Evaluation, row: Row, run_folder: Path) -> list[PairLine]:
    """The clips, in the order of the recordings."""
    spoken = {clip.id: clip for clip in row.clips}
    lines = []
    for place, clip in enumerate(found.clips):
        said = spoken.get(clip.id)
        figures = said.figures if said else {}
        lines.append(
            PairLine(
                place,
                clip.text,
                tuple((name, with_unit(_BY_NAME[name], figures.get(name))) for name in OF_CLIPS),
                run_folder / clip.sound,
                run_folder / said.sound if said and said.sound else None,
            )
        )
    return lines


def pair_columns() -> list[Column]:
    """The sentence, and how it was said."""
    return [
        Column(tr("Sentence"), lambda line: line.text),
        *(_pair_column(place, _BY_NAME[name]) for place, name in enumerate(OF_CLIPS)),
    ]


def _pair_column(place: int, measure: Measure) -> Column:
    return Column(
        translated(measure.title), lambda line: line.figures[place][1], width=FIGURE_LETTERS, number=True,
        about=translated(measure.about), needs_px=360 + 90 * place,
    )  # fmt: skip


def orders() -> Sequence[tuple[str, str]]:
    """By what rows can be ordered: names of measures, "" for the step, with what is said of them."""
    return [("", tr("By step")), *((each.name, translated(each.title)) for each in IN_ORDER)]
