"""What the stages of the demo share: the project, what was made of it, and the table of proofs."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from studio.project.project import Project
from studio.project.values import Speaker
from studio.steps.demo.sources import Source


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
    """The proofs as aligned columns: step, whether it worked, seconds it took, what was done, where."""
    rows = [("step", "worked", "took", "what was done and measured", "where")]
    for proof in proofs:
        where = str(proof.path) if proof.path else ""
        rows.append((proof.step, "yes" if proof.good else "NO", f"{proof.seconds:.1f} s", proof.done, where))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return "\n".join(
        "  ".join([*(row[column].ljust(widths[column]) for column in range(4)), row[4]]).rstrip()
        for row in rows
    )
