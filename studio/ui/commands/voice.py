"""Reviewing in bulk, and the panels that record, train and speak."""

from studio.errors import StudioError
from studio.ui.commands.host import Host
from studio.ui.panels.buttons import ask


def record(host: Host) -> None:
    """Bring the recording panel up; a key alone never opens the microphone."""
    host.show_panel("record").setFocus()


def train(host: Host) -> None:
    """Bring the training panel up."""
    host.show_panel("train").setFocus()


def evaluate(host: Host) -> None:
    """Bring the panel up that compares the checkpoints of a run."""
    host.show_panel("evaluation").setFocus()


def make(host: Host) -> None:
    """Bring the voices up, with the ways to a voice of each."""
    host.show_panel("voices").setFocus()


def speak(host: Host) -> None:
    """Bring the speaking panel up."""
    host.show_panel("speak").setFocus()


def gold_all(host: Host) -> None:
    """Accept every aligned turn unheard, after asking."""
    from studio.steps.gold import mark_gold

    def mark() -> None:
        try:
            host.say(mark_gold(host.studio.document.project))
        except StudioError as error:
            host.refuse(error.message)

    heading = host.widget.tr("Mark all gold")
    question = host.widget.tr(
        "Mark every aligned turn gold without hearing it? It is recorded as done in bulk; Undo takes it back."
    )
    ask(host.widget, heading, question, heading, mark)
