"""What each stage of the guided path does, and a close look at how far a recording is.

Steps are imported when they are taken: the window and the command line start quickly.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from studio.errors import Message, StudioError
from studio.events import Event, Progress, Result
from studio.project.counts import DOUBTFUL_RISK
from studio.project.project import Project
from studio.project.values import Problem, State, base_language
from studio.steps.path_values import Choices, Found
from studio.steps.read_again import misread_turns
from studio.steps.step import Step

if TYPE_CHECKING:
    from studio.dataset.clips import ClipSpan, Cut, TurnToCut
    from studio.dataset.cutting import Cutting


def look_closely(project: Project, recording_id: int) -> Found:
    """All that there is of a recording, but not whether it is frozen; takes a second for hours of it."""
    from studio.steps.check import open_places, unchecked

    stale = len(unchecked(project, recording_id))
    return Found(
        recording_id,
        replace(project.counts(recording_id), unchecked=stale),
        places=len(open_places(project, [recording_id])),
        acceptable=len(acceptable_turns(project, recording_id)),
        misread=len(misread_turns(project, recording_id)),
    )


def acceptable_turns(project: Project, recording_id: int) -> list[int]:
    """The turns that could be gold and are not, but for those where something is likely to be wrong.

    A problem of no turn, as names that went round or music, is one of every turn that it lies over.
    """
    from studio.steps.check import open_places

    found = [
        problem
        for place in open_places(project, [recording_id])
        for problem in place.problems
        if place.risk >= DOUBTFUL_RISK or (_is_of_witnesses(problem) and problem.risk >= DOUBTFUL_RISK)
    ]
    doubtful = {problem.turn_id for problem in found}
    of_no_turn = [problem for problem in found if problem.turn_id is None]
    return [
        turn.id
        for turn in project.turns_with_ids(project.able_turns(recording_id))
        if turn.id not in doubtful and not any(p.start < turn.end and p.end > turn.start for p in of_no_turn)
    ]


def _is_of_witnesses(problem: Problem) -> bool:
    """Whether transcript and sound differ there: how much it weighs in a list of problems does not matter."""
    from studio.speech.witnesses import Disagreement

    return problem.kind in set(Disagreement)


def plan_diarization(project: Project, recording_id: int, choices: Choices) -> Step:
    """Find who speaks when; the transcript tells how many people there are."""
    from studio.steps.diarize import diarize

    exact = choices.speakers
    if exact is None and choices.min_speakers is None and choices.max_speakers is None:
        exact = speakers_named(project, recording_id)
    return diarize(
        project,
        recording_id,
        speakers=exact,
        min_speakers=choices.min_speakers,
        max_speakers=choices.max_speakers,
        allow_download=choices.allow_download,
        token=choices.token,
    )


def speakers_named(project: Project, recording_id: int) -> int | None:
    """How many people the transcript of a recording names; None where it names none, or not all."""
    names = [line.speaker_name.strip().casefold() for line in project.utterances(recording_id)]
    return len(set(names)) if names and all(names) else None


def plan_match(project: Project, recording_id: int, _: Choices) -> Step:
    """Hold the transcript against the sound, and both against the turns that were found."""
    from studio.steps.match import match_transcript

    return match_transcript(project, recording_id)


def is_matched(found: Found) -> bool:
    """Whether the transcript was held against the sound; without an aligner for it, against the turns."""
    from studio.project.edits_witnesses import witness_setting

    counts = found.counts
    if witness_setting(found.recording_id) in counts.settings:
        return True
    return base_language(counts.language) != "en" and counts.loose_lines < counts.lines


def plan_transcription(project: Project, recording_id: int, choices: Choices) -> Step:
    """Let a machine write what is said."""
    from studio.steps.transcribe import transcribe

    method = choices.transcribe
    if method is None:
        raise StudioError("It has no transcript: import one, or let a machine write what is said")
    return transcribe(project, recording_id, method=method, allow_download=choices.allow_download)


def plan_reading(project: Project, recording_id: int, _: Choices) -> Step:
    """Write how words are said; where all were read, only what rules read otherwise by now."""
    from studio.steps.normalise import normalise

    misread = misread_turns(project, recording_id)
    again = misread if misread and not project.counts(recording_id).unread else None
    return normalise(project, recording_id, turn_ids=again)


def plan_alignment(project: Project, recording_id: int, choices: Choices) -> Step:
    """Find each word in the sound; where all were found, only what is read or pronounced otherwise by now."""
    from studio.steps.align import align

    outdated = project.outdated_turns(recording_id)
    again = outdated if outdated and not project.counts(recording_id).unaligned else None
    return align(project, recording_id, turn_ids=again, allow_download=choices.allow_download)


def plan_check(project: Project, recording_id: int, _: Choices) -> Step:
    """Listen to every turn that changed."""
    from studio.steps.check import check, unchecked

    return check(project, recording_id, turn_ids=unchecked(project, recording_id))


def plan_clips(project: Project, recording_id: int, _: Choices) -> Step:
    """Cut all turns that are not gold, so that the lengths of their clips are as wanted."""
    from studio.steps.clips import cutting_of, turns_to_cut

    turns = [each for each in turns_to_cut(project, recording_id) if each.turn.state is not State.GOLD]
    marks = project.turn_fingerprints(recording_id)
    return Step(
        Message("Cut clips"),
        find_cuts,
        (turns, cutting_of(project)),
        partial(_cut, recording_id=recording_id, marks=marks),
        large=project.holds_hours,
    )


def find_cuts(turns: "Sequence[TurnToCut]", cutting: "Cutting") -> Iterator[Event]:
    """The work: a `Result` with the clips of each turn, by its id, and how good the cutting is."""
    from studio.dataset.clips import cut_turns

    yield Progress(None, Message("Cutting clips"))
    cut = cut_turns(turns, cutting.within())
    yield Result(({each.turn.id: spans for each, spans in zip(turns, cut.spans, strict=True)}, cut))


def _cut(
    project: Project,
    found: "tuple[dict[int, Sequence[ClipSpan]], Cut]",
    *,
    recording_id: int,
    marks: Mapping[int, str],
) -> Message:
    """Give the turns that are as they were when it was planned their clips: what a person did since wins."""
    from studio.project.edits import set_clips_of_turns
    from studio.steps.clips import summary_of

    spans, cut = found
    now = project.turn_fingerprints(recording_id)
    there = {
        turn.id
        for turn in project.turns_with_ids(spans)
        if turn.state is not State.GOLD and now[turn.id] == marks[turn.id]
    }
    project.apply(set_clips_of_turns, {turn_id: each for turn_id, each in spans.items() if turn_id in there})
    return summary_of(cut)


def plan_freeze(project: Project, _: int, __: Choices) -> Step:
    """Freeze all gold."""
    from studio.steps.freeze_all import freeze_all

    return freeze_all(project)


def plan_gold(project: Project, recording_id: int, _: Choices) -> Step:
    """Mark gold what is right."""
    title = Message("Mark gold what is right")
    return Step(title, hand_over, (recording_id,), _accept, large=project.holds_hours)


def hand_over(value: object) -> Iterator[Event]:
    """The work of a step that has none."""
    yield Result(value)


def _accept(project: Project, recording_id: int) -> Message:
    from studio.steps.gold import accept, why_not

    acceptable = project.turns_with_ids(acceptable_turns(project, recording_id))
    there = [turn for turn in acceptable if not why_not(project, turn)]
    if not there:
        return Message("No turn is gold: look at the places that may be wrong first")
    return project.apply(accept, [turn.id for turn in there], bulk=True).label
