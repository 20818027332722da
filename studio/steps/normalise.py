"""Reading texts aloud: which words are said otherwise than written, and writing that into the project.

`look` gathers what a person looks through before; the step writes the spoken form of every word.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from studio.errors import Message, StudioError
from studio.events import Event, Progress, Result
from studio.project import edits
from studio.project.edits_corpora import readings_given, readings_setting
from studio.project.project import Project
from studio.project.rows import Rows
from studio.speech.own_words import own_words
from studio.speech.reading import Reading, Unread
from studio.steps.own_words import WithOwnWords, base_language, own_words_of
from studio.steps.read_again import SETTLED, note_rules
from studio.steps.step import Step

TURNS_AT_ONCE = 200


@dataclass(frozen=True)
class Looked:
    """What `look` found: words said otherwise than written, and characters that nobody reads."""

    readings: tuple[Reading, ...]
    unread: tuple[Unread, ...]


def normalise(
    project: Project, recording_id: int, *, turn_ids: Collection[int] | None = None, anew: bool = False
) -> Step:
    """The step that writes how each word of a recording, or of some turns, is said.

    Where the recording's corpus brought how a word is read, that stays; `anew` forgets it. Of chosen turns,
    those that are gold or rejected by the time of writing stay as they are.
    Raises StudioError where no turn has text.
    """
    recording = project.recording(recording_id)
    turns = project.turns(recording_id)
    if turn_ids is not None:
        chosen = frozenset(turn_ids)
        turns = [turn for turn in turns if turn.id in chosen]
    texts = [(turn.id, turn.text) for turn in turns if turn.text.strip()]
    if not texts:
        raise StudioError(
            "No turn of {name} has text to read. Import a transcript, transcribe it, or type the text.",
            name=recording.name,
        )
    own = own_words_of(project, recording.language)
    note = partial(note_rules, recording_id=recording_id, rules=own.rules, whole=turn_ids is None)
    return Step(
        title=Message("Read the texts of {name}", {"name": recording.name}),
        work=WithOwnWords(spoken_forms, own),
        args=(texts, recording.language),
        apply=partial(_apply, recording_id=recording_id, anew=anew, some=turn_ids is not None, note=note),
        large=project.holds_hours,
    )


def spoken_forms(texts: Sequence[tuple[int, str]], language: str) -> Iterator[Event]:
    """The work: a `Result` with the (written, spoken) words of each turn by its id."""
    from studio.speech.text import spoken_form

    said: dict[int, list[tuple[str, str]]] = {}
    for number, (turn_id, text) in enumerate(texts):
        if number % TURNS_AT_ONCE == 0:
            yield Progress(number / len(texts), Message("Reading"))
        said[turn_id] = [(word.written, word.spoken) for word in spoken_form(text, language)]
    yield Result(said)


def look(
    texts: Sequence[tuple[int, str]], language: str, engines: Sequence[str] | None = None
) -> Iterator[Event]:
    """Work for a preview: a `Result` with a `Looked`. `engines` are names; all of the table where None."""
    from studio.speech.reading import readings, unread
    from studio.voices.engine import ENGINES, load_engine

    names = list(ENGINES) if engines is None else engines
    known = [(ENGINES[name].title, partial(load_engine(name).strange_characters, language=language))
             for name in names]  # fmt: skip
    yield Result(Looked(tuple(readings(texts, language)), tuple(unread(texts, language, known))))


def look_through(
    project_folder: str, language: str, recording_ids: Collection[int] | None = None
) -> Iterator[Event]:
    """Work that gathers all this from a project, which it opens to read beside whoever has it open.

    It looks at the texts of a language, in all recordings or in some.
    """
    with Project.open(Path(project_folder), read_only=True) as project:
        own = own_words_of(project, language)
        texts = texts_of(project, language, recording_ids)
    with own_words(own):
        yield from look(texts, language)


def texts_of(
    project: Project, language: str, recording_ids: Collection[int] | None = None
) -> list[tuple[int, str]]:
    """The (turn id, text) of recordings in a language, those in "en-GB" with those in "en"."""
    wanted = {
        recording.id
        for recording in project.recordings()
        if base_language(recording.language) == base_language(language)
        and (recording_ids is None or recording.id in recording_ids)
    }
    return [
        (turn.id, turn.text) for turn in project.turns() if turn.recording_id in wanted and turn.text.strip()
    ]


def _apply(
    project: Project,
    said: dict[int, list[tuple[str, str]]],
    *,
    recording_id: int,
    anew: bool,
    some: bool,
    note: Callable[[Rows], None],
) -> Message:
    if some:  # these were chosen before a person may have settled them
        settled = {turn.id for turn in project.turns(recording_id) if turn.state in SETTLED}
        said = {turn_id: pairs for turn_id, pairs in said.items() if turn_id not in settled}
    words = project.words_of_recording(recording_id)
    spoken: dict[int, str] = {}
    for turn_id, pairs in said.items():
        now = words.get(turn_id, [])
        # Words that were retyped meanwhile are read again by the next run.
        if [word.text for word in now] == [written for written, _ in pairs]:
            spoken.update((word.id, form) for word, (_, form) in zip(now, pairs, strict=True))
    given = readings_given(project, recording_id)
    if not anew:
        spoken |= {word_id: form for word_id, form in given.items() if word_id in spoken}
    changed = {word.id: spoken[word.id] for each in words.values() for word in each
               if word.id in spoken and spoken[word.id] != word.spoken}  # fmt: skip
    if not changed:
        return Message("Every word is read already as it would be now")
    return project.apply(_write, recording_id, changed, anew and bool(given), note).label


def _write(
    rows: Rows, recording_id: int, spoken: dict[int, str], forget_given: bool, note: Callable[[Rows], None]
) -> Message:
    note(rows)
    if forget_given:
        edits.set_setting(rows, readings_setting(recording_id), {})
    return edits.set_spoken(rows, spoken)
