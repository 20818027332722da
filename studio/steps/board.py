"""The board of a project: read and measured in a child process, shown by the window or printed."""

from collections.abc import Callable, Generator, Iterable, Iterator
from functools import partial
from pathlib import Path

from studio.dataset.board import Board, MeasuredClip, SpeakerSounds
from studio.dataset.coverage import Phones, Sounds, coverage, next_sentences, sounds_in
from studio.dataset.cutting import SETTING, Cutting
from studio.errors import Message, StudioError
from studio.events import Event, Progress, Result
from studio.project.board_reads import BoardClip, SpokenTurn
from studio.project.project import Project
from studio.project.values import State, base_language
from studio.settings import resources_folder
from studio.steps.step import Step

SENTENCES = 20


def board(
    project: Project, show: Callable[[Board], None], *, sentences: Path | None = None, count: int = SENTENCES
) -> Step:
    """The step that measures the project as it is now and gives its board to `show`.

    `sentences` names a text file of sentences that could be recorded, one a line; by default those of the
    program. Raises StudioError where there is no recording.
    """
    if not project.recordings():
        raise StudioError("There is nothing to show yet. Import a recording first.")
    return Step(
        title=Message("Look over the material"),
        work=measure_board,
        args=(str(project.folder), _cache(project), str(sentences or ""), count),
        apply=partial(_show, show=show),
    )


def measure_board(folder: str, cache: str, sentences: str, count: int) -> Iterator[Event]:
    """The work: a `Result` with the `Board`. The project is opened to be read only."""
    text = Message("Looking over the material")
    yield Progress(None, text)
    with Project.open(Path(folder), read_only=True) as project:
        clips = yield from _measured(project, cache, text)
        sounds = list(_sounds(project, sentences))
        yield Result(
            Board(
                speakers={speaker.id: speaker.name for speaker in project.speakers()},
                recordings={recording.id: recording.name for recording in project.recordings()},
                sums=tuple(project.state_sums()),
                turns=tuple(project.turn_figures()),
                clips=tuple(clips),
                sounds=tuple(found for found, _, _ in sounds),
                next_sentences={
                    found.speaker_id: tuple(next_sentences(found.gold_sounds, language, pool, count))
                    for found, language, pool in sounds
                },
                band=_band(project),
            )
        )


def _cache(project: Project) -> str:
    """Where measures are kept; "" where the project may only be read."""
    return "" if project.read_only else str(project.subfolder("cache"))


def _show(_project: Project, found: Board, *, show: Callable[[Board], None]) -> Message:
    show(found)
    return Message("Looked over {count} clips", {"count": len(found.clips)})


def _band(project: Project) -> tuple[float, float]:
    wanted = Cutting.from_json(project.setting(SETTING)).within()
    return wanted.least_s, wanted.most_s


def _measured(project: Project, cache: str, text: Message) -> Generator[Event, None, list[MeasuredClip]]:
    """The clips that are not rejected, with their levels. A recording whose sound is gone is left out."""
    from studio.speech.clip_levels import clip_levels

    by_recording: dict[int, list[BoardClip]] = {}
    for clip in project.spoken_clips():
        if clip.state is not State.REJECTED:
            by_recording.setdefault(clip.recording_id, []).append(clip)
    found: list[MeasuredClip] = []
    for number, (recording_id, clips) in enumerate(by_recording.items()):
        try:
            path = str(project.audio_path(recording_id))
        except StudioError:
            continue
        for event in clip_levels(path, [(clip.start, clip.end) for clip in clips], cache or None):
            if isinstance(event, float):
                yield Progress((number + event) / len(by_recording), text)
            else:
                found += [MeasuredClip(clip, *levels) for clip, levels in zip(clips, event, strict=True)]
    return found


Pool = list[tuple[str, list[Phones]]]


def _sounds(project: Project, sentences: str) -> Iterator[tuple[SpeakerSounds, Sounds, Pool]]:
    """Each speaker's sounds, with those of the language and the sentences that could be recorded."""
    languages = {recording.id: recording.language for recording in project.recordings()}
    spoken = _spoken(project, languages)
    pools = {
        language: _pool(language, sentences) for language in {languages[turn.recording_id] for turn in spoken}
    }
    in_language = {
        language: sounds_in(
            [
                *(run for _, runs in pool for run in runs),
                *(_run(turn) for turn in spoken if languages[turn.recording_id] == language),
            ]
        )
        for language, pool in pools.items()
    }
    for speaker in project.speakers():
        own = [turn for turn in spoken if turn.speaker_id == speaker.id]
        if not own:
            continue
        language = languages[own[0].recording_id]
        gold = sounds_in(_run(turn) for turn in own if turn.state is State.GOLD)
        there = in_language[language]
        yield (
            SpeakerSounds(
                speaker.id, language, coverage(sounds_in(map(_run, own)), there), coverage(gold, there), gold
            ),
            there,
            pools[language],
        )


def _spoken(project: Project, languages: dict[int, str]) -> list[SpokenTurn]:
    """All turns as sounds: phones in English, elsewhere letters, which stand for what no dictionary tells."""
    turns = [turn for turn in project.spoken_turns() if _is_english(languages[turn.recording_id])]
    for turn in project.turns():
        if turn.text and turn.state is not State.REJECTED and not _is_english(languages[turn.recording_id]):
            words = tuple(_letters(turn.text))
            turns.append(SpokenTurn(turn.id, turn.recording_id, turn.speaker_id, turn.state, words))
    return turns


def _run(turn: SpokenTurn) -> list[str]:
    return [phone for word in turn.phones for phone in word]


def _is_english(language: str) -> bool:
    return base_language(language) == "en"


def _letters(text: str) -> Iterator[tuple[str, ...]]:
    for word in text.lower().split():
        if letters := tuple(letter for letter in word if letter.isalpha()):
            yield letters


def _pool(language: str, sentences: str) -> Pool:
    """The sentences that could be recorded, as runs of sounds; none where there are none in the language."""
    short = base_language(language)
    path = Path(sentences) if sentences else resources_folder() / "prompts" / f"{short}.txt"
    if not sentences and not path.is_file():
        return []
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise StudioError(
            "The sentences in {path} cannot be read. Give a text file in UTF-8, one sentence a line.",
            path=str(path),
        ) from error
    texts = [" ".join(line.split()) for line in lines if line.strip()]
    if _is_english(language):
        return [(text, [_phones(text)]) for text in texts]
    return [(text, [[letter for word in _letters(text) for letter in word]]) for text in texts]


def _phones(text: str) -> list[str]:
    from studio.speech.pronunciation import phones_of
    from studio.speech.text import spoken_form

    spoken: Iterable[str] = (word for each in spoken_form(text, "en") for word in each.spoken.split())
    return [phone for word in spoken for phone in phones_of(word)[0]]
