"""Words that no dictionary has: proposed, heard, corrected, kept."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from studio.project import edits
from studio.steps.pronounce import UnknownWord
from studio.ui.panels.pronunciation import OWN, PronunciationPanel
from tests.ui.panels.host import HostWindow

ANSWER_MS = 60_000
"""A child process on a busy machine."""


@pytest.fixture
def panel(host: HostWindow, qtbot: QtBot) -> PronunciationPanel:
    """With what the first test proves that a child finds."""
    turn = host.studio.document.project.turns(1)[0].id
    host.studio.document.project.apply(edits.set_turn_text, turn, "Minowsky and Minowsky blorps")
    panel = PronunciationPanel(host)
    qtbot.addWidget(panel)
    panel._soon.stop()
    found = [
        UnknownWord("minowsky", 2, ((turn, 0), (turn, 2)), ("M IH N AO F S K IY",)),
        UnknownWord("blorps", 1, ((turn, 3),), ("B L AO R P S",)),
    ]
    panel.looking.found.emit(found)
    return panel


def choose(panel: PronunciationPanel, word: str) -> int:
    row = next(n for n, line in enumerate(panel.model.rows) if line.word == word)
    panel.list.selectRow(row)
    return row


def column(panel: PronunciationPanel, title: str) -> int:
    return next(n for n, each in enumerate(panel.model.columns) if each.title == title)


def own(host: HostWindow) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for each in host.studio.document.project.pronunciations("en"):
        said.setdefault(each.word, []).append(each.phones)
    return said


def test_unknown_words_come_with_a_proposal_in_both_alphabets(host: HostWindow, qtbot: QtBot) -> None:
    project = host.studio.document.project
    project.apply(edits.set_turn_text, project.turns(1)[0].id, "Minowsky and Minowsky blorps")
    panel = PronunciationPanel(host)
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.looking.found, timeout=ANSWER_MS):
        panel.show()
    line = panel.model.rows[0]
    assert (line.word, line.count, line.own) == ("minowsky", 2, False)
    assert line.arpabet.startswith("M ") and line.ipa.startswith("m")


def test_a_proposal_is_kept_and_forgotten(panel: PronunciationPanel, host: HostWindow) -> None:
    choose(panel, "minowsky")
    proposal = panel.model.rows[0].arpabet
    panel.accept()
    assert own(host) == {"minowsky": [proposal]}
    panel.kind.setCurrentIndex(panel.kind.findData(OWN))
    choose(panel, "minowsky")
    panel.forget()
    assert own(host) == {}


def test_what_is_typed_in_either_alphabet_is_kept(panel: PronunciationPanel, host: HostWindow) -> None:
    row = choose(panel, "minowsky")
    assert panel.model.setData(panel.model.index(row, column(panel, "ARPABET")), "m ih1 n, M IY N")
    assert own(host)["minowsky"] == ["M IH N", "M IY N"]
    row = choose(panel, "blorps")
    assert panel.model.setData(panel.model.index(row, column(panel, "IPA")), "blɔːps")
    assert own(host)["blorps"] == ["B L AO P S"]


def test_a_wrong_phone_is_refused_with_its_name(panel: PronunciationPanel, host: HostWindow) -> None:
    row = choose(panel, "minowsky")
    assert not panel.model.setData(panel.model.index(row, column(panel, "ARPABET")), "M QQ")
    assert "QQ is no phone" in str(host.complaints[-1])
    assert own(host) == {}


def test_the_word_itself_is_heard_where_it_is_said(panel: PronunciationPanel, host: HostWindow) -> None:
    choose(panel, "minowsky")
    panel.hear()
    turn = host.studio.document.project.turns(1)[0]
    start, end = host.player.asked[-1]
    assert turn.start <= start < end <= turn.end
    assert host.studio.timeline.selection.turn_id == turn.id


def test_a_proposal_without_sounds_says_what_is_missing(panel: PronunciationPanel, qtbot: QtBot) -> None:
    choose(panel, "blorps")
    with qtbot.waitSignal(panel.saying.failed, timeout=ANSWER_MS) as failed:
        panel.say()
    assert "Align more words first" in str(failed.args[0])
    assert not panel._failure.isHidden()


def test_a_proposal_is_played(panel: PronunciationPanel, host: HostWindow) -> None:
    # What say_phones makes is proven by tests/steps/test_pronounce.py.
    panel.saying.found.emit((np.ones(100, np.float32), 24_000))
    assert len(host.player.sounds[-1]) == 100
