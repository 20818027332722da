"""Reviewing in bulk, and the panels that record, train and speak."""

from PySide6.QtWidgets import QInputDialog, QMessageBox

from studio.errors import StudioError
from studio.project.values import State
from studio.ui.commands import edit
from studio.ui.commands.host import Host


def record(host: Host) -> None:
    """Bring the recording panel up; a key alone never opens the microphone."""
    host.show_panel("record").setFocus()


def train(host: Host) -> None:
    """Bring the training panel up."""
    host.show_panel("train").setFocus()


def speak(host: Host) -> None:
    """Bring the speaking panel up."""
    host.show_panel("speak").setFocus()


def reject(host: Host) -> None:
    """Reject the selected turns with a reason."""
    if not host.studio.timeline.selection.turn_ids:
        host.complain(edit.CHOOSE_TURN)
        return
    tr = host.widget.tr
    reasons = [
        tr("Noise or music"),
        tr("Another voice underneath"),
        tr("Wrong text"),
        tr("Cut off"),
        tr("Other"),
    ]
    reason, chosen = QInputDialog.getItem(
        host.widget, tr("Reject"), tr("Why is this no good for a voice?"), reasons, 0, True
    )
    if chosen:
        edit.set_state(host, State.REJECTED, reason)


def gold_all(host: Host) -> None:
    """Accept every aligned turn unheard, after asking."""
    from studio.steps.gold import mark_gold

    answer = QMessageBox.question(
        host.widget,
        host.widget.tr("Mark all gold"),
        host.widget.tr(
            "Mark every aligned turn gold without hearing it? "
            "It is recorded as done in bulk; Undo takes it back."
        ),
    )
    if answer is not QMessageBox.StandardButton.Yes:
        return
    try:
        host.say(mark_gold(host.studio.document.project))
    except StudioError as error:
        host.complain(error.message)
