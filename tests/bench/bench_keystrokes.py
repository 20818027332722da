"""How many keys, clicks and pixels a fix takes: ``python -m tests.bench.bench_keystrokes``.

Fifty planted errors (`planted_turns`) in a real window over a real project are corrected by keys alone,
another fifty by the mouse alone. Every key and click is a real event to the widget that has it; what came of
it is read from SQLite by a connection of its own. Letters of typed words are counted apart. Each fix begins
with going to the next problem, which is counted. Problems are stored by hand, as a check would find them.
"""

import os
import sqlite3
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault(
    "QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).parents[1] / 'offscreen.json'}"
)

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from studio.project.project import Project
from studio.settings import HOME_VARIABLE
from studio.ui.main_window import MainWindow
from studio.ui.problem_queue import turn_of
from tests.bench.hands import RIGHT, Effort, Person, come_back, settle, wait
from tests.bench.planted_turns import Error, planted_project
from tests.ui.timeline.scenes import Said
from tests.ui.windows import made_window

WITHIN_S = 0.03
"""How near an edge must come to the truth."""
MOST_KEYS = 4
SIZE_PX = (1920, 1080)
KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@dataclass
class Tally:
    """The fixes of one kind."""

    fixes: list[Effort] = field(default_factory=list)

    def line(self, kind: str) -> str:
        """One line of the table."""
        count = len(self.fixes)
        keys, clicks = [f.keys for f in self.fixes], [f.clicks for f in self.fixes]
        letters = sum(f.letters for f in self.fixes) / count
        pixels = sum(f.pixels for f in self.fixes) / count
        right = sum(f.right for f in self.fixes)
        return (
            f"{kind:20} {right:3}/{count:<3} {sum(keys) / count:6.1f} {max(keys):4} {letters:8.1f}"
            f" {sum(clicks) / count:7.1f} {max(clicks):4} {pixels:9.0f}"
        )


class Keyboard:
    """Corrects errors by keys alone."""

    def __init__(self, window: MainWindow) -> None:
        self.person = Person(window)
        self.window = window
        self._gone_on = False

    def next_problem(self) -> None:
        """F8, where rejecting has not gone on by itself."""
        if not self._gone_on:
            self.person.key(KEY.Key_F8)
        self._gone_on = False

    def fix(self, error: Error) -> None:
        """The keys for one kind, after F8 went there."""
        person = self.person
        match error.kind:
            case "wrong speaker":
                person.key(self._digit(error.truth[0]))
            case "moved turn edge" | "moved word edge":
                person.key(KEY.Key_V)
            case "wrong word":
                person.key(KEY.Key_F2)
                person.type(error.typed)
                person.key(KEY.Key_Return)
            case "swapped words":
                person.key(KEY.Key_T)
            case "missing word":
                person.key(KEY.Key_I)
                person.type(error.typed)
                person.key(KEY.Key_Return)
            case "extra word" | "turn to delete":
                person.key(KEY.Key_Delete)
            case "turn to reject":
                person.key(KEY.Key_X)
                person.key(KEY.Key_Return)
                come_back(self.window)
                self._gone_on = True
            case "two turns to merge":
                person.key(KEY.Key_M)
            case "turn to split":
                person.key(KEY.Key_S)
                person.key(KEY.Key_Right, ALT)
                person.key(self._digit(error.truth[1]))

    def _digit(self, said: Said) -> Qt.Key:
        names = [speaker.name for speaker in self.window.studio.document.project.speakers()]
        return Qt.Key(KEY.Key_1 + names.index(said.speaker))


class Mouse:
    """Corrects errors by the mouse alone, but for the letters of words."""

    def __init__(self, window: MainWindow) -> None:
        self.person = Person(window)
        self.window = window
        self.panel = window.docks.show("problems")
        settle()

    def next_problem(self) -> None:
        """Click the first line of the panel."""
        table = self.panel.lists()[0]
        settle()
        first = table.model().index(0, 0)  # type: ignore[attr-defined]
        self.person.click(table.viewport(), table.visualRect(first).center())  # type: ignore[attr-defined]

    def fix(self, error: Error) -> None:
        """The clicks for one kind, after the problem's line was clicked."""
        planted = error.planted[0]
        match error.kind:
            case "wrong speaker":
                self._give_to(error.truth[0])
            case "moved turn edge" | "moved word edge":
                at = error.edge == "end"
                self._drag_edge(planted.times[error.word][at], error.truth[0].times[error.word][at], error)
            case "wrong word":
                self._rewrite(planted, error)
            case "swapped words":
                self._choose_at(planted, error.word, "swap-next")
            case "missing word":
                self._choose_at(planted, error.word - 1, "insert-word")
                self.person.type(error.typed)
                self._leave_text()
            case "extra word":
                self._choose_at(planted, error.word, "delete")
            case "turn to delete":
                self._choose_turn(planted.start + 0.3, planted, "delete")
            case "turn to reject":
                self._choose_turn(planted.start + 0.3, planted, "reject")
                dialog = next(each for each in self.window.findChildren(QDialog) if each.isVisible())
                accept = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Reject")
                self.person.click(accept, accept.rect().center())
                come_back(self.window)
            case "two turns to merge":
                self._choose_turn(planted.start + 0.3, planted, "merge-next")
            case "turn to split":
                self._choose_turn(planted.start + 0.3, planted, "split")
                self._click_turn(error.truth[1].end - 0.3)
                self._give_to(error.truth[1])

    def _rewrite(self, planted: Said, error: Error) -> None:
        start, end = planted.times[error.word]
        self.person.double_click(self._lanes, self._at((start + end) / 2, words=True))
        self.person.type(error.typed)
        self._leave_text()

    def _leave_text(self) -> None:
        """A click on the overview keeps what was typed."""
        ruler = self.window.timeline.ruler
        self.person.click(ruler, QPoint(ruler.width() // 2, ruler.height() // 2))

    def _choose_at(self, planted: Said, word: int, action: str) -> None:
        start, end = planted.times[word]
        self.person.click(self._lanes, self._at((start + end) / 2, words=True), RIGHT)
        self.person.choose(action)

    def _choose_turn(self, seconds: float, planted: Said, action: str) -> None:
        self.person.click(self._lanes, self._at(seconds), RIGHT)
        self.person.choose(action)

    def _click_turn(self, seconds: float) -> None:
        self.person.click(self._lanes, self._at(seconds))

    def _drag_edge(self, start: float, end: float, error: Error) -> None:
        words = error.kind == "moved word edge"
        self.person.drag(self._lanes, self._at(start, words=words), self._at(end, words=words))

    def _give_to(self, said: Said) -> None:
        box = self.window.docks.panel("inspector").turn_form.speaker  # type: ignore[attr-defined]
        self.person.click(box, box.rect().center())
        wait(QApplication.doubleClickInterval() + 50)  # until then a list lets no click through
        view = box.view()
        row = box.findText(said.speaker)
        self.person.click(view.viewport(), view.visualRect(view.model().index(row, 0)).center())

    @property
    def _lanes(self) -> QWidget:
        return self.window.timeline.lanes

    def _at(self, seconds: float, *, words: bool = False) -> QPoint:
        """A point in the lane of the selected turn."""
        timeline, lanes = self.window.studio.timeline, self.window.timeline.lanes
        turn = timeline.rows.turn(timeline.selection.turn_id or 0)
        assert turn is not None
        lane = timeline.rows.lane_of(turn)
        top = lanes.layout_px.word_top(lane) if words else lanes.layout_px.turn_top(lane)
        return QPoint(round(lanes.axis().x(seconds)), round(top) + 6)


def is_right(database: Path, error: Error) -> bool:
    """Whether SQLite holds the truth where the error was."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    everything = (*error.planted, *error.truth)
    start, end = min(turn.start for turn in everything), max(turn.end for turn in everything)
    query = (
        "SELECT turns.start, turns.end, turns.text, speakers.name, turns.id FROM turns"
        " LEFT JOIN speakers ON speakers.id = turns.speaker_id"
        " WHERE turns.end > ? AND turns.start < ? AND turns.state != 'rejected' ORDER BY turns.start"
    )
    rows = connection.execute(query, (start, end)).fetchall()
    words = "SELECT start, end FROM words WHERE turn_id = ? ORDER BY position"
    found = [(*row[:4], connection.execute(words, (row[4],)).fetchall()) for row in rows]
    connection.close()
    return len(found) == len(error.truth) and all(
        _is_like(row, said, error) for row, said in zip(found, error.truth, strict=True)
    )


def _is_like(row: tuple, said: Said, error: Error) -> bool:  # type: ignore[type-arg]
    start, end, text, speaker, words = row
    alike = speaker == said.speaker and text == said.text
    near = [abs(start - said.start) <= WITHIN_S, abs(end - said.end) <= WITHIN_S]
    if error.kind == "turn to split":  # anywhere in the pause between the two
        near = [abs(start - said.start) <= 2 * WITHIN_S, abs(end - said.end) <= 2 * WITHIN_S]
    if error.edge:
        pairs = zip(words, said.times, strict=True)
        near += [abs(a - b) <= WITHIN_S for word, time in pairs for a, b in zip(word, time, strict=True)]
    return alike and all(near)


def correct_all(folder: Path, way: type[Keyboard] | type[Mouse], seed: int) -> dict[str, Tally]:
    """Correct a planted project; the efforts by kind."""
    project, errors = planted_project(folder, seed)
    window = _window(project)
    hands = way(window)
    tallies: dict[str, Tally] = {}
    for _ in range(len(errors)):
        hands.person.begin()
        hands.next_problem()
        place = window.studio.problems.current
        if place is None:
            break
        error = errors[turn_of(place) or 0]
        hands.fix(error)
        wait(160)
        hands.person.effort.right = is_right(project.folder / "project.sqlite", error)
        if not hands.person.effort.right:
            print("not right:", error.kind, file=sys.stderr)
        tallies.setdefault(error.kind, Tally()).fixes.append(hands.person.effort)
    window.close_unasked()
    return tallies


def _window(project: Project) -> MainWindow:
    window = made_window(project)
    window.studio.checking._timer.setInterval(10**8)  # the check would find its own problems meanwhile
    window.studio.preferences.set(play_on_advance=False)
    window.resize(*SIZE_PX)
    window.show()
    window.activateWindow()
    while window.timeline.state.landmarks is None or not window.isActiveWindow():
        wait(20)
    window.timeline.setFocus()
    return window


def print_table(heading: str, tallies: dict[str, Tally]) -> bool:
    """The efforts of one way; whether all came out right."""
    print(f"\n{heading}")
    print(
        f"{'kind':20} {'right':>7} {'keys':>6} {'most':>4} {'letters':>8} {'clicks':>7} {'most':>4}  way (px)"
    )
    for kind, tally in sorted(tallies.items()):
        print(tally.line(kind))
    together = Tally([fix for tally in tallies.values() for fix in tally.fixes])
    print(together.line("all"))
    return len(together.fixes) == 50 and all(fix.right for fix in together.fixes)


def main() -> int:
    """Print both tables; 1 where a fix failed or took more than four keys."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ[HOME_VARIABLE] = str(Path(folder) / "home")
        application = QApplication.instance() or QApplication(sys.argv[:1])
        by_keys = correct_all(Path(folder) / "keys", Keyboard, seed=1)
        by_mouse = correct_all(Path(folder) / "mouse", Mouse, seed=2)
        done = print_table("By keys alone", by_keys)
        done = print_table("By mouse alone", by_mouse) and done
        most = max(fix.keys for tally in by_keys.values() for fix in tally.fixes)
        print(f"\nMost keys for one fix: {most} (aim: {MOST_KEYS})")
        del application
    return 0 if done and most <= MOST_KEYS else 1


if __name__ == "__main__":
    sys.exit(main())
