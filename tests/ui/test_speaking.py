"""The resident voice as the window sees it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from studio.jobs.resident import Order
from studio.project.project import Project
from studio.steps.speak import SpeakPlan
from studio.ui.document import Document
from studio.ui.speaking import Speaking
from studio.voices.engine import SpeakRequest, VoiceSource

CHILD_MS = 60_000


def test_a_voice_that_cannot_be_got_ready_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    broken = tmp_path / "voice.safetensors"
    broken.write_bytes(b"no voice")
    order = Order("studio", VoiceSource("kathleen", checkpoint=str(broken)), SpeakRequest("1"))
    with Project.create(tmp_path / "project") as project:
        speaking = Speaking(Document(project))
        try:
            with qtbot.waitSignal(speaking.failed, timeout=CHILD_MS):
                speaking.get_ready(SpeakPlan("kathleen", order))
        finally:
            speaking.close()
