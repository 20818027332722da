"""Measures of turns that are kept until a turn changes, so that a check after an edit takes a moment."""

import json
import os
from collections.abc import Mapping
from dataclasses import astuple, fields, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from studio.speech.checks_reading import Misread, Slip
from studio.speech.checks_turns import TurnMeasures, TurnToCheck
from studio.speech.checks_words import EdgeMeasures, OpenSpeech, WordMeasures
from studio.speech.clip_measures import ClipEdge, ClipMeasures, ClipWord, Opening
from studio.speech.own_words import own_pronunciations_in

VERSION = 7  # raise it whenever the measures change: old files are then ignored


Plain = list[Any]
"""The measures of a turn as plain lists."""


def stored_file(folder: str | Path, sha256: str) -> Path:
    """Where the measures of a recording with that hash lie."""
    return Path(folder, f"{sha256}.checks-{VERSION}.json")


def key_of(turn: TurnToCheck, english: bool) -> str:
    """The same for turns whose measures are the same: who speaks is not measured."""
    own = own_pronunciations_in(word.spoken for word in turn.words)
    plain = repr((replace(turn, speaker_id=None, speaker=""), english, *own))
    return blake2b(plain.encode("utf-8", "replace"), digest_size=16).hexdigest()


def load(path: Path | None) -> dict[str, Plain]:
    """What the file keeps by key, as `measures_of` takes it; empty where it is missing or torn."""
    if path is None:
        return {}
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stored if isinstance(stored, dict) else {}


def save(path: Path | None, stored: Mapping[str, Plain]) -> None:
    """Write the file as a whole or not at all."""
    if path is None:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    begun = path.with_suffix(f".{os.getpid()}.tmp")
    begun.write_text(json.dumps(stored, separators=(",", ":")), encoding="utf-8")
    begun.replace(path)


def plain_of(measures: TurnMeasures) -> Plain:
    """The measures as lists of numbers, short enough for a hundred thousand words in a few megabytes."""
    return [_plain(value) for value in astuple(measures)]


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, bool) or value is None or isinstance(value, str | int):
        return value
    return round(float(value), 5)


def measures_of(plain: Plain) -> TurnMeasures:
    """The measures that `plain_of` made plain. Raises ValueError or TypeError where they are others'."""
    named: dict[str, Any] = dict(zip((field.name for field in fields(TurnMeasures)), plain, strict=True))
    named["words"] = tuple(_word(*word) for word in named["words"])
    named["open_speech"] = tuple(OpenSpeech(*speech) for speech in named["open_speech"])
    named["misread"] = tuple(
        (Misread(Slip(slip), index, gain), word_id) for (slip, index, gain), word_id in named["misread"]
    )
    named["clips"] = tuple(_clip(*clip) for clip in named["clips"])
    return TurnMeasures(**named)


def _word(*values: Any) -> WordMeasures:
    *plain, first, last = values
    make: Any = WordMeasures  # by position: thousands of words are read at once
    word: WordMeasures = make(*plain, EdgeMeasures(*first), EdgeMeasures(*last))
    return word


def _clip(*values: Any) -> ClipMeasures:
    number, start, end, first, last, opened, words, *rest = values
    make: Any = ClipMeasures
    edges = ClipEdge(*first), ClipEdge(*last)
    openings = tuple(Opening(*opening) for opening in opened)
    clip: ClipMeasures = make(
        number, start, end, *edges, openings, tuple(ClipWord(*word) for word in words), *rest
    )
    return clip
