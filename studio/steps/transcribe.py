"""Writing what is said where there is no transcript, or beside one: a machine's draft, marked as such."""

from collections.abc import Collection, Iterator, Sequence
from functools import partial
from typing import Any

from studio.errors import Message, StudioError
from studio.events import Event
from studio.project import edits
from studio.project.project import Project
from studio.project.values import Recording, RuleKind, State, Turn
from studio.steps.own_words import WithOwnWords, base_language, own_words_of
from studio.steps.step import LONG_S, Step

METHODS = ("whisper", "builtin")


def transcribe(
    project: Project,
    recording_id: int,
    *,
    turn_ids: Collection[int] | None = None,
    every_turn: bool = False,
    method: str = "whisper",
    model: str = "small",
    allow_download: bool = False,
) -> Step:
    """The step that transcribes a recording: turns without a text of their own, those given, or `every_turn`.

    A recording without turns is transcribed whole, and its passages become turns. What was heard is kept
    beside each turn's text, and becomes it where there is none. Raises StudioError where nothing is to do.
    """
    from studio.speech.transcription import source_of

    recording = project.recording(recording_id)
    turns = project.turns_in_use(recording_id) if turn_ids is None else project.turns(recording_id)
    chosen = [turn for turn in turns if _is_wanted(turn, turn_ids, every_turn)]
    if turns and not chosen:
        raise StudioError(
            "Every turn of {name} has its text. Select turns to transcribe them again beside it.",
            name=recording.name,
        )
    options = {
        "method": method,
        "model": model,
        "language": recording.language,
        "terms": _glossary(project, recording),
        "allow_download": allow_download,
        "cache": str(project.subfolder("cache")),
    }
    return Step(
        title=_title(recording, chosen, turn_ids),
        work=WithOwnWords(recognise, own_words_of(project, recording.language)),
        args=(
            str(project.audio_path(recording_id)),
            [(turn.id, turn.start, turn.end) for turn in chosen],
            options,
        ),
        apply=partial(_apply, recording_id=recording_id, source=source_of(method, model)),
        large=recording.seconds > LONG_S,
    )


def recognise(
    audio_path: str, stretches: Sequence[tuple[int, float, float]], options: dict[str, Any]
) -> Iterator[Event]:
    """The work: progress, then a `Result` with what was heard in each stretch."""
    from studio.speech.glossary import Term
    from studio.speech.transcription import transcribe as run

    terms = tuple(Term(heard, written) for heard, written in options["terms"])
    yield from run(audio_path, stretches, **{**options, "terms": terms})


def _is_wanted(turn: Turn, turn_ids: Collection[int] | None, every_turn: bool) -> bool:
    if turn_ids is not None:
        return turn.id in turn_ids
    if turn.state is State.REJECTED:
        return False
    return every_turn or not turn.text.strip() or bool(turn.text_source)


def _glossary(project: Project, recording: Recording) -> list[tuple[str, str]]:
    rules = project.text_rules(base_language(recording.language), RuleKind.GLOSSARY)
    return [(rule.pattern, rule.replacement) for rule in rules]


def _title(recording: Recording, chosen: Sequence[Turn], turn_ids: Collection[int] | None) -> Message:
    if turn_ids is None:
        return Message("Transcribe {name}", {"name": recording.name})
    if len(chosen) == 1:
        return Message("Transcribe a turn of {name}", {"name": recording.name})
    return Message("Transcribe {count} turns of {name}", {"name": recording.name, "count": len(chosen)})


def _apply(project: Project, heard: Sequence[Any], *, recording_id: int, source: str) -> Message:
    return project.apply(edits.apply_transcription, recording_id, heard, source).label
