"""Moving an edge of the selected word or turn by key: to the playhead, a little, or to a zero crossing."""

from studio.dataset.risks import RiskKind
from studio.errors import Message
from studio.project.edits_words import place_word
from studio.project.values import MINIMUM_WORD_S, Edge
from studio.ui.commands.edit import CHOOSE_TURN
from studio.ui.commands.host import Host
from studio.ui.timeline.drag import LEAST_MOVE_S, Along, DroppedEdit, shifted, span_of, with_edge
from studio.ui.timeline.drag_edge import DraggedEdge, edge_edit
from studio.ui.timeline.drag_start import edge_of, edge_plans
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.hit import Hit, Tier

NUDGE_S = 0.01
REPLAY_S = 0.25
HEARD_REACH_S = 0.5
"""How far from an edge the beginning or end of speech is looked for."""


def edge_here(host: Host, edge: Edge) -> None:
    """Set the start or end of the selected word or turn at the playhead."""
    dragged, at = _selected_edge(host, edge), host.studio.timeline.playhead_s
    if dragged is not None and dragged.placing:
        _apply(host, _placed(dragged, at))
    elif dragged is not None:
        _apply(host, edge_edit(dragged, _along(host), at))


def nudge(host: Host, edge: Edge, direction: int) -> None:
    """Move an edge of the selected word or turn 10 ms later (1) or earlier (-1), and play around it.

    A held key moves it in longer steps; presses that follow each other are one step of the history.
    """
    dragged = _selected_edge(host, edge)
    if dragged is None:
        return
    gesture = f"nudge {type(dragged.row).__name__} {dragged.row.id} {edge}"
    steps = direction * host.studio.timeline.held_key.steps((gesture, direction))
    wanted = dragged.seconds + steps * NUDGE_S
    if _move(host, dragged, wanted, merge_key=gesture):
        _replay(host, wanted)


def to_zero_crossing(host: Host) -> None:
    """Move the edge of the selected word or turn that is nearer to the playhead to the nearest zero crossing.

    Without a selected row both ends of the selected time go to theirs.
    """
    timeline = host.studio.timeline
    span = timeline.selection.span
    if timeline.landmarks is None:
        host.refuse(Message("The sound is still being read. Try again in a moment."))
    elif timeline.selection.turn_id is None and span is not None:
        ends = [timeline.landmarks.zero_crossing_near(end) for end in (span.start_s, span.end_s)]
        timeline.selection.set_span(
            Span(
                span.start_s if ends[0] is None else ends[0],
                span.end_s if ends[1] is None else ends[1],
            )
        )
    else:
        _edge_to_zero_crossing(host)


def to_heard(host: Host) -> None:
    """Put an edge of the selected word or turn where it is heard, and play around it.

    Where a problem says that an edge is heard elsewhere, that edge goes there. Else the edge that is nearer
    to the playhead goes to where speech begins or ends nearest to it. The first and the last word take
    the edge of their turn along.
    """
    found = _heard_by_aligner(host) or _heard_in_sound(host)
    if found is None:
        return
    dragged, at_s = found
    if abs(at_s - dragged.seconds) >= LEAST_MOVE_S and _move(host, dragged, at_s):
        _replay(host, at_s)


def _heard_by_aligner(host: Host) -> tuple[DraggedEdge, float] | None:
    place, selection = host.studio.problems.current, host.studio.timeline.selection
    kinds: dict[str, Edge] = {RiskKind.START_OFF: Edge.START, RiskKind.END_OFF: Edge.END}
    for problem in place.problems if place else ():
        edge, heard = kinds.get(problem.kind), problem.values.get("heard")
        if edge is not None and problem.word_id == selection.word_id and isinstance(heard, int | float):
            dragged = _outer_edge(host, edge)
            return (dragged, float(heard)) if dragged else None
    return None


def _heard_in_sound(host: Host) -> tuple[DraggedEdge, float] | None:
    timeline = host.studio.timeline
    if timeline.landmarks is None:
        host.refuse(Message("The sound is still being read. Try again in a moment."))
        return None
    edges = [each for edge in Edge if (each := _outer_edge(host, edge))]
    if not edges:
        return None
    dragged = min(edges, key=lambda each: abs(each.seconds - timeline.playhead_s))
    near = timeline.landmarks.near(dragged.seconds - HEARD_REACH_S, dragged.seconds + HEARD_REACH_S)
    speech = near.starts if dragged.edge is Edge.START else near.ends
    times = speech if len(speech) else near.silence
    if not len(times):
        host.refuse(Message("No beginning or end of speech is heard near this edge."))
        return None
    return dragged, float(min(times, key=lambda time: abs(time - dragged.seconds)))


def _outer_edge(host: Host, edge: Edge) -> DraggedEdge | None:
    """The edge of the selected word or turn; its turn's where the word reaches up to that."""
    timeline, word_id = host.studio.timeline, host.studio.timeline.selection.word_id
    if word_id is not None:
        word = host.studio.document.project.word(word_id)
        turn = timeline.rows.turn(word.turn_id)
        at_start = edge is Edge.START
        if turn is not None and (word.start == turn.start if at_start else word.end == turn.end):
            return edge_of(timeline, Hit(Tier.TURN, turn.id, edge))
    return _selected_edge(host, edge)


def _edge_to_zero_crossing(host: Host) -> None:
    timeline = host.studio.timeline
    edges = [_selected_edge(host, edge) for edge in Edge]
    dragged = min(
        (each for each in edges if each),
        key=lambda each: abs(each.seconds - timeline.playhead_s),
        default=None,
    )
    if dragged is None or timeline.landmarks is None:
        return
    crossing = timeline.landmarks.zero_crossing_near(dragged.seconds)
    if crossing is None:
        host.refuse(Message("There is no zero crossing near this edge: nothing sounds there."))
    elif abs(crossing - dragged.seconds) >= LEAST_MOVE_S:
        _move(host, dragged, crossing)


def _selected_edge(host: Host, edge: Edge) -> DraggedEdge | None:
    selection = host.studio.timeline.selection
    dragged = None
    if selection.word_id is not None:
        dragged = edge_of(host.studio.timeline, Hit(Tier.WORD, selection.word_id, edge))
        if dragged is None:
            host.refuse(
                Message(
                    "There is no room for this word between its neighbours. Move one of their edges first."
                )
            )
        return dragged
    if selection.turn_id is not None:
        dragged = edge_of(host.studio.timeline, Hit(Tier.TURN, selection.turn_id, edge))
    if dragged is None:
        host.refuse(CHOOSE_TURN)
    return dragged


def _move(host: Host, dragged: DraggedEdge, wanted_s: float, **options: object) -> bool:
    """Move an edge as far as it may go towards a time; whether it moved."""
    timeline, along = host.studio.timeline, _along(host)
    seconds, limit = edge_plans(timeline, dragged)(along).room.kept(wanted_s)
    if limit is not None and abs(seconds - dragged.seconds) < LEAST_MOVE_S:
        host.refuse(Message("The edge can go no further: {reason}.", {"reason": limit}))
        return False
    return _apply(host, edge_edit(dragged, along, seconds), **options)


def _placed(dragged: DraggedEdge, at_s: float) -> DroppedEdit:
    """A word without a time gets one from an edge at a time: to its guessed other edge, or as long."""
    guess = span_of(dragged.row)
    span = with_edge(guess, dragged.edge, at_s)
    if span.seconds < MINIMUM_WORD_S:
        span = shifted(guess, at_s - dragged.seconds)
    return DroppedEdit(place_word, (dragged.row.id, span.start_s, span.end_s))


def _apply(host: Host, dropped: DroppedEdit, **options: object) -> bool:
    applied = host.studio.document.apply(dropped.edit, *dropped.arguments, **dropped.options, **options)
    return applied is not None


def _along(host: Host) -> Along:
    return host.studio.timeline.along


def _replay(host: Host, at_s: float) -> None:
    duration = host.studio.timeline.rows.duration_s
    around = Span(max(0.0, at_s - REPLAY_S), min(duration, at_s + REPLAY_S))
    host.studio.playback.replay(around)
