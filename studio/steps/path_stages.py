"""The guided path: the steps of the job in order, which are done, and what each would do now.

How far a recording is, is read from the project itself. So the path can be left at any step, in the window
or by a kill, and taken up again: what a person did by hand counts like what the path did.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from studio.errors import Message
from studio.events import Event, Progress, Result
from studio.project.counts import RecordingCounts
from studio.project.project import Project
from studio.project.values import State, Turn
from studio.steps.step import Step

if TYPE_CHECKING:
    from studio.dataset.clips import ClipSpan, Cut, TurnToCut
    from studio.dataset.cutting import Cutting

DOUBTFUL_RISK = 0.5
"""A turn where something is wrong with such a probability is left to a person."""


@dataclass(frozen=True)
class Choices:
    """What a user may say about the whole path; None is left to the program."""

    speakers: int | None = None
    min_speakers: int | None = None
    max_speakers: int | None = None
    allow_download: bool = False
    token: str | None = None


@dataclass(frozen=True)
class Found:
    """What there is of one recording.

    `places` counts those that may be wrong, `acceptable` the turns that could be gold and are not; they are
    None where nobody looked: that takes longer than a window may. `frozen` tells whether all gold of the
    project is.
    """

    recording_id: int
    counts: RecordingCounts
    places: int | None = None
    acceptable: int | None = None
    frozen: bool = False


class Stand(StrEnum):
    """Where a stage stands: done, to be done next, or waiting for one before it."""

    DONE = "done"
    NEXT = "next"
    WAITS = "waits"


@dataclass(frozen=True)
class PathStage:
    """One step of the job.

    `done` tells whether there is nothing left to do, `says` what there is, in a sentence, `wants` what is
    missing before it can be done (None: nothing). `plan` makes the step; None where a person does it.
    `again_after` names the later stage which may leave it undone once more. One for the `whole_project` is
    done once, after all recordings.
    """

    name: str
    title: str
    about: str
    done: Callable[[Found], bool]
    says: Callable[[Found], Message | None]
    wants: Callable[[Found], Message | None]
    plan: Callable[[Project, int, Choices], Step] | None
    again_after: str = ""
    whole_project: bool = False


@dataclass(frozen=True)
class Standing:
    """A stage and where it stands; `says` is what there is, or what is missing."""

    stage: PathStage
    stand: Stand
    says: Message | None


def standings(found: Found) -> list[Standing]:
    """Every stage of the path of one recording; at most one of them is next."""
    standing: list[Standing] = []
    someone_is_next = False
    for stage in STAGES:
        missing = stage.wants(found)
        if missing is None and stage.done(found):
            standing.append(Standing(stage, Stand.DONE, stage.says(found)))
        elif missing is None and not someone_is_next:
            someone_is_next = True
            standing.append(Standing(stage, Stand.NEXT, stage.says(found)))
        else:
            standing.append(Standing(stage, Stand.WAITS, missing))
    return standing


def may_try(stage: PathStage, tried: Sequence[str]) -> bool:
    """Whether it may be done by itself: each stage once, and once more after one that may leave it undone."""
    return stage.name not in tried or (tried[-1] == stage.again_after and tried.count(stage.name) == 1)


def look_closely(project: Project, recording_id: int) -> Found:
    """All that there is of a recording; takes a second where there are hours of it."""
    from studio.steps.check import open_places, unchecked
    from studio.steps.freeze_all import is_frozen

    stale = len(unchecked(project, recording_id))
    return Found(
        recording_id,
        replace(project.counts(recording_id), unchecked=stale),
        places=len(open_places(project, [recording_id])),
        acceptable=len(acceptable_turns(project, recording_id)),
        frozen=is_frozen(project.folder, project.gold_mark()),
    )


def acceptable_turns(project: Project, recording_id: int) -> list[Turn]:
    """The turns that could be gold and are not, but for those where something is likely to be wrong."""
    from studio.steps.check import open_places
    from studio.steps.gold import why_not

    doubtful = {
        problem.turn_id
        for place in open_places(project, [recording_id])
        if place.risk >= DOUBTFUL_RISK
        for problem in place.problems
    }
    return [
        turn
        for turn in project.turns(recording_id)
        if turn.state not in (State.GOLD, State.REJECTED)
        and turn.id not in doubtful
        and not why_not(project, turn)
    ]


# What each stage finds


def _recording_says(found: Found) -> Message | None:
    if found.counts.lines == 1:
        return Message("1 line in its transcript")
    if found.counts.lines:
        return Message("{count} lines in its transcript", {"count": found.counts.lines})
    return Message("No transcript yet")


def _speakers_say(found: Found) -> Message | None:
    counts = found.counts
    if not counts.turns:
        return None
    if counts.speakers == 1:
        return Message("{turns} turns of 1 speaker", {"turns": counts.turns})
    return Message(
        "{turns} turns of {speakers} speakers", {"turns": counts.turns, "speakers": counts.speakers}
    )


def _match_says(found: Found) -> Message | None:
    counts = found.counts
    empty = counts.turns - counts.with_text
    if not counts.with_text:
        return None
    if not empty and not counts.loose_lines:
        return Message("Each turn has its text")
    return Message(
        "{turns} turns without text, {lines} lines without a turn",
        {"turns": empty, "lines": counts.loose_lines},
    )


def _words_say(found: Found) -> Message | None:
    counts = found.counts
    if not counts.words:
        return None
    if not counts.untimed_words:
        return Message("{count} words with their times", {"count": counts.words})
    return Message(
        "{count} words, {untimed} of them without times",
        {"count": counts.words, "untimed": counts.untimed_words},
    )


def _check_says(found: Found) -> Message | None:
    if found.counts.unchecked == found.counts.turns:
        return None
    if found.counts.unchecked == 1:
        return Message("1 turn is not checked")
    if found.counts.unchecked:
        return Message("{count} turns are not checked", {"count": found.counts.unchecked})
    if found.places is None:
        return Message("Every turn is checked")
    if found.places == 1:
        return Message("1 place may be wrong")
    return Message("{count} places may be wrong", {"count": found.places})


def _clips_say(found: Found) -> Message | None:
    if found.counts.clips == 1:
        return Message("1 clip")
    return Message("{count} clips", {"count": found.counts.clips}) if found.counts.clips else None


def _board_says(_: Found) -> Message | None:
    return Message("How much there is of whom, which sounds are missing, what stands out")


def _freeze_says(found: Found) -> Message | None:
    return Message("All that is gold is frozen") if found.frozen else None


def _gold_says(found: Found) -> Message | None:
    counts = found.counts
    if not counts.gold:
        return None
    values = {"turns": counts.gold, "clips": counts.gold_clips, "held": counts.clips_at_gate}
    if counts.clips_at_gate:
        return Message("{turns} turns are gold: {clips} clips; the gate holds {held} back", values)
    return Message("{turns} turns are gold: {clips} clips", values)


# What each stage needs


def _needs_nothing(_: Found) -> Message | None:
    return None


def _needs_turns(found: Found) -> Message | None:
    return None if found.counts.turns else Message("First find who speaks when")


def _needs_lines(found: Found) -> Message | None:
    if found.counts.lines or found.counts.with_text:
        return _needs_turns(found)
    return Message("It has no transcript: import one, or let a machine transcribe it")


def _needs_text(found: Found) -> Message | None:
    return None if found.counts.with_text else Message("No turn has text yet")


def _needs_gold(found: Found) -> Message | None:
    return None if found.counts.gold_clips else Message("No clip is gold yet")


def _needs_words(found: Found) -> Message | None:
    return None if found.counts.words else Message("No word has a time yet")


# What each stage does


def _plan_diarization(project: Project, recording_id: int, choices: Choices) -> Step:
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


def _plan_alignment(project: Project, recording_id: int, choices: Choices) -> Step:
    from studio.steps.align import align

    return align(project, recording_id, allow_download=choices.allow_download)


def _plan_check(project: Project, recording_id: int, _: Choices) -> Step:
    from studio.steps.check import check, unchecked

    return check(project, recording_id, turn_ids=unchecked(project, recording_id))


def _plan_clips(project: Project, recording_id: int, _: Choices) -> Step:
    from studio.steps.clips import cutting_of, turns_to_cut

    turns = [each for each in turns_to_cut(project, recording_id) if each.turn.state is not State.GOLD]
    return Step(Message("Cut clips"), find_cuts, (turns, cutting_of(project)), _cut)


def find_cuts(turns: "Sequence[TurnToCut]", cutting: "Cutting") -> Iterator[Event]:
    """The work: a `Result` with the clips of each turn, by its id, and how good the cutting is."""
    from studio.dataset.clips import cut_turns

    yield Progress(None, Message("Cutting clips"))
    cut = cut_turns(turns, cutting.within())
    yield Result(({each.turn.id: spans for each, spans in zip(turns, cut.spans, strict=True)}, cut))


def _cut(project: Project, found: "tuple[dict[int, Sequence[ClipSpan]], Cut]") -> Message:
    from studio.steps.clips import cut_all, summary_of

    spans, cut = found
    there = {turn.id for turn in project.turns_with_ids(spans) if turn.state is not State.GOLD}
    project.apply(cut_all, {turn_id: each for turn_id, each in spans.items() if turn_id in there})
    return summary_of(cut)


def _plan_freeze(project: Project, _: int, __: Choices) -> Step:
    from studio.steps.freeze_all import freeze_all

    return freeze_all(project)


def _plan_gold(project: Project, recording_id: int, _: Choices) -> Step:
    turns = [turn.id for turn in acceptable_turns(project, recording_id)]
    return Step(Message("Mark gold what is right"), hand_over, (turns,), _accept)


def hand_over(value: object) -> Iterator[Event]:
    """The work of a step that has none."""
    yield Result(value)


def _accept(project: Project, turn_ids: Sequence[int]) -> Message:
    from studio.steps.gold import accept, why_not

    there = [turn for turn in project.turns_with_ids(turn_ids) if not why_not(project, turn)]
    if not there:
        return Message("No turn is gold: look at the places that may be wrong first")
    return project.apply(accept, [turn.id for turn in there], bulk=True).label


STAGES: tuple[PathStage, ...] = (
    PathStage(
        "import",
        "Recording and transcript",
        "A recording of several people, and what they say, one line a turn.",
        lambda found: True,
        _recording_says,
        _needs_nothing,
        None,
    ),
    PathStage(
        "diarize",
        "Who speaks when",
        "Turns are found in the sound, and each is given to a speaker.",
        lambda found: found.counts.turns > 0,
        _speakers_say,
        _needs_nothing,
        _plan_diarization,
    ),
    PathStage(
        "align",
        "When each word is spoken",
        "Each word of the text is found in the sound.",
        lambda found: found.counts.words > 0 and found.counts.unaligned == 0,
        _words_say,
        _needs_text,
        _plan_alignment,
    ),
    PathStage(
        "clips",
        "Clips",
        "Turns are cut into clips between words, where it is quiet.",
        lambda found: found.counts.clips > 0 and found.counts.uncut == 0,
        _clips_say,
        _needs_words,
        _plan_clips,
    ),
    PathStage(
        "check",
        "What may be wrong",
        "Every turn and word is listened to; what does not fit is listed, worst first.",
        lambda found: found.counts.unchecked == 0,
        _check_says,
        _needs_words,
        _plan_check,
        again_after="gold",
    ),
    PathStage(
        "gold",
        "Gold clips",
        "What is right as it is becomes gold. The gate lets no clip through in which something is wrong.",
        lambda found: found.counts.gold > 0 and not found.acceptable,
        _gold_says,
        _needs_words,
        _plan_gold,
    ),
    PathStage(
        "board",
        "The board",
        "Minutes, lengths, sounds and what stands out, before the dataset is frozen.",
        lambda found: True,
        _board_says,
        _needs_gold,
        None,
    ),
    PathStage(
        "freeze",
        "Frozen dataset",
        "All gold clips are copied into a snapshot that nothing changes any more; training uses it.",
        lambda found: found.frozen,
        _freeze_says,
        _needs_gold,
        _plan_freeze,
        whole_project=True,
    ),
)
