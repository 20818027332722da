"""Diarization of a recording: who speaks when; the transcript's lines are matched to the turns found.

What a person has fixed of turns is handed to the diarization, which computes the rest around it. The result
is a `Proposal`: what it would change can be looked at before it is written as one edit.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from studio.errors import Message, sentences
from studio.events import Event, Result
from studio.jobs.crew import crew_of_this_job
from studio.project import edits
from studio.project.baseline import Baseline
from studio.project.diarization_plan import DiarizationPlan, is_open, is_persons, plan_diarization
from studio.project.edits_witnesses import witness_setting
from studio.project.intervals import Interval, subtract
from studio.project.project import Project
from studio.project.reads import Reads
from studio.project.rows import Rows
from studio.project.values import MINIMUM_TURN_S, Fixed, State, Turn
from studio.speech.diarization import SpeakerCount
from studio.speech.pinned import Pin
from studio.speech.transcript import Line
from studio.steps.step import LONG_S, Step
from studio.steps.transcript import Matched, match_lines, stored_lines, write_match

METHODS = ("builtin", "pyannote")


@dataclass(frozen=True)
class Proposal:
    """What a diarization found, not written yet.

    Attributes:
        found: the turns and their lines; a known speaker's label is the speaker's id as text
        source: who found it
        baseline: the turns that it was computed from
        span: the stretch of the recording that may change; None for all of it
        count: what the user said about the number of speakers
    """

    recording_id: int
    found: Matched
    source: str
    baseline: Baseline
    span: Interval | None = None
    count: Mapping[str, int | None] = field(default_factory=dict)

    def plan(self, reads: Reads | Project) -> DiarizationPlan:
        """What it would change of the rows as they are now."""
        present = {str(speaker.id): speaker.id for speaker in reads.speakers()}
        labels = {label for _, _, label in self.found.turns}
        return plan_diarization(
            reads, self.recording_id, self.found.turns,
            known={label: present[label] for label in labels if label in present},
            span=self.span, based_on=self.baseline,
        )  # fmt: skip

    def take(self, project: Project) -> Message:
        """Write it as one edit; returns the sentence that says what was done."""
        done = project.apply(_write, self).label
        return sentences(done, project.last_result)


def diarize(
    project: Project,
    recording_id: int,
    *,
    method: str = "builtin",
    speakers: int | None = None,
    min_speakers: int | None = None,
    max_speakers: int | None = None,
    allow_download: bool = False,
    token: str | None = None,
    span: Interval | None = None,
    as_before: bool = True,
    show: Callable[[Proposal], Message] | None = None,
) -> Step:
    """The step that diarizes one recording, or with `span` only a stretch of it, around what a person fixed.

    Speaker counts are exact, least and most; None where unknown. Where none is given, those of the
    recording's last diarization hold, if `as_before`. With `show` the proposal is handed to it instead of
    being written.
    """
    from studio.speech.diarization import source_of

    recording = project.recording(recording_id)
    count = {"speakers": speakers, "min_speakers": min_speakers, "max_speakers": max_speakers}
    if as_before and not any(count.values()):
        count = stored_count(project, recording_id)
    SpeakerCount(*count.values())  # refuses numbers that contradict each other at once
    options: dict[str, Any] = {
        "method": method,
        **count,
        "allow_download": allow_download,
        "token": token,
        "cache": str(project.subfolder("cache")),
        "pins": pins_of(project, recording_id, span),
    }
    template = "Diarize {name}" if span is None else "Diarize a part of {name}"
    baseline = project.baseline(recording_id, with_words=False)

    def apply(project: Project, found: Matched) -> Message:
        proposal = Proposal(recording_id, found, source_of(method), baseline, span, count)
        return show(proposal) if show else proposal.take(project)

    return Step(
        title=Message(template, {"name": recording.name}),
        work=find_turns,
        args=(
            str(project.audio_path(recording_id)),
            options,
            stored_lines(project, recording_id),
            project.usable(recording_id),
        ),
        apply=apply,
        large=show is None and recording.seconds > LONG_S,  # the ghost is the window's
    )


def stored_count(reads: Reads | Project, recording_id: int) -> dict[str, int | None]:
    """What was said about the number of a recording's speakers when it was last diarized."""
    stored = reads.setting(_setting(recording_id), {})
    return {name: stored.get(name) for name in ("speakers", "min_speakers", "max_speakers")}


def pins_of(reads: Reads | Project, recording_id: int, span: Interval | None = None) -> list[Pin]:
    """What is fixed of a recording's turns. With `span` all that lies outside it is fixed as it is."""
    pins: list[Pin] = []
    for turn in reads.turns(recording_id):
        if span is not None:
            outside = subtract([(turn.start, turn.end)], [span])
            pins += [_outside(turn, part) for part in outside]
            if (turn.start, turn.end) in outside:
                continue
        if is_open(turn):
            pins.append(_open(turn))
        elif is_persons(turn):
            pins.append(Pin(turn.start, turn.end, None if turn.state is State.REJECTED else _label(turn)))
    return pins


def find_turns(
    audio_path: str, options: dict[str, Any], lines: Sequence[Line], usable: Interval
) -> Iterator[Event]:
    """The work: progress, then a `Result` with a `Matched`: the spoken turns in `usable`, and their lines.

    What lies outside `usable` is not heard.
    """
    from studio.speech.diarization import diarize as run
    from studio.speech.voiceprints import MOST_HANDS

    with crew_of_this_job() as crew:
        for event in run(audio_path, **options, span=usable, spread=partial(crew.map, most=MOST_HANDS)):
            if isinstance(event, Result):
                found = [(max(t.start, usable[0]), min(t.end, usable[1]), t.speaker) for t in event.value]
                yield from match_lines([each for each in found if each[1] - each[0] >= MINIMUM_TURN_S], lines)
            else:
                yield event


def _outside(turn: Turn, part: Interval) -> Pin:
    return Pin(*part, _label(turn), part[0] == turn.start, part[1] == turn.end)


def _open(turn: Turn) -> Pin:
    speaker = _label(turn) if Fixed.SPEAKER in turn.fixed else None
    return Pin(turn.start, turn.end, speaker, Fixed.START in turn.fixed, Fixed.END in turn.fixed)


def _label(turn: Turn) -> str | None:
    return None if turn.speaker_id is None else str(turn.speaker_id)


def _setting(recording_id: int) -> str:
    return f"diarize/{recording_id}"


def _write(rows: Rows, proposal: Proposal) -> tuple[Message, Message | None]:
    label = edits.write_diarization_plan(rows, proposal.plan(rows), proposal.source)
    if dict(proposal.count) != stored_count(rows, proposal.recording_id):
        edits.set_setting(rows, _setting(proposal.recording_id), dict(proposal.count))
    _, misfit = write_match(rows, proposal.recording_id, proposal.found)
    _renew_witness(rows, proposal.recording_id, proposal.span)
    return label, misfit


def _renew_witness(rows: Rows, recording_id: int, span: Interval | None) -> None:
    """Where the transcript was matched, its second witness is this diarization from now on, in the span."""
    name = witness_setting(recording_id)
    kept = rows.setting(name, {})
    if "diarized" not in kept:
        return
    first, last = span or (0.0, rows.recording(recording_id).seconds)
    before = [
        [*part, label]
        for start, end, label in kept["diarized"]
        for part in subtract([(start, end)], [(first, last)])
    ]
    now = [
        [max(turn.start, first), min(turn.end, last), str(turn.speaker_id)]
        for turn in rows.turns(recording_id, start=first, end=last)
        if turn.speaker_id is not None and turn.state is not State.REJECTED
    ]
    edits.set_setting(rows, name, {**kept, "diarized": sorted([*before, *now])})
