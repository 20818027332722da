"""What can catch a drag on this timeline: rows, playhead, selected time, the sound itself and round times."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

import numpy as np

from studio.project.values import Turn, Word
from studio.ui.timeline.geometry import Span, tick_step
from studio.ui.timeline.snapping import Snapper, SnapReason, Source, Times
from studio.ui.timeline.state import TimelineState

_GRID_PX = 84.0
"""Round times are as far apart as the ruler's labels: between them there is room for any other time."""

WORDS_S_PER_PX = 0.06
_SPEECH_S_PER_PX = 0.03
_SILENCE_S_PER_PX = 0.005
_ZERO_CROSSING_S_PER_PX = 2e-4
"""Farther out than these zooms such times cannot be seen, or would catch everywhere."""

_NO_TIMES = np.zeros(0)


@dataclass(frozen=True, slots=True)
class Moving:
    """What moves with a drag, and so cannot catch it."""

    turn_ids: Collection[int] = ()
    word_ids: Collection[int] = ()
    reasons: Collection[SnapReason] = ()


def snapper_of(state: TimelineState, moving: Moving) -> Snapper:
    """The snapper of a drag on a timeline."""

    def turn_edges(span: Span, _zoom: float) -> Times:
        # A turn that ends exactly at the span's start is not over it.
        turns = state.rows.turns_in(Span(span.start_s - 1e-6, span.end_s + 1e-6))
        return _edges((turn for turn in turns if turn.id not in moving.turn_ids), span)

    def word_edges(span: Span, zoom: float) -> Times:
        if zoom > WORDS_S_PER_PX:
            return _NO_TIMES
        words = state.rows.words_in(Span(span.start_s - 1e-6, span.end_s + 1e-6))
        return _edges((word for word in words if word.id not in moving.word_ids), span)

    sources: dict[SnapReason, Source] = {
        SnapReason.PLAYHEAD: lambda span, _zoom: _within([state.playhead_s], span),
        SnapReason.TURN_EDGE: turn_edges,
        SnapReason.WORD_EDGE: word_edges,
        SnapReason.SELECTION: lambda span, _zoom: _selected(state.selection.span, span),
        SnapReason.GRID: _round_times,
        **_of_sound(state),
    }
    return Snapper({reason: source for reason, source in sources.items() if reason not in moving.reasons})


def _of_sound(state: TimelineState) -> dict[SnapReason, Source]:
    landmarks = state.landmarks
    if landmarks is None:
        return {}

    def starts(span: Span, zoom: float) -> Times:
        return landmarks.near(span.start_s, span.end_s).starts if zoom <= _SPEECH_S_PER_PX else _NO_TIMES

    def ends(span: Span, zoom: float) -> Times:
        return landmarks.near(span.start_s, span.end_s).ends if zoom <= _SPEECH_S_PER_PX else _NO_TIMES

    def silence(span: Span, zoom: float) -> Times:
        return landmarks.near(span.start_s, span.end_s).silence if zoom <= _SILENCE_S_PER_PX else _NO_TIMES

    def zero_crossings(span: Span, zoom: float) -> Times:
        near_enough = zoom <= _ZERO_CROSSING_S_PER_PX
        return landmarks.zero_crossings(span.start_s, span.end_s) if near_enough else _NO_TIMES

    return {
        SnapReason.SPEECH_START: starts,
        SnapReason.SPEECH_END: ends,
        SnapReason.SILENCE: silence,
        SnapReason.ZERO_CROSSING: zero_crossings,
    }


def _round_times(span: Span, zoom: float) -> Times:
    step = tick_step(zoom, _GRID_PX)
    return np.round(np.arange(np.ceil(span.start_s / step), np.floor(span.end_s / step) + 1) * step, 6)


def _selected(selected: Span | None, span: Span) -> Times:
    return _within([selected.start_s, selected.end_s], span) if selected else _NO_TIMES


def _edges(rows: Iterable[Turn | Word], span: Span) -> Times:
    times = {time for row in rows for time in (row.start, row.end) if time is not None}
    return _within(sorted(times), span)


def _within(times: list[float], span: Span) -> Times:
    return np.array([time for time in times if span.start_s <= time <= span.end_s])
