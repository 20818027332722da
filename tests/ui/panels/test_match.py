"""The panel of places where transcript and sound differ: chosen, seen, mended."""

import pytest
from pytestqt.qtbot import QtBot

from studio.project import edits
from studio.project.edits_witnesses import LineSaid, apply_witnesses
from studio.project.project import Project
from studio.speech.alignment import AlignedWord
from studio.speech.witnesses import Disagreement
from studio.ui.panels.match import MatchPanel
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import shown, texts

SAID = "this is what is said"
ANSWER_MS = 60_000
"""A child process on a busy machine."""


def match(project: Project) -> None:
    """Ann's line is heard, another is not; Ben speaks without a line; the rest is music."""
    project.apply(edits.delete_turns, [turn.id for turn in project.turns(1)])
    project.apply(edits.apply_diarization, 1, [(0.1, 1.0, "A"), (1.1, 2.5, "B")], "diarizer 1")
    project.apply(edits.set_utterances, 1, [("Ann", SAID), ("Ann", "and this is not")])
    first, second = (str(turn.speaker_id) for turn in project.turns(1))
    words = [
        AlignedWord(word, word, 0.1 + 0.18 * at, 0.1 + 0.18 * (at + 1), 0.9)
        for at, word in enumerate(SAID.split())
    ]
    music = [[2.6, 5.0, "music"]]
    witness = {"diarized": [[0.1, 1.0, first], [1.1, 2.5, second]], "not_speech": music}
    lines = [LineSaid(0, 0.1, 1.0, words, first)]
    project.apply(
        apply_witnesses, 1, lines, [(1.1, 2.5, second)], {first: "Ann"}, witness, "transcript, test"
    )


@pytest.fixture
def panel(host: HostWindow, project: Project, qtbot: QtBot) -> MatchPanel:
    match(project)
    panel = MatchPanel(host)
    with qtbot.waitSignal(panel.looking.found, timeout=ANSWER_MS):
        shown(qtbot, panel, 420)
    return panel


def titles(panel: MatchPanel) -> list[str]:
    return [button.text() for button in panel.buttons if button.isVisibleTo(panel)]


def test_every_place_is_listed_with_its_sentence(panel: MatchPanel) -> None:
    assert texts(panel.list, 1) == ["Line that is not said", "Speech without a line", "Music or silence"]
    assert texts(panel.list, 2)[2] == "Music for 2.4 s."
    assert titles(panel) == []


def looked_again(panel: MatchPanel, qtbot: QtBot) -> None:
    """Until the child has answered."""
    with qtbot.waitSignal(panel.looking.found, timeout=ANSWER_MS):
        panel.look()


def test_a_place_that_is_chosen_offers_its_repairs_and_one_click_mends_it(
    panel: MatchPanel, project: Project, qtbot: QtBot
) -> None:
    panel.list.selectRow(1)
    assert titles(panel) == ["Drop", "Keep"]
    panel.buttons[0].click()
    assert "Speech without a line" not in texts(panel.list, 1)  # at once
    looked_again(panel, qtbot)
    assert len(project.turns(1)) == 1
    assert "Speech without a line" not in texts(panel.list, 1)
    project.undo()
    assert len(project.turns(1)) == 2
    looked_again(panel, qtbot)
    assert "Speech without a line" in texts(panel.list, 1)


def test_choosing_a_place_goes_there(panel: MatchPanel, host: HostWindow) -> None:
    panel.list.selectRow(1)
    assert host.studio.timeline.playhead_s == pytest.approx(1.1)


def test_who_repairs_a_place_is_taken_to_the_next(panel: MatchPanel, host: HostWindow) -> None:
    panel.list.selectRow(1)
    panel.buttons[0].click()
    assert panel.current is not None and panel.current.difference.kind is Disagreement.NOT_SPEECH
    assert host.studio.timeline.playhead_s == pytest.approx(panel.current.difference.start)


def test_nobody_who_works_elsewhere_is_taken_away(
    panel: MatchPanel, host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    panel.list.selectRow(1)
    timeline, first = host.studio.timeline, project.turns(1)[0]
    timeline.set_playhead(4.5)
    timeline.selection.select_turn(first.id)
    host.studio.document.apply(edits.set_turn_text, first.id, "this is what was said")
    looked_again(panel, qtbot)
    host.studio.document.apply(edits.delete_turns, [project.turns(1)[1].id])
    looked_again(panel, qtbot)
    assert timeline.playhead_s == 4.5 and timeline.selection.turn_ids == {first.id}
    # What was chosen is gone: no repair of another place lies under the pointer instead.
    assert panel.current is None and titles(panel) == []


def test_the_window_itself_reads_no_words(
    panel: MatchPanel, host: HostWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Those of hours take seconds; the child has a class of its own, which stays as it is.
    def refuse(*_: object) -> None:
        raise AssertionError("read in the window's process")

    for reading in ("words_of_recording", "utterances", "turns"):
        monkeypatch.setattr(Project, reading, refuse)
    looked_again(panel, qtbot)
    for _ in range(3):
        host.studio.work.jobs_changed.emit()
    panel.list.selectRow(0)
    assert len(panel.model.rows) == 3 and titles(panel)


def test_of_many_places_the_first_are_listed(
    panel: MatchPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.ui.panels.match.LISTED", 2)
    looked_again(panel, qtbot)
    assert len(panel.model.rows) == 2 and panel._count.text() == "the first 2 of 3 places"
    panel.list.selectRow(0)
    panel.buttons[0].click()
    looked_again(panel, qtbot)
    assert len(panel.model.rows) == 2 and panel._count.text() == "2 places"


def test_nothing_left_is_said_so(panel: MatchPanel, qtbot: QtBot) -> None:
    for _ in range(3):
        panel.list.selectRow(0)
        panel.buttons[0].click()
    looked_again(panel, qtbot)
    assert panel.model.rows == [] and panel._middle.currentWidget() is panel._none_left


def test_without_a_recording_one_is_asked_for_and_no_transcript(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    host.studio.document.set_recording(None)
    panel = MatchPanel(host)
    shown(qtbot, panel, 420)
    assert panel.nothing().button.text() == "Import recordings…"
    qtbot.waitUntil(lambda: panel.nothing().isVisible())
