"""The voices of a project's speakers: compared with each other, and one speaker broken up into several."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from studio.errors import Message, StudioError
from studio.events import Event, Progress, Result
from studio.project.edits_voices_apart import break_up_speaker
from studio.project.project import Project
from studio.project.values import State, Turn
from studio.speech.speaker_findings import SpeakerFindings, SpokenBy
from studio.steps.step import Step

MOST_PARTS = 6
Sound = tuple[int, str, Sequence[SpokenBy]]
"""A recording's id, its file, and its turns."""


def compare_speakers(project: Project, show: Callable[[SpeakerFindings], Message]) -> Step:
    """The step that compares the voices of all speakers; `show` is handed what they show.

    Raises StudioError where nobody speaks yet.
    """
    sounds = _sounds(project, lambda turn: True)
    if not sounds:
        raise StudioError("Nobody speaks in this project yet. Diarize a recording first.")

    def apply(_project: Project, found: SpeakerFindings) -> Message:
        return show(found)

    return Step(
        title=Message("Compare voices"),
        work=find_likenesses,
        args=(sounds, str(project.subfolder("cache"))),
        apply=apply,
    )


def break_up(project: Project, speaker_id: int, parts: int = 2) -> Step:
    """The step that gives the turns of one speaker to `parts` speakers, by what they sound like.

    Raises StudioError where there are too few turns, or the number makes no sense.
    """
    speaker = project.speaker(speaker_id)
    sounds = _sounds(project, lambda turn: turn.speaker_id == speaker_id)
    count = sum(len(turns) for _, _, turns in sounds)
    if not 2 <= parts <= MOST_PARTS:
        raise StudioError("A speaker can be broken up into 2 to {most}.", most=MOST_PARTS)
    if count < parts:
        template = "{name} has {count} turns: too few to break up into {parts}."
        if count == 1:
            template = "{name} has 1 turn: too few to break up into {parts}."
        raise StudioError(template, name=speaker.name, count=count, parts=parts)

    def apply(project: Project, found: Mapping[int, int]) -> Message:
        return project.apply(break_up_speaker, speaker_id, found).label

    return Step(
        title=Message("Break up {name}", {"name": speaker.name}),
        work=find_parts,
        args=(sounds, str(project.subfolder("cache")), parts),
        apply=apply,
    )


def find_likenesses(sounds: Sequence[Sound], cache: str) -> Iterator[Event]:
    """The work: progress, then a `Result` with `SpeakerFindings`."""
    from studio.speech.speaker_voices import compare, turn_vectors, voices_of

    voices, per_turn = [], []
    for recording_id, prints, turns in _measured(sounds, cache):
        if isinstance(prints, Progress):
            yield prints
            continue
        vectors = turn_vectors(prints, turns)
        for voice in voices_of(recording_id, prints, turns):
            voices.append(voice)
            own = zip(vectors, turns, strict=True)
            per_turn.append([each for each, turn in own if turn.speaker_id == voice.speaker_id])
    yield Result(compare(voices, per_turn))


def find_parts(sounds: Sequence[Sound], cache: str, parts: int) -> Iterator[Event]:
    """The work: progress, then a `Result` with the part of each turn, by its id."""
    from studio.speech.speaker_voices import parts_of, turn_vectors

    ids, vectors = [], []
    for _, prints, turns in _measured(sounds, cache):
        if isinstance(prints, Progress):
            yield prints
            continue
        ids += [turn.turn_id for turn in turns]
        vectors += turn_vectors(prints, turns)
    yield Result(dict(zip(ids, parts_of(vectors, parts), strict=True)))


def _measured(sounds: Sequence[Sound], cache: str) -> Iterator[tuple[int, Any, Sequence[SpokenBy]]]:
    """Progress, and of each recording its voiceprints, with its id and turns."""
    from studio.speech.voiceprints import measure

    for number, (recording_id, audio_path, turns) in enumerate(sounds):
        for event in measure(audio_path, cache):
            if isinstance(event, Progress) and event.fraction is not None:
                share = (number + event.fraction) / len(sounds)
                yield recording_id, Progress(share, event.text), turns
            else:
                yield recording_id, event, turns


def _sounds(project: Project, wanted: Callable[[Turn], bool]) -> list[Sound]:
    sounds: list[Sound] = []
    for recording in project.recordings():
        turns = [
            SpokenBy(turn.id, turn.speaker_id, turn.start, turn.end)
            for turn in project.turns(recording.id)
            if turn.speaker_id is not None and turn.state is not State.REJECTED and wanted(turn)
        ]
        if turns:
            path: Path = project.audio_path(recording.id)
            sounds.append((recording.id, str(path), turns))
    return sounds
