"""A recording's transcript and its turns: matched in a child process, written by whatever edit needs it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from studio.dataset.formats.readers import read_transcript
from studio.dataset.formats.values import Transcript
from studio.errors import Message, sentences
from studio.events import Event, Progress, Result
from studio.project import edits
from studio.project.intervals import IntervalIndex, overlap_s
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.values import Turn
from studio.speech.transcript import Line, Match, match
from studio.speech.transcript import Turn as FoundTurn
from studio.steps.step import Step


@dataclass(frozen=True)
class Matched:
    """What belongs to what: turns as they were found, the transcript's lines, and their match by index."""

    turns: tuple[FoundTurn, ...]
    lines: tuple[Line, ...]
    match: Match


def import_transcript(project: Project, recording_id: int, transcript: Path) -> Step:
    """The step that gives a recording that is there a transcript, matched to its turns.

    Raises StudioError at once where the file cannot be read.
    """
    read = read_transcript(transcript)
    recording = project.recording(recording_id)
    turns = [(turn.start, turn.end, str(turn.speaker_id)) for turn in project.turns(recording_id)]
    return Step(
        title=Message("Match the transcript of {name}", {"name": recording.name}),
        work=match_lines,
        args=(turns, lines_of(read)),
        apply=partial(_apply, recording_id=recording_id, repairs=read.repairs),
    )


def match_lines(turns: Sequence[FoundTurn], lines: Sequence[Line]) -> Iterator[Event]:
    """The work: a `Result` with a `Matched`. Takes seconds where there are thousands of turns."""
    yield Progress(None, Message("Matching the transcript"))
    yield Result(matched(turns, lines))


def matched(turns: Sequence[FoundTurn], lines: Sequence[Line]) -> Matched:
    """Match turns and lines, both in order of time."""
    return Matched(tuple(turns), tuple(lines), match(turns, lines))


def lines_of(transcript: Transcript) -> list[Line]:
    """The speaker's name ("" where unknown) and the text of each line, as a project keeps them."""
    return [(line.speaker or "", " ".join(line.text.split())) for line in transcript.lines]


def stored_lines(source: Project | Rows, recording_id: int) -> list[Line]:
    """The lines of the transcript that a recording has; none where it has no transcript."""
    return [(line.speaker_name, line.text) for line in source.utterances(recording_id)]


def write_match(rows: Rows, recording_id: int, found: Matched) -> tuple[Message, Message | None]:
    """The edit that gives the turns of now the text and names that were matched to the found turns.

    Each found turn belongs to the turn that shares most time with it, of the same speaker before any other.
    Turns that a person has touched keep what they have. Where the transcript was replaced meanwhile, it is
    matched anew. Returns, beside its label, a sentence on what did not fit, or None.
    """
    if stored_lines(rows, recording_id) != list(found.lines):
        turns = [(turn.start, turn.end, str(turn.speaker_id)) for turn in rows.turns(recording_id)]
        found = matched(turns, stored_lines(rows, recording_id))
    if not found.turns or not found.lines:
        return Message("Match transcript"), None
    homes = _homes(rows.turns(recording_id), found.turns)
    line_ids = [line.id for line in rows.utterances(recording_id)]
    given: dict[int, list[int]] = defaultdict(list)
    texts: dict[int, list[str]] = defaultdict(list)
    for index, lines in found.match.assignments:
        home = homes.get(index)
        if home is not None:
            given[home.id] += [line_ids[line] for line in lines if line_ids[line] not in given[home.id]]
            texts[home.id].append(found.match.texts.get(index, ""))
    joined = {turn_id: " ".join(filter(None, parts)) for turn_id, parts in texts.items()}
    names = _names(homes, found)
    label = edits.apply_transcript_match(rows, recording_id, given, names, texts=joined)
    return label, _what_did_not_fit(rows, recording_id)


def _homes(now: Sequence[Turn], found: Sequence[FoundTurn]) -> dict[int, Turn]:
    """The turn of now that each found turn has become, by index; without those that are gone."""
    index = IntervalIndex(now)
    speakers = _speakers(index, found)

    def likeness(turn: Turn, span: FoundTurn) -> tuple[bool, float]:
        return speakers.get(span[2]) == turn.speaker_id, overlap_s((turn.start, turn.end), span[:2])

    homes = {}
    for place, span in enumerate(found):
        if over := index.over(span[0], span[1]):
            homes[place] = max(over, key=lambda turn: likeness(turn, span))
    return homes


def _speakers(now: IntervalIndex[Turn], found: Sequence[FoundTurn]) -> dict[str, int | None]:
    """The speaker that each label shares most time with."""
    shared: dict[str, dict[int | None, float]] = defaultdict(lambda: defaultdict(float))
    for start, end, label in found:
        for turn in now.over(start, end):
            shared[label][turn.speaker_id] += overlap_s((turn.start, turn.end), (start, end))
    return {label: max(seconds, key=lambda each: seconds[each]) for label, seconds in shared.items()}


def _names(homes: dict[int, Turn], found: Matched) -> dict[int, str]:
    """The name of each speaker of now, from the names of the labels that its turns were found with."""
    seconds: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for place, turn in homes.items():
        start, end, label = found.turns[place]
        name = found.match.speaker_names.get(label)
        if name and turn.speaker_id is not None:
            seconds[turn.speaker_id][name] += end - start
    return {speaker: max(names, key=lambda each: names[each]) for speaker, names in seconds.items()}


def _what_did_not_fit(rows: Rows, recording_id: int) -> Message | None:
    turns = sum(not turn.text for turn in rows.turns(recording_id))
    lines = sum(line.turn_id is None for line in rows.utterances(recording_id))
    if turns and lines:
        template = "{turns} turn(s) found no line of the transcript and {lines} line(s) found no turn"
    elif turns:
        template = "{turns} turn(s) found no line of the transcript"
    elif lines:
        template = "{lines} line(s) of the transcript found no turn"
    else:
        return None
    return Message(template, {"turns": turns, "lines": lines})


def _apply(project: Project, found: Matched, *, recording_id: int, repairs: Message | None) -> Message:
    project.apply(_replace, recording_id, found)
    done = Message("Imported a transcript of {count} lines", {"count": len(found.lines)})
    return sentences(done, project.last_result, repairs)


def _replace(rows: Rows, recording_id: int, found: Matched) -> tuple[Message, Message | None]:
    edits.set_utterances(rows, recording_id, found.lines)
    _, misfit = write_match(rows, recording_id, found)
    return Message("Import transcript"), misfit
