import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.dataset.gate import GateKind
from studio.project import edits
from studio.project.project import Project
from studio.project.values import NewProblem, State
from studio.steps.clips import cut_clips
from studio.steps.gate import open_gate
from studio.steps.gold import accept
from studio.ui.dialogs.reason import ReasonDialog
from studio.ui.panels.clip_lines import Scope
from studio.ui.panels.clips import ClipsPanel
from tests.gate import find_nothing
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import click, double_click, press, shown, texts
from tests.ui.timeline.scenes import ANNA, BEN


@pytest.fixture
def panel(host: HostWindow, project: Project, qtbot: QtBot) -> ClipsPanel:
    turns = project.turns()
    project.apply(accept, [turns[ANNA].id, turns[BEN].id])
    find_nothing(project)
    panel = ClipsPanel(host)
    shown(qtbot, panel)
    return panel


def test_clips_of_gold_turns_are_listed_with_their_sums(panel: ClipsPanel, project: Project) -> None:
    clips = project.clips()
    assert texts(panel.list, 5) == ["one two three", "four five"]
    assert texts(panel.list, 1) == ["conversation"] * 2 and texts(panel.list, 2) == ["Anna", "Ben"]
    assert texts(panel.list, 4) == [f"{clip.end - clip.start:.2f} s" for clip in clips]
    assert panel._totals.text().startswith("Anna 0:0") and "Ben 0:0" in panel._totals.text()


def test_the_texts_are_read_however_narrow_the_list_is(panel: ClipsPanel, qtbot: QtBot) -> None:
    widest = max(map(panel.list.fontMetrics().horizontalAdvance, texts(panel.list, 5)))
    for width in (400, 500, 700, 900):
        panel.resize(width, 400)
        qtbot.waitUntil(lambda: not panel.list.horizontalScrollBar().maximum())
        assert panel.list.columnWidth(5) >= widest, width


def test_editing_a_gold_turn_takes_its_clips_off_the_list(panel: ClipsPanel, project: Project) -> None:
    project.apply(edits.set_turn_text, project.turns()[ANNA].id, "one two four")

    assert texts(panel.list, 5) == ["four five"]
    project.undo()
    assert texts(panel.list, 5) == ["one two three", "four five"]


def test_a_double_click_plays_exactly_the_clip_and_shows_its_turn(
    panel: ClipsPanel, host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    clip = project.clips()[1]
    double_click(panel.list, 1, 4)

    qtbot.waitUntil(lambda: host.player.asked == [(clip.start, clip.end)])
    assert host.studio.timeline.selection.turn_id == clip.turn_id


def test_enter_plays_too(panel: ClipsPanel, host: HostWindow, project: Project, qtbot: QtBot) -> None:
    click(panel.list, 0, 4)
    press(panel.list, Qt.Key.Key_Return)

    clip = project.clips()[0]
    qtbot.waitUntil(lambda: bool(host.player.asked))
    assert host.player.asked == [(clip.start, clip.end)]


def rejecting(panel: ClipsPanel, qtbot: QtBot) -> ReasonDialog:
    dialog = panel.findChild(ReasonDialog)
    assert dialog is not None
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_x_leaves_clips_out_with_a_reason_and_g_takes_them_back(
    panel: ClipsPanel, project: Project, qtbot: QtBot
) -> None:
    click(panel.list, 0, 5)
    press(panel.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(panel.list, Qt.Key.Key_X)
    dialog = rejecting(panel, qtbot)
    QTest.keyClicks(dialog.reason.lineEdit(), "laughs")
    press(dialog.reason.lineEdit(), Qt.Key.Key_Return)

    stored = project._query("SELECT state, reject_reason FROM clips")
    assert stored == [("rejected", "laughs")] * 2 and str(project.undo_label) == "Reject 2 clips"
    assert panel.model.rows[0].faded and "Anna" not in panel._totals.text()
    assert texts(panel.list, 0) == ["Rejected"] * 2
    assert "laughs" in panel.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    press(panel.list, Qt.Key.Key_G)
    assert project._query("SELECT state, reject_reason FROM clips") == [("gold", "")] * 2
    assert project.turns()[ANNA].state is State.GOLD


def test_the_menu_gives_a_clip_any_state(panel: ClipsPanel, project: Project) -> None:
    click(panel.list, 0, 5)
    states = [action for action in panel.menu().actions()[2:] if not action.isSeparator()][:4]
    gold, reviewed, _, raw = states
    for action, state in ((reviewed, State.REVIEWED), (raw, State.RAW), (gold, State.GOLD)):
        action.trigger()
        assert project.clips()[0].state is state


def test_the_keys_that_the_user_chose_for_turns_are_those_of_clips(
    panel: ClipsPanel, host: HostWindow, project: Project
) -> None:
    host.studio.preferences.set(keys={"gold": ("Ctrl+J",), "unreviewed": ("Y",)})
    assert (
        "Ctrl+J takes it into the voice" in panel.list.toolTip() and "X leaves it out" in panel.list.toolTip()
    )
    assert panel.list.accessibleDescription() == panel.list.toolTip()
    click(panel.list, 0, 5)
    press(panel.list, Qt.Key.Key_Y)
    assert project.clips()[0].state is State.RAW
    press(panel.list, Qt.Key.Key_G)
    assert project.clips()[0].state is State.RAW, "no key of clips any more"
    QTest.keyClick(panel.list, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert project.clips()[0].state is State.GOLD


def test_without_gold_it_explains_the_key(host: HostWindow, project: Project, qtbot: QtBot) -> None:
    panel = ClipsPanel(host)
    shown(qtbot, panel)

    assert panel.is_empty and "press G" in panel.empty_state.sentence
    qtbot.mouseClick(panel.empty_state.button, Qt.MouseButton.LeftButton)
    assert host.shown == ["transcript"]


def find(project: Project, place: int, kind: GateKind, risk: float = 0.9) -> None:
    """As if the check had found something in the clip at that place, and nothing in the others."""
    clip = project.clips()[place]
    found = NewProblem(
        kind=str(kind), start=clip.start, end=clip.end, risk=risk, turn_id=clip.turn_id, clip_id=clip.id,
        values={"seconds": 0.4, "at": clip.start},
    )  # fmt: skip
    project.store_problems(1, project.turn_fingerprints(1), [found])
    project.keep(open_gate, 1)


def test_a_clip_that_was_not_measured_waits_and_is_in_no_voice(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    panel = ClipsPanel(host)
    shown(qtbot, panel)
    host.studio.document.apply(accept, [project.turns()[ANNA].id])
    assert texts(panel.list, 6) == ["Waits for the gate"] and texts(panel.list, 0) == ["At the gate"]
    assert panel.model.rows[0].faded and panel._measure.isVisible() and not panel._totals.text()


def test_what_the_gate_found_is_said_and_g_lets_the_clip_through_for_good(
    panel: ClipsPanel, project: Project
) -> None:
    find(project, 0, GateKind.OPEN_SPEECH)
    assert texts(panel.list, 6) == ["Uncovered speech", "Passes"]
    assert [clip.state for clip in project.clips()] == [State.EDITED, State.GOLD]
    click(panel.list, 0, 5)
    assert "Something is said for 0.40 s" in panel.explanation()
    press(panel.list, Qt.Key.Key_G)
    [first, _] = project.clips()
    assert first.state is State.GOLD and first.let_through == {"clip_open_speech"}
    assert texts(panel.list, 6) == ["Let through", "Passes"] and str(project.undo_label) == "Let clip through"
    assert "You let it through" in panel.explanation()
    find(project, 0, GateKind.OPEN_SPEECH)
    assert project.clips()[0].state is State.GOLD, "the same finding does not stop it again"
    panel.hold_back()
    assert project.clips()[0].state is State.EDITED and not project.clips()[0].let_through


def test_only_what_is_held_back_is_listed_and_the_next_is_chosen_when_one_leaves(
    panel: ClipsPanel, project: Project
) -> None:
    find(project, 1, GateKind.CUT_PHONE)
    panel.show_only(Scope.HELD_BACK)
    assert texts(panel.list, 5) == ["four five"]
    click(panel.list, 0, 5)
    press(panel.list, Qt.Key.Key_G)
    assert not panel.model.rows and "holds no clip back" in panel._nothing.text()


def test_the_worst_clips_come_first_also_those_that_pass_narrowly(
    panel: ClipsPanel, project: Project
) -> None:
    find(project, 1, GateKind.CLIPPING, risk=0.3)
    panel.show_only(Scope.WORST)
    assert texts(panel.list, 5) == ["four five"] and texts(panel.list, 6) == ["Passes"]
    click(panel.list, 0, 5)
    assert panel.explanation().startswith("Nearly: ")


def test_clips_of_turns_that_are_not_gold_yet_are_listed_among_the_worst_only(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    cut_clips(project)
    ben = project.turns()[BEN]
    place = next(at for at, clip in enumerate(project.clips()) if clip.turn_id != ben.id)
    panel = ClipsPanel(host)
    shown(qtbot, panel)
    project.apply(edits.set_state, [ben.id], State.REVIEWED)
    find(project, place, GateKind.CUT_PHONE)
    assert not panel.is_empty and not panel.model.rows and "press G" in panel._nothing.text()
    panel.show_only(Scope.WORST)
    assert texts(panel.list, 6) == ["Cut phone"]
