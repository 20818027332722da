"""What a project says of words itself, handed to the child process of a step."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from studio.events import Event
from studio.jobs.process import Work
from studio.project.project import Project
from studio.project.values import RuleKind
from studio.project.values import base_language as base_language
from studio.speech.own_words import OwnWords, ReadingRule, own_words


def own_words_of(project: Project, language: str) -> OwnWords:
    """The rules and pronunciations of a project for a language: those of "en" hold for "en-GB" too."""
    plain = base_language(language)
    said: dict[str, tuple[tuple[str, ...], ...]] = {}
    for each in project.pronunciations(plain):
        said[each.word] = (*said.get(each.word, ()), tuple(each.phones.split()))
    rules = project.text_rules(plain, RuleKind.NORMALISE)
    return OwnWords(tuple(ReadingRule(rule.pattern, rule.replacement) for rule in rules), said)


@dataclass(frozen=True)
class WithOwnWords:
    """Work done while the project's own words hold: ``Step(work=WithOwnWords(find_words, own), ...)``."""

    work: Work
    own: OwnWords

    def __call__(self, *args: Any) -> Iterator[Event]:
        """Do the work."""
        with own_words(self.own):
            yield from self.work(*args)
