"""What a user does to the project's rules and dictionary, and what recognisers heard beside the text."""

import re
from collections.abc import Mapping

from studio.errors import Message, StudioError
from studio.project.rows import Rows, now
from studio.project.values import PERSON, RuleKind


def add_pronunciation(
    rows: Rows, language: str, word: str, phones: str, source: str = PERSON
) -> tuple[Message, int]:
    """Add a way to say a word: ARPABET phones divided by blanks; returns its id.

    Raises StudioError where word or phones are empty. One that is there already is not added twice.
    """
    word, phones = word.strip().lower(), " ".join(phones.upper().split())
    if not word or not phones:
        raise StudioError("A pronunciation needs a word and its phones. Type both.")
    label = Message("Add a pronunciation of {word}", {"word": word})
    for each in rows.pronunciations(language):
        if (each.word, each.phones) == (word, phones):
            return label, each.id
    values = {"language": language, "word": word, "phones": phones, "source": source}
    return label, rows.insert("pronunciations", **values, changed_at=now())


def delete_pronunciation(rows: Rows, pronunciation_id: int) -> Message:
    """Delete a way to say a word."""
    rows.delete("pronunciations", pronunciation_id)
    return Message("Delete pronunciation")


def add_text_rule(
    rows: Rows, language: str, kind: RuleKind, pattern: str, replacement: str
) -> tuple[Message, int]:
    """Add a rule behind the others; returns its id. Raises StudioError where its pattern cannot be used."""
    _refuse_pattern(RuleKind(kind), pattern)
    position = max((rule.position for rule in rows.text_rules(language)), default=-1) + 1
    rule_id = rows.insert(
        "text_rules", language=language, kind=RuleKind(kind), pattern=pattern, replacement=replacement,
        position=position,
    )  # fmt: skip
    return Message("Add rule {pattern}", {"pattern": pattern}), rule_id


def change_text_rule(rows: Rows, rule_id: int, pattern: str, replacement: str) -> Message:
    """Change what a rule finds and says. Raises StudioError where its pattern cannot be used."""
    rule = rows.text_rule(rule_id)
    _refuse_pattern(rule.kind, pattern)
    rows.update("text_rules", rule_id, pattern=pattern, replacement=replacement)
    return Message("Change rule {pattern}", {"pattern": pattern})


def delete_text_rule(rows: Rows, rule_id: int) -> Message:
    """Delete a rule."""
    rows.delete("text_rules", rule_id)
    return Message("Delete rule")


def set_recognitions(rows: Rows, texts: Mapping[int, str], source: str) -> Message:
    """Keep what a recogniser heard in turns, by turn id, in place of what was heard before.

    Turns that are gone by now are left out.
    """
    there = rows.turns_with_ids(texts)
    for turn in there:
        rows.delete_of("recognitions", turn_id=turn.id)
        rows.insert("recognitions", turn_id=turn.id, text=texts[turn.id], source=source, changed_at=now())
    return Message("Recognise {count} turns", {"count": len(there)})


def _refuse_pattern(kind: RuleKind, pattern: str) -> None:
    if not pattern.strip():
        raise StudioError("A rule needs something to look for. Type it.")
    if kind is RuleKind.GLOSSARY:
        return
    try:
        re.compile(pattern)
    except re.error as error:
        raise StudioError(
            "{pattern} is not a regular expression: {reason}.", pattern=pattern, reason=str(error)
        ) from error
