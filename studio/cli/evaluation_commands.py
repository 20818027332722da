"""The command that measures the checkpoints of a training run."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from studio.cli.carrying_out import finish, opened_to_read
from studio.cli.command import Command
from studio.cli.options import positive, project_option
from studio.cli.printing import when_interrupted

if TYPE_CHECKING:
    from studio.steps.evaluate import Evaluation


def _evaluate(options: argparse.Namespace) -> None:
    from studio.steps.evaluate import FOLDER, MOST_CLIPS, evaluate, find_run, finished_evaluation

    most = options.clips or MOST_CLIPS
    found: list[Evaluation] = []
    with opened_to_read(options) as project:
        run = find_run(project, options.of)
        folder = project.absolute(run.folder) / FOLDER
        kept = finished_evaluation(project, run.id, most=most)
        if kept is not None:
            found.append(kept)
        else:
            with when_interrupted("interrupted; the rows that are whole are kept with the run."):
                finish(project, evaluate(project, run.id, found.append, most=most), sys.stderr)
    if options.json:
        print(json.dumps(found[0].to_json(), indent=1, ensure_ascii=False))
    else:
        _print(found[0])
        print(f"What was said lies in {folder}")


def _evaluate_options(command: argparse.ArgumentParser) -> None:
    """Options of ``evaluate``."""
    project_option(command)
    command.add_argument("of", metavar="RUN", help="the number of a training run, or its folder's name")
    command.add_argument(
        "--clips", type=positive, metavar="N", help="speak at most so many held-out clips (default: 20)"
    )
    command.add_argument("--json", action="store_true", help="everything, for other programs")


def _print(found: "Evaluation") -> None:
    """The matrix: a row for each checkpoint, the best of each column with a star."""
    from studio.steps.evaluate import MEASURES, Better, row_title

    best = {measure.name: found.best(measure) for measure in MEASURES}
    measured = [
        measure for measure in MEASURES if any(row.figure(measure.name) is not None for row in found.rows)
    ]
    titles = [str(row_title(row)) for row in found.in_order]
    first = max(len(title) for title in titles)
    heads = [f"{each.title}{f', {each.unit}' if each.unit else ''}" for each in measured]
    print(" " * first + "".join(f"  {head:>{len(head) + 1}}" for head in heads))
    for row, title in zip(found.in_order, titles, strict=True):
        cells = []
        for measure, head in zip(measured, heads, strict=True):
            star = "*" if best[measure.name] is row else " "
            cells.append(f"  {measure.text(row.figure(measure.name)) + star:>{len(head) + 1}}")
        print(f"{title:{first}}{''.join(cells)}".rstrip())
    higher = " and ".join(str(each.title) for each in measured if each.better is Better.HIGHER)
    clips = "1 held-out clip" if len(found.clips) == 1 else f"{len(found.clips)} held-out clips"
    print(f"\n{clips}. Lower is better, but of {higher}", end="")
    print("; * is the best checkpoint" if any(best.values()) else "")
    for note in found.notes:
        print(note)


COMMANDS = (
    Command("evaluate", _evaluate, _evaluate_options, "Measure the checkpoints of a run on held-out gold."),
)
