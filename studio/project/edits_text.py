"""What a user does to the project's rules for texts."""

import re
from collections.abc import Collection

from studio.errors import Message, StudioError
from studio.project.rows import Rows
from studio.project.values import RuleKind


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


def delete_text_rules(rows: Rows, rule_ids: Collection[int]) -> Message:
    """Delete rules."""
    for rule_id in rule_ids:
        rows.delete("text_rules", rule_id)
    if len(rule_ids) == 1:
        return Message("Delete rule")
    return Message("Delete {count} rules", {"count": len(rule_ids)})


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
