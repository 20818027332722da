"""Matching a transcript by two witnesses: its words aligned with the whole recording, and diarization.

The lines that are heard become turns with words; speech that no line covers stays a turn without text; what
the second witness said is kept, so that every place where the two differ can be told at any time
(`studio.steps.differences`).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from studio.errors import Message, StudioError, sentences
from studio.events import Event, Progress, Result
from studio.jobs.crew import crew_of_this_job
from studio.project import edits_witnesses as edits
from studio.project.baseline import Baseline
from studio.project.diarization_plan import is_persons
from studio.project.edits_witnesses import LineSaid, witness_setting
from studio.project.intervals import lies_mostly_in, overlap_s
from studio.project.project import Project
from studio.project.values import base_language
from studio.speech.transcript import Line
from studio.steps.differences import differences
from studio.steps.own_words import WithOwnWords, own_words_of
from studio.steps.step import LONG_S, Step
from studio.steps.transcript import Matched, match_lines, stored_lines, write_match

if TYPE_CHECKING:
    from studio.speech.alignment_whole import WholeAlignment

NAME_SHARE = 0.5
"""A diarized label has a name where this share of its words is that name's."""

Diarized = tuple[float, float, str]


@dataclass(frozen=True)
class Witnessed:
    """What the work found.

    `lines` are those that are said, `without_line` diarized speech that no line covers, `names` the name of
    each label, `witness` what is kept of the second witness.
    """

    lines: list[LineSaid]
    without_line: list[Diarized]
    names: dict[str, str]
    witness: dict[str, Any]


def source() -> str:
    """Who makes such turns, as provenance."""
    from studio.speech.alignment import source_of

    return f"transcript, {source_of('builtin')}"


def match_transcript(project: Project, recording_id: int) -> Step:
    """The step that matches a recording's transcript to its sound and its diarized turns.

    For a language that cannot be aligned as a whole the lines are matched to the turns by order, speakers and
    durations. Raises StudioError where there is no transcript, and in that case no turns.
    """
    recording = project.recording(recording_id)
    lines = stored_lines(project, recording_id)
    if not lines:
        raise StudioError("{name} has no transcript. Import one first.", name=recording.name)
    title = Message("Match the transcript of {name}", {"name": recording.name})
    diarized = diarized_turns(project, recording_id)
    if base_language(recording.language) != "en":
        return _by_durations(project, recording_id, title, lines)
    options = {"language": recording.language, "cache": str(project.subfolder("cache"))}
    baseline = project.baseline(recording_id)
    return Step(
        title=title,
        work=WithOwnWords(find_witnesses, own_words_of(project, recording.language)),
        args=(str(project.audio_path(recording_id)), recording.name, lines, diarized, options),
        apply=partial(_apply, recording_id=recording_id, baseline=baseline),
        large=recording.seconds > LONG_S,
    )


def diarized_turns(project: Project, recording_id: int) -> list[Diarized]:
    """What the second witness says: the turns of now, or where these are a transcript's, what was kept.

    A transcript's turn that a person made their own says nothing about the others.
    """
    turns = project.turns(recording_id)
    if any(turn.source.startswith("transcript, ") and not is_persons(turn) for turn in turns):
        kept = project.setting(witness_setting(recording_id), {}).get("diarized", [])
        return [(start, end, label) for start, end, label in kept]
    return [(turn.start, turn.end, str(turn.speaker_id)) for turn in turns if turn.speaker_id is not None]


def find_witnesses(
    audio_path: str, name: str, lines: Sequence[Line], diarized: Sequence[Diarized], options: dict[str, Any]
) -> Iterator[Event]:
    """The work: progress, then a `Result` with what was `Witnessed`.

    Raises StudioError where the transcript is another recording's.
    """
    from studio.speech.alignment_whole import WholeAlignment, align_whole

    with crew_of_this_job() as crew:
        for event in align_whole(audio_path, [text for _, text in lines], **options, spread=crew.map):
            if not isinstance(event, Result):
                yield event
                continue
            found: WholeAlignment = event.value
            _require_fit(name, lines, found)
            yield Progress(0.95, Message("Comparing both witnesses"))
            yield Result(witnessed(lines, found, diarized))


def _require_fit(name: str, lines: Sequence[Line], found: Any) -> None:
    from studio.speech.witnesses import fits

    words = sum(len(text.split()) for _, text in lines)
    if not fits(found.anchored_share, found.heard_share, words):
        raise StudioError(
            "The transcript seems to belong to another recording than {name}: only {percent:.0f} % of its "
            "words are heard there in this order. Nothing was changed. Import the transcript of this "
            "recording, or correct the language.",
            name=name,
            percent=100 * found.anchored_share,
        )


def witnessed(lines: Sequence[Line], found: "WholeAlignment", diarized: Sequence[Diarized]) -> Witnessed:
    """The lines as they were said, with the name of each label and what no line covers."""
    from studio.speech.witnesses import apart, leftovers

    words = {at: placed.words for at, placed in enumerate(found.lines) if placed is not None}
    labels = {at: _label_of([(word.start, word.end) for word in own], diarized) for at, own in words.items()}
    last: dict[str, int] = {}
    for at in words:
        who = lines[at][0] or labels[at]
        if who in last:
            words[last[who]], words[at] = apart(words[last[who]], words[at])
        last[who] = at
    said = [LineSaid(at, own[0].start, own[-1].end, own, labels[at]) for at, own in words.items()]
    spans = [(line.start, line.end) for line in said]
    witness = {
        "diarized": [[round(start, 3), round(end, 3), label] for start, end, label in diarized],
        "not_speech": [list(each) for each in found.not_speech],
        "anchored": round(found.anchored_share, 3),
    }
    return Witnessed(said, leftovers(diarized, spans, found.speech), _names(said, lines, diarized), witness)


def _label_of(spans: Sequence[tuple[float, float]], diarized: Sequence[Diarized]) -> str:
    first, last = spans[0][0], max(end for _, end in spans)
    seconds: dict[str, float] = defaultdict(float)
    for start, end, label in diarized:
        if start < last and end > first:
            seconds[label] += sum(overlap_s((start, end), span) for span in spans)
    return max(seconds, key=lambda label: seconds[label], default="")


def _names(said: Sequence[LineSaid], lines: Sequence[Line], diarized: Sequence[Diarized]) -> dict[str, str]:
    """The name of each diarized label, by the words of the lines that it has."""
    seconds: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for line in said:
        name = lines[line.position][0]
        if name and line.label:
            seconds[line.label][name] += line.end - line.start
    names: dict[str, str] = {}
    for label, of_name in seconds.items():
        best = max(of_name, key=lambda name: of_name[name])
        if of_name[best] >= NAME_SHARE * sum(of_name.values()):
            names[label] = best
    return names


def _apply(project: Project, found: Witnessed, *, recording_id: int, baseline: Baseline) -> Message:
    usable = project.usable(recording_id)
    project.apply(
        edits.apply_witnesses,
        recording_id,
        [line for line in found.lines if lies_mostly_in((line.start, line.end), usable)],
        [(max(start, usable[0]), min(end, usable[1]), label) for start, end, label in found.without_line],
        found.names,
        found.witness,
        source(),
        baseline,
    )
    places = len(differences(project, recording_id))
    total = len(project.utterances(recording_id))
    return sentences(_heard(len(found.lines), total), _differ(places))


def _heard(count: int, total: int) -> Message:
    values = {"count": count, "total": total}
    if count == 1:
        return Message("1 of {total} lines of the transcript is heard in the recording", values)
    return Message("{count} of {total} lines of the transcript are heard in the recording", values)


def _differ(places: int) -> Message | None:
    if not places:
        return None
    if places == 1:
        return Message("1 place where transcript and sound differ is worth a look")
    return Message("{places} places where transcript and sound differ are worth a look", {"places": places})


def _by_durations(project: Project, recording_id: int, title: Message, lines: Sequence[Line]) -> Step:
    """The step for languages without an aligner of whole transcripts."""
    turns = [(turn.start, turn.end, str(turn.speaker_id)) for turn in project.turns_in_use(recording_id)]
    if not turns:
        raise StudioError(
            "{name} has no turns to match its transcript to. Diarize it first.",
            name=project.recording(recording_id).name,
        )
    return Step(title, match_lines, (turns, lines), partial(_apply_durations, recording_id=recording_id))


def _apply_durations(project: Project, found: Matched, *, recording_id: int) -> Message:
    label = project.apply(write_match, recording_id, found).label
    return sentences(label, project.last_result)
