"""The first window offers the demo, an empty project, and what was open before."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from studio.settings import Settings
from studio.ui.dialogs.welcome import WelcomeDialog


def test_it_asks_for_the_demo(qtbot: QtBot) -> None:
    dialog = WelcomeDialog(Settings())
    qtbot.addWidget(dialog)
    asked: list[str] = []
    for name in ("demo", "new", "open"):
        getattr(dialog, f"{name}_wanted").connect(lambda *_, name=name: asked.append(name))
    dialog.demo.click()
    assert asked == ["demo"]


def test_recent_projects_that_still_exist_are_offered(qtbot: QtBot, tmp_path: Path) -> None:
    settings = replace(Settings(), recent_projects=(str(tmp_path), str(tmp_path / "gone")))
    dialog = WelcomeDialog(settings)
    qtbot.addWidget(dialog)
    assert dialog.recent.count() == 1
    with qtbot.waitSignal(dialog.open_wanted) as asked:
        dialog.recent.itemActivated.emit(dialog.recent.item(0))
    assert asked.args == [tmp_path]


def test_while_the_demo_is_made_nothing_else_can_be_chosen(qtbot: QtBot) -> None:
    dialog = WelcomeDialog(Settings())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_busy()
    assert dialog.note.isVisible() and not dialog.demo.isEnabled()
    dialog.show_ready()
    assert dialog.demo.isEnabled() and not dialog.note.isVisible()
