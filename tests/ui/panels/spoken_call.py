"""A project of the phone call in which one speaker is gold: aligned for real, ready to speak from."""

from pathlib import Path

from studio.events import Result
from studio.project import edits
from studio.project.project import Project
from studio.speech.alignment import TurnToAlign, align
from studio.steps.gold import mark_gold
from tests.gate import find_nothing
from tests.ui.timeline.scenes import Said, of_audio
from tests.voices.engines.unit.call import sample_folder, spoken_lines

SPEAKER = "Diane"


def make_call(folder: Path) -> Path:
    """Write the project; its folder."""
    audio = sample_folder() / "sample.wav"
    said = [Said(SPEAKER, start, end, text) for start, end, text in spoken_lines(SPEAKER)]
    with of_audio(folder, audio, said) as project:
        _align(project, audio)
        mark_gold(project)
        find_nothing(project)
    return folder


def _align(project: Project, audio: Path) -> None:
    recording = project.recordings()[0]
    baseline = project.baseline(recording.id)
    wanted = [TurnToAlign(turn.id, turn.start, turn.end, turn.text) for turn in project.turns()]
    found = next(event.value for event in align(audio, wanted) if isinstance(event, Result))
    project.apply(edits.apply_alignment, recording.id, found, "pocketsphinx", baseline)
