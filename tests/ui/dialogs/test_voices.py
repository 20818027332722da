"""What the speakers' voices show, and what is done about it."""

from dataclasses import replace

from studio.project.values import Change
from studio.speech.speaker_findings import Alike, SpeakerFindings
from studio.ui.dialogs.voices import VoicesDialog
from studio.ui.main_window import MainWindow


def shown(window: MainWindow, findings: SpeakerFindings) -> VoicesDialog:
    dialog = VoicesDialog(window, findings)
    dialog.show()
    return dialog


def ids(window: MainWindow) -> list[int]:
    return [speaker.id for speaker in window.studio.document.project.speakers()]


def test_one_voice_under_two_names_is_merged_in_one_step(window: MainWindow) -> None:
    anna, ben = ids(window)
    pair = Alike(anna, ben, 0.97, True)
    dialog = shown(window, SpeakerFindings((pair,), (pair,)))
    assert [line.kind for line in dialog.model.rows] == ["same"]
    assert "one voice" in dialog.model.rows[0].text
    dialog.merge.click()
    assert len(ids(window)) == 1
    assert dialog.model.rows == []
    window.studio.document.undo()
    assert ids(window) == [anna, ben]
    assert len(dialog.model.rows) == 1


def test_what_is_chosen_stays_chosen_when_another_suggestion_goes(window: MainWindow) -> None:
    anna, ben = ids(window)
    pair = Alike(anna, ben, 0.97, True)
    dialog = shown(window, SpeakerFindings((pair,), (pair,), ((anna, 0.01), (ben, 0.02)), ((ben, 0.8),)))
    last = dialog.model.rows[-1]
    assert (len(dialog.model.rows), last.kind, last.first) == (4, "two", ben)
    dialog.list.select([last.id], last.id)
    dialog._findings = replace(dialog._findings, ghosts=())
    dialog.reread()
    assert len(dialog.model.rows) == 2 and dialog.line() == last
    assert dialog.second.isHidden() and not dialog.apart.isHidden()


def test_who_is_hardly_heard_comes_with_the_closest_voice(window: MainWindow) -> None:
    anna, ben = ids(window)
    findings = SpeakerFindings((Alike(anna, ben, 0.6, True),), (), ((ben, 0.011),))
    dialog = shown(window, findings)
    assert dialog.model.rows[0].text == "Ben is hardly heard; the closest voice is Anna"
    assert dialog.model.index(0, 1).data() == "1.1 %"
    assert not dialog.apart.isVisible() and dialog.merge.isVisible()


def test_hearing_a_speaker_selects_a_turn_of_theirs(window: MainWindow) -> None:
    anna, ben = ids(window)
    dialog = shown(window, SpeakerFindings((Alike(anna, ben, 0.6, True),)))
    assert dialog.model.rows[0].kind == "closest"
    dialog.second.click()
    turn = window.studio.timeline.rows.turn(window.studio.timeline.selection.turn_id or 0)
    assert turn is not None and turn.speaker_id == dialog.model.rows[0].second


def test_breaking_up_starts_a_step_and_the_line_goes(window: MainWindow) -> None:
    _, ben = ids(window)
    dialog = shown(window, SpeakerFindings((), (), (), ((ben, 0.7),)))
    assert dialog.apart.isVisible() and not dialog.second.isVisible()
    dialog.apart.click()
    assert [str(job.title) for job in window.studio.work.jobs] == ["Break up Ben"]
    assert dialog.model.rows == []


def test_nothing_found_says_so(window: MainWindow) -> None:
    dialog = shown(window, SpeakerFindings())
    assert "Nothing stands out" in dialog.note.text()
    assert isinstance(window.studio.document.undo(), Change | None)


def test_the_speaker_of_the_selected_turn_is_needed(window: MainWindow) -> None:
    window.studio.timeline.selection.clear()
    window.actions_by_name["break-up-speaker"].trigger()
    assert "Select a turn of the speaker" in window.messages.text.text()
