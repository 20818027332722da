"""Bringing in a corpus: many short recordings, each with one turn, as one edit of a few statements."""

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from studio.errors import Message
from studio.project.edits_recordings import repairs_text
from studio.project.edits_speakers import insert_speaker
from studio.project.found import TimedWord
from studio.project.reads import Reads
from studio.project.rows import Rows, now
from studio.project.turn_words import words_of
from studio.project.values import State
from studio.project.word_times import times_within


def readings_setting(recording_id: int) -> str:
    """The setting with what a corpus reads otherwise than written: of each word its forms, in order."""
    return f"read_as/{recording_id}"


def readings_given(reads: Reads, recording_id: int) -> dict[int, str]:
    """By word id how a corpus said that a word is read aloud, whatever else was written there since."""
    given = reads.setting(readings_setting(recording_id), {})
    if not given:
        return {}
    found, seen = {}, Counter[str]()
    for words in reads.words_of_recording(recording_id).values():
        for word in words:
            forms, at = given.get(word.text, []), seen[word.text]
            seen[word.text] += 1
            if at < len(forms) and forms[at]:
                found[word.id] = forms[at]
    return found


@dataclass(frozen=True, slots=True)
class NewClip:
    """A recording to be, all of it one turn: as `studio.project.edits.add_recording` takes it, and its text.

    `spoken` is the text as read out, "" where that is not known. `words` are those of `text` with their
    times, empty where they have none.
    """

    name: str
    path: str
    sha256: str
    sample_rate: int
    channels: int
    samples: int
    language: str
    repairs: Message | None
    speaker: str
    text: str
    spoken: str = ""
    words: Sequence[TimedWord] = ()


def add_clips(
    rows: Rows, clips: Sequence[NewClip], source: str, provenance: dict[str, str] | None = None
) -> Message:
    """Add each clip as a recording with one turn of its speaker from start to end.

    `source` names the corpus. `provenance` holds the columns of `set_provenance`, the same for all. A name
    that is taken gets a number.
    """
    recording_ids = _add_recordings(rows, clips, provenance or {})
    speakers = {name: _speaker(rows, name, source) for name in dict.fromkeys(clip.speaker for clip in clips)}
    texts = [words_of(clip.text) for clip in clips]
    spoken = [_spoken(words, clip) for words, clip in zip(texts, clips, strict=True)]
    turn_ids = rows.insert_all(
        "turns",
        [
            {
                "recording_id": recording_id,
                "speaker_id": speakers[clip.speaker],
                "start": 0.0,
                "end": _seconds(clip),
                "text": " ".join(words),
                "state": State.RAW,
                "reject_reason": "",
                "touched": False,
                "source": source,
            }
            for clip, recording_id, words in zip(clips, recording_ids, texts, strict=True)
        ],
    )
    rows.insert_all(
        "words",
        [
            row
            for clip, turn_id, words, read in zip(clips, turn_ids, texts, spoken, strict=True)
            for row in _words(clip, turn_id, words, read, source)
        ],
    )
    rows.insert_all(
        "utterances",
        [
            {"recording_id": recording_id, "position": 0, "speaker_name": clip.speaker, "text": clip.text,
             "turn_id": turn_id}
            for clip, recording_id, turn_id in zip(clips, recording_ids, turn_ids, strict=True)
        ],
    )  # fmt: skip
    rows.insert_all(
        "settings",
        [
            {"name": readings_setting(recording_id), "value": json.dumps(forms, sort_keys=True)}
            for recording_id, words, read in zip(recording_ids, texts, spoken, strict=True)
            if (forms := _forms(words, read))
        ],
    )
    return Message("Import {count} clips of {corpus}", {"count": len(clips), "corpus": source})


def _add_recordings(rows: Rows, clips: Sequence[NewClip], provenance: dict[str, str]) -> range:
    taken = {recording.name for recording in rows.recordings()}
    added_at = now()
    new = []
    for clip in clips:
        name = _free_name(clip.name, taken)
        taken.add(name)
        new.append(
            {
                "name": name,
                "path": clip.path,
                "sha256": clip.sha256,
                "sample_rate": clip.sample_rate,
                "channels": clip.channels,
                "samples": clip.samples,
                "language": clip.language,
                "repairs": repairs_text(clip.repairs),
                "added_at": added_at,
                **provenance,
            }
        )
    return rows.insert_all("recordings", new)


def _forms(texts: Sequence[str], spoken: Sequence[str]) -> dict[str, list[str]]:
    """Of each word that is read otherwise than written its forms in order, "" where it is read as written."""
    forms: dict[str, list[str]] = defaultdict(list)
    if not any(spoken):
        return forms
    for text, form in zip(texts, spoken, strict=True):
        forms[text].append(form)
    return {text: found for text, found in forms.items() if any(found)}


def _free_name(name: str, taken: set[str]) -> str:
    number, free = 2, name
    while free in taken:
        free, number = f"{name} ({number})", number + 1
    return free


def _speaker(rows: Rows, name: str, source: str) -> int | None:
    name = " ".join(name.split())
    if not name:
        return None
    there = rows.speaker_named(name)
    return there.id if there else insert_speaker(rows, name, source)


def _seconds(clip: NewClip) -> float:
    return int(clip.samples / clip.sample_rate * 1e6) / 1e6


def _words(
    clip: NewClip, turn_id: int, texts: Sequence[str], spoken: Sequence[str], source: str
) -> list[dict[str, Any]]:
    timed = clip.words if len(clip.words) == len(texts) else ()
    found, last = [], 0.0
    for position, text in enumerate(texts):
        start, end = times_within(timed[position], last, _seconds(clip)) if timed else (None, None)
        last = end or last
        row = {"turn_id": turn_id, "position": position, "text": text, "spoken": spoken[position]}
        row |= {"start": start, "end": end, "score": None, "touched": False, "source": source}
        found.append(row)
    return found


def _spoken(texts: Sequence[str], clip: NewClip) -> list[str]:
    """What each word is read out as, "" where it is read as written or cannot be told."""
    result = [""] * len(texts)
    read = [] if clip.spoken == clip.text else words_of(clip.spoken)
    if not read or list(texts) == read:
        return result
    for kind, a, b, c, d in SequenceMatcher(None, texts, read, autojunk=False).get_opcodes():
        if kind == "replace" and b - a == 1:
            result[a] = " ".join(read[c:d])
        elif kind == "replace" and b - a == d - c:
            result[a:b] = read[c:d]
    return result
