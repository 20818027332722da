"""What the stages of the demo share: the project, what was made of it, and the table of proofs."""

import textwrap
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from studio.project.project import Project
from studio.project.values import Speaker
from studio.steps.demo.sources import Source

DONE_COLUMNS = 84


@dataclass
class Proof:
    """One line of the demo's table: what was done and measured, and whether the step did its work."""

    step: str
    done: str
    good: bool
    path: Path | None = None
    seconds: float = 0.0


@dataclass
class Demo:
    """The project, its sources, the proofs so far, and what a stage made for the ones after it."""

    project: Project
    sources: list[Source]
    proofs: list[Proof] = field(default_factory=list)
    made: dict[str, Any] = field(default_factory=dict)

    @property
    def speaker(self) -> Speaker:
        """The speaker with the most gold, whose voice is made."""
        return max(self.project.speakers(), key=lambda each: self.project.gold_seconds(each.id))


def table(proofs: list[Proof]) -> str:
    """The proofs as aligned columns: step, whether it worked, seconds it took, what was done; where below.

    Long sentences are wrapped, so that a terminal of 120 columns shows the whole.
    """
    lines = [_row("step", "worked", "took", "what was done and measured")]
    for proof in proofs:
        done, *more = textwrap.wrap(proof.done, DONE_COLUMNS, break_on_hyphens=False) or [""]
        lines.append(_row(proof.step, "yes" if proof.good else "NO", f"{proof.seconds:.1f} s", done))
        lines += [_row("", "", "", line) for line in more]
        if proof.path is not None:
            lines.append(_row("", "", "", f"-> {proof.path}"))
    return "\n".join(lines)


def _row(step: str, worked: str, took: str, done: str) -> str:
    return f"{step:<17} {worked:<6} {took:>7}  {done}".rstrip()
