"""Tiers of intervals, as Praat and ELAN have them, made one transcript; their names tell whose they are.

A tier of words or phones is named so, ``words``, or ``Ann - words`` where there are several speakers, as the
Montreal Forced Aligner does; the lines of Ann are in the tier ``Ann``, those of nobody known in ``unknown``.
Where a tier has a plain name (``words``, ``sentence``, ``utterance``), tiers of other names are no speakers.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from studio.dataset.formats.labels import Labels, plain
from studio.dataset.formats.timed_words import by_pauses, in_order, line_of, words_of_text
from studio.dataset.formats.values import TranscriptLine, TranscriptPhone, TranscriptWord
from studio.errors import Message

Interval = tuple[float, float, str]

WORDS_ENDING, PHONES_ENDING = " - words", " - phones"
"""What a speaker's tiers of words and phones are called, after the name."""
UNKNOWN = "unknown"
"""What stands for the name where nobody knows who speaks."""


class Kind(Enum):
    """What the intervals of a tier are."""

    LINES = auto()
    WORDS = auto()
    PHONES = auto()
    OTHER = auto()


_KINDS = {
    **dict.fromkeys(("word", "words", "mot", "mots", "wort", "wörter", "palabras", "ort"), Kind.WORDS),
    **dict.fromkeys(("phone", "phones", "phons", "phoneme", "phonemes", "segments", "mau"), Kind.PHONES),
    **dict.fromkeys(("syllable", "syllables", "tone", "tones", "pitch", "notes", "comments"), Kind.OTHER),
    **dict.fromkeys(
        (
            *("sentence", "sentences", "phrase", "phrases", "utterance", "utterances", "utt", "ipu"),
            *("text", "transcript", "transcription", "turn", "turns", "token", "tokens", "default", ""),
            *("line", "lines", "ortho", "orthography", "reference", "asr"),
        ),
        Kind.LINES,
    ),
}
_SILENCES = frozenset(
    ("", "sil", "<sil>", "sp", "spn", "<sp>", "<eps>", "<p:>", "#", "pau", "<pau>", "[sil]", "silence", "_")
)


@dataclass(frozen=True, slots=True)
class Tier:
    """The labelled intervals of one tier, in order; `speaker` is None where nobody is named.

    `is_plain` is True where its name is only what it holds: then it is of all speakers.
    """

    name: str
    kind: Kind
    speaker: str | None
    intervals: tuple[Interval, ...]
    is_plain: bool


def tier(name: str, intervals: Sequence[Interval], participant: str = "") -> Tier:
    """A tier from its name, and from the participant that ELAN gives it."""
    kind, speaker = _kind_of(" ".join(name.strip('"').split()))
    is_plain = speaker is None and not participant.strip()
    speaker = " ".join(participant.split()) or speaker
    speaker = None if speaker is not None and speaker.casefold() == UNKNOWN else speaker
    kept = sorted((start, end, " ".join(text.split())) for start, end, text in intervals if start < end)
    said = tuple(each for each in kept if each[2].casefold() not in _SILENCES)
    return Tier(name, kind, speaker, said, is_plain)


def lines_of(tiers: Sequence[Tier]) -> tuple[list[TranscriptLine], list[Message]]:
    """The lines of all tiers in order of time, and a sentence for each tier that was left out."""
    tiers = [each for each in tiers if each.intervals]
    spoken = {each.speaker for each in tiers if each.kind is Kind.WORDS and not each.is_plain}
    has_plain = any(each.is_plain for each in tiers if each.kind in (Kind.LINES, Kind.WORDS))
    lines_tiers = [each for each in tiers if each.kind is Kind.LINES]
    used = [each for each in lines_tiers if each.is_plain or not has_plain or each.speaker in spoken]
    words = _words_of_speakers(tiers)
    lines = [line for each in used for line in _lines(each, words.get(each.speaker, ()))]
    for speaker in set(words) - {each.speaker for each in used}:
        lines += [line_of(part, speaker) for part in by_pauses(words[speaker])]
    left = [each for each in tiers if each.kind is Kind.OTHER or (each in lines_tiers and each not in used)]
    problems = [
        Message("The tier “{tier}” holds no speaker's words and was left out.", {"tier": each.name})
        for each in left
    ]
    return sorted((line for line in lines if line.text), key=lambda line: line.start or 0.0), problems


def _kind_of(name: str) -> tuple[Kind, str | None]:
    plain = re.sub(r"[\s_-]*\d+$", "", name.casefold()) or name.casefold()
    if plain in _KINDS or plain == "tier":
        return _KINDS.get(plain, Kind.LINES), None
    for pattern in (r"(?P<who>.+?)(?:\s+-\s+|[@/:])(?P<what>[^\s@/:]+)", r"(?P<what>[^\s@]+)@(?P<who>.+)"):
        match = re.fullmatch(pattern, name)
        kind = _KINDS.get(match["what"].casefold()) if match else None
        if match and kind is not None:
            return kind, match["who"].strip()
    return Kind.LINES, name


def _words_of_speakers(tiers: Sequence[Tier]) -> dict[str | None, tuple[TranscriptWord, ...]]:
    words = _one_each([each for each in tiers if each.kind is Kind.WORDS])
    phones = _one_each([each for each in tiers if each.kind is Kind.PHONES])
    return {each.speaker: _words(each, _of_speaker(phones, each.speaker)) for each in words}


def _one_each(tiers: Sequence[Tier]) -> list[Tier]:
    """The first tier of each speaker."""
    found: dict[str | None, Tier] = {}
    for each in tiers:
        found.setdefault(each.speaker, each)
    return list(found.values())


def _of_speaker(tiers: Sequence[Tier], speaker: str | None) -> Sequence[Interval]:
    return next((each.intervals for each in tiers if each.speaker == speaker), ())


def _words(words: Tier, phones: Sequence[Interval]) -> tuple[TranscriptWord, ...]:
    made, at = [], 0
    for start, end, text in words.intervals:
        while at < len(phones) and _middle(phones[at]) < start:
            at += 1
        first = at
        while at < len(phones) and _middle(phones[at]) < end:
            at += 1
        own = tuple(TranscriptPhone(symbol, a, b) for a, b, symbol in phones[first:at])
        made.append(TranscriptWord(text, start, end, None, own))
    return in_order(made)


def _lines(tier: Tier, words: Sequence[TranscriptWord]) -> list[TranscriptLine]:
    lines, at = [], 0
    for start, end, text in tier.intervals:
        while at < len(words) and _middle_of(words[at]) < start:
            at += 1
        first = at
        while at < len(words) and _middle_of(words[at]) < end:
            at += 1
        line = TranscriptLine(tier.speaker, text, start, end)
        lines.append(replace(line, words=words_of_text(text, words[first:at])))
    return lines


def _middle(interval: Interval) -> float:
    return (interval[0] + interval[1]) / 2


def _middle_of(word: TranscriptWord) -> float:
    return ((word.start or 0.0) + (word.end or 0.0)) / 2


@dataclass(frozen=True, slots=True)
class NamedTier:
    """A tier to be written, named so that `tier` knows it again."""

    name: str
    speaker: str | None
    intervals: tuple[Interval, ...]


def named_tiers(labels: Labels) -> list[NamedTier]:
    """The tiers of each speaker: lines, words and phones; those without intervals are left out."""
    found = []
    for speaker, lines in labels.by_speaker().items():
        words = [word for line in lines for word in line.words if word.start is not None]
        phones = [phone for word in words for phone in word.phones]
        name = plain(speaker) if speaker else ""
        found += [
            NamedTier(name or "utterances", speaker, tuple(map(_of_line, lines))),
            NamedTier(f"{name} - words" if name else "words", speaker, tuple(map(_of_word, words))),
            NamedTier(f"{name} - phones" if name else "phones", speaker, tuple(map(_of_phone, phones))),
        ]
    return [each for each in found if each.intervals]


def _of_line(line: TranscriptLine) -> Interval:
    return line.start or 0.0, line.end or 0.0, plain(line.text)


def _of_word(word: TranscriptWord) -> Interval:
    return word.start or 0.0, word.end or 0.0, plain(word.text)


def _of_phone(phone: TranscriptPhone) -> Interval:
    return phone.start, phone.end, plain(phone.symbol)
