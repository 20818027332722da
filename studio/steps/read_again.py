"""Turns whose words are written as rules of the project once read them, which read them otherwise by now."""

from collections.abc import Sequence
from contextlib import suppress

from studio.errors import StudioError
from studio.project import edits
from studio.project.counts import RecordingCounts
from studio.project.edits_corpora import readings_given
from studio.project.project import Project, read_beside
from studio.project.reads import Missing, Reads
from studio.project.rows import Rows
from studio.project.values import RuleKind, State, base_language
from studio.speech.own_words import OwnWords, ReadingRule, own_words

Rules = tuple[ReadingRule, ...]
SETTLED = (State.GOLD, State.REJECTED)
"""Turns like these are as a person wants them: they are not read again unasked."""


def misread_turns(reads: Reads | Project, recording_id: int) -> list[int]:
    """The turns that rules read otherwise now than when they were read; not those that nobody has read yet.

    Only what rules do is held against what is stored. Gold and rejected turns are as a person wants them, and
    so is what a corpus brought.
    """
    language = reads.recording(recording_id).language
    now = _rules_of_now(reads, language)
    others = [rules for rules in _read_with(reads, recording_id) if rules != now]
    if not others:
        return []
    given = readings_given(reads, recording_id)
    found = []
    for turn in reads.turns_in_use(recording_id):
        if turn.state in SETTLED or not turn.text.strip():
            continue
        words = reads.words(turn.id)
        texts = [word.text for word in words]
        places = _places(texts, now, others)
        if places and any(word.spoken for word in words):
            said = _said(texts, now, language)
            if any(said[at] != words[at].spoken for at in places if words[at].id not in given):
                found.append(turn.id)
    return found


def note_rules(rows: Rows, recording_id: int, rules: Rules, *, whole: bool) -> None:
    """Keep with which rules a recording was read, or some turns of it."""
    before = _read_with(rows, recording_id)
    kept = [rules] if whole else list(dict.fromkeys([*before, rules]))
    if kept != before:
        plain = [[[rule.pattern, rule.replacement] for rule in each] for each in kept]
        edits.set_setting(rows, _setting(recording_id), plain)


def look_aside(project: Project, recording_id: int) -> tuple[RecordingCounts, str, int]:
    """`counts` and `gold_mark`, and how many turns are to be read again; for a thread."""
    with read_beside(project) as beside:
        again: list[int] = []
        with suppress(Missing):  # it may have been removed meanwhile
            again = misread_turns(beside, recording_id)
        return beside.counts(recording_id), beside.gold_mark(), len(again)


def _places(texts: Sequence[str], now: Rules, others: Sequence[Rules]) -> list[int]:
    """Where the rules of now make something else of words than some of the others do."""
    from studio.speech.text_rules import rewritten

    try:
        ruled = rewritten(texts, now)
        before = [rewritten(texts, rules) for rules in others]
    except StudioError:  # a broken rule: to read says so
        return []
    return [at for at, each in enumerate(ruled) if any(each != other[at] for other in before)]


def _said(texts: Sequence[str], rules: Rules, language: str) -> list[str]:
    from studio.speech.text import spoken_form

    with own_words(OwnWords(rules)):
        return [word.spoken for word in spoken_form(" ".join(texts), language)]


def _rules_of_now(reads: Reads | Project, language: str) -> Rules:
    rules = reads.text_rules(base_language(language), RuleKind.NORMALISE)
    return tuple(ReadingRule(rule.pattern, rule.replacement) for rule in rules)


def _read_with(reads: Reads | Project, recording_id: int) -> list[Rules]:
    """All the rules with which turns were read since the whole recording was; none where nothing is known."""
    stored = reads.setting(_setting(recording_id), [[]])
    return [tuple(ReadingRule(pattern, said) for pattern, said in rules) for rules in stored]


def _setting(recording_id: int) -> str:
    return f"read_with/{recording_id}"
