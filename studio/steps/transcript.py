"""A recording's transcript and its turns: matched in a child process, written by whatever edit needs it."""

import os
from collections import defaultdict
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from studio.dataset.formats.readers import read_transcript
from studio.dataset.formats.values import Transcript, TranscriptLine
from studio.errors import Message, StudioError, sentences
from studio.events import Event, Progress, Result
from studio.project import edits
from studio.project.intervals import IntervalIndex, overlap_s
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.values import Recording, Turn
from studio.speech.transcript import Line, Match, match
from studio.speech.transcript import Turn as FoundTurn
from studio.steps.step import LONG_S, Step

ANNOTATED = "annotated/{id}"
"""The setting with the stretches [start, end) of a recording that were annotated (UEM); none means all."""
BEYOND_SHARE, BEYOND_S = 0.1, 5.0
"""So many of a transcript's lines, or so little, may lie after its recording's end: that was cut off."""
MOST_WORDS_PER_S, WORDS_OF_NO_TIME = 8.0, 20
"""Twice as fast as fast speech, and what may be read in a moment, is another recording's."""
MOST_SAID, MOST_KEPT = 2, 200
SEEMS_ANOTHERS = Message(
    "Its transcript seems to be another recording's: hardly a word of it is heard at the start. Listen, and "
    "choose the right one"
)
ARPABET = frozenset(
    "AA AE AH AO AW AX AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH UH UW V W Y Z "
    "ZH".split()
)


@dataclass(frozen=True)
class Matched:
    """What belongs to what: turns as they were found, the transcript's lines, and their match by index."""

    turns: tuple[FoundTurn, ...]
    lines: tuple[Line, ...]
    match: Match


@dataclass(frozen=True)
class ReadTranscript:
    """A transcript that was read, and how its lines match the turns; None where they become turns."""

    transcript: Transcript
    matched: Matched | None
    fits: bool | None = None


def import_transcript(
    project: Project, recording_id: int, transcript: Path, *, as_turns: bool | None = None
) -> Step:
    """The step that gives a recording that is there a transcript.

    Its lines are matched to the turns; or, `as_turns`, they become turns themselves, which they do by
    themselves where they have times and there are no turns yet, and where they have no text (RTTM). The
    step fails where the transcript cannot be read, or is another recording's.
    """
    recording = project.recording(recording_id)
    turns = [(turn.start, turn.end, str(turn.speaker_id)) for turn in project.turns(recording_id)]
    return Step(
        title=Message("Import the transcript of {name}", {"name": recording.name}),
        work=read_and_match,
        args=(
            os.path.abspath(transcript),
            recording,
            _audio_of(project, recording_id),
            str(project.subfolder("cache")),
            turns,
            as_turns,
        ),
        apply=partial(_apply, recording_id=recording_id),
        large=project.recording(recording_id).seconds > LONG_S,
    )


def read_and_match(
    path: str,
    recording: Recording,
    audio_path: str,
    cache: str,
    turns: Sequence[FoundTurn],
    as_turns: bool | None,
) -> Iterator[Event]:
    """The work: a `Result` with a `ReadTranscript`."""
    name = Path(path).name
    yield Progress(None, Message("Reading {name}", {"name": name}))
    read = _read_for(path, recording.name, Path(recording.path).stem)
    refuse_another(read, name, recording.name, recording.seconds)
    has_text = any(line.text for line in read.lines)
    if as_turns is None:
        as_turns = read.is_timed and (not turns or not has_text)
    if as_turns and not read.is_timed:
        raise StudioError("{name} does not say when its lines are spoken: no turns can be made.", name=name)
    fits = yield from listened(Path(audio_path), read, recording.language, cache)
    if as_turns:
        yield Result(ReadTranscript(read, None, fits))
        return
    yield Progress(None, Message("Matching the transcript"))
    yield Result(ReadTranscript(read, matched(turns, lines_of(read)), fits))


def _audio_of(project: Project, recording_id: int) -> str:
    """Where a recording's sound lies, "" where it is lost: a transcript can be given all the same."""
    try:
        return str(project.audio_path(recording_id))
    except StudioError:
        return ""


def _read_for(path: str, *names: str) -> Transcript:
    """The transcript of the recording of one of these names; the first is tried last, and named in errors."""
    for name in names[:0:-1]:
        try:
            return read_transcript(path, name)
        except StudioError:
            pass
    return read_transcript(path, names[0])


def listened(
    audio_path: Path, transcript: Transcript, language: str, cache: str
) -> Generator[Event, None, bool | None]:
    """Progress while the recording's start is listened to; returns whether the transcript's words are heard.

    None where that cannot be told. Nothing is listened to where the text is too short, or not English.
    """
    from studio.speech.fitting import opening_fits

    texts = [line.text for line in transcript.lines]
    text = Message("Listening for the transcript's words in {name}", {"name": audio_path.name})
    told: tuple[float, bool | None] = (1.0, None)
    if audio_path.is_file():
        for told in opening_fits(audio_path, texts, transcript.language or language, cache):
            yield Progress(told[0], text)
    return told[1]


def refuse_another(transcript: Transcript, file: str, recording: str, seconds: float) -> None:
    """Raises StudioError where a transcript is of another recording: it goes on long after this one's end,
    or has more words than anybody could say in its time."""
    starts = [line.start for line in transcript.lines if line.start is not None]
    beyond = sum(start >= seconds for start in starts)
    if beyond > BEYOND_SHARE * len(starts) and max(starts) > seconds + BEYOND_S:
        raise StudioError(
            "{file} is the transcript of another recording: it goes on until {last:.0f} s, and {name} ends "
            "at {end:.0f} s. Choose the transcript that belongs to it.",
            file=file,
            last=max(starts),
            name=recording,
            end=seconds,
        )
    words = sum(len(line.text.split()) for line in transcript.lines)
    if words > MOST_WORDS_PER_S * seconds + WORDS_OF_NO_TIME:
        raise StudioError(
            "{file} is the transcript of another recording: nobody says its {words} words in the {end:.0f} s "
            "of {name}. Choose the transcript that belongs to it.",
            file=file,
            words=words,
            name=recording,
            end=seconds,
        )


def write_transcript(rows: Rows, recording_id: int, transcript: Transcript) -> None:
    """Give a recording a transcript within an edit: as turns and words where it has times, else as lines."""
    if not transcript.is_timed:
        edits.set_utterances(rows, recording_id, stored_form(transcript))
        return
    edits.set_setting(rows, ANNOTATED.format(id=recording_id), [list(each) for each in transcript.regions])
    machine = transcript.source if transcript.is_machine else ""
    lines = [_with_arpabet(line) for line in transcript.lines]
    edits.apply_timed_lines(rows, recording_id, lines, transcript.source, machine)  # type: ignore[arg-type]  # all have times


def what_was_read(transcript: Transcript, seconds: float) -> list[Message]:
    """Sentences that say what a transcript holds, and what of it could not be used."""
    said = [_how_much(transcript)]
    if transcript.is_machine:
        said.append(Message("Its text is a machine's ({source})", {"source": transcript.source}))
    words = [word for line in transcript.lines for word in line.words]
    if untimed := sum(word.start is None for word in words):
        said.append(Message("{count} of its words have no time", {"count": untimed}))
    beyond = sum(line.start is not None and line.start >= seconds for line in transcript.lines)
    if beyond and transcript.is_timed:
        said.append(Message("{count} of its lines lie after the end and were left out", {"count": beyond}))
    return [*said, *_problems(transcript), *([transcript.repairs] if transcript.repairs else [])]


def kept_problems(transcript: Transcript | None, fits: bool | None = None) -> list[dict[str, Any]]:
    """What of a transcript could not be used, as the import report keeps it."""
    if transcript is None:
        return []
    problems = [*transcript.problems[:MOST_KEPT], *([transcript.repairs] if transcript.repairs else [])]
    return [problem.to_json() for problem in ([SEEMS_ANOTHERS] if fits is False else []) + problems]


def _how_much(transcript: Transcript) -> Message:
    count = len(transcript.lines)
    if transcript.is_timed:
        text = "Its transcript has 1 line with its time" if count == 1 else (
            "Its transcript has {lines} lines with their times")  # fmt: skip
    else:
        text = "Its transcript has 1 line" if count == 1 else "Its transcript has {lines} lines"
    return Message(text, {"lines": count})


def _problems(transcript: Transcript) -> list[Message]:
    if len(transcript.problems) <= MOST_SAID:
        return list(transcript.problems)
    more = Message("{count} more places were left out", {"count": len(transcript.problems) - 1})
    return [transcript.problems[0], more]


def _with_arpabet(line: TranscriptLine) -> TranscriptLine:
    """The line with its phones as the project has them; without, where they are in another alphabet."""
    words = tuple(
        replace(word, phones=tuple(replace(each, symbol=_plain(each.symbol)) for each in word.phones))
        if all(_plain(each.symbol) in ARPABET for each in word.phones)
        else replace(word, phones=())
        for word in line.words
    )
    return replace(line, words=words)


def _plain(symbol: str) -> str:
    return symbol.rstrip("012").upper()


def match_lines(turns: Sequence[FoundTurn], lines: Sequence[Line]) -> Iterator[Event]:
    """The work: a `Result` with a `Matched`. Takes seconds where there are thousands of turns."""
    yield Progress(None, Message("Matching the transcript"))
    yield Result(matched(turns, lines))


def matched(turns: Sequence[FoundTurn], lines: Sequence[Line]) -> Matched:
    """Match turns and lines, both in order of time."""
    return Matched(tuple(turns), tuple(lines), match(turns, lines))


def stored_form(transcript: Transcript) -> list[tuple[str | None, str, float | None, float | None]]:
    """The lines with their times as `edits.set_utterances` takes them."""
    texts = zip(lines_of(transcript), transcript.lines, strict=True)
    return [(name, text, line.start, line.end) for (name, text), line in texts]


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
    untold = Message("{turns} turns found no line of the transcript", {"turns": turns})
    if turns == 1:
        untold = Message("1 turn found no line of the transcript")
    unheard = Message("{lines} lines of the transcript found no turn", {"lines": lines})
    if lines == 1:
        unheard = Message("1 line of the transcript found no turn")
    said = [message for count, message in ((turns, untold), (lines, unheard)) if count]
    return sentences(*said) if said else None


def _apply(project: Project, found: ReadTranscript, *, recording_id: int) -> Message:
    seconds = project.recording(recording_id).seconds
    another = [SEEMS_ANOTHERS] if found.fits is False else []
    if found.matched is None:
        project.apply(_make_turns, recording_id, found.transcript)
        done = Message("Imported {count} turns", {"count": len(project.turns(recording_id))})
        return sentences(done, *what_was_read(found.transcript, seconds), *another)
    project.apply(_replace, recording_id, found)
    done = Message("Imported a transcript of {count} lines", {"count": len(found.matched.lines)})
    misfit = project.last_result
    return sentences(done, misfit, *what_was_read(found.transcript, seconds)[1:], *another)


def _make_turns(rows: Rows, recording_id: int, transcript: Transcript) -> Message:
    write_transcript(rows, recording_id, transcript)
    return Message("Import transcript")


def _replace(rows: Rows, recording_id: int, found: ReadTranscript) -> tuple[Message, Message | None]:
    assert found.matched is not None
    edits.set_utterances(rows, recording_id, stored_form(found.transcript))
    _, misfit = write_match(rows, recording_id, found.matched)
    return Message("Import transcript"), misfit
