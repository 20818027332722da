"""Reading the project's rules, dictionary, recognised texts and settings."""

import json
from typing import Any

from studio.project.selecting import Selecting
from studio.project.values import Pronunciation, Recognition, RuleKind, TextRule


class TextReads(Selecting):
    """Rules, pronunciations and recognised texts; and what is set for the project by name."""

    def pronunciations(self, language: str) -> list[Pronunciation]:
        """How the project says words of a language, by word."""
        return self._all(Pronunciation, "language = ?", (language,), "word, id")

    def text_rules(self, language: str, kind: RuleKind | None = None) -> list[TextRule]:
        """The project's rules for texts of a language, in the order in which they are tried."""
        rules = self._all(TextRule, "language = ?", (language,), "position, id")
        return [rule for rule in rules if kind in (None, rule.kind)]

    def text_rule(self, rule_id: int) -> TextRule:
        """One rule. Raises Missing."""
        return self._one(TextRule, rule_id)

    def recognition(self, turn_id: int) -> Recognition | None:
        """What a recogniser heard in a turn; None where none was asked."""
        return next(iter(self._all(Recognition, "turn_id = ?", (turn_id,))), None)

    def recognitions(self, recording_id: int) -> dict[int, Recognition]:
        """What a recogniser heard in the turns of a recording, by turn id."""
        found = self._all(
            Recognition, "turn_id IN (SELECT id FROM turns WHERE recording_id = ?)", (recording_id,)
        )
        return {each.turn_id: each for each in found}

    def setting(self, name: str, default: Any = None) -> Any:
        """What was set for the project under a name; `default` where nothing was."""
        found = self._query("SELECT value FROM settings WHERE name = ?", (name,))
        return json.loads(found[0][0]) if found else default

    def setting_id(self, name: str) -> int | None:
        """The row that keeps what was set under a name."""
        found = self._query("SELECT id FROM settings WHERE name = ?", (name,))
        return found[0][0] if found else None
