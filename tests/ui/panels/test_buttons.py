"""The small buttons under a list."""

from pytestqt.qtbot import QtBot

from studio.ui.panels.buttons import PictureButton


def test_a_button_that_is_too_narrow_for_its_text_shows_its_picture_alone(qtbot: QtBot) -> None:
    titled, quiet = (PictureButton("mic", "Record", "Record a voice", quiet=each) for each in (False, True))
    for button in (titled, quiet):
        qtbot.addWidget(button)
        button.show()
        button.resize(titled.sizeHint())
    assert titled.grab().toImage() != quiet.grab().toImage()

    for button in (titled, quiet):
        button.resize(quiet.sizeHint())
    assert titled.grab().toImage() == quiet.grab().toImage()
