"""Pictures of each view as it was agreed on, and how a view of now is compared with its picture.

``make reference-pictures`` paints them anew, after a look at what changed. They are painted without a
display, with the font that the studio ships, from a small project made here.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QElapsedTimer, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from studio.audio.files import write_wav
from studio.pictures import _in_fewer_colours
from studio.project.project import Project
from studio.project.values import NewProblem, State
from studio.settings import resources_folder
from studio.ui.focus_ring import show_focus
from studio.ui.main_window import MainWindow
from studio.ui.panels import ANNOTATE, GOLD, VOICE
from studio.ui.theme import Theme, apply_font, apply_theme, current_theme, load_fonts
from tests.ui.timeline.scenes import Said, of_audio

FOLDER = Path(__file__).parent / "pictures"
RENEW = "RENEW_PICTURES"
"""While this environment variable is set, pictures are painted anew and not compared."""

WINDOW_PX = (1280, 860)
LARGEST_PX = (640, 380)
LARGEST_BYTES = 60_000
LARGEST_TOTAL_BYTES = 1_500_000

COARSE = 4
"""Pictures are compared at a quarter of their size: letters may fall between other pixels elsewhere."""
STRONG = 24
"""A coarse pixel is another where it differs by more than so many of 255 steps."""
MOST_MEAN = 1.5
MOST_SHARE = 0.006
"""How much two pictures of the same view may differ: steps on average, and the share of strong ones."""

SAID = [
    Said(
        "Anna", 0.6, 3.4, "good morning and welcome", State.GOLD, touched=True, scores=(0.9, 0.8, 0.95, 0.9)
    ),
    Said("Ben", 3.4, 6.2, "thank you for having me", State.REVIEWED, scores=(0.9, 0.15, 0.4, 0.9, 0.8)),
    Said("Anna", 6.8, 9.0, "tell us about the river", State.EDITED, touched=True, scores=(0.9,) * 5),
    Said("Clara", 8.2, 10.4, "yes please do", State.RAW, scores=(0.55, 0.3, 0.9)),
    Said("Ben", 11.0, 13.2, "it was cold that year", State.REJECTED, scores=(0.9, 0.8, 0.7, 0.6, 0.5)),
    Said("", 13.6, 14.8, "", State.RAW),
]


@dataclass(frozen=True)
class Difference:
    """How far two pictures are from each other; see `MOST_MEAN` and `MOST_SHARE`."""

    mean: float
    share: float

    @property
    def too_large(self) -> bool:
        """Whether the two do not show the same."""
        return self.mean > MOST_MEAN or self.share > MOST_SHARE


def difference(first: QImage, second: QImage) -> Difference:
    """Compare two pictures; one of another size is stretched. What moved by a pixel counts as the same."""
    a, b = _pixels(first), _pixels(second.scaled(first.size()))
    coarse = _coarse(a)
    shifted = (_coarse(np.roll(b, (down, right), (0, 1))) for down in (-1, 0, 1) for right in (-1, 0, 1))
    apart = np.min([np.abs(coarse - each).max(axis=2) for each in shifted], axis=0)
    return Difference(round(float(apart.mean()), 4), round(float((apart > STRONG).mean()), 4))


def picture_file(name: str, theme: Theme) -> Path:
    """Where the picture of a view in a theme is kept."""
    return FOLDER / f"{name}-{theme.name}.png"


def save(image: QImage, file: Path) -> None:
    """Keep a picture."""
    file.parent.mkdir(parents=True, exist_ok=True)
    assert image.save(str(file), quality=0), file


def renewing() -> bool:
    """Whether pictures are painted anew."""
    return bool(os.environ.get(RENEW))


def small_project(folder: Path) -> Project:
    """Three speakers, every review state, words of every score, three problems; voices are humming tones."""
    audio = folder / "river.wav"
    write_wav(audio, _hummed(16.0, 16000), 16000)
    project = of_audio(folder / "river", audio, SAID)
    recording, turns = project.recordings()[0], project.turns()
    word = project.words(turns[3].id)[1]
    assert word.start is not None and word.end is not None
    found = [
        NewProblem(
            kind="score", start=word.start, end=word.end, risk=0.8, turn_id=turns[3].id, word_id=word.id,
            values={"word": word.text, "score": 0.3, "usual": 0.9, "speaker": "Clara"},
        ),
        NewProblem(
            kind="overlap", start=8.2, end=9.0, risk=0.5, turn_id=turns[2].id,
            values={"at": 8.6, "speaker": "Anna"},
        ),
        NewProblem(kind="open_speech", start=14.9, end=15.6, risk=0.4, values={"seconds": 0.7}),
    ]  # fmt: skip
    prints = _fingerprints(project)
    project.store_problems(recording.id, prints, found)
    return project


@contextmanager
def dressed(application: QApplication, theme: Theme) -> Iterator[None]:
    """The shipped font, one theme, and a text cursor that does not blink."""
    before = current_theme(), application.font(), application.cursorFlashTime()
    apply_font(application, load_fonts(resources_folder() / "fonts"))
    apply_theme(application, theme)
    application.setCursorFlashTime(0)
    rings = show_focus(application)
    yield
    rings.stop()
    apply_theme(application, before[0])
    application.setFont(before[1])
    application.setCursorFlashTime(before[2])


def settle(window: MainWindow, least_ms: int = 250, most_ms: int = 8000) -> None:
    """Let everything be read and painted that is on its way."""
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < most_ms:
        QApplication.processEvents()
        done = window.timeline.sound.table is not None and not window.timeline.spectrogram.tiles.pending
        if done and clock.elapsed() > least_ms:
            return


def views(window: MainWindow) -> Iterator[tuple[str, QImage]]:
    """Each view by name. Turns and words are looked at as a reviewer does: one turn selected."""
    window.resize(*WINDOW_PX)
    window.messages.hide()
    timeline, turns = window.studio.timeline, window.studio.document.project.turns()
    timeline.view.set_view(0.0, 12.0)
    timeline.set_playhead(4.4)
    for workspace, names in (
        (ANNOTATE, ("recordings", "speakers", "transcript", "inspector", "history", "problems")),
        (GOLD, ("clips",)),
        (VOICE, ("voices", "record", "train", "speak")),
    ):
        window.docks.show_workspace(workspace)
        timeline.selection.select_turn(turns[1].id)
        window.timeline.setFocus()
        if workspace == ANNOTATE:
            settle(window)
            yield "timeline", _grabbed(window.timeline)
        for name in names:
            panel = window.docks.show(name)
            settle(window)
            yield name, _grabbed(panel)
    timeline.selection.select_word(window.studio.document.project.words(turns[1].id)[1].id)
    window.docks.show_workspace(ANNOTATE)
    panel = window.docks.show("inspector")
    settle(window)
    yield "inspector-word", _grabbed(panel)
    for name in DIALOGS:
        yield f"dialog-{name}", _dialog(window, name)


DIALOGS = ("settings", "keys", "palette", "diarize", "replace")
"""The dialogs that are pictured, by the action that opens each."""


def _dialog(window: MainWindow, name: str) -> QImage:
    window.actions_by_name[name].trigger()
    settle(window)
    dialog = next(
        each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()
    )
    image = _grabbed(dialog)
    dialog.close()
    settle(window, least_ms=20)
    return image


def _grabbed(widget: QWidget) -> QImage:
    """What a widget shows, of a large one the upper left, in coarse steps of colour, for few bytes."""
    image = widget.grab(widget.rect() & QRect(0, 0, *LARGEST_PX)).toImage()
    return _in_fewer_colours(image.convertToFormat(QImage.Format.Format_RGB32))


def _fingerprints(project: Project) -> dict[int, str]:
    from studio.project.fingerprints import fingerprint_of

    return {
        turn.id: fingerprint_of(turn, project.words(turn.id), project.clips(turn.id))
        for turn in project.turns()
    }


def _hummed(seconds: float, rate: int) -> NDArray[np.float32]:
    """Each turn as a voiced glide with a slow swell: a spectrogram of lines, which packs well."""
    samples = np.zeros(int(seconds * rate), np.float32)
    for number, turn in enumerate(SAID):
        first, last = int(turn.start * rate), int(turn.end * rate)
        at = np.arange(last - first) / rate
        hertz = (110 + 35 * (number % 3)) * (1 + 0.15 * np.sin(2 * np.pi * 0.5 * at))
        phase = 2 * np.pi * np.cumsum(hertz) / rate
        voice: NDArray[np.float64] = sum((np.sin(k * phase) / k for k in range(1, 20)), np.zeros(len(at)))
        swell = np.sin(np.pi * at / at[-1]) ** 0.5 * (0.6 + 0.4 * np.sin(2 * np.pi * 2.5 * at) ** 2)
        samples[first:last] += (0.25 * voice * swell).astype(np.float32)
    return np.clip(samples, -1, 1)


def _pixels(image: QImage) -> NDArray[np.float32]:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    values = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine() // 4, 4)
    return values[:, : plain.width(), :3].astype(np.float32)


def _coarse(pixels: NDArray[np.float32]) -> NDArray[np.float32]:
    """The means of squares of `COARSE` pixels; what is left over at the right and below does not count."""
    height, width = pixels.shape[0] // COARSE, pixels.shape[1] // COARSE
    whole = pixels[: height * COARSE, : width * COARSE]
    means: NDArray[np.float32] = whole.reshape(height, COARSE, width, COARSE, 3).mean(axis=(1, 3))
    return means
