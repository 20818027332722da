"""How long the window stands still when large things begin and end: ``python -m tests.bench.bench_stalls``.

A timer ticks in the window's thread; the longest time between two ticks is the stall. What the steps find is
made up at once, so that only the window's part is measured. First a corpus of 13,100 clips comes in, is taken
back and done again; then steps of a conversation of 3 h (`tests.bench.long_recording`) are begun.
"""

import gc
import shutil
import sys
import tempfile
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from studio.dataset.risks import RiskKind
from studio.errors import Message
from studio.events import Event, Result
from studio.project import edits
from studio.project.edits_corpora import NewClip
from studio.project.edits_witnesses import LineSaid
from studio.project.project import Project
from studio.project.values import NewProblem
from studio.speech.alignment import AlignedPhone, AlignedWord
from studio.steps.match import Witnessed
from studio.steps.own_words import WithOwnWords
from studio.steps.path_plans import plan_clips, plan_gold
from studio.steps.path_values import Choices
from studio.steps.step import Step
from studio.steps.transcript import match_lines
from studio.ui.commands import diarization, edit, review, speech, text
from studio.ui.main_window import MainWindow
from tests.bench import long_recording
from tests.ui.windows import made_window

CLIPS = 13_100
TICK_MS = 2
REST_S = 2.5
"""So long after the end of each its consequences are waited for: sums, counts, lists."""


class Stalls:
    """The longest time between two ticks since `begin`."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self.begin()

    def begin(self) -> None:
        self._last, self.longest_s = time.perf_counter(), 0.0

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest_s, self._last = max(self.longest_s, now - self._last), now

    def of(self, window: MainWindow, name: str, do: Callable[[], object]) -> None:
        """Do it, wait for its jobs and their consequences, and print its longest stall."""
        began = time.perf_counter()
        self.begin()
        do()
        while True:
            QApplication.processEvents()
            self._tick()
            if not window.studio.work.jobs:
                break
        taken = time.perf_counter() - began
        end = time.perf_counter() + REST_S
        while time.perf_counter() < end:
            QApplication.processEvents()
            self._tick()
        print(f"{name}: longest stall {1000 * self.longest_s:.0f} ms, done in {taken:.1f} s", flush=True)


def made_up(_value: Any) -> Iterator[Event]:
    """The work of a step whose result is known."""
    yield Result(_value)


def corpus() -> list[NewClip]:
    """As LJSpeech: recordings of one turn of 17 words."""
    return [
        NewClip(
            name=f"LJ{number:05d}", path=f"audio/{number}.wav", sha256=f"{number:064d}", sample_rate=22050,
            channels=1, samples=145_000, language="en", repairs=None, speaker="Linda",
            text=" ".join(["word"] * 17),
        )
        for number in range(CLIPS)
    ]  # fmt: skip


def bring_in(project: Project, clips: list[NewClip]) -> Message:
    """Write a corpus."""
    return project.apply(edits.add_clips, clips, "LJSpeech").label


def measure_corpus(folder: Path) -> None:
    """Import, undo, redo, undo."""
    with Project.create(folder / "corpus") as project:
        window, stalls = shown(project), Stalls()
        step = Step(Message("Import"), made_up, (corpus(),), bring_in, large=True)
        stalls.of(window, "import of 13,100 clips", lambda: window.studio.work.start(step))
        for name, command in (("undo", edit.undo), ("redo", edit.redo), ("undo again", edit.undo)):
            stalls.of(window, f"{name} of it", lambda command=command: command(window))
        stalls.of(window, "nothing", lambda: None)
        window.close_unasked()


def measure_long(folder: Path, options: Namespace) -> None:
    """Match, align and other steps of three hours, begun as the menus do and written."""
    made = long_recording.make(folder / "long", options)
    with tempfile.TemporaryDirectory() as copies:
        copied = Path(shutil.copytree(made, Path(copies) / "long"))
        with Project.open(copied) as project:
            project.apply(edits.set_utterances, 1, [("Speaker", turn.text) for turn in project.turns(1)])
            window, stalls = shown(project), Stalls()
            start = window.studio.work.start

            def with_found(step: Step, *rest: Any, **named: Any) -> Any:
                work = step.work.work if isinstance(step.work, WithOwnWords) else step.work
                made_up = MADE_UP.get(getattr(work, "__name__", ""))
                return start(replace(step, work=made_up) if made_up else step, *rest, **named)

            window.studio.work.start = with_found  # type: ignore[method-assign]
            choices = Choices()
            stalls.of(window, "nothing", lambda: None)
            for name, do in (
                ("match", lambda: speech.match_now(window)),
                ("undo of the match", lambda: edit.undo(window)),
                ("reading", lambda: text.normalise(window)),
                ("alignment", lambda: speech.align_now(window)),
                ("undo of the alignment", lambda: edit.undo(window)),
                ("diarization", lambda: diarization.diarize_again(window)),
                ("taking it", lambda: diarization.take(window)),
                ("undo of taking it", lambda: edit.undo(window)),
                ("check", lambda: review.check(window)),
                ("cutting", lambda: window.studio.work.attempt(lambda each: plan_clips(each, 1, choices))),
                ("undo of cutting", lambda: edit.undo(window)),
                ("gold", lambda: window.studio.work.attempt(lambda each: plan_gold(each, 1, choices))),
                ("undo of gold", lambda: edit.undo(window)),
            ):
                stalls.of(window, name, do)
            window.close_unasked()


def find_words(_path: str, turns: list[dict[str, Any]], _options: dict[str, Any]) -> Iterator[Event]:
    """As `studio.steps.align.find_words`."""
    yield Result({turn["id"]: _words(turn["text"], turn["start"], turn["end"]) for turn in turns})


def _words(text: str, start: float, end: float) -> list[AlignedWord]:
    texts = text.split()
    step = (end - start) / max(len(texts), 1)
    words = []
    for place, word in enumerate(texts):
        begin, third = start + place * step, step / 3
        phones = tuple(
            AlignedPhone("AH", begin + at * third, begin + (at + 1) * third, 0.5) for at in range(3)
        )
        words.append(AlignedWord(word, word, begin, begin + step, 0.5, phones))
    return words


def find_witnesses(
    _path: str, _name: str, lines: list[Any], diarized: list[Any], _options: dict[str, Any]
) -> Iterator[Event]:
    """As `studio.steps.match.find_witnesses`: each line is a turn's."""
    said = [
        LineSaid(at, start, end, _words(text, start, end), label)
        for at, ((_, text), (start, end, label)) in enumerate(zip(lines, diarized, strict=False))
    ]
    kept = {"diarized": [[*each] for each in diarized], "not_speech": [], "anchored": 1.0}
    yield Result(Witnessed(said, [], {}, kept))


def find_turns(_path: str, options: dict[str, Any], lines: list[Any], _usable: Any) -> Iterator[Event]:
    """As `studio.steps.diarize.find_turns`: 3,000 turns of which most are new."""
    found = [(at * 3.6, at * 3.6 + 3.4, "AB"[at % 2]) for at in range(3000)]
    yield from match_lines(found, lines)


def find_problems(_path: str, turns: list[dict[str, Any]], _options: dict[str, Any]) -> Iterator[Event]:
    """As `studio.steps.check.find_problems`: one problem in each turn."""
    yield Result(
        [
            NewProblem(
                kind=RiskKind.VOICE, start=turn["start"], end=turn["end"], risk=0.4, turn_id=turn["id"]
            )
            for turn in turns
        ]
    )


MADE_UP = {each.__name__: each for each in (find_words, find_witnesses, find_turns, find_problems)}


def shown(project: Project) -> MainWindow:
    """The window, painted."""
    window = made_window(project)
    window.resize(1600, 900)
    window.show()
    end = time.perf_counter() + REST_S
    while time.perf_counter() < end:
        QApplication.processEvents()
    return window


def main() -> None:
    """Measure both."""
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=("corpus", "long"), default="")
    parser.add_argument("--folder", type=Path, help="where the conversation is kept for the next time")
    long_recording.add_options(parser)
    options = parser.parse_args()
    application = QApplication(sys.argv[:1])
    gc.freeze()  # as studio.app does
    with tempfile.TemporaryDirectory() as folder:
        if options.only != "long":
            measure_corpus(Path(folder))
        if options.only != "corpus":
            measure_long(options.folder or Path(folder), options)
    application.quit()


if __name__ == "__main__":
    main()
