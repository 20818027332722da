"""The pitch of a take: the curve that is heard, over it that of each sound, below the sounds themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import log2

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from studio.steps.take_speech import HIGHEST_HZ, LOWEST_HZ, TakeSound, TakeSpeech
from studio.ui.theme import small_font
from studio.ui.timeline.curves import Curves
from studio.ui.timeline.drag import CLICK_PX
from studio.ui.timeline.geometry import TimeAxis
from studio.ui.timeline.gestures import Gestures
from studio.ui.timeline.lane_words import WORDS_GONE_PX_PER_S
from studio.ui.timeline.sound import TimelineSound
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.tier import MARGIN_PX
from studio.ui.translation import filled, tr

STRIP_PX = 18
"""The height of the row of sounds."""
EDGE_PX = 4
GRAB_PX = 7.0
LEAST_PX = 84
AROUND = 1.8
"""The scale reaches so many times above and below the pitch of the take: a semitone is some pixels high."""
LEAST_SOUND_PX = 9.0
"""Sounds narrower than this are not named."""


@dataclass(slots=True)
class _Held:
    """A sound in the hand: its pitch, or with `edge` the edge where it begins; and where that is now.

    `pressed` is where it was taken hold of, `offset` how far from there what is dragged lies, in pixels.
    """

    sound: TakeSound
    edge: bool
    now: float
    pressed: QPointF
    offset: QPointF
    moved: bool = False


class PlannedPitch(Curves):
    """Each sound's pitch can be dragged up and down, and the edges between sounds to and fro.

    Signals
        pitch_dragged(breath, place, hertz): a sound is to have that pitch.
        edge_dragged(breath, place, seconds): a sound is to begin there.
    """

    pitch_dragged = Signal(int, int, float)
    edge_dragged = Signal(int, int, float)

    def __init__(
        self, state: TimelineState, sound: TimelineSound, gestures: Gestures, parent: QWidget | None = None
    ) -> None:
        self._speech: TakeSpeech | None = None
        self._held: _Held | None = None
        super().__init__(state, sound, gestures, parent)
        self.setAccessibleName(tr("Pitch of each sound, and the sounds"))
        self.setMinimumHeight(LEAST_PX)

    @property
    def said(self) -> str:
        """How high the pitch is that is dragged, and how far from where it was; "" while none is."""
        held = self._held
        if held is None or held.edge or not held.moved:
            return ""
        change = 12 * log2(held.now / (held.sound.hertz or held.now))
        return filled(self.tr("{hertz:.0f} Hz, {change:+.1f} semitones"), hertz=held.now, change=change)

    def show_speech(self, speech: TakeSpeech | None) -> None:
        """Show how another take is said."""
        self._speech, self._held = speech, None
        self._fit_scale()
        self.repaint_picture()

    def sound_at(self, seconds: float) -> TakeSound | None:
        """The sound at a time of the take."""
        near = self._sounds_between(seconds, seconds)
        return next((sound for sound in near if sound.start <= seconds < sound.end), None)

    def place_of(self, sound: TakeSound) -> QPointF:
        """Where the pitch of a sound is drawn, in the middle of it."""
        return QPointF(self.axis().x((sound.start + sound.end) / 2), self.y_of_hz(sound.hertz or 0))

    def y_of_hz(self, hertz: float) -> float:
        """The pixel row of a pitch; of one beyond the scale its end."""
        return super().y_of_hz(min(max(hertz, self.low_hz), self.high_hz))

    def hz_at(self, y: float) -> float:
        """The pitch at a pixel row."""
        low, high = self._y(0), self._y(1)
        share = min(max((low - y) / (low - high), 0.0), 1.0)
        return float(self.low_hz * (self.high_hz / self.low_hz) ** share)

    def let_go(self) -> bool:
        """Drop what is dragged as if it had not been; whether there was something."""
        held, self._held = self._held, None
        self.update()
        return held is not None

    def paint_picture(self, painter: QPainter, axis: TimeAxis, part: QRect) -> None:
        """The measured pitch, and under it the sounds."""
        super().paint_picture(painter, axis, part)
        top = self.height() - STRIP_PX
        painter.fillRect(QRectF(part.left(), top, part.width(), STRIP_PX), QColor(self.theme.canvas))
        painter.fillRect(QRectF(part.left(), top, part.width(), 1), QColor(self.theme.line))
        painter.setFont(small_font(self.font()))
        for sound in self._in_view(axis):
            left, right = axis.x(sound.start), axis.x(sound.end)
            painter.fillRect(QRectF(round(left), top, 1, STRIP_PX), QColor(self.theme.line))
            if sound.word_id is not None and right - left >= LEAST_SOUND_PX:
                painter.setPen(QColor(self.theme.text))
                painter.drawText(
                    QRectF(left, top, right - left, STRIP_PX), Qt.AlignmentFlag.AlignCenter, sound.symbol
                )

    def changed_by_panning(self, _before: TimeAxis, _now: TimeAxis) -> list[QRect]:
        """Sounds that are cut by the border: painted whole again."""
        return [self.plot_rect()]

    def paint_overlay(self, painter: QPainter, axis: TimeAxis) -> None:
        """The pitch of each sound as a bar, strong in selected words; what is dragged with its value."""
        super().paint_overlay(painter, axis)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.state.selection.word_ids
        held = self._held
        for sound in self._in_view(axis):
            dragged = held is not None and held.sound == sound and not held.edge
            hertz = held.now if held is not None and dragged else sound.hertz
            if hertz is not None and sound.word_id is not None:
                strong = dragged or sound.word_id in chosen
                colour = QColor(self.theme.playhead if strong else self.theme.text)
                painter.setPen(
                    QPen(colour, 3 if strong else 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
                )
                _paint_bar(painter, axis, sound, self.y_of_hz(hertz))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if held is not None and held.moved:
            self._paint_held(painter, axis, held)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a sound's pitch or edge; else as on every tier."""
        held = self._under(event.position())
        if event.button() == Qt.MouseButton.LeftButton and held and not self.state.document.read_only:
            self._take_focus()
            self._held = held
            if held.sound.word_id is not None:
                self.state.selection.select_word(held.sound.word_id)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag on, or show what could be dragged."""
        held, at = self._held, event.position()
        if held is not None and event.buttons() & Qt.MouseButton.LeftButton:
            if held.moved or _far(at - held.pressed, held.edge):
                there = at + held.offset
                held.now = self.axis().seconds(there.x()) if held.edge else self.hz_at(there.y())
                held.moved = True
                self.update()
            return
        found = self._under(at)
        if found is None or event.buttons():
            super().mouseMoveEvent(event)
        elif not self.state.document.read_only:
            self.setCursor(Qt.CursorShape.SizeHorCursor if found.edge else Qt.CursorShape.SizeVerCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the sound have that pitch, or begin there."""
        if self._held is None or event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        held, self._held = self._held, None
        if held.moved:
            signal = self.edge_dragged if held.edge else self.pitch_dragged
            signal.emit(held.sound.breath, held.sound.place, float(held.now))
        self.update()

    def _under(self, at: QPointF) -> _Held | None:
        """What could be dragged at a point: in the row of sounds an edge, above it a pitch."""
        axis = self.axis()
        if at.x() < MARGIN_PX or axis.pixels_per_second <= WORDS_GONE_PX_PER_S:
            return None
        sound = self.sound_at(axis.seconds(at.x()))
        if sound is None:
            return None
        if at.y() < self.height() - STRIP_PX:
            offset = QPointF(0.0, self.place_of(sound).y() - at.y())
            near = sound.hertz is not None and abs(offset.y()) <= GRAB_PX
            return _Held(sound, False, sound.hertz or 0.0, at, offset) if near else None
        behind = self.sound_at(sound.end + 1e-6)
        edges = [each for each in (sound, behind) if each is not None and each.place > 0]
        nearest = min(edges, key=lambda each: abs(axis.x(each.start) - at.x()), default=None)
        if nearest is None or abs(axis.x(nearest.start) - at.x()) > EDGE_PX:
            return None
        return _Held(nearest, True, nearest.start, at, QPointF(axis.x(nearest.start) - at.x(), 0.0))

    def _in_view(self, axis: TimeAxis) -> list[TakeSound]:
        """The sounds in view; none where they are too narrow to be told apart, as words are."""
        if axis.pixels_per_second <= WORDS_GONE_PX_PER_S:
            return []
        near = self._sounds_between(axis.view.start_s, axis.view.end_s)
        return [sound for sound in near if axis.view.overlaps(sound.start, sound.end)]

    def _sounds_between(self, start_s: float, end_s: float) -> Iterator[TakeSound]:
        """The sounds of the breaths that reach into a span of the take, in seconds."""
        speech = self._speech
        if speech is not None:
            for number in speech.breaths_between(start_s, end_s):
                yield from speech.sounds_of(number)

    def _paint_held(self, painter: QPainter, axis: TimeAxis, held: _Held) -> None:
        if held.edge:
            painter.fillRect(QRectF(round(axis.x(held.now)), 0, 1, self.height()), QColor(self.theme.accent))
            return
        text = self.said
        painter.setFont(small_font(self.font()))
        width = painter.fontMetrics().horizontalAdvance(text) + 14
        left = min(max(axis.x(held.sound.end) + 4, MARGIN_PX), self.width() - width)
        box = QRectF(left, min(max(self.y_of_hz(held.now) - 9, 0), self.height() - 18), width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.accent))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(self.theme.on_accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _y(self, share: float) -> float:
        return self.height() - STRIP_PX - EDGE_PX - share * (self.height() - STRIP_PX - 2 * EDGE_PX)

    def _fit_scale(self) -> None:
        """Let the scale reach around the pitch of the take, as far as a pitch may go."""
        pitches = self._speech.pitch_hertz if self._speech else None
        lowest, highest = pitches or (LOWEST_HZ, HIGHEST_HZ)
        low, high = max(lowest / AROUND, LOWEST_HZ), min(highest * AROUND, HIGHEST_HZ)
        if low < high and (low, high) != (self.low_hz, self.high_hz):
            self.low_hz, self.high_hz = low, high
            self.repaint_margin()


def _paint_bar(painter: QPainter, axis: TimeAxis, sound: TakeSound, y: float) -> None:
    """A line as long as the sound, with a little room to its neighbours."""
    left, right = axis.x(sound.start) + 2, max(axis.x(sound.end) - 2, axis.x(sound.start) + 2)
    painter.drawLine(QPointF(left, y), QPointF(right, y))


def _far(way: QPointF, edge: bool) -> bool:
    """Whether the mouse went too far for a click: to and fro for an edge, else up or down."""
    return abs(way.x() if edge else way.y()) >= CLICK_PX
