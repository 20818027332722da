"""Applying a transcript that says when its lines are spoken: they become turns and words, as one edit.

What a person touched stays, as it does when a tool found turns; the label says how many were kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from studio.errors import Message
from studio.project.diarization_plan import is_persons
from studio.project.diarized_speakers import forget_unused
from studio.project.edits_recordings import set_utterances
from studio.project.edits_results import label_with_kept
from studio.project.edits_speakers import insert_speaker
from studio.project.edits_turns import within
from studio.project.edits_witnesses import KEPT_SHARE
from studio.project.found import TimedLine, TimedWord
from studio.project.intervals import IntervalIndex, overlap_s
from studio.project.rows import Rows
from studio.project.turn_words import words_of
from studio.project.values import MINIMUM_TURN_S, Recording, State, Turn
from studio.project.word_times import times_within


@dataclass
class _Planned:
    """A turn to write, and the lines that it holds by index."""

    start: float
    end: float
    speaker: str | None
    texts: list[str] = field(default_factory=list)
    words: list[TimedWord] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)


def apply_timed_lines(
    rows: Rows, recording_id: int, lines: Sequence[TimedLine], source: str, text_source: str = ""
) -> Message:
    """Make turns and words of timed lines, in place of those that tools made and nobody touched.

    Lines of one speaker that overlap are cut where the next begins. Lines with text become the recording's
    transcript, too. `source` names where the times come from, `text_source` the tool that recognised the
    text. Lines beyond the recording's end are left out.
    """
    recording = rows.recording(recording_id)
    there = rows.turns(recording_id)
    kept = [turn for turn in there if is_persons(turn)]
    for turn in there:
        if not is_persons(turn):
            rows.delete("turns", turn.id)
    planned = _plan(recording, lines, kept)
    turn_ids = _write_turns(rows, recording_id, planned, source, text_source)
    _write_words(rows, planned, turn_ids, source)
    if any(line.text for line in lines):
        _write_utterances(rows, recording_id, lines, planned, turn_ids)
    forget_unused(rows, {turn.speaker_id for turn in there if turn.speaker_id is not None})
    return label_with_kept(
        "Import transcript: {count} turns",
        "Import transcript: {count} turns, {kept} of yours kept",
        len(planned),
        len(kept),
    )


def _plan(recording: Recording, lines: Sequence[TimedLine], kept: Sequence[Turn]) -> list[_Planned]:
    persons = IntervalIndex(kept)
    open_turns: dict[str | None, _Planned] = {}
    planned: list[_Planned] = []
    for place, line in sorted(enumerate(lines), key=lambda each: (each[1].start, each[1].end)):
        start, end = _span(recording, line)
        covered = sum(overlap_s((start, end), (turn.start, turn.end)) for turn in persons.over(start, end))
        if end - start < MINIMUM_TURN_S or covered > KEPT_SHARE * (end - start):
            continue
        before = open_turns.get(line.speaker)
        if before is not None and start < before.end:
            if start - before.start < MINIMUM_TURN_S:  # they say the same time: one turn
                before.end = max(before.end, end)
                _add(before, place, line)
                continue
            before.end = start
        turn = _Planned(start, end, line.speaker)
        _add(turn, place, line)
        open_turns[line.speaker] = turn
        planned.append(turn)
    return planned


def _add(turn: _Planned, place: int, line: TimedLine) -> None:
    texts = words_of(line.text)
    turn.texts += texts
    same = len(line.words) == len(texts)
    turn.words += line.words if same else [_Untimed(text) for text in texts]
    turn.lines.append(place)


@dataclass(frozen=True)
class _Untimed:
    text: str
    start: None = None
    end: None = None
    score: None = None
    phones: tuple[()] = ()


def _span(recording: Recording, line: TimedLine) -> tuple[float, float]:
    """The line's times, wide enough for its words, within the recording."""
    starts = [line.start, *(word.start for word in line.words if word.start is not None)]
    ends = [line.end, *(word.end for word in line.words if word.end is not None)]
    return within(recording, min(starts)), within(recording, max(ends))


def _write_turns(
    rows: Rows, recording_id: int, planned: Sequence[_Planned], source: str, text_source: str
) -> range:
    ids = {speaker: _speaker(rows, speaker, source) for speaker in
           dict.fromkeys(turn.speaker for turn in planned)}  # fmt: skip
    return rows.insert_all(
        "turns",
        [
            {
                "recording_id": recording_id,
                "speaker_id": ids[turn.speaker],
                "start": turn.start,
                "end": turn.end,
                "text": " ".join(turn.texts),
                "state": State.RAW,
                "reject_reason": "",
                "touched": False,
                "source": source,
                "text_source": text_source if turn.texts else "",
            }
            for turn in planned
        ],
    )


def _speaker(rows: Rows, name: str | None, source: str) -> int | None:
    name = " ".join((name or "").split())
    if not name:
        return None
    there = rows.speaker_named(name)
    return there.id if there else insert_speaker(rows, name, source)


def _write_words(rows: Rows, planned: Sequence[_Planned], turn_ids: range, source: str) -> None:
    words: list[dict[str, Any]] = []
    phones: list[tuple[int, Sequence[Any]]] = []
    for turn, turn_id in zip(planned, turn_ids, strict=True):
        last = turn.start
        for position, (text, word) in enumerate(zip(turn.texts, turn.words, strict=True)):
            start, end = times_within(word, last, turn.end)
            if start is not None and end is not None:
                last = end
                phones.append((len(words), _phones_within(word, start, end)))
            row = {"turn_id": turn_id, "position": position, "text": text, "spoken": "", "start": start}
            words.append({**row, "end": end, "score": None, "touched": False, "source": source})
    ids = rows.insert_all("words", words)
    rows.insert_all(
        "phones",
        [
            {"word_id": ids[place], "position": position, "symbol": symbol, "start": start, "end": end}
            for place, own in phones
            for position, (symbol, start, end) in enumerate(own)
        ],
    )


def _phones_within(word: TimedWord, start: float, end: float) -> list[tuple[str, float, float]]:
    cut = [(each.symbol, max(each.start, start), min(each.end, end)) for each in word.phones]
    return [each for each in cut if each[1] < each[2]]


def _write_utterances(
    rows: Rows, recording_id: int, lines: Sequence[TimedLine], planned: Sequence[_Planned], turn_ids: range
) -> None:
    said = [place for place, line in enumerate(lines) if line.text]
    set_utterances(
        rows,
        recording_id,
        [(lines[place].speaker, lines[place].text, lines[place].start, lines[place].end) for place in said],
    )
    turn_of = {
        place: turn_id for turn, turn_id in zip(planned, turn_ids, strict=True) for place in turn.lines
    }
    stored = rows.utterances(recording_id)
    found = [(utterance.id, turn_of.get(place)) for utterance, place in zip(stored, said, strict=True)]
    rows.update_all("utterances", [{"id": each, "turn_id": turn_id} for each, turn_id in found])
