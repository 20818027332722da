"""Forced alignment of a recording's turns: when each word, and each phone, is spoken."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from studio.errors import Message, StudioError
from studio.events import Event
from studio.jobs.crew import crew_of_this_job
from studio.project import edits
from studio.project.edits_corpora import readings_given
from studio.project.project import Project
from studio.project.values import State, Turn, Word
from studio.steps.own_words import WithOwnWords, own_words_of
from studio.steps.step import Step

METHODS = ("builtin", "learned", "wav2vec2", "mms")
Edges = dict[int | None, tuple[list[float], list[float]]]
"""Where the turns of each speaker start and where they end, in order."""

SLACK_S = 1.2
"""How far an edge that a machine set may be from where its words are: diarization is seldom worse."""

FEW_TURNS = 30
"""The words of so few are written in a few frames: no edit of the user is refused meanwhile."""


def align(
    project: Project,
    recording_id: int,
    *,
    turn_ids: Sequence[int] | None = None,
    method: str = "builtin",
    allow_download: bool = False,
    changed_only: bool = False,
) -> Step:
    """The step that aligns all turns of a recording that have text and are not cropped away, or those given.

    Words that a person has timed are pinned. With `changed_only` only turns in which a word lacks its time,
    as after a change of the text. Raises StudioError where no turn has text, or nothing changed.
    """
    from studio.speech.alignment import source_of

    recording = project.recording(recording_id)
    turns = project.turns_in_use(recording_id)
    if turn_ids is not None:
        chosen = frozenset(turn_ids)
        turns = [turn for turn in project.turns(recording_id) if turn.id in chosen]
    turns = [turn for turn in turns if turn.text.strip()]
    if not turns:
        raise StudioError(
            "No turn of {name} has text to align. Diarize it and give it a transcript, or type the text.",
            name=recording.name,
        )
    words = project.words_of_recording(recording_id)
    if changed_only:
        turns = [turn for turn in turns if _changed(words.get(turn.id, []))]
        if not turns:
            raise StudioError("Every word of {name} has its time already.", name=recording.name)
    edges = _edges_of_speakers(project.turns(recording_id))
    given = readings_given(project, recording_id)
    to_align = [_turn_values(turn, words.get(turn.id, []), edges, given) for turn in turns]
    options = {
        "method": method,
        "language": recording.language,
        "cache": str(project.subfolder("cache")),
        "allow_download": allow_download,
    }
    return Step(
        title=Message("Align words of {name}", {"name": recording.name}),
        work=WithOwnWords(find_words, own_words_of(project, recording.language)),
        args=(str(project.audio_path(recording_id)), to_align, options),
        apply=partial(
            _apply,
            recording_id=recording_id,
            source=source_of(method),
            baseline=project.baseline(recording_id),
        ),
        large=len(to_align) > FEW_TURNS,
    )


def find_words(audio_path: str, turns: list[dict[str, Any]], options: dict[str, Any]) -> Iterator[Event]:
    """The work: progress, then a `Result` with the aligned words by turn id."""
    from studio.speech.alignment import TurnToAlign
    from studio.speech.alignment import align as run

    with crew_of_this_job() as crew:
        yield from run(audio_path, [TurnToAlign(**turn) for turn in turns], **options, spread=crew.map)


def _changed(words: Sequence[Word]) -> bool:
    return not words or any(word.start is None for word in words)


def _turn_values(turn: Turn, words: Sequence[Word], edges: Edges, given: Mapping[int, str]) -> dict[str, Any]:
    pinned = tuple(
        (word.position, word.start, word.end)
        for word in words
        if word.touched and word.start is not None and word.end is not None
    )
    before, after = (0.0, 0.0) if turn.touched or turn.state is State.GOLD else _slack(turn, edges)
    return {
        "id": turn.id,
        "start": turn.start,
        "end": turn.end,
        "text": turn.text,
        "pinned": pinned,
        "slack_before_s": before,
        "slack_after_s": after,
        "spoken": tuple(given.get(word.id, "") for word in words),
    }


def _edges_of_speakers(turns: Sequence[Turn]) -> Edges:
    edges: Edges = defaultdict(lambda: ([], []))
    for turn in turns:
        starts, ends = edges[turn.speaker_id]
        insort(starts, turn.start)
        insort(ends, turn.end)
    return edges


def _slack(turn: Turn, edges: Edges) -> tuple[float, float]:
    """How far the words of a turn may lie before and after it: not in another turn of its speaker."""
    starts, ends = edges[turn.speaker_id]
    ended, following = bisect_right(ends, turn.start), bisect_left(starts, turn.end)
    before = turn.start - (ends[ended - 1] if ended else 0.0)
    after = starts[following] - turn.end if following < len(starts) else SLACK_S
    return min(before, SLACK_S), min(after, SLACK_S)


def _apply(project: Project, found: Any, *, recording_id: int, source: str, baseline: Any) -> Message:
    return project.apply(edits.apply_alignment, recording_id, found, source, baseline).label
