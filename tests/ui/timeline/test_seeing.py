"""What the user sees of the sound: gain, channels, problems, labels at the border, the lost file."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.audio.files import write_wav
from studio.audio.peaks import GrowingPeaks
from studio.errors import Message
from studio.project.edits_review import accept_problem
from studio.project.edits_turns import set_turn_text
from studio.project.project import Project
from studio.project.values import NewProblem
from studio.ui.document import Document
from studio.ui.theme import LIGHT, score_colour
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.tier import MARGIN_PX
from studio.ui.timeline.timeline import Timeline
from tests.ui.timeline.scenes import ANNA, BEN, Said, of_audio

RATE = 16000
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def image_of(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.grab().toImage()


def row_of_colours(image: QImage, y: int) -> list[int]:
    return [image.pixel(x, y) for x in range(MARGIN_PX, image.width())]


def height_of_wave(timeline: Timeline, seconds: float) -> int:
    """How many pixels of a column are not the canvas."""
    image = image_of(timeline.waveform)
    x = round(timeline.waveform.axis().x(seconds))
    canvas = QColor(LIGHT.canvas).rgb()
    return sum(image.pixel(x, y) != canvas for y in range(image.height()))


def turn_wheel(widget: QWidget, steps: float, modifiers: Qt.KeyboardModifier) -> None:
    at = QPointF(500, 30)
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(), QPoint(0, round(120 * steps)), Qt.MouseButton.NoButton,
        modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


@pytest.fixture
def of_sound(tmp_path: Path, qtbot: QtBot) -> Iterator[object]:
    """Makes a shown timeline over samples, with one turn."""
    made: list[Timeline] = []

    def make(samples: np.ndarray, rate: int = RATE, subtype: str = "FLOAT") -> Timeline:
        path = tmp_path / "sound.wav"
        write_wav(path, samples, rate, subtype)
        seconds = len(samples) / rate
        project = of_audio(tmp_path / "project", path, [Said("Anna", 0.0, seconds / 2, "one two")])
        timeline = Timeline(TimelineState(Document(project)))
        qtbot.addWidget(timeline)
        timeline.resize(884, 700)
        timeline.show()
        made.append(timeline)
        qtbot.waitUntil(lambda: timeline.sound.table is not None)
        return timeline

    yield make
    for timeline in made:
        timeline.close_sound()
        timeline.state.document.project.close()


def test_control_shift_and_the_wheel_draw_the_waveform_taller(timeline: Timeline) -> None:
    before = height_of_wave(timeline, 2.1)
    view = timeline.state.view.span
    turn_wheel(timeline.waveform, 2, CONTROL_SHIFT)
    assert timeline.state.look.gain_db == 6.0
    assert timeline.state.view.span == view
    assert 1.6 * before < height_of_wave(timeline, 2.1) < 2.4 * before
    for _ in range(10):
        turn_wheel(timeline.waveform, 0.1, CONTROL_SHIFT)  # a touchpad
    assert timeline.state.look.gain_db == 9.0
    turn_wheel(timeline.waveform, 100, CONTROL_SHIFT)
    assert height_of_wave(timeline, 2.1) <= timeline.waveform.height()
    turn_wheel(timeline.waveform, -200, CONTROL_SHIFT)
    assert timeline.state.look.gain_db == -12.0


def test_the_gain_is_written_at_the_margin(timeline: Timeline) -> None:
    def accented() -> int:
        image = image_of(timeline.waveform)
        accent = QColor(LIGHT.accent)
        return sum(
            abs(image.pixelColor(x, y).hue() - accent.hue()) < 12 and image.pixelColor(x, y).saturation() > 60
            for x in range(MARGIN_PX)
            for y in range(image.height())
        )

    assert accented() == 0
    timeline.state.set_look(gain_db=6.0)
    assert accented() > 10


def test_channels_apart_each_show_their_own_sound(of_sound, qtbot: QtBot) -> None:  # type: ignore[no-untyped-def]
    samples = np.zeros((2 * RATE, 2), np.float32)
    noise = np.random.default_rng(0).uniform(-0.9, 0.9, RATE).astype(np.float32)
    samples[:RATE, 0], samples[RATE:, 1] = noise, noise
    timeline = of_sound(samples)
    timeline.state.view.fit()
    timeline.state.set_look(channels_apart=True)
    qtbot.waitUntil(
        lambda: len(timeline.sound.channels) == 2 and all(c.complete for c in timeline.sound.channels)
    )

    def loud(image: QImage, seconds: float, *, lower: bool) -> int:
        """The most coloured pixels in one of the columns around a time, in one half."""
        x, half = round(timeline.waveform.axis().x(seconds)), image.height() // 2
        rows = range(half + 4, 2 * half - 4) if lower else range(4, half - 4)
        canvas = QColor(LIGHT.canvas).rgb()
        return max(sum(image.pixel(at, y) != canvas for y in rows) for at in range(x - 6, x + 7))

    for span_s in (2.0, 0.5, 0.02):
        timeline.state.view.set_view(1.0 - span_s / 2, 1.0 + span_s / 2)
        image, early, late = image_of(timeline.waveform), 1.0 - span_s / 4, 1.0 + span_s / 4
        assert loud(image, early, lower=False) > 8 > 4 >= loud(image, early, lower=True), span_s
        assert loud(image, late, lower=True) > 8 > 4 >= loud(image, late, lower=False), span_s
    timeline.state.set_look(channels_apart=False)
    assert timeline.sound.channels == []


def test_the_overview_marks_where_a_problem_is(timeline: Timeline, project: Project) -> None:
    turns, recording = project.turns(), project.recordings()[0]
    y = 4

    def marked() -> list[float]:
        image = image_of(timeline.overview)
        colours = {QColor(LIGHT.danger).rgb(), QColor(LIGHT.warning).rgb()}
        axis = timeline.overview.axis()
        return [axis.seconds(x) for x in range(MARGIN_PX, image.width()) if image.pixel(x, y) in colours]

    timeline.state.view.fit()
    assert marked() == []
    found = [
        NewProblem(kind="pace", start=4.2, end=5.0, risk=0.9, turn_id=turns[BEN].id),
        NewProblem(kind="noise", start=1.0, end=1.2, risk=0.3, turn_id=turns[ANNA].id),
    ]
    prints = project.turn_fingerprints(recording.id, [turn.id for turn in turns])
    project.store_problems(recording.id, prints, found)
    places = marked()
    assert places and all(0.9 < at < 1.3 or 4.1 < at < 5.1 for at in places)
    assert any(at < 2 for at in places) and any(at > 4 for at in places)
    timeline.state.document.apply(set_turn_text, turns[BEN].id, "four six")
    assert max(marked()) < 2  # void until it is checked again
    timeline.state.document.undo()
    assert max(marked()) > 4
    problem = next(each for each in project.problems(recording.id) if each.kind == "pace")
    timeline.state.document.apply(accept_problem, problem)
    assert max(marked()) < 2


def test_the_likelier_problem_has_the_higher_mark(timeline: Timeline, project: Project) -> None:
    recording, turn = project.recordings()[0], project.turns()[BEN]
    problems = [
        NewProblem(kind="pace", start=2 + at, end=2.5 + at, risk=risk, turn_id=turn.id)
        for at, risk in ((0, 0.1), (5, 0.6), (10, 1.0))
    ]
    project.store_problems(recording.id, project.turn_fingerprints(recording.id, [turn.id]), problems)
    timeline.state.view.fit()
    image, axis = image_of(timeline.overview), timeline.overview.axis()
    colours = {QColor(LIGHT.danger).rgb(), QColor(LIGHT.warning).rgb()}
    heights = [
        sum(image.pixel(round(axis.x(at)), y) in colours for y in range(2, 12)) for at in (2.25, 7.25, 12.25)
    ]
    assert 0 < heights[0] < heights[1] < heights[2]


def test_words_are_tinted_below_the_chosen_score(timeline: Timeline) -> None:
    top = timeline.lanes.layout_px.word_top(0) + 4
    timeline.state.view.set_view(0.0, 5.0)

    def tinted(seconds: float) -> bool:
        image = image_of(timeline.lanes)
        return image.pixel(round(timeline.lanes.axis().x(seconds)), top) != QColor(LIGHT.canvas).rgb()

    two, three = 2.05, 3.05  # their scores are 0.2 and 0.5
    assert tinted(two) and tinted(three)
    timeline.state.set_look(tint_words_below=0.3)
    assert tinted(two) and not tinted(three)
    timeline.state.set_look(tint_words_below=0.0)
    assert not tinted(two)
    assert score_colour(LIGHT, 0.85, sure=0.9) is not None and score_colour(LIGHT, None, sure=0.9) is None


def test_a_label_ends_where_the_view_does(timeline: Timeline, project: Project) -> None:
    turn = project.turns()[ANNA]
    timeline.state.document.apply(
        set_turn_text, turn.id, "a very long text that cannot be read to its end " * 4
    )
    timeline.state.view.set_view(0.0, 2.0)
    lanes = timeline.lanes
    image = image_of(lanes)
    rows = range(lanes.layout_px.turn_top(0) + 5, lanes.layout_px.turn_top(0) + lanes.layout_px.turn_px - 4)
    dark = [
        any(image.pixelColor(x, y).lightness() < 110 for y in rows)
        for x in range(image.width() - 8, image.width())
    ]
    assert not any(dark)


def test_the_ruler_cuts_no_label(timeline: Timeline) -> None:
    for start in np.linspace(0, 3, 25):
        timeline.state.view.set_view(float(start), float(start) + 10)
        image = image_of(timeline.ruler)
        at_border = [
            image.pixelColor(image.width() - 1, y).lightness() for y in range(2, image.height() - 10)
        ]
        assert min(at_border) > 150


def test_two_fingers_zoom_at_the_pointer(timeline: Timeline) -> None:
    timeline.state.view.set_view(5.0, 15.0)
    tier = timeline.spectrogram
    at = QPointF(tier.axis().x(8.0), 20)
    on_screen = tier.mapToGlobal(at)
    gesture = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, at,
        timeline.mapFromGlobal(on_screen), on_screen, 0.25, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(tier, gesture)
    span = timeline.state.view.span
    assert span.seconds == pytest.approx(8.0)
    assert (8.0 - span.start_s) / span.seconds == pytest.approx(0.3, abs=0.01)


def test_a_file_that_vanishes_is_told_and_its_return_is_seen(timeline: Timeline, qtbot: QtBot) -> None:
    told: list[Message] = []
    timeline.sound.lost.connect(told.append)
    path = timeline.sound.path
    assert path is not None
    hidden = path.with_suffix(".hidden")
    path.rename(hidden)
    qtbot.waitUntil(lambda: bool(told), timeout=5000)
    assert "gone" in str(told[0]) and str(path) in str(told[0])
    timeline.state.view.set_view(1.0, 1.5)
    image_of(timeline)
    hidden.rename(path)
    with qtbot.waitSignal(timeline.sound.audio_changed, timeout=5000):
        pass
    qtbot.waitUntil(lambda: timeline.sound.table is not None)
    assert timeline.sound.problem is None and len(told) == 1


def test_a_file_that_is_whole_again_is_drawn_again(timeline: Timeline, qtbot: QtBot) -> None:
    path = timeline.sound.path
    assert path is not None
    whole = path.read_bytes()
    with open(path, "r+b") as file:
        file.truncate(2000)
    timeline.state.view.set_view(5.0, 5.4)
    image_of(timeline)
    qtbot.waitUntil(lambda: timeline.sound.problem is not None)
    path.write_bytes(whole)
    with qtbot.waitSignal(timeline.sound.found, timeout=5000):
        pass
    qtbot.waitUntil(lambda: timeline.sound.table is not None)
    image_of(timeline)
    qtbot.waitUntil(lambda: not timeline.spectrogram.tiles.pending)
    assert timeline.sound.problem is None and timeline.spectrogram.tiles.problem is None
    assert height_of_wave(timeline, 5.2) > 10


def test_a_file_cut_short_while_it_is_drawn_is_told_once(timeline: Timeline, qtbot: QtBot) -> None:
    told: list[Message] = []
    timeline.sound.lost.connect(told.append)
    assert timeline.sound.path is not None
    with open(timeline.sound.path, "r+b") as file:
        file.truncate(2000)
    for start in (5.0, 9.0, 12.0):
        timeline.state.view.set_view(start, start + 0.4)
        image_of(timeline)
    qtbot.waitUntil(lambda: bool(told))
    image_of(timeline)
    assert len(told) == 1 and "cannot be read" in str(told[0])


def test_a_file_cut_short_before_its_peaks_are_known_is_told_once(timeline: Timeline, qtbot: QtBot) -> None:
    told: list[Message] = []
    sound = timeline.sound
    sound.lost.connect(told.append)
    assert sound.path is not None and sound.audio is not None
    timeline.state.set_look(energy_curve=True)
    timeline.state.view.set_view(0.0, timeline.state.rows.duration_s)
    with open(sound.path, "r+b") as file:
        file.truncate(2000)
    # As in the moment after a recording was opened: overview, waveform and curves all read the file.
    sound.table, sound.drawn = None, GrowingPeaks(sound.audio)
    sound.peaks_changed.emit()
    image_of(timeline)
    qtbot.waitUntil(lambda: bool(told))
    image_of(timeline)
    assert len(told) == 1 and "cannot be read" in str(told[0])


@pytest.mark.parametrize("seconds", [0.2, 0.001])
def test_a_tiny_recording_is_drawn(of_sound, seconds: float) -> None:  # type: ignore[no-untyped-def]
    timeline = of_sound(np.full(max(int(seconds * RATE), 1), 0.5, np.float32))
    timeline.state.set_look(pitch_curve=True, energy_curve=True)
    for act in (timeline.state.view.fit, timeline.state.view.zoom_in, timeline.state.view.zoom_out):
        act()
        assert len(set(row_of_colours(image_of(timeline), 120))) > 1


def test_silence_and_samples_that_are_no_numbers_are_drawn_as_silence(of_sound, qtbot: QtBot) -> None:  # type: ignore[no-untyped-def]
    samples = np.zeros(2 * RATE, np.float32)
    samples[RATE : RATE + 5000] = np.nan
    timeline = of_sound(samples)
    timeline.state.set_look(pitch_curve=True, energy_curve=True)
    for scale in ("linear", "mel"):
        timeline.state.set_look(spectrogram_scale=scale)
        image_of(timeline)
        qtbot.waitUntil(lambda: not timeline.spectrogram.tiles.pending)
        image = image_of(timeline.spectrogram)
        canvas = image.pixel(MARGIN_PX + 300, 20)
        assert QColor(canvas).lightness() > 240
        assert {
            image.pixel(x, y) for x in range(MARGIN_PX + 5, image.width(), 7) for y in range(0, 90, 9)
        } == {canvas}
    assert timeline.sound.problem is None and timeline.spectrogram.tiles.problem is None
