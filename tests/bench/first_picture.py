"""When the window shows a project: a program of its own that `bench_timeline` starts again and again.

    python -m tests.bench.first_picture PROJECT

Prints a line as soon as each visible panel has painted its rows and its sound, the waveform perhaps from a
sketch. Then, as JSON, the seconds from the call that opens the project until that line ("opened"; "cpu" is
the window's thread alone) and until the spectrogram's tiles are there too ("complete"), and the memory in MB.
"""

import gc
import json
import resource
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from studio.app import Program
from studio.ui.main_window import MainWindow


class Painted(QObject):
    """Notes which widgets have been painted."""

    def __init__(self) -> None:
        super().__init__()
        self.widgets: set[QObject] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.widgets.add(watched)
        return False


def wanted_in(window: MainWindow) -> list[QWidget]:
    """What has to be painted: lists that have rows, the inspector, every tier of the timeline."""
    lists = [
        each.viewport()  # type: ignore[attr-defined]
        for panel in window.docks.in_view()
        for each in panel.lists()  # type: ignore[attr-defined]
        if each.isVisible()  # a panel without rows shows what belongs there
    ]
    for each in lists:
        assert each.parent().model().rowCount(), f"{each.parent().accessibleName()} has no rows"
    timeline = window.timeline
    tiers = [timeline.overview, timeline.ruler, timeline.waveform, timeline.spectrogram, timeline.lanes]
    return [*lists, window.docks.panel("inspector"), *tiers]


def resident_mb() -> float:
    """The memory that this process holds now; where that cannot be asked, the most that it held."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(lines["VmRSS"].split()[0]) * 1024 / 1e6
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / 1e6 if sys.platform == "darwin" else held * 1024 / 1e6


def main() -> None:
    """Open the project, wait for its picture, say when it was there."""
    gc.disable()  # as studio.cli does
    application = QApplication([])
    program = Program(application)
    began, worked = time.perf_counter(), time.thread_time()
    program.start(Path(sys.argv[1]))
    window = program.window
    assert window is not None
    wanted, painted = wanted_in(window), Painted()
    for each in wanted:
        each.installEventFilter(painted)
    timeline = window.timeline
    while not (timeline.sound.drawn and set(wanted) <= painted.widgets):
        application.processEvents()
    timeline.waveform.repaint()
    timeline.overview.repaint()
    moments = {"opened": time.perf_counter() - began, "cpu": time.thread_time() - worked}
    print(flush=True)
    while timeline.spectrogram.tiles.pending:
        application.processEvents()
    timeline.spectrogram.repaint()
    moments["complete"] = time.perf_counter() - began
    moments["MB"] = resident_mb()
    print(json.dumps(moments), flush=True)
    window.resize(1920, 1080)  # the next start opens it as large as this
    window.close_unasked()
    program.close()


if __name__ == "__main__":
    main()
