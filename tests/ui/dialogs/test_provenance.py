"""Provenance and consent: shown, edited as one step, refused where a date is none."""

from studio.project import edits
from studio.project.project import Project
from studio.ui.dialogs.provenance import ConsentDialog, ProvenanceDialog
from studio.ui.main_window import MainWindow


def opened(window: MainWindow) -> ProvenanceDialog:
    window.actions_by_name["about-recording"].trigger()
    dialog = window.findChild(ProvenanceDialog)
    assert isinstance(dialog, ProvenanceDialog) and dialog.isVisible()
    return dialog


def test_what_is_typed_is_kept_as_one_step(window: MainWindow, project: Project) -> None:
    dialog = opened(window)
    dialog.form.origin.setText("A show, episode 3")
    anna = project.speaker_named("Anna")
    assert anna is not None
    fields = dialog.consents[anna.id]
    fields.text.setText("Cloning for research")
    fields.on.setText("2026-11-21")
    dialog.accept()
    assert project.recording(1).origin == "A show, episode 3"
    assert project.speaker(anna.id).consented_on == "2026-11-21"
    window.studio.document.undo()
    assert project.recording(1).origin == "" and project.speaker(anna.id).consent == ""


def test_nothing_typed_is_no_step(window: MainWindow, project: Project) -> None:
    before = project.undo_label
    opened(window).accept()
    assert project.undo_label == before


def test_a_wrong_date_cannot_be_saved(window: MainWindow) -> None:
    dialog = opened(window)
    next(iter(dialog.consents.values())).on.setText("yesterday")
    assert not dialog.save.isEnabled()


def test_consent_that_is_typed_now_gets_the_date_of_today(window: MainWindow, project: Project) -> None:
    panel = window.docks.panel("speakers")
    panel.edit_consent(1)  # type: ignore[attr-defined]
    dialog = panel.findChild(ConsentDialog)
    assert isinstance(dialog, ConsentDialog)
    dialog.fields.text.setText("Everything")
    dialog.fields.text.setModified(True)
    dialog.fields.text.editingFinished.emit()
    dialog.accept()
    speaker = project.speaker(1)
    assert speaker.consent == "Everything" and len(speaker.consented_on) == 10


def test_the_speakers_list_says_who_agreed(window: MainWindow, project: Project) -> None:
    window.studio.document.apply(edits.set_speaker_consent, 1, "Research", "2026-11-21")
    panel = window.docks.panel("speakers")
    panel.reread()  # type: ignore[attr-defined]
    model = panel.model  # type: ignore[attr-defined]
    shown = [model.index(row, model.columnCount() - 1).data() for row in range(model.rowCount())]
    assert shown == ["yes", "–"]


def test_the_report_is_shown(window: MainWindow, project: Project) -> None:
    sound = {
        "sample_rate": 16000, "channels": 1, "seconds": 20.0, "peak_db": 0.0, "loudness_lufs": -8.0,
        "clipped": 0.05, "offset": [0.0], "channel_db": [-9.0], "silent": 0.1, "silent_start_s": 0.0,
        "silent_end_s": 0.0,
    }  # fmt: skip
    window.studio.document.apply(edits.set_setting, "import/1", {"sound": sound, "problems": []})
    dialog = opened(window)
    said = " ".join(label.text() for label in dialog.findChildren(type(dialog.form._wrong)))
    assert "-8.0 LUFS" in said and "5.00% of its samples are clipped" in said
