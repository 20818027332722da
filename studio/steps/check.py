"""Looking for problems: which places of a recording may be wrong, and why."""

from collections.abc import Collection, Iterator, Sequence
from functools import partial
from typing import Any

from studio.dataset.risks import Place, explain, queue
from studio.errors import Message, StudioError
from studio.events import Event
from studio.jobs.crew import crew_of_this_job
from studio.project.edits_review import is_accepted
from studio.project.fingerprints import turn_fingerprint, word_fingerprint
from studio.project.project import Project
from studio.project.values import NewProblem, Problem, State, Turn, Word
from studio.steps.differences import witness_problems
from studio.steps.gate import AWAITED, open_gate
from studio.steps.own_words import WithOwnWords, own_words_of
from studio.steps.step import Step


def check(project: Project, recording_id: int, *, turn_ids: Collection[int] | None = None) -> Step:
    """The step that checks the given turns of a recording, or all of them, against its other turns.

    Rejected turns, and what was cropped away, are not looked at. Raises StudioError where the recording has
    no turns.
    """
    recording = project.recording(recording_id)
    turns = project.turns(recording_id)
    if not turns:
        raise StudioError(
            "{name} has no turns that could be checked. Diarize it, or draw its turns.", name=recording.name
        )
    chosen = {turn.id for turn in turns}
    if turn_ids is not None:
        chosen.intersection_update(turn_ids)
    fingerprints = {
        turn_id: mark
        for turn_id, mark in project.turn_fingerprints(recording_id).items()
        if turn_id in chosen
    }
    options = {
        "only": sorted(chosen),
        "language": recording.language,
        "cache": str(project.subfolder("cache")),
    }
    return Step(
        title=Message("Check {name}", {"name": recording.name}),
        work=WithOwnWords(find_problems, own_words_of(project, recording.language)),
        args=(str(project.audio_path(recording_id)), _turns_to_check(project, recording_id), options),
        apply=partial(_apply, recording_id=recording_id, name=recording.name, fingerprints=fingerprints),
        large=project.holds_hours,
    )


def find_problems(audio_path: str, turns: list[dict[str, Any]], options: dict[str, Any]) -> Iterator[Event]:
    """The work: progress, then a `Result` with the problems found."""
    from studio.speech.checks import check as run
    from studio.speech.checks_plain import turn_from_plain
    from studio.speech.voiceprints import MOST_HANDS

    language = options["language"]
    plain = [turn_from_plain(turn, language) for turn in turns]
    with crew_of_this_job() as crew:
        few = partial(crew.map, most=MOST_HANDS)
        yield from run(audio_path, plain, **options, spread=crew.map, spread_voices=few)


def _apply(
    project: Project,
    problems: Sequence[NewProblem],
    *,
    recording_id: int,
    name: str,
    fingerprints: dict[int, str],
) -> Message:
    # Where transcript and sound differ is known from the rows; a turn's difference is stored with the turn.
    differing = [each for each in witness_problems(project, recording_id)
                 if each.turn_id is None or each.turn_id in fingerprints]  # fmt: skip
    project.store_problems(recording_id, fingerprints, [*problems, *differing])
    if any(clip.state in AWAITED for clip in project.clips(recording_id=recording_id)):
        project.keep(open_gate, recording_id, list(fingerprints))
    return _says(len(fingerprints), len(queue(project.problems(recording_id))), name)


def _says(count: int, places: int, name: str) -> Message:
    values = {"count": count, "name": name, "places": places}
    if count == 1 and places == 1:
        return Message("Checked 1 turn of {name}: 1 place may be wrong", values)
    if count == 1:
        return Message("Checked 1 turn of {name}: {places} places may be wrong", values)
    if places == 1:
        return Message("Checked {count} turns of {name}: 1 place may be wrong", values)
    return Message("Checked {count} turns of {name}: {places} places may be wrong", values)


def _turns_to_check(project: Project, recording_id: int) -> list[dict[str, Any]]:
    """All turns that count, in order of time, as plain values for a child process; none that is cropped."""
    recording = project.recording(recording_id)
    names = {speaker.id: speaker.name for speaker in project.speakers()}
    words = project.words_of_recording(recording_id)
    clips: dict[int, list[tuple[int, float, float]]] = {}
    for clip in project.clips(recording_id=recording_id):
        clips.setdefault(clip.turn_id, []).append((clip.id, clip.start, clip.end))
    turns = [turn for turn in project.turns_in_use(recording_id) if turn.state is not State.REJECTED]
    return [
        {
            "id": turn.id,
            "speaker_id": turn.speaker_id,
            "speaker": names.get(turn.speaker_id or 0, ""),
            "start": turn.start,
            "end": turn.end,
            "room": room,
            "words": [(w.id, w.text, w.spoken, w.start, w.end) for w in words.get(turn.id, [])],
            "clips": clips.get(turn.id, []),
            "elsewhere": _word_spans(others, words),
        }
        for turn, room, others in rooms(turns, recording.seconds)
    ]


def rooms(turns: Sequence[Turn], seconds: float) -> Iterator[tuple[Turn, tuple[float, float], list[Turn]]]:
    """Each turn with the stretch up to the turns before and after it, and the turns that overlap with it."""
    reached = 0.0
    open_turns: list[Turn] = []
    for index, turn in enumerate(turns):
        open_turns = [other for other in open_turns if other.end > turn.start]
        overlapping = list(open_turns)
        following = index + 1
        while following < len(turns) and turns[following].start < turn.end:
            overlapping.append(turns[following])
            following += 1
        end = turns[following].start if following < len(turns) else seconds
        start = turn.start if open_turns else reached
        yield turn, (start, end), overlapping
        reached = max(reached, turn.end)
        open_turns.append(turn)


def _word_spans(turns: Sequence[Turn], words: dict[int, list[Word]]) -> list[tuple[float, float]]:
    """Where words of these turns lie; of a turn without times, all of it."""
    spans: list[tuple[float, float]] = []
    for turn in turns:
        timed = [
            (word.start, word.end)
            for word in words.get(turn.id, [])
            if word.start is not None and word.end is not None
        ]
        spans += timed or [(turn.start, turn.end)]
    return spans


def unchecked(project: Project, recording_id: int) -> list[int]:
    """The turns that were never checked or changed since; rejected and cropped ones are not looked at."""
    counted = {turn.id for turn in project.turns_in_use(recording_id) if turn.state is not State.REJECTED}
    return [turn_id for turn_id in project.stale_turns(recording_id) if turn_id in counted]


def open_places(project: Project, recording_ids: Collection[int]) -> list[Place]:
    """The places of these recordings, worst first, without rejected turns and what a person accepted."""
    found: list[Problem] = []
    for recording_id in recording_ids:
        rejected = {turn.id for turn in project.turns(recording_id) if turn.state is State.REJECTED}
        accepted = project.accepted_problems(recording_id)
        for problem in project.problems(recording_id):
            mark = _fingerprint(project, problem) if accepted else ""
            if problem.turn_id not in rejected and not any(
                is_accepted(problem, each, mark) for each in accepted
            ):
                found.append(problem)
    return queue(found)


def _fingerprint(project: Project, problem: Problem) -> str:
    if problem.word_id is not None:
        return word_fingerprint(project.word(problem.word_id))
    return turn_fingerprint(project.turn(problem.turn_id)) if problem.turn_id is not None else ""


def describe_places(project: Project, places: Sequence[Place]) -> list[dict[str, Any]]:
    """Places as plain values, for JSON: where, how likely wrong, and all that was found there."""
    names = {recording.id: recording.name for recording in project.recordings()}
    return [
        {
            "recording": names[place.problems[0].recording_id],
            "start": round(place.span[0], 3),
            "end": round(place.span[1], 3),
            "risk": round(place.risk, 3),
            "turn": place.problems[0].turn_id,
            "found": [
                {"kind": problem.kind, "risk": round(problem.risk, 3), "says": str(explain(problem))}
                for problem in place.problems
            ],
        }
        for place in places
    ]
