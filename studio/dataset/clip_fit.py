"""How well each gold clip fits its text, as training heard it: the list of a run, and what is doubtful in it.

What is said in a clip whose text is another cannot be learned from the others, so its loss stays high. The
list lies in the run's folder, where the window and the command line read it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from statistics import median
from typing import Any

from studio.errors import Message

FIT_FILE = "clip_fit.json"
LEAST_CLIPS = 5
"""Fewer cannot tell what is usual."""
OUTLYING, LEAST_SHARE = 3.0, 0.15
"""A clip is doubtful whose loss is so many deviations, and so large a share, above the median."""
NAMED = 3
"""So many clips are named in a sentence."""
_DEVIATION_OF_MAD = 1.4826


@dataclass(frozen=True)
class ClipFit:
    """A clip and its `loss`. `start` is its place in `recording`, in seconds; `doubtful` ones fit badly."""

    clip: str
    recording: str
    start: float
    text: str
    loss: float
    doubtful: bool


def doubtful_of(losses: Mapping[str, float]) -> frozenset[str]:
    """The names whose loss is far above what is usual (median and median absolute deviation)."""
    if len(losses) < LEAST_CLIPS:
        return frozenset()
    usual = median(losses.values())
    spread = _DEVIATION_OF_MAD * median(abs(loss - usual) for loss in losses.values())
    bound = usual + max(OUTLYING * spread, LEAST_SHARE * abs(usual))
    return frozenset(name for name, loss in losses.items() if not loss <= bound)


def read_fit(run_folder: Path) -> list[ClipFit]:
    """The list of a run, the worst first; empty where it was not made yet, or is damaged."""
    try:
        stored = json.loads((run_folder / FIT_FILE).read_text(encoding="utf-8"))
        return [_fit(each) for each in stored["clips"]]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _fit(stored: Mapping[str, Any]) -> ClipFit:
    start = float(stored["start"])
    if not isfinite(start):
        raise ValueError(f"{start} is no place")
    return ClipFit(
        str(stored["clip"]), str(stored["recording"]), start, str(stored["text"]), float(stored["loss"]),
        bool(stored["doubtful"]),
    )  # fmt: skip


def said_of(fits: list[ClipFit]) -> Message | None:
    """What to say of doubtful clips; None where all fit."""
    worst = [fit for fit in fits if fit.doubtful]
    if not worst:
        return None
    named = ", ".join(f"{_clock(fit.start)} “{_short(fit.text)}” ({fit.recording})" for fit in worst[:NAMED])
    if len(worst) == 1:
        return Message("1 clip does not fit its text: {clips}. Look whether that is what is said.",
                       {"clips": named})  # fmt: skip
    return Message(
        "{count} clips do not fit their text, worst first: {clips}. Look whether that is what is said.",
        {"count": len(worst), "clips": named},
    )


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
