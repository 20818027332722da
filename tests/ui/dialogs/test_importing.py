"""The import dialog: what it finds, what it leaves to the user, what it brings in."""

from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

from studio.audio.files import write_wav
from studio.project.project import Project
from studio.ui.commands.project import import_files
from studio.ui.dialogs.importing import ImportDialog
from studio.ui.main_window import MainWindow
from tests.ui.test_accessible_names import nameless, roleless, unexplained

SRT = "1\n00:00:01,000 --> 00:00:01,500\nAnna: Oh, hello.\n\n2\n00:00:01,500 --> 00:00:01,900\nAnna: Hi.\n"


def sound(path: Path, level: float = 0.1) -> Path:
    write_wav(path, np.full(32000, level, np.float32), 16000)
    return path


def opened(window: MainWindow, qtbot: QtBot, *paths: Path) -> ImportDialog:
    import_files(window, list(paths))
    dialog = window.findChildren(ImportDialog)[-1]
    qtbot.waitUntil(lambda: not dialog.scan.running and "…" not in dialog.said.text())
    return dialog


def test_everything_that_can_come_in_is_ticked_and_the_rest_is_named(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.srt").write_text(SRT)
    (tmp_path / "b.ttml").write_text("x")
    dialog = opened(window, qtbot, sound(tmp_path / "a.wav"), tmp_path / "b.ttml")
    (line,) = dialog.table.lines
    assert line.found.transcript == tmp_path / "a.srt"
    assert dialog.button.text() == "Import 1" and dialog.button.isEnabled()
    assert "TTML" in dialog.left_out.text()


def test_a_recording_comes_in_with_its_turns_and_where_it_is_from(
    window: MainWindow, project: Project, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.srt").write_text(SRT)
    dialog = opened(window, qtbot, sound(tmp_path / "a.wav"))
    dialog.form.origin.setText("https://example.org")
    dialog.form.licence.setCurrentText("CC BY 4.0")
    dialog.language.setCurrentText("fy")
    dialog.copy.setChecked(False)
    dialog.button.click()
    qtbot.waitUntil(lambda: len(project.recordings()) == 2, timeout=20000)
    recording = project.recordings()[-1]
    assert (recording.origin, recording.licence, recording.language) == (
        "https://example.org",
        "CC BY 4.0",
        "fy",
    )
    assert recording.path == str(tmp_path / "a.wav")
    assert [turn.text for turn in project.turns(recording.id)] == ["Oh, hello.", "Hi."]
    qtbot.waitUntil(lambda: window.studio.document.recording_id == recording.id)


def test_a_file_that_is_there_already_is_not_ticked(
    window: MainWindow, project: Project, tmp_path: Path, qtbot: QtBot
) -> None:
    again = tmp_path / "again.wav"
    again.write_bytes(project.audio_path(1).read_bytes())
    dialog = opened(window, qtbot, again, sound(tmp_path / "new.wav"))
    assert [line.found.path.name for line in dialog.table.ticked()] == ["new.wav"]
    assert project.recording(1).name in dialog.table.lines[0].twice


def test_a_transcript_alone_goes_to_the_recording_that_is_chosen(
    window: MainWindow, project: Project, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "episode.srt").write_text(SRT)
    dialog = opened(window, qtbot, tmp_path / "episode.srt")
    assert dialog.belongs_row.isVisible() and dialog.choice().found[0].recording_id == 1
    dialog.button.click()
    qtbot.waitUntil(
        lambda: [line.text for line in project.utterances(1)] == ["Oh, hello.", "Hi."], timeout=20000
    )


def test_a_date_that_is_none_is_said_so(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot, sound(tmp_path / "a.wav"))
    for date, good in (
        ("soon", False),
        ("2026-13-01", False),
        ("21.11.2026", False),
        ("2026-11-21", True),
        ("2026", True),
        ("", True),
    ):
        dialog.form.recorded_on.setText(date)
        assert dialog.button.isEnabled() is good, date


def test_nothing_found_and_cancelling_change_nothing(
    window: MainWindow, project: Project, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = opened(window, qtbot, tmp_path / "gone.wav")
    assert "Nothing here can be imported" in dialog.said.text() and not dialog.button.isEnabled()
    dialog.accept()  # Enter
    assert dialog.isVisible()
    dialog.reject()
    opened(window, qtbot, sound(tmp_path / "a.wav")).reject()
    assert window.studio.work.jobs == [] and len(project.recordings()) == 1


def test_nothing_is_read_any_more_once_it_is_cancelled(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    long = sound(tmp_path / "long.wav")
    with long.open("r+b") as file:
        file.truncate(20 << 30)  # takes no room, and would be read for a quarter of a minute
    import_files(window, [long])
    dialog = window.findChildren(ImportDialog)[-1]
    scan = dialog.scan
    with qtbot.waitSignal(scan.found):
        pass
    assert scan.running
    dialog.reject()
    qtbot.waitUntil(lambda: not scan.running, timeout=2000)
    assert window.studio.work.jobs == []


def test_what_cannot_be_read_is_complained_of_and_the_others_come_in(
    window: MainWindow, project: Project, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "bad.wav").write_text("no sound")
    dialog = opened(window, qtbot, tmp_path / "bad.wav", sound(tmp_path / "good.wav"))
    dialog.button.click()
    qtbot.waitUntil(lambda: len(project.recordings()) == 2, timeout=20000)
    assert project.recordings()[-1].name == "good"


def test_everything_in_it_has_a_name(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "episode.srt").write_text(SRT)
    dialog = opened(window, qtbot, tmp_path / "episode.srt", sound(tmp_path / "a.wav"))
    assert [nameless(dialog), unexplained(dialog), roleless(dialog)] == [[], [], []]
