"""The panel of places where transcript and sound differ: chosen, seen, mended."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.project import edits
from studio.project.edits_witnesses import LineSaid, apply_witnesses
from studio.project.project import Project
from studio.speech.alignment import AlignedWord
from studio.ui.panels.match import MatchPanel
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import shown, texts

SAID = "this is what is said"


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
    shown(qtbot, panel, 420)
    panel.reread()
    return panel


def titles(panel: MatchPanel) -> list[str]:
    return [button.text() for button in panel.buttons if button.isVisibleTo(panel)]


def test_every_place_is_listed_with_its_sentence(panel: MatchPanel) -> None:
    assert texts(panel.list, 1) == ["Line that is not said", "Speech without a line", "Music or silence"]
    assert texts(panel.list, 2)[2] == "Music for 2.4 s."
    assert titles(panel) == []


def test_a_place_that_is_chosen_offers_its_repairs_and_one_click_mends_it(
    panel: MatchPanel, project: Project
) -> None:
    panel.list.selectRow(1)
    assert titles(panel) == ["Drop", "Keep"]
    panel.buttons[0].click()
    panel.reread()
    assert len(project.turns(1)) == 1
    assert "Speech without a line" not in texts(panel.list, 1)
    project.undo()
    assert len(project.turns(1)) == 2


def test_choosing_a_place_goes_there(panel: MatchPanel, host: HostWindow) -> None:
    panel.list.selectRow(1)
    assert host.studio.timeline.playhead_s == pytest.approx(1.1)


def test_nothing_left_is_said_so(panel: MatchPanel, project: Project, tmp_path: Path) -> None:
    for _ in range(3):
        panel.list.selectRow(0)
        panel.buttons[0].click()
        panel.reread()
    assert panel.model.rows == []
    panel.grab().save(str(tmp_path / "match_empty.png"))
