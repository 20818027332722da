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
from studio.speech.text_rules import compiled


def own_words_of(project: Project, language: str) -> OwnWords:
    """The rules and pronunciations of a project for a language: those of "en" hold for "en-GB" too."""
    plain = base_language(language)
    said: dict[str, tuple[tuple[str, ...], ...]] = {}
    for each in project.pronunciations(plain):
        said[each.word] = (*said.get(each.word, ()), tuple(each.phones.split()))
    rules = project.text_rules(plain, RuleKind.NORMALISE)
    return OwnWords(tuple(ReadingRule(rule.pattern, rule.replacement) for rule in rules), said)


def concerning(text: str, own: OwnWords) -> OwnWords:
    """What of `own` can matter to how this text is spoken: little enough to be kept with a take."""
    rules = tuple(rule for rule in own.rules if compiled(rule.pattern).search(text))
    seen = " ".join((text, *(rule.replacement for rule in rules))).lower()
    return OwnWords(rules, {word: said for word, said in own.pronunciations.items() if word in seen})


def own_words_to_json(own: OwnWords) -> dict[str, Any]:
    """As a take keeps it."""
    said = {word: [" ".join(phones) for phones in each] for word, each in own.pronunciations.items()}
    return {"rules": [[rule.pattern, rule.replacement] for rule in own.rules], "pronunciations": said}


def own_words_from_json(kept: dict[str, Any]) -> OwnWords:
    """What `own_words_to_json` gave; nothing of its own where a take was made before it was kept."""
    rules = tuple(ReadingRule(pattern, replacement) for pattern, replacement in kept.get("rules", ()))
    said = kept.get("pronunciations", {}).items()
    return OwnWords(rules, {word: tuple(tuple(phones.split()) for phones in each) for word, each in said})


@dataclass(frozen=True)
class WithOwnWords:
    """Work done while the project's own words hold: ``Step(work=WithOwnWords(find_words, own), ...)``."""

    work: Work
    own: OwnWords

    def __call__(self, *args: Any) -> Iterator[Event]:
        """Do the work."""
        with own_words(self.own):
            yield from self.work(*args)
