from pathlib import Path

import numpy as np
import pytest

from studio.audio.files import write_wav
from studio.errors import StudioError
from studio.ui.panels.sound_picture import COLUMNS, MEL_BANDS, picture_of
from studio.ui.panels.sound_view import SoundView

RATE = 16000


@pytest.fixture
def tone(tmp_path: Path) -> Path:
    """Silence for a second, then a low tone for a second."""
    time = np.arange(RATE) / RATE
    sound = np.concatenate([np.zeros(RATE), 0.5 * np.sin(2 * np.pi * 200 * time)]).astype(np.float32)
    write_wav(tmp_path / "tone.wav", sound, RATE)
    return tmp_path / "tone.wav"


def test_the_outline_is_flat_in_silence_and_wide_in_sound(tone: Path) -> None:
    picture = picture_of(tone)

    assert picture.outline.shape == (COLUMNS, 2)
    assert np.abs(picture.outline[: COLUMNS // 2 - 1]).max() < 1e-3
    assert picture.outline[COLUMNS * 3 // 4 :, 1].max() == pytest.approx(0.5, abs=0.01)


def test_the_mel_spectrogram_shows_a_low_tone_at_the_bottom(tone: Path) -> None:
    mel = picture_of(tone).mel

    assert mel is not None and mel.shape[0] == MEL_BANDS
    assert int(np.argmax(mel[:, -20])) > MEL_BANDS // 2


def test_a_picture_can_do_without_the_mel_spectrogram(tone: Path) -> None:
    assert picture_of(tone, with_mel=False).mel is None


def test_a_file_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="no file"):
        picture_of(tmp_path / "gone.wav")


def test_the_view_paints_the_sound_and_tells_where_it_was_pressed(tone: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QPoint, Qt

    view = SoundView("Take", "Nothing yet")
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.show()
    empty = view.grab().toImage()
    view.show_picture(picture_of(tone))
    pressed: list[float] = []
    view.pressed.connect(pressed.append)

    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 50))

    assert pressed == [pytest.approx(1.0, abs=0.02)]
    assert view.grab().toImage() != empty
