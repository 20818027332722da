"""Time to pixels and back, and what zooming and panning do to a span: pure arithmetic in float64.

Pixels are computed relative to the view's start: float32 resolves only 1 ms at 3 h, and QPainter
rounds large coordinates.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SHORTEST_VIEW_S = 0.005
"""Five milliseconds: at 48 kHz and 1900 pixels each sample is then 8 pixels wide."""


_OFF_TIE_PX = 1e-6
"""Round times lie at half pixels of round zooms: the noise of floats must not round them now up, now down."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch [start_s, end_s) of a recording's time."""

    start_s: float
    end_s: float

    @property
    def seconds(self) -> float:
        """The length in seconds."""
        return self.end_s - self.start_s

    @property
    def middle_s(self) -> float:
        """The time half way."""
        return (self.start_s + self.end_s) / 2

    def holds(self, seconds: float) -> bool:
        """Whether a time lies inside; the end is exclusive."""
        return self.start_s <= seconds < self.end_s

    def overlaps(self, start_s: float, end_s: float) -> bool:
        """Whether the two stretches share any time."""
        return start_s < self.end_s and end_s > self.start_s


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Maps the times of a view to the pixels from `left_px` on, `width_px` wide."""

    view: Span
    left_px: float
    width_px: float

    @property
    def pixels_per_second(self) -> float:
        """How many pixels one second takes."""
        return self.width_px / self.view.seconds

    @property
    def seconds_per_pixel(self) -> float:
        """How much time one pixel takes."""
        return self.view.seconds / self.width_px

    def x(self, seconds: float) -> float:
        """The pixel of a time."""
        return self.left_px + _OFF_TIE_PX + (seconds - self.view.start_s) * self.pixels_per_second

    def seconds(self, x: float) -> float:
        """The time of a pixel."""
        return self.view.start_s + (x - self.left_px) * self.seconds_per_pixel

    def xs(self, seconds: NDArray[np.float64]) -> NDArray[np.float64]:
        """The pixels of many times."""
        return self.left_px + _OFF_TIE_PX + (seconds - self.view.start_s) * self.pixels_per_second


def clamped(span: Span, duration_s: float) -> Span:
    """The span moved, and shortened where it must be, to lie within [0, duration_s]."""
    length = min(max(span.seconds, SHORTEST_VIEW_S), max(duration_s, SHORTEST_VIEW_S))
    start = min(max(span.start_s, 0.0), max(duration_s - length, 0.0))
    return Span(start, start + length)


def zoomed(span: Span, factor: float, at_s: float, duration_s: float) -> Span:
    """The span `factor` times as long, with `at_s` staying at its pixel as far as the ends allow."""
    length = min(max(span.seconds * factor, SHORTEST_VIEW_S), max(duration_s, SHORTEST_VIEW_S))
    share = (at_s - span.start_s) / span.seconds
    start = at_s - share * length
    return clamped(Span(start, start + length), duration_s)


def panned(span: Span, delta_s: float, duration_s: float) -> Span:
    """The span moved by `delta_s`, as far as the recording goes."""
    return clamped(Span(span.start_s + delta_s, span.end_s + delta_s), duration_s)


def revealing(span: Span, wanted: Span, duration_s: float) -> Span:
    """The span moved just far enough to show `wanted`, with a margin; widened where it does not fit."""
    margin = 0.08 * span.seconds
    if wanted.seconds + 2 * margin > span.seconds:
        return clamped(Span(wanted.start_s - margin, wanted.end_s + margin), duration_s)
    if wanted.start_s < span.start_s:
        return panned(span, wanted.start_s - margin - span.start_s, duration_s)
    if wanted.end_s > span.end_s:
        return panned(span, wanted.end_s + margin - span.end_s, duration_s)
    return span


def tick_step(seconds_per_pixel: float, least_px: float) -> float:
    """The shortest round step of time (1, 2, 5 of a decade; then 10 s, 15 s, 30 s, minutes, hours)."""
    least_s = seconds_per_pixel * least_px
    for step in _STEPS_S:
        if step >= least_s:
            return step
    return _STEPS_S[-1] * float(np.ceil(least_s / _STEPS_S[-1]))


_STEPS_S = (
    *(float(f"{m}e{e}") for e in range(-5, 1) for m in (1, 2, 5)),
    10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0, 7200.0, 18000.0,
)  # fmt: skip


def clock(seconds: float, step_s: float) -> str:
    """A time as a ruler or a readout shows it: as many digits as `step_s` needs, hours only when due."""
    digits = max(0, int(np.ceil(-np.log10(step_s) - 1e-9))) if step_s < 1 else 0
    rounded = round(seconds, digits)
    whole_minutes, rest = divmod(abs(rounded), 60)
    hours, minutes = divmod(int(whole_minutes), 60)
    width = 3 + digits if digits else 2
    text = f"{minutes}:{rest:0{width}.{digits}f}"
    if hours:
        text = f"{hours}:{minutes:02d}:{rest:0{width}.{digits}f}"
    return f"-{text}" if rounded < 0 else text
