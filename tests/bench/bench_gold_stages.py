"""Where the time of the unattended path goes: ``python -m tests.bench.bench_gold_stages [FOLDER]``.

The tuning podcasts of `tests.bench.podcasts` in a row (10 minutes; with --minutes 63 the reported ones), as
one recording with its transcript, through every stage. For each: the wall clock and the processor of its
processes, what writing its result took, and at the end a hash of all turns, words, clips and problems, by
which two runs can be told to have given the same. With --cores N the stages have so many. Needs SPEECH_DATA;
FOLDER keeps the podcasts.
"""

import argparse
import hashlib
import json
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from studio.events import Done, Event, Failed, Result
from studio.jobs.machines import LocalMachines
from studio.jobs.process import Work
from studio.project.project import Project
from studio.steps.freeze_all import freeze_all
from studio.steps.gold_path import Journey, Source, travel
from studio.steps.path_values import Choices
from tests.bench.bench_gold_path import first_podcasts, write_sources
from tests.bench.podcasts import TUNING, build


class WatchedMachines(LocalMachines):
    """Local processes whose wall clock and processor are noted piece by piece."""

    def __init__(self, cores: int) -> None:
        super().__init__(1, cores=cores)
        self.stages: list[dict[str, Any]] = []
        self._begun: dict[int, tuple[float, float, float]] = {}

    def start(self, work: Work, args: tuple[Any, ...]) -> int:
        """Begin a piece of work; what this process did since the last one ended was writing and looking."""
        if self.stages:
            self._end_writing()
        ticket = super().start(work, args)
        name = getattr(getattr(work, "work", work), "__name__", "?")
        self.stages.append({"name": name, "begun": time.monotonic(), "children": _children_s()})
        return ticket

    def poll(self) -> list[tuple[int, Event]]:
        """The events since the last call."""
        events = super().poll()
        for _, event in events:
            if isinstance(event, Result | Done | Failed):
                stage = self.stages[-1]
                stage["wall"] = time.monotonic() - stage["begun"]
                stage["own"] = time.process_time()
        return events

    def _end_writing(self) -> None:
        while multiprocessing.active_children():  # their processor counts once they were waited for
            time.sleep(0.02)
        stage = self.stages[-1]
        stage["written"] = time.process_time() - stage.pop("own")
        stage["after"] = time.monotonic() - stage["begun"] - stage["wall"]
        stage["processor"] = _children_s() - stage["children"]

    def report(self) -> str:
        """A line for each piece, in order, and one for all."""
        self._end_writing()
        lines = [
            f"{each['name']:20s} {each['wall']:7.1f} s wall {each['processor']:7.1f} s of processor; "
            f"written and looked at in {each['after']:.1f} s"
            for each in self.stages
        ]
        wall, processor = (sum(each[what] for each in self.stages) for what in ("wall", "processor"))
        after = sum(each["after"] for each in self.stages)
        return "\n".join(
            [*lines, f"{'all':20s} {wall:7.1f} s wall {processor:7.1f} s of processor; {after:.1f} s"]
        )


def main() -> int:
    """Take the recording along the path and print what each stage took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--minutes", type=float, default=0.0)
    parser.add_argument("--names", nargs="+", default=[plan.name for plan in TUNING])
    parser.add_argument("--project", type=Path, help="where the project is made and left; else it is removed")
    parser.add_argument("--cores", type=int, default=os.cpu_count())
    options = parser.parse_args()
    if not os.environ.get("SPEECH_DATA"):
        print("Set SPEECH_DATA to the folder of real speech.")
        return 0
    data, folder = Path(os.environ["SPEECH_DATA"]), options.folder or Path(tempfile.mkdtemp())
    if options.minutes:
        podcasts = first_podcasts(data, folder, 60 * options.minutes)
    else:
        podcasts = [build(data, folder, plan) for plan in TUNING if plan.name in options.names]
    with tempfile.TemporaryDirectory(prefix="bench-gold-stages-") as scratch:
        write_sources(podcasts, Path(scratch, "sources"), Path(scratch, "one-file"))
        print(f"{sum(each.seconds for each in podcasts) / 60:.1f} minutes, {options.cores} cores", flush=True)
        _run(Path(scratch), options.project or Path(scratch, "project"), options.cores)
    return 0


def _run(scratch: Path, folder: Path, cores: int) -> None:
    machines = WatchedMachines(cores)
    with Project.create(folder) as project:
        source = Source(scratch / "one-file" / "all.flac", scratch / "one-file" / "all.txt")
        journey = Journey(source)
        travel(project, [journey], machines, Choices())
        step = freeze_all(project)
        machines.start(step.work, step.args)
        while machines.room() < 1:
            for _, event in machines.poll():
                if isinstance(event, Result):
                    step.apply(project, event.value)
            time.sleep(0.02)
        print(machines.report())
        print("\n".join(map(str, journey.says)), journey.failure or "")
        print("what came out:", digest_of(project, journey.recording_id or 0))


def digest_of(project: Project, recording_id: int) -> str:
    """The same where the turns, words, phones, clips and problems are."""
    words = project.words_of_recording(recording_id)
    plain = [
        [(t.id, t.start, t.end, t.speaker_id, t.text, str(t.state)) for t in project.turns(recording_id)],
        [(w.id, w.text, w.spoken, w.start, w.end, w.score) for turn in sorted(words) for w in words[turn]],
        [
            (p.symbol, p.start, p.end, p.score)
            for turn in sorted(words)
            for w in words[turn]
            for p in project.phones(w.id)
        ],
        [(c.id, c.start, c.end, str(c.state)) for c in project.clips(recording_id=recording_id)],
        sorted((p.kind, p.start, p.end, p.risk, repr(p.values)) for p in project.problems(recording_id)),
    ]
    return " ".join(hashlib.sha256(json.dumps(part).encode()).hexdigest()[:8] for part in plain)


def _children_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main())
