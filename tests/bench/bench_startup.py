"""How long until the window is on the screen, beside an empty window of the same libraries in the same run.

    python -m tests.bench.bench_startup [--runs 7] [--project FOLDER] [--platform xcb]

Each start is a new process, in turns with the other kind, so that a busy machine hurts both alike. The clock
runs from before the process is started. "empty": PySide6 and pyqtgraph imported, a main window with one empty
plot painted. "studio": the program opens a project and every visible panel, the waveform among them, has been
painted from its data. "spectrogram too": its picture, which threads compute, is complete as well. Without
--project, a conversation of two people with 40 turns and 500 words is made first.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
OFFSCREEN = f"offscreen:configfile={TESTS / 'offscreen.json'}"

EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow
import pyqtgraph
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(pyqtgraph.PlotWidget())
window.resize(1440, 900)
window.show()
application.processEvents()
print("painted", flush=True)
"""

STUDIO = """
import gc, sys
gc.disable()  # as studio.cli does
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from studio.app import Program


class Painted(QObject):
    def __init__(self):
        super().__init__()
        self.names = set()

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.names.add(watched)
        return False


application = QApplication([])
program = Program(application)
program.start(Path(sys.argv[1]))
window, painted = program.window, Painted()
lists = [each.viewport() for name in ("recordings", "speakers", "transcript")
         for each in window.docks.panel(name).lists()]
assert all(each.parent().model().rowCount() for each in lists), "a panel without rows"
panels = [window.docks.panel(name) for name in ("inspector", "problems")]
wanted = [*lists, *panels, window.timeline.lanes, window.timeline.waveform]
for each in wanted:
    each.installEventFilter(painted)
while window.timeline.sound.table is None or not set(wanted) <= painted.names:
    application.processEvents()
window.timeline.waveform.repaint()
print("painted", flush=True)
while window.timeline.spectrogram.tiles.pending:
    application.processEvents()
window.timeline.spectrogram.repaint()
print("complete", flush=True)
window.close_unasked()
program.close()
"""


def main() -> None:
    """Start both in turns and print the table."""
    parser = argparse.ArgumentParser(description="Start-up time of the window.")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--project", type=Path)
    parser.add_argument("--platform", default=OFFSCREEN, help="Qt's platform, xcb for a real display")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": options.platform,
            "GOLD_VOICE_STUDIO_HOME": str(Path(folder) / "home"),
            "PYTHONPATH": str(TESTS.parent),
        }
        # An installed program finds its modules compiled; the first start here compiles them.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        project = options.project or _conversation(Path(folder))
        times: dict[str, list[float]] = {"empty": [], "studio": [], "spectrogram too": []}
        for run in range(options.runs + 1):
            (empty,) = _start([EMPTY], environment, lines=1)
            painted, complete = _start([STUDIO, str(project)], environment, lines=2)
            if run:  # the first fills the system's and the peaks' caches
                for name, seconds in zip(times, (empty, painted, complete), strict=True):
                    times[name].append(seconds)
    _print_table(times)


def _start(arguments: list[str], environment: dict[str, str], lines: int) -> Iterator[float]:
    """Start a process; when it printed each of its lines, in seconds."""
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", *arguments], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        moments = []
        for _ in range(lines):
            assert process.stdout.readline(), "it ended before it was painted"
            moments.append(time.perf_counter() - started)
    yield from moments


def _conversation(folder: Path) -> Path:
    from tests.ui.timeline.scenes import Said, conversation

    text = "the quick brown fox jumps over the lazy dog and then it rests a while"
    said = [Said(("Anna", "Ben")[turn % 2], 1.0 + 3 * turn, 3.5 + 3 * turn, text) for turn in range(40)]
    with conversation(folder, said, seconds=125.0, rate=24000) as project:
        return project.folder


def _print_table(times: dict[str, list[float]]) -> None:
    empty = statistics.median(times["empty"])
    print(f"{'start':18}{'median':>9}{'fastest':>9}{'slowest':>9}{'times empty':>13}")
    for name, seconds in times.items():
        middle = statistics.median(seconds)
        print(f"{name:18}{middle:8.2f}s{min(seconds):8.2f}s{max(seconds):8.2f}s{middle / empty:12.2f}x")


if __name__ == "__main__":
    main()
