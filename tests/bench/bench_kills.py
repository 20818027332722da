"""Killed again and again while it is on its way, the path arrives where it would have arrived undisturbed.

    python -m tests.bench.bench_kills [FOLDER] [--kills 12] [--seed 1]

The second half of the phone call is taken along the path once undisturbed, and once by a command that is
killed (SIGKILL, with all of its children) at a random moment, `kills` times, and then left to end. Printed
are what each session had done when it died, and whether turns, words, clips and gold are the same in the end.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from studio.project.project import Project
from tests.steps.short_call import short_call

LONGEST_S = 600.0


def main() -> int:
    """Run both and compare; 0 where they came to the same."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--kills", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.folder = options.folder or Path(tempfile.mkdtemp(prefix="bench-kills-"))
    shutil.rmtree(options.folder, ignore_errors=True)
    source = short_call(options.folder / "podcast")
    undisturbed = options.folder / "undisturbed"
    started = time.monotonic()
    _start(undisturbed, source.audio).wait(LONGEST_S)
    seconds = time.monotonic() - started
    killed = options.folder / "killed"
    chance = random.Random(options.seed)
    for number in range(options.kills):
        # Each may go on a little longer than the last: it has to get over what was lost.
        after = chance.uniform(0.3, 0.3 + seconds / 2)
        said = _killed_after(_start(killed, source.audio), after)
        print(f"kill {number + 1} after {after:.1f} s: {said}", flush=True)
    ended = _start(killed, source.audio)
    _, errors = ended.communicate(timeout=LONGEST_S)
    print(f"then left alone: exit {ended.returncode}; {' / '.join(errors.splitlines())}")
    same = _content(killed) == _content(undisturbed)
    print("the same as undisturbed" if same else "NOT the same as undisturbed:")
    if not same:
        print(_content(undisturbed), _content(killed), sep="\n")
    return int(not same)


def _start(project: Path, audio: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "main.py", "gold-path", str(project), str(audio), "--workers", "1"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def _killed_after(process: "subprocess.Popen[str]", seconds: float) -> str:
    """Kill it with its children; what it had said by then."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
    _, errors = process.communicate()
    ended = "killed" if process.returncode < 0 else "ended by itself"
    return f"{ended}; {' / '.join(errors.splitlines()) or 'nothing done yet'}"


def _content(folder: Path) -> dict[str, Any]:
    """All of it that does not tell of time or of numbers given on the way."""
    with Project.open(folder, read_only=True) as project:
        turns = project.turns()
        return {
            "recordings": [recording.sha256 for recording in project.recordings()],
            "turns": [(turn.start, turn.end, turn.text, str(turn.state)) for turn in turns],
            "words": [(w.text, w.start, w.end, w.score) for turn in turns for w in project.words(turn.id)],
            "clips": [(clip.start, clip.end, clip.text, str(clip.state)) for clip in project.clips()],
            "problems": len(project.problems()),
            "steps": [step.label.template for step in project.history()],
            "snapshots": len(list((folder / "snapshots").glob("*/manifest.json"))),
            "copies": len(list((folder / "audio").iterdir())),
            "left over": [p.name for p in (folder / "snapshots").iterdir() if p.name.startswith(".")],
        }


if __name__ == "__main__":
    sys.exit(main())
