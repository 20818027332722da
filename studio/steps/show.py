"""What is in a project, as values for ``show --json`` and as lines for people."""

from typing import Any

from studio.errors import StudioError
from studio.jobs.detached import RunView
from studio.project.project import Project
from studio.project.values import Recording, Run, State, Word


def chosen_recordings(project: Project, name: str | None) -> list[Recording]:
    """The recording of that name, or all. Raises StudioError where there is none."""
    if name is not None:
        return [project.recording_named(name)]
    recordings = project.recordings()
    if not recordings:
        raise StudioError("The project holds no recording yet. Import one first.")
    return recordings


def describe(project: Project) -> dict[str, Any]:
    """The whole project as plain values; None for what is not known yet."""
    return {
        "recordings": [_recording(project, recording) for recording in project.recordings()],
        "speakers": _speakers(project),
        "voices": _voices(project),
        "runs": [_run(project, run) for run in project.runs()],
        "takes": [
            {
                "id": take.id,
                "voice": take.voice,
                "engine": take.engine,
                "text": take.text,
                "seed": take.seed,
                "path": str(project.absolute(take.path)),
            }
            for take in project.takes()
        ],
    }


def _recording(project: Project, recording: Recording) -> dict[str, Any]:
    names = {speaker.id: speaker.name for speaker in project.speakers()}
    words = project.words_of_recording(recording.id)
    turns = [
        {
            "id": turn.id,
            "start": turn.start,
            "end": turn.end,
            "speaker": names.get(turn.speaker_id) if turn.speaker_id is not None else None,
            "text": turn.text or None,
            "state": str(turn.state),
            "words": [_word(word) for word in words.get(turn.id, [])],
        }
        for turn in project.turns(recording.id)
    ]
    return {"id": recording.id, "name": recording.name, "seconds": recording.seconds, "turns": turns}


def _word(word: Word) -> dict[str, Any]:
    return {"id": word.id, "text": word.text, "start": word.start, "end": word.end, "score": word.score}


def _speakers(project: Project) -> list[dict[str, Any]]:
    """The speakers, and those of transcripts that no turn has: how long they speak is not known."""
    speakers: list[dict[str, Any]] = [
        {
            "name": speaker.name,
            "speech_seconds": project.speech_seconds(speaker.id),
            "gold_seconds": project.gold_seconds(speaker.id),
        }
        for speaker in project.speakers()
    ]
    known = {speaker["name"].casefold() for speaker in speakers}
    for recording in project.recordings():
        for name in (line.speaker_name for line in project.utterances(recording.id)):
            if name and name.casefold() not in known:
                known.add(name.casefold())
                speakers.append({"name": name, "speech_seconds": None, "gold_seconds": None})
    return speakers


def _voices(project: Project) -> list[dict[str, Any]]:
    voices = [
        {
            "name": voice.name,
            "references": len(project.references(voice.id)),
            "gold_seconds": project.gold_seconds(voice.speaker_id) if voice.speaker_id is not None else 0.0,
        }
        for voice in project.voices()
    ]
    named = {voice["name"] for voice in voices}
    for speaker in project.speakers():
        gold = project.gold_seconds(speaker.id)
        if gold > 0 and speaker.name not in named:
            voices.append({"name": speaker.name, "references": 0, "gold_seconds": gold})
    return voices


def _run(project: Project, run: Run) -> dict[str, Any]:
    view = RunView(project.absolute(run.folder))
    view.poll()
    return {
        "id": run.id,
        "engine": run.engine,
        "speaker": run.speaker_name,
        "state": str(view.state),
        "step": view.step,
        "checkpoints": [str(view.folder / each.path) for each in view.checkpoints],
    }


def summarise(project: Project) -> str:
    """The project in a few lines for people."""
    lines = [f"{project.folder}"]
    for recording in project.recordings():
        turns = project.turns(recording.id)
        gold = sum(turn.state is State.GOLD for turn in turns)
        words = sum(len(each) for each in project.words_of_recording(recording.id).values())
        lines.append(
            f"recording {recording.name}: {recording.seconds:.1f} s, "
            f"{len(turns)} turns ({gold} gold), {words} words"
        )
        unmatched = [line for line in project.utterances(recording.id) if line.turn_id is None]
        if turns and unmatched:
            lines.append("  lines of the transcript without a turn:")
            lines += [f"    {line.speaker_name} | {line.text}" for line in unmatched]
    for speaker in _speakers(project):
        speech, gold_s = speaker["speech_seconds"], speaker["gold_seconds"]
        amount = f"{speech:.1f} s of speech, {gold_s:.1f} s gold" if speech is not None else "no turn yet"
        lines.append(f"speaker {speaker['name']}: {amount}")
    for voice in _voices(project):
        lines.append(
            f"voice {voice['name']}: references {voice['references']}, {voice['gold_seconds']:.1f} s gold"
        )
    for run in [_run(project, each) for each in project.runs()]:
        lines.append(
            f"run {run['id']}: {run['engine']} of {run['speaker']}, {run['state']} at step {run['step']}"
        )
    for take in project.takes():
        lines.append(f"take {take.id}: {take.voice} ({take.engine}), {take.seconds:.1f} s: {take.text}")
    return "\n".join(lines)
